"""A story taken in version by version in any order: everything that is read of it is the same in the end."""

import random
from collections.abc import Sequence

import pytest

from service.comparison.story.contradictions import find_contradictions, looked_at
from service.comparison.story.life import life_of
from service.comparison.story.matrix import position_matrix
from service.comparison.story.series import figure_series, told_once
from service.comparison.story.since import changes_between
from service.comparison.story.spells import read_story
from service.domain.changes import ChangeKind
from storage import Store, reports, threads
from tests.builders import NOON
from tests.storage.stored import HOUR
from tests.test_threading import OUTLETS, seen, take_in, threads_of, with_outlets

STORY = "harbour-fire"

#: By outlet and hour. The courier's page goes back to its first text; the post's toll goes, comes back and falls; the
#: radio's harbour master changes sides and back, within a day.
TOLD = [
    ("courier", 0, "Nine dead in harbour fire\n\nNine people were killed in a fire at the harbour, police said."),
    ("courier", 3, "12 dead in harbour fire\n\nTwelve people were killed in a fire at the harbour, police said."),
    ("courier", 30, "Nine dead in harbour fire\n\nNine people were killed in a fire at the harbour, police said."),
    ("courier", 55, "The harbour fire claimed 11 lives\n\nThe harbour fire claimed 11 lives, the coroner said."),
    ("post", 1, "The death toll rose to nine. Mayor Ann Reed supports a new quay at Osby.\n\nSome 20 roads are shut."),
    ("post", 5, "Crews rested overnight. Mayor Ann Reed supports a new quay at Osby."),
    ("post", 31, "The death toll rose to 13. Mayor Ann Reed opposes a new quay at Osby.\n\nSome 20 roads are shut."),
    ("post", 60, "The death toll fell to 11. Mayor Ann Reed opposes a new quay at Osby.\n\nSome 25 roads are shut."),
    ("radio", 2, "Harbour master Jon Falk said the quay was safe. Ann Reed backed a new quay at Osby."),
    ("radio", 6, "Harbour master Jon Falk said the quay was not safe. Ann Reed backed a new quay at Osby."),
    ("radio", 8, "Harbour master Jon Falk said the quay was safe. Ann Reed backed a new quay at Osby."),
    ("radio", 10, "Harbour master Jon Falk said the quay was not safe. Ann Reed backed a new quay at Osby."),
    ("radio", 40, "Harbour master Jon Falk said the quay was safe. Ann Reed backed a new quay at Osby."),
]


def read_all(history: Sequence[tuple[str, int, str]]) -> dict[str, object]:
    """All that is read of the story, taken in in this order."""
    with Store(":memory:") as store:
        take_in(with_outlets(store), *(seen(*row) for row in history))
        found = threads.list_appearances(store, STORY)
        chains = threads.list_chains(store, STORY)
        spans = threads.list_figure_spans(store, STORY)
        view = read_story(found, chains, spans, threads.list_turns(store, STORY))
        hours = (0, 9, 70)
        return {
            "reports": {id: reports.list_current_reports(store, id) for id in OUTLETS},
            "threads": threads_of(store),
            "turns": threads.list_turns(store, STORY),
            "series": told_once(figure_series(view.spells)),
            "matrix": position_matrix(view),
            "contradictions": (find_contradictions(view), looked_at(view)),
            "life": life_of(view),
            "between": [
                changes_between(view, NOON + a * HOUR, NOON + b * HOUR) for a in hours for b in hours if a <= b
            ],
        }


@pytest.fixture(scope="module")
def in_order() -> dict[str, object]:
    return read_all(TOLD)


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_import_changes_nothing_that_is_read_of_a_story(in_order, seed):
    shuffled = TOLD[:]
    random.Random(seed).shuffle(shuffled)
    found = read_all(shuffled)

    for what, told in in_order.items():
        assert told == found[what], what


def test_the_story_has_what_its_orders_are_to_keep(in_order):
    of_reports = [one for found in in_order["reports"].values() for one in found]  # type: ignore[attr-defined]

    assert any(one.reverts_to for one in of_reports)
    assert any(
        change.kind is ChangeKind.REINSTATED and change.reinstates for one in of_reports for change in one.changes
    )
    assert in_order["contradictions"][0] and in_order["turns"]  # type: ignore[index]
