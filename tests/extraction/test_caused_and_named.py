"""What somebody moves, ages that stand for somebody, sums of which others are a part, and numbers that are names."""

import pytest

from service.extraction.figures import read_figures


def counted_and_trends(text: str) -> list[tuple[str, str]]:
    figures = read_figures(text)
    return [(text[slice(*one.counted)] if one.counted else "", one.trend.value) for one in figures]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The frost pushed prices up 3 per cent.", [("prices", "rose")]),
        ("The news sent shares in Tessel down 4 per cent.", [("shares in Tessel", "fell")]),
        ("The scandal drove the party's support down five points.", [("party's support", "fell")]),
        ("The news sent shares 4 per cent lower.", [("shares", "fell")]),
        ("He pledged to get the jobless rate down to 6 per cent.", [("jobless rate", "fell")]),
        ("The firm put up prices by 3 per cent.", [("prices", "rose")]),
        ("Tessel raised prices 4 per cent in May.", [("prices", "rose")]),
        ("The council cut its budget 12 per cent.", [("budget", "fell")]),
        ("The firm raised its dividend 5 per cent to 21 cents.", [("dividend", "rose"), ("dividend", "rose")]),
        ("The bank cut its rate a quarter point to 3 per cent.", [("rate", "fell"), ("rate", "fell")]),
        ("The council cut its 12 per cent stake.", [("stake", "none")]),
        ("The army sent 40 men down.", [("men", "none")]),
        ("He took his family to three islands.", [("islands", "none")]),
        ("The bank cut 400 jobs.", [("jobs", "fell")]),
    ],
)
def test_what_somebody_moves_is_what_moved(text: str, wanted: list[tuple[str, str]]) -> None:
    assert wanted == counted_and_trends(text)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Police arrested a 19-year-old on Friday.", [""]),
        ("Officers subdued the 53 year old.", [""]),
        ("A judge sentenced the 27-year-old to six years in jail.", ["", ""]),
        ("Officers arrested a 19-year-old and a 20-year-old.", ["", ""]),
        ("The suspect is a 19-year-old from Osby.", ["suspect"]),
        ("The driver, a 34-year-old, was hurt.", ["driver"]),
        ("Two teenagers, a 15-year-old and a 17-year-old, were held.", ["teenagers"] * 3),
        ("Police arrested a 19-year-old student.", ["student"]),
    ],
)
def test_an_age_that_stands_for_somebody_is_nobody_elses(text: str, counted: list[str]) -> None:
    assert counted == [one for one, _ in counted_and_trends(text)]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The plan is worth 42 million euros, of which 15 million will go to schools.", ["eur", "eur"]),
        ("He left £3bn, including 1.2bn for the poor.", ["gbp", "gbp"]),
        ("It holds 6 billion yen, of which about 2 billion is in bonds.", ["jpy", "jpy"]),
        ("It has £3m, including 1.2 million customers.", ["gbp", ""]),
        ("It spent £40m, of which 12 was for tea.", ["gbp", ""]),
    ],
)
def test_a_part_of_a_sum_is_in_its_currency(text: str, units: list[str]) -> None:
    assert units == [one.unit for one in read_figures(text)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The firm wants to reach net zero by 2050.", []),
        ("Its net-zero plan was dropped.", []),
        ("Relatives gathered at Ground Zero.", []),
        ("Staff on zero-hours contracts walked out.", []),
        ("The school has a zero tolerance policy.", []),
        ("The five known as the Osby Five were freed.", [5]),
        ("He fought in World War Two.", []),
        ("Ariane 6 was launched.", []),
        ("It had zero deaths.", [0]),
        ("He had zero hours of sleep.", [0]),
        ("On the first day zero deaths were reported.", [0]),
        ("Storm Kills Seven Hikers In Osby Hills", [7]),
        ("Only 12 was spent.", [12]),
    ],
)
def test_numbers_that_are_names(text: str, values: list[int]) -> None:
    assert values == [int(one.value) for one in read_figures(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It costs £3-4bn a year.", ["3000000000..4000000000 gbp per year"]),
        ("Crude costs $50-60 a barrel.", ["50..60 usd per barrel"]),
        ("The plan costs £3-4m.", ["3000000..4000000 gbp"]),
        ("The £40 boat is 3 to 4m long.", ["40..None gbp", "3..4 metre"]),
        ("It paid 14m Brazilian reais.", ["14000000..None brl"]),
        ("It owes DKr30m.", ["30000000..None dkk"]),
        ("It owes Rmb30bn.", ["30000000000..None cny"]),
    ],
)
def test_sums_with_two_ends_and_other_currencies(text: str, wanted: list[str]) -> None:
    assert wanted == [f"{one.value:f}..{one.value_max} {one.unit}" for one in read_figures(text)]


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("The deal could free up 42 million euros.", "none"),
        ("Firms buy up 40 farms.", "none"),
        ("Sales could go up 3 per cent.", "rose"),
    ],
)
def test_verbs_that_take_up_without_a_word_of_amounts(text: str, trend: str) -> None:
    assert [trend] == [one for _, one in counted_and_trends(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Revenue rose from $362 million in 2014 to $557 million in 2015.", ["362000000 old", "557000000 new rose"]),
        ("Deaths fell from 41 in 2014 to 38 in 2015.", ["41 old", "38 new fell"]),
        ("Membership dropped from 12,000 a year ago to 9,300.", ["12000 old", "9300 new fell"]),
        ("The rate rose from 4 per cent in March to 5 per cent in April.", ["4 old", "5 new rose"]),
        ("Rents rose from €900 a month in 2020 to €1,200.", ["900 old", "1200 new rose"]),
        ("Turnout varied from 40 per cent in the north to 61 per cent in the south.", ["40", "61"]),
    ],
)
def test_what_was_at_a_time_and_what_is_at_another(text: str, parts: list[str]) -> None:
    read = []
    for one in read_figures(text):
        places = zip(("change", "old", "new"), one.movement or (None, None, None), strict=True)
        part = next((part for part, place in places if place == (one.start, one.end)), "")
        read.append(" ".join(word for word in (f"{one.value:f}", part, one.trend.value) if word not in ("", "none")))

    assert parts == read


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ('"I was shocked," said Haines, 44.', "year of age"),
        ('"I was shocked," said Tom Haines, 44.', "year of age"),
        ("Osby beat Lund, 44.", ""),
        ("He said 44.", ""),
        ("The answer, said the clerk, is 44.", ""),
    ],
)
def test_an_age_behind_who_says_something(text: str, unit: str) -> None:
    assert [unit] == [one.unit for one in read_figures(text)]


@pytest.mark.parametrize(("text", "count"), [("It is so when >= 30.", 1), ("The loan is $5m ($1 = 0.92 euros).", 1)])
def test_a_bound_is_no_rate_of_exchange(text: str, count: int) -> None:
    assert count == len(list(read_figures(text)))
