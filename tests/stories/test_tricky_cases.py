"""Every case of docs/tricky-cases.md, run as the page tells it."""

import re

import pytest

from tests.stories.tricky_cases import PAGE, Case, give, read_cases

CASES = read_cases(PAGE.read_text(encoding="utf-8"))


def cases(*, marked: bool) -> list:
    """The cases as parameters; marked ones are expected to fail when the page says that they do."""
    return [
        pytest.param(
            case,
            id=re.sub(r"[^a-z0-9]+", "-", case.title.lower()),
            marks=[pytest.mark.xfail(strict=True, reason=case.why)] if marked and not case.is_right_today else [],
        )
        for case in CASES
    ]


@pytest.mark.parametrize("case", cases(marked=True))
def test_what_is_given_is_what_is_wanted(case: Case):
    assert case.wanted == give(case)


@pytest.mark.parametrize("case", cases(marked=False))
def test_the_page_says_what_is_given_today(case: Case):
    """When this fails, something got better or worse: `make accept`, and read the difference."""
    assert case.given == give(case)


def test_a_case_is_told_once():
    titles = [case.title for case in CASES]

    assert sorted(titles) == sorted(set(titles))


def test_there_are_enough_to_be_a_conscience():
    assert len(CASES) >= 15
