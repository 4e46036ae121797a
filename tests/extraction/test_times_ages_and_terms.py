"""Ages told by their tens, times of races, terms, votes that were lost, and what figures count beside them."""

import pytest

from service.extraction.figures import find_figures


def counted(sentence: str) -> list[str]:
    """What each figure of a sentence counts; "" for nothing."""
    return [sentence[slice(*one.counted)] if one.counted else "" for one in find_figures(sentence)]


def measures(sentence: str) -> list[str]:
    """The key of what each figure of a sentence counts."""
    return [one.measure for one in find_figures(sentence)]


def read(sentence: str) -> list[tuple[str, str]]:
    """The amounts of a sentence with their units."""
    return [
        (f"{one.value}..{one.value_max}" if one.value_max is not None else str(one.value), one.unit)
        for one in find_figures(sentence)
    ]


@pytest.mark.parametrize(
    ("sentence", "amounts", "things"),
    [
        ("The suspect is in his 30s.", ["30..39"], ["suspect"]),
        ("A man in his mid-30s was arrested.", ["34..36"], ["man"]),
        ("A woman in her late 40s was hurt.", ["47..49"], ["woman"]),
        ("The driver, in his early 60s, was held.", ["60..63"], ["driver"]),
        ("The over-60s will get it.", ["60"], [""]),
        ("It was built in the mid-1930s.", [], []),
        ("Temperatures in the mid-30s are expected.", [], []),
        ("The 30s were hard years.", [], []),
        ("He scored in the 30s twice.", [], []),
        ("Pupils from the under-11s won.", [], []),
    ],
)
def test_an_age_is_told_by_its_tens(sentence, amounts, things):
    assert [value for value, _ in read(sentence)] == amounts
    assert all(unit == "year of age" for _, unit in read(sentence))
    assert counted(sentence) == things


@pytest.mark.parametrize(
    ("sentence", "amounts"),
    [
        ("She won the marathon in 2:03:44.", [("7424", "second")]),
        ("Her time of 2:03:44 is a record.", [("7424", "second")]),
        ("The alarm rang at 2:03:44.", []),
        ("The race began at 10:03:44.", []),
        ("The probe landed in 2:03:44.", []),
        ("He ran it in 2:03:74.", []),
        ("At 12:03:44 UTC the probe ran out of fuel.", []),
        ("The rate is 12-per-1,000 births.", [("12", "per 1000")]),
        ("He faces two counts of fraud and one of perjury.", [("2", ""), ("1", "")]),
        ("She faces one of the charges of fraud.", []),
        ("Labour is five points clear in the polls.", [("5", "point")]),
        ("The Reds are five points clear at the top.", []),
        ("The party won a 747 seat majority.", [("747", "")]),
        ("He flew a 747 to Osby.", []),
        ("Flights 111 and 112 were cancelled.", []),
        ("On flights 300 passengers slept.", [("300", "")]),
        ("Police took 911 calls that night.", []),
    ],
)
def test_times_rates_and_counts_are_read_and_names_are_not(sentence, amounts):
    assert read(sentence) == amounts


@pytest.mark.parametrize(
    ("sentence", "keys"),
    [
        ("The bill failed 209-217.", ["bill vote", "against bill vote"]),
        ("Senators rejected the bill 48-52.", ["senator vote", "against senator vote"]),
    ],
)
def test_each_side_of_a_lost_vote_is_of_its_own(sentence, keys):
    assert measures(sentence) == keys


@pytest.mark.parametrize(
    ("sentence", "keys"),
    [
        ("The judge jailed him for nine years.", ["jail"]),
        ("The judge jailed Orr for nine years.", ["jail orr"]),
        ("Orr was jailed for nine years.", ["jail orr"]),
        ("The court jailed both men for nine years.", ["jail man"]),
        ("The judge sentenced him to nine years.", ["sentence"]),
        ("The number killed has risen to 41.", ["kill"]),
        ("41 were killed.", ["kill"]),
        ("The number given was 41.", ["give"]),
        ("Winds gusting to 110km/h hit the coast.", ["gust wind"]),
        ("The economy grew 0.4%, against forecasts of 0.1%.", ["economy", "economy forecast"]),
        ("About 300 people aged 60 and over died.", ["kill", "kill"]),
    ],
)
def test_what_is_counted_is_known_again_however_it_is_told(sentence, keys):
    assert measures(sentence) == keys


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("Winds gusting to 110km/h hit the coast.", ["Winds"]),
        ("Mr Dell owes creditors £640m.", ["Mr Dell"]),
        ("The bank lent the firm £4m.", ["firm"]),
        ("The plane carried 212 passengers and crew.", ["passengers and crew"]),
        ("The school has 300 pupils and 40 staff.", ["pupils", "staff"]),
        ("The club sold 40 shirts and bought 12 balls.", ["shirts", "balls"]),
        ("Retail sales rose 0.2 per cent month on month.", ["Retail sales"]),
        ("Output fell 2 per cent quarter-on-quarter.", ["Output"]),
        ("He works 40 hours a month on the farm.", [""]),
        ("It grew at nearly double the pace of a year ago.", ["pace"]),
        ("The government will lower the voting age to 16.", ["voting age"]),
        ("Twenty-two of those on board were rescued.", ["those on board"]),
        ("Ten of those homes were lost.", ["homes"]),
        ("Norland spends 2% of GDP on defence.", ["defence"]),
        ("Norland spends 2% of its budget on art.", ["budget"]),
        ("Exports are 2% of GDP.", ["GDP"]),
        ("The Reds are five points ahead of the Blues.", ["Reds"]),
        ("He trails by eight points in the polls.", [""]),
    ],
)
def test_a_figure_counts_what_a_reader_would_say(sentence, things):
    assert counted(sentence) == things
