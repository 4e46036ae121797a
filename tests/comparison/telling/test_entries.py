"""The heading of an entry that gives a figure of the paragraph below it: what came or went in it alone is no news."""

import pytest

from service.comparison.compare import compare
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

REST = "\n\nRain in Vale\n\nIt will rain until noon, the forecasters said."
SCHOOLS = "Two schools in Vale stay shut, the council said, and 140 pupils are at home."
HURT = "Three people were hurt, police said, and the road is shut for three hours."
DIED = "Three people died in the crash, police said."
ROADS = "The council will spend £3m on roads, it said."


@pytest.mark.parametrize(
    ("before", "after", "below", "is_told"),
    [
        ("Two schools shut", "Schools in Vale shut", SCHOOLS, False),
        ("Pupils stay at home", "140 pupils stay at home", SCHOOLS, False),
        ("Crash on the A1", "Crash on the A1: three dead", DIED, False),
        ("Council to spend on roads", "Council to spend £3m on roads", ROADS, False),
        # another thing, another fate, another trend, another amount; no heading, and no paragraph
        ("Pupils stay at home", "Two pupils stay at home", SCHOOLS, True),
        ("Crash on the A1", "Crash on the A1: three dead", HURT, True),
        ("Crash on the A1", "Three people killed on the A1", HURT, True),
        ("Fuel dearer", "Fuel up 3 percent", "Bread fell 3 percent in May, the bank said.", True),
        ("Buses stop", "50 buses stop", SCHOOLS, True),
        ("Mill 12\n\nQuay 12", "Quay 12", SCHOOLS, True),
        ("Mill | 12 homes\nQuay | 12 homes", "Quay | 12 homes", SCHOOLS, True),
    ],
)
def test_a_figure_of_a_heading_alone_echoes_the_paragraph_below(
    before: str, after: str, below: str, is_told: bool
) -> None:
    memory = Memory()
    texts = (f"Flood in Vale: live\n\n{heading}\n\n{below}{REST}" for heading in (before, after))
    sides = [take_snapshot(a_version(text), memory) for text in texts]
    told = [one for one in compare(*sides, memory).changes if one.material and one.summary.startswith("Figure")]

    assert is_told is bool(told), [one.summary for one in told]
