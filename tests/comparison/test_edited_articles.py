"""Short articles as a newsroom edits them, from text to report."""

from tests.eval.edited import FILE, measure, read_pairs

#: Least that is told of what must be, of the right kind, and kept quiet, and most that nobody asked for: in percent.
TOLD, RIGHT, QUIET, UNASKED = 95, 93, 85, 6

#: The pairs of the last two lots; `make eval` measures all.
LAST = 60


def test_what_a_newsroom_edits_is_told_and_little_else():
    count = measure(list(read_pairs())[-LAST:])

    assert 100 * count.told >= TOLD * count.wanted, count.wrong
    assert 100 * count.right >= RIGHT * count.wanted, count.wrong
    assert 100 * count.kept_quiet >= QUIET * count.quiet, count.wrong
    assert 100 * count.unasked <= UNASKED * count.all_told, count.wrong


def test_every_pair_has_a_name_of_its_own_and_differs():
    pairs = list(read_pairs(FILE))

    assert len({pair.name for pair in pairs}) == len(pairs) > 150
    assert [] == [pair.name for pair in pairs if pair.before == pair.after]
