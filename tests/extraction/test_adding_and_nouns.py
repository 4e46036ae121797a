"""What a speaker adds behind a quotation is no part of it, an aside may be a thought, and a form in -s a noun."""

import pytest

from tests.extraction.held import holder, told

#: Text, and of each claim: who holds it and what it is.
HELD = """
Mr Valt said it was "unfair," adding that it had "promise." | Valt: it was "unfair," ; Valt: that it had "promise."
Mr Valt said, "I don't like it," adding, "They are angry." | Valt: "I don't like it," ; Valt: "They are angry."
Ms Lind insisted she had "no debts," claiming that all was paid. | Lind: she had "no debts," ; Lind: that all was paid
Said Ellis: "I do not get the sense that she is interested." | Ellis: "I do not get the sense that she is interested."
The plan, Mr Venn believes, is doomed. | Venn: The plan is doomed
The crash, investigators have concluded, was caused by ice. | investigators: The crash was caused by ice
In May, Ek believes, the town was lost. | Ek: In May the town was lost
The ferry was full, according to early results of a test by Ek. | early results of a test by Ek: The ferry was full
The terrorist attacks in Osby shook the town. |
He relies on user reports to find faults. |
His plans don't include a tunnel. |
A group of farmers demands a refund. | A group of farmers: a refund
The union demands a rise. | union: a rise
Mr Lind attacks the plan as weak. | Lind: the plan as weak
Local radio reports a fire at the mill. | Local radio: a fire at the mill
The party promises free buses. | party: free buses
"""


@pytest.mark.parametrize("line", HELD.strip().splitlines())
def test_what_is_whose(line: str) -> None:
    text, _, expected = line.partition(" |")
    found = [f"{holder(one)}: {' '.join(part.exact for part in one.content)}" for one in told(text)]
    assert found == [one.strip() for one in expected.split(" ; ") if expected]


#: Text, and who holds each of its claims: nobody where what stands there is no holder.
NOBODY = """
A group called Black Votes is trying to raise money. |
The king called Mr Lind. |
The king called Mr Lind a liar. | king
Mr Lind called Wednesday for the mayor to resign. | Lind
The party sent out a statement reassuring voters that the vote was fair. |
Leading members of the party said it was over. | leading members of the party
Striking nurses and their union backed the deal. | Striking nurses and their union
"""


@pytest.mark.parametrize("line", NOBODY.strip().splitlines())
def test_what_is_no_holder(line: str) -> None:
    text, _, expected = line.partition(" |")
    assert [holder(one) for one in told(text) if holder(one)] == [one.strip() for one in expected.split(",") if one]
