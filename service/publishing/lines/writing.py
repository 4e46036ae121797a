"""Facts as lines of JSON, and hashes of what follows from them.

Refuses: the store; order (the caller's is kept).
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime

from service.domain.captures import Capture, Ruling
from service.domain.changes import ChangeReport
from service.domain.claims import Snapshot
from service.domain.curation import Merger
from service.domain.stories import Article, Story
from service.domain.threads import Anchor, Decision
from service.domain.versions import Version
from service.publishing.lines import FIRST_SCHEMA
from service.publishing.lines.sealing import Seal

Line = dict[str, object]

#: What a desk has of a story and these lines do not carry: bytes as captures came, each of which is downloaded by
#: itself, and how the desk works with it.
LEFT_OUT = ("raw captures", "watches", "lookouts", "webhooks", "readers")


def to_bytes(line: Line) -> bytes:
    """One line, with its end."""
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def story_line(story: Story, extractor: str, comparer: str, threader: str, *, schema: int = FIRST_SCHEMA) -> Line:
    """The story, in which form the lines are, what they leave out, and by which rules their hashes were made."""
    return {
        "stet": "story",
        "schema": schema,
        "id": story.id,
        "title": story.title,
        "description": story.description,
        "opened_at": at(story.opened_at),
        "extractor": extractor,
        "comparer": comparer,
        "threader": threader,
        "without": list(LEFT_OUT),
    }


def article_line(article: Article, place: int, named_by: Sequence[str] = ()) -> Line:
    """An article. place: the articles of the story are listed in this order, from 1.

    named_by: what its id was made of, when that is neither its address nor its title any more.
    """
    fields = {name: getattr(article, name) for name in ("id", "url", "title", "publisher", "language")}
    return {"stet": "article", **fields, "place": place, **({"named_by": list(named_by)} if named_by else {})}


def text_line(content_hash: str, text: str) -> Line:
    """A text, which any number of captures may have seen."""
    return {"stet": "text", "content_hash": content_hash, "text": text}


def capture_line(capture: Capture) -> Line:
    """A capture, usable or not, without its text."""
    return {
        "stet": "capture",
        "id": capture.id,
        "article_id": capture.article_id,
        "captured_at": at(capture.captured_at),
        "origin": capture.origin.value,
        "verdict": capture.verdict.value,
        "signals": list(capture.signals),
        "status": capture.status,
        "note": capture.note,
        "excerpt": capture.excerpt,
        "score": capture.score,
        "version": _read(capture.version),
        "held": _read(capture.held),
    }


def ruling_line(ruling: Ruling, place: int) -> Line:
    """A person's word on a text. place: in which order an article's words were given, from 1."""
    return {
        "stet": "ruling",
        "article_id": ruling.article_id,
        "content_hash": ruling.content_hash,
        "usable": ruling.is_usable,
        "decided_at": at(ruling.decided_at),
        "reason": ruling.reason,
        "place": place,
    }


def merger_line(merger: Merger, captures: Iterable[str]) -> Line:
    """That an article is another. captures: those that the other has only by this, by their ids."""
    return {
        "stet": "merger",
        "article_id": merger.article_id,
        "into_id": merger.into_id,
        "merged_at": at(merger.merged_at),
        "note": merger.note,
        "address": merger.address,
        "undone_at": at(merger.undone_at) if merger.undone_at else None,
        "captures": list(captures),
    }


def decision_line(decision: Decision) -> Line:
    """What a person decided about threads."""
    return {
        "stet": "decision",
        "id": decision.id,
        "act": decision.act.value,
        "claims": [_anchor(one) for one in decision.claims],
        "others": [_anchor(one) for one in decision.others],
        "note": decision.note,
        "decided_at": at(decision.decided_at),
        "undone_at": at(decision.undone_at) if decision.undone_at else None,
    }


def version_check(version_id: str, digest: str) -> Line:
    """That a version follows, and `hash_of_claims` of what it says. "": it was not read by today's rules."""
    return {"stet": "version", "id": version_id, "sha256": digest or None}


def report_check(report_id: str, digest: str) -> Line:
    """That a report follows, and `hash_of_report` of what it says."""
    return {"stet": "report", "id": report_id, "sha256": digest}


def threads_check(digest: str) -> Line:
    """`hash_of_threads` of the story's threads."""
    return {"stet": "threads", "sha256": digest}


def end_line(seal: Seal) -> Line:
    """How many lines there are besides this one and the hash of them all: that none is missing or was changed."""
    return {"stet": "end", "lines": seal.lines, "sha256": seal.digest}


def hash_of_claims(snapshot: Snapshot) -> str:
    """What a version says, as one hash."""
    return _hash([*snapshot.claims, *snapshot.doubts])


def hash_of_report(report: ChangeReport) -> str:
    """What a report says, as one hash; that it was made again by newer rules is no part of it."""
    return _hash(replace(report, reanalysed_from=""))


def hash_of_threads(members: Iterable[tuple[str, str, str]]) -> str:
    """Which claims of a story are one, as one hash. members: thread, strand and claim ids."""
    return _hash(sorted(members))


def at(moment: datetime) -> str:
    """A time in full: UTC, with every microsecond that it has, because ids are made of it."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _read(version: Version | None) -> Line | None:
    """What was read on a capture, without the text itself."""
    if version is None:
        return None
    return {
        "id": version.id,
        "content_hash": version.content_hash,
        "url": version.url,
        "published_at": at(version.published_at) if version.published_at else None,
        "modified_at": at(version.modified_at) if version.modified_at else None,
        "headline": version.headline,
        "byline": version.byline,
        "language": version.language,
        "memento_url": version.memento_url,
    }


def _anchor(anchor: Anchor) -> list[object]:
    return [anchor.article_id, anchor.content_hash, anchor.family.value, anchor.start, anchor.end]


def _hash(value: object) -> str:
    text = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"), default=_plain)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    """A value of ours by its fields, one level at a time: `dataclasses.asdict` would copy all that is in it first."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return str(value)
