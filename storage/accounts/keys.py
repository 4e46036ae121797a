"""Sessions, tokens and share links: found by what is kept of their keys, ended for good.

Refuses: keys themselves; deciding what they open.
"""

from datetime import datetime, timedelta

from service.domain.accounts import SESSION_IDLE, SESSION_LONGEST, Scope, Session, ShareLink, Token
from service.domain.errors import NotFound
from storage.json_text import to_json
from storage.rows import Row, at, at_or_none, strings, time, time_or_none
from storage.store import Store

#: How exactly it is kept when a session or a token was last used: reading a page should not write.
USED_TO = timedelta(hours=1)


def save_session(store: Store, session: Session) -> None:
    """The session is stored; those that are long over are gone."""
    with store.transaction():
        store.write(
            "DELETE FROM sessions WHERE seen_at < ? OR began_at < ?",
            (at(session.began_at - SESSION_IDLE), at(session.began_at - SESSION_LONGEST)),
        )
        store.write(
            "INSERT INTO sessions (key_hash, account_id, began_at, seen_at, address, agent) VALUES (?, ?, ?, ?, ?, ?)",
            (
                session.key_hash,
                session.account_id,
                at(session.began_at),
                at(session.seen_at),
                session.address,
                session.agent,
            ),
        )


def find_session(store: Store, key_hash: str) -> Session | None:
    """The session with this hash, or None."""
    row = store.row("SELECT * FROM sessions WHERE key_hash = ?", (key_hash,))
    return None if row is None else _session_from(row)


def list_sessions(store: Store, account_id: str) -> tuple[Session, ...]:
    """An account's sessions, the newest first."""
    rows = store.rows("SELECT * FROM sessions WHERE account_id = ? ORDER BY began_at DESC, key_hash", (account_id,))
    return tuple(map(_session_from, rows))


def see_session(store: Store, session: Session, now: datetime) -> None:
    """It is kept that the session was used now, when that is news by more than USED_TO."""
    if now - session.seen_at >= USED_TO:
        with store.transaction():
            store.write("UPDATE sessions SET seen_at = ? WHERE key_hash = ?", (at(now), session.key_hash))


def end_sessions(store: Store, account_id: str, *, only: str = "", but: str = "") -> int:
    """The account's sessions are over: all of them, only the one whose hash begins so, or all but that of this hash.

    Returns how many those were.
    """
    with store.transaction():
        return store.write(
            "DELETE FROM sessions WHERE account_id = ? AND substr(key_hash, 1, length(?)) = ? AND key_hash <> ?",
            (account_id, only, only, but),
        )


def save_token(store: Store, token: Token) -> None:
    """The token is stored."""
    with store.transaction():
        store.write(
            """INSERT INTO tokens (prefix, key_hash, account_id, label, scopes, created_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
            (
                token.prefix,
                token.key_hash,
                token.account_id,
                token.label,
                to_json(token.scopes),
                at(token.created_at),
                at_or_none(token.expires_at),
            ),
        )


def find_token(store: Store, prefix: str) -> Token | None:
    """The token found by this prefix, or None."""
    row = store.row("SELECT * FROM tokens WHERE prefix = ?", (prefix,))
    return None if row is None else _token_from(row)


def list_tokens(store: Store, account_id: str) -> tuple[Token, ...]:
    """An account's tokens that are not revoked, the newest first."""
    rows = store.rows(
        "SELECT * FROM tokens WHERE account_id = ? AND revoked_at IS NULL ORDER BY created_at DESC, prefix",
        (account_id,),
    )
    return tuple(map(_token_from, rows))


def see_token(store: Store, token: Token, now: datetime) -> None:
    """It is kept that the token was used now, when that is news by more than USED_TO."""
    if token.used_at is None or now - token.used_at >= USED_TO:
        with store.transaction():
            store.write("UPDATE tokens SET used_at = ? WHERE prefix = ?", (at(now), token.prefix))


def revoke_token(store: Store, account_id: str, prefix: str, now: datetime) -> None:
    """The account's token lets nobody in any more. Raises NotFound when it has none of this prefix."""
    with store.transaction():
        touched = store.write(
            "UPDATE tokens SET revoked_at = coalesce(revoked_at, ?) WHERE account_id = ? AND prefix = ?",
            (at(now), account_id, prefix),
        )
    if not touched:
        raise NotFound("token", prefix)


def revoke_tokens(store: Store, account_id: str, now: datetime) -> None:
    """No token of the account lets anybody in any more."""
    with store.transaction():
        store.write(
            "UPDATE tokens SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL", (at(now), account_id)
        )


def save_share_link(store: Store, link: ShareLink) -> None:
    """The link opens its story."""
    with store.transaction():
        store.write(
            """INSERT INTO share_links (id, key_hash, story_id, label, created_by, created_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
            (
                link.id,
                link.key_hash,
                link.story_id,
                link.label,
                link.created_by,
                at(link.created_at),
                at(link.expires_at),
            ),
        )


def find_share_link(store: Store, key_hash: str) -> ShareLink | None:
    """The link with this hash, or None."""
    row = store.row("SELECT * FROM share_links WHERE key_hash = ?", (key_hash,))
    return None if row is None else _link_from(row)


def list_share_links(store: Store, story_id: str) -> tuple[ShareLink, ...]:
    """A story's links that are not revoked, the newest first."""
    rows = store.rows(
        "SELECT * FROM share_links WHERE story_id = ? AND revoked_at IS NULL ORDER BY created_at DESC, id", (story_id,)
    )
    return tuple(map(_link_from, rows))


def revoke_share_link(store: Store, id: str, now: datetime) -> ShareLink:
    """The link opens nothing any more. Returns it. Raises NotFound."""
    with store.transaction():
        store.write("UPDATE share_links SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?", (at(now), id))
        row = store.row("SELECT * FROM share_links WHERE id = ?", (id,))
    if row is None:
        raise NotFound("share link", id)
    return _link_from(row)


def _session_from(row: Row) -> Session:
    return Session(
        key_hash=row["key_hash"],
        account_id=row["account_id"],
        began_at=time(row["began_at"]),
        seen_at=time(row["seen_at"]),
        address=row["address"],
        agent=row["agent"],
    )


def _token_from(row: Row) -> Token:
    return Token(
        prefix=row["prefix"],
        key_hash=row["key_hash"],
        account_id=row["account_id"],
        label=row["label"],
        scopes=tuple(map(Scope, strings(row["scopes"]))),
        created_at=time(row["created_at"]),
        expires_at=time_or_none(row["expires_at"]),
        used_at=time_or_none(row["used_at"]),
        revoked_at=time_or_none(row["revoked_at"]),
    )


def _link_from(row: Row) -> ShareLink:
    return ShareLink(
        id=row["id"],
        key_hash=row["key_hash"],
        story_id=row["story_id"],
        label=row["label"],
        created_by=row["created_by"],
        created_at=time(row["created_at"]),
        expires_at=time(row["expires_at"]),
        revoked_at=time_or_none(row["revoked_at"]),
    )
