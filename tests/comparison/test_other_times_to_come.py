"""What is to come and is at another time is told, and days that only came nearer or rolled on are not. Invented."""

import pytest

from tests.comparison.test_days_it_befell import pairs
from tests.comparison.test_only_in_another_order import told

OTHER_SPANS = """
The mine will close by the end of this year. | The mine will close by the end of next year.
The bank said it would pay this week. | The bank said it would pay next week.
The sale closes next week. | The sale closes next month.
The law takes effect in the coming days. | The law takes effect in the coming weeks.
The talks were to resume this week. | The talks were to resume next week.
The court may rule this week. | The court may rule next week.
The board expects to announce the winner on Monday. | The board expects to announce the winner on Thursday.
The board wants to reopen the mine on Monday. | The board wants to reopen the mine on Friday.
The envoy expects talks to resume on Monday. | The envoy expects talks to resume on Friday.
The road will reopen in early June. | The road will reopen in late June.
The road will reopen in early June. | The road will reopen later in June.
The trial begins early next week. | The trial begins later this week.
The mine will close later this year. | The mine will close early next year.
The film opens early in May. | The film opens late in May.
"""

EARLY_OR_LATE = """
The train was early. | The train was late.
The train was late on Monday. | The train was early on Monday.
The ship was early this year. | The ship was late this year.
"""

SAME_SPANS = """
The mine closed this year. | The mine closed last year.
The council met this week. | The council met last week.
The minister said this week that the mine would close. | The minister said last week that the mine would close.
The mine will close by the end of this year. | The mine will close by the end of the year.
The council will vote next week. | The council will vote this week.
Next week the council will vote. | This week the council will vote.
Crews will continue to mop up this week. | Crews will continue to mop up next week.
This week's vote will be close. | Next week's vote will be close.
The plan was announced this week and will be voted on in May. | The plan was announced last week and will be voted on in May.
The police wanted him on Monday. | The police wanted him on Friday.
On Monday the board expects to reopen the mine. | On Friday the board expects to reopen the mine.
The road will reopen early in June. | The road will reopen in early June.
The minister said in early June that it was safe. | The minister said in late June that it was safe.
She arrived early in the morning. | She arrived in the morning.
The board is due to meet tomorrow. | The board is due to meet today.
"""  # noqa: E501


@pytest.mark.parametrize(("before", "after"), pairs(OTHER_SPANS))
def test_what_is_put_into_another_span_is_told(before: str, after: str) -> None:
    assert told(before, after) == ["requalified"]


@pytest.mark.parametrize(("before", "after"), pairs(SAME_SPANS))
def test_a_span_that_only_came_nearer_or_rolled_on_is_not_told(before: str, after: str) -> None:
    assert told(before, after) == []


@pytest.mark.parametrize(("before", "after"), pairs(EARLY_OR_LATE))
def test_what_is_early_itself_and_late_now_is_reversed(before: str, after: str) -> None:
    assert told(before, after)[0] == "reversed"


OTHER_HOURS = """
The bridge may open in the morning. | The bridge may open in the evening.
The curfew runs at night. | The curfew runs in the morning.
Residents must leave in the morning. | Residents must leave in the evening.
The mayor said the road would reopen in the morning. | The mayor said the road would reopen in the evening.
The road will reopen on Monday morning. | The road will reopen on Monday evening.
The fair will go ahead on Monday, weather permitting. | The fair will go ahead on Monday.
The mine will reopen, funds permitting, in May. | The mine will reopen in May.
Shops are shut from Monday. | Shops are shut from Thursday.
"""

SAME_HOURS = """
Rain fell in the morning. | Rain fell in the afternoon.
Gusts will ease in the morning. | Gusts will ease in the afternoon.
The minister said in the morning that he would resign. | The minister said in the evening that he would resign.
The road will reopen in the evening. | The road will reopen at night.
The road will reopen tomorrow morning. | The road will reopen this morning.
Crews will continue to patrol in the morning. | Crews will continue to patrol in the evening.
The Evening Post will close. | The Morning Post will close.
Shops were shut from Monday. | Shops were shut from Tuesday.
He died in the morning. | He died early in the day.
"""


@pytest.mark.parametrize(("before", "after"), pairs(OTHER_HOURS))
def test_another_part_of_the_day_and_what_must_be_right_are_told(before: str, after: str) -> None:
    assert [["requalified"]] * 2 == [told(before, after), told(after, before)]


@pytest.mark.parametrize(("before", "after"), pairs(SAME_HOURS))
def test_hours_of_weather_and_work_and_of_the_past_roll(before: str, after: str) -> None:
    assert [[]] * 2 == [told(before, after), told(after, before)]
