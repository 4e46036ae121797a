"""What became of reports since a program last asked, so that polling misses nothing and nothing is told twice.

Refuses: order by anything but the sequence: what arrives late comes last, whatever its date.
"""

from typing import Any

from flask import Response, request, url_for

from service.domain.errors import Invalid
from service.web.contract.cursors import READ_AT_ONCE, asked_limit
from service.web.desk import store
from service.web.present.answers import json_answer
from service.web.present.wire import Wire, wire_report
from storage import stories
from storage.programs import report_log

#: In the place of a cursor: from the newest entry on, to be told only what comes.
LATEST = "latest"

#: Longest cursor, in digits.
LONGEST_CURSOR = 15


def list_all() -> Response:
    """GET /reports: what became of the reports of all stories, in order of arrival, since a cursor."""
    return _answer(None)


def list_of_story(story_id: str) -> Response:
    """GET /stories/<story_id>/reports: what became of the reports of one story, in order of arrival, since a cursor."""
    return _answer(stories.load_story(store(), story_id).id)


def _answer(story_id: str | None) -> Response:
    limit = asked_limit(READ_AT_ONCE)
    start = _asked_since()
    found = report_log.list_logged(store(), start, limit + 1, story_id)
    told = found[:limit]
    cursor = str(told[-1].sequence if told else start)
    asked: dict[str, Any] = {"since": cursor, **({"story_id": story_id} if story_id else {})}
    wire: Wire = {
        "entries": [_wire(one) for one in told],
        "cursor": cursor,
        "more": len(found) > limit,
        "next": url_for("reports.of_story" if story_id else "reports.list", **asked),
    }
    return json_answer(wire)


def _asked_since() -> int:
    value = request.args.get("since", "0")
    if value == LATEST:
        return report_log.last_sequence(store())
    if not (value.isascii() and value.isdigit() and len(value) <= LONGEST_CURSOR):
        raise Invalid("since", value, f"the cursor of an earlier answer, or {LATEST}, is accepted")
    return int(value)


def _wire(one: report_log.Logged) -> Wire:
    return {
        "sequence": one.sequence,
        "event": one.event,
        "story_id": one.story_id,
        "article_id": one.article_id,
        "report": wire_report(one.report),
    }
