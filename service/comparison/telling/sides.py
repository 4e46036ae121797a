"""Two values of one figure, each under its own name, where one name would tell the other side's value untrue.

"3.1 per cent in July" is not told under August, nor all patients' share under those over 65, and what rose by five and
then fell by three is told with both directions. Of a vote both sides are told: "6-3", "88 votes to 71".
Refuses: naming a figure (matters.py); whether it changed (measures/).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from service.comparison.meaning.exchanged.ranks import LOST_BY
from service.comparison.measures.amounts import TIMES
from service.comparison.measures.figures import speaks_of_another_time
from service.comparison.measures.moves import has_turned
from service.comparison.telling.matters import name_matter
from service.comparison.words.canonical import DAYS, said_words
from service.domain.claims import Claim, Figure, Trend
from service.domain.versions import Passage
from service.text.memory import remember_short
from service.text.words import holds_any, lemma_of

#: Canonical words that part one group, place or turn from another, beside names.
PARTING = frozenset(
    """adult baby boy central child east eastern female fifth final first foreigner fourth girl infant male man men
    north northeast northern northwest pensioner previous second sixth south southeast southern southwest teenager third
    west western woman women""".split()
)

#: Deeds with a number, alike ones in a line: what was asked for is not what was accepted, nor what was opened closed.
DEEDS = """
accept approve agree adopt
refuse reject decline deny
withdraw cancel scrap abandon drop axe
demand seek ask want
offer propose promise pledge
open reopen
close shut
buy purchase acquire
sell
hire recruit
sack dismiss
raise collect
spend
support favour
oppose
import
export
"""

#: Fewest words of a time that is told behind a number: "in July", and no bare "July".
FEWEST_OF_TIME = 2

#: Pairs of names, each in its sentence, of which it is remembered whether they tell two figures apart.
PAIRS_REMEMBERED = 2_048

_YEAR = re.compile(r"(?:19|20)\d\d")
_BOUND = re.compile(r"\b(?:aged|over|under|above|below|older than|younger than) \d+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_][\w’'-]*")
_LEANS = re.compile(r"(?:As|At|By|Between|During|For|From|In|Last|Of|On|Over|Since|This|Through|Until|Within)\b")
_OWN = re.compile(r"['’]s?$")

_PART = r"(?:morning|afternoon|evening|night|week|month|year|quarter)"
_DAY_PART = r"(?:dawn|dusk|midday|midnight|morning|afternoon|evening|nightfall|noon|sunrise|sunset)"
_WHEN = re.compile(
    r"\b(?:(?:(?:late|early|earlier|later|as of|on|by|until|since)\s+){0,5}"
    rf"(?P<when>(?:{'|'.join(sorted(DAYS))}|yesterday|today|tonight|overnight|this {_PART}|last {_PART})"
    rf"(?:\s(?:morning|afternoon|evening|night))?)|(?:as of|by|since|until) (?P<by>{_DAY_PART}))\b",
    re.IGNORECASE,
)

#: The two sides of a vote: with a dash, or with words between them, which also lead from one amount to another.
_DASHED = re.compile(r"(?<![\w.,–-])(\d{1,3})[-–](\d{1,3})(?![\w–-]|[.,]\d)")
_NUMBER = r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)"
_IN_WORDS = re.compile(
    rf"(?<!from )(?<![\w.,–-])({_NUMBER})(?: votes?)? to ({_NUMBER})(?![\w–-]|[.,]\d)", re.IGNORECASE
)
_SIDES_OF_VOTE = re.compile(r"\d[\d,]*")
VOTE = "vote"

_DEED_OF = {lemma: line.split()[0] for line in DEEDS.strip().splitlines() for lemma in line.split()}
_HELPING = frozenset("had has have is was were".split())
_OF_TIME = re.compile(r"(?:at|by|during|for|in|on) ")
_MOVED_THING = re.compile(r"((?:its|his|her|their|the) (?:[\w’'-]+ ){0,2}?[\w’'-]+) (?:by|from|to)\b")

Sentences = tuple[Passage | None, Passage | None]


def with_whole_votes(
    before: Claim | None, after: Claim | None, sentences: Sentences
) -> tuple[Claim | None, Claim | None]:
    """Both with the words of the whole vote that each is one side of; as they are where one of them is of none."""
    whole = [
        with_whole_vote(one, said) if isinstance(one, Figure) and said is not None else None
        for one, said in zip((before, after), sentences, strict=True)
    ]
    is_whole = all(told is not None for one, told in zip((before, after), whole, strict=True) if one is not None)
    return (whole[0], whole[1]) if is_whole else (before, after)


def with_whole_vote(figure: Figure, sentence: Passage) -> Figure | None:
    """The figure with the words of the whole vote that it is one side of; None where it is of none."""
    start, end = figure.passage.start - sentence.start, figure.passage.end - sentence.start
    patterns = (_DASHED,) if holds_any(sentence.exact, "-–") else ()
    patterns = (*patterns, _IN_WORDS) if VOTE in figure.measure.split() else patterns
    for found in (found for pattern in patterns for found in pattern.finditer(sentence.exact)):
        if (start, end) in (found.span(1), found.span(2)):
            at = sentence.start + found.start()
            whole = Passage(at, at + len(found[0]), found[0])
            is_inside = figure.counted is not None and whole.span.contains(figure.counted)  # "88 [votes] to 71"
            return replace(figure, passage=whole, counted=None if is_inside else figure.counted)
    return None


def are_one_vote(before: Figure, after: Figure, sentences: Sentences) -> bool:
    """Whether both are of one vote in two manners: "rejected it 209-217", "rejected it by 217 votes to 209", "217-209".

    Of what was turned down, either number may stand first.
    """
    whole = [
        with_whole_vote(one, said) if said is not None else None
        for one, said in zip((before, after), sentences, strict=True)
    ]
    numbers = [sorted(_SIDES_OF_VOTE.findall(one.passage.exact)) if one else [] for one in whole]
    are_dashed = {bool(one and _DASHED.fullmatch(one.passage.exact)) for one in whole}
    are_lost = all(said is not None and LOST_BY.search(said.exact) for said in sentences)
    return bool(numbers[0]) and numbers[0] == numbers[1] and (len(are_dashed) > 1 or are_lost)


def is_whole_vote(figure: Figure) -> bool:
    """Whether a figure has the words of a whole vote, so that no single amount tells how far it moved."""
    return any(pattern.fullmatch(figure.passage.exact) for pattern in (_DASHED, _IN_WORDS))


def with_ways(before: Figure, after: Figure, values: tuple[str, str]) -> tuple[str, str]:
    """The values with the way that each went, where it turned: "up 5 per cent", "down 3 per cent"."""
    if not has_turned(before, after) or TIMES in (before.unit, after.unit):
        return values
    ways = [("up" if figure.trend is Trend.ROSE else "down") for figure in (before, after)]
    return f"{ways[0]} {values[0]}", f"{ways[1]} {values[1]}"


def name_for_both(before: Figure, after: Figure, sentences: Sentences) -> str | None:
    """A name that fits both values, less the time that only one is of; None where the later name would do, or none."""
    if sentences[0] is None or sentences[1] is None:
        return None
    if has_turned(before, after):
        return after.counted.exact if after.counted else ""
    if {before.trend, after.trend} == {Trend.ROSE, Trend.FELL} and (name := _name_of_moved(before, after, sentences)):
        when = _time(after) if _as_of(before) == _as_of(after) else ""
        return f"{name} {when}" if _OF_TIME.match(when) and "…" not in name else name
    if not (_are_timed_apart(before, after) or _is_one_timed(before, after, sentences)):
        return None
    names = [_untimed(name_matter(one, whole), one) for one, whole in _both(before, after, sentences)]
    return names[1] if all(names) and not _are_apart(*names, *_texts(before, after, sentences)) else None


def _name_of_moved(before: Figure, after: Figure, sentences: Sentences) -> str:
    """What rose on one side and fell on the other, without either verb: "Inflation fell to 3.4", "rose to 3.9"."""
    counted = after.counted
    if counted is not None and counted.start < after.passage.start:
        return counted.exact
    names = [name_matter(figure, whole).split() for figure, whole in _both(before, after, sentences)]
    shared = _shared(*names)
    while shared and shared[-1] in _HELPING:
        shared.pop()
    behind = " ".join(reversed(_shared(names[0][::-1], names[1][::-1])))
    thing = _MOVED_THING.match(behind)  # "[cut] its forecast to 300 ships", "[raised] its forecast to 340 ships"
    name = thing[1] if thing else " ".join(shared)
    return f"{name} … {counted.exact}" if name and counted is not None else name


def _shared(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """The words with which both begin."""
    return [word for word, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))]


def with_times(before: Figure, after: Figure, values: tuple[str, str]) -> tuple[str, str]:
    """The values, each with the time it is of: "3.1 per cent in July". Asked where they are of two, or one has none."""
    if _as_of(before) == _as_of(after):
        return values
    told = [
        f"{value} {_time(figure)}" if len(_as_of(figure).split()) >= FEWEST_OF_TIME else value
        for value, figure in zip(values, (before, after), strict=True)
    ]
    return told[0], told[1]


def without_own_time(name: str, other: Passage | None) -> str:
    """A name of both values without the days and times of day of which the other's sentence says nothing."""
    said = other.exact.lower() if other is not None else ""

    def kept(found: re.Match[str]) -> str:
        return found[0] if (found["when"] or found["by"]).lower() in said else " "

    shorter = " ".join(_WHEN.sub(kept, name).split()) if other is not None else name
    return shorter if _WORD.search(shorter) else name


def names_apart(before: Figure, after: Figure, sentences: Sentences) -> tuple[str, str] | None:
    """The two names, where one is of a time, place, group or deed of which the other's sentence does not speak."""
    if sentences[0] is None or sentences[1] is None or has_turned(before, after):
        return None
    one, other = (name_matter(figure, whole) for figure, whole in _both(before, after, sentences))
    texts = sentences[0].exact, sentences[1].exact
    apart = _are_apart(one, other, *texts) or _is_other_deed(other, *texts)
    return (one, other) if one and other and one != other and apart else None


def _both(before: Figure, after: Figure, sentences: Sentences) -> list[tuple[Figure, Passage]]:
    return [(one, whole) for one, whole in zip((before, after), sentences, strict=True) if whole is not None]


def _texts(before: Figure, after: Figure, sentences: Sentences) -> list[str]:
    """The sentences without the times of the two figures."""
    return [whole.exact.replace(_as_of(one), "") for one, whole in _both(before, after, sentences)]


def _as_of(figure: Figure) -> str:
    return figure.as_of.exact if figure.as_of is not None else ""


def _are_timed_apart(before: Figure, after: Figure) -> bool:
    """Whether both name the time they are of, another day included, in words that can stand behind a number."""
    if any(len(_as_of(figure).split()) < FEWEST_OF_TIME for figure in (before, after)):
        return False
    # days move with every edition: they part two figures where both name theirs
    days = [DAYS & {_plain(word) for word in _WORD.findall(_as_of(figure))} for figure in (before, after)]
    return speaks_of_another_time(before, after) or bool(days[0] and days[1] and days[0] != days[1])


def _is_one_timed(before: Figure, after: Figure, sentences: Sentences) -> bool:
    """Whether one alone names the time it is of, and the other's sentence does not speak of that time."""
    sides = (before, sentences[1]), (after, sentences[0])
    timed = [
        whole is not None
        and len(_as_of(figure).split()) >= FEWEST_OF_TIME
        and not said_words(_as_of(figure)).keys() <= said_words(whole.exact).keys()
        for figure, whole in sides
    ]
    return timed[0] is not timed[1] and not (_as_of(before) and _as_of(after))


def _time(figure: Figure) -> str:
    words = _as_of(figure)
    return words[0].lower() + words[1:] if _LEANS.match(words) else words


def _untimed(name: str, figure: Figure) -> str:
    return " ".join(name.replace(_as_of(figure), "").split())


@remember_short(PAIRS_REMEMBERED)
def _are_apart(one: str, other: str, one_sentence: str, other_sentence: str) -> bool:
    return bool(
        _marks(one, one_sentence) - _words(other_sentence) or _marks(other, other_sentence) - _words(one_sentence)
    )


def _is_other_deed(name: str, before: str, after: str) -> bool:
    """Whether the later name has a deed that the earlier sentence has not, which has another: "homes she refused"."""
    had = _deeds(before)
    return bool(had - _deeds(after) and _deeds(name) - had)


def _deeds(words: str) -> set[str]:
    return {_DEED_OF[lemma] for word in _WORD.findall(words.lower()) if (lemma := lemma_of(word)) in _DEED_OF}


def _marks(name: str, sentence: str) -> set[str]:
    """The words of a name that part its figure from others: names, years, ages, groups, parts of the compass."""
    words = _WORD.findall(name)
    opening = next(iter(_WORD.findall(sentence)), "")
    found = {_plain(word) for word in words if word[0].isupper() and word != opening}
    found |= set(_YEAR.findall(name)) | {
        number for bound in _BOUND.findall(name) for number in _WORD.findall(bound)[-1:]
    }
    return (found - DAYS) | (said_words(name).keys() & PARTING)


@remember_short(PAIRS_REMEMBERED)
def _words(sentence: str) -> frozenset[str]:
    return frozenset({_plain(word) for word in _WORD.findall(sentence)} | said_words(sentence).keys())


def _plain(word: str) -> str:
    return lemma_of(_OWN.sub("", word).lower())
