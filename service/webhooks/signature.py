"""Standard Webhooks signatures: by a shared secret (v1), or by a key whose public half anybody may have (v1a).

A signature covers id, timestamp and body, joined by full stops (specification 1.0.0). What it is made with is told by
how the secret begins. During a rotation a message bears one signature for each key that is valid.
The timestamp is an integer from first to last: libraries that sign from a date disagree
on time zones. Refuses: randomness and the time, which are handed in; storing secrets.
"""

import base64
import hmac
from collections.abc import Mapping, Sequence

from nacl.exceptions import BadSignatureError, CryptoError
from nacl.signing import SigningKey, VerifyKey

#: What a secret begins with.
PREFIX = "whsec_"

#: What a private and a public Ed25519 key begin with. The private one is 32 bytes of seed and the public 32.
PRIVATE_PREFIX, PUBLIC_PREFIX = "whsk_", "whpk_"

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


def make_key_pair(random_bytes: bytes) -> tuple[str, str]:
    """A private key to sign with and its public half, made of SECRET_BYTES random bytes. Raises ValueError."""
    if len(random_bytes) != SECRET_BYTES:
        raise ValueError(f"a key is made of {SECRET_BYTES} random bytes, not {len(random_bytes)}")
    public = bytes(SigningKey(random_bytes).verify_key)
    private = base64.b64encode(random_bytes + public).decode()
    return PRIVATE_PREFIX + private, PUBLIC_PREFIX + base64.b64encode(public).decode()


def make_key(signing: str, random_bytes: bytes) -> tuple[str, str]:
    """A new secret and, for v1a, its public half; "" for v1. Raises ValueError."""
    return make_key_pair(random_bytes) if signing == "v1a" else (make_secret(random_bytes), "")


def sign(secret: str, id: str, timestamp: int, body: bytes) -> str:
    """The signature of one attempt: "v1," or "v1a," and base64. timestamp: whole seconds since 1970, of this attempt.

    Raises ValueError when the secret is none, or when the id holds a full stop: it could then be moved into the body.
    """
    if not id or "." in id:
        raise ValueError(f"an id without a full stop is needed, not {id!r}")
    signed = f"{id}.{timestamp}.".encode() + body
    if secret.startswith(PRIVATE_PREFIX):
        return "v1a," + base64.b64encode(SigningKey(_seed(secret)).sign(signed).signature).decode()
    return "v1," + base64.b64encode(hmac.digest(_key(secret), signed, "sha256")).decode()


def headers(secrets: str | Sequence[str], id: str, timestamp: int, body: bytes) -> dict[str, str]:
    """The three headers of one attempt, by name. secrets: every one that is valid, the newest first."""
    secrets = (secrets,) if isinstance(secrets, str) else secrets
    return {
        ID_HEADER: id,
        TIMESTAMP_HEADER: str(timestamp),
        SIGNATURE_HEADER: " ".join(sign(secret, id, timestamp, body) for secret in secrets),
    }


def verify(secret: str, headers: Mapping[str, str], body: bytes, now: int) -> bool:
    """Whether a message is from the holder of the secret and at most TOLERANCE_S old or ahead.

    secret: a shared one, or a public key. headers: names in any case. The signature header may hold several, separated
    by spaces; one that fits is enough. now: whole seconds since 1970. Anything malformed is False, never an error.
    """
    named = {name.lower(): value for name, value in headers.items()}
    id, stated = named.get(ID_HEADER, ""), named.get(TIMESTAMP_HEADER, "")
    if not id or "." in id or not (stated.isascii() and stated.isdigit() and len(stated) <= _MOST_DIGITS):
        return False
    if abs(now - int(stated)) > TOLERANCE_S:
        return False
    given = named.get(SIGNATURE_HEADER, "").split(" ")
    if secret.startswith(PUBLIC_PREFIX):
        signed = f"{id}.{int(stated)}.".encode() + body
        return any(_is_signed_by(secret, one, signed) for one in given)
    expected = sign(secret, id, int(stated), body).encode()
    fits = [hmac.compare_digest(expected, one.encode("utf-8", "replace")) for one in given]
    return any(fits)


def _is_signed_by(public_key: str, signature: str, signed: bytes) -> bool:
    if not signature.startswith("v1a,"):
        return False
    try:
        key = VerifyKey(base64.b64decode(public_key.removeprefix(PUBLIC_PREFIX)))
        key.verify(signed, base64.b64decode(signature.removeprefix("v1a,"), validate=True))
    except (BadSignatureError, CryptoError, ValueError, TypeError):
        return False
    return True


def _seed(secret: str) -> bytes:
    """The seed of a private key. Raises ValueError when there is none."""
    try:
        both = base64.b64decode(secret.removeprefix(PRIVATE_PREFIX), validate=True)
    except ValueError as error:
        raise ValueError("the private key is not base64") from error
    if len(both) != 2 * SECRET_BYTES:
        raise ValueError("a private key is 64 bytes: a seed and the public key")
    return both[:SECRET_BYTES]


def _key(secret: str) -> bytes:
    """The bytes of a secret, with or without its prefix and padding. Raises ValueError when there are none."""
    try:
        key = base64.b64decode(secret.removeprefix(PREFIX) + "==")
    except ValueError as error:
        raise ValueError("the secret is not base64") from error
    if not key:
        raise ValueError("the secret is empty")
    return key
