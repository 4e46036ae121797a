"""Several who do one thing, by the shape of the phrase before the verb. All is invented."""

import pytest

from tests.extraction.held import holder, told


def held(text: str) -> list[tuple[str, str]]:
    return [(holder(one), one.force.value) for one in told(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Local fishermen said the quota was unfair.", ("local fishermen", "says")),
        ("Striking firemen rejected the offer.", ("striking firemen", "refuses")),
        ("The road is unsafe, local schoolchildren told the council.", ("local schoolchildren", "says")),
        ("Republican congressmen oppose the bill.", ("Republican congressmen", "opposes")),
        ("They all denied the charges.", ("They", "says")),
        ("The brothers each admitted one count of theft.", ("brothers", "says")),
        ("The ministers all agreed to resign.", ("ministers", "pledges")),
        ("Lund, Berg and Ek all rejected the offer.", ("Lund and Berg and Ek", "refuses")),
        ("The three men all refused to testify.", ("three men", "refuses")),
        ("The council oppose the plan.", ("council", "opposes")),
        ("The family believe he was pushed.", ("family", "believes")),
        ("The firm was fined, but the board reject the finding.", ("board", "refuses")),
        ("“We are ready,” the team insist.", ("team", "insists")),
        ("The two argue that the law is unfair.", ("two", "says")),
        ("Those near the plant say the smell is unbearable.", ("those near the plant", "says")),
        ("Two retired nurses denied the charge.", ("Two retired nurses", "says")),
        ("Those who smoke say the ban is unfair.", ("those who smoke", "says")),
        ("Those who complain say the ban is unfair.", ("those who complain", "says")),
        ("Those who vote say it was easy.", ("those who vote", "says")),
        ("Those who fish and farm say it was easy.", ("Those who fish and farm", "says")),
        ("Those without work say the ban is unfair.", ("those without work", "says")),
        ("Drivers who complain say the ban is unfair.", ("Drivers", "says")),
        ("Those who police say were there left early.", ("police", "says")),
        ("The officers who detectives say lied were sacked.", ("detectives", "says")),
        ("Mara Lund (Greens) and Jo Berg (Labour) refused to comment.", ("Mara Lund and Jo Berg", "refuses")),
        (
            "Mara Lund (Greens), Jo Berg (Labour) and Bo Ek (Liberals) backed the bill.",
            ("Mara Lund and Jo Berg and Bo Ek", "supports"),
        ),
    ],
)
def test_several_hold_it(text: str, found: tuple[str, str]):
    assert held(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The law covers all declared income.",
        "The report names all accused officers.",
        "On Monday all accused men were released.",
        "Both accused men were released.",
        "He gave them all promised funds.",
        "Police let the couple say goodbye.",
        "The mayor helped the family accept the news.",
        "Did the council say why?",
        "If the council agree, work will begin in May.",
        "The council plan was delayed.",
        "The government plan to build homes was delayed.",
        "The union demand for more pay was rejected.",
    ],
)
def test_a_participle_or_a_bare_form_holds_nothing(text: str):
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ministers demanded the council accept the ruling.", [("ministers", "demands")]),
        ("The judge recommended that the board reject the bid.", [("judge", "recommends")]),
        ("The specimen revealed traces of lead.", [("specimen", "says")]),
        ("The ministry (which runs the ports) and the navy said it was illegal.", [("navy", "says")]),
    ],
)
def test_what_a_body_is_to_do_is_not_theirs(text: str, found: list[tuple[str, str]]):
    assert held(text) == found


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Prime Minister Ada Lorne, her deputy and three judges condemned the raid.",
            "Prime Minister Ada Lorne, her deputy and three judges",
        ),
        ("The mayor, her deputy and two others said it was late.", "mayor, her deputy and two others"),
        ("Mr Hale, his lawyer and his two sons denied it.", "Mr Hale, his lawyer and his two sons"),
        ("The mayor, two councillors and the dean said it was late.", "mayor, two councillors and the dean"),
        ("That night, the mayor and her deputy said it was shut.", "mayor and her deputy"),
        ("Last Friday, the mayor and three judges condemned the raid.", "mayor and three judges"),
        ("Boxing Day, the mayor and the bishop condemned the raid.", "mayor and the bishop"),
        ("Afterwards, her deputy and three judges condemned the raid.", "her deputy and three judges"),
        ("The storm gone, the mayor and her deputy said it was safe.", "mayor and her deputy"),
        ("Ada Lorne, a nurse and a mother of two, said it was full.", "Ada Lorne, a nurse and a mother of two"),
    ],
)
def test_whoever_opens_a_list_is_one_of_it_and_no_time_is(text: str, who: str):
    (one,) = told(text)
    assert one.source
    assert one.source.mention.exact.removeprefix("The ").removeprefix("the ") == who


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr Hale, his lawyer and his two sons denied it.", "Mr Hale, his lawyer and his two sons"),
        ("The mayor, her deputy and two others said it was late.", "mayor, her deputy and two others"),
        ("Ada Lorne, a nurse and a mother of two, said it was full.", "Ada Lorne"),
        ("Ada Lorne, her wife and carer said it was full.", "wife and carer"),
    ],
)
def test_a_list_with_a_count_is_named_whole(text: str, name: str):
    assert [found[0] for found in held(text)] == [name]
