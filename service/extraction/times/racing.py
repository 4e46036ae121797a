"""How long something took, written as hours, minutes and seconds: "won in 2:03:44".

Refuses: hours of the clock (calendar.py), and minutes with seconds alone, which are as often hours with minutes.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.extraction.numerals.numerals import Number
from service.extraction.numerals.word_forms import NORM, WordForm

#: Words right before such a time, and those near it by which it is one and no hour of the clock.
LEADING = frozenset({"clocked", "clocking", "in", "of", "ran", "time", "was"})
TIMED = frozenset(
    """clocked clocking course cycled finish finished finishing line marathon race raced ran record run runner swam time
    timed triathlon won""".split()
)
NEAR = 10
#: Hours above which what "was" so late is an hour of the clock.
LONGEST_TOLD = 9
#: Most hours of such a time, and what an hour and a minute have.
MOST_HOURS, MINUTES, SECONDS = 99, 60, 60


def race_time(words: Sequence[WordForm], number: Number) -> Number | None:
    """The seconds of a time whose hours are the number; None where it is none."""
    first, end = number.first, number.first + 5
    if end > len(words) or number.last != first + 1 or words[first + 1].text != ":" or words[first + 3].text != ":":
        return None
    if first == 0 or any(word.gap for word in words[first + 1 : end]) or words[first - 1].norm not in LEADING:
        return None
    parts = [words[first + 2].text, words[first + 4].text]
    if not all(len(part) == 2 and part.isascii() and part.isdigit() and int(part) < MINUTES for part in parts):
        return None
    if number.value > MOST_HOURS or number.value != number.value.to_integral_value() or not number.digits:
        return None
    if words[first - 1].norm == "was" and number.value > LONGEST_TOLD:
        return None  # "the time was 10:45:10 when"
    if TIMED.isdisjoint(map(NORM, words[max(0, first - NEAR) : end + NEAR])):
        return None
    if end < len(words) and (words[end].text == ":" or not (words[end].gap or words[end].is_sign)):
        return None
    seconds = number.value * MINUTES * SECONDS + int(parts[0]) * SECONDS + int(parts[1])
    return number._replace(value=Decimal(seconds), last=end)
