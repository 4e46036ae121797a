"""Everybody's accounts, for admins: add, give a role, disable, and hand out one-time links.

Refuses: setting somebody's password.
"""

from collections.abc import Callable
from http import HTTPStatus

from flask import Response, make_response, redirect, render_template, url_for

from service.admitting import add_account, change_role, disable_account, enable_account, invite
from service.domain.accounts import Account, Role
from service.domain.errors import Refused
from service.web.auditing import name_object
from service.web.desk import desk, now, store
from service.web.parse import form_values, line_sent, wants_json
from service.web.parse_accounts import role_sent
from service.web.present.answers import DONE, json_answer
from service.web.present.wire_accounts import wire_account
from service.web.problems import Mistake
from storage.accounts import people


def list_all() -> Response:
    """GET /accounts: who may sign in, and as what."""
    if wants_json():
        return json_answer({"accounts": [wire_account(one) for one in people.list_accounts(store())]})
    return make_response(draw())


def draw(error: Mistake | None = None, account_id: str = "") -> str:
    """The page, with what was wrong."""
    from service.web.parse import parse_done

    return render_template(
        "accounts/list.html",
        accounts=people.list_accounts(store()),
        roles=tuple(Role),
        values=form_values() if error and not account_id else {},
        error=error,
        done=DONE.get(parse_done(), ""),
    )


def create() -> Response:
    """POST /accounts adds an account. The answer is the only one that holds its one-time link."""
    role = role_sent()
    if role is not Role.ADMIN and not people.is_any(store()):
        raise Refused("The first account has to be an admin, who can add others.")
    with store().transaction():
        account, key = add_account(store(), line_sent("name"), role, now())
        name_object(account=account.name)
    return _shown(account, key, HTTPStatus.CREATED)


def change(account_id: str) -> Response:
    """POST /accounts/<account_id>/role gives the account a role."""
    role = role_sent()
    return _changed(lambda: change_role(store(), account_id, role), "role")


def disable(account_id: str) -> Response:
    """POST /accounts/<account_id>/disable: nobody is let in as the account."""
    return _changed(lambda: disable_account(store(), account_id, now()), "disabled")


def enable(account_id: str) -> Response:
    """POST /accounts/<account_id>/enable: the account may sign in again."""
    return _changed(lambda: enable_account(store(), account_id), "enabled")


def link(account_id: str) -> Response:
    """POST /accounts/<account_id>/link: a one-time link with which the account gets another password."""
    account = people.load_account(store(), account_id)
    if account.disabled_at is not None:
        raise Refused(f"{account.name} is disabled; enable the account first.")
    name_object(account=account.name)
    return _shown(account, invite(store(), account_id, now()), HTTPStatus.CREATED)


def _shown(account: Account, key: str, status: HTTPStatus) -> Response:
    address = desk().settings.public_url + url_for("welcome.form", key=key)
    if wants_json():
        answer = json_answer({**wire_account(account), "link": address}, status)
    else:
        page = render_template(
            "accounts/shown.html", what=f"A link for {account.name}", shown=address, back="accounts.list", kind="link"
        )
        answer = make_response(page, status)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _changed(change: Callable[[], Account], done: str) -> Response:
    with store().transaction():
        account = change()
        name_object(account=account.name)
    if wants_json():
        return json_answer(wire_account(account))
    return make_response(redirect(url_for("accounts.list", done=done), code=HTTPStatus.SEE_OTHER))
