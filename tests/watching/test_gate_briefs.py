"""What is locked, closed for now, printed or signed in to: pages in an article's place, and briefs about such."""

import re
import time

import pytest

from service.domain.captures import Verdict
from service.watching.speech.deaths import SAYINGS, tells_of_a_death
from service.watching.speech.offers import OFFERS
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


#: What families write, and pages that are no such notice.
MOURNED = (
    "Ivo Hartwell 1935 – 2026. We say goodbye to our father, who died at home on Friday.",
    "In loving memory of Ada Brook. She fell asleep on 4 May after a long illness.",
    "The funeral of Jon Abel will be held on Thursday 3 June at 10am in Osby church.",
    "Peacefully at home, Lea Brandt passed away aged 90. Cremation private, donations to the lifeboat.",
    "Piet Aldous, born 1950, leaves a wife and two sons; he was laid to rest in Upper Tarn on Monday.",
    "Wir nehmen Abschied von Oda Brandt, die am 3. Mai verstorben ist. Die Trauerfeier ist am 9. Mai.",
    "Nous avons la tristesse de vous faire part du décès de Jean Abel, survenu le 4 mai 2026.",
    "Falleció el 4 de mayo don Jorge Abel. El funeral será el viernes a las 18 horas en la parroquia.",
    "Il 4 maggio è mancata Maria Brandt. I funerali saranno celebrati giovedì alle 10.",
    "Op 4 mei is overleden onze vader Jan Abel. De crematie is op vrijdag om 11 uur.",
    "Vår älskade mor avled den 4 maj. Begravningen äger rum den 20 maj klockan 11.",
    "Zmarł Jan Kowal, lat 78. Pogrzeb odbędzie się w piątek 9 maja o godzinie 12.",
    "Faleceu no dia 4 de maio o senhor José Abel. O velório é na capela, às 10h.",
    "Vores far døde den 4. maj. Begravelsen finder sted fra Osby kirke den 12. maj kl. 11.",
)  # fmt: skip
UNMOURNED = (
    "Funeral notices. Place a notice. Search 14,200 notices. Condolences.",
    "Your session died. Log in again. Error 500.",
    "We're sorry, this page has passed away. Try one of 12 others.",
    "Subscribe for £1 a week. The late edition is out.",
    "Sorry for your loss of connection: the server died at 10:04. Try again in 5 minutes.",
    "This link is dead and buried. Error 404. Search our archive of 1,200 stories instead.",
    "Flowers from £20. Same-day delivery before 2pm. Add a card to say it all.",
    "Death notices, birth notices, wedding notices from £40. Sign in to place one today.",
    "The connection died. Ray ID 7f3a1.",
    "Diese Seite ist leider verstorben. Fehler 404. Zur Startseite.",
    "The service is at capacity; try again in 5 minutes or visit St Ives news instead.",
    "Rest in peace, page. You were lost in 2024. Try our home page, where the living stories are.",
)  # fmt: skip


def test_a_notice_of_a_death_is_told_by_what_no_wall_says() -> None:
    assert [] == [text for text in MOURNED if not tells_of_a_death(plain(text))]
    assert [] == [text for text in UNMOURNED if tells_of_a_death(plain(text))]
    assert all(sorted(set(sayings)) == list(sayings) for sayings in SAYINGS.values())
    assert sorted(SAYINGS) == list(SAYINGS)


@pytest.mark.parametrize(
    ("told", "is_one"),
    [
        ("We thank all who came to the burial of our sister. A mass for her is on 3 May.", True),
        ("Ada Brook, 81, died on Sunday. Her family will see friends in the mill after the funeral.", True),
        ("The family of the late Jon Abel, who fell asleep on 4 May, asks for no flowers.", True),
        ("This gift link has been opened too often. Ask for another, or buy a pass for £2.", False),
        ("Our notices of deaths and funerals are on another page now. Choose one of 14 valleys there.", False),
        ("Sorry, the story you came for died in the move to our new site. Try one of 40 others.", False),
    ],
)
def test_a_page_that_nothing_calls_an_article_may_be_a_familys_notice(told: str, is_one: bool) -> None:
    html = (
        f"<html><head><title>Vale Herald</title></head><body><main><h1>Ada Brook</h1><p>{told}</p></main></body></html>"
    )

    assert is_one is (judged(read(html)).verdict is Verdict.USABLE)


def test_a_gift_link_that_is_used_up_leaves_a_stub() -> None:
    stub = SAID[Verdict.PAYWALL_STUB]
    over = (
        "This gift link has expired.",
        "The gifted article you opened is no longer free to read.",
        "Your shared link was used ten times.",
        "The unlocked story is no longer available.",
        "Gift link no longer valid",
    )
    assert [] == [line for line in over if not stub.search(plain(line))]
    assert not stub.search(plain("She opened the gift and read the story aloud."))
    assert not stub.search(plain("The gift shop has expired goods, inspectors said."))


@pytest.mark.parametrize("signs", ["€1" + "1" * 20_000, "1." * 10_000, "1," * 10_000 + "€"])
def test_digits_without_end_are_read_as_fast_as_words(signs: str) -> None:
    began = time.process_time()
    for pattern in OFFERS:
        re.search(pattern, signs)
    assert time.process_time() - began < 0.5
