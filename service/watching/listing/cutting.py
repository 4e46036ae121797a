"""What of a listing is read: as much as real ones have, so that none made to do harm keeps its reader busy.

A feed is cut in front of an entry, and its end is kept, so that what was well formed stays so. Refuses: reading it.
"""

import re

from service.watching.listing.found import MOST_ENTRIES

#: Elements of a feed that are read, at most; what stands in CDATA is text. A thousand entries have some ten each.
MOST_ELEMENTS = 15_000

#: Attributes of one element, at most.
MOST_ATTRIBUTES = 1_000

#: Objects and lists of a feed in JSON, at most. In five megabytes two million fit, and fill the memory of a computer.
MOST_PARTS = 100_000

#: What begins in a feed: text or a remark to be passed over, with what ends it, or an element.
_BEGINS = re.compile(rb"<!\[CDATA\[|<!--|<([A-Za-z_][^\s<>/]*)[^<>]*")
_ENDS = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}

_ENTRIES = frozenset({b"item", b"entry"})


def cut_feed(data: bytes) -> tuple[bytes, str]:
    """The feed up to where it has more than is read, and a note when that is not all of it.

    >>> cut_feed(b"<rss><item/></rss>")
    (b'<rss><item/></rss>', '')
    """
    at, elements, begun = 0, 0, list[int]()
    while found := _BEGINS.search(data, at):
        at = found.end()
        if (end := _ENDS.get(found.group())) is not None:
            closed = data.find(end, at)
            if closed < 0:
                break
            at = closed + len(end)
            continue
        elements += 1
        is_entry = found.group(1).rpartition(b":")[2].lower() in _ENTRIES
        if elements > MOST_ELEMENTS or found.group().count(b"=") > MOST_ATTRIBUTES:
            return _without(data, begun[-1] if len(begun) > 1 else found.start(), len(begun) - 1)
        if is_entry and len(begun) == MOST_ENTRIES:
            return _without(data, found.start(), MOST_ENTRIES)
        if is_entry:
            begun.append(found.start())
    return data, ""


def _without(data: bytes, start: int, entries: int) -> tuple[bytes, str]:
    """The feed without what stands between there and the end of its last entry."""
    ends = max(data.rfind(b"</item>") + len(b"</item>"), data.rfind(b"</entry>") + len(b"</entry>"))
    return data[:start] + data[max(ends, start) :][:1_000], f"only its first {max(entries, 0):,} entries are read"


def has_too_many_parts(data: bytes) -> bool:
    """Whether a file in JSON has more objects and lists than any feed."""
    return data.count(b"{") + data.count(b"[") > MOST_PARTS
