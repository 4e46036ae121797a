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
