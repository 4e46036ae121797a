"""The article's own words on a page, and whether the parser lost any on the way.

trafilatura finds them (F1 0.96 on 181 pages). It parses with lxml, which drops everything
below a depth of 255 or after a text of 10 MB and says nothing; so its words are counted
against those of a parser that loses none. Refuses: metadata, judging.
"""

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from service.watching.page.boxes import UNSEEN, take_boxes
from service.watching.page.paragraphs import part_paragraphs

#: Elements whose words nobody sees in the text.
NO_TEXT = (*sorted(UNSEEN), "title")

#: Elements that are there and not shown.
HIDDEN = ("[hidden]", "[style*='display:none']", "[style*='display: none']")

#: Parts of the names of what asks for consent, and the beginnings of some: those of the kinds in use.
ASKING = ("consent", "cookie", "cmp-", "didomi", "gdpr", "onetrust", "truste", "usercentrics")
ASKING_FIRST = ("cmp", "cky", "qc-cmp", "sp_message")

#: Elements that begin and end a line of their own.
DRAWN = frozenset(
    "article blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p section "
    "table td th tr ul".split()
)

#: Elements laid over the page: what they say is not the article's, while there is anything below them.
OVERLAID = (
    "//dialog | //*[@role='dialog' or @role='alertdialog' or @aria-modal='true'] | "
    "//body//*[self::div or self::section or self::aside]["
    + " or ".join(
        [f"contains(@{name}, '{part}')" for part in ASKING for name in ("id", "class")]
        + [f"starts-with(@{name}, '{part}')" for part in ASKING_FIRST for name in ("id", "class")]
    )
    + "]"
)

#: Share of the visible words that may be missing from the parser's tree before the page counts as cut.
#: Menus in noscript and the like differ by a few per cent between parsers.
LOST = 0.1

#: Fewer visible words than this are too few to count shares of.
FEW_WORDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class MainText:
    """What was found."""

    text: str  # one line a block; "" when there is none
    byline: str  # "" when unknown
    lost: bool  # the parser dropped part of the page


def visible_text(tree: LexborHTMLParser) -> str:
    """Everything a reader could see, menus and walls included. The tree loses what is not visible."""
    for node in tree.css(", ".join((*NO_TEXT, *HIDDEN))):
        node.decompose()
    body = tree.body
    return " ".join(body.text(separator=" ").split()) if body else ""


def find_main_text(html: str, visible: str, url: str = "") -> MainText:
    """The article's words as blocks, the byline, and whether part of the page was lost.

    The library's date is not taken: it makes one up, the first of January, where only a year is to be seen.
    """
    from trafilatura.utils import load_html

    tree = load_html(html)
    if tree is not None and tree.tag != "html":  # a page that begins inside <math> or <noscript>: give it a root
        tree = load_html(f"<html><head></head><body>{html}</body></html>")
    if tree is None:
        return MainText(text="", byline="", lost=bool(visible))
    shown = deepcopy(tree)
    for node in list(shown.iter(*NO_TEXT)):
        node.drop_tree()
    words = sum(len(text.split()) for text in shown.itertext())
    expected = len(visible.split())
    lost = expected >= FEW_WORDS and words < expected * (1 - LOST)
    tree = take_boxes(part_paragraphs(tree), url)
    found = _extracted(_without_overlays(tree), url) or _extracted(tree, url)
    if found is None:
        return MainText(text="", byline="", lost=lost)
    return MainText(text=_in_lines(found.text, tree), byline=found.author or "", lost=lost)


def _in_lines(text: str, tree: Any) -> str:
    """The text in the lines that the page draws it in, where the library made one line of a short article.

    Only lines come and go: the part of the page that is taken has the very same words.
    """
    if "\n" in text:
        return text
    wanted = "".join(text.split())
    for part in tree.iter("article", "main"):
        lines = _lines_of(part)
        if len(lines) > 1 and "".join("".join(lines).split()) == wanted:
            return "\n".join(lines)
    return text


def _lines_of(part: Any) -> list[str]:
    """What an element says, a line for each block in it."""
    words = [""]
    _say(part, words)
    return [line for line in (" ".join(one.split()) for one in words) if line]


def _say(node: Any, words: list[str]) -> None:
    """The element's words are added to the last of these lines, or to new ones; the parser's trees are 255 deep."""
    is_line = node.tag in DRAWN
    words += [""] if is_line else []
    words[-1] += node.text or "" if isinstance(node.tag, str) else ""  # a comment says nothing
    for child in node:
        _say(child, words)
        words[-1] += child.tail or ""
    words += [""] if is_line else []


def _without_overlays(tree: Any) -> Any:
    """A copy of the tree without what is laid over the page; None when nothing is."""
    if not tree.xpath(OVERLAID):
        return None
    below = deepcopy(tree)
    for node in below.xpath(OVERLAID):
        if node.getparent() is not None:
            node.drop_tree()
    return below


def _extracted(tree: Any, url: str) -> Any:
    """What the library makes of a tree, its text and its author; None when it finds no text."""
    import trafilatura

    if tree is None:
        return None
    found = trafilatura.bare_extraction(
        tree,
        url=url or None,
        fast=True,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
    )
    return None if found is None or isinstance(found, dict) or not found.text else found
