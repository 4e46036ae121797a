"""The timeline says why a version is believed whose text was held back at first."""

from dataclasses import replace
from datetime import timedelta

import pytest

from service.domain.captures import Ruling, make_capture
from service.domain.stories import make_article
from service.domain.versions import Origin, make_version
from service.record import record
from service.text.memory import Memory
from service.watching.capture import AGREED
from storage import rulings, stories
from tests.builders import NOON
from tests.web.conftest import AFTER, BEFORE, JSON

SHORT = "Dam above Weir holds\n\nAbout 20 per cent of the valley is under water, Mayor Ada Brook said."


@pytest.fixture
def article(client, store) -> str:
    client.post("/stories", json={"title": "Flood at Weir", "story": "flood"})
    found = make_article("flood", url="https://example.org/flood", title="Flood")
    stories.save_article(store, found)
    for hour, (text, signals) in enumerate(((BEFORE, ()), (SHORT, (AGREED,)), (AFTER, ()))):
        at = NOON + timedelta(hours=hour)
        version = make_version(article_id=found.id, captured_at=at, text=text, origin=Origin.CHECK)
        record(store, make_capture(version, signals=signals), memory=Memory(), public_url="", now=at, notify=False)
    return found.id


def believed(client) -> list[dict | None]:
    return [one["believed"] for one in client.get("/stories/flood", headers=JSON).get_json()["entries"]]


def test_agreeing_looks_and_a_persons_word_are_told_and_nothing_of_other_versions(client, store, article):
    assert [None, {"by": "agreeing looks", "decided_at": None}, None] == believed(client)
    assert 1 == client.get("/stories/flood").text.count("three looks in a row agreed on it, over half an hour")
    text = make_version(article_id=article, captured_at=NOON, text=AFTER).content_hash
    word = Ruling(
        article_id=article, content_hash=text, is_usable=True, decided_at=NOON + timedelta(hours=3), reason=""
    )
    with store.transaction():
        rulings.save_ruling(store, word)

    assert {"by": "a person", "decided_at": "2026-01-07T15:00:00Z"} == believed(client)[0]
    assert "A person said on" in client.get("/stories/flood").text
    with store.transaction():  # a later word that it is not the article leaves nothing to believe
        rulings.save_ruling(store, replace(word, is_usable=False, decided_at=NOON + timedelta(hours=4)))
    assert believed(client)[0] is None
