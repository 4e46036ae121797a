"""One plain sentence of what became of a thread between two dates.

Refuses: finding it (since.py); how a change of one claim is worded (describe.py).
"""

from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from operator import attrgetter

from service.comparison.change import family_told
from service.comparison.describe import describe
from service.comparison.story.spells import StoryView
from service.comparison.telling.clauses import says_number
from service.comparison.telling.quoting import quoted
from service.comparison.telling.sides import with_whole_vote
from service.comparison.threads.rivals import entries_of, minute_at
from service.domain.changes import ChangeKind, Comparing
from service.domain.claims import Figure
from service.domain.threads import Appearance
from service.domain.versions import Passage, Span
from service.text.memory import Memory
from service.text.reading import sentence_at

#: Where a figure begins.
_start = attrgetter("start")


def sentences_of(text_of: Callable[[str], str], memory: Memory) -> Callable[[Appearance], Passage | None]:
    """Finds the sentence in which a claim stands, as a report has it. text_of: a version's text, by its id."""

    @cache
    def found(version_id: str, place: int) -> Passage | None:
        return sentence_at(text_of(version_id), place, memory)

    return lambda one: found(one.version_id, one.claim.passage.start)


def minutes_of(text_of: Callable[[str], str]) -> Callable[[Appearance], int | None]:
    """Finds the minute of the entry of a live page in which a claim stands; None where it is no such page.

    The last version that has it so is asked first: a page is known to be live by its second entry.
    """
    entries = cache(lambda version_id: entries_of(text_of(version_id)))

    def found(one: Appearance) -> int | None:
        place = one.claim.passage
        for version_id in (one.through, one.version_id):
            if text_of(version_id)[place.start : place.end] == place.exact:
                minute = minute_at(entries(version_id), place.start)
                if minute is not None:
                    return minute
        return None

    return found


def summarise(
    story: StoryView,
    kind: ChangeKind,
    begun: ChangeKind | None,
    reading: Comparing,
    before: Appearance | None,
    after: Appearance | None,
    turned: Appearance | None = None,
) -> str:
    """One sentence: whether the thread came between the dates, how it moved then, and which article tells what.

    before, after: how it stood at the two dates, in the words of which it is told. turned: what it said last, of a
    thread that moved and is gone.
    """
    told = after or before
    assert told is not None  # one of the two is always there
    one, other = (side.claim if side else None for side in (before, after))
    is_figure = isinstance(told.claim, Figure)
    sentences = _sentence(story, before), _sentence(story, after)
    said = describe(
        kind,
        family_told(kind, one, other),
        one,
        other,
        "" if is_figure else told.holder,  # a thread is told whoever counts it
        sentences,
        reading,
        (_told_apart(story, before, sentences), _told_apart(story, after, sentences[::-1])),
    )
    if begun is not None and kind is not begun:
        family, _, moved = said.partition(" ")
        said = f"{family} {begun.value}, and {moved}"
    if turned is not None:
        words = " ".join(turned.claim.passage.exact.split())
        said = f"{said}; when last seen {words if is_figure else quoted(words)}"
    return said if reading is Comparing.VERSIONS or not before or not after else f"{said}; {_whose(before, after)}"


def _told_apart(
    story: StoryView, told: Appearance | None, sentences: tuple[Passage | None, Passage | None]
) -> list[Span]:
    """Where the figures of the first sentence stand that the other has not: no name of another holds them."""
    own, other = sentences
    if told is None or own is None or other is None:
        return []
    figures = story.figures.get(told.version_id, ())
    inside = figures[bisect_left(figures, own.start, key=_start) : bisect_left(figures, own.end, key=_start)]
    return [at for at in inside if not says_number(own.exact[at.start - own.start : at.end - own.start], other.exact)]


def is_of_vote(story: StoryView, told: Appearance) -> bool:
    """Whether a claim is one side of a vote, which is told with both."""
    sentence = story.sentence_of(told)
    return sentence is not None and isinstance(told.claim, Figure) and with_whole_vote(told.claim, sentence) is not None


def _sentence(story: StoryView, told: Appearance | None) -> Passage | None:
    return story.sentence_of(told) if told is not None else None


def _whose(before: Appearance, after: Appearance) -> str:
    """Which of two articles tells what."""
    one, other = before.outlet, after.outlet
    return f"the first in {one}, the second in {other}" if one != other else f"in two articles of {one}"
