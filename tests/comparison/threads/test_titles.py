"""What a thread is called: by what it counts, and not by a "nobody"; by what is held, and not by half a word."""

import pytest

from service.comparison.story.series import figure_series
from service.comparison.threads.told.titles import LONGEST_TITLE, title_of_position
from tests.comparison.story.telling import told
from tests.extraction import held


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("Five people are missing.", "Nobody is missing any more."),
        ("Three people were hurt.", "No one was hurt."),
    ],
)
def test_a_series_that_came_to_nobody_keeps_its_name(first, last):
    view = told(courier=[(0, f"It rained. {first}"), (2, f"It rained. {last}")])
    [series] = figure_series(view.spells)

    assert 2 == len(series.spells)
    assert first.split(" ", 1)[1].split()[0] in series.title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Lind said that the bridge was shut.", "the bridge was shut"),
        ("Lind said: “That bridge is shut,”", "“That bridge is shut”"),
        (f"Lind said the bridge {'would not be mended ' * 9}soon.", f"the bridge{' would not be mended' * 4}…"),
        (f"Lind said it was {'o' * 300}", f"it was {'o' * (LONGEST_TITLE - 8)}…"),
    ],
)
def test_a_position_is_called_by_its_words_without_that_and_cut_behind_one(text, title):
    (one,) = held.told(text)
    assert title_of_position(one) == title
    assert len(title) <= LONGEST_TITLE
