"""A bare number is refused only by the words around it: telephone numbers that are called, years, airliners."""

import pytest

from service.extraction.figures import find_figures

COUNTED = """\
The death toll rose to 112. | 112
Cases fell from 112 to 98. | 112 98
MPs backed the deal by 311 to 290. | 311 290
The ministry put the toll at 911. | 911
Some 112 remain in hospital. | 112
Labour won 311. | 311
They called for 112 more. | 112
Police called on 112 people. | 112
More than 999 calls were made. | 999
There were 101 calls to the line. | 101
There were 311 complaints in May. | 311
Cases rose to 2019 on Monday, up 40. | 2019 40
Deaths rose from 98 to 2019. | 98 2019
Deaths fell from 2019 to 1976. | 2019 1976
The toll stands at 1999, police said. | 1999
The death toll reached 1987. | 1987
Last year 12 people died. | 12
Each year 12 people die. | 12
The toll reached 1987 on Monday. | 1987
In the past year 12 died. | 12
On the road 12 died. | 12
"""

REFUSED = """\
He called 911 after the crash.
Callers should dial 999 or 112.
A 911 dispatcher took the call.
The 999 call was made at noon.
Call NHS 111 for advice.
People with symptoms should phone 111 or text 999.
Anyone with information should contact police on 101.
Residents can reach the city at 311.
The 911 operator hung up.
Half-heard 911 calls show panic.
Callers to 911 waited outside.
A call to 999 was made at 6pm.
The caller told 911 that he was armed.
The emergency number 112 was down.
The 101 service failed.
Prices rose to their highest since 2019.
Emissions fell to 1990 levels.
Prices climbed to 2008 highs.
Output rose from 2019 to 2021.
Emissions will fall to 2030 as planned.
Sales grew to 2019 and then shrank.
The contract was extended to 2028.
Year 9 pupils study it.
The year 11 pupils sat exams.
Every year 7 pupil was told.
Tourism has reached 2019 levels.
Rates stood at 2008 levels.
Prices fell to 2012 depths.
Sales sank to 2009's level.
Prices rose to 2008, then fell.
Unemployment rose to 2012 and fell after.
The virus hit 2020 hard.
Russia reached 2018 World Cup form.
911 was called at noon.
Contact 101 with details.
The firm flew a 737 to Osby.
"""


@pytest.mark.parametrize("line", COUNTED.splitlines())
def test_what_counts_is_a_figure_whatever_its_digits(line: str):
    text, _, wanted = line.partition(" | ")
    assert [str(figure.value) for figure in find_figures(text)] == wanted.split()


@pytest.mark.parametrize("text", REFUSED.splitlines())
def test_what_is_called_or_a_year_is_none(text: str):
    assert find_figures(text) == ()
