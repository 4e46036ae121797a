"""Digests, previews, conditions, and notices of a page's health: what is owed to whom, from the record on."""

import json

import pytest

from service.deliver import gather_digests
from service.domain.captures import make_capture
from service.domain.deliveries import DeliveryState, Rhythm, Shape
from service.domain.stories import Health, Notice
from service.record import record
from service.telling import preview
from service.text.memory import Memory
from service.webhooks.fanout import health_deliveries
from storage import Store, deliveries, digests, upkeep
from tests.builders import NOON, a_version
from tests.fakes import FrozenClock
from tests.simple_rules import simple_rules
from tests.storage.stored import HOUR, a_subscription, an_article, with_article

DAY = 24 * HOUR


@pytest.fixture
def store():
    with Store(":memory:") as store:
        with_article(store)
        yield store


def seen(store: Store, hour: int, text: str) -> None:
    """A version came in at that hour."""
    at = NOON + hour * HOUR
    record(
        store,
        make_capture(a_version(text, captured_at=at)),
        memory=Memory(),
        public_url="https://stet.example",
        now=at,
        rules=simple_rules(),
    )


def test_reports_of_a_day_are_one_message_at_its_hour(store):
    deliveries.save_subscription(store, a_subscription(rhythm=Rhythm.DAILY, zone="Europe/Paris", hour=18))
    for hour, text in enumerate(("12 hurt.", "19 hurt.", "21 hurt.")):
        seen(store, hour, text)
    clock = FrozenClock(NOON + 4 * HOUR)

    assert (0, ()) == (gather_digests(store, clock, ""), deliveries.list_deliveries(store, "s1"))
    clock.pass_by(HOUR)  # 17:00 in London's winter is 18:00 in Paris
    assert 1 == gather_digests(store, clock, "https://stet.example")
    assert 0 == gather_digests(store, clock, "https://stet.example")

    [digest] = deliveries.list_deliveries(store, "s1")
    data = json.loads(digest.body)["data"]
    assert ("digest.created", DeliveryState.PENDING, 2) == (digest.about, digest.state, data["reports_total"])
    assert [1, 2] == [report["sequence"] for report in data["reports"]]
    assert () == upkeep.integrity(store)


def test_what_was_told_in_a_digest_is_not_told_in_the_next(store):
    deliveries.save_subscription(store, a_subscription(rhythm=Rhythm.HOURLY))
    clock = FrozenClock(NOON)
    for hour, text in enumerate(("12 hurt.", "19 hurt.", "21 hurt.", "12 hurt.")):
        seen(store, hour, text)
        clock.pass_by(HOUR)
        gather_digests(store, clock, "")

    digests_made = deliveries.list_deliveries(store, "s1")
    assert [1, 1, 1] == [json.loads(one.body)["data"]["reports_total"] for one in digests_made]
    assert (0, None) == digests.count_waiting(store, "s1")


def test_only_figures_that_meet_the_condition_are_told(store):
    deliveries.save_subscription(store, a_subscription(condition="rises by more than 50 %"))
    deliveries.save_subscription(store, a_subscription("s2", condition="any drop"))
    for hour, text in enumerate(("12 hurt. 3 lost.", "13 hurt. 9 lost.", "12 hurt. 8 lost.")):
        seen(store, hour, text)

    [risen] = deliveries.list_deliveries(store, "s1")
    [dropped] = deliveries.list_deliveries(store, "s2")
    assert ["3 lost"] == [change["before"]["text"] for change in json.loads(risen.body)["data"]["changes"]]
    assert {"13 hurt", "9 lost"} == {change["before"]["text"] for change in json.loads(dropped.body)["data"]["changes"]}


def test_a_storys_told_reports_are_numbered_whoever_hears_of_them(store):
    deliveries.save_subscription(store, a_subscription(condition="any drop"))
    for hour, text in enumerate(("12 hurt.", "19 hurt.", "21 hurt.", "9 hurt.")):
        seen(store, hour, text)

    [told] = deliveries.list_deliveries(store, "s1")
    assert 3 == json.loads(told.body)["data"]["sequence"]


@pytest.mark.parametrize(
    ("wish", "headlines", "messages"),
    [
        ({}, 3, 3),
        ({"condition": "any drop"}, 1, 1),
        ({"condition": "rises by more than 50 %"}, 1, 1),
        ({"rhythm": Rhythm.DAILY}, 3, 2),
        ({"story_id": "elsewhere"}, 0, 0),
        ({"least_importance": 1.0}, 0, 0),
    ],
    ids=str,
)
def test_a_preview_says_what_the_rule_catches_and_writes_nothing(store, wish, headlines, messages):
    for hour, text in ((0, "12 hurt."), (1, "19 hurt."), (2, "18 hurt."), (30, "19 hurt.")):
        seen(store, hour, text)
    before = upkeep.row_counts(store)

    found = preview(store, a_subscription(**wish), NOON, NOON + 40 * HOUR)

    assert (headlines, messages) == (len(found.tellings), found.messages) and found.is_whole
    assert before == upkeep.row_counts(store)


def test_a_preview_keeps_to_its_period(store):
    for hour, text in enumerate(("12 hurt.", "19 hurt.", "18 hurt.")):
        seen(store, hour, text)

    found = preview(store, a_subscription(), NOON + 2 * HOUR, NOON + 3 * HOUR)

    assert [NOON + 2 * HOUR] == [telling.captured_at for telling in found.tellings] and 1 == found.looked_at
    assert 0 == preview(store, a_subscription(), NOON + 3 * HOUR, NOON + 4 * HOUR).looked_at


def test_a_pages_health_is_told_to_those_who_want_notices_of_its_story():
    wanting = [
        a_subscription("s1", wants_notices=True),
        a_subscription("s2"),
        a_subscription("s3", wants_notices=True, story_id="elsewhere"),
        a_subscription("s4", wants_notices=True, story_id="harbour-fire", shape=Shape.SLACK),
    ]
    notice = Notice(article_id="a1", noticed_at=NOON, health=Health.FAILING, note="A login wall.")
    better = Notice(article_id="a1", noticed_at=NOON + HOUR, health=Health.WELL, note="It is there again.")

    owed = health_deliveries(notice, an_article(), wanting, "https://stet.example")
    again = health_deliveries(better, an_article(), wanting, "https://stet.example")

    assert ["s1", "s4"] == [one.subscription_id for one in owed]
    assert {"watch.failing"} == {one.about for one in owed} and {"watch.recovered"} == {one.about for one in again}
    assert "A login wall." in owed[0].body and "A login wall." in owed[1].body
