"""What a subscription would have been sent over a past period: the same rule on what is stored, and nothing is sent.

Each version counts as if it had been news when it was captured, imports and seeds included: whoever tries a rule wants
to know what it catches. Reports are those of today's rules. Also which story a rule of one thread is of.
Refuses: writing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from service.domain.changes import Change, ChangeReport
from service.domain.deliveries import Rhythm, Subscription
from service.domain.errors import Invalid
from service.domain.rhythms import next_digest_at
from service.domain.stories import Article
from service.webhooks.choosing import Known, asks_for_figures, changes_wanted
from storage import Store, digests, stories, threads

#: Reports looked at, at most.
MOST_LOOKED_AT = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One report that would have been told."""

    report: ChangeReport
    article: Article
    captured_at: datetime  # of the later version
    told_at: datetime  # at once, or with a digest
    changes: tuple[Change, ...]  # those asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a rule comes to over a period."""

    tellings: tuple[Telling, ...]  # oldest first
    looked_at: int  # reports in the period
    is_whole: bool  # False when there were more than MOST_LOOKED_AT
    messages: int  # digests bundle several reports


def within_thread(store: Store, wishes: dict[str, Any]) -> dict[str, Any]:
    """The wishes of a subscription, with the story of the thread they name, which is named by the id it has now.

    Raises NotFound for a thread that is not there, Invalid for one of another story than is named beside it.
    """
    if not wishes["thread_id"]:
        return wishes
    thread = threads.load_thread(store, wishes["thread_id"])
    if wishes["story_id"] not in (None, thread.story_id):
        raise Invalid("story", wishes["story_id"], f"the claim is of the story {thread.story_id}, which is accepted")
    return {**wishes, "thread_id": thread.id, "story_id": thread.story_id}


def preview(store: Store, subscription: Subscription, since: datetime, until: datetime) -> Preview:
    """What the subscription would have been sent of versions captured from `since` until before `until`."""
    with store.reading():
        past = digests.list_past_reports(store, since, until, subscription.story_id, limit=MOST_LOOKED_AT + 1)
        is_whole = len(past) <= MOST_LOOKED_AT
        past = past[:MOST_LOOKED_AT]
        tellings = tuple(_told(store, subscription, past))
    times = {telling.told_at for telling in tellings}
    return Preview(
        tellings=tellings,
        looked_at=len(past),
        is_whole=is_whole,
        messages=len(tellings) if subscription.rhythm is Rhythm.AT_ONCE else len(times),
    )


def _told(store: Store, subscription: Subscription, past: tuple[digests.PastReport, ...]) -> Iterator[Telling]:
    articles: dict[str, Article] = {}
    for one in past:
        known = Known(
            figures=digests.find_figures(store, one.report) if asks_for_figures(subscription) else {},
            followed=threads.find_followed(store, {subscription.thread_id} - {""}, one.report.version_ids),
        )
        changes = changes_wanted(one.report, one.story_id, subscription, known)
        if not changes:
            continue
        if one.article_id not in articles:
            articles[one.article_id] = stories.load_article(store, one.article_id)
        yield Telling(
            report=one.report,
            article=articles[one.article_id],
            captured_at=one.captured_at,
            told_at=next_digest_at(subscription.rhythm, subscription.zone, subscription.hour, one.captured_at),
            changes=changes,
        )
