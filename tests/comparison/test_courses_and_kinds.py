"""What goes on and is finished, what is ruled out and then done, who wavers, and which of several of a kind."""

import pytest

from tests.comparison.test_kinds_told import rows_of
from tests.comparison.test_only_in_another_order import told
from tests.eval.minimal import TURNED_ROUND

KINDS = """
# what somebody is expected to tell and told
hardened | The senate is expected to confirm the nominee. | The senate confirmed the nominee.
hardened | The mayor was expected to announce a plan. | The mayor announced a plan.
# what goes on is finished, or somebody gives up what they kept up
hardened | The search for the crew continues. | The search for the crew has been completed.
hardened | Work on the bridge continues. | Work on the bridge is complete.
hardened | The inquiry is ongoing. | The inquiry has concluded.
hardened | The trial continues. | The trial has ended.
reversed | The strike continues. | The strike is over.
reversed | The ceasefire continues. | The ceasefire has ended.
hardened | Norland has begun to withdraw its troops. | Norland has withdrawn its troops.
hardened | Residents were told to be ready to leave. | Residents were told to leave.
# what was ruled out is to be done, or only unlikely
reversed | The mayor ruled out closing the school. | The mayor said the school would close.
reversed | The minister ruled out a tax on savings. | The minister said he would tax savings.
softened | The minister ruled out cuts. | The minister said cuts were unlikely.
revised | She ruled out a tax on savings. | She said a tax on savings would hurt the poor.
# what was asked for is turned down
reversed | The mayor demanded an inquiry. | The mayor rejected an inquiry.
reversed | The mayor called for an inquiry. | The mayor opposed an inquiry.
revised | The mayor demanded an inquiry. | The mayor rejected the budget.
# who stood by a thing thinks it over
softened | The firm remained committed to the plan. | The firm was reconsidering the plan.
softened | The council supports the plan. | The council is reconsidering the plan.
# who is warned to do a thing is advised to
hardened | The officials warned people to stay indoors. | The officials ordered people to stay indoors.
hardened | The senator said she was inclined to back the bill. | The senator said she would back the bill.
softened | The mayor ordered an inquiry. | The mayor promised an inquiry.
softened | The council voted to sell the hall. | The council voted to consider selling the hall.
# at which times it holds, and how often
requalified | The bridge will be closed. | The bridge will be closed at night.
requalified | Aid convoys may cross the border. | Aid convoys may cross the border twice a week.
# which of several of a kind
rescoped | Children in reception and year 6 can return. | Children in reception, year 1 and year 6 can return.
rescoped | Areas in tier 2 and tier 3 must close pubs. | Areas in tier 3 must close pubs.
rescoped | Households in band A and band B can claim. | Households in band A, band B and band C can claim.
revised | The tier 2 rules apply in Osby. | The tier 3 rules apply in Osby.
# what is kept is not given up
reversed | The museum will keep the statue. | The museum will give back the statue.
requalified | Visitors may enter. | Visitors may enter from Monday.
# one that was included is left alone
rescoped | Schools, including nurseries, will open. | Nurseries will open.
rescoped | Ministers, including Ms Lund, will attend. | Ms Lund will attend.
requalified | The match will go ahead. | The match will go ahead behind closed doors.
"""

QUIET = """
She ruled out running for president. | She said she would not run for president.
Drivers are advised to avoid the centre. | Drivers are warned to avoid the centre.
The boy was found at night. | The boy was found.
The mayor is due to announce a plan. | The mayor is expected to announce a plan.
Work continues. | Work is continuing.
Group A and group B play today. | Groups A and B play today.
Zone A is closed and zone B is open. | Zone B is open and zone A is closed.
Pupils in year 6 and the head teacher left. | The head teacher and pupils in year 6 left.
The council kept the road closed. | The council kept the road shut.
The firm is reviewing its plan. | The firm is reconsidering its plan.
"""


@pytest.mark.parametrize(("kind", "before", "after"), rows_of(KINDS))
def test_each_is_told_by_its_kind_and_back_by_the_other(kind: str, before: str, after: str) -> None:
    assert [kind] == told(before, after)
    assert [TURNED_ROUND.get(kind, kind)] == told(after, before)


@pytest.mark.parametrize(("before", "after"), rows_of(QUIET))
def test_of_the_same_nothing_is_told(before: str, after: str) -> None:
    assert [] == told(before, after) == told(after, before)
