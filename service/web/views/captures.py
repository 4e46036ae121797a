"""A person's word on what was captured: that it is the article after all, or that it is not.

Refuses: judging (watching/capture.py); what follows for the history (record/deciding.py).
"""

from flask import Response

from service.record.deciding import decide
from service.watching.capture import AGREED
from service.web.contract.cursors import MOST
from service.web.desk import desk, now, store
from service.web.parse import parse_ruling
from service.web.present.answers import changed
from service.web.present.watching import wire_captures
from storage import raws, rulings, versions
from storage.curating import redatings
from storage.waiting import list_became


def create(capture_id: str) -> Response:
    """POST /captures/<capture_id>/rulings: its text counts from now on, or no longer; nobody is told."""
    is_usable, reason = parse_ruling()
    newest = decide(store(), capture_id, is_usable, memory=desk().memory, now=now(), reason=reason)
    capture = versions.load_capture(store(), capture_id)
    words = rulings.newest_rulings(store(), capture.article_id)
    [said] = wire_captures(
        (capture,),
        words,
        raws.raw_sizes(store(), capture.article_id),
        redatings.list_standing(store(), capture.article_id),
        list_became(store(), capture.article_id, versions.list_captures(store(), capture.article_id, MOST), AGREED),
    )
    wire = {
        "capture": said,
        "is_usable": is_usable,
        "newest_version": f"/versions/{newest.id}" if newest else None,
    }
    done = "accepted" if is_usable else "set-aside"
    return changed(wire, "articles.show", done=done, article_id=capture.article_id)
