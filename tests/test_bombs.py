"""H1: bodies that unpack to a thousand times what was sent cost what the cap allows, on a page and before one."""

import gzip
import tracemalloc
import zlib
from functools import cache

import pytest

from service.domain.deliveries import Fault
from service.outbound import Failure
from tests.loopback import reply
from tests.soaking import at_most
from tests.test_outbound import fetched

MIB = 1 << 20

#: What a bomb unpacks to, in MiB: a GiB in `make soak`.
UNPACKED = at_most(64, 1_024)


@cache
def zeros(wbits: int) -> bytes:
    """UNPACKED MiB of zeros, packed as zlib's `wbits` says; a thousandth of that."""
    packer = zlib.compressobj(9, zlib.DEFLATED, wbits)
    return b"".join(packer.compress(bytes(MIB)) for _ in range(UNPACKED)) + packer.flush()


@cache
def bomb(coding: str) -> bytes:
    """A body for this coding. What we never ask for need not be packed well: it is not unpacked at all."""
    match coding:
        case "gzip" | "x-gzip":
            return zeros(31)
        case "deflate":
            return zeros(15)
        case "gzip, gzip":
            return gzip.compress(zeros(31))
        case _ if coding.startswith("gzip"):
            packed = zeros(31)
            for _ in range(coding.count(",")):
                packed = gzip.compress(packed)
            return packed
        case _:
            return b"\x5b\xff\xff" + bytes(1_600)


CODINGS = ("gzip", "x-gzip", "deflate", "gzip, gzip", "br", "zstd", ", ".join(["gzip"] * 20))


@pytest.mark.slow
@pytest.mark.parametrize("status", ["200 OK", "302 Found"])
@pytest.mark.parametrize("coding", CODINGS)
def test_a_bomb_of_any_coding_is_refused_with_its_reason_and_costs_what_the_cap_allows(coding: str, status: str):
    answer_of_the_server = reply(bomb(coding), status, [f"Content-Encoding: {coding}", "Location: ftp://x.test/"])
    tracemalloc.start()
    try:
        answer = fetched(answer_of_the_server)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert isinstance(answer, Failure)
    assert answer.note
    assert answer.fault in {Fault.TOO_LARGE, Fault.BROKEN_ANSWER, Fault.BAD_ADDRESS}
    assert peak < 64 * MIB
