"""Another company, party or person as the subject: two figures, in versions and between articles. Each with each."""

from itertools import permutations, product

import pytest

from service.comparison.compare import compare
from service.domain.changes import ChangeKind, Comparing, Family
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

MEMORY = Memory()

COMPANIES = ("Ford", "Shell", "BP", "Toyota", "Apple", "Tesco", "Northern Rock")
PARTIES = ("Labour", "The Conservatives", "The Greens", "Reform")
PEOPLE = ("The man", "The woman", "The boy", "The girl")
SIDES = (("The army", "The rebels"), ("The government", "The opposition"))
SAID = ("{} sold {} cars.", "{} cut {} jobs.", "{} made a profit of £{}m.", "{} employs {} people.")

#: What cannot be counted opens a sentence bare, and names nobody.
MEASURES = (
    "Inflation",
    "Unemployment",
    "Profit",
    "Turnout",
    "Wheat",
    "Steel output",
    "Rainfall",
    "Flu",
    "Rugby",
    "Everyone",
)


def kinds_of(before, after, comparing=Comparing.VERSIONS):
    report = compare(*(take_snapshot(a_version(text), MEMORY) for text in (before, after)), MEMORY, comparing)
    return sorted(change.kind for change in report.changes if change.family is Family.FIGURE)


TOLD = [
    (frame.format(one, 300), frame.format(other, 500))
    for number, (one, other) in enumerate(permutations(COMPANIES, 2))
    for frame in (SAID[number % len(SAID)],)
]
TOLD += [(f"{one} are on 31 per cent.", f"{other} are on 24 per cent.") for one, other in permutations(PARTIES, 2)]
TOLD += [(f"{one}, 43, was hurt.", f"{other}, 9, was hurt.") for one, other in permutations(PEOPLE, 2)]
TOLD += [(f"{one} lost 300 men.", f"{other} lost 500 men.") for one, other in SIDES]


@pytest.mark.parametrize(("before", "after"), TOLD, ids=[f"{one} {other}" for one, other in TOLD])
def test_what_somebody_else_has_is_another_figure(before, after):
    assert [ChangeKind.ADDED, ChangeKind.REMOVED] == kinds_of(before, after)
    assert [] == kinds_of(before, after, Comparing.ARTICLES)


@pytest.mark.parametrize(("one", "other"), [*permutations(PEOPLE, 2)])
def test_the_death_of_somebody_else_is_told_as_what_happened_and_not_by_an_age(one, other):
    sides = (take_snapshot(a_version(f"{who}, was killed."), MEMORY) for who in (f"{one}, 43", f"{other}, 9"))
    told = [change for change in compare(*sides, MEMORY).changes if change.material]
    assert [(Family.POSITION, ChangeKind.ADDED), (Family.POSITION, ChangeKind.REMOVED)] == sorted(
        (change.family, change.kind) for change in told
    )


@pytest.mark.parametrize(("who", "frame"), [*product(COMPANIES[:4], SAID)])
def test_what_the_same_one_has_is_one_figure(who, frame):
    assert [ChangeKind.REVISED] == kinds_of(frame.format(who, 300), frame.format(who, 500))


@pytest.mark.parametrize("who", ["The company", "The group", "The carmaker"])
def test_who_is_not_named_may_be_the_one_who_was(who):
    assert [ChangeKind.REVISED] == kinds_of("Ford sold 300 cars.", f"{who} sold 500 cars.")


@pytest.mark.parametrize("measure", MEASURES)
def test_what_is_measured_is_nobodys_name(measure):
    before, after = f"{measure} rose to 4 per cent in Osby.", f"In Osby {measure.lower()} rose to 5 per cent."

    assert [ChangeKind.REVISED] == kinds_of(before, after)
