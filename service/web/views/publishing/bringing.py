"""A whole story taken in, as another Stet exported it.

Refuses: reading its lines (service/publishing/lines); recording (service/exchange).
"""

from dataclasses import replace
from io import BytesIO

from flask import Response, make_response, render_template, request

from service.domain.errors import Conflict, Invalid, quoted
from service.exchange.taking import Taken, take_story
from service.publishing.lines.reading import read_story
from service.publishing.lines.sorting import is_carried
from service.web.admission import hidden_from
from service.web.auditing import name_object
from service.web.desk import desk, now, store
from service.web.parse import LONGEST_LINE, wants_json
from service.web.present.answers import json_answer
from service.web.present.wire import Wire, wire_story
from service.web.problems import Mistake
from service.web.waiting import patience
from service.web.whom import known_caller

#: What is called so in messages when it has no file name.
SENT = "the request"


def form() -> str:
    """GET /imports/new: the form that brings a whole story."""
    return draw_form()


def draw_form(error: Mistake | None = None) -> str:
    """The form, with what was wrong."""
    return render_template("publishing/bring.html", error=replace(error, field="file") if error else None, taken=None)


def create() -> Response:
    """POST /imports takes in a story as export.ndjson has it. Twice changes nothing."""
    name, data = _sent()
    if not is_carried(data[:200]):
        raise Invalid("file", name, "a whole story as another Stet exports it (.ndjson) is accepted here")
    carried = read_story(name, BytesIO(data))
    if carried.story.id in hidden_from(known_caller(), store()):  # as for whoever opens a story of that name
        raise Conflict(f"There is already a story with the short name {quoted(carried.story.id)}.")
    name_object(story=carried.story.id)
    taken = take_story(store(), carried, memory=desk().memory, now=now(), pause=patience().bear_taking)
    if wants_json() or not request.files:
        answer = json_answer(wire_taken(taken))
        answer.status_code = 201 if taken.is_new else 200
        answer.headers["Location"] = f"/stories/{taken.story.id}"
        return answer
    return make_response(
        render_template("publishing/bring.html", error=None, taken=taken), 201 if taken.is_new else 200
    )


def wire_taken(taken: Taken) -> Wire:
    """What taking in a story came to."""
    return {
        "story": wire_story(taken.story),
        "new": taken.is_new,
        "captures": taken.captures,
        "known": taken.known,
        "decisions": taken.decided,
        "hashes": {"checked": taken.checked, "identical": taken.matching, "same_rules": taken.same_rules},
    }


def _sent() -> tuple[str, bytes]:
    file = request.files.get("file")
    if file is not None and file.filename:
        with file.stream:
            return file.filename[-LONGEST_LINE:], file.read()
    if request.mimetype in ("multipart/form-data", "application/x-www-form-urlencoded"):
        raise Invalid("file", "", "choose the file that another Stet exported")
    data = request.get_data()
    if not data.strip():
        raise Invalid("file", "", "send the lines that another Stet exported, as application/x-ndjson")
    return SENT, data
