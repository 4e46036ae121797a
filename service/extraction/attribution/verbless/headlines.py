"""Attributions in the short forms of headlines: "Bridge is safe: mayor", "Bridge to close - sources", "Poll: ...".

Refuses: verbs, which headlines use like other sentences ("Bridge to close, mayor says").
"""

from service.domain.claims import Force
from service.extraction.attribution.found import FoundAttribution
from service.extraction.attribution.lexicon.cues import Cue, Frame
from service.extraction.attribution.lexicon.grammar import is_capital
from service.extraction.attribution.lexicon.holders import BODIES, NO_PERSONS, PAPERS, PEOPLE, PERSON_ENDINGS
from service.extraction.attribution.reach.ends import trimmed
from service.extraction.attribution.view import View

#: Words of a source at a headline's end at most, and of what it says at least.
LONGEST_TAIL, SHORTEST_SAID = 4, 3

#: Labels at a headline's start that say who speaks.
_SPEAKING = frozenset("newspaper officials paper police poll report sources study survey".split())

#: Labels at a headline's end that say what kind of text it is.
_KINDS_OF_TEXT = frozenset("analysis article blog column copy editorial film review story video".split())

_DASHES = frozenset(("-", "--", "–", "—"))
_KINDS = (BODIES | PAPERS | PEOPLE) - _KINDS_OF_TEXT


def source_at_end(view: View) -> FoundAttribution | None:
    """`Bridge is safe: mayor`, `“Bridge is safe”: Lind`, `Bridge to close - sources`, in a heading."""
    last = view.size
    while last and view.is_sign(last - 1) and not view.quoted[last - 1]:
        last -= 1
    for sign in range(max(SHORTEST_SAID, last - LONGEST_TAIL - 1), last - 1):
        if view.quoted[sign] or (view.norms[sign] != ":" and view.norms[sign] not in _DASHES):
            continue
        if any(view.quoted[at] or view.is_sign(at) for at in range(sign + 1, last)):
            continue
        is_named = view.quoted[sign - 1] and view.quoted[0] and is_capital(view.words[last - 1])
        if is_named or (_is_kind(view, last - 1) and view.norms[sign + 1] not in ("a", "an", "the")):
            return _found(view, (sign + 1, last), sign, (0, trimmed(view, 0, sign)))
    return None


def source_at_start(view: View) -> FoundAttribution | None:
    """`Poll: Lind is ahead`, `Police: man held`: a kind of source that opens the sentence."""
    if view.size < SHORTEST_SAID + 2 or view.norms[1] != ":" or view.norms[0] not in _SPEAKING:
        return None
    return _found(view, (0, 1), 1, (2, trimmed(view, 2, view.size)))


def _is_kind(view: View, index: int) -> bool:
    word = view.words[index]
    if is_capital(word) or {word.norm, word.lemma} & _KINDS_OF_TEXT:
        return False
    is_person = word.lemma.endswith(PERSON_ENDINGS) and word.lemma not in NO_PERSONS
    return is_person or not {word.norm, word.lemma}.isdisjoint(_KINDS)


def _found(view: View, source: tuple[int, int], sign: int, content: tuple[int, int]) -> FoundAttribution | None:
    if content[1] - content[0] < SHORTEST_SAID:
        return None
    cue = Cue((view.norms[sign],), Frame.SAY, Force.SAYS)
    place = view.chars(sign, sign + 1)
    return FoundAttribution(view.chars(*source), place, (view.chars(*content),), cue, Force.SAYS, denied=False)
