"""The words that say how exact a number is, by what they say: "well over", "or more".

Refuses: when they stand for something else (modifiers.py).
"""

from service.domain.claims import Modifier

#: What stands before a number, lower case.
_BEFORE = {
    Modifier.EXACTLY: """
        a further, exactly, just, only, or even, precisely
    """,
    Modifier.ABOUT: """
        about, almost, an average of about, an estimated, approaching, approx, approx., approximately, around,
        averaging, barely, ca, circa, close to, closer to, estimated at, in the neighborhood
        of, in the neighbourhood of, in the order of, in the region of, in the vicinity of, just about, maybe,
        near, nearer to, nearing, nearly, of the order of, on average, on the order of, perhaps, plus
        or minus, possibly, reportedly, roughly, some, something like, virtually, ~, ±, ≈
    """,
    Modifier.AT_LEAST: """
        a minimum, a minimum of, as cheap as, as few as, as little as, as low as, as short as, as slow as, as
        small as, as young as, at a minimum, at least, at or above, at the least, at the minimum, at the very
        least, equal to or greater than, greater than or equal to, minimum, minimum of, more than or equal to,
        no earlier than, no fewer than, no less than, no lighter than, no lower than, no shallower than, no
        shorter than, no slower than, no smaller than, no sooner than, no thinner than, no younger than, not
        earlier than, not fewer than, not less than, not lower than, not sooner than, ≥
    """,
    Modifier.AT_MOST: """
        a maximum, a maximum of, anything up to, as big as, as deep as, as far as, as fast as, as heavy as, as
        high as, as large as, as long as, as many as, as much as, as old as, as strong as, as tall as, as wide
        as, at best, at most, at or below, at or under, at the maximum, at the most, at the very most, capped
        at, equal to or less than, less than or equal to, maximum, maximum of, most, no bigger than, no deeper
        than, no faster than, no further than, no greater than, no heavier than, no higher than, no larger
        than, no later than, no longer than, no more than, no older than, no taller than, no thicker than, no
        wider than, not exceeding, not higher than, not later than, not longer than, not more than, up to,
        within, ≤
    """,
    Modifier.LESS_THAN: """
        <, a little less than, a little under, before the age of, below, below the age of, fewer than, just
        below, just short of, just shy of, just under, less than, lighter than, lower than, not even, not
        quite, short of, shorter than, shy of, slightly less than, slower than, smaller than, south of, sub,
        under, under the age of, well below, well under, younger than
    """,
    Modifier.MORE_THAN: """
        >, a little more than, a little over, above, above the age of, beyond the age of, bigger than, deeper
        than, faster than, greater than, heavier than, higher than, in excess of, just above, just over,
        larger than, little more than, longer than, more than, more than about, much more than, north of,
        older than, over, over than, over the age of, past the age of, slightly more than, taller than, upward
        of, upwards of, well above, well over, wider than
    """,
}

#: What stands after a number and its unit.
_AFTER = {
    Modifier.ABOUT: """
        give or take, ish, or so, or thereabouts
    """,
    Modifier.AT_LEAST: """
        +, and above, and older, and over, and up, and upwards, at least, or above, or better, or bigger, or
        faster, or greater, or higher, or larger, or longer, or more, or older, or over, plus
    """,
    Modifier.AT_MOST: """
        and below, and under, and younger, at most, or below, or fewer, or less, or lower, or shorter, or
        smaller, or under, or younger
    """,
}


def _by_phrase(table: dict[Modifier, str]) -> dict[str, Modifier]:
    return {phrase: modifier for modifier, row in table.items() for phrase in " ".join(row.split()).split(", ")}


BEFORE = _by_phrase(_BEFORE)
AFTER = _by_phrase(_AFTER)

#: Those of exactness that are not, before a number, worth showing in the passage.
SILENT = frozenset("just maximum minimum most only reportedly".split()) | {"a further", "or even"}

#: Those that say so of a measure alone: "within 30cm", "as deep as 40 metres", not "as big as 12 football pitches".
OF_MEASURES = frozenset(phrase for phrase in BEFORE if phrase == "within" or phrase.startswith("as ")) - frozenset(
    f"as {amount} as" for amount in "few high little long low many much young".split()
)
#: Those that say so of money and shares alone: "near 5 per cent", not "40km north of" or "near two villages".
OF_LEVELS = frozenset({"approaching", "near", "nearing", "north of", "south of"})
