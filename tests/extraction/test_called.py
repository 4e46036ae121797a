"""What something is called behind "what", and what "as" compares and what it only accompanies. All is invented."""

import pytest

from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "expected", "content"),
    [
        ("Two officers died in what police called an ambush.", "police", "an ambush"),
        ("In what officials described as the worst flood in years, 40 homes were lost.", "officials", "as the worst"),
        ("The team lost after what the coach called a soft goal.", "coach", "a soft goal"),
        ("The plan is part of what Lind calls the war on waste.", "Lind", "the war on waste"),
        ("Police are looking into what they believe was a murder.", "police", "was a murder"),
        ("The firm built homes, amounting to what senators said was fraud.", "senators", "was fraud"),
        ("He was jailed for what the judge called “a vile crime”.", "judge", "“a vile crime”"),
    ],
)
def test_what_something_is_called_is_held_by_whoever_calls_it_so(text: str, expected: str, content: str) -> None:
    (one,) = told(text)
    assert expected == holder(one)
    assert one.content[0].exact.startswith(content)


@pytest.mark.parametrize(
    "text",
    [
        "What Lind said was a lie.",
        "What Lind called a sham was a vote.",
        "There is truth in what Lind said.",
        "Lind was hurt by what he said.",
        "It is not clear what Lind called the plan.",
    ],
)
def test_what_was_said_is_not_what_others_say_of_it(text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "As ministers denied a rift, Lind said talks were over.",
            [("ministers", "a rift"), ("Lind", "talks were over")],
        ),
        ("As the bank announced cuts, unions called a strike.", [("bank", "cuts")]),
        ("As Norland announced the deal, Lind wept.", [("Norland", "the deal")]),
        ("As Lind noted in a letter, the fund is empty.", [("Lind", "the fund is empty")]),
        ("As police said on Monday, the man was armed.", [("police", "the man was armed")]),
        ("As Lind told MPs, the fund is empty.", [("Lind", "the fund is empty")]),
        ("As a ministry memo put it, the fund is empty.", [("a ministry memo", "the fund is empty")]),
        ("Lind backed the plan, yet refused to sign it.", [("Lind", "the plan"), ("Lind", "to sign it")]),
        ("Lind demands answers, yet refuses to meet Orr.", [("Lind", "answers"), ("Lind", "to meet Orr")]),
        ("Lind has yet to decide.", []),
    ],
)
def test_as_accompanies_where_its_verb_has_an_object(text: str, expected: list[tuple[str, str]]) -> None:
    assert expected == [(holder(one), one.content[0].exact) for one in told(text)]
