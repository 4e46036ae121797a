"""An archive's TimeMaps: each asked for once, and never more than are meant to be."""

from service.intake.mementos import MOST_TIMEMAPS, Fetched, find_mementos

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

    assert 1 == len(find_mementos(f"{BASE}0", fetch, None, None))
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

    find_mementos(f"{BASE}0", fetch, None, None)
    assert MOST_TIMEMAPS == len(asked)
