"""What somebody is told not to do, and who is only told so, accused or urged, says the opposite of nobody.

All is invented.
"""

import pytest

from service.domain.claims import Force, Polarity, Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

IN_OWN_VOICE = (Voice.DIRECTIVE, Voice.STATUS, Voice.NARRATION)


def positions(text: str) -> list[Position]:
    claims = take_snapshot(a_version(text=text), Memory()).claims
    return [one for one in claims if isinstance(one, Position) and one.voice not in IN_OWN_VOICE]


def said(text: str) -> list[tuple[str, str, bool]]:
    """The holder's mention, the content and whether it is affirmed, of each position."""
    return [
        (
            one.source.mention.exact if one.source else "",
            " … ".join(part.exact for part in one.content),
            one.polarity is Polarity.AFFIRMED,
        )
        for one in positions(text)
    ]


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("Lind told staff not to answer letters.", "Lind", "not to answer letters"),
        ("The ministry told shops not to open.", "The ministry", "not to open"),
        ("Nurses are telling visitors not to wait.", "Nurses", "not to wait"),
        ("The bishop told Ek never to preach again.", "The bishop", "never to preach again"),
        ("The coach told Ek to rest.", "The coach", "to rest"),
        ("The coach told the BBC never before had it been so cold.", "The coach", "never before had it been so cold"),
        ("The mayor told clerks to say that the pool was shut.", "The mayor", "to say that the pool was shut"),
        ("The mayor told a crowd in Osby that the pool was shut.", "The mayor", "that the pool was shut"),
        ("The boy was warned by divers not to swim.", "divers", "The boy … not to swim"),
        ("Drivers were urged by the council not to stop.", "the council", "Drivers … not to stop"),
        ("Guests were told by the hotel never to smoke.", "the hotel", "Guests … never to smoke"),
        ("He was ordered not to sell the boat by the court.", "the court", "He … not to sell the boat"),
        ("Crews were told not to sail.", "", "not to sail"),
        ("Ek was ordered not to sail.", "", "Ek … not to sail"),
    ],
)
def test_what_somebody_is_told_not_to_do_keeps_its_not(text: str, holder: str, content: str):
    assert [(holder, content, True)] == said(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("No one from the harbour has been asked to speak.", "to speak"),
        ("Nobody in the band was told to leave.", "to leave"),
        ("None of the guards was ordered to stay.", "None of the guards … to stay"),
    ],
)
def test_what_nobody_is_told_to_do_is_denied(text: str, content: str):
    assert [("", content, False)] == said(text)


@pytest.mark.parametrize(
    ("text", "force", "affirmed"),
    [
        ("The firm neither admitted nor denied the fraud.", Force.RELUCTANT, True),
        ("The firm would neither confirm nor deny the fraud.", Force.RELUCTANT, True),
        ("The firm neither welcomed nor opposed the fraud.", Force.RELUCTANT, True),
        ("The firm neither praised nor cleared the fraud.", Force.SUPPORTS, False),
    ],
)
def test_neither_and_nor_join_two_verbs_of_one_holder(text: str, force: Force, affirmed: bool):
    assert [("The firm", "the fraud", affirmed)] == said(text)
    assert [force] == [one.force for one in positions(text)]


@pytest.mark.parametrize(
    ("heading", "holder", "content"),
    [
        ("Dam ‘not checked for years’, inquest told", "", "Dam ‘not checked for years’"),
        ("Jury told driver ‘saw nothing’", "", "driver ‘saw nothing’"),
        ("Inquiry told Ek had lied", "", "Ek had lied"),
        ("Court told Ek to pay costs", "Court", "to pay costs"),
        ("Bank accused of hiding losses", "", "Bank … of hiding losses"),
        ("Bank accused of hiding losses by clerk", "clerk", "Bank … of hiding losses"),
        ("Clerk accused bank of hiding losses", "Clerk", "bank of hiding losses"),
        ("Schools urged to keep pools", "", "to keep pools"),
        ("Bishop told to resign by own synod", "own synod", "Bishop … to resign"),
        ("Baker said to be near ruin", "", "Baker … to be near ruin"),
        ("Captain asked to explain course", "", "to explain course"),
        ("Captain blamed for wreck", "", "Captain … for wreck"),
        ("Captain blamed storm for wreck", "Captain", "storm for wreck"),
        ("Chief criticised over bonus", "", "Chief … over bonus"),
        ("Chief criticised bonus", "Chief", "bonus"),
        ("Singer warned over smoke", "", "Singer … over smoke"),
        ("Crews told not to sail", "", "not to sail"),
        ("Crews warned by port not to sail", "port", "Crews … not to sail"),
    ],
)
def test_whom_a_heading_tells_accuses_or_blames_says_nothing(heading: str, holder: str, content: str):
    text = f"{heading}\n\nIt was a long week in Osby, and the rain did not stop."
    assert [(holder, content, True)] == said(text)


def test_what_only_tells_of_whom_a_heading_speaks_hides_no_verb_of_theirs():
    text = "Bank accused of hiding losses denies claims\n\nIt was a long week in Osby, and the rain did not stop."
    assert [("Bank accused of hiding losses", "claims", False)] == said(text)


def test_what_stands_behind_nor_is_negated():
    forces = [one.force for one in positions("The firm neither agreed to nor rejected the plan.")]
    assert Force.OPEN_TO in forces
    assert Force.REFUSES not in forces
