"""Taking a content coding off a body, piece by piece, and knowing whether the packed stream reached its end.

A client library's decoder takes a packed body that just stops for a whole one when the
server named no length; here a stream is whole when its own end mark was read.
Refuses: reading from a connection; codings that cannot be taken off piece by piece.

Sources: RFC 1950 and 1951 (deflate, with and without its wrapping), RFC 1952 (gzip, which may have several members).
"""

import zlib
from collections.abc import Iterable, Iterator

#: The content codings understood.
CODINGS = frozenset({"gzip", "x-gzip", "deflate"})

#: Bytes taken at a time.
PIECE_BYTES = 65_536

#: What zlib calls the three wrappings, and the first byte of a gzip member.
GZIP, WRAPPED, BARE = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
GZIP_MARK = b"\x1f"


class Unpacked:
    """A packed stream, unpacked while it is iterated over, in pieces of PIECE_BYTES at most. Raises zlib.error."""

    def __init__(self, packed: Iterable[bytes], coding: str, most_bytes: int) -> None:
        """most_bytes: more than this is not unpacked, however little of it a further layer makes."""
        self._packed = packed
        self._coding = coding
        self._left = most_bytes + 1
        self.whole = True  # nothing packed is nothing missing; see __iter__

    def __iter__(self) -> Iterator[bytes]:
        opened = None
        head = b""
        is_over = False
        for piece in self._packed:
            if is_over:  # padding behind the end is none of the text
                continue
            head += piece
            if opened is None and len(head) < 2:  # a wrapping is told by two bytes
                self.whole = not head
                continue
            rest, head = head, b""
            while rest:
                if opened is None or opened.eof:
                    if opened is not None and (self._coding == "deflate" or not rest.startswith(GZIP_MARK)):
                        is_over = True
                        break
                    opened = zlib.decompressobj(_wrapping(self._coding, rest))
                    self.whole = False
                for part in _unpack(opened, rest):
                    self._left -= len(part)
                    yield part
                    if self._left <= 0:
                        return
                self.whole = opened.eof
                rest = opened.unused_data


def _wrapping(coding: str, head: bytes) -> int:
    """How the stream is wrapped. Some servers send deflate without the wrapping that the name stands for."""
    if coding != "deflate":
        return GZIP
    is_wrapped = head[0] & 0x0F == zlib.DEFLATED and int.from_bytes(head[:2], "big") % 31 == 0
    return WRAPPED if is_wrapped else BARE


def _unpack(opened: "zlib._Decompress", packed: bytes) -> Iterator[bytes]:
    while True:
        part = opened.decompress(packed, PIECE_BYTES)
        packed = opened.unconsumed_tail
        if part:
            yield part
        if opened.eof or (not packed and len(part) < PIECE_BYTES):
            return
