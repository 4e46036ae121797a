"""What stands behind the "by" of a passive: who did it, or when, how and by how much.

Refuses: how far the agent reaches (see others.py).
"""

from service.extraction.attribution.lexicon.grammar import DETERMINERS, PREPOSITIONS
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.noun_phrases import is_time
from service.extraction.attribution.reach.ends import SEASONS
from service.extraction.attribution.view import View

#: Times that no calendar word names, alone and behind an article.
_TIMES = SEASONS | frozenset(
    """
    dawn daybreak dinner dusk easter lunchtime midday midnight nightfall noon now sundown sunrise sunset teatime then
    tomorrow
    """.split()
)
_TIMES_WITH_ARTICLE = _TIMES | frozenset(
    """
    close day deadline decade end fortnight hour middle minute moment month quarter season start time turn week
    weekend year
    """.split()
)

#: Ways in which something is done.
_WAYS = frozenset(
    """
    accident air boat bus car chance courier default definition design email far fax ferry foot force hand helicopter
    land law letter mail means mistake nature necessity phone plane post proxy radio rail road sea telephone text train
    tram virtue way
    """.split()
)

#: Words behind a number in which its noun stands: "by 12 senior ministers".
FARTHEST_NOUN = 4


def opens_agent(view: View, at: int) -> bool:
    """Whether who did it stands here, and no time, way, amount or participle: "told to leave by noon"."""
    norm = view.norms[at]
    if norm.endswith("ing") and norm == norm.lower() and not view.words[at].text[:1].isupper():
        return False
    if norm in _TIMES or norm in _WAYS or is_time(view, at):
        return False
    if view.words[at].is_number:
        return _is_counted(view, at)
    behind = view.norms[at + 1] if at + 1 < view.size else ""
    return not (norm in DETERMINERS | {"next"} and (behind in _TIMES_WITH_ARTICLE or is_time(view, at + 1)))


def _is_counted(view: View, at: int) -> bool:
    """Whether a number counts those who did it: "by 12 senior ministers", and not "by 18:00", "by 6 on Friday"."""
    for index in range(at + 1, min(view.size, at + 1 + FARTHEST_NOUN)):
        if view.is_sign(index) or view.norms[index] in PREPOSITIONS - {"of"} or is_time(view, index):
            return False
        if view.norms[index].isalpha() and may_hold(view.words[index : index + 1], is_clause=False):
            return True
    return False
