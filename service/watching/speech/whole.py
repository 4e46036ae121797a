"""Whether anything of an article is withheld, and whether it stands there whole beside a meter or an offer.

Metered publishers send the whole article with a line that counts those left. Refuses: weighing, judging.
"""

import re

from service.domain.captures import Verdict
from service.watching.page import Mark, Page
from service.watching.resemblance import LINE_WORDS, ends_open, trails_off
from service.watching.speech.counting import count_words
from service.watching.walls import REPORTED, SAID, WITHHOLDS, plain

#: Fewest words, and paragraphs that end like sentences, of a whole article: beside a meter, and beside an offer alone.
METERED = (75, 3)
OFFERED = (200, 5)

#: What that weighs, by a meter and without one.
WHOLE_BY_METER, WHOLE = 1.4, 1.0

#: A line of more words than this is the article's, whatever prices it gives.
OFFER_WORDS = 20

#: Words that a publisher may state before fewer of them look cut, and the share from which on they do not.
STATED, SHARE = 150, 0.6

#: So many paragraphs and somebody who said something are a story, whatever its headline.
STORY_PARAGRAPHS = 3

_FEW = r"(?:[1-9][0-9]?|one|two|three|four|five|six|seven|eight|nine|ten)"

#: What a meter says while it still lets its reader read: how many articles are left, which of them this is.
METER = re.compile(
    r"\b(?:"
    rf"{_FEW} (?:more )?(?:free |complimentary )?(?:articles?|stories|story|reads?|views?) (?:left|remaining|to go)"
    rf"|{_FEW} (?:of|out of) (?:your )?{_FEW} (?:free |complimentary )?(?:monthly )?(?:articles|stories|reads)"
    rf"|{_FEW} (?:remaining|remain(?:s)?) (?:free )?(?:articles?|stories)"
    r"|this is your (?:last|first|second|third|fourth|[1-9](?:st|nd|rd|th)) (?:free|complimentary) (?:article|story)"
    rf"|noch {_FEW} (?:kostenlose |freie )?artikel|{_FEW} von {_FEW} (?:kostenlosen |freien )?artikeln"
    rf"|il vous reste {_FEW} articles?|te quedan? {_FEW} artículos?|ti rest(?:a|ano) {_FEW} articol[oi]"
    rf"|nog {_FEW} (?:gratis )?artikel(?:en|s)?|resta(?:m|-lhe)? {_FEW} artigos?"
    rf"|{_FEW} (?:gratis )?artik(?:lar|ler) (?:kvar|igjen|tilbage)"
    r")\b"
)

_QUOTED = re.compile(r"[\"“„«「][^\"“”„«»「」\n]{0,600}[\"”“»」]")


def unquoted(text: str) -> str:
    """The text without what stands in it as somebody's words.

    >>> unquoted('The line "are you a robot" is old, he said.')
    'The line   is old, he said.'
    """
    return _QUOTED.sub(" ", text)


def is_withheld(page: Page) -> bool:
    """Whether anything, in the markup or in words, says that there is more than is shown."""
    is_marked = Mark.PAYWALL in page.marks or page.free is False or page.stated_words > STATED
    said = "\n".join((page.title, page.headings, page.visible, page.after, page.text))
    return is_marked or trails_off(page.text) or WITHHOLDS.search(plain(said)) is not None


def find_whole(page: Page) -> float:
    """How much speaks for an article that is there whole: it ends like one and nothing says that more is withheld.

    0.0 when it does not; most beside a meter that says it may be read.
    """
    around = plain("\n".join((unquoted(page.text), page.after, page.headings, page.loud)))
    is_metered = METER.search(around) is not None
    fewest, paragraphs = METERED if is_metered else OFFERED
    told = [line for line in page.text.split("\n") if line and not _is_offer(plain(line))]
    text = "\n".join(told)
    words = count_words(text)
    is_there = (
        words >= fewest
        and words >= page.stated_words * SHARE
        and len(_paragraphs(told)) >= paragraphs
        and not (trails_off(text) or ends_open(text) or trails_off(page.text))
        and WITHHOLDS.search(METER.sub(" ", around)) is None
    )
    return (WHOLE_BY_METER if is_metered else WHOLE) if is_there else 0.0


def is_story(text: str) -> bool:
    """Whether it has a story's paragraphs, in which somebody who is not quoted alone said something."""
    return len(_paragraphs(text.split("\n"))) >= STORY_PARAGRAPHS and REPORTED.search(plain(unquoted(text))) is not None


def _paragraphs(lines: list[str]) -> list[str]:
    return [line for line in lines if count_words(line) >= LINE_WORDS and not ends_open(line) and not trails_off(line)]


def _is_offer(line: str) -> bool:
    is_said = METER.search(line) is not None or SAID[Verdict.PAYWALL_STUB].search(line) is not None
    return is_said and count_words(line) <= OFFER_WORDS
