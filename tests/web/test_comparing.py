"""Two versions beside and within each other, any pair of a story; a version, a claim's life and its provenance."""

import io
import re
from dataclasses import replace
from html import unescape

import pytest

from service.domain.errors import NotFound
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from service.web.present.sides import lay_side_by_side
from storage import upkeep, versions
from tests.web.conftest import AFTER, BEFORE, JSON
from tests.web.test_publishing import SITE
from tests.web.test_sides import LINES, a_report


@pytest.fixture
def three(client, known):
    """Ids of the known story's versions, a third one later, and one of another outlet."""
    third = {"address": "https://example.org/flood", "captured_at": "2026-01-07T14:00:00Z"}
    other = {"address": "https://example.net/dam", "publisher": "The Bugle", "captured_at": "2026-01-07T11:00:00Z"}
    texts = ((third, AFTER.replace("35", "50")), (other, BEFORE.replace("20", "22")))
    made = [client.post("/stories/flood/versions", json={**about, "text": text}).get_json() for about, text in texts]
    first = client.get("/stories/flood?until=2026-01-07T10:30Z", headers=JSON).get_json()["entries"][0]["version"]["id"]
    return [first, known.version, *(one["version"]["id"] for one in made)]


def compare(client, before: str, after: str, **more: str):
    return client.get("/stories/flood/compare", query_string={"before": before, "after": after, **more})


def test_any_two_versions_of_an_article_are_compared_on_the_spot_and_nothing_is_kept(client, three, store):
    counted = upkeep.row_counts(store)
    first, _, third, _ = three

    page = compare(client, first, third)
    answer = client.get(f"/stories/flood/compare?before={first}&after={third}", headers=JSON).get_json()

    assert 200 == page.status_code and "Compared on the spot" in page.text
    assert ["About 20 per cent", "About 50 per cent"] == [
        answer["changes"][0][side]["text"] for side in ("before", "after")
    ]
    assert f"/stories/flood/compare?before={first}&after={third}" == answer["url"]
    assert counted == upkeep.row_counts(store)


def test_neighbours_show_their_report_and_a_pair_the_wrong_way_round_is_turned(client, three, known):
    first, second, third, _ = three

    page = compare(client, first, second, view="inline").text
    assert f"{SITE}/reports/{known.report}" in page and "on the spot" not in page and "sides inline" in page
    assert f"/stories/flood/compare?before={first}&after={third}" == compare(client, third, first).headers["Location"]


def test_two_outlets_are_compared_and_what_one_does_not_say_is_no_change(client, three):
    _, second, _, other = three

    answer = client.get(f"/stories/flood/compare?before=/versions/{other}&after={second}", headers=JSON).get_json()
    page = compare(client, other, second).text

    assert "articles" == answer["reading"] and {"added", "removed"}.isdisjoint(answer["counts"])
    assert "what one of them does not say is no difference" in page and "not two versions of one" in page
    assert {"Before", "After"}.isdisjoint(re.findall(r"<h3>(.*?)</h3>", page))
    assert ["The Bugle", "The Weir Post"] == re.findall(r"<div><h3>(.*?)</h3>", page)
    words = re.sub(r"<[^>]*>|http\S+", " ", page[page.index("<h1") : page.index('id="pair"')])
    assert not re.search(r"\b(revised|unchanged|changed|before|after)\b", words, re.I)
    assert "22 per cent" in words and "against" in answer["headline"] and "differs" in answer["headline"]


@pytest.mark.parametrize("before", ["nowhere", "<b>x</b>", "/versions/"])
def test_a_version_that_the_story_has_not_is_not_found(client, known, before):
    answer = client.get("/stories/flood/compare", query_string={"before": before, "after": known.version}, headers=JSON)

    assert 404 == answer.status_code and "version of this story" in answer.get_json()["detail"]


def test_a_version_is_not_compared_with_itself(client, known):
    asked = {"before": known.version, "after": known.version}
    answer = client.get("/stories/flood/compare", query_string=asked, headers=JSON)

    assert (422, "after") == (answer.status_code, answer.get_json()["field"])


def test_without_a_pair_the_newest_version_is_compared_with_the_first_of_its_article(client, three):
    answer = client.get("/stories/flood/compare", headers=JSON).get_json()
    client.post("/stories", json={"title": "Rain"})

    assert [three[0], three[2]] == [answer["before"]["id"], answer["after"]["id"]]
    assert 404 == client.get("/stories/rain/compare").status_code


def test_a_report_is_read_side_by_side_or_inline_and_says_how_to_cite_it(client, known):
    sides, inline = (client.get(f"/reports/{known.report}{view}").text for view in ("", "?view=inline"))

    assert 'id="before-1"' in sides and 'id="after-1"' in sides and 'class="titles"' in sides
    assert re.search(r"<del[^>]*>20</del>.*?<ins[^>]*>35</ins>", inline) and 'class="titles"' not in inline
    for page in (sides, inline):
        (cited,) = re.findall(r'<pre id="citation"[^>]*>(.*?)</pre>', page, re.S)
        assert "7 January 2026, 10:00 UTC" in cited and "7 January 2026, 12:00 UTC" in cited
        assert f"{SITE}/reports/{known.report}" in cited and "The Weir Post" in cited
        (change,) = re.findall(r'<pre id="cite-1"[^>]*>(.*?)</pre>', page, re.S)
        assert re.fullmatch(
            r"“Dam above Weir holds”\. The Weir Post\. https://example\.org/flood "
            r"As captured on 7 January 2026, 10:00 UTC \(text sha256:\w{12}\): "
            r"“About 20 per cent of the valley is under water, Mayor Ada Brook said\.” "
            r"As captured on 7 January 2026, 12:00 UTC \(text sha256:\w{12}\): "
            r"“About 35 per cent of the valley is under water, Mayor Ada Brook said\.” "
            rf"{SITE}/reports/{known.report}#change-1",
            unescape(change),
        )
        assert 'data-twin="after-1"' in page and 'data-twin="change-1"' in page
    assert 422 == client.get(f"/reports/{known.report}?view=upside").status_code


def test_inline_each_row_holds_both_texts_to_the_letter():
    after = [LINES[2], LINES[0], LINES[1].replace("20", "35"), LINES[4]]
    rows = [
        row
        for stretch in lay_side_by_side("\n".join(LINES), "\n".join(after), a_report(), inline=True)
        for row in stretch.rows
    ]

    woven = [row for row in rows if row.inline]
    assert woven
    for row in woven:
        for side, other in (("before", "inserted"), ("after", "deleted")):
            kept = "".join(piece.text for piece in row.inline.pieces if piece.tone != other)
            assert kept == "".join(piece.text for piece in getattr(row, side).pieces)


def test_a_move_has_one_number_on_both_sides():
    after = [*LINES[1:3], LINES[0], *LINES[3:]]
    rows = [row for stretch in lay_side_by_side("\n".join(LINES), "\n".join(after), a_report()) for row in stretch.rows]

    from_here = [row.before.moved for row in rows if row.before and row.before.moved]
    to_here = [row.after.moved for row in rows if row.after and row.after.moved]
    assert from_here == to_here == [1]


def test_claims_that_did_not_change_are_marked_thinly(client, known, store):
    page = client.get(f"/reports/{known.report}").text

    assert '<span class="in-claim">' in page


def test_a_claim_is_shown_with_its_life_beside_the_text(client, three, store):
    version = versions.load_version(store, three[2])
    claims = take_snapshot(version, Memory()).claims
    number = next(place for place, claim in enumerate(claims, 1) if claim.passage.exact == "About 50 per cent")

    page = client.get(f"/versions/{version.id}?claim={number}").text
    (life,) = re.findall(r'<section class="panel life".*?</section>', page, re.S)

    assert all(f"About {value} per cent" in life for value in (20, 35, 50))
    assert 'href="/subscriptions/new?thread=' in life and "Its whole life" in life
    assert 'class="panel life"' not in client.get(f"/versions/{version.id}").text
    assert 422 == client.get(f"/versions/{version.id}?claim=999").status_code


def test_a_claim_that_is_in_no_thread_yet_is_said_to_be_in_none(client, known, monkeypatch):
    def none(store: object, id: str) -> None:
        raise NotFound("thread", id)

    monkeypatch.setattr("storage.threads.load_thread", none)

    page = client.get(f"/versions/{known.version}?claim=2").text
    assert "Claim 2 through the story" in page and "in no thread yet" in page


def test_what_was_kept_of_a_capture_is_a_file_that_no_browser_opens(client, known, store):
    page = client.get(f"/versions/{known.version}").text
    (address,) = re.findall(r'href="(/captures/[^"]+/text)"', page)

    answer = client.get(address)

    assert versions.load_version(store, known.version).text == answer.text
    assert ("text/plain", "nosniff") == (answer.mimetype, answer.headers["X-Content-Type-Options"])
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="stet-')
    assert answer.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert 404 == client.get("/captures/nowhere/text").status_code


def test_a_raw_capture_is_a_file_that_no_browser_opens_as_a_page(client, known):
    page = b"<!doctype html><html><body><article><p>" + b"The river rose by 4 feet overnight, Ada Brook said. " * 20
    sent = {"files": (io.BytesIO(page), "flood.html"), "captured_at": "2026-01-07T15:00:00Z", "article": known.article}
    assert 200 <= client.post("/stories/flood/imports", data=sent, headers=JSON).status_code < 300
    captures = client.get(f"/articles/{known.article}", headers=JSON).get_json()["captures"]
    (address,) = [f"/captures/{one['id']}/raw" for one in captures if one["raw_bytes"] == len(page)]

    answer = client.get(address)

    assert page == answer.data
    assert ("application/octet-stream", "nosniff") == (answer.mimetype, answer.headers["X-Content-Type-Options"])
    assert re.fullmatch(r'attachment; filename="stet-[\w-]+\.html"', answer.headers["Content-Disposition"])
    assert answer.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert address in client.get(f"/articles/{known.article}").text
    assert 404 == client.get("/captures/nowhere/raw").status_code


def test_a_version_leads_to_what_it_was_read_from(client, known):
    (address,) = re.findall(r'href="(/captures/[^"]+/raw)"', client.get(f"/versions/{known.version}").text)

    assert AFTER == client.get(address).text


def test_where_a_text_comes_from_is_told(client, known):
    page = client.get(f"/versions/{known.version}").text
    provenance = page.split('id="provenance"')[1]

    assert all(word in provenance for word in ("https://example.org/flood", "by import", "usable", "sha256:", "stet-"))


def test_a_version_is_compared_with_another_article_of_its_story(client, three):
    _, second, _, other = three
    page = client.get(f"/versions/{second}").text
    form = page[page.index('id="pair"') :]

    assert '<optgroup label="The Bugle">' in form and f'value="{other}"' in form and f'value="{second}"' in form
    assert f'<option value="{second}"' not in form


def test_papers_of_one_publisher_are_told_apart_in_a_comparison(client, known):
    about = {"publisher": "The Weir Post", "captured_at": "2026-01-07T11:00:00Z", "address": "https://example.org/b"}
    text = BEFORE.replace("Dam above", "Why the dam above").replace("20", "22")
    made = client.post("/stories/flood/versions", json={**about, "text": text}).get_json()
    page = compare(client, made["version"]["id"], known.version).text

    assert ["The Weir Post: Why the dam above Weir holds", "The Weir Post: Dam above Weir holds"] == re.findall(
        r"<div><h3>(.*?)</h3>", page
    )


def test_everything_that_is_cited_is_cited_in_one_form(client, known):
    report = client.get(f"/reports/{known.report}").text
    version = client.get(f"/versions/{known.version}").text

    for page, room in ((report, f"reports/{known.report}"), (version, f"versions/{known.version}")):
        (shown,) = re.findall(r'<pre id="citation"[^>]*>(.*?)</pre>', page, re.S)
        assert unescape(shown) == client.get(f"/{room}/citation", headers=JSON).get_json()["text"]


@pytest.mark.parametrize(("public", "is_warned"), [("", True), ("https://stet.example", False)])
def test_beside_an_address_that_leads_nowhere_for_others_the_setting_is_named(app, known, public, is_warned):
    if public:
        desk = app.extensions["stet"]
        app.extensions["stet"] = replace(desk, settings=replace(desk.settings, public_url=public))
    client = app.test_client()
    for address in (f"/reports/{known.report}", f"/versions/{known.version}", f"/reports/{known.report}/citation"):
        page = client.get(address).text
        assert is_warned == ("works on this machine only" in page and "STET_PUBLIC_URL" in page), address
        assert is_warned == ("data-care=" in page)
        assert (public or SITE) in page


def test_what_is_looked_for_goes_along_when_a_pair_is_turned_and_stays_in_the_other_view(client, three):
    first, _, third, _ = three

    turned = compare(client, third, first, first="2", second="1")
    page = client.get(turned.headers["Location"]).text

    assert f"?before={first}&after={third}&second=2&first=1" == turned.headers["Location"].removeprefix(
        "/stories/flood/compare"
    )
    assert {"asked-before", "asked-after"} == set(re.findall(r'id="(asked-\w+)"', page))
    [thread] = re.findall(r'href="/threads/(\w+)">Its life through the story', page)
    assert f'href="/subscriptions/new?thread={thread}"' in page  # from the proof on to what comes next
    assert f"after={third}&amp;view=inline&amp;first=1&amp;second=2" in page
    assert 422 == compare(client, first, third, first="99").status_code


def test_a_report_of_a_merger_that_was_taken_back_says_that_nobody_changed_anything(client, three):
    told = client.get("/stories/flood", headers=JSON).get_json()
    articles = {one["publisher"]: one["id"] for one in told["articles"]}
    bugle, post = articles["The Bugle"], articles["The Weir Post"]
    standing = {entry["report"]["id"] for entry in told["entries"] if entry["report"]}
    client.post(f"/articles/{bugle}/merge", json={"into": post}, headers=JSON)
    merged = client.get("/stories/flood", headers=JSON).get_json()["entries"]
    made = {entry["report"]["id"] for entry in merged if entry["report"]} - standing
    client.post(f"/articles/{bugle}/part", json={}, headers=JSON)

    assert made
    for report in made:
        page = client.get(f"/reports/{report}").text
        notice = re.search(r'<div class="notice care"><p>(.*?)</div>', page, re.S)[1]
        assert "counted as this same article" in notice and "The Bugle" in notice and "newer rules" not in page
        assert "<title>History: " in page
    for report in standing:
        assert "counted as this same article" not in client.get(f"/reports/{report}").text


def test_an_empty_choice_of_a_timeline_says_so_in_words(client, three):
    page = client.get("/stories/flood?holder=Nobody").text

    assert "Nothing passes the filters" in page and "0 versions" not in page and "0 changes" not in page


def test_each_change_of_a_report_leads_to_its_claim_through_the_story(client, known):
    page = client.get(f"/reports/{known.report}").text
    listed = page[page.index('<ol class="listed">') :]
    [thread] = re.findall(
        r'<a href="/threads/(\w+)">through the story<span class="hidden-label">: Figure revised', listed
    )

    assert "35 per cent" in client.get(f"/threads/{thread}").text
    assert thread in {one["id"] for one in client.get("/stories/flood/threads", headers=JSON).get_json()["threads"]}


def test_what_two_texts_say_alike_is_heard_once_and_what_can_be_pressed_is_always_heard(client, known):
    page = client.get(f"/reports/{known.report}").text
    found = re.findall(r'<(p|div) class="cell (\w+) [^"]*"([^>]*)>(.*?)</\1>', page, re.S)
    cells = [(side, "aria-hidden" in attributes, said) for _, side, attributes, said in found]

    assert {False, True} == {hidden for _, hidden, _ in cells}
    assert {"p"} == {tag for tag, _, _, said in found if "Mayor" in said}  # gone through by paragraphs
    for side, hidden, said in cells:
        assert not hidden or (side == "after" and "<a " not in said and "35" not in said)
    asked = client.get(f"/stories/flood/compare?before={_first(client, known)}&after={known.version}&second=3").text
    assert 'id="asked-after"' in asked
    assert not re.search(r'aria-hidden="true"[^>]*>(?:(?!</(?:p|div)>).)*id="asked-after"', asked, re.S)


def _first(client, known) -> str:
    return client.get(f"/articles/{known.article}", headers=JSON).get_json()["versions"][-1]["id"]


def test_each_change_of_a_report_has_its_words_where_its_address_leads(client, known):
    page = client.get(f"/reports/{known.report}").text
    items = re.findall(r'<li id="change-\d+".*?</li>', page, re.S)

    assert items
    for item in items:
        proof = re.search(r'<div class="proof">(.*?)</div>', item, re.S)[1]
        assert re.search(r"<blockquote>“.+”</blockquote>", proof, re.S)
    with client.get("/static/stet.css") as answer:
        sheet = answer.text
    assert re.search(r"\.proof \{ display: none; \}", sheet) and re.search(
        r":target.*> \.proof \{ display: grid", sheet
    )


NOTICE = "Correction: it is 35 per cent of the valley, not 20."


def test_a_report_and_the_changes_between_two_dates_say_whether_a_correction_was_noted(client, known):
    """An editor of standards asks for both, and for who said what changed."""
    report, between = client.get(f"/reports/{known.report}"), "/stories/flood/changes?since=2026-01-07"
    assert "No correction notice stands in the later text." in report.text
    page = client.get(between).text
    assert "No correction notice came in between" in page and "according to Ada Brook" in page

    about = {"address": "https://example.org/flood", "captured_at": "2026-01-08T10:00:00Z"}
    sent = client.post("/stories/flood/versions", json={**about, "text": f"{AFTER}\n\n{NOTICE}"}).get_json()
    new = client.get(sent["reports"][0]["url"]).text
    assert "A correction notice came with the later text" in new and NOTICE in new
    page = client.get(f"{between}&until=2026-01-08").text
    assert "<strong>1 correction notice</strong>" in page and "Correction notice, new:" in page and NOTICE in page
    told = client.get(between, headers=JSON).get_json()["corrections"]
    assert [(NOTICE, True, sent["version"]["id"])] == [(one["text"], one["is_new"], one["version_id"]) for one in told]

    about["captured_at"] = "2026-01-09T10:00:00Z"
    later = client.post(
        "/stories/flood/versions", json={**about, "text": f"{AFTER.replace('35', '40')}\n\n{NOTICE}"}
    ).get_json()
    stands = client.get(later["reports"][0]["url"])
    assert "1 correction notice of an earlier version stands in the later text; none came" in stands.text
    wire = client.get(later["reports"][0]["url"], headers=JSON).get_json()
    assert [(NOTICE, False)] == [(one["text"], one["is_new"]) for one in wire["corrections"]]


def test_a_notice_that_was_taken_down_again_came_in_between_all_the_same(client, known):
    about = {"address": "https://example.org/flood"}
    for hour, text in (("10", f"{AFTER}\n\n{NOTICE}"), ("12", AFTER), ("14", f"{AFTER}\n\nRain fell.")):
        sent = {**about, "text": text, "captured_at": f"2026-01-08T{hour}:00:00Z"}
        client.post("/stories/flood/versions", json=sent)

    def said(since: str, until: str) -> str:
        page = client.get(f"/stories/flood/changes?since={since}&until={until}").text
        return re.sub(r"\s+", " ", re.sub("<[^>]+>", "", page))

    assert " 1 correction notice came and went in between, with these versions; see" in said("2026-01-07", "2026-01-08")
    assert " 1 correction notice came in between; see" in said("2026-01-07", "2026-01-08T11:00:00Z")
    for since, until in (("2026-01-08T12:00:00Z", "2026-01-08"), ("2026-01-07", "2026-01-07")):
        assert " No correction notice came in between; see" in said(since, until)

    between = "/stories/flood/changes?since=2026-01-07&until=2026-01-08"
    wire = client.get(between, headers=JSON).get_json()
    with_it = client.get("/stories/flood?notice=1", headers=JSON).get_json()["entries"][0]["version"]["id"]
    assert [] == wire["corrections"]
    assert [(NOTICE, with_it)] == [(one["text"], one["version_id"]) for one in wire["corrections_passed"]]
    assert [] == client.get(f"{between}T11:00:00Z", headers=JSON).get_json()["corrections_passed"]


def test_the_versions_of_notices_that_came_and_went_are_those_of_the_period(client, known):
    about, later = {"address": "https://example.org/flood"}, "Correction: the valley is Weir."
    for hour, text in (("10", f"{AFTER}\n\n{NOTICE}"), ("11", AFTER), ("13", f"{AFTER}\n\n{later}"), ("14", AFTER)):
        client.post("/stories/flood/versions", json={**about, "text": text, "captured_at": f"2026-01-08T{hour}:00:00Z"})
    page = client.get("/stories/flood/changes?since=2026-01-08T12:00:00Z&until=2026-01-08").text
    link = re.search(r'<a href="([^"]+)">these versions</a>', page)[1].replace("&amp;", "&")
    shown = client.get(link, headers=JSON, follow_redirects=True).get_json()["entries"]

    assert [[later]] == [one["notices"] for one in shown]


@pytest.mark.parametrize(
    "told",
    [
        "Correction: The number of people who died is 12.",
        "Clarification: 41 houses, not 14, were flooded.",
        "Correction (5 March): the bridge cost €3m.",
        "Editor's note: the number of evacuees is 30, and not 300.",
        "CORRECTION: It was 4.2 metres.",
    ],
)
def test_a_figure_in_a_notice_that_came_alone_is_told_as_a_notice_with_a_figure(client, known, told):
    sent = {"address": "https://example.org/flood", "captured_at": "2026-01-08T10:00:00Z", "text": f"{AFTER}\n\n{told}"}
    report = client.post("/stories/flood/versions", json=sent).get_json()["reports"][0]
    said = [one["summary"] for one in client.get(report["url"], headers=JSON).get_json()["changes"]]
    figures = [one for one in said if re.search("[0-9]", one) and "“" not in one]

    assert figures, said
    assert all(one.startswith("Correction notice added, with a figure: ") for one in figures), said


def test_a_notice_that_came_alone_is_called_a_notice_wherever_its_report_is_told(client, known):
    told = "Correction: An earlier version of this article wrongly said that Lord Brand had been sacked."
    sent = {"address": "https://example.org/flood", "captured_at": "2026-01-08T10:00:00Z", "text": f"{AFTER}\n\n{told}"}
    report = client.post("/stories/flood/versions", json=sent).get_json()["reports"][0]
    wire = client.get(report["url"], headers=JSON).get_json()

    assert wire["headline"].startswith("Correction notice added: “An earlier version")
    assert wire["digest"][0].startswith("Correction notices: added: ")
    for address in (report["url"], "/stories/flood", "/"):
        assert (
            "Correction notice added: " in client.get(address).text and "Position added" not in client.get(address).text
        )
