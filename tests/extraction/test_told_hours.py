"""An hour told in words of the day is no figure; a level that is told at such a time is one. All is invented."""

import pytest

from service.extraction.figures import find_figures


@pytest.mark.parametrize(
    "sentence",
    [
        "The fire broke out at three in the morning.",
        "The quake struck at three in the night.",
        "The train crashed at eleven at night.",
        "The fire broke out at about two in the afternoon.",
        "He was found at 3 in the morning.",
        "Around four in the morning, the roof fell in.",
        "By six in the evening, the square was full.",
        "The road is shut from ten at night until six in the morning.",
        "The fire broke out at ten to four.",
        "The fire broke out at five past two.",
        "The vote is at two on Monday.",
        "At two on Monday, the siren sounds.",
    ],
)
def test_an_hour_is_no_figure(sentence: str):
    assert not find_figures(sentence)


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("The toll stood at three in the morning and nine at night.", ["3", "9"]),
        ("The index stood at ten on Monday.", ["10"]),
        ("Turnout was put at 12 in the evening.", ["12"]),
        ("The limit was set at two on Monday.", ["2"]),
        ("They killed three in the night.", ["3"]),
        ("About three in the morning shift fell ill.", ["3"]),
        ("Cases rose by six in the night.", ["6"]),
        ("The council voted ten to four.", ["10", "4"]),
        ("The team has lost five past games.", ["5"]),
        ("The rate was cut at three to four banks.", ["3"]),
        ("Doctors work at three in ten hospitals.", ["0.3"]),
        ("They met at two of the three hotels.", ["2", "3"]),
    ],
)
def test_a_level_and_a_count_are(sentence: str, values: list[str]):
    assert [str(one.value) for one in find_figures(sentence)] == values
