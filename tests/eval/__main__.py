"""`python -m tests.eval predict SET FILE` prints predictions; `python -m tests.eval all` prints the table.

Refuses: deciding anything about language.
"""

import argparse
import json
import sys
import time
from pathlib import Path

from tests.eval import edited, minimal
from tests.eval.gate import measure as measure_gate
from tests.eval.measuring import (
    BUILD,
    gold_file,
    gold_records,
    percent,
    predictions,
    read_records,
    score,
    without_gold,
)
from tests.eval.misses import worst_misses
from tests.eval.replay import calfire
from tests.eval.sets import GOLDS, INPUTS, SAMPLE, Gold
from tests.eval.threads import thread_rows

#: The set that is ours alone: stories labelled by hand, in the repository, without a scorer beside the data.
THREADS = "threads"

#: The set of whole pages for the capture gate, which are in the tree.
GATE = "captures"

#: The set that is not predicted record by record.
REPLAY = "replay"

#: The set of invented sentences that differ in one thing.
MINIMAL = "minimal"

#: The set of short articles as a newsroom edits them.
EDITED = "edited"

HEADS = ("measure", "ours", "floor", "bar", "goal", "best known", "records")


def main(arguments: list[str]) -> int:
    """The exit status: 0 done, 2 bad input."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    predict = verbs.add_parser("predict", help="print one prediction a line")
    predict.add_argument("set", choices=sorted(INPUTS))
    predict.add_argument("file", type=Path)
    misses = verbs.add_parser("misses", help="print what the comparison gets wrong, the worst first")
    misses.add_argument("number", nargs="?", type=int, default=20, help="how many, 20 unless said")
    whole = verbs.add_parser("all", help="measure and print the table")
    whole.add_argument("sets", nargs="*", metavar="SET", help="only these sets")
    given = parser.parse_args(arguments)
    if given.verb == "predict":
        return print_predictions(given.set, given.file)
    if given.verb == "misses":
        print("\n".join(worst_misses(given.number)))
        return 0
    known = {*INPUTS, THREADS, GATE, REPLAY, MINIMAL, EDITED}
    unknown = set(given.sets) - known
    if unknown:
        parser.error(f"no set {', '.join(sorted(unknown))}; there are {', '.join(sorted(known))}")
    return print_table(tuple(given.sets))


def print_predictions(set_name: str, path: Path) -> int:
    """Predictions are on standard output, one JSON object a line."""
    try:
        records = [without_gold(set_name, record) for record in read_records(path)]
    except (OSError, UnicodeDecodeError, ValueError) as error:
        print(f"{path}: {error}", file=sys.stderr)
        return 2
    except KeyError as error:
        print(f"{path}: a record lacks {error}; {', '.join(INPUTS[set_name])} are needed", file=sys.stderr)
        return 2
    for prediction in predictions(set_name, records):
        print(json.dumps(prediction, ensure_ascii=False))
    return 0


def print_table(only: tuple[str, ...]) -> int:
    """The table is on standard output and, with the figures as numbers, in build/eval.json."""
    lines: list[tuple[str, ...]] = []
    kept: list[dict[str, object]] = []
    for gold in GOLDS:
        if (only and gold.set not in only) or _is_repeated_sample(gold):
            continue
        began = time.monotonic()
        records = gold_records(gold)
        answer = score(gold, records, list(predictions(gold.set, records)))
        seconds = round(time.monotonic() - began, 1)
        on_sample = gold_file(gold).is_relative_to(SAMPLE)
        for measure in gold.measures:
            ours = percent(answer, measure.key, measure.part)
            if ours is None:
                continue
            marks = (
                ("", "", "", "")
                if on_sample
                else (measure.floor, _shown(measure.bar), _shown(measure.goal), measure.best)
            )
            lines.append((measure.label, f"{ours:.1f}", *marks, f"{len(records)}{' (sample)' if on_sample else ''}"))
            kept.append(
                {
                    "set": gold.set,
                    "data": "sample" if on_sample else gold.data,
                    "measure": measure.label,
                    "ours": ours,
                    "bar": measure.bar,
                    "goal": measure.goal,
                    "records": len(records),
                    "seconds": seconds,
                }
            )
    if not only or THREADS in only:
        for label, ours, joins in thread_rows():
            lines.append((label, f"{ours:.1f}", "", "", "", "", f"{joins} (joins)"))
            kept.append(
                {"set": THREADS, "data": "tests/eval/stories", "measure": label, "ours": ours, "records": joins}
            )
    for one in measure_gate() if not only or GATE in only else ():
        lines.append((one.label, f"{one.ours:.1f}", "", _shown(one.bar), "", "", f"{one.pages} (ours)"))
        kept.append({"set": GATE, "measure": one.label, "ours": one.ours, "bar": one.bar, "records": one.pages})
    if not only or MINIMAL in only:
        outcome = minimal.measure()
        for label, ours in (
            ("minimal pairs: told where there is something to tell, both ways", outcome.noticed),
            ("minimal pairs: told, and of the right kind, both ways", outcome.right),
        ):
            lines.append((label, f"{ours:.1f}", "", "", "", "", f"{outcome.pairs} (ours)"))
            kept.append({"set": MINIMAL, "measure": label, "ours": ours, "records": outcome.pairs})
        print("\n".join(outcome.wrong), file=sys.stderr)
    if not only or EDITED in only:
        edits = edited_lines()
        lines += edits
        kept += [{"set": EDITED, "measure": line[0], "ours": float(line[1])} for line in edits]
    if not only or REPLAY in only:
        replayed = replay_lines()
        lines += replayed
        kept += [{"set": REPLAY, "measure": line[0], "ours": float(line[1])} for line in replayed]
    widths = [max(len(line[i]) for line in (HEADS, *lines)) for i in range(len(HEADS))]
    for line in (HEADS, *lines):
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    BUILD.mkdir(exist_ok=True)
    (BUILD / "eval.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    return 0


def edited_lines() -> list[tuple[str, ...]]:
    """The lines of the edited short articles; what was wrong goes to standard error."""
    count = edited.measure()
    print("\n".join(count.wrong), file=sys.stderr)
    shares = (
        ("edited articles: changes told", count.told, count.wanted, "changes"),
        ("edited articles: told, and of the right kind", count.right, count.wanted, "changes"),
        ("edited articles: quiet pairs kept quiet", count.kept_quiet, count.quiet, "pairs"),
        ("edited articles: of what is told, asked for", count.all_told - count.unasked, count.all_told, "told"),
    )
    return [
        (label, f"{100 * part / whole:.1f}", "", "", "", "", f"{whole} {what} (ours)")
        for label, part, whole, what in shares
    ]


def replay_lines() -> list[tuple[str, ...]]:
    """The lines of the replay of wildfire statements; what was missed and wrongly told goes to standard error."""
    lines: list[tuple[str, ...]] = []
    for name, checked in (("replay", calfire.CHECKED), ("second replay", calfire.SECOND)):
        count = calfire.measure(checked)
        if count is None:
            continue
        for what, told in (("missed", count.missed), ("did not move", count.wrong)):
            for line in told:
                print(f"{name}, {what}: {line}", file=sys.stderr)
        shares = (
            (f"{name}: figures that moved, told once and right", count.told_right / count.moved, "95"),
            (f"{name}: figures told as moved that moved", count.told_right / count.told, "100"),
        )
        records = f"{count.transitions} transitions, {count.moved} figures"
        lines += [(label, f"{100 * share:.1f}", "", bar, "", "", records) for label, share, bar in shares]
    return lines


def _is_repeated_sample(gold: Gold) -> bool:
    """Several golds of one set fall back to one sample; it is measured once."""
    first = next(g for g in GOLDS if g.set == gold.set and gold_file(g) == gold_file(gold))
    return gold_file(gold).is_relative_to(SAMPLE) and first is not gold


def _shown(mark: float | None) -> str:
    return "" if mark is None else f"{mark:g}"


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
