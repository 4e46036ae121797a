"""The bytes of a capture as they came, packed: a page as its server sent it, a file as somebody brought it.

They are evidence and nothing else: nothing is read from them again, and no browser of ours opens them as a page.
Refuses: storing.
"""

import hashlib
import zlib
from dataclasses import dataclass

#: Most bytes kept of one capture as they came: a page with all it says is far smaller, and a file is at most twice it.
RAW_LIMIT = 8 * 1024 * 1024

#: How hard they are packed: pages come to about a fifth, and one takes a millisecond or two.
_LEVEL = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """The bytes of one capture as they came."""

    hash: str  # SHA-256 of the bytes, hexadecimal
    size: int  # of the bytes, before packing
    packed: bytes  # as zlib packs them
    media_type: str  # as the server or the file's format says, such as text/html; "" when unknown

    @property
    def data(self) -> bytes:
        """The bytes. Raises ValueError when they are not those that were kept."""
        try:
            data = zlib.decompressobj().decompress(self.packed, self.size + 1)
        except zlib.error as error:
            raise ValueError(f"the bytes {self.hash} cannot be unpacked") from error
        if len(data) != self.size or hashlib.sha256(data).hexdigest() != self.hash:
            raise ValueError(f"the bytes {self.hash} are not what was kept")
        return data


def make_raw(data: bytes, media_type: str) -> Raw | None:
    """The bytes, packed; None for none at all and for more than RAW_LIMIT, of which none are kept rather than a part.

    >>> make_raw(b"<p>Fire</p>", "text/html").data
    b'<p>Fire</p>'
    """
    if not 0 < len(data) <= RAW_LIMIT:
        return None
    said = media_type.partition(";")[0].strip().lower()
    is_sane = len(said) <= 100 and said.isascii() and said.isprintable()
    return Raw(
        hash=hashlib.sha256(data).hexdigest(),
        size=len(data),
        packed=zlib.compress(data, _LEVEL),
        media_type=said if is_sane else "",
    )
