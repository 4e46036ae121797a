"""The body of a webhook."""

import json
from dataclasses import replace

import pytest

from service.domain.changes import ChangeKind, Evidence, Family, Observed
from service.domain.deliveries import Shape
from service.domain.versions import Passage
from service.webhooks.message import BODY_LIMIT, change_type, tell_report, tell_trial
from service.webhooks.shapes import body_in
from tests.builders import NOON
from tests.storage.stored import HOUR, a_change, a_report, a_story, an_article, at_hour

BEFORE, AFTER = at_hour(0), at_hour(2, published_at=NOON + HOUR)


def the_body(*changes, chosen=None, **fields) -> str:
    report = a_report(BEFORE, AFTER, *changes)
    told = {
        "story": a_story(),
        "article": an_article(url="https://example.org/fire"),
        "before": BEFORE,
        "after": AFTER,
        "observed": Observed(last_before_at=NOON + HOUR, first_after_at=NOON + 2 * HOUR, unusable_between=2),
        "public_url": "https://stet.example/",
        "now": NOON + 2 * HOUR,
        "sequence": 7,
    }
    message = tell_report(report, changes if chosen is None else chosen, **{**told, **fields})
    return body_in(Shape.STANDARD, message, "evt_1", "https://stet.example")


def test_a_body_says_what_changed_where_and_between_which_captures():
    told = json.loads(the_body(a_change()))

    assert ("report.created", "2026-01-07T14:00:00Z") == (told["type"], told["timestamp"])
    data = told["data"]
    assert {"id": "harbour-fire", "title": "Harbour fire", "url": "https://stet.example/stories/harbour-fire"} == data[
        "story"
    ]
    assert "https://example.org/fire" == data["article"]["url"]
    assert ("2026-01-07T12:00:00Z", None) == (data["before"]["captured_at"], data["before"]["published_at"])
    assert f"https://stet.example/versions/{AFTER.id}" == data["after"]["url"]
    assert data["report"]["url"].startswith("https://stet.example/reports/")
    assert "Figure revised: people hurt, 12 → 19" == data["headline"] == data["changes"][0]["summary"]
    assert ("figure.revised", "12", [0, 2]) == (
        data["changes"][0]["type"],
        data["changes"][0]["before"]["text"],
        data["changes"][0]["after"]["span"],
    )
    assert (1, 7) == (data["changes_total"], data["sequence"])


@pytest.mark.parametrize(
    ("family", "kind", "wanted"),
    [
        (Family.FIGURE, ChangeKind.REVISED, "figure.revised"),
        (Family.POSITION, ChangeKind.REMOVED, "position.removed"),
        (Family.QUOTE, ChangeKind.QUOTE_ALTERED, "quote.quote_altered"),
    ],
)
def test_a_change_has_a_type_of_letters_and_full_stops(family, kind, wanted):
    assert wanted == change_type(a_change(family=family, kind=kind))


def test_a_side_that_is_absent_is_null():
    change = json.loads(the_body(a_change(kind=ChangeKind.ADDED, before=None)))["data"]["changes"][0]

    assert change["before"] is None and change["after"]["text"] == "19"


@pytest.mark.parametrize("letter", ["x", "é", "🤝", '"', "\n"])
def test_a_body_stays_small_and_counts_what_it_leaves_out(letter):
    long = Evidence(claim_id="k", passage=Passage(0, 5000, letter * 5000))
    changes = tuple(a_change(id=f"c{n}", before=long, after=long, summary=letter * 900) for n in range(60))
    body = the_body(*changes)
    data = json.loads(body)["data"]

    assert len(body.encode()) <= BODY_LIMIT
    assert 60 == data["changes_total"] and 0 < len(data["changes"]) < 60
    assert data["changes"][0]["before"]["text"].endswith("…") and [0, 5000] == data["changes"][0]["before"]["span"]


def test_an_article_without_a_title_goes_by_its_newest_headline():
    after = at_hour(2, headline="Harbour fire: what is known")

    told = json.loads(the_body(a_change(), article=an_article(title=""), after=after))

    assert "Harbour fire: what is known" == told["data"]["article"]["title"]


def test_long_names_leave_room_for_changes():
    story = replace(a_story(), title="t" * 100_000)

    assert json.loads(the_body(a_change(), story=story))["data"]["changes"]


def test_the_same_report_makes_the_same_bytes():
    assert the_body(a_change()) == the_body(a_change())


def test_a_trial_message_names_its_subscription():
    assert {
        "type": "endpoint.tested",
        "timestamp": "2026-01-07T12:00:00Z",
        "data": {"subscription": {"id": "s1"}},
    } == json.loads(body_in(Shape.STANDARD, tell_trial("s1", NOON), "evt_1", ""))
