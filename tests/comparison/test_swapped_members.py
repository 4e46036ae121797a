"""Two members of one clause, the second without its verb: swapping what they say is two changes, whatever they say.

Texts are made of subjects, verbs and amounts, each with each.
"""

from itertools import product

import pytest

from service.comparison.compare import compare
from service.domain.changes import ChangeKind, Family
from service.extraction.figures import find_figures
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

MEMORY = Memory()

#: Subjects, what leads the first member to its figure and the second to its own, and the two figures.
SUBJECTS = (("Profit", "revenue"), ("Exports", "imports"), ("The north", "the south"), ("Wages", "the price of bread"))
LED = (("rose to", "to"), ("fell by", "by"), ("was", ""), ("stood at", "at"), ("got", ""))
PARTED = (" and", ",", " while", " but")
AMOUNTS = (("£4m", "£20m"), ("4 per cent", "6 per cent"), ("$3.2 billion", "$14 billion"), ("41 days", "60 days"))
#: Members of which the second leaves out what is counted as well.
COUNTED = (
    ("Ford sold", "500,000 cars", "Toyota", "700,000"),
    ("BP cut", "300 jobs", "Shell", "500"),
    ("The army lost", "300 men", "the rebels", "510"),
    ("In Spain", "12 died", "in Italy", "15"),
)

GAPPED = [
    (f"{one} {verb} %s{parted} {other} {lead} %s.".replace("  ", " "), amounts)
    for number, ((one, other), (verb, lead), amounts) in enumerate(product(SUBJECTS, LED, AMOUNTS))
    for parted in (PARTED[number % len(PARTED)],)
]


def revised(before: str, after: str) -> set[tuple[str, str]]:
    """The figures told as revised, each as what it was and what it is."""
    report = compare(*(take_snapshot(a_version(text), MEMORY) for text in (before, after)), MEMORY)
    return {
        (change.before.passage.exact, change.after.passage.exact)
        for change in report.changes
        if change.family is Family.FIGURE and change.kind is ChangeKind.REVISED and change.before and change.after
    }


@pytest.mark.parametrize(("text", "amounts"), GAPPED, ids=[text for text, _ in GAPPED])
def test_swapping_the_amounts_of_two_members_revises_both(text, amounts):
    one, other = amounts

    assert {(one, other), (other, one)} == revised(text % (one, other), text % (other, one))


@pytest.mark.parametrize(("text", "amounts"), GAPPED[::5], ids=[text for text, _ in GAPPED[::5]])
def test_each_member_has_a_measure_of_its_own(text, amounts):
    measures = [figure.measure for figure in find_figures(text % amounts)]

    assert 2 == len(set(measures)), measures


@pytest.mark.parametrize("parted", PARTED[:3])
@pytest.mark.parametrize(("first", "many", "second", "few"), COUNTED)
def test_a_member_that_leaves_out_what_is_counted_counts_the_same_of_its_own(first, many, second, few, parted):
    number, noun = many.split()
    before, after = (f"{first} {one} {noun}{parted} {second} {other}." for one, other in ((number, few), (few, number)))

    assert {(number, few), (few, number)} == revised(before, after)


@pytest.mark.parametrize("share", ["40 per cent", "Two-thirds", "30 per cent"])
def test_those_for_it_and_those_against_it_are_two_figures(share):
    text = "Support is %s, with %s against."

    assert 2 == len(revised(text % (share, "12 per cent"), text % ("12 per cent", share)))


def test_three_parties_that_change_places_are_three_changes():
    text = "Labour was on %s per cent, the Tories on %s and the Greens on %s."
    told = revised(text % (31, 24, 12), text % (12, 31, 24))

    assert {("31 per cent", "12 per cent"), ("24", "31"), ("12", "24")} == told
