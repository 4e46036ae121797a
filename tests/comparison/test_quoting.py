"""Words in quotation marks: one pair of them, and two sides cut at the same words."""

import pytest

from service.comparison.telling.quoting import CUT, LONGEST_OF_TWO, quoted, quoted_both, say_quoted

RULE = (
    "From 4am on 18 January, most people who {} live here and who travel to the islands from abroad, by air, by sea or"
    " on foot, {} show a test that is no older than two days."
)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ('"We hold," Lind said, "and wait."', "“‘We hold,’ Lind said, ‘and wait.’”"),
        ("“We hold,” Lind said", "“‘We hold,’ Lind said”"),
        ('"We hold"', "“We hold”"),
        ("“We hold”", "“We hold”"),
        ('He called it "a farce" (or "worse")', "“He called it ‘a farce’ (or ‘worse’)”"),
    ],
)
def test_words_stand_in_one_pair_of_quotation_marks_whatever_marks_they_have(words, said):
    assert say_quoted(words) == said == quoted(words)


def test_two_long_sides_leave_out_the_same_words_and_keep_every_difference():
    sides = quoted_both(RULE.format("do not", "must"), RULE.format("do", "may"))

    assert sides == (
        "“From 4am on … people who do not live here and … or on foot, must show a test…”",
        "“From 4am on … people who do live here and … or on foot, may show a test…”",
    )


@pytest.mark.parametrize("filed", ["OSLO, May 3 (Nordwire) - ", "PORT ELLISBY (Nordwire) — ", "PARIS — "])
def test_where_a_report_was_sent_from_is_no_part_of_what_is_quoted(filed):
    assert quoted(f"{filed}The strike is over.") == "“The strike is over.”"
    assert quoted_both(f"{filed}The strike is on.", "The strike is over.")[0] == "“The strike is on.”"
    assert quoted_both(f"{filed}It is on.", "It is on.")[0] == f"“{filed}It is on.”"  # nothing else differs


def test_two_sides_without_a_word_in_common_are_cut_at_their_own_ends():
    sides = quoted_both("left " * 60, "right " * 60)

    assert all(side.endswith(f"{CUT}”") and len(side) <= LONGEST_OF_TWO + 2 for side in sides)


def test_a_short_side_leaves_its_room_to_the_other():
    long = "The pass stays shut to lorries and coaches until the thaw, but cars with chains may use it by day"

    assert quoted_both("The pass is shut", long) == ("“The pass is shut”", f"“{long}”")


def test_marks_that_one_side_alone_has_are_shown():
    assert quoted_both('"The pass is shut"', "The pass is shut") == ("“‘The pass is shut’”", "“The pass is shut”")


#: A word as long as German has them.
LONG = "Hochwasserschutzangelegenheitenverwaltungsgesellschaft"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"The {LONG * 4}a fell", f"The {LONG * 4}b fell"),
        (f"{LONG * 4}a", f"{LONG * 4}b"),
        (f"x {LONG}", f"x {LONG * 4}"),
        (f"We pay {LONG * 3} before noon and {LONG * 2} not", f"We pay {LONG * 3} before noon and {LONG * 2} now"),
        (f"He and {LONG * 2} and {LONG * 2} go", f"He and {LONG * 2} and {LONG * 2} stay"),
        (f"{'https://example.org/' + 'path/' * 40}one", f"{'https://example.org/' + 'path/' * 40}two"),
        (f"The {LONG * 3} said it", f"The {LONG * 3}"),
    ],
)
def test_what_differs_is_in_sight_wherever_it_stands_in_words_of_any_length(before, after):
    sides = quoted_both(before, after)

    assert sides[0] != sides[1]
    assert all(len(side) <= 2 * LONGEST_OF_TWO for side in sides)


def test_the_first_place_shown_is_where_the_words_differ_and_not_where_marks_or_capitals_do():
    before = (
        f"“{RULE.format('do', 'must')[:-1]}, said the minister in the capital’s old town hall, and they will be fined.”"
    )
    after = before.replace("“", '"').replace("will be fined.”", 'may be fined."').replace("From", "from")
    sides = quoted_both(before, after)

    assert "will be fined" in sides[0]
    assert "may be fined" in sides[1]


def test_a_word_that_no_line_has_room_for_is_cut_inside_and_its_first_neighbours_stay():
    assert quoted_both(f"The {LONG * 4}a fell", f"The {LONG * 4}b fell")[0] == (
        "“The …nheitenverwaltungsgesellschafta fell”"
    )
    assert quoted(f"The {LONG * 4}").startswith(f"“The {LONG}")
