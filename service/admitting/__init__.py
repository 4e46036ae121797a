"""VERB: let somebody in. Accounts, sign-in, and what is shown once: tokens, share links, one-time links.

The only place that makes keys out of chance; browser, command line and the first start all go through it.
Refuses: requests and pages; deciding who may do what (service/accounts).
"""

from service.admitting.people import (
    add_account,
    change_password,
    change_role,
    disable_account,
    enable_account,
    first_invitation,
    invite,
    set_password,
)
from service.admitting.showing import issue_share_link, issue_token
from service.admitting.signing import begin_session, prove_password, sign_in

__all__ = [
    "add_account",
    "begin_session",
    "change_password",
    "change_role",
    "disable_account",
    "enable_account",
    "first_invitation",
    "invite",
    "issue_share_link",
    "issue_token",
    "prove_password",
    "set_password",
    "sign_in",
]
