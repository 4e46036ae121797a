"""A page that goes to and fro, as an import tells it; and what was folded by an older rule, told anew."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from service.domain import course
from service.domain.stories import Story
from service.importing import Arrival
from service.intake import Plan, RowOutcome, take_in
from service.intake.outcomes import TURN
from service.record.deciding import settle
from service.text.memory import Memory
from storage import Store, chains, reports, stories, upkeep
from storage.curating import unsettled
from tests.builders import NOON

OPEN, SHUT = (f"The pass\n\nThe pass is {word}, the road office said on Friday." for word in ("open", "closed"))
URL = "https://example.org/pass"


@pytest.fixture
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        stories.save_story(opened, Story(id="pass", title="A pass", description="", opened_at=NOON))
        yield opened


def bring(store: Store, gap: timedelta, *, dry: bool = False) -> list[tuple[str, str]]:
    """Open, closed, open and closed, so far apart: what became of each, and its note."""
    rows = [
        Arrival(
            name=str(number),
            text=text,
            captured_at=NOON + number * gap,
            dated_by="the file",
            url=URL,
            headline="",
            byline="",
            language="en",
            published_at=None,
            modified_at=None,
        )
        for number, text in enumerate((OPEN, SHUT, OPEN, SHUT))
    ]
    now = NOON + timedelta(days=200)
    plan = Plan(story_id="pass", dry=dry)
    found = take_in(store, rows, plan, memory=Memory(), public_url="", now=now)
    return [(one.outcome.value, one.note) for one in found]


def test_what_stood_for_a_month_each_is_recorded_each_time(store):
    recorded = RowOutcome.RECORDED.value, ""

    assert [recorded] * 4 == bring(store, timedelta(days=30), dry=True) == bring(store, timedelta(days=30))
    assert [(RowOutcome.KNOWN.value, "")] * 4 == bring(store, timedelta(days=30))


def test_a_turn_of_a_page_that_goes_to_and_fro_says_so(store):
    same, recorded = RowOutcome.SAME.value, RowOutcome.RECORDED.value

    assert [(recorded, ""), (recorded, ""), (same, TURN), (same, TURN)] == bring(store, timedelta(hours=2))


def test_what_an_older_rule_folded_is_told_anew_and_nobody_is_told(store, monkeypatch):
    with monkeypatch.context() as older:
        older.setattr(course, "LONGEST_TURN", timedelta(days=10_000))
        bring(store, timedelta(days=30))
    [article] = stories.list_articles(store, "pass")
    assert 2 == len(chains.list_current(store, article.id)) and [article.id] == list(unsettled.list_unsettled(store))
    deliveries = upkeep.row_counts(store)["deliveries"]

    assert settle(store, article.id, Memory())

    assert (4, 3) == (len(chains.list_current(store, article.id)), len(reports.list_standings(store, article.id)))
    assert () == unsettled.list_unsettled(store) and deliveries == upkeep.row_counts(store)["deliveries"]
