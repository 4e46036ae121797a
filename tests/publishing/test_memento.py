"""Memento (RFC 7089): what a TimeGate chooses, what it refuses, and TimeMaps that a reader of our own takes apart."""

import json
import random
from datetime import UTC, datetime, timedelta

import pytest

from service.importing.timemaps import parse_timemap
from service.publishing.memento import (
    Archive,
    choose,
    http_date,
    make_memento,
    memento_links,
    read_accept_datetime,
    timegate_links,
    write_timemap,
    write_timemap_json,
)

FIRST = datetime(2026, 1, 7, 10, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def an_archive(count: int, **fields: str) -> Archive:
    mementos = tuple(make_memento(FIRST + n * HOUR, f"https://stet.example/versions/v{n}") for n in range(count))
    given = {
        "original": "https://example.org/flood",
        "timegate": "https://stet.example/articles/a/timegate",
        "timemap": "https://stet.example/articles/a/timemap",
        "timemap_json": "https://stet.example/articles/a/timemap.json",
    }
    return Archive(**{**given, **fields}, mementos=mementos)


@pytest.mark.parametrize(
    ("hours", "number"),
    [(None, 4), (-1000, 0), (-0.001, 0), (0, 0), (0.5, 0), (0.9999, 0), (1, 1), (3.99, 3), (4, 4), (9999, 4)],
)
def test_the_version_that_stood_at_the_time_is_chosen(hours, number):
    at = None if hours is None else (FIRST + hours * HOUR)

    assert f"https://stet.example/versions/v{number}" == choose(an_archive(5).mementos, at).url


def test_for_a_thousand_dates_the_version_that_stood_then_is_chosen():
    chance = random.Random(7089)
    times = sorted({FIRST + timedelta(seconds=chance.randrange(10**7)) for _ in range(200)})
    mementos = [make_memento(at, str(number)) for number, at in enumerate(times)]
    for _ in range(1_000):
        asked = FIRST + timedelta(seconds=chance.randrange(-(10**6), 11 * 10**6))
        stood = [number for number, at in enumerate(times) if at <= asked]

        assert str(stood[-1] if stood else 0) == choose(mementos, asked).url


def test_a_memento_is_found_again_by_the_date_it_tells():
    captured = FIRST.replace(microsecond=999_999)
    memento = make_memento(captured, "v")

    assert memento is choose([make_memento(FIRST - HOUR, "u"), memento], read_accept_datetime(http_date(captured)))


def test_without_a_version_there_is_nothing_to_choose():
    assert choose((), FIRST) is None


@pytest.mark.parametrize(
    "value",
    [
        "",
        "yesterday",
        "2026-01-07T10:00:00Z",
        "Wednesday, 07-Jan-26 10:00:00 GMT",  # RFC 850
        "Wed Jan  7 10:00:00 2026",  # asctime
        "Wed, 7 Jan 2026 10:00:00 GMT",  # one digit
        "Wed, 07 Jan 2026 10:00:00 +0100",
        "Wed, 07 Jan 2026 10:00 GMT",
        "Wed, 30 Feb 2026 10:00:00 GMT",
        "Wed, 07 Jan 2026 25:00:00 GMT",
        "Wed, 07 Jan 0000 10:00:00 GMT",
        "Wed, 07 Jan 2026 10:00:00 GMT, Thu, 08 Jan 2026 10:00:00 GMT",
        "Wed, 07 Jän 2026 10:00:00 GMT",
        "Wed, 07 Jan ٢٠٢٦ 10:00:00 GMT\n",
    ],
)
def test_what_is_no_rfc_1123_date_is_not_read(value):
    assert read_accept_datetime(value) is None


@pytest.mark.parametrize(
    "at", [FIRST, datetime(1970, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)]
)
def test_a_date_is_read_as_it_was_written(at):
    assert at == read_accept_datetime(http_date(at))


def test_a_timemap_in_link_format_is_read_back_whole():
    archive = an_archive(5)
    found = parse_timemap(write_timemap(archive), archive.timemap)

    assert [(one.at, one.url) for one in archive.mementos] == [(one.captured_at, one.url) for one in found.mementos]
    assert () == found.onward


def test_a_timemap_names_the_original_itself_and_what_it_covers():
    lines = write_timemap(an_archive(3)).decode().split(",\n")

    assert '<https://example.org/flood>; rel="original"' == lines[0]
    assert 'rel="timegate"' in lines[1]
    assert all(
        word in lines[2]
        for word in ('rel="self"', f'from="{http_date(FIRST)}"', f'until="{http_date(FIRST + 2 * HOUR)}"')
    )
    assert ['rel="first memento"', 'rel="memento"', 'rel="last memento"'] == [line.split("; ")[1] for line in lines[3:]]


def test_one_memento_is_the_first_and_the_last():
    assert 'rel="first last memento"' in write_timemap(an_archive(1)).decode()


def test_an_empty_timemap_names_no_memento():
    text = write_timemap(an_archive(0)).decode()

    assert "memento" not in text.replace("memento/", "") and 'rel="original"' in text


def test_a_timemap_in_json_says_the_same():
    archive = an_archive(2)
    found = json.loads(write_timemap_json(archive))

    assert [one.url for one in archive.mementos] == [one["uri"] for one in found["mementos"]["list"]]
    assert "2026-01-07T10:00:00Z" == found["mementos"]["first"]["datetime"]
    assert archive.original == found["original_uri"]


def test_an_article_without_an_address_has_its_timegate_for_an_original():
    gate = "https://stet.example/articles/a/timegate"
    archive = an_archive(2, original=gate)

    assert f'<{gate}>; rel="original timegate"' == timegate_links(archive).split(", <")[0]
    assert 1 == memento_links(archive, archive.mementos[0]).count("original")


def test_a_memento_names_its_neighbours_once_each():
    archive = an_archive(4)
    links = memento_links(archive, archive.mementos[1])

    assert [
        'rel="first prev memento"',
        'rel="memento"',
        'rel="next memento"',
        'rel="last memento"',
    ] == [part.split("; ")[1] for part in links.split(", <") if "memento" in part.split("; ")[1]]


def test_a_retired_version_is_a_memento_still():
    archive = an_archive(2)
    links = memento_links(archive, make_memento(FIRST + HOUR / 2, "https://stet.example/versions/old"))

    assert '/versions/old>; rel="memento"' in links and "prev" not in links and "next" not in links


@pytest.mark.parametrize("url", ["https://example.org/a>;rel=x", "https://example.org/é", 'https://example.org/"q"'])
def test_an_address_cannot_break_out_of_its_link(url):
    header = timegate_links(an_archive(1, original=url))

    assert header.isascii() and 1 == header.count('rel="original"') and 1 == header.split(", <")[0].count(">")
