"""The door at length: what is checked is asked, errors tell nothing, dead names hold nobody (S5, S6, S7, P4)."""

import random
import socket
import statistics
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from threading import Event, Lock, Thread
from time import monotonic

import pytest
from urllib3.util import parse_url

from service.domain.addresses import Target, read_address
from service.domain.deliveries import Fault
from service.outbound import Answer, Failure, Outbound
from service.outbound.answers import PAGE
from service.outbound.turns import Turns
from service.settings import read_settings
from tests.loopback import Loopback, reply
from tests.soaking import at_most

SETTINGS = read_settings({})
HERE = replace(SETTINGS, private_networks=("127.0.0.0/8",))
PUBLIC = "93.184.215.14"

#: The pieces of the grammar that addresses are made of; the odd ones are what parsers are known to disagree about.
SCHEMES = ("http", "https", "HTTP", "hTTp")
SLASHES = ("://", "://", "://", ":/", ":///", ":\\\\", "://\\", ":// ", "://\t")
USERS = ("", "", "", "", "user@", "user:pass@", "a@b@", "example.org@", "example.org:80@", "%40@", "user#@", "\\@")
HOSTS = (
    "example.org",
    "EXAMPLE.org",
    "example.org.",
    "news.example.org",
    "xn--mnchen-3ya.example",
    "münchen.example",
    "exa%6dple.org",
    "example。org",
    "ｅxample.org",
    "exam\tple.org",
    "example.org\\.evil.test",
    "example.org#.evil.test",
    "example.org?.evil.test",
    "example.org;evil.test",
    "[2606:2800:220:1::1]",
    "[::ffff:93.184.215.14]",
    "[2606:2800:220:1::1%25eth0]",
    "93.184.215.14",
    "0x5db8d70e",
    "1572394766",
    "93.184.55054",
    "0135.0270.0327.016",
    "a_b.example",
    "-a.example",
    "a..example",
    "",
)
PORTS = ("", "", "", ":80", ":443", ":8080", ":", ":0", ":65536", ":080", ":８０", ":80:80", ":80@evil.test")
PATHS = (
    "",
    "/",
    "/a",
    "/a b",
    "/a?b=c",
    "?q=//evil.test",
    "#f",
    "/%2e%2e/",
    "/\\evil.test",
    "/a\r\nHost: evil.test",
    "@x",
)

#: How often a piece is the first of its row.
PLAIN = 0.7


def an_address(chance: random.Random) -> str:
    """One address of the grammar, most of its pieces plain; now and then a letter is doubled, dropped or replaced."""
    parts = (SCHEMES, SLASHES, USERS, HOSTS, PORTS, PATHS)
    made = "".join(part[0] if chance.random() < PLAIN else chance.choice(part) for part in parts)
    if chance.random() < 1 - PLAIN:
        at = chance.randrange(len(made))
        other = chance.choice(("", made[at] * 2, "@", "#", "/", "\\", ":", "\x00", "\u2028", "%00"))
        made = made[:at] + other + made[at + 1 :]
    return made


def test_the_host_that_was_checked_is_the_one_that_is_asked() -> None:
    """S5: name looked up, number connected to, `Host` sent and urllib3's own reading are one and the same."""
    chance = random.Random(5)
    looked_up: list[tuple[str, int]] = []
    connected: list[tuple[str, int]] = []
    far_ends: list[socket.socket] = []

    def resolve(host: str, port: int) -> tuple[str, ...]:
        looked_up.append((host, port))
        return (PUBLIC,)

    def dial(address: str, port: int, seconds: float) -> socket.socket:
        connected.append((address, port))
        near, far = socket.socketpair()
        far.sendall(reply(b"", headers=["Connection: close"]))
        far_ends.append(far)
        return near

    door = Outbound(SETTINGS, resolve=resolve, dial=dial, spacing_seconds=0)
    asked = 0
    for _ in range(at_most(2_000, 100_000)):
        url = an_address(chance).replace("https", "http")  # the first request of TLS is not ours to read
        for seen in (looked_up, connected, far_ends):
            seen.clear()
        answer = door.fetch(url)
        target = read_address(url)
        if not connected:
            assert isinstance(answer, Failure), url
            continue
        asked += 1
        assert isinstance(target, Target), url
        with far_ends[0] as far:
            request = far.recv(65_536)
        line, *headers = request.split(b"\r\n\r\n")[0].split(b"\r\n")
        hosts = [header[6:].decode() for header in headers if header.lower().startswith(b"host: ")]
        assert [target.authority] == hosts, url
        assert b"GET " + target.path.encode() + b" HTTP/1.1" == line, url
        assert ([] if target.literal else [(target.host, target.port)]) == looked_up, url
        assert [(target.host if target.literal else PUBLIC, target.port)] == connected, url
        theirs = parse_url(target.url)
        assert (target.host, target.port) == ((theirs.host or "").strip("[]"), theirs.port or 80), url

    assert asked > 300


def test_what_stands_behind_a_blocked_address_cannot_be_told_from_the_answer() -> None:
    """S6: a listening, a closed and a silent port of this machine give the same words, at once."""
    with Loopback(reply(b"SSH-2.0-secret banner")) as open_port, socket.create_server(("127.0.0.1", 0)) as silent:
        with socket.create_server(("127.0.0.1", 0)) as closed:
            closed_port = closed.getsockname()[1]
        ports = (open_port.port, silent.getsockname()[1], closed_port)
        door = Outbound(SETTINGS, spacing_seconds=0)
        answers = [door.fetch(f"http://127.0.0.1:{port}/") for port in ports]
        connections = open_port.connections

    assert {(Fault.PRIVATE_ADDRESS,)} == {(one.fault,) for one in answers if isinstance(one, Failure)}
    assert 3 == len(answers)
    assert 1 == len({one.note for one in answers if isinstance(one, Failure)})
    assert 0 == connections
    for one, port in zip(answers, ports, strict=True):
        assert isinstance(one, Failure)
        assert str(port) not in one.note
        assert one.duration < timedelta(seconds=1)


@pytest.mark.parametrize(
    "script", [b"SSH-2.0-OpenSSH_9.2\r\n", b"220 mail.internal ESMTP\r\n", b"-ERR unknown command\r\n"]
)
def test_a_server_that_speaks_something_else_is_not_quoted(script: bytes) -> None:
    """S6: no banner in what a reader is told."""
    with Loopback(script) as server:
        answer = Outbound(HERE, spacing_seconds=0).fetch(server.url)

    assert isinstance(answer, Failure)
    assert Fault.BROKEN_ANSWER == answer.fault
    assert not {"SSH", "ESMTP", "ERR"} & set(answer.note.replace("-", " ").split())


def test_names_that_are_never_looked_up_hold_nobody_else() -> None:
    """S7: many names that no resolver answers for end by their deadline; other pages come at once meanwhile."""
    never = Event()
    short = replace(PAGE, total=timedelta(seconds=0.5))

    def resolve(host: str, port: int) -> tuple[str, ...]:
        if host.startswith("dead"):
            never.wait(30)
            return ()
        return ("127.0.0.1",)

    dead = at_most(60, 1_000)
    ended: list[Answer | Failure] = []
    took: list[float] = []
    with Loopback(reply(b"alive")) as server:
        door = Outbound(HERE, resolve=resolve, spacing_seconds=0)
        asking = [
            Thread(target=lambda n=n: ended.append(door.fetch(f"http://dead{n}.example/", limits=short)))
            for n in range(dead)
        ]
        for one in asking:
            one.start()
        for n in range(20):
            began = monotonic()
            answer = door.fetch(f"http://alive{n}.example:{server.port}/")
            took.append(monotonic() - began)
            assert isinstance(answer, Answer)
        for one in asking:
            one.join(20)
        never.set()

    assert dead == len(ended)
    assert {Fault.TIMED_OUT} == {one.fault for one in ended if isinstance(one, Failure)}
    assert statistics.median(took) < 2


def test_no_host_is_asked_twice_at_once_or_sooner_than_it_may_be() -> None:
    """P4: watches of one host, asked by many threads: never two at once, always the spacing between two."""
    spacing, begun, inside, at_once = 0.01, [], 0, []
    lock = Lock()

    def hold(request: bytes, connection: socket.socket) -> None:
        nonlocal inside
        with lock:
            begun.append(monotonic())
            inside += 1
            at_once.append(inside)
        connection.sendall(reply(b"x"))
        with lock:
            inside -= 1

    with Loopback(hold) as server:
        door = Outbound(HERE, spacing_seconds=spacing)
        count = at_most(40, 200)
        asking = [Thread(target=door.fetch, args=(f"{server.url}{n}",)) for n in range(count)]
        for one in asking:
            one.start()
        for one in asking:
            one.join()

    assert count == len(begun)
    assert 1 == max(at_once)
    begun.sort()
    assert all(later - earlier >= spacing * 0.9 for earlier, later in pairwise(begun))


class Hour:
    """A clock that moves only while somebody waits: an hour of waiting takes no time."""

    def __init__(self) -> None:
        self.now, self._lock = 0.0, Lock()

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.now += seconds


def test_two_hundred_pages_of_one_host_begin_a_second_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """P4 at the spacing that holds for everybody: of 200 pages each begins a second after the one before ended."""
    hour, begun, inside, at_once = Hour(), [], 0, []
    monkeypatch.setattr("service.outbound.turns.monotonic", hour.monotonic)
    monkeypatch.setattr("service.outbound.turns.sleep", hour.sleep)

    def took_a_while(request: bytes, connection: socket.socket) -> None:
        nonlocal inside
        inside += 1
        begun.append(hour.now)
        at_once.append(inside)
        hour.sleep(0.25)
        inside -= 1
        connection.sendall(reply(b"x"))

    with Loopback(took_a_while) as server:
        door = Outbound(HERE)
        asking = [Thread(target=door.fetch, args=(f"{server.url}{n}",)) for n in range(200)]
        for one in asking:
            one.start()
        for one in asking:
            one.join()

    assert (200, 1) == (len(begun), max(at_once))
    assert 1.25 == min(later - earlier for earlier, later in pairwise(begun))
    assert begun[-1] - begun[0] < 200 * 1.3  # and nobody waits for longer than that


def test_a_turn_is_given_back_when_the_asking_fails() -> None:
    turns = Turns(0)
    with pytest.raises(RuntimeError), turns.turn("a.test", timedelta(seconds=1)):
        assert turns.is_taken("a.test")
        raise RuntimeError

    assert not turns.is_taken("a.test")
