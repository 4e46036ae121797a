"""Who leaves, walks out or comes out, and whose roles and relatives are whose. All people and words are invented."""

import pytest

from service.domain.claims import Force
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "expected", "content", "force"),
    [
        ("Nurses at the hospital walked out over pay.", "nurses at the hospital", "pay", Force.DOES),
        ("Norland has walked out of the talks.", "Norland", "the talks", Force.DOES),
        ("Drivers walked out over road tolls.", "Drivers", "road tolls", Force.DOES),
        ("Pilots walked out over a month's pay.", "pilots", "a month's pay", Force.DOES),
        ("The minister resigned over the leak.", "minister", "the leak", Force.DOES),
        ("The minister may resign over the leak.", "minister", "the leak", Force.CONSIDERS),
        ("Lind refused to resign over the leak.", "Lind", "to resign over the leak", Force.REFUSES),
        ("Lind has come out against the tunnel.", "Lind", "the tunnel", Force.OPPOSES),
        ("Unions came out in favour of the strike.", "Unions", "the strike", Force.SUPPORTS),
        ("Lind called it unfair and cruel.", "Lind", "it unfair and cruel", Force.SAYS),
        ("Holt has always maintained his innocence.", "Holt", "his innocence", Force.INSISTS),
        # a noun and what it is
        ("Holt's view is that the law is bad.", "Holt", "that the law is bad", Force.BELIEVES),
        ("The union's argument was that pay had fallen.", "union", "that pay had fallen", Force.SAYS),
        # another who does not
        ("Lind supports the toll but Orr does not.", "Lind", "the toll", Force.SUPPORTS),
        ("Lind supports the toll, but the unions do not.", "Lind", "the toll", Force.SUPPORTS),
        # whom a relative goes back to
        ("Lind came under fire from Orr, who called her weak.", "Orr", "her weak", Force.SAYS),
        ("The plan won praise from Bo Ek, who called it bold.", "Bo Ek", "it bold", Force.SAYS),
        ("Jo Lind from Osby, who said no, left.", "Jo Lind", "no", Force.SAYS),
        # one in two roles, and two
        ("Former Osby mayor and radio host Jo Lind said no.", "Jo Lind", "no", Force.SAYS),
        ("Mayor Jo Lind and teacher Bo Ek said no.", "Jo Lind and Bo Ek", "no", Force.SAYS),
        ("Popular Christian and corporate speaker Lars Moe said no.", "Lars Moe", "no", Force.SAYS),
        # a name that ends like an adverb
        ("Norfly's Tor Aas blamed the weather.", "Tor Aas", "the weather", Force.SAYS),
        ("Sadly, Lind said no.", "Lind", "no", Force.SAYS),
    ],
)
def test_a_deed_is_its_doers(text: str, expected: str, content: str, force: Force) -> None:
    (one,) = told(text)
    assert (expected, content, force) == (holder(one), one.content[0].exact, one.force)


@pytest.mark.parametrize(
    "text",
    [
        "Lund walked out of the room.",
        "Guests walked out during the speech.",
        "The guests walked out over the hill.",
        "Hikers walked out over the thin ice at noon.",
        "Nurses walked out over the weekend.",
        "Staff walked out over Christmas.",
        "The minister resigned over the past month.",
        "The valve quit over night.",
        "Lind called it off.",
        "Lind ruled himself out of the race.",
        "The claim is that the dam will fail.",
        "They called it quits.",
        "Lind called it on Monday.",
    ],
)
def test_what_is_no_deed_of_note_is_none(text: str) -> None:
    assert [] == told(text)


def test_a_paper_by_somebody_warns_once() -> None:
    (one,) = told("The report by Dr Mina Vale, published on Friday, warns that the dam could fail.")
    assert "that the dam could fail" == one.content[0].exact
