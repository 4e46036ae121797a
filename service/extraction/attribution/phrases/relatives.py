"""What a clause behind a noun is of: "the plan, which the union rejected," tells that the union rejected the plan.

Word indexes are half-open.
Refuses: whose the verb is (see subjects.py); clauses that take something of their own ("which Lind said was fair").
"""

from service.extraction.attribution.lexicon.cues import Frame, noun_cues, verb_cues
from service.extraction.attribution.lexicon.grammar import (
    COORDINATORS,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.phrases.leads import Subject, is_time
from service.extraction.attribution.phrases.noun_phrases import phrase_ending
from service.extraction.attribution.view import Hit, View

Range = tuple[int, int]

_TAKES_THINGS = (Frame.OBJECT, Frame.ACT)
_SPEAKING = (Frame.SAY, Frame.TELL, Frame.THINK)

#: Times of a day, and what happened then in a form that is the plain one too.
_HOURS = frozenset("dawn dusk midday midnight noon".split())
_PASTS = frozenset("burst shut split".split())

#: Verbs of speech and intention that take a thing as well as a clause.
_SAYS_THINGS = frozenset(
    """
    admit announce confirm demand deny disclose offer pledge predict promise propose recommend refuse request
    reveal threaten
    """.split()
)

#: Verbs that need nothing behind them, so that "that" before them may open a clause: "news that Norland withdrew".
_NEED_NOTHING = frozenset("drop hear hold leave object pass protest quit resign resist see withdraw".split())

#: Nouns behind which "that" opens what they tell, or when or why it was.
_WITH_CLAUSE = (
    TIME_WORDS
    | SUBORDINATORS
    | frozenset(
        """
        belief chance day effect evidence extent fact fear idea impression indication message moment news night notion
        point possibility proof prospect reason report result risk rumor rumour scandal sign so speculation stance
        statement story such theory time view warning way word year
        """.split()
    )
)

#: Nouns whose clause tells what they are, and never what was done to them.
_MEANING = frozenset("announcement fact fear news possibility prospect rumour rumor word".split())

#: What one does to somebody as well as to a plan, and what one thinks of anything.
_NO_STANCE = (("attack",), ("see",))

#: Words back to "who" at most, and what opens something else behind it.
FARTHEST_WHO = 5
_OPENS_OTHER = SUBORDINATORS | COORDINATORS | SUBJECT_PRONOUNS | frozenset("today tomorrow yesterday".split())

_ARTICLES = frozenset("a an her his its the their".split())

#: Words behind which an article belongs to the same phrase: "all the", "such a", "the mayor of the", "Lind and the".
_JOINS = PREPOSITIONS | COORDINATORS | DETERMINERS | frozenset("half quite such what".split())

#: Words of what a clause is about, at most: a longer phrase may be another's.
LONGEST_ANTECEDENT = 14


def antecedent_of(view: View, hit: Hit, subject: Subject) -> Subject:
    """What a relative clause with this subject is about where its verb has nothing else to take; else nothing."""
    if subject.is_empty or subject.shared or subject.first < 2 or not _takes_it(view, hit):
        return Subject()
    at = subject.first - 1
    relative = view.norms[at]
    if relative not in ("which", "whom", "that") or view.norms[at - 1] in PREPOSITIONS or view.quoted[at]:
        return Subject()
    if view.norms[subject.first] in ("i", "that", "we", "which", "who", "you"):
        return Subject()
    about = antecedent_before(view, at)
    return about if relative != "that" or _is_plain_that(view, hit, about) else Subject()


def tells_what_noun_means(view: View, hit: Hit, subject: Subject) -> bool:
    """Whether the clause of such a noun ends with the cue, or the noun is its subject.

    "The announcement that the school would close | shocked parents", "the possibility that it closes | worries staff":
    nobody does the one to the other, and a possibility holds nothing.
    """
    if subject.is_empty or subject.shared:
        return False
    at = next((word for word in range(subject.first, subject.last) if view.norms[word] == "that"), 0)
    if at and hit.cue.frame is Frame.THINK and view.lemmas[at - 1] in _MEANING:
        return at - subject.first in (1, len(("the", "fear")))
    before = subject.first - 1
    is_of_noun = before > 0 and view.norms[before] == "that" and view.lemmas[before - 1] in _MEANING
    takes_none = hit.last < view.size and view.is_verb_like(hit.last)
    return is_of_noun and takes_none and hit.cue.frame in _TAKES_THINGS


def _is_plain_that(view: View, hit: Hit, about: Subject) -> bool:
    """Whether "that" stands behind a thing and opens nothing it tells: "a plan that", not "the claim that"."""
    if (
        about.is_empty
        or hit.cue.frame not in _TAKES_THINGS
        or hit.cue.lemmas[0] in _NEED_NOTHING
        or view.lemmas[about.last - 1] in _WITH_CLAUSE
    ):
        return False
    first, last = view.words[about.first], view.words[about.last - 1]
    is_noun = first.norm in DETERMINERS and about.last - about.first == len(("the", "decree"))
    if not is_noun and any(cue.frame not in _TAKES_THINGS for cue in verb_cues().get(last.lemma, ())):
        return False  # "Groups note that Lind"
    if last.lemma in noun_cues() and not view.is_verb_like(hit.last):
        return False  # "the claim that Norland rejected in May"
    return first.norm in DETERMINERS or first.is_number or is_capital(first) or is_plural(last)


def is_taken_by_relative(view: View, hit: Hit, at: int) -> bool:
    """Whether "it" here is what those do of whom the cue is: "residents who heard | it say", "people who live near it".

    "Who said it thinks" may tell what it thinks, so that a verb that takes a clause does not count, but "it" has no
    plain form behind it.
    """
    if view.norms[at] != "it" or hit.cue.frame not in _SPEAKING or hit.first != hit.verb:
        return False
    reach = range(at - 1, max(0, at - FARTHEST_WHO), -1)
    who = next((index for index in reach if view.norms[index] in ("who", "that", "which")), 0)
    if not who or who + 1 >= at or view.is_sign(who - 1) or view.norms[who - 1] in PREPOSITIONS:
        return False
    verb = who + 1
    between = range(verb, at)
    if any(view.is_sign(index) or view.norms[index] in _OPENS_OTHER for index in between):
        return False
    if at - 1 > verb and view.lemmas[at - 1] in verb_cues():
        return False  # "those who heard him say | it believe him"
    takes_clause = any(cue.frame in _SPEAKING for cue in verb_cues().get(view.lemmas[verb], ()))
    is_plain = view.norms[hit.verb] == view.lemmas[hit.verb]
    is_verb = view.is_verb_like(verb) or (view.norms[who] != "that" and view.norms[verb] != view.lemmas[verb])
    return is_plain or (is_verb and (not takes_clause or view.lemmas[verb] in ("hear", "see", "find")))


def is_of_thing(view: View, hit: Hit, subject: Subject) -> bool:
    """Whether a deed is of a thing that can commit to nothing: "a landslip | which blocked the line"."""
    if hit.cue.frame is not Frame.ACT or subject.shared or view.norms[subject.first : subject.last] != ["which"]:
        return False
    about = antecedent_before(view, subject.first)
    return not about.is_empty and not may_hold(view.words[about.first : about.last], is_clause=False)


def speaks_in_relative(view: View, at: int) -> bool:
    """Whether others say or want something in the clause that opens here, or in one on it: "which | critics say harms".

    What they hold is theirs, and would be lost in what is done to the thing before. Not what the thing does itself, "a
    bill that says", nor what a claim tells: "the claim that | Lund had promised".
    """
    is_skipped = _is_of_thing(view, at) or (view.norms[at] == "that" and view.lemmas[at - 1] in noun_cues())
    for index in range(at + 1, view.size):
        if view.norms[index] in RELATIVES and view.is_sign(index - 1):
            is_skipped = _is_of_thing(view, index)
        elif view.is_sign(index) and not (index + 1 < view.size and view.norms[index + 1] in RELATIVES):
            return False
        cues = verb_cues().get(view.lemmas[index], ())
        speaks = any(cue.frame is not Frame.ACT and (len(cue.lemmas) == 1 or cue.frame is Frame.TO) for cue in cues)
        closes = index + 1 == view.size or view.is_sign(index + 1) or view.norms[index + 1] in PREPOSITIONS - {"to"}
        is_of_it = view.lemmas[index] in _SAYS_THINGS | {"agree"} and closes  # "the bill that Lund proposed in May"
        is_verb = view.is_verb_like(index) or is_plural(view.words[index - 1])
        if speaks and is_verb and not (is_skipped or is_of_it):
            return True
    return False


def _is_of_thing(view: View, at: int) -> bool:
    """Whether a verb of the thing itself stands right behind "that" or "which": "a bill that | would let"."""
    return view.norms[at] != "who" and view.is_verb_like(at + 1)


def contact_before(view: View, hit: Hit, subject: Subject) -> int:
    """Where who did it begins behind what they did it to: "the law | the union opposes takes effect"; else 0."""
    if subject.is_empty or subject.shared or hit.cue.frame not in _TAKES_THINGS:
        return 0
    if hit.last >= view.size or not view.is_verb_like(hit.last):
        return 0
    for at in range(subject.last - 1, subject.first, -1):
        before = view.words[at - 1]
        if view.norms[at] in _ARTICLES and before.norm not in _JOINS:
            is_noun = before.text.isalpha() and not is_capital(before) and not is_adverb(before.norm)
            return at if is_noun and not view.is_verb_like(at - 1) else 0
    return 0


def antecedent_before(view: View, at: int) -> Subject:
    """What "which" or a participle at this word is about, behind a comma or without one."""
    end = at - (view.norms[at - 1] == ",")
    if not end or view.quoted[end - 1] or (view.is_sign(end - 1) and view.norms[end - 1] not in (")", "%")):
        return Subject()
    if is_time(view, end - 1):
        return Subject()  # "the offer of 3 May, which"
    phrase = phrase_ending(view, end)
    first = phrase.first
    inside = range(phrase.first + 1, phrase.last)
    for word in reversed(inside):
        is_bound = view.norms[word - 1] in PREPOSITIONS | COORDINATORS | DETERMINERS or view.is_sign(word - 1)
        if view.norms[word] in DETERMINERS and not is_bound:
            first = word  # "gave the mayor | the plan, which"
            break
    if view.norms[first] not in DETERMINERS and view.words[first].text.islower():  # "vote on | the tower, which"
        first = next((word for word in inside if view.norms[word] in DETERMINERS), first)
    is_open = view.norms[at - 1] != "," or (view.norms[first] not in DETERMINERS and view.words[first].text.islower())
    if is_open:  # "took money from | countries that"
        joined = (word + 1 for word in reversed(inside) if view.norms[word] in PREPOSITIONS - {"of"})
        first = next((word for word in joined if word > first), first)
    if phrase.is_empty or phrase.last - first > LONGEST_ANTECEDENT or view.norms[first] in SUBJECT_PRONOUNS:
        return Subject()
    if any(view.is_verb_like(word) and not is_capital(view.words[word]) for word in range(first, phrase.last)):
        return Subject()
    return Subject(first, phrase.last)


def aim_in_relative(view: View, hit: Hit) -> Range | None:
    """What somebody will do to what the last clause is about: "the bill, which Lind has vowed | to veto"."""
    end = hit.last + 2
    if hit.cue.frame is not Frame.TO or view.norms[hit.last : hit.last + 1] != ["to"] or end > view.size:
        return None
    closes = end == view.size or (end + 1 == view.size and view.norms[end] == ".")
    return (hit.last, end) if closes and view.norms[end - 1] == view.lemmas[end - 1] else None


def _takes_it(view: View, hit: Hit) -> bool:
    """Whether nothing that the verb could take follows it: a sign, a time, a preposition, the main verb."""
    if aim_in_relative(view, hit):
        return True
    takes_things = hit.cue.frame in _TAKES_THINGS
    if not (takes_things or hit.cue.lemmas[0] in _SAYS_THINGS) or hit.cue.lemmas in _NO_STANCE:
        return False
    at = hit.last
    while at < view.size and is_adverb(view.norms[at]):
        at += 1
    if at >= view.size or (view.is_sign(at) and view.norms[at] in (",", ".", ";")):
        return True
    if view.quoted[at] or view.is_sign(at):
        return False
    if is_time(view, at) or view.norms[at] in ("when", "after", "before", "but", "last", "this"):
        return True
    if view.norms[at] in PREPOSITIONS - {"as", "about", "like", "to"}:
        return True
    return takes_things and view.is_verb_like(at)


def behind_dated_clause(view: View, subject: Subject) -> Subject:
    """Who speaks behind what happened on a day: "the port closed on Friday and | Ms Lund said ships would wait"."""
    for at in range(subject.last - 2, subject.first + 3, -1):
        is_dated = view.norms[at - 1] in DAYS | _HOURS and view.norms[at - 2] in ("at", "on")
        if view.norms[at] == "and" and is_dated and is_capital(view.words[at + 1]):
            happened = view.words[at - 3]
            is_past = happened.text.islower() and (happened.norm.endswith("ed") or happened.norm in _PASTS)
            return Subject(at + 1, subject.last) if is_past else subject
    return subject
