"""S2 and S3: nothing that is asked for, by whatever way and however it is written, is asked of this machine."""

import socket
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from service.app import create_app
from service.check import Instruments, check_article
from service.check.leave import fetch_politely
from service.check.lookout import check_lookout, preview_lookout
from service.check.preview import preview_page
from service.domain.cadence import new_watch
from service.domain.deliveries import Fault
from service.domain.errors import Refused
from service.domain.lookouts import make_lookout
from service.domain.stories import Article, Story
from service.intake.mementos import find_mementos
from service.outbound import Answer, Failure, Outbound
from service.outbound.connections import dial
from service.settings import Settings, read_settings
from service.watching.robots import RobotsMemory
from storage import Store, lookouts, stories, watches
from tests.builders import NOON
from tests.fakes import FrozenClock
from tests.loopback import Loopback, Script, reply
from tests.soaking import at_most

PUBLIC = "93.184.215.14"

#: What names lead to: this machine by either kind of number, also one written as the other, or behind a public one.
NAMES = {
    "four": ("127.0.0.1",),
    "six": ("::1",),
    "mapped": ("::ffff:127.0.0.1",),
    "second": (PUBLIC, "127.0.0.1"),
    "second-six": (PUBLIC, "::1"),
    "first": ("127.0.0.1", PUBLIC),
}

#: Names that become this machine, of each of three kinds: a thousand in all.
TURNING = at_most(40, 334)

#: This machine in many spellings; {port} is where the canary listens. At other ports every connection counts, too.
FORMS = (
    "http://127.0.0.1:{port}/",
    "http://localhost:{port}/",
    "http://LOCALHOST.:{port}/",
    "http://127.1:{port}/",
    "http://127.0.0.1.:{port}/",
    "http://0:{port}/",
    "http://0.0.0.0:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f000001:{port}/",
    "http://0x7f.1:{port}/",
    "http://017700000001:{port}/",
    "http://127.000.000.001:{port}/",
    "http://127。0。0。1:{port}/",
    "http://①②⑦.⓪.⓪.①:{port}/",
    "http://[::1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::7f00:1]:{port}/",
    "http://[64:ff9b::7f00:1]:{port}/",
    "http://user@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}\\@example.com/",
    "http://canary.test:{port}/",
    *(f"http://{name}.test{port}/" for name in NAMES for port in ("", ":8080")),
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]:8080/",
    "http://2130706433/",
)


def lead_here(host: str, port: int) -> tuple[str, ...]:
    """Every name leads to this machine."""
    return NAMES.get(host.removesuffix(".test"), ("127.0.0.1",))


class House:
    """One desk with every way in, whose names are looked up here: all of them lead to this machine."""

    def __init__(self, folder: Path) -> None:
        self.settings: Settings = read_settings({"STET_DATA": str(folder)})
        self.clock, self.number = FrozenClock(NOON), count()
        self.store = Store(self.settings.database)
        stories.save_story(self.store, Story(id="s", title="S", description="", opened_at=NOON))
        self.dialled: list[str] = []
        self.outbound = Outbound(self.settings, resolve=lead_here, dial=self.dial, spacing_seconds=0)
        app = create_app(self.settings, self.outbound)
        self.client = app.test_client()

    def dial(self, address: str, port: int, seconds: float) -> socket.socket:
        """Nobody may come so far, whatever the port."""
        self.dialled.append(address)
        return dial(address, port, seconds)

    def fetch(self, url: str) -> bool:
        """A page, by the door itself."""
        return isinstance(self.outbound.fetch(url), Failure)

    def post(self, url: str) -> bool:
        """A message."""
        return isinstance(self.outbound.post(url, b"{}", []), Failure)

    def watch(self, url: str) -> bool:
        """A page that is watched, with the robots.txt of its site, however it came into the database."""
        article = Article(id=f"a{next(self.number)}", story_id="s", url=url, title="A", publisher="", language="en")
        stories.save_article(self.store, article)
        watches.save_watch(self.store, new_watch(article.id, NOON))
        with Instruments() as instruments:
            at = (self.store, article.id, self.outbound, self.clock, self.settings, instruments)
            return check_article(*at) not in ("changed", "unchanged")

    def lookout(self, url: str) -> bool:
        """A feed or a section page, looked at before it is saved and after; and a page looked at beforehand."""
        found = make_lookout("s", url, NOON)
        with Instruments() as instruments:
            preview_lookout(self.store, found, self.outbound, self.clock, self.settings, instruments)
            preview_page(url, "", self.outbound, self.clock, self.settings, instruments)
            lookouts.save_lookout(self.store, found)
            moved = check_lookout(self.store, found.id, self.outbound, self.clock, self.settings, instruments)
        return moved.failures_in_a_row == 1

    def timemap(self, url: str) -> bool:
        """An archive's list of captures."""

        def ask(address: str) -> str:
            answer = fetch_politely(address, self.outbound, self.clock, self.settings, RobotsMemory())
            assert not isinstance(answer, Answer)
            return answer.note

        try:
            find_mementos(url, ask, None, None)
        except Refused:
            return True
        return False

    def webhook(self, url: str) -> bool:
        """A webhook that is saved, and its test button."""
        made = self.client.post("/subscriptions", json={"address": url})
        if made.status_code in (403, 422):
            return True
        sent = self.client.post(f"/subscriptions/{made.get_json()['id']}/deliveries", json={})
        return sent.status_code < 500 and sent.get_json()["state"] != "delivered"

    def pages(self, url: str) -> bool:
        """What a person sends by the pages and programs by the API: previews, watches, an import by address."""
        about = {"address": url}
        ways = ("articles/preview", "lookouts/preview", "mementos/preview", "articles", "lookouts")
        answers = {way: self.client.post(f"/stories/s/{way}", json=about) for way in ways}
        by_archive = {"address": "https://example.org/a", "archive": url + "{url}"}
        answers["archive"] = self.client.post("/stories/s/mementos/preview", json=by_archive)
        fetched = self.client.post("/stories/s/versions/preview", data={**about, "fetch": "yes"})
        assert 400 <= fetched.status_code < 500, (url, fetched.status_code)
        if answers["articles"].status_code == 201:
            article = answers["articles"].get_json()["article"]["id"]
            answers["check"] = self.client.post(f"/articles/{article}/checks", json={})
        return all(answer.status_code < 500 for answer in answers.values())


WAYS: tuple[Callable[[House, str], bool], ...] = (
    House.fetch,
    House.post,
    House.watch,
    House.lookout,
    House.timemap,
    House.webhook,
    House.pages,
)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_no_way_in_leads_to_this_machine_in_any_spelling(tmp_path: Path, way: Callable[[House, str], bool]) -> None:
    house = House(tmp_path)
    with Loopback(reply(b"canary"), is_everywhere=True) as canary, house.store:
        assert [] == [form for form in FORMS if not way(house, form.format(port=canary.port))]
        assert 0 == canary.connections
        assert [] == house.dialled


def test_the_canary_sings_at_both_numbers_of_this_machine() -> None:
    with Loopback(reply(b"canary"), is_everywhere=True) as canary:
        at = [family for family in ("127.0.0.1", "::1") if family == "127.0.0.1" or _has_six()]
        for number in at:
            with socket.create_connection((number, canary.port), 5) as asking:
                asking.sendall(b"GET / HTTP/1.1\r\n\r\n")
                assert b"canary" in asking.makefile("rb").read()
        assert len(at) == canary.connections


def _has_six() -> bool:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        return False
    return True


class Elsewhere:
    """Connects the public number to one server and this machine's to the canary, as a network would."""

    def __init__(self, server: Loopback, canary: Loopback) -> None:
        self.ports = {PUBLIC: server.port, "127.0.0.1": canary.port, "::1": canary.port}

    def __call__(self, address: str, port: int, seconds: float) -> socket.socket:
        return dial("127.0.0.1", self.ports[address], seconds)


def test_a_redirect_leads_to_this_machine_in_no_spelling() -> None:
    sent = []

    def send_on(request: bytes, connection: socket.socket) -> None:
        location = sent[-1].encode("utf-8")
        connection.sendall(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + b"\r\n\r\n")

    with Loopback(reply(b"canary")) as canary, Loopback(send_on) as server:
        names = {"example.com": PUBLIC}
        door = Outbound(
            read_settings({}),
            resolve=lambda host, port: (names[host],) if host in names else lead_here(host, port),
            dial=Elsewhere(server, canary),
            spacing_seconds=0,
        )
        for form in FORMS:
            sent.append(form.format(port=canary.port))

            assert isinstance(door.fetch("http://example.com/"), Failure)

        assert len(FORMS) == server.connections
        assert 0 == canary.connections


def again(request: bytes, connection: socket.socket) -> None:
    """Sent on to the same name, with the line open."""
    connection.sendall(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: keep-alive\r\nLocation: /again\r\n\r\n")


def answered(request: bytes, connection: socket.socket) -> None:
    """Answered, with the line held open for whoever asks next."""
    connection.sendall(reply(b"a page", headers=["Connection: keep-alive", "Content-Type: text/html"]))
    connection.settimeout(0.02)
    with suppress(OSError):
        connection.recv(1)


def broken(request: bytes, connection: socket.socket) -> None:
    """The line ends before there is an answer, so that somebody may try again."""
    connection.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("script", [again, answered, broken], ids=lambda script: script.__name__)
def test_a_name_that_becomes_this_machine_is_not_asked_there(script: Script) -> None:
    """S3: public when it is looked up first, this machine ever after: redirected, kept open, tried again."""
    looked_up: dict[str, int] = {}

    def resolve(host: str, port: int) -> tuple[str, ...]:
        looked_up[host] = looked_up.get(host, 0) + 1
        return (PUBLIC,) if looked_up[host] == 1 else ("127.0.0.1",)

    with Loopback(reply(b"canary")) as canary, Loopback(script) as server:
        door = Outbound(read_settings({}), resolve=resolve, dial=Elsewhere(server, canary), spacing_seconds=0)
        for number in range(TURNING):
            first = door.fetch(f"http://turning{number}.example/")
            second = door.fetch(f"http://turning{number}.example/")

            assert isinstance(first, Answer) is (script is answered)
            assert isinstance(second, Failure) and Fault.PRIVATE_ADDRESS is second.fault

        assert (TURNING, TURNING) == (len(looked_up), server.connections)
        assert 0 == canary.connections


def test_a_page_whose_name_turns_between_robots_and_the_page_is_not_asked_here(tmp_path: Path) -> None:
    """S3, by a watch: the site's robots.txt is asked for where the name led first, and the page nowhere."""
    house, asked = House(tmp_path), [0]

    def resolve(host: str, port: int) -> tuple[str, ...]:
        asked[0] += 1
        return (PUBLIC,) if asked[0] == 1 else ("127.0.0.1",)

    with Loopback(reply(b"canary")) as canary, Loopback(reply(b"", "404 Not Found")) as server, house.store:
        house.outbound = Outbound(house.settings, resolve=resolve, dial=Elsewhere(server, canary), spacing_seconds=0)
        assert house.watch("http://turning.example/page")

        assert (1, 0) == (server.connections, canary.connections)
        assert b"GET /robots.txt " == server.requests[0][:16]
