"""How requests are served: threads, and how long a client may take to send one and to take its answer.

A client that sends a byte now and then holds whatever reads from it. So many threads read, and few work: a request
takes a place among those only once its body is there, when it is small; a large one is taken in once it is known who
sends it, and its place is another's until it is there (service/bodies.py). And each connection has a time by which its
head has come, one for its body, and one for all.
Refuses: what is served (service/app.py).
"""

import gc
import os
import select
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from threading import BoundedSemaphore, Event, Lock, Thread
from time import monotonic
from typing import Any

from gunicorn import util
from gunicorn.workers.gthread import ThreadWorker

from service.bodies import BODY_S, SMALL_BODY_S, TAKE_BODY, Readers, put_aside, take_in

#: Until when the line and the headers of a request have come, in seconds after its first byte.
HEAD_S = 10.0

#: What is a large answer, in bytes.
LARGE = 4 * 1024 * 1024

#: How many requests are read at once, and how many of them are worked on.
READING = 96
WORKING = 8

#: Until when everything is done, the answer taken too: a large body has seven minutes, and recording it four.
WHOLE_S = 780.0

#: Where a request says whether whoever sent it has left, as something to be called.
HAS_LEFT = "stet.has_left"

#: Where a request has the file that its large body was read to.
TAKEN = "stet.taken"

#: What a client that waits for an answer passes over.
GO_ON = b"HTTP/1.1 100 Continue\r\n\r\n"

#: How often is looked.
LOOK_S = 1.0

#: How long before whoever started us kills what does not stop we leave whatever still goes on, in seconds.
BEFORE_KILLED_S = 2.0


@dataclass(slots=True)
class Limited:
    """A connection that a thread works on, and until when it may take."""

    connection: socket.socket
    until: float  # of the part that comes in now
    at_last: float


class Watchman:
    """Closes the reading side of connections that take too long to send, and both of those that never end."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._limited: dict[int, Limited] = {}
        self._over = Event()
        self._leave_at: float | None = None
        Thread(target=self._watch, name="watchman", daemon=True).start()

    def begin(self, connection: socket.socket) -> None:
        """A thread begins to read a request from the connection."""
        now = monotonic()
        with self._lock:
            self._limited[id(connection)] = Limited(connection, now + HEAD_S, now + WHOLE_S)

    def head_came(self, connection: socket.socket) -> None:
        """What is still to come is the body."""
        with self._lock:
            if limited := self._limited.get(id(connection)):
                limited.until = monotonic() + SMALL_BODY_S

    def work_begins(self, connection: socket.socket) -> None:
        """What is still to come is a large body, when anything is."""
        with self._lock:
            if limited := self._limited.get(id(connection)):
                limited.until = monotonic() + BODY_S

    def body_grows(self, connection: socket.socket | None, until: float) -> None:
        """More of a body has to have come by then."""
        with self._lock:
            if limited := self._limited.get(id(connection)):
                limited.until = until

    def end(self, connection: socket.socket) -> None:
        """The thread has done with the connection."""
        with self._lock:
            self._limited.pop(id(connection), None)

    def close_late(self, now: float) -> int:
        """Those that took too long are closed. Returns how many those were."""
        closed = 0
        with self._lock:
            for limited in self._limited.values():
                how = socket.SHUT_RDWR if now >= limited.at_last else socket.SHUT_RD if now >= limited.until else None
                if how is not None:
                    closed += 1
                    limited.until = limited.at_last
                    with suppress(OSError):  # it went away by itself
                        limited.connection.shutdown(how)
        return closed

    def leave_within(self, seconds: float) -> None:
        """The process is gone by then, whatever goes on in it: a look at a slow page or a wait for the disk is left to
        its lease, as when somebody kills us. Asked again, the first time holds. Takes no lock, so a signal's handler
        may call it."""
        if self._leave_at is None:
            self._leave_at = monotonic() + seconds

    def _watch(self) -> None:
        while not self._over.wait(LOOK_S):
            now = monotonic()
            if self._leave_at is not None and now >= self._leave_at:
                os._exit(0)  # the interpreter's own end waits for every thread
            self.close_late(now)


class Places:
    """An application whose requests wait for a place to be worked on, once their small bodies are there."""

    def __init__(
        self,
        app: Any,
        begins: Callable[[socket.socket], None],
        places: int = WORKING,
        grows: Callable[[socket.socket | None, float], None] = lambda *_: None,
    ) -> None:
        """app: any WSGI application. begins: told the connection of a request that got its place.

        grows: told until when more of the body of a connection has to come.
        """
        self._app, self._begins, self._grows = app, begins, grows
        self._free = BoundedSemaphore(places)
        self._readers = Readers(crowded=READING // 2)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterator[bytes]:
        """The application's answer. Its place is free again before a client takes it, unless more is still made."""
        connection = environ.get("gunicorn.socket")
        is_more = self._readers.read_small_body(environ, partial(self._grows, connection))
        made: list[bytes] = []
        with self._free:
            if connection:
                self._begins(connection)
                environ[HAS_LEFT] = Waiting(connection, environ.get("SERVER_PROTOCOL", "")).has_left
            if is_more:
                environ[TAKE_BODY] = partial(self._take_body, environ, connection)
            answer = self._app(environ, start_response)
            size = 0
            try:
                for part in answer:
                    if size > LARGE:  # more of it is made as it is taken
                        yield from made
                        made.clear()
                    made.append(part)
                    size += len(part)
            finally:
                if hasattr(answer, "close"):
                    answer.close()
                if taken := environ.pop(TAKEN, None):
                    taken.close()
        yield from made if size <= LARGE else put_aside(made)

    def _take_body(
        self, environ: dict[str, Any], connection: socket.socket | None, most: int, rate: Callable[[], int]
    ) -> bool:
        """The large body is read to a file, of at most so many bytes and one, while another request has the place.

        rate: tells how slowly it may come now, in bytes a second. Returns False when it came too slowly.
        """
        self._free.release()
        try:
            taken = take_in(environ["wsgi.input"], most, partial(self._grows, connection), rate)
        finally:
            self._free.acquire()
        if taken is None:
            return False
        if connection:
            self._begins(connection)
        environ["wsgi.input"] = environ[TAKEN] = taken
        return True


class Waiting:
    """Whether whoever sent a request, and may still be sending, waits for its answer; asked before there is any.

    A side that sends no more looks the same as one that is gone, until it is sent something: only the one that is gone
    refuses it. So it is sent what asks for nothing and what every client of HTTP/1.1 passes over, and the next time
    tells. One of HTTP/1.0 knows no such thing, and counts as gone when it sends no more.
    """

    def __init__(self, connection: socket.socket, protocol: str) -> None:
        """protocol: of the request, such as "HTTP/1.1"."""
        self._connection = connection
        self._may_ask = protocol == "HTTP/1.1"
        self._was_asked = False

    def has_left(self) -> bool:
        """Whether nobody waits any more, as far as is known by now."""
        try:
            if not select.select([self._connection], [], [], 0)[0]:
                return False
            if self._connection.recv(1, socket.MSG_PEEK):
                return False
            if self._may_ask and not self._was_asked:
                self._was_asked = True
                self._connection.send(GO_ON, socket.MSG_DONTWAIT)
                return False
            gone = select.poll()
            gone.register(self._connection, 0)  # what is wrong with it is told in any case
            return not self._may_ask or bool(gone.poll(0))
        except (OSError, ValueError):  # it is gone
            return True


def settle_memory() -> None:
    """What is there now stays for good, and is not looked through again for what nobody needs.

    Else a page that makes ten thousand small things sets off a look through everything, a tenth of a second long.
    """
    gc.collect()
    gc.freeze()


def refuse_plainly(headers: Mapping[str, str]) -> None:
    """From now on what cannot be read as a request is refused in plain words, with these headers too.

    Gunicorn answers such a one itself, before any application, as HTML with what was sent in it, and has no setting
    for how.
    """

    def write_error(connection: socket.socket, status: int, reason: str, message: str) -> None:
        del message  # it repeats what was sent
        body = f"{reason}: this cannot be read as a request.\n".encode()
        told = {
            "Connection": "close",
            "Content-Type": "text/plain; charset=utf-8",
            "Content-Length": str(len(body)),
            **headers,
        }
        lines = [f"HTTP/1.1 {status} {reason}", *(f"{name}: {value}" for name, value in told.items()), "", ""]
        util.write_nonblock(connection, "\r\n".join(lines).encode("latin-1") + body)

    util.write_error = write_error


class Worker(ThreadWorker):  # type: ignore[misc]  # gunicorn publishes no types
    """Gunicorn's threads, each connection watched."""

    def init_process(self) -> None:
        """Threads do not survive a fork, so the watchman begins in the worker."""
        self.watchman = Watchman()
        super().init_process()

    def load_wsgi(self) -> None:
        """The application, with so many places to work."""
        super().load_wsgi()
        settle_memory()
        self.wsgi: Any = Places(self.wsgi, self.watchman.work_begins, grows=self.watchman.body_grows)

    def handle_exit(self, sig: int, frame: Any) -> None:
        """Asked to stop once what goes on is done."""
        self.watchman.leave_within(self.cfg.graceful_timeout - BEFORE_KILLED_S)
        super().handle_exit(sig, frame)

    def handle_quit(self, sig: int, frame: Any) -> None:
        """Asked to stop.

        Not as ThreadWorker does it: it shuts its pool down here, in a signal's handler, and waits for ever for the
        pool's lock when the signal came while this very thread was handing the pool a request (python/cpython #121649).
        The pool ends with us.
        """
        self.watchman.leave_within(self.cfg.graceful_timeout - BEFORE_KILLED_S)
        super(ThreadWorker, self).handle_quit(sig, frame)

    def handle(self, conn: Any) -> Any:
        """One request of a connection, in a thread."""
        self.watchman.begin(conn.sock)
        try:
            return super().handle(conn)
        finally:
            self.watchman.end(conn.sock)

    def handle_request(self, req: Any, conn: Any) -> Any:
        """Likewise, from its body on."""
        self.watchman.head_came(conn.sock)
        return super().handle_request(req, conn)
