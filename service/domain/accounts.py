"""Who may use this Stet, and what stands for them: accounts, sessions, tokens, links, and the log of what they did.

Nothing here holds a secret: a password is kept as its argon2id hash, everything else that proves who somebody is as
the SHA-256 of what was shown to them once.
Refuses: deciding who may what (service/accounts), chance, clocks.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from service.domain.errors import Invalid

#: A session ends when it was not used for so long, and in any case after the second time (ASVS 7.3.1 and 7.3.2).
SESSION_IDLE = timedelta(days=7)
SESSION_LONGEST = timedelta(days=30)

#: How long a one-time link for a first password can be used.
INVITATION_LASTS = timedelta(days=7)

#: Longest and usual time a share link or a token can be used, in days.
LONGEST_DAYS = 366
LINK_DAYS = 14

#: What the name of an account is written in: it stands in logs, in lists and on command lines.
NAME = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?")

#: Longest name somebody gives to a token, a link, in code points.
LONGEST_LABEL = 80


class Role(StrEnum):
    """What an account may do at most, each more than the one before."""

    READER = "reader"
    EDITOR = "editor"
    ADMIN = "admin"


class Scope(StrEnum):
    """What a token may be used for, within what its account may do."""

    READ = "read"
    IMPORT = "import"
    MANAGE = "manage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who may sign in."""

    id: str
    name: str
    role: Role
    password_hash: str  # argon2id with its parameters and salt, "" until a first password is set
    created_at: datetime
    disabled_at: datetime | None  # signed out, and not let in again until it is enabled


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One browser that somebody signed in with."""

    key_hash: str  # SHA-256 of what the cookie holds
    account_id: str
    began_at: datetime
    seen_at: datetime
    address: str  # where it was begun from
    agent: str  # what the browser calls itself, shortened

    @property
    def id(self) -> str:
        """What it is called on a page; it proves nothing."""
        return self.key_hash[:12]

    def is_over(self, now: datetime) -> bool:
        """Whether it was unused for too long, or is too old."""
        return now - self.seen_at >= SESSION_IDLE or now - self.began_at >= SESSION_LONGEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What a program of somebody's shows to be let in as them."""

    prefix: str  # its first characters, by which it is found and named
    key_hash: str  # SHA-256 of the whole
    account_id: str
    label: str
    scopes: tuple[Scope, ...]
    created_at: datetime
    expires_at: datetime | None
    used_at: datetime | None  # to the hour
    revoked_at: datetime | None

    def is_good(self, now: datetime) -> bool:
        """Whether it still lets in."""
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareLink:
    """An address with which anybody may read one story for a time."""

    id: str
    key_hash: str  # SHA-256 of what the address ends with
    story_id: str
    label: str
    created_by: str  # a name
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None

    def is_good(self, now: datetime) -> bool:
        """Whether it still opens."""
        return self.revoked_at is None and now < self.expires_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A one-time link with which somebody sets a password: for a new account, or in place of a forgotten one."""

    key_hash: str
    account_id: str  # "" for the first account of all, which is named when the link is used
    created_at: datetime
    expires_at: datetime

    def is_good(self, now: datetime) -> bool:
        """Whether it can still be used."""
        return now < self.expires_at


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One line of the log of what was done: never changed, never taken out."""

    number: int  # 1 for the first
    at: datetime
    who: str  # a name; "local", "command line", "share link", or "nobody"
    by: str  # how they were let in: session, token and its prefix, …
    address: str  # where from
    action: str  # such as stories.create
    object: str  # what it was done to, such as "story=flood"
    result: str  # done, refused, or failed, with the status


def parse_name(value: str) -> str:
    """The name of an account. Raises Invalid."""
    name = value.strip().lower()
    if not NAME.fullmatch(name):
        accepted = "a name is 1 to 40 of the letters a to z, digits, and . _ - between them, such as ada"
        raise Invalid("name", value, accepted)
    return name


def parse_role(value: str) -> Role:
    """The role. Raises Invalid."""
    try:
        return Role(value.strip().lower())
    except ValueError:
        raise Invalid("role", value, f"it is {' or '.join(Role)}") from None


def parse_scopes(values: tuple[str, ...]) -> tuple[Scope, ...]:
    """The scopes, each once, in the order of Scope. Raises Invalid for none and for what is none."""
    accepted = f"one or more of {', '.join(Scope)} are accepted"
    unknown = [value for value in values if value not in tuple(Scope)]
    if unknown or not values:
        raise Invalid("scopes", unknown[0] if unknown else "", accepted)
    return tuple(scope for scope in Scope if scope in values)
