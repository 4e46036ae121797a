"""A share, or so many, of some of them is told as another count than of all of them. Invented."""

import pytest

from tests.comparison.test_days_it_befell import pairs
from tests.comparison.test_only_in_another_order import told

NARROWER = """
A third of voters back the plan. | A third of young voters back the plan.
A third of voters were unhappy. | A third of young voters were unhappy.
Sixty per cent of doctors support the ban. | Sixty per cent of junior doctors support the ban.
Forty per cent of voters back the plan. | Forty per cent of rural voters back the plan.
Half of schools have closed. | Half of primary schools have closed.
The court freed 30 prisoners. | The court freed 30 political prisoners.
Fifty homes were destroyed in the fire. | Fifty mobile homes were destroyed in the fire.
The storm cut power to 400 homes. | The storm cut power to 400 nursing homes.
The flu killed 300 birds. | The flu killed 300 wild birds.
"""

AS_MANY = """
A third of voters back the plan. | A third of eligible voters back the plan.
A third of voters back the plan. | A third of all voters back the plan.
Forty per cent of residents back the plan. | Forty per cent of local residents back the plan.
Sixty per cent of doctors support the ban. | Sixty per cent of doctors surveyed support the ban.
Some 300 people were evacuated. | Some 300 local people were evacuated.
Two men were arrested. | Two young men were arrested.
Two people were hurt. | Two young people were hurt.
Three mothers wrote to the mayor. | Three young mothers wrote to the mayor.
Police arrested 12 protesters. | Police arrested 12 angry protesters.
The fire destroyed 50 homes. | The fire destroyed 50 family homes.
The strike hit 400 flights. | The strike hit 400 scheduled flights.
Two women were found in a van. | Two elderly women were found in a van.
"""


@pytest.mark.parametrize(("before", "after"), pairs(NARROWER))
def test_some_of_them_is_told_once_both_ways(before: str, after: str) -> None:
    assert [["rescoped"]] * 2 == [told(before, after), told(after, before)]


@pytest.mark.parametrize(("before", "after"), pairs(AS_MANY))
def test_a_word_that_only_describes_is_not(before: str, after: str) -> None:
    assert [[]] * 2 == [told(before, after), told(after, before)]
