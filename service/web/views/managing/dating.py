"""A wrong date of a capture: what correcting it would move, seen beforehand; corrected, and taken back.

Refuses: what a time can be (service/web/times.py); what follows for the history (service/record/curating/redating.py).
"""

from contextlib import nullcontext, suppress
from datetime import datetime

from flask import Response, request

from service.domain.captures import Capture
from service.domain.errors import Conflict, Invalid, ServiceError
from service.domain.moments import stamp
from service.record.curating import redating
from service.record.curating.unmixed import find_merged
from service.web.auditing import name_object
from service.web.desk import desk, now, store
from service.web.parse import form_values, json_body, line_sent, moment_sent
from service.web.present.answers import changed, show
from service.web.present.managing import wire_date_outlook
from service.web.present.watching import wire_redating
from service.web.present.wire import Wire
from service.web.problems import Mistake
from service.web.times import OFFERED_ZONES
from service.web.whom import known_caller
from storage import chains, stories, versions
from storage.curating import redatings

#: What of the request says a time.
ASKS = ("captured_at", "date", "time", "back")


def form(capture_id: str) -> Response:
    """GET /captures/<capture_id>/date?captured_at=: when a capture was taken, and what correcting that would do."""
    if redatings.is_idle(store(), capture_id):
        others = " and ".join(sorted({one.capture_id for one in redatings.list_instead(store(), capture_id)}))
        raise Conflict(
            "Nothing was captured at this time: a correction said so that was taken back or corrected since. "
            f"Correct the date of what it stood for, the capture {others}."
        )
    return draw_form(capture_id=capture_id)


def draw_form(error: Mistake | None = None, *, capture_id: str) -> Response:
    """The form, with what the word would come to once a time is named."""
    capture = versions.load_capture(store(), capture_id)
    redating.refuse_without_text(capture)
    article = stories.load_article(store(), capture.article_id)
    is_asked = any(line_sent(name) for name in ASKS) and not (error and error.field in ("date", "time", "zone"))
    outlook = None
    with suppress(ServiceError) if error else nullcontext():  # the mistake is told, and what was sent stays
        if is_asked:
            outlook = redating.foresee(store(), capture_id, _time_sent(capture), memory=desk().memory, now=now())
    said = redatings.list_of(store(), capture_id)
    counts_at = said[0].counts_at if said else capture.captured_at
    wire: Wire = {"capture_id": capture.id, "recorded_at": stamp(capture.captured_at), "counts_at": stamp(counts_at)}
    return show(
        "managing/date.html",
        wire_date_outlook(capture, outlook) if outlook else wire,
        error=error,
        obstacle=find_merged(store(), capture.article_id),
        capture=capture,
        counts_at=outlook.counts_at if outlook else counts_at,
        is_back=outlook is not None and outlook.captured_at == capture.captured_at,
        article=article,
        story=stories.load_story(store(), article.story_id),
        said=said,
        roots=redatings.list_into(store(), capture_id),
        outlook=outlook,
        instead=redatings.list_instead(store(), capture_id) if redatings.is_idle(store(), capture_id) else (),
        values=_values(capture, counts_at),
        zones=OFFERED_ZONES,
    )


def create(capture_id: str) -> Response:
    """POST /captures/<capture_id>/date: it counts as taken at this time, null: as recorded; nobody is told."""
    moment = _time_sent(versions.load_capture(store(), capture_id))
    name_object(to="recorded" if moment is None else stamp(moment))
    words = redating.redate(
        store(),
        capture_id,
        moment,
        by=known_caller().name,
        memory=desk().memory,
        now=now(),
        reason=line_sent("reason"),
    )
    last = words[-1]
    version = chains.find_version_at(store(), last.article_id, last.captured_at or last.recorded_at)
    wire: Wire = {
        "redatings": [wire_redating(one) for one in words],
        "version": f"/versions/{version}" if version else None,
    }
    done = "redated" if last.captured_at else "undated"
    if not version:
        return changed(wire, "articles.show", done=done, article_id=last.article_id)
    return changed(wire, "versions.show", done=done, version_id=version)


def _values(capture: Capture, counts_at: datetime) -> dict[str, str]:
    """What the form is filled in with: what was sent, with the time as date and time; else when it counts as taken."""
    sent = form_values()
    if sent.get("date") or sent.get("time"):
        return sent
    moment = counts_at
    with suppress(ServiceError):  # no time was sent, or none that can be read
        moment = _time_sent(capture) or capture.captured_at
    clock = f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
    return sent | {"date": f"{moment:%Y-%m-%d}", "time": clock, "zone": "UTC"}


def _time_sent(capture: Capture) -> datetime | None:
    """The time that was sent; None: as recorded. Raises Invalid, also for none at all.

    Times are shown in whole seconds: the second in which it counts as taken, or was recorded, is that very moment.
    """
    is_null = request.is_json and "captured_at" in json_body() and json_body()["captured_at"] is None
    moment = moment_sent("captured_at", "date", "time")
    if moment is None and not is_null and line_sent("back") != "yes":
        accepted = "the time at which the text was seen is accepted; in JSON null stands for the one recorded"
        raise Invalid("captured_at", "", accepted)
    known = [capture.captured_at, *(one.counts_at for one in redatings.list_of(store(), capture.id)[:1])]
    return next((one for one in known if one.replace(microsecond=0) == moment), moment)
