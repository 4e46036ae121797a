"""Which pages that were brought by hand wait, because their text only stops where the one before it went on.

A page that is looked at is judged beside the text before. One out of an archive or a folder is brought in any order, so
what came before it may come later: whether it counts is no word on its row but follows, like the versions, from what
was seen when (course.py). A paywall that says nothing must not look like a text from which the rest was withdrawn.
Once three agree, those before the third stay what they are, no sighting that counts: what became of each follows too.
Refuses: what a person pasted, or believes; judging what a look brought (watching/capture.py), of which is only said
here what became of it.
"""

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from service.domain.captures import Capture, Verdict
from service.domain.course import Sighting
from service.domain.stopping import only_stops
from service.domain.versions import Origin

#: Captures in a row that have to have the shorter text before it is believed, and the least time between the first and
#: the last of them, and since the whole was seen.
AGREEING, AGREEING_FOR, STOPPING_FOR = 3, timedelta(minutes=30), timedelta(days=1)

#: What is said of a page that waits.
WAITS = (
    "The text stops after its first paragraphs, where the one before it in time went on, so it may be cut and is not "
    "compared; it is compared when you say that it is the article, or when three captures in a row have this text, the "
    "last of them a day or more after the whole was seen."
)

#: Verdicts of looks whose text is believed when others agree: they were reached beside the text before.
HELD_BACK = frozenset({Verdict.SHRUNK, Verdict.TRUNCATED})


class Fate(StrEnum):
    """What became of a capture whose text was held back."""

    WAITS = "waits"
    BELIEVED = "believed"  # its text counts, from a later capture on
    SUPERSEDED = "superseded"  # another text was seen after it


@dataclass(frozen=True, slots=True)
class Wait:
    """That a capture's text is held back, and which capture ended that."""

    held: Sighting
    ended_by: Sighting | None = None  # None: it waits
    agrees: bool = False  # ended_by has the same text, or counts because this one agreed with it

    @property
    def fate(self) -> Fate:
        """What became of it."""
        if self.ended_by is None:
            return Fate.WAITS
        return Fate.BELIEVED if self.agrees else Fate.SUPERSEDED

    def said(self) -> str:
        """What is to be said of it, in plain words."""
        if self.ended_by is None:
            return WAITS
        at = f"{self.ended_by.captured_at:%Y-%m-%dT%H:%M:%SZ}"
        if self.agrees:
            return f"Its text was held back, as it may have been cut, and is believed now: it counts from {at} on."
        return (
            f"Its text was held back, as it may have been cut, until another text was seen at {at}; it is not compared."
        )


def is_brought_page(capture: Capture) -> bool:
    """Whether the capture is a page that was brought by hand: the gate weighed it, and knew no text before it."""
    return capture.origin is Origin.IMPORT and capture.score is not None and capture.version is not None


def find_waiting(
    sightings: Iterable[Sighting],
    pages: Container[str],
    text_of: Callable[[str], str],
    believed: Container[str],
) -> dict[str, Wait]:
    """The captures among these that do not count because they wait, or waited until others came, by id and in time.

    The sightings may come in any order.

    pages: the captures that are pages brought by hand. text_of: a text by its hash. believed: hashes of the texts that
    a person said are the article.
    """
    found: dict[str, Wait] = {}
    whole = ""
    seen_at: datetime | None = None
    run: list[Sighting] = []
    for one in sorted(sightings):
        is_doubtful = (
            seen_at is not None
            and one.content_hash != whole
            and one.capture_id in pages
            and one.content_hash not in believed
            and only_stops(text_of(one.content_hash), text_of(whole))
        )
        agreeing = [*run, one] if run and run[-1].content_hash == one.content_hash else [one]
        counts = not is_doubtful or (seen_at is not None and _agree(agreeing, seen_at))
        if counts or len(agreeing) == 1:
            found.update((held.capture_id, _ended(held, one)) for held in run)
        if counts:
            whole, seen_at, run = one.content_hash, one.captured_at, []
        else:
            found[one.capture_id] = Wait(one)
            run = agreeing
    return found


def find_held_back(captures: Iterable[Capture], counted: Iterable[Sighting], sign: str) -> dict[str, Wait]:
    """What became of the looks among these whose text was held back, by id.

    captures: of one article, in any order, with every later one of each. counted: its captures that count. sign: what
    a capture says that counts because the looks before it, AGREEING with it, had its text.
    """
    order = sorted(captures, key=lambda one: (one.captured_at, one.id))
    looks = [one for one in order if one.version is None and one.held is not None and one.verdict in HELD_BACK]
    signed = {one.id for one in order if sign in one.signals}
    seen = sorted(counted)
    found: dict[str, Wait] = {}
    for look in looks:
        assert look.held is not None
        held = Sighting(look.captured_at, look.held.content_hash, look.id)
        later = (one for one in seen if one.captured_at > held.captured_at or _is_same(one, held))
        end = next(later, None)
        if end is None:
            found[look.id] = Wait(held)
            continue
        last = [one.id for one in looks if one.captured_at < end.captured_at][1 - AGREEING :]
        found[look.id] = _ended(held, end, agrees=end.capture_id in signed and look.id in last)
    return found


def _is_same(one: Sighting, held: Sighting) -> bool:
    return (one.captured_at, one.content_hash) == (held.captured_at, held.content_hash)


def _ended(held: Sighting, by: Sighting, *, agrees: bool = False) -> Wait:
    return Wait(held, by, agrees or by.content_hash == held.content_hash)


def _agree(run: list[Sighting], whole_seen_at: datetime) -> bool:
    last = run[-1].captured_at
    looks = run[-AGREEING:]
    return (
        len(looks) == AGREEING and last - looks[0].captured_at >= AGREEING_FOR and last - whole_seen_at >= STOPPING_FOR
    )
