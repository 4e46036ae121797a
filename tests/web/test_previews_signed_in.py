"""What is seen beforehand and then done, by an editor who is signed in, by forms alone: no script sends anything."""

import html
import re

import pytest

from tests.web.conftest import AFTER, BEFORE
from tests.web.signed import House
from tests.web.test_bulk import sent_back, upload


@pytest.fixture
def house(app, store):
    """A service with accounts."""
    return House(app, store)


@pytest.fixture
def edo(house):
    """An editor's browser, in a story of their own."""
    browser = house.browser("edo")
    assert 303 == browser.post("/stories", data={"title": "Flood at Weir", "story": "flood"}).status_code
    return browser


def test_one_text_is_previewed_and_recorded_and_its_date_corrected(edo):
    sent = {"text": BEFORE, "date": "2026-01-07", "time": "10:00", "article_title": "Dam"}
    assert "would be recorded" in edo.post("/stories/flood/versions/preview", data=sent).text
    page = edo.post("/stories/flood/versions", data=sent, follow_redirects=True).text
    [version] = set(re.findall(r'href="/versions/(\w+)"', page))

    [form] = set(re.findall(r'href="(/captures/\w+/date)"', edo.get(f"/versions/{version}").text))
    asked = edo.get(f"{form}?date=2026-01-07&time=11:00&zone=UTC").text
    [moment] = re.findall(r'name="captured_at" value="([^"]+)"', asked)
    done = edo.post(form, data={"captured_at": moment, "reason": "A slow clock."}, follow_redirects=True)
    assert 200 == done.status_code and "A slow clock." in done.text and "edo" in done.text


def test_many_files_are_previewed_and_recorded_and_held_for_nobody_else(edo, house):
    files = {f"2026-01-0{n}T1000Z__txt": text.encode() for n, text in ((7, BEFORE), (8, AFTER))}
    page = edo.post("/stories/flood/imports/preview", data={"files": upload(**files)}).text
    assert "2 would be recorded" in page
    assert 422 == house.browser("ada").post("/stories/flood/imports", data=sent_back(page)).status_code

    assert "2 recorded" in edo.post("/stories/flood/imports", data=sent_back(page)).text


def test_a_merger_a_removal_and_a_rule_are_seen_beforehand_and_done(edo, house):
    for title, hour, text in (("Dam", 10, BEFORE), ("Other", 12, AFTER)):
        sent = {"text": text, "date": "2026-01-07", "time": f"{hour}:00", "article_title": title, "publisher": title}
        edo.post("/stories/flood/versions", data=sent)
    one, other = dict.fromkeys(re.findall(r'href="/articles/(\w+)"', edo.get("/stories/flood").text))
    assert "What would happen" in edo.get(f"/articles/{one}/merge?into={other}").text
    assert 303 == edo.post(f"/articles/{one}/merge", data={"into": other}).status_code
    assert 303 == edo.post(f"/articles/{one}/part").status_code

    ada = house.browser("ada")  # removing is an admin's
    assert "What is lost" in ada.get(f"/articles/{other}/remove").text
    assert 303 == ada.post(f"/articles/{other}/remove", data={"confirm": other}).status_code
    asked = {"story": "flood", "address": "https://example.org/hook", "since_date": "2026-01-01"}
    page = edo.post("/rules/preview", data=asked).text
    assert "What it would have sent" in page and "https://example.org/hook" in page


@pytest.mark.parametrize("article", ["abcdef012345", "hidden"])
def test_a_text_for_an_article_that_is_gone_or_hidden_comes_back_to_who_wrote_it(house, edo, article):
    ada = house.browser("ada")
    ada.post("/stories", data={"title": "Closed", "story": "closed"})
    ada.post(
        "/stories/closed/versions", data={"text": AFTER, "date": "2026-01-07", "time": "10:00", "article_title": "C"}
    )
    [hidden] = set(re.findall(r'href="/articles/(\w+)"', ada.get("/stories/closed").text))
    ada.post("/stories/closed/access", data={"seen_by": "readers"})
    sent = {
        "text": BEFORE,
        "date": "2026-01-07",
        "time": "10:00",
        "article": hidden if article == "hidden" else article,
    }
    answer = edo.post("/stories/flood/versions", data=sent)

    assert 404 == answer.status_code and "The article that was chosen is not there" in answer.text
    assert BEFORE.splitlines()[-1] in html.unescape(answer.text) and hidden not in answer.text.replace(
        sent["article"], ""
    )
