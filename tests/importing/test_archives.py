"""WARC, WACZ and zip: what is in them, each with its own date; bombs and ways out are refused."""

import gzip
import hashlib
import io
import itertools
import json
import stat
import struct
import time
import tracemalloc
import zipfile
from datetime import UTC, datetime

import brotli
import pytest

from service.domain.captures import Verdict
from service.importing import Allowance, Arrival, Given, PassedOver, Refusal, Row, Wall, read_rows
from service.importing.inside.warcs import open_warc
from service.watching.imported import read_page
from service.watching.page import PageReader
from tests.importing.made import a_page, a_record, a_wacz, a_warc, a_zip

NOW = datetime(2026, 2, 1, tzinfo=UTC)
FIRE = "https://example.org/fire"
OTHER = "https://example.org/other"


@pytest.fixture(scope="module")
def reader():
    with PageReader() as opened:
        yield lambda data, url, content_type, status: read_page(data, url, content_type, status, opened)


def rows_of(name: str, data: bytes, reader=None, url: str = "") -> list[Row]:
    return list(read_rows(name, io.BytesIO(data), Given(now=NOW, url=url), read_page=reader))


@pytest.mark.parametrize("gz", [True, False])
def test_a_warc_brings_its_pages_with_their_addresses_and_times(gz, reader):
    warc = a_warc(a_record(), a_record(date="2026-01-07T08:00:00Z", body=a_page("1,350")), gzip=gz)
    rows = rows_of("crawl.warc.gz" if gz else "crawl.warc", warc, reader)

    assert [datetime(2026, 1, 6, 15, 30, tzinfo=UTC), datetime(2026, 1, 7, 8, tzinfo=UTC)] == [
        row.captured_at for row in rows if isinstance(row, Arrival)
    ]
    assert {(FIRE, "the archive's record")} == {(row.url, row.dated_by) for row in rows if isinstance(row, Arrival)}


def test_a_warc_packed_as_one_file_is_read(reader):
    whole = gzip.compress(a_warc(a_record(), a_record(OTHER), gzip=False))

    assert [FIRE, OTHER] == [row.url for row in rows_of("a.warc.gz", whole, reader) if isinstance(row, Arrival)]


def test_what_is_no_page_is_counted_and_passed_over(reader):
    image = a_record("https://example.org/a.png", body=b"\x89PNG", headers=[("Content-Type", "image/png")])
    moved = a_record(status="301 Moved", headers=[("Location", OTHER), ("Content-Type", "text/html")])
    [page, *over] = rows_of("a.warc.gz", a_warc(a_record(), image, image, moved), reader)

    assert isinstance(page, Arrival)
    assert {("they are no pages", 2), ("they only lead on to another address", 1)} == {
        (row.why, row.count) for row in over if isinstance(row, PassedOver)
    }


def test_of_a_warc_only_the_address_given_is_taken(reader):
    rows = rows_of("a.warc.gz", a_warc(a_record(), a_record(OTHER)), reader, url="http://EXAMPLE.org/fire/")

    assert ["Arrival", "PassedOver"] == [type(row).__name__ for row in rows]


def test_a_page_that_was_seen_again_is_dated_by_each_sighting(reader):
    rows = rows_of("a.warc.gz", a_warc(a_record(), revisit=[(FIRE, "2026-01-09T10:00:00Z")]), reader)

    assert [6, 9] == [row.captured_at.day for row in rows if isinstance(row, Arrival) and row.captured_at]
    assert 1 == len({row.text for row in rows if isinstance(row, Arrival)})


def test_an_error_page_in_a_warc_is_a_wall(reader):
    [row] = rows_of("a.warc.gz", a_warc(a_record(status="503 Down")), reader)

    assert isinstance(row, Wall) and (Verdict.UNREACHABLE, 503) == (row.verdict, row.status)


def test_packed_and_chunked_bodies_are_read(reader):
    html = ("Content-Type", "text/html")
    packed = a_record(body=gzip.compress(a_page()), headers=[html, ("Content-Encoding", "gzip")])
    body = a_page()
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    chunked = a_record(date="2026-01-07T00:00:00Z", body=chunks, headers=[html, ("Transfer-Encoding", "chunked")])
    strange = a_record(date="2026-01-08T00:00:00Z", body=b"xx", headers=[html, ("Content-Encoding", "zstd")])
    rows = rows_of("a.warc", a_warc(packed, chunked, strange, gzip=False), reader)

    assert ["Arrival", "Arrival", "Refusal"] == [type(row).__name__ for row in rows]
    assert isinstance(rows[2], Refusal) and '"zstd"' in rows[2].error.message


#: 256 MiB of zeros in some kilobytes.
BOMB = brotli.compress(bytes(256 * 1024 * 1024), quality=1, lgwin=24)

BROTLI = [("Content-Type", "text/html"), ("Content-Encoding", "br")]


@pytest.mark.parametrize("is_chunked", [False, True])
def test_a_body_packed_with_brotli_is_read(reader, is_chunked):
    body = brotli.compress(a_page())
    more = [("Transfer-Encoding", "chunked")] if is_chunked else []
    sent = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body) if is_chunked else body
    rows = rows_of("a.warc.gz", a_warc(a_record(body=sent, headers=[*BROTLI, *more]), a_record(OTHER)), reader)
    [plain, _] = rows_of("a.warc.gz", a_warc(a_record(), a_record(OTHER)), reader)

    assert ["Arrival", "Arrival"] == [type(row).__name__ for row in rows]
    assert plain.text == rows[0].text


@pytest.mark.parametrize("body", [b"no brotli", brotli.compress(a_page())[:-20], brotli.compress(a_page())[:5]])
def test_a_body_whose_brotli_is_broken_is_refused_alone(reader, body):
    rows = rows_of("a.warc.gz", a_warc(a_record(body=body, headers=BROTLI), a_record(OTHER)), reader)

    assert ["Refusal", "Arrival"] == [type(row).__name__ for row in rows]
    assert "packed with brotli and cannot be unpacked" in rows[0].error.message


def test_a_brotli_bomb_takes_no_more_than_the_limit(reader):
    tracemalloc.start()
    rows = rows_of("a.warc", a_warc(a_record(body=BOMB, headers=BROTLI), a_record(OTHER), gzip=False), reader)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert len(BOMB) < 50_000 and peak < 64 * 1024 * 1024
    assert ["Refusal", "Arrival"] == [type(row).__name__ for row in rows]
    assert "too large" in rows[0].error.message


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (None, ""),
        ("archive/data.warc.gz", "its sum is not the one in datapackage.json"),
        ("pages/pages.jsonl", "its sum is not the one in datapackage.json"),
        ("datapackage.json", "is not the one in datapackage-digest.json"),
    ],
)
def test_a_wacz_is_held_to_its_own_sums(reader, damage, said):
    members = {
        "archive/data.warc.gz": a_warc(a_record()),
        "pages/pages.jsonl": json.dumps({"url": FIRE}).encode(),
    }
    sums = [{"path": path, "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"} for path, data in members.items()]
    members["datapackage.json"] = json.dumps({"resources": sums}).encode()
    stated = f"sha256:{hashlib.sha256(members['datapackage.json']).hexdigest()}"
    members["datapackage-digest.json"] = json.dumps({"path": "datapackage.json", "hash": stated}).encode()
    if damage:
        members[damage] = members[damage] + b" " if damage != "archive/data.warc.gz" else a_warc(a_record(OTHER))
    [row] = rows_of("a.wacz", a_zip(members), reader)

    assert (isinstance(row, Arrival), said in (row.error.message if isinstance(row, Refusal) else "")) == (
        not damage,
        True,
    )


def test_sums_of_a_kind_that_is_not_known_are_passed_over(reader):
    members = {
        "archive/data.warc.gz": a_warc(a_record()),
        "datapackage.json": b'{"resources": [{"path": "archive/data.warc.gz", "hash": "md5:00"}, 7]}',
    }

    assert [Arrival] == [type(row) for row in rows_of("a.wacz", a_zip(members), reader)]


def test_all_archives_together_unpack_no_more_than_they_are_allowed(reader):
    data = a_zip({f"2026-01-0{day}.txt": b"A dam held. " * 40_000 for day in range(1, 6)})
    given = Given(now=NOW, allowance=Allowance(4 * 480_000))
    first = list(read_rows("a.zip", io.BytesIO(data), given, read_page=reader))
    second = list(read_rows("b.zip", io.BytesIO(data), given, read_page=reader))
    web = list(read_rows("c.warc.gz", io.BytesIO(a_warc(a_record())), given, read_page=reader))

    assert [Arrival] * 4 + [Refusal] == [type(row) for row in first]
    assert [Refusal] == [type(row) for row in second] == [type(row) for row in web]
    assert "What is in the archives of this request is too large" in web[0].error.message


def test_a_wacz_brings_the_pages_it_lists(reader):
    warc = a_warc(a_record(), a_record(OTHER))
    listed = rows_of("a.wacz", a_wacz(warc, [FIRE]), reader)
    all_of_them = rows_of("a.wacz", a_wacz(warc), reader)

    assert [FIRE] == [row.url for row in listed if isinstance(row, Arrival)]
    assert [FIRE, OTHER] == [row.url for row in all_of_them if isinstance(row, Arrival)]


def test_a_zip_brings_its_files_each_read_as_what_it_is(reader):
    data = a_zip(
        {
            "2026-01-06T1000Z.txt": b"Fire grows\n\nIt covers 1,200 acres, officials said.",
            "deep/2026-01-07.md": b"# Fire\n\nIt covers *1,350* acres.",
            "rows.csv": b"text,captured_at\nIt covers 9 acres.,2026-01-08\n",
            "bad.png": b"\x89PNG\r\n",
            "page_files/a.js": b"let a",
            ".hidden": b"x",
        }
    )
    rows = rows_of("a.zip", data, reader)

    assert ["Arrival"] * 3 + ["Refusal", "PassedOver"] == [type(row).__name__ for row in rows]
    assert ("a.zip/bad.png", 2) == (rows[3].name, rows[4].count)  # type: ignore[union-attr]


def test_what_only_calls_itself_a_warc_is_told_so_without_its_bytes(reader):
    [row] = rows_of("a.warc.gz", b"\x1f\x8b\x08junk", reader=reader)

    assert isinstance(row, Refusal) and "damaged after record 0 (Unknown archive format)" in row.error.message


def test_a_damaged_warc_keeps_what_came_before_the_damage(reader):
    good = a_warc(a_record())
    rows = rows_of("a.warc.gz", good + a_warc(a_record(OTHER))[:-40] + b"xxxx", reader)

    assert isinstance(rows[0], Arrival) and isinstance(rows[-1], Refusal)
    assert "too soon" in rows[-1].error.message


@pytest.mark.parametrize("gz", [True, False])
def test_an_archive_that_ends_in_the_middle_says_so_wherever_that_is(gz):
    """Also where what was cut is no page, at another address, or nothing but a part of its head."""
    ours = a_warc(a_record(), gzip=gz)
    rest = a_warc(a_record("https://example.org/other", body=b"<p>" + bytes(range(256)) * 4), gzip=gz)
    whole = ours + rest
    for cut in (*range(len(ours) + 40, len(whole) - 8, 97), len(whole) - 9):
        found = [*open_warc("a.warc", io.BytesIO(whole[:cut]), "https://example.org/fire")]
        assert 1 == sum(isinstance(one, Refusal) for one in found), (cut, len(ours), found)
    for data in (ours, whole):
        found = [*open_warc("a.warc", io.BytesIO(data), "https://example.org/fire")]
        assert not any(isinstance(one, Refusal) for one in found)


def bomb(size: int) -> bytes:
    """A WARC whose one record is a page of this many spaces, packed."""
    return a_warc(a_record(body=b" " * size))


def a_hostile_zip(name: str, *, mode: int = 0, data: bytes = b"text", method: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        info = zipfile.ZipInfo("x" * len(name))
        info.external_attr = mode << 16
        info.compress_type = method
        archive.writestr(info, data)
    return out.getvalue().replace(b"x" * len(name), name.encode())


def many(count: int) -> bytes:
    """A zip whose last record says it has this many members in a directory of many bytes."""
    whole = bytearray(a_zip({"a": b"x"}))
    at = whole.rfind(b"PK\x05\x06")
    whole[at + 8 : at + 16] = struct.pack("<HHL", count & 0xFFFF, count & 0xFFFF, count * 50)
    return bytes(whole)


def overlapping() -> bytes:
    """A zip in which two names stand for the same bytes."""
    whole = a_zip({"aaaa": b"some text, 2026", "bbbb": b"more text, 2026"})
    at = whole.rfind(b"PK\x01\x02")
    return whole[: at + 42] + struct.pack("<L", 3) + whole[at + 46 :]


HOSTILE = {
    "a way up": a_hostile_zip("../../a.txt"),
    "a way up with backslashes": a_hostile_zip("..\\..\\a.txt"),
    "an absolute path": a_hostile_zip("/etc/a.txt"),
    "a drive": a_hostile_zip("C:/a.txt"),
    "a NUL": a_hostile_zip("a.txt\0.png"),
    "a link": a_hostile_zip("a.txt", mode=stat.S_IFLNK | 0o777, data=b"/etc/passwd"),
    "a device": a_hostile_zip("a.txt", mode=stat.S_IFCHR | 0o666),
    "an archive in it": a_zip({"a.zip": a_zip({"a.zip": a_zip({"a.txt": b"deep"})})}),
    "bzip2": a_hostile_zip("a.txt", data=b"text " * 9, method=zipfile.ZIP_BZIP2),
    "lzma": a_hostile_zip("a.txt", data=b"text " * 9, method=zipfile.ZIP_LZMA),
    "a large member": a_zip({"a.txt": b" " * (16 * 1024 * 1024)}),
    "a lying size": a_zip({"a.txt": b" " * (16 * 1024 * 1024)}).replace(
        struct.pack("<L", 16 * 1024 * 1024), b"\x05\0\0\0"
    ),
    "many members": many(100_000),
    "more than it says": many(60_000),
    "overlapping members": overlapping(),
    "cut": a_zip({"a.txt": b"text " * 100})[:60],
    "nothing": b"PK\x05\x06" + b"\0" * 18,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_zip_is_refused_or_contained(data):
    rows = rows_of("a.zip", data)

    assert not [row for row in rows if isinstance(row, Arrival) and row.captured_at is not None]
    assert all("a.zip" in row.error.message for row in rows if isinstance(row, Refusal))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        *((name, "leads out") for name in ("a way up", "a way up with backslashes", "an absolute path", "a drive")),
        *((name, "a link or a device") for name in ("a link", "a device")),
        *((name, "packed in a way that is not read") for name in ("bzip2", "lzma")),
    ],
)
def test_a_member_that_could_be_no_plain_file_is_refused_before_it_is_read(name, said):
    """CVE-2026-29065: nothing is ever unpacked to a file, and such a name is refused all the same."""
    [row] = rows_of("a.zip", HOSTILE[name])

    assert isinstance(row, Refusal) and said in row.error.message


def test_a_bomb_in_a_warc_takes_no_more_than_the_limit():
    [row] = rows_of("a.warc.gz", bomb(60 * 1024 * 1024))

    assert isinstance(row, Refusal) and "too large" in row.error.message


def test_a_head_without_end_is_cut_off():
    for head in (b"WARC/1.0\r\n" + b"a: b\r\n" * 9_000, b"WARC/1.0\r\nx: " + b"y" * 200_000):
        [row] = rows_of("a.warc.gz", gzip.compress(head))

        assert isinstance(row, Refusal) and "a head without end" in row.error.message


@pytest.mark.parametrize("name", ["a.zip", "a.ndjson", "a.warc.gz", "a.wacz"])
def test_what_cannot_be_read_in_its_time_is_refused_by_name_after_what_was_read(reader, name):
    """A thousand texts; a tenth of a second goes by between any two looks at the clock."""
    clock = itertools.count()
    line = b'{"text": "A dam held.", "captured_at": "2026-01-05"}\n'
    warc = a_warc(*(a_record(f"https://example.org/{number}") for number in range(1_000)))
    files = {
        "a.zip": a_zip({f"{number}-2026-01-05.txt": b"A dam held." for number in range(1_000)}),
        "a.ndjson": line * 1_000,
        "a.warc.gz": warc,
        "a.wacz": a_wacz(warc),
    }
    given = Given(now=NOW, allowance=Allowance(seconds=60, clock=lambda: next(clock) / 10))
    *read, last = read_rows(name, io.BytesIO(files[name]), given, read_page=reader)

    assert {Arrival} == {type(row) for row in read}
    assert 5 < len(read) < 601
    assert isinstance(last, Refusal) and last.name.startswith(name) and "the 60 seconds" in last.error.message


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.zip", "a.ndjson", "a.csv", "a.warc.gz", "a.warc", "a.wacz"])
@pytest.mark.parametrize("left", [0, 1])
def test_time_that_runs_out_behind_the_last_text_is_no_refusal(reader, name, left):
    """The time is over once all texts but `left` were handed on."""
    at = [0.0]
    day = "2026-01-05"
    records = [a_record(f"https://example.org/{number}") for number in range(3)]
    warc = a_warc(*records)
    files = {
        "a.txt": b"A dam held.",
        "a.html": a_page(),
        "a.zip": a_zip({f"{number}-{day}.txt": b"A dam held." for number in range(3)} | {"__MACOSX/a": b"x"}),
        "a.ndjson": b'{"text": "A dam held.", "captured_at": "2026-01-05"}\n' * 3,
        "a.csv": b"text,captured_at\n" + b"A dam held.,2026-01-05\n" * 3,
        "a.warc.gz": warc,
        "a.warc": a_warc(*records, gzip=False),
        "a.wacz": a_wacz(warc),
    }
    count = 1 if name in ("a.txt", "a.html") else 3
    given = Given(
        now=NOW, captured_at=NOW if count == 1 else None, allowance=Allowance(seconds=60, clock=lambda: at[0])
    )
    rows: list[Row] = []
    for row in read_rows(name, io.BytesIO(files[name]), given, read_page=reader):
        rows.append(row)
        if sum(not isinstance(one, PassedOver) for one in rows) == count - left:
            at[0] = 100.0

    texts = [row for row in rows if isinstance(row, Arrival)]
    refused = [row for row in rows if isinstance(row, Refusal)]
    if left and count > 1:
        assert (count - 1, 1) == (len(texts), len(refused)) and "the 60 seconds" in refused[0].error.message
    else:
        assert (count, 0) == (len(texts), len(refused))


def test_an_archive_of_very_many_tiny_pages_takes_no_longer_than_there_are():
    data = a_warc(*(a_record(f"https://example.org/{number}", body=b"<p>%d" % number) for number in range(3_000)))
    began = time.thread_time()
    pieces = list(open_warc("a.warc.gz", io.BytesIO(data)))

    assert 3_000 == len(pieces)
    assert 15 > time.thread_time() - began
