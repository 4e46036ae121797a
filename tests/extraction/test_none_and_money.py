"""Counts told by what is denied or left out, and money as India, Africa and small change write it."""

import pytest

from service.extraction.figures import read_figures

#: Text, and the words, the value and the unit of its first figure.
DENIED = """
Not one arrest has been made since the raid. | Not one, 0,
Not a single officer was hurt. | Not a single, 0,
Police have not made a single arrest. | not made a single, 0,
The army hasn't lost a single soldier. | hasn't lost a single, 0,
It went ahead without a single injury. | without a single, 0,
Detectives have yet to make a single arrest. | yet to make a single, 0,
The firm failed to sell a single ticket. | failed to sell a single, 0,
He never asked for a single coin. | never asked for a single, 0,
Not one of the 16 trawlers had a radio. | Not one, 0,
Not a single one of its 12 branches closed. | Not a single one, 0,
Not even one shop was open in Osby. | Not even one, 0,
There was not a single death in May. | not a single, 0,
All but three of the 47 passengers walked away. | All but three of the 47, 44,
All but one of the city's 12 schools reopened. | All but one of the city's 12, 11,
All but 5 per cent of the votes were counted. | All but 5 per cent, 95, percent
"""

NOT_DENIED = """
She is not a single mother.
He is not one of the best.
They could not agree on a single candidate.
It is not a single-use bottle.
They did not ask for a single system.
The deal is not a single market.
He is not one to complain.
Mia hit a single from the edge.
It was not one thing or another.
A single shot was fired.
Le 13h is on at noon.
The presenter of Le 13 heures left.
He came to Le 20 mai.
"""

MONEY = """
between Rs 250 crore and Rs 300 crore was spent | between Rs 250 crore and Rs 300 crore, 2500000000..3000000000, inr
it is put at from KSh 2 million to KSh 3 million | from KSh 2 million to KSh 3 million, 2000000..3000000, kes
it will cost between US$5 million and US$6 million | between US$5 million and US$6 million, 5000000..6000000, usd
a stall costs from R500 to R700 a day | from R500 to R700 a day, 500..700, zar per day
the mine will cost K2.5bn | K2.5bn, 2500000000, kwacha
they paid Rs. 250 crore to him | Rs. 250 crore, 2500000000, inr
petrol went up by 5c a litre overnight | 5c a litre, 5, cent per litre
between 5c and 10c was added to the price | between 5c and 10c, 5..10, cent
temperatures of 40c were forecast | 40c, 40, celsius
the rupee closed at 84.12 against the dollar | 84.12 against the dollar, 84.12, per dollar
the naira weakened to 1,530 against the US dollar | 1,530 against the US dollar, 1530, per dollar
the pound fell 1.2 cents against the euro | 1.2 cents, 1.2, cent
the yen was up 2 per cent against the dollar | 2 per cent, 2, percent
he lost 35 paise | 35 paise, 35, paisa
the bribe was 50 kobo | 50 kobo, 50, kobo
a pint rose 20p to 95p | 20p, 20, penny
it sells for 20p to 95p | 20p to 95p, 20..95, penny
a fine of Le 500,000 was set | Le 500,000, 500000, sll
the club paid €35m plus €5m in add-ons | €35m, 35000000, eur
"""


def _first(text: str) -> str:
    figure = next(read_figures(text))
    bounds = [bound for bound in (figure.value, figure.value_max) if bound is not None]
    return f"{text[figure.start : figure.end]}, {'..'.join(f'{bound:f}' for bound in bounds)}, {figure.unit}".strip()


@pytest.mark.parametrize("line", [*DENIED.strip().split("\n"), *MONEY.strip().split("\n")])
def test_the_first_figure_is_read_as_it_stands(line: str) -> None:
    text, _, wanted = line.partition(" | ")

    assert _first(text) == wanted


@pytest.mark.parametrize("text", NOT_DENIED.strip().split("\n"))
def test_what_denies_no_count_has_no_figure(text: str) -> None:
    assert not list(read_figures(text))


def test_one_that_is_denied_for_two_is_no_nought() -> None:
    assert [figure.value for figure in read_figures("They killed not one person but two.")] == [1, 2]
