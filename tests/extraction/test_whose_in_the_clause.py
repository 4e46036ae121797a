"""What a figure counts where its clause has a helping verb, a participle, a pronoun or a time between."""

import pytest

from service.domain.claims import Trend
from service.extraction.figures import find_figures


def counted_in(text: str) -> list[str]:
    """What each figure of a text counts, and whose it is where that is another: "" for nothing."""
    told = []
    for figure in find_figures(text):
        own, whose = (text[slice(*place)] if place else "" for place in (figure.counted, figure.subject))
        told.append(f"{own} of {whose}" if whose else own)
    return told


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        # What stands behind a helping verb is a verb, whatever its word is elsewhere.
        ("A family would save £312 a year.", "family"),
        ("The tax could well raise £3m.", "tax"),
        ("Trains must not top 90 mph.", "Trains"),
        ("The fund, which will trial 40 buses, opened.", "buses of fund"),
        ("Ms Lind can still field 14 players.", "players of Ms Lind"),
        ("When will prices fall 4 per cent?", "prices"),
        ("A can opener costs £4.", "opener"),
        # A pronoun with its verb is no thing.
        ("They've sold 400 homes.", "homes"),
        ("We're told to expect 5 per cent.", ""),
        ("She'd get 5 per cent.", ""),
        ("You'll need 14 eggs.", "eggs"),
        # A participle before a figure is a verb; between an article and a figure it is none.
        ("Gas fell after touching 131p.", "Gas"),
        ("He was jailed for stealing more than €2.4m from the parish.", ""),
        ("The yard won orders worth a combined 3.2bn euros.", "orders"),
        ("Five of the 60 promised clinics have opened.", "promised clinics"),
        ("Half of the 80 injured passengers have left hospital.", "injured passengers"),
        ("The 300 arrested by police went home.", ""),
        # A participle that says more of the subject ends before the verb.
        ("The money raised by the fair was £4,000.", "money"),
        ("The water lost in leaks rose to 4 million litres.", "water"),
        ("A drug made by Corvex cut deaths by 27 per cent.", "deaths"),
        ("Cars built in Osby cost £4,000.", "Cars"),
        ("Snow piled behind the dam dropped 4 metres.", "Snow"),
        ("A group backed by the union spent £4m.", "group"),
        ("The heat stored in the tank was 4 kWh.", "heat"),
        ("The mayor agonised over crews held by rebels for 40 days.", "held by rebels of crews"),
        ("Officials said in Osby prices rose 4 per cent.", "Osby prices"),
        ("The mogul won, garnering more than 13 million votes.", "votes of mogul"),
        ("Ms Orr took the break to train, dropping to 58 kg.", "Ms Orr"),
        ("The union told crews to work 14 hours.", "crews"),
        ("The car has a new engine and offers 536 horsepower.", "car"),
        ("Claims, ranging from $200 to $4,000, were paid.", "Claims"),
        ("The fund has fees that range from 1 to 2 per cent.", "fees"),
        ("The poll asked 1,737 registered voters.", "registered voters of poll"),
        ("The union said 40 missed trains.", ""),
        # What a noun does to what is counted is what becomes of that, and not the verb behind.
        ("A coach carrying 52 pupils and 4 teachers overturned.", "teachers of coach"),
        ("The hunt will take place over five weeks.", "hunt"),
        ("Ms Lind moved $3m abroad.", "Ms Lind"),
        # Whom a deed came to, where nothing says it, is no doer.
        ("The blast injured nine.", "injured of blast"),
        ("Police in Osby arrested at least 14.", "arrested of Police in Osby"),
        ("The raid killed another 12, mostly miners.", "killed of raid"),
        ("The blast injured nine, two of them critically.", "injured of blast"),
        ("The composer died at 81.", "composer"),
        ("The raid killed three miners and injured nine.", "miners"),
        ("The blast destroyed 14 homes.", "homes of blast"),
        # A time between the subject and the verb, and a pronoun that goes with it.
        ("Lund Foods said profit for the half slipped to £41m.", "profit"),
        ("The bank said income in the quarter fell to £4m.", "income"),
        ("The trade gap hit its highest level in a decade last year having grown by $4bn.", "trade gap"),
        ("The voltage across it was 5 volts.", "voltage"),
        ("The tower beside them is 80 metres tall.", "tower"),
        ("The ticket cost me £150.", "ticket"),
        ("The climb took her nine hours.", "climb"),
        ("The fair gave us £300.", ""),
        ("A pitch as high as roughly 352 metres.", "pitch"),
        ("Support for it fell short by 4 points.", "Support"),
        ("Receipts were £2bn short of forecast.", "Receipts"),
        ("The yard needs 23 more signatures to reach the 151 required.", "signatures"),
        ("The board is hiking its fees by 4 per cent.", "fees"),
    ],
)
def test_whose_a_figure_is(text: str, counted: str) -> None:
    assert counted == counted_in(text)[-1]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Patients recovered within six weeks.", ""),
        ("The clinic reopened after nine days.", ""),
        ("Sales were £5m four years ago.", ""),
        ("The rule is reviewed every three years.", ""),
        ("The vote came two days before the strike.", ""),
        ("Visas were cut in the past four years.", ""),
        ("It is the first time in 25 years that rents fell.", ""),
        ("The wait is within six weeks of surgery.", "surgery"),
        # These are of somebody.
        ("A conviction may result in up to five years in prison.", "conviction"),
        ("The car goes from 0 to 60 mph in eight seconds.", "car"),
        ("The trip takes six hours.", "trip"),
        ("The train was two hours late.", "train"),
    ],
)
def test_a_time_that_only_says_when_is_nobodys(text: str, counted: str) -> None:
    assert counted == counted_in(text)[-1]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("In the north, 84 schools stayed shut; in the south, just nine did.", "schools"),
        ("Of 1,204 adults, 37 per cent would back it, 29 per cent would not.", "adults"),
        ("In the east 40 shops opened, but in the west only 12 did so.", "shops"),
        ("Most of 90 nurses signed and 50 had not.", "nurses"),
        ("The jury convicted nine defendants and cleared three.", "defendants"),
        ("Floods killed 33 people and drove a further 50,000 from their homes.", "people"),
        ("The bank approved 400 loans and refused 90.", "loans"),
        ("The firm added 40 jobs, and cut 90.", "jobs"),
        ("Profit slipped to £41m on sales 6 per cent higher at £512m.", "sales"),
        ("Lund fell as shares in Osby closed 7 per cent lower at 318 kroner.", "shares in Osby"),
        ("The strike closed 40 schools and 12 were damaged.", "schools"),
        ("The firm employs 300 people and 40 will go.", "people"),
        ("Thieves took 14 paintings, but only three have been found.", "paintings"),
        ("The plane had 40 seats and 12 were empty.", "seats"),
        ("The crash killed five people and another 12 were hurt.", "people"),
        ("The drug cut admissions by 71 per cent in the old and by 58 per cent in the young.", "admissions"),
        ("Ms Lind took 54 per cent of the vote against 39 for Mr Dahl.", "Mr Dahl"),
        ("Ms Lind won 46 per cent against his 44.", ""),
        ("The flood killed 12 people in Osby and nine in Lund.", "people of flood"),
        ("There were 300 cases in May, 410 in June and 90 in July.", "cases"),
        ("The firm has 40 shops in Norway, 12 in Denmark and three in Finland.", "shops of firm"),
        ("The club sold 4,000 tickets for the final and 900 for the replay.", "tickets of club"),
        ("The charity fed 300 families last week and 410 this week.", "families of charity"),
        ("The party won 40 seats in the north but only three in the south.", "seats of party"),
        ("The poll asked 1,051 registered voters in Osby and 1,077 in Lund.", "registered voters of poll"),
        ("Councils must find savings of £1.9bn, £400m of it this year.", "savings"),
        ("The firm made £9m and spent £2m, half of it on pay.", "firm"),
        # Another thing, or none that is told.
        ("The yard built 40 boats in Osby and hired 12 in Lund.", "yard"),
        ("The town has 40 pubs in the port and 300 of its voters in the hills.", "voters of town"),
        ("They fired 30 missiles and 12 were killed.", ""),
        ("Six people were shot and two have died.", "people"),
        ("The army fired 30 missiles and 12 were killed.", ""),
        ("Crews saved 40 hikers and two are missing.", ""),
        ("The fund gave £4m and £2m was spent.", "fund"),
        ("Sales rose by 4 per cent and profit by 9 per cent.", "profit"),
        ("Unemployment was 4 per cent, against 6.1 for women.", "Unemployment"),
        ("They launched 40 drones and killed three.", "killed"),
        ("The firm hired 40 engineers and opened three.", "firm"),
        ("The reservoir is at 23 per cent of capacity, eight points below its level of May.", "capacity of reservoir"),
        ("Pay is £14 an hour, £2 below the average.", "Pay"),
        ("The balloon, 400 metres above the sea, burst.", "balloon"),
    ],
)
def test_what_is_left_out_is_told_before(text: str, counted: str) -> None:
    assert counted == counted_in(text)[-1]


def test_the_deed_of_what_is_carried_is_not_that_of_what_carries_it() -> None:
    carried, _ = find_figures("A coach carrying 52 pupils overturned near Osby, and 14 were hurt.")
    assert "overturn" not in carried.measure.split()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two men were held and a third is being sought.", ["2 "]),
        ("Three judges agreed and a fourth is to be heard.", ["3 "]),
        ("Of the voters, two in ten stayed away and a third are unsure.", ["0.2 share", "0.333 share"]),
        ("Of the land, a third is forest.", ["0.333 share"]),
        ("Two people were hurt, and a third died.", ["2 "]),
        ("Two other men were charged and a third remains in hospital.", ["2 "]),
        ("Rents in five cities fell a sixth.", ["5 ", "0.167 share"]),
        ("Output at four plants was a fifth lower.", ["4 ", "0.2 share"]),
        ("Output of the plant was a quarter lower.", ["0.25 share"]),
        ("Two in five said yes and a third said no.", ["0.4 share", "0.333 share"]),
        ("The two towns lost a third each.", ["2 ", "0.333 share"]),
        ("Sales at the two shops fell a third.", ["2 ", "0.333 share"]),
        ("Half-year results are due.", []),
        ("He got a half-year ban.", ["0.5 year"]),
        ("The half-year lease was signed.", ["0.5 year"]),
        ("She began a half-year internship.", ["0.5 year"]),
        ("The half-year net profit was £3m.", ["3e+06 gbp"]),
        ("A blast was heard in Korvane shortly before six.", []),
        ("The doors opened at about seven.", []),
        ("The shop will close before six on Friday.", []),
        ("Polls stay open until nine.", []),
        ("The toll stood at about seven.", ["7 "]),
        ("The shares opened at about seven.", ["7 "]),
        ("Two were hurt shortly before six were killed.", ["2 ", "6 "]),
        ("Rules apply until six people have agreed.", ["6 "]),
        ("It killed about six.", ["6 "]),
        ("Thefts were a tenth fewer than in May.", ["0.1 share"]),
        ("Waits are 14 weeks, against a target of eight.", ["14 week", "8 week"]),
        ("She won 54 per cent against 39 for her rival.", ["54 percent", "39 percent"]),
        ("Rents rose 4 per cent against 300 homes sold.", ["4 percent", "300 "]),
        ("Jabs for over 60s begin.", ["60 year of age"]),
        ("Use fell to 110 litres per person per day.", ["110 litre per person per day"]),
        ("Nitrates exceed, at 52 mg per litre, the legal limit.", ["52 milligram per litre"]),
    ],
)
def test_what_a_number_is_by_what_stands_beside(text: str, told: list[str]) -> None:
    assert told == [f"{float(one.value):.3g} {one.unit}" for one in find_figures(text)]


def test_what_is_for_another_is_another_count() -> None:
    one, other = find_figures("The yard built 12 ferries for Norway and two for Iceland.")
    assert one.measure != other.measure
    assert one.counted == other.counted


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("The wreck lies 43 metres down.", Trend.NONE),
        ("The men were trapped about 200 feet down.", Trend.NONE),
        ("The hut sits 300 metres up.", Trend.NONE),
        ("The shop is 200 metres down the road.", Trend.NONE),
        ("The lake is 2 metres down on last week.", Trend.FELL),
        ("The reservoir is 12 feet down, officials said.", Trend.FELL),
        ("Lake Orm is 4 feet up compared with May.", Trend.ROSE),
        ("Snow depth was 20 centimetres up.", Trend.ROSE),
        ("The river stood 2 metres down this year.", Trend.FELL),
        ("The river is 2 metres down a year on.", Trend.FELL),
    ],
)
def test_down_behind_a_length_is_a_direction_where_something_lies(text: str, trend: Trend) -> None:
    assert [one.trend for one in find_figures(text)] == [trend]


def test_so_far_is_not_by_when() -> None:
    promised, hired = find_figures("Ministers promised 6,000 nurses by 2028; so far 1,400 have been hired.")
    assert promised.as_of is not None
    assert hired.as_of is None


def test_what_is_told_of_a_part_ends_with_its_clause() -> None:
    text = "The chain, which runs 214 shops, will shut 19 of them and put 640 jobs at risk."
    assert "job" not in find_figures(text)[1].measure.split()
