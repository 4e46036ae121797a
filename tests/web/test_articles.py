"""Watches: added once, paused and resumed by a person."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from service.check.preview import Leave, Preview
from service.domain.captures import Verdict
from service.domain.errors import Conflict
from service.web.desk import NAME
from storage import Busy, stories, upkeep, watches
from tests.web.conftest import BEFORE, JSON

PAGE = {"address": "https://example.org/news#top", "publisher": "The Weir Post"}

PREVIEW = Preview(
    url="https://example.org/dam",
    verdict=Verdict.USABLE,
    signals=(),
    score=0.0,
    note="",
    status=200,
    robots=Leave.ALLOWS,
    headline="Dam <b>",
    words=120,
    begins=("It held.",),
)


@pytest.fixture
def article(client):
    client.post("/stories", json={"title": "Flood at Weir", "story": "flood"})
    return client.post("/stories/flood/articles", json=PAGE).get_json()["article"]


def test_a_watched_page_is_due_at_once_and_its_fragment_is_dropped(client, article, store):
    assert "https://example.org/news" == article["address"]
    assert "watching" == watches.load_watch(store, article["id"]).state


def test_a_page_is_watched_once(client, article):
    again = client.post("/stories/flood/articles", json=PAGE)
    assert (409, "address") == (again.status_code, again.get_json()["field"])


def test_a_page_that_was_imported_can_be_watched(client):
    client.post("/stories", json={"title": "Flood at Weir", "story": "flood"})
    about = {
        "address": "https://example.org/news",
        "text": "Weir\n\nAll is well.",
        "captured_at": "2026-01-07T10:00:00Z",
    }
    known = client.post("/stories/flood/versions", json=about).get_json()["version"]["article_id"]

    assert known == client.post("/stories/flood/articles", json=PAGE).get_json()["article"]["id"]
    other = client.post("/stories/flood/versions", json={**about, "address": "https://example.org/two"}).get_json()
    id = other["version"]["article_id"]
    assert "watched from now on" in client.post(f"/articles/{id}/resume", data={}, follow_redirects=True).text


def test_pausing_and_resuming(client, article):
    states = [
        client.post(f"/articles/{article['id']}/{verb}", json={}).get_json()["watch"]["state"]
        for verb in ("pause", "pause", "resume")
    ]

    assert ["paused", "paused", "watching"] == states
    assert (
        "Resumed; the next look"
        in client.post(f"/articles/{article['id']}/resume", data={}, follow_redirects=True).text
    )


def test_a_text_without_an_address_cannot_be_watched(client):
    client.post("/stories", json={"title": "Flood at Weir", "story": "flood"})
    about = {"article_title": "Weir", "text": "Weir\n\nAll is well.", "captured_at": "2026-01-07T10:00:00Z"}
    id = client.post("/stories/flood/versions", json=about).get_json()["version"]["article_id"]

    answer = client.post(f"/articles/{id}/resume", json={})

    assert (422, "address") == (answer.status_code, answer.get_json()["field"])


def test_looking_now_says_what_it_came_to(client, article):
    answer = client.post(f"/articles/{article['id']}/checks", headers=JSON)

    assert "unreachable" == answer.get_json()["outcome"]


def test_an_article_without_a_title_is_named_by_its_newest_headline_in_the_window_too(client, article):
    about = {"article": article["id"], "text": "Weir\n\nAll is well.", "captured_at": "2026-01-07T10:00:00Z"}
    nameless = client.get(f"/articles/{article['id']}").get_data(as_text=True)
    client.post("/stories/flood/versions", json=about)
    named = client.get(f"/articles/{article['id']}").get_data(as_text=True)

    assert "<title>https://example.org/news · Stet</title>" in nameless
    assert "<title>Weir · Stet</title>" in named


@pytest.fixture
def imported(client):
    """An article that came by import and has no address."""
    client.post("/stories", json={"title": "Flood at Weir", "story": "flood"})
    about = {"article_title": "Weir", "text": "Weir\n\nAll is well.", "captured_at": "2026-01-07T10:00:00Z"}
    return client.post("/stories/flood/versions", json=about).get_json()["version"]["article_id"]


def test_an_article_without_an_address_is_watched_by_giving_it_one(client, imported, store):
    offered = client.get(f"/articles/{imported}").get_data(as_text=True)
    answer = client.post(f"/articles/{imported}/watch", json={"address": "https://example.org/weir#top"})
    after = client.get(f"/articles/{imported}").get_data(as_text=True)

    assert f'action="/articles/{imported}/watch"' in offered
    assert f'action="/articles/{imported}/watch"' not in after and "Pause the watch" in after
    assert (200, imported, "https://example.org/weir", "watching") == (
        answer.status_code,
        answer.get_json()["article"]["id"],
        answer.get_json()["article"]["address"],
        answer.get_json()["watch"]["state"],
    )
    assert "watching" == watches.load_watch(store, imported).state


@pytest.mark.parametrize(
    ("address", "status"), [("", 422), ("ftp://example.org/", 422), ("http://10.0.0.1/", 403), ("https://a.org/b", 409)]
)
def test_an_address_that_cannot_be_given_is_said_beside_its_field_and_changes_nothing(
    client, imported, store, address, status
):
    client.post("/stories/flood/articles", json={"address": "https://a.org/b"})

    program = client.post(f"/articles/{imported}/watch", json={"address": address})
    person = client.post(f"/articles/{imported}/watch", data={"address": address})

    assert [status, status] == [program.status_code, person.status_code]
    assert "Nothing was saved" in person.get_data(as_text=True) and 'id="address-error"' in person.text
    assert "address" == program.get_json()["field"]
    assert watches.find_watch(store, imported) is None


def test_an_article_keeps_the_address_it_has(client, article):
    other = client.post(f"/articles/{article['id']}/watch", json={"address": "https://example.org/other"})
    same = client.post(f"/articles/{article['id']}/watch", json={"address": article["address"]})

    assert [409, 200] == [other.status_code, same.status_code] and "address" == other.get_json()["field"]


def test_a_busy_database_is_asked_again_in_a_moment_and_no_bug(client, article, monkeypatch):
    def busy(*_):
        raise Busy("The database is busy with another writer; try again in a moment.")

    monkeypatch.setattr("storage.watches.save_watch", busy)
    answer = client.post(f"/articles/{article['id']}/pause", json={})

    told = (answer.status_code, answer.get_json()["code"], answer.headers["Retry-After"])
    assert (503, "busy", "1") == told


def test_a_capture_is_corrected_on_the_articles_page(client, settings):
    """A usable one is taken back with its version, and brought back again."""
    article_id = _imported(client)
    captures = client.get(f"/articles/{article_id}", headers=JSON).get_json()["captures"]
    page = client.get(f"/articles/{article_id}").get_data(as_text=True)
    assert "This is not the article" in page and captures[0]["ruling"] is None

    address = f"/captures/{captures[0]['id']}/rulings"
    said = client.post(address, data={"usable": "no", "reason": "the wrong page"}, follow_redirects=True)
    assert "This text is not the article" in said.get_data(as_text=True)
    assert "the wrong page" in said.get_data(as_text=True)
    shown = client.get(f"/articles/{article_id}", headers=JSON).get_json()
    assert [] == shown["versions"]
    assert ("usable", False, "the wrong page") == (
        shown["captures"][0]["verdict"],
        shown["captures"][0]["ruling"]["usable"],
        shown["captures"][0]["ruling"]["reason"],
    )

    said = client.post(address, json={"usable": True}, headers=JSON)
    assert (200, True) == (said.status_code, said.get_json()["is_usable"])
    assert 1 == len(client.get(f"/articles/{article_id}", headers=JSON).get_json()["versions"])


def test_a_word_that_is_neither_yes_nor_no_is_refused(client):
    article_id = _imported(client)
    [capture] = client.get(f"/articles/{article_id}", headers=JSON).get_json()["captures"]
    said = client.post(f"/captures/{capture['id']}/rulings", json={"usable": "maybe"}, headers=JSON)

    assert (422, "usable") == (said.status_code, said.get_json()["field"])


def _imported(client) -> str:
    client.post("/stories", json={"title": "Flood"}, headers=JSON)
    sent = {"text": BEFORE, "captured_at": "2026-01-07T10:00:00Z", "article_title": "Dam"}
    return client.post("/stories/flood/versions", json=sent, headers=JSON).get_json()["version"]["article_id"]


@pytest.mark.parametrize(
    ("networks", "said"), [("", "Only addresses on the public internet"), ("127.0.0.0/8", "or in")]
)
def test_the_form_of_a_watch_says_which_addresses_are_looked_at(client, known, app, networks, said):
    desk = app.extensions["stet"]
    allowed = tuple(filter(None, [networks]))
    app.extensions["stet"] = replace(desk, settings=replace(desk.settings, private_networks=allowed))

    assert said in client.get("/stories/flood/articles/new").text


def test_a_look_that_is_asked_for_during_another_leads_back_to_the_article(client, article, monkeypatch):
    def busy(*_: object) -> None:
        raise Conflict("This article is being looked at right now.")

    monkeypatch.setattr("service.web.views.articles.desk", lambda: SimpleNamespace(check_article=busy))
    answer = client.post(f"/articles/{article['id']}/checks")

    assert 409 == answer.status_code and "being looked at right now" in answer.text
    assert f'data-awaits="/articles/{article["id"]}"' in answer.text and '<h2 id="watch">' in answer.text


def test_a_preview_of_a_page_shows_what_a_look_brings_and_saves_nothing(app, client, known, store, monkeypatch):
    asked = []
    wanted = {"address": "https://example.org/dam", "selector": "main  article", "publisher": "Daily"}

    def look(url, selector, ignores_robots):
        asked.append((url, selector, ignores_robots))
        return PREVIEW

    monkeypatch.setitem(app.extensions, NAME, replace(app.extensions[NAME], preview_page=look))
    page = client.post("/stories/flood/articles/preview", data=wanted).text
    wire = client.post("/stories/flood/articles/preview", json=wanted).get_json()

    assert [("https://example.org/dam", "main article", False)] * 2 == asked
    assert "can be read as an article" in page and "Dam &lt;b&gt;" in page and "allows it" in page
    assert 'value="Daily"' in page  # the form is filled in, ready to be saved
    assert (True, "usable", "allows it", ["It held."]) == (
        wire["usable"],
        wire["verdict"],
        wire["robots"],
        wire["begins"],
    )
    assert not [one for one in stories.list_articles(store, "flood") if one.url == wanted["address"]]

    client.post("/stories/flood/articles", data=wanted)
    [article] = [one for one in stories.list_articles(store, "flood") if one.url == wanted["address"]]
    assert "main article" == watches.load_watch(store, article.id).selector


def test_another_address_or_selector_of_an_article_is_looked_at_before_it_is_saved(
    app, client, known, store, monkeypatch
):
    asked = []

    def look(*what):
        asked.append(what)
        return PREVIEW

    monkeypatch.setitem(app.extensions, NAME, replace(app.extensions[NAME], preview_page=look))
    path, counts = f"/articles/{known.article}/preview", upkeep.row_counts(store)
    was, here, other = (
        watches.load_watch(store, known.article),
        "https://example.org/flood",
        "https://example.org/moved",
    )
    wished = client.post(path, data={"selector": "main", "soonest_minutes": "30", "ignores_robots": ["yes", "no"]}).text
    edited = client.post(path, data={"address": other, "publisher": "Daily", "page": "edit"}).text
    wire = client.post(path, json={}).get_json()

    assert [(here, "main", True), (other, "", False), (here, "", False)] == asked
    for page in (wished, edited):
        assert 1 == page.count('id="found"') and "can be read as an article" in page
    assert 'value="30"' in wished and 'value="main"' in wished and "<details open><summary>When and how" in wished
    assert "Edit this article" in edited and f'value="{other}"' in edited and 'value="Daily"' in edited
    assert wire["usable"] and counts == upkeep.row_counts(store) and was == watches.load_watch(store, known.article)
    for form in ("", "/edit"):
        assert f'formaction="{path}' in client.get(f"/articles/{known.article}{form}").text


def test_an_article_without_an_address_is_looked_at_where_somebody_says(client, app, known, monkeypatch):
    monkeypatch.setitem(app.extensions, NAME, replace(app.extensions[NAME], preview_page=lambda *asked: PREVIEW))
    sent = {"text": BEFORE, "captured_at": "2026-01-07T10:00:00Z", "article_title": "Dam", "publisher": "Daily"}
    made = client.post("/stories/flood/versions", json=sent).get_json()["version"]["article_id"]
    page = client.post(f"/articles/{made}/preview", data={"address": "https://example.org/dam"}).text
    nothing = client.post(f"/articles/{made}/preview", data={"address": ""})
    hidden = client.post(f"/articles/{made}/preview", data={"address": "http://10.0.0.1/", "page": "edit"})

    assert "can be read as an article" in page and 'value="https://example.org/dam"' in page
    assert 422 == nothing.status_code and 'id="address-error"' in nothing.text
    assert 403 == hidden.status_code and "Edit this article" in hidden.text and 'id="address-error"' in hidden.text


def test_robots_txt_is_ignored_by_a_preview_and_the_watch_behind_it_where_somebody_says_so(
    app, client, known, store, monkeypatch
):
    asked = []

    def look(*what):
        asked.append(what)
        return replace(PREVIEW, robots=Leave.IGNORED)

    monkeypatch.setitem(app.extensions, NAME, replace(app.extensions[NAME], preview_page=look))
    wanted = {"address": "https://example.org/dam", "ignores_robots": "yes"}
    page = client.post("/stories/flood/articles/preview", data={**wanted, "ignores_robots": ["yes", "no"]}).text
    wire = client.post("/stories/flood/articles/preview", json=wanted).get_json()
    watched = client.post("/stories/flood/articles", json=wanted).get_json()

    assert [(wanted["address"], "", True)] * 2 == asked
    assert "was ignored, as somebody decided" in page and 'value="yes" checked' in page
    assert "was ignored, as somebody decided" == wire["robots"]
    assert watched["watch"]["ignores_robots"] is True


def test_a_preview_of_what_is_no_article_says_so(app, client, known, monkeypatch):
    seen = replace(PREVIEW, verdict=Verdict.CHALLENGE, note="The page asks whether we are a robot.")
    monkeypatch.setitem(app.extensions, NAME, replace(app.extensions[NAME], preview_page=lambda *asked: seen))
    page = client.post("/stories/flood/articles/preview", data={"address": "https://example.org/dam"}).text

    assert "cannot be read as an article now (challenge). The page asks whether we are a robot." in page


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"address": ""}, 422),
        ({"address": "http://10.0.0.1/"}, 403),
        ({"address": "https://a.org/", "selector": "p {"}, 422),
        ({"address": "https://a.org/", "ignores_robots": "perhaps"}, 422),
    ],
)
def test_a_preview_or_a_watch_that_cannot_be_says_what_is_wrong(client, known, sent, status):
    for path in ("/stories/flood/articles/preview", "/stories/flood/articles"):
        assert status == client.post(path, json=sent).status_code
        assert "Nothing was saved" in client.post(path, data=sent).text
