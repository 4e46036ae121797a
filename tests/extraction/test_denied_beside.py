"""Numbers that are only told not to be, what "all but" leaves, and set phrases and models that count nothing."""

import pytest

from service.extraction.figures import find_figures


def _told(text: str) -> list[tuple[str, str]]:
    """The figures of a sentence: value, and what is counted."""
    return [(str(one.value), text[slice(*one.counted)] if one.counted else "") for one in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police said two, not three, men are in custody.", [("2", "men")]),
        ("Four, not five, people were hurt.", [("4", "people")]),
        ("Twelve - not fourteen - families were moved.", [("12", "families")]),
        ("The company employs 18, not 20, engineers.", [("18", "engineers")]),
        ("The fine was £40m, not £50m.", [("40000000", "fine")]),
        ("The fine was £40m and not the £50m sought.", [("40000000", "fine")]),
        ("Not three but two men were held.", [("2", "men")]),
        ("The vote is on not 20 but 30 seats.", [("30", "seats")]),
        ("There were 12 deaths, not 20 as reported.", [("12", "deaths")]),
        ("The firm will cut 300 jobs, not the 500 it had planned.", [("300", "jobs")]),
        ("Police held 14 protesters, not 40.", [("14", "protesters")]),
        ("The bridge carries 900 cars, not the 1,200 claimed, he said.", [("900", "cars")]),
        ("The school has 70 pupils, not about 90 as earlier reported.", [("70", "pupils")]),
    ],
)
def test_a_number_that_is_denied_beside_another_is_not_told(text, told):
    assert told == _told(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It stands not 100 metres from the school.", ["100"]),
        ("They found 18 faults, not all serious, and 20 risks.", ["18", "20"]),
        ("The plan costs £5m, not including £2m of tax.", ["5000000", "2000000"]),
        ("He ran 5 miles, but not in 30 minutes.", ["5", "30"]),
        ("Not only three men but two women were held.", ["3", "2"]),
        ("Some 40 people, not the police, called 20 doctors.", ["40", "20"]),
        ("The pool has 12 boats, not 20 of them new.", ["12", "20"]),
        ("They saw 12 boats, not 20 metres from the shore.", ["12", "20"]),
        ("The ward has 30 beds, not 12 nurses.", ["30", "12"]),
        ("The firm has 300 jobs, of which not 20 are new.", ["300", "20"]),
    ],
)
def test_not_before_other_words_denies_no_number(text, values):
    assert values == [value for value, _ in _told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The patients had been vaccinated, all but five of them.",
        "The homes, all but two of them empty, were sold.",
        "All but three had left.",
        "All but three passengers escaped.",
        "She played all but ten minutes.",
        "Delegates, all but a dozen, agreed.",
        "Members, all but one hundred, agreed.",
    ],
)
def test_who_are_left_out_of_all_are_not_counted_as_all(text):
    assert [] == _told(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("All but two of the 30 homes were empty.", "28"),
        ("All but 3% of voters stayed.", "97"),
        ("All three but not the guard left.", "3"),
    ],
)
def test_all_but_of_a_whole_is_the_rest(text, value):
    assert [value] == [found for found, _ in _told(text)]


@pytest.mark.parametrize("thing", ["payment", "state", "system", "market", "cause"])
@pytest.mark.parametrize("frame", ["It will not be a single {}.", "This has not been a single {}."])
def test_what_something_is_not_is_no_count(thing, frame):
    assert [] == _told(frame.format(thing))


@pytest.mark.parametrize(
    "text",
    ["There will not be a single vote.", "There has not been a single arrest.", "They did not make a single arrest."],
)
def test_none_that_there_is_is_a_count(text):
    assert ["0"] == [value for value, _ in _told(text)]


@pytest.mark.parametrize(
    "text", ["Apple sold the iPhone 5c.", "The iPhone 6s is out.", "A Pixel 8a and a Galaxy 9s came."]
)
def test_a_letter_of_a_model_is_no_unit(text):
    assert [] == _told(text)


@pytest.mark.parametrize("text", ["A stamp cost 5c.", "It fell for 6s.", "The boat was 8m long."])
def test_a_letter_behind_a_number_is_a_unit(text):
    assert 1 == len(_told(text))


@pytest.mark.parametrize(
    "lead", ["So far", "In the end", "In the event", "By the end", "As a result", "For example,", "In contrast,"]
)
@pytest.mark.parametrize("figure", ["just 23 have been found", "some 40 stayed", "12 died"])
def test_a_set_phrase_is_not_counted(lead, figure):
    ((_, counted),) = _told(f"{lead} {figure}.")

    assert "" == counted


def test_a_set_phrase_that_goes_on_names_something():
    assert "event of rain" == _subject("In the event of rain, 20 games are moved.")


def _subject(text: str) -> str:
    (figure,) = find_figures(text)
    return text[slice(*figure.subject)] if figure.subject else ""


@pytest.mark.parametrize("count", ["20", "a dozen", "seven"])
@pytest.mark.parametrize("fate", ["still missing", "missing", "seriously injured", "reported wounded", "now homeless"])
@pytest.mark.parametrize("toll", ["The death toll rose to 40", "The landslide killed 40 people"])
def test_others_beside_a_toll_are_not_counted_as_it(toll, fate, count):
    assert "" == _told(f"{toll}, with {count} {fate}.")[1][1]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Rates rose because inflation, at 5.6 per cent, was too high.", "inflation"),
        ("Teachers said unemployment, at 4 per cent, was low.", "unemployment"),
        ("Norlink will cut sailings from 24 to 12 a day.", "sailings"),
        ("The council reduced opening hours from 40 to 30 a week.", "opening hours"),
        ("Tui Maka has signed a deal worth a reported NZ$1.1m.", "deal"),
        ("Ministers approved a scheme worth an estimated £4bn.", "scheme"),
        ("Profit fell to $412 million in the half year to June.", "Profit"),
        ("The quake struck off the coast at a depth of 10 kilometres.", "depth"),
        ("Divers found bodies, of which 12 were cut.", "bodies"),
        ("Americans are less upbeat, at 26%.", "Americans"),
    ],
)
def test_whose_a_figure_is_stands_beside_it(text, counted):
    assert {counted} == {found for _, found in _told(text)}
