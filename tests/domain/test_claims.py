"""Knowing a claim again."""

import pytest

from service.domain.claims import FEWEST_WORDS, standing_key
from tests.builders import a_figure, a_position


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The bridge is closed today", "the bridge is closed today.", True),
        ("“The bridge is closed today”", '"The bridge is closed today"', True),
        ("The bridge is closed today", "The bridge is open today", False),
    ],
)
def test_a_position_is_known_again_by_its_words_alone(one, other, same):
    assert same == (standing_key(a_position(one, one)) == standing_key(a_position(other, other)))


def test_a_figure_is_known_again_by_what_it_measures():
    text = "At least 12 people and 12 dogs were hurt"
    people, again, dogs = (
        standing_key(a_figure(text, "12", value, measure=measure))
        for value, measure in (("12", "people"), ("12.0", "people"), ("12", "dog"))
    )

    assert people == again != dogs


def test_what_says_too_little_is_never_known_again():
    assert "" == standing_key(a_figure("12", "12", "12"))
    assert "" == standing_key(a_position("no comment", "no comment")) and FEWEST_WORDS > 2
