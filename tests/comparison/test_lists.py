"""A list with an item more or less binds others; a list in another order, of qualities or of deeds does not."""

import pytest

from tests.comparison.test_only_in_another_order import told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The warning covers Osby and Tarn.", "The warning covers Osby, Tarn and Velsk."),
        (
            "The mayor said it held in Osby and Tarn.",
            "The mayor said it held in Osby, Tarn and Velsk.",
        ),
        ("Schools in Osby and Tarn are closed.", "Schools in Osby, Tarn and Velsk are closed."),
        ("Schools in Osby and Tarn are closed.", "Schools in Osby, Tarn and Velsk are closed on Friday."),
        (
            "The sanctions target banks and airlines, the EU said.",
            "The sanctions target banks, airlines and shipping firms, the EU said.",
        ),
        ("The union represents nurses and porters.", "The union represents nurses, porters and cleaners."),
        ("The union represents nurses and porters.", "The union represents teachers, nurses and porters."),
        ("The vaccine is available to nurses and carers.", "The vaccine is available to nurses, teachers and carers."),
        ("The recall affects the Orin and the Vela.", "The recall affects the Orin, the Vela and the Tessa."),
        ("Norland imposed tariffs on steel and copper.", "Norland imposed tariffs on steel, copper and zinc."),
        ("The tariffs will cover steel and copper.", "The tariffs will cover steel, copper, and zinc."),
        ("The court banned protests, marches and vigils.", "The court banned protests, marches, strikes and vigils."),
    ],
)
def test_an_item_more_or_less_is_told(before: str, after: str) -> None:
    assert told(before, after) == ["rescoped"] == told(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The curfew covers Osby, Tarn and Velsk.", "The curfew covers Tarn, Velsk and Osby."),
        ("The curfew covers Osby, Tarn and Velsk.", "The curfew covers Osby, Tarn, and Velsk."),
        ("The union represents nurses and porters.", "The union represents nurses as well as porters."),
        ("The sanctions target banks and airlines.", "The sanctions target lenders and airlines."),
        ("It was a long and hard winter.", "It was a long, cold and hard winter."),
        ("The road was long and hard.", "The road was long, hard and dusty."),
        ("Crews worked slowly and carefully.", "Crews worked slowly, carefully and quietly."),
        ("Workers washed and dried the sheets.", "Workers washed, dried and folded the sheets."),
        ("The council sells homes and runs buses.", "The council sells homes, rents offices and runs buses."),
        ("The mayor met Lund and Berg.", "The mayor met Lund, a banker, and Berg."),
        ("The sauce has garlic, oil and salt.", "The sauce has garlic, olive oil and salt."),
    ],
)
def test_another_order_or_manner_is_not(before: str, after: str) -> None:
    assert [] == told(before, after) == told(after, before)


def test_a_list_in_a_quotation_is_altered() -> None:
    before, after = "for nurses and porters", "for nurses, porters and cleaners"

    assert told(f"Lund said the plan was “{before}”.", f"Lund said the plan was “{after}”.") == ["quote altered"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The bus driver was killed.", "The bus driver and a passenger were killed."),
        ("The bus driver died.", "The bus driver and a passenger died."),
        ("Police said the captain was hurt.", "Police said the captain and his mate were hurt."),
        ("The driver was killed.", "The driver, a passenger and a cyclist were killed."),
        ("Police arrested the driver.", "Police arrested the driver and a passenger."),
        ("The storm killed a farmer.", "The storm killed a farmer and his wife."),
        ("The mayor said the road was closed.", "The mayor said the road and the bridge were closed."),
        ("The ministry banned all fishing in the strait.", "The ministry banned deep-sea fishing in the strait."),
        ("Kestria lifted all sanctions.", "Kestria lifted oil sanctions."),
        ("The mayor said all schools would close.", "The mayor said village schools would close."),
    ],
)
def test_one_more_beside_one_and_a_kind_for_all_are_told(before: str, after: str) -> None:
    for one, other in ((before, after), (after, before)):
        assert told(one, other) == ["rescoped"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The secretary was sacked.", "The secretary and treasurer was sacked."),
        ("The old driver was killed.", "The old and frail driver was killed."),
        ("The firm sold the mill.", "The firm sold the mill and the union protested."),
        ("The bus hit a car.", "The bus hit a car and the car burned."),
        ("The rebels took all villages.", "The rebels burned villages."),
        ("The firm recalled all cars.", "The firm repaired old cars."),
        ("All residents were moved.", "Worried residents were moved."),
        ("All police were sent home.", "Exhausted police were sent home."),
        ("All hospitals were full.", "Overwhelmed hospitals were full."),
    ],
)
def test_neither_a_clause_nor_a_second_word_for_one_is_an_item_more(before: str, after: str) -> None:
    assert "rescoped" not in told(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Buses are suspended in Osby.", "Buses are suspended in Osby and Tarn."),
        (
            "People travelling to Osby need proof of a test.",
            "People travelling to Osby, Tarn and Velsk need proof of a test.",
        ),
        ("The ban applies to Osby.", "The ban applies to Osby, Tarn and Velsk."),
        ("He flew from Osby and Tarn on Monday.", "He flew from Osby on Monday."),
        ("Trains to Osby and Tarn are late.", "Trains to Tarn are late."),
        ("Trains to Tarn are late.", "Trains to Tarnby and Tarn are late."),
        ("In Osby and Tarn, trains ran.", "In Osby, trains ran."),
    ],
)
def test_one_place_more_is_rescoped(before, after):
    assert told(before, after) == ["rescoped"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The firm is based in Osby.", "The firm is based in Osby and Tarn Steel bought it."),
        ("People travelling to Osby, Tarn and Velsk need proof.", "People travelling to Norland need proof."),
        ("The port of Osby and Tarn Steel agreed.", "The port of Osby agreed."),
        ("Trains ran to Osby.", "Trains ran to Tarn."),
    ],
)
def test_what_is_no_place_more_is_not(before, after):
    assert "rescoped" not in told(before, after)
