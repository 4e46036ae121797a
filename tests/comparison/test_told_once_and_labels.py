"""A sentence that its figure tells is not told again, and what only leads up to a list is no news."""

import pytest

from service.comparison.importance import is_material
from service.domain.changes import ChangeKind
from service.domain.claims import Voice
from tests.builders import a_position
from tests.comparison.test_only_in_another_order import report_of


def families(before, after):
    return [change.family.value for change in report_of(before, after).changes if change.material]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("No arrests were made.", "Five men were arrested."),
        ("The road is shut. No injuries have been reported.", "The road is shut. Two people have been burned."),
    ],
)
def test_a_short_sentence_is_told_by_its_figure_alone(before, after):
    assert "position" not in families(before, after)


def test_a_longer_one_and_what_somebody_says_are_told():
    assert "position" in families("The mayor said no arrests were made.", "The mayor said five men were arrested.")
    assert "position" in families("Nobody was hurt in it, police said.", "Six were hurt in it and fled, Lund said.")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Rescuers are searching for five climbers missing on Mount Aral.",
            "Rescuers have found the bodies of three climbers missing on Mount Aral.",
        ),
        ("Police searched for three men.", "Police found the bodies of two men."),
    ],
)
def test_those_whose_bodies_were_found_are_not_all_who_are_missing(before, after):
    assert "figure" not in families(before, after)


def test_bodies_are_bodies_however_they_are_counted():
    assert "figure" in families("Police found two bodies.", "Police found the bodies of three men.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("This means you must:", False),
        ("You should not travel if you:", False),
        ("Residents should:", False),
        ("[Find out when] you can travel.", False),
        ("You must stay at home.", True),
        ("You must stay at home: the rule binds all.", True),
        ("[Residents] must stay at home.", True),
    ],
)
def test_what_only_leads_up_to_a_list_is_no_news(text, told):
    position = a_position(text, text, voice=Voice.DIRECTIVE)

    assert told == is_material(ChangeKind.ADDED, None, position)


def test_who_did_what_came_is_named_beside_it():
    (change,) = report_of(
        "Residents had gathered 3,000 signatures against the sale.",
        "Residents had gathered 3,000 signatures against the sale and are considering a legal challenge.",
    ).changes[:1]

    assert "Position added: Residents, “are considering a legal challenge”" == change.summary
