"""What texts say and what changed between them, worked out by other processes while this one records.

Reading and comparing are pure: the same words give the same findings in any process. So an import hands the texts it
will come to, a parcel at a time, to child processes (`python -m service.intake`), and takes those nobody began itself.
What comes back is used only for the very snapshots it was made from; all else is worked out here, as without it.
Refuses: the store, deciding what becomes of a text (service.record).
"""

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, field, replace
from threading import Condition, Thread
from types import TracebackType
from typing import Self

from service.comparison.threads.strands import Link, Step
from service.comparison.threads.told.matters import Told
from service.domain.changes import ChangeReport
from service.domain.claims import Snapshot
from service.domain.versions import Version
from service.intake.passing import receive_packed, send, unpack, widen
from service.record.plan import RULES, Rules
from service.text.memory import Memory

#: Fewest texts for which other processes are started: starting one takes as long as reading some dozens.
FEWEST_TEXTS = 200

#: Texts in a parcel: few enough that nobody waits long for one, enough that handing it over costs nothing.
PARCEL = 16

#: Most processes beside this one; the one that records is busy with what three have read.
MOST_HELPERS = 3

#: After how many seconds at most who records lets the thread go on that hands parcels on, and what Python has by
#: itself: at that a helper that asks for the next one waits as long as it reads half a text, several times a parcel.
HEARD_WITHIN, BY_ITSELF = 0.0005, sys.getswitchinterval()

#: The folder that holds the `service` package, for the child to find it.
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


@dataclass(frozen=True, slots=True)
class Run:
    """Texts of one article in the order of time, each another than the one before it.

    before: the text that stands before them in what is brought; None for the first.
    """

    publisher: str
    before: Version | None
    versions: tuple[Version, ...]


@dataclass(slots=True)
class Found:
    """What was worked out: snapshots by version, reports by the two versions, what claims are about by version.

    links: by the two versions, for which publisher, and which claims go on from which by that report.
    """

    snapshots: dict[str, Snapshot] = field(default_factory=dict)
    reports: dict[tuple[str, str], ChangeReport] = field(default_factory=dict)
    told: dict[tuple[str, str], Mapping[str, Told]] = field(default_factory=dict)
    links: dict[tuple[str, str], tuple[str, Mapping[str, Link]]] = field(default_factory=dict)

    def only(self, version_ids: Set[str]) -> "Found":
        """What is known of these versions alone."""
        return Found(
            {id: one for id, one in self.snapshots.items() if id in version_ids},
            {},
            {key: one for key, one in self.told.items() if key[0] in version_ids},
        )


@dataclass(slots=True)
class _Parcel:
    runs: tuple[Run, ...]
    is_taken: bool = False
    found: Found | bytes | None = None  # as bytes, where a helper sent it and nobody needed it yet


class Helpers:
    """Child processes that work out what an import will need next. Use it as a context manager.

    Without helpers it is the rules themselves, and no more.
    """

    def __init__(self, batches: Iterable[Sequence[Run]], *, helpers: int, memory: Memory) -> None:
        """batches: of each transaction, the runs of its articles, as they will be recorded."""
        self._memory = memory
        self._batches = [[_Parcel(runs) for runs in _parcels(batch)] for batch in batches] if helpers else []
        self._waiting = [parcel for batch in self._batches for parcel in batch]
        self._at = Condition()
        self._found = Found()
        self._last: dict[str, Step] = {}
        self._children = [self._start() for _ in range(helpers)]
        self._threads = [Thread(target=self._feed, args=(child,), daemon=True) for child in self._children]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Self:
        if self._children:
            sys.setswitchinterval(HEARD_WITHIN)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._at:
            self._waiting.clear()
        for child in self._children:
            child.kill()
            child.wait()
        for thread in self._threads:
            thread.join()
        sys.setswitchinterval(BY_ITSELF)

    def rules_for(self, batch: int) -> Rules:
        """Today's rules, which look first among what was worked out for this batch (from 0). Waits until it is.

        As long as a helper still works on a part of it, what the next batch needs is worked out here meanwhile.
        """
        if not self._batches:
            return RULES
        parcels = self._batches[batch]
        befores = {run.before.id for parcel in parcels for run in parcel.runs if run.before is not None}
        found = self._found.only(befores)
        while (parcel := self._left(batch)) is not None:
            self._keep(parcel, read_parcel(parcel.runs, self._memory, self._last))
        for parcel in parcels:
            made = unpack(parcel.found) if isinstance(parcel.found, bytes) else parcel.found
            assert made is not None  # so _left said
            found.snapshots |= made.snapshots
            found.reports |= made.reports
            found.told |= made.told
            found.links |= made.links
            parcel.found, parcel.runs = None, ()
        self._found = found
        return replace(
            RULES,
            take_snapshot=self._take_snapshot,
            compare=self._compare,
            read_matters=self._read_matters,
            link_claims=self._link_claims,
        )

    def _take_snapshot(self, version: Version, memory: Memory) -> Snapshot:
        found = self._found.snapshots.get(version.id)
        return found if found is not None and found.version == version else RULES.take_snapshot(version, memory)

    def _compare(self, before: Snapshot, after: Snapshot, memory: Memory) -> ChangeReport:
        found = self._found.reports.get((before.version.id, after.version.id))
        is_of_these = found is not None and self._has(before) and self._has(after)
        return found if found is not None and is_of_these else RULES.compare(before, after, memory)

    def _read_matters(self, snapshot: Snapshot, publisher: str, memory: Memory) -> Mapping[str, Told]:
        found = self._found.told.get((snapshot.version.id, publisher))
        is_of_this = found is not None and self._has(snapshot)
        return found if found is not None and is_of_this else RULES.read_matters(snapshot, publisher, memory)

    def _link_claims(self, before: Step | None, after: Step) -> Mapping[str, Link]:
        ids = "" if before is None else before.snapshot.version.id, after.snapshot.version.id
        publisher, found = self._found.links.get(ids, ("", None))
        if before is not None and found is not None and after.report is self._found.reports.get(ids):
            said = self._found.told.get((ids[0], publisher)), self._found.told.get((ids[1], publisher))
            if before.told is said[0] and after.told is said[1]:
                return found
        return RULES.link_claims(before, after)

    def _has(self, snapshot: Snapshot) -> bool:
        """Whether what was worked out was worked out from this very snapshot."""
        known = self._found.snapshots.get(snapshot.version.id)
        return known is snapshot or known == snapshot

    def _left(self, batch: int) -> _Parcel | None:
        """A parcel for this process to read: of this batch, or else of the next, from its end; None when all are found.

        Waits where others have taken them all.
        """
        parcels = self._batches[batch]
        following = self._batches[batch + 1] if batch + 1 < len(self._batches) else []
        with self._at:
            while any(one.found is None for one in parcels):
                parcel = next((one for one in (*parcels, *reversed(following)) if not one.is_taken), None)
                if parcel is not None:
                    parcel.is_taken = True
                    return parcel
                self._at.wait()
        return None

    def _next(self) -> _Parcel | None:
        with self._at:
            while self._waiting:
                parcel = self._waiting.pop(0)
                if not parcel.is_taken:
                    parcel.is_taken = True
                    return parcel
        return None

    def _keep(self, parcel: _Parcel, found: Found | bytes | None) -> None:
        with self._at:
            parcel.found, parcel.is_taken = found, found is not None
            self._at.notify_all()

    def _start(self) -> "subprocess.Popen[bytes]":
        child = subprocess.Popen(
            [sys.executable, "-m", __package__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": ROOT},
            cwd=ROOT,  # Python looks there first: this process may have been started beside another `service`
        )
        for stream in (child.stdin, child.stdout):
            assert stream is not None
            widen(stream)
        return child

    def _feed(self, child: "subprocess.Popen[bytes]") -> None:
        """Hands the child one parcel after another. A child that dies leaves its parcel to whoever needs it."""
        assert child.stdin is not None and child.stdout is not None
        with suppress(OSError), child.stdin, child.stdout:
            while (parcel := self._next()) is not None:
                found: bytes | None = None
                try:
                    send(child.stdin, parcel.runs)
                    found = receive_packed(child.stdout)  # it asks for more before anybody unpacks that
                finally:
                    self._keep(parcel, found)
                if found is None:
                    return


def read_parcel(runs: Sequence[Run], memory: Memory, last: dict[str, Step]) -> Found:
    """What the texts of a parcel say, what changed from each to the next, and which claims went on in which.

    last: the last versions of the parcel before, by id, which may be those this one goes on from; replaced by this
    parcel's.
    """
    found = Found()
    ends: dict[str, Step] = {}
    for run in runs:
        before = None if run.before is None else last.get(run.before.id) or _begun(run.before, run.publisher, memory)
        for version in run.versions:
            after = _begun(version, run.publisher, memory)
            found.snapshots[version.id] = after.snapshot
            found.told[version.id, run.publisher] = after.told
            if before is not None:
                ids = before.snapshot.version.id, version.id
                found.reports[ids] = report = RULES.compare(before.snapshot, after.snapshot, memory)
                after = Step(after.snapshot, after.told, report)
                found.links[ids] = run.publisher, RULES.link_claims(before, after)
            before = after
        if before is not None:
            ends[before.snapshot.version.id] = before
    last.clear()
    last.update(ends)
    return found


def _begun(version: Version, publisher: str, memory: Memory) -> Step:
    snapshot = RULES.take_snapshot(version, memory)
    return Step(snapshot, dict(RULES.read_matters(snapshot, publisher, memory)), None)


def helpers_for(texts: int, memory: Memory) -> int:
    """How many processes to start for so many texts; none where a reading model reads, which would be loaded again."""
    if texts < FEWEST_TEXTS or memory.read is not None:
        return 0
    return min(MOST_HELPERS, len(os.sched_getaffinity(0)) - 1 if hasattr(os, "sched_getaffinity") else 1)


def _parcels(batch: Sequence[Run]) -> list[tuple[Run, ...]]:
    """The runs of a batch, cut and put together to parcels of PARCEL texts."""
    parcels: list[list[Run]] = [[]]
    room = PARCEL
    for run in batch:
        at = 0
        while at < len(run.versions):
            if room == 0:
                parcels.append([])
                room = PARCEL
            part = run.versions[at : at + room]
            parcels[-1].append(replace(run, before=run.versions[at - 1] if at else run.before, versions=part))
            room -= len(part)
            at += len(part)
    return [tuple(runs) for runs in parcels if runs]
