"""What moved where a phrase before the figure tells it with its movement, and whose the members of a list are."""

import pytest

from service.extraction.figures import find_figures


def counted(sentence: str) -> list[str]:
    """What each figure of a sentence counts; "" for nothing."""
    return [sentence[slice(*one.counted)] if one.counted else "" for one in find_figures(sentence)]


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("Ministers saw the toll rise to 41.", ["toll"]),
        ("The firm saw sales for the year drop to £4m.", ["sales"]),
        ("The plan helped unemployment fall to 4 per cent.", ["unemployment"]),
        ("The bank announced a cut in its rate to 4%.", ["rate"]),
        ("There was an improvement in its margins to 64 per cent.", ["margins"]),
        ("There was a fall in the number of deaths to 12.", ["number of deaths"]),
        ("The firm was accused of raising prices by 5%.", ["prices"]),
        ("By cutting its rate to 4% the bank helped.", ["rate"]),
    ],
)
def test_what_moved_is_counted_and_not_who_saw_or_moved_it(sentence, things):
    assert counted(sentence) == things


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("The firm saw a drop to 40 staff.", ["staff"]),
        ("The council saw fit to raise rents by 4 per cent.", ["rents"]),
        ("A rise in visitors to 40 museums was told.", ["museums"]),
        ("An increase in flights to 12 cities was told.", ["cities"]),
        ("She is known for driving cars to 40 countries.", ["countries"]),
        ("They wanted to cut 40 jobs.", ["jobs"]),
        ("The club rose to 40 points.", ["club"]),
    ],
)
def test_where_something_goes_moves_nothing(sentence, things):
    assert counted(sentence) == things


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        (
            "The number of patients waiting more than 12 weeks fell by 4,000 to 21,000.",
            ["number of patients", "number of patients waiting", "number of patients waiting"],
        ),
        ("A fire killing 12 people spread over 40 acres.", ["people", "fire"]),
        ("The ship carrying 900 tonnes sank in 12 minutes.", ["ship", "ship"]),
        ("Lorries weighing 40 tonnes fell by 3 per cent.", ["Lorries", "Lorries"]),
        ("The plant, employing 40, made 12 cars.", ["plant", "cars"]),
        ("Profit rose 12 per cent, leaving 40 people out.", ["Profit", "people"]),
        ("Creditors are owed £640m.", ["Creditors"]),
        ("Two thirds of voters oppose the plan.", ["voters"]),
    ],
)
def test_who_does_something_in_the_subject_is_what_the_clause_is_about(sentence, things):
    assert counted(sentence) == things


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("The lobby group found 12% of men and 9% of women had left.", ["man", "woman"]),
        ("The army found three guns and two knives were missing.", ["gun miss", "knife miss"]),
        ("The school has 300 pupils and 40 staff.", ["pupil school", "school staff"]),
        ("Volvo saw a loss, with its shares down 12%.", ["share volvo"]),
        ("The bank closed early, with shares down 4%.", ["share"]),
        ("It fell, with its shares down 4%.", ["share"]),
    ],
)
def test_whoever_tells_of_a_list_is_no_part_of_it_and_a_pronoun_is_whose_it_is(sentence, measures):
    assert [one.measure for one in find_figures(sentence)] == measures
