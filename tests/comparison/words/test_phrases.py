"""Turns of phrase: a pattern is passed over only where it could not hold."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.comparison.compare import compare
from service.comparison.words.canonical import canonical_tokens, openings_in
from service.comparison.words.phrases import PHRASES
from service.domain.changes import ChangeKind, ChangeReport
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version


def compared(before: str, after: str) -> ChangeReport:
    memory = Memory()
    return compare(take_snapshot(a_version(before), memory), take_snapshot(a_version(after), memory), memory)


@pytest.mark.parametrize(("needs", "pattern"), [(needs, pattern) for needs, pattern, _ in PHRASES])
def test_what_a_pattern_holds_of_has_what_it_needs(needs: tuple[str, ...], pattern: re.Pattern[str]) -> None:
    @given(st.from_regex(re.compile(pattern.pattern, re.ASCII)))
    def has(text: str) -> None:
        assert any(need in text for need in needs)
        # outside ASCII a word may begin earlier than the strategy knows
        assert not pattern.search(text) or any(not openings_in(need).isdisjoint(openings_in(text)) for need in needs)

    has()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # "ban on" is of another clause than what ended, and nobody doubts that it holds
        ("The march ended hours after a ban on flags.", "The march went on hours after a ban on flags."),
        ("There is no doubt the dam is safe.", "The dam is safe."),
    ],
)
def test_a_turn_of_phrase_does_not_turn_what_it_is_no_part_of(before: str, after: str) -> None:
    for one, other in ((before, after), (after, before)):
        assert ChangeKind.REVERSED not in {change.kind for change in compared(one, other).changes}


def test_a_gun_is_fired_and_so_is_a_clerk() -> None:
    assert canonical_tokens("police fired at the van") == canonical_tokens("police discharged at the van")
    assert canonical_tokens("the firm fired three clerks") != canonical_tokens("the firm discharged three clerks")
