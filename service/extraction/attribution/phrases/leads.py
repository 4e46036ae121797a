"""What stands before a noun phrase and is no part of it: times, what somebody does first, where and when.

Word indexes are half-open.
Refuses: where a phrase begins and ends (see noun_phrases.py).
"""

import re
from dataclasses import dataclass

from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    COUNTING,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    SPANS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_capital,
    is_clock,
    is_plural,
    opens_phrase,
)
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.view import View
from service.extraction.holders.lexicon.seats import HOLDERS
from service.text.people.given_names import GIVEN
from service.text.words import is_name

#: Months as they are written before a day.
SHORT_MONTHS = frozenset("apr aug dec feb jan jul jun mar nov oct sep sept".split())

#: What stands behind "is against" where something breaks a rule, what it is that does, and no deeds in "-ing".
_BREAKING = (["the", "law"], ["the", "rules"], ["regulations"])
_DEEDS = frozenset("doing it so that this what which".split())
_NO_DEEDS = frozenset("king nothing spring".split())
_TELLS_WHICH = frozenset("introduced on passed proposed set that which".split())

#: Where "put it" moves it and says nothing: "would not put it off".
_MOVED = frozenset("aside away forward off out up".split())

#: What is so and does nothing, of which people do some: "the results were encouraging"; and what stands behind it.
_SAID_OF_THINGS = frozenset("challenging demanding encouraging insulting promising reassuring threatening".split())
_DONE_BY_PEOPLE = frozenset("challenging demanding promising threatening".split())
_DEGREES = frozenset("as less more most so too very".split())
_BEHIND_PREDICATE = frozenset(", ; . and but for".split())

#: Verbs of speaking for a side, and what is no side: how long, what one runs for, a backdrop.
_SIDING = frozenset("agitate argue campaign demonstrate lobby speak".split())
_DECIDING_BETWEEN = frozenset("court judge jury justice magistrate referee tribunal umpire".split())
_AROUND_SPANS = COUNTING | frozenset("a an entire full last long many more most much of several the whole".split())
_NO_SIDE = frozenset(
    """
    age backdrop background election mayor noise odds office parliament president presidency re-election
    reelection seat senate senator time vote wall while
    """.split()
)
#: Where what is said ends, or goes on to where, when and how.
_ENDS = (
    r"(?= (?:[^\w’' -]|again|against|and|as|at|because|before|but|during|in|last|on|or|since|that|this|when|while|with)"
    r"|$)"
)
#: What one campaigns for oneself, whom one argues for in court, and what else nobody is for or against, by verb.
_NO_SIDES = {
    ("campaign", "for"): re.compile(
        r"(?:(?:deputy |prime |vice )?(?:chancellor|governor|minister|premier|president)|congress"
        r"|the (?:white house|top job)"
        rf"|the (?!new |present )(?:[\w’'-]+ ){{0,3}}?(?:leadership|nomination)){_ENDS}"
        r"|the (?:[\w’'-]+ ){0,2}?leadership of "
        rf"|(?:his|her|the|that) (?!new |present )(?:(?:open|same|top|vacant) )?(?:job|post|role){_ENDS}"
        r"|the (?:job|post|role) of (?:[\w’'-]+ )?(?:chair|chief|governor|leader|mayor|president|speaker)\b"
    ),
    ("argue", "for"): re.compile(
        rf"the (?:appellants?|claimants?|crown|defen[cs]e|defendants?|plaintiffs?|prosecution){_ENDS}"
    ),
    ("demonstrate", "against"): re.compile(r"an? (?:dummy|imaginary|mock|notional|simulated) "),
    ("lobby", "against"): re.compile(rf"the clock{_ENDS}"),
    ("campaign", "against"): re.compile(rf"the clock{_ENDS}"),
}
#: Words in which they are looked for.
_NEAR = 8

#: Verbs with a particle that a pronoun may part from it, such pronouns, and the signs behind it.
SPLIT = frozenset({("rule", "out"), ("turn", "down"), ("vote", "down")})
_TAKEN_BETWEEN = frozenset("anything her him it that them these this those".split())
_CLOSING = frozenset(",.;?!")

#: Words of a participle with what it takes and whom it is of, at least.
SHORTEST_PARTICIPLE = 5


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose cue it is: a stretch of words, or the subject of the verb before ("and added")."""

    first: int = 0
    last: int = 0
    shared: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return self.last <= self.first and not self.shared


def without_lead(view: View, start: int, end: int) -> Subject:
    while start < end and (
        view.norms[start] in COORDINATORS
        or (is_adverb(view.norms[start]) and view.norms[start + 1 : start + 2] != ["'s"])
        or (view.is_sign(start) and view.norms[start] not in "#@$£€¥")
    ):
        start += 1
    if comma := _end_of_participle(view, start, end):
        start = comma + 1
    if start + 2 < end and view.norms[start] in DAYS and view.norms[start + 1] == ",":
        start += 2  # "Friday, Norland asked"
    start = _behind_span(view, start, end)
    is_opening = start + 2 < end and view.norms[start].endswith("ing") and start and view.norms[start - 1] == ","
    if is_opening and view.norms[start + 1] in ("after", "as", "before", "when"):
        start += 1  # "Lind, speaking after Ek said"
    if start < end and view.norms[start] in ("after", "before", "since", "as", "until", "once"):
        start += 1
    elif (
        start < end
        and not (view.norms[start] in GIVEN and all(is_capital(word) for word in view.words[start:end]))
        and opens_phrase(view.words, start)
    ):
        start = _after_prepositional(view, start, end)
    if _is_doing(view, start, end):
        behind = _after_prepositional(view, start, end)
        start = behind if behind < end else start
    while start + 1 < end and is_clock(view.norms[start]):
        start += 1  # an entry of a running report: "14:05 Police said"
    is_time_only = all(
        is_time(view, index) if view.norms[index] in SHORT_MONTHS else _is_time_word(view, index)
        for index in range(start, end)
    )
    if is_time_only:
        return Subject()
    return Subject(start, end)


def _behind_span(view: View, start: int, end: int) -> int:
    """What follows "last night" or "early this week" where it opens a sentence and who does something follows it."""
    at = start + (view.norms[start : start + 1] in (["early"], ["late"]))
    if start or at + 2 >= end or view.norms[at] not in ("this", "last") or not is_time(view, at):
        return start
    behind = view.words[at + 2]
    is_day = is_capital(view.words[at + 1]) == (view.norms[at + 1] in DAYS)
    opens = behind.is_number or behind.norm in DETERMINERS or is_capital(behind)
    return at + 2 if is_day and (opens or is_plural(behind)) and not (behind.is_sign or view.is_sign(at + 1)) else start


def _is_doing(view: View, start: int, end: int) -> bool:
    """Whether what somebody does first stands here, without a comma: "While | visiting the school the minister"."""
    if not start or start + 2 >= end or not view.norms[start].endswith("ing") or is_capital(view.words[start]):
        return False
    return view.lemmas[start] != view.norms[start] and view.norms[start - 1] in SUBORDINATORS


def _is_time_word(view: View, index: int) -> bool:
    return view.norms[index] in TIME_WORDS and view.words[index].text != "May"


def _end_of_participle(view: View, start: int, end: int) -> int:
    """The comma of what somebody does or is who is named behind it: "Speaking after the vote, the mayor"; else 0."""
    if start or end < SHORTEST_PARTICIPLE or not view.norms[0].endswith(("ing", "ed")) or view.quoted[0]:
        return 0
    is_verb = view.lemmas[0] != view.norms[0] and view.norms[0] not in GIVEN
    takes = view.norms[1] in PREPOSITIONS | DETERMINERS | SUBORDINATORS or view.is_verb_like(1)
    if view.norms[0] != "having" and not (is_verb and takes):
        return 0
    return next((at for at in range(2, end - 1) if view.norms[at] == "," and not view.quoted[at]), 0)


def _after_prepositional(view: View, start: int, end: int) -> int:
    if "," in view.norms[start + 1 : end] and view.norms[start + 1].endswith("ing"):
        return view.norms.index(",", start) + 1  # "Far from backing it, the mayor, Jo Lind,"
    nouns = 0
    for index in range(start + 1, end):
        norm = view.norms[index]
        is_inside = norm in DETERMINERS and view.norms[index - 1] in PREPOSITIONS  # "In a letter about the toll, Lind"
        opens = norm in DETERMINERS or norm in SUBJECT_PRONOUNS
        if nouns and opens and not is_inside and not is_time(view, index):
            return index
        starts_name = is_capital(view.words[index]) and not is_capital(view.words[index - 1])
        if nouns and starts_name and view.norms[index - 1] not in PREPOSITIONS | DETERMINERS | {"and"}:
            return index
        if norm not in DETERMINERS and norm not in PREPOSITIONS:
            nouns += 1
    return end


def is_time(view: View, index: int) -> bool:
    if index >= view.size:
        return False
    norm = view.norms[index]
    if view.quoted[index] or (index + 1 < view.size and view.norms[index + 1] == "'s"):
        return False
    if is_clock(norm) or (norm == "at" and index + 1 < view.size and is_clock(view.norms[index + 1])):
        return True
    if norm == "may" and is_capital(view.words[index]):
        return index > 0 and view.norms[index - 1] in ("in", "last", "next", "since")
    if norm in SHORT_MONTHS:
        after = view.words[index + 1] if index + 1 < view.size else None
        return after is not None and (after.is_number or after.text == ".")  # no month: "Ai Jun wrote"
    if norm in ("on", "early", "late", "this", "last", "next"):
        following = index + 1
        return (
            following < view.size
            and view.norms[following] in TIME_WORDS
            and not view.is_sign(following)
            and view.norms[following + 1 : following + 2] != ["'s"]
        )
    return norm in TIME_WORDS and norm not in (",", ".", "in")


def behind_day(view: View, at: int) -> int:
    """What follows a day or a week where one is told here: "voted | on Tuesday to", "voted | overnight to"."""
    while at < view.size and (is_time(view, at) or view.norms[at] == "overnight") and not view.is_sign(at):
        at += 1
    return at


def behind_split(view: View, lemmas: tuple[str, ...], at: int) -> bool:
    """Whether the particle of a verb stands behind a pronoun here: "rule | it out", not "ruled | it out of order".

    "That" is no pronoun where a clause may follow: "ruled | that out in the bay no boat may fish".
    """
    if lemmas[-2:] not in SPLIT or view.norms[at : at + 1] == [] or view.norms[at] not in _TAKEN_BETWEEN:
        return False
    if view.norms[at + 1 : at + 2] != [lemmas[-1]] or view.quoted[at]:
        return False
    end = at + 2
    closes = end >= view.size or view.norms[end] in _CLOSING or is_adverb(view.norms[end]) or is_time(view, end)
    return closes or (view.norms[at] != "that" and view.norms[end] in COORDINATORS | PREPOSITIONS - {"of"})


def means_other(view: View, lemmas: tuple[str, ...], index: int, at: int) -> bool:
    """Whether a cue says something else by what is behind it: "put it | at 8,000", "it is against | the law".

    index, at: of its first word, and of the first behind it. People may be against a law, and what they do breaks it.
    """
    if view.norms[index] in _SAID_OF_THINGS and at == index + 1:
        before = index - 1
        while before > 0 and (is_adverb(view.norms[before]) or view.norms[before] in _DEGREES):
            before -= 1
        is_so = view.norms[max(0, before)] in BE and "being" not in view.norms[max(0, before) : index]
        is_closed = at >= view.size or view.norms[at] in _BEHIND_PREDICATE
        return is_so and is_closed and not (view.norms[index] in _DONE_BY_PEOPLE and _may_do(view, before, at))
    if lemmas == ("put", "it"):
        return view.norms[at : at + 1] == ["at"] or (at < view.size and view.norms[at] in _MOVED)
    if lemmas == ("decide", "against"):  # "the court decided against Lund"
        is_court = view.lemmas[index - 1] in _DECIDING_BETWEEN
        return at < view.size and not view.norms[at].endswith("ing") and (is_court or is_capital(view.words[at]))
    if lemmas[0] in _SIDING and lemmas[-1] in ("against", "for"):
        other = _NO_SIDES.get((lemmas[0], lemmas[-1]))
        said = " ".join(view.norms[at : at + _NEAR])
        return _is_no_side(view, at) or bool(other and other.match(said))
    if lemmas != ("be", "against"):
        return False
    bare = any(view.norms[at : at + len(w)] == w and _stands_bare(view, at + len(w)) for w in _BREAKING)
    return bare and (view.norms[max(0, index - 1)] in _DEEDS or _opens_with_deed(view, index))


def _may_do(view: View, be: int, behind: int) -> bool:
    """Whether those before a form of "be" may threaten or demand, and are not only so, as "the clouds were"."""
    end = next((at for at in range(be, 0, -1) if view.norms[at - 1] not in AUXILIARIES), 0)
    start = next((at for at in range(end, 0, -1) if view.is_sign(at - 1) or view.norms[at - 1] in SUBORDINATORS), 0)
    is_joined = view.norms[behind : behind + 1] in (["and"], ["but"])
    if is_joined and not any(norm.endswith("ing") for norm in view.norms[behind + 1 : behind + 3]):
        return False  # "the manager was demanding but fair"
    if end - start == 1 and view.norms[start] in ("it", "that", "this", "what", "which"):
        return "to" in view.norms[behind:]  # "it is threatening, if talks fail, to strike"
    return start == end or may_hold(view.words[start:end], is_clause=False)


def _is_no_side(view: View, at: int) -> bool:
    """Whether it is told for how long or before what somebody speaks: "for | two weeks", "against | a backdrop of"."""
    while at < view.size and (view.norms[at] in _AROUND_SPANS or view.words[at].is_number):
        at += 1
    is_other = at >= view.size or view.is_sign(at) or view.norms[at] in COORDINATORS | {"by"}
    return is_other or view.lemmas[at] in SPANS | _NO_SIDE


def _opens_with_deed(view: View, index: int) -> bool:
    """Whether a deed opens the sentence: "Keeping bees"; no name ends so: "Beijing is", "Irving Holt is"."""
    norm = view.norms[0]
    is_named = is_name(view.words[0].text) or (index > 1 and is_capital(view.words[1]))
    is_called_so = norm in HOLDERS or norm in GIVEN or is_named
    return norm.endswith("ing") and norm not in _NO_DEEDS and not is_called_so


def _stands_bare(view: View, at: int) -> bool:
    """Whether nothing tells which law or rules: "the law", and not "the law | on agents", "the rules | that"."""
    return at >= view.size or view.norms[at] not in _TELLS_WHICH
