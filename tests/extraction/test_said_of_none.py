"""What is only supposed, asked or measured is nobody's; what nobody says is denied of all. All is invented."""

import pytest

from service.domain.claims import Force, Polarity, Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

IN_OWN_VOICE = (Voice.DIRECTIVE, Voice.STATUS, Voice.NARRATION)


def positions(text: str) -> list[Position]:
    claims = take_snapshot(a_version(text=text), Memory()).claims
    return [one for one in claims if isinstance(one, Position) and one.voice not in IN_OWN_VOICE]


@pytest.mark.parametrize(
    "text",
    [
        "Grants are paid according to need.",
        "Runners start according to age and strength.",
        "The organ was built according to plans by Ada Berg.",
        "The books are shelved according to his own system.",
        "The vote was counted according to the law.",
    ],
)
def test_what_something_is_measured_by_is_nobody_s_word(text: str):
    assert [] == positions(text)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Two were hurt according to police.", "police"),
        ("Two were hurt, according to a tally by the union.", "a tally by the union"),
        ("According to the rules, two may enter.", "the rules"),
        ("Two were hurt according to Osby Radio.", "Osby Radio"),
    ],
)
def test_whose_word_it_is_stays_a_source(text: str, holder: str):
    assert [holder] == [one.source.mention.exact for one in positions(text) if one.source]


@pytest.mark.parametrize(
    "text",
    [
        "Unless the firm says it was wrong, the march will continue.",
        "If Lind says the yard is shut, the crew will leave.",
        "Suppose Lind says it is shut.",
        "Some would say the plan is mad.",
        "Rivals might argue it is too late.",
        "It is unclear who signed the letter.",
        "It is not known who attacked Lind.",
        "It is unknown who signed the letter.",
        "Lind called an ambulance.",
        "Lind called 112.",
        "Lind called a meeting.",
    ],
)
def test_what_is_only_supposed_or_called_in_is_not_said(text: str):
    assert [] == positions(text)


@pytest.mark.parametrize(
    ("text", "cue", "force", "denied"),
    [
        ("No minister has said that rents will rise.", "has said", Force.SAYS, True),
        ("Nobody would confirm that it was shut.", "would confirm", Force.INSISTS, True),
        ("Not one driver supported the toll.", "supported", Force.SUPPORTS, True),
        ("Few tenants expect a cut.", "expect", Force.EXPECTS, True),
        ("Hardly any tenants believe it is safe.", "believe", Force.BELIEVES, True),
        ("No surgeon admitted that it was shut.", "admitted", Force.SAYS, True),
        ("Hardly anyone backed the toll.", "backed", Force.SUPPORTS, True),
        ("Almost no one thinks it is safe.", "thinks", Force.BELIEVES, True),
        ("Few tenants deny that it is safe.", "deny", Force.SAYS, False),
        ("No minister has ruled out a toll.", "has ruled out", Force.OPEN_TO, False),
        ("A few tenants expect a cut.", "expect", Force.EXPECTS, False),
    ],
)
def test_what_nobody_or_hardly_anybody_says_is_denied_of_nobody_in_particular(
    text: str, cue: str, force: Force, denied: bool
):
    (found,) = positions(text)

    assert found.cue and found.source
    assert (cue, force, denied) == (found.cue.exact, found.force, found.polarity is Polarity.DENIED)
    assert found.source.name == ""


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Lind failed to say who paid.", "failed to say", "who paid"),
        ("Lind has yet to say who paid.", "has yet to say", "who paid"),
        ("Lind would neither say who paid.", "would neither say", "who paid"),
        ("The firm stopped claiming that it is healthy.", "stopped claiming", "that it is healthy"),
    ],
)
def test_what_somebody_does_not_say_yet_or_no_more_is_denied(text: str, cue: str, content: str):
    (found,) = positions(text)

    assert found.cue
    assert (cue, content) == (found.cue.exact, found.content[0].exact)
    assert found.polarity is Polarity.DENIED


@pytest.mark.parametrize(
    ("text", "cue", "force"),
    [
        ("The firm has yet to comment.", "has yet to", Force.RELUCTANT),
        ("The firm did not comment.", "did not", Force.RELUCTANT),
        ("No minister would comment.", "would", Force.REFUSES),
    ],
)
def test_whoever_does_not_comment_is_reluctant(text: str, cue: str, force: Force):
    (found,) = positions(text)

    assert found.cue
    assert (cue, "comment", force) == (found.cue.exact, found.content[0].exact, found.force)


def test_a_number_that_is_a_house_is_not_none():
    (found,) = positions("No 10 said it was ready.")

    assert found.source
    assert ("United Kingdom", Polarity.AFFIRMED) == (found.source.name, found.polarity)


@pytest.mark.parametrize("text", ["It is safe, says Lind", "It is safe, said few", "It is safe, said no", "No", "Not"])
def test_a_subject_that_closes_the_text_is_read(text: str):
    assert take_snapshot(a_version(text=text), Memory())
