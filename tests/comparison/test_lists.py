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
