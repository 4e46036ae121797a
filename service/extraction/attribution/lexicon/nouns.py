"""Nouns that attribute: "her claim that", "a warning from".

One noun a line, sorted: `lemma | force`, with `denied` when the noun itself denies.
Refuses: code.
"""

NOUNS = """
accusation | says
acknowledgement | says
admission | says
allegation | says
announcement | says
argument | says
assertion | insists
assessment | believes
assumption | believes
assurance | insists
belief | believes
call | asks
charge | says
claim | says
commitment | pledges
complaint | says
concern | believes
conclusion | believes
contention | says
conviction | insists
criticism | opposes
decision | plans
declaration | insists
demand | demands
denial | says | denied
description | says
desire | plans
endorsement | supports
estimate | believes
expectation | expects
fear | believes
hint | suggests
hope | expects
insistence | insists
intention | plans
objection | opposes
offer | supports
opinion | believes
opposition | opposes
plan | plans
plea | asks
pledge | pledges
prediction | believes
promise | pledges
proposal | recommends
recommendation | recommends
refusal | refuses
rejection | refuses
statement | says
suggestion | suggests
threat | pledges
view | believes
vow | pledges
warning | warns against
"""
