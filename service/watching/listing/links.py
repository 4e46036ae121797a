"""The links of a section page that look like articles: on the same site, with a headline's words, not in a menu.

Refuses: following them.
"""

from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from service.watching.listing.found import Entry, Listing, make_listing, one_line

#: Links of a page that are looked at, at most.
MOST_LINKS = 20_000

#: A link of fewer words is a menu's, a topic's or a name's.
HEADLINE_WORDS = 4

#: Where a page keeps what is not its list.
ASIDE = "nav, header nav, footer, aside, form, [role=navigation], [class*=menu], [class*=breadcrumb], [class*=footer]"

#: Parts of an address that no article has.
NO_ARTICLE = frozenset(
    "about account author authors category contact cookie cookies help imprint index.php login newsletter privacy "
    "search section share subscribe tag tags terms topic topics".split()
)


def parse_section(characters: str, url: str) -> Listing:
    """The links of the page that look like articles, in the order of the page; none on a page that has none."""
    tree = LexborHTMLParser(characters)
    title = tree.css_first("title")
    for node in tree.css(ASIDE):
        node.decompose()
    host, own = urlsplit(url).netloc.lower(), urlsplit(url).path.rstrip("/")
    base = tree.css_first("base[href]")
    try:
        from_here = urljoin(url, ((base.attributes.get("href") if base else "") or "").strip())
    except ValueError:
        from_here = url
    entries = []
    for link in tree.css("a[href]")[:MOST_LINKS]:
        try:
            address = urljoin(from_here, (link.attributes.get("href") or "").strip()).partition("#")[0]
            parts = urlsplit(address)
        except ValueError:  # a bracket that never closes, for one
            continue
        words = one_line(_words(link)) or one_line(link.attributes.get("title"))
        if (
            parts.scheme in ("http", "https")
            and _site(parts.netloc.lower()) == _site(host)
            and len(words.split()) >= HEADLINE_WORDS
            and parts.path.rstrip("/") not in ("", own)
            and not NO_ARTICLE & set(parts.path.lower().strip("/").split("/")[:-1])
            and not any(c.isspace() for c in address)
        ):
            entries.append(Entry(url=address, title=words, published_at=None))
    name = one_line(title.text()) if title else ""
    return make_listing("section" if entries else "", name, entries)


def _words(link: LexborNode) -> str:
    """What a link says, up to a link inside it: with thousands in one another each would say all of those behind it."""
    said, inside = list[str](), link.traverse(include_text=True)
    next(inside, None)  # itself
    for node in inside:
        if node.tag == "a":
            break
        if node.tag == "-text":
            said.append(node.text_content or "")
    return " ".join(said)


def _site(host: str) -> str:
    """The host without what is only in front of it."""
    return host.removeprefix("www.").removeprefix("m.")
