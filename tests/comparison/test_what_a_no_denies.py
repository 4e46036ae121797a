"""How far a "no" reaches: what is not known, what stands in the next clause, and what is said with a "no" anyway."""

import pytest

from tests.comparison.test_kinds_told import rows_of
from tests.comparison.test_only_in_another_order import told
from tests.eval.minimal import TURNED_ROUND

KINDS = """
# what is not known is said in two orders, and it turns where it is known
reversed | It is clear who won. | Who won is not clear.
reversed | Who won is clear. | It is not clear who won.
reversed | How many are missing is not known. | It is known how many are missing.
reversed | The cause of the crash is known. | It is not known what caused the crash.
reversed | Why he did not stand is not known. | It is not known why he stood.
reversed | Whether he will stand is not known. | He will not stand.
softened | He will stand. | Whether he will stand is not known.
softened | The talks resume on Monday. | When the talks resume is not known.
softened | The blast was caused by a gas leak. | What caused the blast is not known.
"""

QUIET = """
# what is not known, in two orders
How many people are missing is not known. | It is not known how many people are missing.
What caused the fire is not clear. | It is not clear what caused the fire.
When the road will reopen is not yet known. | It is not yet known when the road will reopen.
Who fired first is unclear. | It is unclear who fired first.
How the gas escaped is not clear, the firm said. | The firm said it was not clear how the gas escaped.
Why he did not stand is not known. | It is not known why he did not stand.
The ship sank. | How the ship sank is not known.
The water is not clear. | It is not known why the water is not clear.
"""


@pytest.mark.parametrize(("kind", "before", "after"), rows_of(KINDS))
def test_each_is_told_by_its_kind_and_back_by_the_other(kind: str, before: str, after: str) -> None:
    assert [kind] == told(before, after)
    assert [TURNED_ROUND.get(kind, kind)] == told(after, before)


@pytest.mark.parametrize(("before", "after"), rows_of(QUIET))
def test_of_the_same_nothing_is_told(before: str, after: str) -> None:
    assert [] == told(before, after) == told(after, before)
