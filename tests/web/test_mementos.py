"""An archive's captures in the browser and as JSON: listed, fetched some at a time, each once, sealed in between."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

import pytest

from service.domain.retries import Later
from service.importing.timemaps import LINK_FORMAT
from service.watching.imported import read_page
from service.watching.page import PageReader
from service.web.views.archives import mementos
from storage import upkeep
from tests.importing.made import a_page
from tests.web.conftest import JSON

URL = "https://example.org/fire"
ADDRESS = "/stories/fire/mementos"
ARCHIVE = "https://archive.example/timemap/{url}"
WALL = b"<title>Just a moment...</title><p>Checking your browser before accessing.</p>"


@dataclass(frozen=True)
class Said:
    status: int
    body: bytes
    url: str
    headers: dict[str, str]

    def header(self, name: str) -> str:
        return self.headers.get(name, "")


class Archive:
    """Captures of five days; the page of the second is a wall, and the archive is busy when asked for the fourth."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.busy = {8}
        self.rests = False
        self.types: dict[int, str] = {}  # of captures that are no pages
        self.pages = {day: a_page(figure) for day, figure in ((5, "900"), (7, "1,200"), (8, "1,300"), (9, "1,350"))}
        self.pages[6] = WALL

    def ask(self, url: str) -> Said | str:
        self.asked.append(url)
        if "/timemap/" in url:
            links = [f'<{self.at(day)}>; rel="memento"; datetime="{self.date(day)}"' for day in range(5, 10)]
            return Said(200, ",\n".join(links).encode(), url, {"content-type": LINK_FORMAT})
        day = int(url.split("/")[4][6:8])
        if day in self.busy:
            return "The server did not answer in time."
        dated = {"content-type": self.types.get(day, "text/html"), "memento-datetime": self.date(day)}
        return Said(200, self.pages[day], url, dated)

    @property
    def fetched(self) -> list[int]:
        """The days whose captures were asked for."""
        return [int(url.split("/")[4][6:8]) for url in self.asked if "/timemap/" not in url]

    @staticmethod
    def at(day: int) -> str:
        return f"https://archive.example/web/202601{day:02}153000/{URL}"

    @staticmethod
    def date(day: int) -> str:
        return f"{('Mon', 'Tue', 'Wed', 'Thu', 'Fri')[day - 5]}, {day:02} Jan 2026 15:30:00 GMT"


@pytest.fixture(scope="module")
def reader() -> Iterator[PageReader]:
    """One child process reads the pages of all these tests."""
    made = PageReader()
    yield made
    made.close()


@pytest.fixture
def archive(app, client, reader) -> Archive:
    made = Archive()
    desk = replace(app.extensions["stet"], ask=made.ask, read_page=partial(read_page, reader=reader))
    app.extensions["stet"] = desk
    client.post("/stories", json={"title": "A fire", "story": "fire"})
    return made


def wanted(**more: object) -> dict[str, object]:
    return {"address": URL, "archive": ARCHIVE, **more}


def take(client, **more: object) -> dict:
    """Everything that is wanted, in as many requests as it takes."""
    answer = client.post(ADDRESS, json=wanted(**more)).get_json()
    while answer["next"]:
        said = client.post(ADDRESS, json={"next": answer["next"]}).get_json()
        answer = {**said, "files": [*answer["files"], *said["files"]]}
    return answer


def outcomes(answer: dict) -> list[str]:
    return [one["outcome"] for one in answer["files"]]


def test_what_an_archive_has_is_listed_and_nothing_is_fetched_or_written(client, archive, store):
    counts = upkeep.row_counts(store)
    said = client.post(f"{ADDRESS}/preview", json=wanted(since="2026-01-06", until="2026-01-09", at_most=3)).get_json()

    assert ["to fetch", "left out", "to fetch", "to fetch"] == [one["becomes"] for one in said["mementos"]]
    assert (3, 0, 0, 1, 0) == tuple(
        said[name] for name in ("chosen", "known", "unusable", "left_out", "unread_timemaps")
    )
    assert "2026-01-06T15:30:00Z" == said["mementos"][0]["captured_at"]
    assert ["https://archive.example/timemap/" + URL] == archive.asked
    assert counts == upkeep.row_counts(store)


def test_captures_are_recorded_at_the_archives_times_and_each_says_what_became_of_it(client, archive):
    answer = client.post(ADDRESS, json=wanted()).get_json()

    assert ["recorded", "unusable", "recorded", "refused", "recorded"] == outcomes(answer)
    assert (5, 0, None) == (answer["chosen"], answer["waiting"], answer["next"])
    assert {"the archive's date"} == {one["dated_by"] for one in answer["files"] if "dated_by" in one}
    assert "did not answer" in answer["files"][3]["note"] and "1,200" in answer["files"][2]["reports"][0]["headline"]
    version = client.get(f"/versions/{answer['files'][0]['version_id']}", headers=JSON).get_json()["version"]
    assert (archive.at(5), "2026-01-05T15:30:00Z") == (version["memento_url"], version["captured_at"])
    assert "/web/20260105153000id_/" in archive.asked[1]  # as it was captured, without the archive's own bar


def test_what_is_recorded_or_was_unusable_is_not_fetched_again_unless_asked_for(client, archive):
    take(client)
    archive.asked.clear()
    archive.busy.clear()

    again = take(client)
    assert ([8], {"recorded": 1, "passed over": 4}) == (archive.fetched, again["counts"])
    said = client.post(f"{ADDRESS}/preview", json=wanted()).get_json()
    assert (0, 4, 1, None) == tuple(said[name] for name in ("chosen", "known", "unusable", "next"))
    assert "unusable before" == said["mementos"][1]["becomes"]
    archive.asked.clear()
    archive.pages[6] = a_page("1,000")
    assert (["recorded", "passed over"], [6]) == (outcomes(take(client, again=True)), archive.fetched)


def test_an_import_in_many_requests_ends_as_one_in_a_single_request(client, archive, monkeypatch, store):
    monkeypatch.setattr(mementos, "FOR_PROGRAMS_S", 0.0)
    first = client.post(ADDRESS, json=wanted()).get_json()
    assert (["recorded"], 4) == (outcomes(first), first["waiting"])
    for _ in range(2):  # the same request again, where its answer was lost on the way
        second = client.post(ADDRESS, json={"next": first["next"]}).get_json()
        assert (["unusable"], 3) == (outcomes(second), second["waiting"])
    rest = take(client)

    assert ["passed over", "passed over", "recorded", "recorded", "refused"] == sorted(outcomes(rest))
    assert {"captures": 4, "versions": 3} == {name: upkeep.row_counts(store)[name] for name in ("captures", "versions")}


def test_a_dry_run_says_what_would_be_reported_and_stores_nothing(client, archive, store):
    counts = upkeep.row_counts(store)
    answer = client.post(ADDRESS, json=wanted(dry_run=True)).get_json()

    assert answer["dry_run"] and "1,200" in answer["files"][2]["reports"][0]["headline"]
    assert counts == upkeep.row_counts(store)


def test_what_goes_on_is_only_what_was_answered_in_this_story(client, archive, monkeypatch):
    monkeypatch.setattr(mementos, "FOR_PROGRAMS_S", 0.0)
    onward = client.post(ADDRESS, json=wanted()).get_json()["next"]
    client.post("/stories", json={"title": "A flood", "story": "flood"})
    sealed, _, body = onward.partition(".")

    for address, sent in (
        (ADDRESS, "sealed:x.y"),
        (ADDRESS, f"{sealed}.{body[:-8]}AAAAAAAA"),
        (ADDRESS, body),
        ("/stories/flood/mementos", onward),
    ):
        answer = client.post(address, json={"next": sent})
        assert (422, "next") == (answer.status_code, answer.get_json()["field"])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("address", ""),
        ("address", "ftp://example.org/a"),
        ("archive", "louvre"),
        ("since", "soon"),
        ("until", "2026-01-01"),
        ("at_most", "0"),
    ],
)
def test_what_cannot_be_asked_is_one_sentence_beside_its_field(client, archive, field, value):
    sent = {**wanted(since="2026-01-05"), field: value}
    page = client.post(f"{ADDRESS}/preview", data=sent)

    assert (422, True) == (page.status_code, f'id="{field}-error"' in page.text) and not archive.asked
    assert "mementos/preview" in page.text  # the form again


def test_a_person_sees_what_there_is_then_what_became_of_it_until_all_is_done(client, archive, monkeypatch):
    monkeypatch.setattr(mementos, "FOR_PEOPLE_S", 0.0)
    assert "From a web archive" in client.get("/stories/fire/imports/new").text
    page = client.post(f"{ADDRESS}/preview", data=wanted(at_most="4")).text
    assert "4 captures would be fetched" in page and "1 would be left out" in page

    steps = 0
    while found := re.search(r'name="next" value="([^"]*)"', page):
        page = client.post(ADDRESS, data={"next": html.unescape(found[1])}).text
        steps += 1
        assert f"{steps} of 4 captures are done" in page and ("data-goes-on" in page) is (steps < 4)
    assert 4 == steps and "To the timeline" in page
    assert "2 recorded, 1 unusable, 1 refused" in re.sub(r"\s+", " ", page)
    assert "did not answer" in page  # what was refused stays listed


def test_a_private_address_is_refused_before_the_archive_is_asked(client, archive):
    answer = client.post(f"{ADDRESS}/preview", json=wanted(address="http://127.0.0.1/a"))

    assert (403, "address", []) == (answer.status_code, answer.get_json()["field"], archive.asked)


def test_an_archive_that_wants_a_rest_gets_it_and_what_is_left_waits(client, archive):
    ask, said = (
        archive.ask,
        Later("archive.example asked not to be asked before 12:30:00 UTC, and is left alone till then."),
    )
    app = client.application

    def held(url: str):
        return said if archive.rests and "/timemap/" not in url and len(archive.fetched) >= 2 else ask(url)

    archive.rests = True
    app.extensions["stet"] = replace(app.extensions["stet"], ask=held)
    answer = client.post(ADDRESS, json=wanted()).get_json()
    assert (["recorded", "unusable"], 3, str(said)) == (outcomes(answer), answer["waiting"], answer["wait"])
    page = client.post(ADDRESS, data={"next": answer["next"]}).text
    assert "12:30:00" in page and "data-goes-on" not in page and "Go on" in page

    archive.rests = False
    rest = client.post(ADDRESS, json={"next": answer["next"]}).get_json()
    assert (["recorded", "refused", "recorded"], "", None) == (outcomes(rest), rest["wait"], rest["next"])


def test_a_service_without_a_network_says_so(client):
    client.post("/stories", json={"title": "A fire", "story": "fire"})

    assert 403 == client.post(f"{ADDRESS}/preview", json=wanted()).status_code


def test_an_address_may_be_as_long_as_addresses_are(client, known):
    long = f"https://example.org/{'a' * 1_000}"
    for asked in ({"address": long}, {"address": "https://example.org/a", "archive": f"{long}/{{url}}"}):
        told = client.post("/stories/flood/mementos/preview", json=asked)
        assert 413 != told.status_code and "characters are accepted" not in told.text


def test_an_import_is_one_piece_of_news_however_many_requests_it_takes(client, archive, store, monkeypatch):
    """Told when it is done, of the newest text of all, whichever request brought it and whatever the last came to."""
    archive.busy.clear()
    archive.pages[9] = archive.pages[8]  # the last request brings nothing new
    assert 201 == client.post("/subscriptions", json={"address": "https://example.org/mine"}).status_code
    monkeypatch.setattr(mementos, "FOR_PROGRAMS_S", 0.0)
    answer = client.post(ADDRESS, json=wanted()).get_json()
    while answer["next"]:
        assert 0 == upkeep.row_counts(store)["deliveries"]
        again = client.post(ADDRESS, json={"next": answer["next"]}).get_json()
        answer = client.post(ADDRESS, json={"next": answer["next"]}).get_json() if not again["next"] else again
    assert 1 == upkeep.row_counts(store)["deliveries"]  # though the last request came twice
    assert "1,300" in store.row("SELECT body FROM deliveries")["body"]
    assert 1 == store.row("SELECT told FROM told_reports")["told"]

    archive.pages[9] = a_page("1,400")
    assert {"passed over": 5} == take(client)["counts"]
    assert 1 == upkeep.row_counts(store)["deliveries"]  # what is recorded already is nothing new


@pytest.mark.parametrize("wish", [{}, {"rhythm": "daily", "hour": 8, "zone": "Europe/London"}, {"holders": ["nobody"]}])
def test_a_last_request_that_comes_again_spends_no_number(client, archive, store, monkeypatch, wish):
    archive.busy.clear()
    archive.pages[9] = archive.pages[8]
    sent = {"address": "https://example.org/mine", **wish}
    assert 201 == (made := client.post("/subscriptions", json=sent)).status_code, made.text
    monkeypatch.setattr(mementos, "FOR_PROGRAMS_S", 0.0)
    answer, last = client.post(ADDRESS, json=wanted()).get_json(), ""
    while answer["next"]:
        last = answer["next"]
        answer = client.post(ADDRESS, json={"next": last}).get_json()
    for _ in range(3):
        assert 200 == client.post(ADDRESS, json={"next": last}).status_code
    row = store.row("SELECT coalesce(sum(told), 0) AS told FROM told_reports")
    assert (0 if "holders" in wish else 1) == row["told"]


def test_an_import_in_one_request_is_told_in_the_transaction_that_records_it(client, archive, store, monkeypatch):
    """Or the news would be lost with whatever came between: a text that is recorded is nobody's news the next time."""
    archive.busy.clear()
    assert 201 == client.post("/subscriptions", json={"address": "https://example.org/mine"}).status_code
    monkeypatch.setattr(mementos, "tell_of", None)  # nothing is left to be told of later
    assert 200 == client.post(ADDRESS, json=wanted()).status_code
    assert 1 == upkeep.row_counts(store)["deliveries"]
    assert 1 == store.row("SELECT told FROM told_reports")["told"]


@pytest.mark.parametrize("seconds", [0.0, 20.0])
def test_an_import_of_the_past_before_what_is_known_tells_nobody(client, archive, store, monkeypatch, seconds):
    archive.busy.clear()
    sent = {
        "text": "The fire is out\n\nThe fire is out, officials said.",
        "address": URL,
        "captured_at": "2026-01-10T08:00Z",
    }
    made = client.post("/stories/fire/versions", json=sent)
    assert 201 == made.status_code, made.text
    assert 201 == client.post("/subscriptions", json={"address": "https://example.org/mine"}).status_code
    monkeypatch.setattr(mementos, "FOR_PROGRAMS_S", seconds)

    assert {"recorded"} < {*outcomes(take(client))}
    assert 0 == upkeep.row_counts(store)["deliveries"]


def test_a_capture_of_another_type_or_with_nothing_on_it_is_unusable_and_remembered(client, archive, store):
    archive.busy.clear()
    archive.types = {7: "image/png", 9: "application/json"}
    archive.pages[8] = b"<html><body></body></html>"
    answer = take(client)

    assert ["recorded", "unusable", "unusable", "unusable", "unusable"] == outcomes(answer)
    assert "image/png" in answer["files"][2]["note"] and "no article" in answer["files"][3]["note"]
    archive.asked.clear()
    assert ([], {"passed over": 5}) == (archive.fetched, take(client)["counts"])
    assert [] == archive.fetched
    archive.types = {}
    assert {"recorded": 2} == {
        word: count for word, count in take(client, again=True)["counts"].items() if word == "recorded"
    }
