"""The clause that a noun means, and where the noun's own verb begins: "the ruling that the tax was void | stunned Ek".

Refuses: clauses that only tell which noun it is ("the ruling that the court issued"); who holds it (see ../nouns.py).
"""

from service.extraction.attribution.lexicon.cues import that_cues
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    INTRANSITIVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_capital,
)
from service.extraction.attribution.phrases.leads import is_time
from service.extraction.attribution.phrases.plurals import opens_clause
from service.extraction.attribution.reach.ends import PLAIN_PAST
from service.extraction.attribution.verbless.own_verb.predicates import is_main_verb
from service.extraction.attribution.view import NOUN_BEFORE, Hit, View

#: Past forms as the plain ones that may be a noun's own verb: "the fear that it would fail | spread".
_UNCHANGED = frozenset("cost hit hurt set spread upset".split())

#: Words of whoever the clause is about that no article opens.
_BARE = frozenset("anyone everyone no nobody none nothing someone something there".split())

#: Verbs that go without a thing where the noun's own verb follows them.
_ALONE = INTRANSITIVE | frozenset(
    """
    burst cheat close crash drown end escape explode fail improve increase leak recover reopen shut sink slip start
    surrender survive win worsen
    """.split()
)
_SHOWING = frozenset("say show suggest".split())

#: Own verbs that tell no more than that what the noun means was said: it was made, it spread, or it moved somebody.
_MADE = frozenset("announce deliver give issue make post publish release".split())
_MOVES = frozenset(
    """
    alarm alert amaze anger annoy appal astonish baffle bewilder circulate come concern convince delight disappoint
    dismay distress disturb emerge enrage follow frighten frustrate horrify impress infuriate outrage please prompt
    provoke puzzle rattle reassure relieve rock sadden scare shake shock spark spread stun surface surprise trigger
    unnerve unsettle upset worry
    """.split()
)

#: What of no ruling, or of none that is there, opens: "Any ruling that the tax is void | would cost millions".
_OF_NONE = frozenset("any every neither no only".split())

#: Words of the clause at most.
LONGEST_MEANT = 40


def is_meant(view: View, that: int) -> bool:
    """Whether "that" here opens a clause with all it takes, and so what the noun before means."""
    return _first_verb(view, that) > 0


def end_of_meant(view: View, that: int) -> int:
    """Where the noun's own verb begins behind the clause it means; 0 where "that" opens another or none follows."""
    first = _first_verb(view, that)
    if not first:
        return 0
    for at in range(_end_of_group(view, first), min(view.size - 1, that + LONGEST_MEANT)):
        norm = view.norms[at]
        if (view.is_sign(at) and not view.quoted[at] and norm != "'s") or norm in RELATIVES | SUBJECT_PRONOUNS:
            return 0
        if norm in COORDINATORS and (_is_verb(view, at + 1) or opens_clause(view, at + 1)):
            return 0
        if not view.quoted[at] and _is_own_verb(view, at):
            return at
    return 0


def is_verb_of_noun(view: View, hit: Hit) -> bool:
    """Whether a cue is the verb of a noun that means a clause before it: "her denial that she lied | convinced Ek"."""
    if hit.form != "finite" or hit.first < 4:
        return False
    for that in range(1, hit.first - 2):
        if view.norms[that] == "that" and is_subject_noun(view, that - 1):
            return end_of_meant(view, that) in (hit.first, hit.verb)
    return False


def is_subject_noun(view: View, at: int) -> bool:
    """Whether a noun of what is said stands here that its sentence is about."""
    is_noun = not {view.lemmas[at], view.norms[at]}.isdisjoint(that_cues())
    return is_noun and not any(view.is_verb_like(word) or view.norms[word] in RELATIVES for word in range(at))


def only_tells(view: View, verb: int) -> bool:
    """Whether the noun's own verb tells no more than that it was said: "stunned ministers", "was made on Friday".

    Whatever else it tells is news of the noun: "was quashed", "stands", "has eased", "would cost millions".
    """
    end = verb
    while end < view.size - 1 and (view.norms[end] in AUXILIARIES or is_adverb(view.norms[end])):
        end += 1
    group = view.norms[verb:end]
    if not (MODALS | NEGATIONS).isdisjoint(group):
        return False
    if view.lemmas[end : end + 2] == ["gain", "ground"]:
        return True
    is_passive = not BE.isdisjoint(group) and not view.norms[end].endswith("ing")
    lemma = "shake" if view.norms[end] == "shook" else view.lemmas[end]
    return lemma in (_MADE if is_passive else _MOVES)


def is_of_none(view: View, noun: int) -> bool:
    """Whether it is said of none, or of any there may be: "No finding that", "Any ruling that"."""
    return not _OF_NONE.isdisjoint(view.norms[:noun])


def _first_verb(view: View, that: int) -> int:
    """Where the first verb of the clause stands where the clause lacks nothing; 0 where it does or has no subject."""
    opens = that + 1
    if opens + 1 >= view.size or not (opens_clause(view, opens) or view.norms[opens] in _BARE):
        return 0
    for at in range(opens + 1, min(view.size - 1, that + LONGEST_MEANT)):
        if view.is_sign(at) or view.quoted[at] or view.norms[at] in RELATIVES:
            return 0
        if _is_verb(view, at):
            return at if _is_whole(view, at) else 0
    return 0


def _is_whole(view: View, verb: int) -> bool:
    """Whether a verb has what it takes: "was void", "fell", "had lost the files"; not "issued on Monday"."""
    end = _end_of_group(view, verb)
    group = view.norms[verb:end]
    if end >= view.size:
        return False
    if not (BE | MODALS).isdisjoint(group) or view.lemmas[end - 1] in _ALONE:
        return True
    behind = view.norms[end]
    lacks = (
        behind in PREPOSITIONS or is_adverb(behind) or is_time(view, end) or view.is_sign(end) or _is_verb(view, end)
    )
    return not lacks


def _end_of_group(view: View, verb: int) -> int:
    """Behind the last word of a verb: "had never been | lost", with what belongs to it."""
    end = verb + 1
    is_open = view.norms[verb] in AUXILIARIES
    while is_open and end < view.size:
        norm = view.norms[end]
        if not (norm in AUXILIARIES or is_adverb(norm)):
            is_participle = norm != view.lemmas[end] and not norm.endswith("s")
            is_open = False
            if not (is_participle or not MODALS.isdisjoint(view.norms[verb:end])):
                break
        end += 1
    return end


def _is_own_verb(view: View, at: int) -> bool:
    """Whether a verb stands here that the noun waits for: "stunned ministers", "was late", "spread"."""
    norm = view.norms[at]
    if is_main_verb(view, at):
        return True
    if view.norms[at - 1] in NOUN_BEFORE | AUXILIARIES or is_adverb(view.norms[at - 1]) or is_capital(view.words[at]):
        return False
    if norm in _UNCHANGED | PLAIN_PAST:
        return True
    takes = not (view.norms[at + 1] in PREPOSITIONS or is_time(view, at + 1) or is_adverb(view.norms[at + 1]))
    closes = at + 2 == view.size
    return view.is_verb_like(at) and (closes or (takes and not view.is_sign(at + 1)))


def _is_verb(view: View, at: int) -> bool:
    is_form = view.is_verb_like(at) or view.norms[at] in AUXILIARIES | PLAIN_PAST
    return is_form and not view.is_in_name(at) and view.norms[at - 1] not in NOUN_BEFORE
