"""Attributions in the short forms of headlines: "Bridge is safe: mayor", "Bridge to close - sources", "Poll: ...".

Refuses: verbs, which headlines use like other sentences ("Bridge to close, mayor says").
"""

from dataclasses import replace

from service.domain.claims import Force
from service.extraction.attribution.found import FoundAttribution
from service.extraction.attribution.lexicon.cues import Cue, Frame
from service.extraction.attribution.lexicon.grammar import is_capital, is_clock
from service.extraction.attribution.lexicon.holders import BODIES, NO_PERSONS, PAPERS, PEOPLE, PERSON_ENDINGS
from service.extraction.attribution.lexicon.names import PERSONS, TITLES, UNNAMED
from service.extraction.attribution.reach.ends import trimmed
from service.extraction.attribution.view import View
from service.extraction.holders.lexicon.offices import OFFICES
from service.text.words import Word

#: Words of a source at a headline's end at most, and of what it says at least.
LONGEST_TAIL, SHORTEST_SAID = 4, 3

#: Labels at a headline's start that say who speaks, wherever they stand.
_SPEAKING = frozenset("newspaper officials paper police poll report sources study survey".split())

#: Words before a headline's colon at most, and what the last of them is when they name who speaks, in lemmas: an
#: office, a kind of people, or one of these. Others are what it is about ("Storm: roads closed").
LONGEST_LABEL = 3
_SPEAKERS = (OFFICES | UNNAMED | PERSONS | _SPEAKING) - frozenset("editor few host many most one other some".split())
_SPEAKERS |= frozenset(
    """
    agency army ceo commission committee council court defence government inquiry ministry mp navy ngo pm prosecution
    regulator union watchdog
    """.split()
)

#: Buildings and offices that speak for a government and are no place where something happens.
_SEATS = frozenset(
    """
    downing street|elysee|eu|imf|kremlin|nato|no 10|number 10|pentagon|state department|u.n.|un|vatican|white house|who|
    world bank|élysée
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)

#: Labels at a headline's end that say what kind of text it is.
_KINDS_OF_TEXT = frozenset("analysis article blog column copy editorial film review story video".split())

#: What opens a headline about somebody: "Byron: what we know".
_ASKING = frozenset("how what when where who whose why".split())

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
        # Behind a dash may stand the name of the paper: "Storm ‘worst’ yet - Osby News".
        is_said = any(view.quoted[:sign]) if view.norms[sign] == ":" else view.quoted[sign - 1] and view.quoted[0]
        is_titled = view.norms[sign] == ":" and sign + 2 < last and view.norms[sign + 1] in TITLES
        is_named = (is_said or is_titled) and is_capital(view.words[last - 1])
        if is_named or (_is_kind(view, last - 1) and view.norms[sign + 1] not in ("a", "an", "the")):
            return _found(view, (sign + 1, last), sign, (0, trimmed(view, 0, sign)))
    return None


def source_at_start(view: View) -> FoundAttribution | None:
    """`Poll: Lind is ahead`, `Police: man held`, `Health minister: wards will close`: who speaks opens the sentence."""
    first = behind_clock(view)
    reach = range(first + 1, min(view.size, first + LONGEST_LABEL + 1))
    colon = next((at for at in reach if view.norms[at] == ":"), 0)
    if not colon or view.size < SHORTEST_SAID + colon + 1:
        return None
    speaks = view.is_heading and _speaks(view, first, colon)
    if not (colon == first + 1 and view.norms[first] in _SPEAKING) and not speaks:
        return None
    return _found(view, (first, colon), colon, (colon + 1, trimmed(view, colon + 1, view.size)))


def person_at_start(view: View) -> FoundAttribution | None:
    """`Byron: no new taxes`: a name that may be who says so or whom it is about; the rest of the text must tell."""
    colon = next((at for at in range(1, min(view.size, LONGEST_LABEL + 1)) if view.norms[at] == ":"), 0)
    if not colon or any(view.quoted[:colon]) or not all(map(is_capital, view.words[:colon])):
        return None
    if view.norms[-1] == "?" or view.norms[colon + 1 : colon + 2] == [] or view.norms[colon + 1] in _ASKING:
        return None
    found = _found(view, (0, colon), colon, (colon + 1, trimmed(view, colon + 1, view.size)))
    return replace(found, if_said=True) if found else None


def behind_clock(view: View) -> int:
    """Where an entry of a running report begins behind its time: "10:52 Lind: we will not go"; else 0."""
    first = 0
    while first + 1 < view.size and (is_clock(view.norms[first]) or (first and view.is_sign(first))):
        first += 1
    return first


def _speaks(view: View, first: int, colon: int) -> bool:
    """Whether the label of a heading names who speaks, and what follows says something."""
    label = [norm for norm in view.norms[first:colon] if norm != "the"]
    last = view.words[colon - 1]
    is_kind = view.quoted[colon + 1] and _is_kind(view, colon - 1)  # "Uber drivers: “We cannot go on”"
    named = " ".join(label) in _SEATS or names_speaker(last) or is_kind
    if not named or any(view.quoted[first:colon]) or view.norms[-1] == "?":
        return False
    rest = range(colon + 1, view.size)
    return any(view.is_verb_like(at) or view.norms[at] == "to" or view.quoted[at] for at in rest)


def names_speaker(word: Word) -> bool:
    """Whether a common noun names somebody who speaks: "minister", "police"."""
    return not {word.norm, word.lemma}.isdisjoint(_SPEAKERS)


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
