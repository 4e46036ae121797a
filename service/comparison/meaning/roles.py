"""Who did it to whom: whether two texts of the same words exchange what stands on the two sides of a verb.

Refuses: what the words mean (stances.py); whether anything else differs (swaps.py).
"""

from collections.abc import Sequence
from itertools import pairwise

from service.comparison.words.canonical import said_in_order
from service.text.words import Word, split_words

#: Words between a verb and whom it reaches: "won against Pell".
_BETWEEN = frozenset("against behind beside over past upon with".split())

#: Forms of "be" before a participle.
_BE = frozenset("are be been being is was were".split())

#: Past forms that have no other lemma: they are the verb's first too, a noun, or irregular.
_PAST = frozenset("beat bet cut fought hit hurt led left let lost met paid put sent set shot shut sold won".split())

#: What stands before a verb in its first form: "will sue", "is expected to sue".
_BEFORE_FIRST = frozenset("can could may might must shall should to will would".split())

#: Verbs, in the canonical form of words, that say the same of both: whoever meets somebody is met.
_MUTUAL = frozenset().union(
    *map(
        said_in_order,
        "agree border differ disagree face join link marry meet merge part play pair resemble share speak talk unite"
        " visit".split(),
    )
)


def are_exchanged(before: str, after: str) -> bool:
    """Whether who did it and to whom changed places: "Police shot a man" -> "A man shot police".

    Also who is to do it: "Norland will sue Kestria". Clauses in another order, the passive ("Falk was sued by Lind" ->
    "Lind sued Falk") and what both do alike ("Lind will meet Falk") exchange nothing.
    """
    if sorted(said_in_order(before)) != sorted(said_in_order(after)):
        return False
    words = split_words(before), split_words(after)
    verbs = _verbs(words[0]).keys() & _verbs(words[1]).keys() - _MUTUAL
    return any(
        found is not None and _is_one_voice(verb, *words) and not _is_with(found, words)
        for verb in sorted(verbs)
        for found in (_exchanged(verb, *map(_said, words)),)
    )


def _verbs(words: Sequence[Word]) -> dict[str, int]:
    """Where verbs stand, by their canonical word; those that stand twice are left out."""
    found: dict[str, int] = {}
    for at, word in enumerate(words):
        if _is_verb(word, words[at - 1].norm if at else "") and (said := said_in_order(word.norm)):
            found[said[0]] = -1 if said[0] in found else at
    return {verb: at for verb, at in found.items() if at >= 0}


def _is_verb(word: Word, lead: str) -> bool:
    """Whether a word is a past form, a present one ("owes"), under way ("is sending") or to come ("will send")."""
    if word.norm in _PAST or lead in _BEFORE_FIRST:
        return True
    return word.norm != word.lemma and (not word.norm.endswith(("ing", "er")) or (lead in _BE and word.norm[-1] == "g"))


def _said(words: Sequence[Word]) -> tuple[str, ...]:
    """The canonical words that carry content, in order."""
    return tuple(one for word in words for one in said_in_order(word.norm) if one not in _BETWEEN)


def _exchanged(verb: str, before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, str] | None:
    """Who stands right before the verb on each side, where each stands behind it on the other; else None.

    Words that stand right before it on both sides belong to it: "plans to buy".
    """
    sides = []
    for said in (before, after):
        if said.count(verb) != 1 or verb in (said[0], said[-1]):
            return None
        at = said.index(verb)
        sides.append((said[:at], said[at + 1 :]))
    (left, right), (now_left, now_right) = sides
    while left and now_left and left[-1] == now_left[-1]:
        left, now_left = left[:-1], now_left[:-1]
    is_so = bool(left and now_left) and left[-1] in now_right and now_left[-1] in right
    return (left[-1], now_left[-1]) if is_so else None


def _is_with(found: tuple[str, str], words: tuple[Sequence[Word], Sequence[Word]]) -> bool:
    """Whether it is done with whom it reaches, and so by both: "will trade with Kestria"."""
    return all(
        any(lead.norm == "with" and reached in said_in_order(word.norm) for lead, word in pairwise(side))
        for reached, side in zip(found[::-1], words, strict=True)
    )


def _is_one_voice(verb: str, before: Sequence[Word], after: Sequence[Word]) -> bool:
    places = [(words, _verbs(words)[verb]) for words in (before, after)]
    voices = [any(word.norm in _BE for word in words[max(0, at - 2) : at]) for words, at in places]
    return voices[0] is voices[1]
