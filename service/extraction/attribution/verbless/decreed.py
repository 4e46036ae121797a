"""What a decree lays down, told behind whose it is: "Under a decree signed on Sunday by Lind, shops must close".

Refuses: decrees of nobody named ("under the decree, shops must close" is the publication's directive).
"""

import re

from service.domain.claims import Force
from service.extraction.attribution.found import FoundAttribution
from service.extraction.attribution.lexicon.cues import Cue, Frame
from service.extraction.attribution.lexicon.grammar import DETERMINERS, SUBORDINATORS, is_capital
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.phrases.leads import is_time
from service.extraction.attribution.reach.ends import trimmed
from service.extraction.attribution.view import View

#: What lays down what others must do, and how somebody gives it.
_DECREES = frozenset("decree directive edict guidance order ordinance regulation rule".split())
_GIVEN = frozenset(
    "announced approved drafted handed introduced issued outlined proposed published released signed unveiled".split()
)

#: What lays down what somebody will do themselves.
_PLANS = frozenset("blueprint plan policy programme proposal reform scheme timetable".split())

#: What others must do by it.
_BINDS = frozenset("can cannot may must shall should will".split())

_BY_DECREE = re.compile(
    rf"(?:In|Under) (?:an?|the) (?:[\w-]+ ){{0,2}}(?:{'|'.join(sorted(_DECREES))})|Under [a-z]+(?: [\w’'-]+)*"
)

#: Words from the opening to the decree, to its "by", of whose it is, and from the comma to what binds, at most.
FARTHEST_DECREE, FARTHEST_BY, LONGEST_AGENT, FARTHEST_BINDING = 5, 6, 12, 9


def decreed(view: View) -> FoundAttribution | None:
    """`Under an order issued by the governor, boats must stay in harbour`, `Under plans announced by Lind, it will`."""
    opens = view.norms[:1] in (["under"], ["in"]) and not view.quoted[0] and view.size > FARTHEST_DECREE
    if not opens or (view.norms[0] == "in" and view.norms[1] not in DETERMINERS):
        return None
    noun = next((at for at in range(1, FARTHEST_DECREE) if view.lemmas[at] in _DECREES | _PLANS), 0)
    if not noun or view.norms[noun + 1 : noun + 2] == [] or view.norms[noun + 1] not in _GIVEN:
        return None
    reach = range(noun + 2, min(view.size, noun + FARTHEST_BY))
    by = next((at for at in reach if view.norms[at] == "by"), 0)
    if not by or not all(is_time(view, at) or view.norms[at] in ("on", "down") for at in range(noun + 2, by)):
        return None
    comma = next((at for at in range(by + 2, min(view.size, by + LONGEST_AGENT)) if view.norms[at] == ","), 0)
    agent = view.words[by + 1 : comma]
    is_named = bool(agent) and (view.norms[by + 1] in DETERMINERS or is_capital(agent[0]))
    if not is_named or not may_hold(agent, is_clause=False) or any(map(view.is_verb_like, range(by + 1, comma))):
        return None
    reach = range(comma + 2, min(view.size, comma + FARTHEST_BINDING))
    verb = next((at for at in reach if view.is_verb_like(at) or view.norms[at] in _BINDS), 0)
    opens = view.norms[comma + 1] not in SUBORDINATORS and not view.quoted[comma + 1]
    if not verb or view.norms[verb] not in _BINDS or not opens or "," in view.norms[comma + 1 : verb]:
        return None
    force = Force.PLANS if view.lemmas[noun] in _PLANS else Force.ORDERS
    cue = Cue((view.norms[noun],), Frame.SAY, force)
    content = view.chars(comma + 1, trimmed(view, comma + 1, view.size))
    return FoundAttribution(view.chars(by + 1, comma), view.chars(noun, noun + 2), (content,), cue, force, False)


def is_by_decree(view: View, one: FoundAttribution) -> bool:
    """Whether a decree was taken for who did it: "Under a decree signed on Sunday, shops must close"."""
    return one.source is not None and bool(_BY_DECREE.fullmatch(view.text[slice(*one.source)]))
