"""What a thread is called: by what it counts, and not by a "nobody"."""

import pytest

from service.comparison.story.series import figure_series
from tests.comparison.story.telling import told


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
