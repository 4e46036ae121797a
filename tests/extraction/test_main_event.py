"""What happened before somebody held something, told beside it. All is invented."""

import pytest

from service.domain.claims import Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version


def _narrated(text: str) -> list[str]:
    claims = take_snapshot(a_version(text=text), Memory()).claims
    return [one.passage.exact for one in claims if isinstance(one, Position) and one.voice is Voice.NARRATION]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor resigned after residents opposed her plan.",
        "The war ended after Norland agreed to pay.",
        "Shares fell because the bank said it would close branches.",
        "The mine reopened in May after the regulator approved its plan for the shaft.",
        "The fans cheered when the referee said the game was off.",
    ],
)
def test_the_main_event_is_told_beside_what_somebody_held(text: str) -> None:
    assert [text] == _narrated(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lind said it was too late after residents opposed the plan.",
        "The council dropped the plan after residents opposed it.",
        "Soon after residents opposed the plan, she quit.",
        "It was after residents opposed the plan that she left.",
        "The rules say that after residents opposed a plan it must be dropped.",
        "In a statement released shortly after Lind suspended his campaign, Berg said she was sure he would win.",
    ],
)
def test_nothing_is_told_twice_where_no_event_stands_before(text: str) -> None:
    assert [] == _narrated(text)
