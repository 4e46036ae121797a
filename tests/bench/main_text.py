"""Main text, side by side in one run: ours and the extractors that are installed, on pages in ten publishers' shapes.

The pages are those of tests/watching/pages, so what belongs to the article is known word for word: its headline and
its paragraphs. Recall is the share of those words that came out, precision the share of what came out that is
theirs, both with repeats counted; "furniture" counts pages with words of menus, boxes or advertisements among them.
`python -m tests.bench.main_text`; peers that are not installed are named and left out.
Refuses: the network; tuning to a page.
"""

import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from tests.watching.pages import articles
from tests.watching.pages.publishers import TEMPLATES

URL = "https://daily.test/world/story-1"

#: Words that stand in no article of ours and in every kind of box around one.
FURNITURE = (
    "Sign up to Morning Mail", "SKIP ADVERTISEMENT", "telegram channel", "Museum gets its painting back",
    "Related topics", "RELATED COVERAGE", "Our Standards", "Order reprints", "Reuse this content", "Share this",
    "Read also", "says: I saw", "Is this page useful", "Back to top", "Recent posts",
)  # fmt: skip

Extractor = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Scored:
    """One extractor over all pages."""

    name: str
    recall: float
    precision: float
    worst_recall: float
    with_furniture: int
    ms: float  # a page, the mean

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


def ours(html: str) -> str:
    """Stet's own reading."""
    from service.watching.page.parsing import parse_page

    return parse_page(html.encode(), "text/html; charset=utf-8", URL).text


def trafilatura(html: str) -> str:
    """The library we build on, by itself, in its careful mode."""
    return import_module("trafilatura").extract(html, include_comments=False) or ""


def readability(html: str) -> str:
    """readability-lxml, its HTML made text."""
    document = import_module("readability").Document(html)
    return f"{document.short_title()}\n{_text(document.summary())}"


def newspaper(html: str) -> str:
    """newspaper4k."""
    article = import_module("newspaper").Article(URL)
    article.download(input_html=html)
    article.parse()
    return f"{article.title}\n{article.text}"


def resiliparse(html: str) -> str:
    """resiliparse, its main content."""
    extract = import_module("resiliparse.extract.html2text").extract_plain_text
    return str(extract(html, main_content=True))


def justext(html: str) -> str:
    """jusText with its English stop words."""
    library = import_module("justext")
    found = library.justext(html, library.get_stoplist("English"))
    return "\n".join(paragraph.text for paragraph in found if not paragraph.is_boilerplate)


EXTRACTORS: tuple[Extractor, ...] = (ours, trafilatura, readability, newspaper, resiliparse, justext)


def score(extractor: Extractor) -> Scored | None:
    """The extractor over every story in every shape; None when it cannot be used here."""
    kept, read, worst, furniture, pages, seconds = [0, 0, 0], 0, 1.0, 0, 0, 0.0
    for template in TEMPLATES:
        for story in articles.STORIES:
            html = template(story, "", "")
            began = time.perf_counter()
            try:
                text = extractor(html)
            except ImportError:
                return None
            except Exception:  # a peer that breaks on a page has found nothing on it
                text = ""
            seconds += time.perf_counter() - began
            wanted, found = _words(story.text), _words(text)
            common = sum((wanted & found).values())
            kept = [a + b for a, b in zip(kept, (common, wanted.total(), found.total()), strict=True)]
            worst = min(worst, common / wanted.total())
            furniture += any(words in text for words in FURNITURE)
            pages += 1
            read += bool(text)
    if not read:
        return None
    return Scored(
        extractor.__name__, kept[0] / kept[1], kept[0] / max(1, kept[2]), worst, furniture, 1_000 * seconds / pages
    )


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def _text(html: str) -> str:
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(html).body
    return body.text(separator=" ") if body else ""


def main() -> None:
    """The table is on standard output."""
    print(f"{len(TEMPLATES)} shapes, {len(articles.STORIES)} stories each")
    print(f"{'':14}{'recall':>8}{'precision':>11}{'F1':>7}{'worst':>8}{'furniture':>11}{'ms/page':>9}")
    for extractor in EXTRACTORS:
        found = score(extractor)
        if found is None:
            print(f"{extractor.__name__:14} is not installed, or breaks on every page")
            continue
        print(
            f"{found.name:14}{found.recall:8.3f}{found.precision:11.3f}{found.f1:7.3f}{found.worst_recall:8.3f}"
            f"{found.with_furniture:11}{found.ms:9.1f}"
        )


if __name__ == "__main__":
    main()
