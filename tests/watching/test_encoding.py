"""A page's bytes as characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.captures import make_capture
from service.domain.versions import make_version
from service.record import record
from service.text.clean import clean_text
from service.text.memory import Memory
from service.watching.page.encoding import LABELS, decode_page
from storage import Store, stories
from storage.versions import load_version
from tests.builders import NOON
from tests.storage.stored import a_story, an_article

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
        (TEXT.encode(), "text/html; charset=iso-8859-1", TEXT),
        (b'<meta charset="windows-1251">' + TEXT.encode(), "", '<meta charset="windows-1251">' + TEXT),
        ("日本の記事です".encode() * 2, "text/html; charset=Shift_JIS", "日本の記事です" * 2),
        (TEXT.encode(), "text/html; charset=utf-16", TEXT),
        ("Ã©".encode("cp1252"), "text/html; charset=iso-8859-1", "Ã©"),  # once may be meant
        ("Кафе «Юг» и ещё её «ёлка»".encode("cp1251"), "text/html; charset=windows-1251", "Кафе «Юг» и ещё её «ёлка»"),
        ("联通".encode("gb18030"), "text/html; charset=gb2312", "联通"),  # which reads as UTF-8 by chance
        ("Ça coûte 12 € à Orléans".encode("iso8859-15"), "text/html; charset=iso-8859-15", "Ça coûte 12 € à Orléans"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "text/html; charset=iso-8859-1", TEXT),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "text/html; charset=utf-8", TEXT),
        (TEXT.encode("utf-16-le"), "text/html; charset=utf-16", TEXT),
        ("日本の記事".encode("cp932"), "text/html; charset=Shift_JIS", "日本の記事"),
        ("中文的文章".encode("gb18030"), "text/html; charset=gb2312", "中文的文章"),
        (b"a\x00b", "", "ab"),
        (b"+ADw-script+AD4-", "text/html; charset=utf-7", "+ADw-script+AD4-"),
        ("中文的文章".encode("gb18030"), "text/html; charset=gb18030", "中文的文章"),
        (b"\xef\xbb\xbf<meta charset=latin1>" + TEXT.encode(), "", "<meta charset=latin1>" + TEXT),
    ],
)
def test_characters_come_from_the_mark_the_server_the_page_or_a_try(data: bytes, content_type: str, text: str) -> None:
    assert (text, 0) == decode_page(data, content_type)


def test_what_cannot_be_read_is_counted() -> None:
    text, unread = decode_page(TEXT.encode() * 3 + b"\xff\xfe\xc0 end of it, with a few more words", "text/html")

    assert unread == text.count("\N{REPLACEMENT CHARACTER}") > 0


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-16-le"),  # without a mark
        TEXT.encode("utf-16-be"),
        b"a \xc0\xaf\xe0\x80\xaf z",  # one stroke, written too long
        b"a \xed\xa0\x80 z",  # half a character
        b"a \xed\xa0\xbd\xed\xb8\x80 z",  # two halves, each by itself
        b"\xff\xfe\x00\xd8a\x00",  # and half of one in UTF-16
        "日本の記事".encode("cp932"),  # of which nobody says what it is in
        "日本の記事".encode("cp932")[:-1],
        b"\x00" * 40,
        "日本".encode("utf-32"),
    ],
)
@pytest.mark.parametrize("content_type", ["", "text/html; charset=utf-8", "text/html; charset=no-such-thing"])
def test_what_is_in_no_known_characters_is_stored_all_the_same(data: bytes, content_type: str) -> None:
    """H10: stored without raising, the same twice, and what was replaced is counted."""
    page = b"<p>" + data + b"</p>"
    text, unread = decode_page(page, content_type)

    assert (text, unread) == decode_page(page, content_type)
    assert unread == text.count("\N{REPLACEMENT CHARACTER}") or "\N{REPLACEMENT CHARACTER}".encode() in page
    version = make_version(article_id="a", captured_at=NOON, text=clean_text(text) or "empty")
    with Store(":memory:") as store:
        stories.save_story(store, a_story())
        stories.save_article(store, an_article("a"))
        done = record(store, make_capture(version), memory=Memory(), public_url="", now=NOON)

        assert done.version is not None
        assert version.text == load_version(store, done.version.id).text


def test_every_label_names_a_codec() -> None:
    for label, codec in LABELS.items():
        assert "a" == "a".encode(codec).decode(codec)
        assert ("News", 0) == decode_page("News".encode(codec), f"text/html; charset={label}")


@given(st.binary(max_size=300), st.sampled_from(["", *(f"text/html; charset={label}" for label in LABELS)]))
def test_any_bytes_are_characters_and_always_the_same_ones(data: bytes, content_type: str) -> None:
    text, unread = decode_page(data, content_type)

    assert (text, unread) == decode_page(data, content_type)
    assert "\x00" not in text
