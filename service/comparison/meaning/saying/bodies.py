"""Whether a body is called by what it is alone where the other text has its name: "Tarn Steel", "the company".

Only of what one article says of one thing: which of two companies speaks, no common noun tells, and who reads two
articles side by side is told (attribution.py asks of pairs that say the same).
Refuses: persons (scope/persons.py); two names of one holder (words/alike/names.py).
"""

import re

from service.comparison.meaning.scope.persons import COURTESY
from service.comparison.words.alike.names import NATION_OF
from service.domain.claims import Source
from service.text.people.given_names import FEMALE_NAMES, MALE_NAMES
from service.text.words import is_dictionary_word

#: What a firm is called, behind "the": of other bodies no name tells what they are ("Greenpeace", "the regulator").
_KINDS = frozenset(
    """
    airline brewer builder business carmaker carrier chain chipmaker company conglomerate consortium developer drugmaker
    firm group insurer lender maker manufacturer operator planemaker producer publisher retailer startup supermarket
    """.split()
)
#: Last words of names by which a body is none: "the Steelworkers Union", "Velsk Council", "the Osby Post".
_NO_FIRMS = frozenset(
    """
    agency association authority bank club commission committee council court department federation force government
    hospital institute ministry museum office party police post school service society times tribune trust union
    university
    """.split()
)
_COUNTRIES = frozenset(NATION_OF.values())
_ALONE = re.compile(r"[Tt]he (?P<kind>[a-z]+)")

_APPOSED = re.compile(r"[Tt]he (?:[a-z]+ ){0,2}[a-z]+,? ")


def is_called_by_kind(before: Source, after: Source) -> bool:
    """Whether one mention is a body's common noun behind "the", and the other a name and no more."""
    return _is_of_kind(before, after) or _is_of_kind(after, before)


def _is_of_kind(alone: Source, named: Source) -> bool:
    found = _ALONE.fullmatch(alone.mention.exact.strip(" ,"))
    return found is not None and found["kind"] in _KINDS and _is_body(named)


def _is_body(source: Source) -> bool:
    """Whether a mention is a name and none of a person or a country; no word of the dictionary alone is one."""
    mention = source.mention.exact.strip(" ,")
    if _APPOSED.fullmatch(mention.removesuffix(source.name)):
        mention = source.name  # "The contractor, Norbo"
    words = mention.removeprefix("The ").removeprefix("the ").split()
    told = [word for word in words if word not in ("of", "for", "the", "&")]
    if not told or not all(word[0].isupper() for word in told) or told[0].lower() in _COUNTRIES:
        return False
    if told[-1].lower() in _NO_FIRMS:
        return False
    person = (source.name.split() or [""])[0].lower()
    if {person, told[0].lower()} & (FEMALE_NAMES | MALE_NAMES | COURTESY):
        return False
    return len(told) > 1 or told[0].isupper() or not is_dictionary_word(told[0].lower())
