"""Who holds it is never who only stands beside them: where they are, whom they stand for, what came first.

All people and words are invented.
"""

import pytest

from service.domain.claims import Force
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # where they are
        ("Villagers near Osby said the road was cut.", "villagers near Osby"),
        ("Farmers around Keld believe the drought will last.", "farmers around Keld"),
        ("Parents throughout Osby demanded answers.", "parents throughout Osby"),
        ("Officials within Norfinn said it would close.", "officials within Norfinn"),
        ("Scientists aboard the Osby Star said the ice was thin.", "scientists aboard the Osby Star"),
        ("Mara Lind near Osby said the road was cut.", "Mara Lind"),
        ("The Office for Fair Trade said it was cold.", "Office for Fair Trade"),
        # whom they stand for, against or under
        ("Protesters against Lind demanded a vote.", "protesters against Lind"),
        ("Workers under Lind said he shouted.", "workers under Lind"),
        ("Retired officers led by Jo Lind said it was safe.", "retired officers led by Jo Lind"),
        # what they do, and to whom
        ("Lawyers representing Orr said he was innocent.", "lawyers representing Orr"),
        ("Doctors treating Lind said he was stable.", "doctors treating Lind"),
        ("Investors backing Tellmark called for a new chairman.", "investors backing Tellmark"),
        ("The judge hearing the case ordered a new trial.", "judge hearing the case"),
        ("The police acting chief Jo Lind said it was safe.", "Jo Lind"),
        ("The council's outgoing leader Jo Lind said it was safe.", "Jo Lind"),
        # what came first
        ("Speaking after the vote on the tunnel, the council's deputy leader, Ruth Ames, vowed to go on.", "Ruth Ames"),
        ("Having read the report, the party's treasury spokesman, Olaf Brink, said no.", "Olaf Brink"),
        ("In a letter about the merger, the bank's chairman, Piet Maas, warned that jobs would go.", "Piet Maas"),
        ("With 50 days until the vote, Minna Moore, a senior adviser to the campaign, said no.", "Minna Moore"),
        ("While visiting the school the minister said it would close.", "minister"),
        ("After meeting the council Lind said it was safe.", "Lind"),
        ("Boeing, the maker of the jet, said it was safe.", "Boeing"),
        ("Fielding, 33, of Osby, said it was safe.", "Fielding"),
        ("“He had it coming,” Jun wrote.", "Jun"),
        # what they did while they spoke
        ("Lind left the meeting saying the council had failed.", "Lind"),
        ("A poster saying the shop was shut hung there.", ""),
    ],
)
def test_whoever_stands_beside_does_not_hold_it(text: str, expected: str) -> None:
    (one,) = told(text)
    assert expected == (holder(one) if not one.source or one.source.name else "")


def test_a_thing_that_only_bears_words_says_nothing() -> None:
    assert [] == told("A flag saying no hung on the door.")


def test_who_costs_money_holds_nothing() -> None:
    assert [] == told("Staff training costs threaten the budget.")


def test_what_opens_a_sentence_ends_where_whoever_speaks_is_named() -> None:
    offering, said = told("In calling the vote a sham on Monday, veteran pollster Pat Cade said Osby had lost.")
    assert ("Pat Cade", "Pat Cade") == (holder(offering), holder(said))
    assert "the vote a sham on Monday" == offering.content[0].exact


@pytest.mark.parametrize(
    ("text", "expected", "contents"),
    [
        ("The tunnel, Ingrid Moe told a full hall in Osby, will fail.", "Ingrid Moe", ["The tunnel", "will fail"]),
        ("The fund, the minister told MPs on Monday, is empty.", "minister", ["The fund", "is empty"]),
        ("The bridge, Lind said in a letter, would open.", "Lind", ["The bridge", "would open"]),
        ("The tunnel, Lind said on Monday, will fail.", "Lind", ["The tunnel", "will fail"]),
        ("The talks, Lind assured investors, would go on.", "Lind", ["The talks", "would go on"]),
    ],
)
def test_whom_it_was_told_and_when_may_stand_in_the_middle(text: str, expected: str, contents: list[str]) -> None:
    (one,) = told(text)
    assert (expected, contents) == (holder(one), [part.exact for part in one.content])


@pytest.mark.parametrize(
    "text",
    [
        "Lind, the minister told reporters, who laughed, is ill.",
        "At noon, Lind told police, shots were fired.",
    ],
)
def test_what_does_not_go_on_with_its_verb_is_not_joined(text: str) -> None:
    assert not [one for one in told(text) if len(one.content) > 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Union leader Marta Kos: 'We will fight every closure'", "Marta Kos"),
        ("Health minister Odd Berge: “The wards are full.”", "Odd Berge"),
        ("Police chief: “We are looking for two men.”", "police chief"),
    ],
)
def test_a_role_may_be_a_label_before_a_quotation(text: str, expected: str) -> None:
    (one,) = told(text)
    assert (expected, Force.SAYS) == (holder(one), one.force)


@pytest.mark.parametrize(
    "text", ["Book of the week: “The Long Road”", "Film review: “The Long Road”", "How to vote: “Yes” or “No”?"]
)
def test_a_title_is_nobodys_label(text: str) -> None:
    assert [] == told(text)
