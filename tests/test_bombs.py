"""H1: bodies that unpack to a GiB out of a thousandth of it or less are refused at once, for little memory.

Each is a page that is watched, or stands before one as the body of a redirect. Looks are taken in a process of their
own (measured.py), because what the unpackers written in C need is seen from outside alone.
"""

import gzip
import socket
import struct
import zlib
from functools import cache
from itertools import count, product

import brotli
import pytest

from service.check import Instruments, check_article
from service.domain.cadence import new_watch
from service.domain.stories import Article, Story
from service.outbound import Outbound
from service.settings import read_settings
from storage import Store
from storage.stories import save_article, save_story
from storage.versions import list_captures, list_versions
from storage.watches import save_watch
from tests.builders import NOON
from tests.fakes import FrozenClock
from tests.loopback import Loopback, reply
from tests.measured import MIB, measure

#: What H1 allows: seconds for each, and bytes beyond what the process had.
SECONDS, MEMORY = 2.0, 64 * MIB

GIB = 1024


@cache
def zeros(wbits: int) -> bytes:
    """A GiB of zeros, packed as zlib's `wbits` says: 1 MiB of them packed once, and said a thousand times."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(bytes(MIB)) + packer.flush(zlib.Z_FULL_FLUSH)
    check, summed = (zlib.crc32, 0) if wbits == 31 else (zlib.adler32, 1)
    mib = bytes(MIB)
    for _ in range(GIB):
        summed = check(mib, summed)
    packed = block * GIB + b"\x03\x00"
    if wbits == 31:
        return gzip.compress(b"", mtime=0)[:10] + packed + struct.pack("<II", summed, GIB * MIB)
    return b"\x78\xda" + packed + struct.pack(">I", summed)


@cache
def bomb(coding: str) -> bytes:
    """A body in this coding. What we never ask for is packed as well as it can be, too: it is not unpacked at all."""
    match coding:
        case "br":
            packer = brotli.Compressor(quality=1, lgwin=24)
            return b"".join(packer.process(bytes(MIB)) for _ in range(256)) + packer.finish()
        case "zstd":  # one frame of blocks that say a byte 128 Ki times: 256 MiB in 8 kB
            return b"\x28\xb5\x2f\xfd\x00\x58" + (b"\x02\x00\x10\x00" * 2_047) + b"\x03\x00\x10\x00"
        case "deflate":
            return zeros(15)
        case _:
            packed = zeros(31)
            for _ in range(coding.count(",")):
                packed = gzip.compress(packed)
            return packed


CODINGS = ("gzip", "x-gzip", "deflate", "gzip, gzip", "br", "zstd", ", ".join(["gzip"] * 20))
STATUSES = ("200 OK", "302 Found")


def look(case: str, url: str) -> tuple[str, str, str, int]:
    """The outcome of a look at the case's page, the verdict and note of the capture that is kept, and the versions."""
    settings = read_settings({"STET_ALLOW_NETWORKS": "127.0.0.0/8"})
    with Store(":memory:") as store, Instruments() as instruments:
        save_story(store, Story(id="s", title="S", description="", opened_at=NOON))
        save_article(store, Article(id="a", story_id="s", url=url + case, title="", publisher="", language="en"))
        save_watch(store, new_watch("a", NOON))
        door = Outbound(settings, spacing_seconds=0)
        outcome = check_article(store, "a", door, FrozenClock(), settings, instruments)
        [capture] = list_captures(store, "a")
        return outcome.value, capture.verdict.value, capture.note, len(list_versions(store, "a"))


@pytest.mark.slow
def test_a_bomb_of_any_coding_is_refused_with_its_reason_and_costs_what_the_cap_allows() -> None:
    """H1: each in less than 2 s, all of them in less than 64 MiB, with the reason kept and no version made."""
    bodies = dict(zip(map(str, count()), product(CODINGS, STATUSES), strict=False))

    def serve(request: bytes, connection: socket.socket) -> None:
        path = request.split(b" ")[1][1:].decode()
        if path not in bodies:
            connection.sendall(reply(b"", "404 Not Found"))
            return
        coding, status = bodies[path]
        connection.sendall(reply(bomb(coding), status, [f"Content-Encoding: {coding}", "Location: ftp://x.test/"]))

    for coding in CODINGS:
        assert len(bomb(coding)) < 2 * MIB
    with Loopback(serve) as server:
        costs = measure(look, list(bodies), server.url, within=SECONDS, memory=MEMORY)

    told = {bodies[case]: cost for case, cost in costs.items()}
    assert {} == {what: cost for what, cost in told.items() if cost.seconds >= SECONDS or cost.grown >= MEMORY}
    for what, cost in told.items():
        outcome, verdict, note, versions = cost.told
        assert 0 == versions and note, (what, cost)
        assert outcome in {"unusable", "unreachable", "refused"} and verdict != "usable", (what, cost)
