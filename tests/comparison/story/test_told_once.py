"""One sentence of a toll is told once between two dates: by its figure. All is invented."""

import pytest

from service.comparison.story.since import changes_between
from tests.builders import NOON
from tests.comparison.story.telling import told
from tests.comparison.threads.telling import HOUR

RAIN = "It rained all night."


def families_told(first: str, second: str) -> list[str]:
    """The first word of each change between the two texts of one article, sorted."""
    view = told(courier=[(0, f"{first} {RAIN}"), (2, f"{second} {RAIN}")])
    found = changes_between(view, NOON, NOON + 9 * HOUR)
    threads = {one.first.thread_id for one in view.spells}
    assert len(threads) == len({one.thread_id for one in found.changes}) + found.unchanged + len(found.left_out)
    return sorted(one.summary.partition(" ")[0] for one in found.changes)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("At least 12 people were killed, police said.", "At least 14 people died, police said."),
        ("The toll stands at 12, police said.", "At least 14 people died, police said."),
        ("Police said a bus overturned.", "Police said a bus overturned, injuring 23."),
        ("The minister said 12 people were killed.", "The minister said 14 people were killed."),
    ],
)
def test_a_sentence_is_told_by_its_figure_alone(first, second):
    assert ["Figure"] == families_told(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Ada Lind said a flood killed 12 and the dam was safe.",
            "Ada Lind said a flood killed 14 and the dam was not.",
        ),
        ("Police said 12 people were killed.", "Police said 14 people were killed by the army."),
        ("Police said a bus overturned.", "Police said a bus overturned, killing the mayor with 12 others."),
        ("The union said 40 members voted to strike.", "The union said 60 members opposed a strike."),
    ],
)
def test_what_a_position_says_beside_is_told_too(first, second):
    assert ["Figure", "Position"] == families_told(first, second)
