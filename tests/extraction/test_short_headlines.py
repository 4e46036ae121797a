"""Headlines that tell something in two words without a verb, and who says so. All is invented."""

import pytest

from service.domain.claims import Force
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("headline", "who", "content"),
    [
        ("Strike over, says Lind", "Lind", "Strike over"),
        ("Dam unsafe, engineers warn", "engineers", "Dam unsafe"),
        ("Vik guilty, court rules", "court", "Vik guilty"),
        ("Two missing, coastguard says", "coastguard", "Two missing"),
    ],
)
def test_two_words_are_what_somebody_says(headline: str, who: str, content: str):
    [one] = told(f"{headline}\n\nThe weather was calm.")

    assert (who, content, Force.SAYS) == (holder(one), one.content[0].exact, one.force)


@pytest.mark.parametrize(
    "headline",
    [
        "On Monday, says Lind",
        "Strike over, mill reopens",
        "It over, says Lind",
        "Tarn mayor, says Lind",
        "Osby, engineers warn",
    ],
)
def test_no_two_words_are_without_a_predicate(headline: str):
    assert told(f"{headline}\n\nThe weather was calm.") == []
