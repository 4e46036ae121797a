"""A measure under any of its names is one: each name with each, the same amount and another."""

from itertools import permutations

import pytest

from service.comparison.compare import compare
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

MEMORY = Memory()
NAMES = (
    ("Unemployment", "The unemployment rate", "The jobless rate", "The rate of unemployment"),
    ("Inflation", "The inflation rate", "The rate of inflation"),
)
PAIRS = [pair for names in NAMES for pair in permutations(names, 2)]


def kinds_of(before, after):
    report = compare(*(take_snapshot(a_version(text), MEMORY) for text in (before, after)), MEMORY)
    return {change.kind.value for change in report.changes}


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_the_same_amount_under_another_name_is_reworded_at_most(one, other):
    assert kinds_of(f"{one} fell to 4.1 per cent.", f"{other} dropped to 4.1%.") <= {"reworded"}


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_another_amount_under_another_name_is_revised(one, other):
    assert "revised" in kinds_of(f"{one} was 4.1 per cent.", f"{other} was 4.6 per cent.")
