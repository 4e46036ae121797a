"""How the weather and a trouble go on is news without a source; what only has their words is none."""

import pytest

from service.comparison.importance import bears_news
from service.comparison.meaning.listing.pointers import is_pointer

NEWS = [
    "A passing shower will be possible tonight.", "A few clouds will be possible on Tuesday.",
    "A slight drying and warming trend will develop later in the week.", "Highs will be in the upper 80s on Sunday.",
    "Overnight lows cooled with lows in the upper 50s.", "A mix of sun and clouds prevailed over the valley.",
    "The showers dissipated by evening.", "Lingering moisture brought cloudy conditions.",
    "The marine layer moved in again overnight.", "A few showers were also reported.",
    "There are still hot spots in the area.", "Several small spot fires were detected.",
    "Minimal smoldering will continue.", "Islands of brush continue to smolder.", "Outages continue in the north.",
    "Aftershocks were felt in three towns.", "Standing water remains on most roads.",
    "Fire personnel saw minimal smoldering today.", "Crews have seen very little fire activity.",
    "The fire is entering patrol status.", "The fire near Osby is growing rapidly in the grass.",
    "Persistent spotting continued to be an issue.", "No new spotting occurred.", "No spot fires have occurred.",
    "Isolated torching and short runs were observed.", "Other portions of the fire had active ground fire.",
    "The fire has also been active on its northern edge.", "There are two spot fires south of Tarn.",
    "Small pockets of dense and intense heat continue to persist.", "Minimal heat remains along the southern edge.",
    "The northern part of the fire continues to creep through the grass.", "Fuel moistures are historically low.",
    "The fire has remained within its current footprint for days.", "High pressure brought dry conditions.",
    "A Pacific disturbance will push ashore on Saturday.", "Highs will approach records in the valley.",
    "Some structures were damaged or destroyed.", "The storm has caused extensive damage to the water system.",
    "Damage inspection is complete.", "Traffic is being diverted to Mill Road.", "Expect poor RH recovery.",
    "The sheriff downgraded the area north of Tarn.", "High pressure over the valley will bring heat.",
    "A high pressure system is moving in.", "High pressure to the north is moving east.",
    "Active fire remains near Mill Road.", "The storm caused serious damage to the harbour.",
    "Six houses were damaged in a series of explosions.", "Officials quit over the plan.",
    "A team lost two climbers on the ridge.", "Crews lost access to the ridge.",
]  # fmt: skip


@pytest.mark.parametrize("sentence", NEWS)
def test_it_is_news(sentence: str) -> None:
    assert bears_news(sentence)


NONE = [
    "The warming trend of the last century is well known.", "The clouds of doubt have cleared.",
    "Common sense prevailed in the end.", "She had seen no movement in the talks.", "Leaks to the press continue.",
    "The team entered the recovery phase of the project.", "Officers saw no damage to the car.",
    "The highs and lows of the season are behind the team.", "There are still tickets for the show.",
    "The firm is growing fast in the north.", "He worked under high pressure for years.", "Spotting birds is a hobby.",
    "High pressure hoses clean the walls.", "The traffic officer is on leave.", "He caused a stir at the dance.",
    "It says how many homes have been damaged.", "Crews were engaged in an active firefight.",
    "Structures of this kind are common.", "The library keeps fuels and tools.", "Body heat keeps the tent warm.",
    "The office stays within its budget.", "The disturbance at the club is well known.",
    "High pressure on the mayor continues.", "The high pressure job was filled.",
    "Low pressure sales tactics are used.", "High pressure was put on the mayor.",
    "Active fire drills took place in Osby.",
    "Her house was damaged in a 1990 film.", "The deal caused serious damage to his name.",
    "The fire in their marriage was growing.", "The Osby team lost again.", "A team collapsed in the second half.",
    "The team lost two games in May.", "Officials quit smoking in May.",
    "Crews will look for hot spots.", "Firefighters mopped up hot spots.", "Heat remains a problem for bakers.",
]  # fmt: skip


@pytest.mark.parametrize("sentence", NONE)
def test_it_is_none(sentence: str) -> None:
    assert not bears_news(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Check your evacuation location here.", "The phone numbers are listed below.", "Evacuation map available here"],
)
def test_it_leads_to_something_else(sentence: str) -> None:
    assert is_pointer(sentence)


@pytest.mark.parametrize(
    "sentence", ["The vaccine is available here.", "You must register here.", "The firm is listed below its rivals."]
)
def test_it_leads_nowhere(sentence: str) -> None:
    assert not is_pointer(sentence)


@pytest.mark.parametrize("sentence", ["Tarn remains without power.", "Water levels remain high.", "The river is low."])
def test_what_is_lacked_and_how_high_water_stands_is_news(sentence: str) -> None:
    assert bears_news(sentence)


@pytest.mark.parametrize(
    "sentence", ["A world without water is hard to imagine.", "Morale levels were low.", "He is without equal."]
)
def test_other_lacks_and_levels_are_none(sentence: str) -> None:
    assert not bears_news(sentence)
