"""Whose a property is that a figure tells, and the whole of the noun phrase that a figure is of."""

import pytest

from service.extraction.figures import find_figures


def counted(sentence: str) -> list[str]:
    """What each figure of a sentence counts; "" for nothing."""
    return [sentence[slice(*one.counted)] if one.counted else "" for one in find_figures(sentence)]


def measures(sentence: str) -> list[str]:
    """The key of what each figure of a sentence counts."""
    return [one.measure for one in find_figures(sentence)]


@pytest.mark.parametrize(
    ("sentence", "thing", "measure"),
    [
        ("Tarn Steel posted a profit of £3m.", "profit", "profit steel tarn"),
        ("Tarn Steel said it made a profit of £3m.", "profit", "profit steel tarn"),
        ("The stock offers a dividend yield of 4.1 per cent.", "dividend yield", "dividend stock yield"),
        ("Osby has a population of 4,000.", "population", "osby people"),
        ("The car was travelling at a speed of 90mph.", "speed", "car speed"),
        ("The house was sold for a price of £1.5m.", "price", "home price"),
        ("The theft is punishable by jail and a fine of £4m.", "fine", "fine theft"),
    ],
)
def test_a_property_told_by_of_is_of_whoever_has_it(sentence, thing, measure):
    assert counted(sentence) == [thing]
    assert measures(sentence) == [measure]


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Police imposed a fine of £200 on the driver.", "fine"),
        ("Analysts had expected a profit of £3m.", "profit"),
        ("Executives say it will have a range of 400 kilometres.", "range"),
        ("The lawyer asked for a sentence of three years.", "sentence"),
        ("Mr Orr was attacked by a crowd of 40.", "crowd"),
        ("Mr Orr was killed by a man of 40.", "man"),
        ("The jury found for a sum of £3m.", "sum"),
        ("The list is led by brothers with a net worth of £4bn.", "brother net worth"),
        ("The index rose, on turnover of £4m.", "revenue"),
        ("Police seized drugs worth £4m.", "drug"),
    ],
)
def test_nobody_owns_what_he_only_imposes_expects_or_is_met_by(sentence, measure):
    assert measures(sentence) == [measure]


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("The average on the key 30-year rate climbed to 6.7%.", ["rate", "average on the key 30-year rate"]),
        ("The price of a 400g loaf rose to £2.", ["loaf", "price of a 400g loaf"]),
        ("The cost of a 2-bedroom flat rose to £900.", ["bedroom flat", "cost of a 2-bedroom flat"]),
        ("Sales at the 40 stores fell 3 per cent.", ["stores", "Sales at the 40 stores"]),
        ("Unemployment among people aged 16 to 24 rose to 14%.", ["people", "Unemployment among people aged 16 to 24"]),
        ("The team won by a 4-point margin, 45 points to 41 points.", ["margin", "team", "team"]),
        ("A man with a 40 per cent stake paid £3m.", ["stake", "stake"]),
        ("Three men aged 20, 31 and 40 were held.", ["men", "men", "men", "men"]),
    ],
)
def test_what_is_counted_goes_on_over_a_measure_that_says_which(sentence, things):
    assert counted(sentence) == things


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("The firm fell short of analysts' estimates of 64,900.", ["analysts' estimates"]),
        ("The court ordered damages of £4,000.", ["damages"]),
        ("Cards make up 20 per cent of consumer spending.", ["consumer spending"]),
        ("A third of people spending less were men.", ["people"]),
        ("They rose by the daily limit of 10 per cent.", ["daily limit"]),
        ("The club runs a daily 40 flights.", ["flights"]),
        ("The firm consists of 4 parts.", ["parts"]),
        ("He warns of 40 job losses.", ["job losses"]),
    ],
)
def test_nouns_that_are_verbs_elsewhere_are_what_is_counted(sentence, things):
    assert counted(sentence) == things


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("The index lost 1.1% to end at 1,334.", ["index", "index"]),
        ("Shares rose 3% to close at 118p.", ["Shares", "Shares"]),
        ("Holm noted on Monday that troop strength - 1,000 in April - lags its target.", [""]),
        ("The poll showed that only just over 55 per cent of voters agreed.", ["voters"]),
        ("Lund Bank said on Thursday that the 30-year rate rose to 4%.", ["rate", "rate"]),
    ],
)
def test_the_subject_is_that_of_the_clause_and_no_other(sentence, things):
    assert counted(sentence) == things
