"""mementos: an archive's captures, chosen by date, each at the archive's time; the archive is the test's own."""

import os
import socket
from collections.abc import Iterator

import pytest

from service.cli.opening import Opening
from service.outbound import Outbound
from service.settings import read_settings
from storage import Store
from storage.deliveries import list_deliveries, list_subscriptions
from tests.cli.calling import Said, call
from tests.importing.made import a_page
from tests.loopback import Loopback, reply

URL = "https://example.org/fire"
WALL = b"<title>Just a moment...</title><p>Checking your browser before accessing.</p>"
DAYS = {5: "900", 6: "1,200", 7: "1,200", 8: "1,350"}


class Archive:
    """An archive that pages its TimeMap and shows captures the way the Wayback Machine does."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.broken: set[int] = set()
        self.resting: list[str] = []
        self.server = Loopback(self._answer)

    @property
    def template(self) -> str:
        return f"{self.server.url}timemap/link/{{url}}"

    def _answer(self, request: bytes, connection: socket.socket) -> None:
        path = request.split()[1].decode()
        self.asked.append(path)
        connection.sendall(self._page(path))

    def _page(self, path: str) -> bytes:
        link = ["Content-Type: application/link-format"]
        if path == f"/timemap/link/{URL}":
            onward = f'<{self.server.url}timemap/link/2/{URL}>; rel="timemap"; from="Wed, 07 Jan 2026 00:00:00 GMT"'
            head = f'<{URL}>; rel="original",\n<{self.server.url}timemap/link/{URL}>; rel="self",\n{onward}'
            return reply(",\n".join([head, *map(self._link, (5, 6))]).encode(), headers=link)
        if path == f"/timemap/link/2/{URL}":
            return reply(",\n".join(map(self._link, (7, 8))).encode(), headers=link)
        if path.startswith("/web/") and "id_/" in path:
            day = int(path.split("/")[2][6:8])
            if day in self.broken:
                return reply(b"busy", "429 Too Many Requests", self.resting)
            dated = f"Memento-Datetime: {self._date(day)}"
            return reply(a_page(DAYS[day]) if DAYS[day] else WALL, headers=["Content-Type: text/html", dated])
        return reply(b"none", "404 Not Found")

    def _link(self, day: int) -> str:
        kind = "first memento" if day == 5 else "memento"
        return f'<{self.server.url}web/202601{day:02}153000/{URL}>; rel="{kind}"; datetime="{self._date(day)}"'

    @staticmethod
    def _date(day: int) -> str:
        return f"{('Mon', 'Tue', 'Wed', 'Thu')[day - 5]}, {day:02} Jan 2026 15:30:00 GMT"


@pytest.fixture
def archive(monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    monkeypatch.setenv("STET_ALLOW_NETWORKS", "127.0.0.0/8")
    monkeypatch.setattr(Opening, "outbound", lambda self: Outbound(self.settings, spacing_seconds=0))
    call("story", "create", "fire", "--title", "A fire")
    made = Archive()
    with made.server:
        yield made


def run(archive: Archive, *more: object) -> Said:
    return call("mementos", URL, "--story", "fire", "--archive", archive.template, "--json", *more)


def outcomes(said: Said) -> list[str]:
    return [one["outcome"] for one in said.json["files"]]


def test_the_captures_of_a_range_are_recorded_at_the_archive_s_times(archive: Archive) -> None:
    said = run(archive, "--since", "2026-01-06")

    assert (0, ["recorded", "same as its neighbour", "recorded"]) == (said.status, outcomes(said))
    assert {"the archive's date"} == {one["dated_by"] for one in said.json["files"]}
    [article] = call("export", "fire").json["articles"]
    assert URL == article["address"]
    assert [f"{archive.server.url}web/202601{day}153000/{URL}" for day in ("06", "08")] == [
        version["memento_url"] for version in article["versions"]
    ]
    assert "/robots.txt" == archive.asked[0] and not any("0105" in path for path in archive.asked)


def test_what_is_recorded_is_not_fetched_again(archive: Archive) -> None:
    archive.broken = {7}
    first = run(archive)
    assert (2, ["recorded", "recorded", "refused", "recorded"]) == (first.status, outcomes(first))
    assert "429" in first.err
    archive.asked.clear()
    archive.broken = set()

    again = run(archive)

    assert (0, {"same as its neighbour": 1, "passed over": 3}) == (again.status, again.json["counts"])
    assert 1 == sum("id_/" in path for path in archive.asked)


def test_what_was_unusable_is_fetched_again_only_when_that_is_asked_for(archive: Archive) -> None:
    DAYS[6] = ""  # and the page is none
    try:
        first = run(archive)
        archive.asked.clear()
        again = run(archive)
    finally:
        DAYS[6] = "1,200"
    listed = run(archive, "--list")
    assert "unusable" in outcomes(first)
    assert ({"passed over": 4}, False) == (again.json["counts"], any("id_/" in path for path in archive.asked))
    assert (0, 3, 1) == tuple(listed.json[name] for name in ("chosen", "known", "unusable"))

    assert {"recorded": 1, "passed over": 3} == run(archive, "--again").json["counts"]


def test_a_day_is_the_end_of_a_range_with_all_its_hours(archive: Archive) -> None:
    assert 2 == len(run(archive, "--list", "--until", "2026-01-06").json["mementos"])


def test_an_archive_that_wants_a_rest_is_left_alone_and_the_rest_waits(archive: Archive) -> None:
    archive.resting = ["Retry-After: 600"]
    archive.broken = {6}
    first = run(archive)

    assert (0, {"recorded": 1, "passed over": 3}) == (first.status, first.json["counts"])
    assert "asked to be left alone" in first.err + first.out
    assert 2 == sum("id_/" in path for path in archive.asked)
    again = run(archive)  # by another process, which heeds what this one was told
    assert (2, "") == (again.status, again.out) and "asked not to be asked" in again.err


def test_of_many_captures_some_are_chosen_evenly_and_it_is_said(archive: Archive) -> None:
    said = call("mementos", URL, "--story", "fire", "--archive", archive.template, "--at-most", "2")

    assert 0 == said.status and "2 captures of 4 in this range" in said.out
    assert ["05", "08"] == [path.split("/")[2][6:8] for path in archive.asked if "id_/" in path]


def test_a_list_and_a_dry_run_store_nothing(archive: Archive) -> None:
    listed = run(archive, "--list")
    assert 4 == len(listed.json["mementos"]) and not any("id_/" in path for path in archive.asked)
    dry = run(archive, "--dry-run")

    assert ["recorded"] * 2 + ["same as its neighbour", "recorded"] == outcomes(dry)
    assert [] == call("export", "fire").json["articles"]


@pytest.mark.parametrize(
    ("more", "named"),
    [
        (("--archive", "louvre"), "louvre"),
        (("--archive", "file:///{url}"), "file:"),
        (("--since", "2026-01-09", "--until", "2026-01-08"), "since"),
        (("--since", "soon"), "soon"),
    ],
)
def test_what_cannot_be_asked_is_one_sentence(archive: Archive, more: tuple[str, ...], named: str) -> None:
    said = call("mementos", URL, "--story", "fire", *more)

    assert (2, "", 1) == (said.status, said.out, said.err.count("\n")) and named in said.err


def test_an_archive_that_answers_something_else_is_refused(archive: Archive) -> None:
    for template in (
        f"{archive.server.url}web/20260106153000id_/{{url}}",
        "http://127.0.0.1:9/{url}",
        "http://10.0.0.1/{url}",
    ):
        said = call("mementos", URL, "--story", "fire", "--archive", template)

        assert (2, "", 1) == (said.status, said.out, said.err.count("\n"))
    said = call("mementos", "https://example.org/other", "--story", "fire", "--archive", archive.template)
    assert (0, True) == (said.status, "no capture" in said.out)


def test_an_import_that_the_archive_breaks_off_is_one_piece_of_news(archive: Archive) -> None:
    call("subscribe", "https://example.org/mine", "--story", "fire")
    archive.resting, archive.broken = ["Retry-After: 600"], {8}
    first = run(archive)
    assert ([], 2) == (owed(), first.json["counts"]["recorded"])
    assert "the news is told" in first.out

    rested(archive)
    run(archive)
    assert 1 == len(owed()) and "1,350" in owed()[0]
    run(archive, "--again")
    assert 1 == len(owed())


def test_the_run_that_ends_an_import_tells_of_an_earlier_one(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    call("subscribe", "https://example.org/mine", "--story", "fire")
    archive.resting, archive.broken = ["Retry-After: 600"], {7}
    monkeypatch.setitem(DAYS, 8, "")
    run(archive)
    rested(archive)
    run(archive)
    assert 1 == len(owed()) and "1,200" in owed()[0]


def rested(archive: Archive) -> None:
    """The archive answers again, and what it asked for is over."""
    archive.broken = set()
    with Store(read_settings(dict(os.environ)).database) as store, store.transaction():
        store.write("DELETE FROM hosts")


def owed() -> list[str]:
    """The bodies of the messages owed to the story's one subscriber."""
    with Store(read_settings(dict(os.environ)).database) as store:
        [subscription] = list_subscriptions(store, "fire")
        return [one.body for one in list_deliveries(store, subscription.id)]
