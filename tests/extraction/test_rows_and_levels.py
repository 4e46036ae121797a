"""Rows of adjectives before what is counted, verbs right behind it, what "more" is of, and levels taken to a figure."""

import pytest

from service.domain.claims import Modifier
from service.extraction.figures import FoundFigure, read_figures


def words_of(text: str, figure: FoundFigure) -> str:
    return text[slice(*figure.counted)] if figure.counted else ""


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Lund won two delegate-rich, winner-take-all primaries.", ["delegate-rich, winner-take-all primaries"]),
        ("The town has 12 small, family-run shops.", ["small, family-run shops"]),
        ("Some 300 young, mostly unemployed men marched.", ["young, mostly unemployed men"]),
        ("The army lost 20 heavy, slow tanks.", ["heavy, slow tanks"]),
        ("About 20 per cent of third- through eighth-grade students failed.", ["third- through eighth-grade students"]),
        ("Some 60 per cent of 10th- and 11th-grade pupils passed.", ["10th- and 11th-grade pupils"]),
        ("A third of full- and part-time workers struck.", ["full- and part-time workers"]),
        ("The club lost 30 under- and over-age players.", ["under- and over-age players"]),
        ("The firm closed 12 shops, banks and bars.", ["shops"]),
        ("Police held 40 students, teachers said.", ["students"]),
        ("The firm sold 900 boats - and 12 cars.", ["boats", "cars"]),
        ("The FBI found 30,000 emails containing secrets.", ["emails"]),
        ("Parents of two Tarn victims sue Lund Power.", ["Tarn victims"]),
        ("Hundreds of thousands of jobs disappear.", ["jobs"]),
        ("Two hundred workers demand higher pay.", ["workers"]),
        ("Ten goods carrying wagons derailed.", ["goods carrying wagons"]),
        ("The state built 40 sports halls.", ["sports halls"]),
        ("About 28 percent of likely voters back Lund.", ["likely voters"]),
        ("Some 12 likely died in the fire.", [""]),
        ("Police rescued 12 elderly residents.", ["elderly residents"]),
        ("The town had three deadly fires.", ["deadly fires"]),
        ("He met the two most experienced debate experts.", ["most experienced debate experts"]),
        ("The three least visited parks shut.", ["least visited parks"]),
        ("Lund hired 300 newly trained nurses.", ["newly trained nurses"]),
        ("Some 40 fully backed plans to cut jobs.", [""]),
        ("Two measure the lengths of lunar months.", [""]),
        ("Three markings locate the sunrise.", ["markings"]),
        ("About 12 banks audit their books.", ["banks"]),
        ("Lund paid 300 sales staff the minimum wage.", ["sales staff"]),
        ("The club has 12 players the fans love.", ["players"]),
        ("It ships 40 tonnes of fish the next day.", ["fish"]),
        ("Some 40 firms wouldn't pay.", ["firms"]),
        ("The law barring 17-year-olds from voting passed.", [""]),
        ("A 16-member special forces team landed.", ["member special forces team"]),
    ],
)
def test_what_is_counted_ends_with_its_noun(text: str, counted: list[str]) -> None:
    assert counted == [words_of(text, one) for one in read_figures(text)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The blast killed nine soldiers and 14 more were wounded.", ["soldiers", ""]),
        ("Police arrested six men and are looking for four more.", ["men", "men"]),
        ("Ten boats sank, and three more ran aground.", ["boats", "boats"]),
        ("Some 40 more are missing, the mayor said.", [""]),
        ("The blast damaged 12 homes and 40 more were injured.", ["homes", ""]),
        ("The army fired 30 missiles and 14 more were wounded.", ["missiles", ""]),
        ("Two officers and 12 others were hurt.", ["officers", "others"]),
        ("The rate was 7.8 per cent when Lund took office and peaked at 10 per cent.", ["rate", "rate"]),
        ("Unemployment was 5 per cent before the plant closed and hit 14 per cent.", ["Unemployment", "Unemployment"]),
        ("Rates were 4 per cent when Lund left and Berg sold 12 ships.", ["Rates", "ships"]),
        ("When Lund came to power and cut 40 jobs, the union struck.", ["jobs"]),
        ("He lost the £300 stolen by thieves.", [""]),
        ("The law bars the £40 charged by banks.", ["banks"]),
        ("The firm raised £3m by selling land.", ["firm"]),
        ("The firm sold 3m shares at $14.", ["shares", "shares"]),
        ("It signed 12 players at a cost of £3m.", ["players", "cost"]),
    ],
)
def test_whose_the_second_figure_is(text: str, counted: list[str]) -> None:
    assert counted == [words_of(text, one) for one in read_figures(text)]


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("The hall holds 1,500 people at most.", Modifier.AT_MOST),
        ("The blaze took 12 homes at the very least.", Modifier.AT_LEAST),
        ("The state needs 600 nurses or more.", Modifier.AT_LEAST),
        ("The raid netted 20 rifles or so.", Modifier.ABOUT),
        ("Police said 40 men stood at most corners.", Modifier.EXACTLY),
        ("The firm hired 12 cooks at least twice.", Modifier.EXACTLY),
        ("The army sent 300 men or so it claimed.", Modifier.EXACTLY),
        ("Two ships or more accurate maps are needed.", Modifier.EXACTLY),
    ],
)
def test_a_bound_may_stand_behind_the_noun(text: str, modifier: Modifier) -> None:
    assert next(iter(read_figures(text))).modifier is modifier


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("He was held for five-plus months.", "5", "month"),
        ("The $20-plus trillion debt grew.", "20000000000000", "usd"),
        ("She spent 30-odd years at sea.", "30", "year"),
        ("He sold 40-odd second-hand cars.", "40", ""),
        ("The accused is 58 and lives in Osby.", "58", "year of age"),
        ("He moved to Osby when he was around 10.", "10", "year of age"),
        ("She was about 12 votes short.", "12", ""),
        ("The man is in his thirties, police said.", "30-39", "year of age"),
        ("A woman in her mid-eighties died.", "84-86", "year of age"),
        ("A couple in their early sixties were found.", "60-63", "year of age"),
        ("Men younger than 25 were called up.", "25", "year of age"),
        ("Trains older than 40 will be banned.", "40", ""),
        ("The firm lost a pair of young brothers.", "2", ""),
        ("The ministry said there were zero hours lost on Monday.", "0", "hour"),
        ("Turnover 40 was raised.", "40", ""),
        ("The firm hired 700 BC residents.", "700", ""),
    ],
)
def test_values_with_their_unit(text: str, value: str, unit: str) -> None:
    (figure,) = read_figures(text)
    told = f"{figure.value:f}" + (f"-{figure.value_max:f}" if figure.value_max is not None else "")

    assert (told, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The band was big in the sixties.",
        "The temperature is in the seventies.",
        "He wore a pair of brown shoes.",
        "He wore a pair of black trousers.",
        "She bought a pair of trainers.",
        "People lived there until about 700 BC.",
        "The wall was built around 1600 B.C.E.",
        "He died in 14 AD in Osby.",
        "Lund has a zero hours contract.",
        "The zero hours law passed.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert not list(read_figures(text))


@pytest.mark.parametrize(
    ("text", "is_new"),
    [
        ("Three more were found, bringing the death toll to 41.", True),
        ("Lund brought his record to 12 judges.", False),
        ("The win took their record to 12 wins.", True),
        ("The deal takes its stake to 12 per cent.", True),
        ("The vote took the number of members to 28.", True),
        ("The news sent shares to 40p.", True),
        ("Police took the men to 12 jails.", False),
        ("The firm took the price list to 12 shops.", False),
        ("They brought the case to 12 jurors.", False),
    ],
)
def test_a_level_that_is_taken_to_a_figure_is_new(text: str, is_new: bool) -> None:
    figure = list(read_figures(text))[-1]

    assert (figure.movement is not None and figure.movement[2] == (figure.start, figure.end)) is is_new
