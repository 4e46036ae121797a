"""Figures that take what they count from the one before or from who owns it, and ages that no unit names."""

import pytest

from service.extraction.figures import read_figures

#: Text, and each figure as: value, unit, what is counted.
BESIDE = """
The hospital treated 18 children, six of them critically. | 18,,children ; 6,,children
Police held 12 men, three of whom were freed. | 12,,men ; 3,,men
The opposition won 112 seats, 14 short of a majority. | 112,,seats ; 14,,seats
The MP got 23,418 votes, 1,206 more than her rival. | 23418,,votes ; 1206,,votes
Rebels hold 20 of the district's 134 villages. | 20,,villages ; 134,,villages
Nurses at 12 out of the 47 hospitals walked out. | 12,,hospitals ; 47,,hospitals
They arrested 12 out of 47 suspects. | 12,,suspects ; 47,,suspects
They arrested 12 of 47 suspects. | 12,,suspects ; 47,,suspects
Seven out of 10 commuters drive alone. | 0.7,share,commuters
Six in 10 farmers agreed. | 0.6,share,farmers
He scored six in 10 matches. | 6,, ; 10,,matches
The ship carried 6,200 head of cattle. | 6200,,head of cattle
Only 350 of the 400-odd inmates are back. | 350,,inmates ; 400,,inmates
The ANC's support dipped to 40 per cent. | 40,percent,ANC's support
The court awarded the widow $4m. | 4000000,usd,widow
An off-duty nurse, 29, was shot. | 29,year of age,off-duty nurse
A farmer, 58, was gored. | 58,year of age,farmer
The teenagers, both 17, were remanded. | 17,year of age,teenagers
The number, 12, was called. | 12,,number
Traffic deaths fell by almost a quarter last year. | 0.25,share,Traffic deaths
Sales slid 3 per cent in the half year to December. | 3,percent,Sales
It was minus minus five in Leeds. | none
Governors rejected a 5.5 per cent pay claim by the teachers. | 5.5,percent,pay claim
Staff voted for a 4% pay offer. | 4,percent,pay offer
Nurses accepted a 3.5 per cent pay award. | 3.5,percent,pay award
The club agreed a £20m play deal. | 20000000,gbp,play deal
She began a 10-day walk through Wales. | 10,day,walk
A 12-year-old walks to school. | 12,year of age,
A 17-year-old died in the crash. | 17,year of age,
Some 40 per cent pay nothing. | 40,percent,
About 30 per cent help at home. | 30,percent,
The 40 pay nothing. | 40,,
It cost £1.2m, against the £700,000 first budgeted. | 1200000,gbp, ; 700000,gbp,
The 300 first counted were late. | 300,,
It sold 300 other cars. | 300,,cars
Thus far just 23 have been found. | 23,,
Nevertheless 23 were found. | 23,,
Thus 41 people have died. | 41,,people
"""


@pytest.mark.parametrize("line", BESIDE.strip().split("\n"))
def test_what_is_counted_beside_a_figure(line: str) -> None:
    text, _, wanted = line.partition(" | ")
    read = [
        f"{figure.value:f},{figure.unit},{text[slice(*figure.counted)] if figure.counted else ''}"
        for figure in read_figures(text)
    ]

    assert (" ; ".join(read) or "none") == wanted
