"""Whether two clauses of one sentence exchanged what they tell: the cause and the effect, or who of two did which.

Refuses: who did it and to whom inside a clause (roles.py); what is compared (ranks.py).
"""

import re
from collections.abc import Sequence

from service.comparison.words.canonical import less, said_in_order, said_words
from service.text.words import holds_any, lemma_of

#: What stands for a figure told apart.
FIGURE = "#"

#: What joins two clauses of which each could stand on the other side, and would say something else there.
_ONE_WAY_WORDS = ("because", "after", "before", "until", "so that", "therefore", "thus")
_ONE_WAY = rf"(?:only |just |soon |shortly |hours |days |weeks )?(?:{'|'.join(_ONE_WAY_WORDS)})"
_JOINED_ONE_WAY = re.compile(rf"(?P<first>[^,;:]+?),? (?P<by>{_ONE_WAY}) (?P<second>[^,;:]+)", re.IGNORECASE)
_FRONTED = re.compile(rf"(?P<by>{_ONE_WAY}) (?P<second>[^,;:]+), (?P<first>[^,;:]+)", re.IGNORECASE)
_JOINED = re.compile(r"(?P<first>[^,;:]+?),? (?P<by>and|but|while|whereas|as) (?P<second>[^,;:]+)", re.IGNORECASE)


def are_clauses_turned(before: str, after: str) -> bool:
    """Whether what two clauses tell changed places: "Lund left and Berg resigned", "rose because", "fell while"."""
    return _are_causes_turned(before, after) or _is_who_exchanged(before, after)


def _are_causes_turned(before: str, after: str) -> bool:
    """Whether of two clauses the cause became the effect, or the first the later: wherever each stands in the text."""
    halves = [_one_way(text) for text in (before, after)]
    if halves[0] is None or halves[1] is None or halves[0][1] != halves[1][1]:
        return False
    (first, _, second), (later_first, _, later_second) = halves[0], halves[1]
    return first != second and (first, second) == (later_second, later_first)


def is_told_back_to_front(before: str, after: str) -> bool:
    """Whether the same came first, and the two clauses are told the other way round: "fired before", "threw after"."""
    halves = [_one_way(text) for text in (before, after)]
    if halves[0] is None or halves[1] is None or {halves[0][1], halves[1][1]} != {"before", "after"}:
        return False
    return halves[0][0] == halves[1][2] and halves[0][2] == halves[1][0]


def _one_way(text: str) -> tuple[tuple[str, ...], str, tuple[str, ...]] | None:
    plain = text.strip(" .")
    is_joined = holds_any(plain, _ONE_WAY_WORDS)
    match = (_FRONTED.fullmatch(plain) or _JOINED_ONE_WAY.fullmatch(plain)) if is_joined else None
    if match is None:
        return None
    first, second = said_in_order(match["first"]), said_in_order(match["second"])
    return (first, match["by"].lower(), second) if first and second else None


def _is_who_exchanged(before: str, after: str) -> bool:
    """Whether each of two who did something is told to have done the other's: "Lund left and Berg resigned".

    Not where both did the same, nor of two things that are only listed: "thanked the mayor and the governor".
    """
    halves = [_JOINED.fullmatch(text.strip(" .")) for text in (before, after)]
    if halves[0] is None or halves[1] is None or FIGURE in before:
        return False  # rows of figures in another order are told by their figures
    (one, two), (later_one, later_two) = ((_lemmas(h["first"]), _lemmas(h["second"])) for h in halves if h)
    lead, other_lead = _opening(one, later_one), _opening(two, later_two)
    if _says(lead) and _says(other_lead) and lead != other_lead:  # who stayed, and what they did changed places
        did, other_did = one[len(lead) :], two[len(other_lead) :]
        if did != other_did and (later_one, later_two) == ([*lead, *other_did], [*other_lead, *did]):
            return True
    end, other_end = (
        _ending(clause[len(opening) :], later[len(opening) :])
        for clause, later, opening in ((one, later_one, lead), (two, later_two, other_lead))
    )
    who, other = one[len(lead) : len(one) - len(end)], two[len(other_lead) : len(two) - len(other_end)]
    is_other = bool(_says(who) and _says(other)) and end != other_end and bool(end and other_end)
    return is_other and (later_one, later_two) == ([*lead, *other, *end], [*other_lead, *who, *other_end])


def are_reordered(before: str, after: str) -> bool:
    """Whether two clauses only changed places, and the verb that the second lacks is in the front one."""
    halves = [_JOINED.fullmatch(text.strip(" .")) for text in (before, after)]
    if halves[0] is None or halves[1] is None:
        return False
    (first, second), (later_first, later_second) = (
        (said_words(half["first"]), said_words(half["second"])) for half in halves if half
    )
    verb = less(first, later_second)
    return (
        bool(second and later_second and verb) and verb == less(later_first, second) and not less(second, later_first)
    )


def _says(words: Sequence[str]) -> bool:
    return bool(said_in_order(" ".join(words)))


def _lemmas(clause: str) -> list[str]:
    return [lemma_of(word.lower()) for word in clause.split()]


def _opening(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """The words that both begin with."""
    same = []
    for word, again in zip(one, other, strict=False):
        if word != again:
            break
        same.append(word)
    return same


def _ending(one: Sequence[str], other: Sequence[str]) -> list[str]:
    return _opening(one[::-1], other[::-1])[::-1]
