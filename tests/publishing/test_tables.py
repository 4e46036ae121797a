"""CSV that reads back as it was, and that no spreadsheet executes."""

import csv
import io

import pytest

from service.publishing.tables import FORMULA, safe_cell, write_table


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    "cell",
    [
        '=HYPERLINK("https://evil.example")',
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1+1",
        "\u00a0=1",
        "=cmd|' /C calc'!A0",
        "＝1+1",
        "-",
        "--2",
    ],
)
def test_a_cell_that_could_be_a_formula_is_shown_and_not_executed(cell):
    [[_], [found]] = read(write_table(("words",), [(cell,)]))

    assert f"'{cell}" == found
    assert found[0] not in FORMULA


@pytest.mark.parametrize(
    "cell", ["-5", "+3.25", "12", "1.50", "", "plain", "a=b", "“=1”", "50 %", "per cent, “so”\nnext"]
)
def test_every_other_cell_stays_as_it_is(cell):
    assert [["words"], [cell]] == read(write_table(("words",), [(cell,)]))


def test_nothing_is_an_empty_cell_and_a_null_character_is_none():
    assert ("", "a\ufffdb") == (safe_cell(None), safe_cell("a\x00b"))


def test_a_spreadsheet_is_told_that_it_is_utf_8():
    assert write_table(("a",), []).startswith(b"\xef\xbb\xbfa\r\n")
