"""What a request says about threads, as domain values.

Refuses: looking anything up.
"""

from datetime import datetime

from flask import request

from service.domain.errors import Invalid
from service.domain.threads import ThreadFamily
from service.web.parse import chosen_values, line_sent
from service.web.times import read_when


def parse_family() -> ThreadFamily | None:
    """The family asked for in the address, None for both. Raises Invalid."""
    value = request.args.get("family", "")
    known = {family.value: family for family in ThreadFamily}
    if value and value not in known:
        raise Invalid("family", value, f"{' or '.join(known)} is accepted")
    return known.get(value)


def parse_moment(field: str, *, is_end: bool = False) -> datetime | None:
    """A time in the address: a date (its first second in UTC, or as an end its last) or a stamp with its offset.

    None when not given. Raises Invalid.
    """
    value = request.args.get(field, "").strip()
    if not value:
        return None
    return read_when(field, value, "23:59:59" if is_end else "00:00:00")


def parse_other() -> str:
    """What names the other thread: its id, address or title. Raises Invalid when nothing does."""
    value = line_sent("other").strip()
    if not value:
        raise Invalid("other", "", "the title or id of another thread of this story is accepted")
    return value


def parse_claims() -> tuple[str, ...]:
    """The ids of the claims chosen. Raises Invalid when none is."""
    found = chosen_values("claims")
    if not found:
        raise Invalid("claims", "", "choose the claims that are another thread, at least one and not all")
    return found


def parse_note() -> str:
    """A person's own words about a decision, "" when none."""
    return line_sent("note")
