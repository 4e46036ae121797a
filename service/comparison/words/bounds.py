"""Whether words only say who or how many are bound, when, where or under what condition.

Refuses: sides and force (stances.py).
"""

import re

from service.comparison.words.canonical import CLOCK
from service.comparison.words.tables import LIMIT, MONTHS, OPENS_LIMIT, SCOPE
from service.text.seeking.sought import sought
from service.text.words import SAME_SIGN, holds_any

_OPENS_SCOPE = re.compile(
    r"(?:including|except|excluding|apart from|other than|everyone|everybody|anyone|anybody|all"
    r"|only(?! (?:after|by|if|once|unless|until|when|with|without)\b)"
    r"|(?:who|that) (?:[\w’']+ )?(?:not|never|no longer))\b"
)
_OPENS_QUANTITY = re.compile(r"(?:all|every|each|both|only|most|many|some|few|no) \w")
#: What one must have to be let do it, and that nothing else is enough: "with a permit", "only with".
_OPENS_REQUIREMENT = re.compile(
    r"(?:but )?only (?:by|with|without)\b|with (?:an? |the |their |proof of )?(?:\w+ )?(?:appointment|approval"
    r"|certificate|consent|invitation|licen[cs]e|pass|permission|permit|ticket|visa)s?\b"
    r"|behind closed doors\b|without (?:any )?(?:crowds|fans|spectators)\b",
)

#: At which times of the day or the week something holds, and how often.
_HOW_OFTEN = sought(
    r"(?:only )?(?:at (?:night|weekends)|on (?:weekdays|weekends)|by (?:day|night)"
    r"|(?:during|in) the (?:day|daytime|night)"
    r"|(?:once|twice|three times|#(?: times)?) (?:a|every) (?:day|week|month|year)|every other (?:day|week|month|year))"
)

_LENGTH = re.compile(r"\d[\d.,]*(?: |-)(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE)

#: A score, and a share of what there are: "beat them 3-1", "41 of the 120 seats". # stands for a figure.
_RESULT = re.compile(
    r"\b(?:beat(?:en|s)?|defeat\w*|dr[ae]w(?:s|n)?|end(?:ed|s)?|finish\w*|led|leads?|los(?:t|es?)|tied|tr(?:ailed|ails)"
    r"|w[io]n|wins)\b(?: (?!(?:aged?|ages|between|from|on|pages?)\b)[\w’'-]+){0,5}?"
    r" (?P<ours>\d{1,2})[-–](?P<theirs>\d{1,2})\b(?! ?[ap]m\b| [A-Z][a-z]{2,8} \d|[-–/.]\d)"
    r"|\b(?P<share>\d+) of (?:(?:the|its|their|all|all the) )?(?:#|\d+)(?! ?(?:st|nd|rd|th)\b)",
    re.IGNORECASE,
)

#: A name with a number: a maker's, a letter's, a flight's, a road's.
_MODEL = re.compile(
    r"\b(?:(?:Airbus|Antonov|Audi|Boeing|Bombardier|Cessna|Dornier|Embraer|Fokker|Glock|Ilyushin|Peugeot|Saab|Sukhoi"
    r"|Tupolev|[Ff]light|[Bb]us|[Ee]xit|[Hh]ighway|[Hh]wy|[Ii]nterstate|[Jj]unction|[Mm]otorway|[Rr]oute|[Rr]unway|SR"
    r"|[Tt]ram) (?:[A-Z]{1,2}-?)?\d+(?:-\d+)?|(?<=[Aa] )7[0-9]7\b|[A-GI-PR-Z]{1,2}-?\d{2,3})(?![\d.,]*\d|%)\b"
)
_CODE = re.compile(
    r"(?:code|\bnumber)(?: is| was|:)? #?(\d+)(?![\w,.]*\d)"
    r"|\b(?:call|dial|phone|ring|text) (\d{3}-\d{4}|0[\d -]{4,}\d)",
    re.IGNORECASE,
)

#: Digits of a day of the month at most; longer numbers are years, and a year is a fact.
LONGEST_DAY = 2


def is_scope(word: str) -> bool:
    """Whether a canonical word says who or how many are bound."""
    return word in SCOPE


def is_limit_word(word: str) -> bool:
    """Whether a canonical word only opens a condition, a deadline, a time or a place."""
    return word in LIMIT


def is_date_word(word: str) -> bool:
    """Whether a canonical word is a month, a season, a time of day, or a number that is no figure: part of a date."""
    return (word.isdigit() and len(word) <= LONGEST_DAY) or word in MONTHS or word.startswith(CLOCK)


#: What must be right for it to be done: ", weather permitting", ", funds permitting,".
_PERMITTING = sought(r"\s*,\s*(?!and\b|or\b|an?\b|the\b)[\w’'-]+(?: [\w’'-]+)? permitting[\s,.;]*", re.IGNORECASE)


def opens_limit(text: str) -> bool:
    """Whether a stretch of text begins with a word that opens a condition, a deadline, a time or a place."""
    return bool(OPENS_LIMIT.match(text.translate(SAME_SIGN).lower().lstrip(" ,;-(")))


def lets_it_be(text: str) -> bool:
    """Whether a stretch of text is of what must be right for something to be done.

    >>> lets_it_be(", weather permitting"), lets_it_be(" a law permitting shops")
    (True, False)
    """
    return bool(_PERMITTING.fullmatch(text))


def opens_scope(text: str) -> bool:
    """Whether a stretch of text begins by saying who or what is included or left out."""
    return bool(_OPENS_SCOPE.match(text.lower().lstrip(" ,;-(")))


def opens_requirement(text: str) -> bool:
    """Whether a stretch of text begins with what one must have to be let do something: "only with a permit"."""
    return bool(_OPENS_REQUIREMENT.match(text.lower().lstrip(" ,;-(")))


def tells_how_often(text: str) -> bool:
    """Whether words only say at which times of the day or the week, or how often.

    >>> tells_how_often(" at night"), tells_how_often(" twice a week"), tells_how_often(" on Monday night")
    (True, True, False)
    """
    return bool(_HOW_OFTEN.fullmatch(text.lower().strip(" ,.;")))


def opens_quantity(text: str) -> bool:
    """Whether a stretch of text begins by saying how many of those it names are bound: "all staff", "only nurses"."""
    return bool(_OPENS_QUANTITY.match(text.lower().lstrip(" ,;-(")))


def models_in(text: str) -> tuple[str, ...]:
    """Names with a number of what is made, driven on or flown, as they stand: no figures, and no days.

    >>> models_in("A Boeing 737 and an A320 took off at 5pm.")
    ('Boeing 737', 'A320')
    """
    return tuple(_MODEL.findall(text)) if any(map(str.isdigit, text)) else ()


def codes_in(text: str) -> tuple[str, ...]:
    """Numbers by which somebody is called and something found again, as they stand: no figures.

    >>> codes_in("The room number is 12."), codes_in("Call 555-0142.")
    (('12',), ('555-0142',))
    """
    if not any(map(str.isdigit, text)):
        return ()
    return tuple(number for found in _CODE.finditer(text) for number in found.groups() if number)


def results_in(text: str) -> tuple[str, ...]:
    """The numbers of the scores that a text tells, and of the shares of what there are, as they stand.

    >>> results_in("City won 3-1 at home.")
    ('3', '1')
    """
    if not holds_any(text, ("-", "–", " of ")):
        return ()
    return tuple(number for found in _RESULT.finditer(text) for number in found.groups() if number)


def without_lengths(words: str) -> str:
    """Words without their lengths of time in figures.

    >>> without_lengths("late by up to 40 minutes, 12 trains")
    'late by up to , 12 trains'
    """
    return _LENGTH.sub("", words)
