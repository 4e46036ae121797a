"""W4 and W11, at real sockets: what an endpoint may answer, and where a message never goes."""

import json
import socket
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from service.deliver import deliver_due
from service.domain.addresses import Objection, read_address
from service.domain.deliveries import Delivery, DeliveryState, Shape, SubscriptionState
from service.domain.errors import ServiceError
from service.outbound import Outbound, answers
from service.settings import read_settings
from service.web.parse_webhooks import endpoint_of
from storage import Store, deliveries
from tests.builders import NOON
from tests.delivering.office import owe
from tests.fakes import FrozenClock
from tests.loopback import TLS, Loopback, Script, reply
from tests.storage.stored import a_subscription

HERE = replace(read_settings({}), private_networks=("127.0.0.0/8",))
ADDRESSES = [
    line.split("\t")
    for line in (Path(__file__).parents[1] / "data" / "ssrf_urls.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture
def store():
    with Store(":memory:") as store:
        yield store


def sent_to(store: Store, script: Script | bytes, *, tls: bool = False) -> tuple[Delivery, Loopback]:
    """One message, sent once to an endpoint that does as the script says."""
    with Loopback(script, tls=tls) as server:
        url = server.url.replace("http://", "https://") if tls else server.url
        deliveries.save_subscription(store, a_subscription(url=url))
        owe(store, 1)
        delivery = deliver_due(store, Outbound(HERE), FrozenClock(NOON))
    assert delivery is not None
    return delivery, server


def test_a_redirect_is_a_failure_and_the_second_address_is_never_asked(store):
    with Loopback(reply(status="204 No Content")) as second:
        delivery, _ = sent_to(store, reply(b"We moved.", status="301 Moved", headers=[f"Location: {second.url}"]))

    assert (DeliveryState.PENDING, 0) == (delivery.state, second.connections)
    [attempt] = deliveries.list_attempts(store, delivery.id)
    assert (301, "We moved.") == (attempt.status, attempt.reply)


def test_an_endpoint_that_is_gone_is_switched_off_after_one_attempt(store):
    delivery, _ = sent_to(store, reply(status="410 Gone"))

    assert (DeliveryState.ABANDONED, 1) == (delivery.state, delivery.attempts)
    assert SubscriptionState.SWITCHED_OFF is deliveries.load_subscription(store, "s1").state


@pytest.mark.parametrize(
    ("status", "header", "least", "most"),
    [
        ("429 Too Many", "Retry-After: 7", 60, 60),
        ("429 Too Many", "Retry-After: 86400000", 60, 60),
        ("429 Too Many", "Retry-After: Wed, 07 Jan 2026 12:00:09 GMT", 60, 60),
        ("429 Too Many", "Retry-After: -1", 60, 60),
        ("429 Too Many", "Retry-After: abc", 60, 60),
        ("502 Bad Gateway", "X: y", 60, 60),
        ("500 Oops", "Retry-After: 7", 7, 7),
        ("500 Oops", "Retry-After: 86400000", 10, 10),
        ("500 Oops", "Retry-After: abc", 4, 6),
    ],
)
def test_a_wait_that_is_asked_for_is_held_between_one_and_two_times_the_table(store, status, header, least, most):
    delivery, _ = sent_to(store, reply(status=status, headers=[header]))

    waits = (delivery.next_attempt_at - NOON).total_seconds()
    assert least <= waits <= most


def test_no_content_is_success(store):
    assert DeliveryState.DELIVERED is sent_to(store, reply(status="204 No Content"))[0].state


def forever(piece: bytes) -> Script:
    """Answers 200 and then sends the piece until the other side has had enough."""

    def script(_: bytes, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n")
        while True:
            connection.sendall(piece)

    return script


def test_of_a_billion_bytes_of_a_reply_twenty_thousand_are_read(store):
    began = time.monotonic()
    delivery, _ = sent_to(store, forever(b"x" * 65_536))

    [attempt] = deliveries.list_attempts(store, delivery.id)
    assert 20_000 == len(attempt.reply) and time.monotonic() - began < 20
    assert DeliveryState.DELIVERED is delivery.state  # its status was 200


@pytest.mark.parametrize("answer", [b"garbage\r\n\r\n", b"", b"HTTP/1.1 999 \xff\r\n\r\n"])
def test_an_answer_that_cannot_be_read_is_a_failure_and_no_error(store, answer):
    assert DeliveryState.PENDING is sent_to(store, answer)[0].state


def test_a_reply_that_drips_ends_at_the_deadline(store, monkeypatch):
    monkeypatch.setattr("service.outbound.door.WEBHOOK", replace(answers.WEBHOOK, total=timedelta(seconds=0.3)))
    monkeypatch.setattr(Outbound.post, "__defaults__", (replace(answers.WEBHOOK, total=timedelta(seconds=0.3)),))

    def drip(_: bytes, connection: socket.socket) -> None:
        for sign in b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1_000:
            connection.sendall(bytes([sign]))
            time.sleep(0.02)

    began = time.monotonic()
    delivery, _ = sent_to(store, drip)

    [attempt] = deliveries.list_attempts(store, delivery.id)
    assert "timed out" == attempt.fault and time.monotonic() - began < 10


def test_a_certificate_for_another_name_is_refused(store):
    assert (TLS / "certificate.pem").exists()
    delivery, _ = sent_to(store, reply(status="204 No Content"), tls=True)

    [attempt] = deliveries.list_attempts(store, delivery.id)
    assert ("tls failed", None) == (attempt.fault, attempt.status)


def test_a_connection_that_is_reset_in_the_middle_is_a_failure_or_a_whole_status(store):
    def reset(_: bytes, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Le")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")

    delivery, _ = sent_to(store, reset)

    assert DeliveryState.PENDING is delivery.state


def answered(dns: str) -> tuple[str, ...]:
    """What a look-up of the case's names says first."""
    if dns == "-":
        return ("127.0.0.1",)
    first = json.loads(dns)[0]
    return tuple(first) if isinstance(first, list) else (first,)


#: Addresses that must not pass. A redirect is not followed, and a name that is looked up once cannot change its answer.
BAD = [
    (json.loads(url), answered(dns))
    for url, verdict, kind, dns, redirects in ADDRESSES
    if verdict == "block" and redirects == "-" and not kind.startswith("rebind")
]


def test_no_address_that_must_not_pass_is_ever_connected_to(store):
    """W11, at sending: whatever came into the database by whichever way."""
    asked = []

    def dial(address: str, port: int, seconds: float) -> socket.socket:
        asked.append((address, port))
        raise ConnectionRefusedError

    for number, (url, found) in enumerate(BAD):
        deliveries.save_subscription(
            store, a_subscription("s1", url=url.encode("utf-8", "replace").decode().replace("\x00", "%00"))
        )
        owe(store, 1, first=number)
        outbound = Outbound(read_settings({}), dial=dial, resolve=lambda host, port, found=found: found)
        delivery = deliver_due(store, outbound, FrozenClock(NOON))
        assert delivery is not None and delivery.state is DeliveryState.PENDING
    assert len(BAD) > 250 and [] == asked


def test_no_address_that_is_bad_as_written_is_saved(tmp_path):
    """W11, at saving: what only a look-up tells is refused when it is sent to."""
    settings = read_settings({"STET_DATA": str(tmp_path)})
    written = [url for url, _ in BAD if isinstance(read_address(url, ()), Objection)]
    saved = []
    for url in written:
        try:
            saved.append(endpoint_of(url, Shape.STANDARD, settings, ()))
        except ServiceError:
            continue
    assert len(written) > 200 and [] == saved
