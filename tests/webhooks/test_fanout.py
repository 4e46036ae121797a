"""Who is told what."""

import json

import pytest

from service.domain.changes import ChangeKind, Family, Observed
from service.domain.deliveries import DeliveryState
from service.domain.ids import message_id
from service.webhooks.choosing import Known, changes_wanted
from service.webhooks.fanout import fan_out, trial_delivery
from tests.builders import NOON, a_figure
from tests.storage.stored import HOUR, a_change, a_report, a_story, a_subscription, an_article, at_hour

REVISED = a_change(id="revised", importance=0.8)
ADDED = a_change(id="added", kind=ChangeKind.ADDED, before=None, importance=0.5)
ALTERED = a_change(id="altered", kind=ChangeKind.QUOTE_ALTERED, also=(ChangeKind.REATTRIBUTED,), importance=0.4)
REWORDED = a_change(id="reworded", kind=ChangeKind.REWORDED, material=False, importance=0.1)
NARRATION = a_change(id="narration", kind=ChangeKind.ADDED, material=False, before=None, importance=0.1)
BEFORE, AFTER = at_hour(0), at_hour(1)
REPORT = a_report(BEFORE, AFTER, REVISED, ADDED, ALTERED, REWORDED, NARRATION)


def fanned_out(*subscriptions):
    return fan_out(
        REPORT,
        subscriptions,
        story=a_story(),
        article=an_article(),
        before=BEFORE,
        after=AFTER,
        observed=Observed(last_before_at=NOON, first_after_at=NOON + HOUR, unusable_between=0),
        public_url="https://stet.example",
        now=NOON,
    )


@pytest.mark.parametrize(
    ("wish", "wanted"),
    [
        ({}, "revised added altered"),
        ({"kinds": ("added",)}, "added"),
        ({"kinds": ("quote altered", "revised")}, "revised altered"),
        ({"kinds": ("reattributed",)}, "altered"),
        ({"kinds": ("reworded",)}, "reworded"),
        ({"kinds": ("reworded", "added")}, "added reworded"),
        ({"least_importance": 0.5}, "revised added"),
        ({"least_importance": 0.81}, ""),
        ({"kinds": ("reversed",)}, ""),
        ({"story_id": "harbour-fire"}, "revised added altered"),
        ({"story_id": "elsewhere"}, ""),
        ({"families": ("figure",)}, "revised added altered"),
        ({"families": ("position", "quote")}, ""),
        ({"holders": ("the harbour office",)}, ""),
    ],
    ids=str,
)
def test_a_subscription_gets_what_it_asked_for(wish, wanted):
    changes = changes_wanted(REPORT, "harbour-fire", a_subscription(**wish))

    assert wanted.split() == [change.id for change in changes]


@pytest.mark.parametrize(
    ("kind", "family", "is_told"),
    [
        (ChangeKind.REVERSED, Family.QUOTE, True),
        (ChangeKind.HARDENED, Family.QUOTE, True),
        (ChangeKind.REATTRIBUTED, Family.QUOTE, False),
        (ChangeKind.REMOVED, Family.QUOTE, False),
        (ChangeKind.REVERSED, Family.POSITION, False),
    ],
)
def test_who_asks_for_altered_quotations_hears_of_those_that_became_the_opposite(kind, family, is_told):
    change = a_change(id="one", kind=kind, family=family)
    report = a_report(BEFORE, AFTER, change)

    assert is_told == bool(changes_wanted(report, "harbour-fire", a_subscription(kinds=("quote altered",))))


def test_each_subscription_that_wants_a_change_is_owed_one_message():
    owed = fanned_out(a_subscription("s1"), a_subscription("s2", kinds=("reversed",)), a_subscription("s3"))

    assert ["s1", "s3"] == [delivery.subscription_id for delivery in owed.deliveries]
    assert {(DeliveryState.PENDING, 0, NOON, REPORT.id)} == {
        (one.state, one.attempts, one.next_attempt_at, one.report_id) for one in owed.deliveries
    }


def test_telling_twice_is_telling_once():
    (first,), (again,) = fanned_out(a_subscription()).deliveries, fanned_out(a_subscription()).deliveries

    assert first == again and first.id == message_id("s1", REPORT.id)


def test_a_message_lists_only_what_its_subscription_asked_for():
    (delivery,) = fanned_out(a_subscription(kinds=("added",))).deliveries

    assert ["figure.added"] == [change["type"] for change in json.loads(delivery.body)["data"]["changes"]]


@pytest.mark.parametrize(
    ("summary", "condition", "is_wanted"),
    [
        ("Figure revised: fire contained at least 25 percent → 50 percent", "fire contained: crosses 30", True),
        ("Figure revised: people assigned, 25 → 50 (+25, +100%)", "people assigned: crosses 30", True),
        ("Figure revised: people assigned, 25 → 50 (+25, +100%)", "revised: crosses 30", False),
        ("Figure revised: hurt, according to the mayor, 25 → 50", "mayor: crosses 30", False),
        ("Figure revised: hurt, according to the mayor, 25 → 50", "hurt: goes above 40", True),
    ],
)
def test_a_condition_knows_a_figure_by_the_name_in_the_summary(summary, condition, is_wanted):
    change = a_change(id="named", summary=summary)
    figures = {"k1": a_figure("25", "25", "25"), "k2": a_figure("50", "50", "50")}
    report = a_report(BEFORE, AFTER, change)

    found = changes_wanted(report, "harbour-fire", a_subscription(condition=condition), Known(figures))
    assert found == ((change,) if is_wanted else ())


def test_a_trial_is_due_at_once_and_belongs_to_no_report():
    delivery = trial_delivery(a_subscription(), NOON)

    assert ("", NOON, "s1") == (delivery.report_id, delivery.next_attempt_at, delivery.subscription_id)
