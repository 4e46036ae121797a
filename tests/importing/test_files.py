"""One file, one dated text, or one plain sentence."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest

from service.domain.captures import Verdict
from service.domain.errors import Invalid, ServiceError, TooLarge
from service.importing import FILE_LIMIT, Arrival, Given, Piece, Refusal, Row, Wall, arrive, read_file, read_rows

GIVEN = datetime(2026, 1, 6, 15, 30, tzinfo=UTC)
NOW = datetime(2026, 2, 1, tzinfo=UTC)
WORDS = b"Fire grows overnight\n\nThe fire covers 1,200 acres, officials said."

TOML = b'+++\ntitle = "Fire grows"\ncaptured_at = 2026-01-06T10:00:00Z\n+++\nThe fire covers 1,200 acres.'
DASHED = b"---\ntitle: 'Fire grows'\ncaptured: 2026-01-06 10:00\nlayout: post\n---\n\nThe fire covers 1,200 acres."
BARE = (
    b"Headline: Fire grows\nDate: 6 January 2026 10:00\nURL: https://example.org/fire\n\nThe fire covers 1,200 acres."
)


def rows_of(name: str, data: bytes, **given: Any) -> list[Row]:
    """Everything in the file, as rows."""
    return list(read_rows(name, BytesIO(data), Given(now=NOW, **given)))


def read(data: bytes, name: str = "a.txt") -> Arrival:
    return read_file(name, data, captured_at=GIVEN, now=NOW)


def test_a_text_with_a_given_date_is_read() -> None:
    arrival = read(WORDS)

    assert ("Fire grows overnight", GIVEN, "what was given") == (
        arrival.headline,
        arrival.captured_at,
        arrival.dated_by,
    )
    assert arrival.text.startswith("Fire grows overnight\n\nThe fire")


@pytest.mark.parametrize("data", [TOML, DASHED, BARE])
def test_a_heading_gives_headline_and_date_and_is_not_text(data: bytes) -> None:
    arrival = read_file("a.txt", data, now=NOW)

    assert (datetime(2026, 1, 6, 10, tzinfo=UTC), "Fire grows\n\nThe fire covers 1,200 acres.") == (
        arrival.captured_at,
        arrival.text,
    )


def test_lines_with_colons_that_are_no_fields_stay_text() -> None:
    assert read(b"Warning: keep away\nNote: it is hot\n\nMore.").text.startswith("Warning: keep away")


@pytest.mark.parametrize(
    ("name", "data", "dated_by"),
    [
        ("2026-01-05T10-00Z.txt", TOML, "the file"),
        ("2026-01-05T10-00Z.txt", BARE, "the file's name"),
        ("a.txt", BARE, "the publisher's date"),
    ],
)
def test_the_date_is_the_files_then_the_names_then_the_publishers(name: str, data: bytes, dated_by: str) -> None:
    assert dated_by == read_file(name, data, now=NOW).dated_by


def test_a_file_without_any_date_is_refused_not_dated_now() -> None:
    with pytest.raises(Invalid, match=r"a\.txt.*no date.*2026-01-06"):
        read_file("a.txt", WORDS, now=NOW)


def test_where_no_date_is_needed_there_may_be_none() -> None:
    assert read_file("a.txt", WORDS, needs_date=False).captured_at is None


BAD = {
    "empty": b"",
    "blank": b" \n\t\n",
    "only a mark": b"\xef\xbb\xbf",
    "binary": b"abc\x00\x01\x02def",
    "pdf": b"%PDF-1.7 and so on",
    "word": b"PK\x03\x04rest",
    "latin-1": "Café agreed".encode("latin-1"),
    "false utf-16": b"\xff\xfea",
    "signs only": b"--- *** ...",
    "controls": b"\x01\x02\x03\x04 abc",
    "broken toml": b"+++\ntitle = \n+++\ntext",
    "future date": b"captured_at: 2030-01-01\n\nSome text.",
    "unreadable date": b"captured_at: soonish\n\nSome text.",
    "bad address": b"url: javascript:alert(1)\n\nSome text.",
}


@pytest.mark.parametrize("data", BAD.values(), ids=BAD.keys())
def test_what_cannot_be_read_is_one_plain_sentence_naming_the_file(data: bytes) -> None:
    with pytest.raises(ServiceError) as caught:
        read_file("note.txt", data, now=NOW, captured_at=None if b"captured" in data else GIVEN)

    assert "note.txt" in caught.value.message
    assert "\n" not in caught.value.message
    assert caught.value.message.endswith(".")


def test_an_address_with_a_password_is_refused_without_showing_it() -> None:
    heading = b"url: https://ada:secret@example.org/news\ndate: 2026-01-01\n\nThe mayor said no."
    (row,) = rows_of("a.txt", heading)

    assert isinstance(row, Refusal) and "names a user or a password" in row.error.message
    assert "secret" not in row.error.message


def test_a_file_over_the_limit_is_refused_with_the_limit() -> None:
    with pytest.raises(TooLarge, match="15,728,640 bytes"):
        read(b"a" * (FILE_LIMIT + 1))


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding(codec: str) -> None:
    assert "Café agreed." == read("Café agreed.".encode(codec)).text


def test_markdown_is_its_words() -> None:
    data = b"# The *plan*\n\nIt was [agreed](https://x.example)\nin **May**.\n\n- one `item`\n\n> a quote_with_name\n"

    assert "The plan\n\nIt was agreed in May.\n\n- one item\n\na quote_with_name" == read(data, "a.md").text


ONE = {"text": "The fire covers 1,200 acres.", "capturedAt": "2026-01-06T10:00Z", "title": "Fire", "more": [1]}


@pytest.mark.parametrize(
    ("written", "names"),
    [
        (json.dumps(ONE), ["a.json"]),
        (json.dumps([ONE, ONE]), ["a.json#1", "a.json#2"]),
        (json.dumps({"versions": [ONE, ONE]}), ["a.json#1", "a.json#2"]),
        (json.dumps(ONE) + "\n" + json.dumps(ONE), ["a.json#1", "a.json#2"]),
    ],
)
def test_json_holds_one_version_or_several(written: str, names: list[str]) -> None:
    arrivals = rows_of("a.json", written.encode())

    assert names == [arrival.name for arrival in arrivals]
    assert {"Fire\n\nThe fire covers 1,200 acres."} == {one.text for one in arrivals if isinstance(one, Arrival)}


@pytest.mark.parametrize(
    "written", ["{", "[]", "[1]", '{"body": "x"}', '{"text": 3}', "[" * 100_000, '{"text": "a b"}\nnope', "9" * 5000]
)
def test_other_json_is_refused_with_what_is_accepted(written: str) -> None:
    [*_, last] = rows_of("a.json", written.encode(), captured_at=GIVEN)

    assert isinstance(last, Refusal) and "a.json" in last.error.message


def test_several_versions_where_one_is_wanted_are_refused() -> None:
    with pytest.raises(Invalid, match="2 versions"):
        read_file("a.json", json.dumps([ONE, ONE]).encode(), now=NOW)


@dataclass(frozen=True)
class Page:
    text: str = "Fire grows\n\nThe fire covers 1,200 acres."
    headline: str = "Fire grows"
    byline: str = "A. Writer"
    publisher: str = "The  Weir\nPost"
    language: str = "en-GB"
    url: str = "https://example.org/fire"
    published_at: datetime | None = datetime(2026, 1, 5, 8, tzinfo=UTC)
    modified_at: datetime | None = datetime(2026, 1, 5, 9, tzinfo=UTC)
    saved_at: datetime | None = None
    verdict: Verdict = Verdict.USABLE
    signals: tuple[str, ...] = ()
    note: str = ""
    excerpt: str = ""
    score: float | None = 0.0


def test_html_is_read_by_the_reader_passed_in_and_dated_by_the_publisher_last() -> None:
    arrival = read_file("a.txt", b"<!DOCTYPE html><p>x", now=NOW, read_page=lambda *asked: Page())

    assert ("Fire grows\n\nThe fire covers 1,200 acres.", "The Weir Post", "en", Page().url, Page().modified_at) == (
        arrival.text,
        arrival.publisher,
        arrival.language,
        arrival.url,
        arrival.captured_at,
    )


def test_what_was_read_of_a_page_that_is_no_article_is_held() -> None:
    """But for one that its server calls no page, and one with no words."""
    for page, status, is_held in ((Page(), None, True), (Page(), 404, False), (Page(text=""), None, False)):
        piece = Piece(name="a.html", format="html", data=b"<html>x", status=status)
        found = replace(page, verdict=Verdict.PAYWALL_STUB)
        row = arrive(piece, Given(captured_at=GIVEN, now=NOW), lambda *asked, found=found: found)

        assert isinstance(row, Wall) and is_held is (row.held is not None and "1,200 acres" in row.held.text)


def test_a_page_whose_publisher_is_ahead_of_time_is_read_without_that_date() -> None:
    page = Page(modified_at=datetime(2027, 1, 1, tzinfo=UTC))
    arrival = read_file("a.html", b"<html>x", captured_at=GIVEN, now=NOW, read_page=lambda *asked: page)

    assert (GIVEN, None) == (arrival.captured_at, arrival.modified_at)


def test_html_that_holds_no_article_is_refused_by_the_name_of_its_file() -> None:
    def read_page(*asked: object) -> Page:
        raise Invalid("page", "HTML", "no article was found on it; an HTML page with one is accepted")

    with pytest.raises(Invalid, match=r'"a\.html".*no article'):
        read_file("a.html", b"<p>x</p>", captured_at=GIVEN, read_page=read_page)


def test_html_without_a_reader_is_refused() -> None:
    with pytest.raises(Invalid, match="page"):
        read_file("a.html", b"<p>x</p>", captured_at=GIVEN)
