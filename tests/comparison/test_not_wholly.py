"""Words by which what is said does not quite hold: told before a predicate, and nowhere else."""

import pytest

from tests.comparison.test_only_in_another_order import told


@pytest.mark.parametrize(
    ("wholly", "partly"),
    [
        ("Monitors said the vote had been fair.", "Monitors said the vote had been largely fair."),
        ("The mayor said the water was safe.", "The mayor said the water was generally safe."),
        ("The doctor said the drug was effective.", "The doctor said the drug was partly effective."),
        ("The minister said the plan had worked.", "The minister said the plan had largely worked."),
        ("The army said the town was quiet.", "The army said the town was relatively quiet."),
        ("The dam is full.", "The dam is nearly full."),
        ("The road is open.", "The road is partially open."),
        ("The crew were unhurt.", "The crew were mostly unhurt."),
    ],
)
def test_what_does_not_quite_hold_any_more_is_softened(wholly: str, partly: str) -> None:
    assert ["softened"] == told(wholly, partly)
    assert ["hardened"] == told(partly, wholly)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The fire is largely out.", "The fire is mostly out."),
        ("The mayor said sales were largely flat.", "The mayor said sales were mostly flat."),
        ("The mayor said the delay was mostly because of rain.", "The mayor said the delay was because of rain."),
        ("The mayor said the road was mostly used by lorries.", "The mayor said the road was used by lorries."),
        ("The mayor said the fans were mostly from Osby.", "The mayor said the fans were from Osby."),
        ("The mayor said the water was safe.", "The mayor said the water was completely safe."),
        ("The weather was relatively mild.", "The weather was mild."),
        ("The town is a largely rural place.", "The town is a rural place."),
        ("It was a mostly quiet night.", "It was a quiet night."),
        ("Largely because of rain, the match was late.", "Because of rain, the match was late."),
        ("She lives mostly in Osby.", "She lives in Osby."),
        ("The mayor is generally known as Red Lund.", "The mayor is known as Red Lund."),
    ],
)
def test_elsewhere_such_a_word_tells_nothing(before: str, after: str) -> None:
    assert [] == told(before, after) == told(after, before)
