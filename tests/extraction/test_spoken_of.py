""" "About" that belongs to a noun or verb before it, bounds of what hardly comes about, and movements at a rate."""

import pytest

from service.extraction.figures import find_figures

MODIFIERS = """\
It raised concerns about two participants. | exactly
Concerns about two players grew. | exactly
He spoke about 40 prisoners. | exactly
They complained about three officers. | exactly
Questions about 12 ministers remain. | exactly
The inquiry heard evidence about 12 deaths. | exactly
The clash killed about 40. | about
He will arrive in about two hours. | about
Talks lasted about two hours. | about
They talked about two hours. | about
It was a payment of about 40. | about
He heard about 40 witnesses. | about
He speaks about 12 languages. | about
He complained about 40 times. | about
There were complaints from about 40 people. | about
There were concerns at about 40 schools. | about
The ruling concerns about 40 players. | about
He questions about 40 people. | about
Police reported about 300 cases. | about
Officials fear about 40 people died. | about
Temperatures will struggle to get above 3C. | at most
Temperatures struggled to rise above 3C. | at most
Temperatures will get above 3C. | more than
They struggled to house more than 40 people. | more than
"""

TRENDS = """\
Shares closed off 6.3% on Monday. | fell
The index was off 2 per cent. | fell
The price is 5% off. | none
They knocked off 5%. | none
He was off 5 days. | none
The economy grew at an annual rate of 4.8%. | rose
The economy shrank at an annual rate of 4.8%. | fell
Prices rose at a pace of 3 per cent. | rose
It has an annual rate of 4.8%. | none
"""


@pytest.mark.parametrize("line", MODIFIERS.splitlines())
def test_how_exact_a_number_is(line: str):
    text, _, wanted = line.partition(" | ")
    assert [figure.modifier.value.replace("_", " ") for figure in find_figures(text)] == [wanted]


@pytest.mark.parametrize("line", TRENDS.splitlines())
def test_which_way_a_figure_moved(line: str):
    text, _, wanted = line.partition(" | ")
    assert [figure.trend.value for figure in find_figures(text)] == [wanted]
