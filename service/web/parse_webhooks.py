"""What somebody wishes a subscription to be, as domain values: from forms and from JSON alike.

Refuses: making a subscription; keys.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, TypeVar

from service.domain.addresses import refuse_address
from service.domain.changes import ChangeKind, Family
from service.domain.deliveries import Rhythm, Shape
from service.domain.errors import Invalid, Refused, each
from service.domain.networks import Opening
from service.domain.rhythms import parse_zone
from service.settings import MAIL_ADDRESS, Settings
from service.web.parse import chosen_values, endpoint_sent, flag_sent, line_sent, moment_sent, was_sent
from service.web.times import read_moment, read_stamp
from service.webhooks.choosing import accept_matter
from service.webhooks.conditions import accept_condition

#: Most holders one rule names, and most matters.
MOST_NAMED = 20

#: The longest period a preview looks over.
LONGEST_PERIOD = timedelta(days=366 * 5)

#: The period a preview looks over when nothing is said.
USUAL_PERIOD = timedelta(days=30)

#: How a signature is made, by its word in the standard.
SIGNINGS = ("v1", "v1a")

_Word = TypeVar("_Word", bound=StrEnum)


def parse_other_address(shape: Shape, settings: Settings, networks: tuple[Opening, ...]) -> str:
    """The address that takes the place of a subscription's, "" where none is given and it stays. Raises likewise."""
    given = line_sent("address") if shape in (Shape.MAIL, Shape.APPRISE) else endpoint_sent("address")
    return endpoint_of(given, shape, settings, networks) if given else ""


def parse_endpoint(settings: Settings, networks: tuple[Opening, ...]) -> tuple[str, Shape]:
    """The address a subscription sends to, in what shape. Raises Invalid, and Refused for what is never sent to."""
    shape = _word("shape", Shape, Shape.STANDARD)
    given = line_sent("address") if shape in (Shape.MAIL, Shape.APPRISE) else endpoint_sent("address")
    return endpoint_of(given, shape, settings, networks), shape


def endpoint_of(given: str, shape: Shape, settings: Settings, networks: tuple[Opening, ...]) -> str:
    """What somebody gave as the address of an endpoint of this shape, as it is kept. Raises likewise."""
    if shape is Shape.MAIL:
        return _mail_address(given.removeprefix("mailto:"), settings)
    if shape is Shape.APPRISE:
        return _apprise_name(given.removeprefix("apprise:"), settings)
    if not given:
        accepted = "a webhook needs the address it is sent to, such as https://example.org/hooks/stet"
        raise Invalid("address", given, accepted)
    refuse_address(given, networks)
    return given


def parse_wishes(known: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What a subscription hears of, and how often, as fields of one. Raises one Invalid for all fields that are wrong.

    known: the fields of a subscription that is changed by a program, which stay where nothing is said of them.
    """
    parts: dict[str, Callable[[], Any]] = {
        "story_id": lambda: line_sent("story") or None,
        "thread_id": lambda: line_sent("thread"),
        "kinds": lambda: _chosen("kinds", tuple(kind.value for kind in ChangeKind)),
        "families": lambda: _chosen("families", tuple(family.value for family in Family)),
        "holders": lambda: _named("holders", "names"),
        "matters": lambda: tuple(map(accept_matter, _named("matters", "matters"))),
        "condition": _condition,
        "least_importance": _least_importance,
        "rhythm": lambda: _word("rhythm", Rhythm, Rhythm.AT_ONCE),
        "hour": _hour,
        "zone": lambda: parse_zone(line_sent("zone") or "UTC"),
        "wants_notices": lambda: flag_sent("notices"),
        "in_order": lambda: flag_sent("in_order"),
    }
    wishes = dict(zip(parts, each(*parts.values()), strict=True))
    if known is None:
        return wishes
    names = {"story_id": "story", "thread_id": "thread", "wants_notices": "notices"}
    return {name: value if was_sent(names.get(name, name)) else known[name] for name, value in wishes.items()}


def parse_with_wishes(*parts: Callable[[], Any], known: Mapping[str, Any] | None = None) -> tuple[Any, ...]:
    """What each part of the form comes to, and last the wishes. Raises one mistake for all that is wrong with it."""
    return each(*parts, lambda: parse_wishes(known))


def parse_signing() -> str:
    """How messages are signed: v1 by a shared secret, v1a by a key of which we publish half. Raises Invalid."""
    signing = line_sent("signing") or SIGNINGS[0]
    if signing not in SIGNINGS:
        raise Invalid("signing", signing, "v1 (a shared secret) or v1a (Ed25519) is accepted")
    return signing


def parse_period(now: datetime) -> tuple[datetime, datetime]:
    """The period a preview looks over; the last 30 days when nothing is said. Raises Invalid."""
    begins, ends = each(lambda: _end("since"), lambda: _end("until", timedelta(days=1)))
    until = ends or now
    since = begins or until - USUAL_PERIOD
    if since >= until:
        raise _period_refused("a time before the end of the period is accepted, which is now where none is given")
    if until - since > LONGEST_PERIOD:
        raise _period_refused("a period of at most five years is accepted, which ends now where no end is given")
    return since, until


def _period_refused(accepted: str) -> Invalid:
    """About what was typed as the period's beginning, under the name it was typed under."""
    field = "since" if line_sent("since") else "since_date"
    return Invalid(field, line_sent(field), accepted)


def parse_replayed_since() -> datetime:
    """From when on messages are sent again. Raises Invalid."""
    since = moment_sent("since", "since_date", "since_time")
    if since is None:
        raise Invalid("since", "", "say from when on, such as 2026-01-31T08:00:00Z")
    return since


def _end(field: str, after_day: timedelta = timedelta(0)) -> datetime | None:
    """One end of a period: a stamp, or a day in a zone (UTC when none is said), which is taken whole."""
    stamp, day = line_sent(field), line_sent(f"{field}_date")
    if stamp:
        return read_stamp(field, stamp)
    if not day:
        return None
    begins = read_moment(f"{field}_date", day, f"{field}_date", "00:00", line_sent("zone") or "UTC")
    return None if begins is None else begins + after_day


def _mail_address(given: str, settings: Settings) -> str:
    if settings.mail is None:
        raise Refused("Letters need a mail server: the operator names one with STET_MAIL.")
    if not MAIL_ADDRESS.fullmatch(given):
        raise Invalid("address", given, "one address of mail is accepted, such as desk@example.org")
    return f"mailto:{given}"


def _apprise_name(given: str, settings: Settings) -> str:
    names = [name for name, _ in settings.apprise]
    if not names:
        raise Refused("The operator has named nothing for apprise yet: STET_APPRISE does.")
    if given not in names:
        raise Invalid("address", given, f"the names are {', '.join(names)}")
    return f"apprise:{given}"


def _chosen(field: str, known: tuple[str, ...]) -> tuple[str, ...]:
    chosen = chosen_values(field)
    for one in chosen:
        if one not in known:
            raise Invalid(field, one, f"the {field} are {', '.join(known)}")
    return tuple(one for one in known if one in chosen)


def _named(field: str, what: str) -> tuple[str, ...]:
    """What somebody listed, with commas or lines between, each once."""
    given = chosen_values(field)
    names = [" ".join(name.split()) for value in given for name in value.replace("\n", ",").split(",")]
    names = list(dict.fromkeys(name for name in names if name))
    if len(names) > MOST_NAMED or any(len(name) > 200 for name in names):
        raise Invalid(field, ", ".join(names), f"at most {MOST_NAMED} {what} of 200 characters are accepted")
    return tuple(names)


def _least_importance() -> float:
    value = line_sent("least_importance") or "0"
    try:
        number = Decimal(value)
    except InvalidOperation:
        number = Decimal(-1)
    if not (number.is_finite() and 0 <= number <= 1):
        raise Invalid("least_importance", value, "a number from 0 to 1 is accepted, such as 0.5")
    return float(number)


def _condition() -> str:
    text = line_sent("condition")
    accept_condition(text)
    return text


def _hour() -> int:
    value = line_sent("hour") or "8"
    hour = value.removesuffix(":00")
    if not (hour.isascii() and hour.isdigit() and len(hour) <= 2 and int(hour) <= 23):
        raise Invalid("hour", value, "a full hour from 0 to 23 is accepted")
    return int(hour)


def _word(field: str, words: type[_Word], default: _Word) -> _Word:
    value = line_sent(field) or default.value
    try:
        return words(value)
    except ValueError:
        raise Invalid(field, value, f"{', '.join(word.value for word in words)} are accepted") from None
