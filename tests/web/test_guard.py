"""Who may ask, from where, and what a browser may do with the answer."""

from dataclasses import replace

import pytest
from flask import Flask

from service.web.guard import (
    HEADERS,
    LARGEST_BULK,
    LARGEST_BULK_FIELDS,
    LARGEST_CHOSEN,
    LARGEST_FIELDS,
    LARGEST_OF_STRANGERS,
    LARGEST_ONE,
    LARGEST_ONE_FIELDS,
    LARGEST_REQUEST,
    MOST_PARTS,
    install_guard,
)

OWN = "http://localhost"

#: Headers of an unsafe request, and whether it is let in.
ORIGINS = [
    ({}, True),  # a program
    ({"Sec-Fetch-Site": "same-origin", "Origin": OWN}, True),
    ({"Sec-Fetch-Site": "none"}, True),  # typed by hand
    ({"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}, False),
    ({"Sec-Fetch-Site": "same-site", "Origin": "http://localhost:9999"}, False),
    ({"Sec-Fetch-Site": "cross-site", "Origin": OWN}, False),
    ({"Origin": OWN}, True),  # a browser from before Sec-Fetch-Site
    ({"Origin": "https://evil.example"}, False),
    ({"Origin": "http://localhost.evil.example"}, False),
    ({"Origin": "http://localhost:9999"}, False),
    ({"Origin": "null"}, False),
    ({"Origin": "http://["}, False),
]


@pytest.mark.parametrize(("headers", "let_in"), ORIGINS)
def test_only_our_own_pages_and_programs_change_something(client, headers, let_in):
    answer = client.post("/stories", data={"title": "Flood at Weir"}, headers=headers)

    assert (303 if let_in else 403) == answer.status_code
    assert ("Flood at Weir" in client.get("/").text) is let_in


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]:8000", "127.0.0.7"])
def test_this_machine_is_answered(client, host):
    assert 200 == client.get("/", headers={"Host": host}).status_code


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "10.0.0.1", "localhost.evil.example", "", "[", "a b"]
)
def test_a_strange_host_name_is_refused(client, host):
    assert client.get("/", headers={"Host": host}).status_code in (400, 403)


@pytest.mark.parametrize("address", ["/stories", "/nope", "/health", "/static/stet.css"])
def test_every_answer_carries_the_safety_headers(client, address):
    with client.get(address) as answer:
        assert HEADERS == {name: answer.headers.get(name) for name in HEADERS}


def test_the_policy_allows_nothing_inline():
    policy = HEADERS["Content-Security-Policy"]

    assert "unsafe" not in policy and policy.startswith("default-src 'none'")


def test_a_request_over_the_limit_is_one_plain_sentence(client):
    client.post("/stories", json={"title": "Flood at Weir", "story": "flood"})

    answer = client.post(
        "/stories/flood/lookouts", data=b"x" * (LARGEST_REQUEST + 1), content_type="multipart/form-data"
    )

    assert 413 == answer.status_code
    assert "at most 1 MiB in all are accepted" in answer.text


@pytest.mark.parametrize(
    ("path", "sizes", "limit"),
    [
        ("/stories/flood/imports", (LARGEST_BULK + 1,), "at most 64 MiB in all"),
        ("/stories/flood/imports", (LARGEST_BULK_FIELDS + 1,), "not files at most 32 MiB"),
        ("/stories/flood/versions", (LARGEST_ONE + 1,), "at most 32 MiB in all"),
        ("/stories/flood/versions", (LARGEST_ONE_FIELDS + 1,), "not files at most 16 MiB"),
        ("/stories/flood/mementos", (LARGEST_FIELDS + 1,), "not files at most 3 MiB"),
        ("/stories/flood/mementos", (LARGEST_CHOSEN + 1,), "at most 6 MiB in all"),
        ("/looks", (LARGEST_REQUEST + 1,), "at most 1 MiB in all"),
        ("/stories/flood/looks", (LARGEST_REQUEST + 1,), "at most 1 MiB in all"),
        ("/stories/flood/versions", (1,) * (MOST_PARTS + 1), "at most 64 fields"),
    ],
)
def test_a_request_that_is_too_large_is_told_the_limit_that_holds(client, path, sizes, limit):
    client.post("/stories", json={"title": "Flood at Weir", "story": "flood"})
    head = b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n'
    body = b"".join(head + b"x" * size + b"\r\n" for size in sizes) + b"--b--\r\n"

    answer = client.post(path, data=body, content_type="multipart/form-data; boundary=b")

    assert 413 == answer.status_code and limit in answer.text


@pytest.mark.parametrize("path", ["/no/versions", "/no/imports"])
def test_an_address_that_leads_nowhere_takes_no_more_than_a_stranger_may_send(client, path):
    form = "application/x-www-form-urlencoded"
    answer = client.post(path, data=b"x" * (LARGEST_OF_STRANGERS + 1), content_type=form)

    assert 413 == answer.status_code and "at most 16 KiB in all" in answer.text


def test_a_bug_is_a_page_with_a_number_and_no_traceback(app, client, caplog):
    app.view_functions["stories.list"] = lambda: 1 // 0

    answer = client.get("/stories")

    assert 500 == answer.status_code
    assert "Traceback" not in answer.text and "ZeroDivision" not in answer.text
    number = answer.text.partition("in the log as ")[2][:8]
    assert f"bug id={number}" in caplog.text


def test_a_program_gets_a_problem_document_for_a_bug(app, client):
    app.view_functions["stories.list"] = lambda: 1 // 0

    answer = client.get("/stories", headers={"Accept": "application/json"})

    assert (500, "application/problem+json", "bug") == (answer.status_code, answer.mimetype, answer.get_json()["code"])


def test_the_policy_asks_for_trusted_types_and_nothing_from_elsewhere():
    """B2."""
    policy = dict(part.strip().split(" ", 1) for part in HEADERS["Content-Security-Policy"].split(";"))

    assert ("'none'", "'none'", "'none'") == (policy["default-src"], policy["object-src"], policy["base-uri"])
    assert ("'script'", "'none'") == (policy["require-trusted-types-for"], policy["trusted-types"])
    assert not any("*" in value or "unsafe" in value or "http" in value for value in policy.values())


@pytest.mark.parametrize(
    ("public_url", "is_kept"), [("https://stet.example.org", True), ("http://127.0.0.1:8000", False)]
)
def test_tls_is_kept_to_where_it_is_used(settings, public_url, is_kept):
    app = Flask("service.web")
    install_guard(app, replace(settings, public_url=public_url))
    answer = app.test_client().get("/nowhere", headers={"Host": "127.0.0.1"})

    assert is_kept == ("Strict-Transport-Security" in answer.headers)
