"""What befell the people whom a figure counts, and whom of them: a toll is one count however it is told.

Refuses: other counts (matters.py); the figures of headlines (headlines.py).
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from service.comparison.measures.fates import TELLING_PERSONS
from service.comparison.threads.told.topics import ANY_PEOPLE
from service.comparison.words.canonical import said_words
from service.domain.claims import Figure
from service.domain.versions import Passage
from service.text.words import lemma_of

if TYPE_CHECKING:
    from service.comparison.threads.told.matters import Told

#: What befell people, by the word that stands for it: each a count of its own, however it is told.
HARMS = {
    "kill": "kill killed die died dead death deaths drown drowned fatality fatalities fatal lives perish perished",
    "hurt": "hurt hurt_ injure injured injury injuries wound wounded",
    "ill": "ill sick sicken sickened infected infect",
    "miss": "miss missing unaccounted",
    "arrest": "arrest arrested detain detained arrests",
    "evacuate": "evacuate evacuated",
    "trap": "trap trapped",
    "rescue": "rescue rescued",
}

#: Words for what did harm: they add nothing to what is counted ("the fire has burned", "killed by the storm").
HAZARDS = frozenset(
    """airstrike attack avalanche blast blaze bomb bombing collapse crash cyclone derailment disaster drought
    earthquake eruption explosion fire flood flooding heatwave hurricane landslide mudslide outbreak quake shooting
    stampede storm tornado tsunami typhoon virus wildfire""".split()
)

#: Words that say how a toll is known, and not whose it is.
HOW_KNOWN = frozenset(
    """confirm confirmed current estimate estimated final human know known late latest official officially overall
    preliminary provisional report reported so total verified""".split()
)

#: Words for a toll that is not known to be one: beside a toll that is, it counts others.
SUPPOSED = frozenset("believe believed fear feared presume presumed think thought".split())

#: Who is counted apart from others in a toll named after them, in lemmas.
KINDS = TELLING_PERSONS | frozenset(
    "baby boy child combatant fighter girl infant militant military pupil rebel woman".split()
)

#: Words after a figure among which what befell the people counted may stand: "12 people have fallen ill".
HARM_REACH = 6

#: What befell people in several words, which stand right behind them: a harm, and its words.
PHRASES = tuple(
    (harm, re.compile(rf"\s*(?:(?:people|others|persons|men|women|more) ){{0,2}}(?:{words})\b", re.IGNORECASE))
    for harm, words in (
        ("hurt", r"(?:have |had )?(?:received|suffered|sustained) injuries"),
        ("miss", r"(?:still )?(?:remain|remained|are still|were still) (?:missing|unaccounted for)"),
        (
            "arrest",
            r"(?:are|were) (?:(?:being held |held )?in (?:police )?custody|(?:being )?held by (?:the )?police)"
            r"|(?:were|have been|had been) taken into (?:police )?custody",
        ),
    )
)

_HARM_OF = {word: harm for harm, words in HARMS.items() for word in words.split()}
_CLAUSE = re.compile(r"[,;:.!?–—]|\b(?:and|but|while|after|when|who|which)\b")
_LETTERS = re.compile(r"[^\W\d_]+")
_CUT = re.compile(r"\s(?:from|in|at|of|on|near|by|for|after|since)\s", re.IGNORECASE)
_NUMBER_OF = re.compile(r"^(?:the\s+)?(?:\w+\s+)?number of\s+", re.IGNORECASE)

#: What harms people and has the number for its object: "killed at least 14", "injured another 30 people".
_DOES_HARM = re.compile(
    r"\b(?P<verb>kill(?:s|ed|ing)?|injur(?:es?|ed|ing)|wound(?:s|ed|ing)?|hurt(?:s|ing)?)\s+"
    r"(?:(?:at least|at most|more than|fewer than|less than|up to|as many as|some|about|around|nearly|almost|over"
    r"|another|a further|an estimated|all)\s+)*$",
    re.IGNORECASE,
)

#: How badly people were hurt, right before or behind what befell them: a count apart, and no toll of all.
_HOW_BADLY = re.compile(
    r"\b(?:(?P<severe>badly|critically|gravely|seriously|severely)|(?P<slight>lightly|mildly|slightly))"
    r" (?:hurt(?:ing)?|injur(?:es?|ed|ing)|wound(?:s|ed|ing)?|ill)\b",
    re.IGNORECASE,
)
#: The words of a matter that say so.
SEVERE, SLIGHT = "severe", "slight"
#: The adverbs themselves, which a measure may have.
SEVERITIES = frozenset("badly critically gravely lightly mildly seriously severely slightly".split())

#: What takes lives, before or behind them: who saves some takes none.
_TAKES = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|cost(?:s|ing)?|tak(?:es?|ing|en)|took|los(?:es?|t|ing)|end(?:s|ed|ing)?)\b", re.IGNORECASE
)

#: What is looked into, before a number of whom nothing was said before: "an inquiry into 14 deaths in hospitals".
_LOOKED_INTO = re.compile(
    r"\b(?:(?:inquir(?:y|ies)|inquests?|investigations?|probes?|reviews?) (?:into|of)|investigat(?:e[sd]?|ing)"
    r"|examin(?:e[sd]?|ing)|look(?:s|ed|ing)? into|prob(?:es?|ed|ing)|review(?:s|ed|ing)?)\s+"
    r"(?:(?:at least|more than|up to|as many as|some|about|around|nearly|almost|over)\s+)*$",
    re.IGNORECASE,
)
#: The word of a matter that says so.
LOOKED_INTO = "inquiry"

#: Of those who were harmed: "three of the dead were children".
_OF_THE_HARMED = re.compile(
    r"^\s*(?:out\s+)?of\s+(?:the|those|these|its|their)\s+(?:[\w,.-]+\s+){0,2}?"
    r"(?:dead|deceased|victims|casualties|killed|died|injured|wounded|hurt|missing|deaths|fatalities|bodies|trapped"
    r"|sick|arrested|evacuated|rescued)\b",
    re.IGNORECASE,
)


def harm_of(word: str) -> str:
    """The word that stands for what befell people: "dead" and "died" are both "kill"; "" when it tells of none."""
    return _HARM_OF.get(word, "")


def harm_to(figure: Figure, measure: Collection[str], sentence: Passage) -> str:
    """What befell the people counted, by its word (HARMS); "" when it is nothing of the kind.

    It stands in the measure, before the number ("killed 14"), in the clause after it ("12 people have fallen ill"), or
    it is what a toll is of.
    """
    found = sorted({harm_of(word) for word in measure} - {""})
    if found:
        return found[0]
    start, end = figure.passage.start - sentence.start, figure.passage.end - sentence.start
    before, rest = sentence.exact[: max(0, start)], sentence.exact[max(0, end) :]
    closing = _CLAUSE.search(rest)
    clause = rest[: closing.start() if closing else len(rest)]
    told = next((harm for harm, phrase in PHRASES if phrase.match(clause)), "")
    if told:
        return told
    counted = figure.counted.exact.lower() if figure.counted is not None else ""
    if counted.split()[-1:] == ["lives"]:
        return "kill" if _TAKES.search(_CLAUSE.split(before)[-1]) or _TAKES.search(clause) else ""
    done = _DOES_HARM.search(before)
    if done is not None and (figure.counted is None or set(measure) & ANY_PEOPLE):
        return "kill" if done["verb"].lower().startswith("kill") else "hurt"
    if _CUT.split(counted)[0].split()[-1:] == ["toll"]:
        return "kill"
    if not set(measure) - _told_of_hazard(counted) <= ANY_PEOPLE | HOW_KNOWN | SUPPOSED:
        return ""
    after = _LETTERS.findall(clause.lower())[:HARM_REACH]
    return next((harm for word in after if (harm := harm_of(word))), "")


def is_looked_into(figure: Figure, sentence: Passage) -> bool:
    """Whether it counts what an inquiry is into, and not "the" deaths that were told of: those are no event's toll."""
    return bool(_LOOKED_INTO.search(sentence.exact[: max(0, figure.passage.start - sentence.start)]))


def told_apart(figure: Figure, sentence: Passage) -> set[str]:
    """Words that make a count of its own: how badly its people were hurt, and that an inquiry is into it."""
    start, end = figure.passage.start - sentence.start, figure.passage.end - sentence.start
    before, rest = sentence.exact[: max(0, start)], sentence.exact[max(0, end) :]
    closing = _CLAUSE.search(rest)
    found = _HOW_BADLY.search(rest[: closing.start() if closing else len(rest)]) or (
        _HOW_BADLY.search(_CLAUSE.split(before)[-1])
    )
    apart = {LOOKED_INTO} if is_looked_into(figure, sentence) else set()
    return apart | ({SEVERE if found["severe"] else SLIGHT} if found else set())


def words_of_toll(
    harm: str, figure: Figure, measure: set[str], named: set[str], about: Collection[str]
) -> tuple[set[str], set[str]]:
    """The words of a toll's matter and of what it counts: what befell them, and what tells which people they were.

    about: words of the text's opening, which part no two tolls.
    """
    counted = figure.counted.exact if figure.counted is not None else ""
    tells_nothing = named | ANY_PEOPLE | HAZARDS | HOW_KNOWN | SEVERITIES | {"live"}
    kinds = {word for word in set(said_words(whom(counted))) - tells_nothing if not harm_of(word)} | {harm}
    if not any(map(harm_of, measure)):  # the verb is another's: "the blast that killed 14 was heard"
        return kinds, kinds
    return {
        word for word in measure - set(about) - tells_nothing - _told_of_hazard(counted) if not harm_of(word)
    } | kinds, kinds


def _told_of_hazard(counted: str) -> set[str]:
    """The lemmas of what is counted that tell what did harm, or that it is a toll, and not which people."""
    words = [{lemma_of(word) for word in _LETTERS.findall(said.lower())} for said in (counted, whom(counted))]
    return words[0] - words[1]


def is_part_of_harmed(figure: Figure, sentence: Passage) -> bool:
    """Whether it counts some of those who were harmed: three of the dead are no toll."""
    return bool(_OF_THE_HARMED.match(sentence.exact[max(0, figure.passage.end - sentence.start) :]))


def whom(counted: str) -> str:
    """The words of what is counted that may tell which people: not what did it, nor where, nor that it is a toll.

    >>> [whom(words) for words in ("civilian death toll from the flood", "Osby bomb blast", "number of troops killed")]
    ['civilian', '', 'troops killed']
    """
    head, *rest = _CUT.split(_NUMBER_OF.sub("", counted))
    words = head.split()
    if not words or words[-1].lower().rstrip("s") not in HAZARDS | {"toll"}:
        return " ".join([head, *rest]) if not _NUMBER_OF.match(counted) else head
    return " ".join(word for word in words[:-1] if lemma_of(word.lower()) in KINDS)  # "the civilian toll", not "Osby's"


def settle_tolls(told: "Mapping[str, Told]") -> "dict[str, Told]":
    """What is other than in `told`: a toll that is only feared, where the text has no other of that harm."""
    supposed = [
        (id, one, one.matter) for id, one in told.items() if one.matter and not SUPPOSED.isdisjoint(one.matter.words)
    ]
    known = {frozenset(one.matter.words) for one in told.values() if one.matter is not None} if supposed else set()
    changed = {}
    for id, one, matter in supposed:
        words = matter.words - SUPPOSED
        if words and words <= HARMS.keys() | matter.counted and words & HARMS.keys() and words not in known:
            changed[id] = replace(one, matter=replace(matter, words=words, counted=matter.counted - SUPPOSED))
    return changed
