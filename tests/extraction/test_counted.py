"""Whose a figure is where another noun stands nearer: rivals, asides, those who tell, wholes and parts."""

import pytest

from service.domain.claims import Modifier
from service.extraction.figures import FoundFigure, find_figures


def counted_in(text: str) -> list[str]:
    """What each figure of a text counts, "" for nothing."""
    return [text[slice(*figure.counted)] if figure.counted else "" for figure in find_figures(text)]


def the_last(text: str) -> FoundFigure:
    return find_figures(text)[-1]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Tidal power gave 30 per cent, overtaking coal on 26 per cent.", "coal"),
        ("The Greens overtook the Reds on 98.", "Reds"),
        ("The Greens were on 27 per cent, ahead of the Reds on 21 per cent.", "Reds"),
        ("Ms Sve led Mr Dahl by 48.3 to 46.9 per cent.", "Mr Dahl"),
        ("Ms Sve led by 48.3 to 46.9 per cent.", ""),
        ("Ms Sve won by 52 to 48 per cent.", ""),
        ("The bill passed by 52 votes to 48.", "votes"),
    ],
)
def test_the_figure_of_the_other_side_is_not_the_subjects(text: str, counted: str) -> None:
    assert counted == counted_in(text)[-1]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Average pay, excluding tips, was $682.", "Average pay"),
        ("Wages including tips rose 4 per cent.", "Wages"),
        ("Profit before tax rose 4 per cent.", "Profit before tax"),
        ("The price of a dozen pears rose to $6.23.", "price of a dozen pears"),
        ("The yield on 10-year bonds rose to 4.6 per cent.", "yield on 10-year bonds"),
        ("The number of herds in Dravik doubled.", "number of herds in Dravik"),
        ("Cases rose for the fifth week running, to 2,340.", "Cases"),
    ],
)
def test_a_phrase_of_the_subject_is_not_the_subject(text: str, counted: str) -> None:
    assert counted == counted_in(text)[-1]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The judge sentenced both men to nine years.", "men"),
        ("A court has sentenced the driver to at least 12 years.", "driver"),
        ("A judge sentenced the three men to nine years in prison.", "men"),
        ("Both men were sentenced to nine years.", "men"),
        ("The judge referred to nine years of abuse.", "abuse"),
        ("The company limited the staff to nine days.", "company"),
        ("The court sentenced her to 300 hours of unpaid work.", "unpaid work"),
    ],
)
def test_a_term_is_of_whoever_is_sentenced_to_it(text: str, counted: str) -> None:
    assert counted == counted_in(text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Police estimated no more than 90,000.",
        "The minister said 40.",
        "Organisers reckon 300.",
        "The union claims 40.",
    ],
)
def test_who_tells_of_a_figure_is_not_what_it_counts(text: str) -> None:
    assert [""] == counted_in(text)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The number of people killed in the blast rose to 14.", "number of people killed"),
        ("The number of passengers injured in the crash rose to 40.", "number of passengers injured"),
        ("The number of homes destroyed by the fire has risen to 120.", "number of homes destroyed"),
        ("The number of children enrolled in schools fell to 900.", "number of children enrolled in schools"),
        ("The count of soldiers wounded near the border stands at 31.", "count of soldiers wounded"),
        ("The number of people still missing after the flood dropped to six.", "number of people still missing"),
        ("The number of workers laid off by the plant reached 300.", "number of workers laid off"),
        ("The number of those arrested at the protest has passed 88.", "number of those arrested"),
        ("The number of people who died in the blast had risen to 14.", "number of people who died"),
        ("The number of people killed has risen to 14.", "number of people killed"),
        ("The number of people killed in a town hit by floods climbed to 31.", "number of people killed"),
        ("The number of people arrested in the town, police said, rose to 14.", "number of people arrested"),
        ("The total of trees felled by the storm climbed to 4,000.", "total of trees felled"),
        ("The number of flights cancelled at Osby airport rose to 61.", "number of flights cancelled at Osby airport"),
        ("Officials put the number of homes destroyed by the fire at 120.", "number of homes destroyed"),
        ("The ministry raised the number of people killed in the blast to 19.", "number of people killed"),
        ("The number of people killed or injured in the blast rose to 140.", "number of people killed or injured"),
        ("The number of cows lost and seized in May rose to 60.", "number of cows lost and seized"),
        ("The number of schools closed because of the heat rose to 90.", "number of schools closed"),
        ("The number of pupils vaccinated against flu fell to 40.", "number of pupils vaccinated against flu"),
        # No participle of what is counted, or none of a count.
        ("The number of people in hospital rose to 700.", "number of people in hospital"),
        ("The number of complaints worried the mayor before the toll rose to 14.", "toll"),
        ("The number of arrests doubled in May before the toll rose to 14.", "toll"),
        ("The number of arrests was announced in May after the toll rose to 14.", "toll"),
        ("The number of people killed in the blast shocked 14 ministers.", "ministers"),
        ("The mayor said the number of people reached 14.", "number of people"),
        ("A team sent to the town said the toll rose to 14.", "toll"),
    ],
)
def test_a_count_is_of_those_it_befell_and_not_of_what_befell_them(text: str, counted: str) -> None:
    assert counted == counted_in(text)[-1]


def test_a_count_of_those_killed_is_one_measure_however_it_is_told() -> None:
    told = "The number of people killed in the blast rose to 14."
    assert the_last(told).measure == the_last("The blast killed 14 people.").measure.replace("blast ", "")
    assert the_last(told).measure == the_last("The number of dead rose to 14.").measure


def test_what_was_told_of_a_share_is_of_the_share() -> None:
    figure = the_last("The minister said 85 to 90 per cent of the levy was paid.")
    assert figure.subject is None
    assert "minister" not in figure.measure


def test_what_befell_a_part_is_not_told_of_the_whole() -> None:
    part, whole = find_figures("Doctors at 12 of 47 clinics resigned.")
    assert part.measure != whole.measure


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("Waits were longer than five hours.", Modifier.MORE_THAN),
        ("The queue was shorter than 100 metres.", Modifier.LESS_THAN),
        ("The fee is capped at 5 per cent.", Modifier.AT_MOST),
        ("It must be no lower than 300 metres.", Modifier.AT_LEAST),
        ("It must be no higher than 300 metres.", Modifier.AT_MOST),
    ],
)
def test_a_comparison_bounds_a_figure(text: str, modifier: Modifier) -> None:
    assert modifier is the_last(text).modifier
