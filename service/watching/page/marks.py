"""What a page's markup and its loud words say about what kind of page it is: facts for the capture gate to weigh.

A wall speaks in headings, buttons and dialogs; an article in paragraphs. So the loud words
are kept apart from the rest, and marks of the markup are named by a literal table.
Refuses: judging (watching/capture.py); the article's own words (maintext.py).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Loud words kept, in code points.
LOUD_LIMIT = 4_000

#: One loud element is at most so many code points; a longer one is prose.
LOUDEST = 240

#: Loud elements looked at, at most.
LOUD_ELEMENTS = 200

#: So many articles, each a linked headline with a paragraph or two, make a list of pages.
TEASERS = 4
TEASER_PARAGRAPHS = 2

#: Cards of teasers looked at, elements climbed for one, words of a paragraph, and paragraphs outside all of them from
#: which on a page has a text of its own.
CARDS, CARD_DEPTH, PARAGRAPH_WORDS, OWN_PARAGRAPHS = 40, 4, 8, 2

#: Where a page is loud, its headings apart.
HEADINGS = "h1, h2, h3, legend"
LOUD = "button, dialog, noscript, [role=dialog], [role=alert], [role=alertdialog], input[type=submit]"

#: The address of the next page of a meta refresh, or none: the page is asked for again.
_REFRESH = re.compile(r"\s*[0-9.]+")


class Mark(StrEnum):
    """A fact about a page's markup."""

    ARTICLE = "the publisher calls it an article"
    BROKEN_OFF = "its code stops inside a tag"
    CAPTCHA = "there is a robot check in its code"
    CONSENT = "there is a consent dialog in its code"
    FORM = "most of it is one form"
    NOINDEX = "search engines are asked to leave it out"
    PASSWORD = "there is a field for a password"
    PAYWALL = "there is a paywall in its code"
    REFRESH = "it loads itself anew"
    TEASERS = "all its articles are teasers of other pages"
    WEBSITE = "the publisher calls it a website"


#: Elements that stand for a mark.
SELECTORS: tuple[tuple[Mark, str], ...] = (
    (
        Mark.CAPTCHA,
        "[id*=captcha], [class*=captcha], iframe[src*=captcha], script[src*=captcha], [class*=turnstile], "
        "script[src*=challenge], [id^=challenge], [class*=challenge-], form[action*=challenge], [id^=cf-], "
        "iframe[src*=challenge], script[src*=Incapsula], iframe[src*=Incapsula], script[src*=datadome], "
        "[id*=bot-check], [class*=bot-check]",
    ),
    (
        Mark.CONSENT,
        "[id*=consent], [class*=consent], form[action*=consent], [id*=cookie], [class*=cookie], [id^=sp_message], "
        "[id*=gdpr], [class*=gdpr], [id*=privacy-], [class*=cmp-]",
    ),
    (
        Mark.PAYWALL,
        "[id*=paywall], [class*=paywall], [data-paywall], [class*=regwall], [id*=regwall], [class*=meter], "
        "[class*=subscriber-only], [class*=subscribers-only], [class*=premium-], [id*=piano], [class*=piano], "
        "[class*=gate], [id*=gate], [class*=barrier], [class*=locked], [class*=truncated]",
    ),
    (Mark.PASSWORD, "input[type=password]"),
    (Mark.NOINDEX, "meta[name=robots][content*=noindex]"),
    (Mark.WEBSITE, "meta[property='og:type'][content=website]"),
    (Mark.ARTICLE, "meta[property='og:type'][content*=article], [itemprop=articleBody], meta[property^='article:']"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What the markup says."""

    marks: frozenset[Mark]
    headings: str  # one a line
    loud: str  # one other loud element a line
    linked: float  # share of the visible words that stand in links, 0 to 1


def find_marks(tree: LexborHTMLParser) -> Marked:
    """The page's marks and loud words. To be called before anything is taken from the tree."""
    found = {mark for mark, selector in SELECTORS if tree.css_first(selector) is not None}
    refresh = tree.css_first("meta[http-equiv=refresh], meta[http-equiv=Refresh]")
    if refresh is not None and _REFRESH.match(refresh.attributes.get("content") or ""):
        found.add(Mark.REFRESH)
    body = tree.body
    words = len(body.text(separator=" ").split()) if body else 0
    in_forms = sum(len(node.text(separator=" ").split()) for node in tree.css("form, dialog, [role=dialog]")[:20])
    if words and in_forms > words / 2:
        found.add(Mark.FORM)
    if _is_list(tree) or _is_front(tree):
        found.add(Mark.TEASERS)
    in_links = sum(len(node.text(separator=" ").split()) for node in tree.css("a"))
    return Marked(
        marks=frozenset(found),
        headings=_headings(tree),
        loud=_lines(tree.css(LOUD)[:LOUD_ELEMENTS]),
        linked=min(1.0, in_links / words) if words else 0.0,
    )


def _is_list(tree: LexborHTMLParser) -> bool:
    """Whether every article on the page is a linked headline with hardly anything to it, and there are several."""
    articles = tree.css("article")[:LOUD_ELEMENTS]
    return len(articles) >= TEASERS and all(
        node.css_first(":is(h1, h2, h3, h4) a, a :is(h1, h2, h3, h4)") is not None
        and len(node.css("p")) <= TEASER_PARAGRAPHS
        for node in articles
    )


def _is_front(tree: LexborHTMLParser) -> bool:
    """Whether there are several linked headlines and hardly a paragraph outside the cards these stand on."""
    linked = tree.css(":is(h2, h3, h4):has(a), a > :is(h2, h3, h4)")[:CARDS]
    if len(linked) < TEASERS:
        return False
    on_cards = {node.mem_id for headline in linked for node in _card_of(headline).css("p")}
    paragraphs = [node for node in tree.css("p") if not _is_apart(node)][: LOUD_ELEMENTS * 2]
    own = [node for node in paragraphs if node.mem_id not in on_cards]
    return sum(len(node.text(separator=" ").split()) >= PARAGRAPH_WORDS for node in own) < OWN_PARAGRAPHS


def _card_of(headline: LexborNode) -> LexborNode:
    """The largest element near a headline that has no other headline and few paragraphs."""
    card = headline
    for _ in range(CARD_DEPTH):
        around = card.parent
        if around is None or around.tag in ("body", "html", "main") or len(around.css("h1, h2, h3, h4")) > 1:
            break
        if len(around.css("p")) > TEASER_PARAGRAPHS:
            break
        card = around
    return card


def _is_apart(node: LexborNode) -> bool:
    """Whether a paragraph stands in what surrounds every page."""
    above = node.parent
    for _ in range(CARD_DEPTH):
        if above is None:
            return False
        if above.tag in ("aside", "dialog", "footer", "form", "nav"):
            return True
        above = above.parent
    return False


def _headings(tree: LexborHTMLParser) -> str:
    """The page's headings without those of a dialog on top of it."""
    in_dialogs = {node.mem_id for node in tree.css("dialog :is(h1, h2, h3), [role=dialog] :is(h1, h2, h3)")}
    return _lines(node for node in tree.css(HEADINGS)[:LOUD_ELEMENTS] if node.mem_id not in in_dialogs)


def _lines(nodes: Iterable[LexborNode]) -> str:
    """What the elements say, one a line, those that go on for long left out."""
    lines: list[str] = []
    for node in nodes:
        said = " ".join((_value(node) or node.text(separator=" ")).split())
        if said and len(said) <= LOUDEST:
            lines.append(said)
    return "\n".join(dict.fromkeys(lines))[:LOUD_LIMIT]


def _value(node: LexborNode) -> str:
    return (node.attributes.get("value") or "") if node.tag == "input" else ""
