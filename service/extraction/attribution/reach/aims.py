"""What somebody is to do: an infinitive that opens here ("to leave", "not to leave"), an order, a want, a plan.

Of verbs that tell a plan only at times ("is set to", "swears") it tells whether what they take is one.
Refuses: who is to do it, and who says so (see ../drafts/); where phrases begin and end (see ../phrases/).
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
from service.extraction.holders.kinds import gender_of

#: What turns an infinitive into its opposite.
_NOT = frozenset(["not", "never"])

#: What somebody "is to" who does not plan it: "the families are to get 2 million".
BEFALLING = frozenset("be become benefit face gain get have inherit lose need receive remain say suffer".split())

#: What somebody who "is set to" or "due to" do it has decided on; nothing that comes without them, as "to collapse".
_DECIDED = frozenset(
    """
    abandon abolish address adopt allow amend annex announce apologise apologize appeal appoint approve argue arrest ask
    attack attend auction axe back ban bar block boycott build buy call campaign cancel challenge charge conduct
    consider convene cut debate decide declare deliver demand demolish demonstrate deploy deport discuss dismiss ditch
    double enforce evict expand expel extend extradite fight file fire fund give grant halt halve hire hold host impose
    inspect interview introduce invest issue jail launch lift limit list lobby march meet merge name nationalise
    nationalize negotiate nominate offer oppose order outlaw outline overhaul overturn plead present privatise privatize
    propose prosecute protest publish pull push put question raise rally ratify ration rebuild recruit reform regulate
    reintroduce reject relax release relocate remove rename repeal replace restore restrict restructure reverse review
    revive revoke rule sack sanction scrap scrutinise seek sell send sentence set shelve sign slash speak spend split
    step stop strike submit sue suspend swap table take talk tax tell testify tighten transfer trial unveil upgrade urge
    use veto visit vote withdraw write
    """.split()
)

#: What nobody prepares to do of their own will: "the village is preparing to flood".
_UNWILLED = frozenset("burst collapse crash die drown erupt explode fail flood sink struggle".split())

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

#: Words of a cue of what somebody will do that tells no more: "is to", "preparing to"; "is set to" may come of itself.
PLAIN_GOING_TO = 2

#: Pronouns that a man and a woman are not called by.
_NOT_OF = {"male": frozenset(["she"]), "female": frozenset(["he"])}

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
    if not is_plain or subject.shared or view.norms[start] in BEFALLING | _UNWILLED:
        return False
    if len(hit.cue.lemmas) > PLAIN_GOING_TO and view.norms[start] not in _DECIDED:
        return False  # "is set to collapse", "is due to hang"
    if view.norms[start] != view.lemmas[start] or view.norms[subject.first] in RELATIVES:
        return False
    norm = view.norms[start]
    lemmas = {view.lemmas[at] for at in range(subject.first, subject.last)}
    return (
        norm.isalpha()
        and norm not in DETERMINERS | PREPOSITIONS | SUBJECT_PRONOUNS
        and lemmas.isdisjoint(PAPERS | {"do"})
    )


def is_sworn_to_do(view: View, subject: Subject, start: int) -> bool:
    """Whether what somebody swears is to do something: "never to return", "she would never sell"; not "he saw it".

    Nor is what another would do ("The girl swore | he would kill her"), nor what would be done to them.
    """
    start += view.norms[start] == "that"
    group = view.norms[start : start + 4]
    will = len(group) > 1 and group[0] in SUBJECT_PRONOUNS and group[1] in ("would", "will")
    who = "" if subject.shared or subject.is_empty else view.text[slice(*view.chars(subject.first, subject.last))]
    is_other = will and group[0] in _NOT_OF.get(gender_of(who), ())
    be = start + group.index("be") if "be" in group else view.size
    is_undergone = be + 1 < view.size and view.norms[be + 1] != view.lemmas[be + 1]  # "would be killed"
    return opens_aim(view, start) or (will and not is_other and not is_undergone and "have" not in group)
