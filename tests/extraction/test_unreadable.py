"""Hostile and tricky numbers: read exactly, left alone, or kept as a doubt; never guessed, never infinite."""

import re
from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.claims import Figure
from service.extraction.figures import FoundFigure, find_figures, read_figures
from service.extraction.snapshot import take_snapshot
from service.extraction.values import find_unreadable
from service.text.memory import Memory
from tests.builders import a_version
from tests.hostile import OTHERWISE, rows

#: Most code points of a row that is not only run but looked at.
SHORT = 60


def both(text: str) -> tuple[tuple[FoundFigure, ...], list[str]]:
    return find_figures(text), [text[start:end] for start, end in find_unreadable(text)]


def test_every_row_is_read_within_a_tenth_of_a_second() -> None:
    """H6, of a processor: beside other work it is slower, so the least of ten counts."""
    slow = [(kind, text[:SHORT]) for text, _, kind in rows() if not any(_seconds(text) < 0.1 for _ in range(10))]

    assert [] == slow


def _seconds(text: str) -> float:
    began = process_time()
    both(text)
    return process_time() - began


def test_every_row_ends_with_finite_values_of_a_size_that_can_be_printed() -> None:
    for text, _, kind in rows():
        for figure in find_figures(text):
            for value in (figure.value, figure.value_max or Decimal(0)):
                assert value.is_finite() and abs(value.adjusted()) < 60, (kind, text[:SHORT])


@pytest.mark.parametrize(
    ("text", "wanted", "kind"), [row for row in rows() if row[1].startswith("value=") and row[0] not in OTHERWISE]
)
def test_a_row_with_a_value_is_read_exactly_or_kept_as_a_doubt(text: str, wanted: str, kind: str) -> None:
    figures, doubts = both(text)
    match = re.match(r"value=(-?[0-9.]+)", wanted)
    assert match
    value = Decimal(match.group(1))

    if "none" in wanted or "capped" in wanted or "flagged" in wanted:
        assert doubts or not figures or value == figures[0].value, kind
    else:
        assert (value, []) == (figures[0].value, doubts), kind


@pytest.mark.parametrize(
    ("text", "kind"), [(row[0], row[2]) for row in rows() if row[1].startswith("none") and row[0] not in OTHERWISE]
)
def test_a_row_with_no_figure_gives_none(text: str, kind: str) -> None:
    assert () == both(text)[0], kind


@pytest.mark.parametrize("text", [row[0] for row in rows() if row[1] == "flagged"])
def test_a_row_to_be_flagged_is_a_doubt(text: str) -> None:
    assert both(text)[1]


@pytest.mark.parametrize(
    ("text", "unreadable"),
    [
        ("It cost 1,23 million last year.", "1,23 million"),
        ("It cost 1.234,5 in all.", "1.234,5"),
        ("It cost 1.234.567 in all.", "1.234.567"),
        ("It holds 1e999 rooms.", "1e999"),
        ("It holds 3e+400 rooms.", "3e+400"),
        ("It is 1 googol.", "1 googol"),
        ("It holds 1, 000 rooms.", "1, 000"),
        ("It holds 12..5 rooms.", "12..5"),
        ("It holds 1\u200b000 rooms.", "1\u200b000"),
        ("It holds " + "7" * 60 + " rooms.", "7" * 60),
    ],
)
def test_an_unreadable_number_is_a_doubt_and_no_figure(text: str, unreadable: str) -> None:
    assert ((), [unreadable]) == both(text)


@pytest.mark.parametrize(
    "text",
    [
        "It holds 1,234 rooms.",
        "It happened on Oct. 1,2020.",
        "It is at 192.168.0.1 or in version 2.0.1.",
        "They passed a $1.9 trillion bill.",
        "In 2020, 12 people came.",
        "There were 10, 12 and 15 of them.",
        "See https://example.org/1,23 for more.",
        "Its output is $2.1T.",
        "The (5) best of them won.",
        "They found 5... and then 4.",
        "The network is 5G.",
        "He paid 1.5 million; she paid 2m.",
    ],
)
def test_a_readable_number_and_a_code_are_no_doubt(text: str) -> None:
    assert [] == both(text)[1]


def test_what_is_left_unread_of_an_endless_sentence_is_a_doubt() -> None:
    text = "They counted " + "3 hens and " * 300 + "then 4."
    figures, doubts = both(text)

    assert 0 < len(figures) < 301
    assert 1 == len(doubts)
    assert text.endswith(doubts[0])


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("About 1 200 people fled.", ["1200"]),
        ("It cost $1 200.", ["1200"]),
        ("At 10 300 people left.", []),
        ("Some 12 500 kg bombs fell.", ["500"]),
    ],
)
def test_one_group_behind_a_space_is_read_where_it_counts_something(text: str, values: list[str]) -> None:
    assert values == [str(figure.value) for figure in both(text)[0]]


def test_a_table_on_one_line_is_a_doubt_and_no_figures() -> None:
    text = "Osby 12 14 15 " * 100
    figures, doubts = both(text)

    assert ((), [text.strip()]) == (figures, doubts)
    assert [] == list(read_figures(text))


#: What figures are made of, and what stands around them.
PIECES = (
    "1 2 12 41 1,200 3.5 0 007 2019 1e3 ½ $ £ € US$ % per cent from to and or by up down rose fell - – — ( ) , . : "
    "a an one two dozen hundred thousand million bn m k half third quarter few several couple no none most almost "
    "all about at least more than people acres km mph °C F degrees hours years old aged Hwy Zone § A B US May "
    "Tuesday a.m. as of in every out 100,000 x 10 ^ + − ~ < twice doubled vote strong plus ft morning gust"
).split()


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.booleans())
def test_no_line_of_such_pieces_raises_or_gives_a_place_outside_it(pieces: list[str], are_joined: bool) -> None:
    text = ("" if are_joined else " ").join(pieces)

    for figure in read_figures(text):
        assert figure.value.is_finite()
        assert 0 <= figure.start < figure.end <= len(text)


def test_the_same_text_gives_the_same_answer_twice() -> None:
    for text, _, _ in rows():
        if len(text) < SHORT:
            assert both(text) == both(text)


def test_a_number_of_more_digits_than_a_decimal_keeps_is_no_bug() -> None:
    """A decimal's remainder raises beyond 28 digits; found by damaging texts."""
    for digits in ("9" * 40, "1" + "0" * 40):
        assert isinstance(find_figures(f"{digits}s of people were there, {digits}'s."), tuple)


@pytest.mark.parametrize("lead", ["", "It is ", "Of them, "])
@pytest.mark.parametrize("digits", [1_999, 2_000, 2_001, 2_038, 4_001, 6_039, 100_000, 1_000_000])
def test_the_end_of_a_number_that_is_too_long_is_no_figure(lead: str, digits: int) -> None:
    snapshot = take_snapshot(a_version(f"{lead}0.{'9' * digits}"), Memory())

    assert [] == [claim for claim in snapshot.claims if isinstance(claim, Figure)]
    assert snapshot.doubts
