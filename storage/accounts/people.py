"""Accounts and the one-time links with which they get their passwords.

Refuses: choosing who may do what; deleting an account, whose name stands in the log.
"""

from datetime import datetime

from service.domain.accounts import Account, Invitation, Role
from service.domain.errors import Conflict, NotFound, quoted
from storage.engine import sqlite3
from storage.rows import Row, at, at_or_none, time, time_or_none
from storage.store import Store


def is_any(store: Store) -> bool:
    """Whether there is an account at all: without one there is nobody to sign in."""
    return store.row("SELECT 1 FROM accounts LIMIT 1") is not None


def save_account(store: Store, account: Account) -> None:
    """The account is stored as given, in place of any with its id. Raises Conflict when another has its name."""
    try:
        with store.transaction():
            store.write(
                """
                INSERT INTO accounts (id, name, role, password_hash, created_at, disabled_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET role = excluded.role, password_hash = excluded.password_hash,
                    disabled_at = excluded.disabled_at
                """,
                (
                    account.id,
                    account.name,
                    account.role.value,
                    account.password_hash,
                    at(account.created_at),
                    at_or_none(account.disabled_at),
                ),
            )
    except sqlite3.IntegrityError as error:
        raise Conflict(f"There is already an account named {quoted(account.name)}.", "name") from error


def find_account(store: Store, id: str) -> Account | None:
    """The account, or None."""
    row = store.row("SELECT * FROM accounts WHERE id = ?", (id,))
    return None if row is None else account_from(row)


def load_account(store: Store, id: str) -> Account:
    """The account. Raises NotFound."""
    found = find_account(store, id)
    if found is None:
        raise NotFound("account", id)
    return found


def find_account_named(store: Store, name: str) -> Account | None:
    """The account of this name, or None."""
    row = store.row("SELECT * FROM accounts WHERE name = ?", (name,))
    return None if row is None else account_from(row)


def load_account_named(store: Store, name: str) -> Account:
    """The account of this name. Raises NotFound."""
    found = find_account_named(store, name)
    if found is None:
        raise NotFound("account", name)
    return found


def list_accounts(store: Store) -> tuple[Account, ...]:
    """All accounts, by name."""
    return tuple(account_from(row) for row in store.rows("SELECT * FROM accounts ORDER BY name"))


def count_other_admins(store: Store, id: str) -> int:
    """How many accounts beside this one are admins that can sign in, or will when they use their link."""
    row = store.row(
        "SELECT count(*) FROM accounts WHERE id <> ? AND role = ? AND disabled_at IS NULL", (id, Role.ADMIN.value)
    )
    return 0 if row is None else int(row[0])


def save_invitation(store: Store, invitation: Invitation) -> None:
    """The link can be used; one for the same account that was made before cannot any more."""
    with store.transaction():
        store.write("DELETE FROM invitations WHERE account_id IS ?", (invitation.account_id or None,))
        store.write(
            "INSERT INTO invitations (key_hash, account_id, created_at, expires_at) VALUES (?, ?, ?, ?)",
            (
                invitation.key_hash,
                invitation.account_id or None,
                at(invitation.created_at),
                at(invitation.expires_at),
            ),
        )


def find_invitation(store: Store, key_hash: str) -> Invitation | None:
    """The one-time link with this hash, or None when there is none or it was used."""
    row = store.row("SELECT * FROM invitations WHERE key_hash = ?", (key_hash,))
    if row is None:
        return None
    return Invitation(
        key_hash=row["key_hash"],
        account_id=row["account_id"] or "",
        created_at=time(row["created_at"]),
        expires_at=time(row["expires_at"]),
    )


def use_invitation(store: Store, key_hash: str) -> bool:
    """The link cannot be used again. Returns whether it could: of two who use it at once, one does."""
    with store.transaction():
        return store.write("DELETE FROM invitations WHERE key_hash = ?", (key_hash,)) == 1


def withdraw_invitations(store: Store, account_id: str) -> None:
    """No one-time link of the account can be used any more."""
    with store.transaction():
        store.write("DELETE FROM invitations WHERE account_id IS ?", (account_id or None,))


def count_tries(store: Store, subject: str, since: datetime) -> tuple[datetime, ...]:
    """When somebody tried to sign in from this address, or for this name, since then; oldest first."""
    rows = store.rows(
        "SELECT tried_at FROM sign_in_tries WHERE subject = ? AND tried_at > ? ORDER BY tried_at", (subject, at(since))
    )
    return tuple(time(row["tried_at"]) for row in rows)


def save_try(store: Store, subjects: tuple[str, ...], now: datetime, forget_before: datetime) -> None:
    """A try is noted for each subject; those from before are forgotten."""
    with store.transaction():
        store.write("DELETE FROM sign_in_tries WHERE tried_at <= ?", (at(forget_before),))
        store.write_many(
            "INSERT INTO sign_in_tries (subject, tried_at) VALUES (?, ?)", [(one, at(now)) for one in subjects]
        )


def forget_tries(store: Store, subject: str, tried_at: datetime | None = None) -> None:
    """The tries of the subject do not count any more: all of them, or the one of that moment."""
    with store.transaction():
        store.write(
            "DELETE FROM sign_in_tries WHERE subject = ?1 AND (?2 IS NULL OR tried_at = ?2)",
            (subject, at_or_none(tried_at)),
        )


def account_from(row: Row) -> Account:
    """An account from its row."""
    return Account(
        id=row["id"],
        name=row["name"],
        role=Role(row["role"]),
        password_hash=row["password_hash"],
        created_at=time(row["created_at"]),
        disabled_at=time_or_none(row["disabled_at"]),
    )
