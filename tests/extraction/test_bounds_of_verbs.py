"""Bounds that a verb tells, and verbs whose object is only so many."""

import pytest

from service.extraction.figures import read_figures

#: Text, the value and the modifier of its one figure.
BOUNDS = """
the toll has climbed past 90 | 90 more than
cases rose well past 5,000 on Monday | 5000 more than
the number of dead has passed 90 | 90 more than
refugees registered here passed one million in March | 1000000 more than
deaths have surpassed 12,000 | 12000 more than
inflation is set to top 10 per cent | 10 more than
losses could top $4bn | 4000000000 more than
arrivals topped 4,000 on Sunday | 4000 more than
the index broke through 30,000 | 30000 more than
cases crossed the 5,000 mark | 5000 more than
the index fell below the key 50 mark | 50 less than
the flood pushed the toll past 90 | 90 more than
the deal took the total past 1,000 | 1000 more than
the queue stretched beyond 12 hours | 12 more than
its streams have gone past two billion | 2000000000 more than
temperatures soared past 45C | 45 more than
membership dropped under 300 | 300 less than
the toll did not exceed 12 | 12 at most
fines may not exceed 5,000 euros | 5000 at most
turnout never rose above 40 per cent | 40 at most
prices have not fallen below $60 | 60 at least
turnout failed to reach 50 per cent | 50 less than
the fund has yet to pass 2 million | 2000000 at most
the temperature never reached 30C | 30 less than
perhaps 15 people were hurt | 15 about
"""

#: Nothing is passed: the number is that of a thing something was done to, or the verb is none.
EXACT = """
the crew passed 12 ships
the House passed three bills
she topped 12 polls
the bus drove past 40 houses
he crossed two rivers
the top 90 schools were named
they passed four exams
the storm passed 40 km north of Cebu
police met 12 families
they did not hit 14 shops
he walked past 12 guards
in the past 90 days nothing came
the toll reached the 90 mark
"""


def _read(text):
    return [f"{figure.value:f} {figure.modifier.value}" for figure in read_figures(text)]


@pytest.mark.parametrize("line", BOUNDS.strip().split("\n"))
def test_a_verb_tells_the_bound(line):
    text, _, wanted = line.partition(" | ")

    assert _read(text) == [wanted]


@pytest.mark.parametrize("text", EXACT.strip().split("\n"))
def test_a_number_of_things_is_no_bound(text):
    (read,) = _read(text)

    assert read.endswith(" exactly")


@pytest.mark.parametrize("text", ["they met at half past nine", "doors close at quarter to 10", "by quarter past two"])
def test_an_hour_told_by_its_parts_is_no_figure(text):
    assert _read(text) == []


def test_what_is_passed_is_the_same_measure():
    passed, stood = (list(read_figures(text)) for text in ("The toll has passed 90.", "The toll stood at 90."))

    assert passed[0].measure == stood[0].measure
