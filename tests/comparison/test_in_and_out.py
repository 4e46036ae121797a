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
