"""Hostile strings are inert: shown as they are, never run, in pages and in JSON."""

import json

import pytest

STRINGS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    "</textarea><script>alert(1)</script>",
    "</title><svg/onload=alert(1)>",
    "{{7*7}}{% for x in y %}",
    "javascript:alert(1)//",
    "<!--<script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u202eevil\u202c <b>bold</b>",
]

LIVE = ("<script>", "<img", "<svg/", "<b>bold", "</textarea><", "</title><s", "<!--<")


@pytest.mark.parametrize("hostile", STRINGS)
def test_a_hostile_string_is_inert_wherever_it_is_shown(client, hostile):
    client.post("/stories", json={"title": f"Flood {hostile}", "story": "flood", "description": hostile})
    made = {}
    for hour, number in (("10", 20), ("12", 35)):
        made = client.post(
            "/stories/flood/versions",
            json={
                "text": f"Flood {hostile}\n\nAbout {number} per cent of it {hostile} is lost, Ada {hostile} said.",
                "captured_at": f"2026-01-07T{hour}:00:00Z",
                "article_title": f"Flood {hostile}",
                "publisher": hostile,
            },
        ).get_json()
    version, reports = made["version"], made["reports"]
    addresses = ["/", "/stories/flood", "/stories/flood/versions/new", f"/versions/{version['id']}"]
    addresses += [
        f"/articles/{version['article_id']}",
        f"/reports/{reports[0]['id']}",
        "/subscriptions/new?story=" + "%3Cb%3Ebold",
    ]

    for address in addresses:
        page = client.get(address)
        assert 200 == page.status_code
        assert not any(live in page.text for live in LIVE), address
        assert "<" not in client.get(address, headers={"Accept": "application/json"}).text or address.endswith(
            ("new", "E")
        )


@pytest.mark.parametrize("hostile", STRINGS)
def test_a_hostile_string_comes_back_inert_in_forms_and_mistakes(client, hostile):
    pages = [
        client.post("/stories", data={"title": hostile, "story": hostile}),
        client.get("/stories/" + hostile.replace("/", "%2F")),
        client.get("/stories", query_string={"done": hostile}),
        client.post("/subscriptions", data={"address": hostile, "kinds": hostile}),
    ]

    for page in pages:
        assert page.status_code < 500
        assert not any(live in page.text for live in LIVE)


#: Values no form would send, and bodies that are hardly JSON.
STRANGE = [
    "\ud800",
    "\x00",
    "\u202e",
    "a" * 5_000,
    "٣",
    10**400,
    1e999,
    True,
    None,
    [],
    {},
    [[]],
    {"a": 1},
    -1,
    "0x10",
    "1e9",
    " ",
]
FIELDS = {
    "/stories": ("title", "story", "description"),
    "/stories/flood/versions": (
        "text",
        "captured_at",
        "date",
        "time",
        "zone",
        "address",
        "article",
        "published_at",
        "headline",
    ),
    "/stories/flood/versions/preview": ("text", "captured_at", "zone", "article_title", "publisher"),
    "/stories/flood/articles": ("address", "article_title"),
    "/subscriptions": ("address", "story", "kinds", "least_importance"),
}
GOOD = {
    "title": "Flood",
    "text": "Dam holds\n\nAll is well, Ada said.",
    "captured_at": "2026-01-07T10:00:00Z",
    "address": "https://example.org/a",
}


@pytest.mark.parametrize(("to", "field"), [(to, field) for to, fields in FIELDS.items() for field in fields])
def test_no_value_in_any_field_is_a_bug(client, to, field):
    client.post("/stories", json={"title": "Flood", "story": "flood"})

    for value in STRANGE:
        answer = client.post(to, data=json.dumps({**GOOD, field: value}), content_type="application/json")
        assert answer.status_code < 500, (value, answer.text)


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe", b"[" * 100_000, b'{"a":' * 50_000, b"1" * 10_000, b"null", b'{"title": 1}x']
)
def test_no_body_is_a_bug(client, body):
    assert client.post("/stories", data=body, content_type="application/json").status_code in (400, 422)


@pytest.mark.parametrize("to", FIELDS)
@pytest.mark.parametrize("body", [b"{", b"[]", b'{"kinds": 5, "address": "https://example.org/a"}'])
def test_no_json_is_a_bug_when_a_page_is_asked_for(client, to, body):
    client.post("/stories", json={"title": "Flood", "story": "flood"})
    answer = client.post(to, data=body, content_type="application/json", headers={"Accept": "text/html"})

    assert answer.status_code in (303, 422)


@pytest.mark.parametrize("way", ["versions", "versions/preview", "articles"])
def test_no_form_for_an_unknown_story_is_a_bug(client, way):
    future = {"date": "9000-01-01", "time": "10:00", "zone": "UTC"}
    from_elsewhere = {"Sec-Fetch-Site": "cross-site"}

    assert 404 == client.post(f"/stories/nowhere/{way}", data=future).status_code
    assert 403 == client.post(f"/stories/nowhere/{way}", data=future, headers=from_elsewhere).status_code


@pytest.mark.parametrize("path", ["%00", "%ff", "..%2f..%2fetc", "a" * 5_000, "%F0%9F%94%A5", "-", "%ED%A0%80"])
@pytest.mark.parametrize(
    "noun", ["stories", "articles", "versions", "reports", "subscriptions", "deliveries", "static"]
)
def test_no_address_is_a_bug(client, noun, path):
    with client.get(f"/{noun}/{path}") as answer:
        assert 400 <= answer.status_code < 500


def test_only_messages_of_our_own_are_shown_after_something_was_done(client):
    assert 'role="status"' not in client.get("/stories?done=You+won").text
