"""The literal tables of lexicon.py, synonyms.py and opposed/ as look-ups: each word, its lemma and its meaning.

Refuses: words of its own but those that carry nothing; reading a text (canonical.py, stances.py, bounds.py).
"""

import re
from collections.abc import Iterator

from service.comparison.words.alike.spelling import key
from service.comparison.words.lexicon import (
    CALENDAR,
    CERTAINTY,
    DUTY,
    EITHER_OR,
    LIMITS,
    NEGATIONS,
    ONE_RUNG,
    RELEASABLE,
    SCOPES,
    SIDES,
    TURNS_VERBS,
    VAGUE_VERBS,
)
from service.comparison.words.opposed.pairs import CONTRADICTORY, OPPOSITES
from service.comparison.words.opposed.prefixed import PREFIXED
from service.comparison.words.synonyms import SAME_MEANING
from service.text.words import lemma_of

FUNCTION_WORDS = frozenset(
    """
    a an the and or of to in on at by for from with as that which who whoever whom whose this these those it its he his
    him she her they their them we our us you your i my me be is are was were been being am have has had having do does
    did will would shall there here then than so such into onto over under up down out off about also too very s ' t
    """.split()
)


def _entries(line: str) -> list[str]:
    return [" ".join(entry.split()) for entry in line.split(",") if entry.strip()]


def _lemmas_of(phrase: str) -> str:
    return " ".join(lemma_of(word) for word in phrase.split())


def _adverb(word: str) -> str:
    """ "responsibly" of "responsible"."""
    return word[:-1] + "y" if word.endswith("le") else word[:-1] + "ily" if word.endswith("y") else word + "ly"


_RUNG_OF = {key(entry): key(_entries(line)[0]) for line in ONE_RUNG for entry in _entries(line)}


def _first_of_rung(entry: str, side: list[str]) -> str:
    """The word of a side in whose place another stands: "is against" is no step from "opposes"."""
    first = _RUNG_OF.get(key(entry), "")
    return first if first in side else key(entry)


def _pairs() -> Iterator[tuple[str, str, str]]:
    """The matters of opposed/, each named by its line."""
    for line in OPPOSITES.strip().splitlines():
        one, _, other = line.partition("/")
        yield line.strip(), one, other
    for prefix, words in PREFIXED.items():
        for word in words.split():
            yield word, word, prefix + word
            yield f"{word}ly", _adverb(word), prefix + _adverb(word)


CANONICAL = {
    form: _entries(line)[0]
    for line in SAME_MEANING.strip().splitlines()
    for entry in _entries(line)
    for form in (entry, _lemmas_of(entry))
}


def _canonical(word: str) -> str:
    return CANONICAL.get(word, word)


BARE = {
    form: _canonical(lemma_of(word))
    for prefix, words in PREFIXED.items()
    for word in words.split()
    for form in (prefix + word, lemma_of(prefix + word))
}
OPPOSITE_MATTERS = frozenset(matter for matter, _, _ in _pairs())
_EITHER_OR = {tuple(map(str.strip, line.split("/"))) for line in CONTRADICTORY.strip().splitlines()}
#: Matters of which the one side holds where the other does not.
CONTRADICTORY_MATTERS = EITHER_OR | {
    matter
    for matter, one, other in _pairs()
    if "/" not in matter or (_entries(one)[0], _entries(other)[0]) in _EITHER_OR
}
SIDES_OF: dict[str, list[tuple[str, int]]] = {}
for _matter, _one, _other in (*SIDES, *_pairs()):
    for _sign, _side in ((1, _one), (-1, _other)):
        _spellings = list(dict.fromkeys(map(key, _entries(_side))))  # "criticise" is no step from "criticize"
        for _entry in _entries(_side):
            _rung = _spellings.index(_first_of_rung(_entry, _spellings)) + 1
            for _form in {_entry, _lemmas_of(_entry), _canonical(_entry), _canonical(_lemmas_of(_entry))}:
                _spoken_of = SIDES_OF.setdefault(_form, [])
                if (_matter, _sign) not in [(matter, 1 if rung > 0 else -1) for matter, rung in _spoken_of]:
                    _spoken_of.append((_matter, _sign * _rung))  # once, where two words of a side are one here
CERTAINTY_OF = {
    CANONICAL.get(f, f): rung for rung, line in CERTAINTY.items() for e in _entries(line) for f in (e, _lemmas_of(e))
}
DUTY_OF = {CANONICAL.get(f, f): rung for rung, line in DUTY.items() for e in _entries(line) for f in (e, _lemmas_of(e))}
NEGATING = frozenset(_entries(NEGATIONS))
#: Words of certainty, duty and negation: by themselves they are force, not content.
HEDGES = frozenset({*CERTAINTY_OF, *DUTY_OF, *NEGATING})
RELEASED = frozenset(CANONICAL.get(f, f) for e in _entries(RELEASABLE) for f in (e, _lemmas_of(e)))
TURNING = frozenset(_entries(TURNS_VERBS))
#: Words that join two clauses.
JOINING = frozenset(CANONICAL.get(word, word) for word in "although but however though while yet".split())
VAGUE = frozenset(CANONICAL.get(f, f) for f in _entries(VAGUE_VERBS))
SCOPE = frozenset(CANONICAL.get(f, f) for e in _entries(SCOPES) for f in (e, _lemmas_of(e)))
SILENT = (FUNCTION_WORDS | {f for e in _entries(CALENDAR) for f in (e, _lemmas_of(e))}) - SCOPE
MONTHS = frozenset(
    "january february march april maymonth june july august september october november december "
    "spring summer autumn winter".split()
)
LIMIT = frozenset(_entries(LIMITS))
OPENS_LIMIT = re.compile("|".join(rf"(?:{re.escape(entry)}\b)" for entry in _entries(LIMITS)))
KNOWN_PHRASES = {
    form for table in (CANONICAL, SIDES_OF, CERTAINTY_OF, DUTY_OF, NEGATING, SILENT) for form in table if " " in form
}
#: By the first word of phrases, the second words of those.
OPENS_PHRASE = {
    first: frozenset(phrase.split()[1] for phrase in KNOWN_PHRASES if phrase.startswith(f"{first} "))
    for first in {phrase.split()[0] for phrase in KNOWN_PHRASES}
}
LONGEST_PHRASE = max(len(phrase.split()) for phrase in KNOWN_PHRASES)
