"""The line of a deed and the deed are one: a kill at any moment leaves both or neither (B11)."""

import multiprocessing
import os
import shutil
import signal

import pytest

from service.web import folding
from storage import Store
from storage.accounts.audit import Wanted, list_entries
from storage.engine import sqlite3
from tests.soaking import at_most
from tests.web.conftest import AFTER, JSON
from tests.web.signed import PASSWORD, House

#: What is no deed: when somebody was seen, and how far they have looked.
ASIDE = {"audit", "sessions", "sign_in_tries", "kept_answers", "looks"}

ANOTHER = {
    "text": AFTER + "\n\nMore.",
    "captured_at": "2026-01-08T12:00:00Z",
    "address": "https://example.org/flood",
}

#: What an admin does, by the name the log gives it: an address and what is sent there.
DEEDS = {
    "stories.create": ("/stories", {"title": "Another", "story": "another"}),
    "versions.create": ("/stories/flood/versions", ANOTHER),
    "articles.pause": ("/articles/<article_id>/pause", {}),
    "threads.pin": ("/threads/<thread_id>/pin", {}),
    "subscriptions.rotate": ("/subscriptions/<subscription_id>/key", {}),
    "sharing.create": ("/stories/flood/links", {}),
    "accounts.role": ("/accounts/<account_id>/role", {"role": "editor"}),
    "account.password": ("/account/password", {"old_password": PASSWORD, "password": "ink lobster weir dam"}),
    "account.issue": ("/account/tokens", {"label": "a program", "scopes": ["read"]}),
}


@pytest.fixture
def house(app, known, store):
    return House(app, store)


def lines(store):
    return list_entries(store, Wanted(), 1000)


def traced(called):
    """From now on every statement of this process is told to `called` before it runs; what undoes that."""
    connect = sqlite3.connect

    def opened(*arguments, **options):
        connection = connect(*arguments, **options)
        connection.set_trace_callback(called)
        return connection

    sqlite3.connect = opened
    return connect


def contents(path):
    """Every row of every table but those that deeds are not in, and how many lines the log has of each action."""
    with Store(path) as store:
        schema = store.rows("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        tables = {row["name"] for row in schema} - ASIDE
        rows = {table: sorted(repr(tuple(row)) for row in store.rows(f"SELECT * FROM {table}")) for table in tables}
        return rows, [entry.action for entry in lines(store)]


@pytest.mark.parametrize("action", DEEDS)
def test_killed_at_any_statement_a_deed_and_its_line_are_both_there_or_neither(house, known, settings, action):
    address, body = DEEDS[action]
    client = house.browser("ada")
    path = known.address(address).replace("<account_id>", house.accounts["rea"].id)
    client.get("/account", headers=JSON)  # whoever asks was seen already
    house.store.close()
    kept = settings.database.with_name("kept")
    shutil.copy(settings.database, kept)
    statements = []
    connect = traced(statements.append)
    try:
        assert client.post(path, json=body, headers=JSON).status_code < 300
    finally:
        sqlite3.connect = connect
    before, done = contents(kept), contents(settings.database)
    assert before[0] != done[0] and [action, *before[1]] == done[1]

    commits = [number for number, statement in enumerate(statements) if statement == "COMMIT"]
    telling = sorted({n for commit in commits for n in (commit - 1, commit, commit + 1) if n < len(statements)})
    for number in at_most(telling, range(len(statements))):
        for old in settings.database.parent.glob(settings.database.name + "*"):
            old.unlink()
        shutil.copy(kept, settings.database)
        _killed(client, path, body, number)
        rows, log = contents(settings.database)
        assert (rows == before[0], log) in ((True, before[1]), (False, done[1])), statements[number]


def _killed(client, path, body, number):
    """The request was made in a process that died before its statement of this number."""

    def ask():
        left = number

        def count(_):
            nonlocal left
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

        traced(count)
        client.post(path, json=body, headers=JSON)

    child = multiprocessing.get_context("fork").Process(target=ask)
    child.start()
    child.join()
    assert child.exitcode == -signal.SIGKILL


def test_what_cannot_be_written_down_is_not_done(house, monkeypatch):
    from storage.driver import Full

    def full(*_, **__):
        raise Full("The disk is full.")

    monkeypatch.setattr("service.web.auditing.write_entry", full)
    answer = house.browser("ada").post("/stories", json={"title": "Another", "story": "another"}, headers=JSON)

    assert (503, "60") == (answer.status_code, answer.headers["Retry-After"])
    assert None is house.store.row("SELECT 1 FROM stories WHERE id = 'another'")


def test_a_deed_that_is_refused_half_way_has_a_line_of_each(house, known, monkeypatch):
    """A test message is in the outbox, and then its endpoint cannot be reached by whoever sends it."""
    desk = house.app.extensions["stet"]
    from dataclasses import replace

    from service.domain.errors import Conflict

    def refused(store, delivery_id):
        raise Conflict("Somebody else is sending it.")

    house.app.extensions["stet"] = replace(desk, send_delivery=refused)
    answer = house.browser("ada").post(f"/subscriptions/{known.subscription}/deliveries", json={}, headers=JSON)

    assert 409 == answer.status_code
    told = [(entry.action, entry.result) for entry in lines(house.store)[:2]]
    assert [("subscriptions.test", "refused (409)"), ("subscriptions.test", "done")] == told


def test_a_try_to_sign_in_is_no_deed_and_a_session_is(house):
    client = house.browser()
    client.post("/sign-in", data={"name": "rea", "password": "wrong wrong wrong"})
    client.post("/sign-in", data={"name": "rea", "password": PASSWORD})

    told = [(entry.who, entry.result) for entry in lines(house.store) if entry.action == "signing.create"]
    assert [("rea", "done"), ("nobody", "refused (403)")] == told


def test_each_line_of_what_was_made_names_it(house, known):
    client = house.browser("ada")
    made = [
        client.post("/stories", json={"title": "Another", "story": "another"}, headers=JSON),
        client.post("/stories/flood/versions", json=ANOTHER, headers=JSON),
        client.post("/subscriptions", json={"address": "https://example.org/second"}, headers=JSON),
    ]

    objects = {entry.action: entry.object for entry in reversed(lines(house.store))}
    assert "story=another" == objects["stories.create"]
    assert made[1].get_json()["version"]["id"] in objects["versions.create"]
    assert f"subscription={made[2].get_json()['id']}" == objects["subscriptions.create"]


def test_refusals_of_nobody_have_so_many_lines_a_minute_and_one_for_the_rest(house):
    """Found by an adversary: three hundred a second, a line each, in a log that is never emptied."""
    stranger, ada = house.app.test_client(), house.browser("ada")
    before = len(lines(house.store))
    for _ in range(folding.TOLD + 30):
        assert 401 == stranger.post("/stories/flood/versions", json={}, headers=JSON).status_code
    assert folding.TOLD == len(lines(house.store)) - before

    ada.post("/stories", json={"title": "Another", "story": "another"}, headers=JSON)
    assert 1 == sum(entry.who == "ada" for entry in lines(house.store)[:1])
    house.app.extensions["stet"].clock.pass_by(folding.SPAN)
    ada.post("/stories", json={"title": "Another", "story": "third"}, headers=JSON)
    newest, rest, *_ = (
        (entry.who, entry.action, entry.result) for entry in lines(house.store) if entry.result != "refused (401)"
    )
    assert ("nobody", "several", "30 more refused in a minute") in (newest, rest)
    assert folding.TOLD + 3 == len(lines(house.store)) - before
    assert 401 == stranger.post("/stories/flood/versions", json={}, headers=JSON).status_code
    assert folding.TOLD + 4 == len(lines(house.store)) - before


def test_tries_to_sign_in_are_told_though_other_refusals_are_folded(house):
    stranger = house.app.test_client()
    for _ in range(folding.TOLD + 1):
        stranger.post("/stories", json={}, headers=JSON)
    house.browser().post("/sign-in", data={"name": "rea", "password": "wrong wrong wrong"})

    assert ("signing.create", "refused (403)") == (lines(house.store)[0].action, lines(house.store)[0].result)


def test_refusals_of_one_caller_have_so_many_lines_a_minute_and_leave_those_of_others_alone(house):
    """A program gone wrong, with a reader's token, wrote a line for each of its requests, for ever."""
    before, rea, ada = len(lines(house.store)), house.program("rea"), house.browser("ada")
    for _ in range(folding.TOLD_OF_ONE + 7):
        assert 403 == rea.post("/stories", json={}, headers=JSON).status_code
    assert folding.TOLD_OF_ONE == len(lines(house.store)) - before
    assert {("rea", "refused (403)")} == {(one.who, one.result) for one in lines(house.store)[: folding.TOLD_OF_ONE]}

    house.program("edo").post("/accounts", json={}, headers=JSON)
    house.app.test_client().post("/stories", json={}, headers=JSON)
    assert ["nobody", "edo"] == [one.who for one in lines(house.store)[:2]]

    house.app.extensions["stet"].clock.pass_by(folding.SPAN)
    ada.post("/stories", json={"title": "Another", "story": "another"}, headers=JSON)
    assert ("rea", "several", "7 more refused in a minute") in {
        (one.who, one.action, one.result) for one in lines(house.store)[:2]
    }
    rea.post("/stories", json={}, headers=JSON)
    assert "rea" == lines(house.store)[0].who and folding.TOLD_OF_ONE + 5 == len(lines(house.store)) - before
