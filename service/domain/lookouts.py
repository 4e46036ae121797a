"""The arrangement to look at what a site lists, so that new articles of a story are watched.

    Lookout    watching <--> paused      (a person pauses and resumes)

Refuses: reading a listing and choosing from it (service/watching/listing).
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from service.domain.errors import Invalid
from service.domain.ids import content_id
from service.domain.stories import WatchState

#: How often a listing is looked at, and how long it is left alone at most when it fails.
LOOK_EVERY = timedelta(minutes=30)
LOOK_LATEST = timedelta(hours=24)

#: Articles a day that a lookout may add, unless a person says otherwise, and at most.
PER_DAY, MOST_PER_DAY = 20, 500

#: What is noted of an entry that is the article of an earlier one, whose address was another.
MOVED = "its article is known at another address"

#: Words, and the longest of them in code points.
MOST_WORDS, LONGEST_WORD = 50, 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookout:
    """A feed, a sitemap or a section page that is looked at for new articles of a story."""

    id: str
    story_id: str
    url: str
    words: tuple[str, ...]  # one of them has to stand in a title; none: every title fits
    without: tuple[str, ...]  # none of them may stand in a title
    per_day: int  # articles added a day, at most
    backlog: int  # of what is listed at the first look, so many of the first are taken
    state: WatchState
    next_check_at: datetime  # aware UTC
    lease_until: datetime | None
    last_checked_at: datetime | None
    last_note: str  # one plain sentence about the last look, "" when none
    failures_in_a_row: int
    etag: str
    last_modified: str
    began_at: datetime | None = None  # when the listing was read for the first time, None before; aware UTC


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One entry that a lookout saw, once."""

    lookout_id: str
    url: str
    title: str
    published_at: datetime | None  # as listed; aware UTC
    seen_at: datetime  # aware UTC
    article_id: str  # what it became, "" when it was passed over
    note: str  # why it was or was not taken
    entry_id: str = ""  # what the listing calls it, "" when it does not


def make_lookout(
    story_id: str,
    url: str,
    now: datetime,
    *,
    words: tuple[str, ...] = (),
    without: tuple[str, ...] = (),
    per_day: int = PER_DAY,
    backlog: int = 0,
) -> Lookout:
    """A lookout that is due at once. Raises Invalid for rules that cannot be kept."""
    if not 1 <= per_day <= MOST_PER_DAY:
        raise Invalid("per_day", per_day, f"a whole number from 1 to {MOST_PER_DAY} is accepted")
    if not 0 <= backlog <= MOST_PER_DAY:
        raise Invalid("backlog", backlog, f"a whole number from 0 to {MOST_PER_DAY} is accepted")
    for field, said in (("words", words), ("without", without)):
        if len(said) > MOST_WORDS or any(len(word) > LONGEST_WORD for word in said):
            raise Invalid(field, ", ".join(said), f"up to {MOST_WORDS} words of {LONGEST_WORD} characters are accepted")
    return Lookout(
        id=content_id("lookout", story_id, url),
        story_id=story_id,
        url=url,
        words=words,
        without=without,
        per_day=per_day,
        backlog=backlog,
        state=WatchState.WATCHING,
        next_check_at=now,
        lease_until=None,
        last_checked_at=None,
        last_note="",
        failures_in_a_row=0,
        etag="",
        last_modified="",
    )


def parse_words(said: str) -> tuple[str, ...]:
    """Words from a list with commas or line ends between them.

    >>> parse_words("border crossing, talks*")
    ('border crossing', 'talks*')
    """
    words = (" ".join(part.split()) for part in said.replace("\n", ",").split(","))
    return tuple(dict.fromkeys(word for word in words if word))


def after_look(
    lookout: Lookout, now: datetime, note: str, *, failed: bool, jitter: float, retry_after: timedelta | None = None
) -> Lookout:
    """The lookout after a look: failures back off, everything else is looked at again in LOOK_EVERY."""
    failures = lookout.failures_in_a_row + 1 if failed else 0
    wait = min(LOOK_EVERY * (1 << min(failures, 10)), LOOK_LATEST) * (1 + 0.1 * jitter)
    wait = max(wait, min(retry_after or timedelta(0), LOOK_LATEST))
    return replace(
        lookout,
        next_check_at=(now + wait).replace(microsecond=0),
        last_checked_at=now,
        last_note=note,
        failures_in_a_row=failures,
    )
