"""Who denies what somebody said right behind it, without a comma. All people and words are invented."""

import pytest

from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "said", "other", "denied"),
    [
        (
            "Lund said the tank leaked and the operator denied that it had failed.",
            "the tank leaked",
            "operator",
            "that it had failed",
        ),
        (
            "Lund said that the tank leaked and its owner denied liability.",
            "that the tank leaked",
            "owner",
            "liability",
        ),
        ("Police say the driver was drunk and his lawyer denies it.", "the driver was drunk", "lawyer", "it"),
        (
            "Orr claimed the vote was rigged and the commission rejected the claim.",
            "the vote was rigged",
            "commission",
            "the claim",
        ),
        (
            "Lund told police the tank leaked and the operator denied any part in it.",
            "the tank leaked",
            "operator",
            "any part in it",
        ),
        (
            "Orr says the bridge is falling and the council denies having known.",
            "the bridge is falling",
            "council",
            "having known",
        ),
    ],
)
def test_whoever_denies_it_holds_the_denial(text: str, said: str, other: str, denied: str) -> None:
    one, answer = told(text)
    assert (said, other, denied) == (one.content[0].exact, holder(answer), answer.content[0].exact)


@pytest.mark.parametrize(
    "text",
    [
        "Lund said the tank leaked and that the operator denied that it had failed.",
        "Lund said the tank leaked and the operator had denied it.",
        "Lund said the tank leaked and he denied that it had failed.",
        "Lund said he called the firm and the operator denied it.",
        "Lund said that Ek accused the firm and the firm denied it.",
        "Lund said the rules changed and the judge denied the appeal.",
        "Lund said officials came and the owner denied them entry.",
        "Lund said the council listened and the mayor rejected the plan.",
        "Lund said the police came and the officers said he was wrong.",
    ],
)
def test_a_denial_that_is_told_stays_the_tellers(text: str) -> None:
    (one,) = told(text)
    assert text.endswith(f"{one.content[0].exact}.")
