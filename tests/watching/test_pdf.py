"""PDFs: lines become paragraphs, furniture goes, dates are read; what has no text says so."""

from datetime import UTC, datetime

import pytest

from service.domain.errors import Invalid
from service.watching.imported import read_page
from service.watching.page.pdf import parse_pdf, parse_pdf_date
from tests.importing.made import Placed, a_pdf


def column(lines: list[str], left: float = 60, top: float = 700, size: float = 11) -> list[Placed]:
    """Lines below each other; an empty one is a gap."""
    placed, bottom = [], top
    for line in lines:
        if line:
            placed.append((left, bottom, size, line))
        bottom -= size * (1.25 if line else 0.6)
    return placed


FIRST = ["The fire on the ridge covers 1,200 acres, the sheriff", "said on Tuesday. It grew over-", "night."]
SECOND = ["About 300 people were told to leave their homes, and", "a shelter is open in the school."]
HEAD: list[Placed] = [(60, 760, 20, "Fire grows on the ridge")]


def furniture(number: int) -> list[Placed]:
    return [(60, 810, 9, "The Weir Post"), (500, 20, 9, f"Page {number} of 2")]


def test_lines_are_joined_to_paragraphs_and_broken_words_mended():
    page = parse_pdf(a_pdf([[*HEAD, *column([*FIRST, "", *SECOND])]]))

    assert (
        "Fire grows on the ridge\n\n"
        "The fire on the ridge covers 1,200 acres, the sheriff said on Tuesday. It grew overnight.\n\n"
        "About 300 people were told to leave their homes, and a shelter is open in the school."
    ) == page.text


def test_columns_are_read_one_after_the_other():
    page = parse_pdf(a_pdf([[*column(FIRST), *column(SECOND, left=340)]]))

    assert ["The fire on", "About 300 p"] == [paragraph[:11] for paragraph in page.text.split("\n\n")]


def test_what_every_page_repeats_and_page_numbers_are_left_out():
    pages = [[*furniture(1), *HEAD, *column(FIRST)], [*furniture(2), *column(SECOND)]]
    page = parse_pdf(a_pdf(pages))

    assert "Weir Post" not in page.text and "Page" not in page.text
    assert page.text.endswith("in the school.")


@pytest.mark.parametrize(
    "above",
    [
        ["Home"],
        ["Home", "News", "Sport", "Weather"],
        ["Skip to main content", "Home > News > Politics", "Sign in"],
        ["Home | News | Sport", "Politics"],
        ["News Business Sport Weather Culture", "MENU"],
    ],
)
def test_a_menu_above_the_headline_is_none_of_it(above):
    page = parse_pdf(
        a_pdf([[*column(above, top=800, size=9), (60, 720, 20, "Fire grows on the ridge"), *column(FIRST)]])
    )

    assert page.text.startswith("Fire grows on the ridge\n\nThe fire on the ridge covers")


@pytest.mark.parametrize(
    "headline",
    [
        "Home",  # and nothing else
        "Home rule for Osby",
        "Home Office loses case",
        "World business",
        "More weather",
        "Back to school",
        "Politics is broken",
        "Sport for life",
        "Health and education",
        "Search for three goes on",
        "Close the mine, say neighbours",
        "Subscribe or starve",
        "Live music is dead",
        "Weather closes national park",
    ],
)
def test_a_headline_that_begins_as_a_menu_does_stays(headline):
    rest = [] if headline == "Home" else column(FIRST)

    assert headline == parse_pdf(a_pdf([[(60, 760, 20, headline), *rest]])).text.split("\n")[0]


ABOVE = ["The Weir Post", "Valley and Hills", "6 January 2026"]


@pytest.mark.parametrize(
    ("title", "lines", "first"),
    [
        ("Fire grows on the ridge - The Weir Post", [*ABOVE, "Fire grows on the ridge"], "Fire grows on the ridge"),
        ("Fire grows | Weir", [*ABOVE, "Fire grows on the ridge"], "The Weir Post"),  # two words are too few
        ("Fire Grows", [*ABOVE, "Fire grows"], "Fire grows"),
        ("untitled", [*ABOVE, "Fire grows on the ridge"], "The Weir Post"),
        ("The fire on the ridge", ["Twelve hurt.", "The fire on the ridge"], "Twelve hurt."),  # a sentence is no menu
        ("Fire grows on the ridge", ["Home", *ABOVE, "Fire grows on", "the ridge"], "Fire grows on the ridge"),
        ("The fire on the ridge", ["CORRECTED: toll is 12", "The fire on the ridge"], "CORRECTED: toll is 12"),
        ("The fire on the ridge", ["Sponsored by Tarn Steel", "The fire on the ridge"], "Sponsored by Tarn Steel"),
        ("Fire grows on the ridges", [*ABOVE, "Fire grows on the ridge"], "The Weir Post"),  # half a word
    ],
)
def test_what_stands_above_the_headline_that_the_document_says_it_has_is_none_of_it(title, lines, first):
    placed = [(60, 820 - 22 * at, 20 if at >= len(lines) - 2 else 9, line) for at, line in enumerate(lines)]
    page = parse_pdf(a_pdf([[*placed, *column(FIRST, top=600)]], info=f"/Title ({title})"))

    assert first in page.text.split("\n")[0]


def test_a_printed_page_names_its_address_and_its_date():
    printed: list[Placed] = [(20, 820, 8, "1/6/26, 3:30 PM"), (20, 15, 8, "https://example.org/fire 1/1")]
    page = parse_pdf(a_pdf([[printed[0], *column(FIRST), printed[1]]]))

    assert ("https://example.org/fire", datetime(2026, 1, 6, 14, 30, tzinfo=UTC)) == (page.url, page.saved_at)
    assert "example.org" not in page.text and "3:30" not in page.text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("D:20260106", "2026-01-06T00:00:00+00:00"),
        ("D:20260106153000Z", "2026-01-06T15:30:00+00:00"),
        ("D:20260106153000-08'00", "2026-01-06T23:30:00+00:00"),
        ("D:20261306", None),
        ("yesterday", None),
    ],
)
def test_dates_are_read_as_pdf_writes_them(written, read):
    found = parse_pdf_date(written)

    assert read == (found.isoformat() if found else None)


@pytest.mark.parametrize(
    ("data", "why"),
    [(a_pdf([[]]), "without text"), (b"%PDF-1.4\nno more", "damaged"), (a_pdf([column(FIRST)])[:200], "damaged")],
)
def test_a_pdf_that_cannot_be_read_says_why(data, why):
    with pytest.raises(Invalid, match=why):
        read_page(data)


def test_a_pdf_is_read_in_the_child_process():
    assert read_page(a_pdf([[*HEAD, *column(FIRST)]])).text.startswith("Fire grows on the ridge\n\nThe fire")
