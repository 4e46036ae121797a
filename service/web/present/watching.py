"""What watched pages, their captures and lookouts look like in JSON.

Refuses: choosing between JSON and a page (answers.py); Flask.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from service.check.lookout import Choice, Why
from service.check.preview import Preview
from service.domain.captures import Capture, Ruling
from service.domain.curation import Redating
from service.domain.lookouts import Listed, Lookout
from service.domain.moments import stamp
from service.domain.stories import Article, Notice, Pace, Watch
from service.web.present.wire import Wire, wire_article, wire_watch
from storage.waiting import Became


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


def say_becoming(choice: Choice) -> str:
    """What would become of an entry of a listing, and why, while no lookout looks at it yet."""
    if choice.why is Why.OLDER:
        return "it is listed already; only what is listed later is watched"
    return choice.why.value


def wire_preview(seen: Preview) -> Wire:
    """What the first look at a page would bring."""
    return {
        "address": seen.url,
        "usable": seen.is_usable,
        "verdict": seen.verdict.value,
        "signals": list(seen.signals),
        "score": seen.score,
        "note": seen.note,
        "status": seen.status,
        "robots": seen.robots.value,
        "crawl_delay_seconds": seen.apart.total_seconds(),
        "headline": seen.headline,
        "byline": seen.byline,
        "publisher": seen.publisher,
        "published_at": stamp(seen.published_at) if seen.published_at else None,
        "modified_at": stamp(seen.modified_at) if seen.modified_at else None,
        "language": seen.language,
        "words": seen.words,
        "begins": list(seen.begins),
    }


def wire_choice(choice: Choice) -> Wire:
    """An entry of a listing, and what would become of it."""
    entry = choice.entry
    return {
        "address": entry.url,
        "title": entry.title,
        "published_at": stamp(entry.published_at) if entry.published_at else None,
        "watched": choice.is_wanted,
        "why": say_becoming(choice),
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


def wire_capture(capture: Capture, word: Ruling | None, raw_bytes: int | None) -> Wire:
    """One look, or one import. word: a person's newest on its text. raw_bytes: kept of it as it came; None for none."""
    return {
        "id": capture.id,
        "captured_at": stamp(capture.captured_at),
        "origin": capture.origin.value,
        "verdict": capture.verdict.value,
        "signals": list(capture.signals),
        "status": capture.status,
        "note": capture.note,
        "excerpt": capture.excerpt,
        "score": capture.score,
        "has_text": (capture.version or capture.held) is not None,
        "raw_bytes": raw_bytes,
        "told_at": stamp(capture.told_at) if capture.told_at else None,
        "ruling": {"usable": word.is_usable, "decided_at": stamp(word.decided_at), "reason": word.reason}
        if word
        else None,
    }


def wire_captures(
    captures: Iterable[Capture],
    words: Mapping[str, Ruling],
    raw_sizes: Mapping[str, int],
    dated: Sequence[Redating] = (),
    became: Mapping[str, Became] | None = None,
) -> list[Wire]:
    """Captures of an article. words: by the hash of the text they are about. raw_sizes: in bytes, by capture.

    dated: the words by which captures count as of another time than recorded. became: of those whose texts were
    held back what became of them (storage/waiting.py), by their ids.
    """
    moved = {one.capture_id: one for one in dated}
    return [
        {
            **wire_capture(
                one,
                words.get(read.content_hash) if (read := one.version or one.held) else None,
                raw_sizes.get(one.id),
            ),
            **_wire_became(one, (became or {}).get(one.id)),
            "redating": wire_redating(moved[one.id]) if one.id in moved else None,
            "stands_for": [word.capture_id for word in dated if word.stand_in == one.id],
        }
        for one in captures
    ]


def _wire_became(capture: Capture, became: Became | None) -> Wire:
    """What became of a text that was held back; what was noted of a look, when it was judged, stays."""
    if became is None:
        return {"became": None}
    end, said = became.wait.ended_by, became.wait.said()
    told = {
        "fate": became.wait.fate.value,
        "by": end.capture_id if end else None,
        "captured_at": stamp(end.captured_at) if end else None,
        "version_id": became.version_id or None,
        "note": said if end or not capture.note else capture.note,
    }
    return {**({} if capture.note else {"note": said}), "became": told}


def wire_redating(word: Redating) -> Wire:
    """A word on when a capture was taken."""
    return {
        "capture_id": word.capture_id,
        "recorded_at": stamp(word.recorded_at),
        "captured_at": stamp(word.captured_at) if word.captured_at else None,
        "stand_in": word.stand_in or None,
        "decided_at": stamp(word.decided_at),
        "decided_by": word.decided_by,
        "reason": word.reason,
    }
