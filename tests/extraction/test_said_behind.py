"""Verbs of ordering, demanding and raging behind what somebody said: "“Stay out,” ordered the fire chief"."""

import pytest

from tests.extraction.held import holder, told

#: Text, who holds it, its force and its content.
SAID = """
“Do not go near the mill,” ordered the fire chief. | fire chief | orders | “Do not go near the mill,”
“Stay indoors,” ordered Governor Elias Thorn. | Elias Thorn | orders | “Stay indoors,”
“Stay out!” commanded the guard. | guard | orders | “Stay out!”
“The line must reopen by June,” demanded Tomas Brill. | Tomas Brill | demands | “The line must reopen by June,”
“Who opened the gates?” demanded Mr Holm. | Holm | demands | “Who opened the gates?”
“I will win it back,” promised the champion. | champion | pledges | “I will win it back,”
“This is a disgrace,” thundered the bishop. | bishop | says | “This is a disgrace,”
“This is a disgrace,” the bishop thundered. | bishop | says | “This is a disgrace,”
“He lied to us,” raged the widow. | widow | says | “He lied to us,”
“We were never asked,” protested the fishermen. | fishermen | insists | “We were never asked,”
"""

NOT_SAID = """
“The Long Night,” ordered last year, is a bridge.
“Blue Harbour”, ordered by the council in 1990, is a statue.
“Go home”, ordered by a court, became their motto.
“Stay out” commanded the headline of the Tarn Post.
“Enough” thundered through the hall.
“The Promise” demanded much of its readers.
The song “Go Home” protested the war.
The storm raged over the “Iron Coast”.
The general commanded the Third Army.
The colonel commands “the best unit in the land”.
Thunder rolled over “Silent Sea”, promised to be a hit.
"""


@pytest.mark.parametrize("line", SAID.strip().split("\n"))
def test_what_is_demanded_or_raged_behind_a_quotation_is_theirs(line: str) -> None:
    text, who, force, content = line.split(" | ")
    (one,) = told(text)
    assert [holder(one), one.force.value, [part.exact for part in one.content]] == [who, force, [content]]


@pytest.mark.parametrize("text", NOT_SAID.strip().split("\n"))
def test_a_title_or_a_thing_in_marks_is_not_said(text: str) -> None:
    assert told(text) == []


#: Text with who found or hopes it between or behind the words, who that is, and what.
FOUND = """
The brakes had failed, the court heard, and the driver was tired. | court | The brakes had failed
The mast was rotten, the inquiry found, and its crew were untrained. | inquiry | The mast was rotten
The wine was sour, the jury decided, but the cheese was good. | jury | The wine was sour
Power, the operator hopes, will be back by dusk. | operator | Power will be back by dusk
The firm knew that the dam was weak, leaked emails suggest. | leaked emails | The firm knew that the dam was weak
"""

NOT_FOUND = """
Prices fell, investors worried, and the bank cut rates.
The ship sank, the crew drowned, and its owner fled.
The man, the jury heard, and his wife had fled.
The mayor, the council hopes, and her deputy will resign.
"""


@pytest.mark.parametrize("line", FOUND.strip().split("\n"))
def test_what_is_found_or_hoped_stands_around_who_does(line: str) -> None:
    text, who, content = line.split(" | ")
    (one,) = told(text)
    assert [holder(one), " ".join(part.exact for part in one.content)] == [who, content]


@pytest.mark.parametrize("text", NOT_FOUND.strip().split("\n"))
def test_a_clause_between_others_finds_nothing(text: str) -> None:
    assert told(text) == []
