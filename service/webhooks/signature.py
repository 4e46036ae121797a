"""Standard Webhooks signatures, symmetric, version 1.

A signature covers id, timestamp and body, joined by full stops (specification 1.0.0).
The timestamp is an integer from first to last: libraries that sign from a date disagree
on time zones. Refuses: randomness and the time, which are handed in; storing secrets.
"""

import base64
import hmac
from collections.abc import Mapping

#: What a secret begins with.
PREFIX = "whsec_"

#: Random bytes in a secret we issue. The specification asks for 24 to 64.
SECRET_BYTES = 32

#: How old or how far ahead a message may be when it is verified, in seconds.
TOLERANCE_S = 300

#: The three headers of every message.
ID_HEADER, TIMESTAMP_HEADER, SIGNATURE_HEADER = "webhook-id", "webhook-timestamp", "webhook-signature"

#: More digits than this are no timestamp of this era.
_MOST_DIGITS = 12


def make_secret(random_bytes: bytes) -> str:
    """The secret of a new subscription, made of SECRET_BYTES random bytes. Raises ValueError for any other number."""
    if len(random_bytes) != SECRET_BYTES:
        raise ValueError(f"a secret is made of {SECRET_BYTES} random bytes, not {len(random_bytes)}")
    return PREFIX + base64.b64encode(random_bytes).decode()


def sign(secret: str, id: str, timestamp: int, body: bytes) -> str:
    """The signature of one attempt: "v1," and base64. timestamp: whole seconds since 1970, of this attempt.

    Raises ValueError when the secret is none, or when the id holds a full stop: it could then be moved into the body.
    """
    if not id or "." in id:
        raise ValueError(f"an id without a full stop is needed, not {id!r}")
    signed = f"{id}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.digest(_key(secret), signed, "sha256")).decode()


def headers(secret: str, id: str, timestamp: int, body: bytes) -> dict[str, str]:
    """The three headers of one attempt, by name."""
    return {
        ID_HEADER: id,
        TIMESTAMP_HEADER: str(timestamp),
        SIGNATURE_HEADER: sign(secret, id, timestamp, body),
    }


def verify(secret: str, headers: Mapping[str, str], body: bytes, now: int) -> bool:
    """Whether a message is from the holder of the secret and at most TOLERANCE_S old or ahead.

    headers: names in any case. The signature header may hold several, separated by spaces; one that fits is enough.
    now: whole seconds since 1970. Anything malformed is False, never an error.
    """
    named = {name.lower(): value for name, value in headers.items()}
    id, stated = named.get(ID_HEADER, ""), named.get(TIMESTAMP_HEADER, "")
    if not id or "." in id or not (stated.isascii() and stated.isdigit() and len(stated) <= _MOST_DIGITS):
        return False
    if abs(now - int(stated)) > TOLERANCE_S:
        return False
    expected = sign(secret, id, int(stated), body).encode()
    fits = [
        hmac.compare_digest(expected, given.encode("utf-8", "replace"))
        for given in named.get(SIGNATURE_HEADER, "").split(" ")
    ]
    return any(fits)


def _key(secret: str) -> bytes:
    """The bytes of a secret, with or without its prefix and padding. Raises ValueError when there are none."""
    try:
        key = base64.b64decode(secret.removeprefix(PREFIX) + "==")
    except ValueError as error:
        raise ValueError("the secret is not base64") from error
    if not key:
        raise ValueError("the secret is empty")
    return key
