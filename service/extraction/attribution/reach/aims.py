"""What somebody is to do, as an infinitive that opens here: "to leave", "not to leave", "never to return".

Refuses: who is to do it, and who says so (see ../drafts/).
"""

from service.extraction.attribution.lexicon.grammar import DETERMINERS, PREPOSITIONS, is_capital
from service.extraction.attribution.view import View

#: What turns an infinitive into its opposite.
_NOT = frozenset(["not", "never"])

#: What somebody "is to" who does not plan it: "the families are to get 2 million".
BEFALLING = frozenset("be become benefit face gain get have inherit lose need receive remain say suffer".split())

#: Words of whoever is to do it, at most.
LONGEST_TOLD = 12


def opens_aim(view: View, at: int) -> bool:
    """Whether what somebody is to do or not to do begins here; "to the court" and "to Osby" are no aims."""
    to = at + 1 if at < view.size and view.norms[at] in _NOT else at
    if to + 1 >= view.size or view.norms[to] != "to" or view.quoted[at]:
        return False
    verb = view.words[to + 1]
    is_plain = verb.norm not in DETERMINERS | PREPOSITIONS and not (is_capital(verb) or verb.is_number or verb.is_sign)
    return is_plain or view.quoted[to + 1]


def with_negation(view: View, to: int) -> int:
    """Where an infinitive begins whose "to" stands here: at the "not" before it, if there is one."""
    return to - 1 if to and view.norms[to - 1] in _NOT and not view.quoted[to - 1] else to


def aim_of_told(view: View, start: int) -> int:
    """Where it begins what somebody who is told, from `start` on, is to do; 0 where something else comes first."""
    for at in range(start, min(view.size, start + LONGEST_TOLD)):
        if view.is_sign(at) or view.quoted[at] or view.norms[at] == "that":
            return 0
        if at > start and view.norms[at] == "to" and opens_aim(view, at) and view.norms[at + 1] == view.lemmas[at + 1]:
            return with_negation(view, at)
        if view.is_verb_like(at):
            return 0  # "told a crowd gathered to hear him that"
    return 0
