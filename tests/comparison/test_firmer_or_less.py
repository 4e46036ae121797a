"""What is said more firmly or less, and what only looks like a step of it or a turn."""

import pytest

from tests.comparison.test_kinds_told import rows_of
from tests.comparison.test_only_in_another_order import told
from tests.eval.minimal import TURNED_ROUND

KINDS = """
# what something is only held against is no less sure for it
hardened | Output is expected to be lower than expected. | Output will be lower than expected.
hardened | The bill is likely to be larger than planned, Osby said. | The bill will be larger than planned, Osby said.
hardened | The cost is expected to be £9bn higher than planned. | The cost will be £9bn higher than planned.
hardened | The road may open earlier than planned. | The road will open earlier than planned.
"""

QUIET = """
The cost is likely to be higher than expected. | The cost is likely to be higher than planned.
The cost was higher than expected. | The cost was higher than planned.
"""


@pytest.mark.parametrize(("kind", "before", "after"), rows_of(KINDS))
def test_each_is_told_by_its_kind_and_back_by_the_other(kind: str, before: str, after: str) -> None:
    assert [kind] == told(before, after)
    assert [TURNED_ROUND.get(kind, kind)] == told(after, before)


@pytest.mark.parametrize(("before", "after"), rows_of(QUIET))
def test_of_the_same_nothing_is_told(before: str, after: str) -> None:
    assert [] == told(before, after) == told(after, before)
