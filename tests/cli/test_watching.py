"""Watches on the command line: what the list says of each, and a person's wishes."""

import os
from dataclasses import replace

import pytest

from tests.cli.calling import call
from tests.loopback import Loopback, reply

PAGE = "https://example.org/fire"


@pytest.fixture(autouse=True)
def watched() -> None:
    """A page that is watched and was never looked at."""
    call("story", "create", "fire")
    call("watch", "add", PAGE, "--story", "fire")


def test_the_list_tells_health_and_the_last_good_capture_and_does_not_call_well_what_nobody_saw() -> None:
    told, wire = call("watch", "list"), call("watch", "list", "--json").json["watches"]

    assert "not looked at yet" in told.out and "never read" in told.out and "well" not in told.out
    assert [("unknown", None)] == [(one["health"], one["last_good_capture_at"]) for one in wire]


def test_what_is_wished_holds_and_what_is_not_named_stays() -> None:
    first = call("watch", "wish", PAGE, "--soonest", 30, "--quiet", "22:00-06:00", "--zone", "Europe/Berlin", "--json")
    second = call("watch", "wish", PAGE, "--selector", "main article", "--robots", "ignore", "--json")
    third = call("watch", "wish", PAGE, "--quiet", "none", "--selector", "none", "--cron", "0 6 * * *", "--json")

    assert (30, "22:00", "Europe/Berlin") == tuple(
        first.json["pace"][name] for name in ("soonest_minutes", "quiet_from", "zone")
    )
    assert ("main article", True, 30) == (
        second.json["selector"],
        second.json["ignores_robots"],
        second.json["pace"]["soonest_minutes"],
    )
    assert ("", None, "0 6 * * *", True) == (
        third.json["selector"],
        third.json["pace"]["quiet_from"],
        third.json["pace"]["cron"],
        third.json["ignores_robots"],
    )


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ((), "at least one wish"),
        (("--quiet", "night"), "22:00-06:00"),
        (("--soonest", 1), "5 minutes"),
        (("--selector", "p {"), "selector"),
        (("--cron", "sometimes"), "cron"),
        (("--zone", "Mars"), "zone"),
    ],
)
def test_a_wish_that_cannot_be_kept_says_what_can_and_changes_nothing(wish, told) -> None:
    before = call("watch", "list", "--json").out
    said = call("watch", "wish", PAGE, *wish)

    assert 0 != said.status and told in said.err
    assert before == call("watch", "list", "--json").out


@pytest.mark.parametrize(("times", "told"), [(1, "not read yet"), (9, "failing")])
def test_a_page_that_no_look_has_brought_is_not_called_well_and_says_what_blocks_it(times, told) -> None:
    from service.domain.cadence import next_check
    from service.domain.stories import CheckOutcome
    from service.settings import read_settings
    from storage import Store, watches
    from tests.builders import NOON

    with Store(read_settings(os.environ).database) as store:
        [watch] = watches.list_watches(store)
        for _ in range(times):
            watch = next_check(watch, CheckOutcome.REFUSED, NOON, jitter=0.0)
        watches.save_watch(store, replace(watch, last_note="The site's robots.txt forbids it."))

    said = call("watch", "list").out
    assert told in said and "refused" in said and f"{PAGE}  The site's robots.txt forbids it." in said
    assert "well" not in said


def test_a_preview_tells_why_nothing_came_and_stores_nothing() -> None:
    before = call("watch", "list", "--json").out
    refused = call("watch", "preview", "http://10.0.0.1/dam")
    unread = call("watch", "preview", PAGE, "--selector", "p {")

    assert (2, 2) == (refused.status, unread.status) and "10.0.0.1" in refused.err and "selector" in unread.err
    assert before == call("watch", "list", "--json").out


def test_a_page_is_added_that_is_looked_at_although_robots_forbids_it_and_that_is_shown() -> None:
    """The same words as in the browser, where it is begun, listed and shown; resuming keeps what was decided."""
    other, decided = "https://example.org/dam", "robots.txt is ignored, as somebody decided"
    added = call("watch", "add", other, "--story", "fire", "--robots", "ignore", "--selector", "main article")
    call("watch", "pause", other)
    again = call("watch", "add", other, "--story", "fire", "--json").json
    wire = {one["article"]["address"]: one for one in call("watch", "list", "--json").json["watches"]}
    listed = {line.split("https://")[1].split()[0]: line for line in call("watch", "list").out.splitlines()}

    assert decided in added.out
    assert (True, "main article", "watching") == (again["ignores_robots"], again["selector"], again["state"])
    assert {PAGE: False, other: True} == {url: one["ignores_robots"] for url, one in wire.items()}
    assert decided in listed["example.org/dam"] and decided not in listed["example.org/fire"]
    assert "ignored, as somebody decided" in call("watch", "show", other).out
    assert "heeded" in call("watch", "show", PAGE).out
    assert 2 == call("watch", "add", "https://example.org/b", "--story", "fire", "--selector", "p {").status


def test_a_watch_is_shown_with_what_was_wished() -> None:
    call("watch", "wish", PAGE, "--soonest", 30, "--quiet", "22:00-06:00", "--zone", "Europe/Berlin")
    told, wire = call("watch", "show", PAGE).out, call("watch", "show", PAGE, "--json").json
    call("watch", "wish", PAGE, "--cron", "0 6 * * *")

    assert "30 minutes at least, 24 hours at most" in told and "22:00 to 06:00, Europe/Berlin" in told
    assert "not looked at yet" in told and "none yet" in told
    assert (30, "22:00", None) == (
        wire["pace"]["soonest_minutes"],
        wire["pace"]["quiet_from"],
        wire["last_good_capture_at"],
    )
    assert "heeded" in told and "between two pages" not in told
    assert "0 6 * * * (Europe/Berlin)" in call("watch", "show", PAGE).out
    assert 2 == call("watch", "show", "https://example.org/nowhere").status


def test_how_long_a_site_asks_programs_to_wait_is_shown_before_it_is_watched_and_after(monkeypatch) -> None:
    monkeypatch.setenv("STET_ALLOW_NETWORKS", "127.0.0.0/8")
    asks = "asks programs to wait 5 seconds between two pages"
    rules = reply(b"User-agent: *\nDisallow: /fire\nCrawl-delay: 5")
    with Loopback(lambda request, connection: connection.sendall(rules)) as site:
        url = f"{site.url}fire"
        told, wire = call("watch", "preview", url).out, call("watch", "preview", url, "--json").json
        ignored = call("watch", "preview", url, "--robots", "ignore", "--json").json
        call("watch", "add", url, "--story", "fire")

    assert f"forbids it; {asks}" in told and f"heeded; {asks}" in call("watch", "show", url).out
    assert (5, 0) == (wire["crawl_delay_seconds"], ignored["crawl_delay_seconds"])


def test_a_wish_moves_the_next_look_and_says_when_that_is() -> None:
    said = call("watch", "wish", PAGE, "--quiet", "00:00-23:59")
    moved = call("watch", "list", "--json").json["watches"][0]["next_check_at"]

    assert "next look" in said.out and "T23:59:00Z" in moved
