"""Bare lines that tell how a thing stands, and those that only look like it."""

import pytest

from service.text.lines.standings import standings_in, tells_standing_alone

STANDINGS = [
    "Evacuation warnings in place", "Evacuation order lifted", "Flood warning lifted for Osby", "Mill Bridge closed",
    "A23 northbound closed between Osby and Tarn", "Schools open", "Water supply restored", "Power lines threatened",
    "Ferry service suspended until Monday", "Flights cancelled", "Search called off", "Trains running normally",
    "Continued threat to homes and crops", "Severe delays on the Tarn line", "**Boil water notice lifted**",
    "Highway 9 blocked at Mill Creek", "Shelter open at Tarn High School",
]  # fmt: skip


@pytest.mark.parametrize("line", STANDINGS)
def test_a_thing_with_a_state_tells_how_it_stands(line: str) -> None:
    assert tells_standing_alone(line)


OTHERS = [
    "Road closed signs", "Open data", "Evacuation routes open map", "Which roads are closed", "Shelters open near you",
    "Check flights cancelled today", "Border Force", "Order complete", "Power companies", "Roads: what is open",
    "Schools closed?", "Flights cancelled as storm nears", "Street parking restrictions", "Opening hours",
    "Open Door Centre", "Road closures", "Evacuation Map", "if roads are closed", "Find schools open", "Line managers",
    "Closed circuit television", "News of roads closed",
]  # fmt: skip


@pytest.mark.parametrize("line", OTHERS)
def test_a_title_or_a_label_tells_nothing(line: str) -> None:
    assert not tells_standing_alone(line)


def test_it_stands_among_bare_lines() -> None:
    assert standings_in(["Crews assigned", "Mill Bridge closed", "More to come"]) == {1}
    assert standings_in(["Mill Bridge closed", "Schools open", "The council met on Monday."]) == {0, 1}


def test_a_heading_of_a_paragraph_and_the_title_of_a_notice_tell_nothing() -> None:
    assert standings_in(["The council met.", "Schools closed", "All schools are shut."]) == frozenset()
    assert standings_in(["Update", "Evacuation orders lifted", "WHAT: Orders lifted"]) == frozenset()
    assert standings_in(["Schools closed"]) == frozenset()
