"""Units lent to what a number is held against, how near a number is, and what it was before a period's accounts."""

import pytest

from service.domain.claims import Modifier
from service.extraction.figures import find_figures


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It took 41 minutes against a target of 18.", 18, "minute"),
        ("The average wait was 62 days, against a target of 28, and rose.", 28, "day"),
        ("Speeds reached 112 mph, above the limit of 70.", 70, "mile per hour"),
        ("Emissions were 9 grams compared with the allowed 5.", 5, "gram"),
        ("Some 60 per cent passed, against a goal of 75.", 75, "percent"),
        ("Rain came to 140mm, above the usual 65.", 65, "millimetre"),
    ],
)
def test_a_level_takes_the_unit_of_what_is_held_against_it(text, value, unit):
    last = find_figures(text)[-1]

    assert (value, unit) == (last.value, last.unit)


@pytest.mark.parametrize(
    "text",
    [
        "Queues of 40 minutes formed against a target of 200 homes.",
        "The run lasted 10 minutes, and he reached a target of 18.",
        "It cost £5m, above the budget of 3.",
        "She walked 12 miles to a quota of 20.",
        "They won 60 per cent and passed the expected 5.",
    ],
)
def test_a_number_held_against_nothing_takes_no_unit(text):
    assert "" == find_figures(text)[-1].unit


@pytest.mark.parametrize("near", ["closer to", "nearer to", "close to"])
@pytest.mark.parametrize(
    "frame", ["The true figure is {} 60.", "By May it was {} 60 a day.", "He wants {} 60 per cent."]
)
def test_near_a_number_is_about_it(near, frame):
    assert Modifier.ABOUT is find_figures(frame.format(near))[0].modifier


PERIODS = ("in the half year to June", "in the third quarter", "in the first half", "in the full year", "in May 2025")


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("comma", ["", ","])
@pytest.mark.parametrize("verb", ["fell", "rose", "slipped"])
def test_what_it_was_stands_behind_the_period(period, comma, verb):
    text = f"Profit {verb} to $412 million {period}{comma} from $438 million a year earlier."
    new, old = find_figures(text)

    assert (None, (old.start, old.end), (new.start, new.end)) == new.movement == old.movement


@pytest.mark.parametrize(
    "text",
    ["Losses fell to £4m in May, from offices in 3 cities.", "Sales rose to £4m in the quarter, in 9 of the shops."],
)
def test_another_number_behind_a_period_is_no_old_value(text):
    assert None is find_figures(text)[-1].movement
