"""A service with accounts, and browsers and programs of each kind of caller.

Refuses: asserting.
"""

from dataclasses import dataclass, replace

from flask import Flask
from flask.testing import FlaskClient

from service.accounts.passwords import SALT_BYTES, hash_password
from service.admitting import add_account, begin_session, issue_share_link, issue_token
from service.domain.accounts import Account, Role, Scope
from storage import Store
from storage.accounts import keys, people

PASSWORD = "weir dam lobster ink"

#: One hash for every account of the tests: making one takes 25 ms.
HASH = hash_password(PASSWORD, bytes(SALT_BYTES))

#: What a page of our own sends with a form.
OURS = {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}


@dataclass
class House:
    """An application with three accounts: ada the admin, edo the editor, rea the reader."""

    app: Flask
    store: Store

    def __post_init__(self) -> None:
        self.now = self.app.extensions["stet"].clock()
        self.accounts = {
            name: self.add(name, role)
            for name, role in (("ada", Role.ADMIN), ("edo", Role.EDITOR), ("rea", Role.READER))
        }

    def add(self, name: str, role: Role) -> Account:
        """An account with the password of all."""
        account, _ = add_account(self.store, name, role, self.now)
        people.save_account(self.store, account := replace(account, password_hash=HASH))
        people.withdraw_invitations(self.store, account.id)
        return account

    def browser(self, name: str = "") -> FlaskClient:
        """A browser, signed in as somebody or as nobody, whose unsafe requests come from our own pages."""
        client = self.app.test_client()
        client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
        if name:
            key = begin_session(self.store, self.accounts[name], "127.0.0.1", "a test", self.now)
            client.set_cookie("stet-session", key)
        return client

    def program(self, name: str, *scopes: Scope) -> FlaskClient:
        """A program with a token of somebody's, for JSON. Of hundreds, as in a house of many tests, the last work."""
        for token in keys.list_tokens(self.store, self.accounts[name].id)[50:]:
            keys.revoke_token(self.store, token.account_id, token.prefix, self.now)
        _, shown = issue_token(self.store, self.accounts[name].id, "a test", scopes or tuple(Scope), None, self.now)
        client = self.app.test_client()
        client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {shown}"
        client.environ_base["HTTP_ACCEPT"] = "application/json"
        return client

    def guest(self, story_id: str) -> FlaskClient:
        """A browser that opened a share link."""
        _, key = issue_share_link(self.store, story_id, "", 14, "ada", self.now)
        client = self.browser()
        client.get(f"/shared/{key}")
        return client
