"""How firm a position is: not denied is not said, what may be done is not done, what is taken back is held no more.

Every sentence is built from tables; all names are invented.
"""

from itertools import product

import pytest

from service.domain.claims import Certainty, Force, Polarity, Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

IN_OWN_VOICE = (Voice.DIRECTIVE, Voice.STATUS, Voice.NARRATION)


def positions(text: str) -> list[Position]:
    claims = take_snapshot(a_version(text=text), Memory()).claims
    return [one for one in claims if isinstance(one, Position) and one.voice not in IN_OWN_VOICE]


NEGATIONS = ("did not {0}", "has not {1}", "could not {0}", "never {1}", "does not {0}")
DENIALS = (("deny", "denied"), ("dispute", "disputed"), ("refute", "refuted"))


@pytest.mark.parametrize(("negation", "verb"), [*product(NEGATIONS, DENIALS)])
def test_who_does_not_deny_only_hints(negation: str, verb: tuple[str, str]):
    text = f"The mayor {negation.format(*verb)} that talks were on."
    (found,) = positions(text)
    assert (Polarity.AFFIRMED, Force.SUGGESTS, Certainty.POSSIBLE) == (found.polarity, found.force, found.certainty)


@pytest.mark.parametrize("verb", ["denied", "disputed", "refuted"])
def test_who_denies_denies(verb: str):
    (found,) = positions(f"The mayor {verb} that talks were on.")
    assert Polarity.DENIED is found.polarity


MAKING_LITTLE = ("played down", "downplayed", "cast doubt on", "poured cold water on", "made light of", "minimised")
AWAY = ("brushed aside", "laughed off", "waved away", "shrugged off", "rubbished", "turned down")
THINGS = ("suggestions of a rift", "talk of a merger", "the reports")


@pytest.mark.parametrize(("verb", "thing"), [*product(MAKING_LITTLE, THINGS)])
def test_who_makes_little_of_something_doubts_it(verb: str, thing: str):
    (found,) = positions(f"The minister {verb} {thing}.")
    assert (Force.DOUBTS, thing) == (found.force, found.content[0].exact)


@pytest.mark.parametrize(("verb", "thing"), [*product(AWAY, THINGS)])
def test_who_waves_something_away_refuses_it(verb: str, thing: str):
    (found,) = positions(f"The minister {verb} {thing}.")
    assert (Force.REFUSES, thing, "minister") == (
        found.force,
        found.content[0].exact,
        found.source.name if found.source else "",
    )


ACTS = (("ban", Force.FORBIDS), ("approve", Force.DOES), ("order", Force.ORDERS), ("sign", Force.DOES))


@pytest.mark.parametrize(("modal", "act"), [*product(("could", "may", "might", "would"), ACTS)])
def test_what_may_be_done_is_not_done(modal: str, act: tuple[str, Force]):
    (found,) = positions(f"The council {modal} {act[0]} the sale.")
    assert found.force in (Force.CONSIDERS, Force.OPPOSES)
    assert Certainty.POSSIBLE is found.certainty


@pytest.mark.parametrize(("modal", "act"), [*product(("should", "must", "ought to"), ACTS)])
def test_what_ought_to_be_done_nobody_does(modal: str, act: tuple[str, Force]):
    assert [] == positions(f"The council {modal} {act[0]} the sale.")


@pytest.mark.parametrize("act", ACTS)
def test_what_is_done_is_done(act: tuple[str, Force]):
    (found,) = positions(f"The council has decided to leave and will {act[0]} the sale.")[-1:]
    assert Certainty.CERTAIN is found.certainty


@pytest.mark.parametrize("negated", ["did not ban", "has not banned", "failed to ban", "has never banned"])
def test_who_bans_nothing_is_not_open_to_it(negated: str):
    (found,) = positions(f"The council {negated} the sale.")
    assert (Force.FORBIDS, Polarity.DENIED) == (found.force, found.polarity)


@pytest.mark.parametrize(
    "text", ["Doctors suspend strike", "The airline suspended its flights.", "The union suspended the strike."]
)
def test_who_suspends_something_of_theirs_forbids_nobody(text: str):
    assert [Force.DOES] == [one.force for one in positions(text)]


def test_what_is_called_off_is_an_act_and_what_is_called_none():
    assert ["the strike"] == [one.content[0].exact for one in positions("The union has called off the strike.")]
    assert [] == positions("The union has called a strike.")


TAKING = (
    "walked back its",
    "rowed back on its",
    "dropped its",
    "retracted its",
    "withdrew its earlier",
    "has dropped its",
    "disowned its",
    "retracted a",
)
STATEMENTS = ("claim", "warning", "statement", "prediction")


@pytest.mark.parametrize(("taking", "noun"), [*product(TAKING, STATEMENTS)])
def test_what_is_taken_back_is_held_no_more(taking: str, noun: str):
    found = positions(f"The regulator {taking} {noun} that the drug was safe.")[-1]
    assert found.source is not None
    assert "regulator" == found.source.name
    assert found.polarity is Polarity.DENIED or found.cue is None or found.cue.exact.startswith("withdrew")


@pytest.mark.parametrize(("verb", "noun"), [*product(("has not dropped", "may drop", "never retracted"), STATEMENTS)])
def test_what_is_not_taken_back_is_held(verb: str, noun: str):
    (found,) = positions(f"The regulator {verb} its {noun} that the drug was safe.")
    assert Polarity.AFFIRMED is found.polarity
    assert found.source is not None
    assert "regulator" == found.source.name


@pytest.mark.parametrize("verb", ["was withdrawn", "has been retracted", "was later dropped"])
def test_a_statement_that_was_withdrawn_is_held_no_more(verb: str):
    (found,) = positions(f"The claim by the minister that taxes would rise {verb}.")
    assert (Polarity.DENIED, "that taxes would rise") == (found.polarity, found.content[0].exact)


@pytest.mark.parametrize(("opening", "verb"), [*product(("Had", "Should"), ("said", "warned", "promised"))])
def test_what_would_follow_had_it_been_said_was_not_said(opening: str, verb: str):
    verb = verb if opening == "Had" else {"said": "say", "warned": "warn", "promised": "promise"}[verb]
    assert [] == positions(f"{opening} the minister {verb} that he would go, the party would have split.")


def test_what_is_unlikely_is_as_sure_as_what_is_likely():
    for word in ("likely", "unlikely"):
        (found,) = (
            one
            for one in take_snapshot(a_version(text=f"The council is {word} to pay the bill."), Memory()).claims
            if isinstance(one, Position)
        )
        assert Certainty.PROBABLE is found.certainty


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Norland broke its promise to cut taxes.", True),
        ("Norland never broke its promise to cut taxes.", False),
        ("Norland renewed its promise to cut taxes.", False),
    ],
)
def test_who_breaks_a_promise_makes_it_no_more(text: str, denied: bool):
    assert [one.polarity is Polarity.DENIED for one in positions(text)] == [denied]
