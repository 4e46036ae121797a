"""A PDF as headline, text and dates: its lines put together to paragraphs, what every page repeats left out.

Runs in the child process. PDFium finds the characters and their places (docs/decisions/0015); a PDF knows no
paragraphs, so a line begins a new one where the gap above it or the size of its letters says so.
Refuses: pictures of text, forms, and anything that a password locks.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from service.domain.versions import TEXT_LIMIT
from service.text.clean import clean_text
from service.watching.page.found import VISIBLE_LIMIT, Page

#: More pages than any article has.
MOST_PAGES = 300

#: A gap between lines larger than this, in heights of a line, begins a paragraph.
PARAGRAPH_GAP = 0.55

#: Two lines whose letters differ by more than this share of their size are not of one paragraph.
SIZE_STEP = 0.15

#: A line that ends this far left of its paragraph's right edge, as a share of its width, ends the paragraph.
SHORT_LINE = 0.35

#: Share of the pages a line has to stand on, at their top or bottom, to count as furniture; on two pages at least.
REPEATED = 0.5

#: Titles that programs write when nobody gave one.
NO_TITLES = frozenset({"", "(anonymous)", "(unspecified)", "about:blank", "microsoft word", "untitled"})

#: What a publisher says of the article itself above its headline: that it was changed, or of what kind it is.
_NOTICE = re.compile(
    r"(?i)\b(?:advert\w*|analysis|clarif\w+|comment|correct\w*|editor\w*|obituary|opinion|paid|promoted|retract\w*"
    r"|sponsored|updated?|withdrawn)\b"
)

#: What browsers print above and below a page: when and where it was printed, and how many pages there are.
_PRINTED = re.compile(
    r"(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}(?: [AP]M)?\b.*|(?:https?|file)://\S+(?: \d+/\d+)?)"
)
#: What a line above an article may consist of that leads elsewhere; none of these alone is a headline.
_LEADS = frozenset(
    """
    account advertisement back close edition email home homepage latest live login menu more navigation newsletters
    podcasts print register save search sections share shop subscribe topics video videos weather
    arts business culture economy education entertainment environment europe finance health international life lifestyle
    local markets money national news opinion politics regional science society sport sports technology travel uk world
    """.split()
)
#: What such a line begins with, when all its words are of those above and it has more than one and fewer than
#: _WORDS_OF_MENU: "World business" heads an article.
_FIRST_LEADS = frozenset("account back home homepage login menu navigation search sections subscribe".split())
_WORDS_OF_MENU = 4
_PHRASES = re.compile(
    r"(?:skip to (?:main )?(?:content|navigation)|(?:sign|log) (?:in|out|up)|main menu|my account)", re.I
)
#: Lines among which an article's headline is looked for, and the longest that may stand above it, in code points.
_FIRST_LINES, _LONGEST_ABOVE = 15, 80
#: Words of a document's title that a line has to have, where it has not the whole title, to be the headline.
_WORDS_OF_TITLE = 3
_NUMBER = re.compile(r"(?:.{0,80}\bpage )?\d{1,4}(?:(?: of |/| / )\d{1,4})?", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s/]+/\S*")
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([-+Z])(\d\d)?'?(\d\d)?'?)?")
_CLOSED = re.compile(r"[.!?:][\"'”’)\]]*$")
_BROKEN = re.compile(r"(\w+)[\ufffe\u00ad](\w+)(-?)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page. Measures in points; the origin is the page's lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """From the lowest to the highest part of its letters."""
        return max(self.top - self.bottom, 1.0)


def parse_pdf(data: bytes, url: str = "") -> Page:
    """The document these bytes are; without text, and with a note why, when it holds none or cannot be opened."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        return _page("", notes=("it is a PDF locked with a password" if locked else "it is a damaged PDF",))
    said = document.get_metadata_dict()
    pages = [_lines(document[number]) for number in range(min(len(document), MOST_PAGES))]
    printed_at = next((found[0] for page in pages for line in page if (found := _WEB.match(line.text))), "")
    title = clean_text(said.get("Title", "")).replace("\n", " ")
    text = _joined(_from_headline(_without_furniture(pages), title))
    cut = len(document) > MOST_PAGES or len(text) > TEXT_LIMIT
    notes = () if any(c.isalpha() for c in text) else ("it is a PDF without text, such as a scanned page",)
    return _page(
        text[:TEXT_LIMIT],
        headline="" if title.lower() in NO_TITLES else title,
        byline="" if said.get("Author", "").lower() in NO_TITLES else said.get("Author", ""),
        saved_at=parse_pdf_date(said.get("ModDate", "")) or parse_pdf_date(said.get("CreationDate", "")),
        url=url or printed_at,
        truncated=cut,
        notes=(
            *notes,
            *((f"truncated: it has more than {MOST_PAGES} pages or a longer text than is read",) if cut else ()),
        ),
    )


def parse_pdf_date(value: str) -> datetime | None:
    """A date as PDF writes it (ISO 32000, 7.9.4) in aware UTC, None when it is none. Without an offset it is UTC.

    >>> parse_pdf_date("D:20260106153000+01'00'").isoformat()
    '2026-01-06T14:30:00+00:00'
    """
    found = _DATE.match(value)
    if not found:
        return None
    year, month, day, hour, minute, second, sign, off_hours, off_minutes = found.groups()
    offset = timedelta(hours=int(off_hours or 0), minutes=int(off_minutes or 0)) * (-1 if sign == "-" else 1)
    try:
        parts = (int(month or 1), int(day or 1), int(hour or 0), int(minute or 0), int(second or 0))
        return datetime(int(year), *parts, tzinfo=timezone(offset)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _lines(page: Any) -> list[Line]:
    """The lines of a page in the order in which PDFium reads them, columns one after the other."""
    found = page.get_textpage()
    text = found.get_text_range()
    lines, at = [], 0
    for row in re.split(r"(\r\n|\r|\n)", text):
        words = row.strip()
        if words:
            boxes = [found.get_charbox(at + place) for place, c in enumerate(row) if not c.isspace()]
            boxes = [box for box in boxes if box[2] > box[0] or box[3] > box[1]]
            if boxes:
                lefts, bottoms, rights, tops = zip(*boxes, strict=True)
                lines.append(Line(words, min(lefts), min(bottoms), max(rights), max(tops)))
        at += len(row)
    return lines


def _without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without their numbers, what browsers print around them, and what most of them repeat."""
    seen: dict[str, int] = {}
    for page in pages:
        for name in {_unnumbered(line) for line in (*page[:3], *page[-3:])}:
            seen[name] = seen.get(name, 0) + 1
    often = max(2, len(pages) * REPEATED)
    return [
        [
            line
            for place, line in enumerate(page)
            if not _is_furniture(line, min(place, len(page) - 1 - place), seen, often)
        ]
        for page in pages
    ]


def _is_furniture(line: Line, from_the_edge: int, seen: dict[str, int], often: float) -> bool:
    if from_the_edge > 2:
        return False
    plain = bool(_PRINTED.fullmatch(line.text) or _NUMBER.fullmatch(line.text))
    return plain or seen.get(_unnumbered(line), 0) >= often


def _unnumbered(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text)


def _from_headline(pages: list[list[Line]], title: str) -> list[list[Line]]:
    """The pages without what leads elsewhere above the article, and from its headline on where the title says which."""
    if not pages:
        return pages
    first, *others = pages
    begins = next((at for at, line in enumerate(first) if not _leads_elsewhere(line.text)), 0)
    headed = next((at for at in range(begins, min(_FIRST_LINES, len(first))) if _heads(first[at:], title)), begins)
    above = first[begins:headed]
    is_aside = not any(_is_of_article(line.text) for line in above)
    return [first[headed if is_aside else begins :], *others]


def _is_of_article(line: str) -> bool:
    """Whether a line above a headline may be the article's own: a sentence, or a notice."""
    return len(line) > _LONGEST_ABOVE or bool(_CLOSED.search(line) or _NOTICE.search(line))


def _leads_elsewhere(line: str) -> bool:
    """Whether a line is a menu, or the name of a part of the site."""
    words = re.findall(r"\w+", line.lower())
    is_menu = len(words) == 1 or len(words) >= _WORDS_OF_MENU or not _FIRST_LEADS.isdisjoint(words[:1])
    return bool(_PHRASES.fullmatch(line.strip(" .>»›|"))) or (is_menu and all(word in _LEADS for word in words))


def _heads(lines: list[Line], title: str) -> bool:
    """Whether the document's title begins with these lines, or as many of them as it takes."""
    wanted, joined = " ".join(title.split()).casefold(), ""
    for line in lines:
        longer = f"{joined} {' '.join(line.text.split()).casefold()}".strip()
        if not re.match(rf"{re.escape(longer)}(?!\w)", wanted):
            break
        joined = longer
    return bool(joined) and (joined == wanted or len(joined.split()) >= _WORDS_OF_TITLE)


def _joined(pages: list[list[Line]]) -> str:
    """The lines as paragraphs with a blank line between them; a word hyphenated at a line's end is whole again."""
    paragraphs: list[str] = []
    before: Line | None = None
    edge = 0.0  # of the paragraph so far, on the right
    for line in (line for page in pages for line in page):
        if before is None or _begins(line, before, edge):
            paragraphs.append(line.text)
            edge = line.right
        else:
            last = paragraphs[-1]
            if last.endswith("-") and line.text[:1].islower():
                last = f"{last[:-1]}\ufffe"
            paragraphs[-1] = f"{last}{line.text}" if last.endswith(("\ufffe", "\u00ad")) else f"{last} {line.text}"
            edge = max(edge, line.right)
        before = line
    return clean_text(_mended("\n\n".join(paragraphs)))


def _mended(text: str) -> str:
    """Words broken at a line's end are whole: with a hyphen where the text has them so elsewhere, or has one more.

    PDFium writes U+FFFE for the hyphen at a line's end, whether it is the word's own or not.
    """
    words = frozenset(re.findall(r"\w+(?:-\w+)*", text))

    def whole(found: re.Match[str]) -> str:
        own = found[3] or (f"{found[1]}-{found[2]}" in words and found[1] + found[2] not in words)
        return f"{found[1]}{'-' if own else ''}{found[2]}{found[3]}"

    return _BROKEN.sub(whole, text).replace("\ufffe", "-")


def _begins(line: Line, before: Line, edge: float) -> bool:
    """Whether the line begins a paragraph."""
    gap = before.bottom - line.top
    if gap < -before.height:  # higher than the line before: another column or page
        return bool(_CLOSED.search(before.text)) or not line.text[:1].islower()
    if abs(line.height - before.height) > SIZE_STEP * max(line.height, before.height) * 2:
        return gap > 0 and not line.text[:1].islower()
    if gap > PARAGRAPH_GAP * max(line.height, before.height):
        return True
    width = max(edge - before.left, 1.0)
    return bool(_CLOSED.search(before.text)) and edge - before.right > SHORT_LINE * width


def _page(
    text: str,
    *,
    headline: str = "",
    byline: str = "",
    saved_at: datetime | None = None,
    url: str = "",
    truncated: bool = False,
    notes: tuple[str, ...] = (),
) -> Page:
    first, _, rest = text.partition("\n")
    whole = headline if rest and headline and first.startswith(headline) else ""
    return Page(
        headline=whole or (headline if not text.strip() else ""),
        text=text,
        byline=byline,
        published_at=None,
        modified_at=None,
        language="",
        url=url,
        title=headline,
        visible=text[:VISIBLE_LIMIT],
        free=None,
        truncated=truncated,
        closed=True,
        notes=notes,
        saved_at=saved_at,
    )
