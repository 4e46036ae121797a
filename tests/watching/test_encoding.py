"""A page's bytes as characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.watching.page.encoding import LABELS, decode_page

TEXT = "Zürich: “elf” Häuser – 12 €"


@pytest.mark.parametrize(
    ("data", "content_type", "text"),
    [
        (TEXT.encode(), "text/html", TEXT),
        (TEXT.encode(), "text/html; charset=UTF-8", TEXT),
        (TEXT.encode("cp1252"), "text/html", TEXT),
        (TEXT.encode("cp1252"), "text/html; charset=iso-8859-1", TEXT),
        (TEXT.encode("cp1252"), "text/html; charset=utf-8", TEXT),
        (b'<meta charset="windows-1252">' + TEXT.encode("cp1252"), "", '<meta charset="windows-1252">' + TEXT),
        (b"\xef\xbb\xbf" + TEXT.encode(), "text/html; charset=iso-8859-1", TEXT),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "text/html; charset=utf-8", TEXT),
        (TEXT.encode("utf-16-le"), "text/html; charset=utf-16", TEXT),
        ("日本の記事".encode("cp932"), "text/html; charset=Shift_JIS", "日本の記事"),
        ("中文的文章".encode("gb18030"), "text/html; charset=gb2312", "中文的文章"),
        (b"a\x00b", "", "ab"),
        (b"+ADw-script+AD4-", "text/html; charset=utf-7", "+ADw-script+AD4-"),
    ],
)
def test_characters_come_from_the_mark_the_server_the_page_or_a_try(data: bytes, content_type: str, text: str) -> None:
    assert (text, 0) == decode_page(data, content_type)


def test_what_cannot_be_read_is_counted() -> None:
    text, unread = decode_page(TEXT.encode() * 3 + b"\xff\xfe\xc0 end of it, with a few more words", "text/html")

    assert unread == text.count("\N{REPLACEMENT CHARACTER}") > 0


def test_every_label_names_a_codec() -> None:
    for label, codec in LABELS.items():
        assert "a" == "a".encode(codec).decode(codec)
        assert ("News", 0) == decode_page("News".encode(codec), f"text/html; charset={label}")


@given(st.binary(max_size=300), st.sampled_from(["", *(f"text/html; charset={label}" for label in LABELS)]))
def test_any_bytes_are_characters_and_always_the_same_ones(data: bytes, content_type: str) -> None:
    text, unread = decode_page(data, content_type)

    assert (text, unread) == decode_page(data, content_type)
    assert "\x00" not in text
