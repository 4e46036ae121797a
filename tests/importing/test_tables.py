"""NDJSON and CSV of our schema: a row that is none stops no other."""

import io
import json
from datetime import UTC, datetime

import pytest

from service.importing import Arrival, Given, Refusal, Row, read_rows
from service.importing.heading import DATED, KEYS

NOW = datetime(2026, 2, 1, tzinfo=UTC)
GOOD = {"text": "The fire covers 1,200 acres.", "captured_at": "2026-01-06T10:00Z", "url": "https://example.org/fire"}


def rows_of(name: str, data: str | bytes) -> list[Row]:
    whole = data.encode() if isinstance(data, str) else data
    return list(read_rows(name, io.BytesIO(whole), Given(now=NOW)))


@pytest.mark.parametrize("name", ["a.ndjson", "a.jsonl", "a.json"])
def test_lines_of_json_are_read_one_by_one(name):
    lines = [json.dumps(GOOD), "", "nope", '{"body": 1}', json.dumps({**GOOD, "text": ["x"]}), json.dumps(GOOD)]
    rows = rows_of(name, "\n".join(lines))

    assert ["Arrival", "Refusal", "Refusal", "Refusal", "Arrival"] == [type(row).__name__ for row in rows]
    assert all(f"{row.name}" in row.error.message for row in rows if isinstance(row, Refusal))


def test_a_field_of_ours_that_is_no_single_value_is_refused_not_dropped():
    [row] = rows_of("a.json", json.dumps({**GOOD, "captured_at": {"$date": 1}}))

    assert isinstance(row, Refusal) and "captured_at" in row.error.message


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_is_read_whatever_parts_its_values(delimiter):
    head = delimiter.join(("Captured at", "text", "Title", "note"))
    row = delimiter.join(("2026-01-06 10:00", '"Fire, it says; ""large""\nand new."', "Fire", "ours"))
    [arrival] = rows_of("a.csv", f"\ufeff{head}\r\n{row}\r\n")

    assert isinstance(arrival, Arrival)
    assert ("Fire", 'Fire\n\nFire, it says; "large"\nand new.', 10) == (
        arrival.headline,
        arrival.text,
        arrival.captured_at and arrival.captured_at.hour,
    )


def test_a_row_longer_than_its_head_is_refused_and_the_next_is_read():
    table = "text,captured_at\nFire spreads.,2026-01-06,more\nFire stays.,2026-01-07\n,2026-01-08\n"
    rows = rows_of("a.csv", table)

    assert ["Refusal", "Arrival", "Refusal"] == [type(row).__name__ for row in rows]


@pytest.mark.parametrize(
    "table", ["", "a,b\n1,2\n", "text,captured_at\n", "text,text\na,b\n", 'text\n"never closed', "text\0\n1"]
)
def test_what_is_no_table_of_ours_is_refused(table):
    [row] = rows_of("a.csv", table)

    assert isinstance(row, Refusal) and "a.csv" in row.error.message


def test_a_long_article_fits_into_a_cell():
    [row] = rows_of("a.csv", "text,captured_at\n" + "word " * 60_000 + ",2026-01-06\n")

    assert isinstance(row, Arrival) and len(row.text) > 299_000


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_of_somebody_else_s_is_refused_with_the_names_it_has(delimiter):
    [row] = rows_of("b.csv", delimiter.join(("Date seen", "Link", "Body")) + "\n" + delimiter.join("123") + "\n")

    assert isinstance(row, Refusal)
    assert "Date seen, Link, Body" in row.error.message and "text or html" in row.error.message


def test_names_that_people_give_to_columns_are_understood():
    [row] = rows_of("b.csv", "Date seen,Link,text\n2026-01-06 10:00,https://example.org/a,Fire spreads.\n")

    assert isinstance(row, Arrival) and row.captured_at is not None
    assert ("https://example.org/a", 10) == (row.url, row.captured_at.hour)


@pytest.mark.parametrize(
    "column", ["Date", "DATUM", "published", "Fecha", "Publication Date", "publishedOn", "Scraped-At"]
)
def test_a_date_is_found_in_the_columns_of_others(column):
    table = f'{column};Titel;text\n2026-01-05;Feuer;"The fire has burned 275 acres, officials said."\n'
    (row,) = read_rows("others.csv", io.BytesIO(table.encode()), Given(now=NOW))

    assert isinstance(row, Arrival) and row.captured_at == datetime(2026, 1, 5, tzinfo=UTC)


@pytest.mark.parametrize("column", ["When", "data", "dated", "up to date", "Zeit"])
def test_a_row_without_a_date_is_told_which_columns_say_one(column):
    table = f'{column},text\n2026-01-05,"The fire has burned 275 acres, officials said."\n'
    (row,) = read_rows("others.csv", io.BytesIO(table.encode()), Given(now=NOW))

    assert isinstance(row, Refusal)
    assert "others.csv#1" in row.error.message and "no field called captured_at" in row.error.message


def test_the_names_that_people_are_told_are_understood():
    assert {"captured_at", "published_at"} == {KEYS[name] for name in DATED.replace(" or ", ", ").split(", ")}
