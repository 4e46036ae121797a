"""Looking a name up once, and connecting to what was checked and to nothing else.

A name is looked up, all its answers are judged, and the connection goes to a judged
number; what it is connected to is asked once more. TLS is checked against the original
name. Between the look-up and the connection there is no second look-up to poison.
Refuses: proxies and passwords from the environment; an unchecked certificate.
"""

import http.client
import socket
import ssl
from collections.abc import Callable
from io import BufferedIOBase
from queue import Empty, SimpleQueue
from threading import Thread

from urllib3.connection import HTTPConnection, HTTPSConnection

from service.domain.addresses import Target
from service.outbound.deadline import Deadline

#: Looks a name up: all its addresses, as numbers; none when it is not known.
Resolve = Callable[[str, int], tuple[str, ...]]

#: Opens a connection to a number and a port, within so many seconds. Raises OSError.
Dial = Callable[[str, int, float], socket.socket]

#: Longest wait for one connection to be made, in seconds.
CONNECT_SECONDS = 5.0

#: Longest silence of a server before it counts as too slow, in seconds.
SILENCE_SECONDS = 15.0

#: Addresses of one name tried at most.
TRIED = 4


#: Informational answers (1xx) passed over at most before the answer itself; real servers send one.
INFORMATIONAL = 20


class WrongPeer(OSError):
    """The connection leads somewhere else than to the address that was checked."""


def look_up(host: str, port: int) -> tuple[str, ...]:
    """The host's addresses as the system knows them, each once; none when it knows none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError):
        return ()
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


def look_up_within(resolve: Resolve, target: Target, deadline: Deadline) -> tuple[str, ...] | None:
    """The target's addresses; None when the look-up does not end in time. A number is its own address.

    A look-up cannot be interrupted, so it has a thread of its own, left behind when it hangs.
    """
    if target.literal:
        return (target.host,)
    answers: SimpleQueue[tuple[str, ...]] = SimpleQueue()
    Thread(target=lambda: answers.put(resolve(target.host, target.port)), daemon=True).start()
    try:
        return answers.get(timeout=deadline.left(SILENCE_SECONDS))
    except Empty:
        return None


def dial(address: str, port: int, seconds: float) -> socket.socket:
    """A connection to exactly this number. Raises OSError, and WrongPeer when it leads elsewhere."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    connection = socket.socket(family, socket.SOCK_STREAM)
    try:
        connection.settimeout(seconds)
        connection.connect((address, port))
        if connection.getpeername()[0] != address:
            raise WrongPeer(f"asked for {address}")
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except OSError:
        connection.close()
        raise
    return connection


def open_connection(
    dialling: Dial,
    target: Target,
    addresses: tuple[str, ...],
    deadline: Deadline,
    verified: Callable[[], ssl.SSLContext],
) -> HTTPConnection:
    """A client's connection over the first checked address that answers, watched by the deadline. Raises OSError.

    verified: makes the TLS settings, when they are needed.
    """
    opened = _dial_any(dialling, addresses, target.port, deadline)
    deadline.watch(opened)
    opened.settimeout(deadline.left(SILENCE_SECONDS))
    host = f"[{target.host}]" if ":" in target.host else target.host
    if target.scheme == "https":
        return _PinnedHTTPS(opened, host, target.port, verified())
    return _PinnedHTTP(opened, host, target.port)


def _dial_any(dialling: Dial, addresses: tuple[str, ...], port: int, deadline: Deadline) -> socket.socket:
    failed: OSError = OSError("no address")
    for address in addresses[:TRIED]:
        if deadline.expired:
            break
        try:
            return dialling(address, port, deadline.left(CONNECT_SECONDS))
        except WrongPeer:
            raise
        except OSError as error:
            failed = error
    raise failed


class _FinalAnswer(http.client.HTTPResponse):
    """An answer that is not over before it began: 1xx are hints, except 101, which we never ask for."""

    def begin(self) -> None:
        for _ in range(INFORMATIONAL):
            sent = self.fp
            self.fp = head = _Head(sent)  # type: ignore[assignment]  # all that `begin` does with it is reading lines
            try:
                super().begin()
            finally:
                if self.fp:  # else it has closed and forgotten what is no answer
                    self.fp = sent
            if (
                head.is_cut
            ):  # else "HTTP/1.1 200" and nothing more would be an empty page, and "HTTP/1.1 410" a gone one
                raise http.client.HTTPException("the answer ended within its head")
            if self.status >= 200 or self.status == http.client.SWITCHING_PROTOCOLS:
                return
            self.headers = self.msg = None  # type: ignore[assignment]  # how `begin` knows that it has not begun
        raise http.client.HTTPException("nothing but informational answers")


class _Head:
    """The lines of an answer's head, and whether one of them ended before its end."""

    def __init__(self, sent: BufferedIOBase) -> None:
        self._sent = sent
        self.is_cut = False

    def readline(self, longest: int) -> bytes:
        line = self._sent.readline(longest)
        self.is_cut = self.is_cut or not line.endswith(b"\n")
        return line

    def close(self) -> None:
        self._sent.close()


class _PinnedHTTP(HTTPConnection):
    """A plain connection that was opened before, and opens no other."""

    response_class = _FinalAnswer

    def __init__(self, opened: socket.socket, host: str, port: int) -> None:
        super().__init__(host, port, timeout=opened.gettimeout())
        self._opened: socket.socket | None = opened

    def _new_conn(self) -> socket.socket:
        opened, self._opened = self._opened, None
        if opened is None:
            raise OSError("a connection is used once")
        return opened


class _PinnedHTTPS(HTTPSConnection):
    """The same under TLS, with the certificate checked against the original name."""

    response_class = _FinalAnswer

    def __init__(self, opened: socket.socket, host: str, port: int, tls: ssl.SSLContext) -> None:
        super().__init__(host, port, timeout=opened.gettimeout(), ssl_context=tls, cert_reqs="CERT_REQUIRED")
        self._opened: socket.socket | None = opened

    def _new_conn(self) -> socket.socket:
        opened, self._opened = self._opened, None
        if opened is None:
            raise OSError("a connection is used once")
        return opened
