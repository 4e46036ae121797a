"""Deeds of bodies that are places too, what a verb must take to be one, and seats of governments. All is invented."""

import pytest

from service.domain.claims import Force
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("sentence", "who", "force"),
    [
        ("The quarry refused to pay the fine.", "quarry", Force.REFUSES),
        ("The zoo banned visitors.", "zoo", Force.FORBIDS),
        ("The orchestra supports the strike.", "orchestra", Force.SUPPORTS),
        ("The club fired coach Bo Ek.", "club", Force.DOES),
        ("The club sacked Bo Ek.", "club", Force.DOES),
        ("King Aldous dissolved parliament.", "Aldous", Force.DOES),
        ("The court froze his accounts.", "court", Force.DOES),
        ("The airline cancelled the flights.", "airline", Force.REFUSES),
        ("The ministry summoned the ambassador.", "ministry", Force.DOES),
        ("Three men were pardoned by the king.", "king", Force.DOES),
        ("Norland expelled three envoys.", "Norland", Force.DOES),
        ("The mill was sued by the union.", "union", Force.DOES),
        ("The council barred cars from the square.", "council", Force.FORBIDS),
        ("The league is seeking a ban on the drug.", "league", Force.ASKS),
        ("The league is seeking a new coach.", "league", Force.PLANS),
        ("The bishop gave his blessing to the plan.", "bishop", Force.SUPPORTS),
        ("The bank cautioned investors against buying.", "bank", Force.WARNS_AGAINST),
        ("The bank cautioned that it was early.", "bank", Force.SAYS),
        ("Canberra will send police to the islands.", "Australia", Force.DOES),
        ("10 Downing Street declined to comment.", "United Kingdom", Force.REFUSES),
        ("The Quirinal said that the law would pass.", "Italy", Force.SAYS),
        ("The Palacio do Planalto said that the law would pass.", "Brazil", Force.SAYS),
    ],
)
def test_a_deed_is_of_whoever_does_it(sentence: str, who: str, force: Force):
    [one] = told(f"Talks in Osby\n\n{sentence}")

    assert (who, force) == (holder(one), one.force)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mine threatens 40 homes.",
        "The pit threatens to swallow the road.",
        "The theatre offers seats for £5.",
        "The mill supports 40 jobs.",
        "The pub serves food.",
        "Police fired shots at the crowd.",
        "Vikings sacked the town in 840.",
        "The lake froze overnight.",
        "He seized the chance to leave.",
        "The minister seized on the remarks.",
        "The court summoned the doctor.",
        "Rain postponed the match.",
        "The sugar dissolved in the water.",
        "She sued for libel.",
        "Ms Lind will sue the bank.",
        "Management sent police away.",
        "The rope barred the way.",
        "In Canberra, police sent teams.",
    ],
)
def test_what_no_holder_does_or_takes_no_side_is_narration(sentence: str):
    assert told(f"Talks in Osby\n\n{sentence}") == []


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Paris police said that the man was held.", "Paris police"),
        ("The Washington Post said that the man was held.", "Washington Post"),
        ("In Washington, the ambassador said that he was tired.", "ambassador"),
        ("Tokyo Electric said that the plant was safe.", "Tokyo Electric"),
    ],
)
def test_a_name_with_a_capital_in_it_is_no_government(sentence: str, who: str):
    assert who == holder(told(f"Talks in Osby\n\n{sentence}")[0])
