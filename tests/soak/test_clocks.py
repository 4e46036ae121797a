"""D4, D5: the clock jumps, or the service was down for a week; nothing is lost and nothing is looked at twice."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from service.check import Instruments
from service.deliver import deliver_due
from service.domain.cadence import LOOK_LATEST
from service.domain.captures import make_capture
from service.domain.errors import Invalid
from service.record import record
from service.settings import read_settings
from service.text.memory import Memory
from storage import Store, deliveries, stories, watches
from tests.builders import NOON, a_version
from tests.fakes import FakeWeb, FrozenClock, an_answer
from tests.looking import check_due
from tests.soaking import at_most
from tests.storage.stored import a_delivery, a_subscription, a_watch, an_article, with_article

PAGE = "https://daily.test/fire"
HOOK = "https://example.org/hook"
DAY = timedelta(days=1)

Look = Callable[[Store, FakeWeb, FrozenClock], bool]

#: Steps of the wall clock, as a slip of a hand, an NTP client or a flat battery makes them.
STEPS = [timedelta(hours=1), timedelta(hours=-1), timedelta(days=400), timedelta(days=-400)]


@pytest.fixture
def web() -> FakeWeb:
    web = FakeWeb()
    web.say("https://daily.test/robots.txt", an_answer("", 404))
    web.say(PAGE, an_answer("", 503))
    web.say(HOOK, an_answer("", 500))
    return web


def watched(store: Store) -> Store:
    with_article(store)
    stories.give_address(store, "a1", PAGE)
    watches.save_watch(store, a_watch(next_check_at=NOON))
    deliveries.save_subscription(store, a_subscription(url=HOOK))
    deliveries.save_delivery(store, a_delivery(due=NOON))
    return store


@pytest.fixture(scope="module")
def instruments() -> Iterator[Instruments]:
    with Instruments() as kept:
        yield kept


@pytest.fixture
def look(instruments: Instruments) -> Look:
    """Looks at what is due; whether anything was."""
    settings = read_settings({})

    def look(store: Store, web: FakeWeb, clock: FrozenClock) -> bool:
        return check_due(store, web, clock, settings, instruments) is not None  # type: ignore[arg-type]

    return look


@pytest.mark.parametrize("step", STEPS)
def test_after_a_step_of_the_clock_and_back_the_next_look_and_the_next_try_come_in_time(store, web, look, step):
    """While the clock stood wrong a look and a try were made; their next times must not keep us waiting for years."""
    watched(store)
    clock = FrozenClock(NOON)
    clock.pass_by(step)
    for _ in range(3):
        clock.pass_by(timedelta(minutes=30))
        look(store, web, clock)
        deliver_due(store, web, clock)  # type: ignore[arg-type]
    clock.pass_by(-step)
    looks, tries = 0, 0
    for _ in range(int((LOOK_LATEST + 2 * DAY) / timedelta(minutes=30))):
        clock.pass_by(timedelta(minutes=30))
        looks += look(store, web, clock)
        tries += deliver_due(store, web, clock) is not None  # type: ignore[arg-type]

    assert 1 <= looks
    assert 1 <= tries


@pytest.mark.parametrize("step", STEPS)
def test_a_step_of_the_clock_during_a_lease_gives_nobody_a_second_hold(store, step):
    """Forward by more than the lease it may be taken over, as from one who died; backward never."""
    watched(store)
    lease = timedelta(minutes=2)
    taken = watches.claim_due_watch(store, NOON, NOON + lease)
    again = watches.claim_due_watch(store, NOON + step, NOON + step + lease)

    assert taken is not None
    assert (again is not None) == (step > lease or step < -timedelta(days=40))


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/London", "Australia/Lord_Howe", "Antarctica/Troll"])
def test_where_the_hour_is_changed_no_look_is_lost_or_doubled(store, web, look, zone):
    """Times are kept in UTC, so a day of 23 or 25 hours, or of a half more, is a day like any."""
    watched(store)
    looked = []
    clock = FrozenClock(NOON)
    for _ in range(at_most(40, 400)):
        clock.at = clock.at.astimezone(ZoneInfo(zone)) + timedelta(hours=7)  # wall time of the zone goes on
        if look(store, web, clock):
            looked.append(clock.at)
        assert not look(store, web, clock)

    assert looked == sorted(set(looked))
    assert 3 < len(looked)


def test_what_is_dated_in_the_future_is_refused_and_order_is_that_of_capture(store):
    watched(store)
    late = make_capture(a_version("12 hurt.", captured_at=NOON + timedelta(hours=1)))

    with pytest.raises(Invalid, match="not in the future"):
        record(store, late, memory=Memory(), public_url="", now=NOON)


@pytest.mark.slow
def test_after_a_week_down_each_page_is_looked_at_once(tmp_path, web, look):
    """D5: however many looks were missed."""
    count = at_most(60, 1000)
    with Store(tmp_path / "stet.db") as store:
        with_article(store)
        for number in range(count):
            url = f"https://daily{number}.test/fire"
            stories.save_article(store, an_article(f"w{number}", url=url))
            watches.save_watch(store, a_watch(f"w{number}", next_check_at=NOON))
            web.say(f"https://daily{number}.test/robots.txt", an_answer("", 404))
        clock = FrozenClock(NOON + 7 * DAY)
        while look(store, web, clock):
            pass

    pages = [asked.url for asked in web.asked if asked.url.endswith("/fire")]
    assert (count, count) == (len(pages), len(set(pages)))
