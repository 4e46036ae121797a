"""Half of something without "of", and shares and noughts whose whole was told before. All is invented."""

import pytest

from service.extraction.figures import find_figures


def told(sentence: str) -> list[tuple[str, str]]:
    """Each figure's value, to two places, and what it counts."""
    figures = find_figures(sentence)
    return [(f"{one.value:.2f}", sentence[slice(*one.counted)] if one.counted else "") for one in figures]


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("Half the voters backed the plan.", "voters"),
        ("Almost half the wards were closed.", "wards"),
        ("Less than half their pupils passed.", "pupils"),
        ("Half the village's goats died.", "village's goats"),
        ("Half those on board drowned.", "those on board"),
        ("The firm cut half its workforce.", "workforce"),
        ("About half the world's coffee comes from there.", "world's coffee"),
        # What something is measured by is not what it has half of.
        ("The island is half the size of Marl.", "island"),
        ("Sales are half the level of 2019.", "Sales"),
        ("Unemployment is less than half its 2009 peak.", "Unemployment"),
        ("The rate fell by half the following year.", "rate"),
        ("The plant will run at half its capacity.", "plant"),
        ("She was away half the time.", ""),
    ],
)
def test_half_is_of_what_stands_behind_it(sentence: str, noun: str) -> None:
    assert told(sentence) == [("0.50", noun)]


def test_half_of_so_many_is_two_figures() -> None:
    assert told("Half the 400 homes were flooded.") == [("0.50", "homes"), ("400.00", "homes")]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Of the dead, half were children.", [("0.50", "dead")]),
        ("Nearly half had no water.", [("0.50", "")]),
        ("A quarter were women.", [("0.25", "")]),
        ("Hardly any of the pupils passed.", [("0.00", "pupils")]),
        ("A full third of the voters stayed away.", [("0.33", "voters")]),
        ("Quarter of the homes were flooded.", [("0.25", "homes")]),
        ("Quarter of a million people fled.", [("250000.00", "people")]),
        ("Of the crew, none was injured.", [("0.00", "crew")]),
        ("None were hurt.", [("0.00", "")]),
        # None of these is a share or a nought.
        ("In the second half were two goals.", [("2.00", "goals")]),
        ("She is second to none.", []),
        ("None will do.", []),
        ("Hardly any time was left.", []),
        ("Sales rose in the first quarter of the year.", []),
    ],
)
def test_a_share_may_be_of_who_was_told_before(sentence: str, figures: list[tuple[str, str]]) -> None:
    assert told(sentence) == figures
