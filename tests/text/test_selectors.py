"""Passages as W3C selectors, and finding them again."""

from service.domain.versions import Passage
from service.text.selectors import find_selector, selector_for
from tests.builders import passage_of

TEXT = "He left. She stayed in Lyon. He left again."


def test_a_selector_has_the_words_and_their_surroundings() -> None:
    selector = selector_for(TEXT, passage_of(TEXT, "stayed"))

    assert ("stayed", "He left. She ", " in Lyon. He left again.") == (
        selector.exact,
        selector.prefix,
        selector.suffix,
    )


def test_a_passage_is_found_again_by_its_surroundings() -> None:
    selector = selector_for(TEXT, Passage.cut(TEXT, 29, 36))
    moved = "A new first line. " + TEXT

    found = find_selector(moved, selector)

    assert found == Passage(47, 54, "He left")


def test_words_that_are_gone_are_not_found() -> None:
    selector = selector_for(TEXT, passage_of(TEXT, "Lyon"))

    assert find_selector("Nothing of it is left.", selector) is None
