"""The heading of an entry that gives a figure of the paragraph below it: what came or went in it alone is no news."""

import pytest

from service.comparison.compare import compare
from service.domain.changes import ChangeKind
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

#: What stood, what came above it, and whether that is told: a claim with another number is no copy of one that stands.
ABOVE = [
    (
        "10:15 Mayor Ada Pohl says at least nine people have died.",
        "12:50 Mayor Ada Pohl says 12 people have died.",
        True,
    ),
    ("Mayor Ada Pohl says nine people have died.", "Mayor Ada Pohl says twelve people have died.", True),
    ("10:15 Nine people died, Mayor Ada Pohl says.", "1.30pm: 12 people died, Mayor Ada Pohl says.", True),
    (
        "10:15 The mill will cut 300 jobs at its yard in Osby, its owner Jo Lind told the council.",
        "11:15 The mill will cut 450 jobs at its yard in Osby, its owner Jo Lind told the council.",
        True,
    ),
    (
        "10:15 The bank raised its main rate to 4.5 per cent, the governor Jo Lind told reporters.",
        "11:15 The bank raised its main rate to 5 per cent, the governor Jo Lind told reporters.",
        True,
    ),
    # the same amount, in whatever words, is a copy
    ("10:15 Mayor Ada Pohl says 12 people have died.", "12:50 Mayor Ada Pohl says 12 people have died.", False),
    (
        "10:15 The bank raised its main rate to 4.5 per cent, the governor Jo Lind told reporters.",
        "The bank raised its main rate to 4.5%, the governor Jo Lind told reporters.",
        False,
    ),
]

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


@pytest.mark.parametrize(("stood", "came", "is_told"), ABOVE)
def test_an_entry_with_another_number_is_told_above_the_one_that_stands(stood: str, came: str, is_told: bool) -> None:
    memory = Memory()
    texts = f"Osby: live\n\n{stood}{REST}", f"Osby: live\n\n{came}\n\n{stood}{REST}"
    sides = [take_snapshot(a_version(text), memory) for text in texts]

    for (before, after), kind in ((sides, ChangeKind.ADDED), (sides[::-1], ChangeKind.REMOVED)):
        changes = compare(before, after, memory).changes
        assert ([kind] if is_told else []) == [one.kind for one in changes if one.material], [
            c.summary for c in changes
        ]
