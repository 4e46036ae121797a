"""A date by which a thing is told apart belongs to it, and what happened before or after does not. All is invented."""

import pytest

from service.domain.claims import Position
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version
from tests.comparison.test_only_in_another_order import told


def content_of(text: str) -> str:
    """What the first position of a sentence says."""
    claims = take_snapshot(a_version(text=text), Memory()).claims
    return " ".join(part.exact for part in next(one for one in claims if isinstance(one, Position)).content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The firm has recalled cars built before 2019.", "cars built before 2019"),
        ("The court jailed men arrested before 2019.", "men arrested before 2019"),
        ("The union rejected the offer made after 2019 and called a strike.", "the offer made after 2019"),
        # what happened then is no part of it
        ("The firm recalled the cars after 12 people died.", "the cars"),
        ("The mayor praised the bridge built after the flood.", "the bridge built"),
        ("The minister condemned the deal signed after 40 men were killed.", "the deal signed"),
    ],
)
def test_a_date_by_which_a_thing_is_told_apart_is_its_own(text: str, content: str) -> None:
    assert content == content_of(text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The firm has recalled cars built before 2019.", "The firm has recalled cars built before 2021."),
        (
            "Holm has recalled all batches with a use-by date before 12 December.",
            "Holm has recalled all batches with a use-by date before 19 December.",
        ),
        ("The firm has recalled cars built before 2019.", "The firm has recalled cars built after 2019."),
    ],
)
def test_and_another_date_is_told(before: str, after: str) -> None:
    assert [["requalified"]] * 2 == [told(before, after), told(after, before)]
