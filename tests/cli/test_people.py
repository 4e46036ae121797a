"""Accounts, tokens and the log from a shell."""

import re

import pytest

from tests.cli.calling import call

PASSWORD = "weir dam lobster ink"


def test_the_first_account_is_an_admin_and_its_link_is_printed_once(data_folder):
    refused = call("accounts", "add", "rea")
    made = call("accounts", "add", "Ada", "--role", "admin", "--json")

    assert (2, 0) == (refused.status, made.status)
    assert "The first account has to be an admin" in refused.err
    assert re.fullmatch(r"http://127\.0\.0\.1:8000/welcome/[\w-]{43}", made.json["link"])
    listed = call("accounts", "list")
    assert "ada  admin  no password yet" == listed.out.strip()
    assert made.json["link"][-43:] not in listed.out + call("audit").out


def test_no_account_is_told_plainly(data_folder):
    assert "local mode" in call("accounts", "list").out
    assert 'There is no account "bob"' in call("accounts", "role", "bob", "admin").err
    assert 'There is no account "bob"' in call("accounts", "password", "bob").err


@pytest.mark.parametrize(
    ("arguments", "accepted"),
    [
        (("accounts", "add", "A B", "--role", "admin"), "1 to 40 of the letters"),
        (("accounts", "add", "ada", "--role", "owner"), "reader or editor or admin"),
        (("tokens", "add", "ada", "--label", "x", "--scope", "all"), "read, import, manage"),
        (("tokens", "add", "ada", "--label", "x", "--days", "0"), "from 1 to 366"),
        (("audit", "--since", "yesterday"), "since"),
    ],
)
def test_what_cannot_be_used_is_named_with_what_can(data_folder, arguments, accepted):
    call("accounts", "add", "ada", "--role", "admin")
    said = call(*arguments)

    assert 2 == said.status and accepted in said.err


def test_roles_change_and_accounts_are_disabled_but_the_last_admin_stays(data_folder):
    for name, role in (("ada", "admin"), ("edo", "reader")):
        call("accounts", "add", name, "--role", role)

    assert "edo is an editor now." in call("accounts", "role", "edo", "editor").out
    assert "edo is disabled." in call("accounts", "disable", "edo").out
    assert "edo is disabled" in call("accounts", "password", "edo").err
    assert "edo  editor  disabled" in call("accounts", "list").out
    assert "may sign in" in call("accounts", "enable", "edo").out
    assert "is the only admin" in call("accounts", "disable", "ada").err
    assert "is the only admin" in call("accounts", "role", "ada", "reader").err


def test_a_token_is_printed_once_listed_by_its_beginning_and_revoked(data_folder):
    call("accounts", "add", "ada", "--role", "admin")
    made = call("tokens", "add", "ada", "--label", "nightly import", "--scope", "import", "--days", "30", "--json").json

    listed = call("tokens", "list", "ada")
    assert made["prefix"] in listed.out and made["token"] not in listed.out
    assert 0 == call("tokens", "revoke", "ada", f"stet_{made['prefix']}…").status
    assert "ada has no tokens." in call("tokens", "list", "ada").out
    assert 2 == call("tokens", "revoke", "ada", "unknown1").status


def test_what_was_done_from_a_shell_is_in_the_log_and_what_was_refused_is_not_half_done(data_folder):
    call("accounts", "add", "ada", "--role", "admin")
    call("accounts", "add", "ada", "--role", "admin")  # taken
    call("tokens", "add", "ada", "--label", "x")
    entries = call("audit", "--json").json["entries"]

    assert ["tokens.add", "accounts.add"] == [entry["action"] for entry in entries]
    assert {("command line", "account=ada", "done")} == {(e["who"], e["object"], e["result"]) for e in entries}
    assert ["accounts.add"] == [e["action"] for e in call("audit", "--action", "accounts.", "--json").json["entries"]]


def test_every_change_made_by_a_verb_has_its_line_in_the_log_and_of_an_import_there_are_the_captures(
    data_folder, tmp_path
):
    page, feed = "https://example.org/ferry", "https://example.org/feed.xml"
    (tmp_path / "a.txt").write_text("The ferry ran aground on Monday, and 12 people were hurt.")
    call("story", "create", "ferry")
    article = call("watch", "add", page, "--story", "ferry", "--json").json["article"]["id"]
    call("watch", "add", page, "--story", "ferry")  # watched already
    call("watch", "wish", page, "--soonest", "30")
    call("watch", "pause", page)
    lookout = call("lookout", "add", feed, "--story", "ferry", "--json").json["lookout"]["id"]
    call("lookout", "pause", lookout)
    hook = call("subscribe", "https://example.org/hook", "--json").json["id"]
    call("subscription", "rotate", hook)
    call("subscription", "pause", hook)
    call("subscription", "remove", hook, "--yes")
    call("import", tmp_path / "a.txt", "--story", "ferry", "--url", page, "--captured-at", "2026-01-07")

    assert [
        ("stories.create", "story=ferry"),
        ("articles.create", f"story=ferry article={article}"),
        ("articles.wish", f"article={page}"),
        ("articles.pause", f"article={page}"),
        ("lookouts.create", "story=ferry"),
        ("lookouts.pause", f"lookout={lookout}"),
        ("subscriptions.create", "shape=standard"),
        ("subscriptions.rotate", f"subscription={hook}"),
        ("subscriptions.pause", f"subscription={hook}"),
        ("subscriptions.remove", f"subscription={hook}"),
    ] == [(entry["action"], entry["object"]) for entry in call("audit", "--json").json["entries"][::-1]]


def test_whoever_starts_the_service_is_told_who_may_come_in(data_folder, tmp_path):
    from service.app import who_comes_in
    from service.settings import read_settings

    def said(**more):
        return who_comes_in(read_settings({"STET_DATA": str(data_folder), **more}))

    assert "" == said()
    first = [re.search(r"/welcome/([\w-]{43}) ", said(STET_ACCOUNTS="on"))[1] for _ in range(2)]
    assert first[0] != first[1]
    assert "whoever comes through the proxy" in said(STET_PUBLIC_URL="https://stet.example.org")
    call("accounts", "add", "ada", "--role", "admin")
    assert "" == said(STET_ACCOUNTS="on") == said()
    assert "without signing in" in said(STET_ACCOUNTS="off")
    assert "in clear" in said(STET_ACCOUNTS="on", STET_HOST="192.0.2.1")
