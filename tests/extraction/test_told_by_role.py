"""Whoever is told by a role later, and the firm that "the company" is; a relative that a pronoun may mean."""

import pytest

from tests.extraction.held import holder, told

#: Text, and who holds each of its claims; "" for nobody who is known.
ROLES = """
The auditor, Lena Strand, warned of a gap. "I take no pleasure in it," the auditor said. | Lena Strand, Lena Strand
The ship's captain, Ian Moe, was held. The captain denied the theft. | Ian Moe
The singer's lawyer, Ann Lee, said he was calm. The lawyer said he would sue. | Ann Lee, Ann Lee
Eyewitness Gita Rao said she saw it. | Gita Rao
Mera Gas said profits fell. The company denied that it would cut jobs. | Mera Gas, Mera Gas
Velsk Steel shrank in May. The firm said demand had gone. | Velsk Steel
Carmaker Osto said it would close a plant. The company said jobs would go. | Osto, Osto
The operator, Amara Lines, said it was sorry. The company denied it had skipped repairs. | Amara Lines, Amara Lines
Mera Gas said it would sue Velsk Steel. The company said it was owed millions. | Mera Gas, company
Danielle Steel said she was ill. The company said it was over. | Danielle Steel, company
Gita Rao said she ran. The officer's wife was at his bedside. She thanked the passengers. | Gita Rao,
Tom Reid said he was sorry. His wife was in court. He said he would pay. | Tom Reid, Tom Reid
Ada Lind said it was over. Her mother died in May. She said it was hard. | Ada Lind, Ada Lind
Under his leadership the party rejected the tax. | party
Under the law the court banned the film. | court
Under plans announced by the council, the lido will close. | council
Under new rules published on Monday by the health ministry, shops must close at ten. | health ministry
Under a deal agreed with unions, pay will rise. |
Nurses and volunteers say the ward is full. | Nurses and volunteers
Despite a pledge by the council not to raise rents, they went up. | council
The White House called the vote "a sham". | United States
"""


@pytest.mark.parametrize("line", ROLES.strip().splitlines())
def test_who_holds_it(line: str) -> None:
    text, _, expected = line.partition(" |")
    assert [holder(one) if one.source and one.source.name else "" for one in told(text)] == [
        name.strip() for name in expected.split(",") if expected
    ]
