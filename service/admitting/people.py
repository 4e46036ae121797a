"""Accounts are added, change their role, get and change their passwords, and are disabled.

No account ever has a password that somebody else chose: it is set by a one-time link. There is always an admin who
can sign in. Refuses: deleting an account.
"""

import secrets
from dataclasses import replace
from datetime import datetime

from service.accounts.keys import KEY_BYTES, hash_key, make_key
from service.accounts.passwords import SALT_BYTES, check_password, hash_password
from service.domain.accounts import INVITATION_LASTS, Account, Invitation, Role, parse_name
from service.domain.errors import Conflict, Refused
from storage import Store
from storage.accounts import keys, people

#: Random bytes in the id of an account.
ID_BYTES = 10


def add_account(store: Store, name: str, role: Role, now: datetime) -> tuple[Account, str]:
    """A new account without a password, and the key of the one-time link that sets one. Raises Invalid, Conflict."""
    account = Account(
        id=secrets.token_hex(ID_BYTES),
        name=parse_name(name),
        role=role,
        password_hash="",
        created_at=now,
        disabled_at=None,
    )
    with store.transaction():
        people.save_account(store, account)
        return account, invite(store, account.id, now)


def invite(store: Store, account_id: str, now: datetime) -> str:
    """The key of a one-time link with which the account gets a password; an earlier one holds no longer."""
    return _save_invitation(store, account_id, now)


def first_invitation(store: Store, now: datetime) -> str:
    """The key of the one-time link with which the first account, an admin, is made. Raises Conflict when there is one.

    An earlier one holds no longer.
    """
    with store.transaction():
        if people.is_any(store):
            raise Conflict("There are accounts already; an admin adds others.")
        return _save_invitation(store, "", now)


def set_password(store: Store, key: str, name: str, password: str, now: datetime) -> Account:
    """The account of the one-time link has this password; the link is used up, and every other session is over.

    Where it had a password before, its tokens are revoked too: whoever needs another may have lost the old one to
    somebody who made tokens with it.

    name: what the first account of all is to be called; of no matter for any other. Raises Invalid, which leaves the
    link as it is, and Refused when the link does not open any more.
    """
    key_hash = hash_key(key)
    invitation = people.find_invitation(store, key_hash)
    if invitation is None or not invitation.is_good(now):
        raise Refused("This link was used already, or is too old; ask whoever gave it to you for another.")
    account = people.find_account(store, invitation.account_id) if invitation.account_id else None
    called = account.name if account else parse_name(name)
    check_password(password, called)
    hashed = _hash(password)
    with store.transaction():
        if not people.use_invitation(store, key_hash):
            raise Refused("This link was used already; ask whoever gave it to you for another.")
        if account is None:
            if people.is_any(store):
                raise Conflict("There are accounts already; an admin adds others.")
            account, _ = add_account(store, called, Role.ADMIN, now)
        before = people.load_account(store, account.id)
        account = replace(before, password_hash=hashed)
        people.save_account(store, account)
        people.withdraw_invitations(store, account.id)
        keys.end_sessions(store, account.id)
        if before.password_hash:
            keys.revoke_tokens(store, account.id, now)
    return account


def change_password(
    store: Store, account: Account, new: str, now: datetime, *, keep: str = "", is_revoking: bool = False
) -> None:
    """The account has the new password, and all its sessions but that of the hash `keep` are over. Raises Invalid.

    is_revoking: whether its tokens let nobody in any more, either. Ask for the old password first (`prove_password`).
    """
    check_password(new, account.name)
    hashed = _hash(new)
    with store.transaction():
        people.save_account(store, replace(people.load_account(store, account.id), password_hash=hashed))
        people.withdraw_invitations(store, account.id)
        keys.end_sessions(store, account.id, but=keep)
        if is_revoking:
            keys.revoke_tokens(store, account.id, now)


def change_role(store: Store, account_id: str, role: Role) -> Account:
    """The account has the role from now on. Raises NotFound, Refused when no admin would be left."""
    with store.transaction():
        account = people.load_account(store, account_id)
        if role is not Role.ADMIN:
            _refuse_no_admin(store, account)
        people.save_account(store, changed := replace(account, role=role))
    return changed


def disable_account(store: Store, account_id: str, now: datetime) -> Account:
    """Nobody is let in as the account: it is signed out everywhere, its tokens and links are of no use.

    Raises NotFound, Refused when no admin would be left.
    """
    with store.transaction():
        account = people.load_account(store, account_id)
        _refuse_no_admin(store, account)
        people.save_account(store, changed := replace(account, disabled_at=account.disabled_at or now))
        people.withdraw_invitations(store, account_id)
        keys.end_sessions(store, account_id)
    return changed


def enable_account(store: Store, account_id: str) -> Account:
    """The account may sign in again, with the password it had. Raises NotFound."""
    with store.transaction():
        account = people.load_account(store, account_id)
        people.save_account(store, changed := replace(account, disabled_at=None))
    return changed


def _refuse_no_admin(store: Store, account: Account) -> None:
    if account.role is Role.ADMIN and account.disabled_at is None and not people.count_other_admins(store, account.id):
        raise Refused(f"{account.name} is the only admin; make somebody else one first.")


def _save_invitation(store: Store, account_id: str, now: datetime) -> str:
    key = make_key(secrets.token_bytes(KEY_BYTES))
    invitation = Invitation(
        key_hash=hash_key(key), account_id=account_id, created_at=now, expires_at=now + INVITATION_LASTS
    )
    people.save_invitation(store, invitation)
    return key


def _hash(password: str) -> str:
    return hash_password(password, secrets.token_bytes(SALT_BYTES))
