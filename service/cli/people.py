"""The verbs about who may come in: accounts, tokens, and the log of what was done.

Whoever can run them can read the database file, so they ask for no password; what they do is in the log.
Refuses: taking a password on a command line, where others see it.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import click

from service.cli.logged import changing
from service.cli.opening import Opening, print_json, tell, time_given
from service.cli.shown import columns
from service.cli.texts import as_json
from service.domain.accounts import Role, Scope, parse_role, parse_scopes
from service.domain.errors import Refused

if TYPE_CHECKING:
    from service.domain.accounts import Account
    from storage import Store

#: Lines of the log shown unless somebody asks for more.
SHOWN = 50


@click.group()
def accounts() -> None:
    """Who may sign in, and as what. From the first account on everybody has to."""


@accounts.command("add")
@click.argument("name")
@click.option("--role", default="reader", show_default=True, help="reader, editor or admin.")
@as_json
@click.pass_obj
def add(opening: Opening, name: str, role: str, is_json: bool) -> int:
    """Add an account. Its one-time link, with which its owner sets a password, is printed once. Example:

    python -m service accounts add ada --role admin
    """
    from service.admitting import add_account
    from service.web.present.wire_accounts import wire_account
    from storage.accounts import people

    wanted = parse_role(role)
    with changing(opening, "accounts.add", f"account={name}") as (store, now):
        if wanted is not Role.ADMIN and not people.is_any(store):
            raise Refused("The first account has to be an admin, who can add others; add --role admin.")
        account, key = add_account(store, name, wanted, now)
    link = f"{opening.settings.public_url}/welcome/{key}"
    said = f"{account.name} is {_a(account.role)}. The password is set, once and within a week, at\n{link}"
    tell({**wire_account(account), "link": link}, said, is_json=is_json)
    return 0


@accounts.command("list")
@as_json
@click.pass_obj
def list_accounts(opening: Opening, is_json: bool) -> int:
    """List the accounts. Example:

    python -m service accounts list
    """
    from service.web.present.wire_accounts import wire_account
    from storage.accounts import people

    with opening.store() as store:
        found = people.list_accounts(store)
    if is_json:
        print_json({"accounts": [wire_account(one) for one in found]})
    else:
        states = ["disabled" if one.disabled_at else "" if one.password_hash else "no password yet" for one in found]
        rows = [(one.name, one.role.value, state) for one, state in zip(found, states, strict=True)]
        click.echo("\n".join(columns(rows)) or "There are no accounts: local mode. `accounts add` makes the first.")
    return 0


@accounts.command("password")
@click.argument("name")
@as_json
@click.pass_obj
def password(opening: Opening, name: str, is_json: bool) -> int:
    """Print a one-time link with which NAME sets another password. The one they have holds until then.

    When it is used, NAME is signed out everywhere and all tokens of NAME are revoked. Example:

    python -m service accounts password ada
    """
    from service.admitting import invite
    from storage.accounts import people

    with changing(opening, "accounts.link", f"account={name}") as (store, now):
        account = people.load_account_named(store, name)
        if account.disabled_at is not None:
            raise Refused(f"{account.name} is disabled; `accounts enable {account.name}` first.")
        key = invite(store, account.id, now)
    link = f"{opening.settings.public_url}/welcome/{key}"
    said = f"{account.name} sets another password, once and within a week, at\n{link}"
    tell({"name": account.name, "link": link}, said, is_json=is_json)
    return 0


@accounts.command("role")
@click.argument("name")
@click.argument("role")
@click.pass_obj
def role(opening: Opening, name: str, role: str) -> int:
    """Give NAME another role: reader, editor or admin. Example:

    python -m service accounts role ada editor
    """
    from service.admitting import change_role
    from storage.accounts import people

    wanted = parse_role(role)
    with changing(opening, "accounts.role", f"account={name} role={wanted.value}") as (store, _):
        account = change_role(store, people.load_account_named(store, name).id, wanted)
    click.echo(f"{account.name} is {_a(account.role)} now.")
    return 0


@accounts.command("disable")
@click.argument("name")
@click.pass_obj
def disable(opening: Opening, name: str) -> int:
    """Sign NAME out everywhere and let nobody in as them. Example:

    python -m service accounts disable ada
    """
    from service.admitting import disable_account

    click.echo(f"{_changed(opening, 'disable', name, disable_account).name} is disabled.")
    return 0


@accounts.command("enable")
@click.argument("name")
@click.pass_obj
def enable(opening: Opening, name: str) -> int:
    """Let NAME in again, with the password from before. Example:

    python -m service accounts enable ada
    """
    from service.admitting import enable_account

    account = _changed(opening, "enable", name, lambda store, id, _: enable_account(store, id))
    click.echo(f"{account.name} may sign in.")
    return 0


@click.group()
def tokens() -> None:
    """What programs show to be let in as somebody."""


@tokens.command("add")
@click.argument("name")
@click.option("--label", required=True, help="What it is for.")
@click.option("--scope", "scopes", multiple=True, help=f"{', '.join(Scope)}; may be repeated. Otherwise read.")
@click.option("--days", type=int, help="For how many days it holds; otherwise until it is revoked.")
@as_json
@click.pass_obj
def add_token(opening: Opening, name: str, label: str, scopes: tuple[str, ...], days: int | None, is_json: bool) -> int:
    """Make a token of the account NAME. It is printed once. Example:

    python -m service tokens add ada --label "nightly import" --scope import
    """
    from service.admitting import issue_token
    from service.web.present.wire_accounts import wire_token
    from storage.accounts import people

    wanted = parse_scopes(scopes or (Scope.READ.value,))
    with changing(opening, "tokens.add", f"account={name}") as (store, now):
        token, shown = issue_token(store, people.load_account_named(store, name).id, label, wanted, days, now)
    said = f"{name} may {', '.join(token.scopes)} with this token, shown only now:\n{shown}"
    tell({**wire_token(token), "token": shown}, said, is_json=is_json)
    return 0


@tokens.command("list")
@click.argument("name")
@as_json
@click.pass_obj
def list_tokens(opening: Opening, name: str, is_json: bool) -> int:
    """List the tokens of the account NAME. Example:

    python -m service tokens list ada
    """
    from service.domain.moments import stamp
    from service.web.present.wire_accounts import wire_token
    from storage.accounts import keys, people

    with opening.store() as store:
        found = keys.list_tokens(store, people.load_account_named(store, name).id)
    rows = [
        (
            f"stet_{one.prefix}…",
            ", ".join(one.scopes),
            f"until {stamp(one.expires_at)}" if one.expires_at else "until it is revoked",
            one.label,
        )
        for one in found
    ]
    tell(
        {"tokens": [wire_token(one) for one in found]},
        "\n".join(columns(rows)) or f"{name} has no tokens.",
        is_json=is_json,
    )
    return 0


@tokens.command("revoke")
@click.argument("name")
@click.argument("prefix")
@click.pass_obj
def revoke(opening: Opening, name: str, prefix: str) -> int:
    """Let nobody in any more with the token of NAME that begins with PREFIX. Example:

    python -m service tokens revoke ada x7Pq_0aB
    """
    from storage.accounts import keys, people

    prefix = prefix.removeprefix("stet_").rstrip("…")
    with changing(opening, "tokens.revoke", f"account={name} token={prefix}") as (store, now):
        keys.revoke_token(store, people.load_account_named(store, name).id, prefix, now)
    click.echo("Revoked.")
    return 0


@click.command()
@click.option("--who", default="", help="Only what was done by this name.")
@click.option("--action", default="", help="Only actions that begin so, such as stories.")
@click.option("--since", metavar="TIME", help="Only since this time.")
@click.option("--limit", default=SHOWN, show_default=True, type=click.IntRange(1, 1_000_000), help="How many lines.")
@as_json
@click.pass_obj
def audit(opening: Opening, who: str, action: str, since: str | None, limit: int, is_json: bool) -> int:
    """What was done, by whom, from where: the newest first. Nobody can change this log. Example:

    python -m service audit --who ada --since 2026-01-06
    """
    from service.domain.moments import stamp
    from service.web.present.wire_accounts import wire_entry
    from storage.accounts.audit import Wanted, list_entries

    wanted = Wanted(who=who, action=action, since=time_given("since", since))
    with opening.store() as store:
        found = list_entries(store, wanted, limit)
    rows = [(stamp(one.at), one.who, one.action, one.result, one.object, one.address) for one in found]
    tell(
        {"entries": [wire_entry(entry) for entry in found]},
        "\n".join(columns(rows)) or "No such line.",
        is_json=is_json,
    )
    return 0


def _changed(opening: Opening, verb: str, name: str, change: "Callable[[Store, str, datetime], Account]") -> "Account":
    """The account of this name after the change, which has its line in the log."""
    from storage.accounts import people

    with changing(opening, f"accounts.{verb}", f"account={name}") as (store, now):
        return change(store, people.load_account_named(store, name).id, now)


def _a(role: Role) -> str:
    return f"an {role.value}" if role.value[0] in "ae" else f"a {role.value}"


COMMANDS = {"accounts": accounts, "tokens": tokens, "audit": audit}
