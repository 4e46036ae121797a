"""Two who take sides in one sentence, what neither says, and when it was done by whom. All is invented."""

import pytest

from service.domain.claims import Force
from tests.extraction.held import holder, told


def sides(text: str) -> list[tuple[str, str, str]]:
    return [(holder(one), one.force.value, one.content[0].exact) for one in told(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lund opposed it and Berg backed it.", [("Lund", "opposes", "it"), ("Berg", "supports", "it")]),
        (
            "The council opposed the road and the union backed it.",
            [("council", "opposes", "the road"), ("union", "supports", "it")],
        ),
        (
            "The grocers oppose the levy but the hauliers support it.",
            [("grocers", "opposes", "the levy"), ("hauliers", "supports", "it")],
        ),
        (
            "The union rejected the offer while the clerks accepted the terms.",
            [("union", "refuses", "the offer"), ("clerks", "supports", "the terms")],
        ),
        (
            "Norland signed the treaty and Sudland rejected it.",
            [("Norland", "does", "the treaty"), ("Sudland", "refuses", "it")],
        ),
        (
            "The council banned cars and Lund praised the move.",
            [("council", "forbids", "cars"), ("Lund", "supports", "the move")],
        ),
        (
            "Pia Strand said the vote was fair and Nils Rook called it a farce.",
            [("Pia Strand", "says", "the vote was fair"), ("Nils Rook", "says", "it a farce")],
        ),
    ],
)
def test_each_of_two_has_their_side(text: str, found: list[tuple[str, str, str]]):
    assert sides(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Lund opposed the road Orr and Berg backed.",
        "Lund opposed the road that Orr proposed and Berg backed it.",
        "Lund opposed plans for a road and the council.",
        "Lund opposed the road and Berg.",
        "Norland signed the treaty and the pact binds it.",
        "The council opposed the road but residents back it.",
        "Pia Strand said he was late and Nils Rook called it a farce.",
        "Pia Strand said the vote was fair and Nils Rook called for calm.",
    ],
)
def test_what_has_no_object_or_another_tense_goes_on_with_the_first(text: str):
    assert len(sides(text)) == 1


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("The plan was approved by the bishops last night.", "bishops"),
        ("The road was backed by the council last week.", "council"),
        ("The bill was signed by the governor this morning.", "governor"),
        ("The ban was opposed by shopkeepers until Friday.", "shopkeepers"),
        ("The deal was approved by the shareholders over two days.", "shareholders"),
        ("The idea was welcomed by unions today.", "unions"),
        ("The strike was condemned by ministers amid the snow.", "ministers"),
        ("The treaty was rejected by parliament late on Monday.", "parliament"),
    ],
)
def test_when_it_was_is_no_part_of_who_did_it(text: str, agent: str):
    assert [one[0] for one in sides(text)] == [agent]


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("The bill was passed by parliament, the minister said.", "the minister"),
        ("The road was backed by the council, Ms Rook said on Monday.", "Ms Rook"),
        ("The deal was rejected by Farrow, a person close to the talks said.", "a person close to the talks"),
        ("The strike was opposed by the union, Pia Strand told the Osby Herald.", "Pia Strand"),
        ("The deal was backed by the board, the firms and the bank.", "the board, the firms and the bank"),
        ("The deal was backed by Pia Strand, the mayor.", "Pia Strand, the mayor"),
    ],
)
def test_who_says_so_behind_who_did_it_is_no_part_of_them(text: str, teller: str):
    assert [one.source.mention.exact for one in told(text) if one.source] == [teller]


def test_a_name_with_a_time_in_it_stays_whole():
    assert told("The move was opposed by This Town, a lobby group.")[0].source.mention.exact.startswith("This Town")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The union voted on Tuesday to strike.", "strike"),
        ("Members voted overnight to reject the deal.", "reject the deal"),
        ("MPs voted 52 to 48 on Monday to back it.", "back it"),
        ("MPs voted on Monday by 52 votes to 48 to back it.", "back it"),
        ("Councillors voted last week against the road.", "the road"),
    ],
)
def test_a_vote_is_found_behind_its_day(text: str, content: str):
    assert [one[2] for one in sides(text)] == [content]


@pytest.mark.parametrize(
    ("text", "who", "force"),
    [
        ("Neither Lund nor the council would comment.", "Lund and council", Force.REFUSES),
        ("Neither the airline nor the pilots' union would comment.", "airline and pilots' union", Force.REFUSES),
        ("Neither Ada Moe nor her lawyer, Bo Ek, would comment.", "Ada Moe and Bo Ek", Force.REFUSES),
        ("Neither Lund nor Orr responded to requests for comment.", "Lund and Orr", Force.RELUCTANT),
        ("None of the firms responded to a request for comment.", "None of the firms", Force.RELUCTANT),
    ],
)
def test_what_neither_would_say_is_both_s(text: str, who: str, force: Force):
    assert [(holder(one), one.force) for one in told(text)] == [(who, force)]


@pytest.mark.parametrize(
    "text",
    [
        "Lund responded to a request for comment.",
        "Neither Lund nor Orr attended.",
        "Ida Lund, who wrote 31 books and sold nine million copies, has died.",
        "Lund wrote dozens of songs for the band.",
        "He has written two novels and a memoir.",
        "Lund writes code for a living.",
        "The composer wrote the music for nine films.",
        "Lund wrote more than 400 love letters.",
    ],
)
def test_an_answer_and_an_absence_withhold_nothing(text: str):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Ivo Lantz told the Evening Mail he would fight on, adding that he had been betrayed.",
            ["he would fight on", "that he had been betrayed"],
        ),
        (
            "Ivo Lantz told reporters the plan was dead, saying that nobody wanted it.",
            ["the plan was dead", "that nobody wanted it"],
        ),
    ],
)
def test_what_is_added_stands_beside_what_somebody_was_told(text: str, contents: list[str]):
    assert [one[2] for one in sides(text)] == contents


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Inspector Ada Thorne said the man, who had denied being there, was seen on film.", "Ada Thorne"),
        ("Police said Bo Ek, who denied lying, had left.", "police"),
        ("The council thought the firm, which denied lying, was broke.", "council"),
    ],
)
def test_a_clause_about_another_does_not_take_what_stands_before_it(text: str, who: str):
    assert [one[0] for one in sides(text)] == [who]


@pytest.mark.parametrize(
    "text", ["The ad uses footage of Ada Moe asking, “Why not?”", "The film contains a scene of Ada Moe asking, “Why?”"]
)
def test_a_clause_is_no_holder(text: str):
    assert all(one.source is None for one in told(text))
