"""What a piece of work costs a process of its own: seconds of a processor, and memory.

`measure` runs a function of a test module in a fresh process, case after case, because what a process once needed
cannot be told from what it needs now. Seconds are those of a processor, of what it started too: a machine that is busy
with other things says nothing against a page. A case is tried again, a few times, while it takes more than it may:
beside other work a processor is slower, a system's own count of memory may be a gigabyte off, and what really takes too
much does so every time.
`bounded` holds a block of this process to a processor's time and a piece of memory instead.
"""

import json
import math
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

MIB = 1 << 20

#: How often a case is tried at most.
TRIES = 3

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Cost:
    """What one case told, and what it cost."""

    told: Any
    seconds: float  # of a processor, at the best try, with those of processes it started
    grown: int  # bytes beyond what it and those it keeps had before all cases, at the most of the best try
    child: int  # bytes of the largest process it started and ended, so far


def measure(
    work: Callable[..., Any],
    cases: Sequence[str],
    *given: Any,
    within: float,
    memory: float = math.inf,
    patience: float = 300,
) -> dict[str, Cost]:
    """The cost of `work(case, *given)` for each case, after `work("", *given)`, which is not counted.

    within, memory: seconds and bytes grown; a case that takes more of either is tried again.
    patience: seconds for all of it, or the test fails.
    """
    asked = json.dumps({"cases": cases, "given": given, "within": within, "memory": memory})
    command = [sys.executable, "-m", __name__, work.__module__, work.__name__]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, cwd=ROOT, timeout=patience, check=False)
    assert done.returncode == 0, done.stderr
    return {case: Cost(**cost) for case, cost in json.loads(done.stdout).items()}


@contextmanager
def bounded(*, seconds: float, memory: int) -> Iterator[None]:
    """The block fails when it takes more of a processor, or more bytes of address space than there are now."""

    def fail(*_: object) -> None:
        raise AssertionError(f"it takes more than {seconds} s of a processor")

    before, kept = signal.signal(signal.SIGPROF, fail), resource.getrlimit(resource.RLIMIT_AS)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    if room := _address_space():
        resource.setrlimit(resource.RLIMIT_AS, (room + memory, kept[1]))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        resource.setrlimit(resource.RLIMIT_AS, kept)


def _address_space() -> int:
    """Bytes of address space this process has; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def _most_memory() -> int:
    """Bytes that this process and those it started and did not end ever needed, together."""
    try:
        return sum(_most_memory_of(process) for process in ("self", *_kept()))
    except OSError:  # no such system; what it counts for a process is right there, and not here
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024


def _forget() -> None:
    """What it needed most is counted anew, where the system does that."""
    try:
        for process in ("self", *_kept()):
            Path(f"/proc/{process}/clear_refs").write_text("5")
    except OSError:
        return


def _most_memory_of(process: str) -> int:
    told = dict(line.split(":", 1) for line in Path(f"/proc/{process}/status").read_text().splitlines())
    is_ours = process == "self" or int(told["PPid"]) == os.getpid()  # its number may be another's by now
    return int(told["VmHWM"].split()[0]) * 1024 if is_ours and "VmHWM" in told else 0


def _kept() -> list[str]:
    """The processes this one started and did not end. Raises OSError where the system does not tell."""
    return [one for task in Path("/proc/self/task").iterdir() for one in (task / "children").read_text().split()]


def _worked() -> float:
    """Seconds of a processor that this process took, and all it started."""
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    ended = sum(one.ru_utime + one.ru_stime for one in used)
    try:
        told = [Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split() for one in _kept()]
    except OSError:
        return ended
    return ended + sum(int(one[11]) + int(one[12]) for one in told) / os.sysconf("SC_CLK_TCK")


def _main(module: str, name: str) -> None:
    work, asked = getattr(import_module(module), name), json.load(sys.stdin)
    work("", *asked["given"])
    before, costs = _most_memory(), {}
    for case in asked["cases"]:
        taken, grown = math.inf, math.inf
        for _ in range(TRIES):
            _forget()
            began = _worked()
            told = work(case, *asked["given"])
            taken, grown = min(taken, _worked() - began), min(grown, _most_memory() - before)
            if taken <= asked["within"] and grown <= asked["memory"]:
                break
        costs[case] = {
            "told": told,
            "seconds": taken,
            "grown": grown,
            "child": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024,
        }
    json.dump(costs, sys.stdout)


if __name__ == "__main__":
    _main(*sys.argv[1:])
