"""Whose a measure is, and who only tells, sets or gives it; what of times, limits and ages is none. All invented."""

import pytest

from service.extraction.figures import find_figures


def measures(text: str) -> list[str]:
    return [one.measure for one in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The agency recorded a temperature of 40C.", "temperature"),
        ("Traders expect a profit of £3m.", "profit"),
        ("The court placed a fine of £300 on the driver.", "fine"),
        ("The judge made an award of £3m.", "award"),
        ("Tarn Steel hired Lund at a salary of £300,000.", "salary"),
        ("Tarn Steel reported a profit of £3m.", "profit steel tarn"),
        ("The car went at a speed of 90mph.", "car speed"),
        ("The ferry was hit by a fine of £4m.", "ferry fine"),
        ("Lund saw prices in Osby fall to £3.", "osby price"),
    ],
)
def test_who_tells_sets_or_gives_a_measure_has_it_not(text: str, measure: str) -> None:
    assert measures(text) == [measure]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A 747 majority owner sold 3 jets.", ["3"]),
        ("The party won a 747-seat majority.", ["747"]),
        ("The party won a 747 seat majority.", ["747"]),
        ("The time was 10:45:10 when the runner fell.", []),
        ("Her time was 2:03:44, a record.", ["2:03:44"]),
        ("The limit will be cut by 20mph to 30mph.", ["20mph", "30mph"]),
        ("The term could be cut by 3 years to 5 years.", ["3 years", "5 years"]),
    ],
)
def test_what_is_a_clock_an_airliner_or_a_new_limit(text: str, words: list[str]) -> None:
    assert [text[one.start : one.end] for one in find_figures(text)] == words


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Residents in their 70s and 80s were moved.", [(70, 89)]),
        ("He is in his late 40s or 50s.", [(47, 59)]),
        ("She was in her 30s and 40 people watched.", [(30, 39), (40, None)]),
    ],
)
def test_two_tens_of_years_are_one_span(text: str, ages: list[tuple[int, int | None]]) -> None:
    assert [(one.value, one.value_max) for one in find_figures(text)] == ages


def test_tens_of_years_lend_no_age_to_a_count() -> None:
    assert ["year of age", "", "year of age"] == [
        one.unit for one in find_figures("Both men are in their 20s and 3 are in their 30s.")
    ]


def test_what_is_to_be_done_behind_a_sum_is_not_what_the_sum_came_to() -> None:
    (_, days) = find_figures("The court fined him £300 to pay in 30 days.")
    (_, level) = find_figures("The index lost 1.1% to close at 1,334.")
    assert (days.counted, level.measure) == (None, "close index")
