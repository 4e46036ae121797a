"""What an article's history should be, and what has to be written to make it so.

Declarative, so the order of arrival cannot matter: the versions are those of the article's course by time of capture
(laws 1 and 2), the reports are those between neighbours, made by today's rules (law 3), and a claim that is back names
the version it stood in. What is missing is added, what is extra is retired. Refuses: writing.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise

from service.comparison.compare import COMPARER, compare
from service.comparison.threads import strands
from service.comparison.threads.told import matters
from service.domain.captures import Capture, make_stand_in
from service.domain.changes import ChangeReport
from service.domain.claims import Snapshot, standing_key
from service.domain.course import Course, Sighting, Switching, is_in_switching, make_course, version_of
from service.domain.errors import Conflict
from service.domain.versions import Version, seen_as
from service.domain.waiting import Wait
from service.extraction.snapshot import EXTRACTOR, extractor_of, take_snapshot
from service.record.reinstating import Link, Told, is_marked_right, keys_of_returns, reinstate, reverted_to
from service.text.memory import Memory
from storage import ReportStanding, Store, chains, reports, rulings, versions
from storage.curating import mergers, redatings
from storage.waiting import list_waits


class RecordOutcome(StrEnum):
    """What became of a capture."""

    RECORDED = "recorded"  # it is a version now
    SAME = "same as its neighbour"  # the text was seen once more; nothing changed
    KNOWN = "already known"  # this very capture was recorded before
    UNUSABLE = "unusable"  # kept and shown, never compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules by which texts are read and compared, and their names (law 3)."""

    extractor: str
    take_snapshot: Callable[[Version, Memory], Snapshot]
    comparer: str
    compare: Callable[[Snapshot, Snapshot, Memory], ChangeReport]
    read_matters: Callable[[Snapshot, str, Memory], Mapping[str, matters.Told]] = matters.read_matters
    link_claims: strands.Links = strands.link_claims

    def extractor_of(self, memory: Memory) -> str:
        """The extractor's name with the reader of this memory: what it reads is another reading (law 3)."""
        return extractor_of(memory, self.extractor)


#: Today's rules.
RULES = Rules(extractor=EXTRACTOR, take_snapshot=take_snapshot, comparer=COMPARER, compare=compare)


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What is stored of an article: the facts, and what follows from them so far."""

    sightings: tuple[Sighting, ...]
    current: tuple[tuple[str, str, Switching | None], ...]  # of each current version: its capture, its id, its turns
    standings: tuple[ReportStanding, ...]
    aside: tuple[Sighting, ...]  # usable captures that do not count, because a person set their texts aside
    words: tuple[tuple[str, bool], ...]  # of each text a person spoke of, its hash and whether it counts
    moved: tuple[tuple[str, datetime], ...]  # of each capture whose date a person corrected, when it counts as taken
    is_merged: bool  # whether it is another article, to which captures belong

    def as_dated(self, capture: Capture) -> Capture:
        """The capture, or what stands for it when its date was corrected: that holds when it comes in once more."""
        moment = dict(self.moved).get(capture.id)
        if moment is None or capture.version is None:
            return capture
        return make_stand_in(capture, seen_as(capture.version, captured_at=moment))

    @property
    def texts(self) -> dict[datetime, str]:
        """The hash of the one text that each time has, whether or not it counts."""
        return {one.captured_at: one.content_hash for one in (*self.sightings, *self.aside)}

    @property
    def set_aside(self) -> frozenset[str]:
        """The hashes of the texts that a person said are not the article."""
        return frozenset(hash for hash, is_usable in self.words if not is_usable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What has to be written so that an article's history is what it should be."""

    results: tuple[tuple[RecordOutcome, Version | Wait], ...]  # of each capture, its text's version, or why it has none
    appearing: tuple[tuple[str, Version], ...]  # by capture id
    leaving: tuple[str, ...]  # version ids
    switchings: tuple[tuple[str, Switching | None], ...]  # those that are not as stored, by version id
    snapshots: tuple[Snapshot, ...]
    at_hand: tuple[Snapshot, ...]  # those, and stored ones that were read to compare with
    retiring: tuple[str, ...]  # report ids
    reports: tuple[ChangeReport, ...]  # new ones and those made again, in the order of the versions
    news: Version | None  # the newest version, when none but these captures have seen its text
    turns: frozenset[int] = frozenset()  # places of captures that are one turn of a page that goes to and fro


#: The plan for no usable capture at all.
NOTHING = Plan(
    results=(), appearing=(), leaving=(), switchings=(), snapshots=(), at_hand=(), retiring=(), reports=(), news=None
)


def gather(store: Store, article_id: str) -> History:
    """What is stored of the article now."""
    return History(
        sightings=versions.list_sightings(store, article_id),
        current=tuple((one.capture_id, one.id, one.switching) for one in chains.list_current(store, article_id)),
        standings=reports.list_standings(store, article_id),
        aside=rulings.list_aside(store, article_id),
        words=tuple((hash, word.is_usable) for hash, word in rulings.newest_rulings(store, article_id).items()),
        moved=redatings.list_moved(store, article_id),
        is_merged=mergers.find_standing(store, article_id) is not None,
    )


def find_clash(texts: Mapping[datetime, str], version: Version | Sighting) -> Conflict | None:
    """Why this text cannot be kept at its time: another is there, be it one that a person set aside. None when it can.

    texts: the hash of the text that each time has.
    """
    if texts.get(version.captured_at, version.content_hash) == version.content_hash:
        return None
    return Conflict(
        f"The article already has another text captured at {version.captured_at:%Y-%m-%d %H:%M:%S} UTC; "
        "one time has one text, so give this one the time at which it was seen.",
        "captured_at",
    )


def make_plan(
    store: Store,
    article_id: str,
    history: History,
    seen: Sequence[tuple[Capture, Version]],
    memory: Memory,
    rules: Rules,
) -> Plan:
    """What to write for usable captures of one article. The slow work, reading and comparing texts, is done here.

    seen: none of another text at a time that has one (`find_clash`).
    """
    new, results = _sort_out(history.sightings, seen)
    waiting = list_waits(store, article_id, (*history.sightings, *new), dict(history.words), [one for one, _ in seen])
    sightings = tuple(one for one in (*history.sightings, *new) if one.capture_id not in waiting)
    course = make_course(sightings)
    wanted = course.versions
    stored = {capture_id: version_id for capture_id, version_id, _ in history.current}
    brought = {capture.id: version for capture, version in seen}
    fresh = {one.capture_id for one in new}

    def version_at(one: Sighting) -> Version:
        id = one.capture_id
        return brought[id] if id in fresh else versions.version_from_capture(store, id)

    appearing = {one.capture_id: version_at(one) for one in wanted if one.capture_id not in stored}
    chain = tuple(
        Link(stored.get(one.capture_id) or appearing[one.capture_id].id, one.captured_at, one.content_hash)
        for one in wanted
    )
    reader = _Reader(store, article_id, tuple(appearing.values()), memory, rules)
    standing = _standing(history, chain, rules.extractor_of(memory), rules.comparer)
    staying = {link.version_id for link in chain}
    leaving = tuple(id for id in stored.values() if id not in staying)
    tail = {one.capture_id for one in wanted[len(wanted) - len(appearing) :]}
    is_append = not leaving and appearing.keys() <= tail
    kept = {report.report_id for report in standing}
    made = _make_reports(chain, standing, reader, is_append)
    last_run = [one for one in sightings if one >= wanted[-1]] if wanted else []
    is_news = last_run and all(one.capture_id in fresh for one in last_run) and not is_in_switching(course, wanted[-1])
    return Plan(
        results=tuple(
            (RecordOutcome.UNUSABLE, waiting[one.capture_id])
            if one.capture_id in waiting
            else (_outcome(is_known, one, course), version_at(version_of(course, one)))
            for one, is_known in results
        ),
        appearing=tuple(appearing.items()),
        leaving=leaving,
        switchings=_switchings(history, course, chain),
        snapshots=tuple(reader.taken),
        at_hand=tuple(reader.at_hand.values()),
        retiring=tuple(one.report_id for one in history.standings if one.report_id not in kept),
        reports=made,
        news=brought[wanted[-1].capture_id] if is_news else None,
        turns=frozenset(
            place for place, (one, _) in enumerate(results) if one.capture_id not in waiting and _is_turn(course, one)
        ),
    )


def _sort_out(
    known: Sequence[Sighting], seen: Sequence[tuple[Capture, Version]]
) -> tuple[list[Sighting], list[tuple[Sighting, bool]]]:
    """The sightings that are new; and of each capture its sighting, with whether it was known."""
    at = {one.captured_at: one for one in known}
    new: list[Sighting] = []
    results: list[tuple[Sighting, bool]] = []
    for capture, version in seen:
        sighting = Sighting(capture.captured_at, version.content_hash, capture.id)
        there = at.setdefault(capture.captured_at, sighting)
        if there is sighting:
            new.append(sighting)
        results.append((there, there is not sighting))
    return new, results


def _switchings(history: History, course: Course, chain: tuple[Link, ...]) -> tuple[tuple[str, Switching | None], ...]:
    """What has to be written about pages that go to and fro."""
    stored = {version_id: switching for _, version_id, switching in history.current}
    wanted = {version.capture_id: switching for version, switching in course.switchings}
    now = {link.version_id: wanted.get(one.capture_id) for link, one in zip(chain, course.versions, strict=True)}
    return tuple((version_id, one) for version_id, one in now.items() if stored.get(version_id) != one)


def _outcome(is_known: bool, sighting: Sighting, course: Course) -> RecordOutcome:
    if is_known:
        return RecordOutcome.KNOWN
    return RecordOutcome.RECORDED if version_of(course, sighting) is sighting else RecordOutcome.SAME


def _is_turn(course: Course, one: Sighting) -> bool:
    return version_of(course, one) is not one and is_in_switching(course, one)


def _standing(history: History, chain: tuple[Link, ...], extractor: str, comparer: str) -> list[ReportStanding]:
    """The stored reports that are between neighbours and by today's rules."""
    neighbours = {(before.version_id, after.version_id) for before, after in pairwise(chain)}
    return [
        report
        for report in history.standings
        if (report.before_version_id, report.after_version_id) in neighbours
        and (report.extractor, report.comparer) == (extractor, comparer)
    ]


def _make_reports(
    chain: tuple[Link, ...], standing: list[ReportStanding], reader: "_Reader", is_append: bool
) -> tuple[ChangeReport, ...]:
    """The reports that are missing, and those whose reinstated claims now go back to another version."""
    kept = {one.after_version_id for one in standing}
    if len(chain) == 1:  # nothing to compare, but its claims are shown
        reader.snapshot(chain[0].version_id)
    missing = [(a.version_id, b.version_id) for a, b in pairwise(chain) if b.version_id not in kept]
    made = {after: reader.compare(before, after) for before, after in missing}
    keys = keys_of_returns(made.values(), reader.at_hand.values()) if is_append else None
    if keys == set() and not reverted_to(chain, len(chain) - 1):
        return tuple(made.values())
    told = reader.told(chain, keys)
    for report in () if is_append else reader.current_reports():
        if report.after_version_id in kept and not is_marked_right(report, told):
            made[report.after_version_id] = reader.compare(report.before_version_id, report.after_version_id)
    return tuple(reinstate(made[link.version_id], told) for link in chain if link.version_id in made)


class _Reader:
    """The snapshots a plan needs: stored ones where today's rules took them, new ones otherwise; and their reports."""

    def __init__(self, store: Store, article_id: str, appearing: tuple[Version, ...], memory: Memory, rules: Rules):
        self._store, self._article_id, self._memory, self._rules = store, article_id, memory, rules
        self._extractor = rules.extractor_of(memory)
        self._appearing = {version.id: version for version in appearing}
        self.at_hand: dict[str, Snapshot] = {}
        self.taken: list[Snapshot] = []
        for version in appearing:
            self.snapshot(version.id)

    def compare(self, before_version_id: str, after_version_id: str) -> ChangeReport:
        """The report between two versions, by today's rules."""
        return self._rules.compare(self.snapshot(before_version_id), self.snapshot(after_version_id), self._memory)

    def current_reports(self) -> tuple[ChangeReport, ...]:
        """The article's current reports, as stored."""
        return reports.list_current_reports(self._store, self._article_id)

    def told(self, chain: tuple[Link, ...], keys: Collection[str] | None) -> Told:
        """What each version of the chain says, stored or new. keys: only of claims that have one of these."""
        stored = chains.list_standing_keys(self._store, self._article_id, self._extractor, keys)
        new = ((one.version.id, claim.id, standing_key(claim)) for one in self.taken for claim in one.claims)
        return Told(chain, (*stored, *(one for one in new if keys is None or one[2] in keys)))

    def snapshot(self, version_id: str) -> Snapshot:
        """The version's snapshot by today's rules."""
        if version_id not in self.at_hand:
            found = versions.find_snapshot(self._store, version_id, self._extractor)
            if found is None:
                version = self._appearing.get(version_id) or versions.load_version(self._store, version_id)
                found = self._rules.take_snapshot(version, self._memory)
                self.taken.append(found)
            self.at_hand[version_id] = found
        return self.at_hand[version_id]
