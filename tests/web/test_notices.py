"""A correction notice is told as one wherever versions and claims are listed, and never as a claim of the article."""

import html
import re

import pytest

from service.web.views.reading import notices

JSON = {"Accept": "application/json"}
NOTICE = "Correction: An earlier version of this article said 12,000 homes were without power; the figure was 20,000."
PLAIN = "Some {} homes are without power, the operator said."


@pytest.fixture
def story(client):
    """A first version without a notice, one that brings it, and one that keeps it."""
    client.post("/stories", json={"title": "Storm", "story": "storm"})
    for hour, text in ((10, PLAIN.format("12,000")), (12, f"{PLAIN.format('20,000')}\n\n{NOTICE}")):
        _bring(client, hour, text)
    _bring(client, 14, f"{PLAIN.format('21,000')}\n\n{NOTICE}")
    return "/stories/storm"


def _bring(client, hour: int, text: str, path: str = "versions"):
    sent = {
        "text": f"Storm over Osby\n\n{text}",
        "captured_at": f"2026-01-09T{hour}:00:00Z",
        "article_title": "Storm over Osby",
        "publisher": "The Courier",
    }
    return client.post(f"/stories/storm/{path}", json=sent, headers=JSON)


def _entries(client, address: str) -> list[list[str]]:
    return [one["notices"] for one in client.get(address, headers=JSON).get_json()["entries"]]


def test_the_timeline_says_with_which_version_a_notice_came_and_shows_those_alone(client, story):
    page, alone = (html.unescape(client.get(f"{story}{query}").text) for query in ("", "?notice=1"))

    assert [[], [NOTICE], []] == _entries(client, story)
    assert [[NOTICE]] == _entries(client, f"{story}?notice=1")
    assert 1 == page.count("✎</span>correction notice") == alone.count("✎</span>correction notice")
    assert "1 version with a correction notice" in page and "with a correction notice" in alone
    assert NOTICE in page


@pytest.mark.parametrize("value", ["2", "yes", "-1", "<b>", "1,1"])
def test_a_filter_for_notices_that_says_nothing_known_is_refused(client, story, value):
    answer = client.get(f"{story}?notice={value}", headers=JSON)

    assert 422 == answer.status_code and "notice" in answer.text


def test_the_desk_counts_the_notices_that_are_new_to_a_reader_and_leads_to_them(client, story):
    assert re.search(r'href="/stories/storm\?notice=1">1 correction notice<', html.unescape(client.get("/").text))
    client.post(f"{story}/looks", json={"up_to": 2}, headers=JSON)
    assert "correction notice" not in client.get("/").text


def test_between_dates_what_a_notice_says_is_no_change_of_the_article(client, story):
    found = client.get(f"{story}/changes", headers=JSON).get_json()["changes"]
    own, noted = client.get(f"{story}/changes").text.split('id="in-notices"')
    own, noted = (html.unescape(re.sub(r"<[^>]+>", "", part)) for part in (own, noted))

    assert {True, False} == {one["in_notice"] for one in found}
    assert all(one["summary"] in (noted if one["in_notice"] else own) for one in found)
    assert "in a correction notice" in noted and "in a correction notice" not in own


def test_between_dates_counts_no_thread_that_changed_in_a_notice_alone(client, story):
    page = html.unescape(client.get(f"{story}/changes").text)

    assert re.search(r"<strong>\d+ changed</strong>, \d+ changed in correction notices alone", page)
    [citation] = re.findall(r'<pre id="citation"[^>]*>(.*?)</pre>', page, re.S)
    assert citation.strip() and "An earlier version" not in citation


def test_a_report_and_a_version_mark_what_stands_in_a_notice(client, story):
    entry = client.get(story, headers=JSON).get_json()["entries"][1]
    report, version = (html.unescape(client.get(entry[one]["url"]).text) for one in ("report", "version"))

    assert "in a correction notice" in report and "in a correction notice" in version
    assert re.search(r'id="claims">\d+ claims?, \d+ in a correction notice', version)


def test_a_preview_shows_the_notice_apart_from_the_claims(client, story):
    form = {
        "text": f"Storm over Osby\n\n{PLAIN.format('20,000')}\n\n{NOTICE}",
        "date": "2026-01-09",
        "time": "13:00",
        "article_title": "Another",
    }
    page = html.unescape(client.post(f"{story}/versions/preview", data=form).text)

    assert f"<dt>Correction notice</dt><dd><blockquote>{NOTICE}</blockquote>" in page
    assert "in a correction notice</dd>" in page


def test_a_table_of_changes_says_which_stand_in_a_notice(client, story):
    head, *rows = client.get(f"{story}/changes.csv").data.decode("utf-8-sig").splitlines()

    assert head.endswith(",url,in_notice")
    assert {"yes", "no"} == {row.rsplit(",", 1)[1] for row in rows}


@pytest.mark.parametrize(
    "text",
    [
        "The corrections officer said 12 inmates had left.",
        "A correction of 5 per cent in prices is likely, the bank said.",
        "The minister said an amendment would cost 3 million euros.",
        "Editors were told that 40 notes had been lost.",
        "He called for clarification of 7 points.",
    ],
)
def test_a_text_that_speaks_of_corrections_has_no_notice(client, story, text):
    _bring(client, 16, f"{PLAIN.format('21,000')}\n\n{text}")

    assert [[], [], [NOTICE], []] == _entries(client, story)


def test_figures_positions_and_contradictions_leave_out_what_a_notice_says_and_say_so(client, story):
    for room, known in (("figures", "series"), ("positions", "holders"), ("contradictions", "contradictions")):
        found, page = client.get(f"{story}/{room}", headers=JSON), html.unescape(client.get(f"{story}/{room}").text)

        assert found.get_json()[known] or known == "contradictions"
        assert "earlier version of this article" not in found.text and "was 20,000" not in found.text
        assert "in correction notices, which are publishers’ words" in page


def test_tables_of_figures_and_positions_and_threads_leave_out_what_a_notice_says_as_pages_do(client, story):
    for room in ("figures", "positions"):
        table = client.get(f"{story}/{room}.csv").data.decode("utf-8-sig")
        assert "earlier version of this article" not in table and len(table.splitlines()) > 1
    for one in client.get(f"{story}/threads", headers=JSON).get_json()["threads"]:
        page = html.unescape(client.get(one["url"]).text)
        words = [told["claim"]["text"] for told in client.get(one["url"], headers=JSON).get_json()["life"]]
        if "stands in correction notices" not in page:
            assert not any("earlier version of this article" in told for told in words)


def test_a_notice_beside_what_it_corrects_is_shown_and_not_counted(client, story):
    report = client.get(story, headers=JSON).get_json()["entries"][1]["report"]
    material = [one for one in report["changes"] if one["material"]]

    assert ["revised"] == [one["kind"] for one in material]
    assert "more" not in report["headline"] and "20,000" in report["headline"]
    assert "came with the later text" in client.get(report["url"]).text


def test_the_desk_reads_no_text_that_its_reader_has_seen(client, story, monkeypatch):
    read = []

    def texts_of(store, ids):
        read.extend(ids)
        return stored(store, ids)

    stored = notices.texts_of
    monkeypatch.setattr(notices, "texts_of", texts_of)
    client.post(f"{story}/looks", json={"up_to": 2}, headers=JSON)
    client.get("/")
    client.get("/")

    assert 2 == len(read) == len(set(read))  # the newest, and the one before it, once
