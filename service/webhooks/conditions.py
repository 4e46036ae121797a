"""Conditions on figures: what a person writes, such as "any drop of more than 5 %", and whether a change meets it.

    condition   one or more alternatives, with "or", ";" or a line's end between them
    alternative [words :] test [and test]...    words that each stand in what the figure measures, counts or is called
    test        one of CONDITION_ROWS, which docs/webhooks.md prints

Amounts are compared as the texts give them: a range by both its ends, so that a test holds only where it holds for all
of the range; "about" and "more than" by their number. Two units of one dimension are converted to the later one's.
Refuses: a figure that only came or went, which moved nowhere; guessing at words it does not know.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from service.comparison.measures.amounts import is_one_dimension
from service.comparison.measures.units import converted
from service.domain.claims import Figure
from service.domain.errors import Invalid

#: Longest condition, in code points.
LONGEST_CONDITION = 300

#: What a number may be followed by, and how many times as much it then is.
MAGNITUDES = {"thousand": 10**3, "k": 10**3, "million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9}

#: A number whose full stop may part thousands, as in many languages, or decimals.
_DOTTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")

#: A number as it is written here: commas, if any, part thousands (or lakhs) and a full stop the decimals.
_WRITTEN = re.compile(r"(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.\d+)?")

#: Words before a colon that ask for nothing; "s" is what is left of "the fire's".
STOP_WORDS = frozenset("a an and any are at by for from in is of on s the to was were with".split())

_NUMBER = r"(-?\d[\d,]{0,20}(?:\.\d{1,9})?)\s*(thousand|million|billion|bn|k|m)?\b"
_PERCENT = r"\s*(%|per ?cent|percent|percentage points?|points?)?"
_RISE = r"(?:rises?|rise of|increases?|grows?|gains?)"
_DROP = r"(?:drops?|falls?|decreases?|declines?|loses?|shrinks?)"
_MOVE = r"(?:moves?|changes?|shifts?)"

Ends = tuple[Decimal, Decimal]  # lower and upper bound


@dataclass(frozen=True, slots=True)
class Amounts:
    """The two sides of a change, in one unit."""

    before: Ends
    after: Ends
    unit: str


@dataclass(frozen=True, slots=True)
class ConditionRow:
    """One row of the table of tests."""

    example: str
    meaning: str
    pattern: re.Pattern[str]
    holds: Callable[[Amounts, re.Match[str]], bool]


def _number(digits: str, magnitude: str | None) -> Decimal:
    return Decimal(digits.replace(",", "")) * MAGNITUDES.get(magnitude or "", 1)


def _move(sign: int) -> Callable[[Amounts, re.Match[str]], bool]:
    """A test of how far an amount moved: up (1), down (-1), or either way (0)."""

    def holds(amounts: Amounts, match: re.Match[str]) -> bool:
        (low, high), (later_low, later_high) = amounts.before, amounts.after
        up, down = later_low - high, low - later_high  # the least it can have moved
        least = max(up, down) if sign == 0 else up if sign > 0 else down
        if least <= 0:
            return False
        if match["number"] is None:
            return True
        asked, suffix = _number(match["number"], match["magnitude"]), match["suffix"] or ""
        if suffix.startswith(("%", "per")) and "point" not in suffix:
            base = max(abs(low), abs(high))
            if not base:
                return False
            least = 100 * least / base
        elif "point" in suffix and amounts.unit != "percent":
            return False
        return least >= asked if match["least"] else least > asked

    return holds


def _in_unit(amounts: Amounts, suffix: str | None) -> bool:
    """Whether a level written with % is one of percentages."""
    return not suffix or amounts.unit == "percent"


def _crosses(sign: int) -> Callable[[Amounts, re.Match[str]], bool]:
    def holds(amounts: Amounts, match: re.Match[str]) -> bool:
        line = _number(match["number"], match["magnitude"])
        up = amounts.before[1] < line <= amounts.after[0]
        down = amounts.after[1] < line <= amounts.before[0]
        return _in_unit(amounts, match["suffix"]) and ((up and sign >= 0) or (down and sign <= 0))

    return holds


def _band(leaving: bool) -> Callable[[Amounts, re.Match[str]], bool]:
    def holds(amounts: Amounts, match: re.Match[str]) -> bool:
        low, high = sorted((_number(match["number"], match["magnitude"]), _number(match["other"], match["more"])))
        inside, outside = (amounts.before, amounts.after) if leaving else (amounts.after, amounts.before)
        within = low <= inside[0] and inside[1] <= high
        return _in_unit(amounts, match["suffix"]) and within and (outside[1] < low or outside[0] > high)

    return holds


def _named(pattern: str) -> re.Pattern[str]:
    number = _NUMBER.replace("(-?", "(?P<number>-?", 1).replace("(thousand", "(?P<magnitude>thousand", 1)
    other = _NUMBER.replace("(-?", "(?P<other>-?", 1).replace("(thousand", "(?P<more>thousand", 1)
    suffix = _PERCENT.replace("(%", "(?P<suffix>%", 1)
    how_far = rf"(?:(?: (?:of|by))?(?: (?:(?P<least>at least)|more than|over))? {number}{suffix})?"
    return re.compile(pattern.format(how_far=how_far, number=number, other=other, suffix=suffix))


#: Every test there is. docs/webhooks.md prints the table from here.
CONDITION_ROWS = (
    ConditionRow(
        "any drop of more than 5 %",
        "the later amount is lower by more than that share of the earlier one; without a number, lower at all",
        _named(_DROP + "{how_far}"),
        _move(-1),
    ),
    ConditionRow("rises by at least 200", "higher by that much or more", _named(_RISE + "{how_far}"), _move(1)),
    ConditionRow(
        "moves by more than 2 points", "up or down, in percentage points", _named(_MOVE + "{how_far}"), _move(0)
    ),
    ConditionRow(
        "leaves 15-25",
        "inside before, outside after",
        _named("leaves {number} ?(?:-|–|to) ?{other}{suffix}"),
        _band(True),
    ),
    ConditionRow(
        "enters 15 to 25 %",
        "outside before, inside after",
        _named("enters {number} ?(?:-|–|to) ?{other}{suffix}"),
        _band(False),
    ),
    ConditionRow(
        "crosses 50,000", "on the one side before, on the other after", _named("crosses {number}{suffix}"), _crosses(0)
    ),
    ConditionRow(
        "goes above 1.5 million",
        "below before, there or above after",
        _named("(?:goes|climbs|rises|is) above {number}{suffix}"),
        _crosses(1),
    ),
    ConditionRow(
        "goes below 10 %",
        "there or above before, below after",
        _named("(?:goes|falls|drops|sinks|is) below {number}{suffix}"),
        _crosses(-1),
    ),
)

#: Said when a condition cannot be read.
ACCEPTED = (
    "write, for example, " + ", ".join(f"“{row.example}”" for row in CONDITION_ROWS) + "; or “deaths: crosses 50,000”"
)


@dataclass(frozen=True, slots=True)
class Alternative:
    """Tests that must all hold, of a figure that counts these words."""

    words: tuple[str, ...]
    tests: tuple[tuple[ConditionRow, re.Match[str]], ...]


Condition = tuple[Alternative, ...]


def parse_condition(text: str) -> Condition:
    """What the condition asks for; nothing for "". Raises Invalid, naming the part that cannot be read."""
    if len(text) > LONGEST_CONDITION:
        raise Invalid("condition", text, f"at most {LONGEST_CONDITION} characters are accepted")
    parts = [part.strip() for part in re.split(r";|\n|\bor\b", text.casefold()) if part.strip()]
    if text.strip() and not parts:
        raise Invalid("condition", text, ACCEPTED)
    return tuple(_alternative(part) for part in parts)


def accept_condition(text: str) -> Condition:
    """What a condition that somebody writes now asks for. Raises Invalid, also for a number that is read in two ways.

    What was stored before such numbers were refused is still read by `parse_condition`, as it was.
    """
    for number in re.findall(r"\d[\d.,]*\d", text):
        dotted = _DOTTED.fullmatch(number)
        if dotted:
            plain = Decimal(number).normalize()
            small = f"{plain:f}" + ("0" if "." in f"{plain:f}" else ".0")
            accepted = f"write “{number.replace('.', ',')}” where that is meant, or “{small}”"
            raise Invalid("condition", number, f"it may be read in two ways: {accepted}")
        if not _WRITTEN.fullmatch(number):
            accepted = "thousands are parted by commas and decimals by a full stop, as in “50,000” or “1,250,000.5”"
            raise Invalid("condition", number, accepted)
    return parse_condition(text)


def meets(condition: Condition, before: Figure | None, after: Figure | None, name: str = "") -> bool:
    """Whether a change from one figure to the other is asked for; always where nothing is.

    name: what the change calls the figure, such as "fire contained".
    """
    if not condition:
        return True
    amounts = _amounts(before, after) if before and after else None
    if amounts is None or before is None or after is None:
        return False
    counted = _words_of(before) | _words_of(after) | frozenset(_stems(name))
    return any(
        counted.issuperset(one.words) and all(row.holds(amounts, match) for row, match in one.tests)
        for one in condition
    )


def _alternative(part: str) -> Alternative:
    words, colon, tests = part.rpartition(":")
    asked = tuple(word for word in _stems(words) if word not in STOP_WORDS)
    if colon and not asked:
        raise Invalid(
            "condition", part, "before the colon stand words of what is counted, such as “homes without power”"
        )
    return Alternative(asked, tuple(_test(one) for one in re.split(r"\band\b", tests)))


def _test(text: str) -> tuple[ConditionRow, re.Match[str]]:
    plain = re.sub(r"^(?:any|an|a) ", "", " ".join(text.split()))
    for row in CONDITION_ROWS:
        if match := row.pattern.fullmatch(plain):
            return row, match
    raise Invalid("condition", text.strip(), ACCEPTED)


def _amounts(before: Figure, after: Figure) -> Amounts | None:
    """Both sides in the later unit; None when they are of two kinds, or only bounds that we gave."""
    if before.vague or after.vague or not is_one_dimension(before, after):
        return None
    return Amounts(_ends(before, after.unit), _ends(after, after.unit), after.unit)


def _ends(figure: Figure, unit: str) -> Ends:
    low = figure.value
    high = low if figure.value_max is None else figure.value_max
    if figure.unit == unit:
        return low, high
    return converted(low, figure.unit, unit), converted(high, figure.unit, unit)


def _words_of(figure: Figure) -> frozenset[str]:
    counted = figure.counted.exact if figure.counted else ""
    return frozenset(_stems(f"{counted} {figure.measure} {figure.unit} {figure.passage.exact}"))


def _stems(text: str) -> list[str]:
    """Words without case and a plural's s."""
    return [word[:-1] if len(word) > 3 and word.endswith("s") else word for word in re.findall(r"\w+", text.casefold())]
