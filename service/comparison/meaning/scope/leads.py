"""Lines that head a list of orders, warnings, closures or shelters, and what they say of its items.

Refuses: which list an item stands in (listing/items.py).
"""

import re

from service.text.lines.wrapping import is_closed
from service.text.memory import remember_short

#: What a lead says of its items, by the words that tell it.
LEADS = {
    "ordered": r"(?<!lift )\borders?\b|\bmandatory\b",
    "warned": r"\bwarnings?\b|\bvoluntary\b",
    "watched": r"\badvisor(?:y|ies)\b|\bwatch(?:es)?\b|\balerts?\b",
    "closed": r"\bclosures?\b|\bclosed\b|\bshut\b",
    "open": r"\bopen\b|\breopen(?:ed|ing)?\b",
    "lifted": r"\blifted\b|\brescinded\b|\bcancell?ed\b|\bdowngraded\b|\breduced\b|\brepopulat\w+|\bno longer\b",
    "severe": r"\bsevere\b",
    "affected": r"\baffected\b",
    "clinics": r"\bclinics?\b",
    "delayed": r"\bdelay(?:ed|s)?\b|\blate\b",
    "sheltered": r"\bshelters?\b|\bevacuation (?:cent(?:er|re)s?|points?|sites?)\b",
}
_PATTERNS = {name: re.compile(words, re.IGNORECASE) for name, words in LEADS.items()}

#: What only one says, whatever else both say.
ALONE = ("lifted", "severe")

#: What a lead says that names no more than evacuations: either, and none of them is another thing.
EVACUATED = frozenset({"ordered", "warned"})
_EVACUATED = re.compile(r"\bevacuations\b|\bevacuation(?: areas?| zones?)?:?$", re.IGNORECASE)

#: Lines whose leads are remembered: each item asks for those above it.
LINES_REMEMBERED = 4_096

#: Words of the longest lead, and of the longest sentence that says a list follows.
LONGEST_LEAD, LONGEST_SENTENCE = 16, 32

#: How a sentence begins that is a lead with a full stop, too.
_FOLLOWS = re.compile(r"(?:[^.]{1,60}?[: ] ?)?the following\b(?! (?:link|map|page|site|web))", re.IGNORECASE)

#: What a line says of one thing, and of nothing below it: "Tarn Park remains closed for repairs".
_OF_ITSELF = re.compile(
    r"\b(?:are|be|is|remains?|stays?|was|were) (?:also |now |still )?(?:closed|open|shut|under)\b", re.IGNORECASE
)

#: What no lead has: an address of a page, the number of a house; the year of a date it may have.
_NO_LEAD = re.compile(r"https?:|www\.|(?<![\d/])(?<!\d, )\d{3,}(?![\d/])")


@remember_short(LINES_REMEMBERED)
def said_by_lead(line: str) -> frozenset[str]:
    """What a line says of the items below it, by the names of LEADS; nothing where it heads none.

    >>> sorted(said_by_lead("Evacuation Orders Lifted:")), said_by_lead("The road is closed.")
    (['lifted', 'ordered'], frozenset())
    >>> sorted(said_by_lead("Evacuations:")), sorted(said_by_lead("The following roads are closed."))
    (['ordered', 'warned'], ['closed'])
    """
    follows = _FOLLOWS.match(line) is not None
    if is_closed(line) and not (follows or line.endswith(":")):
        return frozenset()
    if len(line.split()) > (LONGEST_SENTENCE if follows else LONGEST_LEAD) or _NO_LEAD.search(line):
        return frozenset()
    if _OF_ITSELF.search(line) and not line.endswith(":") and "following" not in line.lower():
        return frozenset()
    says = said_in(line)
    return EVACUATED if not says and _EVACUATED.search(line) else says


def said_in(words: str) -> frozenset[str]:
    """What words say of anything, by the names of LEADS."""
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(words))


def are_apart(before: frozenset[str], after: frozenset[str]) -> bool:
    """Whether two leads say another thing of the same items: nothing that both say, or one of ALONE."""
    return before.isdisjoint(after) or any((one in before) is not (one in after) for one in ALONE)


def is_other_lead(before: str, after: str) -> bool:
    """Whether a line that heads a list says another thing of its items now.

    >>> is_other_lead("Evacuation Orders:", "Evacuation Warnings:"), is_other_lead("Closures:", "Road closures:")
    (True, False)
    """
    if not before.endswith(":") or not after.endswith(":"):
        return False
    says = said_by_lead(before), said_by_lead(after)
    return bool(says[0] and says[1]) and are_apart(*says)
