"""Many texts in one request: an outcome each, nothing without a date, and an import that goes on where it was."""

import hashlib
import html
import io
import json
import re
from datetime import timedelta

import pytest

from service.vault import Vault
from service.web import bringing, waiting
from storage import stories, upkeep, versions
from tests.importing.made import a_page, a_record, a_warc, a_zip
from tests.web.conftest import AFTER, BEFORE, JSON

DATED = b"captured_at: 2026-01-07\n\n" + BEFORE.encode()
ADDRESS = "https://example.org/flood"


@pytest.fixture(autouse=True)
def story(client):
    client.post("/stories", json={"title": "Flood at Weir", "story": "flood"})


def row(text: str = BEFORE, at: str | None = "2026-01-07T10:00:00Z", **more: object) -> dict[str, object]:
    return {"text": text, "url": ADDRESS, **({"captured_at": at} if at else {}), **more}


def upload(**files: bytes) -> list[tuple[io.BytesIO, str]]:
    return [(io.BytesIO(data), name.replace("__", ".")) for name, data in files.items()]


def outcomes(answer) -> list[str]:
    return [one["outcome"] for one in answer.get_json()["files"]]


def filled_in(page: str) -> str:
    return html.unescape(re.search(r'name="rows" value="([^"]*)"', page)[1])  # type: ignore[index]


def sent_back(page: str) -> dict[str, str]:
    """What the form of a preview sends back of its rows."""
    told = re.search(r'name="rows_told" value="([^"]*)"', page)
    return {"rows": filled_in(page), "rows_told": told[1] if told else ""}


def as_ours(app, rows: str, story: str = "flood", who: str = "local") -> dict[str, str]:
    """These rows, as if a preview had filled them in."""
    told = {"story": story, "who": who, "rows": hashlib.sha256(rows.encode()).hexdigest()}
    return {"rows": rows, "rows_told": Vault(app.extensions["stet"].settings.key_file).seal(json.dumps(told))}


def test_each_row_of_a_program_has_its_outcome(client):
    rows = [row(), row(AFTER, "2026-01-07T12:00:00Z"), row(BEFORE, None), row("!", "2026-01-08"), {"body": "x"}]
    answer = client.post("/stories/flood/imports", json={"versions": rows})

    assert (200, ["recorded", "recorded", "refused", "refused", "refused"]) == (answer.status_code, outcomes(answer))
    assert {"recorded": 2, "refused": 3} == answer.get_json()["counts"]
    assert "20 per cent → " in answer.get_json()["files"][1]["reports"][0]["headline"]


def test_lines_of_json_are_taken_and_the_same_again_changes_nothing(client, store):
    lines = "\n".join(json.dumps(one) for one in (row(AFTER, "2026-01-07T12:00:00Z"), row()))
    about = {"data": lines, "content_type": "application/x-ndjson"}
    assert ["recorded", "recorded"] == outcomes(client.post("/stories/flood/imports", **about))
    counts = upkeep.row_counts(store)

    assert ["already known"] * 2 == outcomes(client.post("/stories/flood/imports", **about))
    assert ["refused"] * 2 == outcomes(client.post("/stories/flood/imports?if_known=fail", **about))
    assert counts == upkeep.row_counts(store)


def test_a_preview_writes_nothing_and_says_what_lies_around(client, store):
    client.post("/stories/flood/imports", json={"versions": [row(), row(BEFORE + " More.", "2026-01-07T14:00:00Z")]})
    counts = upkeep.row_counts(store)
    answer = client.post("/stories/flood/imports/preview", json={"versions": [row(AFTER, "2026-01-07T12:00:00Z")]})

    [one] = answer.get_json()["files"]
    assert ("2026-01-07T10:00:00Z", "2026-01-07T14:00:00Z") == (
        one["before"]["captured_at"],
        one["after"]["captured_at"],
    )
    assert 2 == len(one["reports"]) and answer.get_json()["dry_run"]
    assert counts == upkeep.row_counts(store)


def test_many_files_are_previewed_then_recorded_as_shown(client):
    warc = a_warc(a_record(date="2026-01-06T15:30:00Z"), a_record(date="2026-01-08T15:30:00Z", body=a_page("1,350")))
    files = upload(a__txt=b"captured_at: 2026-01-07\n\n" + BEFORE.encode(), c__gz=b"", b__png=b"\x89PNG")
    files.append((io.BytesIO(warc), "crawl.warc.gz"))
    preview = client.post("/stories/flood/imports/preview", data={"files": files})

    assert "What would be recorded" in preview.text and "3 would be recorded, 2 refused" in preview.text
    assert "the archive&#39;s record" in preview.text and "1,350 acres" in preview.text
    sent = sent_back(preview.text)
    recorded = client.post("/stories/flood/imports", data=sent)
    assert "What was recorded" in recorded.text and "3 recorded, 2 refused" in recorded.text
    assert "b.png" in recorded.text and "would be recorded" not in recorded.text
    assert "the archive&#39;s record" in recorded.text
    again = client.post("/stories/flood/imports", data=sent, headers=JSON)
    assert ["already known"] * 3 + ["refused"] * 2 == outcomes(again)


def test_files_sent_straight_to_be_recorded_are_previewed_first(client, store):
    answer = client.post(
        "/stories/flood/imports", data={"files": upload(a__txt=b"captured_at: 2026-01-07\n\nAll well.")}
    )

    assert "What would be recorded" in answer.text
    assert 0 == upkeep.row_counts(store)["versions"]


def test_a_text_without_a_date_is_asked_for_one(client, store):
    preview = client.post("/stories/flood/imports/preview", data={"files": upload(a__txt=BEFORE.encode())})
    rows = sent_back(preview.text)

    assert 'name="date-1"' in preview.text and "1 text without a date" in preview.text
    client.post("/stories/flood/imports", data=rows)
    assert 0 == upkeep.row_counts(store)["versions"]
    dated = {**rows, "date-1": "2026-01-07", "time-1": "12:00", "zone": "Europe/Paris"}
    [one] = client.post("/stories/flood/imports", data=dated, headers=JSON).get_json()["files"]
    assert ("2026-01-07T11:00:00Z", "what was given") == (one["captured_at"], one["dated_by"])


def test_a_long_import_goes_on_where_it_was(client, app, monkeypatch):
    monkeypatch.setattr("service.intake.portions.BATCH", 2)
    files = upload(
        **{f"a{n}__txt": f"captured_at: 2026-01-0{n}\n\nIt rose {n} metres, she said.".encode() for n in range(1, 6)}
    )
    rows = sent_back(client.post("/stories/flood/imports/preview", data={"files": files, "article": "Rain"}).text)
    monkeypatch.setattr("service.web.views.bulk.AT_ONCE", timedelta(seconds=-1))
    first = client.post("/stories/flood/imports", data={**rows, "article": "Rain"})

    assert "Go on" in first.text and re.search(r'<progress id="progress" max="5" value="[24]"', first.text)
    page, steps = first.text, 1
    while "Go on" in page:
        carried = dict(re.findall(r'name="(count-\w+)" value="(\d+)"', page))
        page = client.post("/stories/flood/imports", data={**sent_back(page), "article": "Rain", **carried}).text
        steps += 1
    assert steps > 1 and "5 recorded" in page


def test_a_date_typed_after_going_on_goes_to_the_text_it_stands_beside(client, app, monkeypatch):
    monkeypatch.setattr("service.intake.portions.BATCH", 2)
    made = [
        row(f"It rose {n} metres, she said.", None if n in (2, 4) else f"2026-01-0{n}T10:00:00Z", name="same name")
        for n in range(1, 6)
    ]
    monkeypatch.setattr("service.web.views.bulk.AT_ONCE", timedelta(seconds=-1))
    page = client.post("/stories/flood/imports", data=as_ours(app, json.dumps(made))).text

    left = json.loads(filled_in(page))
    assert "Go on" in page and [2, 4, 5] == [int(re.search(r"\d", one["text"])[0]) for one in left]  # type: ignore[index]
    assert ["1", "2"] == re.findall(r'name="date-(\d)"', page)
    sent = {**sent_back(page), "date-2": "2026-01-04", "time-2": "00:00", "zone": "UTC"}
    page = client.post("/stories/flood/imports", data=sent).text
    while "Go on" in page:
        page = client.post("/stories/flood/imports", data=sent_back(page)).text
    assert "It rose 2 metres" in filled_in(page) and 1 == len(json.loads(filled_in(page)))

    [article] = client.get("/stories/flood", headers=JSON).get_json()["articles"]
    versions = client.get(f"/articles/{article['id']}", headers=JSON).get_json()["versions"]
    assert "2026-01-04T00:00:00Z" in [one["captured_at"] for one in versions] and 4 == len(versions)


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({}, "files"),
        ({"rows": "{"}, "rows"),
        ({"rows": "[" * 90_000}, "rows"),
        ({"rows": "3"}, "rows"),
        ({"rows": "[1]", "if_known": "maybe"}, "if_known"),
        ({"rows": "[1]", "address": "javascript:x"}, "address"),
    ],
)
def test_what_cannot_be_read_names_its_field(client, app, sent, field):
    sent = {**sent, **as_ours(app, sent["rows"])} if "rows" in sent else sent
    answer = client.post("/stories/flood/imports", data=sent, headers=JSON)

    assert (422, field) == (answer.status_code, answer.get_json()["field"])


def test_rows_that_cannot_be_read_are_refused_one_by_one(client, app):
    rows = [
        1,
        {"name": "a", "text": "x\x00y", "captured_at": "soon"},
        {"name": "b", "verdict": "usable"},
        row(name="c"),
    ]
    answer = client.post("/stories/flood/imports", data=as_ours(app, json.dumps(rows)), headers=JSON)

    assert "recorded" == outcomes(answer)[-1] and 200 == answer.status_code


@pytest.mark.parametrize("spoilt", ["rows", "seal", "another story", "somebody else", "never sealed"])
def test_rows_that_no_preview_filled_in_so_are_refused(client, app, store, spoilt):
    """They say what a file held and when it says it was seen, which is evidence; nobody writes that by hand."""
    page = client.post("/stories/flood/imports/preview", data={"files": upload(a__txt=DATED)}).text
    sent = sent_back(page)
    rows = sent["rows"].replace("20 per cent", "90 per cent")
    never = {"story": "flood", "who": "local", "rows": hashlib.sha256(rows.encode()).hexdigest()}
    sent |= {
        "rows": {"rows": rows},
        "seal": {"rows_told": sent["rows_told"][:-8] + "AAAAAAAA"},
        "another story": as_ours(app, sent["rows"], story="other"),
        "somebody else": as_ours(app, sent["rows"], who="ada"),
        "never sealed": {"rows": rows, "rows_told": json.dumps(never)},
    }[spoilt]
    answer = client.post("/stories/flood/imports", data=sent)

    assert 422 == answer.status_code and "choose the files again" in answer.text
    assert 0 == upkeep.row_counts(store)["versions"]


def test_more_texts_than_one_request_may_hold_are_refused(client, monkeypatch):
    monkeypatch.setattr(bringing, "MOST_ROWS", 1)
    answer = client.post("/stories/flood/imports", json={"versions": [row(), row()]})

    assert 413 == answer.status_code


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"date-1": "2026-01-07", "zone": "UTC"}, "hours:minutes"),
        ({"time-1": "12:00", "zone": "UTC"}, "year-month-day"),
        ({"date-1": "2026-03-29", "time-1": "02:30", "zone": "Europe/Berlin"}, "skipped this time"),
        ({"date-1": "2026-01-07", "time-1": "12:00", "zone": "Nowhere"}, "a time zone is accepted by name"),
    ],
)
@pytest.mark.parametrize("to", ["/stories/flood/imports/preview", "/stories/flood/imports"])
def test_a_text_whose_date_cannot_be_read_stays_in_the_form_with_what_was_typed(client, to, typed, said):
    files = {"files": upload(a__txt=BEFORE.encode())}
    rows = sent_back(client.post("/stories/flood/imports/preview", data=files).text)
    page = client.post(to, data={**rows, **typed}).text

    assert BEFORE in json.loads(filled_in(page))[0]["text"]
    assert said in html.unescape(page) and all(f'value="{value}"' in page for value in typed.values())


def test_a_line_that_is_not_json_says_where_in_plain_words(client):
    lines = json.dumps(row()) + '\n{"text": oops}\n{"text": "never closed"'
    answer = client.post("/stories/flood/imports", data=lines, content_type="application/x-ndjson")

    assert ["recorded", "refused", "refused"] == outcomes(answer)
    notes = [one["note"] for one in answer.get_json()["files"]]
    assert "it is not JSON from character 10 on" in notes[1] and "it ends before it is complete" in notes[2]
    assert "Expecting" not in answer.text and "delimiter" not in answer.text


def test_a_program_that_gives_no_date_is_told_the_field_of_json(client):
    answer = client.post("/stories/flood/versions", json={"text": BEFORE, "address": ADDRESS})

    assert (422, "captured_at") == (answer.status_code, answer.get_json()["field"])
    assert "#/captured_at" == answer.get_json()["errors"][0]["pointer"]
    assert "captured_at" in answer.get_json()["detail"]


def test_all_archives_of_a_request_together_unpack_no_more_than_they_may(client, known, monkeypatch):
    monkeypatch.setattr("service.web.bringing.MOST_UNPACKED", 3_000)
    archive = a_zip({"2026-01-05.txt": b"A dam held. " * 200})
    answer = client.post(
        "/stories/flood/imports/preview",
        data={"files": [(io.BytesIO(archive), "one.zip"), (io.BytesIO(archive), "two.zip")], "article": "Dam"},
        headers=JSON,
    ).get_json()

    assert {"recorded": 1, "refused": 1} == answer["counts"]
    assert "What is in the archives of this request is too large" in answer["files"][1]["note"]


def test_a_preview_says_whose_file_it_cannot_hold(client, monkeypatch):
    files = {"files": [(io.BytesIO(BEFORE.encode()), "one-2026-01-07T1000Z.txt")]}
    assert "and the files they were read from" in client.post("/stories/flood/imports/preview", data=files).text

    monkeypatch.setattr("service.web.bringing.MOST_STAGED", 10)
    files = {"files": [(io.BytesIO(BEFORE.encode()), "one-2026-01-07T1000Z.txt")]}
    assert "Of 1 text only the words are recorded" in client.post("/stories/flood/imports/preview", data=files).text


def test_enter_beside_a_text_without_a_date_previews_again(client):
    """Of a form browsers press the first button that sends it."""
    preview = client.post("/stories/flood/imports/preview", data={"files": upload(a__txt=BEFORE.encode())}).text
    form = preview[preview.index('action="/stories/flood/imports"') :]

    assert 'formaction="/stories/flood/imports/preview"' in re.findall("<button[^>]*>", form)[0]


def test_what_is_refused_is_told_to_the_end_of_an_import_in_steps_and_counted_once(client, monkeypatch):
    rows = [row(BEFORE + f" On day {n}.", f"2026-01-0{n}T10:00:00Z") for n in range(1, 4)] + [row("!", "2026-01-08")]
    preview = client.post("/stories/flood/imports/preview", data={"files": upload(all__json=json.dumps(rows).encode())})
    monkeypatch.setattr("service.intake.portions.BATCH", 1)
    monkeypatch.setattr("service.web.views.bulk.AT_ONCE", timedelta(seconds=-1))
    page, told = preview.text, []
    for _ in range(3):
        counts = dict(re.findall(r'name="(count-[a-z]+)" value="(\d+)"', page))
        page = client.post("/stories/flood/imports", data={**sent_back(page), **counts}).text
        told.append((int(re.search(r"(\d) recorded", page)[1]), "1 refused" in page, "state-bad" in page))  # type: ignore[index]

    assert [(1, True, True), (2, True, True), (3, True, True)] == told
    assert "Go on" not in page


def test_texts_that_may_belong_to_several_articles_are_given_to_the_one_chosen_without_their_files(client):
    known = {}
    for paper in ("The Weir Post", "The Dale News"):
        address = {"address": f"https://example.org/{paper[4]}", "publisher": paper, "article_title": "The dam"}
        made = client.post(
            "/stories/flood/versions",
            json={**address, "text": f"{paper} on the dam. " + BEFORE, "captured_at": "2026-01-06T10:00:00Z"},
        )
        known[paper] = made.get_json()["version"]["article_id"]
    page = client.post("/stories/flood/imports/preview", data={"files": upload(a__txt=DATED)}).text
    assert "Choose it above" in page and "--article" not in page and "1 refused" in page
    row = page.partition('class="reflow outcomes"')[2]
    assert all(
        said in row for said in ('class="headline">Dam above Weir holds', "2026-01-07T00:00:00Z", "from the file")
    )
    assert "The dam (The Dale News, https://example.org/D)" in page
    chosen = {"otherwise": known["The Dale News"]}
    again = client.post("/stories/flood/imports/preview", data={**sent_back(page), **chosen}).text
    assert "1 would be recorded" in again and f'value="{known["The Dale News"]}" selected' in again

    [one] = client.post("/stories/flood/imports", data={**sent_back(again), **chosen}, headers=JSON).get_json()["files"]
    assert ("recorded", known["The Dale News"]) == (one["outcome"], one["article_id"])


#: Nothing of these says of which article they are: each shares a good part with both.
TWINS = tuple(f"captured_at: 2026-01-0{day}\n\n{BEFORE} On day {day}.".encode() for day in (7, 8, 9))


def two_articles(client) -> list[str]:
    """The ids of two articles of the story that say much the same."""
    made = []
    for paper in ("Post", "News"):
        about = {"address": f"https://example.org/{paper}", "publisher": paper, "article_title": "The dam"}
        text = {"text": f"{paper} on the dam. " + BEFORE, "captured_at": "2026-01-06T10:00:00Z"}
        answer = client.post("/stories/flood/versions", json={**about, **text})
        made.append(answer.get_json()["version"]["article_id"])
    return made


def test_each_text_that_may_belong_to_several_articles_is_placed_by_itself(client):
    post, news = two_articles(client)
    files = upload(**{f"a{n}__txt": data for n, data in enumerate(TWINS)})
    page = client.post("/stories/flood/imports/preview", data={"files": files}).text
    assert ["1", "2", "3"] == re.findall(r'<select id="article-(\d)"', page) and "3 refused" in page
    chosen = {"otherwise": post, "article-1": news, "article-3": "new"}
    page = client.post("/stories/flood/imports/preview", data={**sent_back(page), **chosen}).text
    assert "3 would be recorded" in page and 3 == len(re.findall(r'<select id="article-\d"', page))

    recorded = client.post("/stories/flood/imports", data={**sent_back(page), **chosen}, headers=JSON).get_json()
    articles = [one["article_id"] for one in recorded["files"]]
    assert [news, post] == articles[:2] and articles[2] not in (news, post)
    assert [False, False, True] == [one["new_article"] for one in recorded["files"]]


def test_one_text_alone_is_asked_for_its_article_in_one_choice(client):
    two_articles(client)
    page = client.post("/stories/flood/imports/preview", data={"files": upload(a__txt=TWINS[0])}).text

    assert 'id="article-1"' in page and 'id="otherwise"' not in page


def test_what_was_chosen_for_a_text_goes_on_with_it_in_an_import_in_steps(client, monkeypatch):
    post, news = two_articles(client)
    files = upload(**{f"a{n}__txt": data for n, data in enumerate(TWINS)})
    page = client.post("/stories/flood/imports/preview", data={"files": files}).text
    monkeypatch.setattr("service.intake.portions.BATCH", 1)
    monkeypatch.setattr("service.web.views.bulk.AT_ONCE", timedelta(seconds=-1))
    chosen = {"article-1": post, "article-2": news, "article-3": news}
    for _ in range(3):
        page = client.post("/stories/flood/imports", data={**sent_back(page), **chosen}).text
        chosen = dict(re.findall(r'name="(article-\d)" value="(\w+)"', page))

    assert "Go on" not in page and {} == chosen
    counts = [len(client.get(f"/articles/{one}", headers=JSON).get_json()["versions"]) for one in (post, news)]
    assert [2, 3] == counts


STORM = (
    "The storm took roofs in Osby and closed the harbour at noon; ferries stay in port until the wind has turned, and "
    "crews of the power company work through the night on lines that trees had torn down along the road to Weir."
)


@pytest.mark.parametrize("at_once", [timedelta(minutes=5), timedelta(seconds=-1)])
def test_what_a_preview_placed_is_recorded_there_whatever_is_chosen_for_the_others(client, monkeypatch, at_once):
    known = {}
    for title, text in (("The storm", STORM), ("The dam", BEFORE)):
        about = {"article_title": title, "text": text, "captured_at": "2026-01-01T10:00:00Z"}
        known[title] = client.post("/stories/flood/versions", json=about).get_json()["version"]["article_id"]
    texts = [f"{STORM} Report {n}." for n in range(6)]
    texts[1:1], texts[4:4] = ["A fund for the quay was opened."], ["The mayor is away."]
    files = upload(**{f"a{n}__txt": f"captured_at: 2026-01-0{n + 2}\n\n{t}".encode() for n, t in enumerate(texts)})
    page = client.post("/stories/flood/imports/preview", data={"files": files}).text
    assert "6 would be recorded" in page and "2 refused" in page

    monkeypatch.setattr("service.intake.portions.BATCH", 1)
    monkeypatch.setattr("service.web.views.bulk.AT_ONCE", at_once)
    chosen = dict.fromkeys(("article-2", "article-5"), known["The storm"])
    for _ in texts:
        page = client.post("/stories/flood/imports", data={**sent_back(page), **chosen}).text
        chosen = dict(re.findall(r'name="(article-\d)" value="(\w+)"', page))
        if "Go on" not in page:
            break

    assert "Go on" not in page and "refused" not in page
    assert 9 == len(client.get(f"/articles/{known['The storm']}", headers=JSON).get_json()["versions"])


def test_a_preview_that_ran_out_of_time_says_what_becomes_of_the_rest(client, monkeypatch):
    monkeypatch.setattr("service.web.views.bulk.AT_ONCE", timedelta(seconds=-1))
    texts = {f"a{n}__txt": f"captured_at: 2026-01-02\nurl: https://example.org/{n}\n\n{STORM}" for n in (1, 2)}
    files = upload(**{name: text.encode() for name, text in texts.items()})
    page = client.post("/stories/flood/imports/preview", data={"files": files}).text
    assert "1 would be recorded. There was no time to compare 1 more text here" in page

    monkeypatch.undo()
    done = client.post("/stories/flood/imports", data=sent_back(page), headers=JSON).get_json()
    assert {"recorded": 2} == done["counts"]


def test_a_preview_of_many_texts_of_one_article_ends_in_time_and_the_rest_is_recorded_with_them(client, monkeypatch):
    texts = {
        f"a{n}__txt": f"captured_at: 2026-01-0{n}\nurl: {ADDRESS}\n\n{STORM} It took {n}0 roofs." for n in (1, 2, 3)
    }
    files = upload(**{name: text.encode() for name, text in texts.items()})
    with monkeypatch.context() as hurried:
        hurried.setattr("service.web.views.bulk.AT_ONCE", timedelta(seconds=-1))
        page = client.post("/stories/flood/imports/preview", data={"files": files}).text
    assert "1 would be recorded. There was no time to compare 2 more texts here" in page
    assert re.search(r"<summary>\d+ characters</summary>", page)

    done = client.post("/stories/flood/imports", data=sent_back(page), headers=JSON).get_json()
    assert {"recorded": 3} == done["counts"] and "10 → 20" in done["files"][1]["reports"][0]["headline"]


def test_what_a_preview_asked_for_is_recorded_where_somebody_chose(client):
    """Recording, the page that follows is placed later than the text before it, whose words then fit one alone."""
    about = {"article_title": "The dam", "text": BEFORE, "captured_at": "2026-01-01T10:00:00Z"}
    dam = client.post("/stories/flood/versions", json=about).get_json()["version"]["article_id"]
    where = {"a2": "url: https://example.org/gull\n", "b3": "", "c4": "url: https://example.org/tern\n"}
    texts = {n: f"captured_at: 2026-01-0{n[1]}\n{url}\nHeadline {n}\n\n{STORM}" for n, url in where.items()}
    files = upload(**{f"{name}__txt": text.encode() for name, text in texts.items()})
    page = client.post("/stories/flood/imports/preview", data={"files": files}).text
    assert "2 would be recorded" in page and "1 refused" in page

    again = client.post("/stories/flood/imports/preview", data=sent_back(page)).text
    for shown in (page, again):
        data = {**sent_back(shown), "otherwise": dam}
        tried = client.post("/stories/flood/imports/preview", data=data, headers=JSON).get_json()
        assert [False, True, False] == [one["article_id"] == dam for one in tried["files"]]
    done = client.post("/stories/flood/imports", data={**sent_back(again), "otherwise": dam}, headers=JSON).get_json()
    assert {"recorded": 3} == done["counts"] and dam == done["files"][1]["article_id"]


def test_a_text_that_its_words_put_in_the_wrong_article_is_moved_alone_and_can_go_back(client):
    known = {}
    for title, text in (("The storm", STORM), ("The dam", BEFORE)):
        about = {"article_title": title, "text": text, "captured_at": "2026-01-01T10:00:00Z"}
        about["address"] = f"https://example.org/{title[4:]}"
        known[title] = client.post("/stories/flood/versions", json=about).get_json()["version"]["article_id"]
    files = {f"a{n}__txt": f"captured_at: 2026-01-0{n}\n\n{STORM} Report {n}.".encode() for n in (2, 3)}
    files["b__txt"] = f"captured_at: 2026-01-04\nurl: https://example.org/dam\n\n{AFTER}".encode()
    page = client.post("/stories/flood/imports/preview", data={"files": upload(**files)}).text
    asked = re.findall(r'<select id="article-(\d)" name="article-\d" form="brought"', page)
    assert ["1", "2", "3"] == sorted(asked) and 2 == page.count("Stays in The storm") and "3 would be recorded" in page
    assert 1 == page.count("Stays in The dam")  # its address says so, and that may be wrong as well

    chosen = {"article-2": known["The dam"]}
    page = client.post("/stories/flood/imports/preview", data={**sent_back(page), **chosen}).text
    assert "would be in The dam" in page and 2 == page.count("Stays in The storm")
    assert f'value="{known["The dam"]}" selected' in page and "nothing in the text says" not in page

    back = client.post("/stories/flood/imports/preview", data={**sent_back(page), "article-2": ""}).text
    assert 'value="' + known["The dam"] + '" selected' not in back and 2 == back.count("Stays in The storm")
    recorded = client.post("/stories/flood/imports", data={**sent_back(page), **chosen}, headers=JSON).get_json()
    placed = [one["article_id"] for one in recorded["files"]]
    assert [known["The storm"], known["The dam"], known["The dam"]] == placed


def test_texts_of_one_headline_are_moved_to_one_new_article(client):
    """Two papers of like words came together: each text of the second is chosen for, and they are one article."""
    said = "The coast guard said that {} people were hurt when the ferry hit the pier. The mayor keeps the pier closed."
    texts = {
        f"{name}-2026-01-0{day}T1000Z__txt": f"{headline}\n\n{said.format(day)}".encode()
        for name, headline in (("gull", "Ferry hits the pier"), ("tern", "What we know"))
        for day in (2, 3, 4)
    }
    page = client.post("/stories/flood/imports/preview", data={"files": upload(**texts)}).text
    numbers = re.findall(r'<select id="article-(\d)"[^>]*>(?:(?!</select>).)*?</select>', page, re.DOTALL)
    assert 6 == len(numbers) and 6 == page.count("A new one, with others headed so</option>")
    assert 0 == page.count("(new)</option>")  # the one it is in already is not offered a second time

    asked = dict(re.findall(r'for="article-(\d)" class="hidden-label">Article of (gull|tern)', page))
    chosen = {f"article-{number}": "headed" for number, name in asked.items() if name == "tern"}
    again = client.post("/stories/flood/imports/preview", data={**sent_back(page), **chosen}).text
    assert 3 == again.count("would be in What we know") and 3 == again.count('value="headed" selected')
    recorded = client.post("/stories/flood/imports", data={**sent_back(page), **chosen}, headers=JSON).get_json()
    placed = [one["article_id"] for one in recorded["files"]]
    assert 1 == len(set(placed[:3])) == len(set(placed[3:])) and 2 == len(set(placed))


def test_a_text_with_an_address_is_moved_to_another_article_too(client):
    known = {}
    for title, text in (("The storm", STORM), ("The dam", BEFORE)):
        about = {"article_title": title, "text": text, "captured_at": "2026-01-01T10:00:00Z"}
        about["address"] = f"https://example.org/{title[4:]}"
        known[title] = client.post("/stories/flood/versions", json=about).get_json()["version"]["article_id"]
    files = {"b__txt": f"captured_at: 2026-01-04\nurl: https://example.org/storm\n\n{AFTER}".encode()}
    page = client.post("/stories/flood/imports/preview", data={"files": upload(**files)}).text
    assert "Stays in The storm" in page and "An article of its own" not in page

    chosen = {"article-1": known["The dam"]}
    recorded = client.post("/stories/flood/imports", data={**sent_back(page), **chosen}, headers=JSON).get_json()
    assert [known["The dam"]] == [one["article_id"] for one in recorded["files"]]


def test_a_page_says_whose_article_it_begins(client):
    page = (
        "<html><head><meta name='date' content='2026-01-05'>"
        "<meta property='og:site_name' content='The Weir Post'><meta property='og:url' "
        "content='https://example.org/own'></head><body><article><h1>Dam holds</h1><p>"
        + BEFORE.replace("\n\n", "</p><p>") * 4
        + "</p></article></body></html>"
    )
    filled = client.post("/stories/flood/imports/preview", data={"files": upload(own__html=page.encode())}).text
    recorded = client.post("/stories/flood/imports", data=sent_back(filled), headers=JSON)
    [one] = recorded.get_json()["files"]
    article = client.get(f"/articles/{one['article_id']}", headers=JSON).get_json()["article"]
    assert ("The Weir Post", "https://example.org/own") == (article["publisher"], article["address"])


def test_a_page_that_only_stops_where_the_one_before_went_on_waits_as_its_preview_said(client, store):
    said = "The council voted on Monday to mend the bridge over the Vale, and {} members were for it, the mayor said."
    lines = [f"<p>{said.format(number)}</p>" for number in ("nine", "ten", "eleven", "twelve", "thirteen")]
    pages = {
        f"{name}__html": f"<html><head><meta name='date' content='2026-01-0{day}'><title>Bridge</title></head><body>"
        f"<article><h1>Bridge</h1>{''.join(kept)}</article></body></html>".encode()
        for name, day, kept in (("whole", 5, lines), *((f"short{day}", day, lines[:2]) for day in (6, 7, 8)))
    }
    later = {name: pages.pop(name) for name in ("short7__html", "short8__html")}
    shown = client.post("/stories/flood/imports/preview", data={"files": upload(**pages)}).text
    done = client.post("/stories/flood/imports", data=sent_back(shown)).text

    for page in (shown, done):
        assert "The text stops after its first paragraphs" in page
    [article] = stories.list_articles(store, "flood")
    assert 1 == len(versions.list_versions(store, article.id))
    shown = client.get(f"/articles/{article.id}")
    assert ">waits</span>" in shown.text and ">believed</span>" not in shown.text

    foreseen = client.post("/stories/flood/imports/preview", data={"files": upload(**later)}).text
    client.post("/stories/flood/imports", data=sent_back(foreseen))
    version = versions.list_versions(store, article.id)[-1]
    shown = client.get(f"/articles/{article.id}").text
    assert 2 == shown.count(">believed</span>") == shown.count(f'/versions/{version.id}">The version it counts for')
    assert ">waits</span>" not in shown and "so it may be cut" not in shown
    third, *both, whole = client.get(f"/articles/{article.id}", headers=JSON).get_json()["captures"]
    assert third["became"] is None is whole["became"]
    for one in both:
        became = one["became"]
        assert ("believed", third["id"], version.id) == (became["fate"], became["by"], became["version_id"])
        assert third["captured_at"] == became["captured_at"] and one["note"] == became["note"]


def test_a_page_that_is_no_article_can_be_accepted_where_its_file_came_through_a_preview(client, store):
    client.post("/stories/flood/imports", json={"versions": [row()]})
    page = (
        "<html><head><meta name='date' content='2026-01-08'></head><body><article><h1>Flood</h1><p>The dam holds at "
        "1,350 acres of water, the mayor said.</p><p>Subscribe to continue reading this article.</p></article></body>"
    )
    sent = {"files": upload(a__html=page.encode()), "address": ADDRESS}
    done = client.post(
        "/stories/flood/imports", data=sent_back(client.post("/stories/flood/imports/preview", data=sent).text)
    )
    [article] = stories.list_articles(store, "flood")
    [held] = [one for one in versions.list_captures(store, article.id) if one.version is None]

    assert 200 == done.status_code and held.signals and held.held is not None and "1,350" in held.held.text


def test_a_choice_that_names_no_article_of_the_story_is_refused(client):
    two_articles(client)
    page = client.post("/stories/flood/imports/preview", data={"files": upload(a__txt=TWINS[0])}).text
    odd = {f"article-{name}": "x" for name in ("x", "99", "9" * 5000, "-1", "01")}
    sent = {**sent_back(page), "article-1": "art_nowhere", **odd, "count-recorded": "9" * 5000}

    assert ["refused"] == outcomes(client.post("/stories/flood/imports", data=sent, headers=JSON))


def test_the_preview_of_a_first_import_lets_each_text_be_moved_to_any_article_that_it_begins(client):
    heads = ("Quay at Weir gives way\n\nBoats were lost.", "Cost of the works\n\nThe council of Weir pays.")
    files = upload(
        **{f"a{n}__txt": f"captured_at: 2026-01-0{n + 1}\n\n{text}".encode() for n, text in enumerate(heads)}
    )
    story = client.post("/stories", json={"title": "Quay", "description": ""}).get_json()["id"]
    page = client.post(f"/stories/{story}/imports/preview", data={"files": files}).text
    [option] = set(re.findall(r'<option value="(\w+)">Cost of the works \(new\)', page))
    sent = {**sent_back(page), "article-1": option}
    done = client.post(f"/stories/{story}/imports", data=sent, headers=JSON).get_json()["files"]

    assert [option, option] == [one["article_id"] for one in done]


def test_rows_stand_by_time_within_their_article_and_lead_to_what_was_recorded(client):
    texts = {
        f"a{n}__txt": f"captured_at: 2026-01-0{day}\n\n{STORM} Report {day}.".encode()
        for n, day in enumerate((4, 2, 3))
    }
    page = client.post("/stories/flood/imports/preview", data={"files": upload(**texts)}).text
    days = [re.search(r"2026-01-0(\d)", row)[1] for row in page.split("<tbody>")[1].split("<tr>")[1:]]  # type: ignore[index]
    done = client.post("/stories/flood/imports", data=sent_back(page)).text

    assert ["2", "3", "4"] == days and "New: " in page and "(new)" not in done
    assert 3 == len(re.findall(r'<th scope="row"><a href="/versions/', done)) and 2 == done.count(
        '<p><a href="/reports/'
    )


def test_placing_texts_has_an_end_and_what_ends_it_records_nothing(client, store, monkeypatch):
    monkeypatch.setattr(waiting, "PLACING_S", -1.0)
    counts = upkeep.row_counts(store)
    answer = client.post("/stories/flood/imports", json={"versions": [row(), row(AFTER, "2026-01-07T12:00:00Z")]})

    assert (413, "too_long") == (answer.status_code, answer.get_json()["code"])
    assert "give each text its address" in answer.get_json()["detail"]
    assert counts["versions"] == upkeep.row_counts(store)["versions"] == 0


def test_what_a_program_brings_goes_on_in_another_request_where_one_would_take_too_long(client, monkeypatch):
    monkeypatch.setattr(waiting, "WHOLE_S", -1.0)
    monkeypatch.setattr("service.intake.portions.BATCH", 1)
    rows = [row(f"{BEFORE} {hour}", f"2026-01-07T{hour}:00:00Z") for hour in (10, 11, 12)]
    seen = [outcomes(client.post("/stories/flood/imports", json={"versions": rows})) for _ in range(2)]

    assert [["recorded", "not yet", "not yet"], ["already known", "not yet", "not yet"]] == seen
    monkeypatch.setattr(waiting, "WHOLE_S", 60.0)
    assert ["already known", "recorded", "recorded"] == outcomes(
        client.post("/stories/flood/imports", json={"versions": rows})
    )


def test_an_import_whose_client_has_left_is_not_placed_any_further(client, store):
    answer = client.post(
        "/stories/flood/imports", json={"versions": [row()]}, environ_overrides={waiting.HAS_LEFT: lambda: True}
    )

    assert (413, 0) == (answer.status_code, upkeep.row_counts(store)["versions"])
