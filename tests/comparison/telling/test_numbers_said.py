"""Whether a sentence has a number in so many words."""

import pytest

from service.comparison.telling.clauses import says_number


@pytest.mark.parametrize(
    ("words", "sentence", "says"),
    [
        ("12", "The fire burned 12 homes", True),
        ("12", "The fire burned 12, 13 or 14 homes", True),
        ("12", "The fire burned 112 homes, 125 sheds, 12.5 acres, 1.12 miles and 12,000 trees, 12", True),
        ("12", "The fire burned 112 homes, 125 sheds, 12.5 acres, 1.12 miles and 12,000 trees", False),
        ("12 per cent", "It fell by 12 Per Cent.", True),
        ("Twelve", "It burned “twelve” homes", True),
        ("12", "It burned “12” homes", True),
        ("12", "", False),
    ],
)
def test_a_number_is_said_as_a_whole(words: str, sentence: str, says: bool) -> None:
    """Not as a part of a longer one, and whatever its letters' case."""
    assert says_number(words, sentence) is says
