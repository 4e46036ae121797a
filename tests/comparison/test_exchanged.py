"""What changed places where all the words stayed, and lists and clauses that only stand in another order."""

import pytest

from tests.comparison.test_kinds_told import rows_of
from tests.comparison.test_only_in_another_order import told

EXCHANGED = """
# which of two did which, by who did it as much as by what they did
The rebels hold the north and the army holds the south. | The army holds the north and the rebels hold the south.
Exports rose while imports fell. | Imports rose while exports fell.
In May exports rose while imports fell. | In May imports rose while exports fell.
The hospital is open and the school is closed. | The school is open and the hospital is closed.
The train was late and the bus was on time. | The bus was late and the train was on time.
Osby won and Tarn lost. | Tarn won and Osby lost.
He met the queen in May and the king in June. | He met the king in May and the queen in June.
# what is more, rather, first or further up than what
Men earn more than women. | Women earn more than men.
Osby is larger than Tarn. | Tarn is larger than Osby.
Voters back the mayor over the governor. | Voters back the governor over the mayor.
Osby spends more on roads than on schools. | Osby spends more on schools than on roads.
The union said pay rose faster than prices. | The union said prices rose faster than pay.
The bill would help farmers rather than banks. | The bill would help banks rather than farmers.
The firm chose Osby instead of Tarn. | The firm chose Tarn instead of Osby.
The storm hit Osby before Tarn. | The storm hit Tarn before Osby.
A man was hit by a car after a bus stopped. | A man was hit by a bus after a car stopped.
# a verb in its first form
Teachers outnumber pupils in Osby. | Pupils outnumber teachers in Osby.
# which number of a vote or a match
The council voted 6-3 to close the school. | The council voted 3-6 to close the school.
Osby beat Tarn 3-1. | Osby beat Tarn 1-3.
# which side of a measure
The project came in under budget. | The project came in over budget.
"""

IN_ANOTHER_ORDER = """
The mayor thanked the governor and the minister. | The mayor thanked the minister and the governor.
Schools and shops closed while banks and offices opened. | Banks and offices opened while shops and schools closed.
Lund and Berg beat Holm. | Berg and Lund beat Holm.
The army bought ships and planes. | The army bought planes and ships.
Young men and old women were hurt. | Old women and young men were hurt.
Ministers from Osby and officials from Tarn met. | Officials from Tarn and ministers from Osby met.
He met the queen in May and the king in June. | He met the king in June and the queen in May.
The north was hit by floods and the south by fires. | The south was hit by fires and the north by floods.
Lund was fired and Berg resigned after the vote. | Berg resigned and Lund was fired after the vote.
Rail and bus fares rose and air fares fell. | Air fares fell and bus and rail fares rose.
In May, sales were higher than in June. | Sales were higher in May than in June.
Growth was faster than forecast in Norland. | In Norland growth was faster than forecast.
The talks ended before the vote in Osby. | In Osby, the talks ended before the vote.
Norland and Kestria clashed over the islands. | Kestria and Norland clashed over the islands.
The house rejected the bill 209-217. | The house rejected the bill by 217 votes to 209.
Lund beat Berg. | Berg was beaten by Lund.
The firm sold the mine to Tarn Steel. | Tarn Steel bought the mine from the firm.
"""


@pytest.mark.parametrize(("before", "after"), rows_of(EXCHANGED))
def test_what_changed_places_is_revised(before: str, after: str) -> None:
    assert ["revised"] == told(before, after) == told(after, before)


@pytest.mark.parametrize(("before", "after"), rows_of(IN_ANOTHER_ORDER))
def test_another_order_is_not_told(before: str, after: str) -> None:
    assert [] == told(before, after) == told(after, before)


def test_who_sold_and_who_bought_are_two_sides() -> None:
    assert told("The firm sold the mine to Tarn Steel.", "The firm bought the mine from Tarn Steel.") == ["reversed"]
