"""Whether one mention is of a person and the other of somebody who only stands near: "the governor's aide".

A body speaks by those who speak for it ("police", "a police spokesman"), and a person does by an office ("the mayor's
office"); an aide, a lawyer, a brother or a deputy is another person.
Refuses: two persons of two names (persons.py, attribution.py).
"""

import re

from service.comparison.meaning.scope.persons import COURTESY
from service.comparison.words.lexicon import UNMAKING
from service.domain.claims import Source
from service.text.people.given_names import GIVEN

#: Who holds one of these speaks as a person, whatever stands before the word.
_OFFICES = frozenset(
    """
    archbishop bishop boss chairman chairwoman chancellor chief coach commissioner councillor director emperor executive
    governor headteacher judge king lawmaker manager mayor minister mp owner pope premier president prince princess
    principal prosecutor queen secretary senator sheriff sultan treasurer
    """.split()
)
#: Who stands near somebody and speaks as nobody else does.
_NEAR = (
    r"(?:adviser|advisor|aide|ally|assistant|associate|attorney|brother|chief of staff|colleague|daughter|deputy|doctor"
    r"|driver|father|friend|husband|lawyer|mother|opponent|predecessor|press officer|representative|rival|secretary"
    r"|sister|son|spokesman|spokesperson|spokeswoman|successor|supporter|widow|wife)s?"
)
_WHOSE = re.compile(rf"(?P<who>.+?)[’']s? (?:[\w-]+ ){{0,2}}?{_NEAR}", re.IGNORECASE)
_FOR = re.compile(rf"(?:[\w-]+ ){{0,3}}?{_NEAR} (?:for|of|to) (?P<who>.+)", re.IGNORECASE)
_OTHER = "|".join(sorted(word for word in UNMAKING if word.isalpha()))
_BESIDE = re.compile(rf"(?:{_OTHER}) (?P<who>.+)", re.IGNORECASE)
_LEAD = re.compile(r"^(?:the|an?|his|her|its|their) ", re.IGNORECASE)


def is_only_near(before: Source, after: Source) -> bool:
    """Whether the one is a person and the other an aide, a lawyer, a deputy of the same person, or kin."""
    one, other = (_LEAD.sub("", source.mention.exact.strip(" ,"), count=1) for source in (before, after))
    return _stands_near(one, other) or _stands_near(other, one)


def _stands_near(near: str, person: str) -> bool:
    for pattern in (_WHOSE, _FOR, _BESIDE):
        if found := pattern.fullmatch(near):
            return _LEAD.sub("", found["who"], count=1).lower() == person.lower() and _is_person(person)
    return False


def _is_person(mention: str) -> bool:
    words = mention.lower().split(" of ")[0].replace(".", "").split()
    return bool(words) and (words[-1] in _OFFICES or words[0] in COURTESY or (len(words) > 1 and words[0] in GIVEN))
