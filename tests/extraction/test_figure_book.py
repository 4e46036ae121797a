"""A phrase book of figures: every way of telling one that Stet is to know, a line each, and what is none."""

from decimal import Decimal

import pytest

from service.extraction.figures import read_figures

#: Text, and each figure in it as: words, value or bounds, unit, modifier, what is counted ("" for nothing said).
BOOK = """
two and a half million people fled | two and a half million, 2500000, , exactly, people
a dozen shops closed | a dozen, 12, , exactly, shops
a handful of voters came | a handful, 3..6, , exactly, voters
scores of people were hurt | scores, 20..200, , exactly, people
a fifth of voters agreed | a fifth, 0.2, share, exactly, voters
one in ten children is hungry | one in ten, 0.1, share, exactly, children
nine out of 10 voters agreed | nine out of 10, 0.9, share, exactly, voters
three quarters of members left | three quarters, 0.75, share, exactly, members
half of the town burned | half, 0.5, share, exactly, town
almost all of the shops closed | almost all, 0.9..1, share, exactly, shops
most of the country is dark | most, 0.5..1, share, exactly, country
the remaining 10 per cent fled | 10 per cent, 10, percent, exactly,
the number doubled | doubled, 2, time, exactly, number
the number trebled to 30 | trebled, 3, time, exactly, number ; 30, 30, , exactly, number
none of the hostages was freed | none, 0, , exactly, hostages
no deaths were reported | no, 0, , exactly, deaths
between 10 and 12 people died | between 10 and 12, 10..12, , between, people
10-12 people died | 10-12, 10..12, , between, people
20 to 30 people were hurt | 20 to 30, 20..30, , between, people
it costs $3-5 billion | $3-5 billion, 3000000000..5000000000, usd, between,
15-20% of exports stopped | 15-20%, 15..20, percent, between, exports
at least 12 people died | at least 12, 12, , at least, people
up to 20 people were hurt | up to 20, 20, , at most, people
as many as 50 people died | as many as 50, 50, , at most, people
fewer than 5 people survived | fewer than 5, 5, , less than, people
a little over 3 km is left | a little over 3 km, 3, kilometre, more than,
just under 2% is left | just under 2%, 2, percent, less than,
an estimated 90 people died | an estimated 90, 90, , about, people
some 300 people fled | some 300, 300, , about, people
30-odd people came | 30-odd, 30, , about, people
100-plus people came | 100-plus, 100, , at least, people
1,000+ people came | 1,000+, 1000, , at least, people
12 or so people came | 12 or so, 12, , about, people
a 5,000-strong crowd came | 5,000, 5000, , exactly, crowd
1.5 lakh people came | 1.5 lakh, 150000, , exactly, people
2,50,000 people came | 2,50,000, 250000, , exactly, people
1 234 567 votes were cast | 1 234 567, 1234567, , exactly, votes
a quarter of a million people came | a quarter of a million, 250000, , exactly, people
they lent €90bn | €90bn, 90000000000, eur, exactly,
they lent $1,200m | $1,200m, 1200000000, usd, exactly,
it cost Rs 500 crore | Rs 500 crore, 5000000000, inr, exactly,
it is a £3m-a-year deal | £3m-a-year, 3000000, gbp per year, exactly, deal
winds of 90km/h hit the coast | 90km/h, 90, kilometre per hour, exactly, winds
they had 12 cases per 100,000 people | 12, 12, per 100000, exactly, cases
output is 2 million barrels a day | 2 million barrels a day, 2000000, barrel per day, exactly, output
it sold at 80 dollars a barrel | 80 dollars a barrel, 80, usd per barrel, exactly,
it has 300 pound-feet of torque | 300 pound-feet, 300, pound-foot, exactly, torque
he is 6ft 2in tall | 6ft 2in, 74, inch, exactly,
it was minus 5 degrees Celsius | minus 5 degrees Celsius, -5, celsius, exactly,
a 12-year-old boy died | 12-year-old, 12, year of age, exactly, boy
repairs cost 5 million pounds | 5 million pounds, 5000000, gbp, exactly, repairs
he was fined 300 pounds | 300 pounds, 300, gbp, exactly,
5 million pounds of beef | 5 million pounds, 5000000, pound-mass, exactly, beef
Over 45s will be called | Over 45s, 45, year of age, more than,
they are aged 18 to 24 | 18 to 24, 18..24, year of age, between,
the Senate voted 52-48 | 52, 52, , exactly, Senate ; 48, 48, , exactly, Senate
tens of thousands of people fled | tens of thousands, 10000..100000, , exactly, people
it paid tens of millions of dollars | tens of millions of dollars, 10000000..100000000, usd, exactly,
several thousand people fled | several thousand, 3000..9000, , exactly, people
"""

NONE = """
He came 21st and won 2-1.
It rained on 5 May 2020 and at 10.45pm.
The 1990s were better than the 80s.
The G7 met in room 7 of the Boeing 737.
It was a 5-4 decision.
He scored in the second half.
No one was there.
"""


def told(text: str) -> list[tuple[str, str, str, str, str]]:
    """The figures of a text in the words of the book."""
    found = []
    for figure in read_figures(text):
        bounds = [figure.value] if figure.value_max is None else [figure.value, figure.value_max]
        value = "..".join(plain(bound) for bound in bounds)
        counted = text[slice(*figure.counted)] if figure.counted else ""
        found.append((text[figure.start : figure.end], value, figure.unit, figure.modifier.value, counted))
    return found


def plain(value: Decimal) -> str:
    """The number without nought behind its point."""
    return f"{value.normalize():f}"


def entries() -> list[tuple[str, list[tuple[str, ...]]]]:
    lines = (line.partition(" | ") for line in BOOK.strip().splitlines())
    return [(text, [_figure(one) for one in figures.split(" ; ")]) for text, _, figures in lines]


def _figure(line: str) -> tuple[str, ...]:
    """Words may hold commas; the other four parts do not."""
    return tuple(part.strip() for part in line.rsplit(",", 4))


@pytest.mark.parametrize(("text", "figures"), entries(), ids=[text for text, _ in entries()])
def test_the_book_is_read_as_it_stands(text: str, figures: list[tuple[str, ...]]) -> None:
    assert figures == told(text)


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_what_is_no_figure_is_left_alone(text: str) -> None:
    assert [] == told(text)
