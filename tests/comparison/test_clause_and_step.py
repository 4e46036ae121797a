"""A clause that came or went hides no hedge beside it, and no hedge of its own makes the rest less firm."""

import pytest

from tests.comparison.test_only_in_another_order import report_of


def kinds(before: str, after: str) -> set[str]:
    return {change.kind.value for change in report_of(before, after).changes if change.kind.value != "reworded"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Doctors say the drug cut admissions.",
            "Doctors say the drug may have cut admissions, though the study has not been peer-reviewed.",
        ),
        (
            "Officials say the blast killed nine people.",
            "Officials say the blast may have killed nine people, although this has not been confirmed.",
        ),
        ("The bridge will reopen in May.", "The bridge could reopen in May, but work has been delayed."),
        ("Police said the man was pushed.", "Police said the man was probably pushed, and a woman was arrested."),
        ("The firm must pay the fine.", "The firm should pay the fine, although it has appealed."),
    ],
)
def test_both_are_told(before: str, after: str) -> None:
    assert kinds(before, after) == {"added", "softened"}
    assert kinds(after, before) == {"removed", "hardened"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The minister said the bill would pass.", "The minister said the bill would pass, but it could be delayed."),
        ("The airline apologised.", "The airline apologised and said it might refund passengers."),
        ("The mill employs 80 people.", "The mill employs 80 people, but it may close."),
        ("The road is shut.", "The road is shut, and drivers should avoid the area."),
        ("The bank cut rates.", "The bank cut rates, and may cut them again."),
        ("The ship sank.", "The ship sank, and its crew may have drowned."),
        ("Lund will stand in May.", "Lund will stand in May, although he may withdraw."),
    ],
)
def test_a_hedge_of_the_clause_is_its_own(before: str, after: str) -> None:
    assert kinds(before, after) == {"added"}
    assert kinds(after, before) == {"removed"}
