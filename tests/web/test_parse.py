"""Bad input: each is one plain sentence, the right status, nothing written."""

import io
import re

import pytest
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from service.domain.addresses import LONGEST_ADDRESS
from storage import upkeep
from tests.web.conftest import AFTER, BEFORE, JSON

WHEN = {"date": "2026-01-07", "time": "12:00", "zone": "UTC"}
ABOUT = {"article_title": "Dam above Weir holds"}
GOOD = {**WHEN, **ABOUT, "text": BEFORE}


def a_file(data, name="article.txt"):
    return {**WHEN, **ABOUT, "file": (data, name)}


#: What was wrong, the form, the status, the field that is named, words of the sentence.
BAD_IMPORTS = [
    ("no text at all", {**WHEN, **ABOUT}, 422, "text", "paste the article's text"),
    ("white space only", {**GOOD, "text": " \n "}, 422, "text", "paste the article's text"),
    ("an empty file", a_file(b""), 422, "file", "it is empty"),
    ("a binary file", a_file(b"\x00\x01\x02\x03" * 50), 422, "file", "binary"),
    ("a PDF", a_file(b"%PDF-1.7 ..."), 422, "file", "a PDF"),
    ("an unknown encoding", a_file(b"caf\xe9 is closed, he said."), 422, "file", "UTF-8"),
    ("a file of 15 MiB and a byte", a_file(b"a" * (15 * 1024 * 1024 + 1)), 413, "file", "at most"),
    ("too long a text", {**GOOD, "text": "a " * 1_000_001}, 413, "text", "at most 2,000,000 characters"),
    ("both text and file", {**a_file(b"One. Two."), "text": "x"}, 422, "file", "not both"),
    ("no date", {**ABOUT, "text": BEFORE}, 422, "date", "none is assumed"),
    ("a date without a time", {**GOOD, "time": ""}, 422, "time", "hours:minutes"),
    ("a time without a date", {**GOOD, "date": ""}, 422, "date", "year-month-day"),
    ("an unknown time zone", {**GOOD, "zone": "Mars/Base"}, 422, "zone", "a time zone is accepted by name"),
    ("a path as time zone", {**GOOD, "zone": "../../etc/passwd"}, 422, "zone", "a time zone is accepted by name"),
    ("a folder as time zone", {**GOOD, "zone": "Europe"}, 422, "zone", "a time zone is accepted by name"),
    ("an unparseable date", {**GOOD, "date": "31 Foo"}, 422, "date", "such as 2026-01-07"),
    ("the thirtieth of February", {**GOOD, "date": "2026-02-30"}, 422, "date", "such as 2026-01-07"),
    ("a future date", {**GOOD, "date": "2030-01-01"}, 422, "date", "lies in the future"),
    (
        "a future stamp",
        {**ABOUT, "text": BEFORE, "captured_at": "2030-01-01T10:00:00Z"},
        422,
        "date",
        "in the future",
    ),
    (
        "no such stamp",
        {**ABOUT, "text": BEFORE, "captured_at": "2026-02-30T10:00:00Z"},
        422,
        "date",
        "no such day",
    ),
    ("a date of the pen's slip", {**GOOD, "date": "1815-06-18"}, 422, "date", "from 1900 on"),
    (
        "a skipped hour",
        {**GOOD, "date": "2025-03-30", "time": "01:30", "zone": "Europe/London"},
        422,
        "time",
        "skipped",
    ),
    ("a repeated hour", {**GOOD, "date": "2025-10-26", "time": "01:30", "zone": "Europe/London"}, 422, "time", "twice"),
    ("a strange address", {**GOOD, "address": "javascript:alert(1)"}, 422, "address", "https://"),
    ("a null character", {**GOOD, "article_title": "a\x00b"}, 422, "article_title", "null"),
    ("an unknown article", {**GOOD, "article": "nowhere"}, 404, "article", "There is no article"),
    ("nothing to know it by", {**WHEN, "text": "He said so, twice."}, 422, "article_title", "an address or a title"),
]


@pytest.fixture
def story(client):
    client.post("/stories", json={"title": "Flood at Weir", "story": "flood"})


@pytest.mark.parametrize(
    ("form", "status", "field", "words"), [row[1:] for row in BAD_IMPORTS], ids=[r[0] for r in BAD_IMPORTS]
)
@pytest.mark.parametrize("end", ["", "/preview"])
def test_a_bad_import_is_one_plain_sentence(client, story, store, form, status, field, words, end):
    counts = upkeep.row_counts(store)
    sent = {name: FileStorage(io.BytesIO(v[0]), v[1]) if isinstance(v, tuple) else v for name, v in form.items()}
    boundary, body = encode_multipart(sent)
    kind = f"multipart/form-data; boundary={boundary}"

    answer = client.post(f"/stories/flood/versions{end}", data=body, headers=JSON, content_type=kind)

    problem = answer.get_json()
    assert (status, "application/problem+json") == (answer.status_code, answer.mimetype)
    assert words in problem["detail"] and problem["detail"].endswith(".") and "\n" not in problem["detail"]
    assert field == problem.get("field", "")
    assert counts == upkeep.row_counts(store)


def test_a_bad_import_brings_the_form_back_filled_in_with_the_field_named(client, story):
    answer = client.post("/stories/flood/versions", data={**GOOD, "date": "2030-01-01"})

    assert 422 == answer.status_code
    assert 'href="#date"' in answer.text and 'id="date-error"' in answer.text
    assert "under water, Mayor Ada Brook said" in answer.text and 'value="2030-01-01"' in answer.text


def test_beside_its_field_a_sentence_does_not_name_the_field_again(client, story):
    page = client.post("/stories/flood/versions", data={**GOOD, "zone": "Mars/Base"}).text
    nothing = client.post("/stories/flood/versions", data={**GOOD, "date": ""}).text

    assert '<p class="error" id="zone-error">&#34;Mars/Base&#34; cannot be used; a time zone' in page
    assert '<p class="error" id="date-error">This field is empty; a day is' in nothing


def test_everything_that_is_wrong_with_a_form_is_told_at_once(client, story):
    form = {**GOOD, "text": "", "date": "soon", "time": "late", "zone": "Mars/Base", "address": "nowhere"}
    page = client.post("/stories/flood/versions", data=form).text
    told = {**GOOD, "date": "soon", "time": "late", "zone": "Mars/Base"}
    wrong = client.post("/stories/flood/versions", json=told).get_json()["errors"]

    for field in ("text", "date", "time", "zone", "address"):
        assert f'href="#{field}"' in page and f'id="{field}-error"' in page
    assert {"#/date", "#/time", "#/zone"} == {one["pointer"] for one in wrong}


def test_a_form_without_a_time_zone_is_read_in_utc_and_a_program_has_to_name_it(client, story):
    assert 'name="zone" type="text" value="UTC"' in client.get("/stories/flood/versions/new").text
    client.post("/stories/flood/versions", data={**GOOD, "zone": ""})
    (entry,) = client.get("/stories/flood", headers=JSON).get_json()["entries"]

    assert f"{GOOD['date']}T{GOOD['time']}:00Z" == entry["version"]["captured_at"]
    assert 422 == client.post("/stories/flood/versions", json={**GOOD, "zone": ""}).status_code


def test_what_an_import_made_is_one_step_away(client, story):
    client.post("/stories/flood/versions", data=GOOD)
    later = {**GOOD, "text": AFTER, "time": "13:30"}
    page = client.post("/stories/flood/versions", data=later, follow_redirects=True).text
    entry = client.get("/stories/flood", headers=JSON).get_json()["entries"][0]
    (notice,) = re.findall(r'<div class="notice" role="status" data-told>(.*?)</div>', page, re.S)

    assert f"/versions/{entry['version']['id']}" in notice and f"/reports/{entry['report']['id']}" in notice


def test_an_import_into_an_unknown_story_is_not_found(client):
    assert 404 == client.post("/stories/nowhere/versions", data=GOOD).status_code


def test_importing_twice_is_already_known(client, story, store):
    client.post("/stories/flood/versions", data=GOOD)
    counts = upkeep.row_counts(store)

    answer = client.post("/stories/flood/versions", data=GOOD)
    page = client.get(answer.headers["Location"])

    assert counts == upkeep.row_counts(store)
    assert "Nothing was added" in page.text


def test_another_text_at_the_same_time_is_a_conflict(client, story):
    client.post("/stories/flood/versions", data=GOOD)

    answer = client.post("/stories/flood/versions", data={**GOOD, "text": BEFORE + " More."}, headers=JSON)

    assert (409, "conflict", "date") == (answer.status_code, answer.get_json()["code"], answer.get_json()["field"])


#: An address to send or look at, and the status of refusing it.
BAD_ADDRESSES = [
    ("", 422),
    ("example.org/page", 422),
    ("file:///etc/passwd", 422),
    ("javascript:alert(1)", 422),
    ("http://user:secret@example.org/", 422),
    ("http://example.org/a b", 422),
    ("http://127.0.0.1/", 403),
    ("http://169.254.169.254/latest/meta-data/", 403),
    ("http://[::1]/", 403),
    ("http://10.1.2.3/", 403),
    ("http://router.local/", 403),
    ("http://2130706433/", 422),
    ("https://example.org/" + "a" * (LONGEST_ADDRESS - 19), 413),
]


@pytest.mark.parametrize(("address", "status"), BAD_ADDRESSES)
@pytest.mark.parametrize("to", ["/stories/flood/articles", "/subscriptions"])
def test_a_bad_or_private_address_is_refused(client, story, store, to, address, status):
    answer = client.post(to, data={"address": address}, headers=JSON)

    assert status == answer.status_code
    assert re.fullmatch(r"[^\n]+\.", answer.get_json()["detail"])
    assert "address" == answer.get_json()["field"]
    assert (0, 0) == (upkeep.row_counts(store)["watches"], upkeep.row_counts(store)["subscriptions"])


@pytest.mark.parametrize(
    ("body", "field", "said"),
    [
        ("[]", "body", "body: a list cannot be used"),
        ("{", "body", "body: the JSON sent cannot be used"),
        ("null", "body", "body: null cannot be used"),
        ("5", "body", "body: a number cannot be used"),
        ("false", "body", "body: true or false cannot be used"),
        ('"title"', "body", "body: text cannot be used"),
        ('{"title": ["x"]}', "title", 'title: ["x"] cannot be used'),
        ('{"title": {}}', "title", "title: {} cannot be used"),
        ('{"title": true}', "title", "title: true cannot be used"),
        ("{}", "title", 'title: "" cannot be used'),
    ],
)
def test_bad_json_is_one_plain_sentence(client, body, field, said):
    answer = client.post("/stories", data=body, content_type="application/json")

    assert (422, field) == (answer.status_code, answer.get_json()["field"])
    assert answer.get_json()["detail"].startswith(said)
    assert ["#" if field == "body" else f"#/{field}"] == [one["pointer"] for one in answer.get_json()["errors"]]


def test_a_story_that_is_there_already_is_a_conflict(client, story):
    answer = client.post("/stories", data={"title": "Other", "story": "flood"})
    named, made = (client.post("/stories", json={"title": "Flood", **more}) for more in ({"story": "flood"}, {}))

    assert 409 == answer.status_code
    assert "There is already a story" in answer.text and 'value="Other"' in answer.text
    assert 'id="story-error"' in answer.text and 'value="flood"' in answer.text
    assert [(409, "story"), (409, "title")] == [(one.status_code, one.get_json()["field"]) for one in (named, made)]
    assert ["#/title"] == [one["pointer"] for one in made.get_json()["errors"]]


@pytest.mark.parametrize(
    ("value", "status"), [("0.5", 201), ("0", 201), ("", 201), ("2", 422), ("NaN", 422), ("x", 422)]
)
def test_an_importance_is_a_number_from_0_to_1(client, value, status):
    sent = {"address": "https://example.org/hook", "least_importance": value}

    assert status == client.post("/subscriptions", data=sent).status_code


@pytest.mark.parametrize("before", ["yesterday", "2026-01-07", "2026-01-07T12:00:00"])
def test_a_page_of_a_timeline_begins_at_a_time_with_its_offset(client, story, before):
    answer = client.get("/stories/flood", query_string={"before": before}, headers=JSON)

    assert (422, "before") == (answer.status_code, answer.get_json()["field"])
