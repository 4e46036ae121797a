"""A target's tests, collected once; each fault is tried in a child forked from there, which ends at the first failure.

The tests that noticed the most so far run first. A child that takes much longer than all tests take without a fault
has noticed its fault as well. Refuses: choosing faults; judging scores.
"""

import contextlib
import io
import os
import signal
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.mutate.faults import Fault
from tests.mutate.putting import put_in
from tests.mutate.targets import Target

ROOT = Path(__file__).parents[2]

#: How much longer than three times the tests without a fault a child may take, in seconds.
PATIENCE = 10.0

#: Tests that start a Python of their own do not run the fault.
IN_PROCESS = "not hash_seed"

#: A child's word when no test of it failed, and when the change could not even be put in.
UNNOTICED, NO_TEST = "", "-"


class Trier:
    """Stands in for pytest's loop over the tests: forks at it, once for each fault."""

    def __init__(self, work: list[tuple[str, Fault]]) -> None:
        self.work = work
        self.noticed: list[bool] = []
        self.is_sound = False
        self._by: Counter[str] = Counter()

    def pytest_configure(self) -> None:
        """Property tests look for no smaller example, and keep none."""
        from hypothesis import Phase, settings

        phases = (Phase.explicit, Phase.generate)
        settings.register_profile("mutate", database=None, phases=phases, derandomize=True, deadline=None)
        settings.load_profile("mutate")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Every fault was tried when this returns; nothing ran in this process."""
        begun = time.monotonic()
        self.is_sound = self._try(session, None, 3_600) == UNNOTICED and bool(session.items)
        limit = 3 * (time.monotonic() - begun) + PATIENCE
        for work in self.work if self.is_sound else ():
            word = self._try(session, work, limit)
            self.noticed.append(word != UNNOTICED)
            self._by[word] += 1
            session.items.sort(key=lambda item: -self._by[item.nodeid])
        return True

    def _try(self, session: pytest.Session, work: tuple[str, Fault] | None, limit: float) -> str:
        reads, writes = os.pipe()
        child = os.fork()
        if not child:
            os.close(reads)
            os.setpgid(0, 0)
            word = NO_TEST
            with contextlib.suppress(BaseException):
                word = _run(session, work)
            os.write(writes, word.encode())
            os._exit(0)
        os.close(writes)
        word = _heard(reads, limit)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)  # and whatever its tests left running
        os.waitpid(child, 0)
        return word


def try_all(target: Target, work: Iterable[tuple[str, Fault]]) -> Iterator[bool]:
    """Whether the target's tests notice each fault. Raises SystemExit when they fail without one."""
    trier = Trier(list(work))
    with contextlib.redirect_stdout(io.StringIO()) as said:
        pytest.main(["-q", "-p", "no:cacheprovider", "-k", IN_PROCESS, *target.tests], plugins=[trier])
    if not trier.is_sound:
        raise SystemExit(f"{target.name}: its tests fail without a fault.\n{said.getvalue()}")
    yield from trier.noticed


def _run(session: pytest.Session, work: tuple[str, Fault] | None) -> str:
    """The name of the first test that fails, "" for none."""
    if work is not None:
        module, fault = work
        put_in(module.removesuffix(".py").replace("/", "."), fault.source, str(ROOT / module))
    for place, item in enumerate(session.items):
        after: Any = session.items[place + 1] if place + 1 < len(session.items) else None
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
        if session.testsfailed:
            return item.nodeid
    return UNNOTICED


def _heard(reads: int, limit: float) -> str:
    """What the child said in time, NO_TEST otherwise."""
    import select

    until, told = time.monotonic() + limit, b""
    with os.fdopen(reads, "rb", buffering=0) as heard:
        while (left := until - time.monotonic()) > 0:
            if not select.select([heard], [], [], left)[0]:
                break
            more = heard.read(4096)
            if not more:
                return told.decode() if told else UNNOTICED
            told += more
    return NO_TEST
