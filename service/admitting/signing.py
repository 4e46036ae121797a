"""Somebody signs in: tries are counted first, the password is checked in equal time, the session is new.

Refuses: telling whether it was the name or the password that was wrong.
"""

import hashlib
import secrets
from datetime import datetime

from service.accounts.keys import KEY_BYTES, hash_key, make_key
from service.accounts.passwords import LONGEST, is_password
from service.accounts.throttle import (
    TRIES_OF_ADDRESS,
    TRIES_OF_NAME,
    WINDOW,
    TooOften,
    wait_after,
)
from service.domain.accounts import Account, Session
from service.domain.errors import Refused
from storage import Store
from storage.accounts import keys, people

#: What is kept of how a browser calls itself, in code points.
AGENT = 120


def sign_in(store: Store, name: str, password: str, address: str, now: datetime) -> Account:
    """The account of this name and password. Raises Refused when there is none, TooOften after too many tries.

    A try counts before the password is looked at, so that many at once are as many tries.
    """
    called = name.strip().lower()
    of_address, of_name = f"address {address}", f"name {hashlib.sha256(called.encode('utf-8', 'replace')).hexdigest()}"
    with store.transaction():
        waits = (
            wait_after(people.count_tries(store, of_address, now - WINDOW), now, TRIES_OF_ADDRESS),
            wait_after(people.count_tries(store, of_name, now - WINDOW), now, TRIES_OF_NAME),
        )
        if not any(waits):
            people.save_try(store, (of_address, of_name), now, now - WINDOW)
    if any(waits):
        raise TooOften("There were too many tries to sign in; wait a while, or ask an admin for a link.", max(waits))
    account = people.find_account_named(store, called)
    is_right = is_password(password[:LONGEST], account.password_hash if account else "") and len(password) <= LONGEST
    if account is None or not is_right or account.disabled_at is not None:
        raise Refused("There is no account with this name and this password.")
    people.forget_tries(store, of_name)
    people.forget_tries(store, of_address, now)
    return account


def prove_password(store: Store, account: Account, password: str, now: datetime) -> None:
    """Returns when this is the account's password. Raises Refused, TooOften after too many tries.

    Whoever came by somebody's session does not come by their password with it.
    """
    subject = f"password {account.id}"
    with store.transaction():
        wait = wait_after(people.count_tries(store, subject, now - WINDOW), now, TRIES_OF_NAME)
        if not wait:
            people.save_try(store, (subject,), now, now - WINDOW)
    if wait:
        raise TooOften("There were too many tries to change the password; wait a while.", wait)
    if not is_password(password[:LONGEST], account.password_hash) or len(password) > LONGEST:
        raise Refused("This is not the password you have now.", field="old_password")
    people.forget_tries(store, subject)


def begin_session(store: Store, account: Account, address: str, agent: str, now: datetime) -> str:
    """The key of a new session of the account, for its cookie."""
    key = make_key(secrets.token_bytes(KEY_BYTES))
    session = Session(
        key_hash=hash_key(key),
        account_id=account.id,
        began_at=now,
        seen_at=now,
        address=address,
        agent=agent[:AGENT].encode("utf-8", "replace").decode().replace("\0", ""),
    )
    keys.save_session(store, session)
    return key
