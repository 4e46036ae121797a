"""One hash of a file's lines, whatever their order: that none was lost, added or changed by hand.

Refuses: what stands in them; spaces and the order of fields, which mean nothing in JSON.
"""

import hashlib
import json


class Seal:
    """The hash of the lines seen so far."""

    def __init__(self) -> None:
        self._sum = 0
        self.lines = 0

    def add(self, line: object) -> None:
        """One more line. The sum of hashes is the same in any order, and two equal lines do not undo each other."""
        text = json.dumps(line, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
        self._sum += int.from_bytes(hashlib.sha256(text.encode()).digest())
        self.lines += 1

    @property
    def digest(self) -> str:
        """The hash, in hexadecimal."""
        return hashlib.sha256(f"{self.lines} {self._sum:x}".encode()).hexdigest()
