"""What comes later than was told is no other side, and neither is advice that is called a warning."""

import pytest

from tests.comparison.test_kinds_told import rows_of
from tests.comparison.test_only_in_another_order import told

KINDS = """
requalified | The bridge was expected to reopen on Sunday. | The bridge was not expected to reopen before Wednesday.
requalified | The talks will resume on Monday. | The talks will not resume before Thursday.
requalified | The school will open on Monday. | The school will not open until Thursday.
requalified | The report was due in May. | The report was not due until June.
reversed | The bridge was expected to reopen on Sunday. | The bridge was not expected to reopen on Sunday.
reversed | The bridge was expected to reopen on Sunday. | The bridge was not expected to reopen at all.
reversed | The school opened on Monday. | The school did not open on Monday.
reversed | The mayor will sign it on Monday. | The mayor will not sign it before Monday’s vote.
# what one must have to be let do it
requalified | Residents may return. | Residents may return only with a permit.
requalified | Residents may return. | Residents may return with a permit.
requalified | Visitors can enter the park. | Visitors can enter the park only with a ticket.
rescoped | Residents may return. | Only residents with a permit may return.
"""

QUIET = """
Residents were advised to leave. | Residents were warned to leave.
The agency advised against swimming in the lake. | The agency warned against swimming in the lake.
The ministry advised travellers to avoid Norland. | The ministry warned travellers to avoid Norland.
"""


@pytest.mark.parametrize(("kind", "before", "after"), rows_of(KINDS))
def test_each_is_told_by_its_kind_both_ways(kind: str, before: str, after: str) -> None:
    assert [kind] == told(before, after) == told(after, before)


@pytest.mark.parametrize(("before", "after"), rows_of(QUIET))
def test_to_advise_and_to_warn_are_one(before: str, after: str) -> None:
    assert [] == told(before, after) == told(after, before)
