"""What the words of a claim say about side, force, scope and time, read by the tables of lexicon.py.

Refuses: kinds of change (judgement.py); anything not said in words.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from service.comparison.lexicon import (
    CALENDAR,
    CERTAINTY,
    DUTY,
    LIMITS,
    NEGATIONS,
    RELEASABLE,
    SAME_MEANING,
    SCOPES,
    SIDES,
    TURNS_VERBS,
    VAGUE_VERBS,
)
from service.comparison.opposites import OPPOSITES, PREFIXED
from service.text.words import SAME_SIGN, SOFT_HYPHEN, lemma_of

_FUNCTION = frozenset(
    """
    a an the and or of to in on at by for from with as that which who whom whose this these those it its he his him
    she her they their them we our us you your i my me be is are was were been being am have has had having do does
    did will would shall there here then than so such into onto over under up down out off about also too very s ' t
    """.split()
)
_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[%£$€¥]")
_CONTRACTED = re.compile(r"\b(ca|wo|sha|is|are|was|were|do|does|did|has|have|had|would|could|should|must|need)n't\b")
_MAY = re.compile(r"(?<=[\w,] )May\b|\bMay(?= \d)|\bMay(?=[\s,.;]*$)")
#: What may be done is not done yet: "is considering closing it".
_PONDERED = re.compile(
    r"\b(am|are|be|been|is|was|were) (?:considering|contemplating|examining|exploring|looking at|mulling|pondering"
    r"|studying|thinking (?:about|of)|toying with|weighing"
    r"|in (?:talks|discussions|negotiations) (?:about|on|over|to))\b"
)
#: The time of day on the clock, however it is written.
_CLOCK = re.compile(r"\b([01]?\d|2[0-3])(?:(?:[:.]([0-5]\d))? ?([apAP])\.?[mM]\b\.?|:([0-5]\d)(?![:\d]))")
_OPENS_SCOPE = re.compile(
    r"(?:including|except|excluding|apart from|other than|everyone|everybody|anyone|anybody|all"
    r"|only(?! (?:if|when|once|after|until|unless)\b))\b"
)
_OPENS_QUANTITY = re.compile(r"(?:all|every|each|both|only|most|many|some|few|no) \w")
_WHOLE = {"ca": "can", "wo": "will", "sha": "shall"}

#: Digits of a day of the month at most; longer numbers are years, and a year is a fact.
LONGEST_DAY = 2

#: What the words for a time of day begin with.
CLOCK = "clock-"

#: Tokens looked back over for a negation of a word.
NEGATION_REACH = 4


@dataclass(frozen=True, slots=True)
class Stance:
    """How the words of one claim stand."""

    sides: tuple[tuple[str, int], ...]  # matter and signed rung, negation applied; sorted
    negations: int  # those that stand by no word of a matter
    certainty: int  # 1 possible, 2 probable, 3 said to be so
    duty: int  # 0 none to 5 by law
    words: tuple[str, ...]  # what else is said: canonical words in order
    negated: frozenset[str] = frozenset()  # words that a negation of a verb stands right before
    affirmed: frozenset[str] = frozenset()  # words that no negation stands near
    turned: tuple[frozenset[str], ...] = ()  # the matters whose words each other negation stands by


@lru_cache(maxsize=4_096)
def read_stance(text: str) -> Stance:
    """The stance of a text's words, by the tables above. Numbers are words; # stands for a figure told apart."""
    tokens = _canonical_tokens(text)
    sides: list[tuple[str, int]] = []
    turned: dict[int, set[str]] = {}
    for index, token in enumerate(tokens):
        spoken_of = _SIDE_OF.get(token, ())
        refuses = any(rung < 0 and matter not in _PLAIN for matter, rung in spoken_of)
        for matter, rung in spoken_of:
            first = max(0, index - NEGATION_REACH)
            turning = _TURNS_VERBS if matter in _PLAIN else _NEGATION
            negated = [
                at
                for at, word in enumerate(tokens[first:index], first)
                if word in turning and not _is_compared(tokens[at + 1 : index])
            ]
            if negated:
                turns = turned.setdefault(negated[-1], set())
                if not refuses:  # to turn a word of refusal says no "no": "did not rule out"
                    turns.add(matter)
            sides.append((matter, -rung if negated else rung))
    negations = sum(token in _NEGATION and index not in turned for index, token in enumerate(tokens))
    for index, token in enumerate(tokens):
        if token in _DUTY:
            released = token in _RELEASABLE and any(word in _NEGATION for word in tokens[max(0, index - 2) : index])
            sides.append(("duty", -1 if released else 1))
    certainty = min((_CERTAINTY[token] for token in tokens if token in _CERTAINTY), default=3)
    duty = max((_DUTY[token] for token in tokens if token in _DUTY), default=0)
    plain = tuple(
        t for t in tokens if t not in _SILENT and t not in _NEGATION and t not in _CERTAINTY and t not in _DUTY
    )
    said = {
        token
        for index, token in enumerate(tokens)
        if not any(word in _NEGATION for word in tokens[max(0, index - NEGATION_REACH) : index])
    }
    return Stance(
        tuple(sorted(sides)),
        negations,
        certainty,
        duty,
        plain,
        _negated(tokens),
        frozenset(said),
        tuple(frozenset(matters) for matters in turned.values() if matters),
    )


def _is_compared(between: tuple[str, ...]) -> bool:
    """Whether what follows is only what something is compared with: "not as strong as expected", "no worse than"."""
    return "than" in between or between.count("as") > 1


def _negated(tokens: tuple[str, ...]) -> frozenset[str]:
    """The first word that carries content after each negation of a verb, where it stands near."""
    found = set()
    for index, token in enumerate(tokens):
        if token in _TURNS_VERBS:
            near = tokens[index + 1 : index + 1 + NEGATION_REACH]
            found.add(next((word for word in near if word not in _SILENT), ""))
    return frozenset(found) - _VAGUE_VERBS - {""}


@lru_cache(maxsize=8_192)
def said_words(text: str) -> Counter[str]:
    """The canonical words of a text that carry content, with how often each stands there. Not to be written to."""
    return Counter(said_in_order(text))


def noun_words(mention: str) -> frozenset[str]:
    """The canonical words of a mention but pronouns and articles; "officials" is one here, and silent elsewhere."""
    return frozenset(_canonical_tokens(mention)) - _FUNCTION


def says_no(text: str) -> bool:
    """Whether a negation stands in a text."""
    return not _NEGATION.isdisjoint(_canonical_tokens(text))


@lru_cache(maxsize=8_192)
def said_in_order(text: str) -> tuple[str, ...]:
    """The same words in the order in which they stand; of "unsafe" the word is "safe", and its side is the other."""
    return tuple(_BARE.get(token, token) for token in _canonical_tokens(text) if token not in _SILENT)


def is_scope(word: str) -> bool:
    """Whether a canonical word says who or how many are bound."""
    return word in _SCOPE


def is_limit_word(word: str) -> bool:
    """Whether a canonical word only opens a condition, a deadline, a time or a place."""
    return word in _LIMIT


def is_date_word(word: str) -> bool:
    """Whether a canonical word is a month, a season, a time of day, or a number that is no figure: part of a date."""
    return (word.isdigit() and len(word) <= LONGEST_DAY) or word in _MONTH or word.startswith(CLOCK)


def opens_limit(text: str) -> bool:
    """Whether a stretch of text begins with a word that opens a condition, a deadline, a time or a place."""
    return bool(_OPENS_LIMIT.match(text.translate(SAME_SIGN).lower().lstrip(" ,;-(")))


def opens_scope(text: str) -> bool:
    """Whether a stretch of text begins by saying who or what is included or left out."""
    return bool(_OPENS_SCOPE.match(text.lower().lstrip(" ,;-(")))


def opens_quantity(text: str) -> bool:
    """Whether a stretch of text begins by saying how many of those it names are bound: "all staff", "only nurses"."""
    return bool(_OPENS_QUANTITY.match(text.lower().lstrip(" ,;-(")))


@lru_cache(maxsize=16_384)
def _canonical_tokens(text: str) -> tuple[str, ...]:
    text = text.replace(SOFT_HYPHEN, "")
    lower = _CLOCK.sub(_clock_word, text) if ":" in text or "m" in text or "M" in text else text
    lower = _PONDERED.sub(r"\1 may", _MAY.sub("maymonth", lower.translate(SAME_SIGN)).lower())
    plain = (
        _CONTRACTED.sub(lambda m: f"{_WHOLE.get(m[1], m[1])} not", lower)
        .replace("cannot", "can not")
        .replace("'s ", " ")
    )
    raw = _TOKEN.findall(plain)
    lemmas = [lemma_of(token) for token in raw]
    tokens: list[str] = []
    index = 0
    while index < len(raw):
        may_open = lemmas[index] in _OPENS_PHRASE or raw[index] in _OPENS_PHRASE
        for size in range(min(LONGEST_PHRASE if may_open else 1, len(raw) - index), 0, -1):
            phrase = " ".join(lemmas[index : index + size])
            spoken = " ".join(raw[index : index + size])
            if size == 1 or phrase in _PHRASES or spoken in _PHRASES:
                word = spoken if spoken in _CANON or spoken in _PHRASES else phrase
                tokens.append(_CANON.get(word, word))
                index += size
                break
    return tuple(tokens)


def _clock_word(match: re.Match[str]) -> str:
    """A word of letters for a time of day: the same for "2am", "2.00 a.m." and "02:00"."""
    hour, minute = int(match[1]), match[2] or match[4] or "00"
    if match[3]:
        hour = hour % 12 + 12 * (match[3] in "pP")
    return CLOCK + "".join(chr(ord("a") + int(digit)) for digit in f"{hour:02}{minute}")


def _entries(line: str) -> list[str]:
    return [" ".join(entry.split()) for entry in line.split(",") if entry.strip()]


def _lemmas_of(phrase: str) -> str:
    return " ".join(lemma_of(word) for word in phrase.split())


def _adverb(word: str) -> str:
    """ "responsibly" of "responsible"."""
    return word[:-1] + "y" if word.endswith("le") else word[:-1] + "ily" if word.endswith("y") else word + "ly"


def _pairs() -> Iterator[tuple[str, str, str]]:
    """The matters of opposites.py, each named by its line."""
    for line in OPPOSITES.strip().splitlines():
        one, _, other = line.partition("/")
        yield line.strip(), one, other
    for prefix, words in PREFIXED.items():
        for word in words.split():
            yield word, word, prefix + word
            yield f"{word}ly", _adverb(word), prefix + _adverb(word)


_CANON = {
    form: _entries(line)[0]
    for line in SAME_MEANING.strip().splitlines()
    for entry in _entries(line)
    for form in (entry, _lemmas_of(entry))
}


def _canonical(word: str) -> str:
    return _CANON.get(word, word)


_BARE = {
    form: _canonical(lemma_of(word))
    for prefix, words in PREFIXED.items()
    for word in words.split()
    for form in (prefix + word, lemma_of(prefix + word))
}
_PLAIN = frozenset(matter for matter, _, _ in _pairs())
_SIDE_OF: dict[str, list[tuple[str, int]]] = {}
for _matter, _one, _other in (*SIDES, *_pairs()):
    for _sign, _side in ((1, _one), (-1, _other)):
        for _rung, _entry in enumerate(_entries(_side), 1):
            for _form in {_entry, _lemmas_of(_entry), _canonical(_entry), _canonical(_lemmas_of(_entry))}:
                _SIDE_OF.setdefault(_form, []).append((_matter, _sign * _rung))
_CERTAINTY = {
    _CANON.get(f, f): rung for rung, line in CERTAINTY.items() for e in _entries(line) for f in (e, _lemmas_of(e))
}
_DUTY = {_CANON.get(f, f): rung for rung, line in DUTY.items() for e in _entries(line) for f in (e, _lemmas_of(e))}
_NEGATION = frozenset(_entries(NEGATIONS))
_RELEASABLE = frozenset(_CANON.get(f, f) for e in _entries(RELEASABLE) for f in (e, _lemmas_of(e)))
_TURNS_VERBS = frozenset(_entries(TURNS_VERBS))
_VAGUE_VERBS = frozenset(_CANON.get(f, f) for f in _entries(VAGUE_VERBS))
_SCOPE = frozenset(_CANON.get(f, f) for e in _entries(SCOPES) for f in (e, _lemmas_of(e)))
_SILENT = (_FUNCTION | {f for e in _entries(CALENDAR) for f in (e, _lemmas_of(e))}) - _SCOPE
_MONTH = frozenset(
    "january february march april maymonth june july august september october november december "
    "spring summer autumn winter".split()
)
_LIMIT = frozenset(_entries(LIMITS))
_OPENS_LIMIT = re.compile("|".join(rf"(?:{re.escape(entry)}\b)" for entry in _entries(LIMITS)))
_PHRASES = {
    form for table in (_CANON, _SIDE_OF, _CERTAINTY, _DUTY, _NEGATION, _SILENT) for form in table if " " in form
}
_OPENS_PHRASE = {phrase.split()[0] for phrase in _PHRASES}
LONGEST_PHRASE = max(len(phrase.split()) for phrase in _PHRASES)
