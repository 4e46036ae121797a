"""What a person puts right: a capture was taken at another time, two articles are one, or one is removed for good.

    Redating  the newest word counts; a word that the recorded time is right takes the others back
    Merger    stands --> undone      (it may be made again, which is another one)
    Removal   for good: what is left of it proves what was there, and says nothing of it

Refuses: names and addresses of articles, which are simply edited (service/record/curating).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Redating:
    """A person's word on when a capture was taken. The newest word on a capture counts; none is ever edited."""

    article_id: str
    capture_id: str  # the capture as it was recorded, which stays as it is
    recorded_at: datetime  # when it was taken, as recorded; aware UTC
    captured_at: datetime | None  # when it was taken, as the person says; aware UTC; None: the recorded time is right
    stand_in: str  # the capture that counts instead, of the same text at that time; "" with None
    decided_at: datetime  # aware UTC
    decided_by: str  # the account's name, "local", or "command line"
    reason: str  # in the person's words, "" when none was given

    @property
    def counts_at(self) -> datetime:
        """When the capture counts as taken as long as this word counts."""
        return self.captured_at or self.recorded_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Merger:
    """That an article is the same as another: what was seen of it counts as seen of the other."""

    number: int
    article_id: str  # the one that is no article of its own any more
    into_id: str
    merged_at: datetime  # aware UTC
    note: str  # a person's own words, "" when none
    address: str  # which the other article took over, because it had none; "" for none
    undone_at: datetime | None  # None while it stands


def leads_to(into: Mapping[str, str], begin: str, end: str) -> bool:
    """Whether the article that one began with is, after every merger, the one at the end. One leads to itself.

    into: of each article that is another one, which. Mergers in a ring would leave a story without any article.
    """
    seen: set[str] = set()
    while begin != end and begin in into and begin not in seen:
        seen.add(begin)
        begin = into[begin]
    return begin == end


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """That an article, or a whole story, was removed for good, and the hashes of what was there."""

    number: int
    article_id: str  # "" for what is left of a story itself
    story_id: str
    title: str
    address: str
    removed_at: datetime  # aware UTC
    removed_by: str  # the account's name, "local", or "command line"
    reason: str  # "" when none was given
    was_open: bool  # whether everybody who was signed in could see the story
    entries: int  # in the sealed history of the article, 0 for a story
    seal: str  # the last of them: whoever holds a copy can show that it is the one that was here
    versions: tuple[tuple[datetime, str], ...]  # when each was captured, and the hash of its text
