"""Claims that are back, and whole texts that are: what an earlier version said, word for word.

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

from service.comparison.telling.reports import digest, headline
from service.domain.changes import REVISING_KINDS, Change, ChangeKind, ChangeReport
from service.domain.claims import Snapshot, standing_key

#: Kinds of change that may turn out to be a return: all that readers are told of and that have a later side.
_MAY_RETURN = REVISING_KINDS | {ChangeKind.REVERSED, ChangeKind.ADDED}


class Link(NamedTuple):
    """One version in the chain of an article's versions."""

    version_id: str
    captured_at: datetime
    content_hash: str


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


def keys_of_returns(reports: Iterable[ChangeReport], snapshots: Iterable[Snapshot]) -> set[str]:
    """The standing keys of all claims that could be back by reports just made. snapshots: those they compare."""
    ids = {one.after.claim_id for report in reports for one in report.changes if one.after and may_reinstate(one)}
    return {standing_key(claim) for one in snapshots for claim in one.claims if claim.id in ids}


def reverted_to(chain: Sequence[Link], place: int) -> Link | None:
    """The latest version before its neighbour that has the very text of the one at a place of the chain."""
    return next(
        (one for one in reversed(chain[: max(0, place)]) if one.content_hash == chain[place].content_hash), None
    )


def reinstate(report: ChangeReport, told: Told) -> ChangeReport:
    """The report just made, with its returns named, and the version its later text goes back to."""
    origins = [_origin(change, report, told) if may_reinstate(change) else None for change in report.changes]
    reverts = reverted_to(told.chain, told.place_of[report.after_version_id])
    if not any(origins) and reverts is None:
        return report
    changes = tuple(
        change if origin is None else _as_return(change, origin)
        for change, origin in zip(report.changes, origins, strict=True)
    )
    told_of = headline(changes, report.unchanged, report.blocks)
    if reverts is not None:
        what = told_of.partition(": ")[2] if any(change.material for change in changes) else told_of
        told_of = f"Text reverted to that captured on {_seen(reverts)}: {what}"
    return replace(
        report,
        changes=changes,
        headline=told_of,
        digest=digest(changes, report.unchanged, report.blocks),
        reverts_to=reverts.version_id if reverts else "",
    )


def is_marked_right(report: ChangeReport, told: Told) -> bool:
    """Whether a stored report names its returns as `reinstate` would today."""
    reverts = reverted_to(told.chain, told.place_of[report.after_version_id])
    if report.reverts_to != (reverts.version_id if reverts else ""):
        return False
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
    return replace(
        change,
        kind=ChangeKind.REINSTATED,
        also=(change.kind, *change.also),
        reinstates=origin.version_id,
        summary=f"{change.family.capitalize()} reinstated, as captured on {_seen(origin)}: {what or change.summary}",
    )


def _seen(link: Link) -> str:
    return f"{link.captured_at:%Y-%m-%d %H:%M} UTC"
