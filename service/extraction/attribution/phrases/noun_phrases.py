"""The noun phrase that ends or opens somewhere, from its words alone.

Word indexes are half-open. The rules walk from the end of a phrase to the nearest boundary of its clause.
Refuses: whose cue it is (see subjects.py).
"""

from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    COUNTING,
    DAYS,
    DETERMINERS,
    HAVE,
    INTRANSITIVE,
    MODALS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SPANS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.phrases.leads import Subject, without_lead
from service.extraction.attribution.view import INSIDE_WORD, View

#: Words a source may reach over. The longest in PolNeAR that is not a whole clause has about thirty.
LONGEST_SOURCE = 45

#: What a disaster claims, and words from the verb to it at most: "claimed at least another 14 lives".
TAKEN_LIVES = frozenset("life lives victim victims".split())
LONGEST_LIVES = 7
_WHOSE = (["the"], ["his"], ["her"], ["their"], ["many"])

#: Signs that may stand inside a name or noun phrase.
NAME_SIGNS = frozenset("' & $ £ € ¥ # @ % . / 's".split()) | {INSIDE_WORD}

#: What shows a verb before it: "the agency that tests | the water".
_ARTICLES = (["a"], ["an"], ["the"])

#: Base forms that say what a clause behind them tells: "Critics say Lind never".
_SAYS = frozenset(
    "acknowledge admit allege argue assume believe claim fear hope insist know say show suggest suspect think".split()
)

#: What is said without a clause: "those who said no".
_SAID_ALONE = frozenset("enough little more much no nothing so this yes".split())

#: Words behind which "but" leaves somebody out: "all but Lind", "everyone but her".
_BUT_FOR = frozenset("all anybody anyone anything everybody everyone everything nobody none nothing".split())

#: What a clause about why or how somebody does it opens with, and one about what.
_REASONS = frozenset(["reason", "way"])
_THINGS = frozenset(["lesson", "question", "thing"])

#: Participles without -ed that are seldom past forms, and those that add to a noun by what stands right behind.
_PARTICIPLES = frozenset(
    """
    beaten born chosen driven frozen given held hidden hurt known led made seen sent stolen stuck taken taught thrown
    torn worn written
    """.split()
)
_ADDED = {
    "found": "alive dead guilty safe unconscious unhurt",
    "left": "behind dead homeless injured jobless paralysed paralyzed penniless stranded",
    "shot": "by dead",
    "told": "to",
}

#: Forms in -s that are nouns as often as verbs, and words of a phrase without an article before one, at most.
_NOUNS_IN_S = frozenset(
    """
    attacks calls claims comments demands issues offers orders plans pledges promises remarks reports statements
    """.split()
)
LONGEST_BARE = 4

#: Verbs that speak to somebody with a preposition, of which no participle is made: "called on Lind", "looked for it".
_GOVERNS = frozenset({("call", "on"), ("count", "on"), ("look", "at"), ("look", "for"), ("turn", "to")})


#: What is no plain form of a verb.
_NO_PLAIN_FORMS = DETERMINERS | PREPOSITIONS | SUBJECT_PRONOUNS | SUBORDINATORS | AUXILIARIES


def behind_reason(view: View, subject: Subject) -> Subject:
    """Who does it behind the reason or the way: "five reasons | unions back it"; nobody behind "ten things".

    A name with such a word keeps it: "Times reporters".
    """
    for at in range(subject.first, subject.last - 1):
        is_word = view.lemmas[at] in _REASONS | _THINGS and (view.words[at].text.islower() or not at)
        behind = view.words[at + 1]
        if is_word and behind.text.isalpha() and (is_plural(behind) or is_capital(behind) or behind.norm == "the"):
            return Subject() if view.lemmas[at] in _THINGS else Subject(at + 1, subject.last)
    return subject


def phrase_ending(view: View, end: int) -> Subject:
    """The noun phrase whose last word is end - 1."""
    start = end
    floor = max(0, end - LONGEST_SOURCE)
    seen_verb, verb = False, end
    while start > floor:
        index = start - 1
        norm = view.norms[index]
        if view.quoted[index]:
            break
        if norm == "whom" and view.norms[max(0, index - 1)] != "of":
            break
        if norm in ("who", "that", "which"):
            takes = view.norms[index + 1].endswith("s") and view.norms[index + 2 : index + 3] in _ARTICLES
            has_verb = (
                seen_verb
                or (takes and index + 2 < end)
                or (norm == "who" and (_opens_deed(view, index + 1, end) or _does(view, index, end)))
            )
            if not has_verb or index == 0 or view.is_sign(index - 1):
                break
            seen_verb = False
        elif norm == ")":
            while start > floor and view.norms[start - 1] != "(":
                start -= 1
            if start > floor:
                start -= 1
            continue
        elif (
            norm in SUBORDINATORS - {"as", "since", "before", "after", "once"}
            or (norm == "as" and index and view.norms[index - 1] == "even")
            or (norm in ("after", "before", "since") and index and view.lemmas[index - 1] in SPANS)
            or (norm == "or" and seen_verb)
            or (norm == "but" and (seen_verb or not index or view.norms[index - 1] not in _BUT_FOR))
            or (norm == "and" and (seen_verb or not _joins_nouns(view, floor, index)))
            or (view.is_sign(index) and norm not in NAME_SIGNS and not _is_hyphen(view, index))
            or (norm in SUBJECT_PRONOUNS | OBJECT_PRONOUNS and index + 1 < end)
            or (start < end and _says_of(view, index) and not (seen_verb and view.norms[index - 1] == "who"))
        ):
            break
        elif view.is_verb_like(index) and not only_adds(view, index):
            if index + 1 < end and (_is_behind_aside(view, index) or _says_clause(view, index)):
                break
            if seen_verb and norm not in BE and view.norms[index + 1] not in ("not", "to"):
                start = verb + 1 if verb + 1 < end else start  # "who saw it told police | the driver"
                break  # "who asked not to be named" is one verb
            seen_verb, verb = True, index
            if not any(word in ("who", "that", "which") for word in view.norms[max(floor, index - 12) : index]):
                break
        start -= 1
    return without_lead(view, start, end)


def _says_of(view: View, index: int) -> bool:
    """Whether several say here what another does: "critics say | the mayor approved it", "police in Osby believe Lund".

    "Say" is no noun; of the others a plural must stand right before.
    """
    if view.norms[index] not in _SAYS or not index or index + 1 >= view.size:
        return False
    opens = is_capital(view.words[index + 1]) or view.norms[index + 1] in DETERMINERS - {"that"}
    if not opens or view.norms[index] == "say" or is_plural(view.words[index - 1]):
        return opens
    return any(is_plural(view.words[at]) and only_adds(view, at + 1) for at in range(index - 1))  # "papers seen by Ek"


def _is_behind_aside(view: View, verb: int) -> bool:
    """Whether a verb goes on behind a comma, so that no clause before it is of it: "Lind, who left, | said"."""
    at = verb
    while at and (is_adverb(view.norms[at - 1]) or view.norms[at - 1] in AUXILIARIES):
        at -= 1
    before = at - 1
    return at > 0 and view.is_sign(before) and view.norms[before] not in NAME_SIGNS and not _is_hyphen(view, before)


def _says_clause(view: View, verb: int) -> bool:
    """Whether a clause follows a verb that takes no thing: "officers who came said | the driver had fled"."""
    return view.lemmas[verb] == "say" and view.norms[verb + 1] not in _SAID_ALONE


def with_participle(view: View, subject: Subject) -> Subject:
    """A title or a plural with the participle that says what they are: "“No,” | retired general Mara Lind said"."""
    at = subject.first - 1
    if subject.is_empty or at < 1 or not view.norms[at].endswith("ed") or view.norms[at] == view.lemmas[at]:
        return subject
    noun = view.words[subject.first]
    is_noun = noun.text.islower() and noun.norm not in DETERMINERS | PREPOSITIONS
    is_noun &= is_plural(noun) or not view.is_verb_like(subject.first)
    if view.quoted[at] or not is_noun or is_capital(view.words[at]) or is_adverb(noun.norm):
        return subject
    at -= view.norms[at - 1] in COUNTING
    return Subject(at, subject.last) if not at or view.quoted[at - 1] or view.norms[at - 1] == "," else subject


def _opens_deed(view: View, at: int, end: int) -> bool:
    """Whether a plain form and what it takes stand here: "people who | support the ban"."""
    if at + 1 >= end or not view.words[at].text.islower() or view.norms[at] in _NO_PLAIN_FORMS:
        return False
    following = view.norms[at + 1]
    return following in DETERMINERS | PREPOSITIONS | OBJECT_PRONOUNS or is_capital(view.words[at + 1])


def _does(view: View, who: int, end: int) -> bool:
    """Whether several do what stands up to a verb: "those who | smoke say", not "those who | police say left"."""
    at = who + 1
    while at < end and is_adverb(view.norms[at]):
        at += 1
    if not who or at >= end or end + 1 >= view.size or view.norms[at] in _NO_PLAIN_FORMS or view.is_sign(at):
        return False
    if is_plural(view.words[at]) or not view.words[at].text.islower() or view.is_verb_like(end + 1):
        return False
    return view.norms[who - 1] == "those" or is_plural(view.words[who - 1])


def _is_hyphen(view: View, index: int) -> bool:
    """Whether a sign joins the words on both its sides: "a 46-page report"."""
    if view.norms[index] not in ("-", INSIDE_WORD) or not 0 < index < view.size - 1:
        return False
    return view.words[index - 1].end == view.words[index].start and view.words[index].end == view.words[index + 1].start


def only_adds(view: View, index: int) -> bool:
    """Whether a participle only adds to the noun before it: "people briefed on the talks", "a memo seen by Osby"."""
    norm = view.norms[index]
    is_participle = norm.endswith("ed") or norm in _PARTICIPLES
    if not index or index + 1 >= view.size:
        return False
    is_pair = view.norms[index + 1] in _ADDED.get(norm, "").split()
    if not (is_participle or is_pair) or view.lemmas[index] in INTRANSITIVE:
        return False
    if (view.lemmas[index], view.norms[index + 1]) in _GOVERNS:
        return False
    following = view.norms[index + 1]
    if not is_pair and following not in PREPOSITIONS | DAYS | {"earlier", "online", "today", "yesterday"}:
        is_span = following in ("this", "last") and index + 2 < view.size and view.norms[index + 2] in TIME_WORDS
        if not is_span or view.is_sign(index + 2):
            return False  # "made this statement"
    before = view.norms[index - 1]
    return not (view.is_sign(index - 1) or before in SUBJECT_PRONOUNS | COORDINATORS | AUXILIARIES or is_adverb(before))


def _joins_nouns(view: View, floor: int, index: int) -> bool:
    """Whether "and" joins what stands before it to the subject: no verb stands between it and a boundary before."""
    at = index
    while at > floor:
        at -= 1
        is_of_name = view.norms[at] == ")" and is_capital(view.words[index + 1])
        if is_of_name and "(" in view.norms[floor:at]:
            while view.norms[at] != "(":
                at -= 1  # "Lind (Labour) and Berg"
            continue
        is_boundary = view.is_sign(at) and view.norms[at] not in NAME_SIGNS
        if view.quoted[at] or is_boundary or view.norms[at] in SUBORDINATORS:
            return at + 1 < index
        if view.is_verb_like(at) and not only_adds(view, at):
            return False
    return True


def is_noun_in_s(view: View, index: int) -> bool:
    """Whether a form in -s that may be a noun is one: "the terrorist attacks in Osby", "made similar comments".

    A verb of one has a name or an article before it and what it takes behind it.
    """
    norm = view.norms[index]
    if norm not in _NOUNS_IN_S or index + 1 >= view.size:
        return False
    following = view.norms[index + 1]
    if following in AUXILIARIES - {"'s"} or (norm in ("attacks", "issues") and following in PREPOSITIONS):
        return True  # "his plans don't"
    before = view.words[index - 1]
    if view.is_heading or following == "that" or is_capital(before) or (is_plural(before) and before.norm != "news"):
        return False  # "a group of farmers demands"
    for at in range(index - 1, max(-1, index - 1 - LONGEST_BARE), -1):
        word = view.words[at]
        if word.norm in DETERMINERS or word.is_number or is_capital(word) or word.norm in SUBJECT_PRONOUNS | {"'s"}:
            return False
        if word.is_sign or word.norm in PREPOSITIONS | COORDINATORS or view.is_verb_like(at):
            return at < index - 1 or view.is_verb_like(at)
    return False


def takes_lives(view: View, index: int) -> bool:
    """Whether lives are what a verb takes: "claimed 14 lives", and not "claimed 14 lives were lost"."""
    behind = view.norms[index + 1 : index + 1 + LONGEST_LIVES]
    at = next((place for place, norm in enumerate(behind) if norm in TAKEN_LIVES), None)
    if at is None or any(view.quoted[index + 1 : index + 2 + at]):
        return False
    between, following = behind[:at], view.norms[index + 2 + at : index + 3 + at]
    if "that" in between or not BE.isdisjoint(between) or not (BE | HAVE | MODALS).isdisjoint(following):
        return False
    counting = COUNTING | {"one", "dozens", "hundreds", "thousands"}
    if any(word.is_number or word.norm in counting for word in view.words[index + 1 : index + 1 + at]):
        return True
    return (
        behind[at] in ("life", "lives") and between[-1:] in _WHOSE and following in ([], ["of"], ["in"], ["on"], ["."])
    )
