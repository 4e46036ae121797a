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
# who will first think about it has not decided
softened | He said Osby would never again lend its art. | He said Osby would think twice before lending its art.
softened | He said he would never sell the club. | He said he would think hard before selling the club.
softened | She said she would not vote for it again. | She said she would hesitate to vote for it again.
softened | The club would sell him. | The club would think twice before selling him.
reversed | He said he would never hesitate to return. | He said he would hesitate to return.
reversed | He said he would not think twice about selling. | He said he would think twice about selling.
reversed | The club would never sell him. | The club would sell him.
# who was not told takes no side
revised | The mayor said she had not seen the report. | The mayor rejected the report.
revised | The firm said it had not been told of the plan. | The firm rejected the plan.
revised | The club said it had not received an offer. | The club accepted an offer.
reversed | The club said it had not received an offer. | The club said it had received an offer.
reversed | The mayor said she had not seen the report. | The mayor said she had seen the report.
reversed | The firm said it did not back the plan. | The firm backed the plan.
# who gives something their backing backs it
reversed | The party gave its backing to the bill. | The party opposed the bill.
reversed | The party backed the bill. | The party did not give its backing to the bill.
revised | The party gave Lund its backing. | The party gave Berg its backing.
hardened | The party is considering the bill. | The party gave its backing to the bill.
"""

QUIET = """
The teachers' union backed the plan. | The teachers' union gave the plan its backing.
The party backed the bill. | The party gave its full backing to the bill.
The mayor backed the plan. | The mayor lent the plan his support.
The minister approved the scheme. | The minister gave the scheme her approval.
He was placed under house arrest. | He was put under house arrest.
He was placed under arrest. | He was arrested.
The firm said it had not been asked. | Nobody asked the firm, it said.
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
