"""What forms about accounts say. A password is taken as it was typed and never given back in a message.

Refuses: looking anybody up.
"""

import re
from urllib.parse import urlsplit

from flask import request

from service.domain.accounts import LONGEST_DAYS, Role, Scope, parse_role, parse_scopes
from service.domain.errors import Invalid
from service.web.parse import chosen_values, json_body, line_sent

#: Where a person is led after signing in unless they asked for something.
HOME = "/"

#: Longest password looked at, in code points; a longer one is none anybody has.
LONGEST_TYPED = 1_000


def password_sent(field: str) -> str:
    """A password as it was typed. Raises Invalid, which does not quote it."""
    value = json_body().get(field, "") if request.is_json else request.form.get(field, "")
    if not isinstance(value, str) or not value:
        raise Invalid(field, "", "a password is asked for here")
    return value[:LONGEST_TYPED]


def next_sent() -> str:
    """Where to go afterwards: a path of our own, and never another site."""
    return own_path(request.form.get("next", "") or request.args.get("next", ""))


def own_path(value: str) -> str:
    """The path when it is one of this service, the first page otherwise.

    >>> own_path("/stories/flood?a=b"), own_path("//evil.example"), own_path("/\\\\evil.example")
    ('/stories/flood?a=b', '/', '/')
    """
    if not re.fullmatch(r"/(?![/\\])[!-\[\]-~]*", value):
        return HOME
    parts = urlsplit(value)
    return HOME if parts.scheme or parts.netloc else value


def sent_values(field: str) -> tuple[str, ...]:
    """Whatever words were sent under this name, alone or in a list; for looking at before anything is parsed.

    Read as they are later: from the address too, and without blanks around them.
    """
    if request.is_json:
        value = json_body().get(field) if request.get_data() else None
    else:
        value = [*request.form.getlist(field), *request.args.getlist(field)]
    words = (" ".join(one.split()) for one in (value if isinstance(value, list) else [value]) if isinstance(one, str))
    return tuple(word for word in words if word)


def role_sent() -> Role:
    """The role somebody is given. Raises Invalid."""
    return parse_role(line_sent("role"))


def scopes_sent() -> tuple[Scope, ...]:
    """The scopes of a token. Raises Invalid."""
    return parse_scopes(chosen_values("scopes"))


def days_sent() -> int | None:
    """For how many days something holds, None where nothing was said. Raises Invalid."""
    value = line_sent("days")
    if not value:
        return None
    if not (value.isascii() and value.isdigit() and len(value) < 6 and 1 <= int(value) <= LONGEST_DAYS):
        raise Invalid("days", value, f"a whole number from 1 to {LONGEST_DAYS} is accepted")
    return int(value)


def readers_sent() -> tuple[str, ...] | None:
    """The names of those a story is there for, None when it is open to everybody. Raises Invalid."""
    seen_by = line_sent("seen_by")
    if seen_by not in ("everybody", "readers"):
        raise Invalid("seen_by", seen_by, "everybody or readers is accepted")
    return None if seen_by == "everybody" else chosen_values("readers")
