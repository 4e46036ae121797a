"""A version or a report as a citation: in plain words, and as a template of the kind Wikipedia uses.

Plain text: author, “headline”, publisher, date, address, and when we saw it. Everything stands as the page said it;
what is not known is left out. Refuses: guessing a name's parts.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from service.domain.changes import ChangeReport, Observed
from service.domain.stories import Article
from service.domain.versions import Version
from service.publishing.addresses import Site, said
from service.text.sentences import split_sentences

#: Longest sentence that a template quotes whole, in code points.
LONGEST_QUOTE = 400


@dataclass(frozen=True, slots=True)
class Citation:
    """One thing cited."""

    text: str  # one line in plain words
    template: str  # {{cite news}} with named fields, one line


def cite_version(site: Site, version: Version, article: Article) -> Citation:
    """A version: what was published, and that it was so when captured."""
    url = site.at("versions", version.id)
    seen = f"As captured on {said(version.captured_at)}: {url}"
    return Citation(
        text=f"{_published(version, article)} {seen} ({version.content_hash}).",
        template=_template(
            _fields(version, article) | _addresses(version.url or article.url, url, _day(version.captured_at))
        ),
    )


def cite_report(
    site: Site, report: ChangeReport, before: Version, after: Version, article: Article, observed: Observed
) -> Citation:
    """A report: what was published, that it changed between two looks, and where both are shown."""
    url = site.at("reports", report.id)
    seen = (
        f"Changed between {said(observed.last_before_at)} and {said(observed.first_after_at)}: "
        f"{_one_line(report.headline).rstrip('.')}."
    )
    shown = f"Both versions, captured on {said(before.captured_at)} and on {said(after.captured_at)}: {url}"
    return Citation(
        text=f"{_published(after, article)} {seen} {shown}.",
        template=_template(
            _fields(after, article)
            | _addresses(after.url or article.url, url, _day(after.captured_at))
            | {
                "quote": _quote(report, after),
                "id": f"captured {said(before.captured_at)} and {said(after.captured_at)}",
            }
        ),
    )


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
    title = f"“{_title(version, article)}”."
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
