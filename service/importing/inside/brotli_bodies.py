"""Bodies packed with brotli, unpacked a little at a time: a kilobyte of it may hold a gigabyte.

Refuses: unpacking more than is asked for.
"""

from typing import Any

import brotli

#: How much of the packed body is read at once, in bytes.
PACKED_BYTES = 8_192


class Broken(Exception):
    """The body is not brotli, or ends too soon."""


class Unpacked:
    """A packed stream, read unpacked."""

    def __init__(self, stream: Any) -> None:
        """stream: of the packed bytes; has read(size)."""
        self._stream = stream
        self._decoder = brotli.Decompressor()

    def read(self, size: int) -> bytes:
        """At most about this many bytes more, b"" at the end. Raises Broken."""
        while not self._decoder.is_finished():
            packed = self._stream.read(PACKED_BYTES) if self._decoder.can_accept_more_data() else b""
            is_fed = bool(packed) or not self._decoder.can_accept_more_data()
            try:
                out: bytes = self._decoder.process(packed, output_buffer_limit=size)
            except brotli.error as error:
                raise Broken("it is not brotli") from error
            if out:
                return out
            if not is_fed and not self._decoder.is_finished():
                raise Broken("it ends too soon")
        return b""
