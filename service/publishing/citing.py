"""A version, a report, one change of it, or two articles side by side as a citation, in one form for all of them.

Plain text: author, “headline”, publisher, date, address, and when we saw it. Everything stands as the page said it;
what is not known is left out. Words in quotation marks are the source's own, never ours. Names that run from right to
left are isolated, quotations as a whole. A version and a report come as a template of the kind Wikipedia uses as well,
without such signs, which it refuses. Refuses: guessing a name's parts; the time of citing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from service.comparison.telling.quoting import say_quoted
from service.domain.changes import Change, ChangeReport, Evidence, Observed
from service.domain.curation import Redating
from service.domain.directions import isolated
from service.domain.stories import Article
from service.domain.versions import Passage, Version
from service.publishing.addresses import Site, said
from service.publishing.quoting import Quoter, ended
from service.text.sentences import split_sentences

#: Longest sentence that a template quotes whole, in code points.
LONGEST_QUOTE = 400

#: Characters of a text's hash that tell it from every other.
HASH = 19


@dataclass(frozen=True, slots=True)
class Citation:
    """One thing cited."""

    text: str  # one line in plain words
    template: str  # {{cite news}} with named fields, one line


def cite_version(site: Site, version: Version, article: Article, redated: Sequence[Redating] = ()) -> Citation:
    """A version: what was published, and that it was so when captured.

    redated: the words that count on its time, none when it is as recorded.
    """
    url = site.at("versions", version.id)
    seen = f"{_as(version, redated)} {said(version.captured_at, *_times(redated))}{_corrected(version, redated)}: {url}"
    archived = f" Archived at {version.memento_url}" if version.memento_url else ""
    return Citation(
        text=isolated(f"{_published(version, article)} {seen} ({version.content_hash}).{archived}"),
        template=_template(
            _fields(version, article) | _addresses(version.url or article.url, url, _day(version.captured_at))
        ),
    )


def cite_report(
    site: Site,
    report: ChangeReport,
    before: Version,
    after: Version,
    article: Article,
    observed: Observed,
    *,
    url: str = "",
    redated: Mapping[str, Sequence[Redating]] | None = None,
) -> Citation:
    """A report: what was published, that it changed between two looks, and where both are shown.

    url: where that is, for two versions that are compared on the spot. redated: by version, the words that count on
    its time.
    """
    dated = redated or {}
    url = url or site.at("reports", report.id)
    last, first = observed.last_before_at, observed.first_after_at
    seen = f"Changed between {said(last, first)} and {said(first, last)}: {_one_line(report.headline).rstrip('.')}."
    times = before.captured_at, after.captured_at
    one, other = (_seen(side, dated.get(side.id, ()), times) for side in (before, after))
    shown = f"Both versions, captured on {one} and on {other}: {url}"
    return Citation(
        text=isolated(f"{_published(after, article)} {seen} {shown}"),
        template=_template(
            _fields(after, article)
            | _addresses(after.url or article.url, url, _day(after.captured_at))
            | {
                "quote": _quote(report, after),
                "id": f"captured {said(times[0], times[1])} and {said(times[1], times[0])}",
            }
        ),
    )


def cite_articles(
    report: ChangeReport,
    sides: tuple[Version, Version],
    articles: tuple[Article, Article],
    url: str,
    redated: Mapping[str, Sequence[Redating]] | None = None,
) -> str:
    """Two articles told side by side: what each was when captured, what differs, and where both are shown.

    redated: by version, the words that count on its time.
    """
    times = tuple(version.captured_at for version in sides)
    told = " ".join(
        f"{_published(version, article)} {_as(version, words)} {_seen(version, words, times)}."
        for version, article in zip(sides, articles, strict=True)
        for words in ((redated or {}).get(version.id, ()),)
    )
    return isolated(f"{told} Side by side: {_one_line(report.headline).rstrip('.')}. {url}")


class ChangeCiter:
    """Cites the changes of one report: its two texts are taken apart into sentences once.

    redated: by version, the words that count on its time.
    """

    def __init__(
        self,
        sides: tuple[Version, Version],
        articles: tuple[Article, Article],
        url: str,
        redated: Mapping[str, Sequence[Redating]] | None = None,
    ) -> None:
        self._sides, self._articles, self._url, self._redated = sides, articles, url, redated or {}
        self._quoters = tuple(Quoter(version) for version in sides)

    def cite(self, change: Change, number: int) -> str:
        """One change: the sentences it stands in on either side, when each was captured, and where it is shown."""
        (before, after), (one, other) = self._sides, self._articles
        if one.id != other.id:
            told = f"{_published(before, one)} {self._said(change.before, 0)} {_published(after, other)}"
        else:
            titles = _title(before, one), _title(after, other)
            headed = titles[0] if titles[0] != titles[1] else ""
            told = f"{_published(after, other)} {self._said(change.before, 0, headed)}"
        return isolated(f"{told} {self._said(change.after, 1)} {self._url}#change-{number}")

    def words(self, change: Change) -> tuple[str, str]:
        """The sentences a change stands in on either side, in quotation marks; "" where nothing of it stands."""
        one, other = (
            quoter.told((side.passage, *side.others)) if side else ""
            for quoter, side in zip(self._quoters, (change.before, change.after), strict=True)
        )
        return one, other

    def cite_passages(self, passages: tuple[Passage | None, Passage | None]) -> str:
        """Passages somebody looked for, one in each text or in one of them: their sentences, and when each was seen.

        Of a text in which nothing was looked for it is said that it was captured, and no more.
        """
        told = []
        for side, passage in enumerate(passages):
            version, article = self._sides[side], self._articles[side]
            is_named = side == 1 and self._articles[0].id == self._articles[1].id
            named = "" if is_named else f"{_published(version, article)} "
            words = f": {self._quoters[side].told((passage,))}" if passage else ""
            told.append(ended(f"{named}{self._captured(side)}{words}"))
        return isolated(f"{' '.join(told)} {self._url}")

    def _said(self, evidence: Evidence | None, side: int, headed: str = "") -> str:
        seen = f"{self._captured(side)}{f', headed {say_quoted(headed)}' if headed else ''}:"
        if evidence is None:
            return f"{seen} nothing of it."
        return ended(f"{seen} {self._quoters[side].told((evidence.passage, *evidence.others))}")

    def _captured(self, side: int) -> str:
        version, times = self._sides[side], [one.captured_at for one in self._sides]
        words = self._redated.get(version.id, ())
        return f"{_as(version, words)} {_seen(version, words, times)}"


def cite_between(
    story_title: str, since: datetime, until: datetime, lines: Sequence[tuple[str, str]], address: str
) -> str:
    """What changed in a story between two times: a line for each change, with where its two texts lie side by side.

    lines: a sentence and an address each.
    """
    head = (
        f"What changed in “{_one_line(story_title)}” between {said(since, until)} and {said(until, since)}: {address}"
    )
    return "\n".join(map(isolated, [head, *(f"– {_one_line(told).rstrip('.')}. {url}" for told, url in lines)]))


def _seen(version: Version, words: Sequence[Redating], beside: Iterable[datetime]) -> str:
    """When a version was captured, and by what its text is known again. beside: the times that are told with it."""
    archived = f", archived at {version.memento_url}" if version.memento_url else ""
    moment = said(version.captured_at, *beside, *_times(words))
    return f"{moment} (text {version.content_hash[:HASH]}{archived}){_corrected(version, words)}"


def _as(version: Version, words: Sequence[Redating]) -> str:
    """How the time of a version begins: that it was captured then, unless it counts as of another time."""
    return "As captured on" if was_captured(version, words) else "As dated"


def was_captured(version: Version, words: Iterable[Redating]) -> bool:
    """Whether the text counts as captured at the time of this version, by the words on that time."""
    return all(one.counts_at == version.captured_at for one in words)


def dated(version: Version, words: Sequence[Redating]) -> str:
    """When a version was captured, as the end of a sentence, with what was corrected of that time."""
    return f"{_as(version, words).lower()} {said(version.captured_at, *_times(words))}{_corrected(version, words)}"


def _corrected(version: Version, words: Sequence[Redating]) -> str:
    """That a time is not the one recorded, or not the one that counts, "" when it is both."""
    elsewhere = next((one for one in words if one.counts_at != version.captured_at), None)
    if elsewhere is not None:
        what = "a correction that was itself corrected" if elsewhere.captured_at else "a correction that was taken back"
        if elsewhere.recorded_at == version.captured_at:
            what = "a date that was corrected since"
        return f" ({what}; the text counts as captured on {said(elsewhere.counts_at, version.captured_at)})"
    recorded = " and ".join(said(one.recorded_at, version.captured_at) for one in words)
    return f" (a corrected date; recorded as of {recorded})" if words else ""


def _times(words: Iterable[Redating]) -> list[datetime]:
    return [moment for one in words for moment in (one.recorded_at, one.counts_at)]


def _quote(report: ChangeReport, after: Version) -> str:
    """The sentence of the later text where it changed most, or the words alone of a long one; "" when only gone."""
    words = next((change.after.passage for change in report.changes if change.material and change.after), None)
    if words is None:
        return ""
    begin = after.text.rfind("\n", 0, words.start) + 1
    line = after.text[begin:].partition("\n")[0]
    for span in split_sentences(line):
        if (
            span.start <= words.start - begin
            and words.end - begin <= span.end
            and span.end - span.start <= LONGEST_QUOTE
        ):
            return line[span.start : span.end]
    return words.exact


def _published(version: Version, article: Article) -> str:
    author = f"{_one_line(version.byline).rstrip('.')}. " if version.byline else ""
    title = f"{say_quoted(_title(version, article))}."
    publisher = f" {_one_line(article.publisher).rstrip('.')}." if article.publisher else ""
    date = f" {_day(version.published_at)}." if version.published_at else ""
    address = version.url or article.url
    return f"{author}{title}{publisher}{date}{f' {address}' if address else ''}"


def _title(version: Version, article: Article) -> str:
    return _one_line(version.headline or article.title) or "Untitled"


def _addresses(original: str, ours: str, day: str) -> dict[str, str]:
    """Where it was published and where it is kept; the latter alone when nobody knows the former."""
    if not original:
        return {"url": ours}
    return {"url": original, "archive-url": ours, "archive-date": day, "url-status": "deviated"}


def _fields(version: Version, article: Article) -> dict[str, str]:
    return {
        "author": version.byline.removeprefix("By ").removeprefix("by "),
        "title": _title(version, article),
        "work": article.publisher,
        "date": _day(version.published_at) if version.published_at else "",
        "language": version.language if version.language != "en" else "",
    }


def _template(fields: dict[str, str]) -> str:
    return "{{cite news" + "".join(f" |{name}={_safe(value)}" for name, value in fields.items() if value) + "}}"


def _safe(value: str) -> str:
    """A value that ends no field, template or link before its time.

    >>> _safe("a|b}} [c]")
    'a&#124;b&#125;&#125; &#91;c&#93;'
    """
    kept = _one_line(value)
    for sign in "|{}[]":
        kept = kept.replace(sign, f"&#{ord(sign)};")
    return kept.replace("<", "&lt;").replace(">", "&gt;")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _day(moment: datetime) -> str:
    moment = moment.astimezone(UTC)
    return f"{moment.day} {moment:%B %Y}"
