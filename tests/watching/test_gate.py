"""The capture gate on whole pages: 132 that are not the article, 90 that are, and articles cut on their way."""

from dataclasses import replace
from itertools import pairwise

import pytest

from service.comparison.compare import compare
from service.domain.captures import Verdict
from service.domain.changes import ChangeKind
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from service.watching.capture import Judgement, judge
from service.watching.page import Page
from service.watching.page.parsing import parse_page
from tests.builders import a_version
from tests.watching.pages import HALVES, WITH_GOOD, Bad, articles, bad_pages, good_pages, publishers

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

    assert 90 == len(pages)
    assert not refused


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


def removals(before: str, after: str) -> int:
    memory = Memory()
    snapshots = [take_snapshot(a_version(text), memory) for text in (before, after)]
    return sum(change.kind is ChangeKind.REMOVED for change in compare(*snapshots, memory).changes)
