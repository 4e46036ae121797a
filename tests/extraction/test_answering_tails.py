"""Who answers, grants or calls something what was just said, in a clause behind it. All is invented."""

import pytest

from service.domain.claims import Polarity
from tests.comparison.test_only_in_another_order import report_of
from tests.comparison.test_only_in_another_order import told as kinds
from tests.extraction.held import holder, told

DENIED, AFFIRMED = Polarity.DENIED, Polarity.AFFIRMED


@pytest.mark.parametrize(
    ("text", "name", "content", "polarity"),
    [
        ("Lund said the mine was unsafe, something the firm denies.", "firm", "the mine was unsafe", DENIED),
        ("Lund says it leaked, a version managers have rejected.", "managers", "it leaked", DENIED),
        ("The mayor wants a tax, something firms reject.", "firms", "a tax", AFFIRMED),
        ("Police say he fired first, an account his lawyers dispute.", "lawyers", "he fired first", DENIED),
        ("Lund said it leaked, allegations the firm has denied.", "firm", "it leaked", DENIED),
        ("Lund said it leaked, allegations that the firm denies.", "firm", "it leaked", DENIED),
        ("The mine was unsafe, Lund said, a claim the firm denies.", "firm", "The mine was unsafe", DENIED),
        ("Lund says he was beaten, which police have confirmed.", "police", "he was beaten", AFFIRMED),
        ("Lund said the mine was unsafe, which the firm accepts.", "firm", "the mine was unsafe", AFFIRMED),
        ("Police say he fired first, which his lawyers admit.", "lawyers", "he fired first", AFFIRMED),
        ("Norland accused Kestra of fraud, a claim Kestra called “absurd”.", "Kestra", "Kestra of fraud", AFFIRMED),
        (
            "The party accused the board of fraud, a claim the board described as baseless.",
            "board",
            "the board of fraud",
            AFFIRMED,
        ),
    ],
)
def test_what_stands_before_is_what_is_answered(text: str, name: str, content: str, polarity: Polarity) -> None:
    found = next(one for one in told(text) if holder(one) == name)

    assert (found.content[0].exact, found.polarity) == (content, polarity)


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Lund said he had made an offer, which the company accepted.", ["Lund"]),
        ("The minister announced a plan, something unions had demanded.", ["minister"]),
        ("The mayor said she wanted the truth, something the company could not offer.", ["mayor"]),
        ("Lund said the road was shut, which meant long delays.", ["Lund"]),
        ("Lund said it was a good deal, a view Berg shares.", ["Lund"]),
        ("Lund said there was something the company denies.", ["Lund"]),
        ("He gave an account the police believed.", []),
    ],
)
def test_what_is_said_of_a_thing_answers_nobody(text: str, holders: list[str]) -> None:
    assert [holder(one) for one in told(text)] == holders


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("which the firm denies", "which the firm accepts", "reversed"),
        ("which the firm denies", "which the firm has confirmed", "reversed"),
        ("an account the firm disputes", "an account the firm does not dispute", "reversed"),
        ("a claim the firm has not answered", "a claim the firm called “absurd”", "revised"),
        ("which the firm denies", "which the owner denies", "reattributed"),
    ],
)
def test_another_answer_is_told(before: str, after: str, kind: str) -> None:
    assert kinds(f"Lund said the mine was unsafe, {before}.", f"Lund said the mine was unsafe, {after}.") == [kind]


@pytest.mark.parametrize(
    "tail", ["which the firm denies", "a claim the firm denies", "something the firm denies", "which police confirmed"]
)
def test_an_answer_that_came_or_went_is_told_and_turns_nothing(tail: str) -> None:
    without, answered = "Lund said the mine was unsafe.", f"Lund said the mine was unsafe, {tail}."

    assert kinds(without, answered) == ["added"]
    assert kinds(answered, without) == ["removed"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Lund said it leaked, which the firm denies.", "Lund said it leaked, a claim the firm denies."),
        ("Lund said it leaked, which the firm denies.", "Lund said it leaked. The firm denies this."),
        ("Lund said it leaked, which the firm denies.", "Lund says it leaked, something the firm has denied."),
    ],
)
def test_the_same_answer_is_no_news(before: str, after: str) -> None:
    assert [] == kinds(before, after) == kinds(after, before)


def test_a_denial_behind_what_was_said_is_not_the_speakers() -> None:
    changes = report_of("Lund said it leaked.", "Lund said it leaked, something the firm denies.").changes

    assert [change.summary for change in changes] == ["Position added: “it leaked, something the firm denies”"]
