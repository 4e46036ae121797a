"""Files of nothing but beginnings: millions of signs that open something take no longer than their length.

An expression holds up everybody else while it runs, so one upload could have stopped the service for minutes, or for
good; found by an adversary's hour.
"""

import io
import time

import pytest

from service.domain.errors import Invalid, TooLarge
from service.importing import FILE_LIMIT, Given, Refusal, read_rows
from service.importing.inside.mhtml import open_mhtml
from service.importing.inside.saved import read_saved
from service.importing.markdown import plain

#: Signs that were slow, each for another reason, or might be.
BEGINNINGS = {
    "comments": "<!--",
    "links": "[a](",
    "images": "![a](",
    "named links": "[a][",
    "brackets": "[",
    "brackets in targets": "[a](b(c",
    "strong words": "**a ",
    "underscored words": "__a ",
    "stressed words": " *a",
    "code": "`a ",
    "tags": "<a ",
    "lines of one paragraph": "a\n",
    "targets": "[a]:\n",
    "quotations": "> ",
}
SIZE = 2_000_000

HEAD = b"MIME-Version: 1.0\r\nDate: Mon, 05 Jan 2026 09:00:00 +0000\r\n"


def seconds(what, *given) -> float:
    """How long this thread computes at it."""
    began = time.thread_time()
    what(*given)
    return time.thread_time() - began


@pytest.mark.parametrize("sign", BEGINNINGS.values(), ids=BEGINNINGS)
def test_a_markdown_of_beginnings_is_read_at_once(sign):
    assert 4 > seconds(plain, sign * (SIZE // len(sign)))


@pytest.mark.parametrize("between", [" ", " #", "\t#"])
def test_a_heading_with_a_gap_without_end_is_read_at_once(between):
    assert 4 > seconds(plain, f"# Plan{between * (SIZE // len(between))}B")


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("# A plan ##", "A plan"),
        ("##   A  plan   ", "A  plan"),
        ("# Issue #5 is open", "Issue #5 is open"),
        ("a <!-- not\nthis --> b", "a  b"),
        ("a <!-- never closed", "a <!-- never closed"),
        ("a --> b <!-- c -->d", "a --> b d"),
        ("[Arden](https://en.wikipedia.org/wiki/Arden_(Mouth)) rose", "Arden rose"),
        ("![Map (old)](map(1).png)It rose", "It rose"),
        ("[a](b) and [c][d] and [e]", "a and c and [e]"),
        ("**twelve** of **the *19* dead**", "twelve of the 19 dead"),
        ("2 ** 3 and 4 ** 5", "2 ** 3 and 4 ** 5"),
        ("one\n  two  \nthree\n\nfour\n- five\nsix", "one two three\n\nfour\n- five six"),
        ("# Head\nnot of it", "Head\nnot of it"),
    ],
)
def test_what_markdown_means_is_read_as_before(marked, words):
    assert words == plain(marked)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (HEAD + b"Content-Type: text/html" + b"; a=b" * 500_000 + b"\r\n\r\n<p>a", "no end"),
        (
            HEAD + b'Content-Type: multipart/related; boundary="b"\r\n\r\n' + b"--b\r\n\r\n" * 100_000,
            "20,000 lines that",
        ),
        (HEAD + b'Content-Type: multipart/related; boundary="b"\r\n\r\n' + b"\r--b\r\r" * 100_000, "20,000 lines that"),
        (
            HEAD
            + b"".join(b"Content-Type: multipart/related; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(400))
            + b"a\r\n" * 400_000,
            "5 parts that hold parts",
        ),
        (lambda: HEAD + b"a\r\n" * 5_000_000, "500,000 lines"),
        (
            HEAD + (b"Content-Type:" + b" " * 999 + b"multipart/x; boundary=b\r\n\r\n--b\r\n") * 6,
            "5 parts that hold parts",
        ),
    ],
    ids=["parameters", "parts", "parts parted by carriage returns", "parts in parts", "lines", "blanks"],
)
def test_an_mhtml_without_end_is_refused_at_once(data, said):
    data = data() if callable(data) else data

    def read() -> None:
        with pytest.raises((Invalid, TooLarge), match=said):
            list(open_mhtml("a.mhtml", data))

    assert 4 > seconds(read)


def test_an_mhtml_of_some_parts_in_parts_is_read():
    inner = b"Content-Type: text/html\r\n\r\n<p>Twelve died.</p>\r\n"
    for n in range(5):
        inner = b"Content-Type: multipart/related; boundary=b%d\r\n\r\n--b%d\r\n%s\r\n--b%d--\r\n" % (n, n, inner, n)
    [piece] = open_mhtml("a.mhtml", HEAD + inner)

    assert b"Twelve died" in piece.data


#: What one of each format, as large as a file may be, is refused for: by name, before it holds up anybody else.
LARGE = {
    "links.md": ("[a](b ", "2,000,000 characters"),
    "lines.txt": ("a\n", "2,000,000 characters"),
    "commas.csv": (",", "65,536 characters"),
    "lines.json": ("a\n", "5,000"),
    "blank.ndjson": ("\n", "it is empty"),
}


def made(begin: str, sign: str, times: int, end: str = "") -> bytes:
    """A file of one sign again and again, made when it is asked for: every worker holds what its tests are given."""
    return b"".join((begin.encode(), sign.encode() * times, end.encode()))


@pytest.mark.parametrize(
    ("name", "made_of", "said"),
    [(name, ("", sign, FILE_LIMIT // len(sign)), said) for name, (sign, said) in LARGE.items()]
    + [
        ("a.json", ('{"text": "', "a ", 5_000_000, '"}'), "text .*2,000,000 characters"),
        ("a.json", ('{"text": "a", "headline": "', "a ", 5_000_000, '"}'), "headline .*2,000,000 characters"),
        ("a.json", ('{"text": "a", "captured_at": "', "1 ", 5_000_000, '"}'), "captured_at .*2,000,000 characters"),
        ("lists.json", ("[", "[],", 4_000_000, "[]]"), "500,000 values"),
        ("names.ndjson", ('{"text": "a", "x": {', '"a":{},', 2_000_000, '"a":1}}\n'), "500,000 values"),
        ("quoted.json", ('{"text": "', '\\"[,', 3_000_000, '"}'), "text .*2,000,000 characters"),
        ("a.ndjson", ("{", ",".join(f'"{n}":1' for n in range(100_000)), 1, "}"), "1,000 fields"),
        ("a.csv", ("text,", ",".join(map(str, range(9_000))), 1), "1,000 columns"),
        ("a.csv", ("text\n", ",", 10_000_000), "200,000 values"),
        ("a.csv", ("text\n", ',,,,"\n"', 1_000_000), "200,000 values"),
        ("a.csv", ("text\n", ",\n", 5_000_000), "100,000 rows without a value"),
    ],
)
def test_a_file_that_is_nothing_but_large_is_refused_by_name_at_once(name, made_of, said):
    data = made(*made_of)

    def read() -> None:
        [row] = read_rows(name, io.BytesIO(data), Given(needs_date=False))
        assert isinstance(row, Refusal) and name in row.error.message
        with pytest.raises((Invalid, TooLarge), match=said):
            raise row.error

    assert 4 > seconds(read)


def test_a_page_of_beginnings_of_a_mark_is_read_at_once():
    assert 1 > seconds(read_saved, b'<html data-scrapbook-source="a"' * 5_000)


def test_a_text_and_a_row_as_long_as_may_be_are_read():
    [text] = read_rows("a.md", io.BytesIO(b"[a](b) " * 285_714), Given(needs_date=False))
    table = f'text,note\n"{"one, two, " * 90_000}",x\n'
    [row] = read_rows("a.csv", io.BytesIO(table.encode()), Given(needs_date=False))

    assert not isinstance(text, Refusal)
    assert not isinstance(row, Refusal)
