"""A bare number behind a phrase that only says where, when or by whom is not of that phrase. All is invented."""

import pytest

from service.extraction.figures import FoundFigure, find_figures


def counted(sentence: str, one: FoundFigure) -> str:
    return sentence[slice(*one.counted)] if one.counted else ""


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("According to the coastguard, 12 were rescued.", "rescue"),
        ("The ferry sank off Osby, and according to the coastguard, 12 were rescued.", "rescue"),
        ("According to officials who saw the list, at least 12 were freed.", "free"),
        ("According to a report published on Sunday, 120 have been released.", "release"),
        ("Of the passengers, according to the coastguard, 12 were rescued.", "rescue"),
        ("By nightfall, 300 were turned back.", "turn"),
        ("According to the coastguard and the police, 12 were rescued.", "rescue"),
        ("According to the ministry, 12 per cent were freed.", "free"),
        ("By nightfall, half had voted.", "vote"),
        # Where they were tells the counts apart all the same.
        ("In hospital, 12 were treated.", "hospital treat"),
        ("In Osby, only 12 were arrested.", "arrest osby"),
        ("In Osby and Marl, 12 were arrested.", "arrest marl osby"),
        ("At the weekend, at the port of Osby, 12 were rescued.", "osby port rescue"),
    ],
)
def test_it_counts_nobody_who_is_not_named(sentence: str, measure: str):
    (found,) = find_figures(sentence)
    assert (counted(sentence, found), found.measure) == ("", measure)


def test_nor_does_a_second_beside_it():
    sentence = "In parliament, 61 voted for the plan and 59 against."
    assert [counted(sentence, one) for one in find_figures(sentence)] == ["", ""]


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("Among the survivors, three were nurses.", "survivors"),
        ("Of the passengers, 12 were rescued.", "passengers"),
        ("For the hosts, two were sent off.", "hosts"),
        ("For patients, 12 is the limit.", "patients"),
        ("According to the mayor, two were children.", "children"),
        ("According to the ministry, 12 people were rescued.", "people"),
        ("According to the ministry, the toll rose to 14.", "toll"),
        ("In Osby, sales rose 3 per cent.", "sales"),
        ("In Norland, 40 per cent are jobless.", "Norland"),
    ],
)
def test_what_is_told_of_stays_counted(sentence: str, noun: str):
    assert [counted(sentence, one) for one in find_figures(sentence)] == [noun]
