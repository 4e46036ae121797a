"""How texts, and what was found in them, pass between an import and its helpers: pickled, length first.

Both ends are ours, started from the same files: that is why pickle may be used. Claims are most of it, and their
classes are frozen with slots, which pickle by itself takes apart and puts together field by field through the class's
own functions; the table here names them, and each is put together at its slots (half the time, measured).
Refuses: files, the network, what any of it means.
"""

import fcntl
import io
import pickle
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields
from operator import attrgetter
from typing import IO, Any

from service.comparison.threads.told.matters import Told
from service.domain.changes import Change, ChangeReport, Evidence
from service.domain.claims import Figure, Position, Snapshot, Source
from service.domain.threads import Matter
from service.domain.versions import Passage, Version

#: The classes that are passed most: frozen, with slots, and nothing done when one is made.
PASSED: tuple[type, ...] = (Position, Figure, Source, Told, Matter, Change, Evidence, Version, Snapshot, ChangeReport)

_LENGTH_BYTES = 8

#: How much a pipe holds of what nobody read yet, where the system lets it: what is found in a whole parcel.
PIPE_BYTES = 1024 * 1024

_VALUES = {one: attrgetter(*[field.name for field in fields(one)]) for one in PASSED}
_SLOTS = {one: tuple([getattr(one, field.name).__set__ for field in fields(one)]) for one in PASSED}
_new_tuple = tuple.__new__


def widen(stream: IO[bytes]) -> None:
    """The pipe holds PIPE_BYTES where that may be set: who sends a parcel goes on, and need not wait for its reader."""
    with suppress(AttributeError, OSError):  # another system, or one that allows us less
        fcntl.fcntl(stream.fileno(), fcntl.F_SETPIPE_SZ, PIPE_BYTES)


def send(stream: IO[bytes], value: object) -> None:
    """The value is on its way to the process at the other end."""
    data = pack(value)
    stream.write(len(data).to_bytes(_LENGTH_BYTES, "big") + data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:  # what the other end sent
    """The next value; None when there is no whole one, because the other end ended."""
    data = receive_packed(stream)
    return None if data is None else unpack(data)


def receive_packed(stream: IO[bytes]) -> bytes | None:
    """Likewise, for `unpack` to unpack when it is needed."""
    length = stream.read(_LENGTH_BYTES)
    if len(length) < _LENGTH_BYTES:
        return None
    size = int.from_bytes(length, "big")
    data = stream.read(size)
    return data if len(data) == size else None


def pack(value: object) -> bytes:
    """The value as bytes, for `unpack`."""
    packed = io.BytesIO()
    pickler = pickle.Pickler(packed, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _TABLE
    pickler.dump(value)
    return packed.getvalue()


def unpack(data: bytes) -> Any:  # whatever was packed
    """The value that `pack` packed, in this process or in one of ours."""
    return pickle.loads(data)


def put_together(one: type, values: tuple[object, ...]) -> object:
    """One of PASSED with these values, in the order of its fields."""
    made: object = object.__new__(one)
    for put, value in zip(_SLOTS[one], values, strict=True):
        put(made, value)
    return made


def _taken_apart(one: object) -> tuple[Callable[..., object], tuple[object, ...]]:
    return put_together, (one.__class__, _VALUES[one.__class__](one))


def _passage(one: Passage) -> tuple[Callable[..., object], tuple[object, ...]]:
    return _new_tuple, (Passage, tuple(one))


#: By class, how it is taken apart.
_TABLE: dict[type, Callable[[Any], Any]] = {**dict.fromkeys(PASSED, _taken_apart), Passage: _passage}
