"""Where what somebody says ends because another's side begins, and who that other is.

Every sentence is built from tables; all names are invented.
"""

from itertools import product

import pytest

from service.domain.claims import Force, Polarity, Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

IN_OWN_VOICE = (Voice.DIRECTIVE, Voice.STATUS, Voice.NARRATION)


def positions(text: str) -> list[Position]:
    claims = take_snapshot(a_version(text=text), Memory()).claims
    return [one for one in claims if isinstance(one, Position) and one.voice not in IN_OWN_VOICE]


def told(text: str) -> list[tuple[str, str, str]]:
    """Of each position its source, its cue and its content."""
    return [
        (one.source.mention.exact if one.source else "", one.cue.exact if one.cue else "", one.content[0].exact)
        for one in positions(text)
    ]


SAYING = (("Critics", "say"), ("The council", "says"), ("Ms Ek", "insists"))
OTHERS = ("the minister", "doctors", "Mr Moe", "the unions")
JOINTS = (", but", ", while", " but", ", though")


def verb_of(other: str, verb: str) -> str:
    return verb if other in ("doctors", "the unions") else f"{verb}s"


@pytest.mark.parametrize(("saying", "other", "joint"), [*product(SAYING, OTHERS, JOINTS)])
def test_who_disagrees_denies_what_the_other_said(saying: tuple[str, str], other: str, joint: str):
    first, cue = saying
    text = f"{first} {cue} the law is cruel{joint} {other} {verb_of(other, 'disagree')}."
    assert [(first, cue, "the law is cruel"), (other, verb_of(other, "disagree"), "the law is cruel")] == told(text)
    assert [Polarity.AFFIRMED, Polarity.DENIED] == [one.polarity for one in positions(text)]


@pytest.mark.parametrize(
    ("answer", "polarity"),
    [
        ("are not convinced", Polarity.DENIED),
        ("are convinced", Polarity.AFFIRMED),
        ("are unconvinced", Polarity.DENIED),
        ("do not agree", Polarity.DENIED),
        ("agree", Polarity.AFFIRMED),
        ("differ", Polarity.DENIED),
    ],
)
def test_what_others_are_not_convinced_of_is_what_was_said(answer: str, polarity: Polarity):
    first, second = positions(f"Ministers say the plan works, but doctors {answer}.")
    assert ["the plan works"] * 2 == [first.content[0].exact, second.content[0].exact]
    assert polarity is second.polarity


@pytest.mark.parametrize(
    ("other", "cue", "content"),
    [
        ("doctors", "warn", "it does not"),
        ("residents", "fear", "it will fail"),
        ("Ms Moe", "believes", "it is late"),
        ("the bank", "denies", "the loss"),
        ("the board", "opposes", "the sale"),
    ],
)
def test_another_s_own_words_are_another_s(other: str, cue: str, content: str):
    found = told(f"Ministers say the plan works, but {other} {cue} {content}.")
    assert [("Ministers", "say", "the plan works"), (other, cue, content)] == found


@pytest.mark.parametrize("joint", [", and", ", but", ", while"])
def test_what_others_did_is_not_what_was_said(joint: str):
    found = told(f"The union said the offer was poor{joint} members rejected the deal.")
    assert [("The union", "said", "the offer was poor"), ("members", "rejected", "the deal")] == found


@pytest.mark.parametrize(
    "behind",
    [
        ", but that the unions had refused",
        ", but the unions had refused",
        ", and the unions would refuse",
        " but that doctors disagreed",
        ", but he refused to go",
        ", but there was a risk",
    ],
)
def test_what_the_speaker_goes_on_to_say_stays_the_speaker_s(behind: str):
    found = told(f"The minister said the board had met{behind}.")
    assert [("The minister", "said", f"the board had met{behind}")] == found


UNNAMED = ("two officials", "officials briefed on the talks", "a person close to the firm")


@pytest.mark.parametrize(
    ("source", "said"),
    [*product(UNNAMED, ("said on condition of anonymity", "told Osby Radio on condition of anonymity"))],
)
def test_who_speaks_unnamed_behind_what_they_say_is_found(source: str, said: str):
    found = told(f"The firm is planning to close the plant, {source} {said}.")
    assert [(source, said.split()[0], "The firm is planning to close the plant")] == found


def test_a_headline_may_set_two_speakers_side_by_side():
    found = told("Norland says Sudland broke truce, Sudland says Norland did")
    assert [("Norland", "says", "Sudland broke truce"), ("Sudland", "says", "Norland did")] == found


@pytest.mark.parametrize(
    ("verb", "pronoun"), [*product(("warn", "warned"), ("it does not", "they will not", "he had not"))]
)
def test_a_warning_that_something_is_not_so_warns_against_nothing(verb: str, pronoun: str):
    (found,) = positions(f"Doctors {verb} {pronoun} help.")
    assert (Force.SAYS, f"{pronoun} help") == (found.force, found.content[0].exact)


@pytest.mark.parametrize("against", ["against using the drug", "patients not to use it"])
def test_a_warning_against_something_is_one(against: str):
    assert [Force.WARNS_AGAINST] == [one.force for one in positions(f"Doctors warned {against}.")]
