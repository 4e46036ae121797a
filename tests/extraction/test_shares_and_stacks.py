"""Shares with their noun inside, rates, lost contests, short millions, points of a percentage, and what is counted by
measures that stand together, by ages and over a number. All is invented.
"""

import pytest

from service.extraction.figures import find_figures


def read(text: str) -> list[str]:
    """Each figure's words, unit, trend and what it counts, as one line."""
    return [
        " | ".join(
            (text[one.start : one.end], one.unit, one.trend.value, text[slice(*one.counted)] if one.counted else "")
        )
        for one in find_figures(text)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One household in five is behind with its rent.", "One household in five"),
        ("Nearly one voter in three had not decided.", "Nearly one voter in three"),
        ("Police said one young driver in eight would fail.", "one young driver in eight"),
        ("More than one child in four lives in a poor home.", "More than one child in four"),
        ("Three patients in ten waited a week.", "Three patients in ten"),
        ("One worker in 20 is on strike.", "One worker in 20"),
        ("The tax is paid by one household in five.", "one household in five"),
        ("Some say one child in ten smokes.", "one child in ten"),
        ("Rents rose for two firms in three.", "two firms in three"),
        ("It would run one train in three on main lines.", "one train in three"),
        ("The airline cut two flights in five.", "two flights in five"),
        ("The line will cancel one service in four from Monday.", "one service in four"),
    ],
)
def test_one_noun_in_so_many_is_a_share(text: str, words: str) -> None:
    assert (words, "share") == tuple(read(text)[0].split(" | ")[:2])


def test_a_share_is_one_measure_wherever_its_noun_stands() -> None:
    one, other = (find_figures(f"{lead} missed school.")[0] for lead in ("One pupil in ten", "One in ten pupils"))

    assert (one.value, one.measure) == (other.value, other.measure)


@pytest.mark.parametrize(
    "text",
    [
        "One man in three cars was hurt.",
        "Two girls in five schools fell ill.",
        "Two men in five-star hotels were robbed.",
        "He scored one goal in ten.",
        "One soldier in five brigades was trained.",
        "Three nurses in six wards fell ill.",
        "One death in five years is too many.",
        "One person in two boats drowned.",
        "Lind has kept two clean sheets in six.",
        "Lind has kept at least two clean sheets in six.",
        "The referee showed two red cards in five.",
        "Lind saved two penalties in three.",
        "Police made two raids in three.",
        "Police made two raids in four planned steps.",
        "The bank made two cuts in four.",
        "The firm sacked two bosses in three.",
        "It will run one train in three hours.",
        "He ran one race in three.",
        "The team flew one flight in three.",
    ],
)
def test_one_noun_in_so_many_others_is_no_share(text: str) -> None:
    assert all(one.unit != "share" for one in find_figures(text))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Some 340 staff got a day off.", ""),
        ("Six plants were a quarter smaller.", ""),
        ("Two climbers spent a night on the ridge.", ""),
        ("Nine sailors missed a week of training.", ""),
        ("Two brothers won a year of free bread.", ""),
        ("The clinic gets 40 calls a day.", "per day"),
        ("The depot repairs 60 buses a week.", "per week"),
        ("Wolves kill 300 sheep a year there.", "per year"),
        ("Some 50 people a week are treated.", "per week"),
        ("The refinery processes 120,000 barrels of crude a day.", "barrel per day"),
        ("The region burns 2 million tonnes of hard coal a year.", "metric ton per year"),
        ("Nurses do 40 hours of work a week.", "hour per week"),
        ("It lost 3 tonnes of fish a day later.", "metric ton"),
        ("He swam 3 miles of river a day early.", "mile"),
        ("He swam 3 miles a day early.", "mile"),
        ("It laid 3 miles of track a year apart.", "mile"),
        ("The bridge takes 40 tonnes of traffic a lane.", "metric ton"),
    ],
)
def test_only_what_is_counted_by_the_day_is_a_rate(text: str, unit: str) -> None:
    assert unit == find_figures(text)[0].unit


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("The club lost five of its six games.", "none"),
        ("The side lost four straight matches.", "none"),
        ("Ringer lost three of his last eight fights.", "none"),
        ("The government lost two by-elections.", "none"),
        ("The side lost three Tests in a row.", "none"),
        ("The party lost 12 by-election seats.", "fell"),
        ("The league lost 12 match officials.", "fell"),
        ("The party lost 12 election agents.", "fell"),
        ("The club lost 40 fixture points.", "fell"),
        ("The shop lost two games consoles.", "fell"),
        ("The hospital lost 400 tests.", "fell"),
        ("The museum lost two frames worth £4m.", "fell"),
        ("The firm lost three meetings.", "fell"),
        ("The party lost 12 seats in the last election.", "fell"),
        ("The party lost 12 of its 40 seats.", "fell"),
        ("The town lost 300 people in the last battle.", "fell"),
        ("The team lost four points.", "fell"),
        ("The team lost by 27 runs.", "none"),
        ("The motion lost by just 12 votes.", "none"),
        ("Support fell by 300 votes.", "fell"),
        ("The valley has 20 per cent more women than men.", "none"),
        ("The town has 3.5 times more bars than doctors.", "none"),
        ("There were 20 per cent more visits than in May.", "rose"),
        ("The town has 12% fewer shops than last year.", "fell"),
    ],
)
def test_a_contest_or_a_rival_is_no_movement(text: str, trend: str) -> None:
    assert trend == find_figures(text)[0].trend.value


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Sales were 4.2m in the first half.", ""),
        ("Losses in the quarter were 3m.", ""),
        ("Turnover was about 7.5m for the year.", ""),
        ("The attendance was 1.6m over the season.", ""),
        ("Ticket sales came to a little over 2m.", ""),
        ("Membership has now topped 2m.", ""),
        ("Debts amounted to nearly 5m.", ""),
        ("The river came to 2m above its banks.", "metre"),
        ("Snow has reached 2m.", "metre"),
        ("The wall was 4.2m in height.", "metre"),
        ("The depth was 4.2m in May.", "metre"),
        ("The sales office is 200m from the sea.", "metre"),
        ("Sales staff were 2m apart.", "metre"),
        ("The cost of the 3m wall rose.", "metre"),
        ("Passengers stood 50m from the exit.", "metre"),
    ],
)
def test_a_short_m_of_what_is_sold_or_owed_is_millions(text: str, unit: str) -> None:
    (figure,) = find_figures(text)

    assert (unit, unit == "") == (figure.unit, figure.value >= 10**6)


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("A third of wells were dry, up from a quarter.", "a quarter"),
        ("Half of the pupils passed, up from a quarter in 2019.", "a quarter"),
        ("A fifth of trains were late, compared with a quarter last May.", "a quarter"),
        ("Turnout was a half, compared with a quarter last time.", ""),
        ("Profits were up from a quarter earlier.", ""),
        ("Orders were up from a quarter before.", ""),
        ("Exports are down from a quarter in which they rose.", ""),
    ],
)
def test_a_quarter_may_be_what_a_share_was(text: str, old: str) -> None:
    shares = [text[one.start : one.end] for one in find_figures(text) if one.unit == "share"]

    assert ([old] if old else []) == shares[1:]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Approval fell five points to 31 per cent.", ["percentage point", "percent"]),
        ("The rate fell two points from 7 per cent.", ["percentage point", "percent"]),
        ("Margins widened two points to 14 per cent.", ["percentage point", "percent"]),
        ("Turnout was 67.4 per cent, two points higher than in 2021.", ["percent", "percentage point"]),
        ("Support slid to 27 per cent, down two points.", ["percent", "percentage point"]),
        ("The index slid 1.2 per cent, down 90 points.", ["percent", "point"]),
        ("The index was 1.2 per cent lower, down 90 points.", ["percent", "point"]),
        ("The index fell 40 points, or 2 per cent.", ["point", "percent"]),
        ("Shares fell 20 points to 3 per cent below their peak.", ["point", "percent"]),
        ("The index fell four points to 3 per cent short of its high.", ["point", "percent"]),
        ("The index fell four points to 3 per cent under its high.", ["point", "percent"]),
        ("The index fell four points to 3 per cent off its high.", ["point", "percent"]),
        ("The index fell four points to 3 per cent shy of its high.", ["point", "percent"]),
        ("Milan won by six points with 60 per cent of the ball.", ["point", "percent"]),
        ("The gauge rose three points to 54.", ["point", "point"]),
    ],
)
def test_points_by_which_a_percentage_moved_are_of_it(text: str, units: list[str]) -> None:
    assert units == [one.unit for one in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("She signed a four-year, £12m deal.", ["deal", "deal"]),
        ("The ship made a 12-day, 900-mile crossing.", ["crossing", "crossing"]),
        ("It has a standard 2.4-litre four-cylinder engine.", ["engine", "engine"]),
        ("He served a three-year term and paid £400.", ["term", ""]),
        ("After a two-hour wait 12 men left.", ["wait", "men"]),
        ("Her 20-minute talk drew 300 people.", ["talk", "people"]),
        ("The clinic treated twice as many children as in May.", ["children"]),
        ("Three times as many people were killed.", ["people"]),
        ("It cost twice as much as planned.", [""]),
        ("Dow +0.2% Nasdaq +0.8%.", ["Dow", "Nasdaq"]),
        ("A +5% rise in rents followed.", ["rise in rents"]),
        ("Half of women aged 30 to 44 smoked.", ["women aged 30 to 44", "women"]),
        ("Some 300 children aged under five were ill.", ["children aged under five", "children"]),
        ("About 1,200 workers aged 60 and over came.", ["workers aged 60 and over", "workers"]),
        ("Three men aged 20 and 31 were held.", ["men", "men", "men"]),
    ],
)
def test_what_is_counted_by_measures_side_by_side_and_by_age(text: str, counted: list[str]) -> None:
    assert counted == [line.split(" | ")[3] for line in read(text)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Sales at 40 stores fell 3 per cent.", "Sales at 40 stores"),
        ("Deaths in three provinces rose by 40.", "Deaths in three provinces"),
        ("House prices across 20 towns fell 2 per cent.", "House prices across 20 towns"),
        ("Strikes at four ports cost £3m a day.", "Strikes at four ports"),
        ("Support for two parties fell to 12 per cent.", "Support for two parties"),
        ("Car exports to China rose 12 per cent.", "Car exports to China"),
        ("The country's gas exports from Norland were 4 per cent lower.", "country's gas exports from Norland"),
        ("The port exports to Norland and earned £3m.", "port"),
        ("The price the firm charges to drivers rose 4 per cent.", "drivers"),
        ("The average wait is now 47 minutes.", "average wait"),
        ("The longest stay was nine days.", "longest stay"),
        ("Trains on average were 12 minutes late.", "Trains"),
        ("Its value slipped below $2bn for the first time.", "value"),
        ("The car sold for £4,000 for the time being.", "car"),
        ("He paid £30 for the first ticket.", "first ticket"),
        ("In three provinces 40 people died.", "people"),
        ("Some 40 homes in two villages were searched, at a cost of £3m.", "cost"),
        ("He has worked in two mines for 12 years.", ""),
        ("The average of 12 polls was 38 per cent.", "polls"),
    ],
)
def test_a_subject_goes_on_over_how_many_places_it_is_in(text: str, counted: str) -> None:
    assert counted == read(text)[-1].split(" | ")[3]


def test_how_many_places_there_are_is_no_part_of_the_measure() -> None:
    few, more = (find_figures(f"Sales at {number} stores fell 3 per cent.")[1] for number in (40, 41))

    assert few.measure == more.measure


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The house, built for 90,000 pounds, is empty.", "gbp"),
        ("A cottage goes for 200,000 pounds.", "gbp"),
        ("Lind bought the barn from a cousin for 12,000 pounds.", "gbp"),
        ("The stool sold for a hundred pounds.", "gbp"),
        ("Cattle are selling for 900 pounds a head.", "gbp per head"),
        ("The wreck was sold for scrap, 90,000 pounds of it.", "pound-mass"),
        ("The truck was built for 40,000 pounds of cargo.", "pound-mass"),
        ("He bought 200 pounds of flour for the feast.", "pound-mass"),
        ("He went for a run with 40 pounds on his back.", "pound-mass"),
        ("The shelf was made for 200 pounds.", "pound-mass"),
    ],
)
def test_pounds_that_something_is_sold_for_are_money(text: str, unit: str) -> None:
    assert unit == find_figures(text)[0].unit


@pytest.mark.parametrize(
    ("text", "words", "trend"),
    [
        ("Unemployment edged up to 4.7 percent.", "4.7 percent", "rose"),
        ("Wages are creeping up to 28 dollars.", "28 dollars", "rose"),
        ("Rents went up to $900.", "$900", "rose"),
        ("The catch came up to 4 tonnes.", "4 tonnes", "rose"),
        ("Rates were pushed up to 7%.", "7%", "rose"),
        ("Rates moved up to 7%.", "7%", "rose"),
        ("Inflation was back up to 4 per cent.", "4 per cent", "rose"),
        ("Prices went up by up to 5%.", "up to 5%", "rose"),
        ("Prices rose up to 5%.", "up to 5%", "none"),
        ("Fines go up to $900.", "up to $900", "none"),
        ("The fine was up to 200 dollars.", "up to 200 dollars", "none"),
        ("The firm gave back up to 40 percent.", "up to 40 percent", "none"),
        ("They drove up to 40 miles.", "up to 40 miles", "none"),
        ("The bank moved up to 5% of its staff.", "up to 5%", "none"),
        ("It shot up to 40 arrows a minute.", "up to 40", "none"),
        ("Voters can tick up to three boxes.", "up to three", "none"),
    ],
)
def test_up_belongs_to_a_verb_of_motion_before_it(text: str, words: str, trend: str) -> None:
    assert [words, trend] == read(text)[0].split(" | ")[0:3:2]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Some 80-odd boats sank.", "boats"),
        ("Nearly 100-plus cars burned.", "cars"),
        ("The gang stole £1.5m worth of copper.", "copper"),
    ],
)
def test_what_is_counted_stands_behind_odd_and_worth_of(text: str, counted: str) -> None:
    assert read(text)[0].endswith(f" | {counted}")
