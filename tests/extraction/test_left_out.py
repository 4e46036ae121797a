"""What a number counts that only one before it in the sentence names, and what is none of it."""

import pytest

from service.extraction.figures import read_figures

#: Text, and of each figure: value, unit, what is counted.
LEFT_OUT = """
The charity gave out 1.3m parcels, with 480,000 going to children. | 1300000,,parcels ; 480000,,parcels
The team has 40 riders, with 12 in Osby. | 40,,riders ; 12,,riders
The trial had 31,000 adults in five towns, including 9,000 who were old. | 31000,,adults ; 5,,towns ; 9000,,adults
Doctors saw 14,300 patients, including 870 who were admitted. | 14300,,patients ; 870,,patients
The plant has 900 jobs directly and as many as 3,000 among suppliers. | 900,,jobs ; 3000,,jobs
The firm lost 240,000 subscribers, leaving it with 18.1 million. | 240000,,subscribers ; 18100000,,subscribers
The strike hit 780 flights, about 60% of those scheduled. | 780,,flights ; 60,percent,flights
Half of those given the drug were well. | 0.5,share,those given the drug
Some 27 per cent of those who replied agreed. | 27,percent,those who replied
They tracked 2,300 birds and found that 46% had moved. | 2300,,birds ; 46,percent,birds
Of 1,140 firms, 38% will hire and 11% said they would cut jobs. | 1140,,firms ; 38,percent,firms ; 11,percent,firms
The town had 60,000 homes then and now has barely 4,000. | 60000,,homes ; 4000,,homes
Osby has 40 schools and Tarn has 12. | 40,,schools ; 12,,schools
Lund named five people, while Berg named six. | 5,,people ; 6,,people
The lens found 128 moons, bringing the total to 274. | 128,,moons ; 274,,moons
Some 18 soldiers were killed and 43 wounded. | 18,,soldiers ; 43,,soldiers
The attack left 12 people dead and 40 injured. | 12,,people dead ; 40,,people
Its losses stand at 340 killed and 1,100 wounded. | 340,,killed ; 1100,,wounded
The virus infected 412 people and killed 37. | 412,,people ; 37,,people
The slide wrecked 63 homes and damaged 120 others. | 63,,homes ; 120,,homes
The bank cut its forecasts of 1.4% and 1.9%. | 1.4,percent,forecasts ; 1.9,percent,forecasts
Some 64 whales came, 51 of which died, and eight could be saved. | 64,,whales ; 51,,whales ; 8,,whales
The lab did 1,900 scans, 240 more than in May and twice as many as in June. | 1900,,scans ; 240,,scans ; 2,time,scans
Lund scored 14 goals in 19 games, four more than in 2019. | 14,,goals ; 19,,games ; 4,,goals
The reef lost 55% of its coral, and a further 12% is at risk. | 55,percent,coral ; 12,percent,coral
The mill laid off 340 of its 1,900 workers and will let another 200 go. | 340,,workers ; 1900,,workers ; 200,,workers
Some 4,100 pupils sat the exam, of whom 62% passed. | 4100,,pupils ; 62,percent,pupils
They spoke to 86 witnesses, among them 12 who saw it. | 86,,witnesses ; 12,,witnesses
It will employ 650 people when it opens and as many as 1,400 by 2030. | 650,,people ; 1400,,people
Rebels freed 47 hostages and are still holding more than 100. | 47,,hostages ; 100,,hostages
The firm sold 41,000 cars in the quarter and built 38,500. | 41000,,cars ; 38500,,cars
It destroyed 212 houses and threatens 1,500 more. | 212,,houses ; 1500,,houses
They sought 12 years for Lund and seven for his wife. | 12,year,Lund ; 7,year,wife
They asked for 15 years for Lund and nine for Berg. | 15,year,Lund ; 9,year,Berg
"""

#: The same, where a number has a meaning of its own or nothing says whose it is.
OWN = """
The club sold 40 players, with 12 months left. | 40,,players ; 12,month,club
Police stopped 12 cars with 40 on board. | 12,,cars ; 40,,cars
Lund hit 14 fours and made 112. | 14,,fours ; 112,,Lund
Tarn bought two houses and paid 400,000. | 2,,houses ; 400000,,Tarn
The force lost 40 tanks, leaving it with a debt of £12m. | 40,,tanks ; 12000000,gbp,debt
Lind won two titles, bringing the total cost to 400. | 2,,titles ; 400,,total cost
The blast killed two officers and hurt 12 others. | 2,,officers ; 12,,others
The bank closed 40 branches and said that 12% was too much. | 40,,branches ; 12,percent,
The firm cut 400 jobs, including 12 directors. | 400,,jobs ; 12,,directors
Berg, which has 800 streets, had 12. | 800,,streets ; 12,,Berg
The firm visited 40 schools in 12 towns, including nine in Osby. | 40,,schools ; 12,,towns ; 9,,firm
Two dead, 16 injured in Osby blast. | 2,,dead ; 16,,injured
The firm sold 40 cars and built 12 homes. | 40,,cars ; 12,,homes
Berg sold 40 cars and Lund, who built 12, left. | 40,,cars ; 12,,Lund
The blast killed two officers and hurt 12 more. | 2,,officers ; 12,,
About 40% of those made a profit. | 40,percent,
The town had 650 homes when it was built and £40m by 2030. | 650,,homes ; 40000000,gbp,town
The city has 400 homes for nurses, of whom 40% are men. | 400,,homes ; 40,percent,homes for nurses
The 300 arrested by police went home. | 300,,
"""

#: Guineas that are money, and what takes its currency or its time from the one before.
MONEY = """
The painting fetched 50 guineas. | 50,guinea,painting
She bred 40 guinea pigs. | 40,,guinea pigs
She won the 2000 Guineas in 2019. | none
They put €2bn into schools, 1.7bn into roads. | 2E9,eur, ; 1.7E9,eur,
They set aside €2bn for schools, 1.7bn for roads and 640m for rail. | 2E9,eur,schools ; 1.7E9,eur,roads ; 64E7,eur,rail
The airline lost €27m, against a profit of 14m a year before. | 27000000,eur,airline ; 14000000,eur,profit
Profit was 84 million euros, topping the 71 million expected. | 84E6,eur,Profit ; 71E6,eur,Profit
The mine made 84 million euros, topping the 71 million tonnes expected. | 84E6,eur,mine ; 71E6,metric ton,mine
The fund raised $30m, short of the 40 million it sought. | 30E6,usd,fund ; 40E6,usd,short
The fund paid $30m to the 40 million it had found. | 30E6,usd,fund ; 40E6,,fund
Corvex must pay £55m in damages, 18m of it to victims. | 55000000,gbp,damages ; 18000000,gbp,damages
"""

#: Whose a measure is.
WHOSE = """
The firm which Lund owns has a debt of £4m. | 4000000,gbp,debt
Drones struck the plant, cutting its output by about 15%. | 15,percent,output
Sales rose 0.4%, with food up 1.1% and clothing down 2.6%. | 0.4,percent,Sales ; 1.1,percent,food ; 2.6,percent,clothing
Household debt now stands at 94% of disposable income. | 94,percent,Household debt
The rate of 12% of disposable income was kept. | 12,percent,disposable income
The deficit shrank and debt now amounts to 117% of GDP. | 117,percent,debt
Tickets for the final, which start at £45, sold out. | 45,gbp,Tickets for the final
Shares in the firm, which cost £45, fell. | 45,gbp,Shares in the firm
It grew 1.1% this year and the economy 1.6% next. | 1.1,percent, ; 1.6,percent,economy
They seized cash worth €800,000 in raids on 26 houses. | 800000,eur,cash ; 26,,houses
Fares rose, adding £110 to the cost of a pass. | 110,gbp,cost
Lund added 12 players to his squad. | 12,,players
The average wait for an ambulance was 41 minutes. | 41,minute,average wait for an ambulance
The council cut spending on parks by 40%. | 40,percent,spending on parks
The court fined three banks a total of £46m. | 3,,banks ; 46000000,gbp,banks
He drank the equivalent of 11 pints. | 11,pint,
Sentencing Lund to 12 years, the judge wept. | 12,year,Lund
It is the ninth rise in eleven months. | 11,month,
Lund, third in 12.1 seconds, won bronze. | 12.1,second,Lund
Every day 1,400 lorries cross the bridge. | 1400,,lorries
Red Cross workers sent 40 trucks. | 40,,trucks
Oil leaked along a stretch of five miles. | 5,mile,stretch
They stretch 12 miles along the coast. | 12,mile,
It fetched six times the upper estimate of $4m. | 6,time, ; 4000000,usd,upper estimate
Residents complain of 12 hours of noise. | 12,hour,noise
The camp holds 83 people who are under 18. | 83,,people ; 18,year of age,people
Temperatures were under 18. | 18,,Temperatures
The comet is 0.4 astronomical units away. | 0.4,astronomical unit,comet
The battery costs a third less. | 0.33,share,battery
"""


def _told(text: str) -> list[tuple[str, str, str]]:
    return [
        (f"{float(one.value):.2f}", one.unit, text[slice(*one.counted)] if one.counted else "")
        for one in read_figures(text)
    ]


@pytest.mark.parametrize(
    "case", [line for table in (LEFT_OUT, OWN, MONEY, WHOSE) for line in table.split("\n") if line]
)
def test_what_a_number_counts(case: str) -> None:
    text, wanted = case.split(" | ")
    if wanted == "none":
        assert not _told(text)
        return
    rows = [row.strip().split(",") for row in wanted.split(";")]
    assert _told(text) == [(f"{float(value):.2f}", unit, counted.strip()) for value, unit, counted in rows]


def test_a_toll_of_others_is_of_those_before_it() -> None:
    *_, hurt = read_figures("Some 80 people were killed and 18 others were hurt.")
    assert hurt.measure == "hurt"


def test_whoever_owns_a_firm_does_not_owe_its_debt() -> None:
    (debt,) = read_figures("The firm which Lund owns has a debt of £4m.")
    assert "lund" not in debt.measure
