"""How the body of a request is read: a small one before anything else, a large one to a file, beside the places.

A client that sends slowly holds whatever reads from it. So nothing is worked on while it sends, and it is let go on
only as long as what it sends keeps up with a rate that a poor line has.
Refuses: deciding who may send a large one, and how many are sent at once (service/web/receiving.py).
"""

import io
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from threading import Lock
from time import monotonic
from typing import IO, Any

#: What is a small body, in bytes.
SMALL = 1024 * 1024

#: How long the beginning of a small body may take, and of a large one, in seconds; after it, it has to come at a rate.
SMALL_BODY_S = 30.0
SLOW_START_S = 20.0

#: The first of these where so many send that there may soon be nobody left to read another.
CROWDED_SMALL_BODY_S = 10.0

#: How slowly a body may come, in bytes a second: less than a phone has at the edge of its net. And where so many send
#: that there may soon be no room for another.
LEAST_RATE = 4 * 1024
CROWDED_RATE = 16 * 1024

#: How long nothing of a body may come, and until when all of a large one has, in seconds: 3 MB at 10 kB a second
#: take five minutes.
SILENCE_S = 30.0
BODY_S = 420.0

#: How much is read at once; at the least rate, four seconds' worth.
STEP = 16 * 1024

#: Where a request with a large body has what takes it in, as something to be called: with the most, in bytes, and what
#: tells the rate that is asked for now. Says whether it came fast enough.
TAKE_BODY = "stet.take_body"

#: Told until when the next of a body has to come; whoever watches the connection ends its reading side then.
Grows = Callable[[float], None]


class Readers:
    """Those that read small bodies. From so many on each body has to come faster, so that whoever sends slowly keeps
    nobody out.
    """

    def __init__(self, crowded: int) -> None:
        self._crowded = crowded
        self._counting = Lock()
        self._reading = 0

    def read_small_body(self, environ: dict[str, Any], grows: Grows) -> bool:
        """A body of at most SMALL bytes is read now; one that breaks off is left to whoever wants it, and so is a
        larger one. Returns whether there is a larger one.
        """
        length = environ.get("CONTENT_LENGTH", "")
        is_chunked = "chunked" in environ.get("HTTP_TRANSFER_ENCODING", "").lower()
        if is_chunked:
            begun = self._read(environ["wsgi.input"], SMALL + 1, grows)
            if len(begun) > SMALL:
                environ["wsgi.input"] = Joined(begun, environ["wsgi.input"])
                return True
            environ["CONTENT_LENGTH"] = str(len(begun))
            del environ["HTTP_TRANSFER_ENCODING"]
        elif length.isdigit() and 0 < int(length[:12]) <= SMALL:
            begun = self._read(environ["wsgi.input"], int(length), grows)
        else:
            return length.isdigit() and int(length[:12]) > SMALL
        environ["wsgi.input"] = io.BytesIO(begun)
        return False

    def _read(self, sent: Any, most: int, grows: Grows) -> bytes:
        began, received = monotonic(), bytearray()
        with self._one_more():
            while len(received) < most:
                is_crowded = self._reading >= self._crowded
                asked = (CROWDED_RATE, CROWDED_SMALL_BODY_S) if is_crowded else (LEAST_RATE, SMALL_BODY_S)
                grows(min(last_moment(began, len(received), *asked), monotonic() + SILENCE_S))
                part = sent.read(min(STEP, most - len(received)))
                if not part:
                    break
                received += part
        return bytes(received)

    @contextmanager
    def _one_more(self) -> Iterator[None]:
        with self._counting:
            self._reading += 1
        try:
            yield
        finally:
            with self._counting:
                self._reading -= 1


class Joined(io.RawIOBase):
    """What was read already, and then the rest."""

    def __init__(self, begun: bytes, rest: Any) -> None:
        super().__init__()
        self._begun, self._rest = io.BytesIO(begun), rest

    def readable(self) -> bool:
        """It is read and not written."""
        return True

    def readinto(self, buffer: Any) -> int:
        """As of any stream."""
        data = self._begun.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def last_moment(began: float, received: int, rate: int = LEAST_RATE, start: float = SLOW_START_S) -> float:
    """Until when more of a body has to have come, in seconds by the clock that `began` is of.

    received: what has come so far, in bytes. rate: in bytes a second, after so many seconds for its start.

    >>> last_moment(0, 0), last_moment(0, 4 * 1024 * 100), last_moment(0, 10**9)
    (20.0, 120.0, 420.0)
    """
    return began + min(BODY_S, start + received / rate)


def take_in(sent: Any, most: int, grows: Grows, rate: Callable[[], int] = lambda: LEAST_RATE) -> IO[bytes] | None:
    """What is sent, as a file of no more than `most` bytes and one; None when it came too slowly.

    A body that breaks off before its time is up comes back as far as it came: its reader finds out.
    rate: tells how slowly it may come now, in bytes a second.
    """
    began, received = monotonic(), 0
    file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  # whoever reads it closes it
    try:
        while received <= most:
            until = min(last_moment(began, received, rate()), monotonic() + SILENCE_S)
            grows(until)
            part = sent.read(min(STEP, most + 1 - received))
            if monotonic() >= until:
                file.close()
                return None
            if not part:
                break
            received += len(part)
            file.write(part)
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return file


def put_aside(made: list[bytes]) -> Iterator[bytes]:
    """A large answer, from a file: who takes theirs slowly keeps no memory. The list is empty afterwards.

    Where no file may be had, or not all of it fits in, it stays in memory. One that cannot be read back is an OSError,
    which ends the connection: nobody takes what they have of the answer for all of it.
    """
    with ExitStack() as closing:
        try:
            file = closing.enter_context(tempfile.TemporaryFile())
            file.writelines(made)
            file.seek(0)
        except OSError:
            yield from made
            return
        made.clear()
        while part := file.read(STEP):
            yield part
