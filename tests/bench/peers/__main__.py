"""`python -m tests.bench.peers INTERPRETER`: other people's finders and comparisons beside ours, in one run.

Accuracy on NewsQuant where it is at hand, on the committed sample otherwise; speed on the same Wikinews for all.
A peer is a module of this folder that INTERPRETER runs: it reads one JSON record a line, {"id", "text"}, and prints
one prediction a line, {"id", "quantities": [{"value", "normalized_unit", "span"}]}, and as the last line the
seconds of the processor that took. To add one: write its module, name it in PEERS, and pin its package in
requirements-peers.txt.
Refuses: failing where a peer cannot be run; its row says so.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from service.extraction.figures import read_figures
from service.extraction.values import read_amounts
from tests.bench.figures import news
from tests.bench.peers import comparing, reading
from tests.eval.measuring import Record, gold_file, percent, read_records, score, without_gold
from tests.eval.predict_quantity import predict_quantity
from tests.eval.sets import GOLDS

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[2]

#: Every peer: what it is called, and the module here that runs it.
PEERS: tuple[tuple[str, str], ...] = (
    ("quantulum3", "run_quantulum3.py"),
    ("Recognizers-Text", "run_recognizers.py"),
)

#: Bytes of news that each is timed on; the slowest takes half a minute for them.
TIMED_BYTES = 40_000

HEADS = ("finder", "value", "value and unit", "news, MB a second", "ours is faster")


class Answer(NamedTuple):
    """What a finder made of the records, and how long it took."""

    predictions: list[Record]
    seconds: float


def main(arguments: list[str]) -> int:
    """Three tables are on standard output, and in build/peers.json. The exit status: 0 done, 2 bad input."""
    if len(arguments) != 1 or not Path(arguments[0]).exists():
        print("usage: python -m tests.bench.peers INTERPRETER, the python of the peers' environment", file=sys.stderr)
        return 2
    gold = next(gold for gold in GOLDS if gold.set == "quantity")
    records = list(read_records(gold_file(gold)))
    seen = [without_gold("quantity", record) for record in records]
    lines = [line for line in news(TIMED_BYTES).split("\n") if line]
    timed = [{"id": str(number), "text": line} for number, line in enumerate(lines)]
    size = sum(len(line.encode()) for line in lines)
    finders: list[tuple[str, Callable[[list[Record]], Answer]]] = [
        ("Stet, values and units", lambda given: ours(given, read_amounts)),
        ("Stet, and what is counted", lambda given: ours(given, read_figures)),
    ]
    finders += [(name, lambda given, m=module: peer(arguments[0], m, given)) for name, module in PEERS]  # type: ignore[misc]  # a lambda with a default
    rows: list[dict[str, Any]] = []
    for name, find in finders:
        try:
            found, speed = find(seen).predictions, size / 1e6 / find(timed).seconds
        except (OSError, subprocess.CalledProcessError, ValueError) as error:
            print(f"{name}: not run ({error})", file=sys.stderr)
            continue
        answer = score(gold, records, found)
        rows.append(
            {"finder": name, "MB/s": speed}
            | {key: percent(answer, key, "F1") for key in ("value", "value+unit")}
            | {"records": len(records)}
        )
    show(rows)
    print()
    comparing.show(compared := comparing.rows(arguments[0]))
    print()
    reading.show(read := reading.rows(arguments[0]))
    keep({"figures": rows, "comparing": compared, "reading": read})
    return 0


def ours(records: list[Record], read: Callable[[str], Iterable[object]]) -> Answer:
    """What Stet finds; timed on the finder alone, as the others are, the best of five.

    The others say nothing of what is counted, so that values and units are what to compare them with.
    """
    texts = [record["text"] for record in records]
    seconds = min(_seconds(read, texts) for _ in range(5))
    return Answer([predict_quantity(record) for record in records], seconds)


def peer(interpreter: str, module: str, records: list[Record]) -> Answer:
    """What a peer finds, in a process of its own. Raises ValueError when it prints something else than it should."""
    given = "\n".join(json.dumps(record) for record in records)
    command = [interpreter, str(FOLDER / module)]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True, timeout=1800)
    *found, seconds = done.stdout.splitlines()
    if len(found) != len(records):
        raise ValueError(f"{len(found)} predictions for {len(records)} records")
    return Answer([json.loads(line) for line in found], float(seconds))


def _seconds(read: Callable[[str], Iterable[object]], texts: list[str]) -> float:
    began = time.process_time()
    for text in texts:
        for _ in read(text):
            pass
    return time.process_time() - began


def show(rows: list[dict[str, Any]]) -> None:
    """The rows as a table."""
    table = [HEADS]
    for row in rows:
        accuracy = ("" if row[key] is None else f"{row[key]:.1f}" for key in ("value", "value+unit"))
        times = rows[0]["MB/s"] / row["MB/s"]
        table.append((row["finder"], *accuracy, f"{row['MB/s']:.3f}", "" if row is rows[0] else f"{times:.0f} times"))
    widths = [max(len(row[i]) for row in table) for i in range(len(HEADS))]
    for line in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def keep(tables: dict[str, list[dict[str, Any]]]) -> None:
    """The tables are in build/peers.json."""
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    (build / "peers.json").write_text(json.dumps(tables, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
