"""The capture gate as a phrase book: what came back, and what it is judged to be."""

import pytest

from service.domain.captures import Verdict
from service.watching.capture import EXCERPT_LIMIT, NOTES, excerpt_of, judge, judge_type
from service.watching.page import Page
from service.watching.walls import ADDRESS_WORDS, WORDS

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
        "asks_password": False,
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
        a_page(BRIEF, visible=f"We value your privacy. Accept all. Log in to continue {BRIEF}"),
        a_page(ARTICLE, asks_password=True),
        a_page(ARTICLE, title="Page not found: how links rot | Daily"),
        a_page(ARTICLE + "Something went wrong, he said. Please log in, she said. Are you a robot?"),
        a_page(ARTICLE, free=False),
    ],
    ids=[
        "long",
        "brief",
        "cookie banner",
        "log-in form in the menu",
        "a title about errors",
        "an article about walls",
        "paid and shown",
    ],
)
def test_an_article_is_usable_whatever_stands_around_it(page: Page) -> None:
    """The brief has 17 words, so a banner around it is heard; see the rows below."""
    expected = Verdict.CONSENT_WALL if "privacy" in page.visible else Verdict.USABLE

    assert expected == verdict_on(page)


@pytest.mark.parametrize(
    ("page", "verdict"),
    [
        (a_page("", title="Just a moment...", visible="Verifying you are human."), Verdict.CHALLENGE),
        (a_page("", title="x", visible="Pardon Our Interruption As you were browsing"), Verdict.CHALLENGE),
        (a_page("", visible="Before you continue to Daily. We and our partners process data"), Verdict.CONSENT_WALL),
        (a_page("Sign in\n\nPlease sign in to read this page."), Verdict.LOGIN_WALL),
        (a_page("", visible="Welcome back Email Password", asks_password=True), Verdict.LOGIN_WALL),
        (a_page(BRIEF + " Subscribe to continue reading."), Verdict.PAYWALL_STUB),
        (a_page(BRIEF + " Already a subscriber? Log in"), Verdict.PAYWALL_STUB),
        (a_page(BRIEF, free=False), Verdict.PAYWALL_STUB),
        (a_page("Page not found\n\nSorry."), Verdict.ERROR_PAGE),
        (a_page("", title="We couldn’t find that page", visible="Sorry"), Verdict.ERROR_PAGE),
        (a_page(ARTICLE, title="Page not found | Daily"), Verdict.ERROR_PAGE),
        (a_page(ARTICLE, headline="Just a moment..."), Verdict.CHALLENGE),
        (a_page("", visible="Home News Sport"), Verdict.EMPTY),
        (a_page("Hello"), Verdict.EMPTY),
        (a_page(truncated=True, notes=("truncated: cut",)), Verdict.TRUNCATED),
    ],
)
def test_what_stands_in_an_articles_place_is_named(page: Page, verdict: Verdict) -> None:
    judgement = judge(status=200, asked="https://x.test/a", answered="https://x.test/a", page=page)

    assert verdict is judgement.verdict
    assert judgement.signals
    assert NOTES[verdict] == judgement.note


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (404, Verdict.GONE),
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


def test_code_that_stops_in_the_middle_is_truncated_only_with_a_text_that_lost_something() -> None:
    """Some publishers never close their code, so that alone says nothing."""
    shorter = ARTICLE[: len(ARTICLE) * 9 // 10]

    assert Verdict.TRUNCATED is verdict_on(a_page(shorter, closed=False), before=ARTICLE)
    assert Verdict.USABLE is verdict_on(a_page(shorter), before=ARTICLE)
    assert Verdict.USABLE is verdict_on(a_page(ARTICLE, closed=False), before=ARTICLE)
    assert Verdict.USABLE is verdict_on(a_page(ARTICLE, closed=False), before=None)


def test_a_text_of_less_than_half_is_shrunk_and_a_short_one_may_change_freely() -> None:
    half = ARTICLE[: len(ARTICLE) // 2 - 100]

    assert Verdict.SHRUNK is verdict_on(a_page(half), before=ARTICLE)
    assert Verdict.USABLE is verdict_on(a_page(ARTICLE[: len(ARTICLE) * 2 // 3]), before=ARTICLE)
    assert Verdict.USABLE is verdict_on(a_page(half), before=None)
    assert Verdict.USABLE is verdict_on(a_page(BRIEF), before=BRIEF * 3)


@pytest.mark.parametrize("kind", ["", "text/html; charset=utf-8", "application/xhtml+xml", "text/plain"])
def test_a_page_may_call_itself_so(kind: str) -> None:
    assert judge_type(kind) is None


def test_a_file_that_is_no_page_is_named_by_its_type() -> None:
    judgement = judge_type("application/pdf")

    assert judgement is not None
    assert "What came back is application/pdf, and only web pages and plain text are read." == judgement.note


def test_an_excerpt_is_short_and_falls_back_to_what_is_visible() -> None:
    assert EXCERPT_LIMIT == len(excerpt_of(a_page()))
    assert "Please wait" == excerpt_of(a_page("", visible="Please wait"))


def test_the_tables_are_lower_case_sorted_and_say_nothing_twice() -> None:
    for _, sayings in WORDS:
        assert sorted(set(sayings)) == list(sayings)
        assert all(saying == saying.lower() and "’" not in saying for saying in sayings)
    assert sorted(ADDRESS_WORDS) == list(ADDRESS_WORDS)
