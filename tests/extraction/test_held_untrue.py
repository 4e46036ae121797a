"""Who turns down what others say denies it, and who turns down a plan, a person or a bill does not. All is invented."""

import pytest

from service.domain.claims import Force, Polarity, Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version


def position(text: str) -> Position:
    claims = take_snapshot(a_version(text=text), Memory()).claims
    (found,) = [one for one in claims if isinstance(one, Position) and one.voice is not Voice.NARRATION]
    return found


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The ministry dismissed reports that the dam had cracked.", "The ministry"),
        ("Holt Motors has firmly rejected any suggestion that the van would be late.", "Holt Motors"),
        ("Officials brushed off rumours he was ill.", "Officials"),
        ("The bank rejected the union's claim that jobs would go.", "The bank"),
        ("Lind rejected accusations of fraud.", "Lind"),
        ("The palace dismissed reports in the press that the king was ill.", "The palace"),
        ("The agency is rejecting allegations it hid the data.", "The agency"),
        ("Police dismissed speculation that a second man was involved.", "Police"),
        ("Rumours that the plant will close were scotched by the owners.", "the owners"),
        ("Claims that the drug failed were dismissed by doctors.", "doctors"),
        ("Her rejection of claims that she lied angered the family.", "Her"),
        ("The minister's dismissal of reports that aid was stolen drew anger.", "The minister's"),
    ],
)
def test_what_others_say_and_somebody_turns_down_is_denied(text: str, holder: str):
    found = position(text)
    assert (Polarity.DENIED, Force.SAYS) == (found.polarity, found.force)
    assert found.source and found.source.mention.exact == holder


@pytest.mark.parametrize(
    "text",
    [
        "The union rejected the pay offer.",
        "The court dismissed the appeal.",
        "The insurer rejected claims worth $4m.",
        "The insurer rejected claims that were filed late.",
        "The board rejected the idea of a merger.",
        "Voters rejected a plan that would raise taxes.",
        "The judge dismissed two charges against her.",
        "The council rejected reports from its own auditors.",
        "Ada Lind dismissed the reports.",
        "Ada Lind confirmed reports that the dam had cracked.",
        "Ada Lind did not dismiss reports that the dam had cracked.",
    ],
)
def test_what_is_turned_down_otherwise_is_not_denied(text: str):
    assert position(text).polarity is Polarity.AFFIRMED


def test_the_dismissal_of_a_person_denies_nothing():
    claims = take_snapshot(a_version(text="The club's dismissal of the coach came late."), Memory()).claims
    assert [Voice.NARRATION] == [one.voice for one in claims if isinstance(one, Position)]
