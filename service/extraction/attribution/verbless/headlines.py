"""Attributions in the short forms of headlines: "Bridge is safe: mayor", "Bridge to close - sources", "EU to ban nets".

Refuses: verbs, which headlines use like other sentences ("Bridge to close, mayor says").
"""

from dataclasses import replace

from service.domain.claims import Force
from service.extraction.attribution.found import FoundAttribution
from service.extraction.attribution.lexicon.cues import Cue, Frame
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_capital,
    is_clock,
)
from service.extraction.attribution.lexicon.holders import BODIES, NO_PERSONS, PAPERS, PEOPLE, PERSON_ENDINGS
from service.extraction.attribution.lexicon.names import PERSONS, TITLES, UNNAMED
from service.extraction.attribution.lexicon.publication import STATUS_LABELS
from service.extraction.attribution.reach.aims import BEFALLING, opens_aim, with_negation
from service.extraction.attribution.reach.ends import trimmed
from service.extraction.attribution.view import View
from service.extraction.holders.lexicon.offices import OFFICES
from service.extraction.holders.lexicon.seats import HOLDERS
from service.text.lines.shapes import opens_with_code
from service.text.words import Word

#: Words of a source at a headline's end at most, and of what it says at least.
LONGEST_TAIL, SHORTEST_SAID = 4, 3

#: Labels at a headline's start that say who speaks, wherever they stand.
_SPEAKING = frozenset("coastguard newspaper officials paper police poll report sources study survey".split())

#: Words before a headline's colon at most, and what the last of them is when they name who speaks, in lemmas: an
#: office, a kind of people, or one of these. Others are what it is about ("Storm: roads closed").
LONGEST_LABEL = 3
_SPEAKERS = (OFFICES | UNNAMED | PERSONS | _SPEAKING) - frozenset("editor few host many most one other some".split())
_SPEAKING_BODIES = frozenset(
    """
    agency army ceo commission committee council court defence government inquiry ministry mp navy ngo pm prosecution
    regulator union watchdog
    """.split()
)
_SPEAKERS |= _SPEAKING_BODIES

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
_KINDS_OF_TEXT = frozenset(
    """
    advice analysis article blog column copy editorial film guidance guide help review right story support video
    """.split()
)

#: What one who holds something is to do in a headline without planning it: "Minister to appear in court".
_BEFALLING = BEFALLING | frozenset("appear die fail fall go meet miss play run see stand struggle".split())

#: The verb that a headline leaves out before what somebody is to do.
_IS_TO = Cue(("be", "to"), Frame.TO, Force.PLANS)

_DASHES = frozenset(("-", "--", "–", "—"))

#: Words of who is to do it at most, with an article, and what ends what is to be done.
LONGEST_PLANNER = 4
_BREAKS = frozenset((":", ";", *_DASHES))

#: Who plans what they are to do, in lemmas.
_PLANNERS = (
    (OFFICES | BODIES | _SPEAKING_BODIES | {"police"})
    - _KINDS_OF_TEXT
    - frozenset("editor front host left right".split())
)

#: What opens a clause of its own behind what is to be done.
_WHICH = frozenset("that what where which who whose".split())

#: What people of a kind plan when they are to do it; other things befall them ("Residents to return home").
_DONE_TOGETHER = frozenset("appeal boycott march protest rally strike sue vote".split())

#: States by their own names: a capital may be the place ("London to host marathon").
_STATES = frozenset(name.lower() for name in HOLDERS.values()) | frozenset(("uk", "u.k.", "us", "u.s."))

#: What opens a headline about somebody: "Byron: what we know".
_ASKING = frozenset("how what when where who whose why".split())

#: Words by which a speaker tells of himself, and what an explainer does: "what we know".
_OF_SPEAKER = frozenset("i i'm i've me my our us".split())
_KNOWING = frozenset("do don't have know learned learnt".split())

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
    is_entry = first > 0 and view.norms[colon + 1] not in _ASKING  # "17:42 Council: bridge to close"
    speaks = (view.is_heading or is_entry) and _speaks(view, first, colon)
    if not (colon == first + 1 and view.norms[first] in _SPEAKING) and not speaks:
        return None
    if not _is_of_people(view, colon - 1) and _only_explains(view, colon + 1):
        return None
    return _found(view, (first, colon), colon, (colon + 1, trimmed(view, colon + 1, view.size)))


def _is_of_people(view: View, at: int) -> bool:
    """Whether a label names people, who may advise: "Doctors: when to seek help", not "Police: what we know"."""
    lemma = view.lemmas[at]
    is_person = lemma.endswith(PERSON_ENDINGS) and lemma not in NO_PERSONS | BODIES | PAPERS
    return is_person or lemma in OFFICES


def _only_explains(view: View, start: int) -> bool:
    """Whether a label's text is that of an explainer, which nobody says: "The coastguard: | what it does".

    Not so where somebody speaks of himself or goes on: "how I survived", "what happened was a disgrace", "when it
    broke, 40 fled".
    """
    if view.norms[start] not in _ASKING or view.quoted[start] or "," in view.norms[start:]:
        return False
    for at in range(start + 1, view.size - 1):
        behind = view.norms[at + 1]
        if view.norms[at] in _OF_SPEAKER or (view.norms[at] == "we" and behind not in _KNOWING):
            return False
        if view.norms[at] in ("is", "was") and behind in DETERMINERS:
            return False
    return True


def person_at_start(view: View) -> FoundAttribution | None:
    """`Byron: no new taxes`: a name that may be who says so or whom it is about; the rest of the text must tell."""
    colon = next((at for at in range(1, min(view.size, LONGEST_LABEL + 1)) if view.norms[at] == ":"), 0)
    if not colon or any(view.quoted[:colon]) or not all(map(is_capital, view.words[:colon])):
        return None
    if view.norms[0] in _ASKING or view.lemmas[colon - 1] in STATUS_LABELS:
        return None  # "WHAT: Two roads are closed", "Evacuation Orders: Osby"
    if opens_with_code(view.text):
        return None  # "LF1: all homes along the river"
    if view.norms[-1] == "?" or view.norms[colon + 1 : colon + 2] == [] or view.norms[colon + 1] in _ASKING:
        return None
    found = _found(view, (0, colon), colon, (colon + 1, trimmed(view, colon + 1, view.size)))
    return replace(found, if_said=True) if found else None


def plan_of_heading(view: View) -> FoundAttribution | None:
    """`EU to ban nets`, `Council not to sell hall`: what who holds something is to do, as headlines tell it."""
    to = next((at for at in range(1, min(view.size, LONGEST_PLANNER + 2)) if view.norms[at] == "to"), 0)
    end = with_negation(view, to)
    if not end or not opens_aim(view, end) or view.norms[-1] == "?":
        return None
    verb = to + 1
    is_plain = view.norms[verb].isalpha() and view.norms[verb] == view.lemmas[verb]
    if _has_another_verb(view, verb + 1):
        return None
    if not is_plain or view.norms[verb] in _BEFALLING or not _may_plan(view, end, verb):
        return None
    breaks = (at for at in range(verb, view.size) if view.norms[at] in _BREAKS and not view.quoted[at])
    content = (verb, trimmed(view, verb, next(breaks, view.size)))
    place = view.chars(end, to + 1)
    return FoundAttribution(view.chars(0, end), place, (view.chars(*content),), _IS_TO, Force.PLANS, denied=end < to)


def _has_another_verb(view: View, start: int) -> bool:
    """Whether a heading goes on with its own verb: "Fund to help victims | opened"; not "to sell hall that burned"."""
    for at in range(start, view.size):
        if view.norms[at] in SUBORDINATORS | _WHICH | _BREAKS:
            return False
        may_be_noun = view.norms[at].endswith("s") and view.norms[at] not in AUXILIARIES  # "to join talks"
        if view.is_verb_like(at) and not may_be_noun and not view.quoted[at]:
            return True
    return False


def _may_plan(view: View, end: int, verb: int) -> bool:
    """Whether the words of a heading before `end` are somebody who may plan: an office, a body, a state."""
    if any(view.quoted[at] or view.is_sign(at) or view.is_verb_like(at) for at in range(end)):
        return False
    norms = view.norms[:end]
    if norms[0] in DETERMINERS:
        norms = norms[1:]
    if not norms or any(norm in PREPOSITIONS | COORDINATORS for norm in norms):
        return False
    last = view.words[end - 1]
    if " ".join(norms) in _STATES | _SEATS or not {last.norm, last.lemma}.isdisjoint(_PLANNERS):
        return True
    return view.norms[verb] in _DONE_TOGETHER and (names_speaker(last) or _is_kind(view, end - 1))


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
    if view.norms[colon + 1] == "no":
        return True  # "Minister: No tax on salt"
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
