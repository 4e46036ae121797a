"""Pages that the capture gate is measured on: real kinds of walls, stubs, errors and cut pages, and real articles.

The first half was there when the weights were first set. The second half was written afterwards, tried once, and then
learned from; so were the third, which is of bad pages only, and all that followed. docs/accuracy.md has what each
first try gave.
All words and markup are ours.
"""

from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from service.domain.captures import Verdict

HERE = Path(__file__).parent


#: The sets, in the order they were written, and those of them that have good pages.
HALVES = tuple("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
WITH_GOOD = tuple(half for half in HALVES if half != "third")


class Bad(NamedTuple):
    """A page that is not the article, and what it is."""

    name: str
    verdict: Verdict
    html: str


def bad_pages(half: str) -> tuple[Bad, ...]:
    """The unusable pages of one of HALVES."""
    parts = (HERE / f"bad_{half}.txt").read_text(encoding="utf-8").split("=== ")[1:]
    heads = (part.split("\n", 1) for part in parts)
    return tuple(
        Bad(head.split(" | ")[0], Verdict(head.split(" | ")[1].strip()), html.rstrip("\n")) for head, html in heads
    )


def good_pages(half: str) -> tuple[tuple[str, str], ...]:
    """The usable pages of one of WITH_GOOD, each with its name."""
    pages: tuple[tuple[str, str], ...] = import_module(f"tests.watching.pages.good_{half}").PAGES
    return pages
