"""What became of people whom a figure counts: killed, hurt, missing, whichever verb or noun tells it, and who they are.

Refuses: amounts (amounts.py); whether two figures are one (figures.py); other things counted (things.py).
"""

import re
from functools import lru_cache

from service.comparison.words.canonical import noun_words, said_words
from service.comparison.words.stances import says_no
from service.domain.claims import Figure
from service.text.words import lemma_of


def canonical(words: str) -> frozenset[str]:
    """Each word as comparison knows it: the one word for all that say the same."""
    return frozenset(word for said in words.split() for word in noun_words(said))


#: Words for whoever is counted, and nouns by which the same people are called more closely. Women, children and the
#: pensioners among them are a part of them, and stand in neither.
PEOPLE = canonical("body casualty dead death fatality human injury life lives more other others people victim")
PERSONS = canonical(
    """captive caller churchgoer citizen civilian climber colleague commuter customer demonstrator detainee driver
    employee evacuee fan farmer firefighter crew fisherman guest hostage immigrant inmate journalist marcher member
    migrant miner motorist national neighbour neighbor officer official participant passenger patient person pilgrim
    police policeman prisoner protester refugee relative resident sailor settler shopper skier soldier spectator staff
    student survivor suspect swimmer teacher tourist troop villager visitor volunteer voter walker worker worshipper
    """
)

#: Those of them that say more of people than where they were: as many people and as many soldiers are told apart.
#: Who lives there, travelled or watched is no other, and neither is a patient, a guest or a victim.
TELLING_PERSONS = canonical(
    """captive civilian demonstrator detainee employee fan farmer firefighter crew fisherman hostage immigrant inmate
    journalist migrant miner national officer official pilgrim police policeman prisoner protester refugee sailor
    settler soldier student suspect teacher tourist troop villager worker"""
)

#: Where the measure says it already: whom a firm employs works there, and who watched a match is a fan as well.
SAID_BY_MEASURE = tuple(
    (canonical(persons), frozenset(lemmas.split()))
    for persons, lemmas in (
        ("worker employee staff", "employ hire sack job redundant lay recruit shed"),
        ("fan", "watch attend cheer attendance"),
        ("student", "study enrol teach attend graduate"),
        ("tourist", "visit stay holiday"),
        ("protester demonstrator", "march rally protest demonstrate demonstration"),
    )
)

#: What people come to harm in, what may be one event a line.
EVENTS = tuple(
    canonical(line)
    for line in """
    flood flooding deluge storm hurricane typhoon cyclone tornado landslide mudslide monsoon rain
    fire wildfire inferno
    earthquake tremor aftershock tsunami
    attack raid airstrike shooting bombing bomb stabbing shelling assault ambush blast massacre war fighting
    crash accident derailment pile-up
    avalanche
    outbreak epidemic pandemic
    heatwave
    stampede crush
    protest riot unrest clash
    """.strip().splitlines()
)

#: What became of people, in the lemmas of measures, a fate a line: those killed are never those missing.
FATES = tuple(
    frozenset(line.split())
    for line in """
    kill drown
    hurt hospitalise hospitalize
    miss unaccounted
    rescue alive survive save
    trap strand
    arrest detain
    case infect
    """.strip().splitlines()
)
DEAD, DEATHS = 0, frozenset({"body", "dead", "death", "die", "drown", "kill"})


#: What the law did with people whom a figure counts, likewise: those arrested were not all charged.
LAWFUL = tuple(
    frozenset(line.split())
    for line in """
    arrest detain
    question interview
    charge indict
    convict
    sentence jail imprison
    acquit
    release free
    """.strip().splitlines()
)


#: Who left, or had to, and who came back, what closed and what reopened, as words behind their number; and where these
#: no longer tell of it.
WAYS = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"displaced|evacuat(?:e[sd]?|ing)|flee(?:s|ing)?|fled|leav(?:es?|ing)|left|moved out|ordered out",
        r"return(?:s|ed|ing)?|(?:c[oa]me|coming|go(?:ne|ing)?|went|moved?) (?:back|home)",
        r"close[sd]|closing|shut",
        r"reopen(?:s|ed|ing)?",
    )
)
#: Nobody has gone that way yet: "have yet to return", "cannot go home".
_NOT_YET = re.compile(r"\b(?:not|never|cannot|unable|yet to)\b|n[’']t\b", re.IGNORECASE)
#: That no longer number ends at a place, and that one goes on there.
_BEFORE_NUMBER = re.compile(r"(?<![\d.,])")
_GOES_ON = re.compile(r"\d|[.,]\d")
_CLAUSE = re.compile(r"[,;:()–—]|\.(?!\d)|\b(?:and|but|while|whereas)\b|\d")

#: What a bare toll is of, and the lemmas of a measure that say it in other words: "the toll climbed", "took 12 lives".
KILLED, TOLL, LIVES = "kill", "toll", "live"
ENDING_LIVES = frozenset({"claim", "cost", "lose", "take"})

#: A second thing that was done to the same: "were arrested and later charged".
_ALSO_DONE = re.compile(r"\b(\w+)(?:, and|,| and| but| then)(?: later| then)? (\w+)\b")

_HARMFUL = frozenset().union(*EVENTS)

#: Canonical words that say no more than a toll does, beside its number.
_TELLING = (
    PEOPLE
    | said_words(
        """arrested detained died dead drowned hospitalised hurt infected injured killed lives lost
    missing rescued saved stranded survived toll trapped unaccounted wounded number total count climb climbed grew grow
    has have had increased jumped passed reached rises rose risen stands stood surpassed hit now including with others
    remain remained remains
    leaving left least more another some""".replace("\n", " ")
    ).keys()
)

#: Measures of which it is remembered what fates they tell.
MEASURES_REMEMBERED = 4_096


def fates_of(figure: Figure) -> frozenset[int]:
    """What became of those a figure counts, as lines of FATES."""
    return _fates_in(_measure(figure))


def are_of_other_stages(before: Figure, after: Figure, sentences: tuple[str, str]) -> bool:
    """Whether the law did one thing with those the one counts and another with those the other does.

    Nor are those who left those who came back, nor those whose bodies were found all who are missing.
    """
    if before.unit or after.unit:
        return False
    bodies = [_are_bodies(one, sentence) for one, sentence in zip((before, after), sentences, strict=True)]
    if bodies[0] is not bodies[1] and DEATHS.isdisjoint((after if bodies[0] else before).measure.split()):
        return True
    one = _stages_of(before, sentences[0])
    other = _stages_of(after, sentences[1]) if one else one
    return bool(one and other) and one.isdisjoint(other)


def _are_bodies(figure: Figure, sentence: str) -> bool:
    if "bod" not in sentence:
        return False  # nearly always: no pattern is made of it
    return bool(re.search(rf"\bbod(?:y|ies) of (?:[\w-]+ ){{0,2}}{re.escape(figure.passage.exact)}\b", sentence))


def _stages_of(figure: Figure, sentence: str) -> frozenset[int]:
    """What the law did with those a figure counts, as lines of LAWFUL; of two things told in one, both.

    Behind those, which of WAYS they went.
    """
    lemmas = set(figure.measure.split())
    if not lemmas:
        return frozenset()
    for one, other in _ALSO_DONE.findall(sentence):
        if lemma_of(one.lower()) in lemmas:
            lemmas.add(lemma_of(other.lower()))
    stages = frozenset(at for at, line in enumerate(LAWFUL) if not line.isdisjoint(lemmas))
    at = _end_of_number(figure.passage.exact, sentence)
    behind = _CLAUSE.split(sentence[at:], maxsplit=1)[0] if at else ""
    gone = _NOT_YET.split(behind, maxsplit=1)[0]
    ways = [len(LAWFUL) + at for at, way in enumerate(WAYS) if way.search(gone)]
    return stages | frozenset(ways) if len(ways) == 1 else stages


def _end_of_number(number: str, sentence: str) -> int:
    """Where a number ends in a sentence, and not as a part of a longer one: "300" stands in "1,300" too; 0 if nowhere.

    Each is looked for once, so no pattern is made of it.
    """
    at = sentence.find(number)
    while at >= 0:
        end = at + len(number)
        if _BEFORE_NUMBER.match(sentence, at) and not _GOES_ON.match(sentence, end):
            return end
        at = sentence.find(number, at + 1)
    return 0


def count_the_same(before: Figure, after: Figure) -> bool:
    """Whether both count the same by their measures: those killed, and those killed in the attack, are one count."""
    measures = _measure(before), _measure(after)
    if not measures[0] or measures[0] == measures[1]:
        return bool(measures[0])
    if _fates_in(measures[0]).isdisjoint(_fates_in(measures[1])):
        return False
    (who, one), (whom, other) = map(who_and_rest, measures)
    return (one <= other or other <= one) and not (who and whom and who.isdisjoint(whom))


@lru_cache(maxsize=MEASURES_REMEMBERED)
def who_and_rest(measure: str) -> tuple[frozenset[str], frozenset[str]]:
    """Of the lemmas of a measure of harm, who came to it, and what is left without them and without its events."""
    lemmas = canonical(measure)
    return lemmas & PERSONS, lemmas.difference(PERSONS, *EVENTS)


def are_of_other_events(sentences: tuple[str, str]) -> bool:
    """Whether each sentence speaks of an event in which people come to harm, and not of one that may be the other's."""
    events = [{at for at, line in enumerate(EVENTS) if not line.isdisjoint(said_words(one))} for one in sentences]
    return bool(events[0] and events[1]) and events[0].isdisjoint(events[1])


def tells_toll_alone(words: str) -> bool:
    """Whether a position says no more than what became of how many: "the toll has climbed to 52, officials said".

    words: the position's own without source and cue, # for each figure.
    """
    return "#" in words and said_words(words).keys() <= _TELLING and not says_no(words)


@lru_cache(maxsize=MEASURES_REMEMBERED)
def _fates_in(measure: str) -> frozenset[int]:
    lemmas = measure.split()
    return frozenset(at for at, fate in enumerate(FATES) if not fate.isdisjoint(lemmas))


def _measure(figure: Figure) -> str:
    return figure.measure if figure.unit else _told_of_dead(figure.measure)


@lru_cache(maxsize=MEASURES_REMEMBERED)
def _told_of_dead(measure: str) -> str:
    """The measure of a count, with "kill" for a bare toll and for lives that were taken."""
    lemmas = frozenset(measure.split())
    if lemmas == {LIVES}:
        return KILLED
    if TOLL in lemmas and lemmas - {TOLL} <= _HARMFUL:
        return " ".join(sorted((lemmas - {TOLL}) | {KILLED}))
    if LIVES in lemmas and not lemmas.isdisjoint(ENDING_LIVES):
        return " ".join(sorted((lemmas - ENDING_LIVES - {LIVES}) | {KILLED}))
    return measure
