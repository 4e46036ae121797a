"""What finding figures costs when nothing else of a text is read, and what the worst hostile number costs.

The news is Wikinews, from the committed sample. Refuses: failing; no test asserts a time.
"""

import json
import time
from functools import partial
from pathlib import Path

from service.extraction.figures import find_figures, find_unreadable, read_figures
from service.text.reading import read_sentence
from tests.bench.measuring import Row, timed

TESTS = Path(__file__).resolve().parents[1]
MEGABYTE = 1_000_000
RUNS = 7


def rows() -> list[Row]:
    """Seconds for a megabyte of news, and for the slowest line of numbers made to do harm."""
    text = news(MEGABYTE)
    find_all(text[:20_000])
    slowest = max(_seconds(line) for line in hostile_lines())
    return [
        timed("figures of 1 MB of news, the finder alone", [partial(find_all, text)] * RUNS, 0.2),
        ("figures of the slowest hostile line", slowest, slowest, 0.1, "s"),
    ]


def news(size: int) -> str:
    """So many bytes of Wikinews: the texts of the committed sample, again and again."""
    lines = (TESTS / "eval" / "sample" / "attribution.jsonl").read_text(encoding="utf-8").splitlines()
    text = "\n\n".join(json.loads(line)["text"] for line in lines) + "\n\n"
    return (text * (size // len(text.encode()) + 1)).encode()[:size].decode(errors="ignore")


def find_all(text: str) -> int:
    """How many figures a text has."""
    return sum(1 for _ in read_figures(text))


def hostile_lines() -> list[str]:
    """The lines of tests/data/evil_numbers.txt."""
    return (TESTS / "data" / "evil_numbers.txt").read_text(encoding="utf-8", errors="surrogateescape").split("\n")


def _seconds(line: str) -> float:
    """The better of two runs over one line."""
    taken = []
    for _ in range(2):
        began = time.perf_counter()
        sentence = read_sentence(line)
        find_figures(sentence)
        find_unreadable(sentence)
        taken.append(time.perf_counter() - began)
    return min(taken)
