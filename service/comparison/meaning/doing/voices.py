"""Whether who had something done to them is now the one who did it, to the same or to themselves.

Refuses: two sides that are exchanged in one voice (roles.py).
"""

import re
from collections.abc import Sequence, Set

from service.comparison.words.alike.matching import forms_of
from service.comparison.words.alike.past import is_past_form
from service.comparison.words.canonical import canonical_tokens, said_in_order, said_words
from service.text.seeking.sought import sought
from service.text.words import Word, split_words

#: Forms of "be" before a participle.
BE = frozenset("are be been being is was were".split())

#: What stands before a verb in its first form: "will sue", "is expected to sue".
BEFORE_FIRST = frozenset("can could may might must shall should to will would".split())

#: Verbs, in the canonical form of words, that say the same of both: whoever meets somebody is met.
MUTUAL = frozenset().union(
    *map(
        said_in_order,
        "agree border differ disagree face join link marry meet merge part play pair resemble share speak talk unite"
        " visit".split(),
    )
)

#: Verbs of amounts that move, in the canonical form of words: "rose to 5" is told by what was and what is.
MOVING = frozenset().union(
    *map(
        canonical_tokens,
        "rise fall climb drop grow increase decrease cut raise lower reduce jump soar plunge slip surge slide range"
        " expand shrink swell dip slump double halve rebound slow accelerate widen narrow extend ease improve"
        " downgrade upgrade revise".split(),
    )
)

#: Who is reached by what they do themselves.
_SELVES = frozenset("herself himself itself themselves".split())
_SELF = sought(r"\b(?:her|him|it|them)sel(?:f|ves)\b", re.IGNORECASE)

#: What stands before a verb that is done to somebody.
_DONE_TO = BE | {"get", "gets", "getting", "got"}

#: Verbs, in the canonical form of words, of which both voices say one deed: "was passed by the House", "passed the
#: House"; those behind which "by" may be a place: "marched by the river"; those of harm that somebody may do to
#: themselves.
_ONE_DEED = MUTUAL | frozenset().union(*map(said_in_order, ("clear", "pass")))
_GO_BY = frozenset().union(*map(said_in_order, "drive fly live march ride run sail swim travel walk".split()))
_HARMS = frozenset().union(*map(said_in_order, "burn drown hang kill poison shoot stab".split()))

#: Past forms that are read as nouns.
_PAST_OF = {"bit": "bite"}

#: What ends the words of whoever does something or is reached, and what is an amount there: "cut by two years".
_ENDS_PHRASE = re.compile(
    r"about|after|against|and|as|at|because|before|but|by|during|for|from|in|into|near|of|off|on|or|outside|over|since"
    r"|that|to|under|until|when|where|which|while|who|whom|with|yesterday|today|\w+day"
)
_AMOUNTS = frozenset(
    "cent day dollar euro foot half hour inch kilometre metre mile minute month percent point pound quarter second"
    " tenth third week year".split()
)

#: Words between a verb and its "by": "was shot dead by".
_BY_REACH = 4

_PERFECT = r"(?:had |has |have |was |were |is |are )?"
_WHO_DID = re.compile(
    rf"\b(?:who|that|which) {_PERFECT}(?P<verb>\w+) (?P<whom>(?:(?:an?|the|his|her|its|their|another) )?[\w’'-]+)", re.I
)
_WHOM_DID = re.compile(
    r"\b(?:whom|who|that|which) (?P<who>(?:(?:an?|the|his|her|its|their|another) )?[\w’'-]+)"
    rf" {_PERFECT}(?P<verb>\w+)\b",
    re.I,
)


def are_voices_turned(before: str, after: str) -> bool:
    """Whether who had it done to them did it, on either side."""
    return is_voice_turned(before, after) or is_voice_turned(after, before)


def is_voice_turned(passive: str, active: str) -> bool:
    """Whether who had it done to them did it, to the same or to themselves: "was shot by police", "shot police".

    >>> is_voice_turned("The man was shot by an officer.", "The man shot an officer.")
    True
    >>> is_voice_turned("The bill was passed by the House.", "The bill passed the House.")
    False
    """
    if " by " not in passive and not ("sel" in active.lower() and _SELF.search(active)):
        return False  # nearly always
    done = [one for one in _done_to(split_words(passive)) if one[1] not in _ONE_DEED]
    if not done:
        return False
    words = split_words(active)
    if {verb for _, verb, _, _ in done} & {verb for _, verb, _, _ in _done_to(words)}:
        return False
    for whom, verb, gap, agent in done:
        for at, word in enumerate(words):
            is_done = any(one.norm in _DONE_TO for one in words[max(0, at - 2) : at]) and not word.norm.endswith("ing")
            if not _is_form(word, verb) or is_done or not _end_alike(whom, _subject(words[:at])):
                continue
            behind = words[at + 1 :]
            if behind and behind[0].norm in _SELVES:
                return bool(agent) or verb in _HARMS
            is_same_gap = [one.norm for one in behind[: len(gap)]] == gap
            reached = set(_phrase(behind[len(gap) :] if is_same_gap else behind))
            if agent and (reached <= set(agent) or set(agent) <= reached) and reached:
                return True
    return False


def is_done_by_another(passive: str, active: str, gone: Set[str], new: Set[str]) -> bool:
    """Whether the deed that was done by one was done by another on the other side: "hit by rebels", "bandits hit".

    gone: the canonical words that the passive text alone says; new: those that the active one alone says.

    >>> is_done_by_another("A van was hit by rebels.", "Bandits hit a van.", {"rebel"}, {"bandit"})
    True
    """
    if " by " not in passive or not (gone and new):
        return False  # nearly always
    words = split_words(active)
    for _, verb, _, agent in _done_to(split_words(passive)):
        if not agent or agent[-1] not in gone:
            continue
        for at, word in enumerate(words):
            if not _is_form(word, verb) or any(one.norm in _DONE_TO - {"been"} for one in words[max(0, at - 2) : at]):
                continue
            reached = set(_phrase(words[at + 1 :]))
            doer = _subject(words[:at])
            if reached and reached <= said_words(passive).keys() and doer and doer[-1] in new:
                return True
    return False


def _done_to(words: Sequence[Word]) -> list[tuple[list[str], str, list[str], list[str]]]:
    """Of each deed done to somebody: to whom, the verb, the words between it and "by", and by whom if that is told."""
    found = []
    for at, word in enumerate(words):
        lead = at - 1
        while lead > 0 and (words[lead].norm.endswith("ly") or words[lead].norm in ("also", "later", "then")):
            lead -= 1
        verb = _verb(word)
        is_past = is_past_form(word.norm) or word.norm != word.lemma
        if not at or not verb or not is_past or word.norm.endswith(("ing", "s")):
            continue
        behind = words[at + 1 : at + 2 + _BY_REACH]
        by = next((place for place, one in enumerate(behind) if one.norm == "by"), None)
        is_told = words[lead].norm in _DONE_TO
        agent = _phrase(words[at + by + 2 :]) if by is not None else []
        if agent and (agent[-1] in _AMOUNTS or verb in MOVING or agent[0] in _SELVES):
            continue
        if is_told or (by == 0 and agent and verb not in _GO_BY):
            gap = [one.norm for one in behind[: by or 0]]
            if not any(map(str.isalpha, "".join(agent))):
                agent = []
            found.append((_subject(words[: lead if is_told else at]), verb, gap, agent))
    return found


def _verb(word: Word) -> str:
    return next(iter(said_in_order(_PAST_OF.get(word.norm, word.norm))), "")


def _is_form(word: Word, verb: str) -> bool:
    """Whether a word is of a verb, in its canonical form: "bombing", which the dictionary has as a noun, of "bomb"."""
    return _verb(word) == verb or (word.norm.endswith("ing") and verb in forms_of(word.norm))


def _subject(words: Sequence[Word]) -> list[str]:
    """The last words that carry content before a verb, without those that help it."""
    said = [one for word in words[-8:] if word.norm not in BEFORE_FIRST for one in said_in_order(word.norm)]
    return said[-2:]


def _end_alike(one: list[str], other: list[str]) -> bool:
    shorter = min(len(one), len(other))
    return bool(shorter) and one[-shorter:] == other[-shorter:]


def _phrase(words: Sequence[Word]) -> list[str]:
    """The content words up to where somebody's name or description ends."""
    end = next((at for at, word in enumerate(words) if word.is_sign or _ENDS_PHRASE.fullmatch(word.norm)), len(words))
    return [one for word in words[:end] for one in said_in_order(word.norm)]


def is_relative_turned(one: str, other: str) -> bool:
    """Whether who did it in a clause is now the one to whom it was done: "who attacked an officer", "whom an officer".

    >>> is_relative_turned("a man who had shot an officer", "a man whom an officer had shot")
    True
    """
    return any(
        (did.group("verb").lower(), did.group("whom").lower())
        == (done.group("verb").lower(), done.group("who").lower())
        for first, second in ((one, other), (other, one))
        for did in _WHO_DID.finditer(first)
        for done in _WHOM_DID.finditer(second)
    )
