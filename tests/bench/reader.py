"""`python -m tests.bench.reader`: what the optional reading model costs on one core of this machine.

The texts are the seed stories', every sentence once. Refuses: failing; no test asserts a time.
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

from seeds.loader import read_seeds
from service.reader import is_installed, make_reader
from service.text.memory import Memory
from service.text.reading import SentenceReading, read_text
from tests.bench.measuring import Row

ROOT = Path(__file__).parents[2]

#: Bars: seconds to load, sentences a second when new and when remembered, megabytes.
LOAD, NEW, REMEMBERED, MEMORY = 1.0, 100, 50_000, 400


def main(arguments: list[str]) -> int:
    """The table is on standard output; with --json one object, for `make bench`."""
    if not is_installed():
        print("{}" if "--json" in arguments else "onnxruntime is not installed: make reader")
        return 0
    found = measure()
    if "--json" in arguments:
        print(json.dumps(found))
        return 0
    rows_shown = (
        ("first sentence, with loading, s", f"{found['load']:.2f}", f"{LOAD:g}"),
        ("words a second", f"{found['words']:,.0f}", ""),
        ("sentences a second, new", f"{found['new']:,.0f}", f"{NEW:,}"),
        ("sentences a second, remembered", f"{found['remembered']:,.0f}", f"{REMEMBERED:,}"),
        ("memory of the process, MB", f"{found['memory']:.0f}", f"{MEMORY:,}"),
        ("of it before the model, MB", f"{found['before']:.0f}", ""),
    )
    for label, value, bar in (("measure", "here", "bar"), *rows_shown):
        print(f"{label:<34}{value:>10}{bar:>10}".rstrip())
    return 0


def measure() -> dict[str, float]:
    """Seconds to load; words and sentences a second, new and remembered; megabytes, before the model and at most."""
    texts = [version.text for seed in read_seeds() for entry in seed.articles for version in entry.versions]
    read_text(texts[0], Memory())  # the rules' lexicons are loaded, which is not the model's cost
    before = _megabytes()
    began = time.perf_counter()
    reader = make_reader()
    reader("Loaded.")
    loading = time.perf_counter() - began
    sentences = list(dict.fromkeys(one.text for text in texts for one in read_text(text, Memory()).sentences))
    began = time.process_time()  # of one core, whatever else the machine does
    read = reader.read_many(sentences)
    spent = time.process_time() - began
    remembered = _remembered(sentences, read, Memory())
    return {
        "load": loading,
        "words": sum(len(reading.words) for reading in read) / spent,
        "new": len(sentences) / spent,
        "remembered": remembered,
        "memory": _megabytes(),
        "before": before,
    }


def measured() -> dict[str, float]:
    """What `measure` finds in a process of its own; empty where the extra is not installed."""
    command = [sys.executable, "-m", "tests.bench.reader", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def rows() -> list[Row]:
    """The same as rows of `make bench`, measured in a process of its own; none where the extra is not installed."""
    found = measured()
    if not found:
        return []
    told = (
        ("reading model: first sentence, with loading", found["load"], LOAD, "s"),
        (f"reading model: {NEW} new sentences", NEW / found["new"], 1.0, "s"),
        (f"reading model: {REMEMBERED:,} remembered sentences", REMEMBERED / found["remembered"], 1.0, "s"),
        ("reading model: memory of the process", found["memory"], MEMORY, "MB"),
    )
    return [(label, value, value, bar, unit) for label, value, bar, unit in told]


def _remembered(sentences: list[str], read: tuple[SentenceReading, ...], memory: Memory) -> float:
    """Sentences a second out of the memory."""
    known = dict(zip(sentences, read, strict=True))
    for sentence in sentences:
        memory.recall("words", sentence, known.__getitem__)
    began = time.perf_counter()
    for sentence in sentences:
        memory.recall("words", sentence, known.__getitem__)
    return len(sentences) / (time.perf_counter() - began)


def _megabytes() -> float:
    """The most memory this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
