"""Whoever stopped one thing and goes on with another has taken nothing back."""

import pytest

from tests.comparison.test_only_in_another_order import told

OPENS = "The council met on Monday in the old hall.\n\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The police stopped the march.", "The police continue their patrols."),
        ("Engineers have stopped the leak at the dam.", "Engineers remain at the dam and continue repairs."),
        ("Rescuers have halted the search in Osby.", "Rescuers in Osby continue clearing roads."),
    ],
)
def test_it_is_no_turn(before: str, after: str) -> None:
    assert "reversed" not in told(OPENS + before, OPENS + after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Police have halted the search for the boy.", "Police continue the search for the boy."),
        ("The company has stopped production.", "The company continues production."),
        ("The firm stopped production.", "The firm continues to produce cars."),
        ("Norland stopped work on the dam.", "Norland continues construction of the dam."),
        ("The army stopped the shelling of Osby.", "The army continues its bombardment of Osby."),
        ("The union stopped the strike.", "The union continues its walkout."),
        ("The mayor stopped the sale.", "The mayor continues with the sale."),
    ],
)
def test_one_thing_stopped_and_gone_on_with_is_a_turn(before: str, after: str) -> None:
    assert told(OPENS + before, OPENS + after) == ["reversed"]
