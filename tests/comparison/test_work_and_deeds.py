"""Sentences of workers and of them: which deeds are told where another one stands there, which are a day's work."""

import pytest

from tests.comparison.test_only_in_another_order import told

DEEDS = """
They were bought by a bank. | They were bought by a church.
They were sold at Norbo and Fellmart stores. | They were sold at Norbo, Fellmart and Green Acre stores.
They hid the money in a barn. | They hid the money in a bank.
They live in Osby. | They live in Tarn.
We were paid by the council. | We were paid by the church.
Officials moved the files to Osby. | Officials burned the files in Osby.
Council staff shredded the files. | Council staff copied the files.
Party officials met in Osby. | Party officials met in Tarn.
The engine was designed by Norbo. | The engine was designed by Fellmart.
The helicopter took off from Osby. | The helicopter took off from Tarn.
The team is owned by a bank. | The team is owned by a prince.
The search will continue in the valley. | The strike will continue in the valley.
Suppression of the press will continue. | Suppression of the radio will continue.
Patrol will continue on the north side of Tarn. | The fire burned the north side of Tarn.
"""

WORK = """
Crews cleared brush. | Crews cleared branches.
They continued to strengthen lines. | They patrolled lines.
Firefighters mopped up hot spots. | Firefighters strengthened lines.
Officials are monitoring the weather. | Officials are watching the weather.
Volunteers handed out water. | Volunteers handed out soup.
Rescue teams searched the river. | Rescue teams searched the lake.
Aircraft dropped water on the south flank. | Aircraft dropped retardant on the south flank.
Staff were assigned to Division A. | Staff were assigned to Division B.
Team members took advantage of cooler weather. | Team members took advantage of calmer winds.
We updated this page. | We updated this guidance.
They met in a cafe. | -
Patrol and mop-up will continue as crews improve lines. | Line construction, mop-up and patrol will continue tonight.
Mop-up will continue. | -
"""


def _pairs(lines: str) -> list[tuple[str, str]]:
    return [(before, after) for before, _, after in (line.partition(" | ") for line in lines.strip().splitlines())]


@pytest.mark.parametrize(("before", "after"), _pairs(DEEDS))
def test_what_workers_did_that_is_no_work_is_told(before: str, after: str) -> None:
    assert 1 == len(told(before, after)) == len(told(after, before))


@pytest.mark.parametrize(("before", "after"), _pairs(WORK))
def test_a_days_work_is_told_to_nobody(before: str, after: str) -> None:
    after = after if after != "-" else ""

    assert [] == told(before, after) == told(after, before)
