"""The group of a verb: its auxiliaries and adverbs, and "tried to" before it.

Refuses: what the verb means (hits.py).
"""

from service.extraction.attribution.lexicon.cues import BEGINNING, CATENATIVES, ENDING, FAILING, Frame, verb_cues
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_capital,
)
from service.extraction.attribution.lexicon.holders import PAPERS, may_hold
from service.extraction.attribution.lexicon.taken.deeds import BACKED
from service.extraction.attribution.phrases.noun_phrases import phrase_ending
from service.extraction.attribution.sides.backing import opens_backing
from service.extraction.attribution.view import View

#: Verbs that show what stands first in a sentence to be who speaks: "Kelly said".
_SAID = frozenset("added asked said says told tells warned".split())

#: What alone foretells a saying: "the president is to say".
_ARE = frozenset("'re 's are is was were".split())

#: What stands between "is" and "to say" where a saying is foretold, and the verbs of it.
_FORETELLING = frozenset("due expected likely poised scheduled set slated tipped".split())
_FORETOLD = frozenset(
    """
    acknowledge admit announce apologise apologize argue assert assure claim concede confess confirm declare deny
    disclose emphasise emphasize explain insist inform outline pledge promise reaffirm reiterate remind report reveal
    say signal state stress tell testify urge vow warn
    """.split()
)

#: Verbs by which it only looks as if somebody said or held something: "appeared to blame".
SEEMING = frozenset(["appear", "seem"])

#: Adverbs of two words that stand in the group: "was at first thought", "has in turn denied".
_OF_TWO_WORDS = frozenset({("at", "first"), ("at", "last"), ("in", "fact"), ("in", "turn"), ("of", "course")})

#: Words that make another verb of "back": "back down".
_PARTICLES = frozenset("away down off out up".split())

#: Words from "neither" to its "nor" at most.
FARTHEST_NOR = 6

#: Where or when somebody is back, besides prepositions and times.
_BACK_WHERE = frozenset("after again as because before home online open soon to together when where while".split())


def carried_by(view: View, first: int, form: str) -> tuple[int, bool] | None:
    """Where the verb begins that carries an infinitive or a participle, and whether by it nothing is said.

    "tried to say", "began saying" and "is expected to say", and "failed to say", "has yet to say", "stopped saying";
    None without one.
    """
    before = first - 1
    if form == "infinitive":
        verb = first
        while verb + 1 < view.size and is_adverb(view.norms[verb]):
            verb += 1
        if foretold := foretold_at(view, verb):
            return group_start(view, foretold), False
        tried = _tried_at(view, before)
        if tried is not None:
            return tried, False
        if seems := seems_at(view, first):
            return group_start(view, seems), False
        fails = before - 1
        if fails > 0 and not view.quoted[fails] and (view.lemmas[fails] in FAILING or _is_yet(view, fails)):
            return group_start(view, fails), True
    is_verb = form == "ing" and first and not view.quoted[before] and not view.norms[before].endswith("ing")
    if is_verb and view.lemmas[before] in BEGINNING | ENDING:
        return group_start(view, before), view.lemmas[before] in ENDING
    return None


def foretold_at(view: View, verb: int) -> int:
    """Where "is expected" ends before "to say", which others or a date foretell; 0 where nothing such stands."""
    to = verb - 1
    while to > 1 and is_adverb(view.norms[to]):
        to -= 1
    telling = to - 1
    while telling > 0 and is_adverb(view.norms[telling]):
        telling -= 1
    if telling < 1 or view.norms[to] != "to" or view.quoted[telling] or view.lemmas[verb] not in _FORETOLD:
        return 0
    if view.norms[telling] in _ARE and _may_say(view, telling):
        return telling
    if view.norms[telling] not in _FORETELLING:
        return 0
    is_told = not BE.isdisjoint(view.norms[group_start(view, telling) : telling])
    return telling if is_told or (view.is_heading and not view.is_sign(telling - 1)) else 0


def seems_at(view: View, first: int) -> int:
    """Where "appeared" stands before "to blame", of somebody who may hold it; 0 where it is no cue or no deed."""
    verb = first
    while verb + 1 < view.size and is_adverb(view.norms[verb]):
        verb += 1
    seems = first - 2
    if seems < 1 or view.lemmas[seems] not in SEEMING or view.norms[first - 1] != "to" or view.quoted[seems]:
        return 0
    if not any(cue.frame not in (Frame.ACT, Frame.SEEM) for cue in verb_cues().get(view.lemmas[verb], ())):
        return 0
    subject = phrase_ending(view, group_start(view, seems))
    holds = not subject.is_empty and may_hold(view.words[subject.first : subject.last], is_clause=False)
    return seems if holds else 0


def _may_say(view: View, be: int) -> bool:
    """Whether who "is to say" is somebody: "the president", and not "the aim of the talks", "the rule"."""
    first = group_start(view, be)
    subject = phrase_ending(view, first)
    phrase = view.words[subject.first : subject.last]
    heads = {word.lemma for word in phrase} & PAPERS
    return not subject.is_empty and first == be and not heads and may_hold(phrase, is_clause=False)


def _is_yet(view: View, at: int) -> bool:
    """Whether "has yet" stands before "to say"."""
    return view.norms[at] == "yet" and view.norms[at - 1] in HAVE | BE


def _tried_at(view: View, to: int) -> int | None:
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
    while first and not view.quoted[first - 1]:
        is_pair = first > 2 and tuple(view.norms[first - 2 : first]) in _OF_TWO_WORDS
        if not (is_pair or _is_of_group(view, first - 1)):
            break
        first -= 1 + is_pair
    return first


def _is_of_group(view: View, index: int) -> bool:
    """Whether a word before a verb belongs to its group: an auxiliary, an adverb, "no longer"."""
    norm = view.norms[index]
    if norm in AUXILIARIES or is_adverb(norm):
        is_backed = norm == "back" and index == 1 and view.is_heading and backs(view, index)  # "MPs back ban on nets"
        return not (_is_name(view, index) or is_backed)
    if norm == "neither" and index:
        return _is_of_verb(view, index)
    is_longer = norm == "longer" and index and view.norms[index - 1] == "no"
    return bool(is_longer) or (norm == "no" and view.norms[index + 1] == "longer")


def _is_of_verb(view: View, neither: int) -> bool:
    """Whether "neither" is of a verb: "would neither say", "the bank neither admitted nor denied"."""
    before = view.norms[neither - 1]
    if before in AUXILIARIES:
        return True
    opens = view.is_sign(neither - 1) or before in COORDINATORS | PREPOSITIONS | SUBORDINATORS
    return (
        not opens and not view.is_verb_like(neither - 1) and "nor" in view.norms[neither + 2 : neither + FARTHEST_NOR]
    )


def _is_name(view: View, index: int) -> bool:
    """Whether what looks like an auxiliary or an adverb is a name: "Theresa May warned", "Kelly said"."""
    opens = not index and is_capital(view.words[0]) and not _SAID.isdisjoint(view.norms[1:2])
    return opens or view.is_in_name(index)


def goes_on_calling(view: View, index: int) -> bool:
    """Whether "and calls for" goes on with a verb in -s: "blames managers and | calls for an inquiry".

    Not so where "calls" have a verb of their own: "and calls for help poured in".
    """
    if view.norms[index - 1 : index + 2] != ["and", "calls", "for"]:
        return False
    verbs = [at for at in range(1, index) if view.is_verb_like(at) and not view.quoted[at]]
    is_shared = bool(verbs) and view.norms[verbs[-1]].endswith("s") and view.norms[verbs[-1]] not in AUXILIARIES
    end = next((at for at in range(index + 2, view.size) if view.is_sign(at)), view.size)
    return is_shared and not any(view.is_verb_like(at) for at in range(index + 2, end))


def is_again(view: View, at: int) -> bool:
    """Whether it is told where or when somebody is again: "Judge back | at work", not "Judges back | ban"."""
    norm = view.norms[at] if at < view.size else ""
    return not norm.isalpha() or norm in PREPOSITIONS | TIME_WORDS | _BACK_WHERE or is_adverb(norm)


def backs(view: View, index: int) -> bool:
    """Whether a name, a modal or who may hold it shows "backs" and "back" to be verbs: "Labour backs it".

    Not so "two running backs", "would not back down" and "took the workers back a year later".
    """
    if opens_backing(view, index):
        return True
    if view.norms[index] == "back":
        takes = index + 1 < view.size and view.norms[index + 1] not in PREPOSITIONS | _PARTICLES
        is_put = takes and view.is_heading and index == 1 and view.lemmas[2] in BACKED  # "Teachers back strike"
        is_people = is_put and may_hold(view.words[:1], is_clause=False)
        return is_people or (takes and not (MODALS | DO).isdisjoint(view.norms[group_start(view, index) : index]))
    if view.norms[index] == "backs" and view.norms[index - 1] in ("he", "neither", "she", "which", "who"):
        return True
    is_named = is_capital(view.words[index - 1]) and view.norms[index - 1] not in DETERMINERS | POSSESSIVES
    return is_named and view.norms[index] == "backs" and not set(view.norms[index + 1 : index + 2]) & (BE | HAVE)
