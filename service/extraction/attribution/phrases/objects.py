"""What a verb takes behind it, where that alone decides whether it attributes or commits.

"Passed the bill" is a deed and "passed the exam" is none; "put the crowd at 8,000" says how much it is.
Word indexes are half-open.
Refuses: where a content begins and ends (see ../reach/); whose the verb is (see subjects.py).
"""

from service.domain.claims import Force
from service.extraction.attribution.lexicon.cues import COURTS, Frame, verb_cues
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    COUNTING,
    DETERMINERS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SPANS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    is_adverb,
    is_capital,
    is_clock,
    opens_amount,
)
from service.extraction.attribution.lexicon.holders import PAPERS, may_hold
from service.extraction.attribution.lexicon.names import PERSONS
from service.extraction.attribution.lexicon.taken.deeds import (
    BY_LAST_NOUN,
    CALLED_IN,
    DECIDING,
    OF_STATES,
    TAKEN_BY_DEEDS,
    UNDERFOOT,
    VOTING,
)
from service.extraction.attribution.lexicon.taken.things import (
    AMOUNT_BEFORE,
    AMOUNTS,
    ASKED_FOR,
    CALLED_BACK,
    GIVEN_BY_OTHERS,
    MOVED_BY,
    MOVING,
    SHOWN,
    WHERE_MOVED,
    WORDS,
)
from service.extraction.attribution.phrases.addressees import behind_recipient
from service.extraction.attribution.phrases.leads import Subject, is_time
from service.extraction.attribution.phrases.relatives import speaks_in_relative
from service.extraction.attribution.reach.ends import is_date
from service.extraction.attribution.sides.states import is_lone_name, is_state
from service.extraction.attribution.view import INSIDE_WORD, Hit, View
from service.extraction.holders.lexicon.offices import OFFICES

#: Words of what a verb takes that are looked at, at most.
LONGEST_ASKED = 10

#: Who may lose a post.
POSTS = PERSONS | OFFICES

#: Where something is put, and into what state, so that no amount is told: "put the bins out at 8", "put on leave".
PARTICLES = frozenset("aside away back down in off on out through up".split())
_STATES = frozenset("alert furlough hold leave lockdown notice risk standby trial".split())
NEAR = 5


def is_put_at(view: View, start: int) -> bool:
    """Whether somebody says how much something is: "put | the crowd at about 8,000", not "put the bins out at 8"."""
    for at in range(start, min(view.size - 2, start + LONGEST_ASKED)):
        if view.is_sign(at) or view.quoted[at] or (view.norms[at] in PREPOSITIONS - {"at", "by", "for", "from", "of"}):
            return False
        if view.norms[at] == "at":
            behind = view.words[at + 1]
            is_spelled = behind.norm in COUNTING | {"one", "zero"}
            is_amount = behind.is_number or behind.is_sign or is_spelled or opens_amount(view.words, at + 1)
            is_moved = view.norms[at - 1] in PARTICLES or not _STATES.isdisjoint(view.norms[at + 2 : at + 2 + NEAR])
            return is_amount and not (is_moved or is_clock(behind.norm) or is_time(view, at + 2))
    return False


def is_sent_away(view: View, start: int) -> bool:
    """Whether somebody is dismissed from a post, and no claim or plan: "dismissed | her", "| the finance minister"."""
    if view.norms[start] in ("her", "him", "them"):
        behind = view.norms[start + 1 : start + 2]
        return not behind or view.is_sign(start + 1) or behind[0] in (PREPOSITIONS | COORDINATORS) - {"as"}
    if view.norms[start] not in DETERMINERS:
        return False
    end = start + 1
    while (
        end < view.size
        and view.norms[end].isalpha()
        and not (view.norms[end] in PREPOSITIONS | COORDINATORS or view.is_verb_like(end))
    ):
        end += 1
    is_post = view.lemmas[end - 1] in POSTS and view.norms[end : end + 1] not in (["as"], ["'s"])
    return is_post and view.words[end - 1].text[-2:] not in ("'s", "’s", "s’", "s'")


def clears_of(view: View, subject: Subject, start: int) -> bool:
    """Whether a court clears somebody of something: "a jury cleared her of theft", not "crews cleared the road"."""
    heads = view.lemmas[subject.first : subject.last] if not subject.shared else []
    return not COURTS.isdisjoint(heads) and "of" in view.norms[start + 1 : start + LONGEST_ASKED]


#: What makes a deed of such a verb, whatever it takes: "struck down the law", "walked out over pay".
_ALONE = (("down",), ("out", "over"))


def decides(hit: Hit) -> bool:
    """Whether the verb is a decision only by what it takes: "threw out the case"; "struck down" is one anyhow."""
    return hit.cue.frame is Frame.ACT and hit.cue.lemmas[0] in TAKEN_BY_DEEDS and hit.cue.lemmas[1:] not in _ALONE


def is_decided_on(view: View, hit: Hit, start: int) -> bool:
    """Whether what the verb decides on, gives up or keeps stands here: "the water bill", and not "the exam"."""
    end, is_by_last = start, hit.cue.lemmas[0] in BY_LAST_NOUN
    relatives = RELATIVES if hit.cue.lemmas[0] in DECIDING else ()  # "threw out the case | that he had brought"
    while end < min(view.size, start + LONGEST_ASKED) and not view.quoted[end]:
        if (
            view.norms[end] in PREPOSITIONS
            or (is_by_last and view.norms[end] in COORDINATORS)
            or (end > start and view.norms[end] in relatives and not speaks_in_relative(view, end))
            or (view.is_sign(end) and view.norms[end] not in ("-", INSIDE_WORD))
            or (end > start and view.is_verb_like(end))
        ):
            break
        end += 1
    things = TAKEN_BY_DEEDS[hit.cue.lemmas[0]]
    if is_by_last:  # "closed the border", not "the border road"
        while end > start and (is_adverb(view.norms[end - 1]) or view.lemmas[end - 1] in SPANS | TIME_WORDS):
            end -= 1
        last = end
        while last > start and is_capital(view.words[last - 1]) and view.lemmas[last - 1] not in things:
            last -= 1  # "fired | coach Bo Ek"
        if hit.cue.lemmas == ("sack",) and last == start and end - start > 1:
            return True  # "sacked | Bo Ek"
        end = last if hit.cue.lemmas[0] in ("fire", "sack") and last > start else end
        is_owner = view.norms[end : end + 1] in (["'"], ["’"])  # "troops' pay"
        return not is_owner and end > start and view.lemmas[end - 1] in things
    return not things.isdisjoint(view.lemmas[max(start, end - 2) : end])


def behind_other_verb(view: View, at: int) -> int:
    """Where it begins what two verbs take, behind the second: "opposed | and has fought against | the tax"; else 0.

    Not where the second is a cue itself, which takes it. -1 where nothing is taken: "opposed | and was beaten by it".
    """
    if view.norms[at] not in ("and", "but", "or") or view.quoted[at]:
        return 0
    at += 1
    opens = at
    while at < view.size and (view.norms[at] in AUXILIARIES | NEGATIONS or is_adverb(view.norms[at])):
        at += 1
    if at + 1 >= view.size or view.is_sign(at) or view.norms[at] in DETERMINERS | POSSESSIVES | PREPOSITIONS:
        return 0
    has_auxiliary = not AUXILIARIES.isdisjoint(view.norms[opens:at])
    if view.lemmas[at] in verb_cues() or not (has_auxiliary or view.is_verb_like(at)):
        return 0
    is_inflected = view.lemmas[at] != view.norms[at] and not view.norms[at].endswith("ing")
    if is_inflected and not BE.isdisjoint(view.norms[opens:at]):
        return -1
    at = _behind_help(view, at) or _behind_place(view, at + 1)
    return at if at < view.size and not view.is_sign(at) else 0


def _behind_help(view: View, at: int) -> int:
    """Behind the deed that somebody helps with, where it takes a thing: "helped (to) write | the law"; else 0."""
    at += 2 if view.norms[at + 1 : at + 2] == ["to"] else 1
    takes = at + 1 < view.size and view.norms[at + 1] in DETERMINERS | POSSESSIVES
    helps = view.lemmas[at - 1] == "help" or view.lemmas[at - 2] == "help"
    return at + 1 if helps and takes and view.norms[at] not in DETERMINERS | POSSESSIVES | PREPOSITIONS else 0


def _behind_place(view: View, at: int) -> int:
    """Behind the preposition here, or "against" where only a place stands before: "in court against | the sale"."""
    if at < view.size and view.norms[at] in ("at", "before", "in"):
        near = view.norms[at + 1 : at + 1 + NEAR]
        if "against" in near and not any(map(view.is_sign, range(at, at + 1 + near.index("against")))):
            return at + 2 + near.index("against")
    return at + (at < view.size and view.norms[at] in PREPOSITIONS - {"to"})


def is_no_ground(view: View, hit: Hit, start: int) -> bool:
    """Whether what stands behind "over" is where or when, not why: "walked out over the hill", "over the weekend"."""
    end = start + (view.norms[start] in DETERMINERS)
    end += view.norms[end : end + 1] in (["last"], ["past"])
    is_span = view.lemmas[end : end + 1] != [] and view.lemmas[end] in SPANS | TIME_WORDS
    if is_date(view, start) or (is_span and view.norms[end + 1 : end + 2] not in (["'s"], ["-"], [INSIDE_WORD])):
        return True
    while end + 1 < view.size and not (view.is_sign(end + 1) or view.norms[end + 1] in PREPOSITIONS | COORDINATORS):
        end += 1
    return hit.cue.lemmas[0] == "walk" and view.lemmas[end : end + 1] != [] and view.lemmas[end] in UNDERFOOT


def may_decide(view: View, hit: Hit, subject: Subject) -> bool:
    """Whether the subject may decide by the verb: whoever defeats a challenge without a vote has only won.

    Only a state or its government closes a border by what it wants: "Snow closed the border".
    """
    if hit.cue.lemmas[0] in OF_STATES:
        is_named = hit.cue.lemmas[0] != "close" and is_lone_name(view, subject)  # "Snow closed the border"
        return not subject.shared and (is_state(view, subject) or is_named)
    if hit.cue.lemmas != ("defeat",):
        return True
    return not subject.shared and not VOTING.isdisjoint(view.lemmas[subject.first : subject.last])


def is_called_in(view: View, start: int) -> bool:
    """Whether help or a gathering is called and nothing named: "called 999", "called an election", "called police"."""
    if view.norms[start] in POSSESSIVES:
        return False  # "called her vote a mistake"
    end = start
    while end < view.size and not view.is_sign(end) and view.norms[end] not in PREPOSITIONS | COORDINATORS:
        end += 1
    if end < view.size and view.quoted[end] and not view.quoted[start]:
        return False  # "called the vote “a sham”"
    return view.words[start].is_number or (end > start and view.norms[end - 1] in CALLED_IN)


def is_only_shown(view: View, subject: Subject, start: int) -> bool:
    """Whether what is offered is there for all to see, and nobody is for it: "the survey offers | proof that"."""
    if view.norms[start] == "to":
        return False
    heads = view.lemmas[subject.first : subject.last] if not subject.shared else []
    return not PAPERS.isdisjoint(heads) or _head_of(view, start) in SHOWN


def offered_in_words(view: View, start: int) -> Force | None:
    """What is left of an offer where it is only said, "offered | an apology", or not even that, "no explanation"."""
    if _head_of(view, start) not in WORDS:
        return None
    return Force.RELUCTANT if view.norms[start] in ("no", "little", "few") else Force.SAYS


def foresees(view: View, subject: Subject, verb: int, start: int) -> bool:
    """Whether somebody tells how an amount will move: "sees | prices falling", and not "sees | him leaving"."""
    reach = range(start + 1, min(view.size, start + LONGEST_ASKED))
    at = next((at for at in reach if view.norms[at].endswith("ing") or view.is_sign(at)), 0)
    if view.norms[verb] not in ("see", "sees") or not at or view.lemmas[at] not in MOVING:
        return False
    is_amount = not AMOUNTS.isdisjoint(view.lemmas[start:at]) or view.norms[at - 1] in AMOUNT_BEFORE
    behind = view.norms[at + 1] if at + 1 < view.size else ""
    if not is_amount or (behind in PREPOSITIONS and behind not in MOVED_BY) or subject.shared:
        return False
    who = view.words[subject.first : subject.last]
    return may_hold(who, is_clause=False) and (PAPERS | WHERE_MOVED).isdisjoint(word.lemma for word in who)


def is_asked_for(view: View, start: int) -> bool:
    """Whether what is denied was asked for, and is no clause: "denied | bail", and not "denied | bail was paid"."""
    end = _end_of(view, start)
    return end > start and view.lemmas[end - 1] in ASKED_FOR and not (end < view.size and view.is_verb_like(end))


def is_sought_of_others(view: View, start: int) -> bool:
    """Whether what somebody seeks is another's to give: "seeking | a ban on the drug", and not "a new buyer"."""
    return view.norms[start] != "to" and _head_of(view, start) in GIVEN_BY_OTHERS


def is_kept_from(view: View, first: int, start: int) -> bool:
    """Whether somebody is kept from a thing between the cue and its content: "denied Lind | bail".

    Not where only a time stands there, "denied Tuesday | any wrongdoing", nor before a clause, "| a deal was made".
    """
    if behind_recipient(view, first) != start or start == first or is_time(view, first):
        return False
    if view.norms[start] == "that" or view.norms[start] in SUBJECT_PRONOUNS:
        return False
    end = _end_of(view, start)
    return end == view.size or view.norms[end] not in AUXILIARIES


def _head_of(view: View, start: int) -> str:
    """The noun of a thing, in its dictionary form: the last word before what is added to it."""
    end = _end_of(view, start)
    return view.lemmas[end - 1] if end > start else ""


def _end_of(view: View, start: int) -> int:
    end = start
    while end < view.size and not view.quoted[end]:
        is_added = view.norms[end] in PREPOSITIONS | COORDINATORS | {"that", "to", "who", "which"}
        if is_added or (view.is_sign(end) and view.norms[end] not in (INSIDE_WORD, "'s")) or view.is_verb_like(end):
            break
        end += 1
    return end


def is_called_back(view: View, start: int) -> bool:
    """Whether goods or envoys are called back, and nothing is remembered: not "recalled | seeing cars"."""
    end = _end_of(view, start)
    is_remembered = view.norms[start].endswith("ing") or view.norms[end : end + 1] == ["being"]
    return end > start and view.lemmas[end - 1] in CALLED_BACK and not is_remembered
