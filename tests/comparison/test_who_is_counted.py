"""Who a number of people are is news where only one text tells their sex or rank; the same in other words is not."""

import pytest

from service.text.memory import Memory
from tests.eval.minimal import QUIET, Minimal, kinds_told

NARROWER = [
    ("One in five pupils missed school, inspectors found.", "One in five boys missed school, inspectors found."),
    ("The crash injured 12 pupils.", "The crash injured 12 girls."),
    ("Nine of the pupils were hurt.", "Nine of the boys were hurt."),
    ("Two in three teachers may quit, the union found.", "Two in three head teachers may quit, the union found."),
    ("Half of doctors plan to leave, a survey found.", "Half of junior doctors plan to leave, a survey found."),
]

SAME = [
    ("The crash injured 12 pupils.", "The crash injured 12 schoolchildren."),
    ("The crash injured 12 pupils.", "The crash injured 12 young pupils."),
    ("All 212 passengers and crew were rescued.", "All 212 people on board were rescued."),
    ("The crash injured 12 officers.", "The crash injured 12 police officers."),
    ("The crash injured 12 women.", "The crash injured 12 females."),
    ("The bus carried 30 boys.", "The bus carried 30 schoolboys."),
    ("The crash injured a pupil.", "The crash injured a boy."),
    ("Two thirds of those polled said no.", "Two-thirds of respondents said no."),
    ("The operator apologised to passengers.", "The operator apologised to customers."),
    ("The bank will cut jobs in its head office.", "The bank will cut jobs at its headquarters."),
    ("He took bribes between 2015 and 2018, Lund said.", "He took bribes from 2015 to 2018, Lund said."),
    ("The UN's tree agency, UNTA, said it was full.", "The UN tree agency said it was full."),
]

OTHER = [
    ("He took bribes between 2015 and 2018, Lund said.", "He took bribes between 2015 and 2019, Lund said."),
    ("He took bribes between 2015 and 2018, Lund said.", "He took bribes from 2015, Lund said."),
    ("The UN's tree agency, UNTA, said it was full.", "The UN's food agency said it was full."),
    ("The operator apologised to passengers.", "The operator apologised to staff."),
]


def told(before: str, after: str) -> list[str]:
    return kinds_told(Minimal(frozenset({QUIET}), before, after), Memory())


@pytest.mark.parametrize(("before", "after"), NARROWER)
def test_people_of_one_sex_or_rank_are_fewer(before: str, after: str):
    assert told(before, after) == told(after, before) == ["rescoped"]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_the_same_in_other_words_is_told_to_nobody(before: str, after: str):
    assert told(before, after) == told(after, before) == []


@pytest.mark.parametrize(("before", "after"), OTHER)
def test_something_else_is_told_both_ways(before: str, after: str):
    assert told(before, after)
    assert told(after, before)
