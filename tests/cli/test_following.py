"""A watched page changes, is looked at by hand, read by hand, and told of by hand."""

import json
import logging
from pathlib import Path

import pytest

from tests.cli.calling import call
from tests.loopback import Loopback, reply, says

FILLER = " ".join(f"Crew {number} worked through the night on the ridge above the town." for number in range(12))
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Fire</title></head><body><article><h1>Fire grows in the hills</h1>
<p>The fire covers {acres} acres, the sheriff said.</p><p>{filler}</p></article></body></html>"""


def page(acres: str) -> bytes:
    return reply(PAGE.format(acres=acres, filler=FILLER).encode(), headers=["Content-Type: text/html; charset=utf-8"])


@pytest.fixture(autouse=True)
def story(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STET_ALLOW_NETWORKS", "127.0.0.0/8")
    call("story", "create", "fire")


def test_an_imported_change_is_read_and_told_of() -> None:
    with Loopback(reply(b"thanks")) as hook:
        call("subscribe", hook.url, "--story", "fire")
        for day, acres in ((1, "1,200"), (2, "1,350")):
            text = f"Fire grows\n\nThe fire covers {acres} acres, the sheriff said."
            call("import", "-", "--story", "fire", "--captured-at", f"2026-01-0{day}", given=text.encode())
        entries = call("timeline", "fire", "--json").json["entries"]
        sent = call("deliver", "--due", "--json")

    newest, first = entries
    report = call("report", newest["report"]["id"], "--json").json
    claims = call("claims", newest["version"]["id"], "--json").json

    assert first["report"] is None
    assert ["revised"] == [change["kind"] for change in report["changes"] if change["material"]]
    assert "1350" in [claim.get("value") for claim in claims["claims"]]
    assert (0, ["delivered"]) == (sent.status, [d["state"] for d in sent.json["deliveries"]])
    assert "1,350 acres" in json.dumps([request.decode() for request in hook.requests])


def test_the_same_is_readable_without_json() -> None:
    for day, acres in ((1, "1,200"), (2, "1,350")):
        text = f"Fire grows\n\nThe fire covers {acres} acres, the sheriff said."
        call("import", "-", "--story", "fire", "--captured-at", f"2026-01-0{day}", given=text.encode())
    entry = call("timeline", "fire", "--json").json["entries"][0]
    said = [
        call("timeline", "fire"),
        call("report", entry["report"]["id"]),
        call("claims", entry["version"]["id"]),
    ]

    assert [0, 0, 0] == [one.status for one in said]
    assert ["1,350 acres" in one.out for one in said] == [True, True, True]


@pytest.mark.slow
def test_a_watched_page_is_looked_at_by_hand() -> None:
    with Loopback(page("1,200")) as site:
        call("watch", "add", f"{site.url}fire", "--story", "fire")
        first = call("check", f"{site.url}fire", "--json")
        again = call("check", f"{site.url}fire", "--json")

    assert [(0, ["changed"]), (0, ["unchanged"])] == [
        (said.status, [one["outcome"] for one in said.json["looks"]]) for said in (first, again)
    ]


@pytest.mark.slow
def test_a_page_that_cannot_be_read_exits_1_and_says_why() -> None:
    answers = says(reply(b"", "404 Not Found"), reply(b"no", "500 Internal Server Error"))
    with Loopback(answers) as site:
        call("watch", "add", f"{site.url}fire", "--story", "fire")
        said = call("check", f"{site.url}fire")

    assert (1, "") == (said.status, said.err)
    assert "500" in said.out
    assert [] == call("timeline", "fire", "--json").json["entries"]


def test_a_page_that_cannot_be_read_any_more_is_told_in_words_and_not_as_a_log_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(logging.getLogger(), "handlers", [])  # as at a terminal, where nobody listens to the log
    with Loopback(reply(b"User-agent: *\nDisallow: /")) as site:
        call("watch", "add", f"{site.url}fire", "--story", "fire")
        said = [call("check", f"{site.url}fire") for _ in range(4)]
        wire = call("check", f"{site.url}fire", "--json").json["looks"][0]

    told = [one for one in said if "failing" in one.out]
    assert [""] * 4 == [one.err for one in said] and 1 == len(told)
    assert "could not be read" in told[0].out and "in a row" in told[0].out
    assert ("failing", "") == (wire["health"], wire["notice"])


def test_an_imported_article_is_watched_by_giving_it_an_address() -> None:
    text = b"Fire grows\n\nThe fire covers 1,200 acres, the sheriff said."
    imported = call("import", "-", "--story", "fire", "--captured-at", "2026-01-01", "--json", given=text).json
    article = imported["files"][0]["article_id"]

    said = call("watch", "add", "https://example.org/fire", "--article", article, "--json")
    neither = call("watch", "add", "https://example.org/fire")
    other = call("watch", "add", "https://example.org/other", "--article", article)

    assert (0, article, "watching") == (said.status, said.json["article"]["id"], said.json["state"])
    assert "https://example.org/fire" == call("watch", "list", "--json").json["watches"][0]["article"]["address"]
    assert [(2, "--article is accepted" in neither.err), (2, "has the address" in other.err)] == [
        (neither.status, True),
        (other.status, True),
    ]


def test_a_capture_is_listed_with_what_spoke_and_corrected() -> None:
    text = b"Fire grows\n\nThe fire covers 1,200 acres, the sheriff said."
    page = "https://example.org/brought"
    call("import", "-", "--story", "fire", "--captured-at", "2026-01-01", "--url", page, given=text)
    article = call("timeline", "fire", "--json").json["entries"][0]["article"]["id"]
    [capture] = call("capture", "list", page, "--json").json["captures"]

    taken = call("capture", "set-aside", capture["id"], "--reason", "a test")
    told = call("capture", "list", article, "--json").json["captures"][0]["ruling"]
    assert (None, False, "a test") == (capture["ruling"], told["usable"], told["reason"])
    assert "usable, set aside by a person" in call("capture", "list", article).out
    back = call("capture", "accept", capture["id"], "--json")

    assert "is not the article and is set aside. The article has 0 versions now." in taken.out
    assert (True, 1) == (back.json["is_usable"], back.json["versions"])
    assert 2 == call("capture", "accept", "nowhere").status
    assert capture["id"] in call("capture", "list", article).out


def test_a_page_that_waited_is_listed_with_what_became_of_it(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    said = "<p>The council voted on Monday to mend bridge {} over the Vale, and many members were for it, she said.</p>"
    for day, lines in ((1, 6), (2, 2), (3, 2), (4, 2), (5, 6), (6, 2)):
        text = "".join(said.format(number) for number in range(lines))
        head = f"<meta name='date' content='2026-01-0{day}'><title>Bridge</title>"
        html = f"<html><head>{head}</head><body><article><h1>Bridge</h1>{text}</article></body></html>"
        (pages / f"{day}.html").write_text(html)
    brought = call("import", pages, "--story", "fire", "--url", "https://example.org/bridge", "--json").json["files"]
    listed = call("capture", "list", "https://example.org/bridge").out

    assert [False, True, True, False, False, True] == ["verdict" in one for one in brought]
    for fate in ("held back and believed: its text counts from 2026-01-04", "waits: its text may be cut"):
        assert fate in listed
    assert 2 == listed.count("believed") and 1 == listed.count("waits")


def test_a_feed_is_previewed_followed_and_its_new_article_watched() -> None:
    def feed(site: Loopback, *names: str) -> bytes:
        items = "".join(f"<item><title>{name} grows</title><link>{site.url}{name}</link></item>" for name in names)
        return reply(f"<rss version='2.0'><channel>{items}</channel></rss>".encode())

    listed = ["fire"]
    with Loopback() as site:
        site._script = lambda request, connection: connection.sendall(
            reply(b"", "404 Not Found") if b"robots" in request else feed(site, *listed)
        )
        seen = call("lookout", "preview", f"{site.url}feed", "--story", "fire", "--json").json
        made = call("lookout", "add", f"{site.url}feed", "--story", "fire", "--json").json["lookout"]
        twice = call("lookout", "add", f"{site.url}feed", "--story", "fire")
        first = call("lookout", "check", made["id"])
        listed.append("flood")
        second = call("lookout", "check", made["id"])
        nothing = call("lookout", "preview", f"{site.url}feed", "--story", "nowhere")

    assert [("fire grows", False)] == [(one["title"], one["watched"]) for one in seen["entries"]]
    assert (2, 2) == (twice.status, nothing.status)
    assert "1 entry, 0 of them newly watched." in first.out
    assert "2 entries, 1 of them newly watched." in second.out
    assert ["flood grows"] == [one["article"]["title"] for one in call("watch", "list", "--json").json["watches"]]
    assert made["id"] in call("lookout", "list").out
    assert "Paused" in call("lookout", "pause", made["id"]).out
    assert "Watching" in call("lookout", "resume", made["id"]).out


@pytest.mark.slow
def test_what_is_due_is_looked_at_by_hand_a_listing_before_the_pages_it_lists() -> None:
    def answer(request: bytes) -> bytes:
        if b"robots" in request:
            return reply(b"", "404 Not Found")
        if b"/feed" not in request:
            return page("1,200")
        item = f"<item><title>Fire grows</title><link>{site.url}fire</link></item>"
        return reply(f"<rss version='2.0'><channel>{item}</channel></rss>".encode())

    with Loopback() as site:
        site._script = lambda request, connection: connection.sendall(answer(request))
        call("lookout", "add", f"{site.url}feed", "--story", "fire", "--backlog", "1")
        first, again = call("check", "--due", "--json"), call("check", "--due")

    assert ["1 entry, 1 of them newly watched."] == [one["last_note"] for one in first.json["listings"]]
    assert [(f"{site.url}fire", "changed")] == [(one["address"], one["outcome"]) for one in first.json["looks"]]
    assert (0, "Nothing is due.\n") == (again.status, again.out)
