"""Ages of several, sides of a ruling, a second way or place, a count behind a month, rates of money. All invented."""

import pytest

from service.extraction.figures import find_figures


def told(sentence: str) -> list[tuple[str, str]]:
    """Each figure's value and unit."""
    return [(f"{one.value:f}", one.unit) for one in find_figures(sentence)]


@pytest.mark.parametrize(
    ("sentence", "ages"),
    [
        ("The suspects are 17 and 19.", ["17", "19"]),
        ("The girls, 9 and 11, are safe.", ["9", "11"]),
        ("His daughters are 4, 6 and 9.", ["4", "6", "9"]),
        ("The brothers were 17 and 19 when the war began.", ["17", "19"]),
        ("The twins are nine.", ["9"]),
        ("The king, 80, is ill.", ["80"]),
        ("Women aged 40 and 52 died.", ["40", "52"]),
    ],
)
def test_numbers_behind_several_people_are_their_ages(sentence: str, ages: list[str]) -> None:
    assert told(sentence) == [(age, "year of age") for age in ages]


@pytest.mark.parametrize(
    "sentence",
    [
        "The victims were 12.",
        "The victims were 12 women and 3 men.",
        "The victims, 12 women and 3 men, were named.",
        "The teams are 4 and 5 in the table.",
        "The figures are 17 and 19.",
        "The workers, 12 of them, left.",
        "The nurses are 12 and 4 are on leave.",
        "The players, 7 and 9 in the draw, met.",
        "The prisoners are 40 and the guards 12.",
    ],
)
def test_a_count_of_people_is_no_age(sentence: str) -> None:
    assert {unit for _, unit in told(sentence)} <= {""}


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("The court ruled 6-3 against the ban.", ["court vote", "against court vote"]),
        ("The judges split 5 to 4.", ["judge vote", "against judge vote"]),
        ("The jury split 10-2.", ["jury vote", "against jury vote"]),
        ("The shares were split 5 to 1.", ["share split", "share"]),
    ],
)
def test_a_body_that_decides_is_for_and_against(sentence: str, measures: list[str]) -> None:
    assert [one.measure for one in find_figures(sentence)] == measures


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("The pool is 200 metres long and 30 wide.", [("200", "metre"), ("30", "metre")]),
        ("The trench was 3 metres deep, 2 wide and 40 long.", [("3", "metre"), ("2", "metre"), ("40", "metre")]),
        ("The wall is 12 feet high and two thick.", [("12", "foot"), ("2", "foot")]),
        ("The beam is 3 metres long and 2 high winds broke it.", [("3", "metre"), ("2", "")]),
        ("The road is 40 km long and 12 people use it.", [("40", "kilometre"), ("12", "")]),
    ],
)
def test_a_second_way_is_measured_in_the_unit_of_the_first(sentence: str, figures: list[tuple[str, str]]) -> None:
    assert told(sentence) == figures


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("In March 12 wells were dry.", ["12"]),
        ("By May 9 schools had closed.", ["9"]),
        ("On March 12 wells were dry.", []),
        ("In March 12, wells were dry.", []),
        ("In March 12 trading the index fell.", []),
    ],
)
def test_a_number_behind_a_month_may_count_what_stands_behind_it(sentence: str, count: list[str]) -> None:
    assert [value for value, _ in told(sentence)] == count


@pytest.mark.parametrize(
    ("sentence", "trends"),
    [
        ("Rents rose 11 per cent in Osby and 4 per cent in Tarn.", ["rose", "rose"]),
        ("Rents fell by 11 per cent in Osby and by 4 per cent in Tarn.", ["fell", "fell"]),
        ("Rents rose 11 per cent in Osby, 4 per cent in Tarn and 2 per cent in Marl.", ["rose", "rose", "rose"]),
        ("Sales rose 3 per cent in May and 2 per cent in June.", ["rose", "rose"]),
        ("Rents rose 11 per cent in Osby and 4 per cent in Tarn did not pay.", ["rose", "none"]),
        ("Sales rose 11 per cent in May and profit was 4 per cent of that.", ["rose", "none"]),
    ],
)
def test_what_moved_in_two_places_moved_in_both(sentence: str, trends: list[str]) -> None:
    assert [one.trend.value for one in find_figures(sentence)] == trends


@pytest.mark.parametrize("sentence", ["The museum opens at 10 and closes at 5.", "Polls open at 7 and close at 10."])
def test_two_hours_are_no_figures(sentence: str) -> None:
    assert told(sentence) == []


def test_two_prices_are_none_of_the_clock() -> None:
    assert told("Shares opened at 10 and closed at 12 crowns.") == [("10", ""), ("12", "")]


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("The road will cost £25m a kilometre.", "gbp per kilometre"),
        ("Beef costs $4.20 a pound.", "usd per pound-mass"),
        ("Rates are 1.2 euros per pound sterling.", "eur per gbp"),
        ("The barn was sold for £3m a kilometre away.", "gbp"),
    ],
)
def test_money_is_per_way_and_weight(sentence: str, unit: str) -> None:
    assert [one.unit for one in find_figures(sentence)] == [unit]


@pytest.mark.parametrize(
    ("sentence", "nouns", "trends"),
    [
        ("A 3-point drop took the party to 38 per cent.", ["party", "party"], ["fell", "fell"]),
        ("The 30p rise takes the fare to £4.", ["fare", "fare"], ["rose", "rose"]),
        ("A 2 per cent rise took 40 firms to court.", ["", "firms"], ["rose", "none"]),
        ("A 3-hour drive took the team to 12 towns.", ["drive", "towns"], ["none", "none"]),
        ("A 3-point drop cost the party 12 seats.", ["", "seats"], ["fell", "none"]),
    ],
)
def test_what_a_drop_took_down_is_what_fell(sentence: str, nouns: list[str], trends: list[str]) -> None:
    found = find_figures(sentence)
    assert [sentence[slice(*one.counted)] if one.counted else "" for one in found] == nouns
    assert [one.trend.value for one in found] == trends
