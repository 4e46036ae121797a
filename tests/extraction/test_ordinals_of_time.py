"""Which one of a row of days or weeks it is: no part of one. Each ordinal with each time and each word that leads."""

from itertools import product

import pytest

from service.extraction.figures import find_figures
from service.extraction.numerals.numerals import PARTS

ORDINALS = sorted(word for word in PARTS if not word.endswith("s") and word not in ("half", "quarter", "hundredth"))
TIMES = ("second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century")
FRAMES = (
    "The truce held for a {} {}.",
    "It entered a {} {} of strikes.",
    "A {} {} of talks ended.",
    "They met on a {} {}, he said.",
)


@pytest.mark.parametrize("ordinal", ORDINALS)
def test_an_ordinal_before_a_time_is_no_figure(ordinal):
    told = [frame.format(ordinal, time) for frame, time in product(FRAMES, TIMES)]

    assert [] == [text for text in told if find_figures(text)]


@pytest.mark.parametrize("ordinal", ORDINALS)
def test_that_part_of_a_time_is_one(ordinal):
    for time in ("hour", "year", "day"):
        (figure,) = find_figures(
            f"It took a {ordinal} of an {time}." if time == "hour" else f"A {ordinal} of a {time}."
        )

        assert (time, 1) == (figure.unit, round(figure.value * PARTS[ordinal]))


@pytest.mark.parametrize("ordinal", ORDINALS)
@pytest.mark.parametrize("behind", ["last year", "this week", "since May", "year on year", "over the year", "."])
def test_a_part_something_moved_by_is_one(ordinal, behind):
    (figure,) = find_figures(f"Sales fell by a {ordinal} {behind}")

    assert ("share", "fell") == (figure.unit, figure.trend.value)
