"""Accounts and what belongs to them as JSON. No hash and no key is ever in it.

Refuses: secrets, even hashed.
"""

from service.domain.accounts import Account, AuditEntry, Session, ShareLink, Token
from service.domain.moments import stamp
from service.web.present.wire import Wire


def wire_account(account: Account) -> Wire:
    """An account, for admins."""
    return {
        "id": account.id,
        "name": account.name,
        "role": account.role.value,
        "has_password": account.password_hash != "",
        "created_at": stamp(account.created_at),
        "disabled_at": stamp(account.disabled_at) if account.disabled_at else None,
    }


def wire_session(session: Session, here: str) -> Wire:
    """A browser that somebody is signed in with. here: the hash of the one that asks."""
    return {
        "id": session.id,
        "is_this": session.key_hash == here,
        "began_at": stamp(session.began_at),
        "seen_at": stamp(session.seen_at),
        "address": session.address,
        "agent": session.agent,
    }


def wire_token(token: Token) -> Wire:
    """A token by its prefix."""
    return {
        "prefix": token.prefix,
        "label": token.label,
        "scopes": [scope.value for scope in token.scopes],
        "created_at": stamp(token.created_at),
        "expires_at": stamp(token.expires_at) if token.expires_at else None,
        "used_at": stamp(token.used_at) if token.used_at else None,
    }


def wire_link(link: ShareLink) -> Wire:
    """A share link by its id."""
    return {
        "id": link.id,
        "label": link.label,
        "created_by": link.created_by,
        "created_at": stamp(link.created_at),
        "expires_at": stamp(link.expires_at),
    }


def wire_entry(entry: AuditEntry) -> Wire:
    """A line of the log."""
    return {
        "number": entry.number,
        "at": stamp(entry.at),
        "who": entry.who,
        "by": entry.by,
        "address": entry.address,
        "action": entry.action,
        "object": entry.object,
        "result": entry.result,
    }
