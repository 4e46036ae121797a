"""A request that is sent again with its key is answered again, and nothing is done a second time."""

from datetime import timedelta

import pytest

from service.web.contract import again
from storage import upkeep
from storage.accounts import seeing
from storage.programs import kept_answers
from tests.web.conftest import BEFORE, JSON, TODAY
from tests.web.signed import House

KEY = {"Idempotency-Key": "import 1"}
STORY = {"title": "Flood at Weir", "story": "flood"}
TEXT = {"text": BEFORE, "captured_at": "2026-01-07T10:00:00Z", "article_title": "Flood"}


@pytest.fixture
def story(client):
    client.post("/stories", json=STORY)
    return "/stories/flood"


def test_the_same_request_with_the_same_key_is_answered_as_before(client, story, store):
    first = client.post(f"{story}/versions", json=TEXT, headers=KEY)
    counts = upkeep.row_counts(store)
    second = client.post(f"{story}/versions", json=TEXT, headers=KEY)

    assert (201, 201, first.text) == (first.status_code, second.status_code, second.text)
    assert first.headers["Location"] == second.headers["Location"]
    assert (None, "true") == (first.headers.get(again.REPLAYED), second.headers[again.REPLAYED])
    assert counts == upkeep.row_counts(store)


def test_without_a_key_it_is_done_again(client, story):
    assert (201, 409) == tuple(client.post("/stories", json={"title": "Rain"}).status_code for _ in range(2))


def test_a_kept_answer_leads_nobody_to_a_story_closed_to_them_since(app, store):
    program = House(app, store).program("edo")
    asked = {"json": STORY, "headers": KEY}
    first, again = (program.post("/stories", **asked) for _ in range(2))
    seeing.close_story(store, "flood", frozenset())
    closed = program.post("/stories", **asked)

    assert (201, 201) == (first.status_code, again.status_code)
    assert (404, False) == (closed.status_code, STORY["title"] in closed.text)
    assert 404 == program.get("/stories/flood").status_code


def test_another_request_with_the_same_key_is_a_conflict(client, story):
    client.post("/stories", json={"title": "Rain"}, headers=KEY)
    other = client.post("/stories", json={"title": "Snow"}, headers=KEY)

    assert (409, True) == (other.status_code, "a new request needs a new key" in other.get_json()["detail"])
    assert 404 == client.get("/stories/snow", headers=JSON).status_code


def test_after_a_mistake_the_key_is_free(client, story):
    assert 422 == client.post("/stories", json={"title": ""}, headers=KEY).status_code
    assert 409 == client.post("/stories", json=STORY, headers=KEY).status_code
    assert 201 == client.post("/stories", json={"title": "Rain"}, headers=KEY).status_code


def test_while_the_first_is_being_answered_the_second_is_a_conflict(client, story, store, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(kept_answers, "finish_answer", lambda *given: None)  # as if it were still at work
        assert 201 == client.post("/stories", json={"title": "Rain"}, headers=KEY).status_code
    answer = client.post("/stories", json={"title": "Rain"}, headers=KEY)

    assert (409, "conflict") == (answer.status_code, answer.get_json()["code"])
    assert "still being answered" in answer.get_json()["detail"]


def test_work_that_was_cut_off_is_done_when_it_is_sent_again(store):
    known = {"stale": TODAY - again.KEPT, "cut_off": TODAY - again.CUT_OFF}
    assert kept_answers.begin_answer(store, "local", "k", "hash", TODAY - timedelta(minutes=4), **known) is None
    other = kept_answers.begin_answer(store, "local", "k", "another", TODAY, **known)
    same = kept_answers.begin_answer(store, "local", "k", "hash", TODAY, **known)

    assert other is not None and other.status is None
    assert same is None


def test_after_twelve_hours_the_key_is_free(store):
    def begin(moment):
        return kept_answers.begin_answer(
            store, "local", "k", "hash", moment, stale=moment - again.KEPT, cut_off=moment - again.CUT_OFF
        )

    begin(TODAY)
    kept_answers.finish_answer(store, "local", "k", 201, "/stories/rain", "{}")

    assert begin(TODAY + timedelta(hours=11, minutes=59)) is not None
    assert begin(TODAY + timedelta(hours=12, minutes=1)) is None


def test_a_secret_is_not_kept(client, store):
    hook = {"address": "https://example.org/hook"}
    made = client.post("/subscriptions", json=hook, headers=KEY)
    second = client.post("/subscriptions", json=hook, headers=KEY)
    [row] = store.rows("SELECT * FROM kept_answers")

    assert made.get_json()["secret"].removeprefix("whsec_") not in row["body"]
    assert (201, 409) == (made.status_code, second.status_code)
    assert "shown once" in second.get_json()["detail"]
    assert 1 == len(client.get("/subscriptions", headers=JSON).get_json()["subscriptions"])


@pytest.mark.parametrize("key", ["", "k" * 256, "naïve"])
def test_a_key_that_is_none_is_refused(client, key):
    answer = client.post("/stories", json=STORY, headers={"Idempotency-Key": key})

    assert (422, "Idempotency-Key") == (answer.status_code, answer.get_json()["field"])


def test_a_preview_may_have_a_key_too(client, story):
    first, second = (client.post(f"{story}/versions/preview", json=TEXT, headers=KEY) for _ in range(2))

    assert (200, first.text) == (second.status_code, second.text)
