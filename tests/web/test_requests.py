"""Which requests may change something (B3), what a strange network may say (B4), and what a bug may tell (B12)."""

import hashlib
import io
import itertools
import json
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest
from werkzeug.test import EnvironBuilder

from service.bodies import CROWDED_RATE, LEAST_RATE
from service.domain.accounts import Scope
from service.web import receiving
from service.web.routes import ROUTES
from service.web.whom import address_of
from storage.accounts import seeing
from tests.web.conftest import JSON
from tests.web.signed import House


@pytest.fixture
def house(app, known, store):
    return House(app, store)


SITES = ("", "same-origin", "none", "same-site", "cross-site", "nonsense")
ORIGINS = ("", "http://localhost", "https://localhost", "http://localhost:9999", "https://evil.example", "null")
SHOWN = ("nothing", "session", "token", "both")
BODIES = ("form", "json", "text")


def may_change(site: str, origin: str, shown: str) -> bool:
    """The law: a session changes something from our own pages, a token by itself, and nothing else does."""
    is_own_page = site in ("same-origin", "none") or (not site and origin.endswith("://localhost"))
    if shown == "session":
        return is_own_page
    return shown == "token" and (is_own_page or (not site and not origin))


@pytest.mark.parametrize("shown", SHOWN)
def test_only_our_own_pages_with_a_session_and_programs_with_a_token_change_something(house, store, shown):
    """B3: every Sec-Fetch-Site with every Origin, credential and kind of body; 432 requests."""
    for number, (site, origin, body) in enumerate(itertools.product(SITES, ORIGINS, BODIES)):
        client = house.browser("edo") if shown in ("session", "both") else house.app.test_client()
        client.environ_base.pop("HTTP_SEC_FETCH_SITE", None)
        if shown in ("token", "both"):
            client.environ_base["HTTP_AUTHORIZATION"] = house.program("edo", Scope.MANAGE).environ_base[
                "HTTP_AUTHORIZATION"
            ]
        headers = {name: value for name, value in (("Sec-Fetch-Site", site), ("Origin", origin)) if value}
        about = {"title": f"Story {number}"}
        sent = {
            "form": {"data": about},
            "json": {"json": about},
            "text": {"data": "title=Story", "content_type": "text/plain"},
        }
        before = store.row("SELECT count(*) FROM stories")[0]
        status = client.post("/stories", headers=headers, **sent[body]).status_code
        is_changed = store.row("SELECT count(*) FROM stories")[0] > before

        is_let_in = may_change(site, origin, shown)
        assert is_changed is (is_let_in and body != "text"), (site, origin, body, status)
        assert is_let_in is (status not in (401, 403)), (site, origin, body, status)


def rows_hash(store) -> str:
    """Every row of every table of the database, as one hash."""
    hashed = hashlib.sha256()
    for table in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"):
        for row in store.rows(f"SELECT * FROM {table['name']}"):
            hashed.update(repr((table["name"], tuple(row))).encode())
    return hashed.hexdigest()


def test_no_reading_request_writes_a_single_row(house, known, store):
    """B3: GET, HEAD and OPTIONS of every route, as a person, a program, a guest and nobody."""
    callers = [house.browser("ada"), house.program("edo"), house.guest("flood"), house.browser()]
    for program in callers:
        program.get("/stories")  # from here on it is known that a token was used in this hour
    before = rows_hash(store)

    for method, route, client in itertools.product(("GET", "HEAD", "OPTIONS"), ROUTES, callers):
        if route.method == "GET":
            for headers in ({}, JSON):
                client.open(known.address(route.address), method=method, headers=headers)

    assert before == rows_hash(store)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "CONNECT"])
def test_other_methods_are_refused_by_name(house, method):
    answer = house.program("ada").open("/stories", method=method)

    assert 405 == answer.status_code and "GET" in answer.headers["Allow"]


#: Who connects, what the request says, which proxies are trusted -> where it comes from.
HOPS = [
    ("203.0.113.7", "", (), "203.0.113.7"),
    ("203.0.113.7", "10.0.0.1", (), "203.0.113.7"),  # nobody is believed
    ("203.0.113.7", "10.0.0.1", ("127.0.0.1/32",), "203.0.113.7"),  # and a stranger never is
    ("127.0.0.1", "198.51.100.9", ("127.0.0.1/32",), "198.51.100.9"),
    ("127.0.0.1", "6.6.6.6, 198.51.100.9", ("127.0.0.1/32",), "198.51.100.9"),  # only the last is the proxy's word
    ("127.0.0.1", "198.51.100.9, 10.0.0.2", ("127.0.0.1/32", "10.0.0.0/8"), "198.51.100.9"),
    ("127.0.0.1", "10.0.0.3, 10.0.0.2", ("127.0.0.1/32", "10.0.0.0/8"), "10.0.0.3"),
    ("127.0.0.1", "nonsense", ("127.0.0.1/32",), "unknown"),
    ("127.0.0.1", "<script>\r\n", ("127.0.0.1/32",), "unknown"),
    ("::1", "2001:db8::7", ("::1/128",), "2001:db8::7"),
    ("127.0.0.1", ",".join(["10.0.0.1"] * 5000), ("127.0.0.1/32", "10.0.0.0/8"), "10.0.0.1"),
]


@pytest.mark.parametrize(("peer", "said", "proxies", "address"), HOPS)
def test_where_a_request_comes_from_is_never_what_a_stranger_says(peer, said, proxies, address):
    builder = EnvironBuilder(environ_base={"REMOTE_ADDR": peer, "HTTP_X_FORWARDED_FOR": said})

    assert address == address_of(builder.get_request(), proxies)


@pytest.mark.parametrize("headers", [{"X-Forwarded-Host": "evil.example"}, {"Forwarded": "host=evil.example"}])
def test_a_forwarded_name_changes_nothing(client, known, headers):
    answer = client.get("/", headers={**headers, "X-Forwarded-Proto": "https", "X-Script-Name": "/evil"})

    assert 200 == answer.status_code and "evil" not in answer.text


def test_every_view_fails_behind_the_same_page(app, known, client, caplog):
    """B12: each view raises; nothing of it is told but a number, under which the log has it all."""
    for route in ROUTES:
        app.view_functions[route.endpoint] = _raise
    for route in ROUTES:
        caplog.clear()
        answer = client.open(known.address(route.address), method=route.method, headers={"Accept": "text/html"})
        if answer.status_code in (401, 403, 405):
            continue  # in local mode nobody signs in
        assert 500 == answer.status_code, route.endpoint
        number = answer.text.partition("in the log as ")[2][:8]
        assert f"bug id={number}" in caplog.text and "SELECT secret" in caplog.text
        assert not any(part in answer.text for part in ("SELECT", "/srv/stet", "ZeroDivision", "Traceback", "Error("))


def _raise(**_: object) -> None:
    raise ZeroDivisionError("SELECT secret FROM subscriptions in /srv/stet/stet.sqlite3")


def test_what_is_asked_too_often_is_told_when_to_come_again(house, monkeypatch):
    from service.web import limits

    monkeypatch.setitem(limits.LIMITS, "stories.list", limits.Limit("search", 3, 2))
    client, other = house.program("rea"), house.program("edo")
    answers = [client.get("/stories") for _ in range(4)]

    assert [200, 200, 200, 429] == [answer.status_code for answer in answers]
    assert '"search";q=3;w=60' == answers[0].headers["RateLimit-Policy"]
    assert ['"search";r=2;t=0', '"search";r=0;t=0'] == [answers[n].headers["RateLimit"] for n in (0, 2)]
    assert "20" == answers[3].headers["Retry-After"] and "too_often" == answers[3].get_json()["code"]
    assert 200 == other.get("/stories").status_code
    house.app.extensions["stet"].clock.pass_by(limits.MINUTE / 3)
    assert 200 == client.get("/stories").status_code


def test_every_limit_is_of_a_route_that_is_there_and_that_somebody_may_be_refused(app):
    from service.web.limits import LIMITS, limit_of

    there = {rule.endpoint for rule in app.url_map.iter_rules()}

    assert [] == sorted(LIMITS.keys() - there)
    assert [] == [endpoint for endpoint in LIMITS if limit_of(endpoint) is None], "what is open to all has no limit"


def test_what_compares_or_tries_while_one_waits_is_limited(app):
    """Any two versions, two articles as one, a date, a rule on five years of reports, whole stories, a search.

    And what asks another machine, which may hang: eight at once held the whole service for twenty seconds.
    """
    from service.web.limits import LIMITS

    families = {endpoint for endpoint in app.view_functions if endpoint.partition(".")[0] in ("tables", "evidence")}
    merging = {"articles.foresee", "articles.merge", "articles.part"}
    judging = {"captures.foresee", "captures.redate", "captures.decide"}
    asking = {
        "articles.check",
        "articles.preview",
        "articles.look",
        "lookouts.preview",
        "lookouts.check",
        "subscriptions.test",
        "deliveries.send",
    }
    costly = (
        judging
        | asking
        | merging
        | {"search", "reports.any", "subscriptions.try", "subscriptions.preview", "carried.story"}
        | families
    )

    assert [] == sorted(costly - LIMITS.keys())


def test_only_so_many_costly_requests_run_at_once_and_each_makes_room(app, client, known, monkeypatch):
    from service.web import limits

    monkeypatch.setitem(limits.LIMITS, "stories.list", limits.Limit("export", 3, 1))
    inside: list[int] = []

    def view():
        if len(inside) < 1:
            inside.append(0)
            inside.append(app.test_client().get("/stories", headers=JSON).status_code)
        return "done"

    app.view_functions["stories.list"] = view
    app.view_functions["stories.list"].__name__ = "view"
    assert [200, 200] == [client.get("/stories").status_code for _ in range(2)]
    assert [0, 429] == inside
    app.view_functions["stories.list"] = _raise
    assert [500, 500, 500] == [client.get("/stories").status_code for _ in range(3)]


@pytest.mark.parametrize(
    "path",
    [
        "/stories/flood?before=" + "9" * 5000,
        "/stories/" + "a" * 5000,
        "/audit?before=1000000000000000000000",
        "/stories/flood?before=2026-01-01T00:00:00Z&page=1000000000&limit=1000000000",
    ],
)
def test_what_is_out_of_all_bounds_is_answered_at_once(client, known, path):
    """B10."""
    assert client.get(path).status_code in (200, 404, 422)


def test_a_hundred_exports_at_once_are_answered_or_told_to_wait_and_a_page_is_read_beside_them(app, known):
    """B10. tests/bench/crowds.py has the times."""
    gate = threading.Barrier(40)

    def ask(number):
        gate.wait()
        path = "/stories/flood" if number % 10 == 0 else "/stories/flood/export.ndjson"
        answer = app.test_client().get(path, headers=JSON, buffered=True)
        return path, answer.status_code, answer.get_data()[-1:]

    with ThreadPoolExecutor(40) as many:
        answers = [*many.map(ask, range(40)), *many.map(ask, range(40))]

    assert {200} == {status for path, status, _ in answers if path == "/stories/flood"}
    exports = [(status, end) for path, status, end in answers if path != "/stories/flood"]
    assert {200, 429} >= {status for status, _ in exports} and (200, b"\n") in exports


def test_an_export_runs_until_its_last_line_was_sent(app, client, known, monkeypatch):
    """Found by a crowd of a hundred: what is written line by line had given its place up before the first."""
    from service.web import limits

    monkeypatch.setitem(limits.LIMITS, "carried.story", limits.Limit("export", 60, 1))
    first = client.get("/stories/flood/export.ndjson", buffered=False)
    beside = app.test_client().get("/stories/flood/export.ndjson").status_code
    first.close()
    after = app.test_client().get("/stories/flood/export.ndjson", buffered=True).status_code

    assert [200, 429, 200] == [first.status_code, beside, after]


def test_a_form_of_very_many_fields_is_refused_before_it_is_read(client):
    """Found by the adversary: 200,000 fields took three seconds."""
    form = "application/x-www-form-urlencoded"
    answer = client.post("/stories", data="a=1&" * 200_000, content_type=form, headers=JSON)

    assert 413 == answer.status_code and "6,000 fields" in answer.get_json()["detail"]
    assert 303 == client.post("/stories", data="title=Few&" * 60, content_type=form).status_code


@pytest.mark.parametrize("sign", ["[],", '"a":1,', "{"])
def test_json_of_very_many_values_is_refused_before_it_is_read(client, sign):
    """Five million lists took a second, in which nobody else was answered."""
    kind = "application/json"
    answer = client.post("/imports", data='{"title": [' + sign * (15_000_000 // len(sign)), content_type=kind)

    assert 413 == answer.status_code and "100,000 values" in answer.get_json()["detail"]
    assert 201 == client.post("/stories", json={"title": "Few", "description": "[{,"}).status_code


def test_json_is_counted_once_however_many_fields_are_asked_for(client, known, monkeypatch):
    counted = []
    monkeypatch.setattr("service.web.parse.refuse_many_values", lambda *said, **more: counted.append(said))
    said = {"text": "The fire grew.", "captured_at": "2026-01-05T09:30:00Z", "article_title": "Fire", "publisher": "X"}

    assert 201 == client.post("/stories/flood/versions", json=said, headers=JSON).status_code
    assert 1 == len(counted)
    assert 201 == client.post("/stories", json={"title": "Another"}, headers=JSON).status_code
    assert 2 == len(counted)


def test_of_very_many_fields_that_an_address_has_not_the_first_hundred_are_told(client):
    """A million of them took over a minute, and so did the answer."""
    answer = client.post("/stories", json={"title": "Few", **{f"f{number}": 0 for number in range(60_000)}})
    told = [one["pointer"] for one in answer.get_json()["errors"]]

    assert (422, 100) == (answer.status_code, len(set(told)))


def test_likewise_for_somebody_from_whom_a_story_is_hidden(house, store):
    seeing.close_story(store, "flood", frozenset())
    form = "application/x-www-form-urlencoded"

    assert 413 == house.program("edo").post("/stories", data="a=1&" * 200_000, content_type=form).status_code


def test_whoever_is_not_known_sends_a_name_and_a_password_and_no_more(house):
    answer = house.browser().post("/sign-in", data={"name": "ada", "password": "x" * 20_000})

    assert 413 == answer.status_code


@pytest.mark.parametrize("password", [["my secret words"], {"a": "my secret words"}, "my secret words" * 100])
def test_a_password_is_never_given_back(house, password):
    for path in ("/sign-in", "/account/password"):
        sent = {"name": "ada", "password": password, "old_password": password}
        answer = house.browser("ada").post(path, json=sent, headers=JSON)

        assert answer.status_code in (403, 422) and "secret" not in answer.text


def test_what_is_asked_with_a_password_is_not_remembered(house, store):
    """Found by the adversary: the hash of a request to sign in is a fast hash of its password."""
    for _ in range(2):
        sent = {"name": "ada", "password": "weir dam lobster ink"}
        answer = house.browser().post("/sign-in", json=sent, headers={**JSON, "Idempotency-Key": "a"})
        assert 200 == answer.status_code
    assert [] == store.rows("SELECT * FROM kept_answers")


def test_no_secret_of_an_account_is_anywhere_in_the_database(house, store):
    """B6: what proves who somebody is lies there as a hash alone: passwords, sessions, tokens, links."""
    admin = house.browser("ada")
    shown = [
        house.browser("edo").get_cookie("stet-session").value,
        house.program("edo").environ_base["HTTP_AUTHORIZATION"].removeprefix("Bearer "),
        admin.post("/accounts", json={"name": "nell", "role": "reader"}, headers=JSON)
        .get_json()["link"]
        .rpartition("/")[2],
        admin.post("/stories/flood/links", json={}, headers=JSON).get_json()["link"].rpartition("/")[2],
        "weir dam lobster ink",
    ]
    dump = "\n".join(
        repr(tuple(row))
        for table in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'found%'")
        for row in store.rows(f"SELECT * FROM {table['name']}")
    )

    assert "argon2id" in dump and "nell" in dump
    assert [] == [secret for secret in shown if secret in dump]


def large(client, path, take, size=2_000_000):
    """The answer to a large body that whoever serves takes in so."""
    sent = {"wsgi.input": io.BytesIO(), "CONTENT_LENGTH": str(size), receiving.TAKE_BODY: take}
    return client.post(path, content_type="application/json", headers=JSON, environ_overrides=sent)


@pytest.mark.parametrize("path", ["/stories/flood/versions", "/stories/flood/imports", "/imports"])
def test_a_large_body_that_comes_too_slowly_is_told_so(client, path):
    client.post("/stories", json={"title": "Flood", "story": "flood"})
    answer = large(client, path, lambda most, rate: False)

    assert (408, "too_slow") == (answer.status_code, answer.get_json()["code"])


def test_of_one_caller_and_of_all_so_many_large_bodies_come_at_once(app, client):
    """Found by an adversary: nine of one account stopped the service."""
    client.post("/stories", json={"title": "Flood", "story": "flood"})
    senders = app.extensions[receiving.NAME]
    answers, rates = [], []

    def once_more(most, rate):
        rates.append(rate())
        answers.append(large(client, "/stories/flood/versions", once_more))
        return False

    once_more(0, senders.rate)
    assert {LEAST_RATE} == set(rates)
    assert [429] + receiving.MOST_OF_ONE * [408] == [answer.status_code for answer in answers]
    assert 0 < int(answers[0].headers["Retry-After"])
    with ExitStack() as stack:
        for number in range(receiving.MOST):
            stack.enter_context(senders.sending(f"other {number}"))
        crowded = large(client, "/stories/flood/versions", once_more)
    assert (503, "crowded") == (crowded.status_code, crowded.get_json()["code"]) and "Retry-After" in crowded.headers
    assert 408 == large(client, "/stories/flood/versions", lambda most, rate: False).status_code


def test_where_many_send_much_at_once_it_has_to_come_faster(app, client):
    client.post("/stories", json={"title": "Flood", "story": "flood"})
    senders, asked = app.extensions[receiving.NAME], []

    def take(most, rate):
        asked.append(rate())
        return False

    with ExitStack() as stack:
        for number in range(receiving.CROWDED):
            large(client, "/stories/flood/versions", take)
            stack.enter_context(senders.sending(f"other {number}"))
    large(client, "/stories/flood/versions", take)

    assert [LEAST_RATE] * (receiving.CROWDED - 1) + [CROWDED_RATE, LEAST_RATE] == asked


def test_nobody_takes_in_what_is_too_large_or_may_not_be_sent(house):
    taken = []

    def taking(most, rate):
        taken.append(most)

    rea, nobody = house.program("rea"), house.app.test_client()

    assert 403 == large(rea, "/stories/flood/versions", taking).status_code
    assert 413 == large(rea, "/looks", taking).status_code
    assert 401 == large(nobody, "/stories/flood/versions", taking).status_code
    assert 404 == large(nobody, "/no/versions", taking).status_code
    assert [] == taken


def test_json_of_more_than_a_mib_may_come_in_chunks(client, known):
    said = {"text": "The fire grew.\n\n" * 70_000, "captured_at": "2026-01-05T09:30:00Z", "article_title": "Fire"}
    body = json.dumps(said).encode()
    sent = {"CONTENT_LENGTH": "", "HTTP_TRANSFER_ENCODING": "chunked", "wsgi.input_terminated": True}
    answer = client.post(
        "/stories/flood/versions/preview",
        input_stream=io.BytesIO(body),
        content_type="application/json",
        headers=JSON,
        environ_overrides=sent,
    )
    assert len(body) > 1024 * 1024 and answer.status_code == 200, answer.text
