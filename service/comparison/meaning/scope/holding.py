"""How many of them hold a position: "few economists", "most economists", "not all of the parents".

Refuses: who holds it (attribution.py); how many are counted, which is a figure (measures/).
"""

import re

from service.comparison.meaning.swaps import PositionPair
from service.domain.claims import Source

#: How many of them hold it, by what a mention begins with; fewest first. Each row is one amount in other words.
_HOW_MANY = (
    ("no", "none of", "not one", "not a single", "not any", "almost no", "next to no"),
    ("few", "hardly any", "scarcely any", "barely any", "very few"),
    ("some", "a few", "several", "a handful of", "a number of"),
    ("many", "a lot of", "lots of", "scores of"),
    ("most", "the majority of", "a majority of", "almost all", "nearly all"),
    ("all", "every", "each", "each of"),
    ("not all", "not every"),
)
_AMOUNT_OF = {opening: at for at, row in enumerate(_HOW_MANY) for opening in row}
_OPENS_AMOUNT = re.compile(
    rf"^(?:{'|'.join(sorted(map(re.escape, _AMOUNT_OF), key=len, reverse=True))})(?= \w|$)", re.IGNORECASE
)
#: The words of these that stand with a capital where they open a sentence.
COUNTING = frozenset(opening.split()[0].capitalize() for opening in _AMOUNT_OF)

#: A number from two on or a share that a mention begins with, what limits it before, and what it is a part of behind.
_COUNT = (
    r"\d[\d,.]*(?:%| per ?cent)?|half|a third|a quarter|(?:two|three|four)[- ](?:thirds|quarters|fifths)"
    r"|hundreds?|thousands?|millions?|dozens?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?"
)
_OPENS_COUNT = re.compile(
    r"^(?:(?:a further|about|all|almost|another|around|as many as|at least|at most|fewer than|just|more than|nearly"
    r"|only|over|some|the|the other|up to) )*"
    rf"(?P<count>(?:{_COUNT})(?: (?:{_COUNT}|and))*)(?: out)?(?: of(?: (?:its|our|the|their|these|those))?)? (?=\w)",
    re.IGNORECASE,
)


def are_other_numbers(one: str, other: str) -> bool:
    """Whether two mentions differ in a number of the same people, which a figure tells: "six members", "8 members".

    >>> are_other_numbers("Six members of the board", "About 20 members of the board")
    True
    >>> are_other_numbers("Two officials", "Two diplomats"), are_other_numbers("Half of members", "60% of the members")
    (False, True)
    """
    found = _OPENS_COUNT.match(one), _OPENS_COUNT.match(other)
    if found[0] is None or found[1] is None:
        return False
    rest = [mention[match.end() :].lower() for mention, match in zip((one, other), found, strict=True) if match]
    return rest[0] == rest[1] and found[0]["count"].lower() != found[1]["count"].lower()


def is_held_by_more(pair: PositionPair) -> bool:
    """Whether more or fewer of them hold it: "few economists", "most economists"; both sides have to tell how many."""
    if pair.before.source is None or pair.after.source is None:
        return False
    amounts = [amount_of(source.mention.exact) for source in (pair.before.source, pair.after.source)]
    return None not in amounts and amounts[0] != amounts[1]


def amount_of(mention: str) -> int | None:
    """Which amount a mention begins with, the fewest first; None where it tells no amount.

    >>> amount_of("few economists"), amount_of("hardly any economists"), amount_of("the economists")
    (1, 1, None)
    """
    found = _OPENS_AMOUNT.match(mention)
    return _AMOUNT_OF[found[0].lower()] if found else None


def without_amount(mention: str) -> str:
    """A mention without the amount it begins with.

    >>> without_amount("most of the parents"), without_amount("a majority of parents")
    ('of the parents', 'parents')
    """
    return _OPENS_AMOUNT.sub("", mention).strip()


def both_count(before: Source, after: Source) -> bool:
    """Whether both tell roughly how many hold it, which is compared by itself: "many doctors", "few doctors"."""
    return None not in (amount_of(before.mention.exact), amount_of(after.mention.exact))
