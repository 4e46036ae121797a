"""How firm a verb is in its group: what a negation turns it into, and what a modal leaves of a deed.

"Did not rule out" leaves it open, "did not deny" hints at it, "could ban" has banned nothing.
"Rejected claims that it leaks" denies that it leaks, as "denied that it leaks" does; "rejected the plan" does not.
Refuses: who it is said of (see ../reach/supposing.py); the certainty of what is said (see ../../positions.py).
"""

from dataclasses import dataclass, replace
from itertools import pairwise

from service.domain.claims import Force
from service.extraction.attribution.lexicon.cues import NEGATED, Cue, Frame
from service.extraction.attribution.lexicon.grammar import (
    BE,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.phrases.objects import (
    foresees,
    is_asked_for,
    is_called_back,
    is_kept_from,
    is_sought_of_others,
    offered_in_words,
)
from service.extraction.attribution.reach.aims import is_sworn_to_do, wants_of_others
from service.extraction.attribution.reach.ends import PLAIN_PAST
from service.extraction.attribution.reach.groups import SEEMING, foretold_at
from service.extraction.attribution.view import Hit, View

#: Modals of what may be, words by which others say it, modals of a deed that is not done yet, and of what ought to be.
_MAY = frozenset("could may might".split())
_ALLEGED = frozenset("allegedly apparently purportedly reportedly supposedly".split())
_DOING = frozenset("can would".split())
_OUGHT = frozenset("must ought should".split())

#: Verbs that say that something is not so; who does not is on the way to saying that it is.
_DENYING = frozenset("contest deny dispute rebut refute".split())

#: Verbs of settling what is open, and what opens it: who has not decided whether to go is still weighing it.
_DECIDING = (("decide",), ("determine",), ("resolve",))
_QUESTIONS = [[norm] for norm in sorted(QUESTION_WORDS - {"why"} | {"if"})]

#: What somebody is who holds something for certain; who is not doubts it.
_SURE = (("be", "certain"), ("be", "convinced"), ("be", "sure"))

#: What is left of a deed that may be done, by its force.
_LEFT_OF = {
    Force.DOES: Force.CONSIDERS,
    Force.ORDERS: Force.CONSIDERS,
    Force.FORBIDS: Force.OPPOSES,
    Force.REFUSES: Force.RELUCTANT,
}

#: Verbs and nouns by which what others say is held untrue, where it stands behind them: "rejected claims that".
_TURNING_DOWN = frozenset(
    """
    bat brush debunk dismiss dismissal disavow knock laugh pooh-pooh quash rebuff reject rejection repudiate rubbish
    scoff scotch shoot shrug slap squash wave
    """.split()
)
_THROWING_OUT = (("throw", "out"), ("toss", "out"))
#: What others say that may be true or not, in lemmas; and those of them that are held untrue with "of" as well.
_SAID_BY_OTHERS = frozenset(
    """
    accusation allegation argument assertion assumption charge chatter claim complaint conclusion contention
    conjecture fear finding gossip hint idea implication innuendo insinuation notion perception prediction premise
    report rumor rumour speculation story suggestion suspicion talk theory
    """.split()
)
_UNTRUE_OF = frozenset("accusation allegation claim report rumor rumour".split())

#: Forms of "be" behind which a ruling tells how something is, or what is to become of it, and past forms of "have".
_ARE = frozenset("is are isn't aren't".split())
_HAD = frozenset({"had", "hadn't"})

#: What somebody is by a ruling that lets, makes or keeps them do something.
_BOUND = frozenset(
    """
    allowed banned barred eligible entitled forbidden free liable obliged ordered permitted required
    """.split()
)

#: Prepositions behind "is" that tell how something is, and what else does behind its own: "is over", "is in breach".
_SO = frozenset(["against", "beyond", "of", "over", "within"])
_SO_WITH = {"at": ["fault"], "in": ["breach", "contempt", "violation"]}

#: What is told as true where it is protested.
_PROTESTED = frozenset("blamelessness ignorance innocence loyalty".split())

_CLOSING = frozenset("\"'”’")

#: Words from a verb to what others say, of what stands between that and its clause, and of its subject, at most.
FARTHEST_SAID, FARTHEST_CLAUSE, LONGEST_TOLD_OF = 7, 7, 8


@dataclass(frozen=True, slots=True)
class Firmness:
    """The force of a verb in its group, whether its source denies the content, and whether it is possible or foretold.

    What only seems to be said is told as what is foretold.
    """

    force: Force
    denied: bool
    possible: bool = False
    foretold: bool = False


def firmness(view: View, hit: Hit, force: Force, *, of_none: bool) -> Firmness:
    """How firm a verb of this force is; `of_none` when it is said of nobody."""
    group = view.norms[hit.first : hit.verb]
    is_negated = hit.negated != of_none
    if is_negated and hit.cue.lemmas[-1] == "request":
        return Firmness(Force.RELUCTANT, denied=False)  # "did not respond to requests for comment"
    if is_negated and hit.cue.lemmas == ("comment",):
        return Firmness(Force.RELUCTANT if MODALS.isdisjoint(group) else Force.REFUSES, denied=False)
    if is_negated and hit.cue.lemmas in _DECIDING and view.norms[hit.last : hit.last + 1] in _QUESTIONS:
        return Firmness(Force.CONSIDERS, denied=False)  # "has yet to decide whether"
    if hit.negated and not of_none and hit.cue.lemmas[0] in _DENYING:
        return Firmness(Force.SUGGESTS, denied=False, possible=True)
    if is_negated and hit.cue.lemmas in _SURE:
        return Firmness(Force.DOUBTS, denied=False)  # "is not convinced that"
    if is_negated and hit.cue.force in NEGATED:
        return Firmness(NEGATED[hit.cue.force], denied=hit.cue.denied)
    may = not (_MAY | _ALLEGED).isdisjoint(group)
    if hit.cue.frame is Frame.ACT and (may or not _DOING.isdisjoint(group)):
        force, may = _LEFT_OF.get(force, force), True
    foretold = bool(foretold_at(view, hit.verb)) or not SEEMING.isdisjoint(view.lemmas[hit.first : hit.verb])
    return Firmness(force, hit.cue.denied != is_negated, possible=may and not is_negated, foretold=foretold)


def is_only_wished(view: View, hit: Hit) -> bool:
    """Whether a deed is what somebody ought to do, which nobody does by it: "the state should ban it".

    Who only may go to court, will or threatens to, has not: "will sue the bank", "never sued it".
    """
    group = view.norms[hit.first : hit.verb]
    is_done = view.norms[hit.verb] in ("sued", "sues") and MODALS.isdisjoint(group) and not hit.negated
    if hit.cue.lemmas == ("sue",) and not is_done:
        return True
    return hit.cue.frame is Frame.ACT and not hit.negated and not _OUGHT.isdisjoint(group)


def is_finding(view: View, first: int, last: int) -> bool:
    """Whether a ruling tells what is or was so and binds nobody: "ruled that she fell", not "that she must go".

    What somebody does is what they have to do: "ruled that the firm pays a fine", "that the ban is lifted".
    """
    norms = view.norms[first:last]
    if view.is_heading and last - first == 2:
        return True  # "Lind guilty, court rules"
    is_bidden = any(word.norm in MODALS and word.text != "May" for word in view.words[first:last])
    if is_bidden or "be" in norms or not _BOUND.isdisjoint(norms):
        return False
    if any(norm in HAVE | BE | {"need", "needs"} and behind == "to" for norm, behind in pairwise(norms)):
        return False
    for at in range(first, last):
        norm = view.norms[at]
        if norm in _ARE:
            return view.norms[at - 1] == "there" or _is_quality(view, at + 1)
        if norm in HAVE - _HAD:
            return any(one == "been" or one.endswith("ed") for one in view.norms[at + 1 : at + 3])
        if norm in (BE | DO) - {"do", "does", "don't", "doesn't"} | _HAD | PLAIN_PAST:
            return True
        if norm.endswith("s") and norm != view.lemmas[at] and _is_done(view, first, at):
            return False
        if view.is_verb_like(at) and not norm.endswith("s"):
            return True
    return False


def _is_quality(view: View, at: int) -> bool:
    """Whether what "is" goes on with tells how something is: "unlawful", "not binding"; not "lifted", "to pay"."""
    while at < view.size and (is_adverb(view.norms[at]) or view.norms[at] == "not"):
        at += 1
    if at >= view.size or view.is_sign(at) or (view.norms[at] in PREPOSITIONS and not _tells_how(view, at)):
        return False
    norm = view.norms[at]
    is_participle = norm.endswith(("ed", "ing")) or view.is_verb_like(at)
    return norm == "binding" or (norm.startswith("un") and norm.endswith("ed")) or not is_participle


def _tells_how(view: View, at: int) -> bool:
    norm = view.norms[at]
    return norm in _SO or view.norms[at + 1] in _SO_WITH.get(norm, ())


def _is_done(view: View, first: int, at: int) -> bool:
    """Whether a word in -s is what somebody is to do and no plural: "the firm [pays] a fine"."""
    before, behind = view.norms[at - 1], view.norms[at + 1 : at + 2]
    goes_on = not behind or view.is_sign(at + 1) or behind[0] in PREPOSITIONS | DETERMINERS | POSSESSIVES
    goes_on = goes_on or is_adverb(behind[0]) or behind[0] in ("ahead", "it", "them")
    return at > first and before not in PREPOSITIONS | DETERMINERS | POSSESSIVES and goes_on


def asserts(view: View, start: int) -> bool:
    """Whether what is protested is told as true: "protested | that he was misled", "their innocence"; no "the ban"."""
    at = start
    while at < view.size and view.norms[at] in POSSESSIVES:
        at += 1
    opens = view.norms[start : start + 1] == ["that"] and not view.quoted[start]
    return (opens and _opens_statement(view, start + 1)) or (at < view.size and view.lemmas[at] in _PROTESTED)


def _opens_statement(view: View, at: int) -> bool:
    """Whether a clause begins here, so that "that" before it points at nothing: "that he had", and not "that plan"."""
    reach = range(at, min(view.size, at + FARTHEST_CLAUSE))
    end = next((sign for sign in reach if view.is_sign(sign)), view.size)
    return any(view.is_verb_like(verb) for verb in reach if verb < end)


def turns_down(view: View, cue: Cue, start: int) -> bool:
    """Whether a cue holds untrue what others say, which begins at `start`: "dismissed | reports that it leaks"."""
    is_turning = cue.lemmas[0] in _TURNING_DOWN or cue.lemmas in _THROWING_OUT
    return is_turning and _is_said_by_others(view, start)


def _is_said_by_others(view: View, start: int) -> bool:
    start = _behind_label(view, start)
    for at in range(start, min(view.size - 1, start + FARTHEST_SAID)):
        is_between = view.norms[at] in PREPOSITIONS - {"as", "of", "off"}
        if view.quoted[at] or is_between or (view.is_sign(at) and view.norms[at] not in (",", "'s")):
            return False
        if view.lemmas[at] in _SAID_BY_OTHERS and view.norms[at + 1] != "'s":
            return _has_clause(view, at)
        if view.norms[at] in MODALS | {"that"}:
            return False
    return False


def _behind_label(view: View, start: int) -> int:
    """Where what others say begins behind what it is dismissed as: `as "fantasy" | a report that`, `as absurd`."""
    if view.norms[start : start + 1] != ["as"]:
        return start
    end = start + 1
    if view.norms[end : end + 1] in (["a"], ["an"]):
        end += 1
    if end < view.size and view.quoted[end]:
        while end < view.size and view.quoted[end]:
            end += 1
    else:
        end += 1
    while end < view.size and view.text[view.words[end].start : view.words[end].end] in _CLOSING:
        end += 1
    opens = end < view.size and (view.norms[end] in DETERMINERS or is_plural(view.words[end]))
    return end if opens else start


def _has_clause(view: View, noun: int) -> bool:
    """Whether it is told behind its noun what others say: "claims that", "reports by Lind that", "rumours she had"."""
    behind = view.norms[noun + 1]
    if behind == "of":
        return view.lemmas[noun] in _UNTRUE_OF
    reach = range(noun + 1, min(view.size - 1, noun + 1 + FARTHEST_CLAUSE))
    for at in reach:
        if view.norms[at] == "that":
            return not view.is_verb_like(at + 1)  # no relative: "claims that were made"
        if view.is_sign(at) or view.quoted[at] or view.norms[at] in COORDINATORS:
            break
        if at == noun + 1 and view.norms[at] not in PREPOSITIONS and view.is_verb_like(at):
            break
    opens = behind in DETERMINERS | SUBJECT_PRONOUNS | {"there"} or is_capital(view.words[noun + 1])
    if not (opens or is_plural(view.words[noun + 1])) or behind in ("who", "which"):
        return False
    reach = range(noun + 2, min(view.size, noun + 2 + LONGEST_TOLD_OF))
    end = next((at for at in reach if view.is_sign(at)), view.size)
    return any(view.is_verb_like(at) for at in reach if at < end)


def as_taken(view: View, hit: Hit, subject: Subject, start: int) -> Hit:
    """The cue, as what it takes makes it: a deed or a refusal, or words alone."""
    cue = hit.cue
    if cue.lemmas == ("deny",) and (is_kept_from(view, hit.last, start) or is_asked_for(view, start)):
        cue = replace(cue, force=Force.REFUSES, denied=False)  # "denied the ship permission"
    elif cue.lemmas == ("recall",) and is_called_back(view, start):
        cue = replace(cue, frame=Frame.ACT, force=Force.DOES)
    elif cue.lemmas == ("see",) and foresees(view, subject, hit.verb, start):
        cue = replace(cue, force=Force.EXPECTS)
    elif cue.lemmas == ("swear",) and is_sworn_to_do(view, subject, start):
        cue = replace(cue, force=Force.PLEDGES)
    elif cue.lemmas == ("offer",) and (force := offered_in_words(view, start)):
        cue = replace(cue, force=force)
    elif (cue.lemmas == ("want",) and wants_of_others(view, start)) or (
        cue.lemmas == ("seek",) and is_sought_of_others(view, start)
    ):
        cue = replace(cue, force=Force.ASKS)
    return hit if cue is hit.cue else replace(hit, cue=cue)
