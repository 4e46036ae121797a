"""On which day something befell that befalls once is told, and a day on which it goes on rolls. Invented."""

import pytest

from tests.comparison.test_only_in_another_order import told

OTHER_DAYS = """
Mr Kell was last seen on Thursday leaving a hut. | Mr Kell was last seen on Wednesday leaving a hut.
Police said the man was last seen on Thursday. | Police said the man was last seen on Wednesday.
The man was arrested on Thursday. | The man was arrested on Wednesday.
The attack took place on Thursday. | The attack took place on Tuesday.
The boat sank on Friday, its owner said. | The boat sank on Thursday, its owner said.
The fire broke out on Monday night. | The fire broke out on Tuesday night.
The girl was last seen on Monday evening. | The girl was last seen on Monday morning.
He has been missing since Monday. | He has been missing since Sunday.
They must leave by Sunday. | They must leave by Friday.
They will stay until Sunday. | They will stay until Friday.
"""

ROLLING_DAYS = """
The minister said on Monday that the bridge was open. | The minister said on Tuesday that the bridge was open.
The man was arrested, police said on Monday. | The man was arrested, police said on Tuesday.
The union called on Monday for a strike. | The union called on Tuesday for a strike.
On Monday the mayor left the hall. | On Tuesday the mayor left the hall.
Fighting continued in Osby on Monday. | Fighting continued in Osby on Tuesday.
Crews were battling the fire on Monday. | Crews were battling the fire on Tuesday.
Shares fell on Monday. | Shares fell on Tuesday.
The death toll stood at 31 on Tuesday. | The death toll stood at 31 on Wednesday.
The fire remained out of control on Monday. | The fire remained out of control on Tuesday.
The fire had burned 40 homes by Monday. | The fire had burned 40 homes by Tuesday.
Fresh fighting broke out on Monday. | Fresh fighting broke out on Tuesday.
He was in hospital on Monday. | He was in hospital on Tuesday.
The minister resigned yesterday. | The minister resigned on Monday.
The man was arrested on Monday evening. | The man was arrested on Monday night.
"""


def pairs(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(("before", "after"), pairs(OTHER_DAYS))
def test_another_day_on_which_it_befell_is_told(before: str, after: str) -> None:
    assert [["requalified"]] * 2 == [told(before, after), told(after, before)]


@pytest.mark.parametrize(("before", "after"), pairs(ROLLING_DAYS))
def test_a_day_that_rolled_is_not(before: str, after: str) -> None:
    assert [[]] * 2 == [told(before, after), told(after, before)]
