"""The time zone in which somebody dated a story's last import: shown in the next form, and chosen anew there.

It fills in a field that people see and can change, in forms alone: what a program leaves out is never taken from here.
Refuses: reading times (times.py).
"""

from flask import Response, request

from service.domain.errors import Invalid
from service.web.desk import desk
from service.web.parse import line_sent
from service.web.times import read_zone

#: The cookie, whose path is the story's: another story has another.
COOKIE = "stet-zone"

#: How long it is kept, in seconds: half a year.
LASTING = 183 * 24 * 3600


def keep_zone(answer: Response, story_id: str) -> Response:
    """The answer, which leaves the zone that a form dated its texts in with the browser. Nothing for a program."""
    is_dated = not request.is_json and any(name.startswith("date") and said for name, said in request.form.items())
    if not is_dated or not (zone := line_sent("zone")):
        return answer
    answer.set_cookie(
        COOKIE,
        zone,
        max_age=LASTING,
        secure=desk().settings.is_tls,
        httponly=True,
        samesite="Lax",
        path=f"/stories/{story_id}",
    )
    return answer


def kept_zone() -> str:
    """The zone that was kept for this story; UTC when none was, or none that there is."""
    zone = request.cookies.get(COOKIE, "")
    try:
        read_zone(zone)
    except Invalid:
        return "UTC"
    return zone
