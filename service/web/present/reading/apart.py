"""Two texts by what a reader should call them: the versions of one article, or two articles by whose they are.

Two articles are never "before" and "after": neither is an older state of the other.
Refuses: comparing; wording what differs (comparison/describe.py).
"""

from dataclasses import dataclass

from service.comparison.describe import APART
from service.domain.changes import ChangeKind
from service.domain.stories import Article
from service.domain.versions import Version
from service.web.present.labels import KINDS, KindLabel

#: How two articles differ, by the kind of change it would be within one: its signs, and words of its own.
DIFFERENCES: dict[ChangeKind, tuple[str, KindLabel]] = {
    kind: (APART[kind], KindLabel(KINDS[kind].sign, KINDS[kind].style, meaning))
    for kind, meaning in {
        ChangeKind.REVERSED: "the two take opposite sides, or answer differently",
        ChangeKind.REVISED: "the two tell another value or content",
        ChangeKind.QUOTE_ALTERED: "words inside quotation marks differ",
        ChangeKind.REATTRIBUTED: "the two name another source",
        ChangeKind.RESCOPED: "the two mean other people or another thing",
        ChangeKind.HARDENED: "the same side, more firmly in the second text",
        ChangeKind.SOFTENED: "the same side, less firmly in the second text",
        ChangeKind.REQUALIFIED: "another condition, deadline or exactness",
        ChangeKind.REWORDED: "the same in other words",
    }.items()
}


@dataclass(frozen=True, slots=True)
class Sides:
    """What the two texts are called."""

    first: str
    second: str


def name_sides(articles: tuple[Article, Article], versions: tuple[Version, Version]) -> Sides:
    """Two articles by their publishers; by their headlines as well where one publisher has both."""
    names = [one.publisher or one.title or one.url for one in articles]
    if names[0] == names[1]:
        names = [
            f"{name}: {version.headline or article.title or article.url}"
            for name, version, article in zip(names, versions, articles, strict=True)
        ]
    if names[0] == names[1]:
        names = [f"{names[0]} (first text)", f"{names[1]} (second text)"]
    return Sides(*names)
