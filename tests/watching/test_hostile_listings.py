"""H4: feeds and other listings made to do harm are read within two seconds and 128 MiB, or refused; nothing is fetched.

Each is looked at as a lookout looks, by a process of its own (measured.py) and the one it keeps for reading.
"""

import gzip
import socket
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from service.check import Instruments
from service.check.lookout import Unseen, preview_lookout
from service.domain.lookouts import make_lookout
from service.outbound import Outbound
from service.settings import read_settings
from service.watching.listing.found import MOST_ENTRIES
from storage import Store, stories
from tests.builders import NOON
from tests.fakes import FrozenClock
from tests.loopback import Loopback, reply
from tests.measured import MIB, measure
from tests.storage.stored import a_story

#: What H4 allows: seconds for each, and bytes beyond what reading an ordinary feed takes.
SECONDS, MEMORY = 2.0, 128 * MIB

SECRET = "a line of a file that is nobody's business"

LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
)
ENTRY = "<item><title>{}</title><link>https://x.test/a</link></item>"
BASED = (
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="javascript:alert(1)//">'
    "<entry><title>t</title><link href='a'/></entry></feed>"
)
NAMED = " ".join(f"a{number}='1'" for number in range(100_000))
PLAIN = f"<rss><channel><title>T</title>{ENTRY.format('Fire grows')}</channel></rss>"


def a_feed(entry: str, head: str = "") -> str:
    return f"{head}<rss><channel><title>T</title>{entry}</channel></rss>"


def bodies(canary: str, file: Path) -> dict[str, Callable[[], str | bytes]]:
    """The listings, made when they are asked for. canary: an address nobody may ask; file: what nobody may read."""
    leads = '<!DOCTYPE f [<!ENTITY x SYSTEM "{}">]>'
    return {
        "": lambda: PLAIN,
        "laughs": lambda: a_feed(ENTRY.format("&j;"), f"{LAUGHS}]>"),
        "laughing sitemap": lambda: f"{LAUGHS}]><urlset><url><loc>https://x.test/&j;</loc></url></urlset>",
        "quadratic": lambda: a_feed(ENTRY.format("&a;" * 50_000), f'<!DOCTYPE q [<!ENTITY a "{"A" * 50_000}">]>'),
        "a file": lambda: a_feed(ENTRY.format("&x;"), leads.format(file.as_uri())),
        "an address": lambda: a_feed(ENTRY.format("&x;"), leads.format(canary)),
        "a DTD": lambda: a_feed(ENTRY.format("t"), f'<!DOCTYPE f PUBLIC "x" "{canary}dtd">'),
        "a parameter": lambda: a_feed("", f'<!DOCTYPE f [<!ENTITY % x SYSTEM "{canary}p"> %x;]>'),
        "an inclusion": lambda: a_feed(
            f'<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{file.as_uri()}" parse="text"/>'
        ),
        "a stylesheet": lambda: f'<?xml-stylesheet href="{canary}s" type="text/xsl"?>{PLAIN}',
        "sixty thousand": lambda: a_feed("".join(ENTRY.replace("/a", f"/{n}").format("t") for n in range(60_000))),
        "deep": lambda: "<rss><channel>" + "<a>" * 100_000,
        "deep json": lambda: '{"items": ' + "[" * 100_000,
        "many in json": lambda: (
            '{"version": "https://jsonfeed.org/version/1.1", "items": [' + "{}," * 2_000_000 + "{}]}"
        ),
        "utf-7": lambda: (
            "<?xml version='1.0' encoding='utf-7'?><rss><channel><title>+ADw-script+AD4-</title></channel></rss>"
        ),
        "utf-32": lambda: b"\xff\xfe\x00\x00" + b"<\x00\x00\x00r\x00\x00\x00" * 1_000_000,
        "wrong": lambda: b'<?xml version="1.0" encoding="ascii"?>' + PLAIN.replace("Fire", "Fi\u00e9").encode(),
        "split": lambda: a_feed(ENTRY.format("<![CDATA[<scr]]><![CDATA[ipt>]]>" * 20_000)),
        "based": lambda: BASED,
        "links": lambda: "<html><body>" + "<a href='/a/b'>" * 50_000,
        "attributes": lambda: f"<rss><channel {NAMED}>{ENTRY}</channel></rss>",
        "nested links": lambda: "<a href='/world/x'>four words of talk<table><td>" * 20_000,
        "an endless remark": lambda: a_feed("<!--" * 1_000_000),
        "an endless text": lambda: a_feed(ENTRY.format("<![CDATA[" * 500_000)),
        "three hundred thousand pages": many_pages,
        "one long title": lambda: a_feed(ENTRY.format("word " * 2_000_000)),
        "five million": five_million,
    }


@cache
def many_pages() -> bytes:
    """A sitemap of 300,000 pages, six times what the protocol allows."""
    page = "<url><loc>https://x.test/{}</loc><lastmod>2026-01-07T09:30:00+01:00</lastmod></url>"
    return gzip.compress(f"<urlset>{''.join(map(page.format, range(300_000)))}</urlset>".encode(), compresslevel=1)


@cache
def five_million() -> bytes:
    """Five million items, in a hundredth of their length."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(ENTRY.encode() * 5_000) + packer.flush(zlib.Z_FULL_FLUSH)
    return gzip.compress(b"", mtime=0)[:10] + block * 1_000


_kept: list[Instruments] = []


def look_at(case: str, url: str) -> tuple[bool, list[str], list[str]]:
    """Whether anything was seen, and titles and addresses of what was."""
    settings, clock = read_settings({"STET_ALLOW_NETWORKS": "127.0.0.0/8"}), FrozenClock()
    if not _kept:
        _kept.append(Instruments())
    with Store(":memory:") as store:
        stories.save_story(store, a_story())
        lookout = make_lookout(a_story().id, url + case.replace(" ", "-"), NOON)
        seen, _ = preview_lookout(store, lookout, Outbound(settings, spacing_seconds=0), clock, settings, _kept[0])
    if isinstance(seen, Unseen):
        return False, [seen.note], []
    return True, [entry.title for entry in seen.entries], [entry.url for entry in seen.entries]


@pytest.mark.slow
def test_a_hostile_listing_is_read_within_its_limits_or_refused(tmp_path: Path) -> None:
    """H4: less than 2 s and 128 MiB each, 0 reads of files, 0 connections to what a listing names."""
    (secret := tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    with Loopback(b"") as canary:
        made = {name.replace(" ", "-"): make for name, make in bodies(canary.url, secret).items()}

        def serve(request: bytes, connection: socket.socket) -> None:
            path = request.split(b" ")[1][1:].decode()
            kind = ["Content-Type: application/rss+xml"]
            if path == "endless":
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss><channel>")
                for _ in range(1024):
                    connection.sendall(ENTRY.encode() * (MIB // len(ENTRY)))
            elif path in made:
                body = made[path]()
                coded = ["Content-Encoding: gzip"] if path == "five-million" else []
                connection.sendall(reply(body.encode() if isinstance(body, str) else body, headers=[*kind, *coded]))
            else:
                connection.sendall(reply(b"", "404 Not Found"))

        with Loopback(serve) as server:
            cases = [name for name in bodies(canary.url, secret) if name] + ["endless"]
            costs = measure(look_at, cases, server.url, within=SECONDS, memory=MEMORY)
        assert 0 == canary.connections

    ordinary = min(cost.child for cost in costs.values())
    assert {} == {case: cost for case, cost in costs.items() if cost.seconds >= SECONDS}
    assert {} == {case: cost for case, cost in costs.items() if max(cost.grown, cost.child - ordinary) >= MEMORY}
    for case, cost in costs.items():
        seen, titles, addresses = cost.told
        assert len(titles) <= MOST_ENTRIES, case
        assert not any(SECRET[:10] in title or len(title) > 300 for title in titles), case
        assert all(address.startswith(("https://", "http://")) for address in addresses), case
        assert seen or titles[0], case
    assert all(not costs[case].told[0] for case in ("five million", "endless"))
