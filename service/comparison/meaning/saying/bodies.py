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

#: What a body with a name of its own is called, behind "the". What rules a place is not here: "Osby", "the council".
_KINDS = frozenset(
    """
    agency airline association authority bank brand broadcaster brewer builder business carmaker carrier chain charity
    chipmaker club company conglomerate consortium developer drugmaker exchange firm fund group hospital institute
    insurer lender maker manufacturer museum operator organisation organization owner party planemaker producer
    publisher regulator retailer startup supermarket team trust union university utility watchdog
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
    person = (source.name.split() or [""])[0].lower()
    if {person, told[0].lower()} & (FEMALE_NAMES | MALE_NAMES | COURTESY):
        return False
    return len(told) > 1 or told[0].isupper() or not is_dictionary_word(told[0].lower())
