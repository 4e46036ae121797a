"""Who did it to whom: whether two texts of the same words exchange what stands on the two sides of a verb.

Refuses: what the words mean (stances.py); whether anything else differs (swaps.py).
"""

from collections.abc import Sequence

from service.comparison.words.canonical import said_in_order
from service.text.words import Word, split_words

#: Words between a verb and whom it reaches: "won against Pell".
_BETWEEN = frozenset("against behind beside over past upon with".split())

#: Forms of "be" before a participle.
_BE = frozenset("are be been being is was were".split())

#: Past forms that have no other lemma: they are the verb's first too, a noun, or irregular.
_PAST = frozenset("beat bet cut fought hit hurt led left let lost met paid put sent set shot shut sold won".split())


def are_exchanged(before: str, after: str) -> bool:
    """Whether who did it and to whom changed places: "Police shot a man" -> "A man shot police".

    Clauses in another order and the passive ("Falk was sued by Lind" -> "Lind sued Falk") exchange nothing.
    """
    if sorted(said_in_order(before)) != sorted(said_in_order(after)):
        return False
    words = split_words(before), split_words(after)
    verbs = _verbs(words[0]).keys() & _verbs(words[1]).keys()
    return any(_is_exchanged(verb, *map(_said, words)) and _is_one_voice(verb, *words) for verb in sorted(verbs))


def _verbs(words: Sequence[Word]) -> dict[str, int]:
    """Where past forms stand, by their canonical word; those that stand twice are left out."""
    found: dict[str, int] = {}
    for at, word in enumerate(words):
        is_past = word.norm in _PAST or (word.norm != word.lemma and not word.norm.endswith(("s", "ing", "er")))
        if is_past and (said := said_in_order(word.norm)):
            found[said[0]] = -1 if said[0] in found else at
    return {verb: at for verb, at in found.items() if at >= 0}


def _said(words: Sequence[Word]) -> tuple[str, ...]:
    """The canonical words that carry content, in order."""
    return tuple(one for word in words for one in said_in_order(word.norm) if one not in _BETWEEN)


def _is_exchanged(verb: str, before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    sides = []
    for said in (before, after):
        if said.count(verb) != 1 or verb in (said[0], said[-1]):
            return False
        at = said.index(verb)
        sides.append((said[:at], said[at + 1 :]))
    (left, right), (now_left, now_right) = sides
    return left[-1] in now_right and right[0] in now_left and now_left[-1] in right and now_right[0] in left


def _is_one_voice(verb: str, before: Sequence[Word], after: Sequence[Word]) -> bool:
    places = [(words, _verbs(words)[verb]) for words in (before, after)]
    voices = [any(word.norm in _BE for word in words[max(0, at - 2) : at]) for words, at in places]
    return voices[0] is voices[1]
