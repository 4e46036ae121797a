"""What watched pages and lookouts look like in JSON.

Refuses: choosing between JSON and a page (answers.py); Flask.
"""

from datetime import datetime

from service.check.lookout import Choice
from service.domain.lookouts import Listed, Lookout
from service.domain.stories import Article, Notice, Pace, Watch
from service.web.present.labels import stamp
from service.web.present.wire import Wire, wire_article, wire_watch


def wire_watched(watch: Watch, article: Article, last_good_at: datetime | None) -> Wire:
    """A watch as it stands in the list of all."""
    last = stamp(last_good_at) if last_good_at else None
    return {"article": wire_article(article), **wire_watch(watch), "last_good_capture_at": last}


def wire_pace(pace: Pace) -> Wire:
    """A person's wishes for when a page is looked at."""
    return {
        "soonest_minutes": int(pace.soonest.total_seconds() // 60),
        "latest_hours": int(pace.latest.total_seconds() // 3600),
        "quiet_from": f"{pace.quiet_from:%H:%M}" if pace.quiet_from else None,
        "quiet_to": f"{pace.quiet_to:%H:%M}" if pace.quiet_to else None,
        "zone": pace.zone,
        "cron": pace.cron,
    }


def wire_notice(notice: Notice) -> Wire:
    """That a page cannot be read any more, or can again."""
    return {
        "article_id": notice.article_id,
        "noticed_at": stamp(notice.noticed_at),
        "health": notice.health.value,
        "note": notice.note,
    }


def wire_lookout(lookout: Lookout) -> Wire:
    """A lookout, without its lease and validators."""
    return {
        "id": lookout.id,
        "story_id": lookout.story_id,
        "address": lookout.url,
        "words": list(lookout.words),
        "without": list(lookout.without),
        "per_day": lookout.per_day,
        "backlog": lookout.backlog,
        "state": lookout.state.value,
        "next_check_at": stamp(lookout.next_check_at),
        "last_checked_at": stamp(lookout.last_checked_at) if lookout.last_checked_at else None,
        "last_note": lookout.last_note,
        "failures_in_a_row": lookout.failures_in_a_row,
        "url": f"/lookouts/{lookout.id}",
    }


def wire_choice(choice: Choice) -> Wire:
    """An entry of a listing, and what would become of it."""
    entry = choice.entry
    return {
        "address": entry.url,
        "title": entry.title,
        "published_at": stamp(entry.published_at) if entry.published_at else None,
        "watched": choice.is_wanted,
        "why": choice.why.value,
    }


def wire_listed(listed: Listed) -> Wire:
    """An entry that a lookout saw."""
    return {
        "address": listed.url,
        "title": listed.title,
        "published_at": stamp(listed.published_at) if listed.published_at else None,
        "seen_at": stamp(listed.seen_at),
        "article_id": listed.article_id or None,
        "note": listed.note,
    }
