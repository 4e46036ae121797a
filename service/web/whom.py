"""Who asks, by what they bring: a session's cookie, a program's token, a share link, or nothing.

Without accounts everybody who reaches this service sits at this machine, and may do everything: local mode.
Refuses: deciding what they may do (guard.py, by the table of access.py).
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from ipaddress import ip_address

from flask import Request, g, has_request_context, request

from service.accounts.keys import hash_key, is_key, prefix_of
from service.accounts.roles import LOCAL, NOBODY, Caller, Way
from service.accounts.throttle import NotSignedIn
from service.domain.accounts import Account, Token
from service.domain.curation import Redating
from service.domain.deliveries import Subscription
from service.domain.endpoints import shown_address
from service.domain.errors import ServiceError
from service.domain.networks import Network, parse_networks
from service.settings import Settings
from service.web.desk import desk, now, store
from storage import HINDERED, Store
from storage.accounts import keys, people

#: The cookies of a session and of a share link. By TLS their names begin with __Host-, which ties them to this host,
#: this path and TLS (RFC 6265bis, 4.1.3.2); without TLS no browser would take such a name.
SESSION_COOKIE = "stet-session"
LINK_COOKIE = "stet-link"

#: How many proxies, one behind the other, are looked at.
MOST_PROXIES = 8


def caller() -> Caller:
    """Who sends this request. Raises NotSignedIn when what they show does not let anybody in."""
    if "caller" not in g:
        g.caller = _identify()
    found: Caller = g.caller
    return found


def known_caller() -> Caller:
    """As `caller`, for pages that are shown in any case: nobody when it cannot be told."""
    try:
        return caller()
    except ServiceError:
        return NOBODY


def reader() -> str:
    """The name of the person this request reads for; "local" without accounts."""
    return known_caller().name


def address_for_caller(subscription: Subscription) -> str:
    """What the caller is shown of a webhook's address: admins, and the command line, all of one that is no secret."""
    return shown_address(subscription, whole=not has_request_context() or known_caller().sees_all)


def is_told_who() -> bool:
    """Whether the caller is told who said what about dates: whoever comes by a share link is not."""
    return known_caller().way is not Way.LINK


def shown_to_caller(words: Iterable[Redating]) -> tuple[Redating, ...]:
    """People's words as the caller sees them: whoever comes by a share link is not told who said them."""
    return tuple(one if is_told_who() else replace(one, decided_by="") for one in words)


def own_account() -> Account:
    """The account of whoever asks. Raises NotSignedIn when they have none."""
    asking = caller()
    if not asking.account_id:
        raise NotSignedIn("This is about somebody who is signed in.")
    return people.load_account(store(), asking.account_id)


def has_accounts(opened: Store, settings: Settings) -> bool:
    """Whether people have to sign in."""
    return settings.accounts == "on" or (settings.accounts == "auto" and people.is_any(opened))


def client_address() -> str:
    """Where the request comes from: the last address on its way that is no proxy of ours."""
    return address_of(request, desk().settings.proxies)


def address_of(asked: Request, proxies: Iterable[str]) -> str:
    """Likewise, by the proxies whose word counts, as networks."""
    trusted = parse_networks(",".join(proxies))
    address = asked.remote_addr or ""
    said = [part.strip() for part in asked.headers.get("X-Forwarded-For", "").split(",")]
    for _ in range(MOST_PROXIES):
        if not (said and _lies_in(address, trusted)):
            break
        address = said.pop() or address
    return address if _is_address(address) else "unknown"


def cookie_name(name: str) -> str:
    """What a cookie is called here."""
    return f"__Host-{name}" if desk().settings.is_tls else name


def cookie_key(name: str) -> str:
    """What the browser's cookie holds, "" for none."""
    return request.cookies.get(cookie_name(name), "")


def _identify() -> Caller:
    if not has_accounts(store(), desk().settings):
        return LOCAL
    shown = request.headers.get("Authorization", "")
    if shown:
        return _by_token(shown)
    found = _by_session(cookie_key(SESSION_COOKIE))
    linked = _linked_story(cookie_key(LINK_COOKIE))
    if found is None:
        return Caller(way=Way.LINK, name="share link", linked_story=linked[0], key=linked[1]) if linked[0] else NOBODY
    account, key = found
    return Caller(
        way=Way.SESSION, name=account.name, account_id=account.id, role=account.role, key=key, linked_story=linked[0]
    )


def _by_token(shown: str) -> Caller:
    scheme, _, token = shown.partition(" ")
    token = token.strip()
    found = keys.find_token(store(), prefix_of(token)) if scheme.lower() == "bearer" else None
    if found is None or not is_key(token, found.key_hash) or not found.is_good(now()):
        raise NotSignedIn("This token lets nobody in: it is unknown, has run out, or was revoked.")
    account = people.load_account(store(), found.account_id)
    if account.disabled_at is not None:
        raise NotSignedIn("This token lets nobody in: its account is disabled.")
    _note_use(found)
    return Caller(
        way=Way.TOKEN,
        name=account.name,
        account_id=account.id,
        role=account.role,
        scopes=frozenset(found.scopes),
        key=found.prefix,
    )


def _by_session(key: str) -> tuple[Account, str] | None:
    session = keys.find_session(store(), hash_key(key)) if key else None
    if session is None or session.is_over(now()):
        return None
    account = people.load_account(store(), session.account_id)
    if account.disabled_at is not None:
        return None
    with suppress(*HINDERED):  # a page is read all the same
        keys.see_session(store(), session, now())
    return account, session.key_hash


def _linked_story(key: str) -> tuple[str, str]:
    link = keys.find_share_link(store(), hash_key(key)) if key else None
    return (link.story_id, link.id) if link is not None and link.is_good(now()) else ("", "")


def _note_use(token: Token) -> None:
    with suppress(*HINDERED):
        keys.see_token(store(), token, now())


def _is_address(value: str) -> bool:
    try:
        ip_address(value)
    except ValueError:
        return False
    return True


def _lies_in(value: str, networks: tuple[Network, ...]) -> bool:
    try:
        address = ip_address(value)
    except ValueError:
        return False
    return any(address in network for network in networks)
