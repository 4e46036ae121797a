"""One of those that a text counts is a figure like two of them, and a "one" that counts nobody is none."""

import pytest

from service.extraction.figures import read_figures
from tests.comparison.test_told_figures import report_of

#: Before and after, of which one figure is told as revised both ways and nothing else.
REVISED = """
Nine people were hurt and one has died. | Nine people were hurt and three have died.
Nine were hurt; one has died. | Nine were hurt; two have died.
One of the nine has died. | Three of the nine have died.
Nine were hurt and one of them has died. | Nine were hurt and four of them have died.
Six men were arrested. One was charged. | Six men were arrested. Two were charged.
Twenty flights were delayed and one was cancelled. | Twenty flights were delayed and six were cancelled.
Nine were hurt and one is missing. | Nine were hurt and two are missing.
Nine people were hurt, one of them seriously. | Nine people were hurt, none of them seriously.
No one was hurt. | One was hurt.
Nine people were hurt and nobody has died. | Nine people were hurt and one has died.
"""

#: Texts without a figure one.
COUNTING_NOBODY = """
One should never forget.
One expects a deal.
He is one of the best.
The old bridge was closed and a new one was built.
The guests left one by one.
One is charged a fee to enter.
One was charged a fee to enter.
One is missing the point.
One was told to wait.
Each one was freed.
Phase one was suspended.
The council has a plan; this one was suspended.
One of the hardest hit was released.
"""


@pytest.mark.parametrize("line", REVISED.strip().splitlines())
def test_one_of_several_who_are_more_or_none_now_is_revised_both_ways(line):
    before, after = line.split(" | ")
    for one, other in ((before, after), (after, before)):
        told = [(change.family.value, change.kind.value) for change in report_of(one, other).changes if change.material]
        assert told == [("figure", "revised")]


@pytest.mark.parametrize("text", COUNTING_NOBODY.strip().splitlines())
def test_a_one_that_counts_nobody_is_no_figure(text):
    assert 1 not in [figure.value for figure in read_figures(text)]
