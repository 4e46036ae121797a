"""Bounds in words of every kind, parts and ones of a unit, and what was moved from one value to another."""

from decimal import Decimal

import pytest

from service.domain.claims import Trend
from service.extraction.figures import find_figures

#: Text, and each figure in it as: value, unit, modifier.
BOUNDS = """
Claims must be filed within 90 days | 90 day at most
The river came within 30cm of the top | 30 centimetre at most
The count was within 2 percentage points of the forecast | 2 percentage point at most
Two more ships left within the next 24 hours | 2  exactly, 24 hour at most
He was held within a week | 1 week at most
Within five to 10 years it will be gone | 5 year between
It will be gone within the next 5 to 10 years | 5 year between
Two have left in the last 24 hours | 2  exactly, 24 hour exactly
It lies within the 27 member states | 27  exactly
Flats within two villages were searched | 2  exactly
Nobody under the age of 18 may vote | 18 year of age less than
Pupils over the age of 11 need one | 11 year of age more than
She died before the age of 40 | 40 year of age less than
She retired at the age of 61 | 61 year of age exactly
It will open no sooner than three weeks from now | 3 week at least
Replies are due no later than 30 days after that | 30 day at most
The trench was no deeper than 3 metres | 3 metre at most
The fee is at the very least 20 euros | 20 eur at least
At best 40 per cent will return | 40 percent at most
Not quite 300 people came | 300  less than
Not even half of voters agreed | 0.5 share less than
Snow lay as deep as 40cm | 40 centimetre at most
Winds as fast as 90mph hit the coast | 90 mile per hour at most
The fire is as big as 12 football pitches | 12  exactly
Children as young as 9 work there | 9  at least
Temperatures at or above 38C are dangerous | 38 celsius at least
The rate is near 5 per cent | 5 percent about
Police found it near two villages | 2  exactly
The deal is worth north of $2bn | 2000000000 usd more than
It lies 40km north of two villages | 40 kilometre exactly, 2  exactly
Losses are in the order of £3m | 3000000 gbp about
The bill came to £400 give or take | 400 gbp about
Sentences of 10 years or longer are rare | 10 year at least
Boys aged 12 and up may enter | 12 year of age at least
Sales were 3 per cent and up from 2 | 3 percent exactly, 2 percent exactly
"""

VALUES = """
Temperatures rose by 0.3 of a degree | 0.3 degree
He won by 0.05 of a second | 0.05 second
Rates fell by 0.25 of a percentage point | 0.25 percentage point
Prices rose 12 of a kind | 12
She missed the record by a metre | 1 metre
The bridge is too low by a metre, engineers said | 1 metre
The water rose by an inch overnight | 1 inch
They were followed by a metre of snow |
They were hit by a yard engine |
He was overtaken by a kilometre marker |
The wall must be 40, not 45, metres long | 40 metre
It weighs 12, not 15, kilos | 12 kilogram
The depot held 2,800 tonnes of fuel, and not 800 as we reported | 2800 metric ton
It cut 300 jobs, and not the 500 it planned | 300
She paid 40 dollars for it, not 50 as first claimed | 40 usd
The town has 40 beds, and not 12 of them are free | 40 , 12
He has 12 boats, and not 3 people know it | 12 , 3
A two-thirds majority is needed |
By a three-quarters majority members agreed |
It needs a two-thirds vote in both houses |
Two-thirds of members agreed | 0.6666666666666666666666666667 share
They need a majority of two thirds | 0.6666666666666666666666666667 share
The party won 112 of the 250 seats | 112 , 250
In an emergency call 112 |
Dow +0.2% S&P 500 +0.3% | 0.2 percent, 0.3 percent
"""

MOVED = """
The bill would raise the pension age from 62 to 65 | 62, 65, rose
Ministers plan to lift the limit from 30 to 50 | 30, 50, rose
They want to extend the term from 3 years to 5 years | 3, 5, rose
Police raised the toll from 12 to 14 | 12, 14, rose
The treatment cut the wait from 12 weeks to 9 | 12, 9, fell
It reduced the speed from 60 to 50 mph | 60, 50, fell
"""

#: From one to another that is a range.
RANGES = (
    "The club will cut fees for children from 6 to 12.",
    "It reduces the risk for women from 50 to 69.",
    "The airline flies from 40 to 60 routes.",
    "Snow fell at heights from 300 to 500 metres.",
)


def rows(book: str) -> list[tuple[str, str]]:
    pairs = [line.partition(" |") for line in book.strip().split("\n")]
    return [(text, told.strip()) for text, _, told in pairs]


@pytest.mark.parametrize(("text", "told"), rows(BOUNDS))
def test_a_bound_is_read_from_the_words_beside_a_figure(text: str, told: str) -> None:
    found = [f"{one.value:f} {one.unit} {one.modifier.value}" for one in find_figures(f"{text}.")]
    assert ", ".join(found) == told


@pytest.mark.parametrize(("text", "told"), rows(VALUES))
def test_a_value_is_read_with_its_unit(text: str, told: str) -> None:
    found = [f"{one.value:f} {one.unit}" for one in find_figures(f"{text}.")]
    assert ", ".join(found).rstrip() == told


@pytest.mark.parametrize(("text", "told"), rows(MOVED))
def test_what_is_moved_from_one_value_to_another_is_a_movement(text: str, told: str) -> None:
    old, new = find_figures(f"{text}.")
    assert f"{old.value}, {new.value}, {new.trend.value}" == told
    assert old.trend is Trend.NONE
    assert old.movement == new.movement == (None, (old.start, old.end), (new.start, new.end))
    assert old.counted == new.counted
    assert old.unit == new.unit


@pytest.mark.parametrize("text", RANGES)
def test_a_range_stays_one(text: str) -> None:
    (one,) = find_figures(text)
    assert one.value_max is not None
    assert one.value < one.value_max < Decimal(1000)
