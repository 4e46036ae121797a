"""Two figures side by side: one figure or two, and whether they count another thing or speak of another time.

The table is printed in docs/changes.md, and a test holds the two equal.
Refuses: amounts (amounts.py); kinds of change (judgement.py); which sentence belongs to which (alignment.py).
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from service.comparison.aligning.forms import closeness
from service.comparison.measures.amounts import TIMES, is_comparable, is_same_amount
from service.comparison.measures.fates import are_of_other_events, are_of_other_stages, count_the_same, fates_of
from service.comparison.measures.labels import (
    CONTEXT,
    are_all_and_some,
    are_of_each_other,
    are_other_parts,
    part_of_day,
)
from service.comparison.measures.things import (
    are_lost_and_made,
    are_of_other_places,
    are_one_thing,
    count_other_things,
    counted_apart,
)
from service.comparison.measures.units import scale_of
from service.comparison.words.canonical import said_words
from service.comparison.words.states import narrows_share
from service.domain.claims import Figure, Part

#: Measures that are one whatever they are called.
ONE_MEASURE = frozenset({"inflation", "unemployment"})

#: Kinds of ground, on each of which a wind or a temperature is another one.
GROUND = re.compile(r"\b(canyon|coast|desert|foothill|inland|mountain|offshore|plain|ridge|summit|valley)")

#: Dimensions of what is so at a moment only. A toll of the evening and one of the morning are one figure.
MOMENTARY = frozenset({"speed", "temperature"})

#: Words that make a measure another property of the same thing: a gust is no wind, a minimum no maximum.
PROPERTIES = frozenset(
    """additional average daily fresh gross gust high highest hourly low lowest maximum mean median minimum monthly net
    overnight peak projected quarterly record suspect suspected target weekly yearly""".split()
)

#: What comes to the likeness of a pair that stayed: more than the two that its figures could be part of otherwise.
STAYED = 2.0


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two figures that may be one, and where they meet."""

    before: Figure
    after: Figure
    before_text: str  # the whole texts they stand in
    after_text: str
    together: bool  # their sentences belong together
    alone: bool  # of their kind of amount, or elsewhere of their measure, there is no other on either side
    fated: bool = False  # one of its own fate is there on the other side for one of them
    crossed: bool = False  # each has one of just its own measure on the other side, which the other is not
    parted: bool = False  # one is a part of others that stand there, which the other may be: "eight of them"
    sentences: tuple[str, str] = ("", "")  # their own sentences; without them it is not asked what else they speak of


@dataclass(frozen=True, slots=True)
class SamenessRow:
    """One row of the table by which two figures are taken for one: least is the likeness it takes, None for never."""

    when: str
    least: float | None
    holds: Callable[[Meeting], bool]


def is_one_figure(meeting: Meeting) -> float:
    """How likely the two are one figure, 0 to 1, and 0 where the table says that this is not enough.

    STAYED is added where the amount and what is counted are the same: such pairs come before all others.
    """
    row = next(row for row in SAMENESS_ROWS if row.holds(meeting))
    if row.least is None:
        return 0.0
    likely = likeness(meeting.before, meeting.after, meeting.before_text, meeting.after_text)
    if likely < row.least:
        return 0.0
    return likely + STAYED if _has_stayed(meeting.before, meeting.after) else likely


def _has_stayed(before: Figure, after: Figure) -> bool:
    """Whether both say one amount of one thing, or one says that amount of something and the other of nothing named."""
    if not is_same_amount(before, after):
        return False
    return not (before.measure and after.measure) or count_the_same(before, after) or are_one_thing(before, after)


def counts_something_else(before: Figure, after: Figure, before_sentence: str, after_sentence: str) -> bool:
    """Whether each counts something, or counts it somewhere, of which the other's sentence does not speak.

    As much may also be how far something moved and what it moved to, or a sum that was lost and one that was made.
    """
    sentences = before_sentence, after_sentence
    if (
        _is_level_and_move(before, after)
        or are_of_other_places(before, after, sentences)
        or are_lost_and_made(before, after, sentences)
    ):
        return True
    if before.measure == after.measure and before.measure in ONE_MEASURE:
        return False  # "unemployment", "the jobless rate"
    if fates_of(before) and count_the_same(before, after):
        return False  # "41 people were killed", "the death toll is 41"
    if before.counted is None or after.counted is None:
        return False
    words = counted_apart(before, after)
    apart = _beyond(words[0], before_sentence, after_sentence) and _beyond(words[1], after_sentence, before_sentence)
    return apart or (scale_of(before.unit)[0] == "share" and narrows_share(before.counted.exact, after.counted.exact))


def speaks_of_another_time(before: Figure, after: Figure) -> bool:
    """Whether both say a time they speak of, and it is another one. The mere calendar does not count.

    Nor do other words for one time, or one that holds the other: "in October" and "on 30 October".
    """
    if before.as_of is None or after.as_of is None:
        return False
    times = before.as_of_time, after.as_of_time
    if all(times) and (times[0].startswith(times[1]) or times[1].startswith(times[0])):
        return False
    return said_words(before.as_of.exact) != said_words(after.as_of.exact)


def likeness(before: Figure, after: Figure, before_text: str, after_text: str) -> float:
    """How likely the two are one figure, 0 to 1: unit first, then what is counted, the words around, the amount."""
    if not is_comparable(before, after):
        return 0.0
    measure = closeness(before.measure, after.measure) if before.measure and after.measure else 0.3
    if before.counted is not None and after.counted is not None:
        measure = max(measure, closeness(before.counted.exact, after.counted.exact))
    around = closeness(_around(before, before_text), _around(after, after_text))
    exact = 0.15 if is_same_amount(before, after) else 0.0
    return 0.15 + 0.35 * measure + 0.35 * around + exact


def _has_other_property(before: Figure, after: Figure) -> bool:
    if not before.measure or not after.measure:
        return False
    named = [PROPERTIES.intersection(figure.measure.split()) for figure in (before, after)]
    return named[0] != named[1]


def _has_other_fate(meeting: Meeting) -> bool:
    """Whether something else became of those the two count: "four are missing", "six were killed".

    Two who were missing and are dead now are still two, where nobody else is told dead or missing beside them.
    """
    one, other = fates_of(meeting.before), fates_of(meeting.after)
    is_other = bool(one and other) and one.isdisjoint(other)
    is_other = is_other or are_of_other_stages(meeting.before, meeting.after, meeting.sentences)
    return is_other and (meeting.fated or not is_same_amount(meeting.before, meeting.after))


def _counts_another_thing(meeting: Meeting) -> bool:
    """Whether they count two things and say two amounts. As many of another thing are told as that."""
    if not all(meeting.sentences) or is_same_amount(meeting.before, meeting.after):
        return False
    if not (meeting.together or count_the_same(meeting.before, meeting.after)):
        return False
    is_none = 0 in (meeting.before.value, meeting.after.value) and not fates_of(meeting.before)
    if is_none and counts_something_else(meeting.before, meeting.after, *meeting.sentences):
        return True  # "has no debts", "has 300 branches"
    is_harm = bool(fates_of(meeting.before) and fates_of(meeting.after))
    return count_other_things(meeting.before, meeting.after, meeting.sentences) or (
        is_harm and are_of_other_events(meeting.sentences)
    )


def _is_another_part(before: Figure, after: Figure) -> bool:
    """Whether the one is how far something moved, or what it was, and the other is not."""
    if before.unit == after.unit == TIMES:
        return False  # "twice as fast", "three times as fast"
    parts = [Part.NEW if figure.part is Part.NONE else figure.part for figure in (before, after)]
    return parts[0] is not parts[1]


def _is_level_and_move(before: Figure, after: Figure) -> bool:
    """Whether one is how far something moved and the other what it is now: "rose 12 per cent", "rose to 12"."""
    parts = {before.part, after.part}
    return Part.CHANGE in parts and not parts.isdisjoint((Part.NEW, Part.OLD))


def _is_of_another_part_of_day(meeting: Meeting) -> bool:
    if scale_of(meeting.before.unit)[0] not in MOMENTARY:
        return False
    grounds = [frozenset(GROUND.findall(sentence.lower())) for sentence in meeting.sentences]
    if grounds[0] and grounds[1] and grounds[0].isdisjoint(grounds[1]):
        return True
    parts = part_of_day(meeting.before, meeting.before_text), part_of_day(meeting.after, meeting.after_text)
    return bool(parts[0] and parts[1]) and parts[0] != parts[1]


def _beyond(words: Iterable[str], own: str, other: str) -> bool:
    """Whether some of the words stand in their own sentence and not in the other."""
    there, here = said_words(other), said_words(own)
    return any(word in here and word not in there for word in words)


def _around(figure: Figure, text: str) -> str:
    passage = figure.passage
    start = text.rfind("\n", 0, passage.start) + 1
    end = text.find("\n", passage.end)
    end = len(text) if end < 0 else end
    before = text[max(start, passage.start - CONTEXT) : passage.start]
    return f"{before} {text[passage.end : min(end, passage.end + CONTEXT)]}"


SAMENESS_ROWS: Sequence[SamenessRow] = (
    SamenessRow(
        "of two kinds of amount: two dimensions, or money and no money",
        None,
        lambda meeting: not is_comparable(meeting.before, meeting.after),
    ),
    SamenessRow(
        "of two parts of a movement (how far it moved, what it was, what it is now), but for the same amount that is"
        " the only one of its kind there",
        None,
        lambda meeting: (
            _is_another_part(meeting.before, meeting.after)
            and not (meeting.together and meeting.alone and is_same_amount(meeting.before, meeting.after))
        ),
    ),
    SamenessRow(
        "of two properties: only one is a gust, a minimum, an average, a target …",
        None,
        lambda meeting: _has_other_property(meeting.before, meeting.after),
    ),
    SamenessRow(
        "each of a measure that another on the other side has word for word: what profit was is not what revenue is",
        None,
        lambda meeting: meeting.crossed,
    ),
    SamenessRow(
        "of two fates (killed, hurt, missing, rescued, trapped, arrested, infected) or of two steps of the law"
        " (arrested, questioned, charged, convicted, jailed, acquitted, released), or of those who left and those who"
        " came back, what closed and what reopened, but for as many of whom no other is told of either fate",
        None,
        _has_other_fate,
    ),
    SamenessRow(
        "speeds or temperatures of two parts of a day, or of two kinds of ground: of the morning and the evening, of"
        " ridges and valleys",
        None,
        _is_of_another_part_of_day,
    ),
    SamenessRow(
        "of two things, places, years or events of which the other's sentence does not speak, and not the same amount",
        None,
        _counts_another_thing,
    ),
    SamenessRow(
        "one of all that there is, the other of those that go or come, and not the same amount: has 90 branches, will"
        " close 40",
        None,
        lambda meeting: are_all_and_some(meeting.before, meeting.after, meeting.sentences),
    ),
    SamenessRow(
        "each of a place, doer or group of its own that both sentences name: four in Paris, six in Lyon; the age of"
        " whoever speaks, and of whom they speak of",
        None,
        lambda meeting: are_of_each_other(meeting.before, meeting.after, meeting.sentences),
    ),
    SamenessRow(
        "one a part of others that the other is rather: 40 homes, 50 homes of which eight in a town",
        None,
        lambda meeting: meeting.parted,
    ),
    SamenessRow(
        "of two kinds of part, and not as many: two of them children, three of them critically injured",
        None,
        lambda meeting: are_other_parts(meeting.before, meeting.after, (meeting.before_text, meeting.after_text)),
    ),
    SamenessRow(
        "in sentences that belong together, each the only one of its kind there",
        0.20,
        lambda meeting: meeting.together and meeting.alone,
    ),
    SamenessRow("in sentences that belong together", 0.38, lambda meeting: meeting.together),
    SamenessRow(
        "elsewhere, counting another thing or nothing known",
        None,
        lambda meeting: not count_the_same(meeting.before, meeting.after),
    ),
    SamenessRow(
        "elsewhere, counting the same in two words or more or those of one fate, which nothing else left there counts",
        0.0,
        lambda meeting: meeting.alone and (" " in meeting.before.measure or bool(fates_of(meeting.before))),
    ),
    SamenessRow("elsewhere, counting the same", 0.62, lambda _: True),
)
