"""Where whoever holds something goes on with what they do: "think the fire began there | and have appealed for help".

A thing or an infinitive has no finite verb beside it, and a clause none whose number is not that of its subject.
Word indexes are half-open.
Refuses: who else has a verb of their own there (see other_side.py and own_clause.py).
"""

from service.extraction.attribution.lexicon.cues import BASES, verb_cues
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    COUNTING,
    DETERMINERS,
    HAVE,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.lexicon.holders import BODIES
from service.extraction.attribution.view import Hit, View
from service.extraction.holders.lexicon.trades import FIRMS

#: Forms of helping verbs that tell how many do it.
_OF_ONE = frozenset("has hasn't is isn't was wasn't".split())
_OF_MANY = frozenset("are aren't have haven't were weren't".split())
_FINITE = AUXILIARIES - {"be", "been", "being", "having"}

#: Pronouns as subjects of one and of many.
_ONE = frozenset("he it she this".split())
_MANY = frozenset("they these those we".split())

#: What opens what is held behind a verb that may be a noun.
_OPENS_TOLD = DETERMINERS | POSSESSIVES | (SUBJECT_PRONOUNS - {"who", "which"}) | {"that"}

#: What parts a content, so that what stands behind may be of something else in it.
_PARTS = RELATIVES | SUBORDINATORS | frozenset(", ; : ( ) - -- – —".split())

#: Of whom one may say "has" or "have", besides bodies and firms, and words that count no certain number.
_EITHER = (
    BODIES
    | FIRMS
    | COUNTING
    | frozenset(
        """
        all any army band bank couple crowd data duo family gang half jury majority media navy number pair public school
        side squad staff they trio union which who you
        """.split()
    )
)


def resumes(view: View, start: int, joint: int, hit: Hit) -> bool:
    """Whether what is held behind "and" or "but" is the speaker's: "think it began there | and have appealed for help".

    start: where what the speaker holds begins. joint: the word that may join.
    """
    if hit.form != "finite" or view.norms[joint] not in ("and", "but", "yet") or any(view.quoted[start : joint + 2]):
        return False
    verb = joint + 1
    while verb < view.size and is_adverb(view.norms[verb]):
        verb += 1
    if joint <= start or verb + 1 >= view.size:
        return False
    if _says_how_many(view, verb):
        is_many = view.norms[verb] in _OF_MANY
    elif _is_of_same_form(view, verb, hit):
        is_many = view.norms[verb] == view.lemmas[verb]
    else:
        return False
    first = start + (view.norms[start] == "that")
    told = range(first, joint - (view.norms[joint - 1] == ","))
    if any(view.norms[at] in _PARTS for at in told):
        return False
    finite = [at for at in told if _is_finite(view, at)]
    if not finite:
        return is_many in _numbers_of_speaker(view, hit)
    group = range(finite[0], finite[-1] + 1)
    if any(at not in finite and not is_adverb(view.norms[at]) and view.norms[at] != "not" for at in group):
        return False
    return is_many in _numbers_of_speaker(view, hit) and _numbers(view, first, finite[0]) == {not is_many}


def is_aside_of_verb(view: View, comma: int) -> bool:
    """Whether a second helping verb stands between commas: "would not | , and could not, pay"."""
    before = view.norms[comma - 1 - (view.norms[comma - 1] == "not")]
    return before in AUXILIARIES and "," in view.norms[comma + 2 : comma + 6]


def joins_base(view: View, index: int, first: int) -> bool:
    """Whether a plain form stands behind "and" that goes on with another: "oppose the plan and | say it will cost"."""
    if not first or view.norms[first - 1] not in ("and", "but", "yet") or index + 1 >= view.size:
        return False
    opens = view.norms[index + 1] in _OPENS_TOLD and not _is_relative(view, index + 1)
    if not opens and view.norms[index] not in BASES:
        return False
    for at in range(first - 2, 0, -1):
        if view.norms[at] in _PARTS | {"to"} | MODALS:
            return False
        is_cue = any(len(cue.lemmas) == 1 for cue in verb_cues().get(view.norms[at], ()))
        if is_cue and view.norms[at] == view.lemmas[at] and view.norms[at - 1] not in DETERMINERS:
            return is_plural(view.words[at - 1]) or view.norms[at - 1] in _MANY
    return False


def _is_relative(view: View, at: int) -> bool:
    """Whether "that" is no conjunction here: "claims | that are untrue"."""
    return view.norms[at] == "that" and (at + 1 >= view.size or _is_finite(view, at + 1))


def _says_how_many(view: View, verb: int) -> bool:
    return view.norms[verb] in _OF_ONE | _OF_MANY and not view.is_in_name(verb)


def _is_of_same_form(view: View, verb: int, hit: Hit) -> bool:
    """Whether another verb of saying stands here as the first does: "predict a hard winter and | warn that"."""
    norm, lemma = view.norms[verb], view.lemmas[verb]
    is_present = hit.first == hit.verb and (norm == lemma) == (view.norms[hit.verb] == view.lemmas[hit.verb])
    is_plain = norm == lemma or norm == f"{lemma}s"
    opens = view.norms[verb + 1] in _OPENS_TOLD and not _is_relative(view, verb + 1)
    takes = opens or norm in BASES
    return is_present and is_plain and lemma in verb_cues() and takes


def _is_finite(view: View, at: int) -> bool:
    if view.norms[at - 1] in MODALS | {"to", "not"} and view.norms[at] in HAVE:
        return False
    return view.norms[at] in _FINITE or view.is_verb_like(at)


def _numbers_of_speaker(view: View, hit: Hit) -> set[bool]:
    """Whether many speak, as the verb tells or who stands before it; both where neither does."""
    norm = view.norms[hit.first]
    if norm in _OF_ONE | _OF_MANY:
        return {norm in _OF_MANY}
    if hit.first == hit.verb and norm == view.lemmas[hit.verb]:
        return {True}
    if hit.first == hit.verb and norm.endswith("s"):
        return {False}
    return {True, False} if hit.first == 0 else _numbers(view, hit.first - 1, hit.first) or {True, False}


def _numbers(view: View, first: int, last: int) -> set[bool]:
    """Whether many are meant by a subject; both where a verb of either number may stand behind it."""
    if "and" in view.norms[first:last]:
        return {True}
    head = next((at for at in range(first + 1, last) if view.norms[at] in PREPOSITIONS), last) - 1
    while head > first and is_adverb(view.norms[head]):
        head -= 1
    if head < first or view.lemmas[head] in _EITHER or view.norms[first] in _EITHER:
        return {True, False}
    if view.norms[head] in _ONE | _MANY or is_plural(view.words[head]):
        return {view.norms[head] not in _ONE}
    return {True, False} if is_capital(view.words[head]) else {False}
