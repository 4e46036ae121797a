"""Units are known by all their names, and money by its signs and words."""

from decimal import Decimal
from itertools import pairwise

import pytest

from service.comparison.measures.units import converted
from service.extraction.figures import find_figures
from service.extraction.numerals.unit_names import BY_NAME, CURRENCIES, NAMES
from service.extraction.numerals.units import STEPS, times_smaller


def units_in(text: str) -> list[str]:
    return [figure.unit for figure in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It rose by 5%.", "percent"),
        ("It rose by 5 per cent.", "percent"),
        ("The ratio was 3:1.", "ratio"),
        ("They outnumber men by a ratio of 3 to 2.", "ratio"),
        ("It passed by a 2-to-1 margin.", "ratio"),
        ("The boy, 12, was found.", "year of age"),
        ("It rose by five percent.", "percent"),
        ("It rose by 2 percentage points.", "percentage point"),
        ("It rose by 25 basis points.", "basis point"),
        ("It cost £2,500.", "gbp"),
        ("It cost US$90 million.", "usd"),
        ("It cost $5 each.", "usd"),
        ("It cost A$5.", "aud"),
        ("It cost 40 cents.", "cent"),
        ("It cost 1,200€.", "eur"),
        ("It cost EUR50m.", "eur"),
        ("It cost 9 billion yuan.", "cny"),
        ("It cost 10.5 million Australian dollars.", "aud"),
        ("It cost $50 a barrel.", "usd per barrel"),
        ("It cost £24 a year.", "gbp per year"),
        ("It cost $3m a year earlier.", "usd"),
        ("It cost £1.5bn annually.", "gbp per year"),
        ("It cost €3m every year, ministers said.", "eur per year"),
        ("It cost 6 per cent per annum.", "percent per year"),
        ("It cost $40 each month.", "usd per month"),
        ("It paid $12 hourly and no more.", "usd per hour"),
        ("It used 140 litres daily in May.", "litre per day"),
        ("It cost $3m every second year.", "usd"),
        ("It paid a $12 hourly wage.", "usd"),
        ("It cost $40 each time.", "usd"),
        ("It sold for $3m Daily Mail reporters said.", "usd"),
        ("It fell to £3m weekly newspapers said.", "gbp"),
        ("The mirror is 6.5m across.", "metre"),
        ("The ring, 15m across, was cut.", "metre"),
        ("A hole measuring 15m across took a car.", "metre"),
        ("The slab measures 2.5m.", "metre"),
        ("Waves reached a height of 8m overnight.", "metre"),
        ("The tank has a diameter of more than 6.5m.", "metre"),
        ("It lost 6.5m across its portfolios.", ""),
        ("It has 6.5m readers across Europe.", ""),
        ("It measured 2.5m accounts.", ""),
        ("The depth of the slump was 6.5m jobs.", ""),
        ("They earn $12-an-hour.", "usd per hour"),
        ("It cost millions of dollars.", "usd"),
        ("It went at 80km/h.", "kilometre per hour"),
        ("It went at 50 mph.", "mile per hour"),
        ("It went at 400 metres per second.", "metre per second"),
        ("It covers 12,345 acres.", "acre"),
        ("It covers 3923 sq m.", "square metre"),
        ("It lasts for 10 days.", "day"),
        ("It lasts for 10 working days.", "working day"),
        ("It is a five-year plan.", "year"),
        ("A 66-year-old man was held.", "year of age"),
        ("It was 30 degrees Celsius.", "celsius"),
        ("It was 30°C.", "celsius"),
        ("It is 2 metres long.", "metre"),
        ("It is 2m long.", "metre"),
        ("It makes 3.4 gigawatts.", "gigawatt"),
        ("It makes 5.5kWh.", "kilowatt hour"),
        ("It pumps 2 million barrels a day.", "barrel per day"),
        ("There were 12 new cases per 100,000 people.", "per 100000"),
        ("It happened four times.", "time"),
        ("Two-thirds of voters agree.", "share"),
        ("There were 12 people.", ""),
    ],
)
def test_a_unit_is_read(text: str, unit: str) -> None:
    assert [unit] == units_in(text)


def test_a_short_million_is_told_from_metres() -> None:
    assert ["gbp", "metre", ""] == units_in("They spent £2m, stood 2m apart and sold 2.7m copies.")


def test_no_name_stands_for_two_units_in_the_table() -> None:
    for canonical, names in (*NAMES.items(), *CURRENCIES.items()):
        for name in names:
            assert canonical == BY_NAME[name], name


def test_the_table_is_sorted() -> None:
    assert sorted(CURRENCIES) == list(CURRENCIES)
    assert sorted(NAMES) == list(NAMES)


def test_a_rate_is_not_looked_for_behind_the_last_word() -> None:
    assert ["hour"] == units_in("The talks lasted 12 hours non-stop")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The plants are between 30cm and 1m tall.", [("30", "100", "centimetre")]),
        ("The plants are from 30cm to 1m tall.", [("30", None, "centimetre"), ("1", None, "metre")]),
        ("He was 5 feet 10 inches to 6 feet.", [("70", None, "inch"), ("6", None, "foot")]),
        ("It was extended 6 months to 3 years.", [("6", None, "month"), ("3", None, "year")]),
        ("Prices hold between 500m and 2km from the coast.", [("500", "2000", "metre")]),
        ("The trip takes 45 minutes to two hours.", [("45", None, "minute"), ("2", None, "hour")]),
        ("They face between 18 months and three years in prison.", [("18", "36", "month")]),
        ("It needs $900m to $1.2bn.", [("900000000", "1200000000", "usd")]),
        ("The river rose from 30cm to 1m.", [("30", None, "centimetre"), ("1", None, "metre")]),
        ("It was 2km to 500m away.", [("2", None, "kilometre"), ("500", None, "metre")]),
        ("They had 5 days and 2 weeks.", [("5", None, "day"), ("2", None, "week")]),
    ],
)
def test_a_range_in_two_units_is_one_in_the_smaller(text: str, read: list[tuple[str, str | None, str]]) -> None:
    found = [
        (str(one.value), None if one.value_max is None else str(one.value_max), one.unit) for one in find_figures(text)
    ]

    assert read == found


def test_steps_between_units_are_those_by_which_figures_are_compared() -> None:
    for row in STEPS:
        names = [name.replace("_", " ") for name in row.split()[::2]]
        for smaller, larger in pairwise(names):
            assert converted(Decimal(1), larger, smaller) == times_smaller(smaller, larger)
