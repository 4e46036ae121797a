"""Looking up and connecting, each by itself: what is asked for, how long for, how often, and never twice."""

import http.client
import socket
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from service.domain.addresses import Target, read_address
from service.outbound.connections import (
    CONNECT_SECONDS,
    SILENCE_SECONDS,
    dial,
    look_up,
    look_up_within,
    open_connection,
)
from service.outbound.deadline import Deadline
from tests.loopback import Loopback, reply

PUBLIC = "93.184.215.14"


def target_of(url: str = "http://example.org/") -> Target:
    found = read_address(url)
    assert isinstance(found, Target)
    return found


@pytest.fixture
def deadline() -> Iterator[Deadline]:
    with Deadline(timedelta(seconds=60)) as begun:
        yield begun


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    """Two ends of one connection: ours, and the server's."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def opened(ours: socket.socket, deadline: Deadline, url: str = "http://example.org/") -> Any:
    return open_connection(lambda *_: ours, target_of(url), (PUBLIC,), deadline, no_tls)


def no_tls() -> Any:
    raise AssertionError("no TLS was asked for")


def test_a_name_is_looked_up_to_its_numbers_each_once_and_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [("2606:2800::1", 80, 0, 0), (PUBLIC, 80), (PUBLIC, 80), ("8.8.8.8", 80)]
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", address) for address in answers]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)

    assert ("2606:2800::1", PUBLIC, "8.8.8.8") == look_up("example.org", 80)


@pytest.mark.parametrize("error", [socket.gaierror("unknown"), UnicodeError("label too long")])
def test_a_name_nobody_knows_has_no_numbers(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", fail)

    assert () == look_up("example.org", 80)


def test_a_look_up_left_behind_keeps_nobody_from_ending() -> None:
    """The process may end although the system never answers."""
    is_over = threading.Event()

    def resolve(host: str, port: int) -> tuple[str, ...]:
        is_over.wait(5)
        return ()

    before = set(threading.enumerate())
    with Deadline(timedelta(seconds=0.01)) as short:
        assert None is look_up_within(resolve, target_of(), short)
        left = set(threading.enumerate()) - before
        assert left and all(thread.daemon for thread in left)
    is_over.set()


def test_a_dialled_connection_waits_no_longer_than_it_was_told_and_sends_at_once() -> None:
    with Loopback(reply(b"page")) as server, dial("127.0.0.1", server.port, 3.5) as connection:
        assert 3.5 == connection.gettimeout()
        assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_dialling_a_number_that_does_not_answer_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float | None] = []

    def connect(self: socket.socket, address: object) -> None:
        waits.append(self.gettimeout())
        raise TimeoutError

    monkeypatch.setattr(socket.socket, "connect", connect)
    with pytest.raises(TimeoutError):
        dial(PUBLIC, 80, 2.5)

    assert [2.5] == waits


def test_four_numbers_of_a_name_are_tried_for_five_seconds_each_and_no_more(deadline: Deadline) -> None:
    """A name with a hundred answers costs no more than one with four."""
    tried = []

    def refuse(address: str, port: int, seconds: float) -> socket.socket:
        tried.append((address, port, seconds))
        raise ConnectionRefusedError(address)

    answers = tuple(f"93.184.215.{n}" for n in range(100))
    with pytest.raises(ConnectionRefusedError):
        open_connection(refuse, target_of(), answers, deadline, no_tls)

    assert [(address, 80, CONNECT_SECONDS) for address in answers[:4]] == tried
    assert 5 == CONNECT_SECONDS


def test_nothing_is_dialled_when_the_time_is_up() -> None:
    with Deadline(timedelta(0)) as over, pytest.raises(OSError, match="no address"):
        open_connection(lambda *_: pytest.fail("it was dialled"), target_of(), (PUBLIC,), over, no_tls)


def test_a_server_may_be_silent_for_fifteen_seconds(pair: Any, deadline: Deadline) -> None:
    connection = opened(pair[0], deadline)

    assert 15 == SILENCE_SECONDS == pair[0].gettimeout() == connection.timeout


def test_what_was_opened_is_used_once_and_never_opened_again(pair: Any, deadline: Deadline) -> None:
    """A client that tries again must not look the name up by itself."""
    connection = opened(pair[0], deadline)

    assert connection._new_conn() is pair[0]
    with pytest.raises(OSError, match="used once"):
        connection._new_conn()


def test_neither_is_one_under_tls(pair: Any, deadline: Deadline) -> None:
    import ssl

    tls = ssl.create_default_context()
    target = target_of("https://example.org/")
    connection: Any = open_connection(lambda *_: pair[0], target, (PUBLIC,), deadline, lambda: tls)

    assert (15, tls, "CERT_REQUIRED") == (connection.timeout, connection.ssl_context, connection.cert_reqs)
    assert connection._new_conn() is pair[0]
    with pytest.raises(OSError, match="used once"):
        connection._new_conn()


def answered(pair: Any, deadline: Deadline, said: bytes) -> Any:
    pair[1].sendall(said)
    connection = opened(pair[0], deadline)
    connection.request("GET", "/")
    return connection.getresponse()


@pytest.mark.parametrize("hint", [100, 102, 103, 199])
def test_a_hint_is_no_answer(pair: Any, deadline: Deadline, hint: int) -> None:
    assert 200 == answered(pair, deadline, b"HTTP/1.1 %d Hint\r\n\r\n" % hint + reply(b"page")).status


@pytest.mark.parametrize("status", [101, 200, 204, 599])
def test_everything_else_is_one(pair: Any, deadline: Deadline, status: int) -> None:
    said = b"HTTP/1.1 %d Answer\r\nContent-Length: 0\r\n\r\n" % status

    assert status == answered(pair, deadline, said).status


@pytest.mark.parametrize(("hints", "is_answered"), [(19, True), (20, False)])
def test_so_many_hints_are_passed_over_and_no_more(
    pair: Any, deadline: Deadline, hints: int, is_answered: bool
) -> None:
    said = b"HTTP/1.1 103 Early Hints\r\n\r\n" * hints + reply(b"page")
    if is_answered:
        assert 200 == answered(pair, deadline, said).status
    else:
        with pytest.raises(Exception, match="nothing but informational") as told:
            answered(pair, deadline, said)
        assert isinstance(told.value, http.client.HTTPException | OSError) or "informational" in str(told.value)


def test_what_was_opened_ends_when_the_time_is_up(pair: Any) -> None:
    """Whatever the client waits for, the server's end is told."""
    pair[1].settimeout(5)
    with Deadline(timedelta(seconds=0.05)) as short:
        opened(pair[0], short)

        assert b"" == pair[1].recv(1)
