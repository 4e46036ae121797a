"""Numbers that stand in a row, each with its own place or doer, and amounts that are one in other words."""

import pytest

from tests.comparison.test_told_figures import report_of, told

ROWS = [
    (
        "Three people were hurt in Osby and nine in Dravik.",
        "Nine people were hurt in Osby and three in Dravik.",
        ["people hurt in Osby, three → nine (+6, ×3)", "people in Dravik, nine → three (−6, −67%)"],
    ),
    (
        "Two people died in Osby and five in Dravik.",
        "Two people died in Dravik and five in Osby.",
        ["people in Osby, two → five (+3, ×2.5)", "people died in Dravik, five → two (−3, −60%)"],
    ),
    (
        "Some 70 were shot by the army and 22 by rebels.",
        "Some 22 were shot by the army and 70 by rebels.",
        [
            "were shot by the army, some 70 → some 22 (−48, −69%)",
            "by rebels, 22 → 70 (+48, ×3.2)",
        ],
    ),
]


@pytest.mark.parametrize(("before", "after", "lines"), ROWS, ids=[row[0] for row in ROWS])
def test_numbers_of_a_row_that_changed_places_are_told_each_of_its_own(before, after, lines):
    assert sorted(line for kind, line in told(before, after) if kind == "revised") == sorted(lines)


def test_a_row_told_in_another_order_is_unchanged():
    report = report_of(
        "Three people were hurt in Osby and nine in Dravik.", "Nine people were hurt in Dravik and three in Osby."
    )

    assert [change.kind.value for change in report.changes if change.material] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Fares doubled in a year.", "Fares rose 100 per cent in a year."),
        ("Fares halved.", "Fares fell by half."),
        ("Fares more than halved in May.", "Fares fell by more than half in May."),
        ("Fares fell by half in May.", "Fares fell 50 per cent in May."),
        ("The bank cut rates by half a point.", "The bank cut rates by 0.5 percentage points."),
        ("Just under a third of voters back it.", "Almost a third of voters back it."),
        ("Slightly more than 40 homes are empty.", "Just over 40 homes are empty."),
        ("Temperatures reached 20C in Osby.", "Temperatures hit 68F in Osby."),
    ],
)
def test_an_amount_in_other_words_is_no_change(before, after):
    for one, other in ((before, after), (after, before)):
        assert [change.summary for change in report_of(one, other).changes if change.material] == []


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        (
            "The rent is £900 a month.",
            "The rent is £900 a week.",
            "rent, £900 a month → £900 a week (+£693 per week, ×4.3)",
        ),
        (
            "The toll will rise 5 per cent.",
            "The toll will rise 5 percentage points.",
            "The toll will rise …, 5 per cent → 5 percentage points",
        ),
        ("Fares halved.", "Fares fell by a third.", "Fares fell by …, halved → a third"),
        ("Fares doubled.", "Fares rose 200 per cent.", "Fares rose …, doubled → 200 per cent"),
        (
            "Pay grew twice as fast as rents.",
            "Pay grew three times as fast as rents.",
            "Pay grew …, twice → three times",
        ),
    ],
)
def test_one_figure_in_another_unit_that_says_another_amount_is_revised(before, after, line):
    assert told(before, after) == [("revised", line)]
