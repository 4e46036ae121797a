"""Pairs of sentences that stand on two sides, and pairs of the like that do not: each told alike both ways."""

import pytest

from tests.comparison.test_told_figures import report_of

TURNED = [
    # a "no" that went from one clause to another
    ("The firm paid tax and took no subsidy.", "The firm paid no tax and took a subsidy."),
    (
        "The firm paid tax and took no subsidy, the judge said.",
        "The firm paid no tax and took a subsidy, the judge said.",
    ),
    # who is advised against what they were advised to do, and who is against what they recommended
    ("Doctors advised her against surgery.", "Doctors advised her to have surgery."),
    ("Lawyers advised the mayor to lodge an appeal.", "Lawyers advised the mayor against an appeal."),
    ("The agency advised tourists against travelling to Osby.", "The agency advised tourists to travel to Osby."),
    ("The coach advised the club against selling Berg.", "The coach advised the club to sell Berg."),
    ("The board recommends the bid.", "The board opposes the bid."),
    ("The board recommended the bid to shareholders.", "The board opposed the bid."),
    ("The panel recommends the vaccine for children.", "The panel rejects the vaccine for children."),
]

ALIKE = [
    # a "not" before the verb and a "no" behind it
    ("The firm did not pay tax in 2019.", "The firm paid no tax in 2019."),
    ("The bank will not charge a fee.", "The bank charges no fee."),
    ("The club did not sign a player in January.", "The club signed no players in January."),
    (
        "The firm had not received any complaints, its chief said.",
        "The firm had received no complaints, its chief said.",
    ),
    ("Police did not make an arrest.", "Police made no arrests."),
    ("The union will not accept a pay cut.", "The union will accept no pay cut."),
    ("The mayor did not back a candidate.", "The mayor backed no candidate."),
    ("The minister did not give a reason for the delay.", "The minister gave no reason for the delay."),
    ("The firm paid tax and took no subsidy.", "The firm took no subsidy and paid tax."),
    ("The firm has plants but no mines.", "The firm has no mines but has plants."),
    # advised against it is advised not to do it
    ("The ministry advised tourists not to travel to Osby.", "The ministry advised tourists against travel to Osby."),
    ("The ministry advised tourists not to travel to Osby.", "The ministry advised against travel to Osby."),
    ("Residents were advised not to travel.", "Residents were advised against travel."),
    ("Doctors advised her not to have surgery.", "Doctors advised her against surgery."),
    ("Doctors advised her to avoid surgery.", "Doctors advised her against surgery."),
    ("The board recommends the bid.", "The board recommends the offer."),
]

TOLD_AS = [
    ("The firm did not pay tax.", "The firm paid no dividends.", "revised"),
    ("The firm did not pay tax.", "The firm paid tax.", "reversed"),
    ("The doctor prescribed no drugs.", "The doctor did not prescribe no drugs.", "reversed"),
    (
        "The ministry advised tourists not to travel to Osby.",
        "The ministry advised tourists to travel to Osby.",
        "reversed",
    ),
    ("Doctors advised her against surgery.", "Doctors advised her to postpone surgery.", "revised"),
    ("Doctors advised her against surgery.", "Doctors advised her to stay in bed.", "revised"),
    ("The agency recommends the closure of the mine.", "The agency opposes the mine.", "revised"),
]


@pytest.mark.parametrize(("before", "after"), TURNED)
def test_who_stands_on_the_other_side_is_reversed_both_ways(before: str, after: str):
    for one, other in ((before, after), (after, before)):
        told = [(c.kind.value, c.material) for c in report_of(one, other).changes]

        assert ("reversed", True) in told, (one, told)


@pytest.mark.parametrize(("before", "after"), ALIKE)
def test_what_says_the_same_is_not_told(before: str, after: str):
    for one, other in ((before, after), (after, before)):
        assert not [(c.kind.value, c.summary) for c in report_of(one, other).changes if c.material], one


@pytest.mark.parametrize(("before", "after", "kind"), TOLD_AS)
def test_what_says_something_else_is_told_by_its_kind(before: str, after: str, kind: str):
    for one, other in ((before, after), (after, before)):
        told = [c.kind.value for c in report_of(one, other).changes if c.material]

        assert told == [kind], one
