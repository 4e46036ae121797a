"""What a relative clause tells is held by whoever it says does it, of what stands before it. All is invented."""

import pytest

from service.domain.claims import Polarity
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "who", "cue", "content"),
    [
        ("The plan, which the union rejected last week, goes to a vote.", "union", "rejected", "The plan"),
        ("The tax, which farmers oppose, takes effect in June.", "farmers", "oppose", "The tax"),
        ("The council will vote on the tower, which residents oppose.", "residents", "oppose", "the tower"),
        ("The ban, which the minister announced on Monday, covers lead.", "minister", "announced", "The ban"),
        ("The pact, which Norland signed in 2019, lapses today.", "Norland", "signed", "The pact"),
        ("The proposal that the senate rejected would double the fee.", "senate", "rejected", "The proposal"),
        ("A bill that the governor vetoed last year is back.", "governor", "vetoed", "A bill"),
        ("The law the union opposes takes effect in May.", "union", "opposes", "The law"),
        ("The offer, which was rejected by the union, expires today.", "union", "was rejected", "The offer"),
        ("The strike, which is supported by three unions, begins.", "three unions", "is supported", "The strike"),
        ("The order, which the court has since lifted, is old.", "court", "has since lifted", "The order"),
        ("The levy, which Krol supports, would raise £2m.", "Krol", "supports", "The levy"),
    ],
)
def test_what_stands_before_the_clause_is_what_it_is_of(text: str, who: str, cue: str, content: str):
    (found,) = told(text)
    assert (holder(found), found.cue and found.cue.exact) == (who, cue)
    assert [part.exact for part in found.content] == [content]


def test_who_denies_it_in_a_clause_denies_it():
    (found,) = told("The charge, which Lind denies, carries a ten-year term.")
    assert (found.polarity, found.content[0].exact) == (Polarity.DENIED, "The charge")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The plan, which the union rejected, would cut 300 jobs, Lind said.",
            [("Lind", "The plan, which the union rejected, would cut 300 jobs")],
        ),
        (
            "Lind told the inquiry the dam, which experts condemned, was safe.",
            [("Lind", "the dam, which experts condemned, was safe")],
        ),
        (
            "Norland approved the plan, which the union rejected, and said it would pay.",
            [("Norland", "the plan"), ("union", "the plan"), ("Norland", "it would pay")],
        ),
        (
            "The union rejected the plan, which the council proposed in May.",
            [("union", "the plan"), ("council", "the plan")],
        ),
        (
            "Lind said she backed the tower, which residents oppose.",
            [("Lind", "she backed the tower, which residents oppose")],
        ),
    ],
)
def test_a_clause_stands_beside_deeds_and_inside_what_others_say(text: str, claims: list[tuple[str, str]]):
    assert [(holder(one), one.content[0].exact) for one in told(text)] == claims


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The minister said that the union rejected the offer.", "that the union rejected the offer"),
        ("The deal, which Lind said was fair, was signed.", "was fair"),
        ("The bridge, which the council wants to close, is old.", "to close"),
        ("The scheme, which the government promised would cut bills, is late.", "would cut bills"),
        ("Lind, who opposes the plan, left.", "the plan"),
        ("Voters were told that the senate rejected the plan in May.", "that the senate rejected the plan in May"),
    ],
)
def test_a_clause_that_takes_something_of_its_own_is_of_that(text: str, content: str):
    (found,) = told(text)
    assert [part.exact for part in found.content] == [content]


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        ("The bridge, which engineers say is unsafe, carries 4,000 lorries a day.", "engineers", "is unsafe"),
        ("The treaty, whose terms Lurania refused to publish, expires in June.", "Lurania", "to publish"),
        ("The firm, whose owner says the charges are false, employs 300.", "owner", "the charges are false"),
        ("The town, where officials say 40 people died, lies on the Tarn.", "officials", "40 people died"),
        ("The fund, from which ministers promised to pay nurses, ran dry.", "ministers", "to pay nurses"),
        ("The tunnel, parts of which inspectors say are flooded, links two towns.", "inspectors", "are flooded"),
        ("Lind, who has refused to resign, faces a vote on Monday.", "Lind", "to resign"),
        ("The union, which called for a strike, represents 3,000 drivers.", "union", "a strike"),
        ("The reservoirs, which the council says are safe, hold 40m litres.", "council", "are safe"),
        (
            "Lind, who warned that if the bridge closes, drivers will queue, heads the union.",
            "Lind",
            "that if the bridge closes, drivers will queue",
        ),
        (
            "The law, which critics say will hurt farmers, growers and fishers, took effect in May.",
            "critics",
            "will hurt farmers, growers and fishers",
        ),
        (
            "Nurses, who say they are tired, overworked and underpaid, walked out.",
            "nurses",
            "they are tired, overworked and underpaid",
        ),
        ("The ministers who oppose the ban on cars are to meet Lind.", "ministers", "the ban on cars"),
        ("The bridge that engineers say is unsafe was built in 1900.", "engineers", "is unsafe"),
        ("The drug that doctors believe saved lives was banned.", "doctors", "saved lives"),
        ("The minister who said the dam was safe has resigned.", "minister", "the dam was safe"),
        ("The party which the president supports won 40 seats.", "president", "The party"),
        ("The deal that Norland signed in May collapsed.", "Norland", "The deal"),
    ],
)
def test_a_clause_does_not_take_the_main_verb(text: str, who: str, content: str):
    (found,) = told(text)
    assert (holder(found), [part.exact for part in found.content]) == (who, [content])


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Lind backed the plan, which she said would bring jobs, homes and money.",
            "would bring jobs, homes and money",
        ),
        (
            "He met Lind, who says rents are too high, wages too low and buses too slow.",
            "rents are too high, wages too low and buses too slow",
        ),
        (
            "Ek, who chairs a club for old firms, said it was right, partly because it was cheap.",
            "it was right, partly because it was cheap",
        ),
        (
            "Lind said the vote, which the union boycotted, was a sham.",
            "the vote, which the union boycotted, was a sham",
        ),
        ("Lind played a nurse who promises that Orr won't pay.", "that Orr won't pay"),
    ],
)
def test_what_goes_on_in_a_clause_is_part_of_it(text: str, content: str):
    assert content in [part.exact for one in told(text) for part in one.content]


@pytest.mark.parametrize("noun", ["claim", "allegation", "rumour", "myth", "suggestion", "possibility"])
def test_what_is_only_claimed_is_nobodys_deed(noun: str):
    assert not told(f"The {noun} that Krol backed the coup spread in May.")
