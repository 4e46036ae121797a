"""Where a change between two dates is proven: two texts that a reader can lay side by side.

Refuses: what changed (comparison/story/since.py); the texts themselves.
"""

from dataclasses import dataclass
from datetime import datetime

from service.comparison.story.since import Between, StoryChange
from service.comparison.story.spells import Chains


@dataclass(frozen=True, slots=True)
class Proof:
    """Two versions, and the claim's number in each where it stands there."""

    before: str  # id of a version
    after: str
    first: int | None  # in the version before
    second: int | None


@dataclass(frozen=True, slots=True)
class Ends:
    """An article at both ends of a period."""

    article_id: str
    before: tuple[str, datetime]  # its version at the earlier date, or its first: id and when captured
    after: tuple[str, datetime]
    is_first: bool  # nobody had seen it by the earlier date

    @property
    def is_same(self) -> bool:
        """Whether one text stood at both ends, as far as anybody saw."""
        return self.before[0] == self.after[0]


def prove(change: StoryChange, chains: Chains) -> Proof | None:
    """The pair that shows it; None where there is one text only: the first of an article that was not seen before.

    chains: turn by turn.
    """
    before, after = change.before, change.after
    if before is not None and after is not None:
        if before.first.version_id == after.first.version_id:
            return None
        return Proof(before.first.version_id, after.first.version_id, before.first.number, after.first.number)
    if after is not None:
        chain = chains[after.first.article_id]
        place = next(place for place, (_, seen) in enumerate(chain) if seen == after.first.captured_at)
        return Proof(chain[place - 1][0], after.first.version_id, None, after.first.number) if place else None
    assert before is not None and before.ended_at is not None  # removed, so it ended
    gone = next(id for id, seen in chains[before.first.article_id] if seen == before.ended_at)
    return Proof(before.first.version_id, gone, before.first.number, None)


def ends_of(between: Between, chains: Chains) -> list[Ends]:
    """Each article that was seen by the later date, at both ends, by when it was seen first."""
    found = []
    for article_id, chain in chains.items():
        known = [one for one in chain if one[1] <= between.until]
        if known:
            by_then = [one for one in known if one[1] <= between.counted_from]
            found.append(Ends(article_id, (by_then or known[:1])[-1], known[-1], not by_then))
    return sorted(found, key=lambda one: (chains[one.article_id][0][1], one.article_id))
