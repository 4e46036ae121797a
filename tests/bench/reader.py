"""`python -m tests.bench.reader`: what the optional reading model costs on one core of this machine.

The texts are the seed stories', every sentence once. Refuses: failing; no test asserts a time.
"""

import resource
import sys
import time

from seeds.loader import read_seeds
from service.reader import is_installed, make_reader
from service.text.memory import Memory
from service.text.reading import SentenceReading, read_text

#: Bars: seconds to load, sentences a second when new and when remembered, megabytes.
LOAD, NEW, REMEMBERED, MEMORY = 1.0, 100, 50_000, 400


def main() -> int:
    """The table is on standard output."""
    if not is_installed():
        print("onnxruntime is not installed: make reader")
        return 0
    texts = [version.text for seed in read_seeds() for entry in seed.articles for version in entry.versions]
    read_text(texts[0], Memory())  # the rules' lexicons are loaded, which is not the model's cost
    before = _megabytes()
    began = time.perf_counter()
    reader = make_reader()
    reader("Loaded.")
    loading = time.perf_counter() - began
    sentences = list(dict.fromkeys(one.text for text in texts for one in read_text(text, Memory()).sentences))
    began = time.perf_counter()
    read = reader.read_many(sentences)
    spent = time.perf_counter() - began
    memory = Memory()
    remembered = _remembered(sentences, read, memory)
    words = sum(len(reading.words) for reading in read)
    rows = (
        ("first sentence, with loading, s", f"{loading:.2f}", f"{LOAD:g}"),
        ("words a second", f"{words / spent:,.0f}", ""),
        ("sentences a second, new", f"{len(sentences) / spent:,.0f}", f"{NEW:,}"),
        ("sentences a second, remembered", f"{remembered:,.0f}", f"{REMEMBERED:,}"),
        ("memory of the process, MB", f"{_megabytes():.0f}", f"{MEMORY:,}"),
        ("of it before the model, MB", f"{before:.0f}", ""),
    )
    for label, value, bar in (("measure", "here", "bar"), *rows):
        print(f"{label:<34}{value:>10}{bar:>10}".rstrip())
    return 0


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
    sys.exit(main())
