"""How the body of a request is read: a small one before anything else, a large one to a file, beside the places.

A client that sends slowly holds whatever reads from it. So nothing is worked on while it sends, and it is let go on
only as long as what it sends keeps up with a rate that a poor line has.
Refuses: deciding who may send a large one, and how many are sent at once (service/web/receiving.py).
"""

import io
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from time import monotonic
from typing import IO, Any

#: What is a small body, in bytes.
SMALL = 1024 * 1024

#: Until when a small body has come, and a large one: 64 MiB in five minutes is a slow line.
SMALL_BODY_S = 30.0
BODY_S = 300.0

#: How slowly a large body may come, in bytes a second, after so many seconds.
LEAST_RATE = 16 * 1024
SLOW_START_S = 20.0

#: How much is read at once; at the least rate, a second's worth.
STEP = 16 * 1024

#: Where a request with a large body has what takes it in, as something to be called.
TAKE_BODY = "stet.take_body"


def read_small_body(environ: dict[str, Any]) -> bool:
    """A body of at most SMALL bytes is read now; one that breaks off is left to whoever wants it, and so is a larger
    one. Returns whether there is a larger one.
    """
    length = environ.get("CONTENT_LENGTH", "")
    is_chunked = "chunked" in environ.get("HTTP_TRANSFER_ENCODING", "").lower()
    if is_chunked:
        begun = environ["wsgi.input"].read(SMALL + 1)
        if len(begun) > SMALL:
            environ["wsgi.input"] = Joined(begun, environ["wsgi.input"])
            return True
        environ["CONTENT_LENGTH"] = str(len(begun))
        del environ["HTTP_TRANSFER_ENCODING"]
    elif length.isdigit() and 0 < int(length[:12]) <= SMALL:
        begun = environ["wsgi.input"].read(int(length))
    else:
        return length.isdigit() and int(length[:12]) > SMALL
    environ["wsgi.input"] = io.BytesIO(begun)
    return False


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


def last_moment(began: float, received: int) -> float:
    """Until when more of a large body has to have come, in seconds by the clock that `began` is of.

    received: what has come so far, in bytes.

    >>> last_moment(0, 0), last_moment(0, 16 * 1024 * 100), last_moment(0, 10**9)
    (20.0, 120.0, 300.0)
    """
    return began + min(BODY_S, SLOW_START_S + received / LEAST_RATE)


def take_in(sent: Any, most: int, grows: Callable[[float], None]) -> IO[bytes] | None:
    """What is sent, as a file of no more than `most` bytes and one; None when it came too slowly.

    A body that breaks off before its time is up comes back as far as it came: its reader finds out.
    grows: told until when the next of it has to come; whoever watches the connection ends its reading side then.
    """
    began, received = monotonic(), 0
    file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  # whoever reads it closes it
    try:
        while received <= most:
            until = last_moment(began, received)
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

    Where no file may be had it stays in memory.
    """
    with suppress(OSError), tempfile.TemporaryFile() as file:
        file.writelines(made)
        file.seek(0)
        made.clear()
        while part := file.read(STEP):
            yield part
        return
    yield from made
