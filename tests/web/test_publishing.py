"""What others take away, as it is answered: feeds with validators, mementos, linked data, tables, whole stories."""

import csv
import io
import json
import re
import zipfile
from datetime import UTC, datetime, timedelta

import feedparser
import pytest

from service.domain.deliveries import EndpointNotice
from service.domain.stories import Health, Notice
from service.importing.timemaps import parse_timemap
from service.publishing.memento import http_date
from service.web.routes import ROUTES
from storage import endpoints, notices
from tests.web.conftest import AFTER, JSON, TODAY
from tests.web.signed import House

SITE = "http://127.0.0.1:8000"
FEEDS = [route.address for route in ROUTES if route.address.endswith(("feed.atom", "feed.json"))]
FORMS = {"application/atom+xml", "application/feed+json"}


@pytest.mark.parametrize("address", FEEDS)
def test_who_has_a_feed_already_gets_304_and_nothing_else(client, known, address):
    first = client.get(known.address(address))
    by_tag = client.get(known.address(address), headers={"If-None-Match": first.headers["ETag"]})
    by_date = client.get(known.address(address), headers={"If-Modified-Since": first.headers["Last-Modified"]})
    other = client.get(known.address(address), headers={"If-None-Match": '"another"'})

    assert (200, 304, 304, 200) == (first.status_code, by_tag.status_code, by_date.status_code, other.status_code)
    assert (b"", first.headers["ETag"]) == (by_tag.data, by_tag.headers["ETag"])
    assert first.mimetype in FORMS


def test_a_feed_has_another_validator_once_something_changed(client, known):
    first = client.get("/feed.atom").headers["ETag"]
    about = {"address": "https://example.org/flood", "captured_at": "2026-01-08T09:00:00Z"}
    client.post("/stories/flood/versions", json={**about, "text": AFTER.replace("35 per cent", "50 per cent")})
    answer = client.get("/feed.atom", headers={"If-None-Match": first})

    assert 200 == answer.status_code
    assert 2 == len(feedparser.parse(answer.data).entries)


@pytest.mark.parametrize("address", [one for one in FEEDS if one.endswith(".atom")])
def test_both_forms_of_a_feed_have_the_same_entries_and_name_themselves(client, known, store, address):
    notice_of(store, known, Health.FAILING, TODAY)
    atom = feedparser.parse(client.get(known.address(address)).data)
    whole = client.get(known.address(address).replace(".atom", ".json")).get_json()
    own = next(link.href for link in atom.feed.links if link.rel == "self")

    assert [(one.id, one.title) for one in atom.entries] == [(one["id"], one["title"]) for one in whole["items"]]
    assert atom.entries and not atom.bozo
    assert (SITE + known.address(address), whole["feed_url"]) == (own, own.replace(".atom", ".json"))


def notice_of(store, known, health, at) -> None:
    told = Notice(article_id=known.article, noticed_at=at, health=health, note="The last three looks found a login.")
    notices.save_notice(store, told)


def test_the_feed_of_notices_tells_of_pages_and_of_webhooks(client, known, store):
    chat = {"address": "https://hooks.slack.com/services/T0/B0/tokenOfTheChat42", "shape": "slack"}
    hook = client.post("/subscriptions", json=chat).get_json()["id"]
    notice_of(store, known, Health.FAILING, TODAY)
    notice_of(store, known, Health.WELL, TODAY + timedelta(hours=2))
    assert client.get("/watches").text.count(f'<a href="/articles/{known.article}">Dam above Weir holds</a>: ') == 2
    lost = EndpointNotice(subscription_id=hook, noticed_at=TODAY + timedelta(hours=1), note="It answered 410.")
    endpoints.save_endpoint_notice(store, lost)
    answer = client.get("/notices/feed.atom")
    found = feedparser.parse(answer.data)

    assert not found.bozo and f"{SITE}/watches" == found.feed.link
    assert [
        ("Page can be read again: Dam above Weir holds", f"{SITE}/articles/{known.article}"),
        ("Webhook switched off: https://hooks.slack.com/…at42", f"{SITE}/subscriptions/{hook}"),
        ("Page cannot be read: Dam above Weir holds", f"{SITE}/articles/{known.article}"),
    ] == [(one.title, one.link) for one in found.entries]
    assert "Flood at Weir · The Weir Post" in found.entries[2].summary and "found a login" in found.entries[2].summary
    assert 3 == len({one.id for one in found.entries}) and "tokenOfTheChat" not in answer.text
    assert client.get("/notices/feed.atom").data == answer.data


def test_of_webhooks_only_those_who_may_look_after_them_are_told(app, known, store):
    house = House(app, store)
    lost = EndpointNotice(subscription_id=known.subscription, noticed_at=TODAY, note="It answered 410.")
    endpoints.save_endpoint_notice(house.store, lost)
    told = {name: len(house.program(name).get("/notices/feed.json").get_json()["items"]) for name in house.accounts}

    assert {"ada": 1, "edo": 1, "rea": 0} == told


def test_an_entry_keeps_its_id_and_stands_at_the_report(client, known):
    [entry] = feedparser.parse(client.get("/feed.atom").data).entries

    assert f"tag:127.0.0.1,2026:8000/report/{known.report}" == entry.id
    assert f"{SITE}/reports/{known.report}" == entry.link
    assert "Between 7 January 2026, 10:00 UTC and 7 January 2026, 12:00 UTC." in entry.summary


def test_a_holder_has_a_feed_whatever_part_of_the_name_is_asked_for(client, known):
    for name in ("Ada Brook", "ada brook", "Brook"):
        found = feedparser.parse(client.get("/stories/flood/feed.atom", query_string={"holder": name}).data)

        assert 1 == len(found.entries) and name in found.feed.title
    answer = client.get("/stories/flood/feed.atom?holder=Nobody", headers=JSON)
    assert (404, 'There is no holder "Nobody".') == (answer.status_code, answer.get_json()["detail"])


def test_an_empty_desk_has_a_feed_without_entries(client):
    found = feedparser.parse(client.get("/feed.atom").data)

    assert [] == found.entries and "1970-01-01T00:00:00Z" == found.feed.updated


@pytest.mark.parametrize("address", ["/", "/stories/flood", "/threads/<thread_id>", "/watches"])
def test_a_page_names_its_feeds_in_its_head(client, known, address):
    page = client.get(known.address(address)).text.split("</head>")[0]
    links = re.findall(r'<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)">', page)

    assert FORMS == {kind for kind, _ in links}
    for kind, href in links:
        assert kind == client.get(href).mimetype


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        ("/", ["/feed.atom", "/imports/new"]),
        (
            "/stories/flood",
            ["changes.csv", "figures.csv", "positions.csv", "export.ndjson", "feed.atom", "feed.json", "take-away"],
        ),
        ("/articles/<article_id>", ["timemap", "timemap.json", "timegate"]),
        ("/versions/<version_id>", ["citation", "text", "article.jsonld", "annotations"]),
        ("/reports/<report_id>", ["evidence.zip", "citation", "report.jsonld"]),
    ],
)
def test_what_can_be_taken_away_is_linked_where_a_person_would_look(client, known, page, wanted):
    text = client.get(known.address(page)).text
    section = text[text.index('id="take-away"') :]
    hrefs = re.findall(r'href="([^"]+)"', section[: section.index("</section>")])

    assert all(any(href.endswith(one) for href in hrefs) for one in wanted), hrefs
    assert {200, 302} >= {client.get(href).status_code for href in hrefs}


# --- Memento ---------------------------------------------------------------------------------------------------------


def links_of(answer) -> dict[str, str]:
    found = re.findall(r'<([^>]+)>; rel="([^"]+)"', answer.headers["Link"])
    return {relation: url for url, relations in found for relation in [relations]}


def gate(client, known, asked: str | None):
    headers = {} if asked is None else {"Accept-Datetime": asked}
    return client.get(known.address("/articles/<article_id>/timegate"), headers=headers)


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        (None, 1),
        ("Tue, 06 Jan 2026 00:00:00 GMT", 0),  # before the first
        ("Wed, 07 Jan 2026 10:00:00 GMT", 0),
        ("Wed, 07 Jan 2026 11:59:59 GMT", 0),
        ("Wed, 07 Jan 2026 12:00:00 GMT", 1),
        ("Fri, 01 Jan 2100 00:00:00 GMT", 1),  # after the last
    ],
)
def test_the_timegate_leads_to_the_version_that_stood_then(client, known, asked, number):
    ids = [one["id"] for one in client.get(f"/articles/{known.article}", headers=JSON).get_json()["versions"]][::-1]
    answer = gate(client, known, asked)

    assert (302, f"{SITE}/versions/{ids[number]}") == (answer.status_code, answer.headers["Location"])
    assert "accept-datetime" in answer.headers["Vary"].lower()
    assert "https://example.org/flood" == links_of(answer)["original"]
    assert "Memento-Datetime" not in answer.headers


@pytest.mark.parametrize("asked", ["", "soon", "2026-01-07", "Wed, 07 Jan 2026 10:00:00 CET"])
def test_a_bad_accept_datetime_is_400_and_says_what_is_accepted(client, known, asked):
    answer = gate(client, known, asked)

    assert 400 == answer.status_code
    assert "Accept-Datetime" in answer.text and "GMT" in answer.text
    assert "accept-datetime" in answer.headers["Vary"].lower()
    assert "https://example.org/flood" == links_of(answer)["original"]


def test_a_program_gets_a_problem_for_it(client, known):
    answer = client.get(known.address("/articles/<article_id>/timegate"), headers={**JSON, "Accept-Datetime": "never"})

    assert (400, "application/problem+json", 400) == (answer.status_code, answer.mimetype, answer.get_json()["status"])


def test_a_head_request_is_negotiated_likewise(client, known):
    answer = client.head(
        known.address("/articles/<article_id>/timegate"), headers={"Accept-Datetime": "Tue, 06 Jan 2026 00:00:00 GMT"}
    )

    assert (302, b"") == (answer.status_code, answer.data)


def test_a_version_is_a_memento(client, known):
    for address in ("/versions/<version_id>", "/versions/<version_id>/text"):
        answer = client.get(known.address(address), headers={"Accept-Datetime": "nonsense"})
        links = links_of(answer)

        assert (200, "Wed, 07 Jan 2026 12:00:00 GMT") == (answer.status_code, answer.headers["Memento-Datetime"])
        assert "https://example.org/flood" == links["original"]
        assert known.address(f"{SITE}/articles/<article_id>/timegate") == links["timegate"]
        assert known.address(f"{SITE}/articles/<article_id>/timemap") == links["timemap"]
        assert {"first prev memento", "last memento"} <= links.keys()


def test_a_memento_client_walks_from_the_timemap_to_every_version_and_back(client, known):
    answer = client.get(known.address("/articles/<article_id>/timemap"))
    found = parse_timemap(answer.data, answer.request.url)

    assert ("application/link-format", 2) == (answer.mimetype, len(found.mementos))
    for memento in found.mementos:
        shown = client.get(memento.url.removeprefix(SITE))
        asked = http_date(memento.captured_at)

        assert asked == shown.headers["Memento-Datetime"]
        assert memento.url == gate(client, known, asked).headers["Location"]


def test_a_page_is_found_by_the_address_it_is_published_at(client, known):
    by_address = client.get("/timegate/https://example.org/flood")
    folded = client.get("/timegate/https:/example.org/flood")
    found = parse_timemap(client.get("/timemap/https://example.org/flood").data, SITE)

    assert f"{SITE}/versions/{known.version}" == by_address.headers["Location"] == folded.headers["Location"]
    assert f"{SITE}/timemap/https://example.org/flood" == links_of(by_address)["timemap"]
    assert 2 == len(found.mementos)
    assert 404 == client.get("/timegate/https://example.org/elsewhere").status_code


def test_an_address_with_a_query_is_found_too(client, known):
    about = {"address": "https://example.org/p?id=7&x=1", "captured_at": "2026-01-08T09:00:00Z", "text": AFTER}
    made = client.post("/stories/flood/versions", json=about).get_json()

    answer = client.get("/timegate/https://example.org/p?id=7&x=1")

    assert f"{SITE}/versions/{made['version']['id']}" == answer.headers["Location"]
    assert "https://example.org/p?id=7&x=1" == links_of(answer)["original"]


def test_an_article_without_an_address_is_its_timegate(client, known):
    made = client.post(
        "/stories/flood/versions",
        json={"article_title": "On paper", "captured_at": "2026-01-08T09:00:00Z", "text": AFTER},
    ).get_json()["version"]
    url = f"{SITE}/articles/{made['article_id']}/timegate"
    answer = client.get(f"/versions/{made['id']}")

    assert url == links_of(answer)["original timegate"]
    assert f"{SITE}/versions/{made['id']}" == client.get(url.removeprefix(SITE)).headers["Location"]


def test_an_article_without_a_version_has_an_empty_timemap_and_no_memento(client, known):
    made = client.post("/stories/flood/articles", json={"address": "https://example.org/new"}).get_json()["article"]
    answer = client.get(f"/articles/{made['id']}/timegate")

    assert (404, 200) == (answer.status_code, client.get(f"/articles/{made['id']}/timemap").status_code)
    assert "accept-datetime" in answer.headers["Vary"].lower()


# --- tables, whole stories, evidence, citations ----------------------------------------------------------------------


def rows_of(answer) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline="")))


def test_the_tables_have_what_the_pages_have(client, known):
    report = client.get(f"/reports/{known.report}", headers=JSON).get_json()
    changes = rows_of(client.get("/stories/flood/changes.csv"))
    figures = rows_of(client.get("/stories/flood/figures.csv"))
    positions = rows_of(client.get("/stories/flood/positions.csv"))

    assert [(one["kind"], one["summary"]) for one in report["changes"]] == [
        (one["kind"], one["summary"]) for one in changes
    ]
    assert [("20", "percent"), ("35", "percent")] == [(one["value"], one["unit"]) for one in figures]
    assert "2026-01-07T12:00:00Z" == figures[0]["gone_at"] and "" == figures[1]["gone_at"]
    assert "Ada Brook" in {one["holder"] for one in positions}


def test_a_table_is_saved_under_a_name_of_its_own(client, known):
    answer = client.get("/stories/flood/changes.csv")

    assert 'attachment; filename="flood-changes.csv"' == answer.headers["Content-Disposition"]
    assert "text/csv; charset=utf-8; header=present" == answer.headers["Content-Type"]


def test_no_cell_of_a_hostile_page_is_a_formula(client, known):
    text = '=HYPERLINK("https://evil.example")\n\n=2+5 people died, @evil said. “+1 is what we promise,” said -Mayor.'
    for hour, more in ((1, ""), (2, "\n\n-3 per cent, “=cmd” Brook said.")):
        about = {"article_title": "=1+1", "publisher": "@evil", "captured_at": f"2026-01-08T0{hour}:00:00Z"}
        client.post("/stories/flood/versions", json={**about, "text": text + more})
    for name in ("changes", "figures", "positions"):
        data = client.get(f"/stories/flood/{name}.csv").data.decode("utf-8-sig")
        cells = [cell for row in csv.reader(io.StringIO(data, newline="")) for cell in row]

        assert [] == [c for c in cells if c[:1] in "=+-@\t\r" and c and not re.fullmatch(r"-?\d+(\.\d+)?", c)]


def test_a_whole_story_goes_from_one_desk_to_another(client, known, tmp_path):
    from tests.web.desks import another_desk

    for number, publisher in enumerate(("Paper A", "Paper B")):  # two that head their articles alike
        form = {"article_title": "Weir", "publisher": publisher, "text": f"Weir\n\n{number + 2} people left."}
        client.post("/stories/flood/versions", json={**form, "captured_at": "2026-01-08T10:00:00Z"})
    lines = client.get("/stories/flood/export.ndjson")
    other = another_desk(tmp_path / "other")
    made = other.post("/imports", data=lines.data, content_type="application/x-ndjson", headers=JSON)
    again = other.post("/imports", data=lines.data, content_type="application/x-ndjson", headers=JSON)

    assert ("application/x-ndjson", 201, 200) == (lines.mimetype, made.status_code, again.status_code)
    said = made.get_json()
    assert said["new"] and said["hashes"]["checked"] == said["hashes"]["identical"] > 0
    assert lines.data == other.get("/stories/flood/export.ndjson").data
    for desk, is_told in ((client, False), (other, True)):  # who looked is marked where it was told, and only there
        captures = desk.get(f"/articles/{known.article}", headers=JSON).get_json()["captures"]
        assert {is_told} == {one["told_at"] is not None for one in captures}
        for page in (f"/articles/{known.article}", f"/versions/{known.version}"):
            assert is_told == ("nobody looked from here" in desk.get(page).text)
    assert 200 == other.get(f"/reports/{known.report}").status_code
    assert 0 == again.get_json()["captures"] and not again.get_json()["new"]


def test_a_person_brings_a_story_by_its_file_and_is_told_what_came_of_it(client, known):
    data = client.get("/stories/flood/export.ndjson").data
    answer = client.post("/imports", data={"file": (io.BytesIO(data), "flood.ndjson")})

    assert 200 == answer.status_code
    assert "Flood at Weir</a> was here already: 0 new captures, 2 known ones" in answer.text
    assert "are identical" in answer.text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "send the lines"),
        (b"A dam held.", "a whole story as another Stet exports it"),
        (b'{"stet":"story","schema":99}\n', "a newer Stet wrote"),
        (b'{"stet":"story","schema":1}\n', "it was cut off"),
    ],
)
def test_what_is_no_whole_story_is_refused_in_a_sentence(client, data, said):
    answer = client.post("/imports", data=data, content_type="application/x-ndjson", headers=JSON)

    assert (422, "application/problem+json") == (answer.status_code, answer.mimetype)
    assert said in answer.get_json()["detail"]


def test_a_form_without_a_file_comes_back_with_what_was_wrong(client):
    answer = client.post("/imports", data={}, content_type="multipart/form-data")

    assert 422 == answer.status_code and "choose the file" in answer.text and 'aria-invalid="true"' in answer.text


def test_the_evidence_of_a_report_is_the_same_bytes_each_time(client, known):
    one, other = (client.get(f"/reports/{known.report}/evidence.zip") for _ in range(2))

    assert one.data == other.data and "application/zip" == one.mimetype
    assert 304 == client.get(one.request.path, headers={"If-None-Match": one.headers["ETag"]}).status_code
    with zipfile.ZipFile(io.BytesIO(one.data)) as bundle:
        folder = f"stet-report-{known.report}/"
        report = json.loads(bundle.read(folder + "report.json"))
        provenance = json.loads(bundle.read(folder + "provenance.json"))
    assert client.get(f"/reports/{known.report}", headers=JSON).get_json() == report
    assert report["after"]["content_hash"] == provenance["after"]["content_hash"]
    assert provenance["after"]["seal"]["seal"]


@pytest.mark.parametrize("room", ["versions/<version_id>", "reports/<report_id>"])
def test_a_citation_is_a_page_and_json(client, known, room):
    address = known.address(f"/{room}/citation")
    cited = client.get(address, headers=JSON).get_json()
    page = client.get(address).text

    assert "https://example.org/flood" in cited["text"] and cited["template"].startswith("{{cite news")
    assert "Figure revised" not in cited["template"]  # a quotation there is the source's
    assert "7 January 2026" in cited["text"] and "The Weir Post" in page and "{{cite news" in page


def test_the_vocabulary_is_a_page_and_linked_data(client):
    page = client.get("/vocabulary", headers={"Accept": "text/html"})
    data = client.get("/vocabulary", headers={"Accept": "application/ld+json"})

    assert all(f'id="{name}"' in page.text for name in ("revises", "reverses", "withdraws", "reinstates"))
    assert "application/ld+json" == data.mimetype and f"{SITE}/vocabulary#" == data.get_json()["@context"]["stet"]


def test_annotations_lead_from_page_to_page_and_to_the_text(client, known):
    whole = client.get(f"/versions/{known.version}/annotations").get_json()
    page = client.get(whole["first"].removeprefix(SITE))
    text = client.get(f"/versions/{known.version}/text").text

    assert whole["total"] == len(page.get_json()["items"]) == 3
    for one in page.get_json()["items"]:
        quote, place = one["target"]["selector"]
        assert f"{SITE}/versions/{known.version}/text" == one["target"]["source"]
        assert quote["exact"] == text[place["start"] : place["end"]]
    assert 404 == client.get(f"/versions/{known.version}/annotations/2").status_code
    assert 404 == client.get(f"/versions/{known.version}/annotations/x").status_code


def test_a_thousand_dates_lead_to_the_version_that_stood_then(client, known):
    """P7, by a client: 50 versions; the thousand dates themselves are in tests/publishing/test_memento.py."""
    start = datetime(2026, 1, 7, 13, tzinfo=UTC)
    for hour in range(20):
        about = {"address": "https://example.org/flood", "captured_at": (start + timedelta(hours=hour)).isoformat()}
        client.post("/stories/flood/versions", json={**about, "text": f"{AFTER}\n\nNote {hour % 2}, hour {hour}."})
    mementos = parse_timemap(client.get(known.address("/articles/<article_id>/timemap")).data, SITE).mementos
    assert 22 == len(mementos)
    for minutes in range(-120, 24 * 60, 60):
        asked = start + timedelta(minutes=minutes + 7)
        stood = [one for one in mementos if one.captured_at <= asked] or mementos[:1]

        assert stood[-1].url == gate(client, known, http_date(asked)).headers["Location"]


def test_a_whole_story_that_takes_too_long_is_here_after_some_requests(client, known, tmp_path, monkeypatch):
    from tests.web.desks import another_desk

    lines = client.get("/stories/flood/export.ndjson")
    other = another_desk(tmp_path / "other")
    monkeypatch.setattr("service.web.waiting.WHOLE_S", -1.0)
    monkeypatch.setattr("service.exchange.taking.BATCH", 1)
    stopped = other.post("/imports", data=lines.data, content_type="application/x-ndjson", headers=JSON)
    assert (503, "unfinished", "1") == (
        stopped.status_code,
        stopped.get_json()["code"],
        stopped.headers.get("Retry-After"),
    )
    assert "send the same file again" in stopped.get_json()["detail"]
    monkeypatch.setattr("service.web.waiting.WHOLE_S", 60.0)
    assert 200 == other.post("/imports", data=lines.data, content_type="application/x-ndjson", headers=JSON).status_code
    assert lines.data == other.get("/stories/flood/export.ndjson").data
