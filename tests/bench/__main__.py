"""`python -m tests.bench`: speed and memory on this machine, side by side with difflib in one run.

The texts are made here, the same every time: a thousand words of news prose in which no sentence stands twice.
Times are the best of several runs, which is what the code costs; the median is shown beside it.
Refuses: failing. Machines differ; the bars stand in the table, and no test asserts a time.
"""

import difflib
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from itertools import repeat
from pathlib import Path

from service.comparison.compare import compare
from service.domain.claims import Snapshot
from service.domain.versions import Version, make_version
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory

ROOT = Path(__file__).resolve().parents[2]
WORDS = 1_000
RUNS = 7
HEADS = ("measure", "best", "median", "bar", "")

NAMES = """
    Alder Birch Cedar Dover Elm Fenn Grove Hale Iver Joyce Kerr Lund Marsh Nash Orr Pike Quill Reed Stone Thorne
""".split()
PLACES = (
    "Northfield Easton Westbury Southgate Lakeside Hillcrest Riverton Oakdale Fairview Milton Ashford Brookside".split()
)
ROLES = "governor mayor minister spokesman sheriff commissioner engineer doctor director captain".split()
TEMPLATES = (
    "At least {a} people were killed in {place} when the river broke its banks, {name}, the {role}, said on day {n}.",
    "“We will not reopen the road to {place} before {b} inspections are complete,” {name} said, and added a deadline.",
    "The cost of repairs in {place} rose by {c} per cent to ${a}.{n} million, according to the {role}, {name}.",
    "{name} ruled out a second evacuation of {place}, but warned that {b} families may have to leave if it rains.",
    "About {a} of {place}’s {b}00 residents must boil their water until further notice, the {role} told reporters.",
    "Officials in {place} denied that more than {b} warnings had been ignored, and {name} asked for an inquiry.",
    "The {role} is considering a plan that would give {place} between ${a} and ${b} million if parliament agrees.",
)


def main() -> int:
    """The table is on standard output, and in build/bench.json."""
    warm_up()
    offsets = [run * 1_000 for run in range(RUNS)]
    befores = [article(offset) for offset in offsets]
    afters = [article(offset, changed=True) for offset in offsets]
    others = [article(offset + 500) for offset in offsets]
    memories = [memory_of(text) for text in befores]
    first, second, third = ([snapshot(text, Memory()) for text in texts] for texts in (befores, afters, others))
    rows = [
        timed("extract 1,000 words, first time", [partial(snapshot, text, Memory()) for text in befores], 0.5),
        timed("extract, one sentence differs", map(partial, repeat(snapshot), afters, memories)),
        timed("extract the same again", map(partial, repeat(snapshot), befores, memories)),
        timed("compare, one sentence differs", map(partial, repeat(compare_fresh), first, second), 0.2),
        timed("the same with difflib, by words", map(partial, repeat(by_words), befores, afters)),
        timed("the same with difflib, by sentences", map(partial, repeat(by_sentences), befores, afters)),
        timed("compare, every sentence differs", map(partial, repeat(compare_fresh), first, third), 0.2),
        timed("the same with difflib, by words", map(partial, repeat(by_words), befores, others)),
    ]
    new, differing = rows[0], rows[1]
    rows.append(("one sentence differs, share of a new version", differing[1] / new[1], differing[2] / new[2], 0.1, ""))
    rows.append(command("start of the command line", ["--help"]))
    rows.append(command("extract a file, whole command", ["extract"]))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    rows.append(("memory of that command", memory, memory, 500, "MB"))
    show(rows)
    return 0


Row = tuple[str, float, float, float | None, str]


def article(offset: int = 0, *, changed: bool = False) -> str:
    """A thousand words, no sentence twice; `changed` gives one figure in one sentence another value."""
    sentences: list[str] = []
    number = offset
    while sum(len(sentence.split()) for sentence in sentences) < WORDS:
        number += 1
        template = TEMPLATES[number % len(TEMPLATES)]
        sentences.append(
            template.format(
                a=12 + number * 3,
                b=20 + number,
                c=2 + number % 60,
                n=number,
                name=f"{NAMES[number % len(NAMES)]} {NAMES[(number * 7 + 3) % len(NAMES)]}",
                place=PLACES[number % len(PLACES)],
                role=ROLES[number % len(ROLES)],
            )
        )
    if changed:
        middle = len(sentences) // 2
        sentences[middle] = sentences[middle].replace(str(20 + offset + middle + 1), "9", 1) + " More is expected."
    return "\n\n".join(" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3))


def version(text: str) -> Version:
    """The text as a version."""
    return make_version(article_id="bench", captured_at=datetime(2026, 1, 6, tzinfo=UTC), text=text)


def snapshot(text: str, memory: Memory) -> Snapshot:
    """The claims of the text."""
    return take_snapshot(version(text), memory)


def warm_up() -> None:
    """Libraries and lexicons are loaded."""
    memory = Memory()
    one, other = snapshot(article(50_000), memory), snapshot(article(60_000), memory)
    compare(one, other, memory)


def memory_of(text: str) -> Memory:
    """A memory that has read this text and nothing else."""
    memory = Memory()
    snapshot(text, memory)
    return memory


def compare_fresh(before: Snapshot, after: Snapshot) -> None:
    """What changed, with nothing remembered."""
    compare(before, after, Memory())


def by_words(before: str, after: str) -> None:
    """What the standard library makes of two texts, word by word."""
    difflib.SequenceMatcher(None, before.split(), after.split(), autojunk=False).get_opcodes()


def by_sentences(before: str, after: str) -> None:
    """What the standard library makes of two texts, sentence by sentence."""
    list(difflib.ndiff(before.replace(". ", ".\n").splitlines(), after.replace(". ", ".\n").splitlines()))


def timed(label: str, runs: Iterable[Callable[[], object]], bar: float | None = None) -> Row:
    """Best and median of these runs, in seconds. Each has texts of its own, so that none lives on another's work."""
    taken = []
    for run in list(runs):
        began = time.perf_counter()
        run()
        taken.append(time.perf_counter() - began)
    return label, min(taken), statistics.median(taken), bar, "s"


def command(label: str, arguments: list[str]) -> Row:
    """A whole command in a process of its own; `extract` is given the article."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(article(), encoding="utf-8")
        given = [*arguments, str(path), "--json"] if arguments == ["extract"] else arguments
        whole = [sys.executable, "-m", "service", *given]
        run = partial(subprocess.run, whole, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
        return timed(label, [run] * RUNS, 1.0)


def show(rows: list[Row]) -> None:
    """The rows as a table, and in build/bench.json."""
    table = [HEADS]
    for label, best, median, bar, unit in rows:
        shown = (f"{value:.0f} {unit}" if unit == "MB" else f"{value:.4f} {unit}".rstrip() for value in (best, median))
        met = "" if bar is None else ("met" if best <= bar else "missed")
        table.append((label, *shown, "" if bar is None else f"{bar:g} {unit}".rstrip(), met))
    widths = [max(len(row[i]) for row in table) for i in range(len(HEADS))]
    for row in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    kept = [{"measure": label, "best": best, "median": median, "bar": bar} for label, best, median, bar, _ in rows]
    (build / "bench.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
