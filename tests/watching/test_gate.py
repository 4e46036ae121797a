"""The capture gate on whole pages: 277 that are not the article, 227 that are, and articles cut on their way."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from service.comparison.compare import compare
from service.domain.captures import Verdict
from service.domain.changes import ChangeKind
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from service.watching.capture import STOPS, Earlier, Judgement, judge
from service.watching.page import Page
from service.watching.page.parsing import parse_page
from tests.builders import NOON, a_version
from tests.watching.pages import HALVES, WITH_GOOD, Bad, articles, bad_pages, good_pages, publishers
from tests.watching.pages.good_twelfth import FAMILY_NOTICE

URL = "https://daily.test/world/story-1"


def read(html: str | bytes) -> Page:
    return parse_page(html if isinstance(html, bytes) else html.encode(), "text/html; charset=utf-8", URL)


def judged(page: Page, before: str | None = None) -> Judgement:
    return judge(status=200, asked=URL, answered=URL, page=page, before=before)


@pytest.mark.parametrize("bad", [bad for half in HALVES for bad in bad_pages(half)], ids=lambda bad: bad.name)
def test_no_page_in_an_articles_place_is_accepted(bad: Bad) -> None:
    judgement = judged(read(bad.html))

    assert Verdict.USABLE is not judgement.verdict, judgement
    assert judgement.signals


def test_most_of_them_are_called_by_their_name() -> None:
    pages = [bad for half in ("first", "second") for bad in bad_pages(half)]

    assert 0.95 <= sum(judged(read(bad.html)).verdict is bad.verdict for bad in pages) / len(pages)


def test_no_good_page_is_refused() -> None:
    pages = [page for half in WITH_GOOD for page in good_pages(half)]
    refused = {name for name, html in pages if judged(read(html)).verdict is not Verdict.USABLE}

    assert 227 == len(pages)
    assert not refused


def test_a_text_that_nothing_calls_an_article_and_nobody_speaks_in_is_left_to_a_person() -> None:
    """On a page without a word for machines: what it is, only a reader can tell, but for a family's notice."""
    wedding = FAMILY_NOTICE.replace("died at home on Friday", "marries on Friday").replace("funeral", "wedding")
    assert Verdict.EMPTY is judged(read(wedding)).verdict
    assert Verdict.USABLE is judged(read(FAMILY_NOTICE)).verdict


@pytest.mark.parametrize("template", publishers.TEMPLATES, ids=lambda template: template.__name__)
@pytest.mark.parametrize("known", [True, False], ids=["known before", "first look"])
def test_a_copy_cut_on_its_way_removes_nothing(template: publishers.Template, known: bool) -> None:
    """Cut at 10, 50 and 90 % of its bytes, and of the bytes of the article in it, with nobody saying so."""
    for story in (articles.FIRE, articles.COURT) if known else (articles.TALKS,):
        whole = template(story, "", "").encode()
        before = read(whole).text
        begins, ends = (whole.index(part[:20].encode()) for part in (story.paragraphs[0], story.paragraphs[-1]))
        places = [len(whole) * share // 100 for share in (10, 50, 90)]
        places += [begins + (ends - begins) * share // 100 for share in (10, 50, 90)]
        for place in places:
            page = read(whole[:place])
            if judged(page, before if known else None).verdict is Verdict.USABLE and known:
                assert removals(before, page.text) == 0, (template.__name__, story.headline, place)
            elif not known:  # a first capture removes nothing; but the rest must not come as news from a cut one
                assert judged(page).verdict is not Verdict.USABLE or len(page.text) >= len(before) * 0.9


def test_a_text_cut_by_its_publisher_removes_nothing() -> None:
    """The code is whole and the words stop inside a paragraph: near 10, 50 and 90 % of the text."""
    for story in (articles.FIRE, articles.COOKIES, articles.COURT):
        before = read(publishers.agency(story)).text
        for share in (10, 50, 90):
            text = story.text[: len(story.text) * share // 100]
            if len(text.split("\n\n")[-1].split()) < 3:  # cut between two paragraphs, as an editor would
                text = text.rpartition("\n\n")[0][:-30]
            cut = replace(story, paragraphs=tuple(text.split("\n\n")[1:]))
            assert judged(read(publishers.agency(cut)), before).verdict is not Verdict.USABLE, (story.headline, share)


def test_versions_of_one_article_are_compared_however_much_was_added() -> None:
    """What a publisher really does, paragraph after paragraph, is never taken for a cut page."""
    for story in (articles.FIRE, articles.ROBOTS, articles.RECALL):
        steps = [replace(story, paragraphs=story.paragraphs[:count]) for count in range(2, len(story.paragraphs) + 1)]
        pages = [read(publishers.app_shell(step)) for step in steps]
        for before, after in pairwise(pages):
            assert Verdict.USABLE is judged(after, before.text).verdict


OFFERED = "<div><p>Subscribe for $1 a week. Cancel anytime.</p><p>Already a subscriber? Log in</p></div>"
TEASED = (
    "The council voted on Monday to close the old bridge, the mayor said after a long evening in the town hall.",
    "Engineers had found cracks in two of its seven piers, and the repair would take at least nine months.",
    "Buses are to go round by the northern road, which adds a quarter of an hour to the way into the centre.",
    "Shops on the southern bank fear for their trade, and their owners want to be heard before work begins.",
    "The opposition called for the plans of 2019 to be laid open.",
)
REST = tuple(
    f"Witness number {n} told the committee about the {thing} and what was known of it in the years before the closure."
    for n, thing in enumerate("cables deck railing lamps paint bearings traffic barges ice salt budget survey".split())
)


def told(*paragraphs: str, offer: str = OFFERED, state: str = '"datePublished":"2026-03-02T08:00:00Z"') -> str:
    prose = "".join(f"<p>{one}</p>" for one in paragraphs)
    data = '{"@type":"NewsArticle","headline":"Council closes the old bridge",' + state + "}"
    return (
        "<html lang='en'><head><title>Council closes the old bridge | Harbour Post</title>"
        f"<script type='application/ld+json'>{data}</script></head><body><main><article>"
        f"<h1>Council closes the old bridge</h1>{prose}</article>{offer}</main></body></html>"
    )


def test_an_unmarked_teaser_of_a_text_that_was_there_is_a_stub_at_every_look() -> None:
    before, teaser = read(told(*TEASED, *REST)), read(told(*TEASED))
    assert Verdict.USABLE is judged(before).verdict
    assert len(teaser.text.split()) * 2 < len(before.text.split())

    for verdict in (Verdict.PAYWALL_STUB, Verdict.SHRUNK):  # the second, as the earlier looks were judged once
        looks = [Earlier(captured_at=NOON - timedelta(hours=h), verdict=verdict, text=teaser.text) for h in (1, 2)]
        third = judge(
            status=200, asked=URL, answered=URL, page=teaser, before=before.text, earlier=looks, now=NOON
        )  # fmt: skip
        assert Verdict.PAYWALL_STUB is third.verdict, third


FULL = (*TEASED, *REST)
CHANGED = '"datePublished":"2026-03-02T08:00:00Z","dateModified":"2026-01-06T20:00:00Z"'


@pytest.mark.parametrize(
    ("left", "offer", "state", "agreed"),
    [
        pytest.param((*TEASED[:4], REST[-1]), "", None, Verdict.USABLE, id="its middle is gone"),
        pytest.param((*TEASED[:4], REST[-1]), "<p>Cancel anytime.</p>", None, Verdict.SHRUNK, id="an offer"),
        pytest.param(REST[-5:], "", None, Verdict.USABLE, id="its first paragraphs are gone"),
        pytest.param((*TEASED[:4], "The council has met."), "", None, Verdict.USABLE, id="with an end of its own"),
        pytest.param(("All of it is new. " * 9, "The rest too.", TEASED[4]), "", None, Verdict.USABLE, id="anew"),
        pytest.param(TEASED, "", None, Verdict.SHRUNK, id="its first paragraphs"),
        pytest.param(TEASED[:2], "", None, Verdict.SHRUNK, id="its first two"),
        pytest.param((TEASED[0] + " More soon.", *TEASED[1:4]), "", None, Verdict.SHRUNK, id="and one was edited"),
        pytest.param((*TEASED[:4], FULL[4][:40] + "…"), "", None, Verdict.TRUNCATED, id="and half a paragraph"),
        pytest.param(TEASED, "", CHANGED, Verdict.USABLE, id="and a later change is stated"),
    ],
)
def test_looks_agree_on_a_shorter_text_but_not_on_what_a_paywall_would_leave(
    left: tuple[str, ...], offer: str, state: str | None, agreed: Verdict
) -> None:
    before, shorter = read(told(*FULL)).text, read(told(*left, offer=offer, **({"state": state} if state else {})))
    looks = [
        Earlier(
            captured_at=NOON - timedelta(hours=h), verdict=agreed, text=shorter.text, modified_at=shorter.modified_at
        )
        for h in (1, 2)
    ]
    looks = [replace(look, verdict=Verdict.SHRUNK) if agreed is Verdict.USABLE else look for look in looks]

    def at_last(earlier: list[Earlier]) -> Judgement:
        return judge(
            status=200,
            asked=URL,
            answered=URL,
            page=shorter,
            before=before,
            before_seen_at=NOON - timedelta(hours=20),  # a day later it would be believed: tests/test_check.py
            earlier=earlier,
            now=NOON,
        )

    assert Verdict.USABLE is not judged(shorter, before).verdict
    third = at_last(looks)
    assert agreed is third.verdict, third
    assert (STOPS in third.signals) is (state is not None or (agreed is not Verdict.USABLE and not offer))
    if state:  # a time of asking is no time of change
        assert Verdict.SHRUNK is at_last([replace(looks[0], modified_at=NOON), looks[1]]).verdict


def test_an_offer_behind_a_text_that_lost_nothing_makes_no_stub_of_it() -> None:
    before, after = (read(told(*TEASED[:count])) for count in (4, 5))

    assert Verdict.USABLE is judged(after, before.text).verdict
    assert Verdict.USABLE is judged(after).verdict


def test_a_few_words_that_report_nothing_before_an_offer_are_no_article() -> None:
    page = read(
        told(
            "The old bridge has stood for a hundred years and more. It will not stand for many more, because engineers "
            "have found cracks in it."
        )
    )

    assert Verdict.USABLE is not judged(page).verdict


@pytest.mark.parametrize(
    "sentence",
    [
        "Households that are asked to subscribe to keep reading mostly close the page, a survey of 900 found.",
        "Customers will be able to cancel any time and need not call the company, under the law that passed on Friday.",
        "Four in ten of those who began a free trial had forgotten it by the time the first payment was taken.",
        "Visitors without an account are told to register to read on, and the Herald loses most of them there.",
        "Publishers that unlock every story for a day gained subscribers, and those that locked all of them lost some.",
    ],
)
@pytest.mark.parametrize("offer", ["", OFFERED])
def test_a_story_may_tell_of_walls_in_sentences_about_others(sentence: str, offer: str) -> None:
    whole = (
        "The council of publishers met in Ansty on Monday.",
        sentence,
        "It meets again in May, its head, Ruth Amiel, said.",
    )

    assert Verdict.USABLE is judged(read(told(*whole, offer=offer))).verdict


@pytest.mark.parametrize(
    "sentence",
    [
        "Subscribe to keep reading.",
        "Subscribe to keep reading this and every other story that the Harbour Post tells of the town and the harbour.",
        "You are asked to subscribe to keep reading, because reporting from the harbour costs a good deal of money.",
        "The rest of this article can be read by subscribers only, whose money pays for such reports.",
        "This story is reserved for subscribers of the paper and those who have bought a day of it at the kiosk.",
    ],
)
def test_the_same_words_to_the_reader_are_a_wall(sentence: str) -> None:
    assert Verdict.PAYWALL_STUB is judged(read(told(*TEASED[:2], sentence))).verdict


ABROAD = {
    "de": (
        "Die Seite der Stadt Ansel war am Montag vorübergehend nicht erreichbar, teilte ein Sprecher mit.",
        "Ursache war eine technische Störung im Rechenzentrum. Kein Roboter habe angegriffen, sagte er.",
    ),
    "fr": (
        "La page de la mairie est introuvable depuis lundi, a indiqué la préfecture, et l'article aussi.",
        "Une erreur est survenue pendant une mise à jour, a déclaré le maire.",
    ),
    "es": (
        "La página del ayuntamiento no existe desde el lunes, según los vecinos, y nadie sabe por qué.",
        "El alcalde dijo que ha ocurrido un error y que el sitio estará temporalmente no disponible.",
    ),
    "it": (
        "Il sito del comune è temporaneamente non disponibile da lunedì, ha annunciato il sindaco.",
        "La pagina sui lavori è stata rimossa per motivi legali, ha spiegato la giunta.",
    ),
    "nl": (
        "De pagina van de gemeente is sinds maandag verwijderd, zei een woordvoerder van de burgemeester.",
        "Er ging iets mis bij een update en de site was tijdelijk niet bereikbaar.",
    ),
    "sv": (
        "Sidan med kommunens protokoll finns inte kvar, uppgav en talesperson på måndagen för tidningen.",
        "Något gick fel vid ett byte av dator, sade hon, och den var tillfälligt nere i två dygn.",
    ),
}


@pytest.mark.parametrize("language", ABROAD)
def test_news_about_lost_pages_and_errors_is_news_in_other_languages_too(language: str) -> None:
    prose = "".join(f"<p>{one}</p>" for one in ABROAD[language])
    page = (
        f"<html lang='{language}'><head><title>Ansel</title><meta property='og:type' content='article'></head>"
        f"<body><article><h1>Ansel 2026</h1>{prose}</article></body></html>"
    )

    assert Verdict.USABLE is judged(read(page)).verdict


def removals(before: str, after: str) -> int:
    memory = Memory()
    snapshots = [take_snapshot(a_version(text), memory) for text in (before, after)]
    return sum(change.kind is ChangeKind.REMOVED for change in compare(*snapshots, memory).changes)


SHORT = '<html lang="{0}"><head><title>{1}</title></head><body><h1>{1}</h1><p>{2}</p></body></html>'


@pytest.mark.parametrize(
    ("language", "heading", "words", "verdict"),
    [
        ("de", "Zu viele Zugriffe", "Bitte warten Sie eine Minute.", Verdict.CHALLENGE),
        ("fr", "Trop de requêtes", "Veuillez patienter avant de continuer.", Verdict.CHALLENGE),
        ("es", "Demasiadas peticiones", "Espere un momento antes de seguir.", Verdict.CHALLENGE),
        ("it", "Troppe richieste", "Attendi un minuto prima di continuare.", Verdict.CHALLENGE),
        ("nl", "Te veel verzoeken", "Wacht een minuut en ga dan verder.", Verdict.CHALLENGE),
        ("sv", "För många anrop", "Vänta en minut innan du går vidare.", Verdict.CHALLENGE),
        ("hu", "Az oldal nem található", "A cikket törölték.", Verdict.SOFT_404),
        ("hu", "Hiba", "A keresett cikk nem létezik, vagy áthelyezték.", Verdict.SOFT_404),
        ("el", "Η σελίδα δεν βρέθηκε", "Το άρθρο διαγράφηκε.", Verdict.SOFT_404),
        ("sv", "Strax tillbaka", "Sajten är stängd för underhåll.", Verdict.ERROR_PAGE),
        ("fr", "Désolé", "Cet article est inaccessible dans votre pays pour des raisons de droits.", Verdict.REFUSED),
    ],
)
def test_walls_of_other_tongues_are_called_by_their_name(language: str, heading: str, words: str, verdict: Verdict):
    assert verdict is judged(read(SHORT.format(language, heading, words))).verdict


@pytest.mark.parametrize(
    ("language", "headline", "told"),
    [
        ("de", "Amt klagt über zu viele Anfragen", "Es gibt zu viele Anfragen, sagte Leiterin Ada Brook am Montag."),
        (
            "fr",
            "Trop de demandes, dit le maire",
            "Il y a trop de demandes, a déclaré le maire lundi. Il en compte 900.",
        ),
        ("es", "Demasiadas solicitudes", "Hubo demasiadas solicitudes, dijo la alcaldesa el lunes. Eran 2.300."),
        ("hu", "Nem található a kép", "A kép nem található, mondta a rendőrség hétfőn. A képet 1988-ban festették."),
        ("sv", "Bron stängd", "Bron är stängd för underhåll till den 4 maj, uppgav kommunen. 900 bilar kör där."),
    ],
)
def test_news_in_the_same_words_is_news(language: str, headline: str, told: str) -> None:
    head = '<meta property="og:type" content="article">'
    body = f"<article><h1>{headline}</h1><p>{told}</p></article>"
    html = f'<html lang="{language}"><head><title>{headline}</title>{head}</head><body>{body}</body></html>'
    assert Verdict.USABLE is judged(read(html)).verdict
