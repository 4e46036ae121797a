"""Which pages that were brought by hand wait, because their text only stops where the one before it went on.

A page that is looked at is judged beside the text before. One out of an archive or a folder is brought in any order, so
what came before it may come later: whether it counts is no word on its row but follows, like the versions, from what
was seen when (course.py). A paywall that says nothing must not look like a text from which the rest was withdrawn.
Refuses: what a person pasted, or believes; what a look brought, which was judged then (watching/capture.py).
"""

from collections.abc import Callable, Container, Iterable
from datetime import datetime, timedelta

from service.domain.captures import Capture
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


def is_brought_page(capture: Capture) -> bool:
    """Whether the capture is a page that was brought by hand: the gate weighed it, and knew no text before it."""
    return capture.origin is Origin.IMPORT and capture.score is not None and capture.version is not None


def find_waiting(
    sightings: Iterable[Sighting],
    pages: Container[str],
    text_of: Callable[[str], str],
    believed: Container[str],
) -> frozenset[str]:
    """The captures among these that wait, by id, in whatever order they come.

    pages: the captures that are pages brought by hand. text_of: a text by its hash. believed: hashes of the texts that
    a person said are the article.
    """
    found: set[str] = set()
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
        if is_doubtful:
            run = [*run, one] if run and run[-1].content_hash == one.content_hash else [one]
        if not is_doubtful or (seen_at is not None and _agree(run, seen_at)):
            whole, seen_at, run = one.content_hash, one.captured_at, []
        else:
            found.add(one.capture_id)
    return frozenset(found)


def _agree(run: list[Sighting], whole_seen_at: datetime) -> bool:
    last = run[-1].captured_at
    looks = run[-AGREEING:]
    return (
        len(looks) == AGREEING and last - looks[0].captured_at >= AGREEING_FOR and last - whole_seen_at >= STOPPING_FOR
    )
