"""Whether anything of an article is withheld, and whether it stands there whole beside a meter or an offer.

Metered publishers send the whole article with a line that counts those left. Refuses: weighing, judging.
"""

import re

from service.domain.captures import Verdict
from service.domain.stopping import LINE_WORDS, trails_off
from service.watching.page import Mark, Page
from service.watching.resemblance import ends_open
from service.watching.speech.counting import count_words
from service.watching.walls import DEVELOPING, HEADED, READER, REPORTED, SAID, WITHHOLDS, plain

#: Fewest words, and paragraphs that end like sentences, of a whole article: beside a meter, and beside an offer alone.
METERED = (75, 3)
OFFERED = (200, 5)

#: What that weighs, by a meter and without one.
WHOLE_BY_METER, WHOLE = 1.4, 1.0

#: A line of more words than this is the article's, whatever prices it gives.
OFFER_WORDS = 20

#: Words that a publisher may state before fewer of them look cut, and the share from which on they do not.
STATED, SHARE = 150, 0.6

#: A sentence that shares with its headline a word of so many letters, and says so many words more, is news.
NAMING, NEW_WORDS = 4, 4

#: So many paragraphs and somebody who said something are a story, whatever its headline.
STORY_PARAGRAPHS = 2

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

#: What stands between a page's title and its site's name.
SEPARATED = re.compile(r"\s+[|–—·•:-]\s+|\s*::\s*|\s*»\s*")

#: A sentence of at least so many words is about somebody, unless it speaks to its reader or of the page.
TOLD_WORDS = 8

#: That a sentence is of the very page it stands on.
_POINTS = re.compile(
    r"\bthis (?:article|content|interview|page|piece|report|site|story|text|website)\b"
    r"|\b(?:full|rest|remainder|whole)\b[^.\n]{0,20}\b(?:article|piece|story|text)\b"
    r"|\b(?:diese[mnrs]?|denna|denne|dette|det här|den här) "
    r"(?:artikel|artikeln|artikkelen|artiklen|beitrag|inhalt|sak|saken|text)\b"
    r"|\b(?:cet|ce|este|esta|esse|essa|questo|questa|ten|tej|tego) (?:article|artigo|articolo|artículo|artyku\w+|"
    r"conteúdo|contenido|contenu|contenuto|materiał\w*|notícia|noticia|tekst\w*|texte|texto)\b"
    r"|\bdit (?:artikel|verhaal)\b|\b(?:tämä|tämän) (?:artikkeli|juttu|jutun|artikkelin)\b"
)

#: The same in other languages: words that speak to the reader, none of which news of another language is full of.
_YOU = frozenset(
    "deg dig din dina dine ditt jouw nasze naszego naszych nos notre nuestra nuestras nuestro nuestros onze tua tuo "
    "tus twoje twoją twój uns unser unsere unserem unseren unserer uw vores vos votre vous våra våre".split()
)
_ANY_WORD = re.compile(r"\w+(?:'\w+)*")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*|[.!?\n]+")
_ENDED = re.compile(r"[.!?。！？।؟۔:;][\"'”’»)\]」]*$")
_BEFORE_WORDS = " \t\n\"“„«'-–—•*"

_QUOTED = re.compile(r"[\"“„«「][^\"“”„«»「」\n]{0,600}[\"”“»」]")


def unquoted(text: str) -> str:
    """The text without what stands in it as somebody's words.

    >>> unquoted('The line "are you a robot" is old, he said.')
    'The line   is old, he said.'
    """
    return _QUOTED.sub(" ", text)


def addressed(story: str) -> str:
    """Of a plain story only the sentences that may be its page's own: news tells of offers in sentences about others.

    Left out is what is long, speaks to nobody, does not point at the page, and does not begin by asking.

    >>> addressed("most who are told to subscribe to read on close the page, it found. subscribe to read on.")
    ' subscribe to read on.'
    """
    return "".join(part for part in _SENTENCE.findall(story) if not _is_told(part))


def _is_told(sentence: str) -> bool:
    words = _ANY_WORD.findall(sentence)
    asks = WITHHOLDS.match(sentence.strip(_BEFORE_WORDS)) is not None
    return len(words) >= TOLD_WORDS and not (asks or (READER | _YOU) & {*words} or _POINTS.search(sentence))


def is_withheld(page: Page) -> bool:
    """Whether anything, in the markup or in words, says that there is more than is shown."""
    is_marked = Mark.PAYWALL in page.marks or page.free is False or page.stated_words > STATED
    said = plain("\n".join((page.title, page.headings, page.visible, page.after, page.text)))
    heard = addressed(unquoted(said)) if is_story(page.text) else said
    return is_marked or trails_off(page.text) or WITHHOLDS.search(heard) is not None


def find_whole(page: Page) -> float:
    """How much speaks for an article that is there whole: it ends like one and nothing says that more is withheld.

    0.0 when it does not; most beside a meter that says it may be read.
    """
    text = plain(unquoted(page.text))
    behind = plain("\n".join((page.after, page.headings, page.loud)))
    around = f"{addressed(text) if is_story(page.text) else text}\n{behind}"
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


def tells_nothing(page: Page, fewest: int) -> bool:
    """Whether no line but the headline ends as a sentence does, or all are short and nobody is reported to say a thing.

    Such are menus and buttons, a page that is still loading, and one that tells when it will begin.
    """
    lines = [line.strip() for line in page.text.split("\n")]
    told = [line for line in lines if line != page.headline and _ENDED.search(line)]
    text = plain(page.text)
    is_bare = sum(map(count_words, told)) < fewest and not (REPORTED.search(text) or DEVELOPING.search(text))
    return not told or (is_bare and not _goes_on_from(page.headline, " ".join(told)))


def _goes_on_from(headline: str, told: str) -> bool:
    """Whether what is told names the headline's matter, says more than it, speaks to nobody and as no wall does."""
    said = plain(told)
    named, words = ({*_ANY_WORD.findall(one)} for one in (plain(headline), said))
    is_of_it = any(len(word) >= NAMING for word in named & words) and len(words - named) >= NEW_WORDS
    return is_of_it and not ((READER | _YOU) & words or any(saying.search(said) for saying in SAID.values()))


def is_story(text: str) -> bool:
    """Whether it has a story's paragraphs, in which somebody who is not quoted alone said something."""
    return len(_paragraphs(text.split("\n"))) >= STORY_PARAGRAPHS and REPORTED.search(plain(unquoted(text))) is not None


def _paragraphs(lines: list[str]) -> list[str]:
    return [line for line in lines if count_words(line) >= LINE_WORDS and not ends_open(line) and not trails_off(line)]


def _is_offer(line: str) -> bool:
    is_said = METER.search(line) is not None or SAID[Verdict.PAYWALL_STUB].search(line) is not None
    return is_said and count_words(line) <= OFFER_WORDS


def is_mere_offer(text: str, fewest: int) -> bool:
    """Whether a text tells, but for the lines of an offer, fewer words than these and nothing that anybody said."""
    told = "\n".join(line for line in plain(text).split("\n") if not SAID[Verdict.PAYWALL_STUB].search(line))
    return len(told.split()) < fewest and not (REPORTED.search(told) or DEVELOPING.search(told))


def is_titled_like_an_article(page: Page) -> bool:
    """Whether the window's title is the headline, some words long and none of a wall's."""
    headline = plain(page.headline)
    parts = {plain(part) for part in (page.title, *SEPARATED.split(page.title))}
    return (
        len(headline.split()) >= 4
        and headline in parts
        and not any(headed.fullmatch(headline.strip(" .")) for headed in HEADED.values())
    )
