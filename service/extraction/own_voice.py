"""What the publication itself directs, states or narrates, where no source is named.

A directive tells the readers or a named group what they must, should or may do; a status
statement says what is in force, ordered, closed or forecast, and so does a bare item of a list
under such a heading; every other full sentence of fact is narration.
A directive not to do something has polarity denied.
Refuses: link labels, titles, pointers, credits and questions: they claim nothing.
"""

import re
from dataclasses import dataclass

from service.domain.claims import Certainty, Force, Polarity, Voice
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    COUNTING,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_capital,
    is_plural,
)
from service.extraction.attribution.lexicon.publication import (
    ALSO_NOUNS,
    ANNOUNCES,
    ANNOUNCES_OPENLY,
    BOUND,
    FORBIDDEN,
    FORBIDDEN_UNDER_RULE,
    FORECASTS,
    IMPERATIVE_FORCE,
    IMPERATIVES,
    IMPERATIVES_OF_AMOUNT,
    IN_FORCE,
    LABELLED,
    LAW,
    LEADING,
    LIMITED,
    LINK_LABELS,
    NEGATED_DIRECTIVE,
    NO_OBJECT,
    NOT_AFTER_IMPERATIVE,
    NOT_BEFORE_READERS,
    OF_SOME,
    OTHER_SUBJECT,
    PLAIN_VERBS,
    POINTER,
    POSSIBLE,
    PROBABLE,
    PUT_IN_FORCE,
    STATUS,
    TAKE_CARE,
    THING_MUST,
    TITLE,
    TOLD,
    UNDER_RULE,
    VERBS_NOT_BEFORE_OF,
    WHO_MUST,
    tells_nobody_to,
)
from service.text.lines.wrapping import is_closed
from service.text.reading import SentenceReading
from service.text.words import Word, in_small_letters

#: Fewest words of a sentence of narration, and of one that tells what was done with a verb and its helper.
SHORTEST_NARRATION, SHORTEST_EVENT = 4, 3

#: Fewest words and signs of an introduction to a list that states something itself.
SHORTEST_INTRODUCTION = 10

#: Last words of such a sentence that are no participle: "Repopulation is complete.", "Power is back."
_STATES = frozenset("available back complete full out over safe unavailable unsafe".split())

#: Code points of a sentence in which a rule is looked for, and between whom it binds and its modal.
LONGEST_LOOKED_AT, FARTHEST_BOUND = 500, 75

#: Adverbs that are directives where an imperative follows.
_BEFORE_IMPERATIVE = frozenset(["always", "never", "only"])

#: What binds whom "only" opens a rule about, and the words in which it stands: "Only nurses may use it".
_BINDING = frozenset(["can", "may", "must", "should"])
FARTHEST_BINDING = 8

#: What ends an introduction to what somebody will do, and code points of it that are looked at.
_OPENS_DEEDS = re.compile(
    r"(?:^|, |[.:;] )(?!(?:you|we|i|they|it|he|she|if|when)\b)(?:[\w’'-]+ ){1,8}?"
    r"(?:will|would|is to|are to|aims to|plans to)(?: (?:also|now|not|then))?:$",
    re.IGNORECASE,
)
LONGEST_INTRODUCTION = 160

#: Words of a condition before an imperative, what opens one, and what opens a time or a place: behind that an object
#: has an article, for "from Monday, cover crops" tells nobody to do anything.
LONGEST_CONDITION = 25
_OPENS_TIME = frozenset("after before during from in once unless until".split())
_OPENS_CONDITION = frozenset(["if", "when", "to"]) | _OPENS_TIME


@dataclass(frozen=True, slots=True)
class OwnVoice:
    """How one sentence speaks in own voice."""

    voice: Voice
    force: Force
    polarity: Polarity


def find_own_voice(reading: SentenceReading, block_kind: str) -> OwnVoice | None:
    """How a sentence that no source is named for speaks, or None when it claims nothing."""
    text = reading.text
    is_label = block_kind == "heading" or text[-1] not in ".!?"
    if is_label and TITLE.match(text):
        return None
    if text.endswith("?") or POINTER.match(text) or not any(not word.is_sign for word in reading.words):
        return None
    if is_label and WHO_MUST.fullmatch(text):
        return None
    directive = _directive(reading, is_label)
    if directive:
        return directive
    if (STATUS.search(text[:400]) or IN_FORCE.search(text[:400])) and len(reading.words) >= SHORTEST_NARRATION:
        return OwnVoice(Voice.STATUS, Force.SAYS, Polarity.AFFIRMED)
    announces = ANNOUNCES.search(text) or (not is_closed(text) and ANNOUNCES_OPENLY.search(text))
    is_announced = is_label and len(reading.words) >= SHORTEST_NARRATION and announces
    if LABELLED.match(text) or is_announced or (is_label and PUT_IN_FORCE.match(text)):
        return OwnVoice(Voice.STATUS, Force.SAYS, Polarity.AFFIRMED)
    if block_kind == "heading" or (text.endswith(":") and len(reading.words) < SHORTEST_INTRODUCTION):
        return None
    return OwnVoice(Voice.NARRATION, Force.SAYS, Polarity.AFFIRMED) if _is_sentence(reading, block_kind) else None


def opens_deeds(text: str) -> bool:
    """Whether an introduction tells who will do what its list tells: "Norland will:"; not of readers or of us."""
    return bool(_OPENS_DEEDS.search(text[-LONGEST_INTRODUCTION:]))


def certainty_of(text: str) -> Certainty:
    """How sure the words are: may, might and could are possible; likely and expected are probable."""
    if POSSIBLE.search(text):
        return Certainty.POSSIBLE
    return Certainty.PROBABLE if PROBABLE.search(text) else Certainty.CERTAIN


def tells_event(reading: SentenceReading, end: int) -> bool:
    """Whether what stands before `end` in a sentence has a verb: "The war ended after", not "The day after"."""
    words = [word for word in reading.words if word.end <= end]
    return words[0].norm not in PREPOSITIONS | {"it"} and any(
        word.norm in AUXILIARIES
        or (word.norm != word.lemma and not (is_capital(word) or is_plural(word) or word.norm.endswith("ing")))
        for word in words[1:-1]
    )


def _directive(reading: SentenceReading, is_label: bool) -> OwnVoice | None:
    text = reading.text[:LONGEST_LOOKED_AT]
    told = _told(text) or THING_MUST.search(text)
    if told:
        modal = told["modal"].lower() if "modal" in told.groupdict() else told.group().lower()
        denied = bool(
            NEGATED_DIRECTIVE.search(modal)
            or re.match(r"\W+(?:not|never|no longer)\b", text[told.end() :], re.IGNORECASE)
        )
        return OwnVoice(Voice.DIRECTIVE, _force_of(modal, text), Polarity.DENIED if denied else Polarity.AFFIRMED)
    words = [word for word in reading.words if not word.is_sign]
    first = _imperative_after_condition(reading, words) if words and words[0].norm in _OPENS_CONDITION else 0
    return _imperative(words[first:], text, is_label)


def _imperative(words: list[Word], text: str, is_label: bool) -> OwnVoice | None:
    if len(words) < 3:
        return None
    first, second = words[0].norm, words[1]
    is_object = second.norm in DETERMINERS | PREPOSITIONS or second.text.islower()
    is_object = is_object or (first in IMPERATIVES_OF_AMOUNT and second.is_number and words[2].text.islower())
    is_link = is_label and first in LINK_LABELS and (words[0].text[:1].isupper() or LEADING.match(text))
    if is_link or tells_nobody_to([word.norm for word in words]):
        return None
    if first in ALSO_NOUNS and _is_joined(words, text) and words[2].norm not in IMPERATIVES:
        return None  # "Work and financial support", "Travel, visas and money"
    if first not in IMPERATIVES or second.norm in NOT_AFTER_IMPERATIVE or not is_object:
        return None
    if (
        first in _BEFORE_IMPERATIVE
        and _opens_no_verb(second)
        and not _BINDING.intersection(word.norm for word in words[2:FARTHEST_BINDING])
    ):
        return None  # "Only days after the fire", "Never before had it"; but "Only nurses may use it"
    if FORECASTS.match(text, words[0].start):
        return OwnVoice(Voice.NARRATION, Force.SAYS, Polarity.AFFIRMED)
    denied = first in ("don't", "never", "avoid", "refrain") or second.norm == "not"
    asked = Force.ASKS if TAKE_CARE.match(text, words[0].start) else Force.DEMANDS
    force = Force.BY_LAW if LAW.search(text) else IMPERATIVE_FORCE.get(first, asked)
    return OwnVoice(Voice.DIRECTIVE, force, Polarity.DENIED if denied else Polarity.AFFIRMED)


def _is_joined(words: list[Word], text: str) -> bool:
    """Whether the first word stands in a row with what follows: "work and money", "work, money and health"."""
    return words[1].norm in ("and", "or") or text[words[0].end : words[1].start].startswith(",")


def _opens_no_verb(word: Word) -> bool:
    """Whether a word is no verb in its plain form: "days", "the", "before", "two"."""
    is_small = word.norm in DETERMINERS | PREPOSITIONS | SUBORDINATORS | COUNTING
    return is_small or word.is_number or is_plural(word)


def _imperative_after_condition(reading: SentenceReading, words: list[Word]) -> int:
    """Where an imperative begins after "If you have symptoms,": the place among the words, 0 when none does."""
    commas = {word.start for word in reading.words if word.text == ","}
    for at in range(2 if words[0].norm in _OPENS_TIME else 3, min(len(words) - 2, LONGEST_CONDITION)):
        after_comma = any(words[at - 1].end <= comma < words[at].start for comma in commas)
        is_told = words[0].norm not in _OPENS_TIME or (
            words[at].norm not in ALSO_NOUNS and words[at + 1].norm in DETERMINERS | {"not"}
        )
        if words[at].norm in IMPERATIVES and after_comma and is_told:
            return at
    return 0


def _told(text: str) -> re.Match[str] | None:
    """The first modal that tells the readers or a group something, in a main clause."""
    small = in_small_letters(text)
    for modal in TOLD.finditer(small):
        first = max(0, modal.start() - FARTHEST_BOUND)
        before = text[first : modal.start()]
        bound = None
        for bound in BOUND.finditer(small[first : modal.start()]):  # noqa: B007 - the last one counts
            pass
        if bound is None or OTHER_SUBJECT.search(before, bound.end()):
            continue
        is_leave = modal.group().startswith("may")
        by_rule = UNDER_RULE.search(before, 0, bound.start()) and FORBIDDEN_UNDER_RULE.match(text, modal.start())
        is_deed = by_rule or FORBIDDEN.match(text, modal.start())
        is_banned = is_deed and not (
            OF_SOME.search(before, 0, bound.start()) or OTHER_SUBJECT.search(before, 0, bound.start())
        )
        if is_leave and bound["group"] and not (is_banned or LIMITED.search(before, 0, bound.start())):
            continue  # "people may lose power" is a forecast
        if not _is_subordinate(text, first + bound.start()):
            return modal
    return None


def _is_subordinate(text: str, start: int) -> bool:
    before = text[max(0, start - 40) : start].split()
    return bool(before) and before[-1].lower() in NOT_BEFORE_READERS


def _force_of(modal: str, text: str) -> Force:
    if LAW.search(text):
        return Force.BY_LAW
    if (
        modal.startswith(("must", "ha", "need", "cannot", "can not", "can't", "can’t", "may not"))
        or "required" in modal
        or "obliged" in modal
    ):
        return Force.DEMANDS
    if any(
        word in modal for word in ("ordered", "prohibited", "banned", "barred", "told", "not allowed", "not permitted")
    ):
        return Force.ORDERS
    return Force.ASKS if any(word in modal for word in ("urged", "asked")) else Force.RECOMMENDS


def _is_sentence(reading: SentenceReading, block_kind: str) -> bool:
    words = [word for word in reading.words if not word.is_sign]
    if len(words) < SHORTEST_NARRATION and not _is_short_event(reading, words):
        return False
    if block_kind == "paragraph" and not words[0].text[:1].isupper() and not words[0].is_number:
        return False
    if reading.text[-1].isalnum() and len(words) < 8:
        return False
    return any(map(may_be_verb, words[1:])) or any(map(_is_verb_between, words, words[1:], words[2:]))


def _is_short_event(reading: SentenceReading, words: list[Word]) -> bool:
    """Whether a sentence of three words tells what was done: "Bail was denied." """
    return (
        len(words) == SHORTEST_EVENT
        and reading.text[-1] == "."
        and words[1].norm in AUXILIARIES
        and (words[2].norm.endswith(("ed", "en", "ing")) or words[2].norm in _STATES)
    )


def _is_verb_between(before: Word, word: Word, after: Word) -> bool:
    """Whether a word that is a noun as well is a verb there: "the fire remains active", not "the remains of a wall"."""
    is_one = word.norm in VERBS_NOT_BEFORE_OF and not is_capital(word)
    return is_one and before.norm not in DETERMINERS and after.norm not in NO_OBJECT


def may_be_verb(word: Word) -> bool:
    """Whether a word may be a verb, by its form."""
    is_inflected = word.norm != word.lemma and not word.norm.endswith("ing")
    return word.norm in AUXILIARIES or word.norm == "'s" or is_inflected or word.norm in PLAIN_VERBS
