"""extract and compare: what they print, and what they refuse."""

import os
from pathlib import Path

import pytest

from service.importing import FILE_LIMIT
from service.reader import is_installed
from tests.cli.calling import call

BEFORE = """Talks continue in Paris

About 20 per cent of the territory is occupied, the minister said.

The prime minister ruled out sending troops. “We will not sign,” he added.
"""
AFTER = BEFORE.replace("About 20", "About 22").replace("ruled out", "has not ruled out")


@pytest.fixture
def before(tmp_path: Path) -> Path:
    path = tmp_path / "before.txt"
    path.write_text(BEFORE, encoding="utf-8")
    return path


@pytest.fixture
def after(tmp_path: Path) -> Path:
    path = tmp_path / "after.txt"
    path.write_text(AFTER, encoding="utf-8")
    return path


def test_extract_prints_the_documented_fields(before: Path) -> None:
    said = call("extract", before, "--json", "--published-at", "2026-01-06T15:30Z")

    assert (0, "") == (said.status, said.err)
    assert ["version", "extractor", "claims", "doubts", "text"] == list(said.json)
    assert {
        "content_hash": said.json["version"]["content_hash"],
        "language": "en",
        "headline": "Talks continue in Paris",
        "published_at": "2026-01-06T15:30:00Z",
        "text_length": len(BEFORE.strip()),
    } == said.json["version"]


def test_every_span_of_extract_is_its_exact_words(before: Path) -> None:
    found = call("extract", before, "--json").json
    spanned = [place for claim in found["claims"] for place in (claim, *claim.get("content", []))]

    assert spanned
    assert [s["text"] for s in spanned] == [found["text"][s["span"][0] : s["span"][1]] for s in spanned]


def test_the_same_text_gives_the_same_json(before: Path) -> None:
    assert call("extract", before, "--json").out == call("extract", before, "--json").out


def test_extract_reads_standard_input(before: Path) -> None:
    assert (
        call("extract", before, "--json").json["claims"]
        == call("extract", "-", "--json", given=BEFORE.encode()).json["claims"]
    )


def test_extract_tells_which_part_of_a_movement_a_figure_is_and_when_it_holds() -> None:
    text = b"The death toll rose to 41, up from 38, as of 9 a.m. Tuesday."
    said = call("extract", "-", "--published-at", "2026-01-07", given=text)
    found = call("extract", "-", "--published-at", "2026-01-07", "--json", given=text).json["claims"]
    new = next(claim for claim in found if claim["text"] == "41")

    assert "what it is now, rose, as of 9 a.m. Tuesday = 2026-01-06T09:00" in said.out
    assert ("new", "38", None) == (new["movement"]["part"], new["movement"]["old"]["text"], new["movement"]["change"])
    assert "2026-01-06T09:00" == new["as_of"]["time"]


def test_extract_without_json_is_lines_for_people(before: Path) -> None:
    said = call("extract", before)

    assert said.out.startswith("Talks continue in Paris\n")
    assert "20 per cent" in said.out


@pytest.mark.skipif(not is_installed(), reason="the reading model is an extra: make reader")
def test_with_the_reader_more_is_found_and_the_extractor_says_so(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text("The voters of Osby grasped that the bridge was unsafe after the storm.", encoding="utf-8")
    plain, read = call("extract", path, "--json").json, call("extract", path, "--reader", "--json").json

    assert f"{plain['extractor']}+trees" == read["extractor"]
    assert [None, "grasped"] == [one["claims"][0]["cue"] and one["claims"][0]["cue"]["text"] for one in (plain, read)]


def test_without_the_extra_the_reader_is_refused_and_says_what_to_do(before: Path, monkeypatch) -> None:
    monkeypatch.setattr("service.reader.is_installed", lambda: False)
    said = call("extract", before, "--reader")

    assert 2 == said.status
    assert "make reader" in said.err


def test_compare_prints_the_documented_fields(before: Path, after: Path) -> None:
    said = call("compare", before, after, "--json")
    fields = {"comparer", "extractor", "reading", "before", "after", "changes", "unchanged", "counts"}
    of_a_change = {"id", "family", "kind", "also", "material", "importance", "before", "after", "summary"}

    assert (0, "") == (said.status, said.err)
    assert fields <= set(said.json)
    assert said.json["changes"]
    assert all(of_a_change <= set(change) for change in said.json["changes"])


def test_compare_reports_a_changed_percentage_and_a_flipped_refusal(before: Path, after: Path) -> None:
    changes = call("compare", before, after, "--json").json["changes"]
    material = {(change["family"], change["kind"]) for change in changes if change["material"]}

    assert ("figure", "revised") in material
    assert ("position", "reversed") in material


def test_compare_exits_1_on_a_material_change_only_when_asked(before: Path, after: Path) -> None:
    assert [0, 1, 0] == [
        call("compare", before, after).status,
        call("compare", before, after, "--check").status,
        call("compare", before, before, "--check").status,
    ]


def test_compare_of_articles_says_so(before: Path, after: Path) -> None:
    assert "articles" == call("compare", before, after, "--articles", "--json").json["reading"]


BAD = {
    "missing": None,
    "empty": b"",
    "binary": b"\x00\x01\x02 abc",
    "latin": "Café signed".encode("latin-1"),
    "pdf": b"%PDF-1.4",
    "html with no words": b"<html><body></body></html>",
    "broken json": b"{",
}


@pytest.mark.parametrize("data", BAD.values(), ids=BAD.keys())
def test_a_file_that_cannot_be_read_is_one_sentence_and_exit_2(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / ("bad.json" if data == b"{" else "bad.txt")
    if data is not None:
        path.write_bytes(data)
    said = call("extract", path)

    assert (2, "") == (said.status, said.out)
    assert "bad." in said.err
    assert 1 == said.err.count("\n")
    assert "Traceback" not in said.err


def test_a_file_of_fifty_megabytes_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 50 * 1024 * 1024)
    said = call("extract", path)

    assert 2 == said.status
    assert f"{FILE_LIMIT:,} bytes" in said.err


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--published-at", "soon", "FILE"),
        ("--published-at", "2999-01-01", "FILE"),
        ("--url", "ftp://example.org", "FILE"),
        ("--format", "pdf", "FILE"),
        ("--nonsense", "FILE"),
        ("FILE", "FILE"),
        (".",),
    ],
)
def test_bad_options_are_one_sentence_and_exit_2(before: Path, arguments: tuple[str, ...]) -> None:
    said = call("extract", *(before if argument == "FILE" else argument for argument in arguments))

    assert (2, "") == (said.status, said.out)
    assert 1 == said.err.count("\n")


def test_standard_input_cannot_be_both_texts() -> None:
    assert 2 == call("compare", "-", "-").status
