"""Importing: a time is never silently now, a preview writes nothing, any order of dates."""

import html
import io
import re

import pytest
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from service.domain.stories import Article
from service.web.views import proposing
from storage import upkeep
from storage.stories import save_article
from storage.versions import load_version
from tests.web.conftest import AFTER, BEFORE, JSON

URL = "https://example.org/weir"

FORM = {"article_title": "Dam above Weir holds", "date": "2026-01-07", "time": "12:00", "zone": "Europe/Paris"}

SENTENCES = (
    "About 20 per cent of the valley is under water, Mayor Ada Brook said on Wednesday after a night of rain.",
    "She ruled out closing the bridge, which carries most of the traffic between the two halves of the town.",
    "The river is expected to fall by the weekend, when forecasters see dry weather moving in from the west.",
    "Schools in the lower quarter stay open, and buses take another road until the water has gone down.",
)


@pytest.fixture(autouse=True)
def story(client):
    client.post("/stories", json={"title": "Flood at Weir", "story": "flood"})


def test_a_time_is_read_in_its_own_time_zone(client):
    version = client.post("/stories/flood/versions", data={**FORM, "text": BEFORE}, headers=JSON).get_json()["version"]

    assert "2026-01-07T11:00:00Z" == version["captured_at"]


def test_a_preview_shows_what_would_be_recorded_and_writes_nothing(client, store):
    counts = upkeep.row_counts(store)

    answer = client.post("/stories/flood/versions/preview", data={**FORM, "text": BEFORE})

    assert 200 == answer.status_code
    assert "What would be recorded" in answer.text and 'datetime="2026-01-07T11:00:00Z"' in answer.text
    assert counts == upkeep.row_counts(store)


def test_a_preview_of_a_second_version_shows_the_changes(client):
    client.post("/stories/flood/versions", data={**FORM, "text": BEFORE})

    answer = client.post("/stories/flood/versions/preview", data={**FORM, "time": "15:00", "text": AFTER}, headers=JSON)

    assert ["revised"] == [
        change["kind"] for change in answer.get_json()["reports"][0]["changes"] if change["material"]
    ]


def test_a_preview_marks_what_stands_in_a_correction_notice(client):
    before = "Dam holds\n\nFive homes were flooded, Mayor Ada Brook said on Wednesday."
    note = "Editor's note: The county said on Thursday that it had asked for the cause to be withheld."
    client.post("/stories/flood/versions", data={**FORM, "text": before})

    text = f"{before.replace('Five', 'Seven')}\n\n{note}"
    page = client.post("/stories/flood/versions/preview", data={**FORM, "time": "15:00", "text": text}).text
    told = re.findall(r"<li>(?:(?!</li>).)*</li>", page[page.index("What would be reported") :], re.DOTALL)[:2]

    assert ["Figure revised", "notice added"] == [
        kind for one in told for kind in re.findall(r"\w+ (?:revised|added)", one)[:1]
    ]
    assert [False, True] == ["in a correction notice" in one for one in told]


def test_a_file_that_names_its_own_time_is_previewed_before_it_is_recorded(client, store):
    file = (io.BytesIO(BEFORE.encode()), "weir-2026-01-07T1000Z.txt")

    answer = client.post("/stories/flood/versions", data={"file": file})

    assert "What would be recorded" in answer.text and "the file&#39;s name" in answer.text
    assert 'value="2026-01-07"' in answer.text and 'value="10:00"' in answer.text and 'value="UTC"' in answer.text
    assert 0 == upkeep.row_counts(store)["versions"]


def test_what_a_preview_filled_in_records_the_same(client):
    file = (io.BytesIO(BEFORE.encode()), "weir-2026-01-07T1000Z.txt")
    client.post("/stories/flood/versions/preview", data={"file": file})

    sent = {
        "text": BEFORE,
        "date": "2026-01-07",
        "time": "10:00",
        "zone": "UTC",
        "article_title": "Dam above Weir holds",
    }
    version = client.post("/stories/flood/versions", data=sent, headers=JSON).get_json()["version"]

    assert "2026-01-07T10:00:00Z" == version["captured_at"]


def test_an_older_version_may_come_later(client):
    for time, text in (("18:00", AFTER), ("12:00", BEFORE)):
        client.post("/stories/flood/versions", data={**FORM, "time": time, "text": text})

    entries = client.get("/stories/flood", headers=JSON).get_json()["entries"]
    assert [True, False] == [entry["report"] is not None for entry in entries]


def test_two_versions_at_one_address_are_one_article(client):
    for time, text in (("12:00", BEFORE), ("18:00", AFTER)):
        client.post(
            "/stories/flood/versions", data={**FORM, "address": "https://example.org/a", "time": time, "text": text}
        )

    assert 1 == len(client.get("/stories/flood", headers=JSON).get_json()["articles"])


def test_an_html_file_is_read_for_its_main_text(client):
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    head = "<head><title>Dam above Weir holds</title></head>"
    page = f"<!doctype html><html>{head}<body><nav>Home</nav><article>{paragraphs}</article></body></html>"

    answer = client.post(
        "/stories/flood/versions/preview", data={**FORM, "file": (io.BytesIO(page.encode()), "page.html")}
    )

    assert 200 == answer.status_code
    assert SENTENCES[0] in answer.text


def test_a_text_without_a_language_is_in_its_article_s(client, store):
    article = Article(id="a9", story_id="flood", url="", title="Digue", publisher="", language="fr")
    with store.transaction():
        save_article(store, article)

    version = client.post(
        "/stories/flood/versions", data={**FORM, "article": "a9", "text": BEFORE}, headers=JSON
    ).get_json()["version"]

    assert "fr" == load_version(store, version["id"]).language


def test_a_headline_sent_apart_becomes_the_first_line(client):
    sent = {"captured_at": "2026-01-07T10:00:00Z", "headline": "Dam holds", "text": "All is well, Ada said."}

    version = client.post("/stories/flood/versions", json=sent).get_json()["version"]

    assert "Dam holds" == version["headline"]
    assert client.get(version["url"], headers=JSON).get_json()["text"].startswith("Dam holds\n\nAll is well")


def test_two_papers_that_head_their_articles_alike_have_one_each(client):
    def brought(publisher: str, hour: str, text: str) -> dict:
        form = {**FORM, "publisher": publisher, "time": hour, "text": text}
        return client.post("/stories/flood/versions", data=form, headers=JSON).get_json()

    first = brought("Paper A", "12:00", BEFORE)
    other = brought("Paper B", "13:00", AFTER)
    again = brought("Paper B", "14:00", BEFORE)
    unsaid = brought("", "15:00", AFTER)

    assert first["version"]["article_id"] != other["version"]["article_id"] == again["version"]["article_id"]
    assert [] == other["reports"] and again["reports"]
    assert unsaid["version"]["article_id"] == first["version"]["article_id"]


def test_a_preview_of_a_dated_file_keeps_when_it_was_published(client):
    page = b"<html><head><meta property='article:published_time' content='2026-01-06T08:00:00Z'></head><body><article>"
    page += b"".join(f"<p>{sentence}</p>".encode() for sentence in SENTENCES) + b"</article></body></html>"
    form = {**FORM, "zone": "Europe/Paris", "file": (io.BytesIO(page), "weir.html")}

    shown = client.post("/stories/flood/versions/preview", data=form).text

    assert 'value="2026-01-06"' in shown and 'value="09:00"' in shown


PAGE = (
    "<!doctype html><html><head><title>Dam above Weir holds</title><meta name='author' content='Ada Quill'></head>"
    f"<body><article>{''.join(f'<p>{sentence}</p>' for sentence in SENTENCES)}</article></body></html>"
).encode()


def filled_in(page: str) -> dict[str, str]:
    """The fields of the form that a preview filled in, as a browser would send them."""
    form = page[page.index('<form id="import"') :]
    fields = {}
    for tag in re.findall(r"<input [^>]*>", form):
        named, value = re.search(r' name="([^"]*)"', tag), re.search(r' value="([^"]*)"', tag)
        if named and 'type="file"' not in tag:
            fields[named[1]] = html.unescape(value[1]) if value else ""
    text = re.search(r"<textarea[^>]*>(.*?)</textarea>", form, re.DOTALL)
    return {**fields, "text": html.unescape(text[1]).replace("\r\n", "\n").strip("\n").replace("\n", "\r\n")}


def raw_of(client, version: dict) -> bytes | None:
    captures = client.get(f"/articles/{version['article_id']}", headers=JSON).get_json()["captures"]
    answer = client.get(f"/captures/{captures[0]['id']}/raw")
    return answer.data if answer.status_code == 200 else None


def test_a_file_goes_byte_for_byte_through_its_preview(client, store):
    shown = client.post("/stories/flood/versions/preview", data={**FORM, "file": (io.BytesIO(PAGE), "weir.html")}).text
    assert f"weir.html, {len(PAGE)} bytes" in shown

    again = client.post("/stories/flood/versions/preview", data={**filled_in(shown), "time": "13:00"}).text
    assert 0 == upkeep.row_counts(store)["raws"]
    version = client.post("/stories/flood/versions", data=filled_in(again), headers=JSON).get_json()["version"]

    assert PAGE == raw_of(client, version)
    assert ("2026-01-07T12:00:00Z", "Ada Quill") == (
        version["captured_at"],
        load_version(store, version["id"]).byline,
    )


def test_a_text_that_was_corrected_after_its_preview_is_kept_without_the_file(client):
    shown = client.post("/stories/flood/versions/preview", data={**FORM, "file": (io.BytesIO(PAGE), "weir.html")}).text
    fields = filled_in(shown)
    fields["text"] = fields["text"].replace("20 per cent", "21 per cent")

    assert "The text was corrected" in client.post("/stories/flood/versions/preview", data=fields).text
    version = client.post("/stories/flood/versions", data=fields, headers=JSON).get_json()["version"]

    assert PAGE != raw_of(client, version)


def test_another_file_takes_the_place_of_the_one_previewed(client):
    shown = client.post("/stories/flood/versions/preview", data={**FORM, "file": (io.BytesIO(PAGE), "weir.html")}).text
    other = PAGE.replace(b"20 per cent", b"35 per cent")
    sent = {**filled_in(shown), "file": (io.BytesIO(other), "weir-2.html")}

    version = client.post("/stories/flood/versions", data=sent, headers=JSON).get_json()["version"]

    assert other == raw_of(client, version)


@pytest.mark.parametrize("spoilt", ("kept", "kept_told"))
def test_a_file_that_comes_back_from_a_preview_other_than_it_went_is_not_kept(client, spoilt):
    shown = client.post("/stories/flood/versions/preview", data={**FORM, "file": (io.BytesIO(PAGE), "weir.html")}).text
    fields = filled_in(shown)
    fields[spoilt] = fields[spoilt][:-8] + "AAAAAAAA"

    version = client.post("/stories/flood/versions", data=fields, headers=JSON).get_json()["version"]

    assert PAGE != raw_of(client, version)


def test_a_file_of_a_preview_in_another_story_is_not_kept(client):
    """What a preview read was shown in its story, to who brought it; elsewhere it is nobody's evidence."""
    client.post("/stories", json={"title": "Other", "story": "other"})
    shown = client.post("/stories/other/versions/preview", data={**FORM, "file": (io.BytesIO(PAGE), "weir.html")}).text

    version = client.post("/stories/flood/versions", data=filled_in(shown), headers=JSON).get_json()["version"]

    assert PAGE != raw_of(client, version)


@pytest.mark.parametrize("mistaken", [{}, {"date": "2026-01-07"}, {"date": "2099-01-01", "time": "12:00"}])
def test_a_mistake_beside_a_file_that_was_never_previewed_loses_no_file(client, mistaken):
    said = {"publisher": "The Weir Post", "zone": "UTC", **mistaken}
    wrong = client.post("/stories/flood/versions", data={**said, "file": (io.BytesIO(PAGE), "weir.html")})
    assert 422 == wrong.status_code and "weir.html (" in wrong.text and "is held by this form" in wrong.text

    fixed = {**filled_in(wrong.text), "date": "2026-01-07", "time": "12:00"}
    version = client.post("/stories/flood/versions", data=fixed, headers=JSON).get_json()["version"]
    assert PAGE == raw_of(client, version) and "Dam above Weir holds" == version["headline"]


@pytest.mark.parametrize("mistaken", [{}, {"date": "2026-01-07", "time": "12:00", "article": "0" * 20}])
def test_a_file_with_a_mistake_beside_it_is_read_once(client, monkeypatch, mistaken):
    read, times = proposing.read_file, []

    def counted(*given, **named):
        times.append(given)
        return read(*given, **named)

    monkeypatch.setattr(proposing, "read_file", counted)
    data = {**mistaken, "zone": "UTC", "file": (io.BytesIO(PAGE), "weir.html")}
    wrong = client.post("/stories/flood/versions", data=data)
    assert wrong.status_code in {404, 422} and "is held by this form" in wrong.text and 1 == len(times)


def test_a_file_that_cannot_be_read_is_not_held_and_its_name_may_say_two_days(client):
    refused = client.post("/stories/flood/versions", data={"file": (io.BytesIO(b"\x89PNG\r\n\x1a\n"), "weir.png")})
    assert 422 == refused.status_code and "is held by this form" not in refused.text

    dated = client.post("/stories/flood/versions", data={"file": (io.BytesIO(BEFORE.encode()), "weir 03-04-2026.txt")})
    assert "it can be 3 April 2026 or 4 March 2026" in dated.text and "is held by this form" in dated.text


def test_a_file_of_several_texts_is_told_where_they_are_brought_together_also_when_one_is_broken(client):
    lines = b'{"text": "The dam holds.", "captured_at": "2026-01-07"}\n{broken\n'
    told = client.post("/stories/flood/versions/preview", data={"file": (io.BytesIO(lines), "weir.ndjson")}).text
    assert "it holds 2 versions, and one is accepted here; Many files in the browser" in told


def test_articles_of_one_name_are_told_apart_by_their_addresses_wherever_one_is_chosen(client):
    for where in ("https://gull.example/dam", "https://tern.example/dam"):
        said = {"text": BEFORE, "captured_at": "2026-01-07T10:00:00Z", "publisher": "The Post", "address": where}
        made = client.post("/stories/flood/versions", json=said).get_json()["version"]["article_id"]

    gull, tern = (f"Dam above Weir holds (The Post, https://{one}.example/dam)</option>" for one in ("gull", "tern"))
    forms = [client.get(f"/stories/flood/{one}/new").text for one in ("versions", "imports")]
    assert all(gull in form and tern in form for form in forms)
    assert gull in (merging := client.get(f"/articles/{made}/merge").text) and tern not in merging
    assert all(f"https://{one}.example/dam</span>" in client.get("/stories/flood").text for one in ("gull", "tern"))


def test_a_mistake_in_the_form_loses_no_file(client):
    shown = client.post("/stories/flood/versions/preview", data={**FORM, "file": (io.BytesIO(PAGE), "weir.html")}).text

    wrong = client.post("/stories/flood/versions", data={**filled_in(shown), "date": "2099-01-01"})
    assert 422 == wrong.status_code
    fixed = {**filled_in(wrong.text), "date": "2026-01-07"}
    version = client.post("/stories/flood/versions", data=fixed, headers=JSON).get_json()["version"]

    assert PAGE == raw_of(client, version)


def test_a_file_of_eight_mebibytes_goes_through_its_preview(client):
    comment = b"<!--" + bytes(range(1, 44)) * 190_000 + b"-->"
    page = PAGE.replace(b"</body>", comment[: 8 * 1024 * 1024 - len(PAGE) - 10] + b"--></body>")
    file = FileStorage(io.BytesIO(page), "weir.html", "file", "text/html")
    # Encoded here: the client's own way leaves a temporary file open.
    boundary, body = encode_multipart({**FORM, "file": file})
    kind = f'multipart/form-data; boundary="{boundary}"'
    shown = client.post("/stories/flood/versions/preview", data=body, content_type=kind).text
    boundary, body = encode_multipart(filled_in(shown))
    kind = f'multipart/form-data; boundary="{boundary}"'
    version = client.post("/stories/flood/versions", data=body, content_type=kind, headers=JSON).get_json()["version"]

    assert page == raw_of(client, version)


def test_a_text_that_was_published_after_it_was_seen_is_doubted_and_taken(client):
    """Publishers date ahead and clocks stand wrong, so it is said and not refused."""
    sent = {"article_title": "Dam", "text": BEFORE, "captured_at": "2026-01-07T11:00:00Z"}
    late = {**sent, "published_at": "2026-01-07T12:00:00Z"}

    [doubt] = client.post("/stories/flood/versions/preview", json=late).get_json()["doubts"]
    assert "time of publication (2026-01-07 12:00 UTC) is after" in doubt
    assert [] == client.post("/stories/flood/versions/preview", json=sent).get_json()["doubts"]
    form = {**FORM, "text": BEFORE, "published_date": "2026-01-08", "published_time": "12:00"}
    page = client.post("/stories/flood/versions/preview", data=form).text
    assert "Look at the times." in page and "Preview again" in page and ">Record</button>" not in page
    assert 201 == client.post("/stories/flood/versions", json=late).status_code

    row = {
        "text": AFTER,
        "headline": "Dam",
        "captured_at": "2026-01-07T13:00:00Z",
        "modified_at": "2026-01-09T13:00:00Z",
    }
    many = client.post("/stories/flood/imports", json={"versions": [row]}).get_json()
    assert "time of change" in many["files"][0]["note"] and "recorded" == many["files"][0]["outcome"]


def test_a_title_in_any_script_opens_a_story(client):
    answer = client.post("/stories", data={"title": "محادثات باريس"}, follow_redirects=True)

    assert 200 == answer.status_code and "<bdi>محادثات باريس</bdi>" in answer.text
    for title in ("會談", "٣٤", "é"):
        assert 201 == client.post("/stories", json={"title": title}).status_code
    assert 422 == client.post("/stories", json={"title": "!?"}).status_code


def test_a_field_that_is_too_long_is_marked(client):
    answer = client.post("/stories", data={"title": "Talks", "description": "x" * 20_000})
    assert 413 == answer.status_code and 'id="description-error"' in answer.text
    wire = client.post("/stories/flood/versions", json={"text": "a " * 1_000_001, "article_title": "Dam"}).get_json()
    assert "text" == wire["field"]


@pytest.mark.parametrize(
    "edit",
    [{"text": AFTER}, {"time": "13:00"}, {"publisher": "The Courier"}, {"article_title": "Another"}, {"address": URL}],
    ids=lambda edit: next(iter(edit)),
)
def test_what_was_edited_after_a_preview_is_shown_before_it_is_recorded(client, store, edit):
    seen = filled_in(client.post("/stories/flood/versions/preview", data={**FORM, "text": BEFORE}).text)
    counts = upkeep.row_counts(store)

    again = client.post("/stories/flood/versions", data={**seen, **edit})
    assert 200 == again.status_code and "Not recorded yet." in again.text
    assert counts == upkeep.row_counts(store)
    assert 303 == client.post("/stories/flood/versions", data=filled_in(again.text)).status_code


@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize(
    "brought",
    [
        {
            **FORM,
            "time": "12:00:07",
            "text": BEFORE,
            "publisher": "The Post",
            "published_date": "2026-01-06",
            "published_time": "06:15:30",
        },
        {**FORM, "text": BEFORE, "address": "https://example.org/weir"},
        {**FORM, "page": True},
        {"dated": True, "publisher": "The Post"},
    ],
)
def test_what_was_not_edited_is_recorded_at_once(client, brought, known):
    def sent() -> dict[str, object]:
        page, dated = (io.BytesIO(PAGE), "weir.html"), (io.BytesIO(BEFORE.encode()), "weir-2026-01-07T100003Z.txt")
        rest = {name: value for name, value in brought.items() if value is not True}
        return {
            **rest,
            **({"file": page} if "page" in brought else {}),
            **({"file": dated} if "dated" in brought else {}),
        }

    if known:
        earlier = {**FORM, "text": AFTER, "date": "2026-01-01", "address": "https://example.org/weir"}
        client.post("/stories/flood/versions", data=earlier)
    shown = client.post("/stories/flood/versions/preview", data=sent()).text

    assert "Not recorded yet." not in shown
    assert 303 == client.post("/stories/flood/versions", data=filled_in(shown)).status_code


def test_enter_in_a_field_previews_again(client):
    """Of a form browsers press the first button that sends it, wherever on the page that stands."""
    shown = client.post("/stories/flood/versions/preview", data={**FORM, "text": BEFORE}).text
    start = shown.index('<form id="import"')
    buttons = re.findall(r"<button[^>]*form=\"import\"[^>]*>", shown[:start]) + re.findall(
        "<button[^>]*>", shown[start:]
    )

    assert 'formaction="/stories/flood/versions/preview"' in buttons[0]
    assert 1 == sum("formaction" not in one for one in buttons if "type=" not in one)


@pytest.fixture
def set_aside(client) -> str:
    """The article of which somebody said that BEFORE is not its text."""
    made = client.post("/stories/flood/versions", data={**FORM, "text": BEFORE}, headers=JSON).get_json()["version"]
    client.post("/stories/flood/versions", data={**FORM, "date": "2026-01-08", "text": AFTER})
    [capture] = [
        one["id"]
        for one in client.get(f"/articles/{made['article_id']}", headers=JSON).get_json()["captures"]
        if one["captured_at"] == made["captured_at"]
    ]
    client.post(f"/captures/{capture}/rulings", data={"usable": "no", "reason": "a draft"})
    return str(made["article_id"])


def test_the_preview_of_a_text_that_was_set_aside_says_so_and_where_it_is_taken_back(client, set_aside):
    page = client.post(
        "/stories/flood/versions/preview", data={**FORM, "article": set_aside, "date": "2026-01-06", "text": BEFORE}
    ).text

    assert "unusable: a person set this very text aside" in page and "a draft" in page
    assert f"/articles/{set_aside}#captures" in page and "Keep it as a capture" in page


def test_an_import_of_a_text_that_was_set_aside_is_kept_and_said_to_be_unusable(client, set_aside):
    again = {**FORM, "article": set_aside, "date": "2026-01-06", "text": BEFORE}
    told = client.post("/stories/flood/versions", data=again, headers=JSON)
    assert (201, "unusable", []) == (told.status_code, told.get_json()["outcome"], told.get_json()["reports"])
    answer = client.post("/stories/flood/versions", data=again)
    page = client.get(answer.headers["Location"]).text

    assert "The text was kept as a capture, and it is no version" in page
    known = client.get(f"/articles/{set_aside}", headers=JSON).get_json()
    assert 3 == len(known["captures"]) and 1 == len(known["versions"])


def test_a_word_on_a_text_says_beforehand_which_captures_it_covers(client, set_aside):
    client.post("/stories/flood/versions", data={**FORM, "article": set_aside, "date": "2026-01-06", "text": BEFORE})
    page = client.get(f"/articles/{set_aside}").text

    assert 2 == page.count("It covers 2 captures, all with this very text:")
    assert 1 == page.count("Is only the date wrong?")  # beside the one that counts


def test_the_next_import_of_a_story_is_offered_the_time_zone_of_the_last(client):
    client.post("/stories", json={"title": "Other", "story": "other"})
    client.post("/stories/flood/versions", data={**FORM, "text": BEFORE})
    page = client.get("/stories/flood/versions/new").text

    assert 'value="Europe/Paris" list' in page and "As in your last import here." in page
    assert 'value="UTC" list' in client.get("/stories/other/versions/new").text


def test_a_time_zone_that_was_kept_and_is_none_is_not_offered(client):
    client.set_cookie("stet-zone", "Nowhere/None", path="/stories/flood")

    assert 'value="UTC" list' in client.get("/stories/flood/versions/new").text


def test_an_offset_for_a_time_zone_is_previewed(client):
    answer = client.post("/stories/flood/versions/preview", data={**FORM, "zone": "+02:00", "text": BEFORE})

    assert 200 == answer.status_code and 'datetime="2026-01-07T10:00:00Z"' in answer.text


def test_a_text_that_would_begin_an_article_though_its_words_are_anothers_is_asked_about(client, known):
    text = AFTER.replace("Dam above Weir holds", "Valley of Weir under water")
    sent = {"text": text, "date": "2026-01-07", "time": "14:00", "article_title": "", "address": ""}
    page = client.post("/stories/flood/versions/preview", data=sent).text
    assert "A new article?" in page and "(new in this story)" in page and "(The Weir Post)" in page
    buttons = re.findall(r"<button[^>]*>([^<]*)", page[page.index('id="preview"') :])
    assert "Preview again" == buttons[0]  # which Enter presses
    [chosen] = re.findall(r'name="article" value="(\w+)" formaction="/stories/flood/versions/preview"', page)

    page = client.post("/stories/flood/versions/preview", data={**sent, "article": chosen}).text
    assert known.article == chosen and "A new article?" not in page and "(new in this story)" not in page
    assert "after <a" in page and f'value="{chosen}" selected' in page


def test_a_text_that_is_like_no_other_is_not_asked_about(client, known):
    sent = {"text": "Ferries stay in port\n\nThe harbour closed at noon.", "date": "2026-01-07", "time": "14:00"}

    assert "A new article?" not in client.post("/stories/flood/versions/preview", data=sent).text


def test_a_version_that_a_newcomer_files_as_an_article_of_its_own_is_doubted_before_and_after(client):
    first = "\n\n".join(("Weir under water", *SENTENCES))
    client.post("/stories/flood/versions", data={**FORM, "text": first})
    later = {
        "date": "2026-01-08",
        "time": "12:00",
        "article_title": "",
        "text": first.replace("20 per cent", "30 per cent"),
    }
    page = client.post("/stories/flood/versions/preview", data={**later, "article_title": "Weir"}).text
    [button] = re.findall(r'<button class="first" form="import"[^>]*>([^<]*)', page)
    done = client.post("/stories/flood/versions", data={**later, "article_title": "Weir"}, follow_redirects=True).text

    assert button.startswith("It is a version of") and ">Record it as a new article<" in page
    assert "merge the two" in done and "2 outlets" not in done and "of 2 articles" in done


def test_a_preview_says_why_there_is_no_report(client):
    first = client.post("/stories/flood/versions/preview", data={**FORM, "text": BEFORE}).text
    client.post("/stories/flood/versions", data={**FORM, "text": BEFORE})
    again = client.post("/stories/flood/versions/preview", data={**FORM, "time": "18:00", "text": BEFORE}).text

    assert "it is the article’s first version, with nothing" in first
    assert "it says the same as its neighbour in time" in again


def test_what_two_publishers_print_alike_is_by_default_of_two_articles(client):
    first = "\n\n".join(("Weir under water", *SENTENCES))
    client.post("/stories/flood/versions", data={**FORM, "publisher": "The Weir Post", "text": first})
    about = {**FORM, "article_title": "Weir", "publisher": "The Dale News", "text": first}
    page = client.post("/stories/flood/versions/preview", data=about).text

    assert ["Record it as a new article"] == re.findall(r'<button class="first" form="import"[^>]*>([^<]*)', page)
    assert "It is a version of" in page


def test_a_text_that_is_a_turn_of_a_page_that_goes_to_and_fro_says_so(client):
    """Brought one by one, as in an import of many; and not called the same as its neighbour, which it is not."""
    client.post("/stories", json={"title": "A pass", "story": "pass"})
    for hour, word in enumerate(("open", "closed", "open", "closed")):
        text = f"The pass\n\nThe pass is {word}, the road office said on Friday."
        address = "https://example.org/pass"
        sent = {"text": text, "address": address, "captured_at": f"2026-01-06T{8 + 2 * hour:02}:00Z"}
        if hour == 3:
            tried = client.post("/stories/pass/versions/preview", json=sent).get_json()
            assert "to and fro" in tried["note"]
            assert "to and fro" in client.post("/stories/pass/versions/preview", data=sent).text
            page = client.post("/stories/pass/versions", data=sent, follow_redirects=True)
            assert "to and fro" in page.text and "neighbour in time" not in page.text
        else:
            assert "" == client.post("/stories/pass/versions", json=sent).get_json()["note"]
    later = {**sent, "captured_at": "2026-01-06T15:00Z"}
    assert "to and fro" not in client.post("/stories/pass/versions", json=later).get_json()["note"]


def test_whoever_has_a_story_exported_elsewhere_is_led_to_where_it_is_taken_in(client, known):
    page = client.get("/stories/flood/versions/new").text

    assert 'href="/imports/new">taken in as it is</a>' in page
    assert 200 == client.get("/imports/new").status_code


FIRST = "\n\n".join(("Weir under water", *SENTENCES))

#: A text beside FIRST, and whether it has nothing in common with that.
BESIDE_FIRST = [
    (FIRST.replace("20", "30"), False),
    ("\n\n".join(("Bridge at Weir closed", *SENTENCES[::-1])), False),
    ("\n\n".join(("Weir still under water", *SENTENCES[:2], "The mayor speaks again at noon.")), False),
    ("Weir under water\n\nAll of the lower quarter has to leave.", False),
    ("Nobody was hurt when the crane fell.", False),  # too few words to tell, and no headline
    (
        "Crane falls at the harbour\n\nA crane of 60 metres fell across the container quay of Arden Mouth at dawn, and "
        "nobody was hurt.\n\nThe operator had checked its brakes in autumn, its director told reporters, and had found "
        "them sound.\n\nInspectors want to know why none of its alarms rang before the jib came down.",
        True,
    ),
    ("Crane falls at the harbour\n\nNobody was hurt when the crane fell at dawn.", True),
]


@pytest.mark.parametrize(("text", "is_apart"), BESIDE_FIRST)
def test_a_text_filed_in_an_article_it_has_nothing_in_common_with_is_said_to_be_before_it_is_recorded(
    client, text, is_apart
):
    made = client.post("/stories/flood/versions", data={**FORM, "text": FIRST}, headers=JSON).get_json()
    sent = {**FORM, "time": "15:00", "text": text, "article": made["version"]["article_id"]}
    page = client.post("/stories/flood/versions/preview", data=sent).text
    rows = [{"text": text, "captured_at": f"2026-01-07T{hour}:00:00Z"} for hour in (10, 14)]
    many = {"versions": rows, "article": sent["article"]}
    files = client.post("/stories/flood/imports/preview", json=many).get_json()["files"]
    alone = client.post("/stories/flood/versions/preview", data=sent, headers=JSON).get_json()
    notes = [one["note"] for one in (alone, *files)]

    assert [is_apart] * 2 == ["<strong>Another article?</strong>" in page, ">It is an article of its own<" in page]
    assert [is_apart] * 3 == ["shares hardly a sentence" in note for note in notes]
    assert 303 == client.post("/stories/flood/versions", data=sent).status_code  # it is a hint, and refuses nothing


@pytest.mark.parametrize("where", ["versions", "versions/preview"])
def test_a_text_for_an_article_that_is_gone_comes_back_with_what_happened(client, store, where):
    sent = {**FORM, "text": "Weir\n\n" + SENTENCES[0], "publisher": "The Weir Post", "article": "abcdef012345"}
    counts = upkeep.row_counts(store)
    answer = client.post(f"/stories/flood/{where}", data=sent)
    page = html.unescape(answer.text)

    assert 404 == answer.status_code and counts == upkeep.row_counts(store)
    assert SENTENCES[0] in page and 'value="The Weir Post"' in page and 'value="2026-01-07"' in page
    assert "The article that was chosen is not there: it was removed meanwhile, or never was" in page
    [control] = re.findall(r'<select id="article"[^>]*>', page)
    assert 'href="#article"' in page and 'aria-invalid="true" autofocus' in control and "article-error" in control


def test_a_text_for_an_article_of_another_story_comes_back_too(client):
    client.post("/stories", json={"title": "Drought", "story": "drought"})
    sent = {"text": BEFORE, "captured_at": "2026-01-07T10:00:00Z", "article_title": "Dam"}
    other = client.post("/stories/drought/versions", json=sent).get_json()["version"]["article_id"]
    answer = client.post("/stories/flood/versions", data={**FORM, "text": SENTENCES[0], "article": other})

    assert 404 == answer.status_code and SENTENCES[0] in html.unescape(answer.text)


def test_a_program_that_names_an_article_that_is_gone_is_told_which_field_did(client):
    sent = {"text": BEFORE, "captured_at": "2026-01-07T10:00:00Z", "article": "abcdef012345"}
    answer = client.post("/stories/flood/versions", json=sent)

    assert 404 == answer.status_code and ("not_found", "article") == tuple(
        answer.get_json()[name] for name in ("code", "field")
    )
