"""Two kinds of part are two figures, and so are those who left and those who came back. All is invented."""

import pytest

from tests.comparison.test_told_figures import report_of

HURT = "Nine people were hurt"


def kinds(before: str, after: str) -> set[str]:
    """What is told of figures."""
    changes = report_of(before, after).changes
    return {change.kind.value for change in changes if change.material and change.family.value == "figure"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{HURT}, two of them children.", f"{HURT}, three of them critically injured."),
        (f"{HURT}, two of them women.", f"{HURT}, three of them firefighters."),
        (f"{HURT}, two of whom are children.", f"{HURT}, three of whom are in hospital."),
        ("1,200 people were told to leave Lower Harrow.", "1,500 people returned to Lower Harrow."),
        ("Some 1,200 people fled Osby.", "Some 900 people went back to Osby."),
        ("1,200 residents left Osby.", "900 residents came home to Osby."),
    ],
)
def test_what_is_of_two_kinds_is_two_figures(before: str, after: str) -> None:
    for one, other in ((before, after), (after, before)):
        assert {"added", "removed"} == kinds(one, other)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{HURT}, two of them children.", f"{HURT}, three of them minors."),
        (f"{HURT}, two of them children.", f"{HURT}, including three children."),
        (f"{HURT}, two of them seriously.", f"{HURT}, three of them in a serious condition."),
        (f"{HURT}, two of them badly.", f"{HURT}, three of them critically."),
        (f"{HURT}, two of them children.", f"{HURT}, three of them children and one critically."),
        ("Nine homes burned, two of them empty.", "Nine homes burned, three of them occupied."),
        ("Twelve died, among them four soldiers.", "Twelve died, among them five troops."),
        ("1,200 people were evacuated from Harrow.", "1,500 people were told to leave Harrow."),
        ("1,200 people have left Osby.", "1,500 people have fled Osby."),
        ("300 people returned to Osby.", "500 people went back to Osby."),
        ("1,200 people who left Harrow returned.", "1,500 people who left Harrow returned."),
        ("1,200 people left Harrow and 300 returned.", "1,200 people left Harrow and 500 returned."),
    ],
)
def test_what_is_of_one_kind_is_one_figure(before: str, after: str) -> None:
    for one, other in ((before, after), (after, before)):
        assert {"revised"} == kinds(one, other)
