"""What seals secrets before they are stored: one key, in a file of its own beside the database.

Whoever has the database alone, or a backup of it, has no secret. Whoever loses the key has lost the secrets with it:
each is then made anew. Sealing is secretbox of libsodium: what was changed or sealed by another key does not open.
Refuses: storing anything but its own key; saying a secret in a message.
"""

import base64
import os
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from service.domain.errors import Refused

#: What something sealed begins with.
SEALED = "sealed:"

#: What is left when the key is lost for good.
ANEW = "rotate the webhook's key, and add a webhook anew whose address was sealed"

#: The name of the key's file in the data folder.
KEY_FILE = "stet.key"


class KeyMissing(Refused):
    """Something sealed cannot be opened here."""


def opened_by_nobody(stored: str) -> str:
    """The secret, where it was never sealed. Raises KeyMissing where it was: no key is at hand."""
    if stored.startswith(SEALED):
        raise KeyMissing("The secret is sealed, and nobody has said where the key is.")
    return stored


class Vault:
    """Seals and opens. The key is made when something is sealed for the first time. Safe to share between threads."""

    def __init__(self, path: Path) -> None:
        """path: of the key's file."""
        self._path = path
        self._opened = lru_cache(maxsize=1_000)(self._open)

    def seal(self, secret: str) -> str:
        """The secret, fit to be stored; what is sealed already stays as it is. Raises KeyMissing for a spoilt key."""
        if secret.startswith(SEALED):
            return secret
        self._make_key()
        return SEALED + base64.b64encode(self._box().encrypt(secret.encode())).decode()

    def open(self, stored: str) -> str:
        """The secret that was sealed; one stored before there were keys is itself. Raises KeyMissing."""
        return self._opened(stored) if stored.startswith(SEALED) else stored

    def try_open(self, stored: str) -> str:
        """The secret, or what is stored of one that does not open here: to compare, never to use."""
        try:
            return self.open(stored)
        except KeyMissing:
            return stored

    def _open(self, stored: str) -> str:
        try:
            return self._box().decrypt(base64.b64decode(stored.removeprefix(SEALED))).decode()
        except (CryptoError, ValueError) as error:
            raise KeyMissing(
                f"A secret does not open with the key in {self._path.name}: put the key back that sealed it, or {ANEW}."
            ) from error

    def _box(self) -> SecretBox:
        try:
            return SecretBox(base64.b64decode(self._path.read_text("ascii").strip(), validate=True))
        except FileNotFoundError:
            raise KeyMissing(
                f"The file {self._path.name}, with the key that seals secrets, is not in the data folder: put it back, "
                f"or {ANEW}."
            ) from None
        except (OSError, ValueError, TypeError, CryptoError) as error:
            raise KeyMissing(
                f"The key in {self._path.name} cannot be read: put the one back that was there."
            ) from error

    def _make_key(self) -> None:
        """The key is there, readable by its owner alone; two processes at once make one."""
        if self._path.exists():
            return
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        made = self._path.with_name(f"{self._path.name}.{os.getpid()}.{os.urandom(4).hex()}")
        descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(base64.b64encode(os.urandom(SecretBox.KEY_SIZE)) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(made, self._path)  # whole or not at all, and never over another
        made.unlink()
