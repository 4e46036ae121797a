"""The group of a verb: its auxiliaries and adverbs, and "tried to" before it.

Refuses: what the verb means (hits.py).
"""

from service.extraction.attribution.lexicon.cues import CATENATIVES
from service.extraction.attribution.lexicon.grammar import AUXILIARIES, is_adverb, is_capital
from service.extraction.attribution.view import View

#: Verbs that show what stands first in a sentence to be who speaks: "Kelly said".
_SAID = frozenset("added asked said says told tells warned".split())


def tried_at(view: View, to: int) -> int | None:
    """Where "tried to" begins before an infinitive whose "to" stands at `to`; None where nothing such stands."""
    verb = to - 1
    if verb > 1 and view.norms[verb] == "on" and view.lemmas[verb - 1] == "go":
        verb -= 1  # "went on to explain"
    if verb < 1 or view.lemmas[verb] not in CATENATIVES or view.quoted[verb] or view.norms[verb] in ("try", "attempt"):
        return None
    return group_start(view, verb)


def group_start(view: View, verb: int) -> int:
    """Where the group of a verb begins: its auxiliaries and adverbs."""
    first = verb
    while first and not view.quoted[first - 1] and _is_of_group(view, first - 1):
        first -= 1
    return first


def _is_of_group(view: View, index: int) -> bool:
    """Whether a word before a verb belongs to its group: an auxiliary, an adverb, "no longer"."""
    norm = view.norms[index]
    if norm in AUXILIARIES or is_adverb(norm):
        return not _is_name(view, index)
    is_longer = norm == "longer" and index and view.norms[index - 1] == "no"
    return bool(is_longer) or (norm == "no" and view.norms[index + 1] == "longer")


def _is_name(view: View, index: int) -> bool:
    """Whether what looks like an auxiliary or an adverb is a name: "Theresa May warned", "Kelly said"."""
    opens = not index and is_capital(view.words[0]) and not _SAID.isdisjoint(view.norms[1:2])
    return opens or view.is_in_name(index)
