"""Somebody's text as the stored text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.clean import clean_text

CASES = [
    ("line breaks of every kind", "one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
    ("spaces of every kind", "one\u00a0two\u2009three  four ", "one two three four"),
    ("letters composed", "Cafe\u0301", "Café"),
    ("control and zero-width characters", "o\x00n\u200be\ufeff", "one"),
    (
        "places where a word may be broken, which a page says and no reader sees",
        "with\u00adout po\u00adwer",
        "without power",
    ),
    (
        "signs that nobody sees",
        "mini\u034fster de\u2062nied peo\u180bple, \ufff91,200\U000e0061\U000e0062 of\u3164 them\u115f!",
        "minister denied people, 1,200 of them!",
    ),
    (
        "signs that join, parts or turn letters or choose a picture are read, and stay",
        "\u0645\u06cc\u200c\u062e \u200ea \u2764\ufe0f \U0001f3f4\U000e0067\U000e007f \u1820\u180b \u1100\u1160",
        None,
    ),
    ("letters set as one sign", "\ufb01ve o\ufb03ces, the \ufb02ood", "five offices, the flood"),
    (
        "furniture of the page",
        "One.\nFollow us on: Facebook, X\nJoin our official telegram channel (@x)\nTwo.",
        "One.\nTwo.",
    ),
    (
        "a sentence that only begins like furniture stays",
        "Read the terms, he said.\nShare prices fell, and nobody would say why.",
        None,
    ),
    ("blank lines", "\n\none\n\n\n\ntwo\n\n", "one\n\ntwo"),
]


@pytest.mark.parametrize(("situation", "raw", "expected"), CASES, ids=[row[0] for row in CASES])
def test_a_text_is_cleaned(situation: str, raw: str, expected: str | None) -> None:
    assert (raw if expected is None else expected) == clean_text(raw)


@given(st.text(max_size=200))
def test_cleaning_a_clean_text_changes_nothing(raw: str) -> None:
    once = clean_text(raw)

    assert once == clean_text(once)


def test_a_long_combining_run_is_cut_before_it_can_stall_the_reader() -> None:
    raw = "e" + "\u0301\u0323" * 50_000 + " end"

    assert len(clean_text(raw)) < 60
    assert clean_text(raw).endswith(" end")
