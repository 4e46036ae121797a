"""One sentence of a toll is told once between two dates, and each new entry of a live page is. All is invented."""

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
        ("The road is shut.", "The road is shut. Police said 12 people were killed."),
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


@pytest.mark.parametrize("hour", ["{} ", "{}\n"])
@pytest.mark.parametrize("way", [1, -1])
def test_a_new_entry_of_a_live_page_is_told_wherever_it_stands(hour, way):
    times = (10, 11, 12)
    said = [f"{hour.format(f'{at}:05')}The death toll has risen to {2 * at}, police say." for at in times]
    pages = [(at, "\n\n".join(["Live: blast", *said[: place + 1][::way]])) for place, at in enumerate(times)]
    found = changes_between(told(courier=pages), NOON + 11 * HOUR, NOON + 12 * HOUR).changes

    assert [True] == [one.summary.endswith("24") for one in found]


@pytest.mark.parametrize("way", [1, -1])
def test_what_an_entry_says_again_is_no_new_amount(way):
    said = [
        "10:05 The death toll has risen to 20, police say.",
        "11:05 The death toll has risen to 22, police say.",
        "11:40 Roads are shut.",
    ]
    later = [*said[:2], "11:40 Roads are shut. The death toll has risen to 22, police say."]
    pages = [(at, "\n\n".join(["Live: blast", *texts[::way]])) for at, texts in ((1, said), (2, later))]

    assert () == changes_between(told(courier=pages), NOON + HOUR, NOON + 2 * HOUR).changes


def test_a_sentence_of_a_toll_that_came_and_moved_since_is_told_once():
    said = "Police said {} people were killed."
    view = told(courier=[(0, RAIN), (2, f"{RAIN} {said.format(12)}"), (4, f"{RAIN} {said.format(14)}")])
    found = changes_between(view, NOON, NOON + 9 * HOUR).changes

    assert [one.summary.partition(":")[0] for one in found] == ["Figure added, and revised"]
