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
# a "no" ends with its clause, and what turned in the next is told
reversed | The minister did not resign, although two aides left. | The minister resigned, although two aides left.
reversed | The road is not open, although buses are running. | The road is open, although buses are not running.
reversed | The road is not open, although buses are running. | The road is not open, although buses are not running.
reversed | No deal was reached, but the talks will go on. | No deal was reached, and the talks will not go on.
reversed | She is not safe, though she is alive. | She is safe, though she is not alive.
reversed | The court did not, although it could, allow the appeal. | The court allowed the appeal.
reversed | The firm did not close the mine but sold it. | The firm closed the mine but did not sell it.
reversed | Drivers who had no licence were hired. | Drivers who had no licence were not hired.
reversed | Drivers who will not be hired may appeal. | Drivers who will be hired may appeal.
reversed | The report found no rules were broken. | The report found rules were broken.
# who is without power has lost it, and who has it is not
reversed | The homes are without power. | The homes have power again.
reversed | Homes were without power. | Power has been restored to homes.
reversed | Homes are without power. | Homes are not without power.
reversed | The region is without gas. | The region has gas.
reversed | Homes will be without water. | Homes will have water.
revised | Homes are without power. | Homes have not lost power.
# a plea is a plea, on whatever day and to whatever
reversed | The mayor pleaded not guilty on Monday to theft. | The mayor pleaded guilty on Friday to theft.
# a "no" in a quotation turns what the other says, and nothing else
reversed | “We do not yet have final proof,” he said. | “We now have proof,” he said.
reversed | “We have evidence,” he said. | “We have no evidence,” he said.
reversed | “We found evidence,” he said. | “We found nothing,” he said.
reversed | “The deal is alive,” he said. | “There is no deal,” he said.
reversed | “It will cost nothing,” he said. | “It will cost a lot,” he said.
reversed | “They knew nothing,” she said. | “They knew everything,” she said.
reversed | “There was no warning,” she said. | “There was a clear warning,” she said.
reversed | “It was greed, pure and simple,” he said. | “It was not greed, pure and simple,” he said.
reversed | “We are ready,” he said. | “We are not ready, no matter what they say,” he said.
quote altered | “Our own tests were clear,” he said. | “Our own tests found nothing,” he said.
quote altered | “We hid nothing. Our tests were clear,” he said. | “We hid nothing. Our tests found nothing,” he said.
quote altered | “This was greed, pure and simple,” she said. | “This was greed, nothing more,” she said.
quote altered | “We are ready,” he said. | “We are ready, no doubt about it,” he said.
quote altered | “It was greed,” he said. | “It was nothing but greed,” he said.
quote altered | “The roof is sound,” she said. | “The roof has no faults,” she said.
quote altered | “It is safe,” he said. | “There is no danger,” he said.
quote altered | “We are calm,” he said. | “We have nothing to fear,” he said.
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
# a sentence with a "no" and its neighbour, joined or apart
Nobody was hurt. Two cars were damaged. | Nobody was hurt, although two cars were damaged.
Nobody was hurt. Two cars were damaged. | Two cars were damaged but nobody was hurt.
Nobody was hurt. Two men were arrested. | Nobody was hurt, but two men were arrested.
Nobody was killed. Three houses were lost. | Three houses were lost, but nobody was killed.
No one was injured. A hall was burned down. | No one was injured, although a hall was burned down.
The road is not open. Buses are running. | The road is not open, although buses are running.
The bank has no debts. Its profit fell. | The bank has no debts, although its profit fell.
The president was not hurt. Two guards were killed. | The president was not hurt, but two guards were killed.
# who is without power has lost it
About 30,000 homes are without power. | About 30,000 homes have lost power.
Homes are without power after the storm. | Homes have been cut off from power after the storm.
Thousands are without food. | Thousands have run out of food.
The hospital was without power for an hour. | The hospital lost power for an hour.
Homes may be without water. | Homes may lose water.
Homes have lost power. | Homes have no power.
Families were left without heating. | Families lost their heating.
# who had none, and what was done to them
The firm hired drivers who had no licence. | Drivers who had no licence were hired by the firm.
They sold it to men who had no card, and kept the cash. | It was sold to men who had no card, and the cash was kept.
The report found no rules were broken. | The report found rules were not broken.
"""


@pytest.mark.parametrize(("kind", "before", "after"), rows_of(KINDS))
def test_each_is_told_by_its_kind_and_back_by_the_other(kind: str, before: str, after: str) -> None:
    assert [kind] == told(before, after)
    assert [TURNED_ROUND.get(kind, kind)] == told(after, before)


@pytest.mark.parametrize(("before", "after"), rows_of(QUIET))
def test_of_the_same_nothing_is_told(before: str, after: str) -> None:
    assert [] == told(before, after) == told(after, before)
