"""`python -m tests.bench.importing [FILES]`: files imported a second, warm and cold.

Each file is about 3 kB of seed sentences with figures of its own. Warm: versions of fifty articles, of whose
sentences nine in ten stood in the version before, after a first import of two versions of each. Cold: articles of
which no sentence stood anywhere before, and nothing was read yet. All go through service.intake, as every door does.
Refuses: failing. Machines differ; no test asserts a time.
"""

import io
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from seeds.loader import read_seeds
from service.domain.stories import Story
from service.importing import Given, read_rows
from service.importing import Row as Brought
from service.intake import Plan, take_in
from service.text.memory import Memory
from storage import Store
from storage.stories import save_story
from tests.bench.measuring import Row

#: Files imported for each row of the table, and how often.
FILES = 1_000
RUNS = 2

BYTES = 3_000
FIGURE = re.compile(r"(?<![\d,.])\d+(?![\d,.]*\d)")
ARTICLES = 50
BEGAN = datetime(2026, 1, 1, tzinfo=UTC)
NOW = datetime(2027, 1, 1, tzinfo=UTC)


def sentences() -> list[str]:
    """The seeds' sentences that hold a figure or more than six words."""
    texts = [version.text for seed in read_seeds() for entry in seed.articles for version in entry.versions]
    lines = [line for text in texts for line in text.split("\n") if len(line.split()) > 6]
    return list(dict.fromkeys(sentence.strip() for line in lines for sentence in line.split(". ")))


def own(sentence: str, number: int) -> str:
    """The sentence as no other file has it: other figures, and a place of its own."""
    words = FIGURE.sub(lambda figure: str(int(figure.group()) + number), sentence).rstrip(".")
    return f"{words}, it said in district {number}."


def a_file(article: int, version: int, known: list[str]) -> bytes:
    """One version of one article; a tenth of its sentences are this version's own."""
    written: list[str] = [f"Report of district {article}"]
    place = size = 0
    while size < BYTES:
        number = article + (version if place % 10 == 0 else 0) * 100_003
        written.append(own(known[(article + place) % len(known)], number))
        size += len(written[-1])
        place += 1
    return "\n\n".join(written).encode()


def files(count: int, *, cold: bool) -> Iterator[tuple[str, bytes]]:
    """Names, which hold the address and the date, and contents, in the order of time."""
    known = sentences()
    for number in range(count):
        article, version = (number, 0) if cold else (number % ARTICLES, number // ARTICLES)
        at = BEGAN + timedelta(minutes=30 * version)
        data = a_file(article, version, known)
        yield f"{article}-{at:%Y-%m-%dT%H%MZ}.txt", f"url: https://example.org/{article}\n\n".encode() + data


def read(written: list[tuple[str, bytes]]) -> Iterator[Brought]:
    """The files, read."""
    for name, data in written:
        yield from read_rows(name, io.BytesIO(data), Given(now=NOW))


def measure(count: int, *, cold: bool) -> float:
    """Files a second."""
    written = list(files(count, cold=cold))
    first = 0 if cold else 2 * ARTICLES
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "bench.db") as store:
        with store.transaction():
            save_story(store, Story(id="bench", title="Bench", description="", opened_at=BEGAN))
        memory = Memory()
        for part in (written[:first], written[first:]) if first else (written,):
            began = time.perf_counter()
            done = take_in(store, read(part), Plan(story_id="bench"), memory=memory, public_url="", now=NOW)
        assert {one.outcome.value for one in done} == {"recorded"}
        return len(done) / (time.perf_counter() - began)


def rows() -> list[Row]:
    """Seconds a file, best and median of RUNS."""
    return [
        _row("import a file of 3 kB, nine sentences in ten known", "warm", 1 / 100),
        _row("import a file of 3 kB, nothing known", "cold", 1 / 15),
    ]


def _row(label: str, kind: str, bar: float) -> Row:
    taken = [1 / in_a_process(kind) for _ in range(RUNS)]
    return label, min(taken), statistics.median(taken), bar, "s"


def in_a_process(kind: str, count: int = FILES) -> float:
    """The same in a process of its own, so that nothing is remembered from before."""
    whole = [sys.executable, "-m", "tests.bench.importing", str(count), kind]
    said = subprocess.run(whole, cwd=Path(__file__).parents[2], check=True, capture_output=True, text=True)
    return float(said.stdout.split()[-1])


if __name__ == "__main__":
    asked = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    for kind in sys.argv[2:] or ("warm", "cold"):
        print(kind, f"{measure(asked, cold=kind == 'cold'):.1f}")
