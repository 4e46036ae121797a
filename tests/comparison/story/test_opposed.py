"""What two outlets cannot both be right about, in unlike words; what is only alike; and what a person set apart."""

import pytest

from service.comparison.story.contradictions import find_contradictions
from tests.comparison.story.telling import told

LEAD = "Storm over Osby\n\n"


def found(one: str, other: str, apart=()):
    return find_contradictions(told(courier=[(0, LEAD + one)], post=[(1, LEAD + other)]), apart)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry had 200 people aboard.", "The ferry was carrying 180 people."),
        ("There were 200 people on board the ferry.", "The ferry carried 180 people."),
        ("The bus was carrying 40 pupils.", "There were 52 pupils on the bus."),
        ("About 90 migrants were on the boat.", "The boat was carrying 140 migrants."),
        ("A plane carrying 180 people crashed near Osby.", "The plane had 166 people on board."),
        ("Unemployment was 5.6 percent.", "The jobless rate held at 5.4 percent."),
        ("Inflation was 2.1 percent.", "Inflation was unchanged at 2.4 percent."),
        ("Mirja Tolle backed the plan.", "Mirja Tolle opposes the plan."),
        ("Mirja Tolle supports the ban.", "Mirja Tolle rejected the ban."),
        ("Mirja Tolle rejected the offer.", "Mirja Tolle accepted the offer."),
        ("The shipping union backed the levy.", "The shipping union rejected the levy."),
        ("The shipping union said it opposed the levy.", "The shipping union said it supported the levy."),
        (
            "The bridge in Osby is safe, the city engineer said.",
            "The bridge in Osby is unsafe, the city engineer said.",
        ),
        ("The union said it backed the strike by nurses.", "The union said it opposed the strike by nurses."),
        ("Police said the driver of the tram was drunk.", "Dag Lind said the driver of the tram was not drunk."),
        ("Police said the suspect fired first.", "Dag Lind said the man did not fire first."),
        (
            "Police said the driver was drunk.",
            "The driver of the tram that crashed in Kest was not drunk, his lawyer Dag Lind said.",
        ),
    ],
)
def test_what_cannot_both_be_right_contradicts_each_other_in_unlike_words(one, other):
    assert 1 == len(found(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("One person died.", "Two people are missing."),
        ("The ferry had 200 people aboard.", "The ferry can carry 400 people."),
        ("The ferry had 200 people aboard.", "The ferry has room for 400 people."),
        ("The ferry had 200 people aboard.", "A second ferry was carrying 180 people."),
        ("The ferry had 200 people aboard.", "The ferry was carrying 40 cars."),
        ("The ferry had 200 people aboard.", "Rescuers saved 180 people from the ferry."),
        ("The plane had 200 passengers on board.", "The plane was carrying 12 crew."),
        ("The plane was carrying 180 passengers.", "The bus was carrying 40 passengers."),
        ("The stadium was built to hold 4,000 people.", "The stadium held 1,200 people."),
        ("Unemployment was 5.6 percent.", "Employment held at 74.1 percent."),
        ("Inflation was 2.1 percent.", "The interest rate was held at 2.4 percent."),
        ("Mirja Tolle backed the plan.", "Olan Breck backed the plan."),
        ("Mirja Tolle backed the plan.", "Mirja Tolle opposes the offer."),
        ("The union said it opposed the levy.", "The union said it supported the takeover."),
        ("The union said it opposed the levy.", "The union said it opposed the levy on sugar."),
        ("The union said it opposed the levy.", "The union said it supported the levy on sugar."),
        ("The union said it opposed the levy.", "The shop said it supported a levy on tea in Tarn."),
        ("Police said the driver of the tram was drunk.", "Dag Lind said the driver of the bus was not drunk."),
        ("The north bridge is closed, police said.", "The south bridge is open, the ministry said."),
        ("The school in Kest is open, the council said.", "The school in Marrow is closed, the ministry said."),
        ("Olan Breck said the new line was safe.", "Mirja Tolle said the old line was not safe."),
        ("Police said the man who hit the bus was drunk.", "Dag Lind said the man who hit the kiosk was not drunk."),
        ("Police said the man who hit the bus was drunk.", "Dag Lind said the driver of the tram was not drunk."),
        (
            "Police said the driver of the bus was drunk.",
            "Dag Lind said the driver of the van that fell was not drunk.",
        ),
        ("Mirja Tolle said she would block the takeover.", "Mirja Tolle said she would not allow the takeover."),
        ("Mirja Tolle said the bridge was safe.", "Mirja Tolle said the tunnel was unsafe."),
        ("Mirja Tolle said the bridge was safe.", "Mirja Tolle said the bridge was not unsafe."),
        ("Mirja Tolle said she liked the plan.", "Mirja Tolle said she supported the plan."),
        ("Mirja Tolle said the bridge was safe.", "Mirja Tolle said the bridge was open."),
        ("Mirja Tolle said prices rose in May.", "Mirja Tolle said exports fell in May."),
        ("Mirja Tolle said she would allow trams.", "Mirja Tolle said she would block buses."),
    ],
)
def test_what_is_only_alike_contradicts_nothing(one, other):
    assert () == found(one, other)


def test_what_a_person_set_apart_contradicts_nothing():
    one, other = "Ada Lind ruled out a new dam at Osby.", "Jonas Berg supports a new dam at Osby."
    strands = sorted(spell.first.strand_id for side in found(one, other)[0].sides for spell in side)
    apart = {(strands[0], strands[1]), (strands[1], strands[0])}

    assert () == found(one, other, apart)
    assert 1 == len(found(one, other, {("another", strands[0])}))


@pytest.mark.parametrize(("other", "sides"), [("Nine", 0), ("Five", 2)])
def test_a_headline_leaves_the_room_that_its_text_leaves(other, sides):
    told_of = told(
        courier=[(0, "Mine collapse kills seven\n\nAt least seven miners were killed in a mine, the operator said.")],
        post=[(1, f"{other} dead in mine\n\n{other} miners died in a mine, the governor said.")],
    )
    assert [len(one.sides) for one in find_contradictions(told_of)] == [sides] * (sides > 0)
