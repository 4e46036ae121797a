"""Numbers and units as some write them: "$3tr", "0·5", "5'6\\"", "1-in-5", "one nurse per eight"."""

import pytest

from service.extraction.figures import find_figures
from service.extraction.values import find_unreadable

READ = """\
The fund is worth ¥3tr. | 3000000000000 jpy
Debt reached $3.5 tr last year. | 3500000000000 usd
Sales were 3.2tr yen. | 3200000000000 jpy
The plan costs $3mm. | 3000000 usd
A hole of 3mm was found. | 3 millimetre
He paid zł3,000 for it. | 3000 pln
They paid 400 dinars. | 400 dinar
It cost 500 Serbian dinars. | 500 rsd
The firm will invest 3 trillion won in the plant. | 3000000000000 krw
A fine of 10,000 won ($8) was set. | 10000 krw , 8 usd
The 2 million won by the party were spent. | 2000000
They won 500 seats. | 500
The team won 3. | 3
About 300 people per square kilometre live there. | 300 people per square kilometre
The car uses 5 litres per 100km. | 5 litre per 100 kilometre
It charges $5 per 100 grams. | 5 usd per 100 gram
The rate is 12 per 100,000. | 12 per 100000
The motor makes 407 Nm of torque. | 407 newton metre
The boat is 12 nm off the coast. | 12 nautical mile
The storm's pressure fell to 980 millibars. | 980 millibar
The storm's pressure fell to 980mb. | 980 millibar
The file is 980mb. | 980 megabyte
The storm's pressure fell to 980 hPa. | 980 hectopascal
The rate fell by 0·5 per cent. | 0.5 percent
Turnout was 54·7%. | 54.7 percent
The 9·30am train left. |
He is 5'6" tall. | 66 inch
She is 5’6” tall. | 66 inch
A 5'10" man and a 6'2" woman. | 70 inch , 74 inch
He said "more than 300" had come. | 300
There is a 1-in-5 chance of rain. | 0.2 share
There is a one-in-five chance of rain. | 0.2 share
There is a 1-in-100-year flood. |
A one-in-100-year storm hit. |
A 2-in-1 laptop was sold. |
There is one nurse per eight patients. | 1 per 8
There is one nurse for every eight patients. | 1 per 8
There are two nurses per eight patients. | 2 per 8
He paid £5 for every 10 miles. | 5 gbp , 10 mile
One man died and eight were hurt. | 1 , 8
"""


@pytest.mark.parametrize("line", READ.splitlines())
def test_what_is_written_otherwise_is_read(line: str):
    text, _, wanted = line.partition(" |")
    found = [f"{figure.value:f} {figure.unit}".strip() for figure in find_figures(text)]
    assert found == [one for one in wanted.strip().split(" , ") if one]


@pytest.mark.parametrize("sum_", ["$4xz", "$4.5qn", "€3Mrd"])
def test_unknown_letters_stuck_to_a_sum_are_a_doubt(sum_: str):
    text = f"It spent {sum_} on parks."
    assert find_figures(text) == ()
    assert [text[first:last] for first, last in find_unreadable(text)] == [sum_]


@pytest.mark.parametrize("sum_", ["£50pw", "$20US", "$20ish", "$5k", "$5million", "$100s", "£10m", "€3bn", "£2.50p"])
def test_known_letters_behind_a_sum_are_no_doubt(sum_: str):
    assert find_unreadable(f"It spent {sum_} on parks.") == ()
