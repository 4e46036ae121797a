"""Where a text may be cut. All people and words here are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.memory import Memory
from service.text.reading import read_text
from service.text.sentences import find_blocks
from service.text.stretches import cut_stretches, read_stretch


def stretches(text: str) -> list[str]:
    return [stretch.text for stretch in cut_stretches(text, find_blocks(text))]


@pytest.mark.parametrize(
    ("situation", "text"),
    [
        ("a quotation runs on", "Mara Lind said: “We met.\n“We signed.”"),
        ("a colon introduces a quotation", "Mara Lind said:\n\n“We signed.”"),
        ("the speaker follows a quotation", "“We signed.”\n― Mara Lind"),
        ("the speaker follows a quotation never closed", "“We signed.\nMara Lind said."),
        ("a straight mark is left open", 'Lind said: "We signed.\nShe left.'),
        ("a single mark is left open", "Lind said: ‘We signed it in the town’s hall, and ‘we left.\nShe left."),
        ("marks are doubled", "Lind said: ''we signed'' it.\nShe left."),
    ],
)
def test_paragraphs_that_a_quotation_may_tie_stay_together(situation, text):
    assert [text] == stretches(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mara Lind said “we signed” on Friday.\nShe left.",
        "The town’s hall is open.\nIt’s late.",
        'Lind called it "done" twice.\nShe left.',
        "A headline\nA paragraph.",
    ],
)
def test_paragraphs_that_nothing_ties_are_apart(text):
    assert text.split("\n") == stretches(text)


def test_a_text_without_words_has_no_stretches():
    assert [] == stretches(" \n\n ")


@given(st.text(alphabet="aB .\n“”‘’\"'`-1", max_size=80))
def test_stretches_read_one_by_one_are_the_whole_text(text):
    """Every sentence of the text stands in one stretch, at its place."""
    reading = read_text(text, Memory())
    pieces = list(cut_stretches(reading.text, find_blocks(text)))
    apart = [
        (piece.start + sentence.start, sentence.text)
        for piece in pieces
        for sentence in read_stretch(piece, Memory()).sentences
    ]

    assert [(sentence.start, sentence.text) for sentence in reading.sentences] == apart
