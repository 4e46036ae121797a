"""Turns of phrase: a pattern is passed over only where it could not hold."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.comparison.words.phrases import PHRASES


@pytest.mark.parametrize(("needs", "pattern"), [(needs, pattern) for needs, pattern, _ in PHRASES])
def test_what_a_pattern_holds_of_has_what_it_needs(needs: tuple[str, ...], pattern: re.Pattern[str]) -> None:
    @given(st.from_regex(re.compile(pattern.pattern, re.ASCII)))
    def has(text: str) -> None:
        assert any(need in text for need in needs)

    has()
