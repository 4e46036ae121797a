"""What something was without what it is, numbers that only name, and verbs right behind those who are counted."""

import pytest

from service.extraction.figures import find_figures
from tests.extraction.test_moved_and_listed import counted


def movements(sentence: str) -> set[tuple[str, str, str]]:
    """The change, the old and the new value of every movement told; "" for none."""
    found = {figure.movement for figure in find_figures(sentence) if figure.movement}
    return {tuple(sentence[slice(*place)] if place else "" for place in one) for one in found}  # type: ignore[misc]  # three


@pytest.mark.parametrize(
    ("sentence", "old"),
    [
        ("The number of cases is up from 12 last week.", "12"),
        ("Attendance is up from 4,000 a year ago.", "4,000"),
        ("Turnout was sharply down from 62 per cent.", "62 per cent"),
        ("The number of inmates is now down from a peak of 900.", "900"),
        ("The estimate is up from $3m in March.", "$3m"),
    ],
)
def test_what_something_was_needs_no_figure_of_what_it_is(sentence: str, old: str) -> None:
    assert movements(sentence) == {("", old, "")}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It is up from 40 to 55.", {("", "40", "55")}),
        ("Turnout was 60 per cent, up from 58 per cent.", {("", "58 per cent", "60 per cent")}),
        ("The index is up 12 from a month ago.", {("12", "", "")}),
        ("The climbers are down from 8,000 metres.", set()),
        ("The bus came down from 40 villages.", set()),
        ("She grew up from 3 jobs.", set()),
        ("The shop is up from 9am.", set()),
    ],
)
def test_other_words_of_up_and_down_are_read_as_before(sentence: str, found: set[tuple[str, str, str]]) -> None:
    assert movements(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "The postcode is 4051.",
        "The zip code 90210 is famous.",
        "The pin code was 7788.",
        "The serial number is 300981.",
        "Room number 12 was sealed.",
        "The reference number: 4471.",
    ],
)
def test_a_number_that_only_names_is_no_figure(sentence: str) -> None:
    assert counted(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("The case number is 312.", ["case number"]),
        ("House numbers rose to 12.", ["House numbers"]),
        ("In that postcode 12 people died.", ["people"]),
        ("The area code covers 300 homes.", ["homes"]),
        ("The number of passports was 1,200.", ["number of passports"]),
        ("Its licence number was one of 40.", ["licence number"]),
    ],
)
def test_how_many_of_what_has_a_number_are_counted(sentence: str, things: list[str]) -> None:
    assert counted(sentence) == things


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("Half of parents skip meals.", ["parents"]),
        ("A fifth of teachers plan to leave.", ["teachers"]),
        ("Two in five workers fear for their jobs.", ["workers"]),
        ("Three shops face closure.", ["shops"]),
        ("A dozen firms trade there.", ["firms"]),
        ("Thousands of nurses strike over pay.", ["nurses"]),
        ("A tenth of buses run late.", ["buses"]),
        ("Half of voters back it.", ["voters"]),
        ("Forty tenants share the flat.", ["tenants"]),
    ],
)
def test_what_so_many_do_is_not_counted(sentence: str, things: list[str]) -> None:
    assert counted(sentence) == things


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("Forty nurses strike committees met.", ["nurses strike committees"]),
        ("Four nations trade deal talks ended.", ["nations trade deal talks"]),
        ("Forty teams play areas were built.", ["teams play areas"]),
        ("Three sites plan was approved.", ["sites plan"]),
        ("Five women travel writers met.", ["women travel writers"]),
        ("Half of drugs use is hidden.", ["drugs use"]),
        ("The 40 workers strike is over.", ["workers strike"]),
    ],
)
def test_what_is_of_a_kind_is_counted_whole(sentence: str, things: list[str]) -> None:
    assert counted(sentence) == things
