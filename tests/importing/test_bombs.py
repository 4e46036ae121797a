"""What unpacks to more than anybody wants costs no more than a bounded piece of memory, and no file is written."""

import gzip
import io
import os
import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from service.importing import Given, Refusal, read_rows
from tests.importing.made import a_record, a_wacz, a_warc, an_mhtml
from tests.measured import MIB, measure

NOW = datetime(2026, 2, 1, tzinfo=UTC)

#: Bytes that reading may take on top of the file itself.
BAR = 64 * 1024 * 1024

HUNDREDS = 200 * 1024 * 1024


def zeros(size: int) -> bytes:
    """So many zero bytes, packed by gzip without holding them."""
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb") as packed:
        for _ in range(size // (1024 * 1024)):
            packed.write(b" " * (1024 * 1024))
    return out.getvalue()


def a_large_zip() -> bytes:
    """A member of 256 MiB, packed a thousand to one."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.txt", "w") as member:
        for _ in range(64):
            member.write(b" " * (4 * 1024 * 1024))
    return out.getvalue()


def a_warc_of_one_head() -> bytes:
    """A record that says it is small and goes on for 200 MiB."""
    return a_warc(a_record(body=b"<p>x", headers=[("Content-Type", "text/html")])) + zeros(HUNDREDS)


def a_body_packed_twice() -> bytes:
    """A page of 200 MiB behind Content-Encoding, in a record of 200 kB."""
    headers = [("Content-Type", "text/html"), ("Content-Encoding", "gzip")]
    return a_warc(a_record(body=zeros(HUNDREDS), headers=headers))


def a_zip_of_a_gib() -> bytes:
    """A member of a GiB, packed a thousand to one: its 1 MiB packed once, and said a thousand times."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = (packer.compress(b" " * MIB) + packer.flush(zlib.Z_FULL_FLUSH)) * 1024 + b"\x03\x00"
    sizes = struct.pack("<HHHHHLLL", 20, 0, 8, 0, 33, 0, len(body), 1024 * MIB)
    local = b"PK\x03\x04" + sizes + struct.pack("<HH", 5, 0) + b"a.txt"
    central = b"PK\x01\x02" + b"\x14\x00" + sizes + struct.pack("<HHHHHLL", 5, 0, 0, 0, 0, 0, 0) + b"a.txt"
    end = b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, 1, 1, len(central), len(local + body), 0)
    return local + body + central + end


def a_zip_of_100_000() -> bytes:
    """So many members in its directory, all of them the same few bytes."""
    sizes = struct.pack("<HHHHHLLL", 20, 0, 0, 0, 33, zlib.crc32(b"x"), 1, 1)
    local = b"PK\x03\x04" + sizes + struct.pack("<HH", 6, 0) + b"000000x"
    head = b"PK\x01\x02" + b"\x14\x00" + sizes + struct.pack("<HHHHHLL", 6, 0, 0, 0, 0, 0, 0)
    central = b"".join(head + b"%06d" % number for number in range(100_000))
    return local + central + b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, 34464, 34464, len(central), len(local), 0)


MAKERS: dict[str, Callable[[], bytes]] = {
    "a.zip": a_large_zip,
    "gib.zip": a_zip_of_a_gib,
    "many.zip": a_zip_of_100_000,
    "a.warc.gz": a_warc_of_one_head,
    "b.warc.gz": a_body_packed_twice,
    "a.wacz": lambda: a_wacz(a_body_packed_twice()),
    "a.mhtml": lambda: an_mhtml(b"<p>" + b"x" * 2_000_000),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", MAKERS)
def test_a_bomb_is_refused_within_bounds(name, tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    data = MAKERS[name]()
    tracemalloc.start()
    try:
        rows = list(read_rows(name, io.BytesIO(data), Given(now=NOW)))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert rows and isinstance(rows[-1], Refusal)
    assert peak < BAR and [] == os.listdir(tmp_path)


def read_made(name: str, folder: str) -> tuple[str, bool]:
    """The kind of the last row of a file that was made before, and whether it is refused."""
    with Path(folder, name or "a.mhtml").open("rb") as file:
        rows = list(read_rows(name or "a.mhtml", file, Given(now=NOW)))
    return type(rows[-1]).__name__, isinstance(rows[-1], Refusal)


@pytest.mark.slow
def test_a_bomb_takes_less_of_a_process_than_h5_allows_and_leaves_no_file(tmp_path: Path) -> None:
    """H5: less than 64 MiB beyond what the process had, also of what the unpackers take, and no file is made."""
    for name, make in MAKERS.items():
        (tmp_path / name).write_bytes(make())
    before = {one.name: one.stat().st_ino for one in tmp_path.iterdir()}
    costs = measure(read_made, list(MAKERS), str(tmp_path), within=60, memory=BAR)

    assert before == {one.name: one.stat().st_ino for one in tmp_path.iterdir()}
    assert [] == [name for name, cost in costs.items() if not cost.told[1]]
    assert {} == {name: cost.grown // MIB for name, cost in costs.items() if cost.grown >= BAR}
