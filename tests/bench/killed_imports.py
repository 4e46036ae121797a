"""`python -m tests.bench.killed_imports [FILES] [KILLS] [SEED]`: an import that is killed ends as one that is not.

The benchmark's files lie in a folder, and the command `import` records them twice: once undisturbed; and once killed
with SIGKILL at KILLS random moments of its way, and started again each time until it is through. Then every row of
every table of the two databases is held against the other's, and both are looked over as `doctor` does. Ends with 1
when they differ, or when fewer kills hit than were asked for. tests/intake/test_kills.py is the short form, which dies
before any statement. Refuses: measuring speed (importing.py).
"""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from service.domain.stories import Story
from storage import Store, upkeep
from storage.stories import save_story
from tests.bench.importing import BEGAN, files

#: Files in the folder, and how often their import is killed.
FILES, KILLS = 10_000, 6

#: Seconds between two looks at how far it is, and at most from there to the kill.
BETWEEN_S, LONGEST_S = 0.2, 1.0

ROOT = Path(__file__).parents[2]

#: What the search keeps for itself: the words it finds are rows of other tables, and how it files them is its own.
OWN = ("sqlite_", "found_")


def prepare(folder: Path, count: int) -> None:
    """The files, and a database with a story for them."""
    (folder / "files").mkdir()
    for name, data in files(count, cold=False):
        (folder / "files" / name).write_bytes(data)
    with Store(folder / "empty.db") as store, store.transaction():
        save_story(store, Story(id="bench", title="Bench", description="", opened_at=BEGAN))


def begin(folder: Path, database: Path) -> "subprocess.Popen[bytes]":
    """The import of the folder, in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "service", "import", str(folder / "files"), "--story", "bench"],
        cwd=ROOT,
        env={**os.environ, "STET_DATA": str(folder), "STET_DATABASE": str(database)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def through(folder: Path, database: Path) -> float:
    """The import was run to its end. Returns the seconds it took."""
    began = time.perf_counter()
    child = begin(folder, database)
    if code := child.wait():
        raise SystemExit(f"the import ended with {code}")
    return time.perf_counter() - began


def killed(folder: Path, database: Path, files: int, later_s: float) -> bool:
    """The import was begun, and killed so many seconds after so many files were recorded. Returns whether it was hit.

    Nobody else has the database open then, so that whoever opens it next has to recover it.
    """
    child = begin(folder, database)
    while child.poll() is None and recorded(database) < files:
        time.sleep(BETWEEN_S)
    time.sleep(later_s)
    is_hit = child.poll() is None
    if is_hit:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
    return is_hit


def contents(database: Path) -> dict[str, tuple[int, str]]:
    """Of every table how many rows it has and a hash over them, whatever their order. The database must be sound."""
    with Store(database) as store:
        if lapses := upkeep.integrity(store):
            raise SystemExit(f"{database.name}: {lapses[0]}")
        names = [str(row[0]) for row in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        return {name: _hashed(store, name) for name in names if not name.startswith(OWN)}


def recorded(database: Path) -> int:
    """How many captures there are."""
    with Store(database) as store:
        return int(store.rows("SELECT count(*) FROM captures")[0][0])


def _hashed(store: Store, table: str) -> tuple[int, str]:
    count = total = 0
    for line in _lines(store, table):
        count += 1
        total += int.from_bytes(hashlib.sha256(line).digest(), "big")
    return count, f"{total % 2**256:064x}"


def _lines(store: Store, table: str) -> Iterator[bytes]:
    for row in store.each(f'SELECT * FROM "{table}"'):
        yield repr(tuple(row)).encode("utf-8", "surrogatepass")


def main(count: int, kills: int, seed: int) -> int:
    """Returns the exit status."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="stet-killed-") as made:
        folder = Path(made)
        prepare(folder, count)
        whole, disturbed = folder / "whole.db", folder / "disturbed.db"
        for path in (whole, disturbed):
            shutil.copy(folder / "empty.db", path)
        took = through(folder, whole)
        print(f"undisturbed: {count} files in {took:.0f} s, {count / took:.1f} a second", flush=True)
        hits = 0
        for after in sorted(chance.sample(range(count), kills)):
            hits += killed(folder, disturbed, after, chance.uniform(0, LONGEST_S))
            print(f"killed, {recorded(disturbed)} files recorded", flush=True)
        through(folder, disturbed)
        wanted, found = contents(whole), contents(disturbed)
    differing = sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))
    rows = sum(rows for rows, _ in wanted.values())
    print(f"killed {hits} times: {rows} rows in {len(wanted)} tables, other in {', '.join(differing) or 'none'}")
    return int(bool(differing) or hits < kills)


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(*(given + [FILES, KILLS, 1][len(given) :])))
