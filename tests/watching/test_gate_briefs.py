"""What is locked, closed for now, printed or signed in to: pages in an article's place, and briefs about such."""

import pytest

from service.domain.captures import Verdict
from service.watching.walls import SAID, plain
from tests.watching.pages.briefs import BAD, GOOD
from tests.watching.test_gate import judged, read


@pytest.mark.parametrize(("name", "html"), BAD)
def test_what_stands_in_its_place_is_called_by_its_name(name: str, html: str) -> None:
    assert Verdict[name.upper()] is judged(read(html)).verdict


@pytest.mark.parametrize("html", GOOD)
def test_a_brief_about_such_things_is_news(html: str) -> None:
    judgement = judged(read(html))

    assert Verdict.USABLE is judgement.verdict, judgement


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Vuelve la red de Osby", "El ministerio dijo que el contenido bloqueado volverá a estar disponible el lunes."),
        ("La corte decide", "La ministra dijo que un artículo de pago se puede citar desde el lunes en Osby."),
        ("Il tribunale decide", "Il giudice ha detto che un articolo a pagamento può essere citato da lunedì a Osby."),
    ],
)
def test_news_of_what_is_locked_is_no_wall(headline: str, told: str) -> None:
    html = f"<title>{headline}</title><article><h1>{headline}</h1><p>{told}</p></article>"

    assert judged(read(html)).verdict is not Verdict.PAYWALL_STUB


#: Lines of offers, and news that gives a price beside a time or says what is free and to whom.
OFFERED = (
    "£1 a week for the first 6 months",
    "$4/month, cancel anytime",
    "Just $1 for 6 months",
    "€2.99 per month",
    "Read on for 99p: £5 a month",
    "Only $12 for your first year",
    "€1 for a 4-week trial",
    "$1 trial",
    "£52 billed annually",
    "2 months free",
    "Try it free for 30 days",
    "free for a month",
    "3 months for €1",
    "12 weeks for £12",
    "$39.99 every 3 months",
    "1 € for the first month",
    "Then $8 monthly",
    "9,99 euros per month",
    "Already a member? Log in",
    "Already a subscriber: sign in",
    "already a member",
    "Get a free trial",
    "£20 for a year of news",
    "$0.50 each week for one year",
    "See all plans",
    "View offers",
    "$5 weekly",
    "Digital: £10 / month",
    "10 dollars a month after that",
    "€4 for your first 4 weeks",
)  # fmt: skip
TOLD = (
    "The ticket costs £40, less than last year.",
    "A season ticket costs £40, down from £45 a year ago.",
    "The fine was £400, the highest this year.",
    "Rents rose to £1,200, up 4 per cent on the year.",
    "The company lost $3 million over the past year.",
    "The council will spend €2 million this year and €3 million next year.",
    "Entry costs 5 euros, as it did last month.",
    "The repair would cost £1.2 million and take three months.",
    "She was fined £500 after a trial in March.",
    "He was jailed for 18 months for 3 robberies.",
    "Travel is free for children under six.",
    "Entry is free for residents in the first week.",
    "Norland is already a member of the alliance.",
    "Kestria, already a member of the bloc, will vote.",
    "Residents can see plans for the new bridge at the library.",
    "The scheme pays 12 pounds more than in the year before.",
    "The bill of $90, sent a week late, was never paid.",
    "A loaf costs $2, twice as much as a year earlier.",
    "Profit was €41 million in the first half of the year.",
    "They paid £30 for the trial run of the ferry.",
    "The museum is free for everyone from Monday.",
    "It cost £40 in a year of drought.",
    "Shares fell to $12 in the week after the news.",
    "The tax brought in £300 million during its first year.",
    "Voters may choose a plan of two on Sunday.",
    "The union wants £2 more per hour from next month.",
    "A pass costs £40, for this year only the same as before.",
    "The grant of £5,000 was paid within a week.",
    "Two months for 4 arrests is long, the judge said.",
    "Prices start at about 12,000 crowns, the maker said.",
)  # fmt: skip


def test_a_price_is_an_offer_with_how_long_it_is_for() -> None:
    stub = SAID[Verdict.PAYWALL_STUB]

    assert [] == [line for line in OFFERED if not stub.search(plain(line))]
    assert [] == [line for line in TOLD if stub.search(plain(line))]
