"""`python -m tests.mutate [NAME...]`: each fault is put in, in a child of its own, and its tests are run.

Exit 1 when a bar is not reached. The files on disk are never touched.
"""

import sys
from collections.abc import Sequence

from tests.mutate.faults import Fault, faults_in
from tests.mutate.targets import EQUIVALENT, TARGETS, Target
from tests.mutate.trying import ROOT, try_all


def main(names: Sequence[str]) -> int:
    """The table is printed, and every fault that nobody noticed."""
    wanted = [target for target in TARGETS if not names or target.name in names]
    if unknown := set(names) - {target.name for target in TARGETS}:
        print(f"There is no {', '.join(sorted(unknown))}; there are {', '.join(target.name for target in TARGETS)}.")
        return 2
    missed = 0
    print(f"{'':14} {'faults':>7} {'of all':>7} {'noticed':>8} {'of no effect':>13} {'score':>7}  bar", flush=True)
    for target in wanted:
        tried, all_there_are, noticed, idle, survivors = measure(target)
        score = noticed / (tried - idle) if tried > idle else 1.0
        missed += score < target.least
        mark = "" if score >= target.least else "  NOT REACHED"
        row = f"{target.name:14} {tried:7} {all_there_are:7} {noticed:8} {idle:13} {score:7.1%}"
        print(f"{row}  {target.least:.0%}{mark}", flush=True)
        for survivor in survivors:
            print(f"    {survivor}", flush=True)
    return 1 if missed else 0


def measure(target: Target) -> tuple[int, int, int, int, list[str]]:
    """How many faults were tried, there are, were noticed, are of no effect; and those that nobody noticed."""
    found = {module: list(faults_in((ROOT / module).read_text(encoding="utf-8"))) for module in target.modules}
    work = [(module, fault) for module, faults in found.items() for fault in chosen(faults, target.most)]
    survivors, idle, noticed = [], 0, 0
    for (module, fault), is_noticed in zip(work, try_all(target, work), strict=True):
        line = (ROOT / module).read_text(encoding="utf-8").splitlines()[fault.line - 1].strip() if fault.line else ""
        if is_noticed:
            noticed += 1
        elif (module, line, fault.what) in EQUIVALENT:
            idle += 1
        else:
            survivors.append(f"{module}:{fault.line}: {fault.what}: {line}")
    return len(work), sum(map(len, found.values())), noticed, idle, survivors


def chosen(faults: list[Fault], most: int) -> list[Fault]:
    """All of them, or so many, evenly spread: the same every time."""
    step = max(1.0, len(faults) / most)
    return [faults[int(n * step)] for n in range(int(len(faults) / step))]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
