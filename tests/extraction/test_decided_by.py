"""Courts and parliaments decide; by whom something was done is no part of what it was about. All is invented."""

import pytest

from service.domain.claims import Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

IN_OWN_VOICE = (Voice.DIRECTIVE, Voice.STATUS, Voice.NARRATION)


def positions(text: str) -> list[Position]:
    claims = take_snapshot(a_version(text=text), Memory()).claims
    return [one for one in claims if isinstance(one, Position) and one.voice not in IN_OWN_VOICE]


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "A jury acquitted the former treasurer Ada Holt of theft.",
            "A jury",
            "the former treasurer Ada Holt of theft",
        ),
        (
            "The Court of Appeal quashed the conviction of two clerks.",
            "The Court of Appeal",
            "the conviction of two clerks",
        ),
        ("The Senate passed the water bill by 52 votes to 47.", "The Senate", "the water bill by 52 votes to 47"),
        ("The bill was passed by the Senate in May.", "the Senate", "The bill in May"),
        ("His conviction was overturned by the Supreme Court.", "the Supreme Court", "His conviction"),
        ("A coroner's jury cleared the driver of blame.", "A coroner's jury", "the driver of blame"),
        ("The appeals court threw out his 12-year sentence.", "The appeals court", "his 12-year sentence"),
        ("Senators overrode the governor's veto.", "Senators", "the governor's veto"),
        ("Parliament has voted down the budget.", "Parliament", "the budget"),
        ("A judge threw out the lawsuit against the zoo.", "A judge", "the lawsuit against the zoo"),
        ("Magistrates fined the bakery £4,000.", "Magistrates", "the bakery £4,000"),
        ("Court fines bakery over rats\n\nThe bakery in Osby was shut.", "Court", "bakery over rats"),
        ("Holt was convicted by a jury of theft.", "a jury", "Holt of theft"),
        ("Holt was accused by the Bank of Osby of fraud.", "the Bank of Osby", "Holt of fraud"),
        ("Holt was accused by members of the board of a cover-up.", "members of the board", "Holt of a cover-up"),
        ("Holt was accused by the mayor of Osby.", "the mayor of Osby", "Holt"),
        ("The council was criticised by teachers for the delay.", "teachers", "The council for the delay"),
        ("The council was criticised by the Fund for Clean Air.", "the Fund for Clean Air", "The council"),
        ("Crews were praised by the mayor for quick work.", "the mayor", "Crews for quick work"),
    ],
)
def test_who_decides_or_accuses_is_named_without_what_it_is_about(text: str, holder: str, content: str):
    (found,) = positions(text)
    assert found.source and (holder, content) == (
        found.source.mention.exact,
        " ".join(part.exact for part in found.content),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holt passed the exam in June.",
        "The teenager overturned the car.",
        "The tenants threw out the old sofa.",
        "Osby Rovers defeated Arden City in the final.",
        "The driver was passed by the van.",
        "Parking fines rose in May.",
        "Crews cleared the road of snow.",
        "The road was cleared by crews.",
        "Police cleared the square.",
        "The embassy did not reply to emails.",
        "The convicts escaped at night.",
        "She set aside an hour for lunch.",
        "The genie granted her three wishes.",
        "Workers struck out for the shore.",
    ],
)
def test_what_is_no_decision_commits_nobody(text: str):
    assert [] == positions(text)
