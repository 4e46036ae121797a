"""One's own account: the password, the browsers one is signed in with, tokens for programs.

Refuses: anything about somebody else; showing a token again.
"""

from http import HTTPStatus

from flask import Response, make_response, redirect, render_template, url_for

from service.admitting import change_password, issue_token, prove_password
from service.domain.accounts import Scope
from service.domain.errors import NotFound
from service.web.auditing import name_object, nothing_done_yet
from service.web.desk import now, store
from service.web.parse import chosen_values, flag_sent, form_values, line_sent, wants_json
from service.web.parse_accounts import days_sent, password_sent, scopes_sent
from service.web.present.answers import DONE, json_answer
from service.web.present.wire import Wire
from service.web.present.wire_accounts import wire_session, wire_token
from service.web.problems import Mistake
from service.web.whom import caller, own_account
from storage.accounts import keys


def display() -> Response:
    """GET /account: who one is, where one is signed in, and the tokens one has."""
    if wants_json():
        return json_answer(_wire())
    return make_response(draw())


def draw(error: Mistake | None = None, done: str = "") -> str:
    """The page, with what was wrong."""
    from service.web.parse import parse_done

    account = own_account()
    return render_template(
        "accounts/own.html",
        account=account,
        sessions=[one for one in keys.list_sessions(store(), account.id) if not one.is_over(now())],
        here=caller().key,
        tokens=keys.list_tokens(store(), account.id),
        now=now(),
        scopes=tuple(Scope),
        chosen=chosen_values("scopes") if error else ("read",),
        values=form_values() if error else {},
        error=error,
        done=done or DONE.get(parse_done(), ""),
    )


def change() -> Response:
    """POST /account/password changes the password and signs every other browser out; if asked to, it revokes tokens."""
    is_revoking = flag_sent("revoke_tokens")
    account, old, new = own_account(), password_sent("old_password"), password_sent("password")
    with nothing_done_yet():
        prove_password(store(), account, old, now())
    change_password(store(), account, new, now(), keep=caller().key, is_revoking=is_revoking)
    return _back("password-tokens" if is_revoking else "password")


def end_all() -> Response:
    """POST /account/sessions/end signs every other browser out."""
    keys.end_sessions(store(), own_account().id, but=caller().key)
    return _back("signed-out")


def end_one(session_id: str) -> Response:
    """POST /account/sessions/<session_id>/end signs one browser out."""
    account = own_account()
    if session_id not in [session.id for session in keys.list_sessions(store(), account.id)]:
        raise NotFound("session", session_id)
    keys.end_sessions(store(), account.id, only=session_id)
    return _back("ended")


def issue() -> Response:
    """POST /account/tokens makes a token. The answer is the only one that holds it."""
    account = own_account()
    with store().transaction():
        token, shown = issue_token(store(), account.id, line_sent("label"), scopes_sent(), days_sent(), now())
        name_object(token=token.prefix)
    if wants_json():
        return json_answer({**wire_token(token), "token": shown}, HTTPStatus.CREATED)
    what = "Your token"
    page = render_template("accounts/shown.html", what=what, shown=shown, back="account.show", kind="token")
    return _once(make_response(page, HTTPStatus.CREATED))


def revoke(prefix: str) -> Response:
    """POST /account/tokens/<prefix>/revoke: the token lets nobody in any more."""
    keys.revoke_token(store(), own_account().id, prefix, now())
    return _back("revoked")


def _once(answer: Response) -> Response:
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _wire() -> Wire:
    account = own_account()
    return {
        "name": account.name,
        "role": account.role.value,
        "sessions": [wire_session(one, caller().key) for one in keys.list_sessions(store(), account.id)],
        "tokens": [wire_token(one) for one in keys.list_tokens(store(), account.id)],
    }


def _back(done: str) -> Response:
    if wants_json():
        return json_answer(_wire())
    return make_response(redirect(url_for("account.show", done=done), code=HTTPStatus.SEE_OTHER))
