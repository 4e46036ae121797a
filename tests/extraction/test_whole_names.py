"""Names that open with a verb or an adverb are names as wholes; "backs" may be a deed; what is open is weighed.

All sentences are invented.
"""

import pytest

from service.domain.claims import Force, Polarity, Position, Voice
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version
from tests.extraction import held


def positions(text: str) -> list[Position]:
    claims = take_snapshot(a_version(text=text), Memory()).claims
    return [one for one in claims if isinstance(one, Position) and one.voice is Voice.ATTRIBUTED]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Just Stop Oil said it would march.", "Just Stop Oil"),
        ("Let Toys Be Toys wants shops to change.", "Let Toys Be Toys"),
        ("Hope Not Hate said attacks had risen.", "Hope Not Hate"),
        ("Stop the War rejected the plan.", "Stop the War"),
        ("Mothers Against Drunk Driving backs the law.", "Mothers Against Drunk Driving"),
        ("Labour backs the plan.", "Labour"),
        ("Holt backs Lind for mayor\n\nThe vote is in May.", "Holt"),
    ],
)
def test_whoever_it_is_is_named_as_a_whole(text: str, name: str):
    assert [name] == [one.source.name for one in positions(text) if one.source]


@pytest.mark.parametrize(
    "text", ["Our backs were to the wall.", "Two Osby backs were hurt.", "The Osby backs are quick."]
)
def test_backs_that_are_no_deed_commit_nobody(text: str):
    assert [] == positions(text)


@pytest.mark.parametrize(
    ("text", "force", "polarity"),
    [
        ("Ministers have yet to decide whether to extend the scheme.", Force.CONSIDERS, Polarity.AFFIRMED),
        ("The club has not decided who will coach.", Force.CONSIDERS, Polarity.AFFIRMED),
        ("The council has not decided to close the pool.", Force.PLANS, Polarity.DENIED),
    ],
)
def test_who_has_not_decided_whether_is_still_weighing_it(text: str, force: Force, polarity: Polarity):
    assert [(force, polarity)] == [(one.force, one.polarity) for one in positions(text)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The bill is dead, said Del. Stacey Moe.", "Stacey Moe"),
        ("Del. Stacey Moe said the bill is dead.", "Stacey Moe"),
        ("“It is dead,” said Del. Moe.", "Moe"),
        ("The firm is in Dover, Del. Ana Krol said it would stay.", "Ana Krol"),
        ("The firm is in Dover, Del. The mayor said it would stay.", "mayor"),
        ("Maria Del Rio said it would stay.", "Maria Del Rio"),
    ],
)
def test_a_delegate_is_no_state_and_no_part_of_a_name(text: str, who: str):
    (found,) = held.told(text)
    assert held.holder(found) == who
