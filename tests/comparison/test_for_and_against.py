"""Where "for", "with" and "against" part two sides, and what only seems to turn beside something that does."""

import pytest

from tests.comparison.test_told_figures import report_of


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The clinic has a vaccine for measles.", "The clinic has a vaccine against measles."),
        ("The homes are insured for flood damage.", "The homes are insured against flood damage."),
        ("The town was prepared for floods, officials said.", "The town was prepared against floods, officials said."),
        ("Police issued a warrant for Mr Orr.", "Police issued a warrant against Mr Orr."),
        ("The coach said the match with Tarn would go on.", "The coach said the match against Tarn would go on."),
        ("Lind said her battle with cancer was over.", "Lind said her battle against cancer was over."),
        ("Villagers clashed with police on Sunday.", "Villagers clashed against police on Sunday."),
    ],
)
def test_for_and_with_that_say_what_against_says_are_no_news(before, after):
    for one, other in ((before, after), (after, before)):
        assert not [c.kind.value for c in report_of(one, other).changes if c.material]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The minister is for the sale.", "The minister is against the sale."),
        ("Lind scored once for Tarn.", "Lind scored once against Tarn."),
    ],
)
def test_for_and_against_of_anything_else_are_told(before, after):
    for one, other in ((before, after), (after, before)):
        assert [c.kind.value for c in report_of(one, other).changes if c.material]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The panel recommended the drug.", "The panel recommended against the drug."),
        ("The agency advised travel to Osby.", "The agency advised against travel to Osby."),
        ("The commission advises building there.", "The commission advises against building there."),
    ],
)
def test_advice_for_something_and_against_it_is_a_turn(before, after):
    for one, other in ((before, after), (after, before)):
        assert ["reversed"] == [c.kind.value for c in report_of(one, other).changes]


def test_advice_in_other_words_is_no_turn():
    before = "The board recommended that the shop be shut."
    for after in ("The board advised that the shop be shut.", "The board recommended shutting the shop."):
        assert not [c for c in report_of(before, after).changes if c.material]


def test_little_where_there_was_none_hides_no_other_turn():
    before = "The minister said there was no risk and that the plant would close."
    after = "The minister said there was little risk and that the plant would not close."

    assert ["reversed"] == [c.kind.value for c in report_of(before, after).changes]
    assert ["softened"] == [c.kind.value for c in report_of("Lind sees no hope.", "Lind sees little hope.").changes]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Police ruled out arson as the cause of the fire.",
            "Police are looking at a gas leak as the cause of the fire.",
        ),
        ("The firm ruled out job cuts at its Osby plant.", "The firm is exploring a new line at its Osby plant."),
    ],
)
def test_what_is_considered_of_another_thing_in_one_place_is_no_turn(before, after):
    assert "reversed" not in [c.kind.value for c in report_of(before, after).changes]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Lind, who opposed the plan in May, was well, she said.", "Lind, who supports the plan, was well, she said."),
        ("Lind, who opposed the plan, said she was well.", "Lind, who supports the plan, said she was well."),
        ("Lind, a critic of the plan, said she was well.", "Lind, a supporter of the plan, said she was well."),
        (
            "The union, which rejected the offer, said talks were on.",
            "The union, which accepted it, said talks were on.",
        ),
        (
            "Lind, who opposed the plan, said she was well.",
            "Lind, who opposed the plan and supports the new one, said she was well.",
        ),
    ],
)
def test_whose_side_an_aside_tells_is_the_same_holder(before, after):
    for one, other in ((before, after), (after, before)):
        assert "reattributed" not in [c.kind.value for c in report_of(one, other).changes]


def test_a_group_named_by_its_other_side_is_another_holder():
    before, after = "Backers of the bill said a vote was near.", "Critics of the bill said a vote was near."

    assert ["reattributed"] == [c.kind.value for c in report_of(before, after).changes]
