"""Nouns that attribute with whose they are behind them: "the opinion of the board is that". All is invented."""

import pytest

from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("sentence", "who", "content"),
    [
        ("The opinion of the board is that the bridge is safe.", "board", "that the bridge is safe"),
        ("The fear among farmers is that the river, which rose, will flood.", "farmers",
         "that the river, which rose, will flood"),
        ("The view of the inspectors was that it leaked, but Ms Lind disagreed.", "inspectors", "that it leaked"),
        ("The hope is that the road will reopen in May.", "", "that the road will reopen in May"),
    ],
)  # fmt: skip
def test_a_view_is_of_whoever_stands_behind_it(sentence: str, who: str, content: str):
    one = told(f"Talks in Osby\n\n{sentence}")[0]

    assert (who, content) == (holder(one), one.content[0].exact)


@pytest.mark.parametrize(
    "sentence",
    [
        "The problem is that the road is shut.",
        "The plan is that the road will open.",
        "The hope of a deal is fading.",
        "The view from the hill is that of a lake.",
        "The doctor of the board is that of the club.",
    ],
)
def test_what_is_no_view_is_narration(sentence: str):
    assert told(f"Talks in Osby\n\n{sentence}") == []
