"""Which passwords are taken, their hash and its check.

After ASVS 5.0, 6.2: at least twelve signs, at most 256, any signs in any mixture, never cut, never to be changed by
a date; refused when a guesser who knows the commonest passwords and patterns needs fewer than a hundred million
guesses (zxcvbn), or when it is little more than the account's own name.
The hash is argon2id with the least cost OWASP names: 19 MiB, two passes, one lane.
Refuses: chance (the salt is handed in), keeping anything.
"""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import Type, hash_secret

from service.domain.errors import Invalid

SHORTEST = 12
LONGEST = 256

#: Fewest guesses a password must take.
FEWEST_GUESSES = 100_000_000

#: What zxcvbn reads of a password; it takes no longer ones, and 72 signs decide.
READ = 72

#: The cost of a hash: memory in KiB, passes, lanes; and the lengths in bytes.
MEMORY_KIB = 19 * 1024
PASSES = 2
LANES = 1
SALT_BYTES = 16
HASH_BYTES = 32


def check_password(password: str, name: str) -> None:
    """Returns when the password is taken for the account of this name. Raises Invalid, which never quotes it."""
    if len(password) < SHORTEST:
        raise Invalid(
            "password", "…", f"at least {SHORTEST} letters, digits or signs are needed; several words are good"
        )
    if len(password) > LONGEST:
        raise Invalid("password", "…", f"at most {LONGEST} letters, digits or signs are accepted")
    if guesses(password, name) < FEWEST_GUESSES:
        raise Invalid("password", "…", "it is easily guessed; a few words that do not belong together are good")


def guesses(password: str, name: str) -> float:
    """About how many guesses somebody needs who knows the commonest passwords, patterns, and the account's name."""
    from zxcvbn import zxcvbn  # its word lists take a tenth of a second, and are needed once a password is chosen

    return float(zxcvbn(password[:READ], user_inputs=[name, "stet"])["guesses"])


def hash_password(password: str, salt: bytes) -> str:
    """The hash to keep, with its parameters. salt: SALT_BYTES fresh random bytes."""
    made = hash_secret(
        password.encode("utf-8", "surrogatepass"),
        salt,
        time_cost=PASSES,
        memory_cost=MEMORY_KIB,
        parallelism=LANES,
        hash_len=HASH_BYTES,
        type=Type.ID,
    )
    return made.decode("ascii")


def is_password(password: str, password_hash: str) -> bool:
    """Whether this is the password of that hash. It takes as long for "", which no password has."""
    try:
        hasher = PasswordHasher()
        hasher.verify(password_hash or _of_nobody(), password.encode("utf-8", "surrogatepass"))
    except (VerificationError, InvalidHashError):
        return False
    return password_hash != ""


@cache
def _of_nobody() -> str:
    """A hash to check a password against where there is no account, so that both take the same time."""
    return hash_password("nobody has this password", bytes(SALT_BYTES))
