"""Where a pronoun may be either of two, nobody is guessed. All is invented."""

import pytest

from service.domain.claims import Position
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version


def holder(text: str) -> str:
    """The name of whoever holds the last position, "" where nobody is told."""
    claims = take_snapshot(a_version(text=text), Memory()).claims
    last = [one for one in claims if isinstance(one, Position) and one.cue][-1]
    return last.source.name if last.source else ""


@pytest.mark.parametrize(
    "text",
    [
        "Tom Reid and Mark Sable spoke to reporters. He said the deal was dead.",
        "Anna Weir and Clara Hobbs toured the yard on Monday. She said it was safe.",
        "Tom Reid and Senator Mark Sable spoke to reporters. “It is dead,” he said.",
        "Anna Weir and her deputy Clara Hobbs left at noon. She denied that it leaked.",
        "Industry groups are challenging the rules. The plan is the main tool. It pledged to cut emissions.",
        "Many Democrats argue that it helps. The result is unclear. It promised a long fight.",
    ],
)
def test_nobody_is_guessed_where_it_may_be_either(text: str):
    assert holder(text) == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Reid and Clara Hobbs spoke to reporters. He said the deal was dead.", "Tom Reid"),
        ("Tom Reid and Clara Hobbs spoke to reporters. She said the deal was dead.", "Clara Hobbs"),
        ("Anna Weir met Clara Hobbs on Monday. She said the talks were useful.", "Anna Weir"),
        ("Tom Reid and Mark Sable spoke. Mark Sable said it was dead. He said so twice, adding: “No.”", "Mark Sable"),
        ("Norland signed the treaty. It said the deal was fair.", "Norland"),
        ("The council rejected the plan. It said the cost was too high.", "council"),
    ],
)
def test_whoever_alone_fits_is_meant(text: str, name: str):
    assert holder(text) == name
