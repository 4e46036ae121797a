"""Bytes → Page: decode, read what is stated, find the article's words, put them together.

Runs in the child process: everything here may be slow or huge on a hostile page.
Refuses: catching anything; a child that fails is replaced.
"""

import re
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from service.domain.addresses import tidy_address
from service.domain.versions import TEXT_LIMIT
from service.text.clean import clean_text
from service.watching.corrections import STATES_ADDRESS, note_correction
from service.watching.page.encoding import decode_page
from service.watching.page.found import AFTER_LIMIT, VISIBLE_LIMIT, Page
from service.watching.page.liveblog import is_of
from service.watching.page.maintext import find_main_text, visible_text
from service.watching.page.marks import Mark, find_marks
from service.watching.page.metadata import date_in_address, read_metadata
from service.watching.page.pdf import parse_pdf
from service.watching.page.selecting import select

#: A PDF says so within its first bytes (ISO 32000, annex H.3).
PDF_WITHIN = 1_024

#: The line between a table's head and its rows.
_RULE = re.compile(r"[\s|:-]+")

_OPENED = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)

#: How elements end in which "<!--" begins no comment.
_RAW_ENDS = ("</script", "</style", "</textarea", "</title")

#: Elements that are closed even by those who leave out what may be left out.
_BALANCED = re.compile(r"<(/?)(article|aside|div|footer|main|script|section|style|table|ul)\b", re.IGNORECASE)

_TAG = re.compile(r"</?[a-z!]", re.IGNORECASE)

#: Code points of the article's last words that are looked for on the page.
_TAIL = 40


def parse_page(data: bytes, content_type: str = "", url: str = "", selector: str = "") -> Page:
    """The page these bytes are. Plain text is a page whose text is all of it; a PDF is read as its own kind."""
    if data[:PDF_WITHIN].find(b"%PDF-") >= 0:
        return parse_pdf(data, url)
    characters, unread = decode_page(data, content_type)
    notes = [f"{unread:,} characters could not be read"] if unread else []
    if content_type.partition(";")[0].strip().lower() == "text/plain":
        return _plain(characters, notes)
    tree = LexborHTMLParser(characters)
    metadata = read_metadata(tree)
    marked = find_marks(tree)
    visible = visible_text(tree)
    main = find_main_text(characters, visible, url or metadata.url)
    if selector:
        main = replace(find_main_text(select(characters, selector), "", url), lost=main.lost)
    if selector and not main.text:
        notes.append(f"nothing on the page fits the selector {selector}")
    published_at = metadata.published_at or date_in_address(metadata.url or url)
    if published_at and not metadata.published_at:
        notes.append("the date of publication is that in the page's address and has no time of day")
    seen = metadata.live_blog_seen
    if (entries := metadata.live_blog or (seen if is_of(seen, main.text) else "")) and not selector:
        main = replace(main, text=entries)
        notes.append("it is a live blog, read entry by entry")
    notes += [note_correction(said) for said in metadata.corrections]
    if metadata.url and tidy_address(metadata.url) != tidy_address(url):
        notes.append(STATES_ADDRESS + metadata.url)
    text = clean_text(join_blocks(metadata.headline, main.text)) if main.text else ""
    if main.lost:
        notes.append("truncated: part of the page is nested too deep or is too long to be read")
    is_swallowed = swallows_the_end(characters)
    if is_swallowed:
        notes.append("truncated: a comment in the page's code never ends, and the rest of the page is lost in it")
    if len(text) > TEXT_LIMIT:
        notes.append(f"truncated: the text is longer than {TEXT_LIMIT:,} characters")
    return Page(
        headline=clean_text(metadata.headline) if text else "",
        text=text[:TEXT_LIMIT],
        byline=metadata.byline or main.byline,
        published_at=published_at,
        modified_at=metadata.modified_at,
        language=metadata.language,
        url=metadata.url,
        publisher=metadata.publisher,
        title=metadata.title,
        visible=visible[:VISIBLE_LIMIT],
        after=follows(visible, text),
        headings=marked.headings,
        loud=marked.loud,
        linked=marked.linked,
        marks=marked.marks
        | ({Mark.ARTICLE} if metadata.is_article else set())
        | ({Mark.BROKEN_OFF} if breaks_off(characters) else set()),
        stated_words=metadata.words,
        free=metadata.free,
        truncated=main.lost or is_swallowed or len(text) > TEXT_LIMIT,
        closed=is_closed(characters),
        notes=tuple(notes),
    )


def is_closed(characters: str) -> bool:
    """Whether the page's code ends the way it began.

    The ends of <html> and <body> may be left out, those of <div> and its like may not, so these are counted.

    >>> is_closed("<html><body><div><p>Fire grows</div>"), is_closed("<html><body><div><p>Fire gr")
    (True, False)
    """
    if not _OPENED.search(characters) or _CLOSED.search(characters):
        return True
    depth = 0
    for found in _BALANCED.finditer(characters):
        depth += -1 if found[1] else 1
    return depth <= 0


def breaks_off(characters: str) -> bool:
    r"""Whether the page's code stops inside a tag.

    >>> breaks_off("<p>Fire grows <a href=\"/archive/20"), breaks_off("<p>Two < three")
    (True, False)
    """
    opened = characters.rfind("<")
    return opened > characters.rfind(">") and bool(_TAG.match(characters, opened))


def swallows_the_end(characters: str) -> bool:
    """Whether a comment that never ends holds the end of the page, and whatever stands before that.

    What looks like a comment in a script is none, so nothing is said where a script ends behind it.

    >>> swallows_the_end("<p>a</p><!-- b <p>c</p></body>"), swallows_the_end("<p>a</p><!-- b --></body>")
    (True, False)
    """
    opened = characters.find("<!--", characters.rfind("-->") + 1)
    rest = characters[opened:].lower() if opened >= 0 else ""
    return ("</body" in rest or "</html" in rest) and not any(end in rest for end in _RAW_ENDS)


def follows(visible: str, text: str) -> str:
    """The visible words right behind the last words of the text, "" when those are not to be seen."""
    tail = " ".join(text.split())[-_TAIL:]
    place = visible.rfind(tail) if tail else -1
    return visible[place + len(tail) : place + len(tail) + AFTER_LIMIT].strip() if place >= 0 else ""


def join_blocks(headline: str, text: str) -> str:
    """The headline as first line, then the blocks with a blank line between them; items and rows stay together.

    >>> join_blocks("Fire grows", "Fire grows\\nIt grew.\\n- one\\n- two")
    'Fire grows\\n\\nIt grew.\\n\\n- one\\n- two'
    """
    lines = [line.strip() for line in text.split("\n")]
    lines = [line.strip("| ") if line.startswith("|") else line for line in lines if not _RULE.fullmatch(line)]
    joined = headline
    before = ""
    for line in lines:
        if not line or (joined == headline and line.casefold() == headline.casefold()):
            continue
        together = _is_listed(before) and _is_listed(line)
        joined += ("" if not joined else "\n" if together else "\n\n") + line
        before = line
    return joined


def _is_listed(line: str) -> bool:
    return line.startswith("- ") or " | " in line


def _plain(characters: str, notes: list[str]) -> Page:
    text = clean_text(characters[: TEXT_LIMIT + 1])
    cut = len(characters) > TEXT_LIMIT
    return Page(
        headline="",
        text=text[:TEXT_LIMIT],
        byline="",
        published_at=None,
        modified_at=None,
        language="",
        url="",
        title="",
        visible=text[:VISIBLE_LIMIT],
        after="",
        headings="",
        loud="",
        linked=0.0,
        marks=frozenset(),
        stated_words=0,
        free=None,
        truncated=cut,
        closed=True,
        notes=(*notes, *([f"truncated: the text is longer than {TEXT_LIMIT:,} characters"] if cut else [])),
    )
