"""What stands around and between an article's paragraphs, taken from the tree before its text is looked for.

Apps draw pages of divs alone, and nothing in their names says which are cards of other stories, rows of buttons or
boxes to sign up in. What tells them apart is what others use too (boilerpipe, readability, jusText): the share of
words that stand in links, how short a block is, whether it ends like a sentence, and that its neighbours are alike.
Only links of the page's own site count, since lists of other people's are often the article, and none that stands
inside a sentence names a card, whatever is wrapped around it. A whole paragraph, `<p>`, a heading or a table is never
taken by itself. Refuses: saying which of the rest is the article (maintext.py).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

#: Elements that make a block of a page and say nothing of what it is; a publisher's own elements, `x-y`, are too.
BLOCKS = frozenset("aside div dl footer header li menu nav ol section ul".split())

#: Elements that are never taken whole, however few words they have.
KEPT = frozenset("article body html main table".split())

#: Elements inside which nothing is looked for: prose of its own, or data.
PROSE = frozenset("blockquote figcaption h1 h2 h3 h4 h5 h6 p pre table td".split())

#: Elements whose words nobody sees.
UNSEEN = frozenset("head noscript script style svg template".split())

#: What says that an element is a button, whatever it is made of.
BUTTON_ROLES = frozenset({"button", "menuitem", "tab", "toolbar"})

#: Share of the words of a block that stand in links from which on it is one of links.
LINKED = 0.8

#: A card names another story in a link of at least so many words, and has at most so many beside it.
CARD_LINK, CARD_REST = 4, 30

#: A title over a box, a word of its own in one and a button have at most so many words and end like no sentence.
TITLE = 6

#: A box to sign up in has at most so many words.
FORM = 40

#: Share of the words that may be taken; a page of which more would go is a list, and is left as it is.
MOST_TAKEN = 0.75

#: Pages of more elements than this are left as they are.
MOST_ELEMENTS = 50_000

#: What buttons to share and to keep are called. Where at least half of a row's words are these, it is a row of them.
BUTTONS = frozenset(
    "bluesky|bookmark|comment|comments|copy|copy link|e-mail|email|facebook|follow|gift|instagram|like|link|"
    "linkedin|listen|mastodon|messenger|more|next|pinterest|previous|print|reddit|reply|save|save for later|"
    "share|signal|subscribe|telegram|text size|threads|tweet|twitter|whatsapp|x|ascolta|bagikan|bewaren|"
    "chia sẻ|comentar|comentarios|commenter|commenti|compartilhar|compartir|condividi|dela|delen|drucken|"
    "drukuj|enregistrer|escuchar|gem|guardar|imprimer|imprimir|jaa|kaydet|kommentare|lagre|luister|lyssna|"
    "megosztás|merken|ouvir|partager|partilhar|paylaş|printen|reacties|salva|sdílet|skriv ut|spara|stampa|"
    "tallenna|teilen|udostępnij|uložit|vorlesen|zapisz|écouter|κοινοποίηση|поделиться|поширити|שיתוף|مشاركة|"
    "シェア|保存|共有|分享|收藏|공유".split("|")
)  # fmt: skip

#: Lists, and parts of addresses of pages about people. So many links to such pages are no list of other stories.
LISTS = frozenset({"dl", "ol", "ul"})
PEOPLE = frozenset(
    "actor actors biography candidate candidates cast member members name obituaries obituary people performer "
    "performers person persona personas personen personer personne personnes player players politician politicians "
    "victim victims".split()
)
FEWEST_TOLD = 3
LONGEST_NAME = 4  # words of such an address behind its last slash; more are the title of a story

#: A paragraph announces a list in at least so many words, none of which are these of lists of other stories.
FEWEST_ANNOUNCING = 4
READ_ON = frozenset(
    "also anche article articles artikel artículos auch aussi beitrag beiträge click connect coverage czytaj discover "
    "ebenfalls elsewhere explore filed follow gefallen interesar interessarti interessieren join latest leer leggi "
    "lesen like likes lire listen läs læs mehr mer miss missed more más news newsletter også ook other otras podcast "
    "podcasts popular read reading recommended related reports see series share sign stories story subscribe tagged "
    "tags także também też thema themen topic topics trending voir watch weitere zobacz".split()
)
_PARTS = re.compile(r"[/_.-]")

_NAMED = re.compile(r"author|byline", re.IGNORECASE)
_ENDED = re.compile(r"[.!。！।؟۔…][\"'”’»)\]」]*$")
_COUNT = re.compile(r"(?:^|(?<=\w))\W*[0-9][0-9.,]*k?\W*$", re.IGNORECASE)
#: What is counted beside no button: a share or a price, which is a figure of the article.
_FIGURE = re.compile(r"[0-9]\s?[%€£$¥₹]|[€£$¥₹]\s?[0-9]")


@dataclass(slots=True)
class _Held:
    """What an element holds, its children's included."""

    words: int = 0
    linked: int = 0  # of its words, those in links to other pages of the same site
    longest: int = 0  # words of the longest such link that stands in no sentence
    last: str = ""  # the last words in it
    is_mixed: bool = False  # words of its own stand beside its children
    is_kept: bool = False  # a main heading or its author is in it
    mails: bool = False  # there is a field for an address of mail in it


@dataclass(slots=True)
class _Boxes:
    """A tree as it is looked through: what its elements hold, and which of them go."""

    page: tuple[str, str]  # its site and path
    held: dict[Any, _Held] = field(default_factory=dict)
    told: dict[Any, bool] = field(default_factory=dict)  # of a list whether it is the article's own
    taken: set[Any] = field(default_factory=set)


def take_boxes(tree: Any, url: str = "") -> Any:
    """The tree, lxml's, without what the rules above take; it is changed in place.

    url: where the page is from, "" when that is not known.
    """
    nodes = [node for node in tree.iter() if isinstance(node.tag, str)]
    body = tree.find("body")
    if body is None or len(nodes) > MOST_ELEMENTS:
        return tree
    found = _Boxes(_place(url))
    for node in reversed(nodes):  # children come before what holds them
        found.held[node] = _measure(node, found)
    closed: set[Any] = set()  # what is taken, prose, and all inside either
    for node in body.iter("*"):
        if node.getparent() in closed or node.tag in PROSE:
            closed.add(node)
        elif _is_box(node, found):
            found.taken.add(node)
            closed.add(node)
    _take_leftovers(reversed(nodes), found)
    outer = [node for node in found.taken if not any(above in found.taken for above in node.iterancestors())]
    if sum(found.held[node].words for node in outer) <= found.held[body].words * MOST_TAKEN:
        for node in outer:
            node.drop_tree()
    return tree


def _measure(node: Any, found: _Boxes) -> _Held:
    if node.tag in UNSEEN:
        return _Held()
    own = (node.text or "").strip()
    held = _Held(words=len(own.split()), last=own, mails=node.tag == "input" and node.get("type") == "email")
    beside = held.words
    for child in node:
        inner, tail = found.held.get(child, _Held()), (child.tail or "").strip()
        beside += len(tail.split())
        held.words += inner.words + len(tail.split())
        held.linked += inner.linked
        held.longest = max(held.longest, inner.longest)
        held.last = tail or inner.last or held.last
        held.is_kept = held.is_kept or inner.is_kept
        held.mails = held.mails or inner.mails
    held.is_mixed = bool(beside and len(node))
    if held.longest and ((beside and (beside > TITLE or _ENDED.search(held.last))) or _is_in_sentence(node, found)):
        held.longest = 0
    held.is_kept = held.is_kept or node.tag == "h1" or _NAMED.search(_names(node)) is not None
    if node.tag == "a" and node.get("href") and _leads_on(node.get("href"), found.page):
        held.linked = held.longest = held.words
    return held


def _is_in_sentence(node: Any, found: _Boxes) -> bool:
    """Whether a link is some of the words of a sentence that is drawn in pieces, of spans beside each other."""
    before = 0
    for child in node:
        held = found.held.get(child, _Held())
        if _is_block(child) or child.tag in PROSE:
            before = 0
        elif held.linked and held.linked == held.words:
            after = "" if (behind := child.getnext()) is None else " ".join(behind.itertext()).strip()
            if before > TITLE or (after[:1].islower() and len(after.split()) > TITLE):
                return True
        else:
            before += held.words
    return False


def _is_box(node: Any, found: _Boxes) -> bool:
    held = found.held[node]
    if node.tag in KEPT or not held.words or held.is_kept:
        return False
    if _is_button(node) and held.words <= TITLE:
        return True
    if not _is_block(node):
        return False
    if held.mails and held.words <= FORM:
        return True
    if _is_in_told_list(node, found):
        return False
    is_of_links = held.linked >= held.words * LINKED and not _ENDED.search(held.last)
    return is_of_links or (held.words <= FORM and _is_toolbar(node)) or _is_among_cards(node, found)


def _is_block(node: Any) -> bool:
    return node.tag in BLOCKS or "-" in node.tag


def _is_button(node: Any) -> bool:
    is_named = "-" in node.tag and "button" in node.tag
    return node.tag == "button" or is_named or (node.get("role") or "").lower() in BUTTON_ROLES


def _is_toolbar(node: Any) -> bool:
    """Whether it is a row of words, at least half of them those of buttons, none of them long or a figure."""
    said = [" ".join(words.split()) for words in node.itertext()]
    if any(map(_FIGURE.search, said)):
        return False
    labels = [_COUNT.sub("", words).strip(" :•|·").casefold() for words in said if words]
    is_row = len(labels) > 1 and all(len(label.split()) <= TITLE for label in labels)
    return is_row and sum(label in BUTTONS for label in labels) * 2 >= len(labels)


def _is_among_cards(node: Any, found: _Boxes) -> bool:
    """Whether it names another story, and so does what stands beside it."""
    if not _is_card(node, found):
        return False
    return any(
        beside is not None and beside.tag == node.tag and _is_card(beside, found)
        for beside in (node.getprevious(), node.getnext())
    )


def _is_in_told_list(node: Any, found: _Boxes) -> bool:
    """Whether its list is the article's own; each list is looked through once, however much is in it."""
    above = next((one for one in (node, *node.iterancestors()) if one.tag in LISTS), None)
    if above is not None and above not in found.told:
        found.told[above] = _is_told_list(above)
    return above is not None and found.told[above]


def _is_told_list(node: Any) -> bool:
    """Whether a list is the article's own, though all of it is links: of people, or announced by the sentence before.

    Each of the dead, or of a cast, leads to a page of its own. A paragraph that ends with a colon announces what it
    names, unless it bids its reader to read on.
    """
    links = list(node.iter("a"))
    if len(links) >= FEWEST_TOLD and all(map(_leads_to_somebody, links)):
        return True
    before = node.getprevious()
    said = " ".join("".join(before.itertext()).split()) if before is not None and before.tag == "p" else ""
    words = [word.strip(".,:;!?").casefold() for word in said.split()]
    return said.endswith(":") and len(words) >= FEWEST_ANNOUNCING and READ_ON.isdisjoint(words)


def _leads_to_somebody(link: Any) -> bool:
    above, _, name = urlsplit(link.get("href") or "").path.lower().rstrip("/").rpartition("/")
    return not PEOPLE.isdisjoint(_PARTS.split(above)) and len(_PARTS.split(name)) <= LONGEST_NAME


def _is_card(node: Any, found: _Boxes) -> bool:
    held = found.held.get(node)
    if held is None or not _is_block(node) or held.is_mixed or held.is_kept:
        return False
    return held.longest >= CARD_LINK and held.words - held.linked <= CARD_REST


def _take_leftovers(nodes: Iterable[Any], found: _Boxes) -> None:
    """A box of which only its title is left goes too, and a title with nothing but boxes behind it."""
    for node in nodes:
        held = found.held[node]
        boxes = [child for child in node if child in found.taken]
        if not boxes or held.is_mixed or node in found.taken or not (_is_block(node) or node.tag in KEPT):
            continue
        rest = [child for child in node if child not in found.taken and child in found.held and found.held[child].words]
        if not rest:
            continue
        left, gone = (sum(found.held[child].words for child in some) for some in (rest, boxes))
        if node.tag not in KEPT and not held.is_kept and left < gone and all(_is_title(one, found) for one in rest):
            found.taken.add(node)
        elif _is_title(rest[-1], found) and any(one in found.taken for one in rest[-1].itersiblings()):
            found.taken.add(rest[-1])


def _is_title(node: Any, found: _Boxes) -> bool:
    held = found.held[node]
    return held.words <= TITLE and not held.is_kept and not _ENDED.search(held.last)


def _leads_on(address: str, page: tuple[str, str]) -> bool:
    """Whether a link leads to another page of the same site."""
    site, path = _place(address)
    return site in ("", page[0]) and path not in ("", page[1])


def _place(address: str) -> tuple[str, str]:
    """The site an address is of, which is the last two names of its host, "" for none; and its path."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return ".", ""
    return ".".join(host.split(".")[-2:]) or ("" if parts.scheme in ("", "http", "https") else "."), parts.path


def _names(node: Any) -> str:
    return f"{node.get('class') or ''} {node.get('id') or ''} {node.get('rel') or ''} {node.get('itemprop') or ''}"
