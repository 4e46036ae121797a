"""`python -m tests.bench.importing [FILES] [warm|cold]`: files imported a second, with helpers and alone, side by side.

Each file is about 3 kB of seed sentences with figures of its own. Warm: versions of fifty articles, of whose
sentences nine in ten stood in the version before, after a first import of two versions of each. Cold: articles of
which no sentence stood anywhere before, and nothing was read yet. All go through service.intake, as every door does.
With each rate stands the processor time a file took, in milliseconds, in the process that records and in those that
read ahead of it: on a machine that is busy with other things it tells more. Refuses: failing. Machines differ; no
test asserts a time.
"""

import io
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from seeds.loader import read_seeds
from service import intake
from service.collecting import collect_seldom
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
HELPERS_FOR = intake.helpers_for
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
    """The sentence as no other file has it: other figures, and a place of its own. It claims what it claimed before."""
    words = FIGURE.sub(lambda figure: str(int(figure.group()) + number), sentence).rstrip(".")
    return f"{words} near {place_name(number)}."


def place_name(number: int) -> str:
    """A made-up name, another for each number from 0."""
    syllables = ("ba", "ke", "li", "mo", "nu", "ra", "so", "ti", "ve", "zo")
    return "".join(syllables[int(digit)] for digit in str(number)).capitalize()


def a_file(article: int, version: int, known: list[str]) -> bytes:
    """One version of one article; a tenth of its sentences are this version's own."""
    written: list[str] = [f"Report from {place_name(article)}"]
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


def measure(count: int, *, cold: bool, is_alone: bool = False) -> tuple[float, float, float]:
    """Files a second; milliseconds of processor time a file, in this process and in its helpers."""
    written = list(files(count, cold=cold))
    first = 0 if cold else 2 * ARTICLES
    if is_alone:
        intake.helpers_for = lambda *_: 0
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "bench.db") as store:
        with store.transaction():
            save_story(store, Story(id="bench", title="Bench", description="", opened_at=BEGAN))
        memory = Memory()
        for part in (written[:first], written[first:]) if first else (written,):
            began, own, others = time.perf_counter(), time.process_time(), helpers_seconds()
            done = take_in(store, read(part), Plan(story_id="bench"), memory=memory, public_url="", now=NOW)
        assert {one.outcome.value for one in done} == {"recorded"}
        spent = time.process_time() - own, helpers_seconds() - others
        rate = len(done) / (time.perf_counter() - began)
        return rate, 1_000 * spent[0] / len(done), 1_000 * spent[1] / len(done)


def helpers_seconds() -> float:
    """Processor time of the processes this one started and that ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


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


def main(count: int, kinds: Sequence[str]) -> None:
    """Each kind with helpers and alone, in this process, so that rows() may start one for each."""
    collect_seldom()
    for kind in kinds:
        for is_alone in (True, False):
            rate, own, others = measure(count, cold=kind == "cold", is_alone=is_alone)
            how = "alone" if is_alone else "helped"
            print(f"{kind} {how:<7} {own:5.1f} ms here {others:5.1f} ms in helpers, files a second: {rate:.1f}")
            intake.helpers_for = HELPERS_FOR


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else FILES, sys.argv[2:] or ("warm", "cold"))
