"""The capture gate: whether what came back is the article, or something in its place.

A pure judgement with named verdicts, by tables a person can read and extend. A wall, a
stub or a cut page must never look like a text from which every claim was withdrawn, so
whatever is doubtful is kept, shown and not compared.
Refuses: fetching, reading HTML, deciding when to look again.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from service.domain.captures import Verdict
from service.watching.page import Page
from service.watching.walls import ADDRESS_WORDS, WORDS

#: A main text of more words than this is an article, whatever stands around it.
WALL_WORDS = 150

#: A main text of fewer words than this may be the wall's own words or a teaser: what the whole page says counts too.
TEASER_WORDS = 40

#: Fewer words than this are no article.
FEWEST_WORDS = 5

#: A text shorter than this share of the one before is taken for cut until a person says otherwise.
SHRUNK_BELOW = 0.5

#: Texts below this many words may change in any proportion.
SHORT_WORDS = 60

#: Longest excerpt of something unusable, in code points.
EXCERPT_LIMIT = 300

#: Paths of a site's front page. Sites send dead articles there and answer 200.
FRONT_PAGES = frozenset({"", "/", "/default.aspx", "/home", "/index.html", "/index.php"})

#: What stands between a page's title and its site's name.
SEPARATED = re.compile(r"\s+[|–—·•-]\s+|\s*::\s*")

#: Content types that are read as a page.
PAGE_TYPES = frozenset({"", "application/xhtml+xml", "application/xml", "text/html", "text/plain", "text/xml"})

#: What a status alone means. A 403, 429 or 503 may still be a robot check, by its words.
BY_STATUS = {
    401: (Verdict.REFUSED, "The server asks for a login"),
    402: (Verdict.PAYWALL_STUB, "The server asks for payment"),
    403: (Verdict.REFUSED, "The server refuses to show the page"),
    404: (Verdict.GONE, "The page is gone"),
    407: (Verdict.REFUSED, "A proxy asks for a login"),
    408: (Verdict.UNREACHABLE, "The server took too long"),
    410: (Verdict.GONE, "The page is gone for good"),
    429: (Verdict.UNREACHABLE, "The server asks us to come less often"),
    451: (Verdict.REFUSED, "The page is withheld for legal reasons"),
}

#: What the reader is told, after which the article is left as it was.
NOTES = {
    Verdict.CHALLENGE: "The page asks whether we are a robot instead of showing the article.",
    Verdict.CONSENT_WALL: "The page asks for consent instead of showing the article.",
    Verdict.PAYWALL_STUB: "Only the beginning of the article is shown to people who do not subscribe.",
    Verdict.LOGIN_WALL: "The page asks for a login instead of showing the article.",
    Verdict.ERROR_PAGE: "The page says that something went wrong instead of showing the article.",
    Verdict.EMPTY: "No article was found on the page.",
    Verdict.TRUNCATED: "The page ended before it was complete, so nothing is concluded from what is missing.",
    Verdict.SHRUNK: "The text is less than half as long as before, so it may be cut and is not compared; "
    "import it by hand if this is all there is.",
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a capture is, what spoke for it, and one plain sentence; "" when it is usable."""

    verdict: Verdict
    signals: tuple[str, ...]
    note: str


USABLE = Judgement(Verdict.USABLE, (), "")


def judge_type(content_type: str) -> Judgement | None:
    """Why an answer of this content type is no page at all; None when it may be one."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind in PAGE_TYPES:
        return None
    note = f"What came back is {kind[:60]}, and only web pages and plain text are read."
    return Judgement(Verdict.ERROR_PAGE, (f"content type {kind[:60]}",), note)


def judge(
    *, status: int, asked: str, answered: str, page: Page, cut_short: bool = False, before: str | None = None
) -> Judgement:
    """What the answer is. The first row that fits counts, from the status down to the length.

    asked, answered: the address asked for and the one that answered after redirects. cut_short: the connection
    ended before the body did. before: the article's last usable text, None when there is none.
    """
    words = len(page.text.split())
    wall = _said(page, words) or _led_to(asked, answered, words)
    if status < 200 or status >= 300:
        return wall if wall and wall.verdict is Verdict.CHALLENGE else _by_status(status)
    if wall:
        return wall
    if _is_front_page(answered) and not _is_front_page(asked):
        return Judgement(
            Verdict.GONE,
            ("we were sent on to the front page",),
            "The address leads to the site's front page now, so the article seems to be gone.",
        )
    if cut_short or page.truncated:
        signals = ("the connection ended too soon",) if cut_short else page.notes
        return Judgement(Verdict.TRUNCATED, signals, NOTES[Verdict.TRUNCATED])
    if not page.closed and before is not None and words < len(before.split()):
        return _found(Verdict.TRUNCATED, "the page's code stops in the middle, and the text is shorter than before")
    if page.asks_password and words < TEASER_WORDS:
        return _found(Verdict.LOGIN_WALL, "the page has a field for a password")
    if page.free is False and words < WALL_WORDS:
        return _found(Verdict.PAYWALL_STUB, "the publisher marks the article as not free to read")
    if words < FEWEST_WORDS:
        return _found(Verdict.EMPTY, f"{words} words of main text")
    if before is not None and _has_shrunk(words, before):
        return _found(Verdict.SHRUNK, f"{words:,} words where there were {len(before.split()):,}")
    return USABLE


def excerpt_of(page: Page) -> str:
    """The first words of something unusable, to be shown."""
    shown = page.text or page.visible
    return shown if len(shown) <= EXCERPT_LIMIT else shown[: EXCERPT_LIMIT - 1] + "…"


def _by_status(status: int) -> Judgement:
    default = (
        (Verdict.UNREACHABLE, "The server has a problem of its own")
        if status >= 500
        else (Verdict.ERROR_PAGE, "The server did not give the page")
    )
    verdict, sentence = BY_STATUS.get(status, default)
    return Judgement(verdict, (f"status {status}",), f"{sentence} (it answered {status}).")


def _said(page: Page, words: int) -> Judgement | None:
    """A wall by its own words: a whole title always, anything in a short text, and all around what is hardly a text."""
    titles = {_plain(part) for part in (page.headline, page.title, *SEPARATED.split(page.title))}
    heard = "\n".join((page.title, page.headline, page.text)) if words <= WALL_WORDS else ""
    if words < TEASER_WORDS:
        heard += f"\n{page.visible}"
    heard = _plain(heard)
    for verdict, sayings in WORDS:
        said = tuple(f"the page says “{saying}”" for saying in sayings if saying in heard or _plain(saying) in titles)
        if said:
            return Judgement(verdict, said, NOTES[verdict])
    return None


def _plain(words: str) -> str:
    return words.lower().replace("’", "'").strip(" .")


def _led_to(asked: str, answered: str, words: int) -> Judgement | None:
    """A wall by the address we were sent on to."""
    if words > WALL_WORDS or not answered:
        return None
    before, after = (_place(address) for address in (asked, answered))
    for word, verdict in ADDRESS_WORDS:
        if word in after and word not in before:
            return _found(verdict, f"we were sent on to an address with “{word}” in it")
    return None


def _place(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path}".lower()


def _is_front_page(address: str) -> bool:
    return urlsplit(address).path.lower() in FRONT_PAGES


def _has_shrunk(words: int, before: str) -> bool:
    words_before = len(before.split())
    return words_before > SHORT_WORDS and words < words_before * SHRUNK_BELOW


def _found(verdict: Verdict, signal: str) -> Judgement:
    return Judgement(verdict, (signal,), NOTES[verdict])
