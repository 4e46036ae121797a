"""Whether a text only stops where another went on is found by its lines, each looked up once."""

from time import process_time

import pytest

from service.domain.stopping import is_cut_inside, only_stops

PROSE = "The brigade cleared 12 houses below the quarry."


@pytest.mark.parametrize(
    ("line", "is_cut"),
    [
        ("The brigade cleared 12", True),
        ("The brigade cleared 12 …", True),
        ("The brigade cleared 12 houses below the quarry", False),  # only its full stop is gone
        ("The brigade cleared 13", False),
    ],
)
def test_a_line_that_stops_inside_an_earlier_one_is_cut(line, is_cut):
    earlier = ("The brigade cleared.", PROSE, "The brigade was thanked by the people of Osby.")

    assert is_cut is is_cut_inside([line], earlier)


def test_many_new_lines_beside_many_earlier_ones_cost_what_they_are_long():
    earlier = [f"Line {number} is a sentence of some prose here." for number in range(8_000)]
    lines = [*earlier[:3_999], *(f"New {number} words with no end" for number in range(3_940)), earlier[3_999]]
    began = process_time()

    assert not only_stops("\n".join(lines), "\n".join(earlier))
    assert process_time() - began < 1
