"""Where something was moved to behind a comma, and whose that is. All is invented."""

import pytest

from service.domain.claims import Trend
from service.extraction.figures import find_figures


def counted(sentence: str) -> list[str]:
    return [sentence[slice(*one.counted)] if one.counted else "" for one in find_figures(sentence)]


@pytest.mark.parametrize(
    ("sentence", "moved", "way"),
    [
        ("The bank raised its key rate by half a point, to 4.5 per cent.", "key rate", Trend.ROSE),
        ("The council cut its subsidy by £2m, to £8m.", "subsidy", Trend.FELL),
        ("The firm cut its workforce by 400, to 2,100.", "workforce", Trend.FELL),
        ("The board trimmed its estimate by about 300, to 1,200.", "estimate", Trend.FELL),
        ("The club cut prices by a tenth, to £18.", "prices", Trend.FELL),
        ("The key rate was raised by half a point, to 4.5 per cent.", "key rate", Trend.ROSE),
    ],
)
def test_the_new_value_is_of_what_was_moved(sentence: str, moved: str, way: Trend):
    by, to = find_figures(sentence)
    assert counted(sentence) == [moved, moved]
    assert by.trend is to.trend is way and by.movement == to.movement


def test_both_may_have_the_noun():
    by, to = find_figures("The railway raised fares by 3 crowns, to 15 crowns.")
    assert by.measure == to.measure == "crown fare"


def test_an_old_value_behind_the_comma_is_of_it_too():
    sentence = "The bank cut its rate by half a point, from 5 per cent to 4.5 per cent."
    assert counted(sentence) == ["rate", "rate", "rate"]


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("Brandt beat Vance by 12 votes, to 300 cheers.", "cheers"),
        ("The firm fired 12 clerks, to 300 protests.", "protests"),
        ("The charity raised £2m by selling 40 paintings, to 12 buyers.", "buyers"),
        ("The club cut prices by 12, to 300 cheers.", "cheers"),
        ("The port cut its staff by 40, to the anger of 300 drivers.", "drivers"),
    ],
)
def test_what_has_a_noun_of_its_own_is_no_new_value(sentence: str, noun: str):
    *_, last = find_figures(sentence)
    assert counted(sentence)[-1] == noun and last.trend is Trend.NONE
