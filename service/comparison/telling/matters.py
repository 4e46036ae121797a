"""What a figure is of, in a few words of its own sentence: "people assigned to the fire", "fire contained".

The words come from the sentence and nowhere else, and only articles and forms of "be" and "have" are left out.
Where the sentence is of no plain shape, its clause stands with … in the number's place.
A bare number behind somebody's name is told as an age, which the sentence leaves to its form: "the suspect, 29,".
Refuses: amounts (figures.py); adding any other word the sentence does not have.
"""

import re
from functools import lru_cache
from itertools import takewhile

from service.comparison.telling import clauses
from service.comparison.telling.naming.heads import behind_relative
from service.comparison.words.canonical import said_words
from service.domain.claims import AGE, Figure
from service.domain.versions import Passage
from service.text.memory import LONGEST_SHORT
from service.text.words import in_small_letters

#: Longest name, in code points: a headline holds it beside both values.
LONGEST_NAME = 64

#: Most words of a subject that stands behind the thing counted ("structures the fire threatens").
LONGEST_SUBJECT = 5

#: Words of a clause of no plain shape kept on each side of …, and how many before it where all have room.
WORDS_BEFORE, MOST_BEFORE, WORDS_AFTER = 6, 9, 6

#: Of a long clause that opens with what is measured, the words kept right behind that, and the last words kept.
WORDS_BEHIND_MEASURED = 2

_SIGN = r"[;:()!?—–]|,(?!\d)|\.(?!\d)"
_SAY = (
    r"(?:said|says|say|added|adds|reported|reports|announced|announces|estimated|estimates|told \w+|confirmed|warned"
    r"|stated|claimed|declared|thinks?|thought|believes?|believed|according to)"
)
_OPENS = re.compile(  # in small letters
    rf"(?:{_SIGN}|(?<!\S)[-−](?=\s)"  # also behind the place that a report was sent from
    rf"|\b(?:that|and|but|while|because|although|though|which|who|or|as|where|when|if|{_SAY})\b)\s*"
    r"(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day (?=(?:an?|he|it|she|that|the|they|we)\b))?(?:that )?"
)
#: A longer clause before a number is of no plain shape, in code points; and the patterns for those are not for more.
LONGEST_CLAUSE = 500

_CLOSES = re.compile(
    rf"(?:{_SIGN}|\b(?:and|but|while|because|although|though|which|who|or|as|where|when|if|(?<!do )so)\b|[-−]\s)",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"[“”\"]")
#: The hour that an entry of a live page begins with: "10:30 Three dead", "9.45am: 12 hurt", "18.45 [15] dead".
_STAMP = re.compile(
    r"\s*(?:\d{1,2}:\d\d|\d{1,2}[.:]\d\d ?[ap]\.?m\.?|\d{1,2}\.\d\d(?= $))(?: [A-Z]{2,4}T?\b)?[:.]?(?: [-–—|])? ",
    re.IGNORECASE,
)
_BE = r"(?:is|are|was|were|be|been|being|’s|'s)"
_HAVE = r"(?:has|have|had)"
_ADVERB = r"(?:\w+ly|now|also|already|still|again|not|so far|just)"
_MODAL = r"(?:will|would|may|might|can|could|should|must|shall)"
_LEADING = re.compile(
    r"^(?:(?:there (?:is|are|was|were|have been|has been)|a total of|an? (?:estimated|additional|extra)|another|some"
    rf"|the|in total|all|these|those|its|their|{_ADVERB})\s*)*$",
    re.IGNORECASE,
)
_IS = re.compile(
    rf"^(?P<who>.+?)(?<! who) (?:{_MODAL} )?(?:{_HAVE} )?{_BE}\b(?: {_ADVERB})*(?P<rest>(?: [\w’'-]+){{0,3}})$", re.I
)
_HAS_DONE = re.compile(
    rf"^(?P<who>.+?) (?:{_MODAL} )?(?P<has>{_HAVE})(?: {_ADVERB})* (?P<done>(?!an?\b)[\w’'-]+)"
    r"(?: (?:about|around|up to))?$",
    re.IGNORECASE,
)
_DOES = re.compile(rf"^(?P<who>.+?) (?P<does>(?:{_MODAL} |to )?[\w’'-]+)(?: {_ADVERB})*$", re.IGNORECASE)
_NO_VERB = re.compile(
    r"(?:\w+ing|[A-Z]\w+|\d.*|of|in|on|at|by|for|to|from|with|about|around|over|under|into|than|between|within|during|after|before"
    r"|near|across|through|per|until|since|against|towards?|among|a|an|the|this|that|these|those|its|his|her|their"
    r"|our|your|my|first|last|next|nearly|almost|only|even|every|each|all|some|more|less|most|up|down|out|off|not"
    r"|further|another|other|former|own|worth)"
)
_PHRASE = re.compile(
    r"\b(?:to|in|on|at|by|from|for|with|away|into|near|across|during|within|per|until|since|off|against|between|after"
    r"|before|over|under|through)\b"
)
_NO_SUBJECT = re.compile(
    rf"^(?:within|in|on|at|by|for|from|with|after|before|since|during|under|over|of)\b|\b(?:{_MODAL}|{_BE}|{_HAVE}|to)\b"
    r"|\b(?:of|in|on|at|by|for|from|with|about|over|under|between|than|as|per|and|or|the|an?|its|his|her|their|this"
    r"|that|these|those|just|only|even)$",
    re.IGNORECASE,
)
#: What a clause opens with that says what its number measures: "the number of missing", "the price of bread".
_MEASURED = re.compile(
    r"(?:the )?(?:\w+ )?(?:number|total|count|share|proportion|amount|cost|price|value|rate|level|average|toll)"
    r" (?:of|for|in|from|at|on) (?:the )?[\w’'-]+",
    re.IGNORECASE,
)
#: The same behind the verb of who measured it: "put the number of hurt at".
_MEASURED_INSIDE = re.compile(
    r"\b(?:put|puts|set|sets|raised|raises|cut|cuts|lowered|lowers|revised|revises|gave|gives|brings|brought|placed"
    rf"|places|pegged|pegs|took|takes|pushed|pushes) (?P<measured>{_MEASURED.pattern})",
    re.IGNORECASE,
)
#: A thing and what it costs, at the end of a longer clause: "for [repairs costing]".
_COSTING = re.compile(r"[\w’'-]+ (?:costing|totalling|worth)$")
#: Words by which a cut clause would end in the air.
_DANGLING = frozenset(
    """a about after an and as at before between by during for from in into its of on or over per since than that the
    their through to under until when where which while who with""".split()
)
#: A preposition that the number stands behind: "put at".
_LEANS = re.compile(r"\b(?:at|to|by|from|above|below|between|around|near|of|for|on|with|under|over)$", re.IGNORECASE)
_AGED = re.compile(r"\b(?:age[ds]?|year|month|old|over|under|\d+s)\b", re.IGNORECASE)
#: A name, and no word that only opens a sentence.
_NAMED = re.compile(r"^(?!(?:The|An?|This|These|Its|His|Her|Their|Our)\b)[A-Z][\w’'-]+ [A-Z]|\s[A-Z]")
#: A subject with what was done to it, as far as its own words: "the fund" of "the fund set up by the town".
_TOLD_OF = re.compile(
    r"(?P<head>(?:the|an?|its|his|her|their|our|this|these|those|two|three) (?:[\w’'-]+ ){1,3}?)"
    r"(?:\w+ed|set|run|led|held|built|begun|made|given|sent|drawn|brought|kept|chosen|known|paid|bought|sold|written)"
    r" (?:\w+ )?(?:as|at|by|for|from|in|of|on|to|under|with)\b",
    re.IGNORECASE,
)
#: What is put in behind a subject: ", set up by the town," before "has collected".
_ASIDE = re.compile(r",[^,]+,$")
#: A subject with what is put in behind it: "The firm, based in Tarn, makes tyres and has".
_PUT_IN = re.compile(r"((?:An?|The) (?:[\w’'-]+ ){0,4}[\w’'-]+), [^,;:]+, (?!(?:an?|and|the)\b)")
#: A part of what the number before counts: "15 people were hurt, [12] of them seriously".
_OF_THEM = re.compile(r"of (?:them|which|whom) \w", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:it|he|she|they|we|you|i|this|that|there)", re.IGNORECASE)
#: What comes before and behind a time that "we" or "they" have: "we had only [20 minutes] to pack".
_HAS_TIME = re.compile(
    rf"{_PRONOUN.pattern}(?: {_MODAL}|’ve|'ve|’d|'d)?(?: {_HAVE}| {_HAVE} been| {_BE})?"
    rf"(?: {_ADVERB}| only)*(?: (?:have|had|got|get|gets|given|left))?(?: {_ADVERB}| only| about| around| up to)*",
    re.IGNORECASE,
)
_TIMES = re.compile(r"(?:second|minute|hour|day|week|month|year)s?", re.IGNORECASE)
_FOR = re.compile(r"to (?!the\b|an?\b|its\b|his\b|her\b|their\b|our\b|my\b|your\b)[a-z]+\b")
_DETERMINED = re.compile(
    r"^(?:The|An?|This|These|Its|His|Her|Their|Our|It|He|She|They|We|You|Some|Many|Most|All|Every\w*)\b"
)


def name_matter(figure: Figure, sentence: Passage) -> str:
    """What the figure is of, at most LONGEST_NAME code points; "" when the sentence says nothing but the number."""
    text = sentence.exact
    start, end = figure.passage.start - sentence.start, figure.passage.end - sentence.start
    if not 0 <= start < end <= len(text):
        return figure.counted.exact if figure.counted else ""
    of = figure.counted
    counted = (
        clauses.own_before(" ".join(text[of.start - sentence.start : of.end - sentence.start].split())) if of else ""
    )
    named = _known if len(text) <= LONGEST_SHORT else _named
    return named(text, start, end, counted, of is not None and of.start < figure.passage.start, figure.unit == AGE)


def _named(text: str, start: int, end: int, counted: str, is_counted_before: bool, is_age: bool) -> str:
    """The name of the number at this place of a sentence."""
    inside = _before(text[:start])
    opened, before = behind_relative(*inside)
    is_aside = inside[1] != before and counted not in f"{before} {text[end:]}"  # "who set [fire to a house]"
    after = clauses.own_behind(clauses.end_of_clause(opened, before, _after(text[end:])))
    before = clauses.own_before(before)
    is_part = not before and _OF_THEM.match(after)
    noun = clauses.of_which(opened, before)  # "repairs that would cost ..."
    name = (
        (_clause_name(f"{noun} {before}", after) if noun else "")
        or _plain_name(before, after if is_part else after.removeprefix("of "), text[:start], is_counted_before)
        or _time_name(before, text[start:end], after)
        or clauses.with_head("" if is_aside else counted, _clause_name(before, after))
    )
    name = name if counted or before else clauses.with_place(name, opened)
    is_named = is_aside or counted.lower() in name.lower() or said_words(counted).keys() & said_words(name).keys()
    if not is_named and not _MEASURED.match(name):
        whole = f"{counted}{',' if _OF_THEM.match(name) else ''} {name}".strip()
        name = clauses.with_noun(name, counted, text[:start]) or whole
    if name and is_age and not _AGED.search(f"{name} {text[start:end]}"):
        name = f"age of {name}"
    return _cut(name.replace("… -", "…-").removeprefix("-"))


_known = lru_cache(maxsize=2_048)(_named)  # numbers of so many sentences


def _before(text: str) -> tuple[str, str]:
    """The text as far as what opened the number's clause, and the words of that clause before the number."""
    text = _QUOTES.sub("", text)
    stamp = _STAMP.match(text)
    opened = max((one.end() for one in (*_OPENS.finditer(in_small_letters(text)), stamp) if one), default=0)
    return text[:opened], " ".join(text[opened:].split())


def _after(text: str) -> str:
    text = _QUOTES.sub("", text)
    closing = _CLOSES.search(text)
    return " ".join(text[: closing.start() if closing else len(text)].split())


def _plain_name(before: str, after: str, left: str, is_counted_before: bool) -> str:
    """The name where the clause is of a plain shape: number first; something is, has done or does the number."""
    if len(before) > LONGEST_CLAUSE:
        return ""
    if _LEADING.match(before) or clauses.is_feared(before, after):
        return clauses.without_helpers(after)
    if re.match(rf"(?:{_BE}|{_HAVE}|{_MODAL})\b", before, re.IGNORECASE):
        before = f"{_subject_of(left)} {before}".strip()
    found = _IS.match(before)
    if found and not _PRONOUN.fullmatch(found["who"]):
        is_led = _LEANS.search(found["rest"]) or after.startswith(("-", "to "))  # "put at … crowns", "a …-deck liner"
        name = f"{_bare(found['who'])}{found['rest']} {'… ' if is_led else ''}{after}"
        return " ".join(name.split()) if _is_short(found["who"]) else ""
    if is_counted_before and after:
        return ""  # what follows is not what is counted
    found = _HAS_DONE.match(before)
    if found and after and not _PHRASE.match(after):
        thing, rest = _split_at_phrase(after)
        if _NAMED.search(found["who"]) and _is_short(found["who"]):  # whose it is: "votes Mr Orr has won"
            return f"{_bare(thing)} {_lowered(found['who'])} {found['has']} {found['done']} {rest}".strip()
        return f"{thing} {found['done']} {rest}".strip()
    if found:
        is_told = not after and _is_short(found["who"]) and not _PRONOUN.fullmatch(found["who"])
        return f"{_bare(found['who'])} {found['done']}" if is_told else ""
    found = _DOES.match(before)
    if (
        found is None
        or _NO_VERB.fullmatch(found["does"])
        or not _is_short(found["who"])
        or _NO_SUBJECT.search(found["who"])
        or not after
        or _PHRASE.match(after)
    ):
        return ""
    thing, rest = _split_at_phrase(after)
    return f"{thing} {_lowered(found['who'])} {found['does']} {rest}".strip()


def _time_name(before: str, number: str, after: str) -> str:
    """The name of a time that somebody has for something, where the subject does not say who: "minutes to pack"."""
    unit = number.split()[-1]
    return f"{unit} {after}" if _HAS_TIME.fullmatch(before) and _TIMES.fullmatch(unit) and _FOR.match(after) else ""


def _split_at_phrase(after: str) -> tuple[str, str]:
    """The thing itself, and what is said of where, when or how after it."""
    phrase = _PHRASE.search(after)
    return (after[: phrase.start()].strip(), after[phrase.start() :]) if phrase else (after, "")


def _subject_of(left: str) -> str:
    """What the sentence speaks of, for a clause that goes on without saying it: the words before its first verb."""
    found = _PUT_IN.match(left) or re.match(
        rf"^(.+?) (?:{_MODAL}|{_BE}|{_HAVE})\b", " ".join(left.split()), re.IGNORECASE
    )
    return _before(_ASIDE.sub("", found[1]))[1] if found else ""


def _clause_name(before: str, after: str) -> str:
    first, last = before.split(), after.split()
    if not first and not last:
        return ""
    if len(first) > WORDS_BEFORE and (inside := _MEASURED_INSIDE.search(before)):  # "put [the number of hurt at]"
        before = inside["measured"] + before[inside.end() :]
        first = before.split()
        if not last and _LEANS.fullmatch(" ".join(first[len(inside["measured"].split()) :])):
            return _bare(inside["measured"])
    kept, opens = first[-WORDS_BEFORE:], _MEASURED.match(before)
    if WORDS_BEFORE < len(first) <= MOST_BEFORE and len(f"{before} …") <= LONGEST_NAME:
        kept = first
    elif len(first) > MOST_BEFORE and (costing := _COSTING.search(before)):
        kept = costing[0].split()
    if opens and len(first) > WORDS_BEFORE:
        at = len(opens[0].split())
        goes_on = takewhile(lambda word: word.lower() not in _DANGLING, first[at : at + WORDS_BEHIND_MEASURED])
        at += len(list(goes_on))  # "the number of people [killed] in"
        end = max(at, len(first) - WORDS_BEHIND_MEASURED)
        kept = [*first[:at], *(["…"] if end > at else []), *first[end:]]
    elif len(first) > WORDS_BEFORE and (opens := _TOLD_OF.match(before)):
        head = _bare(opens["head"]).split()
        kept = [*head, "…", *first[-WORDS_BEHIND_MEASURED:]]
    behind = last[:WORDS_AFTER]
    while len(kept) > WORDS_BEFORE and behind and len(" ".join([*kept, "…", *behind])) > LONGEST_NAME:
        behind.pop()
    while len(last) > len(behind) > 0 and behind[-1].lower() in _DANGLING:
        behind.pop()
    return " ".join([*kept, "…", *behind])


def _is_short(subject: str) -> bool:
    return len(subject.split()) <= LONGEST_SUBJECT


def _bare(subject: str) -> str:
    return _ARTICLE.sub("", subject)


def _lowered(subject: str) -> str:
    return subject[0].lower() + subject[1:] if _DETERMINED.match(subject) else subject


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST_NAME else f"{words[:LONGEST_NAME].rsplit(' ', 1)[0]}…"
