"""An import as JSON, and as a form filled in with what a file brought.

Refuses: reading the file; deciding what is recorded.
"""

from contextlib import suppress
from datetime import UTC, datetime, tzinfo

from service.domain.errors import Invalid
from service.domain.moments import stamp
from service.domain.stories import Article
from service.domain.versions import Version, doubt_times
from service.importing import Arrival
from service.intake import Neighbour, Outcome, RowOutcome
from service.intake.outcomes import TURN
from service.record import Recorded
from service.web.present.wire import Wire, wire_report, wire_version
from service.web.times import read_zone


def wire_recorded(recorded: Recorded, version: Version, *, may_read: bool = True, note: str = "") -> Wire:
    """What was recorded, or would be. may_read: whether its reader may be shown what the neighbours of it say.

    note: what its reader should know of it before it is recorded.
    """
    return {
        "outcome": recorded.outcome.value,
        "version": wire_version(version),
        **({"reports": [wire_report(report) for report in recorded.reports]} if may_read else {}),
        "deliveries": recorded.deliveries,
        "doubts": list(doubt_times(version)),
        "note": note or (TURN if recorded.is_turn else ""),
    }


def wire_outcome(one: Outcome, *, may_read: bool = True) -> Wire:
    """What became of one row of an import. may_read: as in `wire_recorded`."""
    told = {
        "file": one.name,
        "outcome": one.outcome.value,
        "note": one.note,
        **({"count": one.count} if one.outcome is RowOutcome.PASSED_OVER else {}),
        **({"verdict": one.verdict} if one.verdict else {}),
        **(_placed(one) if one.captured_at is not None else {}),
    }
    return told if may_read else {name: value for name, value in told.items() if name != "reports"}


def _placed(one: Outcome) -> Wire:
    return {
        "article_id": one.article_id,
        "new_article": one.is_new_article,
        "address": one.url,
        "headline": one.headline,
        "captured_at": None if one.captured_at is None else stamp(one.captured_at),
        "dated_by": one.dated_by,
        "version_id": one.version_id,
        "before": _neighbour(one.before),
        "after": _neighbour(one.after),
        "reports": [
            {
                "id": report.id,
                "headline": report.headline,
                "changes": list(report.changes),
                "notices": list(report.notices),
            }
            for report in one.reports
        ],
        "deliveries": one.deliveries,
    }


def _neighbour(neighbour: Neighbour | None) -> Wire | None:
    if neighbour is None:
        return None
    return {"version_id": neighbour.version_id, "captured_at": stamp(neighbour.captured_at)}


def read_in(sent: dict[str, str], arrival: Arrival) -> dict[str, str]:
    """The form's fields after a mistake beside a file that could be read: its text, and what it said of itself."""
    said = {
        "address": arrival.url,
        "publisher": "" if sent.get("article") else arrival.publisher,
    }
    is_typed = any(sent.get(field) for field in ("date", "time", "published_date", "published_time"))
    zone = (sent.get("zone") if is_typed else None) or "UTC"
    with suppress(Invalid):  # where the zone is the mistake, no time can be shown in it
        said |= {} if sent.get("time") else _times(sent, "date", "time", arrival.captured_at, read_zone(zone))
    return {
        **sent,
        "text": arrival.text,
        "zone": zone,
        **{name: sent.get(name) or value for name, value in said.items()},
    }


def filled_in(sent: dict[str, str], arrival: Arrival, article: Article, *, is_new: bool) -> dict[str, str]:
    """The form's fields after a preview: the file's text and what it said of itself, ready to be recorded or corrected.

    Times somebody typed stay as typed; others are shown in the zone of what was typed, in UTC when nothing was.
    """
    about = {
        "article": "" if is_new else article.id,
        "article_title": article.title if is_new else "",
        "address": arrival.url,
        "publisher": article.publisher if is_new else "",
        "text": arrival.text,
    }
    is_typed = any(sent.get(field) for field in ("date", "published_date", "published_time"))
    zone = (sent.get("zone") if is_typed else None) or "UTC"
    times = _times(sent, "date", "time", arrival.captured_at, read_zone(zone))
    times |= {"zone": zone, **_times(sent, "published_date", "published_time", arrival.published_at, read_zone(zone))}
    return {**sent, **about, **times}


def _times(
    sent: dict[str, str], date_field: str, time_field: str, moment: datetime | None, zone: tzinfo = UTC
) -> dict[str, str]:
    if sent.get(date_field) or moment is None:
        return {}
    moment = moment.astimezone(zone)
    return {date_field: f"{moment:%Y-%m-%d}", time_field: f"{moment:%H:%M:%S}".removesuffix(":00")}
