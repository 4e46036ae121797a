"""Lines of JSON as facts, each checked against its own id or hash before anything is done with it.

Refuses: guessing what a line of another form may mean; storing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from service.domain.captures import Capture, Ruling, Verdict, make_capture, make_unusable_capture
from service.domain.curation import Merger, Redating, leads_to
from service.domain.errors import Invalid, ServiceError
from service.domain.ids import content_id
from service.domain.stories import Article, Story, make_article, parse_slug
from service.domain.threads import Act, Anchor, Decision, ThreadFamily, make_decision
from service.domain.versions import TEXT_LIMIT, Origin, Version, make_version
from service.publishing.lines import fields
from service.publishing.lines.dating import read_redating
from service.publishing.lines.sorting import Row, Sorted, only, sort_lines, wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A whole story, as lines carry it."""

    story: Story
    rules: tuple[str, str, str]  # extractor, comparer and threader that the hashes are made by
    articles: tuple[Article, ...]  # in their order
    captures: tuple[Capture, ...]  # by article, then by time
    rulings: tuple[Ruling, ...]  # in the order they were given
    texts: Mapping[str, str]  # by hash
    named_by: Mapping[str, tuple[str, ...]]  # what ids of articles were made of, where neither address nor title is it
    redatings: tuple[tuple[Redating, bool], ...]  # in order, each with whether its stand-in never came by itself
    mergers: tuple[tuple[Merger, tuple[str, ...]], ...]  # in order, each with the captures that came by it
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
    reader.captures = {one.id: one for one in captures}
    redatings = sorted(
        reader.each(found, "redating", reader.redating), key=lambda one: (one[0].decided_at, one[0].capture_id)
    )
    mergers = sorted(reader.each(found, "merger", reader.merger), key=lambda one: (one[0].merged_at, one[0].article_id))
    decisions = sorted(reader.each(found, "decision", reader.decision), key=lambda one: (one.decided_at, one.id))
    versions, reports = (dict(reader.each(found, kind, reader.check)) for kind in ("version", "report"))
    hashes = reader.each(found, "threads", reader.threads)
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
        named_by=reader.named_by,
        redatings=tuple(redatings),
        mergers=tuple(mergers),
        decisions=tuple(decisions),
        versions=versions,
        reports=reports,
        threads=hashes[0] if hashes else "",
    )


class _Reader:
    """The lines of one file as domain values."""

    def __init__(self, name: str, header: Row) -> None:
        self.name = name
        self.story_id = str(header.get("id"))
        self.texts: Mapping[str, str] = {}
        self.articles: frozenset[str] = frozenset()
        self.captures: Mapping[str, Capture] = {}
        self.named_by: dict[str, tuple[str, ...]] = {}
        self._seen: set[tuple[str, str]] = set()
        self._into: dict[str, str] = {}  # of each article that is another one, which

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
        return Story(
            id=parse_slug(fields.words(row, "id")),
            title=fields.title(row, "title"),
            description=fields.words(row, "description"),
            opened_at=fields.moment(row, "opened_at"),
        )

    def rules(self, row: Row) -> tuple[str, str, str]:
        return fields.words(row, "extractor"), fields.words(row, "comparer"), fields.words(row, "threader")

    def text(self, row: Row) -> tuple[str, str]:
        text = fields.body(row)
        return fields.digest(row["content_hash"], "content_hash"), text

    def article(self, row: Row) -> tuple[int, Article]:
        url = fields.tidy(row, "url")
        if url and ("address", url) in self._seen:
            fields.refuse("url", url, "another article line has this address already")
        self._seen.add(("address", url))
        title, id, publisher = fields.words(row, "title"), self._new(row), fields.words(row, "publisher")
        made = {make_article(self.story_id, url=one, title="").id for one in (row["url"], title) if one}
        made.add(make_article(self.story_id, url="", title=title, publisher=publisher, is_apart=True).id)
        if row.get("named_by"):
            named = fields.some(row, "named_by")
            self.named_by[id] = tuple(fields.words({"named_by": one}, "named_by") for one in named)
            made = {content_id("article", self.story_id, *self.named_by[id])}
        if id not in made:  # it could be another story's, which may be hidden from whoever sends it
            fields.refuse("id", id, "it does not fit the story, and the article's address or title")
        return fields.whole(row["place"], "place"), Article(
            id=id,
            story_id=self.story_id,
            url=url,
            title=title,
            publisher=publisher,
            language=fields.language(row, "language"),
        )

    def capture(self, row: Row) -> Capture:
        article_id, captured_at = self._article(row), fields.moment(row, "captured_at")
        origin, verdict = fields.one_of(row, "origin", Origin), fields.one_of(row, "verdict", Verdict)
        signals = tuple(fields.words({"signals": one}, "signals") for one in fields.some(row, "signals"))
        status, score = fields.status(row, "status"), fields.score(row, "score")
        version, held = (self._read(row, name, article_id, captured_at, origin) for name in ("version", "held"))
        if verdict is Verdict.USABLE:
            if version is None:
                fields.refuse("version", None, "a usable capture has a version")
            capture = make_capture(version, signals=signals, status=status, score=score)
        else:
            capture = make_unusable_capture(
                article_id=article_id,
                captured_at=captured_at,
                origin=origin,
                verdict=verdict,
                signals=signals,
                status=status,
                note=fields.words(row, "note"),
                excerpt=fields.words(row, "excerpt"),
                held=held,
                score=score,
            )
        if capture.id != self._new(row):
            fields.refuse("id", row["id"], "its id does not fit what it says")
        return capture

    def ruling(self, row: Row) -> tuple[int, Ruling]:
        return fields.whole(row["place"], "place"), Ruling(
            article_id=self._article(row),
            content_hash=self._hash(row),
            is_usable=fields.flag(row, "usable"),
            decided_at=fields.moment(row, "decided_at"),
            reason=fields.words(row, "reason"),
        )

    def redating(self, row: Row) -> tuple[Redating, bool]:
        word, is_alone = read_redating(row, self.captures)
        key = ("redating", f"{word.capture_id} {word.decided_at}")
        if key in self._seen:
            fields.refuse("decided_at", row["decided_at"], "another line has a word of this moment on its capture")
        self._seen.add(key)
        return word, is_alone

    def merger(self, row: Row) -> tuple[Merger, tuple[str, ...]]:
        into = fields.id(row, "into_id")
        if into not in self.articles or into == row["article_id"]:
            fields.refuse("into_id", into, "the id of another article of the story is accepted")
        merger = Merger(
            number=0,
            article_id=self._article(row),
            into_id=into,
            merged_at=fields.moment(row, "merged_at"),
            note=fields.words(row, "note"),
            address=fields.address(row, "address"),
            undone_at=fields.moment_or_none(row, "undone_at"),
        )
        captures = tuple(fields.id({"captures": one}, "captures") for one in fields.some(row, "captures"))
        key = ("merger", f"{merger.article_id} {'' if merger.undone_at is None else merger.merged_at}")
        if key in self._seen:
            fields.refuse("article_id", merger.article_id, "another merger line says this already")
        self._seen.add(key)
        if merger.undone_at is None:
            if leads_to(self._into, into, merger.article_id):
                fields.refuse("into_id", into, "an article that is not itself merged into this one is accepted")
            self._into[merger.article_id] = into
        return merger, captures

    def decision(self, row: Row) -> Decision:
        made = make_decision(
            self.story_id,
            fields.one_of(row, "act", Act),
            [self._anchor(one, "claims") for one in fields.some(row, "claims")],
            [self._anchor(one, "others") for one in fields.some(row, "others")],
            note=fields.words(row, "note"),
            decided_at=fields.moment(row, "decided_at"),
        )
        if made.id != self._new(row):
            fields.refuse("id", row["id"], "its id does not fit what it says")
        undone = fields.moment_or_none(row, "undone_at")
        return Decision(**{name: getattr(made, name) for name in _MADE}, undone_at=undone)

    def check(self, row: Row) -> tuple[str, str | None]:
        """Id and hash of what should follow; a version that was not read by the rules of its time has none."""
        hash = row["sha256"]
        has_none = hash is None and row["stet"] == "version"
        return self._new(row), None if has_none else fields.digest(hash, "sha256")

    def threads(self, row: Row) -> str:
        return fields.digest(row["sha256"], "sha256")

    def _new(self, row: Row) -> str:
        """The id of a line, which no line of its kind had before."""
        id = fields.id(row, "id")
        if (row["stet"], id) in self._seen:
            fields.refuse("id", id, f"another {row['stet']} line has it already")
        self._seen.add((row["stet"], id))
        return id

    def _article(self, row: Row) -> str:
        id = fields.id(row, "article_id")
        return id if id in self.articles else fields.refuse("article_id", id, "its article has no line")

    def _hash(self, row: Row) -> str:
        hash = fields.digest(row["content_hash"], "content_hash")
        return hash if hash in self.texts else fields.refuse("content_hash", hash, "its text has no line")

    def _read(self, line: Row, name: str, article_id: str, captured_at: datetime, origin: Origin) -> Version | None:
        row = line[name]
        if row is None:
            return None
        if not isinstance(row, dict):
            fields.refuse(name, row, "an object is accepted, or null")
        version = make_version(
            article_id=article_id,
            captured_at=captured_at,
            text=self.texts[self._hash(row)],
            origin=origin,
            url=fields.address(row, "url"),
            published_at=fields.moment_or_none(row, "published_at"),
            modified_at=fields.moment_or_none(row, "modified_at"),
            headline=fields.words(row, "headline"),
            byline=fields.words(row, "byline"),
            language=fields.language(row, "language"),
            memento_url=fields.address(row, "memento_url"),
        )
        if version.id != row["id"]:
            fields.refuse("id", row["id"], "its version's id does not fit what it says")
        return version

    def _anchor(self, row: Any, name: str) -> Anchor:
        if not isinstance(row, list) or len(row) != 5:
            fields.refuse(name, row, "article, hash of its text, family, start and end of each claim are accepted")
        named = dict(zip(("article_id", "content_hash", "family", "start", "end"), row, strict=True))
        start, end = (fields.whole(named[one], one, TEXT_LIMIT) for one in ("start", "end"))
        if start >= end:
            fields.refuse(name, f"{start}-{end}", "a claim ends after it starts")
        family = fields.one_of(named, "family", ThreadFamily)
        digest = fields.digest(named["content_hash"], "content_hash")
        return Anchor(fields.id(named, "article_id"), digest, family, start, end)


_MADE = ("id", "story_id", "act", "claims", "others", "note", "decided_at")


def _place(capture: Capture) -> tuple[str, datetime, str]:
    return capture.article_id, capture.captured_at, capture.id


def _what(error: Exception) -> str:
    return f"{error.args[0]} is missing" if isinstance(error, KeyError) and error.args else str(error)
