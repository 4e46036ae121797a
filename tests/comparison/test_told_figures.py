"""Pairs of sentences whose figures changed, and the one line a reader is told of each, both ways."""

import pytest

from service.comparison.compare import compare
from service.domain.changes import Family
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

MEMORY = Memory()


def told(before, after):
    """The kind and the line of each figure that a report tells, immaterial ones too."""
    report = compare(*(take_snapshot(a_version(text), MEMORY) for text in (before, after)), MEMORY)
    return [(c.kind.value, c.summary.partition(": ")[2]) for c in report.changes if c.family is Family.FIGURE]


LINES = [
    (
        "The ferry was late by 50 minutes.",
        "The ferry was late by two hours.",
        "50 minutes → two hours (+70 minutes, ×2.4)",
        "two hours → 50 minutes (−70 minutes, −58%)",
    ),
    (
        "The lake is 40 hectares wide.",
        "The lake is 120 acres wide.",
        "40 hectares → 120 acres (+21.2 acres, +21%)",
        "120 acres → 40 hectares (−8.6 hectares, −18%)",
    ),
    (
        "The stadium will cost €1.5bn.",
        "The stadium will cost €1.5m.",
        "€1.5bn → €1.5m (−€1,498.5 million, ÷1,000)",
        "€1.5m → €1.5bn (+€1,498.5 million, ×1,000)",
    ),
    (
        "Half of growers use the seed.",
        "Two-thirds of growers use the seed.",
        "half → two-thirds (+16.7 percentage points)",
        "two-thirds → half (−16.7 percentage points)",
    ),
    (
        "A fifth of growers use the seed.",
        "23 per cent of growers use the seed.",
        "a fifth → 23 per cent (+3 percentage points)",
        "23 per cent → a fifth (−3 percentage points)",
    ),
    (
        "Nine climbers are missing.",
        "No one is missing.",
        "climbers missing, nine → no one (−9)",
        "climbers missing, no one → nine (+9)",
    ),
    (
        "Nine climbers were injured.",
        "Nobody was injured.",
        "climbers injured, nine → nobody (−9)",
        "climbers injured, nobody → nine (+9)",
    ),
]


@pytest.mark.parametrize(("before", "after", "line", "back"), LINES, ids=[row[0] for row in LINES])
def test_a_figure_that_moved_is_told_with_its_unit_both_ways(before, after, line, back):
    for told_lines, wanted in ((told(before, after), line), (told(after, before), back)):
        assert ["revised"] == [kind for kind, _ in told_lines]
        assert told_lines[0][1].endswith(wanted)


def test_members_who_back_something_are_not_told_as_holders_of_how_many_they_are():
    lines = told("More than half of growers backed the plan.", "More than a third of growers backed the plan.")

    assert ["growers backed the plan, more than half → more than a third (−16.7 percentage points)"] == [
        line for _, line in lines
    ]
