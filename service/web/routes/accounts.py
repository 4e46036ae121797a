"""Addresses of who may come in. Refuses: what happens there (views/accounts)."""

from service.web.asking import ask_again
from service.web.contract import Route, does, makes, page, reads
from service.web.problems import Redraw
from service.web.shapes import accounts as shape
from service.web.views.accounts import log, own, people, sharing, signing

ROUTES = (
    Route("GET", "/sign-in", "signing.form", signing.form, page(also={302: None})),
    Route("POST", "/sign-in", "signing.create", signing.create, does(shape.SignedIn, shape.SignIn, is_secret=True)),
    Route("POST", "/sign-out", "signing.end", signing.end, page()),
    Route("GET", "/welcome/<key>", "welcome.form", signing.welcome, page()),
    Route(
        "POST",
        "/welcome/<key>",
        "welcome.create",
        signing.set_first_password,
        does(shape.SignedIn, shape.FirstPassword, is_secret=True),
    ),
    Route("GET", "/shared/<key>", "shared.open", sharing.open_link, page(also={303: None})),
    Route("GET", "/account", "account.show", own.display, reads(shape.Own)),
    Route("POST", "/account/password", "account.password", own.change, does(shape.Own, shape.NewPassword)),
    Route("POST", "/account/sessions/end", "account.end_all", own.end_all, does(shape.Own)),
    Route("POST", "/account/sessions/<session_id>/end", "account.end", own.end_one, does(shape.Own)),
    Route(
        "POST", "/account/tokens", "account.issue", own.issue, makes(shape.ShownToken, shape.NewToken, is_secret=True)
    ),
    Route("POST", "/account/tokens/<prefix>/revoke", "account.revoke", own.revoke, does(shape.Own)),
    Route("GET", "/accounts", "accounts.list", people.list_all, reads(shape.Accounts)),
    Route(
        "POST",
        "/accounts",
        "accounts.create",
        people.create,
        makes(shape.InvitedAccount, shape.NewAccount, is_secret=True),
    ),
    Route("POST", "/accounts/<account_id>/role", "accounts.role", people.change, does(shape.Account, shape.NewRole)),
    Route("POST", "/accounts/<account_id>/disable", "accounts.disable", people.disable, does(shape.Account)),
    Route("POST", "/accounts/<account_id>/enable", "accounts.enable", people.enable, does(shape.Account)),
    Route(
        "POST", "/accounts/<account_id>/link", "accounts.link", people.link, makes(shape.InvitedAccount, is_secret=True)
    ),
    Route("GET", "/audit", "audit.list", log.list_all, reads(shape.AuditLog, shape.AuditQuery)),
    Route("GET", "/stories/<story_id>/access", "sharing.show", sharing.display, reads(shape.Access)),
    Route("POST", "/stories/<story_id>/access", "sharing.change", sharing.change, does(shape.Access, shape.NewAccess)),
    Route(
        "POST",
        "/stories/<story_id>/links",
        "sharing.create",
        sharing.create,
        makes(shape.ShownShareLink, shape.NewShareLink, is_secret=True),
    ),
    Route("POST", "/links/<link_id>/revoke", "sharing.revoke", sharing.revoke, does(shape.Access)),
)

FORMS: dict[str, Redraw] = {
    "signing.create": signing.draw_form,
    "welcome.create": signing.draw_welcome,
    "account.password": own.draw,
    "account.issue": own.draw,
    "accounts.create": people.draw,
    "accounts.role": people.draw,
    "accounts.disable": people.draw,
    "sharing.change": sharing.draw,
    "sharing.create": sharing.draw,
    "audit.list": ask_again(log.list_all),
}
