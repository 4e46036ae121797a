"""Two versions of an article, read and compared by today's rules, for what presents them."""

from datetime import timedelta

from service.comparison.compare import compare
from service.domain.changes import ChangeReport
from service.domain.claims import Snapshot
from service.domain.versions import Version
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import NOON, a_version

HOUR = timedelta(hours=1)

BEFORE = """Dam above Weir holds

About 20 per cent of the valley is under water, Mayor Ada Brook said.

She ruled out closing the bridge. “We will not leave anybody behind,” Brook said.

Residents must boil their water."""
AFTER = """Dam above Weir holds

About 35 per cent of the valley is under water, Mayor Ada Brook said.

She said the bridge would be closed. “We will not leave anybody behind,” Brook said."""

_MEMORY = Memory()


def read(version: Version) -> Snapshot:
    """The version's claims."""
    return take_snapshot(version, _MEMORY)


def two_snapshots() -> tuple[Snapshot, Snapshot]:
    """The version before and the one after."""
    about = {"url": "https://example.org/flood", "headline": "Dam above Weir holds"}
    return read(a_version(BEFORE, **about)), read(a_version(AFTER, captured_at=NOON + HOUR, **about))


def a_report(before: Version, after: Version) -> ChangeReport:
    """The report from one version to the other."""
    return compare(read(before), read(after), _MEMORY)
