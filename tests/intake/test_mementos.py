"""An archive's TimeMaps: each asked for once, and never more than are meant to be."""

from datetime import UTC, datetime
from email.utils import format_datetime

from service.importing import Given
from service.importing.timemaps import LINK_FORMAT, Memento
from service.intake.mementos import (
    MOST_NAMED,
    MOST_TIMEMAPS,
    UNREAD,
    Choice,
    Fetched,
    choose,
    find_mementos,
    memento_rows,
)

BASE = "https://archive.example/timemap/"
CAPTURE = '<https://archive.example/web/1/a>; rel="memento"; datetime="Tue, 06 Jan 2026 15:30:00 GMT"'


def test_timemaps_that_name_one_another_are_each_asked_for_once():
    asked: list[str] = []

    def fetch(url: str) -> Fetched:
        asked.append(url)
        number = int(url.removeprefix(BASE))
        onward = ",".join(f'<{BASE}{number + step}>; rel="timemap"' for step in range(1, 6) if number + step < 10)
        return Fetched(
            status=200,
            body=",".join(filter(None, (CAPTURE, onward))).encode(),
            content_type="application/link-format",
            memento_datetime="",
            url=url,
        )

    assert 1 == len(find_mementos(f"{BASE}0", fetch, None, None).mementos)
    assert sorted(set(asked)) == sorted(asked) and 10 == len(asked)


def test_no_more_timemaps_are_asked_for_than_the_bound():
    asked: list[str] = []

    def fetch(url: str) -> Fetched:
        asked.append(url)
        onward = f'<{BASE}{len(asked)}>; rel="timemap",' * 3
        return Fetched(
            status=200,
            body=f"{onward}{CAPTURE}".encode(),
            content_type="application/link-format",
            memento_datetime="",
            url=url,
        )

    assert 1 == find_mementos(f"{BASE}0", fetch, None, None).unread
    assert MOST_TIMEMAPS == len(asked)


def test_what_waits_has_a_bound_and_the_rest_is_counted_up_to_it():
    """An archive may name more lists in each of its lists than anybody will ever ask for."""
    asked: list[str] = []

    def fetch(url: str) -> Fetched:
        asked.append(url)
        first = 4000 * len(asked)
        body = ",".join(f'<{BASE}{number}>; rel="timemap"' for number in range(first, first + 4000))
        return Fetched(status=200, body=body.encode(), content_type=LINK_FORMAT, memento_datetime="", url=url)

    assert MOST_NAMED - MOST_TIMEMAPS == find_mementos(f"{BASE}0", fetch, None, None).unread
    assert [f"{BASE}0", f"{BASE}4000", f"{BASE}4001"] == asked[:3] and MOST_TIMEMAPS == len(asked)
    assert f"{MOST_NAMED:,}" in UNREAD


def test_what_was_not_asked_for_is_told_as_a_row():
    given = Given(now=datetime(2026, 1, 6, tzinfo=UTC))
    rows = tuple(memento_rows("https://example.org/a", Choice(new=()), lambda _: "", given, None, unread=3))

    assert [(3, UNREAD)] == [(row.count, row.why) for row in rows]


def test_what_is_recorded_or_was_unusable_is_not_chosen_and_the_rest_is_spread_evenly():
    found = tuple(Memento(datetime(2026, 1, day, tzinfo=UTC), f"/{day}") for day in range(1, 10))
    choice = choose(found, {"/1", "/2"}, {datetime(2026, 1, 3, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)}, 5)

    days = [[one.captured_at.day for one in some] for some in (choice.new, choice.known, choice.aside, choice.left_out)]
    assert [[5, 7, 9], [1], [3], [2, 4, 6, 8]] == days


def test_an_archive_that_pages_without_end_is_left_when_the_time_is_up():
    """And what it named until then is counted."""
    asked: list[str] = []
    pages = {
        f"{number}": ",".join((f'<{BASE}{number + 1}>; rel="timemap"', CAPTURE)) for number in range(MOST_TIMEMAPS)
    }
    found = find_mementos(f"{BASE}0", archive(pages, asked), None, None, stops=lambda: len(asked) > 2)

    assert (3, 1, 1) == (len(asked), found.unread, len(found.mementos))


def archive(pages: dict[str, str], asked: list[str]):
    """An archive with these TimeMaps, by the end of their addresses."""

    def fetch(url: str) -> Fetched:
        asked.append(url.removeprefix(BASE))
        body = pages.get(asked[-1])
        status = 404 if body is None else 200
        return Fetched(
            status=status, body=(body or "").encode(), content_type=LINK_FORMAT, memento_datetime="", url=url
        )

    return fetch


def capture(day: int) -> str:
    return f'<https://archive.example/web/202601{day:02}000000/a>; rel="memento"; datetime="{date(day)}"'


def date(day: int) -> str:
    return format_datetime(datetime(2026, 1, day, tzinfo=UTC), usegmt=True)


def onward(name: str, since: int, until: int, type: str = LINK_FORMAT) -> str:
    return f'<{name}>; rel="timemap"; type="{type}"; from="{date(since)}"; until="{date(until)}"'


INDEX = {
    "index": ",\n".join(
        (
            '<https://example.org/a>; rel="original"',
            f'<{BASE}index>; rel="self"; type="{LINK_FORMAT}"',
            onward("first", 1, 9),
            onward("second", 10, 19),
            onward("third", 20, 29),
        )
    ),
    "first": ",\n".join((f'<{BASE}first>; rel="self timemap"', capture(1), capture(9), onward("second", 10, 19))),
    "second": ",\n".join((capture(10), capture(19), onward("first", 1, 9), onward("third", 20, 29))),
    "third": ",\n".join((capture(20), capture(29), onward("second", 10, 19))),
}


def test_an_index_leads_to_its_timemaps_and_a_page_to_the_pages_beside_it():
    asked: list[str] = []

    found = find_mementos(f"{BASE}index", archive(INDEX, asked), None, None)

    assert [1, 9, 10, 19, 20, 29] == [one.captured_at.day for one in found.mementos]
    assert (["index", "first", "second", "third"], 0) == (asked, found.unread)


def test_a_page_alone_leads_to_the_pages_before_and_after_it():
    asked: list[str] = []

    found = find_mementos(f"{BASE}second", archive(INDEX, asked), None, None)

    assert ([1, 9, 10, 19, 20, 29], 3) == ([one.captured_at.day for one in found.mementos], len(asked))


def test_timemaps_of_other_times_are_not_asked_for():
    asked: list[str] = []

    found = find_mementos(
        f"{BASE}index", archive(INDEX, asked), datetime(2026, 1, 11, tzinfo=UTC), datetime(2026, 1, 19, tzinfo=UTC)
    )

    assert ([19], ["index", "second"]) == ([one.captured_at.day for one in found.mementos], asked)


def test_the_same_lists_in_other_forms_are_not_asked_for():
    asked: list[str] = []
    others = (onward("json", 1, 9, "application/json"), onward("cdxj", 1, 9, "application/cdxj+ors"))
    index = ",".join((*others, capture(3)))

    assert 1 == len(find_mementos(f"{BASE}index", archive({"index": index}, asked), None, None).mementos)
    assert ["index"] == asked


def test_a_timemap_that_was_led_to_by_a_redirect_is_not_asked_for_again_by_its_own_name():
    asked: list[str] = []

    def fetch(url: str) -> Fetched:
        asked.append(url)
        body = f'<{BASE}here>; rel="timemap", {capture(1)}'.encode()
        return Fetched(status=200, body=body, content_type=LINK_FORMAT, memento_datetime="", url=f"{BASE}here")

    find_mementos(f"{BASE}there", fetch, None, None)

    assert [f"{BASE}there"] == asked


def test_an_index_whose_timemap_is_gone_still_has_the_others():
    some = {name: page for name, page in INDEX.items() if name != "second"}

    assert [1, 9, 20, 29] == [
        one.captured_at.day for one in find_mementos(f"{BASE}index", archive(some, []), None, None).mementos
    ]
