"""Whether what is to come got a time, lost it, or is on another day now; on which day something befell; what is due.

Refuses: other conditions and places (sorts.py); kinds of change (judgement.py).
"""

import re

from service.comparison.meaning.stages import stops_for_now
from service.comparison.meaning.swaps import PositionPair, Swap
from service.comparison.words.bounds import is_date_word, is_limit_word
from service.comparison.words.clauses import EDGES
from service.text.seeking.sought import sought

_WHEN = re.compile(
    r"(?:(?:starting|beginning|effective|as) )?(?:(?:from|by|until|before|after|on|in|of|early|late) )*"
    r"(?:(?:later )?(?:next|this) (?:week|month|year|spring|summer|autumn|winter)|tomorrow|(?:(?:next|this) )?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)(?: \d{1,2})?(?:,? 20\d\d)?|20\d\d|(?:the )?(?:new year|end of the \w+))"
)
_DAY = sought(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_SOON = sought(r"\b(?:today|tonight|tomorrow)\b", re.IGNORECASE)
_NOT_SOON = sought(r"\bnext (?:week|month|year)\b", re.IGNORECASE)
#: A day alone, or a part of one, at which something befell or from when it holds.
_ON_A_DAY = re.compile(
    r"(?:(?:late |early )?(?:on|since|by) )?(?:(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)?"
    r" ?(?:(?P<part>morning|afternoon|evening|night)\b)?",
    re.IGNORECASE,
)
#: What befalls somebody or is done once, at its own time: on another day it is no later report of what goes on.
_BEFALLS = re.compile(
    r"\b(?:arrested|arrived|assassinated|attacked|began|born|broke (?:down|into|out)|burgled|called|charged|collapsed"
    r"|convicted|crashed|derailed|detained|died|disappeared|drowned|elected|erupted|escaped|exploded|fled|found dead"
    r"|(?:was|were|been) found|freed|happened|hacked|jailed|kidnapped|killed|knew|known|last (?:seen|heard of|spotted)"
    r"|left|lost contact|married|murdered|occurred|opened fire|raped|released|resigned|robbed|sacked|sank|sentenced"
    r"|shot|sighted|signed|stabbed|started|stole|stolen|stepped down|struck|suspended|took (?:off|place)|vanished|went"
    r" missing|(?:was|were|been) (?:seen|told))\b",
    re.IGNORECASE,
)
#: What goes on from day to day, so that a later report tells it of a later day.
_GOES_ON = re.compile(
    r"\b(?:again|another|continu\w+|fresh|further|latest|more|new|resum\w+|shares?|still|stood|toll|total)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"\d[\d.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|dozens?|hundreds?|thousands?"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"[,;:]|\b(?:after|and|before|but|said|says|that|when|where|which|while|who)\b", re.I)
#: What a weekday or the like can stand for, told in other words, so that no deadline has moved.
_SAME_DAYS = frozenset("beginning end fortnight midnight noon start weekend".split())
_DATE_BEHIND = re.compile(r"[\s,]*(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?\b|[A-Z][a-z]+ \d{1,2}\b)")
#: Verbs and words of what is to come.
_COMES = re.compile(
    r"\b(?:will|shall|would|due|expected|scheduled|planned|plans?|begins?|starts?|opens?|closes?|ends?|expires?"
    r"|appl(?:y|ies)|resumes?|takes? (?:effect|place)|to be|meets?|votes?|until|deadline|must|ha(?:s|ve) to"
    r"|(?:aim|expect|hope|intend|look|propose|seek|want)(?:s|ed|ing)?(?: (?!that\b)[\w’'-]+){0,3}? to [a-z]+)\b",
    re.IGNORECASE,
)
#: What somebody may do, and what bounds when: "may enter from Monday".
_MAY = re.compile(r"\b(?:can|may)\b")
_BOUNDS = re.compile(r"(?:after|before|from|until)\b")
#: What is so from a day on: "are shut from Monday".
_IS_SO_FROM = re.compile(
    r"\b(?:is|are|remains?) (?:[a-z]+ )?[a-z]+(?: (?:on|to|for|in) (?:[\w’'-]+ ){0,3}?[\w’'-]+)? from $", re.IGNORECASE
)
#: A span by its name, and one that is counted: "the rest of the season", "the next six weeks". # stands for a figure.
_SPAN_NAMED = re.compile(
    r"(?:(?:the|this|his|her|their) )?(?:(?:rest|remainder) of (?:the|this|his|her|their) \w+|(?:(?:whole|entire) )?"
    r"(?:season|summer|winter|autumn|spring|term|campaign|tournament))",
    re.IGNORECASE,
)
_SPAN_COUNTED = re.compile(
    r"(?:(?:the|another|up to|at least|about) )*(?P<next>(?:next|first|coming) )?#", re.IGNORECASE
)
#: Words for what is planned, each of which is put for the first of its line.
_SCHEDULED = (("due", "expected", "scheduled", "set"), ("due to", "expected to", "scheduled to", "set to"))

#: What holds for the time being only, and other words that say so.
_FOR_NOW = re.compile(r"(?:at least )?for (?:now|the (?:moment|present|time being))", re.IGNORECASE)
_HOLDS_NOW = re.compile(
    r"\b(?:at (?:the moment|present)|currently|for (?:now|the (?:moment|present|time being))|interim|provisional(?:ly)?"
    r"|stopgap|temporar(?:y|ily)|until)\b",
    re.IGNORECASE,
)

#: What stands around the words of a span.
_EDGES = " .,;"
_SPAN = r"(?:hours?|days?|weeks?|months?|years?|decades?)"
_PRISON = sought(r"\b(?:jail|gaol|imprison|prison|sentence|behind bars)", re.IGNORECASE)
_WHOM = r"(?: [\w’'-]+){0,5}?"
_TERM_TO = rf"\b(?:sentenced?|sentences|gave|given|handed|received){_WHOM} (?:to )?(?:an? )?"
#: Terms that no number measures, and those that are served in no prison.
_LIFE = re.compile(
    rf"\b(?:jail|gaol|imprison|sentence|locked up)\w*{_WHOM} (?:for|to) (?:whole[ -])?life\b"
    r"|\blife (?:sentence|term|imprisonment|without parole|in (?:prison|jail)|behind bars)"
)
_DEATH = re.compile(rf"{_TERM_TO}death\b|\bdeath (?:sentence|penalty)\b")
_FREE = sought(
    r"\bsuspended (?:(?:jail|prison) )?(?:sentence|term)|\b(?:days?|weeks?|months?|years?)[’']?,? (?:all )?suspended\b"
    r"|\b(?:days?|weeks?|months?|years?)(?:[’']| of| on)? (?:probation|house arrest|community service|home"
    r" (?:detention|confinement))\b|\b(?:day|week|month|year)-?(?:long)? suspended\b"
)
_EARLIER = re.compile(r"\b(?:after|before|breach\w*|during|ended|serv\w+|while)\b(?: [\w’'-]+){0,3} $")
_LENGTH = re.compile(r"\b[\w.]+[ -](?:day|week|month|year)s?\b")
#: Spans that are told in units alone, and what leads up to them.
_UNITS = re.compile(
    r"(?:(?:several|a few|a couple of|many|some) )?(?P<unit>minutes|hours|days|weeks|months|years|decades)", re.I
)
_LEADS_TO_UNITS = frozenset(
    "for take takes took taken taking last lasts lasted lasting several few many spend spends spent within".split()
)
#: A span of time in numbers, with the word before it; and one that has no number.
_MEASURED = re.compile(rf"(?:for|\S* for) (?:#|an?|another #)(?: (?:more|further))?(?: {_SPAN})?")
_UNMEASURED = re.compile(
    rf"for (?:good|life|ever|(?:several|many|some) {_SPAN})|\S* (?:for (?:good|life|ever|(?:several|many|some) {_SPAN})"
    r"|indefinitely|permanently)"
)


def is_for_now(words: str, others: str) -> bool:
    """Whether words that came or went say that something holds for the time being, and the other side does not.

    >>> is_for_now(" for now", "The road is safe."), is_for_now(" for now", "Flights are suspended.")
    (True, False)
    """
    return bool(_FOR_NOW.fullmatch(words.strip(EDGES))) and not (_HOLDS_NOW.search(others) or stops_for_now(others))


def is_scheduled(swap: Swap) -> bool:
    """Whether a plan is told by the other of the two words for one: "is due in May", "is expected in May"."""
    sides = swap.deleted.strip().lower(), swap.inserted.strip().lower()
    return any(words[0] in sides and set(sides) <= set(words) for words in _SCHEDULED)


def _is_span_counted(swap: Swap) -> bool:
    """Whether a span by its name gave way to one that is counted, or it to that: "for the summer", "for six weeks"."""
    sides = swap.deleted.strip(EDGES), swap.inserted.strip(EDGES)
    for named, counted in (sides, sides[::-1]):
        found = _SPAN_COUNTED.fullmatch(counted)
        if found is not None and _SPAN_NAMED.fullmatch(named):
            return bool(found["next"]) or swap.lead == "for"
    return False


def is_rescheduled(pair: PositionPair, swap: Swap) -> bool:
    """Whether what is to come is on another day: "opens on Monday" -> "on Thursday".

    Not the day on which something was said, and not the day that a report of what happened opens with: those roll.
    But another day on which something befell that befalls once is no later report: "was last seen on Thursday".
    """
    if _is_dated(pair, swap) or _ends_otherwise(swap) or _is_span_counted(swap) or _befell_otherwise(pair, swap):
        return True
    days = _DAY.findall(swap.deleted), _DAY.findall(swap.inserted)
    later = bool(_NOT_SOON.search(swap.deleted)) != bool(_NOT_SOON.search(swap.inserted))
    moved = bool(days[0] and days[1] and set(map(str.lower, days[0])) != set(map(str.lower, days[1])))
    near = bool(days[0] or days[1] or _SOON.search(f"{swap.deleted} {swap.inserted}"))
    if not (moved or (later and near)) or swap.opens:
        return False
    comes = any(_COMES.search(words) for words in (pair.before_words, pair.after_words))
    return comes or (swap.lead == "from" and bool(_IS_SO_FROM.search(swap.earlier or "")))


def _befell_otherwise(pair: PositionPair, swap: Swap) -> bool:
    """Whether something that befalls once, or holds since a day, is told of another day, and nothing else differs."""
    days = [_ON_A_DAY.fullmatch(words.strip(_EDGES)) for words in (swap.deleted, swap.inserted)]
    if days[0] is None or days[1] is None or swap.earlier is None or swap.opens:
        return False
    if any(one.gone or one.new for one in pair.swaps if one is not swap):
        return False
    named = [{key: word.lower() for key, word in day.groupdict().items() if word} for day in days if day]
    is_other = "day" in named[0] and "day" in named[1] and named[0]["day"] != named[1]["day"]
    is_other_part = list(named[0]) == list(named[1]) == ["part"] and {*named[0].values(), *named[1].values()} not in (
        {"evening", "night"},
        {"afternoon", "evening"},
    )
    if not (is_other or (is_other_part and _DAY.fullmatch(swap.lead))):
        return False
    told = pair.before.passage.exact, pair.after.passage.exact
    if _amounts(told[0]) != _amounts(told[1]) or any(
        position.cue is not None and not any(_DAY.search(part.exact) for part in position.content)
        for position in (pair.before, pair.after)
    ):
        return False
    behind = pair.before_words[len(swap.earlier) + len(swap.deleted) :]
    lead = _CLAUSE_ENDS.split(swap.earlier)[-1]
    clause = f"{lead}{swap.deleted}{_CLAUSE_ENDS.split(behind)[0]}"
    is_since = swap.lead == "since" or swap.deleted.lower().startswith("since ")
    return bool(is_since or _BEFALLS.search(clause)) and not _GOES_ON.search(clause)


def _amounts(words: str) -> list[str]:
    return sorted(map(str.lower, _AMOUNT.findall(words)))


def _ends_otherwise(swap: Swap) -> bool:
    """Whether something lasts until a day, whose words are silent, in one alone: "until further notice"."""
    if swap.lead not in ("until", "till") or bool(swap.gone) is bool(swap.new):
        return False
    day, words = (swap.inserted, swap.gone) if swap.gone else (swap.deleted, swap.new)
    is_day = any(rule.search(day) for rule in (_DAY, _SOON, _NOT_SOON))
    return is_day and not all(word in _SAME_DAYS or is_date_word(word) or is_limit_word(word) for word in words)


def _is_dated(pair: PositionPair, swap: Swap) -> bool:
    """Whether what is to come got a time or lost it: "will close", "will close next year".

    Not the day on which it was said.
    """
    words = (swap.deleted.strip(" ,.;") or swap.inserted.strip(" ,.;")).lower()
    if (
        (swap.deleted.strip(" ,.;") and swap.inserted.strip(" ,.;"))
        or not _WHEN.fullmatch(words)
        or swap.earlier is None
    ):
        return False
    gone = bool(swap.deleted.strip(" ,.;"))
    behind = pair.before_words[len(swap.earlier) + len(swap.deleted) :]
    if _DAY.fullmatch(words) and _DATE_BEHIND.match(behind):
        return False  # "Friday, 6 May", "6 May"
    if words.split()[-1] in (pair.after_words if gone else pair.before_words).lower().replace(",", " ").split():
        return False  # it stands elsewhere in the sentence
    position = pair.before if gone else pair.after
    is_held = position.cue is None or any(words in part.exact.lower() for part in position.content)
    clause = re.split(r"[,;]", swap.earlier)[-1]
    return is_held and bool(_COMES.search(clause) or (_MAY.search(clause) and _BOUNDS.match(words)))


def is_other_span(lead: str, sides: tuple[str, str], texts: tuple[str, str]) -> bool:
    """Whether a span of time that a number measures, # here, gave way to one that none does, or one of units to others.

    Not where both are in one unit (*two hours*, *several hours*), nor of a term of prison, which is a figure.
    texts: what each side says, with its numbers.

    >>> is_other_span("for", ("#", "good"), ("It is lent for three years.", "It is lent for good."))
    True
    >>> is_other_span("for", ("#", "several hours"), ("It went on for two hours.", "It went on for several hours."))
    False
    >>> is_other_span("take", ("weeks", "months"), ("It will take weeks.", "It will take months."))
    True
    """
    units = [_UNITS.fullmatch(words.strip(_EDGES)) for words in sides]
    if units[0] and units[1] and lead in _LEADS_TO_UNITS:
        return units[0]["unit"].lower() != units[1]["unit"].lower()
    told = [f"{lead} {words.strip(_EDGES)}".lower() for words in sides]
    for measured, unmeasured, text in ((told[0], told[1], texts[0]), (told[1], told[0], texts[1])):
        if _MEASURED.fullmatch(measured) and _UNMEASURED.fullmatch(unmeasured):
            return unmeasured.split()[-1].rstrip("s") not in text.lower() and not _PRISON.search(text)
    return False


def is_other_term(before: str, after: str) -> bool:
    """Whether somebody is sentenced to a term of another kind: to years or for life, in prison or on probation.

    >>> is_other_term("Pugh was jailed for 12 years.", "Pugh was jailed for life.")
    True
    >>> is_other_term("Pugh was jailed.", "Pugh was jailed for life.")
    False
    """
    texts = before.lower(), after.lower()
    if not all(_PRISON.search(text) or _FREE.search(text) for text in texts):
        return False
    kinds = [[bool(_LIFE.search(text)), bool(_DEATH.search(text)), _is_free(text)] for text in texts]
    is_told = all(_LENGTH.search(text) or any(some[:2]) for text, some in zip(texts, kinds, strict=True))
    return kinds[0] != kinds[1] and is_told


def _is_free(text: str) -> bool:
    """Whether a term is served in no prison; not one that was broken or served before: "after breaching probation"."""
    found = _FREE.search(text)
    return found is not None and not _EARLIER.search(text[: found.start()])
