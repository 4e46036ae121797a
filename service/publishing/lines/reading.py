"""Lines of JSON as facts, each checked against its own id or hash before anything is done with it.

Refuses: guessing what a line of another form may mean; storing.
"""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from service.domain.captures import Capture, Ruling, Verdict, make_capture, make_unusable_capture
from service.domain.errors import Invalid, ServiceError, TooLarge, quoted
from service.domain.ids import text_hash
from service.domain.stories import LONGEST_TITLE, Article, Story, parse_slug
from service.domain.threads import Act, Anchor, Decision, ThreadFamily, make_decision
from service.domain.versions import TEXT_LIMIT, Origin, Version, make_version
from service.publishing.lines.sorting import Row, Sorted, only, sort_lines, wrong

_ID = re.compile(r"[\w-]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A whole story, as lines carry it."""

    story: Story
    rules: tuple[str, str, str]  # extractor, comparer and threader that the hashes are made by
    articles: tuple[Article, ...]  # in their order
    captures: tuple[Capture, ...]  # by article, then by time
    rulings: tuple[Ruling, ...]  # in the order they were given
    texts: Mapping[str, str]  # by hash
    decisions: tuple[Decision, ...]  # in the order they were made
    versions: Mapping[str, str | None]  # what should follow: id -> hash of its claims
    reports: Mapping[str, str]  # likewise: id -> hash
    threads: str  # likewise: hash of all threads, "" when none was carried


def read_story(name: str, lines: Iterable[bytes]) -> Carried:
    """The story in these lines, whatever their order. Raises Invalid and TooLarge, naming the file and the line."""
    found = sort_lines(name, lines)
    header = only(name, found, "story")
    reader = _Reader(name, header[1])
    story = reader.reading(header, reader.story)
    texts = dict(reader.each(found, "text", reader.text))
    articles = [one for _, one in sorted(reader.each(found, "article", reader.article), key=lambda one: one[0])]
    reader.know(texts, articles)
    captures = sorted(reader.each(found, "capture", reader.capture), key=_place)
    rulings = [one for _, one in sorted(reader.each(found, "ruling", reader.ruling), key=lambda one: one[0])]
    decisions = sorted(reader.each(found, "decision", reader.decision), key=lambda one: (one.decided_at, one.id))
    if only(name, found, "end")[1].get("sha256") != found.seal.digest:
        changed = "its last line has the hash of all others, and it is another: a line was changed after the export"
        raise Invalid("file", name, f"{changed}; nothing was imported")
    return Carried(
        story=story,
        rules=reader.reading(header, reader.rules),
        articles=tuple(articles),
        captures=tuple(captures),
        rulings=tuple(rulings),
        texts=texts,
        decisions=tuple(decisions),
        versions={str(row.get("id")): row.get("sha256") for row in found.rows("version")},
        reports={str(row.get("id")): str(row.get("sha256")) for row in found.rows("report")},
        threads=next((str(row.get("sha256")) for row in found.rows("threads")), ""),
    )


class _Reader:
    """The lines of one file as domain values."""

    def __init__(self, name: str, header: Row) -> None:
        self.name = name
        self.story_id = str(header.get("id"))
        self.texts: Mapping[str, str] = {}
        self.articles: frozenset[str] = frozenset()

    def know(self, texts: Mapping[str, str], articles: Iterable[Article]) -> None:
        """What the other lines may speak of."""
        self.texts, self.articles = texts, frozenset(one.id for one in articles)

    def each(self, found: Sorted, kind: str, read: Any) -> list[Any]:
        """Every line of a kind, read."""
        return [self.reading(line, read) for line in found.lines.get(kind, [])]

    def reading(self, line: tuple[int, Row], read: Any) -> Any:
        """One line, read. Raises Invalid naming it, whatever is wrong with it."""
        number, row = line
        try:
            return read(row)
        except ServiceError as error:
            raise wrong(self.name, number, error.message.rstrip(".")) from error
        except (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError) as error:
            raise wrong(self.name, number, f"it is not a whole {row['stet']} line ({_what(error)})") from error

    def story(self, row: Row) -> Story:
        title = self.said(row, "title")
        if not title or len(title) > LONGEST_TITLE:
            raise Invalid("title", title, f"1 to {LONGEST_TITLE} characters are accepted")
        return Story(
            id=parse_slug(self.said(row, "id")),
            title=title,
            description=self.said(row, "description"),
            opened_at=_time(row["opened_at"]),
        )

    def rules(self, row: Row) -> tuple[str, str, str]:
        return self.said(row, "extractor"), self.said(row, "comparer"), self.said(row, "threader")

    def text(self, row: Row) -> tuple[str, str]:
        text = self.said(row, "text")
        if text_hash(text) != row["content_hash"]:
            raise ValueError("the text is not the one that its hash stands for")
        if len(text) > TEXT_LIMIT:
            raise TooLarge("The text", len(text), TEXT_LIMIT, "characters")
        return row["content_hash"], text

    def article(self, row: Row) -> tuple[int, Article]:
        return int(row["place"]), Article(
            id=_id(row["id"]),
            story_id=self.story_id,
            url=self.said(row, "url"),
            title=self.said(row, "title"),
            publisher=self.said(row, "publisher"),
            language=self.said(row, "language"),
        )

    def capture(self, row: Row) -> Capture:
        article_id = self._article(row)
        captured_at, origin, verdict = _time(row["captured_at"]), Origin(row["origin"]), Verdict(row["verdict"])
        signals = tuple(str(one) for one in row["signals"])
        status = None if row["status"] is None else _status(row["status"])
        score = None if row["score"] is None else _finite(row["score"])
        seen = [self._read(row[name], article_id, captured_at, origin) for name in ("version", "held")]
        if verdict is Verdict.USABLE:
            if seen[0] is None:
                raise ValueError("a usable capture has a version")
            capture = make_capture(seen[0], signals=signals, status=status, score=score)
        else:
            capture = make_unusable_capture(
                article_id=article_id,
                captured_at=captured_at,
                origin=origin,
                verdict=verdict,
                signals=signals,
                status=status,
                note=self.said(row, "note"),
                excerpt=self.said(row, "excerpt"),
                held=seen[1],
                score=score,
            )
        if capture.id != row["id"]:
            raise ValueError("its id does not fit what it says")
        return capture

    def ruling(self, row: Row) -> tuple[int, Ruling]:
        if not isinstance(row["usable"], bool):
            raise ValueError("usable is true or false")
        return int(row["place"]), Ruling(
            article_id=self._article(row),
            content_hash=self._hash(row),
            is_usable=row["usable"],
            decided_at=_time(row["decided_at"]),
            reason=self.said(row, "reason"),
        )

    def decision(self, row: Row) -> Decision:
        made = make_decision(
            self.story_id,
            Act(row["act"]),
            [self._anchor(one) for one in row["claims"]],
            [self._anchor(one) for one in row["others"]],
            note=self.said(row, "note"),
            decided_at=_time(row["decided_at"]),
        )
        if made.id != row["id"]:
            raise ValueError("its id does not fit what it says")
        undone = None if row["undone_at"] is None else _time(row["undone_at"])
        return Decision(**{name: getattr(made, name) for name in _MADE}, undone_at=undone)

    def said(self, row: Mapping[str, Any], name: str) -> str:
        value = row[name]
        if not isinstance(value, str) or "\x00" in value or any("\ud800" <= c <= "\udfff" for c in value):
            raise ValueError(f"{name} is no text")
        return value

    def _article(self, row: Row) -> str:
        if row["article_id"] not in self.articles:
            raise ValueError("its article has no line")
        return str(row["article_id"])

    def _hash(self, row: Mapping[str, Any]) -> str:
        if row["content_hash"] not in self.texts:
            raise ValueError("its text has no line")
        return str(row["content_hash"])

    def _read(self, row: Row | None, article_id: str, captured_at: datetime, origin: Origin) -> Version | None:
        if row is None:
            return None
        version = make_version(
            article_id=article_id,
            captured_at=captured_at,
            text=self.texts[self._hash(row)],
            origin=origin,
            url=self.said(row, "url"),
            published_at=None if row["published_at"] is None else _time(row["published_at"]),
            modified_at=None if row["modified_at"] is None else _time(row["modified_at"]),
            headline=self.said(row, "headline"),
            byline=self.said(row, "byline"),
            language=self.said(row, "language"),
            memento_url=self.said(row, "memento_url"),
        )
        if version.id != row["id"]:
            raise ValueError("its version's id does not fit what it says")
        return version

    def _anchor(self, row: list[Any]) -> Anchor:
        article_id, content_hash, family, start, end = row
        return Anchor(_id(article_id), str(content_hash), ThreadFamily(family), int(start), int(end))


_MADE = ("id", "story_id", "act", "claims", "others", "note", "decided_at")


def _place(capture: Capture) -> tuple[str, datetime, str]:
    return capture.article_id, capture.captured_at, capture.id


def _time(value: object) -> datetime:
    moment = datetime.fromisoformat(str(value))
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return moment.astimezone(UTC)


def _finite(value: object) -> float:
    number = float(str(value))
    if not math.isfinite(number):
        raise ValueError(f"{value} is no number")
    return number


def _status(value: object) -> int:
    if not isinstance(value, int) or not 0 <= value <= 999:
        raise ValueError(f"{quoted(value)} is no HTTP status")
    return value


def _id(value: object) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise ValueError(f"{quoted(value)} is no id")
    return value


def _what(error: Exception) -> str:
    return f"{error.args[0]} is missing" if isinstance(error, KeyError) and error.args else str(error)
