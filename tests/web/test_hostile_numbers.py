"""Hostile numbers from text to database to JSON to page: the values stated, exactly, and never an infinite one."""

import json
import re
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


def test_a_report_between_such_texts_shows_no_number_that_is_not_finite(client, recorded):
    report = client.get(f"/reports/{recorded[1]['reports'][0]['id']}", headers=JSON)
    summaries = json.dumps([change["summary"] for change in report.get_json()["changes"]])

    assert 200 == report.status_code
    assert not NOT_FINITE.search(re.sub("|".join(map(re.escape, STATED)), "", summaries))
