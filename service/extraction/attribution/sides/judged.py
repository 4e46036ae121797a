"""Where the report's own word begins behind what somebody said: ", a claim police dispute", ", a step critics call".

Behind "said" in the past a clause in the present is the report's own too: "said it would sell the mine, which analysts
say is worthless".
Word indexes are half-open.
Refuses: what the other holds (see tails.py); another's clause behind a conjunction (see other_side.py).
"""

from service.extraction.attribution.lexicon.cues import Frame, verb_cues
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    is_adverb,
)
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.view import INSIDE_WORD, Hit, View

#: What reporters call what somebody said.
WORDS_FOR_IT = frozenset("accusation allegation argument assertion charge claim contention denial suggestion".split())

#: What they call it where another judges it in a clause behind: "a step | that ministers are said to be reluctant to".
JUDGED = WORDS_FOR_IT | frozenset(
    """
    account amount condition decision demand description estimate explanation figure idea interpretation measure
    move offer outcome plan pledge policy prediction promise proposal prospect request step sum tactic timetable
    verdict version view
    """.split()
)

#: Verbs by which something is called something.
_CALLING = frozenset("brand call condemn denounce describe dismiss dispute label reject".split())

#: Words from "that" to the verb of who judges, at most.
FARTHEST_JUDGE = 8

_ARTICLES = ("a", "an", "the")
_SPEAKS = (Frame.SAY, Frame.TELL, Frame.THINK)


def names_what_was_said(view: View, at: int) -> bool:
    """Whether what follows a comma is the reporter's word for what was said: ", a claim police dispute"."""
    if view.norms[at] not in _ARTICLES or at + 3 >= view.size or view.norms[at + 2] == "of":
        return False
    return view.lemmas[at + 1] in WORDS_FOR_IT and not (view.is_sign(at + 2) or view.norms[at + 2] in COORDINATORS)


def is_judged(view: View, at: int) -> bool:
    """Whether what follows a comma is a word for it and who judges it: ", a step that ministers are said to regret"."""
    if at + 4 >= view.size or view.norms[at] not in ("a", "an") or view.lemmas[at + 1] not in JUDGED:
        return False
    that = at + 2
    if view.norms[that] == "of" and view.norms[that + 2 : that + 3] in (["that"], ["which"]):
        that += 2  # "a version of events which"
    return view.norms[that] in ("that", "which") and _judge_at(view, that + 1) > 0


def judge_behind(view: View, first: int) -> bool:
    """Whether who judges what was said begins here: "a step that | ministers", ", which | analysts"."""
    that = first - 1
    if that < 2 or view.norms[that] not in ("that", "which"):
        return False
    comma = next((at for at in range(that - 1, max(0, that - 6), -1) if view.norms[at] == ","), 0)
    return bool(comma) and is_judged(view, comma + 1)


def _judge_at(view: View, first: int) -> int:
    """Where the verb stands of who judges, from `first` on; 0 where nobody does."""
    for at in range(first + 1, min(view.size, first + FARTHEST_JUDGE)):
        if view.quoted[at] or view.norms[at] in RELATIVES:
            return 0
        if view.is_sign(at) and view.norms[at] not in ("'s", INSIDE_WORD):
            return 0
        if view.norms[at] in AUXILIARIES:
            continue
        cues = verb_cues().get(view.lemmas[at], ())
        if not cues or not (view.is_verb_like(at) or view.norms[at] == view.lemmas[at]):
            if view.is_verb_like(at):
                return 0
            continue
        judges = any(cue.frame in _SPEAKS or cue.lemmas[0] in _CALLING for cue in cues if len(cue.lemmas) == 1)
        subject = at
        while subject > first and (view.norms[subject - 1] in AUXILIARIES or is_adverb(view.norms[subject - 1])):
            subject -= 1
        if not judges or subject == first:
            return 0
        is_held = view.norms[first] in SUBJECT_PRONOUNS or may_hold(view.words[first:subject], is_clause=True)
        return at if is_held else 0
    return 0


def tells_of_it(view: View, at: int, hit: Hit) -> bool:
    """Whether the report tells in a clause behind a comma what others say now of a thing: ", which analysts say is".

    Only behind a verb in the past, whose own content would be in the past too.
    """
    if at + 3 >= view.size or view.norms[at] not in ("which", "who") or view.quoted[at] or not _is_past(view, hit):
        return False
    verb = at + 1 if _says_now(view, at + 1) else _judge_at(view, at + 1)
    if not verb or view.norms[verb - 1] in AUXILIARIES:
        return False
    if any(view.norms[comma] == "," and _goes_on(view, comma + 1) for comma in range(verb, view.size - 1)):
        return False  # "said the bill, which critics say is costly, would pass"
    if verb == at + 1:
        return view.norms[verb + 1] == "that" or view.norms[verb + 1] in SUBJECT_PRONOUNS
    if view.norms[at + 1] in ("he", "she", "they") and view.lemmas[verb] in _CALLING:
        return True  # "the map, which he described as a provocation"
    return _says_now(view, verb)


def _goes_on(view: View, at: int) -> bool:
    return view.norms[at] in AUXILIARIES or is_adverb(view.norms[at]) or view.is_verb_like(at)


def _says_now(view: View, at: int) -> bool:
    """Whether a verb of saying or thinking stands here in the present."""
    norm, lemma = view.norms[at], view.lemmas[at]
    is_now = norm == lemma or (norm.endswith("s") and norm not in BE)
    return is_now and any(cue.frame in _SPEAKS for cue in verb_cues().get(lemma, ()) if len(cue.lemmas) == 1)


def _is_past(view: View, hit: Hit) -> bool:
    if hit.cue.lemmas[:1] == ("according",):
        return True
    return view.norms[hit.verb] != view.lemmas[hit.verb] and not view.norms[hit.verb].endswith(("s", "ing"))


def word_for_it_before(view: View, at: int) -> int:
    """Where ", a claim" begins that ends before this word; 0 where no such word stands there."""
    while at > 1 and is_adverb(view.norms[at - 1]):
        at -= 1  # "a claim | widely dismissed"
    first = at - 2
    is_word = first > 0 and view.lemmas[at - 1] in WORDS_FOR_IT and view.norms[first] in _ARTICLES
    return first if is_word and view.norms[first - 1] == "," and not view.quoted[first] else 0
