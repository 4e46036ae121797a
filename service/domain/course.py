"""Which captures of an article are versions, and when a page only goes to and fro.

Laws 1 and 2 of the house live here. Time of capture orders versions, not time of arrival; and the same text as its
neighbour in time is not a new version. Both hold because the versions of an article are *derived*: sort its usable
captures by time, keep the first of each run of equal texts. So the order of arrival cannot matter.
A page that shows two texts in turn, as one does that is served from two places, would make a version a turn: its turns
are counted instead. Such a page turns with every look or two: a text that stood for longer than a day is no turn of it,
and a pass that is open, closed, open and closed again in the course of months has four versions.
Refuses: judging a capture (watching/capture.py), storing it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

#: Longest that a text stands in one turn, from when it was first seen to when the other was. A page is looked at once a
#: day at least, and much sooner once it was seen to change.
LONGEST_TURN = timedelta(days=1)

#: Runs in a row of two texts in turn from which on a page only switches: going back once, or there and back, is news.
FEWEST_TURNS = 4


@dataclass(frozen=True, slots=True, order=True)
class Sighting:
    """That a text was seen at a time: the least of a usable capture that orders history."""

    captured_at: datetime
    content_hash: str
    capture_id: str


@dataclass(frozen=True, slots=True)
class Switching:
    """That a page showed two texts in turn, from a version's time of capture on."""

    turns: int  # how often the other text came, at least FEWEST_TURNS - 1
    until: datetime  # when it came last


@dataclass(frozen=True, slots=True)
class Course:
    """What an article's usable captures come to."""

    versions: tuple[Sighting, ...]  # by time; neighbours have different texts
    switchings: tuple[tuple[Sighting, Switching], ...]  # by the version that brought the second text


def as_dated(arrived: Iterable[Sighting], moved: Mapping[str, Sighting]) -> tuple[Sighting, ...]:
    """What was seen, each as of the time that counts for it, by time.

    moved: of each capture whose date was corrected, what counts instead. Of two that come to one, one is left.
    """
    return tuple(sorted({moved.get(one.capture_id, one) for one in arrived}))


def make_course(sightings: Iterable[Sighting]) -> Course:
    """The versions among these sightings, in whatever order they come.

    Going back to an older wording starts a new run, so it is a new version. Of a page that switches between two texts
    the first run of each is a version, and the last one where it does not show the second text.
    """
    runs: list[Sighting] = []
    for sighting in sorted(sightings):
        _append(runs, sighting)
    versions: list[Sighting] = []
    switchings: list[tuple[Sighting, Switching]] = []
    at = 0
    while at < len(runs):
        last = _last_in_turn(runs, at)
        if last - at + 1 < FEWEST_TURNS:
            _append(versions, runs[at])
            at += 1
            continue
        for run in (runs[at], runs[at + 1], runs[last]):
            _append(versions, run)
        switchings.append((runs[at + 1], Switching(last - at, runs[last].captured_at)))
        at = last  # it may be the first of another such stretch
    return Course(tuple(versions), tuple(switchings))


def version_of(course: Course, sighting: Sighting) -> Sighting:
    """The version whose text a sighting is one of: the latest before it with its text."""
    return next(
        one
        for one in reversed(course.versions)
        if one.captured_at <= sighting.captured_at and one.content_hash == sighting.content_hash
    )


def is_in_switching(course: Course, sighting: Sighting) -> bool:
    """Whether a sighting is one turn of many."""
    return any(
        version.captured_at < sighting.captured_at <= switching.until for version, switching in course.switchings
    )


def _append(runs: list[Sighting], sighting: Sighting) -> None:
    if not runs or runs[-1].content_hash != sighting.content_hash:
        runs.append(sighting)


def _last_in_turn(runs: Sequence[Sighting], first: int) -> int:
    """The last of the runs from `first` on that show the same two texts in turn, but the last a day at most."""
    last = first
    while last + 1 < len(runs) and runs[last + 1].captured_at - runs[last].captured_at <= LONGEST_TURN:
        if last > first and runs[last + 1].content_hash != runs[last - 1].content_hash:
            break
        last += 1
    return last
