"""What is shown once and kept as a hash: the keys of sessions, tokens, links.

A key is 256 random bits; there is nothing to guess, so one SHA-256 is hash enough.
Refuses: chance (the bits are handed in), keeping anything.
"""

import hashlib
import hmac
from base64 import urlsafe_b64encode

#: Random bytes in a key.
KEY_BYTES = 32

#: What a token begins with, so that people and scanners know it when they see one.
TOKEN_MARK = "stet_"

#: How many signs of a token, after its mark, it is found and named by.
PREFIX = 8


def make_key(random: bytes) -> str:
    """A key in letters that an address, a header and a cookie take as they are. random: KEY_BYTES fresh ones."""
    return urlsafe_b64encode(random).rstrip(b"=").decode("ascii")


def make_token(random: bytes) -> str:
    """A token as it is shown, once.

    >>> make_token(bytes(32))[:13]
    'stet_AAAAAAAA'
    """
    return TOKEN_MARK + make_key(random)


def prefix_of(token: str) -> str:
    """What a token is found by, "" when it is none."""
    rest = token.removeprefix(TOKEN_MARK)
    return rest[:PREFIX] if token.startswith(TOKEN_MARK) and len(rest) > PREFIX else ""


def hash_key(key: str) -> str:
    """What is kept of a key."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def is_key(key: str, key_hash: str) -> bool:
    """Whether this is the key of that hash, in the same time whatever differs."""
    return hmac.compare_digest(hash_key(key), key_hash)
