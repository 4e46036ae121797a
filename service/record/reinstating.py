"""Claims that are back: added or revised to what an earlier version said, word for word.

A claim is reinstated when it stands in the later version, not in the one before it, and
stood in a version earlier than that; the latest such version is named. What was judged
before stays in `also`. Depends only on the versions and what they say, never on the
order in which they arrived. Refuses: finding, comparing.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from service.comparison.describe import headline
from service.domain.changes import Change, ChangeKind, ChangeReport

#: Kinds of change that may turn out to be a return.
_MAY_RETURN = frozenset({ChangeKind.ADDED, ChangeKind.REVISED})


class Link(NamedTuple):
    """One version in the chain of an article's versions."""

    version_id: str
    captured_at: datetime


class Told:
    """What the versions of an article say, as far as it can be known again."""

    def __init__(self, chain: Sequence[Link], claims: Iterable[tuple[str, str, str]]) -> None:
        """chain: the versions in order of capture. claims: version id, claim id and standing key of each claim."""
        self.chain = chain
        self.place_of = {link.version_id: place for place, link in enumerate(chain)}
        self.key_of: dict[str, str] = {}
        standing: dict[str, set[int]] = {}
        for version_id, claim_id, key in claims:
            if key and version_id in self.place_of:
                self.key_of[claim_id] = key
                standing.setdefault(key, set()).add(self.place_of[version_id])
        self.places_of = {key: sorted(places) for key, places in standing.items()}


def may_reinstate(change: Change) -> bool:
    """Whether a change just judged could be a return."""
    return change.after is not None and change.kind in _MAY_RETURN


def reinstate(report: ChangeReport, told: Told) -> ChangeReport:
    """The report just made, with its returns named."""
    origins = [_origin(change, report, told) if may_reinstate(change) else None for change in report.changes]
    if not any(origins):
        return report
    changes = tuple(
        change if origin is None else _as_return(change, origin)
        for change, origin in zip(report.changes, origins, strict=True)
    )
    return replace(report, changes=changes, headline=headline(changes, report.unchanged))


def is_marked_right(report: ChangeReport, told: Told) -> bool:
    """Whether a stored report names its returns as `reinstate` would today."""
    for change in report.changes:
        if may_reinstate(change) or change.kind is ChangeKind.REINSTATED:
            origin = _origin(change, report, told)
            if change.reinstates != ("" if origin is None else origin.version_id):
                return False
    return True


def _origin(change: Change, report: ChangeReport, told: Told) -> Link | None:
    """The latest version before the report's earlier one that says what is new in its later one."""
    key = told.key_of.get(change.after.claim_id) if change.after is not None else None
    if key is None:
        return None
    before = told.place_of[report.before_version_id]
    places = told.places_of[key]
    earlier = bisect_left(places, before)  # the later version is always among them
    return None if places[earlier] == before or earlier == 0 else told.chain[places[earlier - 1]]


def _as_return(change: Change, origin: Link) -> Change:
    _, _, what = change.summary.partition(": ")
    seen = f"{origin.captured_at:%Y-%m-%d %H:%M} UTC"
    return replace(
        change,
        kind=ChangeKind.REINSTATED,
        also=(change.kind, *change.also),
        reinstates=origin.version_id,
        summary=f"{change.family.capitalize()} reinstated, as captured on {seen}: {what or change.summary}",
    )
