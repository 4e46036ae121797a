"""Ways to bring a text: what a preview says of it, from an address, and which article it goes to."""

import pytest
from flask import Response

from service.check.look import Look
from service.domain.captures import Verdict, make_capture, make_unusable_capture
from service.domain.versions import Origin, make_version
from service.web.desk import NAME
from service.web.limits import ASKING
from tests.web.conftest import AFTER, BEFORE, JSON, TODAY

ADDRESS = "https://example.org/flood"

#: What a form says that asks for the page at the address.
FETCHED = {"fetch": "yes", "way": "address", "address": ADDRESS}


@pytest.fixture(autouse=True)
def story(client):
    client.post("/stories", json={"title": "Flood at Weir", "story": "flood"})


def fetching(app, capture) -> None:
    """The desk's look at an address brings this capture."""
    from dataclasses import replace

    app.extensions[NAME] = replace(app.extensions[NAME], look_at=lambda article: Look(capture=capture(article)))


def a_page(article):
    text = "Dam above Weir holds\n\nAbout 20 per cent of the valley is under water, Mayor Ada Brook said."
    return make_capture(
        make_version(
            article_id=article.id,
            captured_at=TODAY,
            text=text,
            origin=Origin.CHECK,
            url=article.url,
            headline="Dam above Weir holds",
        )
    )


def a_wall(article):
    return make_unusable_capture(
        article_id=article.id,
        captured_at=TODAY,
        origin=Origin.CHECK,
        verdict=Verdict.LOGIN_WALL,
        note="Log in to read.",
        signals=(),
    )


def test_a_page_is_fetched_shown_and_only_then_recorded(app, client):
    fetching(app, a_page)
    page = client.post("/stories/flood/versions/preview", data={"fetch": "yes", "way": "address", "address": ADDRESS})

    assert 200 == page.status_code and "What would be recorded" in page.text
    assert "this look at the page" in page.text and "Dam above Weir holds" in page.text
    assert "the article’s first version" in page.text
    assert [] == client.get("/stories/flood", headers=JSON).get_json()["entries"]


def test_a_page_that_is_no_article_says_what_it_is_and_nothing_is_lost(app, client):
    fetching(app, a_wall)
    page = client.post("/stories/flood/versions/preview", data={"fetch": "yes", "way": "address", "address": ADDRESS})

    assert 422 == page.status_code and "login wall: Log in to read." in page.text
    assert f'value="{ADDRESS}"' in page.text


@pytest.mark.parametrize("address", ["", "ftp://example.org/a", "http://127.0.0.1/admin"])
def test_an_address_that_may_not_be_fetched_is_named(app, client, address):
    fetching(app, a_page)
    page = client.post("/stories/flood/versions/preview", data={"fetch": "yes", "way": "address", "address": address})

    assert page.status_code in (403, 422) and "What would be recorded" not in page.text


def test_a_preview_says_between_which_versions_a_text_falls_what_is_claimed_and_what_would_be_reported(client, known):
    about = {"article": known.article, "date": "2026-01-07", "time": "11:00", "zone": "UTC"}
    page = client.post("/stories/flood/versions/preview", data={**about, "text": BEFORE.replace("20", "27")}).text

    assert "the version of" in page and "10:00 UTC" in page and "12:00 UTC" in page
    assert "claims found in it" in page and "27 per cent" in page
    assert 2 <= page.count("→") or "revised" in page


def test_a_preview_of_many_shows_what_each_says(client):
    rows = [{"text": text, "url": ADDRESS, "captured_at": at} for text, at in ((BEFORE, "2026-01-07T10:00:00Z"),)]
    import io
    import json

    data = {"files": (io.BytesIO(json.dumps(rows).encode()), "rows.json")}
    page = client.post("/stories/flood/imports/preview", data=data, content_type="multipart/form-data").text

    assert "2 claims" in page or "claims, " in page
    assert "About 20 per cent of the valley" in page


def test_a_text_goes_on_from_the_only_article_that_was_read_though_another_is_watched(client):
    """A page that is watched and was never read takes nothing away from the one whose versions are there."""
    first = client.post(
        "/stories/flood/versions",
        json={"text": BEFORE, "captured_at": "2026-01-07T10:00:00Z", "article_title": "Dam above Weir holds"},
    ).get_json()["version"]["article_id"]
    client.post("/stories/flood/articles", json={"address": "https://example.org/other", "article_title": "The bridge"})
    answer = client.post(
        "/stories/flood/imports", json={"versions": [{"text": AFTER, "captured_at": "2026-01-07T12:00:00Z"}]}
    )
    assert 200 == answer.status_code, answer.text

    assert [first] == [one["article_id"] for one in answer.get_json()["files"]]


def test_a_text_goes_to_the_watched_page_that_has_its_headline_for_a_title(client):
    for address, title in (("https://example.org/a", "Dam above Weir holds"), ("https://example.org/b", "The bridge")):
        client.post("/stories/flood/articles", json={"address": address, "article_title": title})
    row = {
        "text": BEFORE,
        "headline": "Dam above  Weir HOLDS",
        "captured_at": "2026-01-07T10:00:00Z",
    }
    answer = client.post("/stories/flood/imports", json={"versions": [row]}).get_json()

    assert ["https://example.org/a"] == [one["address"] for one in answer["files"]]


def test_a_text_that_may_belong_to_several_is_refused_with_their_names(client):
    for address, title in (("https://example.org/a", "The dam"), ("https://example.org/b", "The bridge")):
        client.post("/stories/flood/articles", json={"address": address, "article_title": title})
    row = {"text": BEFORE, "captured_at": "2026-01-07T10:00:00Z"}
    [told] = client.post("/stories/flood/imports", json={"versions": [row]}).get_json()["files"]

    assert "refused" == told["outcome"] and "The dam (https://example.org/a, " in told["note"]
    assert "The bridge (https://example.org/b, " in told["note"] and "--" not in told["note"]


def test_only_so_many_wait_for_other_sites_and_whoever_else_asks_is_answered(app, client):
    """Found by the adversary: eight looks at a page that hangs held the whole service for twenty seconds."""
    pages: list[int] = []
    fetched: list[Response] = []

    def hanging(article):
        if len(pages) < ASKING.at_once:  # each look is still going on while the next one begins
            pages.append(app.test_client().get("/", headers=JSON).status_code)
            fetched.append(app.test_client().post("/stories/flood/versions/preview", data=FETCHED))
        return a_page(article)

    fetching(app, hanging)
    assert 200 == client.post("/stories/flood/versions/preview", data=FETCHED).status_code
    assert [200] * ASKING.at_once == pages
    assert [429, *[200] * (ASKING.at_once - 1)] == [answer.status_code for answer in fetched]
    assert "asking other sites" in fetched[0].text and "2" == fetched[0].headers["Retry-After"]
    assert 200 == client.post("/stories/flood/versions/preview", data=FETCHED).status_code  # there is room again
    pasted = {"text": BEFORE, "date": "2026-01-07", "time": "11:00", "zone": "UTC"}
    assert 200 == client.post("/stories/flood/versions/preview", data=pasted).status_code
