"""Headlines, plural verbs of names, asides and passives that hold a position; all names are invented, states aside."""

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
    """Of each position its holder, its cue and its content."""
    return [
        (one.source.name if one.source else "", one.cue.exact if one.cue else "", one.content[0].exact)
        for one in positions(text)
    ]


@pytest.mark.parametrize(("cue", "content"), [("denies", "link"), ("says", "it will leave"), ("rejects", "plan")])
def test_a_state_in_capitals_is_no_pronoun(cue: str, content: str):
    assert [("United States", cue, content)] == told(f"US {cue} {content}")


@pytest.mark.parametrize(
    ("name", "verb"),
    [*product(("City", "Villa", "Police Osby", "Osby United"), ("agree", "deny", "accept", "reject"))],
)
def test_a_name_may_have_a_plural_verb(name: str, verb: str):
    assert (verb, "the fee") == told(f"{name} {verb} the fee")[0][1:]
    assert [verb, "deny"] == [cue for _, cue, _ in told(f"{name} {verb} the fee; Rovers deny talks")]


@pytest.mark.parametrize("opening", ["They let", "Nobody made", "Did", "Why would", "We saw"])
def test_a_plain_form_behind_another_verb_is_none(opening: str):
    assert all(cue != "deny" for _, cue, _ in told(f"{opening} Ms Ek deny the talks."))


@pytest.mark.parametrize("thing", ["famine", "famine in the north", "a long winter"])
def test_a_headline_warns_of_something(thing: str):
    assert [("United Nations", "warns of", thing)] == told(f"UN warns of {thing}")


@pytest.mark.parametrize(
    ("heading", "holder", "content", "polarity"),
    [
        ("EU to ban nets", "European Union", "ban nets", Polarity.AFFIRMED),
        ("Osby council to sell hall: what we know", "Osby council", "sell hall", Polarity.AFFIRMED),
        ("US not to join talks", "United States", "join talks", Polarity.DENIED),
        ("Prime minister to visit Osby", "prime minister", "visit Osby", Polarity.AFFIRMED),
        ("Nurses to strike over pay", "nurses", "strike over pay", Polarity.AFFIRMED),
        ("Regulator never to license the drug", "Regulator", "license the drug", Polarity.DENIED),
    ],
)
def test_what_somebody_is_to_do_in_a_heading_is_planned(heading: str, holder: str, content: str, polarity: Polarity):
    (plan,) = [one for one in positions(f"{heading}\n\nIt rained.") if one.force is Force.PLANS]
    assert (holder, content, polarity) == (plan.source and plan.source.name, plan.content[0].exact, plan.polarity)


@pytest.mark.parametrize(
    "heading",
    [
        "London to host marathon",
        "Germany to play Spain in final",
        "Minister to appear in court",
        "Council to face inquiry",
        "Residents to return home",
        "New rules to protect tenants",
        "Right to roam law passed",
        "Road to Osby closed",
        "Fund to help victims opened",
        "Is the council to sell the hall?",
    ],
)
def test_what_befalls_or_where_it_happens_is_planned_by_nobody(heading: str):
    assert [] == [one for one in positions(f"{heading}\n\nIt rained.") if one.force is Force.PLANS]


@pytest.mark.parametrize("label", ["Minister", "Union", "Kremlin", "Police"])
def test_what_a_heading_says_behind_a_colon_may_be_that_there_will_be_none(label: str):
    assert ("no deal before spring",) in [one[2:] for one in told(f"{label}: no deal before spring\n\nIt rained.")]
    assert [] == told(f"{label.replace('Police', 'Storm')}: roads and rivers\n\nIt rained.")


def test_a_capital_before_a_colon_speaks_where_its_government_says_so_in_the_text():
    behind = "\nThe Kremlin ruled out a truce without talks on Friday."
    assert ("Russia", ":", "no truce without talks") in told("Moscow: no truce without talks" + behind)
    assert all(cue != ":" for _, cue, _ in told("Moscow: three hurt in fire" + behind))


@pytest.mark.parametrize(("verb", "what"), [("refused", "to sign"), ("rejected", ""), ("opposes", "")])
def test_a_clause_about_a_thing_tells_how_another_stands(verb: str, what: str):
    found = told(f"The treaty, which Norland {verb}{' ' if what else ''}{what}, bans mines.")
    assert ("bans", "mines") == found[0][1:]
    assert not what or ("Norland", verb, what) in found


@pytest.mark.parametrize("by", ["according to a person briefed on it", "according to Osby Radio"])
def test_what_somebody_is_bent_on_by_another_s_word_is_theirs_too(by: str):
    found = told(f"The president has threatened to veto the measure, {by}.")
    assert ("president", "has threatened", "to veto the measure") in found
    assert "according to" in [cue for _, cue, _ in found]


@pytest.mark.parametrize("place", ["on social media", "in a letter", "on Monday", "widely"])
def test_what_it_was_claimed_somewhere_is_nobody_s_claim(place: str):
    found = told(f"It had been claimed {place} that the firm was hiding images.")
    assert [("", "had been claimed", "that the firm was hiding images")] == found


@pytest.mark.parametrize(("noun", "verb"), [*product(("suggestion", "claim", "allegation"), ("rejected", "dismissed"))])
def test_a_clause_that_a_noun_opens_is_rejected_whole(noun: str, verb: str):
    found = told(f"The {noun} that he had lied was {verb} by the minister.")
    assert [("minister", f"was {verb}", f"The {noun} that he had lied")] == found


@pytest.mark.parametrize("sign", ["£", "€", "$"])
def test_an_amount_keeps_its_sign(sign: str):
    assert [("firm", "was offered", f"A reward of {sign}20,000")] == told(
        f"A reward of {sign}20,000 was offered by the firm."
    )


def test_who_directs_somebody_to_do_something_orders_it():
    assert [Force.ORDERS] == [one.force for one in positions("The court directed the state to pay.")]
    assert [] == positions("Ms Ek directed the film.")


def test_of_whom_somebody_speaks_is_no_part_of_who_speaks():
    assert ["Maria"] == [holder for holder, _, _ in told("“I love him,” said Maria of her brother Tom.")]


@pytest.mark.parametrize("cue", ["denied it", "has denied it", "dismissed the claim"])
def test_who_answers_may_be_either_of_two(cue: str):
    found = take_snapshot(a_version(text=f"Nadia Cole said Anna Reed had lied. She {cue}."), Memory())
    assert "unresolved_pronoun" in [doubt.code for doubt in found.doubts]
    alone = take_snapshot(a_version(text=f"Nadia Cole said the firm had lied. She {cue}."), Memory())
    assert "unresolved_pronoun" not in [doubt.code for doubt in alone.doubts]


@pytest.mark.parametrize("label", ["LIVE", "BREAKING", "EXCLUSIVE", "LATEST", "RECAP"])
def test_a_label_of_what_is_told_holds_nothing(label: str):
    text = f"{label}: Police confirm second arrest\n\nMore follows."
    claims = take_snapshot(a_version(text=text), Memory()).claims
    assert all(not (isinstance(one, Position) and one.source and one.source.name == label) for one in claims)
