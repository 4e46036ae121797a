"""What a measurement is, and the texts' way into it. Refuses: choosing what is measured."""

import statistics
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from service.domain.claims import Snapshot
from service.domain.versions import Version, make_version
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory

#: What was measured, the best and the median run, the bar if there is one, and the unit.
Row = tuple[str, float, float, float | None, str]


def version(text: str) -> Version:
    """The text as a version."""
    return make_version(article_id="bench", captured_at=datetime(2026, 1, 6, tzinfo=UTC), text=text)


def snapshot(text: str, memory: Memory) -> Snapshot:
    """The claims of the text."""
    return take_snapshot(version(text), memory)


def timed(label: str, runs: Iterable[Callable[[], object]], bar: float | None = None) -> Row:
    """Best and median of these runs, in seconds. Each has texts of its own, so that none lives on another's work."""
    taken = []
    for run in list(runs):
        began = time.perf_counter()
        run()
        taken.append(time.perf_counter() - began)
    return label, min(taken), statistics.median(taken), bar, "s"
