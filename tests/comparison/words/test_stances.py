"""What the words of a claim say about side, force, scope and time."""

import pytest

from service.comparison.words.bounds import is_scope, opens_limit
from service.comparison.words.canonical import said_words
from service.comparison.words.stances import read_stance

SIDES = [
    ("ruling out is the far end against", "Venn ruled out a sale", "stance", -1),
    ("not ruling out is the other side", "Venn has not ruled out a sale", "stance", 1),
    ("no longer ruling out as well", "Venn no longer rules out a sale", "stance", 1),
    ("being open to it is for it", "Venn is open to a sale", "stance", 1),
    ("a contraction denies", "the pass isn’t open", "access", -1),
    ("lifted and imposed are two sides", "the curfew was lifted", "being in force", -1),
]


@pytest.mark.parametrize(("situation", "text", "matter", "sign"), SIDES, ids=[s[0] for s in SIDES])
def test_words_take_a_side(situation, text, matter, sign):
    assert sign == {m: (r > 0) - (r < 0) for m, r in read_stance(text).sides}[matter]


SAME = [
    ("deemed and regarded", "they are deemed a target", "they are regarded as a target"),
    ("per cent, percent and the sign", "20 per cent of it", "20% of it"),
    ("the calendar moves with every edition", "rain is due today", "rain is due tomorrow"),
    ("a time of day, however it is written", "it shuts at 9 PM", "it shuts at 21:00"),
    ("an auxiliary is no content", "areas will be closed", "areas are closed"),
]


@pytest.mark.parametrize(("situation", "before", "after"), SAME, ids=[s[0] for s in SAME])
def test_the_same_is_said_in_other_words(situation, before, after):
    assert said_words(before) == said_words(after)


RUNGS = [
    ("may is possible", "it may rain", 1, 0),
    ("expected is probable", "rain is expected", 2, 0),
    ("will is said to be so", "it will rain", 3, 0),
    ("May is a month", "it rained in May", 3, 0),
    ("should is advice", "you should wait", 3, 1),
    ("must leaves no choice", "you must wait", 3, 3),
    ("the law is the last rung", "waiting here is against the law", 3, 5),
]


@pytest.mark.parametrize(("situation", "text", "certainty", "duty"), RUNGS, ids=[r[0] for r in RUNGS])
def test_words_stand_on_rungs(situation, text, certainty, duty):
    stance = read_stance(text)

    assert (certainty, duty) == (stance.certainty, stance.duty)


def test_a_stretch_of_text_may_open_a_limit_or_name_who_is_bound():
    assert opens_limit(", unless a deal is reached")
    assert not opens_limit("a deal is reached")
    assert is_scope("adult")
    assert not is_scope("bridge")
