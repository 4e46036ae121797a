"""A text that withholds nothing is known by a few letters; every way of withholding a deed has some of them."""

import time

import pytest

from service.comparison.meaning.denying.withheld import _withheld, release_step

WAYS = """
must not camp|should never camp|isn't to camp|are not allowed to camp|were forbidden to camp|was prohibited from camping
forbade them to camp|bans people from camping|barred them from camping|prohibited groups from camping
ordered them not to camp|instructed all of them not to camp|FORBIDDEN to camp|told us not to camp
advised them not to camp|urged people against camping|discouraged them from camping|warned that they not camp
need not camp|needn’t camp|no longer has to camp|don't need to camp|will not be required to camp
is no longer expected to camp
"""


@pytest.mark.parametrize("way", WAYS.strip().replace("\n", "|").split("|"))
def test_each_way_of_withholding_is_found(way):
    assert _withheld(f"The town {way}.")


@pytest.mark.parametrize("words", ["The town must camp.", "The bank is urban.", "Ask again about the barrel.", ""])
def test_nothing_is_withheld_where_nothing_says_so(words):
    assert _withheld(words) == []


def test_one_thing_withheld_a_hundred_times_costs_no_more_than_its_words():
    began = time.process_time()
    release_step("must not go " * 100, "need not go " * 100)
    assert time.process_time() - began < 0.5
