"""Where "back", "support" and "demand" are verbs by which somebody takes a side. All is invented."""

import pytest

from service.domain.claims import Force
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the north, unions back the plan.", "unions"),
        ("After talks, doctors back the deal.", "doctors"),
        ("The plan is popular because unions back it.", "unions"),
        ("Three of the four parties back the bill.", "Three of the four parties"),
        ("A majority of voters back the plan.", "A majority of voters"),
        ("Each of the unions backs the plan.", "each of the unions"),
        ("Norland and Sudland back the treaty.", "Norland and Sudland"),
        ("Teachers' unions back the plan.", "Teachers' unions"),
        ("Unions in the north back the plan.", "unions in the north"),
        ("The rest of the party backs the mayor.", "rest of the party"),
        ("Old friends back each other.", "old friends"),
        ("Unions in the north support the plan.", "unions in the north"),
    ],
)
def test_who_backs_something_inside_a_sentence(text: str, expected: str) -> None:
    (one,) = told(text)
    assert (Force.SUPPORTS, expected) == (one.force, holder(one))


def test_several_in_a_place_demand_something() -> None:
    (one,) = told("Doctors at the clinic demand their pay.")
    assert (Force.DEMANDS, "doctors at the clinic") == (one.force, holder(one))


@pytest.mark.parametrize(
    "text",
    [
        "The two unions went back the next day.",
        "He took the workers back the same day.",
        "On Monday, the firm gave workers back their jobs.",
        "The plan to bring the nurses back the minister called a success.",
        "Rain sent the crowds back their cars.",
        "The two running backs the club bought are hurt.",
        "Two centre backs the coach picked are ill.",
        "Police brought the girls back the same night.",
        "The lorries back the wrong way into the road.",
        "The horses back away from the fire.",
        "Cuts to pay the workers back the money were made.",
        "The team backs onto the park.",
        "Those in need of support the charity helped.",
    ],
)
def test_what_is_no_backing(text: str) -> None:
    assert [] == told(text)
