"""A word that came or went behind "all", "each" or "every": which say who of them is meant, and which say nothing."""

import pytest

from tests.comparison.test_only_in_another_order import told


@pytest.mark.parametrize(
    ("every", "some"),
    [
        ("The governor promised to repair every school.", "The governor promised to repair every flooded school."),
        ("The governor promised to repair all schools.", "The governor promised to repair all insured schools."),
        (
            "The minister pledged to compensate all farmers.",
            "The minister pledged to compensate all registered farmers.",
        ),
        ("The firm will refund each customer.", "The firm will refund each affected customer."),
        ("All staff must wear a badge.", "All kitchen staff must wear a badge."),
        ("The law bans all lorries from the bridge.", "The law bans all heavy lorries from the bridge."),
        ("The bank will close all its branches.", "The bank will close all its small branches."),
    ],
)
def test_any_word_for_a_kind_tells_who_of_all_is_meant(every: str, some: str) -> None:
    assert ["rescoped"] == told(every, some) == told(some, every)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The charity will feed every child.", "The charity will feed every single child."),
        ("The mayor thanked all residents.", "The mayor thanked all local residents."),
        ("The mayor thanked all residents.", "The mayor thanked all worried residents."),
        ("The mayor called all residents.", "The mayor called all Osby residents."),
        ("The firm will take all steps.", "The firm will take all necessary steps."),
        ("Rescuers freed all miners.", "Rescuers freed all trapped miners."),
        ("The council will replace the lamp.", "The council will replace the old lamp."),
        ("Each player got a medal.", "Each player got a gold medal."),
        ("They all left.", "They all later left."),
        ("They each won a prize.", "They each also won a prize."),
        ("They meet every week.", "They meet every other week."),
        ("The governor promised to repair every school.", "The governor promised to repair each school."),
    ],
)
def test_a_word_that_is_of_all_of_them_tells_nothing(before: str, after: str) -> None:
    assert [] == told(before, after) == told(after, before)
