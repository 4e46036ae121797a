"""Conditions on figures: what is read, what holds, and what is refused with the part that cannot be read."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.claims import Figure, Modifier, Trend
from service.domain.errors import Invalid
from service.domain.versions import Passage
from service.webhooks.conditions import CONDITION_ROWS, LONGEST_CONDITION, accept_condition, meets, parse_condition


def a_figure(
    value: str, unit: str = "", counted: str = "homes without power", top: str | None = None, vague: bool = False
) -> Figure:
    return Figure(
        id=value,
        passage=Passage(0, len(value), value),
        value=Decimal(value),
        value_max=None if top is None else Decimal(top),
        unit=unit,
        modifier=Modifier.EXACTLY,
        vague=vague,
        trend=Trend.NONE,
        movement=None,
        counted=Passage(0, len(counted), counted) if counted else None,
        measure="",
        as_of=None,
        as_of_time="",
        position_id=None,
    )


def holds(condition: str, before: Figure | None, after: Figure | None) -> bool:
    return meets(parse_condition(condition), before, after)


@pytest.mark.parametrize(
    ("condition", "before", "after", "wanted"),
    [
        ("any drop of more than 5 %", "100", "95", False),
        ("any drop of more than 5 %", "100", "94", True),
        ("any drop of more than 5 %", "100", "106", False),
        ("drops by at least 5%", "100", "95", True),
        ("falls by more than 50,000", "1200000", "1100000", True),
        ("any drop", "2", "1", True),
        ("any drop", "1", "1", False),
        ("rises by at least 200", "100", "300", True),
        ("rises by more than 200", "100", "300", False),
        ("increases by 10 per cent", "100", "111", True),
        ("rises by more than 1.5 million", "500000", "2100000", True),
        ("moves by more than 10 %", "100", "89", True),
        ("moves by more than 10 %", "100", "111", True),
        ("moves by more than 10 %", "0", "5", False),
        ("leaves 15-25", "20", "26", True),
        ("leaves 15-25", "20", "25", False),
        ("leaves 15-25", "26", "30", False),
        ("leaves 25 to 15", "20", "14", True),
        ("enters 15-25", "26", "25", True),
        ("crosses 50,000", "49000", "50000", True),
        ("crosses 50,000", "50000", "49999", True),
        ("crosses 50,000", "50000", "51000", False),
        ("crosses 50k", "49999", "50001", True),
        ("goes above 1.5 million", "1000000", "1500000", True),
        ("goes above 1.5 million", "1500000", "1000000", False),
        ("falls below 10", "10", "9", True),
        ("falls below 10", "9", "8", False),
        ("crosses 5 and rises by more than 100 %", "4", "9", True),
        ("crosses 5 and rises by more than 100 %", "4", "6", False),
        ("crosses 5 or crosses 100", "99", "101", True),
        ("crosses 5; crosses 100", "99", "101", True),
        ("homes: crosses 5", "4", "6", True),
        ("Power HOMES: crosses 5", "4", "6", True),
        ("deaths: crosses 5", "4", "6", False),
        ("deaths: crosses 5 or home: crosses 5", "4", "6", True),
        ("crosses 5 %", "4", "6", False),
        ("moves by 1 point", "4", "6", False),
    ],
)
def test_a_condition_holds_as_the_page_says(condition, before, after, wanted):
    assert wanted == holds(condition, a_figure(before), a_figure(after))


@pytest.mark.parametrize(
    ("condition", "wanted"),
    [
        ("moves by more than 2 points", False),
        ("rises by at least 2 points", True),
        ("crosses 21 %", True),
        ("rises by 10 %", False),
        ("rises by at least 10 %", True),
    ],
)
def test_points_are_of_percentages_and_a_level_in_percent_is_of_those(condition, wanted):
    assert wanted == holds(condition, a_figure("20", "percent"), a_figure("22", "percent"))


@pytest.mark.parametrize(
    ("condition", "wanted"),
    [
        ("fire contained: any drop", True),
        ("the Fire, contained: falls below 40", True),
        ("contained: drops by more than 10 points", True),
        ("people contained: any drop", False),
        ("contain: any drop", False),
    ],
)
def test_words_are_also_those_of_the_name_that_the_change_gives(condition, wanted):
    sides = a_figure("50", "percent", counted=""), a_figure("25", "percent", counted="")

    assert wanted == meets(parse_condition(condition), *sides, "fire contained 50 percent")


def test_a_range_must_have_moved_whole():
    assert holds("leaves 15-25", a_figure("16", top="20"), a_figure("26", top="30"))
    assert not holds("leaves 15-25", a_figure("16", top="20"), a_figure("24", top="30"))
    assert not holds("any drop", a_figure("10", top="20"), a_figure("9", top="15"))


def test_two_units_of_one_kind_are_converted_and_of_two_kinds_never_compared():
    assert holds("any drop of more than 50 %", a_figure("5", "kilometre"), a_figure("1", "mile"))
    assert not holds("any drop", a_figure("5", "kilometre"), a_figure("1", "acre"))


def test_what_only_came_or_went_or_is_our_own_bound_meets_nothing():
    assert not holds("any drop", a_figure("5"), None) and not holds("rises", None, a_figure("5"))
    assert not holds("any drop", a_figure("2000", top="9999", vague=True), a_figure("5"))
    assert holds("", None, None)


@pytest.mark.parametrize(
    ("condition", "part"),
    [
        ("goes sideways", "goes sideways"),
        ("crosses 5 or jumps", "jumps"),
        ("crosses five", "crosses five"),
        ("rises by", "rises by"),
        (": crosses 5", ": crosses 5"),
        ("deaths: ", "deaths:"),
        ("of the: crosses 5", "of the: crosses 5"),
        ("crosses 5 and", ""),
        (";", ";"),
        ("crosses " + "9" * 400, "crosses"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_would_be(condition, part):
    with pytest.raises(Invalid) as error:
        parse_condition(condition)

    assert "condition" == error.value.field and part in error.value.message
    assert len(condition) > LONGEST_CONDITION or "drop of more than 5 %" in error.value.message or ":" in condition


@pytest.mark.parametrize("row", CONDITION_ROWS, ids=lambda row: row.example)
def test_every_example_of_the_table_is_read_by_its_own_row(row):
    [[(found, _)]] = [one.tests for one in parse_condition(row.example)]

    assert row is found


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text):
    with suppress(Invalid):
        parse_condition(text)


@pytest.mark.parametrize(
    ("condition", "number", "accepted"),
    [
        ("crosses 50.000", "50.000", "“50,000” where that is meant, or “50.0”"),
        ("leaves 15-2.125", "2.125", "“2,125” where that is meant, or “2.1250”"),
        ("deaths: rises by 1.500", "1.500", "“1,500” where that is meant, or “1.50”"),
        ("crosses 1,5", "1,5", "thousands are parted by commas"),
        ("crosses 1.234.567", "1.234.567", "thousands are parted by commas"),
        ("crosses 50.000,5", "50.000,5", "thousands are parted by commas"),
    ],
)
def test_a_number_that_may_be_read_in_two_ways_is_refused_with_how_to_write_it(condition, number, accepted):
    with pytest.raises(Invalid) as error:
        accept_condition(condition)

    assert f'"{number}"' in error.value.message and accepted in error.value.message


@pytest.mark.parametrize(
    "number", ["50,000", "50.0", "0.125", "1234.567", "1,250,000.5", "3,00,000", "1.5 million", "7"]
)
def test_a_number_that_is_read_in_one_way_is_accepted(number):
    [[(row, found)]] = [one.tests for one in accept_condition(f"crosses {number}")]

    assert "crosses 50,000" == row.example and found.group().endswith(number)


@pytest.mark.parametrize("row", CONDITION_ROWS, ids=lambda row: row.example)
def test_every_example_of_the_table_may_be_written(row):
    assert accept_condition(row.example)


def test_a_condition_that_was_stored_before_is_read_as_it_was():
    assert parse_condition("crosses 50.000")
