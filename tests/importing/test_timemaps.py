"""TimeMaps in link format, as archives write them and as nobody should."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.errors import Invalid
from service.importing.timemaps import parse_timemap, timemap_address

BASE = "https://archive.example/timemap/link/https://example.org/a"
WHOLE = b"""<https://example.org/a>; rel="original",
<https://archive.example/timemap/link/https://example.org/a>; rel="self"; type="application/link-format",
</timemap/2>; rel=timemap; type="application/link-format"; from="Wed, 07 Jan 2026 00:00:00 GMT"; until="bad",
<https://archive.example/web/20260106153000/https://example.org/a?b=1,2>;rel="first last memento";
datetime="Tue, 06 Jan 2026 15:30:00 GMT",
<https://archive.example/web/1/https://example.org/a>; rel="memento"; datetime="never",
<https://archive.example/a>; rel="timegate"
"""


def test_captures_and_further_timemaps_are_found():
    found = parse_timemap(WHOLE, BASE)

    assert [
        (
            datetime(2026, 1, 6, 15, 30, tzinfo=UTC),
            "https://archive.example/web/20260106153000/https://example.org/a?b=1,2",
        )
    ] == [(one.captured_at, one.url) for one in found.mementos]
    assert [("https://archive.example/timemap/2", datetime(2026, 1, 7, tzinfo=UTC), None)] == [
        (one.url, one.since, one.until) for one in found.onward
    ]


@pytest.mark.parametrize("data", [b"", b"<html><body>No</body></html>", b"\xff\xfe", b"<a b>; rel=memento"])
def test_what_is_no_timemap_is_refused(data):
    with pytest.raises(Invalid, match="TimeMap"):
        parse_timemap(data, BASE)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.integers(0, len(WHOLE)))
def test_any_bytes_are_a_timemap_or_refused(data, place):
    for whole in (data, WHOLE[:place] + data + WHOLE[place:]):
        try:
            parse_timemap(whole, BASE)
        except Invalid as error:
            assert "\n" not in error.message


def test_a_link_within_what_is_no_link_is_read():
    found = parse_timemap(b'<https://a.example/x>;a=<https://a.example/y>;rel="memento timemap"', BASE)
    assert ["https://a.example/x"] == [one.url for one in found.onward]

    found = parse_timemap(b'<https://a.example/x>;a=b c <https://a.example/y>;rel=timemap, <z>;a=b"', BASE)
    assert ["https://a.example/y"] == [one.url for one in found.onward]


def test_a_long_line_of_nothing_takes_no_time():
    nothing = (b"<" * 200_000, b'<a>;rel="' * 20_000, b"<a>" + b";a=b" * 100_000, b"<a>;" + b" " * 200_000)
    for data in (*nothing, b"<a>" + b";a=<a>" * 100_000 + b'"', b"<a>" + b';a="<a>"' * 100_000 + b'"'):
        try:
            parse_timemap(data, BASE)
        except Invalid:
            continue


@pytest.mark.parametrize("archive", ["", "louvre", "https://archive.example/", "ftp://archive.example/{url}"])
def test_an_archive_nobody_knows_is_refused(archive):
    with pytest.raises(Invalid, match="wayback"):
        timemap_address(archive, "https://example.org/a")
