"""Positions that rules on things, deeds, headings and advice must leave as they are. All is invented."""

import pytest

from service.domain.claims import Force
from tests.extraction.held import holder, told

TAIL = "\n\nTrains ran through the night as usual."


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The judge threw out the case that prosecutors said was watertight.", "prosecutors", "was watertight"),
        ("MPs passed a law which critics say will hurt the poor.", "critics", "will hurt the poor"),
        ("The senate passed the bill that the president said he would veto.", "president", "he would veto"),
        ("The judge quashed the order which residents say was unjust.", "residents", "was unjust"),
        (
            "The panel threw out the complaint that Lund had made to the regulator, who said it was serious.",
            "regulator",
            "it was serious",
        ),
        ("MPs passed a law that the union opposes.", "union", "a law"),
        ("The senate passed a bill that the president has vowed to veto.", "president", "to veto"),
        ("MPs passed a law which the minister called cruel.", "minister", "cruel"),
    ],
)
def test_what_others_say_of_what_is_decided_on_is_theirs(text: str, source: str, content: str) -> None:
    (one,) = told(text)
    assert (source, content) == (holder(one), one.content[0].exact)


@pytest.mark.parametrize(
    "decided",
    [
        "the case that he had brought",
        "the lawsuit that the state had brought",
        "an order which the council had made in May",
        "a law that says nets are banned",
        "a law which bans the nets that crews want",
        "the law that Lund proposed",
        "the law that Lund proposed in May",
        "an order that the firms agreed in May",
    ],
)
def test_a_thing_told_of_in_a_clause_is_decided_on(decided: str) -> None:
    (one,) = told(f"The judge quashed {decided}.")
    assert Force.REFUSES is one.force


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Ek had been threatening for months to quit.", Force.PLEDGES),
        ("The union is threatening, if talks fail, to strike.", Force.PLEDGES),
        ("It is threatening, if talks fail, to strike.", Force.PLEDGES),
        ("The opposition is challenging, in court, the result.", Force.OPPOSES),
        ("Residents are demanding and getting answers.", Force.DEMANDS),
        ("Critics are demanding but not getting an inquiry.", Force.DEMANDS),
        ("Lund was promising for the last time to leave.", Force.PLEDGES),
    ],
)
def test_people_threaten_demand_and_challenge(text: str, force: Force) -> None:
    (one,) = told(text)
    assert force is one.force


@pytest.mark.parametrize(
    "text",
    [
        "The year was challenging for the firm.",
        "It was challenging for the firm.",
        "The results were encouraging for the firm.",
        "The path through Osby was demanding and steep.",
        "The start was promising, but the team lost.",
        "His tone was threatening and loud.",
        "The manager was demanding but fair.",
        "The guards were threatening and loud.",
        "The path was demanding and tiring.",
    ],
)
def test_a_thing_is_only_so(text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    "heading",
    [
        "Judge back at work after illness",
        "Council back on track after row",
        "Supreme Court back in spotlight",
        "High Court back in Osby",
        "Tribunal back to hear case",
        "Court back in session after strike",
        "Judge back home",
    ],
)
def test_who_is_back_backs_nothing(heading: str) -> None:
    assert [] == told(heading + TAIL)


@pytest.mark.parametrize("heading", ["Court backs ban on nets", "Judges back ban on nets", "Council back plan for dam"])
def test_who_backs_a_plan_supports_it(heading: str) -> None:
    (one,) = told(heading + TAIL)
    assert Force.SUPPORTS is one.force


@pytest.mark.parametrize(
    ("told_to", "content"),
    [
        ("pupils being bullied to speak up", "to speak up"),
        ("staff being moved to apply", "to apply"),
        ("staff having been moved to apply", "to apply"),
        ("patients having treatment to come in", "to come in"),
        ("crews having trouble to call", "to call"),
        ("homes hit by floods and being repaired to wait", "to wait"),
    ],
)
def test_who_is_told_of_by_being_or_having_is_told_to(told_to: str, content: str) -> None:
    (one,) = told(f"Lund told {told_to}.")
    assert (Force.DEMANDS, content) == (one.force, one.content[0].exact)


@pytest.mark.parametrize(
    "heading",
    [
        "Minister: what happens next is up to parliament",
        "Doctors: when to seek help",
        "Expert: how to save money",
        "Scientists: why the lake dried up",
    ],
)
def test_what_people_explain_in_a_heading_is_theirs(heading: str) -> None:
    (one,) = told(heading + TAIL)
    assert Force.SAYS is one.force


def test_help_that_others_gave_is_no_support_by_a_thing() -> None:
    assert [] == told("Cuts to family support the council made in May have hurt.")


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Tories in the north support the plan.", Force.SUPPORTS),
        ("Muslims in Osby demand an apology.", Force.DEMANDS),
        ("Nurses at the clinic support the pay deal that was made in May.", Force.SUPPORTS),
        ("Fans of the club demand their money.", Force.DEMANDS),
    ],
)
def test_people_of_a_place_support_or_demand(text: str, force: Force) -> None:
    (one,) = told(text)
    assert force is one.force


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Lund advises groups against the mine.", Force.RECOMMENDS),
        ("Lund advised the campaign against the dam.", Force.RECOMMENDS),
        ("Lund counselled victims against whom crimes were committed.", Force.RECOMMENDS),
        ("Lund counselled patients against the drug.", Force.WARNS_AGAINST),
        ("Lund advised the team against the deal.", Force.WARNS_AGAINST),
    ],
)
def test_who_is_against_it_is_not_advised_against_it(text: str, force: Force) -> None:
    (one,) = told(text)
    assert force is one.force


def test_what_is_said_within_a_clause_is_no_part_of_who_believes() -> None:
    assert ["those who heard him"] == [holder(one).lower() for one in told("Those who heard him say it believe him.")]
