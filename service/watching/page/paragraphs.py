"""Paragraphs that a page parts by empty lines, or lays out in a table, made paragraphs before its text is looked for.

Old templates write `<br><br>` between paragraphs, or a break and an indent of hard spaces, and keep the article in a
cell between two columns of links; what reads them without this takes the whole table, or one paragraph of all words.
Nothing is added and no word is lost.
Refuses: saying which of it is the article (maintext.py).
"""

import re
from typing import Any

#: Elements inside which text may be parted: those that hold text and say nothing of what it is.
HOLDERS = frozenset("article blockquote body center div font main section span td".split())

#: Elements that stand between paragraphs and inside none.
BLOCKS = frozenset(
    "address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li "
    "main nav ol p pre section table tbody td tfoot th thead tr ul".split()
)

#: Parts of a table that become plain holders where the table only lays out the page.
LAYOUT = ("table", "tbody", "thead", "tfoot", "tr", "td")

#: A cell with so many paragraphs of so many words is no datum: the table around it lays out a page.
PARAGRAPHS, WORDS = 2, 8

#: Children of an element are taken apart up to this many: a page of nothing but breaks is left as it is.
MOST_CHILDREN = 20_000

#: A first line set in by hard spaces, as word processors of old did, or by a wide one.
_INDENT = re.compile("\\s*(?:\u00a0[\u00a0 ]*\u00a0|[\u2003\u3000])\\s*\\S")

#: How a paragraph ends; a verse that is set in stands behind a line that mostly does not end so.
_ENDED = re.compile(r"[.!?:。！？।؟][\"'”’»)\]」]*\s*$")


def part_paragraphs(tree: Any) -> Any:
    """The tree, lxml's, with its paragraphs parted; it is changed in place."""
    for node in {id(br.getparent()): br.getparent() for br in tree.iter("br") if _is_gap(br)}.values():
        if node is not None and node.tag in HOLDERS and len(node) <= MOST_CHILDREN:
            _part(node)
    layouts = [table for table in tree.iter("table") if any(map(_is_prose, table.iter("td")))]
    for table in layouts:
        for part in list(table.iter(*LAYOUT)):
            part.tag = "div"
    return tree


def _is_gap(br: Any) -> bool:
    """Whether another break follows this one and nothing that is read stands between the two, or an indent does."""
    after = br.getnext()
    return (after is not None and after.tag == "br" and _is_blank(br.tail)) or _INDENT.match(br.tail or "") is not None


def _is_set_in(breaks: list[Any], piece: Any, waiting: list[Any]) -> bool:
    """Whether a paragraph begins behind a single break: an indent there, and the end of a sentence before it."""
    if not (breaks and isinstance(piece, str) and _INDENT.match(piece)):
        return False
    before = "".join(one if isinstance(one, str) else "".join(one.itertext()) for one in waiting[-3:])
    return _ENDED.search(before) is not None


def _is_blank(words: str | None) -> bool:
    return not (words or "").strip()


def _is_prose(cell: Any) -> bool:
    own = (part for part in cell.iter("p") if next(part.iterancestors("td"), None) is cell)
    return sum(len("".join(part.itertext()).split()) >= WORDS for part in own) >= PARAGRAPHS


def _part(node: Any) -> None:
    """What stands between two gaps is a paragraph; blocks stay where they are, between paragraphs."""
    pieces: list[Any] = [node.text] if node.text else []
    for child in list(node):
        pieces += [child, child.tail] if child.tail else [child]
        child.tail = None
        node.remove(child)
    node.text = None
    if node.tag in ("font", "span"):
        node.tag = "div"  # no paragraph may stand in one
    waiting: list[Any] = []  # of the paragraph that is being put together
    breaks: list[Any] = []  # and what may be the gap behind it
    for piece in pieces:
        is_text = isinstance(piece, str)
        if (not is_text and piece.tag == "br") or (is_text and breaks and _is_blank(piece)):
            breaks.append(piece)
            continue
        if sum(not isinstance(one, str) for one in breaks) > 1 or _is_set_in(breaks, piece, waiting):
            _close(node, waiting)
        else:
            waiting += breaks
        breaks = []
        if not is_text and piece.tag in BLOCKS:
            _close(node, waiting)
            node.append(piece)
        else:
            waiting.append(piece)
    _close(node, waiting)


def _close(node: Any, waiting: list[Any]) -> None:
    """What waits is a paragraph of the node, unless it is only white space."""
    if any(not isinstance(piece, str) or not _is_blank(piece) for piece in waiting):
        paragraph = node.makeelement("p")
        node.append(paragraph)
        for piece in waiting:
            if not isinstance(piece, str):
                paragraph.append(piece)
            elif len(paragraph):
                paragraph[-1].tail = (paragraph[-1].tail or "") + piece
            else:
                paragraph.text = (paragraph.text or "") + piece
    waiting.clear()
