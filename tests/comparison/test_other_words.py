"""An edit that says the same in other words is told to nobody, and its neighbour that says something else is told."""

import pytest

from service.text.memory import Memory
from tests.eval.minimal import QUIET, Minimal, kinds_told

SAME = [
    ("An ex-teacher was jailed for theft.", "A former teacher was jailed for theft."),
    ("The council says just nine people a day use the bus.", "Only nine people a day use the bus, the council says."),
    ("The pilot has urged the union to vote.", "The pilot is urging the union to vote."),
    ("Doctors are urging parents to wait.", "Doctors urged parents to wait."),
    ("More than 2,000 infants took part.", "More than 2,000 babies took part."),
    ("The three-day trip will begin in Osby.", "The three-day visit will start in Osby."),
    ("The goverment said it would publish the report.", "The government said it would publish the report."),
    ("The military has not commented on the raid.", "The army has not commented on the raid."),
    ("VW said it would cut 3,000 jobs.", "Volkswagen said it would cut 3,000 jobs."),
    ("Unions called the step unfair.", "Unions called the decision unfair."),
    ("Hopes of a deal are fading, the envoy said.", "Hopes of an agreement are fading, the envoy said."),
    (
        "The minister said the scheme would cost 3 million euros.",
        "The minister said the plan would cost 3 million euros.",
    ),
    ("This story has been updated.", "This story has been updated with more background."),
    ("She conceded defeat on Sunday night.", "She conceded on Sunday night."),
    ("The tremor struck at a depth of 40km.", "The quake hit at a depth of 40 kilometres."),
]

OTHER = [
    ("The race was suspended on Friday.", "The race was cancelled on Friday."),
    ("Only nine pupils passed.", "Nearly all pupils passed."),
    ("The firm has been closed by the court.", "The firm is being closed by the court."),
    ("The leak has been fixed, the company said.", "The leak will be fixed soon, the company said."),
    ("More than 2,000 nurses took part.", "More than 2,000 doctors took part."),
    ("The navy has not commented on the raid.", "The army has not commented on the raid."),
    ("VW said it would cut 3,000 jobs.", "BMW said it would cut 3,000 jobs."),
    ("The bomb was hidden in a car.", "The bomb was hidden in a van."),
    ("Three soldiers were killed in the blast.", "Three soldiers were wounded in the blast."),
    ("The banker was charged with fraud.", "The banker was convicted of fraud."),
    ("The minister resigned on Tuesday.", "The minister was sacked on Tuesday."),
    ("The ship was carrying oil.", "The ship was carrying grain."),
    ("Researchers say the pill works.", "Researchers say the pill may work."),
]


def told(before: str, after: str) -> list[str]:
    return kinds_told(Minimal(frozenset({QUIET}), before, after), Memory())


@pytest.mark.parametrize(("before", "after"), SAME)
def test_the_same_in_other_words_is_told_to_nobody(before: str, after: str):
    assert told(before, after) == told(after, before) == []


@pytest.mark.parametrize(("before", "after"), OTHER)
def test_something_else_is_told_both_ways(before: str, after: str):
    assert told(before, after)
    assert told(after, before)
