"""Participles and other words between a number and what it counts, and verbs that stand in their place."""

import pytest

from service.extraction.figures import read_figures


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Six masked men robbed the bank in Osby.", ["masked men"]),
        ("Twelve wounded soldiers were flown to Osby.", ["wounded soldiers"]),
        ("The two convicted men will appeal.", ["convicted men"]),
        ("Rescuers found 11 trapped miners.", ["trapped miners"]),
        ("It has 40 licensed dealers in the valley.", ["licensed dealers"]),
        ("Around 70 retired teachers have signed.", ["retired teachers"]),
        ("There are 17 confirmed cases in Marl.", ["confirmed cases"]),
        ("There are over 2 million registered voters.", ["registered voters"]),
        ("About 600 displaced families live in the hall.", ["displaced families"]),
        ("Twenty elected members sit on the board.", ["elected members"]),
        ("He faces 14 proposed charges.", ["proposed charges"]),
        ("The site lists 40 stolen bikes.", ["stolen bikes"]),
        ("The zoo has 12 retired donkeys and nine rescued bears.", ["retired donkeys", "rescued bears"]),
        ("A poll of 400 registered Latino voters was released.", ["registered Latino voters"]),
        ("She leads him by roughly 270 pledged delegates.", ["pledged delegates"]),
        ("It has more than 40 licensed dealers.", ["licensed dealers"]),
        ("He owns five hard drives.", ["hard drives"]),
        ("Police made three more arrests.", ["arrests"]),
        ("Two hundred street walks were planned.", ["street walks"]),
        ("The poll found 40% of Sanders' voters are not sure.", ["Sanders' voters"]),
        ("It met 12 of the workers' demands.", ["workers' demands"]),
        ("It has 300 farmers' markets.", ["farmers' markets"]),
        ("The 572 large and small islands are empty.", ["large and small islands"]),
        ("Dozens of private and public schools closed.", ["private and public schools"]),
        ("Three men and two women died.", ["men", "women"]),
        ("The blast left 12 dead and homes in ruins.", ["dead"]),
        ("Staff get 12 weeks of unpaid leave.", ["unpaid leave"]),
        ("They have six months of paid leave.", ["paid leave"]),
        ("The value of goods sold abroad fell to $40bn.", ["value of goods"]),
    ],
)
def test_a_participle_is_of_what_is_counted(text: str, counted: list[str]) -> None:
    assert counted == [text[slice(*one.counted)] if one.counted else "" for one in read_figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve rejected offers of help.",
        "Seven reported injuries.",
        "Three escaped prison guards by hiding in a van.",
        "He said 40 missed trains.",
        "Police said 12 suffered burns.",
        "About 40 received prizes.",
        "On Monday about 40 received prizes.",
        "In Osby up to 40 received awards.",
        "Of those, over 40 needed crutches.",
        "At least 20 required stitches and were kept in.",
        "Nine people were held, and 12 faced charges.",
        "After the fire 12 needed grafts.",
        "Some 40 backed plans announced on Monday.",
        "Two infected others.",
        "For the past 25 years landlocked Norland has suffered.",
        "Of the 60, 20 trained nurses in Velsk.",
    ],
)
def test_a_verb_right_behind_a_number_is_none(text: str) -> None:
    last = list(read_figures(text))[-1]

    assert last.counted is None or last.counted[0] < last.start
