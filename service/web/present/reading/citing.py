"""A report, one change of it and a version as somebody may cite them: what, where, when captured, and the address.

Words in quotation marks are the source's own, never ours.

Refuses: the time of citing, which only the one who cites knows.
"""

from service.domain.changes import ChangeReport, Evidence
from service.domain.stories import Article
from service.domain.versions import Passage, Span, Version
from service.text.sentences import find_blocks, split_sentences
from service.web.present.labels import stamp

#: Characters of a text's hash that tell it from every other.
HASH = 19


def cite(report: ChangeReport, before: Version, after: Version, articles: tuple[Article, Article], address: str) -> str:
    """The lines of a citation of what changed between two versions."""
    return "\n".join(
        (
            f"Change report by Stet ({report.comparer}, {report.extractor}): {report.headline}",
            f"Before: {_named(before, articles[0])}",
            f"After: {_named(after, articles[1])}",
            address,
        )
    )


def cite_changes(
    report: ChangeReport, before: Version, after: Version, articles: tuple[Article, Article], address: str
) -> tuple[str, ...]:
    """Of each change the lines of a citation: the sentences it stands in, then and now, and where it is shown."""
    texts = Sentences(before.text), Sentences(after.text)
    return tuple(
        "\n".join(
            (
                f"Before: {_said(change.before, texts[0], before, articles[0])}",
                f"After: {_said(change.after, texts[1], after, articles[1])}",
                f"{address}#change-{number}",
            )
        )
        for number, change in enumerate(report.changes, 1)
    )


class Sentences:
    """The sentences of a text, found once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans = [
            Span(block.start + span.start, block.start + span.end)
            for block in find_blocks(text)
            for span in split_sentences(text[block.start : block.end])
        ]

    def around(self, passage: Passage) -> str:
        """The sentences that these words stand in, in one line; the words alone where they stand in none."""
        touched = [one for one in self._spans if one.end > passage.start and one.start < passage.end]
        start = min([passage.start, *(one.start for one in touched)])
        end = max([passage.end, *(one.end for one in touched)])
        return " ".join(self._text[start:end].split())


def _said(evidence: Evidence | None, sentences: Sentences, version: Version, article: Article) -> str:
    if evidence is None:
        return f"nothing of it in {_named(version, article)}"
    words = dict.fromkeys(sentences.around(one) for one in (evidence.passage, *evidence.others))
    return f"“{' … '.join(words)}” in {_named(version, article)}"


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
