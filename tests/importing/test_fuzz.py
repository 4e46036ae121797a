"""Damaged and invented files of every format: texts, walls or plain sentences, never a bug, never without end."""

import io
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.captures import Verdict
from service.domain.errors import Invalid
from service.importing import FORMATS, Arrival, Given, PassedOver, Refusal, Wall, read_rows
from service.watching.imported import JudgedPage, read_page
from service.watching.page import PageReader
from tests.importing.made import a_page, a_pdf, a_record, a_wacz, a_warc, a_zip, an_mhtml
from tests.measured import MIB, bounded

SEEN = datetime(2026, 1, 6, tzinfo=UTC)
CSV = b'captured_at,text,url\n2026-01-06,"It covers 9 acres, ""they"" said.",https://example.org/a\n2026-01-07,More.,\n'
LINES = b'{"text": "It covers 9 acres.", "captured_at": "2026-01-06"}\n{"html": "<p>x</p>", "captured_at": null}\n'

ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Weir</title><entry><title>Fire</title>
<link href="https://example.org/a"/><updated>2026-01-06T10:00:00Z</updated>
<content type="html">&lt;p&gt;It grew.</content>
</entry></feed>"""

WHOLE: dict[str, bytes] = {
    "a.atom": ATOM,
    "a.csv": CSV,
    "a.html": a_page(head="<!-- saved from url=(0024)https://example.org/fire -->"),
    "a.md": b"# Fire\n\nIt covers *9* acres.",
    "a.mhtml": an_mhtml(a_page()),
    "a.ndjson": LINES,
    "a.pdf": a_pdf([[(60, 700, 11, "The fire covers 9 acres, she said.")]]),
    "a.txt": b"Headline: Fire\nDate: 6 January 2026\n\nIt covers 9 acres.",
    "a.wacz": a_wacz(a_warc(a_record()), ["https://example.org/fire"]),
    "a.warc": a_warc(a_record(), a_record("https://example.org/b"), gzip=False, revisit=[("https://a.org", "2026")]),
    "a.warc.gz": a_warc(a_record(), a_record(status="404 Gone")),
    "a.zip": a_zip({"a.txt": b"Fire covers 9 acres.", "b/c.csv": CSV, "d.ndjson": LINES}),
}

#: What is done to a whole file: where (as a share of it), how much is taken away, and what is put there.
DAMAGE = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), st.binary(max_size=12)), min_size=1, max_size=4)


def page_of(data: bytes, url: str, content_type: str, status: int | None) -> JudgedPage:
    """A reader that finds an article on every second page: the real one has its own tests."""
    if len(data) % 2:
        raise Invalid("page", url, "no article was found on it; one is accepted")
    return JudgedPage(
        text="Fire\n\nIt covers 9 acres.",
        headline="Fire",
        byline="",
        language="en",
        url=url,
        published_at=None,
        modified_at=None,
        saved_at=None,
        publisher="",
        verdict=Verdict.USABLE if status in (None, 200) else Verdict.ERROR_PAGE,
        signals=(),
        note="" if status in (None, 200) else "No.",
        excerpt="",
        score=0.0,
    )


def damaged(whole: bytes, damage: list[tuple[float, int, bytes]]) -> bytes:
    """The file with pieces taken out and put in."""
    for share, taken, put in damage:
        place = int(share * len(whole))
        whole = whole[:place] + put + whole[place + taken :]
    return whole


def must_be_rows(name: str, data: bytes, read: Callable[..., JudgedPage] = page_of, said: str = "") -> None:
    """H12: no crash, no more than 5 s of a processor, and no more than 512 MiB."""
    with bounded(seconds=5, memory=512 * MIB):
        rows = [*read_rows(name, io.BytesIO(data), Given(now=SEEN, captured_at=SEEN), format=said, read_page=read)]
    for row in rows:
        assert isinstance(row, Arrival | Wall | Refusal | PassedOver)
        assert not isinstance(row, Refusal) or "\n" not in row.error.message


@pytest.mark.parametrize("name", WHOLE)
def test_a_damaged_file_is_rows_or_plain_sentences(name):
    @settings(max_examples=40, deadline=None)
    @given(DAMAGE)
    def holds(damage: list[tuple[float, int, bytes]]) -> None:
        must_be_rows(name, damaged(WHOLE[name], damage))

    holds()


@pytest.mark.parametrize("said", FORMATS)
def test_any_bytes_said_to_be_of_any_format_are_rows_or_plain_sentences(said):
    @settings(max_examples=25, deadline=None)
    @given(st.binary(max_size=400) | st.sampled_from(sorted(WHOLE.values())))
    def holds(data: bytes) -> None:
        must_be_rows("a", data, said=said)

    holds()


def test_a_damaged_pdf_breaks_no_reader():
    with PageReader() as reader:

        @settings(max_examples=60, deadline=None)
        @given(DAMAGE)
        def holds(damage: list[tuple[float, int, bytes]]) -> None:
            data = damaged(WHOLE["a.pdf"], damage)
            must_be_rows("a.pdf", data, lambda data, url, kind, status: read_page(data, url, kind, status, reader))

        holds()
