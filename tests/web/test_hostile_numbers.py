"""Hostile numbers from text to database to JSON to page: the values stated, exactly, and never an infinite one."""

import csv
import html
import io
import json
import re
from collections.abc import Iterable
from decimal import Decimal

import pytest

from service.domain.claims import Figure
from service.extraction.snapshot import EXTRACTOR
from storage import versions
from tests.hostile import OTHERWISE, rows
from tests.web.conftest import JSON

#: Rows whose one value stands in a line by itself; what ends a line or is cleaned away would make other rows of them.
STATED = {
    text: Decimal(match.group(1))
    for text, wanted, _ in rows()
    if (match := re.fullmatch(r"value=(-?[0-9.]+)", wanted)) and text not in OTHERWISE and text.isprintable()
}

#: Rows of more code points than this are read alone (tests/extraction), not shown.
LONG = 2_000

#: What is refused by name wherever it is sent.
REFUSED = re.compile(r"[\x00\ud800-\udfff]")

NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
NOT_FINITE = re.compile(r"\b(?:inf|infinity|nan)\b|[0-9]e\+[0-9]{2}", re.IGNORECASE)


@pytest.fixture
def recorded(client):
    """The two versions of an article of these rows, the second with the rows backwards, as the service answers."""
    client.post("/stories", json={"title": "Numbers", "story": "numbers"})
    texts = ["Numbers of the day\n\n" + "\n\n".join(side) for side in (list(STATED), list(reversed(STATED)))]
    return [
        client.post(
            "/stories/numbers/versions",
            json={"article_title": "Numbers of the day", "text": text, "captured_at": f"2026-01-0{day}T10:00:00Z"},
        ).get_json()
        for day, text in enumerate(texts, 7)
    ]


def test_stated_values_are_exact_in_the_database_the_json_and_the_page(client, store, recorded):
    version_id = recorded[0]["version"]["id"]
    answer = client.get(f"/versions/{version_id}", headers=JSON).get_json()
    page = client.get(f"/versions/{version_id}", headers={"Accept": "text/html"})
    kept = versions.find_snapshot(store, version_id, EXTRACTOR)
    figures = {one["id"]: one for one in answer["claims"] if one["kind"] == "figure"}
    lines, wrong = f"\n{answer['text']}\n", []
    for row, value in STATED.items():
        at = lines.index(f"\n{row}\n")
        here = [one for one in figures.values() if at <= one["span"][0] and one["span"][1] <= at + len(row)]
        if [value] != [Decimal(one["value"]) for one in here][:1]:
            wrong.append((row, value, [one["value"] for one in here]))

    assert len(STATED) > 50
    assert [] == wrong
    assert {c.id: c.value for c in kept.claims if isinstance(c, Figure)} == {
        id: Decimal(one["value"]) for id, one in figures.items()
    }
    assert all(PLAIN.fullmatch(one["value"]) for one in figures.values())
    assert 200 == page.status_code
    shown = re.findall(r'<span class="what">([^<]*)</span>', page.get_data(as_text=True))
    printed = [NUMBER.search(one.replace(",", "").replace("−", "-")) for one in shown]
    assert [Decimal(one["value"]) for one in figures.values()] == [Decimal(one.group()) for one in printed if one]


def table(client, name: str, story: str = "numbers") -> list[dict[str, str]]:
    data = client.get(f"/stories/{story}/{name}.csv").get_data(as_text=True)
    return list(csv.DictReader(io.StringIO(data.removeprefix("\ufeff"), newline="")))


def stated_outside(words: str, texts: Iterable[str]) -> list[str]:
    """What of these words is no finite number, but for what the texts themselves say."""
    theirs = {one for text in texts for one in NOT_FINITE.findall(text)}
    return [one for one in NOT_FINITE.findall(words) if one not in theirs]


def test_stated_values_are_exact_in_the_tables(client, recorded):
    figures, changes = table(client, "figures"), table(client, "changes")
    told = {Decimal(one["value"]) for one in figures}

    assert [] == [(row, value) for row, value in STATED.items() if value not in told]
    assert all(PLAIN.fullmatch(one["value"]) for one in figures)
    assert all(PLAIN.fullmatch(one["value_max"]) for one in figures if one["value_max"])
    assert changes and [] == stated_outside(json.dumps([one["summary"] for one in changes]), STATED)


def test_the_page_of_a_report_shows_stated_values_as_they_stand_and_none_that_is_not_finite(client, recorded):
    """Half of the rows go, so that the report tells of each: its page has the very words, and no other value."""
    left = dict(list(STATED.items())[::2])
    text = "Numbers of the day\n\n" + "\n\n".join(left)
    about = {"article_title": "Numbers of the day", "text": text, "captured_at": "2026-01-09T10:00:00Z"}
    [report] = client.post("/stories/numbers/versions", json=about).get_json()["reports"]
    page = client.get(f"/reports/{report['id']}", headers={"Accept": "text/html"})
    shown = html.unescape(re.sub(r"<[^>]+>", "", page.get_data(as_text=True)))
    summaries = [one["summary"] for one in table(client, "changes") if one["report"] == report["id"]]

    assert 200 == page.status_code
    assert [] == [row for row in STATED if row not in shown and row.strip() not in shown]
    assert 10 < len(summaries)
    assert [] == stated_outside(shown, STATED)


def test_every_row_is_finite_wherever_it_is_shown(client, store):
    """All of them, also those that no line can hold alone: as texts of one story, to JSON, CSV and page."""
    client.post("/stories", json={"title": "All", "story": "all"})
    kept = [text for text, _, _ in rows() if len(text) < LONG and not REFUSED.search(text)]
    ids = []
    for at in range(0, len(kept), 40):
        about = {"article_title": f"Part {at}", "captured_at": "2026-01-07T10:00:00Z"}
        text = f"Part {at} of the numbers\n\n" + "\n\n".join(kept[at : at + 40])
        made = client.post("/stories/all/versions", json={**about, "text": text}).get_json()
        ids.append(made["version"]["id"])
    for id in ids:
        answer = client.get(f"/versions/{id}", headers=JSON)
        page = client.get(f"/versions/{id}", headers={"Accept": "text/html"})
        snapshot = versions.find_snapshot(store, id, EXTRACTOR)
        figures = [one for one in answer.get_json()["claims"] if one["kind"] == "figure"]

        assert all(PLAIN.fullmatch(one["value"]) for one in figures)
        assert all(PLAIN.fullmatch(one["value_max"]) for one in figures if one["value_max"])
        assert all(one.value.is_finite() for one in snapshot.claims if isinstance(one, Figure))
        assert (200, []) == (page.status_code, stated_outside(page.get_data(as_text=True), kept))
    told = table(client, "figures", "all")

    assert 250 < len(kept) and 50 < len(told)
    assert all(PLAIN.fullmatch(one["value"]) for one in told)
    assert [] == stated_outside(json.dumps([one["title"] for one in told]), kept)


def test_a_report_between_such_texts_shows_no_number_that_is_not_finite(client, recorded):
    report = client.get(f"/reports/{recorded[1]['reports'][0]['id']}", headers=JSON)
    summaries = json.dumps([change["summary"] for change in report.get_json()["changes"]])

    assert 200 == report.status_code
    assert not NOT_FINITE.search(re.sub("|".join(map(re.escape, STATED)), "", summaries))
