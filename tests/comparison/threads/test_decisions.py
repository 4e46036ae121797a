"""What decisions come to: the last word on two claims holds."""

from dataclasses import replace

import pytest

from service.comparison.threads.decisions import read_apart, read_decisions
from service.domain.errors import Invalid
from service.domain.threads import Act, Decision, make_decision
from tests.builders import NOON
from tests.comparison.threads.telling import HOUR, an_anchor

A, B, C, D = (an_anchor(name) for name in "abcd")
STRANDS = {A: "a", B: "b", C: "c", D: "d"}


def decide(act: Act, claims, others=(), hour: float = 0) -> Decision:
    return make_decision("story", act, claims, others, decided_at=NOON + hour * HOUR)


def linked(*decisions: Decision) -> set[frozenset[str]]:
    """Which strands the decisions put together, pair by pair."""
    return {frozenset(pair) for pair in read_decisions(decisions, STRANDS).together}


def test_a_later_split_takes_a_merge_back_and_a_later_merge_the_split():
    merge, split, again = decide(Act.MERGE, [A], [B]), decide(Act.SPLIT, [A], [B], 1), decide(Act.MERGE, [A], [B], 2)

    assert (set(), {frozenset("ab")}) == (linked(merge, split), linked(again, merge, split))
    assert {(A, B), (B, A)} == read_apart([merge, split]) and not read_apart([merge, split, again])


def test_taking_one_claim_out_of_a_merge_leaves_the_rest_merged():
    merge, split = decide(Act.MERGE, [A, B], [C, D]), decide(Act.SPLIT, [A], [B, C, D], 1)

    assert {frozenset("ac"), frozenset("ad"), frozenset("bc")} == linked(merge)
    assert {frozenset("bc"), frozenset("bd")} == linked(merge, split)


def test_the_last_word_is_the_first_to_be_kept():
    earlier, later = decide(Act.MERGE, [A], [B]), decide(Act.MERGE, [B], [C], 1)

    assert (("b", "c"), ("a", "b")) == read_decisions([earlier, later], STRANDS).together


def test_taking_one_claim_out_of_a_pin_leaves_the_rest_pinned():
    pin, split = decide(Act.PIN, [A, B, C, D]), decide(Act.SPLIT, [B], [A, C, D], 1)

    assert {frozenset("ac"), frozenset("cd")} == linked(pin, split)


def test_a_decision_about_a_claim_that_is_gone_has_no_effect():
    assert ((), frozenset()) == (
        read_decisions([decide(Act.MERGE, [A], [B])], {A: "a"}).together,
        read_decisions([decide(Act.SPLIT, [A], [B])], {A: "a"}).apart,
    )


def test_an_undone_decision_has_no_effect():
    undone = replace(decide(Act.MERGE, [A], [B]), undone_at=NOON + HOUR)

    assert set() == linked(undone)


@pytest.mark.parametrize(
    ("act", "claims", "others"),
    [(Act.MERGE, [A], []), (Act.SPLIT, [], [A]), (Act.PIN, [], []), (Act.SPLIT, [A], [A])],
)
def test_a_decision_needs_two_sides_that_differ(act, claims, others):
    with pytest.raises(Invalid, match="claims"):
        decide(act, claims, others)
