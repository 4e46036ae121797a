"""Ids made from content.

Recording the same thing twice gives the same id, so twice is the same as once; and
the pure rooms can build finished objects without asking a database for a number.
Refuses: random ids, clocks, counters.
"""

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator

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
    return ids_within(kind)(*parts)


def ids_within(kind: str, *first: object) -> Callable[..., str]:
    """content_id with its first parts given once, for many ids of one parent.

    >>> ids_within("claim", "ab")("c") == content_id("claim", "ab", "c")
    True
    """
    begun = hashlib.sha256(kind.encode() + join_parts(*first))

    def make(*parts: object, joined: bytes = b"") -> str:
        whole = begun.copy()
        whole.update(join_parts(*parts) + joined)
        return whole.hexdigest()[:ID_LENGTH]

    return make


def ids_growing(kind: str, parts: Iterable[object]) -> Iterator[str]:
    """content_id of the first part, of the first two, and so on: each costs its last part and not the whole.

    >>> list(ids_growing("chain", "ab")) == [content_id("chain", "a"), content_id("chain", "a", "b")]
    True
    """
    whole = hashlib.sha256(kind.encode())
    for part in parts:
        whole.update(join_parts(part))
        yield whole.hexdigest()[:ID_LENGTH]


def join_parts(*parts: object) -> bytes:
    """Parts as they are mixed into an id; joined once, they may be handed to ids_within's function again and again.

    >>> ids_within("claim", "ab")("c", joined=join_parts("d")) == content_id("claim", "ab", "c", "d")
    True
    """
    if len(parts) == 1:  # as most are that are made by the hundred
        only = str(parts[0])
        joined = f"|{len(only)}:{only}"
    else:
        joined = "".join([f"|{len(part)}:{part}" for part in map(str, parts)])
    if joined.isascii():
        return joined.encode()
    # Lengths are of bytes.
    encoded = [str(part).encode("utf-8", "surrogatepass") for part in parts]
    return b"".join([b"|%d:%b" % (len(data), data) for data in encoded])


def text_hash(text: str) -> str:
    """The content hash of a text, `sha256:` and 64 hexadecimal digits, over its UTF-8 bytes."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def message_id(*parts: object) -> str:
    """The id of a message to a subscriber, `evt_` and 26 characters: it is compared by strangers, so it is longer.

    >>> len(message_id("subscription", "report")), "." in message_id("subscription", "report")
    (30, False)
    """
    digest = hashlib.sha256(b"message" + join_parts(*parts)).digest()
    return "evt_" + base64.b32encode(digest).decode().lower()[:26]
