"""What a reader asks of a timeline or of search, as domain values, and the one address of each such question.

Lists are one parameter with commas (`kind=revised,removed`), so that an address is short; a form sends a name several
times, and is led to the short address. Refuses: looking anything up.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import TypeVar
from urllib.parse import urlencode

from flask import request

from service.domain.changes import ChangeKind, Family
from service.domain.errors import Invalid
from service.web.parse import LONGEST_LINE, line_sent
from service.web.times import read_stamp, read_when
from storage.reading.timeline import Wanted

Word = TypeVar("Word")

#: The parameters of a timeline, in the order an address has them.
FILTERS = (
    "kind",
    "family",
    "holder",
    "outlet",
    "importance",
    "since",
    "until",
    "notice",
    "new",
    "immaterial",
    "before",
)

#: Longest list of values in one parameter, in code points.
LONGEST_LIST = 400

#: Longest search, in code points.
LONGEST_SEARCH = 400


def parse_before() -> datetime | None:
    """Where a page of a timeline begins: entries captured before this time. Raises Invalid."""
    value = request.args.get("before", "")
    return read_stamp("before", value) if value else None


def parse_wanted(after_number: int | None) -> Wanted:
    """The filters of a timeline. after_number: where this reader left off, for `new=1`. Raises Invalid."""
    since, until = _moment("since"), _moment("until", is_end=True)
    if since and until and until <= since:
        raise Invalid("until", request.args["until"], f"{since:%Y-%m-%d} or later is accepted, because it begins then")
    return Wanted(
        kinds=tuple(_listed("kind", {kind.value: kind for kind in ChangeKind})),
        families=tuple(_listed("family", {family.value: family for family in Family})),
        holder=_line("holder"),
        outlet=_line("outlet"),
        least_importance=parse_share("importance"),
        since=since,
        until=until,
        after_number=(after_number or 0) if parse_switch("new") else None,
        with_immaterial=parse_switch("immaterial"),
    )


def asked_values() -> dict[str, str]:
    """What was asked for, by parameter, without those that say nothing; lists as one value each."""
    given = {name: ",".join(part for part in request.args.getlist(name) if part.strip()) for name in FILTERS}
    return {name: value for name, value in given.items() if value and (name, value) not in SAYS_NOTHING}


#: Values a form sends that are the default.
SAYS_NOTHING = {("importance", "0")}


def is_tidy() -> bool:
    """Whether the address says nothing twice and nothing that is empty."""
    return all(value for _, value in request.args.items(multi=True)) and all(
        len(request.args.getlist(name)) == 1 for name in request.args
    )


def address_with(path: str, values: Mapping[str, str], order: Sequence[str] = FILTERS) -> str:
    """The address of a question, its parameters in this order, others after them, and none that is empty."""
    ordered = (*(name for name in order if name in values), *(name for name in values if name not in order))
    said = [(name, values[name]) for name in ordered if values[name]]
    return path + "?" + urlencode(said, safe=",:") if said else path


def parse_share(field: str) -> float:
    """A number from 0 to 1; 0 when not given. Raises Invalid."""
    value = request.args.get(field, "").strip() or "0"
    try:
        number = Decimal(value)
    except InvalidOperation:
        number = Decimal(-1)
    if not (number.is_finite() and 0 <= number <= 1):
        raise Invalid(field, value, "a number from 0 to 1 is accepted, such as 0.55")
    return float(number)


def parse_switch(field: str) -> bool:
    """Whether a switch is on: 1 or absent. Raises Invalid."""
    value = request.args.get(field, "").strip()
    if value not in ("", "0", "1"):
        raise Invalid(field, value, "1 is accepted, or leave it out")
    return value == "1"


def parse_number(field: str, least: int = 0, most: int = 1_000_000) -> int:
    """A whole number; `least` when not given. Raises Invalid."""
    value = request.args.get(field, "").strip()
    if not value:
        return least
    if not (value.isascii() and value.isdecimal() and len(value) < 9 and least <= int(value) <= most):
        raise Invalid(field, value, f"a whole number from {least} to {most} is accepted")
    return int(value)


def number_sent(field: str) -> int:
    """A whole number that a form or JSON sends. Raises Invalid."""
    value = line_sent(field)
    if not (value.isascii() and value.isdecimal() and len(value) < 16):
        raise Invalid(field, value, "a whole number is accepted")
    return int(value)


def parse_search() -> str:
    """What is searched for, "" when nothing is. Raises Invalid when it is too long."""
    value = request.args.get("q", "").replace("\0", " ")
    if len(value) > LONGEST_SEARCH:
        raise Invalid("q", value, f"at most {LONGEST_SEARCH} characters are accepted")
    return value


def parse_holder() -> str:
    """The holder by name, "" for all. Raises Invalid."""
    return _line("holder")


def parse_choice(field: str, known: tuple[str, ...]) -> str:
    """One of a few words, "" when not given. Raises Invalid."""
    value = request.args.get(field, "").strip()
    if value and value not in known:
        raise Invalid(field, value, f"{' or '.join(known)} is accepted")
    return value


def _listed(field: str, known: Mapping[str, Word]) -> list[Word]:
    said = ",".join(request.args.getlist(field))
    if len(said) > LONGEST_LIST:
        raise Invalid(field, said, f"at most {LONGEST_LIST} characters are accepted")
    found = []
    for word in filter(None, (part.strip() for part in said.split(","))):
        if word not in known:
            raise Invalid(field, word, f"{', '.join(known)} are accepted, with commas between")
        found.append(known[word])
    return list(dict.fromkeys(found))


def _line(field: str) -> str:
    value = request.args.get(field, "").strip()
    if len(value) > LONGEST_LINE or "\0" in value:
        raise Invalid(field, value, f"one line of at most {LONGEST_LINE} characters is accepted")
    return value


def _moment(field: str, *, is_end: bool = False) -> datetime | None:
    """A date (its beginning, or as an end the end of that day, in UTC) or a stamp with its offset."""
    value = request.args.get(field, "").strip()
    if not value:
        return None
    found = read_when(field, value, "00:00:00").astimezone(UTC)
    return found + timedelta(days=1) if is_end and len(value) == len("2026-01-06") else found
