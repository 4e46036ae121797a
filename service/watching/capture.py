"""The capture gate: whether what came back is the article, or something in its place.

A pure judgement with named verdicts, by named signals whose weights add up to a score: 1 decides. A wall, a stub or
a cut page must never look like a text from which every claim was withdrawn, so whatever is doubtful is kept, shown
and not compared, until a person says what it is or three looks agree.
Refuses: fetching, reading HTML, weighing (signals.py), deciding when to look again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from service.domain.captures import Ruling, Verdict
from service.watching.page import Page
from service.watching.resemblance import agree, resemble_look
from service.watching.signals import LAST_WORDS, WALL_WORDS, WALLS, Signal, find_signals
from service.watching.walls import SAID, plain

#: Weight from which on a verdict holds.
DECIDES = 1.0

#: Weight from which on a robot check is believed behind a status that says no anyway.
BELIEVED = 0.7

#: Longest excerpt of something unusable, in code points.
EXCERPT_LIMIT = 300

#: Answers 404 in a row, this one included, after which a page is gone.
MISSING_ENOUGH = 3

#: Looks that have to agree on a shorter text before it is believed, this one included.
AGREEING = 3

#: The least time between the first and the last of these looks.
AGREEING_FOR = timedelta(minutes=30)

#: Before it is believed of a text that only stops earlier: the least time since the whole was seen last. A paywall that
#: says nothing leaves the same, and whoever watches hears of it meanwhile.
STOPPING_FOR = timedelta(days=1)

#: Verdicts that agreeing looks can overcome: they were reached by comparing with the text before.
MAY_AGREE = frozenset({Verdict.SHRUNK, Verdict.TRUNCATED})

#: Paths of a site's front page. Sites send dead articles there and answer 200.
FRONT_PAGES = frozenset({"", "/", "/default.aspx", "/home", "/index.html", "/index.php"})

#: Content types that are read as a page.
PAGE_TYPES = frozenset({"", "application/xhtml+xml", "application/xml", "text/html", "text/plain", "text/xml"})

#: Content types of lists of articles, which a lookout watches.
FEED_TYPES = frozenset({"application/atom+xml", "application/feed+json", "application/rss+xml"})

#: What a status alone means. A 403, 429 or 503 may still be a robot check, by its words.
BY_STATUS = {
    401: (Verdict.REFUSED, "The server asks for a login"),
    402: (Verdict.PAYWALL_STUB, "The server asks for payment"),
    403: (Verdict.REFUSED, "The server refuses to show the page"),
    404: (Verdict.NOT_FOUND, "The page is not there; if it stays so, it counts as gone"),
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
    Verdict.SOFT_404: "The page says that it is not there, although the server calls it fine.",
    Verdict.REFUSED: "The page says that it is not shown here, for reasons of law, instead of showing the article.",
    Verdict.EMPTY: "No article was found on the page.",
    Verdict.TRUNCATED: "The page ended before it was complete, so nothing is concluded from what is missing.",
    Verdict.SHRUNK: "Much of the text is missing, so it may be cut and is not compared; it is compared when three "
    "looks in a row find the same text, the last half an hour after the first or later, or when you say that it is "
    "the article.",
    Verdict.OTHER_ARTICLE: "Another article stands at this address now, so it is not compared; say that it is this "
    "article if it is.",
    Verdict.SET_ASIDE: "A person said that this text is not the article, so it is not compared.",
}

#: What is heard and said of a text that ends where the one before went on.
STOPS = "it stops after its first paragraphs, where the text before went on"
STOPS_EARLY = (
    "The text stops after its first paragraphs, where it went on before, so it may be cut and is not compared; it is "
    "compared when you say that it is the article, or when three looks in a row, the last half an hour after the first "
    "or later, find the same text and its publisher states that it was changed since, or a day has passed since the "
    "whole was seen."
)

#: What is said of a shorter text that is believed after all.
AGREED = f"{AGREEING} looks in a row agree on the shorter text"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a capture is, what spoke for it, and one plain sentence; "" when it is usable."""

    verdict: Verdict
    signals: tuple[str, ...]
    note: str
    score: float = DECIDES  # how much speaks against its being the article; DECIDES and more is unusable


#: Nothing speaks against it.
USABLE = Judgement(Verdict.USABLE, (), "", 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An earlier look at the same article, as far as it counts for judging this one."""

    captured_at: datetime
    verdict: Verdict
    text: str  # what was read, "" when nothing was
    modified_at: datetime | None = None  # as the publisher stated it then; aware UTC


def judge_type(content_type: str) -> Judgement | None:
    """Why an answer of this content type is no page at all; None when it may be one."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind in PAGE_TYPES:
        return None
    if kind in FEED_TYPES:
        note = "What came back is a feed, and no article; a lookout watches what it lists."
    else:
        note = f"What came back is {kind[:60]}, and only web pages and plain text are read."
    return Judgement(Verdict.ERROR_PAGE, (f"content type {kind[:60]}",), note)


def judge(
    *,
    status: int,
    asked: str,
    answered: str,
    page: Page,
    cut_short: bool = False,
    before: str | None = None,
    before_seen_at: datetime | None = None,
    earlier: Sequence[Earlier] = (),
    now: datetime | None = None,
) -> Judgement:
    """What the answer is: by its status, by what was cut on the way, and else by the weight of all signals.

    asked, answered: the address asked for and the one that answered after redirects. cut_short: the connection
    ended before the body did. before: the article's last usable text, None when there is none, and before_seen_at when
    it was seen last. earlier: the looks before this one, newest first; now: the time of this one, needed for them to
    agree.
    """
    resemblance = None if before is None else resemble_look(page.text, before)
    signals = find_signals(page, asked, answered, resemblance)
    if status < 200 or status >= 300:
        challenge = _weighed(signals, Verdict.CHALLENGE)
        return challenge if challenge.score >= BELIEVED else _by_status(status, earlier)
    if _is_front_page(answered) and not _is_front_page(asked):
        return Judgement(
            Verdict.GONE,
            ("we were sent on to the front page",),
            "The address leads to the site's front page now, so the article seems to be gone.",
        )
    heaviest = max((_weighed(signals, verdict) for verdict in Verdict), key=_rank)
    if heaviest.score >= DECIDES and heaviest.verdict not in MAY_AGREE:
        return heaviest
    if cut_short or page.truncated:
        reasons = ("the connection ended too soon",) if cut_short else page.notes
        return Judgement(Verdict.TRUNCATED, reasons, NOTES[Verdict.TRUNCATED])
    if heaviest.score >= DECIDES:
        agreed = _agreed(page, earlier, now)
        if resemblance is None or not resemblance.stops_early:
            return agreed or heaviest
        is_old = now is not None and before_seen_at is not None and now - before_seen_at >= STOPPING_FOR
        if agreed and (is_old or _states_a_change(page, before_seen_at, earlier)):
            return replace(agreed, signals=(*agreed.signals, STOPS))
        return replace(heaviest, signals=(*heaviest.signals, STOPS), note=STOPS_EARLY)
    return Judgement(Verdict.USABLE, heaviest.signals if heaviest.score > 0 else (), "", max(0.0, heaviest.score))


def judge_again(judgement: Judgement, word: Ruling | None) -> Judgement:
    """The judgement, or a person's word on the same text where there is one."""
    if word is None or word.is_usable is (judgement.verdict is Verdict.USABLE):
        return judgement
    if word.is_usable:
        return Judgement(Verdict.USABLE, ("a person said that this text is the article",), "", judgement.score)
    return Judgement(Verdict.SET_ASIDE, ("a person said that this text is not the article",), NOTES[Verdict.SET_ASIDE])


def excerpt_of(page: Page) -> str:
    """The first words of something unusable, to be shown."""
    shown = page.text or page.visible
    return shown if len(shown) <= EXCERPT_LIMIT else shown[: EXCERPT_LIMIT - 1] + "…"


def _weighed(signals: Sequence[Signal], verdict: Verdict) -> Judgement:
    """What speaks for one verdict, the heaviest first, and how much that is."""
    heard = sorted((one for one in signals if one.verdict is verdict), key=lambda one: -one.weight)
    score = round(sum(one.weight for one in heard), 2)
    names = tuple(f"{one.name} ({one.weight:+.1f})" for one in heard)
    return Judgement(verdict, names, NOTES.get(verdict, ""), score)


def _rank(one: Judgement) -> tuple[bool, bool, float, bool]:
    """What decides goes first, then a wall with a name, then what weighs most; that a text shrank says least."""
    return one.score >= DECIDES, one.verdict in WALLS, one.score, one.verdict is not Verdict.SHRUNK


def _agreed(page: Page, earlier: Sequence[Earlier], now: datetime | None) -> Judgement | None:
    """The shorter text is the article's when the last looks all found it, and no offer of a paywall stands by it.

    A paywall that has come up shows the same teaser at every look: then a person says what it is.
    """
    looks = earlier[: AGREEING - 1]
    if (
        now is None
        or _hears_an_offer(page)
        or len(looks) < AGREEING - 1
        or any(look.verdict not in MAY_AGREE or not look.text for look in looks)
    ):
        return None
    if now - looks[-1].captured_at < AGREEING_FOR or not agree([page.text, *(look.text for look in looks)]):
        return None
    return Judgement(Verdict.USABLE, (AGREED,), "", 0.0)


def _states_a_change(page: Page, since: datetime | None, earlier: Sequence[Earlier]) -> bool:
    """Whether the publisher states that it changed the article after this time, and when is the same at every look.

    Sites that state the time at which a page was asked for state another one each time.
    """
    at = page.modified_at
    is_later = at is not None and since is not None and at > since
    return is_later and all(look.modified_at == at for look in earlier[: AGREEING - 1])


def _hears_an_offer(page: Page) -> bool:
    """Whether anything that paywalls say stands at the end of the text, behind it, in a heading or aloud."""
    words = page.text.split()
    end = page.text if len(words) <= WALL_WORDS else " ".join(words[-LAST_WORDS:])
    said = "\n".join((end, page.after, page.headings, page.loud))
    return SAID[Verdict.PAYWALL_STUB].search(plain(said)) is not None


def _by_status(status: int, earlier: Sequence[Earlier]) -> Judgement:
    default = (
        (Verdict.UNREACHABLE, "The server has a problem of its own")
        if status >= 500
        else (Verdict.ERROR_PAGE, "The server did not give the page")
    )
    verdict, sentence = BY_STATUS.get(status, default)
    signals: tuple[str, ...] = (f"status {status}",)
    looks = earlier[: MISSING_ENOUGH - 1]
    missing = (Verdict.NOT_FOUND, Verdict.GONE)
    if (
        verdict is Verdict.NOT_FOUND
        and len(looks) == MISSING_ENOUGH - 1
        and all(one.verdict in missing for one in looks)
    ):
        verdict, sentence = Verdict.GONE, "The page is gone"
        signals = (*signals, f"{MISSING_ENOUGH} looks in a row")
    return Judgement(verdict, signals, f"{sentence} (it answered {status}).")


def _is_front_page(address: str) -> bool:
    return urlsplit(address).path.lower() in FRONT_PAGES
