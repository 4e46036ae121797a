"""What speaks for a page standing in an article's place, and what speaks for the article: named signals with weights.

The weights of one verdict add up, and 1 decides (capture.py). They were set on the first half of the pages in
tests/watching/pages and tried on the second (docs/accuracy.md). Refuses: deciding.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from service.domain.captures import Verdict
from service.domain.stopping import trails_off
from service.watching.page import Mark, Page
from service.watching.resemblance import KEPT, Resemblance, ends_open, is_another_article, lost_most
from service.watching.speech.counting import count_words
from service.watching.speech.deaths import tells_of_a_death
from service.watching.speech.whole import (
    SEPARATED,
    addressed,
    find_whole,
    is_mere_offer,
    is_story,
    is_titled_like_an_article,
    is_withheld,
    tells_nothing,
    unquoted,
)
from service.watching.walls import (
    ADDRESS_WORDS,
    DEVELOPING,
    HEADED,
    REPORTED,
    SAID,
    SETTLED,
    VOCABULARY,
    WORD,
    plain,
    speaks_to_the_reader,
)

#: A main text of more words than this is an article, whatever it says.
WALL_WORDS = 150

#: A main text of fewer words than this may be the wall's own words or a teaser: what the whole page says counts too.
TEASER_WORDS = 40

#: Fewer words than this are no article.
FEWEST_WORDS = 5

#: A headline with fewer words behind it than this may be all there is.
TITLED_WORDS = 25

#: Share of the words a publisher states below which what is there is hardly the article.
HARDLY = 0.2

#: A text of fewer words than this behind its headline that reports nothing is a page without its article.
BARE_WORDS = 10

#: From so many reports of what somebody said on, a text is hardly a wall's.
OFTEN = 3

#: The last words of a text that may be the wall behind it.
LAST_WORDS = 60

#: Verdicts that a robot check, a notice or an error page may come to; the rest need a text.
WALLS = tuple(SAID)

#: How much the first and each further thing said weighs, by where it is said.
IN_THE_TEXT = (0.7, 0.3, 0.2)
BEHIND_THE_TEXT = (0.6, 0.3, 0.1)
ALOUD = (0.3, 0.1, 0.1)
SOMEWHERE = (0.5, 0.3, 0.2)

#: What so many words weigh against a stub, and against every other wall.
STUB_LENGTHS = ((WALL_WORDS * 4, -1.0), (WALL_WORDS * 3, -0.7), (WALL_WORDS * 2, -0.5))
WALL_LENGTHS = ((WALL_WORDS * 2, -0.9), (WALL_WORDS, -0.5))

#: What a mark of the markup weighs.
MARKED: dict[Mark, tuple[tuple[Verdict, float], ...]] = {
    Mark.BROKEN_OFF: ((Verdict.TRUNCATED, 0.4),),
    Mark.CAPTCHA: ((Verdict.CHALLENGE, 0.4),),
    Mark.CONSENT: ((Verdict.CONSENT_WALL, 0.2),),
    Mark.FORM: ((Verdict.LOGIN_WALL, 0.4), (Verdict.CONSENT_WALL, 0.3)),
    Mark.NOINDEX: ((Verdict.SOFT_404, 0.3), (Verdict.CHALLENGE, 0.2), (Verdict.ERROR_PAGE, 0.2)),
    Mark.PASSWORD: ((Verdict.LOGIN_WALL, 0.3),),
    Mark.PAYWALL: ((Verdict.PAYWALL_STUB, 0.3),),
    Mark.REFRESH: ((Verdict.CHALLENGE, 0.3), (Verdict.ERROR_PAGE, 0.2)),
}

#: Share of a verdict's own vocabulary among the words, and what it weighs.
DENSE = ((0.12, 0.9), (0.08, 0.5))


@dataclass(frozen=True, slots=True)
class Signal:
    """One thing that speaks for a verdict; with a weight below zero, against it."""

    verdict: Verdict
    weight: float
    name: str  # plain words


def find_signals(page: Page, asked: str, answered: str, resemblance: Resemblance | None) -> tuple[Signal, ...]:
    """Everything that speaks, in the order of this file."""
    words = count_words(page.text)
    is_notice = speaks_to_the_reader(_own_words(page, words))
    led = tuple(_led(asked, answered, words))
    found = [
        *_said(page, words, is_notice),
        *_marked(page, words),
        *led,
        *_stated(page, words),
        *_thin(page, words, is_notice),
    ]
    if resemblance is not None:
        found += _beside(page, resemblance)
    elif not page.closed:
        found.append(Signal(Verdict.TRUNCATED, 1.0, "the page's code stops in the middle"))
    spoken = {signal.verdict for signal in found if signal.weight > 0}
    if is_notice and words <= WALL_WORDS * 2:
        found += [Signal(verdict, 0.4, "it speaks to its reader") for verdict in WALLS if verdict in spoken]
    return (*found, *(one for one in _trust(page, words, is_notice, bool(led), resemblance) if one.verdict in spoken))


def _own_words(page: Page, words: int) -> str:
    """The words that tell what the page is: its text, or all of it where the text is hardly anything and no report."""
    return page.text if words >= TEASER_WORDS or REPORTED.search(plain(page.text)) else page.visible


def _said(page: Page, words: int, is_notice: bool) -> Iterator[Signal]:
    """What the page says: in a short text or at the end of a long one, behind it, aloud, and in its titles."""
    tells = not is_notice and is_story(page.text)  # then a wall's words in it may be somebody's, or its subject
    text, behind = addressed(plain(unquoted(page.text))) if tells else plain(page.text), plain(page.after)
    loud = plain(f"{page.headings}\n{page.loud}")
    end = text if words <= WALL_WORDS else " ".join(text.split()[-LAST_WORDS:])
    own = plain(_own_words(page, words))
    for verdict in WALLS:
        heard: set[str] = set()
        yield from _headed(page, verdict, words, tells)
        hears_the_end = verdict in (Verdict.PAYWALL_STUB, Verdict.LOGIN_WALL)
        if words <= WALL_WORDS or hears_the_end:
            yield from _sayings(verdict, end, IN_THE_TEXT, "the text says", heard)
        if hears_the_end:
            yield from _sayings(verdict, behind, BEHIND_THE_TEXT, "behind the text stands", heard)
        yield from _sayings(verdict, loud, ALOUD, "the page says aloud", heard)
        if words < TEASER_WORDS:
            yield from _sayings(verdict, plain(page.visible), SOMEWHERE, "the page says", heard)
        if verdict in SETTLED and (settled := SETTLED[verdict].search(f"{end}\n{behind}\n{loud}")):
            yield Signal(verdict, 0.4, f"it asks in one sentence: “{settled[0]}”")
        is_of_offers = not is_notice and verdict is Verdict.PAYWALL_STUB and REPORTED.search(own)
        if not (tells or is_of_offers):  # else such words are its subject
            yield from _dense(verdict, own)


def _headed(page: Page, verdict: Verdict, words: int, tells: bool) -> Iterator[Signal]:
    """A title or a main heading that says it all. Behind a long text it may be a title about such pages."""
    parts = {plain(part).strip(" .") for part in (page.headline, page.title, *SEPARATED.split(page.title)) if part}
    said = next((part for part in sorted(parts) if part and HEADED[verdict].fullmatch(part)), "")
    if said:
        yield Signal(verdict, 1.5 if len(said.split()) <= 6 and not tells else 0.7, f"the page is called “{said}”")
    elif words <= WALL_WORDS * 2:
        lines = [line.strip(" .") for line in plain(page.headings).split("\n")[:5]]
        said = next((line for line in lines if HEADED[verdict].fullmatch(line)), "")
        if said:
            yield Signal(verdict, 0.6, f"a heading says “{said}”")


def _sayings(verdict: Verdict, where: str, weights: tuple[float, ...], how: str, heard: set[str]) -> Iterator[Signal]:
    """The first few different things said there; what was heard elsewhere is not counted twice."""
    said = dict.fromkeys(found[0].strip() for found in SAID[verdict].finditer(where))
    new = [saying for saying in said if saying not in heard]
    heard.update(new)
    for weight, saying in zip(weights, new, strict=False):
        yield Signal(verdict, weight, f"{how} “{saying}”")


def _dense(verdict: Verdict, text: str) -> Iterator[Signal]:
    words = WORD.findall(text)
    if verdict in VOCABULARY and len(words) >= 8:
        of_it = sum(word in VOCABULARY[verdict] for word in words)
        share = of_it / max(len(words), count_words(text))
        weight = next((weight for least, weight in DENSE if share >= least and of_it > 1), 0.0)
        if weight:
            yield Signal(verdict, weight, f"{share:.0%} of its words are those of a {verdict.value}")


def _marked(page: Page, words: int) -> Iterator[Signal]:
    for mark in sorted(page.marks & MARKED.keys()):
        for verdict, weight in MARKED[mark]:
            yield Signal(verdict, weight, str(mark))
    if page.linked >= 0.6 and words <= WALL_WORDS:
        yield Signal(Verdict.SOFT_404, 0.3, f"{page.linked:.0%} of its words are links")


def _led(asked: str, answered: str, words: int) -> Iterator[Signal]:
    """A wall by the address we were sent on to."""
    if words > WALL_WORDS * 2 or not answered:
        return
    before, after = (f"{one.netloc}{one.path}".lower() for one in map(urlsplit, (asked, answered)))
    for word, verdict in ADDRESS_WORDS:
        if word in after and word not in before:
            yield Signal(
                verdict, 1.5 if words <= WALL_WORDS else 0.5, f"we were sent on to an address with “{word}” in it"
            )


def _stated(page: Page, words: int) -> Iterator[Signal]:
    """What the publisher states about the article against what is there."""
    if page.free is False:
        yield Signal(
            Verdict.PAYWALL_STUB,
            1.0 if words < WALL_WORDS else 0.5,
            "the publisher marks the article as not free to read",
        )
    if page.stated_words > WALL_WORDS and words < page.stated_words * 0.6:
        name = f"the publisher says that it has {page.stated_words:,} words, and {words:,} are there"
        yield Signal(Verdict.PAYWALL_STUB, 1.0 if words < page.stated_words * HARDLY else 0.5, name)
        yield Signal(Verdict.TRUNCATED, 0.6, name)
    if trails_off(page.text):
        yield Signal(Verdict.PAYWALL_STUB, 0.4, "the text ends in dots")
    elif ends_open(page.text):
        yield Signal(Verdict.TRUNCATED, 0.4, "the text stops in the middle of a sentence")


def _thin(page: Page, words: int, is_notice: bool) -> Iterator[Signal]:
    """Hardly any text, or hardly anything but links, where nothing says that it is an article."""
    if words < FEWEST_WORDS:
        yield Signal(Verdict.EMPTY, 1.0, f"{words} words of main text")
    elif words < TITLED_WORDS and tells_nothing(page, BARE_WORDS):
        yield Signal(Verdict.EMPTY, 1.0, f"{words} words of main text, and nothing that they tell")
    elif words < TEASER_WORDS and Mark.ARTICLE in page.marks:
        yield Signal(Verdict.PAYWALL_STUB, 0.3, f"{words} words of main text")
    if Mark.ARTICLE in page.marks or page.published_at is not None:
        if words < TITLED_WORDS and not REPORTED.search(plain(page.text)):
            for verdict in WALLS:
                yield Signal(verdict, 0.3, f"{words} words of main text, and nobody who said anything")
        return
    unstated = "and nothing says that it is an article"
    if page.linked >= 0.6 and words <= WALL_WORDS:
        yield Signal(Verdict.EMPTY, 1.0, f"{page.linked:.0%} of its words are links, {unstated}")
    if Mark.TEASERS in page.marks and (words <= WALL_WORDS * 2 or Mark.WEBSITE in page.marks):
        yield Signal(Verdict.EMPTY, 1.0, f"{Mark.TEASERS}, {unstated}")
    is_told = REPORTED.search(text := plain(page.text)) is not None and not (is_notice and words < TEASER_WORDS)
    if words > WALL_WORDS or is_told or tells_of_a_death(text):
        return
    yield Signal(Verdict.EMPTY, 0.4 if words >= TEASER_WORDS else 1.0, f"{words} words of main text, {unstated}")
    if is_notice:
        yield Signal(Verdict.EMPTY, 0.6, "it speaks to its reader")
    if words < TEASER_WORDS:
        for verdict in WALLS:
            yield Signal(verdict, 0.3, f"{words} words of main text, {unstated}")


def _beside(page: Page, found: Resemblance) -> Iterator[Signal]:
    """What the text before says about this one."""
    if found.cut_inside:
        yield Signal(Verdict.TRUNCATED, 1.0, "a paragraph stops in the middle of what it was before")
    if not page.closed and (found.words < found.words_before or found.kept < 0.9):
        yield Signal(Verdict.TRUNCATED, 1.0, "the page's code stops in the middle, and words from before are missing")
    if found.words_before > 60 and FEWEST_WORDS <= found.words < found.words_before * 0.5:
        name = f"{found.words:,} words where there were {found.words_before:,}"
        yield Signal(Verdict.SHRUNK, 1.0, name)
        yield Signal(Verdict.PAYWALL_STUB, 0.2, name)
    elif found.left_out and found.words_before > 60 and found.words < found.words_before * 0.7:
        yield Signal(
            Verdict.SHRUNK, 1.0, f"a stretch is gone, {found.words:,} of {found.words_before:,} words are left"
        )
    if found.is_replaced or is_another_article(found):
        yield Signal(Verdict.OTHER_ARTICLE, 1.0, "it has nothing in common with the text before")


def _trust(page: Page, words: int, is_notice: bool, is_led: bool, resemblance: Resemblance | None) -> Iterator[Signal]:
    """What speaks for the article, against every wall that something spoke for."""
    reported = 0 if is_notice else len(REPORTED.findall(plain(page.text)))
    titled = not is_notice and words >= TITLED_WORDS and is_titled_like_an_article(page)
    if resemblance is not None and resemblance.kept >= KEPT:
        for verdict in (*WALLS, Verdict.EMPTY):
            yield Signal(verdict, -1.0, "most of the text before is there")
    is_lost = is_mere_offer(page.text, TEASER_WORDS) if resemblance is None else lost_most(resemblance)
    for verdict in WALLS:
        lengths = STUB_LENGTHS if verdict is Verdict.PAYWALL_STUB else WALL_LENGTHS
        if verdict is Verdict.PAYWALL_STUB:  # a stub is an article's, and of some length
            if not is_notice and DEVELOPING.search(plain(page.text)):
                yield Signal(verdict, -0.4, "it says that more will follow")
            if not (is_notice or is_led or is_withheld(page) or is_lost):
                yield Signal(verdict, -0.8, "what stands around it is an offer, and withholds nothing")
            if not is_led and (whole := find_whole(page)):
                yield Signal(verdict, -whole, "a whole article stands there, and nothing says that more is withheld")
        else:
            if Mark.ARTICLE in page.marks:
                yield Signal(verdict, -0.3, str(Mark.ARTICLE))
            if reported:
                yield Signal(verdict, -0.4, "it reports what somebody said")
            if reported >= OFTEN:
                yield Signal(verdict, -0.2, f"it does so {reported} times")
            if titled:
                yield Signal(verdict, -0.5, "its title is the article's headline")
        weight = next((weight for least, weight in lengths if words >= least), 0.0)
        if weight and not is_notice:
            yield Signal(verdict, weight, f"{words:,} words of main text")
