"""`python -m tests.storage.make_fixture`: keeps a small database of today's schema for every later Stet to open.

One file for each released schema, named by its newest step, in tests/storage/schemas; never made again once it is
committed. Run it before each release that adds a step; tests/storage/test_migrations.py opens all there are.
"""

import gzip
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from service.domain.captures import Verdict, make_capture, make_unusable_capture
from service.domain.raw import make_raw
from service.domain.versions import Origin
from service.record import record
from service.record.curating.redating import redate
from service.text.memory import Memory
from storage import Store, deliveries, upkeep, versions, watches
from storage.migrations import step_names
from tests.builders import NOON, a_version
from tests.simple_rules import simple_rules
from tests.storage.stored import HOUR, a_subscription, a_watch, with_article

FOLDER = Path(__file__).parent / "schemas"

#: Texts by the hour they were seen, in order of arrival.
TEXTS = {
    0: "12 people hurt. 3 houses lost.",
    2: "19 people hurt. 3 houses lost.",
    1: "14 people hurt.",
    3: "12 people hurt.",
}


def path_of_today() -> Path:
    """Where the fixture of today's schema lies."""
    return FOLDER / f"{max(step_names())}.sqlite3.gz"


def fill(store: Store) -> None:
    """A story with a watched article, four versions, one of a corrected date, an unusable capture, and a subscription.

    The subscription is owed messages.
    """
    with_article(store)
    watches.save_watch(store, a_watch())
    deliveries.save_subscription(store, a_subscription())
    for hour, text in TEXTS.items():
        raw = make_raw(f"<p>{text}</p>".encode(), "text/html")
        capture = make_capture(a_version(text, captured_at=NOON + hour * HOUR), raw=raw)
        record(store, capture, memory=Memory(), public_url="", now=NOON + 9 * HOUR, rules=simple_rules())
    now = NOON + 9 * HOUR
    redate(store, capture.id, NOON + 4 * HOUR, by="local", memory=Memory(), now=now, rules=simple_rules())
    empty = make_unusable_capture(
        article_id="a1", captured_at=NOON + 5 * HOUR, origin=Origin.CHECK, verdict=Verdict.EMPTY, note="Nothing came."
    )
    versions.save_capture(store, empty)


def main() -> int:
    """The fixture is there, with what it holds beside it."""
    path = path_of_today()
    if path.exists():
        print(f"{path.name} is there already; a fixture that was committed is not made again.")
        return 1
    with TemporaryDirectory() as folder, Store(":memory:") as store:
        fill(store)
        upkeep.backup(store, Path(folder) / "plain")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(gzip.compress((Path(folder) / "plain").read_bytes(), mtime=0))
        counts = upkeep.row_counts(store)
    path.with_suffix(".json").write_text(json.dumps(counts, indent=1) + "\n", encoding="utf-8")
    print(f"{path.name}: {path.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
