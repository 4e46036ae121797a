"""What is shown once: a program's token, and the address that shares one story.

Refuses: showing either again.
"""

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

from service.accounts.keys import KEY_BYTES, hash_key, make_key, make_token, prefix_of
from service.domain.accounts import LONGEST_DAYS, LONGEST_LABEL, Scope, ShareLink, Token
from service.domain.errors import Conflict, Invalid
from storage import Store
from storage.accounts import keys

#: Random bytes in the id of a share link, which opens nothing.
ID_BYTES = 10

#: How many tokens of one account, and links to one story, may be good at once: they are listed on one page, and what
#: makes more of them is a program gone wrong.
MOST_GOOD = 100


def issue_token(
    store: Store, account_id: str, label: str, scopes: tuple[Scope, ...], days: int | None, now: datetime
) -> tuple[Token, str]:
    """A token of the account, and what its program shows. days: how long it holds, None for always.

    Raises Invalid, and Conflict where the account has as many as it may.
    """
    shown = make_token(secrets.token_bytes(KEY_BYTES))
    token = Token(
        prefix=prefix_of(shown),
        key_hash=hash_key(shown),
        account_id=account_id,
        label=_label(label),
        scopes=scopes,
        created_at=now,
        expires_at=None if days is None else now + _days(days),
        used_at=None,
        revoked_at=None,
    )
    with store.transaction():
        _refuse_many(keys.list_tokens(store, account_id), now, "account has", "tokens that let programs in")
        keys.save_token(store, token)
    return token, shown


def issue_share_link(
    store: Store, story_id: str, label: str, days: int, created_by: str, now: datetime
) -> tuple[ShareLink, str]:
    """A link that opens the story for so many days, and the key its address ends with.

    Raises Invalid, and Conflict where the story has as many as it may.
    """
    key = make_key(secrets.token_bytes(KEY_BYTES))
    link = ShareLink(
        id=secrets.token_hex(ID_BYTES),
        key_hash=hash_key(key),
        story_id=story_id,
        label=_label(label, needed=False),
        created_by=created_by,
        created_at=now,
        expires_at=now + _days(days),
        revoked_at=None,
    )
    with store.transaction():
        _refuse_many(keys.list_share_links(store, story_id), now, "story has", "links that open it")
        keys.save_share_link(store, link)
    return link, key


def _refuse_many(made: Iterable[Token | ShareLink], now: datetime, whose: str, what: str) -> None:
    if sum(one.is_good(now) for one in made) >= MOST_GOOD:
        raise Conflict(f"This {whose} {MOST_GOOD} {what}, which is the most at once; revoke one that nobody needs.")


def _label(value: str, *, needed: bool = True) -> str:
    label = " ".join(value.split())
    if len(label) > LONGEST_LABEL or (needed and not label):
        raise Invalid("label", value, f"a few words, at most {LONGEST_LABEL} letters, say what it is for")
    return label


def _days(days: int) -> timedelta:
    if not 1 <= days <= LONGEST_DAYS:
        raise Invalid("days", days, f"a whole number from 1 to {LONGEST_DAYS} is accepted")
    return timedelta(days=days)
