"""What a figure counts where the noun beside it is only its base, or stands behind a bracket, a hyphen or a pronoun."""

import pytest

from service.extraction.figures import find_figures


def counted(sentence: str) -> list[str]:
    """What each figure of a sentence counts; "" for nothing."""
    return [sentence[slice(*one.counted)] if one.counted else "" for one in find_figures(sentence)]


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("Public debt stood at 140% of GDP.", ["Public debt"]),
        ("The deficit rose to 5.1 per cent of national income.", ["deficit"]),
        ("Defence spending will reach 3% of gross domestic product.", ["Defence spending"]),
        ("Exports make up 40 per cent of GDP.", ["GDP"]),
        ("The debt is 40 per cent of the loans.", ["loans"]),
        ("GDP grew by 2 per cent.", ["GDP"]),
    ],
)
def test_a_share_of_an_economy_counts_the_public_money_it_measures(sentence, things):
    assert counted(sentence) == things


def test_what_it_is_a_share_of_stays_in_the_measure():
    [of_gdp] = find_figures("The deficit was 5 per cent of GDP.")
    [of_budget] = find_figures("The deficit was 5 per cent of the budget.")
    assert of_gdp.measure != of_budget.measure


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("The tunnel has 8 miles (13 km) of new track.", ["new track", "new track"]),
        ("The probe made a 500-mile (800 km) journey.", ["journey", "journey"]),
        ("The firm paid £20m ($25m) for the mill.", ["mill", "mill"]),
        ("He ran 5 miles (8 km) down the coast.", ["", ""]),
        ("She walked 5 miles (8 km) to school.", ["", ""]),
        ("The fire burned 500 acres (200 hectares) on Monday.", ["fire", "fire"]),
    ],
)
def test_what_is_counted_may_stand_behind_the_same_in_another_unit(sentence, things):
    assert counted(sentence) == things


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("The town opened a 300-seat cinema.", ["seat cinema"]),
        ("They built a 40-bed hospital.", ["bed hospital"]),
        ("The 12-led group lost.", [""]),
        ("The team had a 12-run win.", ["run"]),
        ("The 24-hour strike began.", ["strike"]),
    ],
)
def test_a_noun_joined_to_a_number_is_what_it_counts(sentence, things):
    assert counted(sentence) == things


@pytest.mark.parametrize(
    ("sentence", "things"),
    [
        ("The judge sentenced him to nine years.", [""]),
        ("The court sentenced them to at least 12 years in jail.", [""]),
        ("The judge sentenced Mr Lund to nine years.", ["Mr Lund"]),
        ("The judge sentenced her sister to nine years.", ["sister"]),
    ],
)
def test_a_term_is_never_of_whoever_gives_it(sentence, things):
    assert counted(sentence) == things


@pytest.mark.parametrize("sentence", ["The hall was a quarter full.", "The dam was still only half empty."])
def test_how_full_something_is_is_a_share(sentence):
    [one] = find_figures(sentence)
    assert one.unit == "share"


@pytest.mark.parametrize(
    "sentence",
    [
        "The glass is half full.",
        "The jobs were a quarter full-time jobs.",
        "A fifth full moon rose.",
        "Trade in the quarter was full of risk.",
        "He sees the cup as half full.",
    ],
)
def test_what_only_looks_like_it_is_none(sentence):
    assert find_figures(sentence) == ()
