"""The capture gate as a phrase book: what came back, and what it is judged to be."""

from datetime import timedelta

import pytest

from service.domain.captures import Verdict
from service.watching.capture import (
    AGREED,
    DECIDES,
    EXCERPT_LIMIT,
    NOTES,
    Earlier,
    Judgement,
    excerpt_of,
    judge,
    judge_type,
)
from service.watching.page import Mark, Page
from service.watching.resemblance import resemble_look
from service.watching.speech.offers import IN_PRINT, OFFERS
from service.watching.walls import ADDRESS_WORDS, HEADINGS, SAYINGS
from tests.builders import NOON

ARTICLE = "Fire grows\n\n" + "The fire grew again on Monday and crossed the road, the county said. " * 20
BRIEF = "Fire grows\n\nThe fire grew to 1,200 acres on Monday, the county said, and five homes burned down."


def a_page(text: str = ARTICLE, **fields: object) -> Page:
    """A page whose main text is this, free and whole."""
    defaults: dict[str, object] = {
        "headline": text.partition("\n")[0],
        "byline": "",
        "published_at": None,
        "modified_at": None,
        "language": "en",
        "url": "",
        "title": "Fire grows | Daily",
        "visible": f"Home News {text}"[:4000],
        "after": "",
        "headings": "",
        "loud": "",
        "linked": 0.0,
        "marks": frozenset(),
        "stated_words": 0,
        "free": None,
        "truncated": False,
        "closed": True,
        "notes": (),
    }
    return Page(text=text, **{**defaults, **fields})  # type: ignore[arg-type]


def verdict_on(page: Page, status: int = 200, answered: str = "https://x.test/a", **more: object) -> Verdict:
    return judge(status=status, asked="https://x.test/a", answered=answered, page=page, **more).verdict  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "page",
    [
        a_page(),
        a_page(BRIEF),
        a_page(
            BRIEF + " Crews hope for rain at night, she said.", visible=f"We value your privacy. Accept all. {BRIEF}"
        ),
        a_page(ARTICLE, marks=frozenset({Mark.PASSWORD, Mark.CAPTCHA, Mark.CONSENT})),
        a_page(ARTICLE, title="Page not found: how links rot | Daily"),
        a_page(ARTICLE + "Something went wrong, he said. Please log in, she said. Are you a robot?"),
        a_page(ARTICLE * 3, free=False, after="Subscribe to continue reading"),
    ],
    ids=[
        "long",
        "brief",
        "cookie banner",
        "forms around it",
        "a title about errors",
        "an article about walls",
        "paid and shown",
    ],
)
def test_an_article_is_usable_whatever_stands_around_it(page: Page) -> None:
    assert Verdict.USABLE == verdict_on(page)


@pytest.mark.parametrize(
    ("page", "verdict"),
    [
        (a_page("", title="Just a moment...", visible="Verifying you are human."), Verdict.CHALLENGE),
        (a_page("", title="x", visible="Pardon Our Interruption As you were browsing"), Verdict.CHALLENGE),
        (a_page("", visible="Before you continue to Daily. We and our partners process data"), Verdict.CONSENT_WALL),
        (a_page("Sign in\n\nPlease sign in to read this page."), Verdict.LOGIN_WALL),
        (a_page(BRIEF, after="Subscribe to continue reading."), Verdict.PAYWALL_STUB),
        (a_page(BRIEF, free=False), Verdict.PAYWALL_STUB),
        (a_page("Page not found\n\nSorry."), Verdict.SOFT_404),
        (a_page("", title="We couldn’t find that page", visible="Sorry"), Verdict.SOFT_404),
        (a_page(BRIEF, title="Page not found | Daily", headline=""), Verdict.SOFT_404),
        (a_page("", title="502 Bad Gateway", visible="502 Bad Gateway nginx"), Verdict.ERROR_PAGE),
        (a_page("", visible="Home News Sport", linked=1.0), Verdict.EMPTY),
        (a_page("Hello"), Verdict.EMPTY),
        (a_page(truncated=True, notes=("truncated: cut",)), Verdict.TRUNCATED),
    ],
)
def test_what_stands_in_an_articles_place_is_named(page: Page, verdict: Verdict) -> None:
    judgement = judge(status=200, asked="https://x.test/a", answered="https://x.test/a", page=page)

    assert verdict is judgement.verdict
    assert judgement.signals
    assert DECIDES <= judgement.score
    assert NOTES[verdict] == judgement.note


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (404, Verdict.NOT_FOUND),
        (410, Verdict.GONE),
        (401, Verdict.REFUSED),
        (403, Verdict.REFUSED),
        (451, Verdict.REFUSED),
        (402, Verdict.PAYWALL_STUB),
        (429, Verdict.UNREACHABLE),
        (500, Verdict.UNREACHABLE),
        (503, Verdict.UNREACHABLE),
        (599, Verdict.UNREACHABLE),
        (400, Verdict.ERROR_PAGE),
        (304, Verdict.ERROR_PAGE),
        (199, Verdict.ERROR_PAGE),
    ],
)
def test_a_status_is_believed_even_with_an_article_behind_it(status: int, verdict: Verdict) -> None:
    judgement = judge(status=status, asked="https://x.test/a", answered="https://x.test/a", page=a_page())

    assert verdict is judgement.verdict
    assert f"(it answered {status})." in judgement.note


def test_a_page_is_gone_after_three_answers_that_it_is_not_there() -> None:
    missing = Earlier(captured_at=NOON, verdict=Verdict.NOT_FOUND, text="")
    usable = Earlier(captured_at=NOON, verdict=Verdict.USABLE, text=ARTICLE)

    assert [Verdict.NOT_FOUND, Verdict.NOT_FOUND, Verdict.GONE] == [
        verdict_on(a_page(), 404, earlier=earlier)
        for earlier in ([missing], [missing, usable, missing], [missing, missing])
    ]


def test_a_robot_check_is_known_behind_any_status() -> None:
    page = a_page("", title="Just a moment...", visible="Enable JavaScript and cookies to continue")

    assert [Verdict.CHALLENGE] * 3 == [verdict_on(page, status) for status in (403, 429, 503)]


@pytest.mark.parametrize(
    ("answered", "verdict"),
    [
        ("https://consent.x.test/a", Verdict.CONSENT_WALL),
        ("https://x.test/login?next=/a", Verdict.LOGIN_WALL),
        ("https://x.test/subscribe", Verdict.PAYWALL_STUB),
        ("https://www.x.test/a?from=login", Verdict.USABLE),
    ],
)
def test_being_sent_on_to_a_wall_is_a_signal_when_there_is_no_article(answered: str, verdict: Verdict) -> None:
    assert verdict is verdict_on(a_page(BRIEF), answered=answered)
    assert Verdict.USABLE is verdict_on(a_page(ARTICLE), answered=answered)


def test_being_sent_on_to_the_front_page_means_that_the_article_is_gone() -> None:
    """Compared as a version, a front page would withdraw every claim of the article."""
    assert [Verdict.GONE, Verdict.GONE, Verdict.USABLE] == [
        verdict_on(a_page(), answered=answered)
        for answered in ("https://x.test/", "https://www.x.test", "https://www.x.test/a/b")
    ]
    front = judge(status=200, asked="https://x.test/", answered="https://x.test/", page=a_page())
    assert Verdict.USABLE is front.verdict


def test_a_body_that_was_cut_short_is_truncated_however_long_it_is() -> None:
    assert Verdict.TRUNCATED is verdict_on(a_page(), cut_short=True)


def test_code_that_stops_in_the_middle_is_truncated_unless_all_of_the_text_before_is_there() -> None:
    """Some publishers never close their code."""
    shorter = ARTICLE[: len(ARTICLE) * 9 // 10]

    assert Verdict.TRUNCATED is verdict_on(a_page(shorter, closed=False), before=ARTICLE)
    assert Verdict.USABLE is verdict_on(a_page(ARTICLE, closed=False), before=ARTICLE)
    assert Verdict.TRUNCATED is verdict_on(a_page(ARTICLE, closed=False), before=None)


def test_a_publisher_that_never_closes_its_code_is_believed_at_the_third_look() -> None:
    earlier = looks(0.5, 1, text=ARTICLE, verdict=Verdict.TRUNCATED)

    assert Verdict.USABLE is verdict_on(a_page(ARTICLE, closed=False), earlier=earlier, now=NOON)


FIRE = "\n\n".join(
    (
        "Fire grows",
        "The fire crossed the road on Monday and burned down 31 houses in the valley, the county said.",
        "Three towns with some 9,000 inhabitants were asked to leave before the wind turned towards the reservoir.",
        "“We have not lost anybody,” Sheriff Tom Alder told reporters in front of the school that serves as a shelter.",
        "Two hundred soldiers are to join the firefighters, and the governor asked for four more aircraft.",
        "What started the fire is not known, but a power company had switched off a line near the place.",
    )
)


def test_the_beginning_of_the_text_before_is_cut_unless_it_ends_between_paragraphs_and_is_most_of_it() -> None:
    lines = FIRE.split("\n\n")

    assert Verdict.TRUNCATED is verdict_on(a_page(FIRE[:-50]), before=FIRE)
    assert Verdict.USABLE is verdict_on(a_page("\n\n".join(lines[:-1])), before=FIRE)
    assert Verdict.SHRUNK is verdict_on(a_page("\n\n".join(lines[:-2])), before=FIRE)
    assert Verdict.USABLE is verdict_on(a_page("\n\n".join((*lines[:2], *lines[3:]))), before=FIRE)


def test_a_text_of_less_than_half_is_shrunk_and_a_short_one_may_change_freely() -> None:
    lines = FIRE.split("\n\n")
    middle = "\n\n".join((lines[0], *lines[3:5]))

    assert Verdict.SHRUNK is verdict_on(a_page(middle), before=FIRE)
    assert Verdict.USABLE is verdict_on(a_page(middle), before=None)
    assert Verdict.USABLE is verdict_on(a_page(BRIEF + " It is out now, he said."), before=BRIEF * 3)


def test_a_text_with_nothing_in_common_is_another_article() -> None:
    other = (
        "Nurses vote for a strike\n\nNurses at six public hospitals voted by 87 percent to stop work for three days, "
        "their union said. They want more pay and a limit of patients at night. The health ministry called that "
        "unreasonable and expects that planned operations will have to wait until next month."
    )

    assert Verdict.OTHER_ARTICLE is verdict_on(a_page(other), before=FIRE)
    assert Verdict.USABLE is verdict_on(a_page(other), before=None)


BYLINE, EDITION, CHANNELS = "By Ada Brook, staff writer", "The Weir Post, Friday edition", "Follow The Weir Post"
DAM = (
    "The dam above Weir held on Monday, Mayor Osby said, and about 20 per cent of the valley is under water.",
    "She ruled out closing the bridge, and said that 40 homes were left without power after the storm.",
    "The county expects more rain on Tuesday and asked people along the river to stay away from its banks.",
)
HALL = (
    "Councillors backed the sale by 12 votes to 7 in the evening, after a debate of four hours about its price.",
    "The buyer, a hotel chain from the coast, plans 80 rooms and a restaurant and will keep the clock tower.",
    "Opponents want a referendum in spring, and they have gathered 3,000 signatures against it so far.",
)
HELD = "Dam above Weir holds after storm"
RESIGNED = (
    "The interior minister, Olga Lind, resigned on Wednesday over the contract for new trains, her office announced, "
    "and the prime minister accepted. She had been in office for three years and had denied any wrong.",
)
LIVE = (
    "10:15 Rain has reached Norbury, and trains there are halted.",
    "10:02 Police closed the coast road between Osby and Weir after a landslide, a spokesman said.",
    "09:48 Ferries to the islands are cancelled until the evening, their operator said, and nobody waits there.",
)
LIVE_LATER = (
    "18:40 Electricity is back in most of the capital, its supplier announced.",
    "18:12 Insurance brokers expect claims of 200 million crowns.",
    "17:55 Schools will open again on Thursday, ministers decided at a meeting in the afternoon, as was told.",
)


def furnished(headline: str, *paragraphs: str) -> str:
    """An article between what every article of its paper carries."""
    return "\n\n".join((headline, BYLINE, EDITION, *paragraphs, CHANNELS))


def test_byline_and_furniture_make_no_other_article_the_same() -> None:
    dam, hall = furnished(HELD, *DAM), furnished("Council votes to sell town hall", *HALL)

    assert Verdict.OTHER_ARTICLE is verdict_on(a_page(hall), before=dam)
    assert Verdict.OTHER_ARTICLE is verdict_on(a_page(dam), before=hall)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param((HELD, *DAM), ("What we know so far: a night of fear", *DAM), id="headline"),
        pytest.param(
            (HELD, *DAM),
            (
                "Valley floods spread as reservoir strains",
                DAM[0],
                "Soldiers brought sandbags overnight while volunteers carried residents towards higher ground.",
                "Insurers estimate losses above two million crowns, according to brokers in Norbury.",
            ),
            id="rewritten, a third kept",
        ),
        pytest.param(
            (HELD, *DAM),
            (
                "A fifth of Norland under water",
                "A fifth of the valley stood under water on Monday, but it did not break, the mayor told reporters.",
                "The bridge stays open, she said. Power was out in 40 homes.",
                "More rain is forecast by the county for Tuesday, and the river banks should be avoided.",
            ),
            id="told in other words",
        ),
        pytest.param((HELD, f"{DAM[0]} {DAM[1]} More follows."), ("Mayor keeps bridge open", *DAM, *LIVE), id="flash"),
        pytest.param(("Storm live: latest", *LIVE), ("Storm live: latest", *LIVE_LATER), id="live, entries replaced"),
        pytest.param(("Live: Iran storm", *LIVE), ("Iran: power is back", *LIVE_LATER), id="live, headline too"),
        pytest.param(
            ("Minister resigns", *RESIGNED),
            (
                "We were wrong",
                "An earlier version of this article said that the interior minister, Olga Lind, had resigned. She did "
                "not. We took that from a forged message; the ministry says that she stays and will answer questions "
                "about the trains in parliament.",
            ),
            id="corrected",
        ),
        pytest.param((HELD, *DAM), ("Council in session", *HALL[:1]), id="too short to tell"),
    ],
)
def test_what_is_still_told_of_the_same_is_no_other_article(before, after) -> None:
    assert Verdict.OTHER_ARTICLE is not verdict_on(a_page(furnished(*after)), before=furnished(*before))


def test_a_text_without_spaces_is_no_other_article_for_its_clauses_being_others() -> None:
    before, after = ("，".join(f"{name}{n}" for n in range(60)) for name in ("市议会批准了计划", "市议会通过了方案"))

    assert not resemble_look(f"会议\n{BYLINE}\n{after}", f"计划\n{BYLINE}\n{before}").is_replaced


def looks(*hours: float, text: str, verdict: Verdict = Verdict.SHRUNK) -> list[Earlier]:
    return [Earlier(captured_at=NOON - timedelta(hours=h), verdict=verdict, text=text) for h in hours]


def test_three_looks_that_agree_turn_a_shrunk_text_into_a_version() -> None:
    told = FIRE.split("\n\n")
    short = "\n\n".join((*told[:2], told[-1]))

    def judged(earlier: list[Earlier]) -> Judgement:
        return judge(
            status=200,
            asked="https://x.test/a",
            answered="https://x.test/a",
            page=a_page(short),
            before=FIRE,
            earlier=earlier,
            now=NOON,
        )

    agreed = judged(looks(0.5, 1, text=short))
    assert (Verdict.USABLE, (AGREED,)) == (agreed.verdict, agreed.signals)
    for earlier in (
        [],
        looks(1, text=short),
        looks(0.1, 0.2, text=short),
        looks(1, 2, text=FIRE[:300]),
        looks(1, 2, text=short, verdict=Verdict.CHALLENGE),
        [*looks(1, text=short), *looks(2, text=FIRE, verdict=Verdict.USABLE)],
    ):
        assert Verdict.SHRUNK is judged(earlier).verdict


@pytest.mark.parametrize("kind", ["", "text/html; charset=utf-8", "application/xhtml+xml", "text/plain"])
def test_a_page_may_call_itself_so(kind: str) -> None:
    assert judge_type(kind) is None


def test_a_file_that_is_no_page_is_named_by_its_type() -> None:
    judgement = judge_type("application/pdf")

    assert judgement is not None
    assert "What came back is application/pdf, and only web pages and plain text are read." == judgement.note


@pytest.mark.parametrize(
    "kind", ["application/rss+xml; charset=utf-8", "application/atom+xml", "application/feed+json"]
)
def test_a_feed_that_is_watched_as_a_page_says_what_it_is(kind: str) -> None:
    judgement = judge_type(kind)

    assert judgement is not None and "a feed, and no article" in judgement.note


def test_an_excerpt_is_short_and_falls_back_to_what_is_visible() -> None:
    assert EXCERPT_LIMIT == len(excerpt_of(a_page()))
    assert "Please wait" == excerpt_of(a_page("", visible="Please wait"))


def test_the_tables_are_sorted_and_say_nothing_twice() -> None:
    for sayings in (*SAYINGS.values(), *HEADINGS.values(), OFFERS, IN_PRINT):
        assert sorted(set(sayings)) == list(sayings)
    assert sorted(ADDRESS_WORDS) == list(ADDRESS_WORDS)


@pytest.mark.parametrize("text", ["subscribe " * 4_000, "error " * 8_000, "you " * 10_000, "we value " * 5_000])
def test_no_page_makes_the_tables_slow(text: str) -> None:
    """Bounded inside a sentence, so that a page of one word costs no more than any other."""
    assert judge(status=200, asked="", answered="", page=a_page(text, after=text[:400], loud=text[:4000])).verdict
