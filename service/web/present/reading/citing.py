"""A report and a version as somebody may cite them: what, where, when both were captured, and the address.

Refuses: the time of citing, which only the one who cites knows.
"""

from service.domain.changes import ChangeReport
from service.domain.stories import Article
from service.domain.versions import Version
from service.web.present.labels import stamp

#: Characters of a text's hash that tell it from every other.
HASH = 19


def cite(report: ChangeReport, before: Version, after: Version, articles: tuple[Article, Article], address: str) -> str:
    """The lines of a citation of what changed between two versions."""
    return "\n".join(
        (
            f"“{report.headline}” Change report by Stet ({report.comparer}, {report.extractor}).",
            f"Before: {_named(before, articles[0])}",
            f"After: {_named(after, articles[1])}",
            address,
        )
    )


def cite_version(version: Version, article: Article, address: str) -> str:
    """The lines of a citation of one version."""
    return f"{_named(version, article)}\n{address}"


def _named(version: Version, article: Article) -> str:
    title = version.headline or article.title or "untitled"
    where = version.url or article.url
    parts = (
        f"“{title}”",
        article.publisher,
        where,
        f"archived at {version.memento_url}" if version.memento_url else "",
        f"as captured {stamp(version.captured_at)}",
        f"text {version.content_hash[:HASH]}",
    )
    return ", ".join(filter(None, parts)) + "."
