"""Hostile strings are inert: shown as they are, never run, in pages and in JSON."""

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

LIVE = ("<script>", "<img", "<svg", "<b>", "</textarea><", "</title><s", "<!--<")


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
    addresses = ["/stories", "/stories/flood", "/stories/flood/versions/new", f"/versions/{version['id']}"]
    addresses += [
        f"/articles/{version['article_id']}",
        f"/reports/{reports[0]['id']}",
        "/subscriptions/new?story=" + "%3Cb%3E",
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


def test_only_messages_of_our_own_are_shown_after_something_was_done(client):
    assert 'role="status"' not in client.get("/stories?done=You+won").text
