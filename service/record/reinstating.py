"""Claims that are back: added or revised to what an earlier version said, word for word.

A claim is reinstated when it stands in the later version, not in the one before it, and
stood in a version earlier than that; the latest such version is named. What was judged
before stays in `also`. Depends only on the versions and what they say, never on the
order in which they arrived. Refuses: finding, comparing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.changes import Change, ChangeKind, ChangeReport

#: Kinds of change that may turn out to be a return.
_MAY_RETURN = frozenset({ChangeKind.ADDED, ChangeKind.REVISED})


@dataclass(frozen=True, slots=True)
class Told:
    """What one version says, as far as it can be known again."""

    version_id: str
    captured_at: datetime
    keys: Mapping[str, str]  # standing key by claim id; claims without one are left out


def may_reinstate(change: Change) -> bool:
    """Whether a change just judged could be a return."""
    return change.after is not None and change.kind in _MAY_RETURN


def reinstate(report: ChangeReport, told: Sequence[Told]) -> ChangeReport:
    """The report just made, with its returns named. told: the article's versions in order of capture."""
    headline, changes = report.headline, []
    for change in report.changes:
        origin = _origin(change, report, told) if may_reinstate(change) else None
        if origin is not None:
            returned = _as_return(change, origin)
            headline = returned.summary if headline == change.summary else headline
            change = returned
        changes.append(change)
    return replace(report, changes=tuple(changes), headline=headline)


def is_marked_right(report: ChangeReport, told: Sequence[Told]) -> bool:
    """Whether a stored report names its returns as `reinstate` would today."""
    for change in report.changes:
        if may_reinstate(change) or change.kind is ChangeKind.REINSTATED:
            origin = _origin(change, report, told)
            if change.reinstates != ("" if origin is None else origin.version_id):
                return False
    return True


def _origin(change: Change, report: ChangeReport, told: Sequence[Told]) -> Told | None:
    """The latest version before the report's earlier one that says what is new in its later one."""
    place = next(place for place, one in enumerate(told) if one.version_id == report.before_version_id)
    before, after = told[place], told[place + 1]
    key = after.keys.get(change.after.claim_id) if change.after is not None else None
    if key is None or key in before.keys.values():
        return None
    return next((one for one in reversed(told[:place]) if key in one.keys.values()), None)


def _as_return(change: Change, origin: Told) -> Change:
    _, _, what = change.summary.partition(": ")
    seen = f"{origin.captured_at:%Y-%m-%d %H:%M} UTC"
    return replace(
        change,
        kind=ChangeKind.REINSTATED,
        also=(change.kind, *change.also),
        reinstates=origin.version_id,
        summary=f"{change.family.capitalize()} reinstated, as captured on {seen}: {what or change.summary}",
    )
