"""A live blog as dated entries, the newest first: as its publisher states them for machines, else in the page's markup.

Read as one text a live blog loses which words are of which hour; with its entries dated, an entry that is gone or
changed is seen as such. In markup entries are taken only where the page itself says that it is a live blog, in the name
of what holds them or by its type, and each by the one time that it states. Refuses: guessing that a list is one.

Source: schema.org LiveBlogPosting, liveBlogUpdate; HTML, the time element.
"""

import re
from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from service.watching.page.stated import parse_stated_time

#: Entries read, the newest; a live blog of a long day has some hundred.
MOST_ENTRIES = 1_000

#: Fewer entries are no live blog.
FEWEST = 2

#: In which element entries are looked for: each says of itself that it holds a live blog. Microdata names the entries.
HOLDERS = (
    "[itemtype*=LiveBlogPosting]", "[class*=live-blog]", "[class*=liveblog]", "[class*=LiveBlog]", "[class*=live_blog]",
    "[id*=live-blog]", "[id*=liveblog]", "[class*=live-feed]", "[class*=live-updates]", "[class*=live-stream]",
)  # fmt: skip
STATED_ENTRIES = "[itemprop=liveBlogUpdate]"

#: What an entry is marked as, where markup does not name it.
ENTRIES = ("article", "li", "section", "div")

#: Within an entry, what holds its words, and what is not of it.
BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, blockquote"
NOT_WORDS = "time, figure, figcaption, nav, aside, button, form, script, style, noscript, svg"

_SPACES = re.compile(r"\s+")


def live_blog_text(articles: Iterable[dict[str, object]]) -> str:
    """The entries as text: the time of each on a line of its own, then its headline and words; "" for no live blog."""
    return _told(list(_stated(articles)))


def marked_up_text(tree: LexborHTMLParser, articles: Iterable[dict[str, object]]) -> str:
    """Likewise, of a page whose entries are only to be seen. Whether they are the article is not said.

    articles: what is stated for machines, which may say that the page is a live blog.
    """
    is_typed = any("liveblog" in str(article.get("@type", "")).lower() for article in articles)
    return _told(_marked_up(tree, is_typed))


def is_of(entries: str, main: str) -> bool:
    """Whether these entries are the article of this main text, and no box beside it: half of its words at least."""
    return bool(entries) and len(entries.split()) * 2 >= len(main.split())


def _told(entries: list[tuple[str, str]]) -> str:
    if len(entries) < FEWEST:
        return ""
    newest = sorted(entries, key=lambda entry: entry[0], reverse=True)[:MOST_ENTRIES]
    return "\n".join(line for at, said in newest for line in (at, said) if line)


def _stated(articles: Iterable[dict[str, object]]) -> Iterator[tuple[str, str]]:
    for article in articles:
        updates = article.get("liveBlogUpdate")
        for update in updates if isinstance(updates, list) else [updates]:
            if isinstance(update, dict) and (said := _words(update)):
                yield _dated(update.get("datePublished")), said


def _words(update: dict[str, object]) -> str:
    parts = (update.get("headline"), update.get("articleBody"))
    lines = [_plain(part) for part in parts if isinstance(part, str) and part.strip()]
    return "\n".join(dict.fromkeys(line for line in lines if line))


def _plain(value: str) -> str:
    if "<" not in value and "&" not in value:
        return value.strip()
    body = LexborHTMLParser(value).body
    return body.text(separator=" ").strip() if body else ""


def _marked_up(tree: LexborHTMLParser, is_typed: bool) -> list[tuple[str, str]]:
    """The entries of the first holder that has some; is_typed: whether the page's type alone says what it is."""
    named = tree.css(STATED_ENTRIES)
    if len(named) >= FEWEST:
        return _read(named)
    holders = tree.css(", ".join(HOLDERS)) or ([tree.body] if is_typed and tree.body else [])
    for holder in holders[:MOST_ENTRIES]:
        for tag in ENTRIES:
            found = _read(_outermost(holder, tag))
            if len(found) >= FEWEST:
                return found
    return []


def _outermost(holder: LexborNode, tag: str) -> list[LexborNode]:
    """The elements of this kind that have a time of their own, and stand side by side."""
    dated = [node for node in holder.css(f"{tag}:has(time[datetime])")[: 4 * MOST_ENTRIES] if node != holder]
    beside: dict[int, list[LexborNode]] = {}
    for node in dated:
        if node.parent is not None:
            beside.setdefault(node.parent.mem_id, []).append(node)
    return max(beside.values(), key=len, default=[])


def _read(nodes: Iterable[LexborNode]) -> list[tuple[str, str]]:
    """Each entry that states when it is of, and says something."""
    found = []
    for node in nodes:
        time = node.css_first("time[datetime]")
        at = _dated(time.attributes.get("datetime")) if time is not None else ""
        if at and (said := _shown(node)):
            found.append((at, said))
    return found


def _shown(entry: LexborNode) -> str:
    """The words of an entry, a block a line; of nested blocks the inner ones."""
    copy = LexborHTMLParser(entry.html or "")
    for node in copy.css(NOT_WORDS):
        node.decompose()
    blocks = [node for node in copy.css(BLOCKS) if all(inner == node for inner in node.css(BLOCKS))]
    lines = [_SPACES.sub(" ", node.text(separator=" ")).strip() for node in blocks]
    if not any(lines) and copy.body is not None:
        lines = [_SPACES.sub(" ", copy.body.text(separator=" ")).strip()]
    return "\n".join(dict.fromkeys(line for line in lines if line))


def _dated(value: object) -> str:
    at = parse_stated_time(value)
    return f"{at:%Y-%m-%d %H:%M} UTC" if at else ""
