"""What was never done to a single one of something is told by the position, and how many by the figure."""

import pytest

from tests.comparison.test_told_figures import report_of

#: Before, after, and the kinds of what is told both ways.
TOLD = """
"He never took a single coin," said Ada Rill. | "He never asked for a single coin," said Ada Rill. | quote altered
"We have not lost a single ship," said Ada Rill. | "We have not sunk a single ship," said Ada Rill. | quote altered
Rill said he had never paid a single bribe. | Rill said he had never solicited a single bribe. | revised
The court did not hear a single witness. | The court did not call a single witness. | revised
The team has not won a single match. | The team has not lost a single match. | reversed
The plant has never missed a single payment. | The plant has missed three payments. | revised
The clinic has not recorded a single case. | The clinic has recorded nine cases. | revised
"""

QUIET = """
The clinic has not recorded a single case. | The clinic has not reported a single case.
The lake did not lose a single fish. | The lake didn't lose a single fish.
Police have not made a single arrest. | Police have made no arrests.
"""


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_what_was_never_done_to_a_single_one_is_told_once_both_ways(line):
    before, after, kind = line.split(" | ")
    for one, other in ((before, after), (after, before)):
        assert [change.kind.value for change in report_of(one, other).changes if change.material] == [kind]


@pytest.mark.parametrize("line", QUIET.strip().splitlines())
def test_other_words_for_not_a_single_one_are_quiet_both_ways(line):
    before, after = line.split(" | ")
    for one, other in ((before, after), (after, before)):
        assert not [change.summary for change in report_of(one, other).changes if change.material]
