"""Figures told beside what became of their sentence, those that say for themselves, and what they leave to say."""

import pytest

from tests.comparison.test_only_in_another_order import report_of

LINES = """
# up to so many is how far it fell, as about so many is
figure revised | The council will cut about 500 posts. | The council will cut up to 700 posts.
figure revised | The mill will shed about 200 jobs. | The mill will shed up to 250 jobs.
figure revised | The party could lose 30 seats. | The party could lose up to 40 seats.
figure revised, figure revised | It said it would cut 500 jobs, or 8 per cent of its staff. | \
It said it would cut up to 700 jobs, or around 11 per cent of its staff.
figure requalified | The bank raised its rate to 5 per cent. | The bank raised its rate up to 5 per cent.
# in a clause that tells more of something; not what the sentence itself says, and no age
position revised, figure removed | Drivers will strike on Monday in a dispute that could leave 200,000 people without \
buses, their union said. | Drivers have suspended a strike, their union said.
position reversed, figure removed | The mayor pleaded not guilty on Monday to charges that he took bribes worth \
$2 million from builders. | The mayor pleaded guilty on Thursday to charges of taking bribes from builders.
position reversed, figure removed | The mayor, who won 51 per cent of the vote, resigned. | The mayor refused to resign.
position reversed | Lund, who is 51, rejected the plan. | Lund welcomed the plan.
position reversed | The company said that it would pay a dividend of 4 crowns a share. | \
The company said it would pay no dividend.
# a plea on another day
position reversed | The mayor pleaded not guilty on Monday. | The mayor pleaded guilty on Thursday.
position revised | Lund pleaded guilty to theft. | Lund pleaded guilty to murder.
# who came is told, and not how old they are, where that is news
position added | Osby is a port. | Osby is a port. A driver, 51, has been charged with murder.
figure added | Osby is a port. | Osby is a port. The suspect is 29.
figure added | Osby is a port. | Osby is a port. A 34-year-old man was shot dead and 12 others were hurt.
# a rule stays one with a number in it
position added | Osby is a port. | Osby is a port. Stay 2 metres apart from others.
# more or fewer of the same people are nobody else
figure revised | Six members backed the plan. | Seven members backed the plan.
figure revised | Six of the nine members backed the plan. | Eight of the nine members backed the plan.
figure revised | Two-thirds of members backed the strike. | Three quarters of members backed the strike.
figure rescoped, position reattributed | Two residents of Osby said it rained. | Two residents of Tarn said it rained.
position reattributed | Lund and Berg backed the plan. | Lund backed the plan.
- | Most of them opposed the plan. | The majority of them opposed the plan.
"""


@pytest.mark.parametrize("line", [line for line in LINES.strip().splitlines() if line[0] != "#"])
def test_what_is_told(line):
    expected, before, after = line.split(" | ")
    told = [f"{one.family.value} {one.kind.value}" for one in report_of(before, after).changes if one.material]
    assert sorted(told) == sorted(expected.split(", ") if expected != "-" else [])
