"""How far a thing may yet move, what is paid besides, a majority by how many, shares of another year. All invented."""

import pytest

from service.extraction.figures import find_figures


def read(text: str) -> list[str]:
    """Each figure's words and how exact it is."""
    return [f"{text[one.start : one.end]} | {one.modifier.value}" for one in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sea levels are projected to rise by 35cm to 60cm.", ["35cm to 60cm | between"]),
        ("Prices will rise by 4% to 6% next year.", ["4% to 6% | between"]),
        ("Rents rose by 5% to 8% in the year.", ["5% | exactly", "8% | exactly"]),
        ("Sales will rise by £8m to £12m.", ["£8m | exactly", "£12m | exactly"]),
        ("The tax will rise by 2% to 20% next year.", ["2% | exactly", "20% | exactly"]),
    ],
)
def test_how_far_something_may_move_is_a_range_and_no_new_level(text: str, told: list[str]) -> None:
    assert read(text) == told


@pytest.mark.parametrize(
    ("text", "words", "modifier"),
    [
        ("Staff accepted 5% plus a bonus.", "5%", "exactly"),
        ("The ticket costs £40 plus VAT.", "£40", "exactly"),
        ("The appeal raised $100,000 plus.", "$100,000 plus", "at least"),
        ("Seats cost £40 plus.", "£40 plus", "at least"),
    ],
)
def test_what_is_paid_besides_makes_a_sum_no_bound(text: str, words: str, modifier: str) -> None:
    assert read(text)[0].split(" | ")[:2] == [words, modifier]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bill passed with a majority of just six.", ["six"]),
        ("She won by a majority of about 3,400.", ["about 3,400"]),
        ("A majority of members agreed.", ["majority"]),
        ("A majority of just over half the seats is enough.", ["majority", "just over half"]),
    ],
)
def test_a_majority_of_so_many_is_no_share(text: str, words: list[str]) -> None:
    assert [line.split(" | ")[0] for line in read(text)] == words


@pytest.mark.parametrize(
    "text",
    ["One in five in 2010 had none.", "Nearly one in ten in the north lost work.", "One in five inch rods broke."],
)
def test_one_in_so_many_somewhere_or_in_some_year_is_a_share(text: str) -> None:
    assert any(one.unit == "share" for one in find_figures(text)) is ("inch" not in text)
