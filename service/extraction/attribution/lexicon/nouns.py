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
boast | says
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
denunciation | opposes
description | says
desire | plans
determination | plans
dismissal | refuses
doubt | doubts
eagerness | plans
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
reluctance | reluctant
statement | says
suggestion | suggests
threat | pledges
unwillingness | refuses
view | believes
vow | pledges
warning | warns against
willingness | open to
wish | plans
"""

#: Nouns that attribute behind a verb that says little ("made the case for", "took aim at"), and not by themselves.
LIGHT_NOUNS = """
approval | supports
argument | says
attack | opposes
backing | supports
blame | says
blessing | supports
case | says
comment | says
condemnation | opposes
critique | opposes
defence | supports
defense | supports
denunciation | opposes
disagreement | opposes
disapproval | opposes
displeasure | opposes
dissatisfaction | opposes
doubt | doubts
enthusiasm | supports
indication | suggests
frustration | opposes
message | says
misgiving | doubts
outrage | opposes
point | says
position | says
praise | supports
protest | opposes
reference | says
regret | believes
remark | says
reservation | doubts
rebuke | opposes
reminder | says
response | says
skepticism | doubts
scepticism | doubts
solidarity | supports
stance | says
support | supports
tribute | supports
view | believes
welcome | supports
"""

#: Nouns that attribute where they are said to be there, or to spread: "there were reports that", "rumours spread that".
SPREADING_NOUNS = """
report | says
rumor | says
rumour | says
speculation | suggests
talk | says
"""

#: Nouns that attribute by whose they are: "no confirmation from the ministry that".
FROM_NOUNS = """
appeal | asks
confirmation | says
guarantee | insists
indication | suggests
instruction | orders
order | orders
report | says
request | asks
signal | suggests
word | says
"""

#: Nouns that attribute by the clause they mean: "the ruling that the tax was void".
THAT_NOUNS = """
confession | says
finding | says
guarantee | insists
message | says
position | says
revelation | says
ruling | says
stance | says
suspicion | believes
testimony | says
theory | believes
verdict | says
"""

#: What is told apart by when it was made or holds until: "cars built | before 2019", "a use-by date | before 12 May".
DATED = frozenset(
    """
    arrested born bought built date dated founded hired installed issued jailed made manufactured opened packed printed
    produced registered sold written
    """.split()
)
