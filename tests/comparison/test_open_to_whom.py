"""To whom something is open or closed: told where only one side says it, but not of whom it is for anyway."""

import pytest

from tests.comparison.test_only_in_another_order import told


@pytest.mark.parametrize(
    ("whole", "some"),
    [
        ("The bridge was closed.", "The bridge was closed to cyclists."),
        ("The road is closed.", "The road is closed to lorries."),
        ("The port is closed.", "The port is closed to tankers."),
        ("The museum is open.", "The museum is open to members."),
        ("The pass is closed due to snow.", "The pass is closed to skiers due to snow."),
        ("The lake is closed.", "The lake is closed to private boats."),
        ("The club said the pool was open.", "The club said the pool was open to members."),
    ],
)
def test_whom_it_is_closed_to_is_rescoped(whole: str, some: str) -> None:
    assert ["rescoped"] == told(whole, some) == told(some, whole)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The road is closed.", "The road is closed to traffic."),
        ("The road is closed.", "The road is closed to all traffic."),
        ("The road is closed.", "The road is closed to vehicles."),
        ("The road is closed to motorists.", "The road is closed to drivers."),
        ("The shop is open.", "The shop is open to customers."),
        ("The museum is open.", "The museum is open to visitors."),
        ("Doors were open.", "Doors were open to all."),
        ("The vote is open.", "The vote is open to doubt."),
        ("The field is open to attacks.", "The field is open."),
        ("The post is open to offers.", "The post is open."),
        ("The road is closed to lorries.", "The road is closed to trucks."),
    ],
)
def test_whom_it_is_for_anyway_tells_nothing(before: str, after: str) -> None:
    assert [] == told(before, after) == told(after, before)
