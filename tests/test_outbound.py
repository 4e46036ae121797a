"""The door to the network, against real servers on this machine that behave badly."""

import gzip
import json
import socket
import ssl
import tracemalloc
import zlib
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from service.domain.deliveries import Fault
from service.outbound import Answer, Failure, Limits, Outbound
from service.outbound.answers import PAGE
from service.outbound.connections import dial
from service.settings import read_settings
from tests.loopback import TLS, Loopback, Script, reply

SETTINGS = read_settings({"STET_PUBLIC_URL": "https://stet.example.org"})
HERE = replace(SETTINGS, private_networks=("127.0.0.0/8",))
SHORT = replace(PAGE, total=timedelta(seconds=0.1))
PUBLIC = "93.184.215.14"

REDIRECTING = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "ssrf_urls.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#") and (line.split("\t")[4] != "-" or line.split("\t")[2].startswith("rebind"))
]


@dataclass
class Switchboard:
    """Connects any number to the server of the test and remembers which numbers were asked for."""

    server: Loopback
    refused_port: int = 0  # written down and not connected
    asked: list[tuple[str, int]] = field(default_factory=list)

    def dial(self, address: str, port: int, seconds: float) -> socket.socket:
        self.asked.append((address, port))
        if port == self.refused_port:
            raise ConnectionRefusedError
        return dial("127.0.0.1", self.server.port, seconds)


def outbound_here() -> Outbound:
    """A door that may connect to this machine."""
    return Outbound(HERE, spacing_seconds=0)


def fetched(script: Script | bytes, limits: Limits = PAGE) -> Answer | Failure:
    """What comes back when the server does as the script says."""
    with Loopback(script) as server:
        return outbound_here().fetch(server.url, limits=limits)


def test_a_page_is_fetched_with_an_honest_name_and_nothing_else_of_ours() -> None:
    with Loopback(reply(b"hello", headers=['ETag: W/"a"', "Set-Cookie: a=b"])) as server:
        answer = outbound_here().fetch(server.url + "page?x=1")

    assert isinstance(answer, Answer)
    assert (200, b"hello", server.url + "page?x=1", False) == (
        answer.status,
        answer.body,
        answer.url,
        answer.truncated,
    )
    assert 'W/"a"' == answer.header("etag")
    assert [
        b"GET /page?x=1 HTTP/1.1",
        b"Host: 127.0.0.1:%d" % server.port,
        b"User-Agent: " + SETTINGS.user_agent.encode(),
        b"Accept: text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1",
        b"Accept-Encoding: gzip, identity",
    ] == server.requests[0].split(b"\r\n\r\n")[0].split(b"\r\n")


def test_validators_go_back_byte_for_byte_and_never_break_the_request() -> None:
    etag, modified = 'W/"\u00e9 \'x"', "Wed, 07 Jan 2026 12:00:00 GMT"
    with Loopback(reply(status="304 Not Modified")) as server:
        answer = outbound_here().fetch(server.url, etag=etag, last_modified=modified)
        outbound_here().fetch(server.url, etag='"a"\r\nX: y', last_modified="\u2028")

    assert isinstance(answer, Answer)
    assert (304, b"") == (answer.status, answer.body)
    assert f"If-None-Match: {etag}\r\nIf-Modified-Since: {modified}\r\n".encode("latin-1") in server.requests[0]
    assert b"X: y" not in server.requests[1]
    assert b"If-" not in server.requests[1]


def test_a_redirect_is_followed_and_the_last_address_is_told() -> None:
    with (
        Loopback(reply(b"there")) as there,
        Loopback(reply(status="302 Found", headers=[f"Location: {there.url}a"])) as here,
    ):
        answer = outbound_here().fetch(here.url)

    assert isinstance(answer, Answer)
    assert (b"there", there.url + "a") == (answer.body, answer.url)


def test_a_post_sends_the_bytes_as_they_are_and_follows_no_redirect() -> None:
    with Loopback() as never, Loopback(reply(b"no", "307 Temporary Redirect", [f"Location: {never.url}"])) as server:
        answer = outbound_here().post(
            server.url, b'{"a":1}', [("content-type", "application/json"), ("webhook-id", "e1")]
        )

    assert isinstance(answer, Answer)
    assert 307 == answer.status
    assert 0 == never.connections
    assert server.requests[0].endswith(b"\r\n\r\n" + b'{"a":1}')
    assert b"webhook-id: e1\r\n" in server.requests[0]


def test_a_long_reply_to_a_post_is_cut() -> None:
    with Loopback(reply(b"x" * 100_000)) as server:
        answer = outbound_here().post(server.url, b"", [])

    assert isinstance(answer, Answer)
    assert (20_000, True) == (len(answer.body), answer.truncated)


@pytest.mark.parametrize("row", REDIRECTING, ids=lambda row: f"{row[1]}-{row[2]}-{row[4][:50]}")
def test_every_redirect_and_rebinding_of_the_list_is_judged_as_it_says(row: list[str]) -> None:
    url, verdict, _, names, redirects = json.loads(row[0]), row[1], row[2], json.loads(row[3]), row[4]
    hops = [
        reply(status=f"{status} R", headers=[f"Location: {to}"])
        for status, to in json.loads(redirects if redirects != "-" else "[]")
    ]
    answers = [*names]

    def resolve(host: str, port: int) -> tuple[str, ...]:
        return tuple(answers.pop(0) if len(answers) > 1 else answers[0])

    def script(request: bytes, connection: socket.socket) -> None:
        loop = row[2] == "redirect-loop"
        connection.sendall(hops[0] if loop else hops.pop(0) if hops else reply(b"reached"))

    with Loopback(script) as server:
        switchboard = Switchboard(server, refused_port=443)
        answer = Outbound(SETTINGS, resolve=resolve, dial=switchboard.dial, spacing_seconds=0).fetch(url)

    assert {PUBLIC} >= {address for address, _ in switchboard.asked}
    if verdict == "block":
        assert isinstance(answer, Failure)
    elif "https" not in row[4]:
        assert isinstance(answer, Answer)
        assert b"reached" == answer.body
    else:
        assert 443 == switchboard.asked[-1][1]


@pytest.mark.parametrize(
    "form",
    ["http://127.0.0.1:{port}/", "http://localhost:{port}/", "http://2130706433:{port}/", "http://0x7f.1:{port}/",
     "http://[::ffff:127.0.0.1]:{port}/", "http://0:{port}/", "http://a@127.0.0.1:{port}/", "http://name.test:8080/"],
)  # fmt: skip
def test_nothing_reaches_this_machine_in_any_spelling(form: str) -> None:
    with Loopback(reply(b"canary")) as canary:
        outbound = Outbound(SETTINGS, resolve=lambda host, port: ("127.0.0.1",), spacing_seconds=0)
        url = form.format(port=canary.port)

        assert isinstance(outbound.fetch(url), Failure)
        assert isinstance(outbound.post(url, b"", []), Failure)
        assert 0 == canary.connections


def test_proxies_and_passwords_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret\n")
    with Loopback(reply(b"canary")) as canary, Loopback(reply(b"page")) as server:
        for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, canary.url)
        monkeypatch.setenv("HOME", str(tmp_path))
        answer = outbound_here().fetch(server.url)

    assert isinstance(answer, Answer)
    assert 0 == canary.connections
    assert b"authorization" not in server.requests[0].lower()


def hang(request: bytes, connection: socket.socket) -> None:
    """Says nothing at all."""
    connection.recv(1)


def drip(request: bytes, connection: socket.socket) -> None:
    """A body that comes byte by byte."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    _drip(connection, b"x")


def drip_headers(request: bytes, connection: socket.socket) -> None:
    """Headers that never end. A client that is cut here says 200 and an empty body."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n")
    _drip(connection, b"x: y\r\n")


def _drip(connection: socket.socket, piece: bytes) -> None:
    connection.settimeout(0.02)
    while True:
        connection.sendall(piece)
        try:
            if not connection.recv(1):
                return
        except TimeoutError:
            continue


@pytest.mark.parametrize("script", [hang, drip, drip_headers])
def test_a_server_that_takes_too_long_is_timed_out_whatever_the_client_says(script: Script) -> None:
    answer = fetched(script, SHORT)

    assert isinstance(answer, Failure)
    assert Fault.TIMED_OUT is answer.fault


def test_a_lookup_that_never_ends_is_timed_out() -> None:
    with Loopback() as server:

        def resolve(host: str, port: int) -> tuple[str, ...]:
            server.closing.wait(5)
            return ()

        answer = Outbound(SETTINGS, resolve=resolve, spacing_seconds=0).fetch("http://example.com/", limits=SHORT)

    assert isinstance(answer, Failure)
    assert Fault.TIMED_OUT is answer.fault


def test_a_name_that_is_not_known_is_a_failed_lookup() -> None:
    answer = Outbound(SETTINGS, resolve=lambda host, port: ()).fetch("https://gone.example/")

    assert isinstance(answer, Failure)
    assert Fault.LOOKUP_FAILED is answer.fault


def test_a_closed_port_is_unreachable() -> None:
    with Loopback() as server:
        url = server.url

    answer = outbound_here().fetch(url)

    assert isinstance(answer, Failure)
    assert Fault.UNREACHABLE is answer.fault


@pytest.mark.parametrize(
    "script",
    [
        b"",
        b"hello\r\n\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200",
        b"HTTP/1.1 200 OK",
        b"HTTP/1.1 410 Gone\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/ht",
        b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n",
        b"HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"x: y\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nx: " + b"y" * 70_000 + b"\r\n\r\n",
        reply(b"not gzip", headers=["Content-Encoding: gzip"]),
        reply(b"x", headers=["Content-Encoding: br"]),
        reply(gzip.compress(gzip.compress(gzip.compress(b"x"))), headers=["Content-Encoding: gzip, gzip, gzip"]),
        reply(status="302 Found"),
    ],
    ids=[
        *("nothing", "garbage", "status", "status alone", "status line", "status line only", "half a header"),
        *("no blank line", "hint then half", "headers", "header", "coding", "brotli", "stacked", "nowhere"),
    ],
)
def test_an_answer_that_cannot_be_read_is_a_broken_answer(script: bytes) -> None:
    answer = fetched(script)

    assert isinstance(answer, Failure)
    assert Fault.BROKEN_ANSWER is answer.fault


@pytest.mark.parametrize(
    "script",
    [
        reply(b"half", length=100),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf",
    ],
    ids=["length", "no last chunk", "half a chunk"],
)
def test_a_body_that_ends_too_soon_is_kept_and_marked(script: bytes) -> None:
    answer = fetched(script)

    assert isinstance(answer, Answer)
    assert answer.truncated
    assert b"half".startswith(answer.body)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "gzip, gzip"])
def test_a_compressed_body_is_unpacked(coding: str) -> None:
    packed = zlib.compress(b"page") if coding == "deflate" else gzip.compress(b"page")
    if coding == "gzip, gzip":
        packed = gzip.compress(packed)

    answer = fetched(reply(packed, headers=[f"Content-Encoding: {coding}"]))

    assert isinstance(answer, Answer)
    assert b"page" == answer.body


@pytest.mark.parametrize("coding", ["gzip", "deflate", "bare deflate", "gzip, gzip"])
@pytest.mark.parametrize("kept", [1.0, 0.99, 0.5])
def test_a_packed_body_without_a_length_is_whole_when_its_stream_is(coding: str, kept: float) -> None:
    page = "".join(f"<p>On day {day} the fire crossed road {day * day}.</p>" for day in range(5_000)).encode()
    bare = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(page),
        "deflate": zlib.compress(page),
        "bare deflate": bare.compress(page) + bare.flush(),
        "gzip, gzip": gzip.compress(gzip.compress(page)),
    }[coding]
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: {coding.removeprefix('bare ')}\r\n\r\n".encode()

    answer = fetched(head + packed[: int(len(packed) * kept)])

    assert isinstance(answer, Answer)
    assert (kept < 1) == answer.truncated
    assert page.startswith(answer.body)
    assert (kept < 1) == (len(answer.body) < len(page))


def test_several_gzip_members_are_one_body_and_padding_is_none_of_it() -> None:
    packed = gzip.compress(b"pa") + gzip.compress(b"ge") + bytes(9)

    answer = fetched(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + packed)

    assert isinstance(answer, Answer)
    assert (b"page", False) == (answer.body, answer.truncated)


def test_hints_before_the_answer_are_passed_over() -> None:
    hints = b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n"

    answer = fetched(hints + reply(b"page"))

    assert isinstance(answer, Answer)
    assert (200, b"page", "") == (answer.status, answer.body, answer.header("link"))


def test_hints_without_end_are_a_broken_answer() -> None:
    answer = fetched(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 50 + reply(b"page"))

    assert isinstance(answer, Failure)
    assert Fault.BROKEN_ANSWER is answer.fault


@pytest.mark.parametrize("status", ["200 OK", "302 Found"])
def test_a_bomb_costs_what_the_cap_allows(status: str) -> None:
    """64 MiB of zeros in 64 kB, on a page and on a redirect's body."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(64)) + packer.flush()
    limits = replace(PAGE, body_bytes=1 << 20)
    tracemalloc.start()
    try:
        answer = fetched(reply(bomb, status, ["Content-Encoding: gzip", "Location: ftp://x.test/"]), limits)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert isinstance(answer, Failure)
    assert {"200 OK": Fault.TOO_LARGE, "302 Found": Fault.BAD_ADDRESS}[status] is answer.fault
    assert peak < 8 * 1024 * 1024


def test_a_server_error_is_an_answer() -> None:
    answer = fetched(reply(b"oops", "500 Internal Server Error"))

    assert isinstance(answer, Answer)
    assert (500, b"oops") == (answer.status, answer.body)


@pytest.mark.parametrize(
    ("name", "trusted", "expected"),
    [("right.test", True, b"safe"), ("wrong.test", True, Fault.TLS_FAILED), ("right.test", False, Fault.TLS_FAILED)],
)
def test_the_certificate_is_checked_against_the_name_that_was_asked_for(
    name: str, trusted: bool, expected: bytes | Fault
) -> None:
    tls = ssl.create_default_context(cafile=str(TLS / "certificate.pem")) if trusted else None
    with Loopback(reply(b"safe"), tls=True) as server:
        switchboard = Switchboard(server)
        outbound = Outbound(
            SETTINGS, resolve=lambda host, port: (PUBLIC,), dial=switchboard.dial, tls=tls, spacing_seconds=0
        )
        answer = outbound.fetch(f"https://{name}/")

    assert [(PUBLIC, 443)] == switchboard.asked
    assert expected == (answer.body if isinstance(answer, Answer) else answer.fault)


def test_a_second_address_is_tried_when_the_first_does_not_answer() -> None:
    with Loopback(reply(b"page")) as server:
        switchboard = Switchboard(server)

        def dialling(address: str, port: int, seconds: float) -> socket.socket:
            if not switchboard.asked:
                switchboard.asked.append((address, port))
                raise ConnectionRefusedError
            return switchboard.dial(address, port, seconds)

        answer = Outbound(SETTINGS, resolve=lambda host, port: (PUBLIC, "8.8.8.8"), dial=dialling).fetch(
            "http://a.test/"
        )

    assert isinstance(answer, Answer)
    assert [(PUBLIC, 80), ("8.8.8.8", 80)] == switchboard.asked


def test_a_connection_that_leads_elsewhere_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "getpeername", lambda self: ("10.0.0.1", 80))
    with Loopback(reply(b"page")) as server:
        answer = outbound_here().fetch(server.url)

    assert isinstance(answer, Failure)
    assert Fault.PRIVATE_ADDRESS is answer.fault
    assert [] == server.requests or [b""] == server.requests


def test_pages_of_one_host_are_asked_for_some_time_apart_and_webhooks_wait_for_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waited: list[float] = []
    monkeypatch.setattr("service.outbound.turns.sleep", waited.append)
    with Loopback(reply(b"page")) as server:
        outbound = Outbound(HERE, spacing_seconds=60)
        outbound.fetch(server.url)
        assert [] == waited
        outbound.post(server.url, b"", [])
        outbound.fetch(server.url + "other")

    assert 1 == len(waited)
    assert 50 < waited[0] <= 60


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("example.org", "http://example.org/"),
        ("EXAMPLE.org:8080", "https://example.org/page"),
        ("example.org.", "http://example.org/"),
        ("bücher.example", "http://xn--bcher-kva.example/"),
        ("[2606:4700:0:0:0:0:0:1111]:443", "http://[2606:4700::1111]/"),
    ],
)
def test_a_host_is_known_to_be_asked_however_it_is_written(written: str, asked: str) -> None:
    during: list[bool] = []
    outbound: Outbound

    def resolve(*_: object) -> tuple[str, ...]:
        during.append(outbound.is_asking(written))
        return ()

    def dial(*_: object) -> socket.socket:
        during.append(outbound.is_asking(written))
        raise OSError

    outbound = Outbound(read_settings({}), resolve=resolve, dial=dial, spacing_seconds=0)  # type: ignore[arg-type]
    outbound.fetch(asked)

    assert [True] == during
    assert not outbound.is_asking(written) and not outbound.is_asking("another.example")
    assert not outbound.is_asking("[") and not outbound.is_asking("")
