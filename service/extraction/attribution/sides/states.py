"""States and what governs them, which take a side by what they send, shut or break off: "Norland closed its border".

Word indexes are half-open.
Refuses: what it is that they send or shut (see ../phrases/objects.py).
"""

from service.extraction.attribution.lexicon.grammar import COORDINATORS, PREPOSITIONS, PRONOUNS, is_capital, is_plural
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.view import View
from service.extraction.holders.lexicon.seats import HOLDERS, MORE_STATES

#: States by name or by where they are ruled from, and what governs one.
_STATES_NAMED = frozenset(HOLDERS) | frozenset(state.lower() for state in HOLDERS.values()) | MORE_STATES
_GOVERNING = frozenset("army cabinet government junta military minister ministry navy regime".split())
_GOVERNING_NO_STATE = frozenset("city local municipal provincial regional salvation student".split())


def is_state(view: View, subject: Subject) -> bool:
    """Whether the subject is a state, several, or what governs one: "France and Spain", "Peru's foreign ministry"."""
    at = subject.first
    while at < subject.last:
        end = at
        while end < subject.last and view.norms[end] not in COORDINATORS and not view.is_sign(end):
            end += 1
        names = [norm for norm in view.norms[at:end] if norm != "the"]
        head = next((place for place in range(at, end) if view.norms[place] in PREPOSITIONS), end) - 1
        governs = head >= at and view.lemmas[head] in _GOVERNING and _GOVERNING_NO_STATE.isdisjoint(names)
        if not governs and " ".join(names) not in _STATES_NAMED:
            return False
        at = end + 1
    return subject.last > subject.first


def is_lone_name(view: View, subject: Subject) -> bool:
    """Whether the subject is one name that may be a state's: "Norland"; no "Police", "Management", "Mr Lind"."""
    if subject.last - subject.first != 1 or not is_capital(view.words[subject.first]):
        return False
    word = view.words[subject.first]._replace(text=view.norms[subject.first])
    return not (is_plural(word) or word.norm in PRONOUNS or may_hold([word], is_clause=False))
