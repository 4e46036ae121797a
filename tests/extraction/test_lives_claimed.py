"""Whatever claims lives says nothing; who claims that lives were lost does. All people and words are invented."""

import pytest

from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    "text",
    [
        "The storm claimed 14 lives.",
        "The storm claimed fourteen lives on Friday.",
        "Flood claims two lives\n\nIt rained.",
        "Storm Ada claims 3 victims\n\nIt rained.",
        "The crash claimed at least another five lives.",
        "The blaze has claimed dozens of lives.",
        "The fire claimed the lives of nine people.",
        "The illness claimed his life.",
    ],
)
def test_whatever_claims_lives_holds_nothing(text):
    assert [] == told(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The rebels claimed 14 lives were lost.", "rebels"),
        ("The army claimed that 14 lives had been saved.", "army"),
        ("The minister claimed two victims had been paid.", "minister"),
        ("Rebels claim 20 victims have fled.", "Rebels"),
        ("The rebels claimed the victim fired first.", "rebels"),
        ("Mara Lund claimed life was better.", "Mara Lund"),
        ("Mara Lund claimed responsibility for the attack.", "Mara Lund"),
    ],
)
def test_who_claims_something_of_lives_holds_it(text, who):
    assert [who] == [holder(one).removeprefix("the ") for one in told(text)]
