"""Ids made from content.

Recording the same thing twice gives the same id, so twice is the same as once; and
the pure rooms can build finished objects without asking a database for a number.
Refuses: random ids, clocks, counters.
"""

import hashlib

#: Hexadecimal digits kept: 80 bits, so that a collision among a hundred million ids
#: of one kind has a chance of about one in a hundred million.
ID_LENGTH = 20


def content_id(kind: str, *parts: object) -> str:
    """The id of a `kind` of thing made of `parts`, in order.

    Parts are joined with their lengths, so ("ab", "c") and ("a", "bc") differ. The kind
    is mixed in, so a version and a claim with the same parts differ.

    >>> content_id("claim", "ab", "c") == content_id("claim", "a", "bc")
    False
    >>> len(content_id("claim", 1))
    20
    """
    encoded = [str(part).encode("utf-8", "surrogatepass") for part in parts]
    lengths_and_parts = b"".join(b"|%d:%b" % (len(data), data) for data in encoded)
    return hashlib.sha256(kind.encode() + lengths_and_parts).hexdigest()[:ID_LENGTH]


def text_hash(text: str) -> str:
    """The content hash of a text, `sha256:` and 64 hexadecimal digits, over its UTF-8 bytes."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
