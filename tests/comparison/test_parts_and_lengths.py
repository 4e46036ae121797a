"""A part of all that no number tells, and a length of time in other units, are told. All is invented."""

import pytest

from tests.comparison.test_days_it_befell import pairs
from tests.comparison.test_only_in_another_order import told

PARTS = """
The villages were destroyed. | Most of the villages were destroyed.
The villages were destroyed. | Almost all of the villages were destroyed.
The villages were destroyed. | Several of the villages were destroyed.
The hostages were freed, the army said. | Most of the hostages were freed, the army said.
The minister said the money had been spent. | The minister said most of the money had been spent.
The fire destroyed the forest. | The fire destroyed the bulk of the forest.
"""

LENGTHS = """
Repairs will take weeks, the company said. | Repairs will take months, the company said.
The union said talks had lasted for hours. | The union said talks had lasted for days.
She was jailed for months. | She was jailed for years.
The search will take several days. | The search will take several weeks.
The search will take a few days. | The search will take a few weeks.
It took years to build. | It took decades to build.
"""

NEITHER = """
The vast majority of the villages were destroyed. | Most of the villages were destroyed.
Several of the villages were destroyed. | Several villages were destroyed.
Most of the villages were destroyed, and the roads were cut. | Most of the villages were destroyed. The roads were cut.
It rained for most of the night. | It rained most of the night.
The strike lasted for hours. | The strike lasted for several hours.
The strike lasted for 14 days. | The strike lasted for two weeks.
The show ran for years. | For years the show ran.
He came back weeks later. | He came back months later.
"""


@pytest.mark.parametrize(("before", "after"), pairs(PARTS))
def test_a_part_that_no_number_tells_is_rescoped(before: str, after: str) -> None:
    assert [["rescoped"]] * 2 == [told(before, after), told(after, before)]


def test_a_part_in_a_quotation_alters_it() -> None:
    assert ["quote altered"] == told("“We paid the nurses,” Lund said.", "“We paid most of the nurses,” Lund said.")


@pytest.mark.parametrize(("before", "after"), pairs(LENGTHS))
def test_a_length_in_other_units_is_requalified(before: str, after: str) -> None:
    assert [["requalified"]] * 2 == [told(before, after), told(after, before)]


@pytest.mark.parametrize(("before", "after"), pairs(NEITHER))
def test_other_words_for_a_part_or_a_length_are_not_told(before: str, after: str) -> None:
    assert [[]] * 2 == [told(before, after), told(after, before)]


def test_a_share_is_told_by_its_figure_alone() -> None:
    assert ["removed"] == told("60% of the villages were destroyed.", "The villages were destroyed.")
