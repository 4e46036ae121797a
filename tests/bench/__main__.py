"""`python -m tests.bench`: speed and memory on this machine, side by side with difflib in one run.

The texts are the seed stories', a thousand words, the same every time.
Times are the best of several runs, which is what the code costs; the median is shown beside it.
Refuses: failing. Machines differ; the bars stand in the table, and no test asserts a time.
"""

import difflib
import json
import re
import resource
import subprocess
import sys
import tempfile
from functools import partial
from itertools import repeat
from pathlib import Path

from seeds.loader import read_seeds
from service.collecting import collect_seldom
from service.comparison.compare import compare
from service.domain.claims import Snapshot
from service.text.memory import Memory
from tests.bench import figures, importing, lengths, pages, reader, threads
from tests.bench.measuring import Row, snapshot, timed

ROOT = Path(__file__).resolve().parents[2]
WORDS = 1_000
RUNS = 7
FIGURE = re.compile(r"(?<![\d,.])\d+(?![\d,.]*\d)")
HEADS = ("measure", "best", "median", "bar", "")


def main() -> int:
    """The table is on standard output, and in build/bench.json."""
    collect_seldom()  # as whatever is measured does
    warm_up()
    runs = range(1, RUNS + 1)
    befores = [article(run) for run in runs]
    afters = [article(run, changed=True) for run in runs]
    others = [article(run + 500) for run in runs]
    memories = [memory_of(text) for text in befores]
    first, second, third = ([snapshot(text, Memory()) for text in texts] for texts in (befores, afters, others))
    rows = [
        timed("extract 1,000 words, first time", [partial(snapshot, text, Memory()) for text in befores], 0.5),
        timed("extract, one sentence differs", map(partial, repeat(snapshot), afters, memories)),
        timed("extract the same again", map(partial, repeat(snapshot), befores, memories)),
        timed("compare, one sentence differs", map(partial, repeat(compare_fresh), first, second), 0.2),
        timed("the same with difflib, by words", map(partial, repeat(by_words), befores, afters)),
        timed("the same with difflib, by sentences", map(partial, repeat(by_sentences), befores, afters)),
        timed("compare, every figure differs", map(partial, repeat(compare_fresh), first, third), 0.2),
        timed("the same with difflib, by words", map(partial, repeat(by_words), befores, others)),
    ]
    new, differing = rows[0], rows[1]
    rows.append(("one sentence differs, share of a new version", differing[1] / new[1], differing[2] / new[2], 0.1, ""))
    rows.append(command("start of the command line", ["--help"]))
    rows.append(command("extract a file, whole command", ["extract"]))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    rows.append(("memory of that command", memory, memory, 500, "MB"))
    rows += figures.rows()
    rows += reader.rows()
    rows += threads.rows()
    rows += importing.rows()
    rows += pages.rows()
    rows += lengths.rows()  # last: what a child process holds at its start is this one's
    show(rows)
    return 0


def article(run: int, *, changed: bool = False) -> str:
    """A thousand words of seed stories, each run with figures of its own; `changed` adds one figure to one sentence."""
    texts = [version.text for seed in read_seeds() for entry in seed.articles for version in entry.versions]
    paragraphs = list(dict.fromkeys(line for text in reversed(texts) for line in text.split("\n") if line))
    kept: list[str] = []
    while sum(len(paragraph.split()) for paragraph in kept) < WORDS:
        kept.append(FIGURE.sub(lambda figure: str(int(figure.group()) + run), paragraphs[len(kept)]))
    if changed:
        kept[len(kept) // 2] += f" Another {run + 17} people were on their way."
    return "\n\n".join(kept)


def warm_up() -> None:
    """Libraries and lexicons are loaded."""
    memory = Memory()
    one, other = snapshot(article(700), memory), snapshot(article(800), memory)
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


def command(label: str, arguments: list[str]) -> Row:
    """A whole command in a process of its own; `extract` is given the article."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(article(0), encoding="utf-8")
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
