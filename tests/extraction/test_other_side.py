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


WITHHELD = (
    "cannot confirm how many died",
    "did not say whether it was closed",
    "declined to say whether it was closed",
    "neither admits nor denies wrongdoing",
)


@pytest.mark.parametrize("withheld", WITHHELD)
def test_who_does_not_say_one_thing_says_the_other_behind_but(withheld: str):
    cue = "believes" if withheld.startswith(("cannot", "neither")) else "believed"
    found = told(f"The hospital {withheld} but {cue} the figure was right.")
    assert ["believes" if cue == "believes" else "believed"] == [one[1] for one in found[1:]]
    assert "the figure was right" == found[-1][2]
    assert " but " not in found[0][2]


@pytest.mark.parametrize("word", ["claim", "charge", "suggestion", "allegation"])
def test_the_reporter_s_word_for_what_was_said_is_not_said(word: str):
    assert "crime is falling" == told(f"The minister says crime is falling, a {word} police dispute.")[0][2]


@pytest.mark.parametrize("answer", ["regulators are unconvinced", "the board disagrees", "Ms Moe does not agree"])
def test_another_may_answer_behind_a_semicolon(answer: str):
    first, second = positions(f"Scientists say the drug works; {answer}.")
    assert ["the drug works"] * 2 == [first.content[0].exact, second.content[0].exact]
    assert Polarity.DENIED is second.polarity


@pytest.mark.parametrize(
    "behind",
    [
        ", while her counterpart, Diego Moe, called it poor",
        ", yet the club has refused to comment",
        ", but the assembly overrode the veto",
    ],
)
def test_what_another_does_behind_a_name_or_yet_is_another_s(behind: str):
    assert "the plan is sound" == told(f"The coach insists the plan is sound{behind}.")[0][2]


def test_what_others_put_a_figure_at_is_not_according_to_the_first():
    found = told("According to the ministry, 12 people died, but hospitals put the figure at 20.")
    assert ("the ministry", "According to", "12 people died") == found[0]
