"""A state that turned is told as that, also where only one of the two sentences has a number."""

import pytest

from tests.comparison.test_only_in_another_order import told

OPENS = "The council met on Monday in the old hall.\n\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The road is closed.", "The road is open with delays of 40 minutes."),
        ("The bridge is closed.", "The bridge is open to 200 cars an hour."),
        ("The hall is shut.", "The hall is open for 12 hours a day."),
        ("The mine is closed.", "The mine will open to 300 visitors a day."),
        ("Shops are open.", "Shops are closed for 3 days."),
    ],
)
def test_a_number_beside_a_turn_hides_nothing(one: str, other: str) -> None:
    assert told(OPENS + one, OPENS + other) == ["reversed"] == told(OPENS + other, OPENS + one)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Trains on the line are suspended.", "Trains on the line are running every 40 minutes."),
        (
            "Trains between Osby and Tarn are suspended until further notice.",
            "Trains between Osby and Tarn are running with delays of up to 40 minutes.",
        ),
    ],
)
def test_a_length_of_time_that_came_with_other_words_hides_them_not(before: str, after: str) -> None:
    assert told(OPENS + before, OPENS + after) == ["revised"]


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("The road is open.", "The road is open with delays of 40 minutes.", ["requalified"]),
        ("He waited in the hall.", "He waited in the hall for 40 minutes.", ["requalified"]),
        ("The council has members.", "The council has 12 members.", ["added"]),
    ],
)
def test_where_nothing_turned_the_number_tells(before: str, after: str, kinds: list[str]) -> None:
    assert told(OPENS + before, OPENS + after) == kinds
