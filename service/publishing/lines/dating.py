"""A person's words on when captures were taken, as lines, and lines as words.

Refuses: what follows from them (service/record/curating/redating.py).
"""

from collections.abc import Mapping

from service.domain.captures import Capture
from service.domain.curation import Redating
from service.publishing.lines import fields
from service.publishing.lines.sorting import Row
from service.publishing.lines.writing import Line, at


def redating_line(word: Redating, *, is_alone: bool) -> Line:
    """A word on when a capture was taken. is_alone: whether what stands for it never came by itself."""
    return {
        "stet": "redating",
        "article_id": word.article_id,
        "capture_id": word.capture_id,
        "captured_at": at(word.captured_at) if word.captured_at else None,
        "stand_in": word.stand_in or None,
        "alone": is_alone,
        "decided_at": at(word.decided_at),
        "decided_by": word.decided_by,
        "reason": word.reason,
    }


def read_redating(row: Row, captures: Mapping[str, Capture]) -> tuple[Redating, bool]:
    """The word in a line, and whether what stands for its capture never came by itself. captures: by id.

    Raises Invalid where it does not fit the captures of the same file.
    """
    capture = captures.get(fields.id(row, "capture_id"))
    if capture is None or capture.version is None or capture.article_id != row["article_id"]:
        fields.refuse("capture_id", row["capture_id"], "a usable capture of its article, which has a line, is accepted")
    moment = fields.moment_or_none(row, "captured_at")
    stand_in = None if moment is None else captures.get(fields.id(row, "stand_in"))
    if moment is None and row["stand_in"] is not None:
        fields.refuse("stand_in", row["stand_in"], "null is accepted where captured_at is")
    if moment is not None and (
        stand_in is None
        or stand_in.version is None
        or stand_in.id == capture.id
        or (stand_in.article_id, stand_in.captured_at, stand_in.version.content_hash)
        != (capture.article_id, moment, capture.version.content_hash)
    ):
        accepted = "another usable capture of the same text, taken at captured_at, which has a line, is accepted"
        fields.refuse("stand_in", row["stand_in"], accepted)
    word = Redating(
        article_id=capture.article_id,
        capture_id=capture.id,
        recorded_at=capture.captured_at,
        captured_at=moment,
        stand_in=stand_in.id if stand_in else "",
        decided_at=fields.moment(row, "decided_at"),
        decided_by=fields.words(row, "decided_by"),
        reason=fields.words(row, "reason"),
    )
    return word, fields.flag(row, "alone") and stand_in is not None
