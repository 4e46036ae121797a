"""Bare lines of a status page that tell how a thing stands, where they turn, come or go."""

import pytest

from tests.comparison.test_only_in_another_order import told


def _page(line: str) -> str:
    return "\n".join(filter(None, ["Crews on site", line, "More to come"]))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Evacuation warnings in place", "Evacuation warnings lifted"),
        ("Evacuations in progress", "Evacuations lifted"),
        ("Flood warning in force", "Flood warning lifted"),
        ("Mill Bridge closed", "Mill Bridge reopened"),
        ("Schools closed in Osby", "Schools open in Osby"),
        ("Ferry service suspended", "Ferry service resumed"),
        ("Water supply interrupted", "Water supply restored"),
    ],
)
def test_a_state_that_turned_is_reversed(before: str, after: str) -> None:
    assert told(_page(before), _page(after)) == ["reversed"] == told(_page(after), _page(before))


@pytest.mark.parametrize("line", ["Flights cancelled", "Structures and power lines threatened", "Schools closed"])
def test_a_state_that_came_or_went_is_told(line: str) -> None:
    assert told(_page(""), _page(line)) == ["added"]
    assert told(_page(line), _page("")) == ["removed"]


@pytest.mark.parametrize("line", ["Road closed signs", "Open data", "Shelters open near you", "Power companies"])
def test_a_label_is_told_to_nobody(line: str) -> None:
    assert told(_page(""), _page(line)) == []


def test_a_heading_between_paragraphs_is_told_to_nobody() -> None:
    opens, goes_on = "The council met on Monday.", "All schools have been shut since Sunday, the council said."
    assert told("\n\n".join([opens, "Schools closed", goes_on]), f"{opens}\n\n{goes_on}") == []
