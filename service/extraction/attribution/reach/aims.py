"""What somebody is to do, as an infinitive that opens here: "to leave", "not to leave", "never to return".

Refuses: who is to do it, and who says so (see ../drafts/).
"""

from service.extraction.attribution.lexicon.grammar import (
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_capital,
)
from service.extraction.attribution.lexicon.holders import PAPERS
from service.extraction.attribution.lexicon.publication import IMPERATIVES, NOT_AFTER_IMPERATIVE, tells_nobody_to
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.view import Hit, View

#: What turns an infinitive into its opposite.
_NOT = frozenset(["not", "never"])

#: What somebody "is to" who does not plan it: "the families are to get 2 million".
BEFALLING = frozenset("be become benefit face gain get have inherit lose need receive remain say suffer".split())

#: What somebody "is set to" or "due to" that comes without them: "the club is set to miss out", "he is due to appear".
_OF_ITSELF = frozenset(
    """
    appear arrive begin break climb close drop earn end expire fall finish grow hit join land leave make miss move open
    pass play reach reopen retire return rise run shrink stand start suffer top undergo win
    """.split()
)

#: Cues of what somebody will do, and no thing.
GOING_TO = frozenset((("be", "to"), ("be", "set", "to"), ("be", "due", "to"), ("prepare", "to")))

#: What somebody wants for themselves, so as to do something: "wants a chance to speak", "wants to see them".
_MEANS = frozenset(
    """
    ability authority cash chance credit freedom fund funding help information leave licence license mandate money
    nothing opportunity option permission power resource right room something somewhere space support time way
    """.split()
)
#: What somebody wants for themselves likewise, as one or more of it: "a home to live in", "land to build on".
_PLACES = frozenset("building flat home house land plot site".split())
#: Imperatives that are nouns as often, so that a thing must stand behind them: "check your locks", no "check on it".
_NOUNS_TOO = frozenset(
    """
    book call check contact cover fill help limit move order pay phone plan practise record report request return
    sign stop store test travel try turn use wait walk wash watch work
    """.split()
)
SHORTEST_IMPERATIVE = 2

#: What a place does itself: "wants a home to close", "wants land to be set aside".
_BEFALLS_PLACE = frozenset("be close go have open remain reopen shut stay".split())
#: What is to become of something that others are to do: "wants the road shut", "wants him out".
_DONE = frozenset(
    """
    away back built cut dealt done down found gone held hung kept let lit made met off out over paid put read rebuilt
    rewritten sent set shut sold spent split stripped struck sworn taken taught thrown told torn undone withdrawn
    written
    """.split()
)
_OPENS_REST = frozenset("at before by from in into of on to until with".split())

#: Words of whoever is to do it, at most.
LONGEST_TOLD = 12


def opens_aim(view: View, at: int) -> bool:
    """Whether what somebody is to do or not to do begins here; "to the court" and "to Osby" are no aims."""
    to = at + 1 if at < view.size and view.norms[at] in _NOT else at
    if to + 1 >= view.size or view.norms[to] != "to" or view.quoted[at]:
        return False
    verb = view.words[to + 1]
    is_plain = verb.norm not in DETERMINERS | PREPOSITIONS and not (is_capital(verb) or verb.is_number or verb.is_sign)
    return is_plain or view.quoted[to + 1]


def opens_imperative(view: View, first: int, last: int) -> bool:
    """Whether readers are told to do something here: "Stay indoors", "Boil the water"; not "Work on it has stopped"."""
    if last - first < SHORTEST_IMPERATIVE or view.quoted[first] or view.norms[first] not in IMPERATIVES:
        return False
    if tells_nobody_to(view.norms[first:last]):
        return False
    behind = first + 1
    is_object = view.norms[behind] in DETERMINERS | POSSESSIVES or is_adverb(view.norms[behind])
    if view.lemmas[first] in _NOUNS_TOO and not is_object:
        return False
    if view.norms[behind] in NOT_AFTER_IMPERATIVE or is_capital(view.words[behind]) or view.is_sign(behind):
        return False
    end = next((at for at in range(behind, last) if view.norms[at] in SUBORDINATORS | {"until"}), last)
    return not any(view.is_verb_like(at) for at in range(behind, end))


def wants_of_others(view: View, start: int) -> bool:
    """Whether it is wanted that others do something: "ministers to act", "the road shut"; not "to act", "a park"."""
    at = start + 2 * (view.norms[start : start + 2] == ["to", "see"])
    if at >= view.size or view.quoted[at] or view.norms[at] in PREPOSITIONS | {"that"}:
        return False
    if at == start and (aim := aim_of_told(view, at)):
        is_place = view.norms[aim - 1] in _PLACES and DETERMINERS.isdisjoint(
            {*view.norms[at:aim]} - {"a", "an", "more"}
        )
        is_place = is_place and view.norms[aim] == "to" and view.norms[aim + 1] not in _BEFALLS_PLACE
        return _MEANS.isdisjoint(view.lemmas[at:aim]) and not is_place
    for done in range(at + 1, min(view.size, at + LONGEST_TOLD)):
        if view.is_sign(done) or view.quoted[done] or view.norms[done] in PREPOSITIONS - _DONE:
            return False
        if view.norms[done] in _DONE or view.norms[done].endswith("ed"):
            behind = done + 1
            ends = behind >= view.size or view.is_sign(behind) or view.norms[behind] in _OPENS_REST | _DONE
            ends = ends or is_adverb(view.norms[behind])
            return (
                ends and view.norms[done - 1] not in DETERMINERS | {"and", "or"} and not is_adverb(view.norms[done - 1])
            )
    return False


def with_negation(view: View, to: int) -> int:
    """Where an infinitive begins whose "to" stands here: at the "not" before it, if there is one."""
    return to - 1 if to and view.norms[to - 1] in _NOT and not view.quoted[to - 1] else to


def aim_of_told(view: View, start: int) -> int:
    """Where it begins what somebody who is told, from `start` on, is to do; 0 where something else comes first."""
    for at in range(start, min(view.size, start + LONGEST_TOLD)):
        if view.is_sign(at) or view.quoted[at] or view.norms[at] == "that":
            return 0
        if at > start and view.norms[at] == "to" and opens_aim(view, at) and view.norms[at + 1] == view.lemmas[at + 1]:
            return with_negation(view, at)
        if view.is_verb_like(at):
            return 0  # "told a crowd gathered to hear him that"
    return 0


def is_going_to(view: View, hit: Hit, subject: Subject, start: int) -> bool:
    """Whether "is to" tells what somebody will do: "the council is to scrap it", not "the rule is to wait"."""
    is_plain = view.norms[hit.verb] in ("is", "are", "'re", "'s") and hit.first == hit.verb
    is_plain &= hit.last == hit.verb + len(hit.cue.lemmas)
    is_plain |= view.norms[hit.verb] == "prepares" or (view.norms[hit.verb] == "preparing" and hit.first < hit.verb)
    others = _OF_ITSELF if len(hit.cue.lemmas) > 2 else frozenset[str]()
    if not is_plain or subject.shared or view.norms[start] in BEFALLING | others:
        return False
    if view.norms[start] != view.lemmas[start] or view.norms[subject.first] in RELATIVES:
        return False
    norm = view.norms[start]
    lemmas = {view.lemmas[at] for at in range(subject.first, subject.last)}
    return (
        norm.isalpha()
        and norm not in DETERMINERS | PREPOSITIONS | SUBJECT_PRONOUNS
        and lemmas.isdisjoint(PAPERS | {"do"})
    )


def is_sworn_to_do(view: View, start: int) -> bool:
    """Whether what somebody swears is to do something: "never to return", "she would never sell"; not "he saw it"."""
    start += view.norms[start] == "that"
    group = view.norms[start : start + 4]
    will = len(group) > 1 and group[0] in SUBJECT_PRONOUNS and group[1] in ("would", "will")
    return opens_aim(view, start) or (will and "have" not in group)
