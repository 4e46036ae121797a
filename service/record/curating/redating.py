"""A capture was taken at another time than was recorded, as a person says: seen beforehand, done, and taken back.

What was recorded stays as it is, with its seal. A word on it is stored, and the same text as a capture at the right
time, which stands for it as long as the word counts. So the history is that of an article whose capture came with the
right date in the first place, and taking the word back is exact. What it makes of the history is history, so nobody is
told. Refuses: a future time, a time that has another text, captures that count for nothing, articles that are merged.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.captures import Capture, make_stand_in
from service.domain.changes import ChangeReport
from service.domain.course import Sighting, as_dated
from service.domain.curation import Redating
from service.domain.errors import Conflict, Invalid, ServiceError
from service.domain.versions import Version, doubt_times, seen_as
from service.record import RULES, Batch, Rules, record_many
from service.record.curating.unmixed import refuse_merged
from service.record.deciding import REASON_LIMIT, TICK, derive, plan_derived, suppose
from service.record.plan import History, find_clash, gather
from service.record.planned import CLOCKS_APART, Planned, plan_batch
from service.text.memory import Memory
from storage import Store, raws, reports, stories, versions, watches
from storage.curating import mergers, redatings
from storage.versions import VersionSummary

#: What is accepted as a time.
ACCEPTED = "the time at which the text was seen is accepted"

#: Said of a time that has another text.
TAKEN = (
    "the article has another text captured at that time, and one time has one text; the time at which this one was "
    "seen is accepted, and if that of the other is wrong as well, correct that first"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a text stands among the versions of its article. None: there is none on that side."""

    before: VersionSummary | None
    after: VersionSummary | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What a word on a capture's date would do. Nothing of it is written."""

    capture: Capture  # the one that was named
    counts_at: datetime  # when it counts as taken now
    captured_at: datetime  # when it would count as taken
    now_between: Place
    then_between: Place
    is_version: bool  # whether a version would begin with it; else its text is that of the version before it
    retiring: tuple[ChangeReport, ...]  # reports that would no longer be listed, in the order of the versions
    reports: tuple[ChangeReport, ...]  # reports there would be instead, likewise
    doubts: tuple[str, ...]  # what cannot be true of its times then, a sentence each; it can be done all the same


@dataclass(frozen=True, slots=True, kw_only=True)
class _Proposal:
    """What somebody wants, held against what is stored."""

    capture: Capture  # the one that was named
    changing: tuple[Capture, ...]  # as recorded: those a word is said on
    captured_at: datetime | None  # None: each counts as of its recorded time again
    stand_in: Capture | None  # what counts instead; None likewise
    is_new: bool  # whether that is not stored yet
    history: History  # what is stored of the article once the word is, but for a stand-in that is new


def moved_to(store: Store, article_id: str) -> dict[str, Sighting]:
    """Of each capture of an article whose date was corrected, by its id, what counts instead."""
    arrived = {one.capture_id: one for one in redatings.list_arrived(store, article_id)}
    return {
        one.capture_id: Sighting(one.captured_at, arrived[one.capture_id].content_hash, one.stand_in)
        for one in redatings.list_standing(store, article_id)
        if one.captured_at is not None and one.capture_id in arrived
    }


def foresee(
    store: Store,
    capture_id: str,
    captured_at: datetime | None,
    *,
    memory: Memory,
    now: datetime,
    rules: Rules = RULES,
) -> Outlook:
    """What `redate` would come to. Raises as it does."""
    with store.reading():
        proposal = _propose(store, capture_id, captured_at, now)
        planned = _plan(store, proposal, memory, now, rules)
        article_id = proposal.capture.article_id
        current = versions.list_versions(store, article_id)
        listed = reports.list_current_reports(store, article_id)
        moved = moved_to(store, article_id)
    moment = proposal.captured_at or min(one.captured_at for one in proposal.changing)
    counts_at = min(_counts_at(one, moved) for one in proposal.changing)
    plan = planned.plan if planned else None
    leaving = set(plan.leaving) if plan else set()
    appearing = {version.captured_at for _, version in plan.appearing} if plan else set()
    staying = tuple(one for one in current if one.id not in leaving)
    retiring = set(plan.retiring) if plan else set()
    read = proposal.capture.version
    assert read is not None  # it was proposed
    return Outlook(
        capture=proposal.capture,
        counts_at=counts_at,
        captured_at=moment,
        now_between=_between(current, counts_at),
        then_between=_between(staying, moment),
        is_version=moment in appearing or any(one.captured_at == moment for one in staying),
        retiring=tuple(one for one in listed if one.id in retiring),
        reports=tuple(one for one in plan.reports if one.id not in {known.id for known in listed}) if plan else (),
        doubts=doubt_times(seen_as(read, captured_at=moment)),
    )


def redate(
    store: Store,
    capture_id: str,
    captured_at: datetime | None,
    *,
    by: str,
    memory: Memory,
    now: datetime,
    reason: str = "",
    rules: Rules = RULES,
) -> tuple[Redating, ...]:
    """The capture counts as taken at this time; None, or its recorded time: as of that again. All of it, or nothing.

    What counts by a corrected date already is corrected anew: a word on what stands for a capture is one on that. Of
    several that came to one by such words each gets one. by: who says so. Returns the words that were stored.
    Raises NotFound; Invalid for a capture without a text of the article, a time it has already, one that has another
    text, a future time or too long a reason; Conflict when the capture counts for nothing, or its article is merged.
    """
    if len(reason) > REASON_LIMIT:
        raise Invalid("reason", reason, f"at most {REASON_LIMIT} characters are accepted")
    with store.reading():
        planned = _plan(store, _propose(store, capture_id, captured_at, now), memory, now, rules)
    with store.transaction():
        proposal = _propose(store, capture_id, captured_at, now)
        article_id, stand_in = proposal.capture.article_id, proposal.stand_in
        words = tuple(
            Redating(
                article_id=article_id,
                capture_id=one.id,
                recorded_at=one.captured_at,
                captured_at=stand_in.captured_at if stand_in and stand_in.id != one.id else None,
                stand_in=stand_in.id if stand_in and stand_in.id != one.id else "",
                decided_at=_after(store, one.id, now),
                decided_by=by,
                reason=" ".join(reason.split()),
            )
            for one in proposal.changing
        )
        for word in words:
            redatings.save_redating(store, word)
        watches.forget_validators(store, article_id)
        if stand_in is not None and proposal.is_new:
            batch = _batch(store, stand_in)
            plans = (planned,) if planned else None
            [result] = record_many(store, (batch,), memory=memory, public_url="", now=now, rules=rules, plans=plans)
            if isinstance(result, ServiceError):
                raise result
            redatings.save_stand_ins(store, [stand_in.id])
        else:
            if stand_in is not None:  # it came by itself, or an undone merger brought it
                is_own = stand_in.id in mergers.list_own(store, article_id)
                redatings.save_stand_ins(store, [stand_in.id], came=is_own)
            derive(store, article_id, memory, rules, planned)
        return words


def refuse_without_text(capture: Capture) -> Version:
    """What was read of a usable capture. Raises Invalid for one that is not."""
    if capture.version is None:
        raise Invalid("capture", capture.id, "only a capture that is the article has a date to correct")
    return capture.version


def _propose(store: Store, capture_id: str, captured_at: datetime | None, now: datetime) -> _Proposal:
    capture = versions.load_capture(store, capture_id)
    read = refuse_without_text(capture)
    refuse_merged(store, capture.article_id)
    if captured_at is not None and captured_at > now + CLOCKS_APART:
        raise Invalid("captured_at", _said(captured_at), "a time that is not in the future is accepted")
    arrived, moved = redatings.list_arrived(store, capture.article_id), moved_to(store, capture.article_id)
    changing = _changing(store, capture, arrived, moved)
    if all(_counts_at(one, moved) == (captured_at or one.captured_at) for one in changing):
        raise Invalid("captured_at", _said(captured_at or capture.captured_at), f"it counts at this time; {ACCEPTED}")
    if all(one.captured_at == captured_at for one in changing):
        captured_at = None  # what was recorded is right
    stand_in = None if captured_at is None else _stand_in(store, changing[0], captured_at)
    then = {id: one for id, one in moved.items() if id not in {root.id for root in changing}}
    if stand_in is not None:
        there = Sighting(stand_in.captured_at, read.content_hash, stand_in.id)
        then |= {one.id: there for one in changing if one.id != stand_in.id}
    dated = as_dated(arrived, then)
    _refuse_clash(dated, changing, captured_at)
    is_new = stand_in is not None and versions.find_capture(store, stand_in.id) is None
    return _Proposal(
        capture=capture,
        changing=changing,
        captured_at=captured_at,
        stand_in=stand_in,
        is_new=is_new,
        history=replace(
            suppose(
                gather(store, capture.article_id),
                (one for one in dated if not (is_new and stand_in and one.capture_id == stand_in.id)),
            ),
            moved=_as_listed(store, capture.article_id, changing, captured_at),
        ),
    )


def _changing(
    store: Store, capture: Capture, arrived: tuple[Sighting, ...], moved: Mapping[str, Sighting]
) -> tuple[Capture, ...]:
    """The captures as recorded that count as this one: itself, or those it stands for. Raises Conflict for none.

    Of a capture that counts at another time by now, and stands for none, it is the capture itself.
    """
    came = {one.capture_id for one in arrived}
    roots = [id for id, one in moved.items() if one.capture_id == capture.id]
    if capture.id in came and (capture.id not in moved or not roots):
        roots.append(capture.id)
    if not roots:
        raise Conflict(
            "This capture counts for nothing any more: what it stood for was taken back or has another date."
        )
    return tuple(versions.load_capture(store, id) for id in sorted(roots))


def _counts_at(capture: Capture, moved: Mapping[str, Sighting]) -> datetime:
    return moved[capture.id].captured_at if capture.id in moved else capture.captured_at


def _stand_in(store: Store, capture: Capture, captured_at: datetime) -> Capture:
    """The capture that stands for this one at another time, as the bytes it came as."""
    assert capture.version is not None  # it was proposed
    return make_stand_in(capture, seen_as(capture.version, captured_at=captured_at), raws.find_raw(store, capture.id))


def _refuse_clash(dated: tuple[Sighting, ...], changing: tuple[Capture, ...], captured_at: datetime | None) -> None:
    """Raises Invalid when a time would have two texts."""
    for one in changing:
        assert one.version is not None  # it was proposed
        seen = seen_as(one.version, captured_at=captured_at or one.captured_at)
        for other in dated:
            if find_clash({other.captured_at: other.content_hash}, seen):
                raise Invalid("captured_at", _said(seen.captured_at), TAKEN)


def _as_listed(
    store: Store, article_id: str, changing: tuple[Capture, ...], captured_at: datetime | None
) -> tuple[tuple[str, datetime], ...]:
    """`redatings.list_moved`, as it will be."""
    ids = {one.id for one in changing}
    kept = [(one.recorded_at, one.capture_id, one.captured_at) for one in redatings.list_standing(store, article_id)]
    new = [(one.captured_at, one.id, None if one.captured_at == captured_at else captured_at) for one in changing]
    return tuple((id, at) for _, id, at in sorted([one for one in kept if one[1] not in ids] + new) if at is not None)


def _plan(store: Store, proposal: _Proposal, memory: Memory, now: datetime, rules: Rules) -> Planned | None:
    """What storing the word will write: the slow part of it. None: nothing slow."""
    if proposal.stand_in is not None and proposal.is_new:
        batch = _batch(store, proposal.stand_in)
        return plan_batch(store, batch, memory, now, rules, history=proposal.history)
    return plan_derived(store, proposal.capture.article_id, proposal.history, memory, rules)


def _batch(store: Store, stand_in: Capture) -> Batch:
    article = stories.load_article(store, stand_in.article_id)
    return Batch(article=article, captures=(stand_in,), notify=False, is_own=False, is_stored=True)


def _after(store: Store, capture_id: str, now: datetime) -> datetime:
    """This moment, or the first after the last word on the capture."""
    return max([now, *(one.decided_at + TICK for one in redatings.list_of(store, capture_id)[:1])])


def _between(known: tuple[VersionSummary, ...], moment: datetime) -> Place:
    return Place(
        before=next((one for one in reversed(known) if one.captured_at < moment), None),
        after=next((one for one in known if one.captured_at > moment), None),
    )


def _said(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
