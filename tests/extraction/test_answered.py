"""Who answers what was said in a clause of its own, and whose verb an unchanged past form is. All is invented."""

import pytest

from service.domain.claims import Force, Polarity
from tests.extraction.held import holder, told


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("The union said the plant was unsafe, a claim managers rejected.", "managers", "the plant was unsafe"),
        ("Ms Lind said the sums were wrong, an allegation the bank has denied.", "bank", "the sums were wrong"),
        ("Troops crossed the river, a claim Norland disputes.", "Norland", "Troops crossed the river"),
        ("Rebels said they had taken the town, which the army disputed.", "army", "they had taken the town"),
        ("Officials say the dam is sound, which engineers dispute.", "engineers", "the dam is sound"),
        ("Pilots warned that the fog was thick, an assertion the airline denied.", "airline", "that the fog was thick"),
    ],
)
def test_what_was_said_is_what_is_denied_behind_it(text: str, name: str, content: str):
    found = told(text)[-1]
    assert (holder(found), found.content[0].exact, found.polarity) == (name, content, Polarity.DENIED)


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("The council said it made a charge the residents paid.", ["council"]),
        ("The board approved the plan, which unions oppose.", ["board", "unions"]),
        ("The charge the court heard was serious.", []),
        ("Fans fumed after the club raised prices.", []),
        ("Drivers groaned when the lights failed.", []),
        ("Fans fumed that the club had raised prices.", ["Fans"]),
        ("“It is a joke,” fumed Una Hale.", ["Una Hale"]),
        ("“We were robbed,” blasted the striker.", ["striker"]),
        ("The retailer cut its forecast and warned that sales would stay weak.", ["retailer"]),
        ("The bank hit its target and said it would pay a dividend.", ["bank"]),
        ("The council set a budget and pledged to freeze fees.", ["council"]),
        ("The firm put up prices and blamed tax.", ["firm"]),
        ("The budget cut was deep and ministers denied a rift.", ["ministers"]),
        ("Furious mums have slammed the school.", ["furious mums"]),
        ("The road was cut", []),
    ],
)
def test_the_holders_are_those_who_speak(text: str, holders: list[str]):
    assert [holder(one) for one in told(text)] == holders


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The plan drew criticism from parents, who fear larger classes.", "parents"),
        ("The ruling angered growers, who want a review.", "growers"),
        ("The vote was won by Ilse Orr, who wants a review.", "Ilse Orr"),
        ("Ms Ek met union leaders, who rejected the offer.", "union leaders"),
        ("The closure upset villagers, who oppose the plan.", "villagers"),
        ("Mara Lind of Osby, who opposes the plan, left.", "Mara Lind"),
        ("The newly elected mayor, who backs the plan, left.", "newly elected mayor"),
        ("“Not a penny more,” vowed the chancellor.", "chancellor"),
        ("“We will be back,” promised Ada Moe.", "Ada Moe"),
        ("The paper's authors caution that the sample was small.", "paper's authors"),
        ("The council's leaders said it was safe.", "council's leaders"),
        ("Ministers gave a cautious welcome to the offer.", "ministers"),
    ],
)
def test_a_relative_goes_back_to_whom_it_stands_behind(text: str, name: str):
    found = told(text)[-1]
    assert found.source
    assert found.source.name == name


def test_what_is_blasted_behind_a_quotation_is_said_and_otherwise_opposed():
    assert [one.force for one in told("“We were robbed,” blasted the striker.")] == [Force.SAYS]
    assert [one.force for one in told("The striker blasted the referee.")] == [Force.OPPOSES]


@pytest.mark.parametrize(
    "text",
    [
        "Sales were $12m against a forecast of $14m.",
        "Turnover rose 5% to £40m against a target of £35m.",
        "The dam stood at 31m against a limit of 40m.",
        "It took him 52m against a field of nine.",
        "Losses came to 3.5m against last year's 2m.",
    ],
)
def test_a_letter_behind_a_number_is_no_verb(text: str):
    assert told(text) == []


@pytest.mark.parametrize("text", ["“I'm against it,” Ada Lund said.", "The mayor is against the plan."])
def test_whoever_is_against_something_says_so(text: str):
    assert told(text) != []
