"""What every test gets: no network beyond this machine, and a memory of its own."""

import gc
import ipaddress
import random
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

from service.collecting import collect_seldom
from service.text.memory import Memory
from service.web.contract import checking
from tests import prepared

#: An empty database, copied wherever a test opens a new one.
EMPTY = prepared.install()

#: As the service itself does: what nineteen thousand tests are made of is walked through again and again otherwise.
collect_seldom()

#: No test asserts a time, and a busy machine is slow.
settings.register_profile("stet", deadline=None)
settings.load_profile("stet")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--shuffle SEED`: no test may lean on another, so `make soak` runs them in other orders (Q8)."""
    parser.addoption("--shuffle", type=int, metavar="SEED", help="run the tests in an order of their own")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The tests are in the order of their seed, when there is one."""
    seed = config.getoption("--shuffle")
    if seed is not None:
        random.Random(seed).shuffle(items)


def pytest_collection_finish() -> None:
    """What was collected stays to the end, and no search for garbage walks through it."""
    gc.freeze()


@pytest.fixture(autouse=True)
def answers_are_as_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that is not what the OpenAPI document says of it is an error."""
    monkeypatch.setattr(checking, "STRICT", True)


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection to anything but this machine is a failure of the test, not a slow one."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not ipaddress.ip_address(address[0]).is_loopback:
            raise AssertionError(f"a test tried to connect to {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def memory() -> Iterator[Memory]:
    """An empty memory."""
    yield Memory()


@pytest.fixture
def made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new database is made by every step of its making, and whoever writes waits for the disk: for tests of that."""
    monkeypatch.setattr(EMPTY, "is_used", False)
