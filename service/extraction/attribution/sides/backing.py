"""Whether "back" and "backs" are verbs by which somebody takes a side: "In the north, unions back the plan".

Not so in "gave workers back their jobs", "the two running backs" and "went back the next day".
Word indexes are half-open.
Refuses: names, modals and headings before the verb (see ../reach/groups.py).
"""

from service.extraction.attribution.lexicon.grammar import (
    COORDINATORS,
    COUNTING,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    is_capital,
    is_plural,
)
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.view import View

#: Words that open what somebody backs: "backs the plan", "back it".
_BACKED_BEHIND = DETERMINERS | POSSESSIVES | {"her", "him", "it", "them"}

#: What is no thing behind them: "back the next day", "back the way they came".
_NO_THINGS = frozenset("day following next other same way week whole year".split())

#: What opens a clause of its own, so that a verb may stand before it.
_OPENS_CLAUSE = frozenset("although as because but since though whereas while".split())

#: What stands before "of" for one of several, and for many of them.
_ONE_OF = frozenset("each either every neither none one".split())
_MANY_OF = frozenset("all both few half majority many most number several some third two-thirds".split())

#: What is said of players before "backs".
_PLAYERS = frozenset("center centre corner full half wing".split())

#: Words before the verb in its clause, at most.
LONGEST_BACKERS = 9


def opens_backing(view: View, index: int) -> bool:
    """Whether those who open the clause back what is named next: "The minister backs the plan", "unions back it"."""
    behind = view.norms[index + 1 : index + 3]
    if view.norms[index] not in ("back", "backs") or not behind or behind[0] not in _BACKED_BEHIND:
        return False
    if behind[0] != "each" and behind[-1] in _NO_THINGS:
        return False
    start = _clause_start(view, index)
    is_own = not start or view.norms[start - 1] in _OPENS_CLAUSE or _is_joined(view, start)
    if not is_own and any(view.is_verb_like(at) or view.quoted[at] for at in range(start)):
        return False
    return start < index <= start + LONGEST_BACKERS and _are_backers(view, start, index)


def _clause_start(view: View, index: int) -> int:
    start = index
    while start and not (view.is_sign(start - 1) and view.norms[start - 1] not in ("'", "'s")):
        if view.quoted[start - 1] or view.norms[start - 1] in _OPENS_CLAUSE:
            break
        start -= 1
    return start + (start < index and view.norms[start] in COORDINATORS)


def _is_joined(view: View, start: int) -> bool:
    """Whether a comma and "and" stand before a clause of its own."""
    return start > 1 and view.norms[start - 1] in COORDINATORS and view.norms[start - 2] == ","


def _are_backers(view: View, start: int, index: int) -> bool:
    """Whether all that stands before the verb is whoever may hold something, one or several as the verb has it."""
    words, norms = view.words[start:index], view.norms[start:index]
    first = words[0]
    are_players = norms[-1] in _PLAYERS and any(view.is_verb_like(at) for at in range(index + 1, view.size))
    if view.norms[index] == "backs" and (are_players or first.is_number or first.norm in COUNTING):
        return False
    opens = first.norm in DETERMINERS | POSSESSIVES | COUNTING or first.is_number or is_plural(first)
    if not (opens or is_capital(first)) or "to" in norms or any(norm.endswith("ing") for norm in norms):
        return False
    if any(view.is_verb_like(at) for at in range(start, index)) or not may_hold(words, is_clause=False):
        return False
    added = next((at for at, norm in enumerate(norms) if at and norm in PREPOSITIONS), len(words))
    if norms[0] in PREPOSITIONS:
        return False
    if norms[added : added + 1] == ["of"] and (norms[0] in _ONE_OF or norms[added - 1] in _MANY_OF or added == 1):
        are_several = norms[0] not in _ONE_OF
    else:
        pair = "and" in norms[:added] and is_capital(words[added - 1]) and is_capital(words[norms.index("and") - 1])
        are_several = is_plural(words[added - 1]) or pair
    return (view.norms[index] == "back") is are_several
