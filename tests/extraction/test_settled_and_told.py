"""Tags behind what was settled, asides of nobody, relatives behind others, what others only say. All is invented."""

import pytest

from service.domain.claims import Certainty
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "expected", "content"),
    [
        # a tag behind what was settled
        ("The school will stay open, the council has decided.", "council", "The school will stay open"),
        ("The sale breached the law, the tribunal ruled.", "tribunal", "The sale breached the law"),
        ("The two firms will merge, the boards have agreed.", "boards", "The two firms will merge"),
        # how somebody agreed
        ("The government has agreed in principle to fund the road.", "government", "to fund the road"),
        ("The two sides agreed at talks in Osby to stop the strike.", "sides", "to stop the strike"),
        # nouns of several
        ("There is concern among doctors that patients will die.", "doctors", "that patients will die"),
        # whom a relative goes back to
        ("The law has drawn criticism from lawyers, who say it is vague.", "lawyers", "it is vague"),
        ("The decision to close the school angered parents, who vowed to fight it.", "parents", "to fight it"),
        ("The firm, whose owner Mia Moe denied fraud, collapsed in May.", "Mia Moe", "fraud"),
        # what opens the sentence
        ("Asked if she would resign, the minister, Ada Lind, laughed and said no.", "Ada Lind", "no"),
        ("Those close to Lind say she is furious.", "those close to Lind", "she is furious"),
        ("State television quoted the general as saying the war was won.", "general", "the war was won"),
    ],
)
def test_who_holds_it_stands_behind_or_before(text: str, expected: str, content: str) -> None:
    found = [one for one in told(text) if one.content[0].exact.startswith(content)]
    assert [expected.removeprefix("two ")] == [
        holder(one).removeprefix("two ").removeprefix("The two ") for one in found
    ]


def test_what_is_claimed_in_an_aside_is_of_nobody_named() -> None:
    (one,) = told("Lind, it is claimed, took the money.")
    assert (None, ["Lind", "took the money"]) == (one.source, [part.exact for part in one.content])


def test_both_of_whom_are_those_before() -> None:
    (one,) = told("Two men, both of whom deny murder, will appear in court.")
    assert ("murder", "") == (one.content[0].exact, one.source.name if one.source else "")


@pytest.mark.parametrize("word", ["allegedly", "reportedly", "supposedly"])
def test_what_others_say_somebody_did_is_only_possible(word: str) -> None:
    (one,) = told(f"Lind {word} told staff to lie.")
    assert Certainty.POSSIBLE is one.certainty


def test_a_report_of_the_press_is_no_verb() -> None:
    (one,) = told("The minister has resigned, according to local media reports.")
    assert one.source
    assert "local media reports" == one.source.mention.exact
