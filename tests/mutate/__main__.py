"""`python -m tests.mutate [NAME...]`: each fault is put in, in a child of its own, and its tests are run.

A child that fails, or takes longer than it may, noticed its fault. The files on disk are never touched: the child
imports the changed source in place of the module's. Exit 1 when a bar is not reached.
"""

import contextlib
import importlib.abc
import importlib.machinery
import importlib.util
import io
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.mutate.faults import Fault, faults_in
from tests.mutate.targets import EQUIVALENT, TARGETS, Target

ROOT = Path(__file__).parents[2]

#: How many children run at once, and how much longer than without a fault one may take.
AT_ONCE = max(1, (os.cpu_count() or 2) // 2)
PATIENCE = 10.0


#: Libraries that the tests and the modules import, and that take long.
LIBRARIES = ("flask", "msgspec", "sqlite_utils", "urllib3", "standardwebhooks", "nupunkt", "simplemma")
LIBRARIES += ("rapidfuzz", "sortedcontainers")


class Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module from the source it is given."""

    def __init__(self, name: str, source: str, path: str) -> None:
        self._name, self._source, self._path = name, source, path

    def find_spec(self, fullname, path=None, target=None):  # type: ignore[no-untyped-def]
        """The module's, when it is asked for."""
        if fullname != self._name:
            return None
        return importlib.util.spec_from_file_location(fullname, self._path, loader=self)

    def create_module(self, spec):  # type: ignore[no-untyped-def]
        """Python's own."""

    def exec_module(self, module):  # type: ignore[no-untyped-def]
        """The changed source is run."""
        exec(compile(self._source, self._path, "exec"), module.__dict__)


def load_libraries() -> None:
    """What other people wrote is imported once, here; children have it from the start. Nothing of ours is."""
    for name in LIBRARIES:
        importlib.import_module(name)


def main(names: Sequence[str]) -> int:
    """The table is printed, and every fault that nobody noticed."""
    load_libraries()
    wanted = [target for target in TARGETS if not names or target.name in names]
    missed = 0
    print(f"{'':14} {'faults':>7} {'noticed':>8} {'of no effect':>13} {'score':>7}  bar", flush=True)
    for target in wanted:
        tried, noticed, idle, survivors = measure(target)
        score = noticed / (tried - idle) if tried > idle else 1.0
        missed += score < target.least
        mark = "" if score >= target.least else "  NOT REACHED"
        print(f"{target.name:14} {tried:7} {noticed:8} {idle:13} {score:7.1%}  {target.least:.0%}{mark}", flush=True)
        for survivor in survivors:
            print(f"    {survivor}", flush=True)
    return 1 if missed else 0


def measure(target: Target) -> tuple[int, int, int, list[str]]:
    """How many faults were tried, noticed, are of no effect; and those that nobody noticed."""
    begun = time.monotonic()
    if run_child(None, target) != 0:
        raise SystemExit(f"{target.name}: its tests fail without a fault.")
    limit = 3 * (time.monotonic() - begun) + PATIENCE
    work = [(module, fault) for module in target.modules for fault in chosen(module, target.most)]
    results = list(tried_at_once(work, target, limit))
    survivors, idle, noticed = [], 0, 0
    for (module, fault), is_noticed in zip(work, results, strict=True):
        line = (ROOT / module).read_text(encoding="utf-8").splitlines()[fault.line - 1].strip() if fault.line else ""
        if is_noticed:
            noticed += 1
        elif (module, line, fault.what) in EQUIVALENT:
            idle += 1
        else:
            survivors.append(f"{module}:{fault.line}: {fault.what}: {line}")
    return len(work), noticed, idle, survivors


def chosen(module: str, most: int) -> list[Fault]:
    """The module's faults, or so many of them, evenly spread."""
    found = list(faults_in((ROOT / module).read_text(encoding="utf-8")))
    step = max(1.0, len(found) / most)
    return [found[int(n * step)] for n in range(int(len(found) / step))]


def tried_at_once(work: list[tuple[str, Fault]], target: Target, limit: float) -> list[bool]:
    """Whether each fault was noticed, several tried at once."""
    results: dict[int, bool] = {}
    running: dict[int, tuple[int, float]] = {}
    waiting = list(range(len(work)))
    while waiting or running:
        while waiting and len(running) < AT_ONCE:
            number = waiting.pop(0)
            running[start_child(work[number], target)] = (number, time.monotonic() + limit)
        for child, (number, until) in list(running.items()):
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                results[number] = status != 0
                del running[child]
            elif time.monotonic() > until:
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
                results[number] = True
                del running[child]
        time.sleep(0.02)
    return [results[number] for number in range(len(work))]


def run_child(work: tuple[str, Fault] | None, target: Target) -> int:
    """The status of one child."""
    return os.waitpid(start_child(work, target), 0)[1]


def start_child(work: tuple[str, Fault] | None, target: Target) -> int:
    """A child that runs the target's tests, with the fault put in. Returns its process id."""
    child = os.fork()
    if child:
        return child
    status = 3
    try:
        if work is not None:
            module, fault = work
            name = module.removesuffix(".py").replace("/", ".")
            sys.meta_path.insert(0, Changed(name, fault.source, str(ROOT / module)))
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            status = int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", *target.tests]))
    except BaseException:
        status = 3  # it could not even be imported
    finally:
        os._exit(min(status, 255))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
