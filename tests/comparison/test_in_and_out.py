"""Pairs of sentences of which one is in what the other is out of, or both are denied in two ways."""

import pytest

from tests.comparison.test_told_figures import report_of

APART = [
    ("Doctors said the skipper was out of danger.", "Doctors said the skipper was still in danger."),
    ("The ferry is back in service.", "The ferry is out of service."),
    ("The ferry is out of service until June.", "The ferry is in service until June."),
    ("The boy is out of a coma, doctors said.", "The boy is in a coma, doctors said."),
    ("The driver is off the ventilator, doctors said.", "The driver is still on a ventilator, doctors said."),
    ("The rebels are out of Tarn, the army said.", "The rebels are in Tarn, the army said."),
    ("The reactor is off line, the utility said.", "The reactor is on line, the utility said."),
    ("The bill is off the agenda, the whip said.", "The bill is on the agenda, the whip said."),
    ("The skipper was not out of danger.", "The skipper was out of danger."),
    ("The deal is out of reach, the envoy said.", "The deal is within reach, the envoy said."),
    ("The mayor blamed the builder for the collapse.", "The mayor cleared the builder of blame for the collapse."),
    ("The inquiry cleared the pilot of all blame.", "The inquiry blamed the pilot."),
    ("The two sides reached an agreement on quotas.", "The two sides reached no agreement on quotas."),
    ("The talks ended with a deal.", "The talks ended without a deal."),
    ("The mine met its target.", "The mine failed to meet its target."),
    ("The week ended without a deal.", "The week ended with a deal."),
    ("The show is off the air.", "The show is on the air."),
    ("Police found no weapon.", "Police found a weapon."),
    ("Police failed to find a weapon.", "Police found a weapon."),
]

ONE = [
    ("The skipper was out of danger.", "The skipper was no longer in danger."),
    ("The skipper was not out of danger.", "The skipper was still in danger."),
    ("The boy is out of hospital.", "The boy has left hospital."),
    ("The tanker sank off the island.", "The tanker sank on the island."),
    ("The reform was passed out of fear.", "The reform was passed in fear."),
    ("One in ten nurses left.", "One out of ten nurses left."),
    ("The judge cleared him of blame.", "The judge absolved him."),
    ("The road was cleared of snow.", "The road was cleared."),
    ("The talks failed to produce a deal.", "The talks produced no deal."),
    ("The talks failed to produce an agreement.", "The talks ended without an agreement."),
    ("The two sides failed to agree on quotas.", "The two sides reached no agreement on quotas."),
    ("Rescuers failed to reach the boy.", "Rescuers could not reach the boy."),
    ("Rescuers failed to reach the boy.", "Rescuers were unable to reach the boy."),
    ("The inquiry produced no evidence.", "The inquiry failed to produce evidence."),
    ("Police found no weapon.", "Police failed to find a weapon."),
    ("Police found no weapons.", "Police failed to find weapons."),
    # what is made, paid or run out of something is not out of it
    ("The firm made bricks out of clay.", "The firm made bricks in clay."),
    ("Two out of the ten wells were dry.", "Two in the ten wells were dry."),
    ("The firm works out of an office in Osby.", "The firm works in an office in Osby."),
    ("She runs the charity out of a garage.", "She runs the charity in a garage."),
    ("The airline operates out of Osby.", "The airline operates in Osby."),
    ("The bridge was built out of steel.", "The bridge was built in steel."),
    ("The statue was carved out of stone.", "The statue was carved in stone."),
    ("They drank out of cups.", "They drank in cups."),
    ("The cost will be paid out of taxes.", "The cost will be paid in taxes."),
    ("The bird flew out of the window.", "The bird flew in the window."),
    # what is off the air is not on it
    ("The show is off the air.", "The show is not on the air."),
    ("The wine is not on the menu.", "The wine is off the menu."),
    ("The officer was not on duty.", "The officer was off duty."),
    ("The house is not on the market.", "The house is off the market."),
    ("The boy is not on oxygen.", "The boy is off oxygen."),
    ("The reactor is not on line.", "The reactor is off line."),
    ("The summit closed without an agreement.", "The summit failed to produce an agreement."),
]


@pytest.mark.parametrize(("before", "after"), APART)
def test_who_is_in_what_they_were_out_of_is_reversed_both_ways(before: str, after: str):
    for one, other in ((before, after), (after, before)):
        told = [(c.kind.value, c.material) for c in report_of(one, other).changes]

        assert ("reversed", True) in told, (one, told)


@pytest.mark.parametrize(("before", "after"), ONE)
def test_what_is_denied_in_other_words_is_not_told(before: str, after: str):
    for one, other in ((before, after), (after, before)):
        assert not [c for c in report_of(one, other).changes if c.material], one
