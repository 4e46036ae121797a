"""What stands between "over" and a time, between a jump and its two ends, and whose earnings are no profit."""

from itertools import product

import pytest

from service.domain.claims import Modifier, Trend
from service.extraction.figures import find_figures
from service.extraction.quantities.trends import DECLINE, GROWTH

TIMES = ("ten years", "11 days", "three decades", "six months", "a decade")
SPENT = (
    "The plan costs £3bn",
    "It will spend R390 billion",
    "It added 2 million tonnes to stocks",
    "Prices rose 12 per cent",
)
LASTED = (
    "It lasted",
    "The work took",
    "He was away for",
    "They have been married for",
    "She was held after",
    "It is well",
)


@pytest.mark.parametrize(("told", "time"), [*product(SPENT, TIMES)])
def test_over_behind_a_sum_is_a_period(told, time):
    figures = find_figures(f"{told} over {time}.")

    assert (Modifier.EXACTLY, Trend.NONE) == (figures[-1].modifier, figures[-1].trend)


@pytest.mark.parametrize(("told", "time"), [*product(LASTED, TIMES[:4])])
def test_over_behind_what_lasts_is_more_than(told, time):
    assert Modifier.MORE_THAN is find_figures(f"{told} over {time}.")[-1].modifier


@pytest.mark.parametrize("who", ["Children", "Those", "Patients", "Workers"])
def test_who_is_over_so_many_years_is_older(who):
    assert Modifier.MORE_THAN is find_figures(f"{who} over five years can come.")[0].modifier


@pytest.mark.parametrize(
    ("noun", "of", "sign"),
    [*product(sorted(GROWTH - {"boost", "hike", "upturn"} | DECLINE), ("in calls", "in sales"), (",", ""))],
)
def test_from_and_to_behind_a_noun_of_movement_are_old_and_new(noun, of, sign):
    text = f"There was a 40 per cent {noun} {of}{sign} from 100 to 140."
    _, old, new = find_figures(text)
    trend = Trend.ROSE if noun in GROWTH else Trend.FELL

    assert (100, 140, trend) == (old.value, new.value, new.trend)
    assert {new.movement} == {figure.movement for figure in find_figures(text)}
    assert old.measure == new.measure != ""


@pytest.mark.parametrize("whose", ["Average weekly", "Hourly", "Real", "Median", "Women's", "Nurses'"])
def test_what_people_earn_is_a_wage(whose):
    assert "wage" in find_figures(f"{whose} earnings grew 4.8 per cent.")[0].measure.split()


@pytest.mark.parametrize("whose", ["", "Quarterly ", "The bank's ", "Net "])
def test_what_a_company_earns_is_profit(whose):
    assert "profit" in find_figures(f"{whose}earnings grew 4.8 per cent.".capitalize())[0].measure.split()
