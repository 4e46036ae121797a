"""A turn told by two verbs of one thing, and what is none: kept and lost, stood by and sacked. All is invented."""

import pytest

from tests.comparison.test_only_in_another_order import told

TURNED = [
    ("The firm kept its licence.", "The firm lost its licence."),
    ("The singer will be stripped of the prize.", "The singer will keep the prize."),
    ("She will lose her seat on the board.", "She will keep her seat on the board."),
    ("The firm said it would keep its plant in Osby.", "The firm said it would close its plant in Osby."),
    ("The club said it stood firmly behind the coach.", "The club said it had sacked the coach."),
    ("The party said it stood by its candidate.", "The party said it had expelled its candidate."),
    ("The school said it trusted the teacher.", "The school said it had suspended the teacher."),
    ("The island has rejected the offer.", "The island said it would study the offer."),
    (
        "The two banks have agreed to share their data.",
        "The two banks have suspended an agreement to share their data.",
    ),
    ("Norland agreed to share water with Velsk.", "Norland withdrew from an agreement to share water with Velsk."),
    ("The ministry advised against travel to Norland.", "The ministry dropped its advice against travel to Norland."),
    ("The union is against the tax.", "The union is for the tax."),
    ("The mayor said she was against the levy.", "The mayor said she was for the levy."),
]
NOT_TURNED = [
    ("The club has won the cup.", "The club has kept the cup.", ["revised"]),
    ("The singer will be given the prize.", "The singer will keep the prize.", ["revised"]),
    ("The club backed the coach.", "The club sacked the chairman.", ["revised"]),
    ("The council kept the road closed.", "The council closed the road.", []),
    ("The council will keep the road closed.", "The council will close the road.", []),
    ("The board stood by the river.", "The board dropped the plan.", ["revised"]),
    ("The university is reviewing the contract.", "The university has cancelled the contract.", ["revised"]),
    ("The agency was monitoring the flights.", "The agency cancelled the flights.", ["revised"]),
    ("The island rejected the offer.", "The island is considering a new offer.", ["revised"]),
    ("The island rejected the offer.", "The island is considering its reply.", ["revised"]),
    (
        "Norland agreed to share water with Velsk.",
        "Norland may suspend an agreement to share water with Velsk.",
        ["revised"],
    ),
    ("The money is for the tax.", "The money is against the tax.", ["revised"]),
    ("The mayor said the parcel was for the firm.", "The mayor said the parcel was against the firm.", ["revised"]),
    ("The union is against the tax.", "The union is for the cut.", ["revised"]),
]


@pytest.mark.parametrize(("one", "other"), TURNED)
def test_a_verb_that_gave_way_to_its_opposite_is_reversed(one: str, other: str) -> None:
    assert ["reversed"] == told(one, other) == told(other, one)


@pytest.mark.parametrize(("before", "after", "kinds"), NOT_TURNED)
def test_what_only_looks_like_a_turn_is_none(before: str, after: str, kinds: list[str]) -> None:
    assert told(before, after) == kinds


@pytest.mark.parametrize(
    ("warned", "ordered"),
    [
        ("An evacuation warning is in effect for Osby.", "An evacuation order is in effect for Osby."),
        ("Osby is under an evacuation advisory.", "Osby is under an evacuation order."),
        ("A boil-water notice is in effect for Osby.", "A boil-water order is in effect for Osby."),
        ("The sheriff issued an evacuation warning for Osby.", "The sheriff issued an evacuation order for Osby."),
    ],
)
def test_an_order_in_place_of_a_warning_is_hardened(warned: str, ordered: str) -> None:
    assert told(warned, ordered) == ["hardened"]
    assert told(ordered, warned) == ["softened"]


def test_another_notice_that_was_lifted_is_revised() -> None:
    assert told("All evacuation warnings have been lifted.", "All evacuation orders have been lifted.") == ["revised"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Highway 49 is closed between Osby and Tarn.", "Hwy 49 is closed between Osby and Tarn."),
        ("Mill Rd is closed.", "Mill Road is closed."),
        ("Evacuation warnings are still in effect for Osby.", "Evacuation warnings remain in place for Osby."),
        ("The museum is open to the public.", "The museum is open."),
        ("An evacuation warning is in effect for Osby.", "Osby is under an evacuation warning."),
        ("Evacuation orders are in effect for about 400 people.", "About 400 people are under evacuation orders."),
        ("The council rejected the plan 3-6.", "The council rejected the plan 6-3."),
        ("The mayor supports the plan.", "The mayor supports the revised plan."),
        ("The mayor opposes the plan.", "The mayor opposes the amended plan."),
    ],
)
def test_the_same_in_other_words_tells_nothing(before: str, after: str) -> None:
    assert told(before, after) == [] == told(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Highway 49 is closed.", "Highway 94 is closed."),
        ("The A23 is closed.", "The A32 is closed."),
        ("Bus 12 runs again.", "Bus 14 runs again."),
        ("The postcode is 4051.", "The postcode is 4052."),
        ("Its serial number was 300981.", "Its serial number was 300982."),
        ("Call 555-0142 for help.", "Call 555-0143 for help."),
        ("Call 0800 555 0142 for help.", "Call 0800 555 0143 for help."),
    ],
)
def test_another_road_or_line_or_number_by_which_one_is_found_is_revised(before: str, after: str) -> None:
    assert told(before, after) == ["revised"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The council rejected the plan 6-3.", "The council rejected the plan 5-4."),
        ("An evacuation warning is in effect for Osby.", "Tarn is under an evacuation warning."),
        ("An evacuation warning is in effect for Osby.", "Osby is under an evacuation order."),
        ("An evacuation warning is in effect for Osby.", "Osby is no longer under an evacuation warning."),
        ("About 400 people are under evacuation orders.", "About 300 people are under evacuation orders."),
    ],
)
def test_another_vote_place_or_notice_is_told(before: str, after: str) -> None:
    assert told(before, after)
