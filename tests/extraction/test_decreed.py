"""What a decree lays down is its giver's; whom it was told is found also with the place where."""

import pytest

from tests.extraction.held import holder, told

#: Text, who holds it and the content.
HELD = """
Under a decree signed on Sunday by President Moen, shops must close. | Moen | shops must close
Under a decree signed by President Moen, shops must close. | Moen | shops must close
Under an order issued by the governor, boats must stay in harbour. | governor | boats must stay in harbour
In an order signed by Judge Mira Sato, the bank must pay. | Mira Sato | the bank must pay
It was “shameful”, the sister told reporters on the steps of the court in Osby. | sister | It was “shameful”
The dam leaks, the mayor told reporters in the town of Osby. | mayor | The dam leaks
"""

OTHERS = """
Under a decree signed by President Moen, Lind said shops must close. | Lind
The dam leaks, Lind told reporters of the Osby Post. | Lind
Lind told reporters on the steps of the court that the dam leaks. | Lind
“Under a decree signed by Moen, shops must close,” Lind said. | Lind
"""

NOBODY = """
Under a decree signed on Sunday, shops must close at noon.
Under an order issued by fax, boats must stay in harbour.
Under a deal signed by the two states, boats may fish there.
In an order placed by the army, the firm will build ten trains.
In a letter signed by the mayor, shops are asked to close.
"""


@pytest.mark.parametrize("line", HELD.strip().split("\n"))
def test_it_is_of_whoever_signed_or_told_it(line: str) -> None:
    text, who, content = line.split(" | ")
    (one,) = told(text)
    assert [holder(one), *(part.exact for part in one.content)] == [who, content]


@pytest.mark.parametrize("line", OTHERS.strip().split("\n"))
def test_whoever_tells_of_it_holds_what_they_tell(line: str) -> None:
    text, who = line.split(" | ")
    assert [holder(one) for one in told(text)] == [who]


@pytest.mark.parametrize("text", NOBODY.strip().split("\n"))
def test_a_decree_of_nobody_named_is_nobodys(text: str) -> None:
    assert [holder(one) for one in told(text)] == []
