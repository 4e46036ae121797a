"""By whom a noun was accused, praised or told, in a participle behind it: "a mayor accused by rivals of fraud won".

Refuses: what befell a noun by nobody named (see befallen.py); passives with an auxiliary (see ../../drafts/others.py).
"""

from service.extraction.attribution.drafts.agents import is_of_inner, opens_agent, without_aim, without_matter
from service.extraction.attribution.drafts.draft import Draft
from service.extraction.attribution.lexicon.cues import MATTERS, Frame
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    is_capital,
    is_plural,
)
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.phrases.leads import Subject, is_time
from service.extraction.attribution.phrases.subjects import subject_before
from service.extraction.attribution.reach.aims import opens_aim
from service.extraction.attribution.verbless.own_verb.predicates import main_verb_behind
from service.extraction.attribution.view import Hit, View

#: Verbs of what is done to somebody as often as said of them, by which no side is taken: "questioned by police".
_DONE_TO = frozenset("attack challenge fine hit jail press punish question savage sentence suspend target".split())

#: What opens a noun of which there may be none, and what shows that one with "a" is only thought of.
_OF_NONE = frozenset("any every few neither no only".split())
_THOUGHT_OF = MODALS | {"if", "unless"}

#: What was so and may be so no longer: "a plan | once | opposed by Lund".
_NO_LONGER = frozenset("formerly never not once previously".split())

#: Words from the participle to its "by": "told to close by inspectors".
FARTHEST_BY = 8


def done_by(view: View, hit: Hit) -> Draft | None:
    """The participle with who did it, where the noun before goes on with a verb of its own behind it."""
    if view.is_heading or hit.form not in ("finite", "reduced") or hit.cue.frame not in (Frame.TELL, Frame.OBJECT):
        return None
    if hit.cue.lemmas[0] in _DONE_TO:
        return None
    is_bare = hit.first == hit.verb or AUXILIARIES.isdisjoint(view.norms[hit.first : hit.verb])
    if not hit.first or not is_bare or view.norms[hit.verb] == view.lemmas[hit.verb] or hit.negated:
        return None
    reach = range(hit.last, min(view.size - 2, hit.last + FARTHEST_BY))
    by = next((at for at in reach if view.norms[at] == "by" and opens_agent(view, at + 1)), 0)
    between = view.norms[hit.last] if by > hit.last else ""
    opens = between == MATTERS.get(hit.cue.lemmas[0], " ") or opens_aim(view, hit.last)
    if not by or (between and not opens) or is_of_inner(view, hit, by):
        return None
    about = subject_before(view, hit)
    verb = main_verb_behind(view, by)
    if about.is_empty or about.shared or not verb or not _is_noun(view, about):
        return None
    if _is_thought_of(view, hit, about, verb):
        return None
    agent = without_aim(view, Subject(by + 1, verb), is_telling=hit.cue.frame is Frame.TELL)
    agent = without_matter(view, hit, agent)
    time = next((at for at in range(agent.first + 1, agent.last) if _opens_time(view, at)), agent.last)
    agent = Subject(agent.first, time)
    if not may_hold(view.words[agent.first : agent.last], is_clause=False):
        return None
    told = (hit.last, by) if between else (agent.last, verb) if time < verb and not is_time(view, time) else None
    return Draft(hit, agent, left=(about.first, about.last), right=told, relative=True)


def _is_noun(view: View, about: Subject) -> bool:
    """Whether a noun stands before the participle that opens its clause."""
    first = view.words[about.first]
    opens = first.norm in DETERMINERS or is_capital(first) or is_plural(first) or first.is_number
    is_bound = about.first > 0 and view.norms[about.first - 1] in PREPOSITIONS
    return opens and not is_bound


def _is_thought_of(view: View, hit: Hit, about: Subject, verb: int) -> bool:
    """Whether nobody has done it, or did so once: "No plan opposed by Ek", "A plan backed by Lund would pass"."""
    if not _NO_LONGER.isdisjoint(view.norms[about.last - 1 : hit.verb]):
        return True
    if not _OF_NONE.isdisjoint(view.norms[max(0, about.first - 1) : about.first + 1]):
        return True
    around = {*view.norms[: about.first], *view.norms[verb : verb + 1]}
    return view.norms[about.first] in ("a", "an") and not _THOUGHT_OF.isdisjoint(around)


def _opens_time(view: View, at: int) -> bool:
    """Whether when it was begins here: "by MPs | last month", "by MPs | in May"."""
    return is_time(view, at) or (view.norms[at] in ("in", "on") and is_time(view, at + 1))
