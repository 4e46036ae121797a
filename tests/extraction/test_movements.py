"""The parts of a movement: how far something moved, what it was, what it is now."""

import pytest

from service.domain.claims import Part, Trend
from service.extraction.figures import find_figures
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version


def movements_in(text: str) -> set[tuple[str, str, str]]:
    """The change, the old and the new value of every movement told."""
    found = {figure.movement for figure in find_figures(text) if figure.movement}
    return {tuple(text[slice(*place)] if place else "" for place in one) for one in found}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "change", "old", "new"),
    [
        ("Sales fell 4 per cent.", "4 per cent", "", ""),
        ("Sales were 20 per cent higher.", "20 per cent", "", ""),
        ("It was a 3-point drop.", "3-point", "", ""),
        ("The number doubled.", "doubled", "", ""),
        ("Output grew by a third.", "a third", "", ""),
        ("Shares were down 11.9%.", "11.9%", "", ""),
        ("Unemployment fell to 7 per cent.", "", "", "7 per cent"),
        ("The toll rose to at least 41 on Tuesday.", "", "", "at least 41"),
        ("41 homes burned, up from 12.", "", "12", "41"),
        ("The party won 41 of the 90 seats, up from 38.", "", "38", "41"),
        ("It holds 41 of its 90 beds, down from 52.", "", "52", "41"),
        ("It rose to 41, compared with 38 last year.", "", "38", "41"),
        ("Cases jumped to 1,200 from 900 a week earlier.", "", "900", "1,200"),
        ("Profit rose from $3m to $5m.", "", "$3m", "$5m"),
        ("The fee goes from $3 to $4.50 a day in May.", "", "$3", "$4.50 a day"),
        ("Norland may halve fuel tax.", "halve", "", ""),
        ("Norland to double output of steel.", "double", "", ""),
        ("The isolation period changes from 7 to 10 days.", "", "7", "10 days"),
        ("The rate was cut by 25 basis points to 4.5 per cent.", "25 basis points", "", "4.5 per cent"),
        ("The death toll rose by 3 to 41, up from 38.", "3", "38", "41"),
        ("The bank cut its forecast to 1.2 per cent from 2.1 per cent.", "", "2.1 per cent", "1.2 per cent"),
        ("Prices rose 5 per cent to $41 from $38.", "5 per cent", "$38", "$41"),
        ("The bank cut lending rates to 3.75% from 4%.", "", "4%", "3.75%"),
        ("The pill cut the risk of fever by 28 per cent.", "28 per cent", "", ""),
        ("The fire spread from 300 acres to more than 1,000 acres.", "", "300 acres", "more than 1,000 acres"),
        ("Closures rose to 87 on Monday from 52.", "", "52", "87"),
        ("The deficit shrank to 4% of output from 5%.", "", "5%", "4%"),
        ("A loaf costs 136p, up 2p since August.", "2p", "", "136p"),
        ("Rents rose by an average of $420 to $29,913.", "$420", "", "$29,913"),
        ("Queues grew by a further 300 to 1,200.", "300", "", "1,200"),
        ("Queues grew by nearly 300 to 1,200.", "nearly 300", "", "1,200"),
        ("Rents rose 5 per cent, from $20 to $21.", "5 per cent", "$20", "$21"),
        ("Cases rose by a third, from 300 to 400.", "a third", "300", "400"),
        ("The debt nearly trebled, from $2bn to $5.8bn.", "nearly trebled", "$2bn", "$5.8bn"),
        ("Rents rose 3 per cent to a record $290.", "3 per cent", "", "$290"),
        ("Tin rose a modest 3 per cent to $80.", "3 per cent", "", "$80"),
        ("The fee will rise to $979 in 2027 from $953.", "", "$953", "$979"),
        ("Loans halved, to 31,000.", "halved", "", "31,000"),
        ("Herds doubled in a decade to 9,000.", "doubled", "", "9,000"),
        ("Cases fell for the fifth week running, to 2,340.", "", "", "2,340"),
        ("The krone dropped below 84 cents.", "", "", "below 84 cents"),
        ("Pay rises of from 2 to 3 per cent were offered.", "from 2 to 3 per cent", "", ""),
        ("The jab cut deaths by up to a third.", "up to a third", "", ""),
        ("Fares will fall by up to 12 per cent.", "up to 12 per cent", "", ""),
        ("The bank raised its rate by at least 2 per cent.", "at least 2 per cent", "", ""),
        ("Sales fell by at least 5 per cent to 40.", "at least 5 per cent", "", "40"),
        ("The mill cut its waste by nearly half.", "nearly half", "", ""),
        ("The mill cut its waste by almost 40 tonnes.", "almost 40 tonnes", "", ""),
        ("The bank cut its rate to at least 2 per cent.", "", "", "at least 2 per cent"),
        ("The town raised the limit to almost 50 mph.", "", "", "almost 50 mph"),
        ("The list stood at 7.3 million in June, down 15,000 on May.", "15,000", "", "7.3 million"),
    ],
)
def test_a_movement_has_a_change_an_old_value_and_a_new_one(text: str, change: str, old: str, new: str) -> None:
    assert {(change, old, new)} == movements_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The death toll is 41.",
        "It can hold up to 40 people.",
        "He paid from $3 to $5.",
        "Crews mopped up 100 feet of it.",
        "Gunners shot down 58 drones.",
        "The panel lays down 12 rules.",
        "Judges struck down three rules.",
        "Sales rose, thanks to 40 new shops.",
        "Winds of 10 to 15 mph are forecast.",
        "The cut in fares was announced to 12 firms.",
        "The plan costs $5m, up the road from a $3m one.",
    ],
)
def test_where_nothing_moved_there_is_no_movement(text: str) -> None:
    assert set() == movements_in(text)


def test_a_figure_knows_which_part_it_is_and_shows_the_others_in_the_text() -> None:
    text = "A first line.\nThe death toll rose by 3 to 41, up from 38. It is 50 in the north."
    claims = take_snapshot(a_version(text), Memory()).claims
    parts = {one.passage.exact: one.part for one in claims if hasattr(one, "part")}
    movement = next(one.movement for one in claims if getattr(one, "movement", None))

    assert {"3": Part.CHANGE, "41": Part.NEW, "38": Part.OLD, "50": Part.NONE} == parts
    assert movement
    assert "38" == text[movement.old.start : movement.old.end]


def test_a_movement_told_again_in_another_unit_moved_the_same_way() -> None:
    jobs, share = find_figures("Employment grew by 125,600 positions or 2.2 per cent.")

    assert Trend.ROSE == jobs.trend == share.trend


@pytest.mark.parametrize(
    ("text", "trends"),
    [
        ("The fire grew from 300 acres to more than 1,000 acres.", [Trend.NONE, Trend.ROSE]),
        ("Exports were down by a third from $9bn to $6bn.", [Trend.FELL, Trend.NONE, Trend.FELL]),
        ("It raised the fare to $3 from $2.", [Trend.ROSE, Trend.NONE]),
        ("The list stood at 7.3 million, down 15,000 on May.", [Trend.FELL, Trend.FELL]),
    ],
)
def test_which_way_it_moved_is_read_from_the_verb_that_moves_its_object(text: str, trends: list[Trend]) -> None:
    assert trends == [figure.trend for figure in find_figures(text)]
