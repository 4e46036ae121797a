"""One person under a title, an office or a surname is one holder; an aide, a deputy or kin of theirs is another."""

import pytest

from tests.comparison.test_told_figures import report_of

SAID = "said the dam would hold."

ONE = [
    ("Governor John Thorn", "Mr Thorn"),
    ("John Thorn", "Mr Thorn"),
    ("Governor Mary Thorn", "Ms Thorn"),
    ("The governor, Elias Thorn,", "Governor Thorn"),
    ("Dr Amina Sorel", "Professor Sorel"),
    ("Police chief Arne Vik", "Mr Vik"),
    ("Marek Dunn", "Velsk Steel's chief executive, Mr Dunn,"),
    ("Ms Lise Korr", "Mrs Korr"),
    ("Karl van der Berg", "Mr van der Berg"),
    ("Judge Mira Sato", "The judge"),
    ("Prime Minister Sir Edmund Vance", "The prime minister"),
    ("The mayor of Osby, Ida Lund,", "The mayor of Osby"),
    ("The mayor", "The mayor's office"),
    ("Police", "A police spokesman"),
    ("Vell Oil", "A spokesman for Vell Oil"),
    ("The union", "The union's leader"),
    ("Danielle Steel", "Ms Steel"),
    ("The governor", "Osby's governor"),
]

TWO = [
    ("Elias Thorn", "Mary Thorn"),
    ("Elias Thorn", "Mrs Thorn"),
    ("Mr Thorn", "Mrs Thorn"),
    ("Bo Ek and Ida Lund", "Mr Ek"),
    ("Elias Thorn", "Thorn Holdings"),
    ("Thorn Steel", "Mr Steel"),
    ("Vell Oil", "Mr Oil"),
    ("Mr Elias Thorn's lawyer", "Mr Thorn"),
    ("The lawyer for Elias Thorn", "Mr Thorn"),
    ("Deputy Mayor Ida Lund", "The mayor"),
    ("The mayor's aide, Ida Lund,", "The mayor"),
    ("The mayor of Osby, Ida Lund,", "The mayor of Tarn"),
    ("The former mayor, Ida Lund,", "The mayor"),
    ("The governor", "The governor's aide"),
    ("The governor", "The governor's brother"),
    ("The governor", "The deputy governor"),
    ("The minister", "A spokesman for the minister"),
    ("Ms Vance", "A spokesman for Ms Vance"),
    ("Ida Vance", "A lawyer for Ida Vance"),
]


def told(one: str, other: str) -> list[str]:
    report = report_of(f"{one} {SAID}", f"{other} {SAID}")
    return [change.kind.value for change in report.changes if change.material]


@pytest.mark.parametrize(("before", "after"), ONE)
def test_one_person_by_another_title_is_not_told(before: str, after: str):
    assert told(before, after) == told(after, before) == []


@pytest.mark.parametrize(("before", "after"), TWO)
def test_another_person_is_told_both_ways(before: str, after: str):
    assert told(before, after) == told(after, before) == ["reattributed"]


def test_two_of_one_surname_stay_apart_where_a_text_names_both():
    before = f"Karl Thorn {SAID} Elias Thorn left."
    after = f"Mr Thorn {SAID} Elias Thorn left."

    assert [c.kind.value for c in report_of(before, after).changes if c.material] == ["reattributed"]
