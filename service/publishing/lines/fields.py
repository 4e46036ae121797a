"""One field of a line: of its kind and within its bounds, or one plain sentence that names it.

What a person would type elsewhere has the bounds it has there. What a page said of itself is carried as it was read,
within bounds that no page of ours comes near. Refuses: repairing a value, but for the address of an article, which is
written as every other door writes it.
"""

import math
import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Never

from service.domain.addresses import given_address
from service.domain.errors import Invalid, TooLarge
from service.domain.ids import text_hash
from service.domain.stories import LONGEST_TITLE
from service.domain.versions import TEXT_LIMIT

#: Longest words that a page says of itself, or a person of it, in code points: headline, byline, excerpt, reason.
LONGEST_WORDS = 20_000

#: Most of one kind in a list: what spoke for a verdict, the claims of a decision.
LONGEST_LIST = 100_000

#: Largest place in a list, from 1.
LAST_PLACE = 1_000_000_000

#: Nothing older was seen by anybody: such a year is a slip of the pen, here as in any import.
EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)

Fields = Mapping[str, Any]

_ID = re.compile(r"[\w-]{1,64}", re.ASCII)
_HASH = re.compile(r"(?:sha256:)?[0-9a-f]{64}")
_LANGUAGE = re.compile(r"[A-Za-z]{0,8}(?:-[A-Za-z0-9]{1,8}){0,3}")


def refuse(name: str, value: object, accepted: str) -> Never:
    """Raises Invalid: this field cannot have this value."""
    raise Invalid(name, value, accepted)


def words(row: Fields, name: str, longest: int = LONGEST_WORDS) -> str:
    """Text without null characters and half characters."""
    value = row[name]
    if not isinstance(value, str) or "\x00" in value or any("\ud800" <= c <= "\udfff" for c in value):
        refuse(name, value, "text without null characters and half characters (lone surrogates) is accepted")
    if len(value) > longest:
        refuse(name, value, f"it has {len(value):,} characters, and at most {longest:,} are accepted")
    return value


def title(row: Fields, name: str) -> str:
    """A title that a person gave: never empty."""
    value = words(row, name, LONGEST_TITLE)
    return value if value.strip() else refuse(name, value, f"1 to {LONGEST_TITLE} characters are accepted")


def body(row: Fields) -> str:
    """A text that has words, as it is stored."""
    value = row["text"]
    if isinstance(value, str) and len(value) > TEXT_LIMIT:
        raise TooLarge("The text", len(value), TEXT_LIMIT, "characters")
    value = words(row, "text", TEXT_LIMIT)
    if not any(c.isalnum() for c in value) or not unicodedata.is_normalized("NFC", value):
        refuse("text", value, "a text with words, in Unicode's form NFC, is accepted")
    if text_hash(value) != row["content_hash"]:
        refuse("content_hash", row["content_hash"], "the text is not the one that its hash stands for")
    return value


def address(row: Fields, name: str) -> str:
    """A web address, as it stands; "" for none."""
    value = words(row, name)
    given_address(name, value)
    return value


def tidy(row: Fields, name: str) -> str:
    """A web address, as every door writes it; "" for none."""
    return given_address(name, words(row, name))


def language(row: Fields, name: str) -> str:
    """A language's short name, "" for none."""
    value = words(row, name)
    return value if _LANGUAGE.fullmatch(value) else refuse(name, value, "a language such as en is accepted, or none")


def id(row: Fields, name: str) -> str:
    """An id."""
    value = row[name]
    if not isinstance(value, str) or not _ID.fullmatch(value):
        refuse(name, value, "1 to 64 letters, digits, hyphens and underscores are accepted")
    return value


def digest(value: object, name: str) -> str:
    """A hash in hexadecimal."""
    if not isinstance(value, str) or not _HASH.fullmatch(value):
        refuse(name, value, "64 hexadecimal digits are accepted")
    return value


def moment(row: Fields, name: str) -> datetime:
    """A time with a zone."""
    value, found = row[name], None
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
        found = found.astimezone(UTC) if found is not None and found.tzinfo is not None else None
    except (ValueError, OverflowError):
        found = None
    if found is None or found < EARLIEST:
        refuse(name, value, "a time with its zone, from 1900 on, is accepted, such as 2026-01-31T08:00:00Z")
    return found


def moment_or_none(row: Fields, name: str) -> datetime | None:
    """A time with a zone, or null."""
    return None if row[name] is None else moment(row, name)


def whole(value: object, name: str, last: int = LAST_PLACE) -> int:
    """A whole number from 0."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= last:
        refuse(name, _short(value), f"a whole number from 0 to {last:,} is accepted")
    return value


def status(row: Fields, name: str) -> int | None:
    """An HTTP status, or null."""
    value = row[name]
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 999:
        refuse(name, _short(value), "a number from 0 to 999, an HTTP status, is accepted, or null")
    return value


def score(row: Fields, name: str) -> float | None:
    """A number that can be compared, or null."""
    value = row[name]
    if value is None:
        return None
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value) or abs(value) > 1e9:
        refuse(name, _short(value), "a finite number is accepted, or null")
    return float(value)


def flag(row: Fields, name: str) -> bool:
    """True or false."""
    value = row[name]
    return value if isinstance(value, bool) else refuse(name, value, f"{name} is true or false")


def some(row: Fields, name: str) -> list[Any]:
    """A list."""
    value = row[name]
    if not isinstance(value, list) or len(value) > LONGEST_LIST:
        refuse(name, _short(value), f"a list of at most {LONGEST_LIST:,} is accepted")
    return value


def one_of(row: Fields, name: str, words: type[Any]) -> Any:
    """A word of a list."""
    try:
        return words(row[name])
    except (ValueError, TypeError):
        accepted = f"{', '.join(word.value for word in words)} are accepted"
    refuse(name, row[name], accepted)


def _short(value: object) -> object:
    """The value, fit to be quoted: a number of a million digits takes minutes to write out."""
    return "a number" if isinstance(value, int) and abs(value) > 10**30 else value
