"""Who will answer and will not is turned, while no press office is; what is paid towards is contributed. Invented."""

import pytest

from tests.comparison.test_days_it_befell import pairs
from tests.comparison.test_only_in_another_order import told

TURNED = """
The mayor said he would respond. | The mayor said he would not respond.
The firm said it would reply to the letter. | The firm said it would not reply to the letter.
The minister will comment on the case. | The minister will not comment on the case.
The mayor said she will answer the letter. | The mayor said she won't answer the letter.
"""

QUIET = """
Feld would not comment. | Feld declined to comment.
The firm would not immediately comment. | The firm did not comment.
Feld said he would not comment. | Feld said he had no comment.
Feld did not respond. | Feld could not be reached.
Norland will not respond to the attack. | Norland declined to respond to the attack.
The builder has agreed to pay £90,000 towards a new park. | The builder has agreed to contribute £90,000 to a new park.
The firm will pay towards the cost of the road. | The firm will contribute to the cost of the road.
The merger should be completed by the end of the year. | The merger should be completed by year-end.
Nurses want higher pay. | Nurses want higher wages.
"""

TOLD = """
The builder has agreed to donate £90,000 to a park. | The builder has agreed to lend £90,000 to a park. | revised
The builder has agreed to pay £90,000 towards a park. | The builder has refused to contribute £90,000 to it. | reversed
The plan will contribute to growth. | The plan will pay for growth. | revised
The merger should be completed by year-end. | The merger should be completed by the end of next year. | requalified
"""


@pytest.mark.parametrize(("before", "after"), pairs(TURNED))
def test_who_will_answer_and_will_not_is_turned(before: str, after: str) -> None:
    assert told(before, after)[0] == told(after, before)[0] == "reversed"


@pytest.mark.parametrize(("before", "after"), pairs(QUIET))
def test_what_says_the_same_is_not_told(before: str, after: str) -> None:
    assert told(before, after) == []


@pytest.mark.parametrize(("before", "after", "kind"), pairs(TOLD))
def test_what_does_not_is(before: str, after: str, kind: str) -> None:
    assert kind in told(before, after)
