"""If-Match: what somebody changed meanwhile is not overwritten by who has not read it."""

import pytest

from tests.web.conftest import JSON

#: Where a thing is read, where it is edited, and two edits.
EDITS = {
    "story": ("/stories/flood", "/stories/flood/about", {"title": "One"}, {"title": "Two"}),
    "article": ("/articles/{article}", "/articles/{article}/about", {"publisher": "One"}, {"publisher": "Two"}),
    "subscription": (
        "/subscriptions/{subscription}/edit",
        "/subscriptions/{subscription}/rule",
        {"condition": "any drop"},
        {"condition": "any rise"},
    ),
    "subscription page": (
        "/subscriptions/{subscription}",
        "/subscriptions/{subscription}/rule",
        {"condition": "any drop"},
        {"condition": "any rise"},
    ),
}


@pytest.fixture(params=list(EDITS))
def edit(request, known):
    """The addresses of one thing that is there, and two edits."""
    read, write, *changes = EDITS[request.param]
    ids = {"article": known.article, "subscription": known.subscription}
    return read.format(**ids), write.format(**ids), *changes


def tag_of(client, address):
    return client.get(address, headers=JSON).headers["ETag"]


def test_of_two_who_have_read_the_same_the_second_is_told(client, edit):
    read, write, one, two = edit
    tag = tag_of(client, read)

    first = client.post(write, json=one, headers={"If-Match": f'"other", {tag}'})
    now = client.get(read, headers=JSON).get_data()
    second = client.post(write, json=two, headers={"If-Match": tag})

    assert (200, 412) == (first.status_code, second.status_code)
    assert now == client.get(read, headers=JSON).get_data()
    wire = second.get_json()
    assert ("application/problem+json", "precondition_failed") == (second.mimetype, wire["code"])
    assert "Read /" in wire["detail"]
    assert 200 == client.post(write, json=two, headers={"If-Match": tag_of(client, read)}).status_code


@pytest.mark.parametrize(("condition", "status"), [("*", 200), ('W/"x"', 412), ('"x"', 412), ("x", 412), ("", 412)])
def test_a_star_is_whatever_is_there_and_what_fits_nothing_changes_nothing(client, edit, condition, status):
    _, write, one, _ = edit

    assert status == client.post(write, json=one, headers={"If-Match": condition}).status_code


def test_a_weak_tag_holds_no_change(client, edit):
    read, write, one, _ = edit

    assert 412 == client.post(write, json=one, headers={"If-Match": f"W/{tag_of(client, read)}"}).status_code


@pytest.mark.parametrize(
    "address", ["/stories/nowhere/about", "/articles/nowhere/about", "/subscriptions/nowhere/rule"]
)
def test_what_is_not_there_matches_no_star(client, known, address):
    assert 404 == client.post(address, json={}, headers={"If-Match": "*"}).status_code


def test_a_write_that_takes_no_condition_refuses_it_and_does_nothing(client, known):
    answer = client.post("/stories", json={"title": "New", "story": "fresh"}, headers={"If-Match": "*"})

    assert (422, [{"header": "If-Match"}]) == (
        answer.status_code,
        [{"header": one["header"]} for one in answer.get_json()["errors"]],
    )
    assert 404 == client.get("/stories/fresh", headers=JSON).status_code


def test_the_document_says_which_writes_take_it(client):
    paths = client.get("/openapi.json").get_json()["paths"]
    told = {path for path, by in paths.items() if "412" in by.get("post", {}).get("responses", {})}
    taken = {path for path, by in paths.items() if "IfMatch" in str(by.get("post", {}).get("parameters"))}

    assert (
        {
            "/stories/{story_id}/about",
            "/articles/{article_id}/about",
            "/subscriptions/{subscription_id}/rule",
        }
        == told
        == taken
    )
