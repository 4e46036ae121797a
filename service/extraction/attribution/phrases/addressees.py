"""Whom something is told, promised or denied, between a verb and what that is: "told jurors", "promised voters a park".

Word indexes are half-open.
Refuses: where what they are told begins behind other words (see ../reach/after.py).
"""

from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DAYS,
    DETERMINERS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SPANS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.lexicon.holders import PAPERS, may_hold
from service.extraction.attribution.lexicon.taken.deeds import DECIDED_ON
from service.extraction.attribution.phrases.leads import is_time
from service.extraction.attribution.view import View
from service.extraction.numerals.money.currencies import CODES
from service.extraction.numerals.numerals import SCALES

#: What opens the place where somebody was told.
_AT = frozenset("at beside by in near on outside".split())

#: Words from what may open what somebody is told to its verb, at most.
FARTHEST_VERB = 8

#: Digits of a year.
_YEAR = 4

#: Verbs that give somebody something, in words.
GIVING = frozenset({("deny",), ("grant",), ("guarantee",), ("offer",), ("pledge",), ("promise",), ("refuse",)})

#: What is given of no article: what may be let or kept from somebody, and what tells more of it.
_LET = DECIDED_ON | frozenset("access admission aid entry food help medicine passage treatment water work".split())
_MORE = frozenset("better extra faster free fresh new nothing something what whatever".split())
_MONEY = frozenset("$ £ € ¥".split())

#: What opens a time behind what is given: "promised 200 nurses | this year".
_OPENS_TIME = frozenset("last next this".split())

#: What ends whom something is given to.
_ENDS = PREPOSITIONS | SUBORDINATORS | {"who", "which"}

#: Past forms before "to" that tell of no noun what was done to it: "prices needed to rise", not "staff asked to go".
_CARRYING = frozenset(
    "appeared began continued failed had hoped intended needed planned refused seemed tended tried wanted".split()
)

#: Forms of "be" and "have" that tell which people are told: "pupils being bullied", "patients having treatment".
_TELLING_WHICH = frozenset("be been being having".split())

#: Who is against something and is advised on that, in lemmas: "advises groups against the mine".
_AGAINST_IT = frozenset(
    "activist alliance campaign campaigner coalition group movement opponent petitioner protester".split()
)

#: Verbs of advising somebody, with whom they advise right behind them.
_ADVISING = (("advise",), ("counsel",))

#: Words from a verb of saying to "that", at most.
FARTHEST_THAT = 26

#: What joins a clause that "that" opens to one before it, and what opens the subject of such a one.
_JOINS = frozenset("and but or yet".split())
_OPENS_SUBJECT = DETERMINERS | POSSESSIVES | SUBJECT_PRONOUNS

#: Words between an article and whom it is about, at most: "its striking drivers".
LONGEST_BETWEEN = 2


def behind_addressee(view: View, start: int) -> int:
    """What follows whom something is told: a name, a plural, "the" and a noun, and those "and" joins; else 0."""
    behind = _behind_one(view, start)
    while behind and behind + 1 < view.size and view.norms[behind] == "and":
        other = _behind_one(view, behind + 1)
        if not other:
            break
        behind = other
    return behind


def _behind_one(view: View, start: int) -> int:
    if start >= view.size or view.quoted[start]:
        return 0
    if view.norms[start] not in DETERMINERS:
        behind = start
        while behind < view.size and is_capital(view.words[behind]):
            behind += 1
        return behind if behind > start else start + 1 if is_plural(view.words[start]) else 0
    told = view.words[start + 1 : start + 2]
    return start + 2 if told and not told[0].is_sign and may_hold(told, is_clause=False) else 0


def opens_told(view: View, at: int) -> bool:
    """Whether a name or a plural stands here that has a verb behind it: "told jurors | costs had risen"."""
    if is_capital(view.words[at - 1]) and view.norms[at - 1] not in DAYS:
        return False
    is_plain = view.words[at].text.islower() and view.norms[at] not in PREPOSITIONS | {"and", "or", "who", "that"}
    is_noun = is_plain and not view.is_verb_like(at) and not is_adverb(view.norms[at])
    is_pair = is_noun and at + 1 < view.size and is_plural(view.words[at + 1])  # "residents evacuation orders"
    is_count = view.words[at].is_number and at + 1 < view.size and is_plural(view.words[at + 1])  # "staff 300 jobs"
    if not (is_capital(view.words[at]) or is_plural(view.words[at]) or is_pair or is_count):
        return False
    reach = range(at + 1, min(view.size, at + FARTHEST_VERB))
    return any(view.is_verb_like(index) and not view.quoted[index] for index in reach)


def joins_clauses(view: View, start: int, that: int) -> bool:
    """Whether "that" opens a second clause behind one that has none: "said | the bridge was safe and that"."""
    is_joined = that > start + 2 and view.norms[that - 1] in _JOINS
    return is_joined and any(view.is_verb_like(at) and not view.quoted[at] for at in range(start + 1, that - 1))


def behind_occasion(view: View, start: int, *, is_told: bool) -> int:
    """Where a first clause without "that" begins behind when or where it was said; 0 where no second clause shows it.

    "said on Monday | the plant would close and that", "said in a statement | the strike was over but that".
    is_told: somebody may stand first whom it is told: "told MPs on Monday | the plant would close and that".
    """
    if is_told and (told := behind_addressee(view, start)) and (opens := behind_occasion(view, told, is_told=False)):
        return opens
    reach = range(start, min(view.size, start + FARTHEST_THAT))
    that = next((at for at in reach if view.norms[at] == "that" or view.quoted[at] or view.norms[at] in ":;"), 0)
    if not that or view.norms[that] != "that" or not joins_clauses(view, start, that):
        return 0
    is_late = view.norms[start] in ("early", "late") and view.norms[start + 1] in ("in", "on")
    behind = behind_when(view, start + is_late)
    if behind > start + is_late:
        return behind if behind < that and view.norms[behind] not in PREPOSITIONS | {","} else 0
    if view.norms[start] not in PREPOSITIONS:
        return 0
    for at in range(start + 2, that - 1):
        if view.is_verb_like(at) or view.is_sign(at):
            return 0
        if view.norms[at] in _OPENS_SUBJECT and view.norms[at - 1] not in PREPOSITIONS:
            return at
    return 0


def advises_against(view: View, cue: tuple[str, ...], start: int) -> bool:
    """Whether a verb advises against what stands behind it: "advised | her against it", not "| sanctions against it".

    One may play or stand against a name, so that only those who are advised stand before "against" a name.
    """
    if cue not in (*_ADVISING, ("recommend",)):
        return False
    at = start
    if cue in _ADVISING and start < view.size:
        is_pronoun = view.norms[start] in OBJECT_PRONOUNS | {"her"}
        at = start + 1 if is_pronoun else _behind_one(view, start) or start
    if at >= view.size or view.norms[at] != "against" or view.quoted[at]:
        return False
    is_named = is_capital(view.words[min(at + 1, view.size - 1)])
    is_theirs = view.lemmas[at - 1] in _AGAINST_IT or not RELATIVES.isdisjoint(view.norms[at + 1 : at + 2])
    if at > start and is_theirs:
        return False
    return at == start or (not is_named and may_hold(view.words[start:at], is_clause=False))


def tells_before(view: View, start: int, to: int) -> bool:
    """Whether what is told has its verb before "to", so that nobody is told to: "MPs prices were expected | to rise".

    Only a verb that tells of no noun: "told a man dressed in red | to leave", "those who were ill | to stay", "staff
    being moved | to apply".
    """
    if not RELATIVES.isdisjoint(view.norms[start:to]):
        return False
    is_carried = view.norms[to - 1] in _CARRYING
    return is_carried or any(
        view.norms[at] in AUXILIARIES - _TELLING_WHICH and view.is_verb_like(at) for at in range(start + 1, to)
    )


def is_told_nothing(view: View, start: int) -> bool:
    """Whether it is told whom somebody told and nothing of what: "warned | Lind and rang the bell"."""
    behind = behind_addressee(view, start)
    if not behind or not may_hold(view.words[start:behind], is_clause=False):
        return False
    while behind < view.size and (_tells_how(view.norms[behind]) or is_time(view, behind)):
        behind += 1
    if behind == view.size or (behind + 1 == view.size and view.is_sign(behind) and view.norms[behind] != ":"):
        return True
    if view.norms[behind] not in COORDINATORS | {","}:
        return False
    is_pair = view.norms[behind] == "," and not COORDINATORS.isdisjoint(view.norms[behind + 1 : behind + 2])
    verb = behind + 1 + is_pair
    return verb < view.size and not view.quoted[verb] and view.is_verb_like(verb)


def _tells_how(norm: str) -> bool:
    return norm == "overnight" or is_adverb(norm)


def behind_recipient(view: View, start: int) -> int:
    """Where what is given begins behind whom it is given to: "promised voters | a park"; `start` where nobody is."""
    if start + 1 >= view.size or view.quoted[start]:
        return start
    norm = view.norms[start]
    if norm in OBJECT_PRONOUNS | {"her", "you"}:
        return start + 1 if _opens_given(view, start + 1, is_plain=norm != "her") else start
    if is_capital(view.words[start]) and norm not in DETERMINERS:
        if _is_currency(view, start):
            return start
        behind = start
        while behind < view.size and is_capital(view.words[behind]):
            behind += 1
        is_whose = view.words[behind - 1].text.endswith(("'s", "’s", "s'", "s’"))
        return start if is_whose or not _opens_given(view, behind, is_plain=False) else behind
    behind = start + (norm in DETERMINERS)
    behind += view.words[behind].is_number
    while behind + 1 < view.size and view.norms[behind] in SCALES:
        behind += 1  # "promised two million | pensioners a rise", "pledged 40 million | euros for the hospitals"
    last = min(view.size - 1, behind + 1 + LONGEST_BETWEEN * (behind > start))
    for at in range(behind, last):
        if view.is_sign(at) or view.quoted[at] or view.norms[at] in _ENDS or view.is_verb_like(at):
            return start
        word = view.words[at]
        is_whose = word.text.endswith(("'s", "’s", "s'", "s’"))
        is_somebody = may_hold([word], is_clause=False) and (behind > start or is_plural(word)) and not is_whose
        is_somebody &= view.norms[at - 1] not in SCALES or word.norm != "shares"  # "12 million shares to staff"
        end = _behind_whose(view, at + 1)
        # "promised a law that would", "a commission to look into it": what is promised, and nobody
        is_plain = norm not in ("a", "an") and not {word.norm, word.lemma} & PAPERS
        if is_somebody and _opens_given(view, end, is_plain=is_plain):
            return end
    return start


def _is_currency(view: View, at: int) -> bool:
    """Whether letters are those of a sum: "pledged | EUR 40 million"."""
    behind = view.words[min(at + 1, view.size - 1)]
    return view.words[at].text in CODES and behind.is_number


def _behind_whose(view: View, at: int) -> int:
    """What follows the name that tells who they are: "the people | of Osby", "nurses in Osby"."""
    if view.norms[at] not in ("in", "of") or not is_capital(view.words[min(at + 1, view.size - 1)]):
        return at
    at += 1
    while at < view.size and is_capital(view.words[at]):
        at += 1
    return at


def _opens_given(view: View, at: int, *, is_plain: bool) -> bool:
    """Whether what somebody is given begins here; `is_plain` where it may be a clause or a plural with no article."""
    if at >= view.size or (view.is_sign(at) and view.norms[at] not in _MONEY):
        return False
    norm, word = view.norms[at], view.words[at]
    if norm in _OPENS_TIME and at + 1 < view.size and view.lemmas[at + 1] in SPANS:
        return False
    if norm in ("that", "to"):
        return is_plain or is_capital(view.words[at - 1])
    if norm in SUBJECT_PRONOUNS - {"who", "which"} or norm in _LET | _MORE | _MONEY:
        return True
    if word.is_number or norm in DETERMINERS | POSSESSIVES - {"'s"}:
        return True
    is_noun = norm not in PREPOSITIONS | COORDINATORS and not view.is_verb_like(at)
    return is_plain and is_noun and word.text.islower() and is_plural(word)


def behind_when(view: View, at: int) -> int:
    """What follows days, months and years: "promised | in May that", "agreed in 2021 to"."""
    while at < view.size:
        is_in = view.norms[at] == "in" and at + 1 < view.size
        if is_time(view, at):
            at += 1
        elif is_in and (view.norms[at + 1] in TIME_WORDS - {",", "."} or _is_year(view, at + 1)):
            at += 2 + (at + 2 < view.size and _is_year(view, at + 2))
        else:
            break
    return at


def _is_year(view: View, at: int) -> bool:
    return view.words[at].is_number and len(view.norms[at]) == _YEAR and view.norms[at].isdigit()


def is_of_place(view: View, at: int) -> bool:
    """Whether "of" tells whose part a place is: "told reporters on the steps | of the court", not "reporters | of"."""
    if view.norms[at] != "of" or at < 3:
        return False
    return view.norms[at - 3] in _AT and view.norms[at - 2] in DETERMINERS
