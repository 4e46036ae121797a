"""A participle behind its noun, with nothing to take: "a man accused of arson has been jailed".

Whoever is accused, told or banned there says and does nothing.
Refuses: headings, where it is the main verb (see ../../drafts/headlines.py); passives with their auxiliary.
"""

from service.extraction.attribution.drafts.agents import opens_agent
from service.extraction.attribution.lexicon.cues import MATTERS, Frame
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    COORDINATORS,
    COUNTING,
    DAYS,
    DETERMINERS,
    INTRANSITIVE,
    PREPOSITIONS,
    RELATIVES,
    SPANS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.phrases.leads import is_time
from service.extraction.attribution.phrases.objects import is_asked_for
from service.extraction.attribution.phrases.subjects import subject_before
from service.extraction.attribution.reach.aims import opens_aim
from service.extraction.attribution.reach.ends import PARTICLES
from service.extraction.attribution.verbless.own_verb.predicates import is_main_verb, main_verb_behind
from service.extraction.attribution.view import Hit, View

#: Verbs that must have an object, and what right behind them shows that they have none.
_HAVE_NONE = {
    "accuse": "after at during in over",
    "ban": "after for from in over since",
    "bar": "from",
    "blame": "in over",
    "charge": "after over with",
    "condemn": "over to",
    "convict": "at for in over",
    "criticise": "after for over",
    "criticize": "after for over",
    "denounce": "over",
    "fine": "after over",
    "jail": "after in over",
    "praise": "over",
    "sentence": "in to",
    "suspend": "after from in over pending",
    "threaten": "with",
}

#: Verbs of what somebody is taken for.
_TAKEN_FOR = frozenset(
    "brand condemn criticise criticize denounce describe dismiss hail identify label name praise regard view".split()
)

#: Verbs of telling somebody to do something, who is missing where what to do stands right behind: "a clinic told to".
_TELL_TO = frozenset(
    """
    advise allow authorise authorize cause compel encourage force forbid hire instruct invite oblige order permit
    persuade pressure remind require tell urge
    """.split()
)

#: Verbs of what is thought and told of somebody, with an infinitive of being so: "a man believed to be in his 40s".
_THOUGHT_TO = frozenset(
    "allege believe consider fear find know presume report rumor rumour say think understand".split()
)
_BEING_SO = frozenset(["be", "have"])

#: Verbs that go without whom they are of only where the sentence goes on with a verb: "a soldier asked to wait fell".
_MAY_HAVE_NONE = {"ask": "about aim", "expect": "aim", "tell": "about of", "warn": "about of over"}

#: Verbs of saying a thing, by whom it is said behind them: "the island claimed by both".
_SAID_BY = frozenset(
    "allege announce claim demand disclose offer pledge predict promise propose request reveal".split()
)

#: Verbs that give somebody a thing, who is missing where the thing is followed by a verb: "staff promised pay | got".
_GIVES = frozenset("offer promise".split())

#: Forms without -ed that tell what befell somebody as well as what they did.
_FORMS = frozenset("cut found held hit said sent shut sought thought told".split())

#: What stands inside names.
_IN_NAMES = frozenset([".", "'s", "of", "the"])

#: Words from what stands behind such a verb to a thing it takes after all, at most.
FARTHEST_OBJECT, FARTHEST_BARE = 5, 7

#: Words in which a time ends, behind which no noun belongs to it.
_ENDS_TIME = TIME_WORDS - {"on", "in", ".", ","}


def only_befalls(view: View, hit: Hit) -> bool:
    """Whether a past form tells what befell the noun before it, which does nothing by it."""
    norm, verb = view.norms[hit.verb], hit.cue.lemmas[0]
    is_bare = not hit.first or AUXILIARIES.isdisjoint(view.norms[hit.first : hit.verb])
    if hit.form != "finite" or view.is_heading or not (is_bare and (norm.endswith("ed") or norm in _FORMS)):
        return False
    if not hit.first or view.norms[hit.first - 1] in SUBJECT_PRONOUNS | RELATIVES or _is_gapped(view, hit):
        return False
    at = hit.verb + 1
    while at < view.size and (is_adverb(view.norms[at]) or view.norms[at] == "twice") and not view.quoted[at]:
        at += 1
    if at + 1 >= view.size or view.quoted[at]:
        return False
    behind = view.norms[at]
    if hit.cue.lemmas == ("call",):
        return _is_name_alone(view, at)
    aims = opens_aim(view, at)
    if aims and verb in _THOUGHT_TO:
        return view.norms[at + 1] in _BEING_SO
    if behind == "by" and verb in _SAID_BY:
        return opens_agent(view, at + 1)
    if not aims and (verb in _GIVES or (verb == "deny" and is_asked_for(view, at))):
        goes_on = main_verb_behind(view, at - 1)
        return goes_on > 0 and (verb != "promise" or view.norms[goes_on] not in AUXILIARIES)  # "promised it would"
    if (not aims or verb == "sentence") and _has_object_later(view, at):
        return False
    if behind in _HAVE_NONE.get(verb, "").split() or (aims and verb in _TELL_TO) or behind == MATTERS.get(verb):
        return True
    if verb == "find" and behind == "guilty":
        return not is_plural(view.words[at + 1])
    if behind == "as" and verb in _TAKEN_FOR:
        return main_verb_behind(view, at) > 0
    may_have = _MAY_HAVE_NONE.get(verb, "").split()
    if behind in may_have or (aims and "aim" in may_have):
        return main_verb_behind(view, at + aims) > 0
    if view.norms[at + 1] in PREPOSITIONS and behind in PARTICLES:
        return False  # "signed on in May"
    takes_thing = hit.cue.frame in (Frame.OBJECT, Frame.ACT) and len(hit.cue.lemmas) == 1 and verb not in INTRANSITIVE
    return takes_thing and not aims and (behind in PREPOSITIONS or is_time(view, at)) and main_verb_behind(view, at) > 0


def _is_name_alone(view: View, at: int) -> bool:
    """Whether nothing but a name stands here: "a firm called | Osby Analytics", "the king called | Mr Lind"."""
    end = at
    while end < view.size and (is_capital(view.words[end]) or (end > at and view.norms[end] in _IN_NAMES)):
        end += 1
    if end == at or view.norms[at] in DETERMINERS | DAYS:
        return False
    if end == view.size or view.is_sign(end):
        return view.norms[end : end + 1] in ([], [","], ["."], [";"])
    return view.is_verb_like(end) or view.norms[end] in COORDINATORS | RELATIVES | (PREPOSITIONS - {"as"})


def _is_gapped(view: View, hit: Hit) -> bool:
    """Whether what the verb takes stands before its subject: "what | Lind described as", "a man whom Ek accused of"."""
    subject = subject_before(view, hit)
    if subject.is_empty or subject.shared or not subject.first:
        return False
    return view.norms[subject.first - 1] in RELATIVES | {"what"}


def _has_object_later(view: View, at: int) -> bool:
    """Whether the thing stands behind what is told of it: "banned from its halls | all cameras"."""
    if view.norms[at + 1].endswith("ing"):
        return False  # "accused of giving a man | a gun"
    for index in range(at + 2, min(view.size, at + FARTHEST_OBJECT)):
        if view.is_sign(index) or view.quoted[index] or view.norms[index] in PREPOSITIONS | COORDINATORS | RELATIVES:
            break
        if is_main_verb(view, index):
            break  # "suspended for five games | won the prize"
        if view.norms[index] in DETERMINERS and view.norms[index - 1] not in DETERMINERS:
            return not is_time(view, index)
    return _has_bare_object(view, at)


def _has_bare_object(view: View, at: int) -> bool:
    """Whether a thing without an article stands there, and no verb that the noun before could be waiting for.

    "sentenced to death | five men", "suspended in May | flights", not "sentenced to death | five years ago".
    """
    for index in range(at + 2, min(view.size - 1, at + FARTHEST_BARE)):
        norm, before = view.norms[index], view.norms[index - 1]
        if view.is_sign(index) or view.quoted[index] or norm in COORDINATORS | RELATIVES:
            return False
        if norm in PREPOSITIONS or is_adverb(norm) or not view.words[index].text[0].islower():
            continue
        is_counted = norm in COUNTING and before not in PREPOSITIONS | DETERMINERS | COUNTING
        is_behind_time = before in _ENDS_TIME and norm not in _ENDS_TIME
        several = next((word for word in view.words[index + is_counted : index + 3] if is_plural(word)), None)
        if several and (is_counted or is_behind_time) and several.lemma not in SPANS:
            between = view.norms[index : view.words.index(several)]
            plain = PREPOSITIONS.isdisjoint(between) and not any(map(is_adverb, between))
            return plain and not main_verb_behind(view, index)
    return False
