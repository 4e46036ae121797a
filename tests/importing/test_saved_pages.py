"""Pages that people saved: where they were, and when, by the program's own mark."""

from datetime import UTC, datetime

import pytest

from service.domain.errors import Invalid
from service.importing import Arrival, read_file
from service.watching.imported import read_page
from service.watching.page import PageReader
from tests.importing.made import SENTENCES, a_page, an_mhtml

NOW = datetime(2026, 2, 1, tzinfo=UTC)
URL = "https://example.org/fire"
SEEN = datetime(2026, 1, 6, 15, 30, tzinfo=UTC)

SINGLEFILE = (
    "<!--\n Page saved with SingleFile \n url: https://example.org/fire \n "
    "saved date: Tue Jan 06 2026 16:30:00 GMT+0100 (Central European Standard Time)\n-->"
)
WAYBACK = '<script>__wm.wombat("https://example.org/fire","20260106153000","https://web.archive.org/","web");</script>'
ARCHIVED = b"<!--\n FILE ARCHIVED ON 15:30:00 Jan 06, 2026 AND RETRIEVED FROM THE\n INTERNET ARCHIVE ON 09:00.\n-->"
SCRAPBOOK = '<html data-scrapbook-source="https://example.org/fire" data-scrapbook-create="20260106153000000">'


@pytest.fixture(scope="module")
def reader():
    with PageReader() as opened:
        yield lambda data, url, content_type, status: read_page(data, url, content_type, status, opened)


def read(data: bytes, reader, name: str = "page.html") -> Arrival:
    return read_file(name, data, now=NOW, read_page=reader)


@pytest.mark.parametrize(
    ("page", "program"),
    [
        (a_page(head=SINGLEFILE), "SingleFile's mark in the page"),
        (a_page(head=WAYBACK) + ARCHIVED, "the Wayback Machine's mark in the page"),
        (a_page().replace(b'<html lang="en">', SCRAPBOOK.encode()), "WebScrapBook's mark in the page"),
        (an_mhtml(a_page()), "the date in the saved page's head"),
    ],
)
def test_a_saved_page_brings_its_address_and_its_date(page, program, reader):
    arrival = read(page, reader)

    assert (URL, SEEN, program) == (arrival.url, arrival.captured_at, arrival.dated_by)
    assert arrival.headline == "Fire grows on the ridge"
    assert all(sentence in arrival.text for sentence in SENTENCES)


def test_a_page_of_the_wayback_machine_says_where_it_is_kept(reader):
    arrival = read(a_page(head=WAYBACK), reader)

    assert "https://web.archive.org/web/20260106153000/https://example.org/fire" == arrival.memento_url


def test_a_browser_s_mark_names_the_address_and_no_date(reader):
    page = a_page(head="<!-- saved from url=(0024)https://example.org/fire -->")

    with pytest.raises(Invalid, match="no date"):
        read(page, reader)
    assert URL == read(page, reader, "2026-01-06T1530Z.html").url


def test_a_name_with_a_date_does_not_outrank_the_mark(reader):
    assert SEEN == read(a_page(head=SINGLEFILE), reader, "2026-01-20.html").captured_at


def test_a_saved_wall_is_not_taken_for_the_article(reader):
    wall = b"<!doctype html><title>Just a moment...</title><body><h1>Just a moment...</h1><p>Checking your browser</p>"

    with pytest.raises(Invalid, match=r"robot.*paste the text"):
        read(wall, reader, "2026-01-06.html")


@pytest.mark.parametrize(
    "data",
    [
        an_mhtml(b""),
        an_mhtml(a_page()).split(b"------Boundary")[0],
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n" + b"--x\r\n" * 2_000,
    ],
)
def test_mhtml_without_a_page_is_refused(data, reader):
    with pytest.raises(Invalid, match=r"page\.mhtml"):
        read(data, reader, "page.mhtml")
