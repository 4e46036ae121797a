"""Who will make results or a ruling known, and that they are due, is one; what was told is in a word. Invented."""

import pytest

from tests.comparison.test_days_it_befell import pairs
from tests.comparison.test_only_in_another_order import told

DUE = """
Norbo will report first-quarter results on May 4. | First-quarter results are due on May 4.
The bank will announce its decision on Friday. | A decision is due on Friday.
Police will report the findings in May. | The findings are due in May.
Norbo will report first-quarter results on May 4. | Norbo will publish first-quarter results on May 4.
"""

TOLD = """
The clinic reported 40 cases. | There were 40 cases. | reattributed
The bank reported its results on Friday. | Results are due on Friday. | reattributed
Norbo will report results on May 4. | Fellmart's results are due on May 4. | reattributed
Norbo will report first-quarter results on May 4. | Second-quarter results are due on May 4. | revised
The bank will not announce its decision on Friday. | A decision is due on Friday. | reversed
Norbo will report its results on May 4. | Norbo will restate its results on May 4. | revised
The bank will announce its decision. | The union will announce its decision. | reattributed
"""


@pytest.mark.parametrize(("before", "after"), pairs(DUE))
def test_who_will_make_it_known_and_that_it_is_due_are_one(before: str, after: str) -> None:
    assert [[]] * 2 == [told(before, after), told(after, before)]


@pytest.mark.parametrize(("before", "after", "kind"), pairs(TOLD))
def test_what_was_told_or_is_of_another_is_told(before: str, after: str, kind: str) -> None:
    assert told(before, after)[0] == kind
