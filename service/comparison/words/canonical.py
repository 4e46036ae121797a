"""A text as canonical words: one word for all that say the same, phrases as one, contractions undone.

Refuses: which side a word is on (stances.py); whether it limits (bounds.py).
"""

import re
from collections import Counter
from collections.abc import Mapping, Set
from functools import lru_cache

from service.comparison.words.phrases import PHRASES
from service.comparison.words.tables import (
    BARE,
    CANONICAL,
    FUNCTION_WORDS,
    KNOWN_PHRASES,
    LONGEST_PHRASE,
    OPENS_PHRASE,
    SILENT,
)
from service.text.memory import remember_short
from service.text.seeking.sought import sought
from service.text.words import LONGEST_WORD, SAME_SIGN, SOFT_HYPHEN, lemma_of, less_addresses, letters_in

_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[%£$€¥]")
#: The same of a text of ASCII in small letters, in a third of the time.
_PLAIN_TOKEN = re.compile(r"[a-z]++(?:['-][a-z]++)*+|[0-9]++(?:[.,][0-9]++)*|[%$]")
_CONTRACTED = re.compile(r"\b(ca|wo|sha|is|are|was|were|do|does|did|has|have|had|would|could|should|must|need)n't\b")
_MAY = re.compile(r"(?<=[\w,] )May\b|\bMay(?= \d)|\bMay(?=[\s,.;]*$)")
_DIGIT = re.compile(r"\d")
#: Names and nothing else, as they join a list.
_NAMES = re.compile(r"(?:(?:and|or|&) )?(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?:(?:,| and|, and) [A-Z][\w’'-]+)*")
#: The time of day on the clock, however it is written.
_CLOCK = re.compile(r"\b([01]?\d|2[0-3])(?:(?:[:.]([0-5]\d))? ?([apAP])\.?[mM]\b\.?|:([0-5]\d)(?![:\d]))")
#: A month or a day of the week cut short, where it is of a date: "Dec. 5", "5th Dec", "on Mon."
_MONTHS = "january february march april june july august september october november december".split()
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_FULL = {**{month[:3]: month for month in _MONTHS}, "sept": "september"}
_FULL |= {day[:3]: day for day in DAYS} | {"tues": "tuesday", "thur": "thursday", "thurs": "thursday"}
_MONTH = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_CUT_SHORT = sought(
    rf"\b(?=[A-Z])(?:(?:{_MONTH})\b\.?(?= \d)|(?<=\d )(?:{_MONTH})\b\.?|(?<=\d(?:st|nd|rd|th) )(?:{_MONTH})\b\.?"
    r"|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.(?=,? |$)(?<![Tt]he Sun\.))"
)
_WHOLE = {"ca": "can", "wo": "will", "sha": "shall"}

#: Letters of a word's beginning by which a turn of phrase is known not to be there: of a long word, and of a short one.
OPENING, SHORT_OPENING = 5, 3

#: Words of which it is remembered what they say: a language in use has not many more.
WORDS_REMEMBERED = 16_384

#: What the words for a time of day begin with.
CLOCK = "clock-"
#: The hours that have a name, so that "noon" is "12pm" and a time of day like "5pm".
_SAID = {**CANONICAL, "noon": f"{CLOCK}bcaa", "midnight": f"{CLOCK}aaaa"}


@remember_short(16_384)
def said_words(text: str) -> Counter[str]:
    """The canonical words of a text that carry content, with how often each stands there. Not to be written to."""
    return Counter(said_in_order(text))


def less(words: Mapping[str, int], *others: Mapping[str, int]) -> dict[str, int]:
    """How often each word is left when the others are taken away, as Counter's minus has it, and in one pass."""
    left = {}
    for word, often in words.items():
        for other in others:
            often -= other.get(word, 0)
        if often > 0:
            left[word] = often
    return left


def shared(words: Mapping[str, int], others: Mapping[str, int]) -> int:
    """How many words both have, each as often as both do."""
    return sum([min(often, others[word]) for word, often in words.items() if word in others])


def noun_words(mention: str) -> frozenset[str]:
    """The canonical words of a mention but pronouns and articles; "officials" is one here, and silent elsewhere."""
    return frozenset(canonical_tokens(mention)) - FUNCTION_WORDS


@remember_short(16_384)
def said_in_order(text: str) -> tuple[str, ...]:
    """The same words in the order in which they stand; of "unsafe" the word is "safe", and its side is the other."""
    return tuple([BARE.get(token, token) for token in canonical_tokens(text) if token not in SILENT])


@remember_short(16_384)
def canonical_tokens(text: str) -> tuple[str, ...]:
    text = less_addresses(text.replace(SOFT_HYPHEN, ""))
    has_clock = (":" in text or "m" in text or "M" in text) and _DIGIT.search(text)
    lower = _CLOCK.sub(_clock_word, text) if has_clock else text
    lower = with_full_dates(lower)
    lower = lower if lower.isascii() else lower.translate(SAME_SIGN)
    plain = (_MAY.sub("maymonth", lower) if "May" in lower else lower).lower()
    if "n't" in plain:
        plain = _CONTRACTED.sub(lambda m: f"{_WHOLE.get(m[1], m[1])} not", plain)
    plain = plain.replace("cannot", "can not")
    plain = _in_other_words(plain).replace("'s ", " ")
    raw = (_PLAIN_TOKEN if plain.isascii() else _TOKEN).findall(plain)
    words = [(_known_word if len(token) <= LONGEST_WORD else _read_word)(token) for token in raw]
    tokens: list[str] = []
    index = 0
    last = len(raw) - 1
    while index <= last:
        _, said, opens, lemma_opens = words[index]
        size = 1
        if index < last and (raw[index + 1] in opens or words[index + 1][0] in lemma_opens):
            for longer in range(min(LONGEST_PHRASE, len(raw) - index), 1, -1):
                spoken = " ".join(raw[index : index + longer])
                phrase = " ".join([lemma for lemma, *_ in words[index : index + longer]])
                if spoken in KNOWN_PHRASES or phrase in KNOWN_PHRASES:
                    word = spoken if spoken in KNOWN_PHRASES else phrase
                    said, size = _SAID.get(word, word), longer
                    break
        tokens.append(said)
        index += size
    return tuple(tokens)


def _read_word(spoken: str) -> tuple[str, str, frozenset[str], frozenset[str]]:
    """A word's lemma, what it says where it is no phrase's, and what goes on a phrase that it or its lemma opens."""
    lemma = lemma_of(spoken)
    word = spoken if spoken in CANONICAL else lemma
    none = frozenset[str]()
    return lemma, _SAID.get(word, word), OPENS_PHRASE.get(spoken, none), OPENS_PHRASE.get(lemma, none)


_known_word = lru_cache(maxsize=WORDS_REMEMBERED)(_read_word)


def _in_other_words(plain: str, since: int = 0) -> str:
    """The text as the turns of phrase from this one on put it; a turn is tried where a word begins as it does."""
    places = [_BY_OPENING[opening] for opening in openings_in(plain) & _BY_OPENING.keys()]
    for at in sorted({at for some in places for at in some if at >= since}):
        needs, pattern, said = PHRASES[at]
        if any(map(plain.__contains__, needs)):
            put, times = pattern.subn(said, plain)
            if times:
                return _in_other_words(put, at + 1)
    return plain


def openings_in(text: str) -> frozenset[str]:
    """What the words of a text begin with."""
    words = letters_in(text)
    return frozenset([*[word[:OPENING] for word in words], *[word[:SHORT_OPENING] for word in words]])


def _begins(word: str) -> str:
    """What a word of the text begins with where a turn of phrase may begin with this one, or a part of one."""
    return word[: OPENING if len(word) >= OPENING else SHORT_OPENING]


#: The places of the turns of phrase, by what a word of the text begins with where they may be: it spares most work.
_BY_OPENING: dict[str, list[int]] = {}
for _at, _turn in enumerate(PHRASES):
    for _opening in {_begins(letters_in(need)[0]) for need in _turn[0]}:
        _BY_OPENING.setdefault(_opening, []).append(_at)


def with_full_dates(text: str) -> str:
    """The text with the months and days of its dates in full: "Dec. 5" as "december 5"."""
    return _CUT_SHORT.sub(lambda found: _FULL[found[0].rstrip(".").lower()], text)


def _clock_word(match: re.Match[str]) -> str:
    """A word of letters for a time of day: the same for "2am", "2.00 a.m." and "02:00"."""
    hour, minute = int(match[1]), match[2] or match[4] or "00"
    if match[3]:
        hour = hour % 12 + 12 * (match[3] in "pP")
    return CLOCK + "".join(chr(ord("a") + int(digit)) for digit in f"{hour:02}{minute}")


def stands_beside(words: Set[str], exact: str, beside: Counter[str], said: Counter[str]) -> bool:
    """Whether words that came or went in a claim stand beside it in the other text, so that they stay said.

    A name or two may be said of anything there ("The road is open in Osby. In Tarn it is closed." -> "The road is open
    in Osby and Tarn."): they stay said where the claim says all that stands there.
    exact: the words as they stand. said: those of the claim.
    """
    return words <= beside.keys() and (not _NAMES.fullmatch(exact.strip(" ,")) or not less(beside, said))
