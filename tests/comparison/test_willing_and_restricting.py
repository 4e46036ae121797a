"""Who would do something and is then only ready to, words before a noun that choose or describe, and who was killed."""

import pytest

from tests.comparison.test_clauses import told


@pytest.mark.parametrize("willing", ["ready to sign", "willing to sign", "prepared to sign", "open to signing"])
def test_who_would_do_it_and_is_only_willing_is_softened_whatever_the_two_cues_are(willing):
    before, after = "The minister would sign the treaty.", f"The minister was {willing} the treaty."

    assert [[("position", "softened")], [("position", "hardened")]] == told(before, after)


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("Norland banned military aircraft.", "Norland banned aircraft.", [("position", "rescoped")]),
        ("Norland began military exercises near Osby.", "Norland began exercises near Osby.", []),
        ("Norland held military drills near Osby.", "Norland held drills near Osby.", []),
    ],
)
def test_military_aircraft_are_some_and_military_exercises_are_exercises(before, after, kinds):
    assert [kinds, kinds] == told(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A fire killed 40 people.", "A fire killed 40 workers."),
        ("A school fire killed 40 people.", "A school fire killed 40 students."),
    ],
)
def test_who_was_killed_is_news_whatever_it_was_that_killed_them(before, after):
    assert [[("position", "rescoped")]] * 2 == told(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Police fired at 40 people in Osby.", "Police fired at 40 workers in Osby."),
        ("An air strike hit 40 people.", "An air strike hit 40 workers."),
        ("Police found 40 people at the school.", "Police found 40 students at the school."),
    ],
)
def test_whom_a_word_befell_is_not_said_by_it(before, after):
    assert [[("figure", "rescoped")]] * 2 == told(before, after)
