"""What finding figures costs when nothing else of a text is read, and what the worst hostile number costs.

The news is Wikinews, from the committed sample, and PolNeAR where it is at hand.
Refuses: failing; no test asserts a time.
"""

import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from service.extraction.figures import read_figures
from service.extraction.values import read_amounts
from service.text.memory import Memory
from tests.bench.measuring import Row, snapshot
from tests.eval.measuring import data_folder, read_records
from tests.hostile import rows as rows_of_numbers

TESTS = Path(__file__).resolve().parents[1]
MEGABYTE = 1_000_000
UNSEEN = "polnear/train.jsonl"
RUNS = 7


def rows() -> list[Row]:
    """Seconds for a megabyte of news, and for the slowest of the numbers made to do harm."""
    text = news(MEGABYTE)
    find_all(text[:20_000])
    hostile = [text for text, _, _ in rows_of_numbers()]
    alone = max(_seconds(find_all, text) for text in hostile)
    whole = max(_seconds(lambda text: snapshot(text, Memory()), text) for text in hostile)
    return [
        _processor("figures of 1 MB of news, the finder alone, processor", lambda: find_all(text)),
        _processor("the same without what they count, processor", lambda: _amounts(text)),
        *_unseen(),
        ("figures of the slowest hostile number", alone, alone, 0.1, "s"),
        ("all claims of the slowest hostile number", whole, whole, None, "s"),
    ]


def _unseen() -> list[Row]:
    """The same for text no sentence of which comes twice, read once; nothing where the public data is not at hand."""
    path = data_folder() / UNSEEN
    if not path.exists():
        return []
    whole = "\n\n".join(record["text"] for record in read_records(path)).encode()
    parts = [whole[at : at + MEGABYTE].decode(errors="ignore") for at in range(0, 3 * MEGABYTE, MEGABYTE)]
    _amounts(parts[0])  # a process that has read some news before
    return [
        _once("figures of 1 MB of news not read before, processor", lambda: find_all(parts[1])),
        _once("the same without what they count, processor", lambda: _amounts(parts[2])),
    ]


def news(size: int) -> str:
    """So many bytes of Wikinews: the texts of the committed sample, again and again."""
    lines = (TESTS / "eval" / "sample" / "attribution.jsonl").read_text(encoding="utf-8").splitlines()
    text = "\n\n".join(json.loads(line)["text"] for line in lines) + "\n\n"
    return (text * (size // len(text.encode()) + 1)).encode()[:size].decode(errors="ignore")


def find_all(text: str) -> int:
    """How many figures a text has."""
    return sum(1 for _ in read_figures(text))


def _amounts(text: str) -> int:
    return sum(1 for _ in read_amounts(text))


def _once(label: str, run: Callable[[], object]) -> Row:
    """Seconds of the processor of the one run there can be."""
    began = time.process_time()
    run()
    taken = time.process_time() - began
    return label, taken, taken, None, "s"


def _processor(label: str, run: Callable[[], object]) -> Row:
    """Best and median seconds of the processor of so many runs: what else the machine does is no part of them."""
    taken = []
    for _ in range(RUNS):
        began = time.process_time()
        run()
        taken.append(time.process_time() - began)
    return label, min(taken), statistics.median(taken), 0.2, "s"


def _seconds(read: Callable[[str], object], text: str) -> float:
    """The better of two runs over one text, nothing remembered."""
    taken = []
    for _ in range(2):
        began = time.perf_counter()
        read(text)
        taken.append(time.perf_counter() - began)
    return min(taken)
