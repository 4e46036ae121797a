"""What unpacks to more than anybody wants costs no more than a bounded piece of memory, and no file is written."""

import gzip
import io
import os
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from service.importing import Given, Refusal, read_rows
from tests.importing.made import a_record, a_wacz, a_warc, an_mhtml

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


MAKERS: dict[str, Callable[[], bytes]] = {
    "a.zip": a_large_zip,
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
