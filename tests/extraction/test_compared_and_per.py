"""What a figure was, by how much it is more, and what it is per: each word of the tables with each frame."""

from decimal import Decimal
from itertools import product

import pytest

from service.comparison.measures.amounts import is_same_amount
from service.domain.claims import Trend
from service.extraction.figures import find_figures
from tests.builders import a_figure

FORMER = ("a peak of", "a high of", "an earlier", "the previous", "a record", "an original", "")
LEVELS = ("Forces hold 19 per cent of the land", "Turnout was 19 per cent", "Support stood at 19 per cent")


@pytest.mark.parametrize(("level", "former", "way"), [*product(LEVELS, FORMER, ("up", "down"))])
def test_what_it_was_is_an_old_value_whatever_it_is_called(level, former, way):
    text = f"{level}, {way} from {former} 27 per cent.".replace("  ", " ")
    new, old = find_figures(text)
    trend = Trend.ROSE if way == "up" else Trend.FELL

    assert (trend, Trend.NONE) == (new.trend, old.trend)
    assert (None, (old.start, old.end), (new.start, new.end)) == new.movement == old.movement
    assert new.measure == old.measure


@pytest.mark.parametrize(
    ("amount", "word", "behind"),
    [
        *product(
            ("150,000", "£3bn", "half a million", "12"),
            ("more", "fewer", "less"),
            ("in August", "in 2019", "the year before", "a year ago", "it did last spring"),
        )
    ],
)
def test_so_many_more_or_fewer_than_is_how_far(amount, word, behind):
    figure = find_figures(f"It sold 27.3 million, {amount} {word} than {behind}.")[1]

    assert (Trend.ROSE if word == "more" else Trend.FELL) is figure.trend
    assert ((figure.start, figure.end), None, None) == figure.movement


@pytest.mark.parametrize(
    "text",
    [
        "It sold 27.3 million, 150,000 fewer than forecast.",
        "Waits were 23 minutes longer than the target.",
        "Rents are 5% higher than the national average.",
        "Turnout was 4 points lower than in the capital.",
        "Rain was 40mm more than the average for June.",
        "The bill came to £3m more than its rival's.",
        "Men earn 12 per cent more than women.",
    ],
)
def test_a_level_compared_with_another_has_not_moved(text):
    figure = find_figures(text)[-1]

    assert (Trend.NONE, None) == (figure.trend, figure.movement)


@pytest.mark.parametrize(
    "text",
    [
        "Profits rose 3 per cent more than forecast.",
        "Bills will be 12% higher.",
        "It grew 5 points faster than rivals.",
    ],
)
def test_a_verb_of_movement_or_no_other_level_is_a_movement(text):
    assert Trend.ROSE is find_figures(text)[0].trend


@pytest.mark.parametrize(("stones", "pounds"), [*product((8, 9, 11, 12, 14, 20), (1, 4, 13))])
def test_stones_and_pounds_are_one_weight(stones, pounds):
    (figure,) = find_figures(f"He weighs {stones}st {pounds}lb.")

    assert (Decimal(stones * 14 + pounds), "pound-mass") == (figure.value, figure.unit)


@pytest.mark.parametrize("number", [1, 21, 31, 101])
def test_first_and_twenty_first_weigh_nothing(number):
    assert () == find_figures(f"It was the {number}st of them.")


PER = (("100", "100"), ("1,000", "1000"), ("thousand", "1000"), ("100,000", "100000"), ("million", "1000000"))


@pytest.mark.parametrize(("noun", "per"), [*product((" people", " new cases", ""), PER)])
def test_a_rate_is_so_many_per_a_whole_number(noun, per):
    figure = find_figures(f"There were 12{noun} per {per[0]}.")[0]

    assert (12, f"per {per[1]}") == (figure.value, figure.unit)


@pytest.mark.parametrize(("one", "other"), [*product(PER, PER)])
def test_rates_are_the_same_when_they_are_the_same_share(one, other):
    rates = [a_figure("12 of it", "12", str(Decimal(12) * int(per)), unit=f"per {per}") for per in (one[1], other[1])]

    assert is_same_amount(*rates)


@pytest.mark.parametrize(
    "said",
    ["Unemployment", "The unemployment rate", "The jobless rate", "The overall jobless rate", "Headline unemployment"],
)
def test_unemployment_is_one_measure_in_all_its_names(said):
    assert "unemployment" == find_figures(f"{said} fell to 4.1 per cent.")[0].measure


@pytest.mark.parametrize("said", ["Inflation", "The inflation rate", "CPI inflation", "Annual inflation"])
def test_inflation_is_one_measure_in_all_its_names(said):
    assert "inflation" == find_figures(f"{said} fell to 2.1 per cent.")[0].measure


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("China accounts for 60 per cent.", "China"),
        ("The mines account for 60 per cent.", "mines"),
        ("The state owes £3bn.", "state"),
        ("Two million people need food aid.", "people"),
        ("12,000 households need help.", "households"),
    ],
)
def test_a_verb_is_no_part_of_what_is_counted(text, counted):
    (figure,) = find_figures(text)

    assert counted == text[slice(*figure.counted)]


@pytest.mark.parametrize("tens", ["Twenty", "Thirty", "forty", "Ninety", "30", "100"])
def test_odd_behind_a_number_is_about(tens):
    (figure,) = find_figures(f"{tens}-odd people came.")

    assert "about" == figure.modifier.value


@pytest.mark.parametrize(("unit", "sign"), [("a barrel", "$"), ("a tonne", "£"), ("an ounce", "€"), ("a share", "$")])
def test_how_far_a_price_moved_need_not_say_again_what_it_is_per(unit, sign):
    price, change = find_figures(f"It settled at {sign}81.20 {unit}, up {sign}1.35.")

    assert (Trend.ROSE, price.movement) == (price.trend, change.movement)
