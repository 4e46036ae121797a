"""Two amounts side by side, the same or not, and by which row of the table."""

from decimal import Decimal

import pytest

from service.comparison.measures.amounts import AMOUNT_ROWS, amount_rule, is_comparable, is_inside, is_same_amount
from service.domain.claims import Modifier
from tests.builders import a_figure
from tests.comparison.test_importance import rows_under


def figure(words, value, **fields):
    return a_figure(f"{words} of it", words, value, **fields)


def about(words, value, **fields):
    return figure(words, value, modifier=Modifier.ABOUT, **fields)


def share(value):
    return figure(value, value, unit="share")


def percent(value):
    return figure(f"{value} per cent", value, unit="percent")


def days(value):
    return figure(f"{value} days", value, unit="day")


def minutes(value):
    return figure(f"{value} minutes", value, unit="minute")


FIVE_KM, TWENTY = figure("5 km", "5", unit="kilometre"), figure("20", "20")
THOUSANDS = figure("thousands", "1000", value_max=Decimal(10_000), vague=True)

AMOUNTS = [
    ("the same number", figure("12", "12"), figure("twelve", "12"), "equal"),
    ("cents of an euro", figure("€0.40", "0.40", unit="eur"), figure("40 cents", "40", unit="cent"), "equal"),
    ("other cents", figure("€0.40", "0.40", unit="eur"), figure("45 cents", "45", unit="cent"), "moved"),
    ("no cents of a pound", figure("£0.40", "0.40", unit="gbp"), figure("40 cents", "40", unit="cent"), "other kind"),
    (
        "cents a litre",
        figure("€0.40 a litre", "0.40", unit="eur per litre"),
        figure("40 cents a litre", "40", unit="cent per litre"),
        "equal",
    ),
    (
        "the same sum",
        figure("$1.2bn", "1200000000.0", unit="usd"),
        figure("$1,200m", "1200000000", unit="usd"),
        "equal",
    ),
    ("a fifth is 20 per cent", figure("a fifth", "0.2", unit="share"), figure("20%", "20", unit="percent"), "equal"),
    ("a kilometre in metres", FIVE_KM, figure("5,000 m", "5000", unit="metre"), "equal"),
    ("degrees of two scales", figure("100C", "100", unit="celsius"), figure("212F", "212", unit="fahrenheit"), "equal"),
    ("of as many", figure("2", "2", unit="per 1000"), figure("200", "200", unit="per 100000"), "equal"),
    (
        "of as many in per cent",
        figure("12", "12", unit="per 100000"),
        figure("0.012", "0.012", unit="percent"),
        "equal",
    ),
    ("torque", figure("300", "300", unit="pound-foot"), figure("407", "407", unit="newton metre"), "converted"),
    ("torque moved", figure("300", "300", unit="pound-foot"), figure("350", "350", unit="newton metre"), "moved"),
    (
        "people per area",
        figure("300", "300", unit="people per square kilometre"),
        figure("777", "777", unit="people per square mile"),
        "converted",
    ),
    (
        "pay by time",
        figure("24000", "24000", unit="gbp per year"),
        figure("2000", "2000", unit="gbp per month"),
        "equal",
    ),
    ("pay moved", figure("24000", "24000", unit="gbp per year"), figure("2100", "2100", unit="gbp per month"), "moved"),
    (
        "price by weight",
        figure("2000", "2000", unit="usd per ounce"),
        figure("64", "64", unit="usd per gram"),
        "converted",
    ),
    (
        "price in pence",
        figure("150", "150", unit="penny per litre"),
        figure("1.51", "1.51", unit="gbp per litre"),
        "moved",
    ),
    (
        "a speed",
        figure("60", "60", unit="kilometre per hour"),
        figure("1", "1", unit="kilometre per minute"),
        "other kind",
    ),
    ("5 km is 3.1 miles as shown", FIVE_KM, figure("3.1 miles", "3.1", unit="mile"), "converted"),
    (
        "a third is 33 per cent",
        figure("a third", "0.333333", unit="share"),
        figure("33%", "33", unit="percent"),
        "converted",
    ),
    ("5 km is not 4 miles", FIVE_KM, figure("4 miles", "4", unit="mile"), "moved"),
    ("the greater part of a unit is no whole one", figure("8 weeks", "8", unit="week"), days("50"), "moved"),
    ("a unit rounded away", figure("1 week", "1", unit="week"), days("6"), "moved"),
    ("ten minutes of an hour and a half", figure("two hours", "2", unit="hour"), minutes("100"), "moved"),
    (
        "one of a thousand",
        figure("3 tonnes", "3", unit="metric ton"),
        figure("2,990", "2990", unit="kilogram"),
        "converted",
    ),
    (
        "feet in round metres",
        figure("2,000 ft", "2000", unit="foot"),
        figure("600 m", "600", unit="metre"),
        "converted",
    ),
    ("round miles", figure("50 miles", "50", unit="mile"), figure("80 km", "80", unit="kilometre"), "converted"),
    ("miles too round", figure("20 miles", "20", unit="mile"), figure("30 km", "30", unit="kilometre"), "moved"),
    ("a body's warmth", figure("37C", "37", unit="celsius"), figure("99F", "99", unit="fahrenheit"), "converted"),
    ("a warm day and a mild one", figure("20C", "20", unit="celsius"), figure("70F", "70", unit="fahrenheit"), "moved"),
    ("a fifth is no 21 per cent", share("0.2"), percent("21"), "moved"),
    ("three in ten are no 33 per cent", share("0.3"), percent("33"), "moved"),
    ("half is no 49 per cent", share("0.5"), percent("49"), "moved"),
    ("a sixth is 16 per cent cut short", share("0.1666666666666667"), percent("16"), "converted"),
    ("a sixth is 17 per cent rounded", share("0.1666666666666667"), percent("17"), "converted"),
    ("a sixth is no 18 per cent", share("0.1666666666666667"), percent("18"), "moved"),
    ("a sixth is no 16.1 per cent", share("0.1666666666666667"), percent("16.1"), "moved"),
    ("an eighth is 12.5 per cent", share("0.125"), percent("12.5"), "equal"),
    (
        "a point of a hundred",
        figure("40", "40", unit="basis point"),
        figure("0.5", "0.5", unit="percentage point"),
        "moved",
    ),
    ("pence", figure("£3.40", "3.40", unit="gbp"), figure("340p", "340", unit="penny"), "equal"),
    ("a penny more", figure("£3.40", "3.40", unit="gbp"), figure("341p", "341", unit="penny"), "moved"),
    ("about 1 and 1.4", about("about 1", "1", unit="mile"), figure("1.4", "1.4", unit="mile"), "moved"),
    ("about 4 and 4.3", about("about 4", "4", unit="mile"), figure("4.3", "4.3", unit="mile"), "rounded"),
    ("about a fifth and 23 per cent", about("about a fifth", "0.2", unit="share"), percent("23"), "moved"),
    ("nearly the same in one unit is not", FIVE_KM, figure("5.1 km", "5.1", unit="kilometre"), "moved"),
    ("about 20 and 19.6", about("about 20", "20"), figure("19.6", "19.6"), "rounded"),
    ("about 20 and 19.4", about("about 20", "20"), figure("19.4", "19.4"), "moved"),
    ("20 and 19.6", TWENTY, figure("19.6", "19.6"), "moved"),
    ("about 60,000 and 60,400", about("about 60,000", "60000"), figure("60,400", "60400"), "rounded"),
    ("about 60,000 and 61,000", about("about 60,000", "60000"), figure("61,000", "61000"), "moved"),
    ("another currency", figure("£5", "5", unit="gbp"), figure("$5", "5", unit="usd"), "other kind"),
    ("another dimension", FIVE_KM, figure("5 hours", "5", unit="hour"), "other kind"),
    ("a month is 30 days", figure("1 month", "1", unit="month"), figure("30 days", "30", unit="day"), "converted"),
    ("a year is 365 days", figure("1 year", "1", unit="year"), figure("365 days", "365", unit="day"), "converted"),
    ("a month is no six weeks", figure("1 month", "1", unit="month"), figure("6 weeks", "6", unit="week"), "moved"),
]


@pytest.mark.parametrize(("situation", "before", "after", "rule"), AMOUNTS, ids=[a[0] for a in AMOUNTS])
def test_the_rule_that_decides_is_named_and_holds_both_ways(situation, before, after, rule):
    assert rule == amount_rule(before, after).name == amount_rule(after, before).name


def test_only_equal_converted_rounded_and_bounded_amounts_and_those_told_in_times_are_the_same():
    assert ["in times", "equal", "converted", "rounded", "same end"] == [row.name for row in AMOUNT_ROWS if row.is_same]
    assert is_same_amount(FIVE_KM, figure("3.1 miles", "3.1", unit="mile"))


def test_an_exact_number_lies_inside_the_bounds_of_a_vague_one():
    assert is_inside(THOUSANDS, figure("4,000", "4000"))
    assert not is_inside(THOUSANDS, figure("40", "40"))
    assert "more exact" == amount_rule(THOUSANDS, figure("4,000", "4000")).name
    assert "moved" == amount_rule(figure("12", "12"), figure("12 to 14", "12", value_max=Decimal(14))).name


SPAN = figure("40 to 60 mph", "40", value_max=Decimal(60), unit="mile per hour")


@pytest.mark.parametrize(
    ("words", "value", "modifier", "rule"),
    [
        ("up to 60 mph", "60", Modifier.AT_MOST, "same end"),
        ("less than 60 mph", "60", Modifier.LESS_THAN, "same end"),
        ("at least 40 mph", "40", Modifier.AT_LEAST, "same end"),
        ("more than 40 mph", "40", Modifier.MORE_THAN, "same end"),
        ("60 mph", "60", Modifier.EXACTLY, "more exact"),
        ("at least 60 mph", "60", Modifier.AT_LEAST, "moved"),
        ("up to 40 mph", "40", Modifier.AT_MOST, "moved"),
        ("up to 70 mph", "70", Modifier.AT_MOST, "moved"),
        ("about 60 mph", "60", Modifier.ABOUT, "more exact"),
    ],
)
def test_a_bound_at_the_end_of_a_range_has_not_moved(words, value, modifier, rule):
    bound = figure(words, value, modifier=modifier, unit="mile per hour")
    assert rule == amount_rule(SPAN, bound).name


def test_what_is_only_bounded_on_one_side_is_not_inside_a_range():
    assert not is_inside(SPAN, figure("at least 50", "50", modifier=Modifier.AT_LEAST, unit="mile per hour"))
    assert is_inside(THOUSANDS, figure("at least 4,000", "4000", modifier=Modifier.AT_LEAST))


def test_sums_of_money_and_units_of_one_dimension_are_comparable():
    assert is_comparable(figure("£5", "5", unit="gbp"), figure("$5", "5", unit="usd"))
    assert is_comparable(FIVE_KM, figure("3 miles", "3", unit="mile"))
    assert not is_comparable(FIVE_KM, figure("3 hours", "3", unit="hour"))


def test_the_page_prints_the_table():
    told = [(row.name, "the same" if row.is_same else "another", row.when) for row in AMOUNT_ROWS]

    assert told == rows_under("### Two amounts")
