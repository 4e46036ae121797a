"""Main text, side by side in one run: ours and other people's extractors, on pages in ten publishers' shapes.

The pages are those of tests/watching/pages, so what belongs to the article is known word for word: its headline and
its paragraphs. Recall is the share of those words that came out, precision the share of what came out that is
theirs, both with repeats counted; "furniture" counts pages with words of menus, boxes or advertisements among them.
`python -m tests.bench.main_text [INTERPRETER]`: the python of the peers' environment (requirements-extractors.txt);
without it, or where a peer cannot be run, its row says so.
Refuses: the network; tuning to a page.
"""

import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path

from tests.watching.pages import articles, div_apps
from tests.watching.pages.publishers import TEMPLATES

RUN = Path(__file__).parent / "peers" / "run_extractors.py"

URL = "https://daily.test/world/story-1"

#: Words that stand in no article of ours and in every kind of box around one.
FURNITURE = (
    "Sign up to Morning Mail", "SKIP ADVERTISEMENT", "telegram channel", "Museum gets its painting back",
    "Related topics", "RELATED COVERAGE", "Our Standards", "Order reprints", "Reuse this content", "Share this",
    "Read also", "says: I saw", "Is this page useful", "Back to top", "Recent posts",
)  # fmt: skip

#: Other people's, by what run_extractors.py calls them.
PEERS = ("readability", "newspaper", "resiliparse", "justext", "goose")

#: What a story is put into, in two tables: the ten shapes, and pages that apps draw of divs alone.
SHAPES: dict[str, tuple[Callable[[articles.Story], str], ...]] = {
    "shapes of publishers": tuple(partial(template, top="", bottom="") for template in TEMPLATES),
    "shapes of apps, all of divs": (*div_apps.TEMPLATES, *div_apps.HELD_BACK),
}

#: Pages as HTML to the text of each and the seconds it took; None when the extractor cannot be run here.
Extractor = Callable[[list[str]], list[tuple[str, float]] | None]


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


def here(extract: Callable[[str], str]) -> Extractor:
    """An extractor of this process."""

    def run(pages: list[str]) -> list[tuple[str, float]]:
        found = []
        for html in pages:
            began = time.perf_counter()
            text = extract(html)
            found.append((text, time.perf_counter() - began))
        return found

    return run


def there(interpreter: str, name: str) -> Extractor:
    """An extractor of the peers' environment."""

    def run(pages: list[str]) -> list[tuple[str, float]] | None:
        lines = "".join(json.dumps({"url": URL, "html": html}) + "\n" for html in pages)
        command = [interpreter, str(RUN), name]
        done = subprocess.run(command, input=lines, capture_output=True, text=True, timeout=600, check=False)
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        if done.returncode or len(answers) != len(pages):
            return None
        return [(answer["text"], answer["seconds"]) for answer in answers]

    return run


def score(name: str, extractor: Extractor, shapes: tuple[Callable[[articles.Story], str], ...]) -> Scored | None:
    """The extractor over every story in every shape; None when it cannot be used here."""
    pages = [(story, shape(story)) for shape in shapes for story in articles.STORIES]
    answers = extractor([html for _, html in pages])
    if answers is None:
        return None
    common = wanted = found = furniture = 0
    worst = 1.0
    for (story, _), (text, _) in zip(pages, answers, strict=True):
        theirs, given = _words(story.text), _words(text)
        both = (theirs & given).total()
        common, wanted, found = common + both, wanted + theirs.total(), found + given.total()
        worst = min(worst, both / theirs.total())
        furniture += any(words in text for words in FURNITURE)
    seconds = sum(seconds for _, seconds in answers)
    return Scored(name, common / wanted, common / max(1, found), worst, furniture, 1_000 * seconds / len(pages))


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def main() -> None:
    """The tables are on standard output."""
    for of, shapes in SHAPES.items():
        print(f"{len(shapes)} {of}, {len(articles.STORIES)} stories each")
        print(f"{'':14}{'recall':>8}{'precision':>11}{'F1':>7}{'worst':>8}{'furniture':>11}{'ms/page':>9}")
        extractors = {"ours": here(ours), "trafilatura": here(trafilatura)}
        extractors |= {name: there(sys.argv[1] if len(sys.argv) > 1 else "", name) for name in PEERS}
        for name, extractor in extractors.items():
            found = score(name, extractor, shapes) if len(sys.argv) > 1 or name not in PEERS else None
            if found is None:
                print(f"{name:14} cannot be run here")
                continue
            print(
                f"{found.name:14}{found.recall:8.3f}{found.precision:11.3f}{found.f1:7.3f}{found.worst_recall:8.3f}"
                f"{found.with_furniture:11}{found.ms:9.1f}"
            )


if __name__ == "__main__":
    main()
