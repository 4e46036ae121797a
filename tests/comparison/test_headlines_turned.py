"""A headline turned to the passive or to a noun says the same of the same, and another thing of another. Invented."""

import pytest

from tests.comparison.test_days_it_befell import pairs
from tests.comparison.test_only_in_another_order import report_of

BODY = "\n\nThe council met on Monday in the old hall in Osby.\n\nThe weather in the valley stayed calm all week."

SAME = """
Council rejects plan to close school | Plan to close school rejected by council
Council approves stadium | Stadium approved by council
Council approves stadium | Stadium gets council approval
Council backs plan to close school | Plan to close school wins council backing
Court rejects appeal | Appeal rejected by court
Union rejects council plan | Council plan rejected by union
"""

OTHER = """
Union rejects offer | Offer rejected by employer | revised
Union rejects offer | Offer accepted by union | reversed
Council backs plan to close school | Plan to close school loses council backing | reversed
Council backs plan to close school | Plan to close school fails to get council backing | reversed
Council backs plan to close school | Plan to close school gets mayor's backing | reattributed
Mine bought by Norbo | Norbo sells mine | reversed
Minister backed by party | Minister backs party | revised
"""


def told(before: str, after: str) -> list[str]:
    return [change.kind.value for change in report_of(before + BODY, after + BODY).changes if change.material]


@pytest.mark.parametrize(("before", "after"), pairs(SAME))
def test_a_headline_turned_round_is_not_told(before: str, after: str) -> None:
    assert [[]] * 2 == [told(before, after), told(after, before)]


@pytest.mark.parametrize(("before", "after", "kind"), pairs(OTHER))
def test_of_another_or_no_longer_is(before: str, after: str, kind: str) -> None:
    assert told(before, after) == [kind]
