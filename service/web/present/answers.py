"""One value, two shapes: a page for people, JSON for programs, chosen by what the request accepts.

Refuses: wording of mistakes (problems.py); what a noun looks like in JSON (wire.py).
"""

import json
from http import HTTPStatus

from flask import Response, make_response, redirect, render_template, url_for

from service.web.contract.cursors import cut
from service.web.parse import parse_done, wants_json

#: What a page says after something was done, by the name in its address. Nothing else is ever shown.
DONE = {
    "access": "Saved: who may see this story.",
    "disabled": "Disabled: signed out everywhere, and not let in.",
    "enabled": "Enabled: the password from before holds again.",
    "ended": "That browser is signed out.",
    "password": "The password is changed, and every other browser is signed out.",
    "password-tokens": "The password is changed, every other browser is signed out, and all tokens are revoked.",
    "revoked": "Revoked: it opens nothing any more.",
    "role": "The role is changed.",
    "signed-out": "Every other browser is signed out.",
    "accepted": "This text is the article from now on, and compared as of the time it was seen. Nobody was told, "
    "and Correct this, at its usable capture below, takes that back.",
    "kept-aside": "The text was kept as a capture, and it is no version: a person set this very text aside. Under "
    "Captures, Correct this takes that back; every capture of the text counts then, this one too.",
    "added": "The page is watched from now on; the first look follows within a minute.",
    "already": "Nothing was added: this very text was already recorded for that time.",
    "redated": "The date is corrected: the text counts as of this time, and was compared anew. Nobody was told, and it "
    "can be taken back.",
    "undated": "Taken back: the text counts as of the time that was recorded, and was compared anew. Nobody was told.",
    "checked": "The page was looked at just now.",
    "created": "The story is open. Import a first version, or watch a page.",
    "imported": "The version was recorded.",
    "imported-alike": "The version was recorded as the first of a new article, though its words are for a good part "
    "those of another of this story. If it is a version of that one, merge the two: open the article and choose Edit.",
    "merged": "The two threads are one now. The decision is listed below, and can be undone there.",
    "looked": "The listing was looked at just now.",
    "lookout": "The listing is looked at from now on; the first look follows within a minute.",
    "renamed": "Saved. What was read, and at which address, stays as it was recorded.",
    "renamed-story": "Saved.",
    "united": "The two articles are one now. It can be taken back on the page of the one that was merged.",
    "parted": "Taken back: both articles are what they would be without the merger.",
    "gone": "Removed for good. What is left of it is under What was removed.",
    "paused": "Paused. Nothing is sent until it is resumed.",
    "paused-looks": "Paused. Nobody looks by itself until it is resumed; Check now still does.",
    "pinned": "Pinned: these claims stay one thread, whatever later rules say. It can be undone below.",
    "nothing": "Nothing was missed since then, so nothing is sent again.",
    "queued": "The test message waits to be sent; this page shows what came of it.",
    "removed": "The webhook is gone, with its keys and its messages.",
    "replayed": "What was missed is due again, under the same ids, and goes out now.",
    "failed": "The endpoint did not take the message; the newest attempt listed below says why.",
    "resent": "The message was sent again and delivered; its attempt is listed below.",
    "resumed": "Resumed.",
    "resumed-looks": "Resumed; the next look follows within a minute.",
    "rule": "The rule is changed; it holds from the next report on.",
    "same": "The text was kept as a capture. It says the same as its neighbour in time, so it is not a new version.",
    "wished": "Your wishes hold from now on, and the next look is when they say.",
    "seen": "Marked as seen. What comes in from now on is shown as new.",
    "set-aside": "This text is not the article, also when it comes again; what it had changed is taken back.",
    "split": "The claims chosen are another thread now. The decision is listed below, and can be undone there.",
    "sent": "The test message was sent and delivered; its attempt is listed below.",
    "turn": "The text was kept as a capture. It is a turn of a page that goes to and fro between two texts: it is "
    "counted, and no version of its own.",
    "undone": "The decision was taken back; the threads are what they would be without it.",
}

Wire = dict[str, object]


def json_answer(wire: Wire, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """The JSON answer: UTF-8, keys in the order written, safe to paste into a page."""
    if status is HTTPStatus.OK:
        wire = cut(wire)
    text = json.dumps(wire, ensure_ascii=False, indent=1).replace("<", "\\u003c")
    return Response(text + "\n", status=status, mimetype="application/json")


def show(template: str, wire: Wire, **context: object) -> Response:
    """The page made of `template` and `context`, or the same thing as JSON."""
    if wants_json():
        return json_answer(wire)
    return make_response(render_template(template, done=DONE.get(parse_done(), ""), **context))


def created(wire: Wire, endpoint: str, *, done: str = "", made: str = "", **where: str) -> Response:
    """201 with the new thing for a program; for a person, on to the page that shows it.

    made: the id of what was made, for what the page says was done to lead to it.
    """
    return _finished(wire, HTTPStatus.CREATED, endpoint, {"done": done, "made": made}, where)


def changed(wire: Wire, endpoint: str, *, done: str = "", **where: str) -> Response:
    """200 with the thing as it is now for a program; for a person, on to the page that shows it."""
    return _finished(wire, HTTPStatus.OK, endpoint, {"done": done}, where)


def _finished(wire: Wire, status: HTTPStatus, endpoint: str, told: dict[str, str], where: dict[str, str]) -> Response:
    if not wants_json():
        address = url_for(endpoint, **where, **{name: value for name, value in told.items() if value})  # type: ignore[arg-type]  # names of our own routes
        return make_response(redirect(address, code=HTTPStatus.SEE_OTHER))
    answer = json_answer(wire, status)
    answer.headers["Location"] = url_for(endpoint, **where)  # type: ignore[arg-type]  # likewise
    return answer
