"""Real servers on this machine for tests to talk to, down to the byte.

A script is a function that gets the request's bytes and the open connection and says
what it likes, rightly or wrongly. Nothing here sleeps.
"""

import errno
import socket
import ssl
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Self

Script = Callable[[bytes, socket.socket], None]

TLS = Path(__file__).parent / "data" / "tls"


def reply(body: bytes = b"", status: str = "200 OK", headers: Sequence[str] = (), length: int | None = None) -> bytes:
    """An HTTP answer as bytes; `length` lies about the body's when given."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}", *headers]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def says(*answers: bytes) -> Script:
    """A script that gives these answers one after the other, and the last one for ever."""
    given: list[bytes] = []

    def script(request: bytes, connection: socket.socket) -> None:
        given.append(request)
        connection.sendall(answers[min(len(given), len(answers)) - 1])

    return script


class Loopback:
    """A server at 127.0.0.1 that lives as long as its `with` block."""

    def __init__(self, script: Script | bytes = b"", *, tls: bool = False, is_everywhere: bool = False) -> None:
        """is_everywhere: it is at the same port of ::1 too, where this machine has that."""
        self._script = says(script) if isinstance(script, bytes) else script
        self._listeners = _listeners() if is_everywhere else [socket.create_server(("127.0.0.1", 0))]
        self._tls = None
        if tls:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._tls.load_cert_chain(TLS / "certificate.pem", TLS / "key.pem")
        self.port: int = self._listeners[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/"
        self.requests: list[bytes] = []
        self.connections = 0
        self.closing = Event()  # a script that hangs waits for this

    def __enter__(self) -> Self:
        self._threads = [Thread(target=self._serve, args=(one,), daemon=True) for one in self._listeners]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        for listener in self._listeners:
            listener.shutdown(socket.SHUT_RDWR)
            listener.close()
        for thread in self._threads:
            thread.join(5)

    def _serve(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            self.connections += 1
            Thread(target=self._converse, args=(connection,), daemon=True).start()

    def _converse(self, connection: socket.socket) -> None:
        try:
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
            request = _read_request(connection)
            self.requests.append(request)
            self._script(request, connection)
        except OSError:  # the client hung up, as some tests mean it to
            pass
        finally:
            connection.close()


def _listeners() -> list[socket.socket]:
    """A port of 127.0.0.1 that is free at ::1 too, there as well where this machine has that."""
    for _ in range(20):
        four = socket.create_server(("127.0.0.1", 0))
        try:
            return [four, socket.create_server(("::1", four.getsockname()[1]), family=socket.AF_INET6)]
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                return [four]
            four.close()
    raise OSError("no port is free at both")


def _read_request(connection: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65_536)
        if not piece:
            return data
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    lengths = [line.split(b":")[1] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    while lengths and len(body) < int(lengths[0]):
        body += connection.recv(65_536)
    return head + b"\r\n\r\n" + body
