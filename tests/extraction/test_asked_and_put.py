"""A question is the ground of its answer; who puts a number on something says so. All is invented."""

import pytest

from service.domain.claims import Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

IN_OWN_VOICE = (Voice.DIRECTIVE, Voice.STATUS, Voice.NARRATION)


def positions(text: str) -> list[tuple[str, str]]:
    claims = take_snapshot(a_version(text=text), Memory()).claims
    found = [one for one in claims if isinstance(one, Position) and one.voice not in IN_OWN_VOICE]
    return [
        (one.source.mention.exact if one.source else "", " ".join(part.exact for part in one.content)) for one in found
    ]


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("Asked whether he would resign, Mr Holt replied that he would not.", "Mr Holt", "that he would not"),
        ("Asked if the bridge was safe, the engineer said it was.", "the engineer", "it was"),
        ("When asked about the delay, Ms Holt said the parts were late.", "Ms Holt", "the parts were late"),
        ("“No,” Holt said when asked if he regretted the vote.", "Holt", "“No,”"),
        ("The coach was asked whether Ito would play and said: “We will see.”", "The coach", "“We will see.”"),
        ("Holt was asked if she had signed it and said she had not.", "Holt", "she had not"),
        ("Voters were asked whether they trusted the mayor.", "", "whether they trusted the mayor"),
        ("Holt asked the council to delay the vote.", "Holt", "the council to delay the vote"),
    ],
)
def test_who_answers_speaks_and_the_question_is_no_position_beside_it(text: str, holder: str, content: str):
    assert [(holder, content)] == positions(text)


def test_a_request_stays_beside_what_is_said_of_it():
    found = positions("Staff were asked to leave and said they had been given no reason.")
    assert [("", "to leave"), ("Staff", "they had been given no reason")] == found


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("Police put the crowd at 8,000.", "Police", "the crowd at 8,000"),
        ("Organisers put it at about 20,000.", "Organisers", "it at about 20,000"),
        ("The UN puts the number of displaced at 1.2 million.", "The UN", "the number of displaced at 1.2 million"),
        ("A poll put Labour at 40%.", "A poll", "Labour at 40%"),
        ("The toll was put at 41 by rescuers.", "rescuers", "The toll at 41"),
        ("The town's cost has been put by auditors at £2m.", "auditors", "The town's cost at £2m"),
        (
            "Uber drivers: “We cannot live on this”\n\nThe march began at nine.",
            "Uber drivers",
            "“We cannot live on this”",
        ),
    ],
)
def test_who_puts_a_number_on_it_is_its_source(text: str, holder: str, content: str):
    assert [(holder, content)] == positions(text)


@pytest.mark.parametrize(
    "text",
    [
        "The nurse put the cup on the table.",
        "The nurse put the bins out at 8.",
        "The nurse put the lights out at 10pm.",
        "The mayor put the town at risk.",
        "The mayor put the keys at the back.",
        "The firm put staff at 12 sites on leave.",
        "Drivers: what the new rules mean\n\nThe rules begin in May.",
    ],
)
def test_what_is_put_somewhere_is_no_number(text: str):
    assert [] == positions(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is against the law to feed the bears.", []),
        ("Keeping bees in gardens is against the law.", []),
        ("Parking here overnight is against the rules.", []),
        ("Fishing is against the law.", []),
        ("Beijing is against the law on foreign agents.", [("Beijing", "the law on foreign agents")]),
        ("Boeing is against the rules that the mayor set.", [("Boeing", "the rules that the mayor set")]),
        ("Irving is against the law.", [("Irving", "the law")]),
        ("Sterling is against the law.", [("Sterling", "the law")]),
        ("Holt is against the law.", [("Holt", "the law")]),
        ("The unions are against the law on strikes.", [("The unions", "the law on strikes")]),
        ("It is against the merger, the bank said.", [("the bank", "It is against the merger")]),
    ],
)
def test_what_breaks_a_law_takes_no_side(text: str, found: list[tuple[str, str]]):
    assert found == positions(text)


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("Korvane depot blast: 14 dead, three employees charged", []),
        ("Talks resume: 14 dead, twelve residents warned", []),
        ("Bridge shut, 14 drivers warned", []),
        ("Mill fire: two hurt, guards charged", []),
        ("Old bridge unsafe, engineers warned", [("engineers", "Old bridge unsafe")]),
        ("Bridge was unsafe, two engineers warned", [("two engineers", "Bridge was unsafe")]),
        ("Old bridge unsafe, three employees say", [("three employees", "Old bridge unsafe")]),
    ],
)
def test_whom_a_heading_says_something_befell_says_nothing(heading: str, found: list[tuple[str, str]]):
    assert found == positions(f"{heading}\n\nThe story began in the morning.")
