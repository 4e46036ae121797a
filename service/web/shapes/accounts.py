"""Accounts and what belongs to them. Refuses: making them (present/wire_accounts.py); any hash."""

from typing import Annotated, Literal

from msgspec import UNSET as UNSAID
from msgspec import Meta, UnsetType

from service.domain.accounts import LONGEST_DAYS, LONGEST_LABEL, Role, Scope
from service.web.contract.says import Answer, Body, Query
from service.web.contract.scalars import TEXT, Count, Id, Line, MaybeLine, Path, Stamp, told

AccountName = Annotated[
    str,
    Meta(
        pattern=r"^[A-Za-z0-9]([A-Za-z0-9._-]{0,38}[A-Za-z0-9])?$",  # kept in small letters
        examples=["ada"],
        extra=told("a name is 1 to 40 of the letters a to z, digits, and . _ - between them, such as ada"),
    ),
]
Password = Annotated[str, Meta(min_length=1, pattern=TEXT, extra=told("a password is asked for here"))]
Days = Annotated[int, Meta(ge=1, le=LONGEST_DAYS, extra=told(f"a whole number from 1 to {LONGEST_DAYS} is accepted"))]
Label = Annotated[
    str,
    Meta(
        max_length=LONGEST_LABEL,
        pattern=TEXT,
        extra=told(f"a few words, at most {LONGEST_LABEL} letters, say what it is for"),
    ),
]
Link = Annotated[str, Meta(description="A full address, shown in this one answer.")]


class Account(Answer):
    """Somebody who may sign in."""

    id: Id
    name: str
    role: Role
    has_password: bool
    created_at: Stamp
    disabled_at: Stamp | None


class Accounts(Answer):
    """Everybody's accounts."""

    accounts: list[Account]


class InvitedAccount(Account):
    """An account with a one-time link that sets its password."""

    link: Link


class NewAccount(Body):
    """Who is to have an account."""

    name: AccountName
    role: Role


class NewRole(Body):
    """What an account may do at most."""

    role: Role


class SignIn(Body):
    """Who somebody is."""

    name: Line
    password: Password
    next: MaybeLine = UNSAID


class SignedIn(Answer):
    """Who somebody is now."""

    name: str
    role: Role


class FirstPassword(Body):
    """The password of a new account; for the first account of all, also its name."""

    password: Password
    name: MaybeLine = UNSAID


class NewPassword(Body):
    """Another password. Every other session ends; tokens hold on unless they are to be revoked with it."""

    old_password: Password
    password: Password
    revoke_tokens: bool | UnsetType = UNSAID


class OwnSession(Answer):
    """A browser that one is signed in with."""

    id: Id
    is_this: bool
    began_at: Stamp
    seen_at: Stamp
    address: str
    agent: str


class OwnToken(Answer):
    """What a program shows to be let in."""

    prefix: str
    label: str
    scopes: list[Scope]
    created_at: Stamp
    expires_at: Stamp | None
    used_at: Stamp | None


class ShownToken(OwnToken):
    """A token with what its program sends, which is in this one answer and nowhere else."""

    token: str


class NewToken(Body):
    """What a token is for."""

    label: Label
    scopes: Annotated[list[Scope], Meta(min_length=1, extra=told(f"one or more of {', '.join(Scope)} are accepted"))]
    days: Days | UnsetType | None = UNSAID


class Own(Answer):
    """One's own account."""

    name: str
    role: Role
    sessions: list[OwnSession]
    tokens: list[OwnToken]


class ShareLink(Answer):
    """An address that opens one story for a time."""

    id: Id
    label: str
    created_by: str
    created_at: Stamp
    expires_at: Stamp


class ShownShareLink(ShareLink):
    """A share link with its address, which is in this one answer and nowhere else."""

    link: Link


class NewShareLink(Body):
    """Whom a link is for, and for how long."""

    label: Label | UnsetType | None = UNSAID
    days: Days | UnsetType | None = UNSAID


SeenBy = Literal["everybody", "readers"]


class Access(Answer):
    """Who may see a story."""

    seen_by: SeenBy
    readers: list[str]
    links: list[ShareLink]


class NewAccess(Body):
    """Who is to see a story: everybody who is signed in, or the readers named."""

    seen_by: Annotated[SeenBy, Meta(extra=told("everybody or readers is accepted"))]
    readers: list[AccountName] | UnsetType = UNSAID


class AuditLine(Answer):
    """One line of the log of what was done."""

    number: Count
    at: Stamp
    who: str
    by: str
    address: str
    action: str
    object: str
    result: str


class AuditLog(Answer):
    """Lines of the log, the newest first."""

    entries: list[AuditLine]
    older: Path | None


class AuditQuery(Query):
    """Which lines of the log."""

    who: MaybeLine = UNSAID
    action: MaybeLine = UNSAID
    before: (
        Annotated[str, Meta(pattern=r"^[0-9]{1,15}$", extra=told("the number of a line is accepted"))] | UnsetType
    ) = UNSAID
