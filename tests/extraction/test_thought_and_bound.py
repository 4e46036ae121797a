"""What is broken by who says so, thought of nobody, said second, bound to and told in a headline. All is invented."""

import pytest

from service.domain.claims import Certainty, Force, Polarity
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("If the river rises, Tveit told the inquest, the bridge will be closed.", "the bridge will be closed"),
        ("When the alarm rang, Tveit told reporters, nobody moved.", "nobody moved"),
        ("Had he known, Tveit told the inquest, he “would have shut it”.", "he “would have shut it”"),
        ("As the water rose, said Tveit, “people were shouting”.", "“people were shouting”"),
        ("When the lights failed, said Tveit, “we ran”.", "“we ran”"),
    ],
)
def test_what_stands_on_both_sides_of_who_says_it_is_theirs(text: str, content: str):
    (found,) = told(text)
    assert holder(found) == "Tveit"
    assert [part.exact for part in found.content][-1] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("When he left, Tveit told the inquest, which sat in Osby, that he was ill.", "that he was ill"),
        ("As it rose, Tveit told the inquest, a panel of three judges, that he fled.", "that he fled"),
        ("On Monday, Tveit told the inquest, set up in 2019, that he was ill.", "that he was ill"),
    ],
)
def test_who_is_told_may_be_told_more_of(text: str, content: str):
    (found,) = told(text)
    assert [part.exact for part in found.content] == [content]


@pytest.mark.parametrize(
    ("text", "force", "certainty", "content"),
    [
        ("It is thought the pair had no ropes.", Force.BELIEVES, Certainty.PROBABLE, "the pair had no ropes"),
        ("It is understood he will resign.", Force.BELIEVES, Certainty.PROBABLE, "he will resign"),
        ("It is feared dozens were killed.", Force.BELIEVES, Certainty.PROBABLE, "dozens were killed"),
        ("It was hoped talks would resume.", Force.EXPECTS, Certainty.PROBABLE, "talks would resume"),
        ("It is claimed Lind knew of it.", Force.SAYS, Certainty.CERTAIN, "Lind knew of it"),
        ("It is thought there were five on board.", Force.BELIEVES, Certainty.PROBABLE, "there were five on board"),
    ],
)
def test_what_is_thought_of_nobody_needs_no_that(text: str, force: Force, certainty: Certainty, content: str):
    (found,) = told(text)
    assert (found.force, found.certainty, holder(found)) == (force, certainty, "")
    assert [part.exact for part in found.content] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "It is understood in Osby as a threat.",
        "It is feared most in the towns that flooded.",
        "It was understood and accepted.",
        "It is thought best to wait until the water has gone.",
    ],
)
def test_what_is_understood_or_feared_itself_is_nobodys_claim(text: str):
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The report blames managers and calls for their removal.", ("report", Force.ASKS, "their removal")),
        ("The union opposes the plan and calls for talks.", ("union", Force.ASKS, "talks")),
        (
            "Parliament voted to lower the age to 16, defying the president, who has vowed to veto the bill.",
            ("president", Force.PLEDGES, "to veto the bill"),
        ),
        ("Norland signed the treaty, angering Lind, who vowed to leave.", ("Lind", Force.PLEDGES, "to leave")),
        ("Parliament passed the bill, which Lind has vowed to veto.", ("Lind", Force.PLEDGES, "to veto")),
    ],
)
def test_the_second_claim_of_a_sentence_is_told_too(text: str, held: tuple[str, Force, str]):
    last = told(text)[-1]
    assert (holder(last), last.force, last.content[-1].exact) == held


@pytest.mark.parametrize(
    "text",
    [
        "The storm tore down lines and calls for help poured in.",
        "Lind supports the bill and calls for help rang out.",
    ],
)
def test_calls_that_ring_out_are_nobodys_demand(text: str):
    assert all(one.force is not Force.ASKS for one in told(text))


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The army said it was safe, although a guide doubted that.", Force.DOUBTS),
        ("It is thought the pair had no ropes, although a guide who knew them doubted that.", Force.DOUBTS),
        ("The mayor said he was ill, but his doctor denied that.", Force.SAYS),
    ],
)
def test_who_doubts_or_denies_that_answers_what_was_said(text: str, force: Force):
    last = told(text)[-1]
    assert (last.force, last.content[0].exact) == (force, "that")


def test_who_leans_towards_doing_it_is_open_to_it():
    (found,) = told("Quint is leaning towards voting against the bill.")
    assert (holder(found), found.force) == ("Quint", Force.OPEN_TO)
    assert not told("The tower is leaning towards the sea.")
    assert not told("Quint was leaning towards the window.")


@pytest.mark.parametrize("text", ["Labour won’t say.", "The bishop would not say."])
def test_who_will_not_say_withholds_it(text: str):
    (found,) = told(text)
    assert (found.polarity, found.content[0].exact) == (Polarity.DENIED, "say")


@pytest.mark.parametrize(
    ("text", "force", "content"),
    [
        ("The pact obliges both sides to disarm.", Force.DEMANDS, "both sides to disarm"),
        ("The manifesto commits the party to abolishing fees.", Force.PLEDGES, "the party to abolishing fees"),
        ("The deal commits it to cutting tariffs.", Force.PLEDGES, "it to cutting tariffs"),
    ],
)
def test_what_binds_somebody_demands_or_promises(text: str, force: Force, content: str):
    (found,) = told(text)
    assert (found.force, found.content[0].exact) == (force, content)


@pytest.mark.parametrize(
    "text",
    [
        "The man committed a crime.",
        "The crime was committed by a man who fled.",
        "He commits the poem to memory.",
        "The general committed 400 troops to the battle.",
        "The pilot obliged with a song.",
        "They were obliged to pay.",
    ],
)
def test_a_deed_or_a_favour_binds_nobody(text: str):
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Last night a Downing Street source insisted there was no plan.", "a Downing Street source"),
        ("Last week a ministry spokesman denied the report.", "a ministry spokesman"),
        ("Late last night a source said it was over.", "a source"),
        ("This week ministers said the cap would stay.", "ministers"),
        ("Last Friday ministers agreed to meet.", "ministers"),
        ("Last week’s report said the bridge was safe.", "Last week’s report"),
        ("Last Orders, a pub group, said sales fell.", "Last Orders, a pub group"),
    ],
)
def test_when_it_was_is_no_part_of_who_says_so(text: str, who: str):
    (found,) = told(text)
    assert found.source is not None
    assert found.source.mention.exact == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("17:42 Coastguard: search for missing kayaker stood down", "Coastguard"),
        ("17:42 Council: bridge will close at noon", "Council"),
        ("17:42 Storm: roads are closed", ""),
    ],
)
def test_an_entry_of_a_running_report_may_open_with_who_says_it(text: str, who: str):
    assert [holder(one) for one in told(text)] == ([who] if who else [])


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        ("Teachers back strike", "Teachers"),
        ("MPs back ban on smoking", "MPs"),
        ("Teachers back home", ""),
        ("Players back training ground", ""),
        ("MPs back from recess", ""),
    ],
)
def test_several_people_back_what_can_be_backed(heading: str, who: str):
    found = told(f"{heading}\n\nThe weather in the valley stayed calm through the week.")
    assert [(holder(one), one.force) for one in found] == ([(who, Force.SUPPORTS)] if who else [])


def test_what_one_is_warned_to_expect_is_no_guess():
    (found,) = told("The council warned drivers to expect delays.")
    assert found.certainty is Certainty.CERTAIN


def test_a_promise_in_marks_ends_with_them():
    (found,) = told("For the families, the minister’s promise of “swift answers” rings hollow.")
    assert found.content[0].exact == "of “swift answers”"
