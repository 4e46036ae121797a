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
        ("The ministers who oppose the ban on cars were wrong.", "ministers", "the ban on cars"),
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
    assert not any(one.source for one in told(f"The {noun} that Krol backed the coup spread in May."))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Residents are angry about a project that the council backs.", "about a project that the council backs"),
        ("Parents are worried about a rule that the school supports.", "about a rule that the school supports"),
        ("Nurses are furious over a deal that the union signed.", "over a deal that the union signed"),
        ("Traders were alarmed by a tax that Norland imposed.", "by a tax that Norland imposed"),
        ("Police said at least 12 people that were on board died.", "at least 12 people that were on board died"),
        ("Lind said in a letter that the bridge was unsafe.", "that the bridge was unsafe"),
        ("Lind said over the weekend that the bridge was unsafe.", "that the bridge was unsafe"),
        ("Lind said of the deal that it was unfair.", "that it was unfair"),
        ("She is certain in her own mind that it failed.", "that it failed"),
        ("Lind said of Krol:\n\n“He is a fool.”", "“He is a fool.”"),
    ],
)
def test_what_somebody_feels_is_about_what_the_clause_is_of(text: str, content: str):
    (found,) = told(text)
    assert [part.exact for part in found.content] == [content]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Doctors, nurses and porters want more pay.", "doctors, nurses and porters"),
        ("Teachers, bus drivers and two unions backed the strike.", "teachers, bus drivers and two unions"),
        ("Farmers, fishers and growers said the tax was unfair.", "farmers, fishers and growers"),
        ("Sometimes, doctors and nurses want more pay.", "doctors and nurses"),
        ("Elsewhere, doctors and nurses want more pay.", "doctors and nurses"),
        ("In June, doctors and nurses said they were tired.", "doctors and nurses"),
        ("Norland, Sudland and Tarn signed the treaty.", "Norland and Sudland and Tarn"),
    ],
)
def test_a_list_of_groups_is_held_by_all_of_them(text: str, who: str):
    assert [holder(one) for one in told(text)] == [who]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lind announced a new fund and shook hands with Krol.", "a new fund"),
        ("Lind announced a new fund and took questions.", "a new fund"),
        ("Lind promised a new bridge and opened a school.", "a new bridge"),
        ("Lind confirmed the closure and asked for help.", "the closure"),
        ("Lind announced a new and improved fund.", "a new and improved fund"),
        ("Critics argue the fund costs too much and could fail.", "the fund costs too much and could fail"),
        ("Lind announced a plan to cut jobs and close plants.", "a plan to cut jobs and close plants"),
        ("Lind said the plan failed and left the party in crisis.", "the plan failed and left the party in crisis"),
    ],
)
def test_what_is_done_next_is_no_part_of_what_was_announced(text: str, content: str):
    assert [part.exact for part in told(text)[0].content] == [content]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ministers who backed Lind said it was over.", "ministers who backed Lind"),
        ("Those who backed Krol said it was over.", "those who backed Krol"),
        ("The minister who sacked Mara Lind said it was over.", "minister who sacked Mara Lind"),
        ("Mara Lind, who sacked Bo Ek, said it was over.", "Mara Lind"),
        ("Mara Lind who sacked Bo Ek said it was over.", "Mara Lind"),
        ("Villagers who opposed the quarry say it is loud.", "villagers who opposed the quarry"),
        ("Nurses who left the ward want better pay.", "nurses who left the ward"),
        ("Residents who refused the offer plan to sue.", "Residents who refused the offer"),
        ("Drivers who use the bridge insist it is unsafe.", "Drivers"),
        ("People who support the ban say it works.", "People"),
    ],
)
def test_who_does_something_to_somebody_is_not_they(text: str, who: str):
    assert holder(told(text)[-1]) == who


@pytest.mark.parametrize("noun", ["support", "approval", "backing", "praise", "endorsement"])
def test_whoever_has_somebodys_support_does_not_support_them(noun: str):
    assert not told(f"The bill has the {noun} of nurses.")
