"""Other ways to compare two texts beside ours, in one run: their cost, and what they tell of edits that say nothing.

difflib and diff-match-patch come with what the project needs; web-monitoring-diff runs in the peers' environment.
The texts are those of `make bench`; the quiet pairs are those of tests/eval/newsroom, which differ in words and
in nothing that was said. Refuses: failing where a peer cannot be run; its row says so.
"""

import difflib
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from diff_match_patch import diff_match_patch

from service.comparison.compare import compare
from service.text.memory import Memory
from tests.bench.lengths import make_pair
from tests.bench.measuring import snapshot

#: Words of the versions compared.
LENGTHS = (1_000, 5_000)

HEADS = ("comparison", *(f"{words:,} words, s" for words in LENGTHS), "told of a quiet pair")

NEWSROOM = Path(__file__).parents[2] / "eval" / "newsroom" / "pairs.jsonl"

Pair = dict[str, str]


def rows(interpreter: str) -> list[dict[str, Any]]:
    """One row a way of comparing: seconds for each length, and the mean number of changes told of a quiet pair."""
    pairs = [
        {"id": str(words), "before": before, "after": after}
        for words, (before, after) in ((n, make_pair(n)) for n in LENGTHS)
    ]
    quiet = [pair for pair in map(json.loads, NEWSROOM.read_text(encoding="utf-8").splitlines()) if pair["quiet"]]
    ways: list[tuple[str, Callable[[list[Pair]], list[tuple[float, int]]]]] = [
        ("Stet, material changes", _ours),
        ("difflib, by words", _difflib),
        ("diff-match-patch, by letters", _letters),
        ("web-monitoring-diff, text", lambda given: _peer(interpreter, given)),
    ]
    found = []
    for name, run in ways:
        try:
            measured, of_quiet = run(pairs), run(quiet)
        except (OSError, subprocess.CalledProcessError, ValueError) as error:
            print(f"{name}: not run ({error})", file=sys.stderr)
            continue
        told = sum(count for _, count in of_quiet) / len(of_quiet)
        found.append({"comparison": name, "seconds": [seconds for seconds, _ in measured], "quiet": told})
    return found


def show(found: list[dict[str, Any]]) -> None:
    """The rows as a table."""
    table = [HEADS]
    for row in found:
        table.append((row["comparison"], *(f"{seconds:.4f}" for seconds in row["seconds"]), f"{row['quiet']:.1f}"))
    widths = [max(len(row[i]) for row in table) for i in range(len(HEADS))]
    for line in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def _ours(pairs: list[Pair]) -> list[tuple[float, int]]:
    found = []
    for pair in pairs:
        memory = Memory()
        sides = snapshot(pair["before"], memory), snapshot(pair["after"], memory)
        compare(*sides, memory)
        began = time.perf_counter()
        report = compare(*sides, memory)
        found.append((time.perf_counter() - began, len(report.material)))
    return found


def _difflib(pairs: list[Pair]) -> list[tuple[float, int]]:
    return _timed(pairs, lambda a, b: difflib.SequenceMatcher(None, a.split(), b.split(), autojunk=False).get_opcodes())


def _letters(pairs: list[Pair]) -> list[tuple[float, int]]:
    return _timed(pairs, lambda a, b: diff_match_patch().diff_main(a, b))


def _timed(pairs: list[Pair], run: Callable[[str, str], list[tuple[Any, ...]]]) -> list[tuple[float, int]]:
    found = []
    for pair in pairs:
        began = time.perf_counter()
        pieces = run(pair["before"], pair["after"])
        seconds = time.perf_counter() - began
        found.append((seconds, sum(piece[0] not in (0, "equal") for piece in pieces)))
    return found


def _peer(interpreter: str, pairs: list[Pair]) -> list[tuple[float, int]]:
    given = "\n".join(json.dumps({name: pair[name] for name in ("id", "before", "after")}) for pair in pairs)
    module = Path(__file__).with_name("run_web_monitoring_diff.py")
    done = subprocess.run(
        [interpreter, str(module)], input=given, capture_output=True, text=True, check=True, timeout=600
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if len(answers) != len(pairs):
        raise ValueError(f"{len(answers)} answers for {len(pairs)} pairs")
    return [(answer["seconds"], answer["changes"]) for answer in answers]
