"""The desk and search in JSON.

Refuses: choosing between JSON and a page (answers.py); Flask.
"""

from service.domain.moments import stamp
from service.web.present.wire import Wire, wire_change, wire_summary
from storage.reading.changes import ListedChange
from storage.reading.excerpt import CLOSES, OPENS
from storage.reading.looks import News
from storage.reading.search import FoundText, Holder, Saying
from storage.stories import StorySummary


def wire_news(summary: StorySummary, news: News | None) -> Wire:
    """A story on the desk, with what is new in it."""
    return {
        **wire_summary(summary),
        "new": {
            "versions": news.versions if news else 0,
            "changes": news.changes if news else 0,
            "newest": news.newest if news else 0,
            "looked_at": stamp(news.looked_at) if news and news.looked_at else None,
            "most_important": [_wire_listed(one) for one in news.spelt_out] if news else [],
        },
    }


def _wire_listed(one: ListedChange) -> Wire:
    return {
        "change": wire_change(one.change),
        "outlet": one.outlet,
        "captured_at": stamp(one.captured_at),
        "url": f"/reports/{one.report_id}#change-{one.number}",
    }


def wire_saying(saying: Saying) -> Wire:
    """A claim that was found."""
    return {
        "kind": saying.kind,
        "holder": saying.holder,
        "words": _plain(saying.words),
        "about": _plain(saying.about),
        "story_id": saying.story_id,
        "outlet": saying.outlet,
        "captured_at": stamp(saying.captured_at),
        "stands": saying.stands,
        "url": f"/versions/{saying.version_id}#claim-{saying.number}",
    }


def wire_found_text(found: FoundText) -> Wire:
    """An article that was found."""
    return {
        "headline": found.headline,
        "excerpt": _plain(found.excerpt),
        "story_id": found.story_id,
        "outlet": found.outlet,
        "captured_at": stamp(found.captured_at),
        "versions": found.versions,
        "url": f"/versions/{found.version_id}",
    }


def wire_holder(holder: Holder) -> Wire:
    """Somebody who was found."""
    return {"name": holder.name, "story_id": holder.story_id, "claims": holder.sayings}


def _plain(marked: str) -> str:
    return marked.replace(OPENS, "").replace(CLOSES, "")
