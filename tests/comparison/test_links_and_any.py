"""Addresses of links in a text, and *any* of them in a condition. Places are made up."""

import pytest

from tests.comparison.test_only_in_another_order import told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("People must stay at home.", "People must [stay at home](https://osby.example/stay)."),
        ("People must [stay at home] (/rules/stay).", "People must [stay at home](/rules/home)."),
        ("Ill people are advised to stay in.", "[Ill people] are advised to stay in(/guidance/ill-people/stay)."),
        ("If you have symptoms:", "If you have any symptoms:"),
        ("Do not visit shops.", "Do not visit any shops."),
    ],
)
def test_the_address_of_a_link_and_any_of_them_in_a_condition_say_no_more(before, after):
    assert [] == told(before, after) == told(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "People must [stay at home](https://osby.example/stay).",
            "People must [leave home](https://osby.example/stay).",
        ),
        ("If you have any symptom, stay in.", "If you have all symptoms, stay in."),
        ("You can visit shops.", "You can visit any shops."),
    ],
)
def test_other_words_of_a_link_and_any_of_them_elsewhere_do(before, after):
    assert told(before, after)
