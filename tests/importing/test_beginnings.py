"""Files of nothing but beginnings: millions of signs that open something take no longer than their length.

An expression holds up everybody else while it runs, so one upload could have stopped the service for minutes, or for
good; found by an adversary's hour.
"""

import time

import pytest

from service.domain.errors import Invalid
from service.importing.inside.mhtml import open_mhtml
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
        (HEAD + b'Content-Type: multipart/related; boundary="b"\r\n\r\n' + b"--b\r\n\r\n\r\n" * 700_000, "more parts"),
        (
            HEAD
            + b"".join(b"Content-Type: multipart/related; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(400))
            + b"a\r\n" * 1_000_000,
            "more parts",
        ),
    ],
    ids=["parameters", "parts", "parts in parts"],
)
def test_an_mhtml_without_end_is_refused_at_once(data, said):
    def read() -> None:
        with pytest.raises(Invalid, match=said):
            list(open_mhtml("a.mhtml", data))

    assert 4 > seconds(read)


def test_an_mhtml_of_some_parts_in_parts_is_read():
    inner = b"Content-Type: text/html\r\n\r\n<p>Twelve died.</p>\r\n"
    for n in range(10):
        inner = b"Content-Type: multipart/related; boundary=b%d\r\n\r\n--b%d\r\n%s\r\n--b%d--\r\n" % (n, n, inner, n)
    [piece] = open_mhtml("a.mhtml", HEAD + inner)

    assert b"Twelve died" in piece.data
