"""A revised figure is named by no deed and no part of the day of which only one of the two texts is true. Invented."""

import pytest

from tests.comparison.test_days_it_befell import pairs
from tests.comparison.test_only_in_another_order import report_of

OWN_NAMES = """
The union is demanding a rise of 9 per cent. | The union has accepted a rise of 7 per cent.
Ms Orrel promised to build 500 homes. | Ms Orrel refused to build 400 homes.
The bank offered loans of 5 million crowns. | The bank withdrew loans of 4 million crowns.
The firm opened 40 shops. | The firm closed 30 shops.
Norlund bought 40 tanks. | Norlund sold 30 tanks.
Sixty per cent support the ban. | Fifty per cent oppose the ban.
"""

ONE_NAME = """
The firm accepted 300 applications. | The firm accepted 340 applications.
The minister offered 4 million crowns. | The minister proposed 5 million crowns.
The council rejected 40 bids. | The council turned down 45 bids.
The union demands a rise of 9 per cent. | The union is asking for a rise of 10 per cent.
The council dropped 12 charges. | The council has now dropped 14 charges.
The firm plans to cut 300 jobs. | The firm has cut 250 jobs.
"""

TIMELESS = """
Rescuers had pulled 140 people from the water by midday. | Rescuers had pulled 162 people from the water by evening.
The river stood at 4.2 metres on Wednesday morning. | The river stood at 3.9 metres on Wednesday evening.
About 300 people had been evacuated. | About 400 people had been evacuated by evening.
"""


def told_of(before: str, after: str) -> str:
    """The sentence of the revised figure."""
    said = [one.summary for one in report_of(before, after).changes if one.kind == "revised"]
    return next(summary for summary in said if summary.startswith("Figure"))


@pytest.mark.parametrize(("before", "after"), pairs(OWN_NAMES))
def test_what_became_another_deed_is_told_under_both(before: str, after: str) -> None:
    one, other = told_of(before, after).split(" → ")

    deeds = "demanding accepted promised refused offered withdrew opened closed bought sold support oppose".split()
    had, has = ([deed for deed in deeds if deed in side] for side in (before, after))
    assert (had, has) == tuple([deed for deed in deeds if deed in side] for side in (one, other))


@pytest.mark.parametrize(("before", "after"), pairs(ONE_NAME))
def test_one_deed_in_other_words_has_one_name(before: str, after: str) -> None:
    assert told_of(before, after).split(" → ")[1][0].isdigit()


@pytest.mark.parametrize(("before", "after"), pairs(TIMELESS))
def test_no_part_of_a_day_of_one_side_names_both(before: str, after: str) -> None:
    assert not {"evening", "morning", "midday"} & set(told_of(before, after).split())


def test_a_part_of_a_day_that_both_have_stays() -> None:
    told = told_of(
        "Rescuers had pulled 140 people from the water by noon.",
        "By noon rescuers had pulled 162 people from the water.",
    )

    assert "140 → 162" in told


def test_whose_deed_it_is_is_said_once() -> None:
    told = told_of("Ms Orrel promised to build 500 homes.", "Ms Orrel refused to build 400 homes.")

    assert "homes Ms Orrel promised to build, 500 → homes Ms Orrel refused to build, 400" in told
    assert "according to" not in told
