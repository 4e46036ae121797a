"""The desk: every story with what is new to this reader, whether its sources can be read and its webhooks arrive.

Refuses: SQL, wording (templates).
"""

from flask import Response

from service.accounts.roles import Verdict, judge
from service.domain.deliveries import Subscription, SubscriptionState
from service.domain.moments import stamp
from service.domain.stories import Health, WatchState
from service.web.access import right_asked
from service.web.desk import now, store
from service.web.parse import wants_json
from service.web.parse_reading import number_sent
from service.web.present.answers import changed, show
from service.web.present.reading.wire import wire_news
from service.web.present.wire import Wire
from service.web.views.reading.notices import count_new_notices
from service.web.whom import known_caller, reader
from storage import deliveries, stories, watches
from storage.reading import looks
from storage.reading.looks import News
from storage.stories import StorySummary

#: Stories with news on one page, spelt out; the rest stands in the list below them.
SPELT_OUT = 20

#: Sources listed that cannot be read, and webhooks that do not arrive.
SOURCES = 8


def home() -> Response:
    """GET /: what is new since this reader last looked, by importance, and how the sources are."""
    with store().reading():
        summaries = stories.list_stories(store())
        news = looks.list_news(store(), reader())
        watched = watches.list_watches(store())
        failing = [one for one in watched if one.state is WatchState.WATCHING and one.health is not Health.WELL]
        articles = {one.article_id: stories.load_article(store(), one.article_id) for one in failing[:SOURCES]}
    fresh = sorted((one for one in summaries if _has_news(news, one)), key=lambda one: _rank(news[one.story.id]))
    spelt_out = fresh[:SPELT_OUT]
    notices: dict[str, int] = {}
    failing_hooks = [one for one in deliveries.list_subscriptions(store()) if _fails(one)] if _may_mend() else []
    if not wants_json():  # which shows none, and reading them takes the chains of each story
        with store().reading():
            notices = {one.story.id: count_new_notices(one.story.id, reader()) for one in spelt_out}
    wire: Wire = {
        "stories": [wire_news(one, news.get(one.story.id)) for one in summaries],
        "newest": max((one.newest for one in news.values()), default=0),
        "sources": {
            "watched": sum(one.state is WatchState.WATCHING for one in watched),
            "failing": len(failing),
            "paused": sum(one.state is WatchState.PAUSED for one in watched),
        },
    }
    return show(
        "desk/home.html",
        wire,
        summaries=summaries,
        news=news,
        fresh=spelt_out,
        notices=notices,
        quiet=[one for one in summaries if one not in spelt_out],
        fresh_count=len(fresh),
        newest=wire["newest"],
        sources=wire["sources"],
        unread=sum(one.state is WatchState.WATCHING and one.told_health is Health.UNKNOWN for one in watched),
        failing=failing[:SOURCES],
        articles=articles,
        hooks_count=len(failing_hooks),
        hooks=failing_hooks[:SOURCES],
    )


def mark_all_seen() -> Response:
    """POST /looks: this reader has seen every story up to the version with this number."""
    up_to = number_sent("up_to")
    seen = [one for one in looks.list_news(store(), reader()).values() if one.versions and one.newest]
    with store().transaction():
        for one in seen:
            looks.save_look(store(), reader(), one.story_id, min(up_to, one.newest), now())
    return changed({"stories": len(seen), "up_to": up_to, "looked_at": stamp(now())}, "home", done="seen")


def _has_news(news: dict[str, News], summary: StorySummary) -> bool:
    known = news.get(summary.story.id)
    return known is not None and known.versions > 0


def _may_mend() -> bool:
    """Whether this page tells its reader of webhooks: people who may change them."""
    return not wants_json() and judge(known_caller(), right_asked("subscriptions.list")) is Verdict.ALLOWED


def _fails(subscription: Subscription) -> bool:
    """Whether what is sent there does not arrive: it failed last, or was switched off for it."""
    if subscription.state is SubscriptionState.SWITCHED_OFF:
        return True
    return subscription.state is SubscriptionState.ACTIVE and subscription.failures_in_a_row > 0


def _rank(known: News) -> tuple[float, int]:
    """The most important first; of those alike, the one that came in last."""
    return -max((one.change.importance for one in known.spelt_out), default=0.0), -known.newest
