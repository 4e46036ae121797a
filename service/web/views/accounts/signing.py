"""Sign in, sign out, and the one-time link that sets a first password.

Refuses: saying whether a name is known.
"""

from http import HTTPStatus

from flask import Response, make_response, redirect, render_template, request, url_for

from service.accounts.keys import hash_key
from service.admitting import begin_session, set_password, sign_in
from service.domain.accounts import SESSION_LONGEST, Account, parse_name
from service.domain.errors import Refused
from service.web.auditing import name_object, name_who, nothing_done_yet
from service.web.desk import desk, now, store
from service.web.parse import form_values, line_sent, wants_json
from service.web.parse_accounts import HOME, next_sent, password_sent
from service.web.present.answers import json_answer
from service.web.problems import Mistake
from service.web.whom import SESSION_COOKIE, client_address, cookie_key, cookie_name, has_accounts
from storage.accounts import keys, people


def form() -> Response:
    """GET /sign-in: the form; in local mode there is nobody to sign in."""
    if not has_accounts(store(), desk().settings):
        return make_response(redirect(HOME))
    return make_response(draw_form())


def draw_form(error: Mistake | None = None) -> str:
    """The form, with the name that was sent, with what was wrong."""
    is_first = not people.is_any(store())
    return render_template(
        "accounts/sign_in.html", values=form_values(), error=error, next=next_sent(), is_first=is_first
    )


def create() -> Response:
    """POST /sign-in begins a session, in place of one that this browser had."""
    name = line_sent("name")
    known = people.find_account_named(store(), name.lower())
    if known is not None:  # what is no account's name may be a password in the wrong field, and is not written down
        name_object(account=known.name)
    with nothing_done_yet():
        account = sign_in(store(), name, password_sent("password"), client_address(), now())
    name_who(account.name)
    return _begin(account, next_sent())


def end() -> Response:
    """POST /sign-out ends the session of this browser."""
    key = cookie_key(SESSION_COOKIE)
    session = keys.find_session(store(), hash_key(key)) if key else None
    if session is not None:
        account = people.find_account(store(), session.account_id)
        name_who(account.name if account else "")
        keys.end_sessions(store(), session.account_id, only=session.key_hash)
    answer = make_response(redirect(url_for("signing.form"), code=HTTPStatus.SEE_OTHER))
    answer.delete_cookie(cookie_name(SESSION_COOKIE), path="/", secure=desk().settings.is_tls, httponly=True)
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer


def welcome(key: str) -> Response:
    """GET /welcome/<key>: the form that sets a password. Looking at it does not use the link up."""
    return make_response(draw_welcome(key))


def draw_welcome(key: str, error: Mistake | None = None) -> str:
    """The form, with what was wrong. Raises Refused when the link opens nothing."""
    invitation = people.find_invitation(store(), hash_key(key))
    if invitation is None or not invitation.is_good(now()):
        raise Refused("This link was used already, or is too old; ask whoever gave it to you for another.")
    account = people.find_account(store(), invitation.account_id) if invitation.account_id else None
    return render_template("accounts/welcome.html", key=key, account=account, values=form_values(), error=error)


def set_first_password(key: str) -> Response:
    """POST /welcome/<key> sets the password of the link's account, and begins a session of it."""
    invitation = people.find_invitation(store(), hash_key(key))
    if invitation is not None and invitation.account_id:
        name = people.load_account(store(), invitation.account_id).name
    else:
        name = parse_name(line_sent("name")) if invitation is not None else ""
    name_who(name)
    name_object(account=name)
    account = set_password(store(), key, name, password_sent("password"), now())
    return _begin(account, HOME)


def _begin(account: Account, where: str) -> Response:
    if old := cookie_key(SESSION_COOKIE):
        session = keys.find_session(store(), hash_key(old))
        if session is not None:
            keys.end_sessions(store(), session.account_id, only=session.key_hash)
    key = begin_session(store(), account, client_address(), request.user_agent.string, now())
    if wants_json():
        answer = json_answer({"name": account.name, "role": account.role.value})
    else:
        answer = make_response(redirect(where, code=HTTPStatus.SEE_OTHER))
    answer.set_cookie(
        cookie_name(SESSION_COOKIE),
        key,
        max_age=SESSION_LONGEST,
        secure=desk().settings.is_tls,
        httponly=True,
        samesite="Lax",
        path="/",
    )
    return answer
