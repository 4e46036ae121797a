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
The league docked the club 12 points. | 12,point,club
The league threatened to dock the club six points. | 6,point,club
The panel gave the skater 9.5 points. | 9.5,point,skater
The index gave up 12 points. | 12,point,index
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
Thus far just 23 have been found. | 23,,found
Nevertheless 23 were found. | 23,,found
The number of homes without power rose to 22,000. | 22000,,number of homes
Storms left 22,000 homes without power. | 22000,,homes
Wages without bonuses rose 4 per cent. | 4,percent,Wages
Only 430,000 are registered. | 430000,,registered
Just 12 were hurt. | 12,,
About 6,000 were not counted. | 6000,,not counted
Fewer than 100 are still in hospital. | 100,,in hospital
Police searched the house for six hours. | 6,hour,searched the house
The road will be closed for two weeks. | 2,week,closed
The ferry was out of service for two days. | 2,day,out of service
It will take four years to rebuild the bridge. | 4,year,rebuild the bridge
The firm sold 12 ships over two years. | 12,,ships ; 2,year,firm
Complaints about delays rose to 512. | 512,,Complaints about delays
The regulator upheld 14 complaints against the bank. | 14,,complaints
The plant near Osby employs 300. | 300,,plant near Osby
The queue outside the embassy stretched for two kilometres. | 2,kilometre,queue outside the embassy
The reservoir is 38 per cent full. | 38,percent,reservoir
The airline will operate 24 daily flights. | 24,,daily flights
Sales averaged 40 daily. | 40,,Sales
Lind scored 31 goals last season. | 31,,goals
Losses amount to 40 per cent. | 40,percent,Losses
At 74, the composer still writes. | 74,year of age,composer
At 19, she won. | 19,year of age,
At 40, the rate is high. | 40,,
Children ages 5 to 11 are next. | 5,year of age,Children
Ages from 5 to 11 are next. | 5,year of age,Ages
Phases one and two will open in May. | none
Stages two and three were cancelled. | none
Police seized cocaine, worth $90m, at the port. | 90000000,usd,cocaine
Thieves took jewels from a shop, valued at €4m. | 4000000,eur,jewels from a shop
The firm bought a stake, now worth $90m. | 90000000,usd,stake
A gang brought tobacco into Osby, worth £3m. | 3000000,gbp,tobacco
The judges ruled 5-4 that it stands. | 5,,judges ; 4,,judges
Prices rose from $12 to $14, an increase of 17 per cent. | 12,usd,Prices ; 14,usd,Prices ; 17,percent,Prices
Jobs rose to 300, a sharp increase of about 12 per cent. | 300,,Jobs ; 12,percent,Jobs
Nurses saw an increase of 12 per cent. | 12,percent,increase
The bank set aside £4m, a cut of 30 jobs. | 4000000,gbp,bank ; 30,,jobs
Wheat exports reached 4.6 million tonnes. | 4600000,metric ton,Wheat exports
Children aged between two and five may enter. | 2,year of age,Children
The hospital has 420 beds, a third of which are empty. | 420,,beds ; 0.3333333333333333333333333333,share,beds
Workers found three unexploded shells. | 3,,unexploded shells
The mayor, 58, was fined. | 58,year of age,mayor
A man of 34 and a mother of four drowned. | 34,year of age,man ; 4,,mother
A woman of 40 cats was traced. | 40,,cats
A quake of magnitude 5.9 shook the island. | 5.9,,quake of magnitude
Lind, worth $90m, left. | 90000000,usd,Lind
The ferry carried 87 passengers and a crew of six. | 87,,passengers ; 6,,crew
The firm made £4m and its rival £2m. | 4000000,gbp,firm ; 2000000,gbp,rival
The firm employs 900 people, of whom 350 work in the plant. | 900,,people ; 350,,people
The office issued 350 work permits. | 350,,work permits
Of the 900 workers, 350 live in Osby. | 900,,workers ; 350,,workers
Drivers over 70 must take a test. | 70,year of age,Drivers
Voters under 25 stayed at home. | 25,year of age,Voters
Residents over 30 new homes were angry. | 30,,new homes
Workers over 12 sites went on strike. | 12,,sites
Cars over 40 were seized. | 40,,Cars
The fire broke out in hangar 12. | none
Reactor 4 was shut. | none
Police searched cell 9. | none
In hangar 12 people cheered. | 12,,people
The firm is building 40 in Osby. | 40,,firm
They were held in cells 12 and 14. | none
Pupils between the ages of 5 and 11 may enter. | 5,year of age,Pupils ; 11,year of age,Pupils
The council backed it by nine votes to four. | 9,,votes ; 4,,votes
The amount to be paid is £40. | 40,gbp,amount
Thus 41 people have died. | 41,,people
At 52, the minister's share was the largest. | 52,,
At 54, the player count hit a record. | 54,,
At 16, the driver lost control of his car. | 16,year of age,driver
The firm plans on building 300. | 300,,firm plans
The families came from building 7 and building 9. | none
The paper sold 300 daily last year. | 300,,paper
It runs 12 daily return flights. | 12,,daily return flights
"""


@pytest.mark.parametrize("line", BESIDE.strip().split("\n"))
def test_what_is_counted_beside_a_figure(line: str) -> None:
    text, _, wanted = line.partition(" | ")
    read = [
        f"{figure.value:f},{figure.unit},{text[slice(*figure.counted)] if figure.counted else ''}"
        for figure in read_figures(text)
    ]

    assert (" ; ".join(read) or "none") == wanted


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("The suspects, three men and two women, were held.", ["suspects", "suspects"]),
        ("Three men and two women were held.", ["", ""]),
        ("The party won 40 seats and 12 councils.", ["party", "party"]),
        ("The government wants to plant 20 million trees.", ["government"]),
        ("The union plans to ballot 4,000 members.", ["union"]),
        ("A plan to plant 5,000 trees was dropped.", ["plan"]),
        ("Under the deal 300 jobs will go.", [""]),
        ("Near Osby, two soldiers were killed.", [""]),
        ("Police outside the court arrested 12 people.", ["Police outside the court"]),
    ],
)
def test_whose_figure_it_is_beside_what_it_counts(text: str, subjects: list[str]) -> None:
    assert subjects == [text[slice(*one.subject)] if one.subject else "" for one in read_figures(text)]


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Some 900 homes lost power.", "Some 800 homes were left without power.", True),
        ("Some 900 homes lost power.", "Some 900 homes lost water.", False),
        ("A bomb went off, killing six people.", "A bomb went off, killing 12 people.", True),
        ("A bomb went off, killing at least 12.", "The death toll rose to 14.", True),
        ("A storm hit, leaving six dead.", "Some 12 people died.", True),
        ("The firm grew, hiring six people.", "The town grew, hiring 12 people.", False),
        ("The number of homes without power fell to 900.", "Some 800 homes are still without power.", True),
        ("About 900 homes without power were reached.", "About 900 homes were reached.", False),
        ("Police searched the house for six hours.", "Police questioned the man for two hours.", False),
        ("The road was closed for two weeks.", "The road will be closed for three weeks.", True),
        ("It took four years to rebuild the bridge.", "It will take five years to rebuild the bridge.", True),
        ("It took four years to rebuild the bridge.", "It will take five years to dig the tunnel.", False),
        ("There were 61 complaints about noise.", "Complaints about noise fell to 50.", True),
        ("There were 61 complaints about noise.", "There were 40 complaints about smells.", False),
    ],
)
def test_two_tellings_are_one_measure_where_they_count_one_thing(one: str, other: str, is_same: bool) -> None:
    first, second = (next(iter(read_figures(text))).measure for text in (one, other))
    assert is_same is (first == second)


def test_each_side_of_a_vote_is_a_measure_of_its_own_however_it_is_written() -> None:
    named, bare = (
        [one.measure for one in read_figures(text)]
        for text in ("The motion passed by 88 votes to 71.", "The motion passed by 88 to 70.")
    )

    assert named == bare
    assert len(set(named)) == len(named) == 2


@pytest.mark.parametrize(
    ("text", "has_sides"),
    [
        ("Senate passes bill 52-48.", True),
        ("The bill was carried by 120 to 90.", True),
        ("Polls are open for the vote from 12 to 7.", False),
        ("The line will carry 60 to 50 in each coach.", False),
        ("The tax carries a rate of 12 to 9 per cent.", False),
    ],
)
def test_only_of_a_vote_one_side_is_against_it(text: str, has_sides: bool) -> None:
    assert has_sides is any("against" in one.measure.split() for one in read_figures(text))


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("The firm turns over £3m a year.", "exactly"),
        ("Rebels handed over 40 hostages.", "exactly"),
        ("The truck rolled over nine times before it stopped.", "exactly"),
        ("The chain took over 40 shops in the north.", "exactly"),
        ("The state took over nine large regional banks.", "exactly"),
        ("The journey took over 12 hours.", "more than"),
        ("Ambulances took over 300 people to Osby.", "more than"),
        ("The plane rolled over 20 metres from the runway.", "more than"),
        ("The firm earns over £3m a year.", "more than"),
        ("Rebels freed over 40 hostages.", "more than"),
    ],
)
def test_over_that_belongs_to_its_verb_says_nothing_of_exactness(text: str, modifier: str) -> None:
    assert modifier == next(iter(read_figures(text))).modifier.value
