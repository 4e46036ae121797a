"""What stands in a condition takes no part in what a claim holds, and what is put by "if" may be put by "unless"."""

import pytest

from tests.comparison.test_kinds_told import rows_of
from tests.comparison.test_only_in_another_order import told

KINDS = """
# a "no" in a condition that came or went turns nothing
requalified | Stay at home. | If you do not have to travel, stay at home.
requalified | Apply for a grant. | If you are not employed, apply for a grant.
requalified | Plan your journey to avoid crowds. | If you cannot work from home, plan your journey to avoid crowds.
requalified | Wash your hands often. | Unless you are told not to, wash your hands often.
requalified | Take the train. | When the ferry does not run, take the train.
requalified | Seek advice. | Seek advice if you are no longer able to work.
requalified | The shop is open. | The shop is open when the school is not.
requalified | Once you are no longer ill, go back to work. | Go back to work.
requalified | The army attacked a town. | The army attacked a town where no soldiers are based.
requalified | Residents can return if no alert is in force. | Residents can return if the road is open.
# one of the main clause does, whatever the condition says
reversed | The mayor said she would resign if the vote fails. | The mayor said she would not resign if the vote fails.
reversed | The council will close the school. | The council will not close the school if it is full.
reversed | Eat the fish. | If it has not been cooked, do not eat the fish.
reversed | The minister will not resign. | The minister will resign if no deal is reached.
reversed | Residents cannot return if an alert is in force. | Residents can return if the road is open.
reversed | Ms Lund supports the bill. | Ms Lund opposes the bill if it does not protect farmers.
reversed | If you are ill, go to work. | If you are ill, do not go to work.
# and so does one of a condition that stands in both
reversed | You may travel if you have been vaccinated. | You may travel if you have not been vaccinated.
reversed | The talks will go on whether or not a deal is signed. | The talks will go on if a deal is signed.
# words that ask open no condition
reversed | The firm did not say if it would appeal. | The firm said it would appeal.
reversed | The firm did not say when the mine would close. | The firm said when the mine would close.
# "unless" says no once
requalified | The bank would not lend unless the state backed it. | The bank would lend if the state backed it.
requalified | The shop will close unless a buyer is found. | The shop will not close if a buyer is found.
requalified | Do not travel unless you have to. | Do not travel if you do not have to.
requalified | The bank said it would not lend. | The bank said it would not lend unless the state backed it.
reversed | The bank said it would lend. | The bank said it would not lend unless the state backed it.
"""


@pytest.mark.parametrize(("kind", "before", "after"), rows_of(KINDS))
def test_a_condition_takes_no_part_in_what_is_held(kind: str, before: str, after: str) -> None:
    assert [kind] == told(before, after) == told(after, before)
