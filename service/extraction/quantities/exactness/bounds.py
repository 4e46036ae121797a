"""Bounds that a verb tells: "has passed 90", "climbed past 90", "did not exceed 12", "failed to reach 50 per cent".

What stands behind a verb may be what it is done to ("passed 12 bills", "crossed two rivers"): it is a bound only where
the number stands alone, is money or a part, or is called a mark.
Refuses: words of exactness beside a number (modifiers.py).
"""

from collections.abc import Sequence

from service.domain.claims import Modifier
from service.extraction.counting.grammar import ADVERBS, CONJUNCTIONS, PREPOSITIONS, TIMES
from service.extraction.numerals.money.marks import is_money
from service.extraction.numerals.numerals import DASHES
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.moving.upward import FALLING
from service.extraction.quantities.trends import RISING

#: Verbs behind which every number is a bound, in lemmas, and those behind which one that stands alone is.
EXCEEDING = frozenset("exceed outstrip surpass".split())
PASSING = frozenset("breach cross eclipse pass top".split())
#: Of the latter, forms that are verbs only behind one of VERBAL.
BARE = frozenset("cross pass top".split())
VERBAL = frozenset("can could didn't doesn't may might must never not should to will won't would".split())
#: Verbs that are a bound where they are denied: "did not reach 50 per cent".
REACHING = frozenset("hit meet reach".split())
#: Words behind verbs of movement by which the number is passed, and verbs that move as well and need it alone.
BEYOND = frozenset({"beyond", "past"})
GOING = frozenset(
    """blow burst carry creep drive edge extend go goes going gone inch lift move nudge power propel push race roar run
    sail send shoot stretch sweep swept take taken tick took went""".split()
)
#: Verbs that break "through" a number.
BREAKING = frozenset("break broke broken burst smash".split())
#: Words between a verb and what stands behind it; words of an object that is moved, at most.
SOFTENING = frozenset("already back even far just only up well".split())
MOST_MOVED = 6
#: What a number is called that is there to be passed, and words before it behind its article, at most.
MARKS = frozenset("barrier ceiling line mark threshold".split())
MOST_BEFORE_MARK = 3
#: Words of exactness before a mark.
OVER = {
    "above": Modifier.MORE_THAN,
    "below": Modifier.LESS_THAN,
    "beneath": Modifier.LESS_THAN,
    "over": Modifier.MORE_THAN,
    "under": Modifier.LESS_THAN,
}
#: Words that deny, what may stand between them and a bound, and how far they may be, in words.
DENYING = frozenset("cannot neither never nor not".split())
AMID = frozenset(
    """be been being come could ever far fall fallen get go going gone have risen rise slip so stay to yet
    """.split()
)
FAR_DENIAL = 5
#: Verbs of what does not come about, or hardly: "failed to reach 50", "will struggle to get above 3C".
FAILING = frozenset({"fail", "struggle"})
DENIED = {Modifier.MORE_THAN: Modifier.AT_MOST, Modifier.LESS_THAN: Modifier.AT_LEAST}
#: Units of no thing that could be passed: their number need not stand alone; and those that are passed by lasting.
DEGREES = frozenset({"celsius", "degree", "fahrenheit", "percent", "share"})
LASTING = frozenset("day hour minute month week year".split())
#: Words that may stand behind a number that stands alone.
FREE = ADVERBS | CONJUNCTIONS | (PREPOSITIONS - {"to"}) | TIMES | {"last", "more", "next", "people"}
ENDING = frozenset(".,;:)!?\"'")
#: The last word before a number by which any of this can be: a quick look.
LAST_WORDS = frozenset((*BEYOND, "the", "through", *SOFTENING))
LEMMAS = EXCEEDING | PASSING | REACHING


def bound_of_verb(
    words: Sequence[WordForm], first: int, last: int, unit: str, told: Modifier | None
) -> tuple[Modifier, int] | None:
    """The bound that a verb before words[first:last] tells, and the word it begins with; None where it tells none.

    `told`: what words beside the number say already, which begin at `first`.
    """
    if first == 0:
        return None
    if told in DENIED:
        return (DENIED[told], first) if _is_denied(words, first) else None
    if told is not None and told is not Modifier.EXACTLY:
        return None
    is_mark = _is_mark(words, last)
    before = words[first - 1]
    if not is_mark and before.norm not in LAST_WORDS and before.lemma not in LEMMAS:
        return None
    at = _before_mark(words, first) if is_mark else first
    while at > 1 and words[at - 1].norm in SOFTENING and words[at - 2].norm not in ("the", "to"):
        at -= 1
    if at == 0:
        return None
    alone = is_mark or is_money(unit) or unit in DEGREES or (not unit and _stands_alone(words, last))
    verb = words[at - 1]
    if is_mark and verb.norm in OVER:
        return _denied(words, at - 1, OVER[verb.norm], first)
    lasting = verb.norm == "beyond" and unit in LASTING
    if verb.norm in BEYOND and at > 1 and _is_passed(words, at - 1, alone=alone or lasting):
        return _denied(words, at - 1, Modifier.MORE_THAN, first if is_mark else at - 1)
    if verb.norm == "through" and at > 1 and _is_of(words[at - 2], BREAKING) and alone:
        return Modifier.MORE_THAN, first
    if verb.lemma in REACHING:
        return (Modifier.LESS_THAN, first) if alone and _is_denied(words, at - 1) else None
    if verb.lemma in EXCEEDING or (verb.lemma in PASSING and alone and _is_verb(words, at - 1)):
        return _denied(words, at - 1, Modifier.MORE_THAN, first)
    return None


def _denied(words: Sequence[WordForm], at: int, bound: Modifier, first: int) -> tuple[Modifier, int]:
    return (DENIED[bound] if _is_denied(words, at) else bound), first


def _is_denied(words: Sequence[WordForm], at: int) -> bool:
    """Whether what begins at words[at] is denied: "did not [exceed]", "never fell [below]", "has yet to [pass]"."""
    for back in range(at - 1, max(-1, at - 1 - FAR_DENIAL), -1):
        word = words[back]
        if word.norm in DENYING or word.norm.endswith("n't"):
            return not (back + 1 < len(words) and words[back + 1].norm in ("just", "only", "to") and back + 1 < at - 1)
        if word.norm == "to" and back > 1 and (words[back - 1].norm == "yet" or words[back - 1].lemma in FAILING):
            return True
        if (
            word.norm not in AMID
            and word.lemma not in RISING
            and word.lemma not in FALLING
            and word.lemma not in LEMMAS
        ):
            return False
    return False


def _is_mark(words: Sequence[WordForm], last: int) -> bool:
    at = last + (last < len(words) and words[last].text in DASHES)
    return at < len(words) and words[at].norm in MARKS


def _before_mark(words: Sequence[WordForm], first: int) -> int:
    """The article of a mark whose number begins at words[first], or the number: "crossed [the key 5,000] mark"."""
    for at in range(first - 1, max(-1, first - 2 - MOST_BEFORE_MARK), -1):
        if words[at].norm in ("a", "its", "the"):
            return at
        if words[at].is_sign:
            break
    return first


def _is_verb(words: Sequence[WordForm], at: int) -> bool:
    """Whether a word that passes is a verb here: "to top 90", not "the top 90"."""
    return words[at].norm not in BARE or (at > 0 and words[at - 1].norm in VERBAL)


def _is_passed(words: Sequence[WordForm], at: int, *, alone: bool) -> bool:
    """Whether "past" at words[at] is where something went: "climbed past", "pushed the toll past"; not "half past"."""
    back = at - 1
    while back > 0 and words[back].norm in SOFTENING:
        back -= 1
    if _is_of(words[back], RISING):
        return True
    if not alone:
        return False
    for verb in range(back, max(-1, back - MOST_MOVED), -1):
        if words[verb].is_sign or words[verb].is_number:
            return False
        if _is_of(words[verb], GOING):
            return True
    return False


def _is_of(word: WordForm, verbs: frozenset[str]) -> bool:
    return word.lemma in verbs or word.norm in verbs


def _stands_alone(words: Sequence[WordForm], last: int) -> bool:
    """Whether nothing that could be counted stands behind the number."""
    if last >= len(words):
        return True
    after = words[last]
    return after.text in ENDING or after.norm in FREE
