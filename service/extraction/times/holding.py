"""Which of a sentence's times each of its figures speaks of, and whether that is past or to come.

A figure has the time that stands with it: "3.6 per cent in October, down from 3.8 per cent in September" has two.
Refuses: finding the words of a time (spoken.py), and its date (resolving.py).
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from service.extraction.counting.grammar import IRREGULAR, PREPOSITIONS
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.trends import LINKS
from service.extraction.times.calendar import DAYS
from service.extraction.times.spoken import ENDING, NAMED_DAYS, WHICH, Spoken
from service.extraction.times.tense import tense_of

#: Words a figure and its time may not have between them: another clause or another time begins there.
BREAKS = frozenset(
    """although because before but if now since than that though unless until versus when where whereas which while
    who whom whose ;""".split()
)
#: Words by which the next figure is of another time: "41, up from 38 in May".
COMPARING = BREAKS | frozenset({"after", "compared", "from"})
#: Words right before a time by which it is of what follows.
JOINING = frozenset({"and", "but", "or"})
#: Verbs of telling, in lemmas: a time beside one is when it was said.
SAYING = frozenset(
    """add announce claim confirm declare estimate forecast issue predict publish release report reveal say show state
    tell warn write""".split()
)
#: Words between a figure and the time behind it, or a leading time and the figure behind that, at most.
FARTHEST = 12
#: Words with which the span begins that ends in a time, "in the three months to May", and its words at most.
OPENING, LONGEST_SPAN = frozenset({"during", "for", "in", "over"}), 5
#: Words before a time in which a verb of telling makes it the time of that.
NEAR_SAYING = 6
#: Helping verbs, behind which a past form is the verb of the clause: "were killed".
HELPING = frozenset("be been being had has have is are was were".split())


class Held(NamedTuple):
    """The words first:last a figure holds at; whether that is to come, None where it cannot be told."""

    first: int
    last: int
    to_come: bool | None


def times_of(
    words: Sequence[WordForm], figures: Sequence[tuple[int, int]], times: Sequence[Spoken]
) -> list[Held | None]:
    """For each figure at words[first:last], in order, the time it holds at."""
    told = [time for time in times if time.is_whole or not _is_of_saying(words, time, figures)]
    whole = next((time for time in told if time.is_whole), None)
    own: list[Spoken | None] = []
    inside = [any(time.first <= first < time.last for time in times) for first, _ in figures]  # "[two weeks] ago"
    apart = [figure for figure, is_inside in zip(figures, inside, strict=True) if not is_inside]
    ends = iter(zip([0, *(last for _, last in apart)], [*(first for first, _ in apart[1:]), len(words)], strict=False))
    for figure, is_inside in zip(figures, inside, strict=True):
        own.append(None if is_inside else _beside(words, figure, told, *next(ends)))
    for index in range(len(figures) - 2, -1, -1):
        if own[index] is None and _shares(words, figures[index], figures[index + 1]):
            time = own[index + 1]
            if time and time.first >= figures[index + 1][1] and _is_alike(words, figures[index : index + 2], time):
                own[index] = time
    for index in range(1, len(figures)):
        time = own[index]
        gap = words[figures[index - 1][1] : figures[index][0]]
        if time and own[index - 1] is None and len(gap) == 1 and gap[0].norm == "from" and _is_day(words, time):
            own[index - 1], own[index] = time, None  # "cut to 3.75 per cent from 4 on Thursday" is when it was cut
        time = own[index - 1]
        if own[index] is None and time and time.last <= figures[index - 1][0]:
            own[index] = time if _shares(words, figures[index - 1], figures[index]) else None
    return [
        None
        if is_inside
        else _held(words, one or (whole if whole and not _is_apart(words, whole, figure) else None), figure)
        for one, figure, is_inside in zip(own, figures, inside, strict=True)
    ]


def _is_apart(words: Sequence[WordForm], whole: Spoken, figure: tuple[int, int]) -> bool:
    """Whether a time of a whole clause is not that of a figure behind it: "by 2028; so far 1,400 have been hired"."""
    between = words[whole.last : figure[0]]
    is_now = any(one.norm == "so" and other.norm == "far" for one, other in pairwise(between))
    return is_now or any(word.text == ";" for word in between)


def _beside(
    words: Sequence[WordForm], figure: tuple[int, int], told: Sequence[Spoken], before: int, after: int
) -> Spoken | None:
    """The time right behind a figure in its clause, or else before it with no figure between."""
    first, last = figure
    for time in told:
        if last <= time.first < after and time.first - last <= FARTHEST and _goes_with(words, last, time):
            return time
    for time in reversed(told):
        if before <= time.first and time.last <= first and _leads_to(words, time, first):
            return time
    return None


def _goes_with(words: Sequence[WordForm], last: int, time: Spoken) -> bool:
    """Whether a time behind a figure is of its clause: "12 people were killed on Friday", not "of a firm set up in"."""
    gap = words[last : time.first]
    if gap and gap[-1].norm in JOINING:
        return False  # another clause begins: "it was 4,600, and this year it is"
    if any(word.norm in BREAKS or (word.text in ",()" and not time.is_whole) for word in gap):
        return False
    behind, verbs = False, 0
    for at, word in enumerate(gap):
        if word.norm in PREPOSITIONS:
            behind = True
        elif (word.norm.endswith("ed") or word.norm in IRREGULAR) and word.norm not in HELPING:
            helped = at > 0 and gap[at - 1].norm in HELPING
            verbs += 1
            if (behind and not helped) or verbs > 1:
                return False
    return True


def _leads_to(words: Sequence[WordForm], time: Spoken, first: int) -> bool:
    """Whether a time before a figure is its own: at the head of the clause, or with nothing but links between."""
    gap = words[time.last : first]
    if any(word.norm in COMPARING for word in gap):
        return False
    if all(word.norm in LINKS for word in gap):
        return True
    first = _before_span(words, time.first)
    leads = first == 0 or words[first - 1].text in ",;:" or words[first - 1].norm in ("and", "but")
    if not leads or len(gap) > FARTHEST or (first and words[first - 1].text == "," and gap[0].text == ","):
        return False  # an aside: "the firm, in 2021, had 300"
    return not any(word.norm in BREAKS or (word.lemma in SAYING and not time.is_whole) for word in gap)


def _before_span(words: Sequence[WordForm], first: int) -> int:
    """Where "in the week" begins before "to 5 May" at words[first]; `first` where the time is whole."""
    if words[first].norm not in ENDING:
        return first
    for at in range(first - 1, max(-1, first - 1 - LONGEST_SPAN), -1):
        if words[at].norm in OPENING:
            return at
    return first


def _shares(words: Sequence[WordForm], one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two figures side by side are of one time, when only one of them has it."""
    gap = words[one[1] : other[0]]
    return len(gap) <= FARTHEST and not any(word.norm in COMPARING for word in gap)


def _is_alike(words: Sequence[WordForm], figures: Sequence[tuple[int, int]], time: Spoken) -> bool:
    """Whether two figures are both of what is past or both of what is to come: not "2 sides agreed to free 40"."""
    one, other = (tense_of(words, figure, (time.first, time.last)) for figure in figures)
    return one == other or None in (one.to_come, other.to_come)


def _is_day(words: Sequence[WordForm], time: Spoken) -> bool:
    return any(word.norm in DAYS or word.norm in NAMED_DAYS for word in words[time.first : time.last])


def _is_of_saying(words: Sequence[WordForm], time: Spoken, figures: Sequence[tuple[int, int]]) -> bool:
    """Whether a time stands behind a verb of telling: "officials said on Monday", "told a court last week"."""
    taken = {at for first, last in figures for at in range(first, last)}
    for at in range(time.first - 1, max(-1, time.first - 1 - NEAR_SAYING), -1):
        if at in taken or words[at].text in ",;":
            return False
        if words[at].lemma in SAYING:
            return True
    after = words[time.last] if time.last < len(words) else None
    return after is not None and after.lemma in SAYING and after.norm not in ("estimated", "reported")


def _held(words: Sequence[WordForm], time: Spoken | None, figure: tuple[int, int]) -> Held | None:
    if time is None:
        return None
    told = tense_of(words, figure, (time.first, time.last))
    if told.is_open and not _tells_itself(words[time.first : time.last]):
        return None
    return Held(time.first, time.last, told.to_come)


def _tells_itself(time: Sequence[WordForm]) -> bool:
    """Whether the words of a time say which one it is, whatever the verb: a year, "last month", "today"."""
    return any(
        word.norm in WHICH or word.norm in NAMED_DAYS or (len(word.text) == 4 and word.is_number) for word in time
    )
