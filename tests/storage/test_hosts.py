"""Turns at hosts: one at a time, spaced, and never held for ever, whatever clocks and kills do; rules that are kept."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from storage import Store, hosts
from tests.builders import NOON

SECOND = timedelta(seconds=1)
HOST = "example.org"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "stet.db") as opened:
        yield opened


def take(store: Store, who: str, now: datetime) -> datetime | None:
    return hosts.take_turn(store, HOST, who, now, now + 20 * SECOND)


def test_one_has_the_turn_and_the_next_one_begins_after_the_gap(store):
    assert take(store, "one", NOON) is None
    assert NOON + 20 * SECOND == take(store, "other", NOON)
    assert hosts.is_asked(store, HOST, NOON) and not hosts.is_asked(store, "example.com", NOON)
    assert hosts.take_turn(store, "example.com", "other", NOON, NOON + SECOND) is None

    hosts.leave_turn(store, HOST, "other", NOON)  # which never had it
    assert take(store, "other", NOON) is not None
    hosts.leave_turn(store, HOST, "one", NOON + 3 * SECOND)

    assert not hosts.is_asked(store, HOST, NOON)
    assert NOON + 3 * SECOND == take(store, "other", NOON + SECOND)
    assert take(store, "other", NOON + 3 * SECOND) is None


def test_a_gap_that_is_not_waited_out_holds_on_for_the_others(store):
    def take_spaced(who: str, now: datetime) -> datetime | None:
        return hosts.take_turn(store, HOST, who, now, now + 20 * SECOND, only_spaced=True)

    assert take(store, "one", NOON) is None
    hosts.leave_turn(store, HOST, "one", NOON + 60 * SECOND, NOON + SECOND)
    assert NOON + SECOND == take_spaced("unbound", NOON)
    assert NOON + SECOND == hosts.find_gap(store, HOST, NOON, only_spaced=True)
    assert take_spaced("unbound", NOON + SECOND) is None
    hosts.leave_turn(store, HOST, "unbound", NOON + 4 * SECOND, NOON + 4 * SECOND)

    assert NOON + 4 * SECOND == take_spaced("again", NOON + 3 * SECOND)
    assert NOON + 60 * SECOND == take(store, "bound", NOON + 5 * SECOND) == hosts.find_gap(store, HOST, NOON)
    assert take(store, "bound", NOON + 60 * SECOND) is None


def test_whoever_is_killed_in_a_turn_holds_nobody_up_longer_than_it_may_last(store):
    take(store, "killed", NOON)

    assert take(store, "other", NOON + 20 * SECOND) is None
    hosts.leave_turn(store, HOST, "killed", NOON + timedelta(hours=1))  # too late: it is another's
    assert hosts.is_asked(store, HOST, NOON + 21 * SECOND)


def test_a_clock_that_is_set_back_blocks_no_host(store):
    later = NOON + timedelta(days=30)
    take(store, "one", later)
    hosts.leave_turn(store, HOST, "one", later + SECOND)
    take(store, "one", later + 2 * SECOND)
    hosts.hold(store, HOST, later + timedelta(hours=1))
    hosts.save_rules(store, f"https://{HOST}", "", is_reachable=False, known_until=later + timedelta(hours=1))

    assert take(store, "other", NOON) is None
    assert hosts.find_hold(store, HOST, NOON) is None and hosts.find_rules(store, f"https://{HOST}", NOON) is None


def test_a_host_that_asked_to_be_left_alone_is_until_then(store):
    hosts.hold(store, HOST, NOON + 60 * SECOND)

    assert NOON + 60 * SECOND == hosts.find_hold(store, HOST, NOON)
    assert (None, None) == (hosts.find_hold(store, HOST, NOON + 60 * SECOND), hosts.find_hold(store, "other.org", NOON))
    assert take(store, "one", NOON) is None  # the wait is told to whoever would ask; it is no turn


def test_rules_are_kept_until_they_are_too_old(store):
    text = "User-agent: *\nDisallow: /café\n"
    hosts.save_rules(store, "https://example.org", text, is_reachable=True, known_until=NOON + SECOND)

    assert (text, True, NOON + SECOND) == hosts.find_rules(store, "https://example.org", NOON)
    assert hosts.find_rules(store, "https://example.org", NOON + SECOND) is None


def test_of_too_many_sites_those_known_longest_go(store, monkeypatch):
    monkeypatch.setattr(hosts, "SITES", 3)
    for number in range(5):
        until = NOON + (number + 1) * SECOND
        hosts.save_rules(store, f"https://{number}.org", "", is_reachable=True, known_until=until)

    assert [False, False, True, True, True] == [
        hosts.find_rules(store, f"https://{number}.org", NOON) is not None for number in range(5)
    ]


def test_what_is_over_is_forgotten_and_what_holds_is_not(store):
    take(store, "one", NOON)
    hosts.leave_turn(store, HOST, "one", NOON + SECOND)
    hosts.hold(store, "busy.org", NOON + timedelta(hours=2))
    hosts.save_rules(store, "https://example.org", "", is_reachable=True, known_until=NOON + SECOND)

    assert 0 == hosts.forget_past(store, NOON)
    assert 2 == hosts.forget_past(store, NOON + timedelta(hours=1))
    assert hosts.find_hold(store, "busy.org", NOON + timedelta(hours=1)) is not None
