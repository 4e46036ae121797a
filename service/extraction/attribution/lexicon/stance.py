"""Verbs of belief, plan, demand, refusal and act, and of speaking for a side.

One cue a line, sorted: `lemmas | frame | force`, with `denied` when the cue itself denies. Frames and forces
are explained in cues.py. Lemmas are dictionary forms (see text/words.py).
Refuses: code.
"""

STANCE = """
abandon | act | refuses
acquit | act | does
adopt | act | does
agitate against | object | opposes
agitate for | object | supports
agree | to | pledges
aim | to | plans
annex | act | does
appear | seem | suggests
appoint | act | does
approve | act | does
argue for | object | supports
argue in favor of | object | supports
argue in favour of | object | supports
assess | think | believes
assume | think | believes
authorise | act | does
authorize | act | does
axe | act | refuses
ban | act | forbids
bar | act | forbids
be adamant | think | insists
be afraid | think | believes
be alarmed | think | believes
be angry | think | believes
be aware | think | believes
be bullish | think | believes
be certain | think | insists
be concerned | think | believes
be confident | think | believes
be convinced | think | insists
be curious | think | considers
be delighted | think | believes
be determined | to | plans
be disappointed | think | believes
be due to | to | plans
be eager | to | plans
be excited | think | believes
be frustrated | think | believes
be furious | think | opposes
be glad | think | believes
be happy | think | believes
be hesitant | to | reluctant
be hopeful | think | believes
be inclined | to | open to
be keen | to | plans
be nervous | think | believes
be optimistic | think | believes
be outraged | think | opposes
be pleased | think | believes
be prepared | to | open to
be proud | think | believes
be ready | to | open to
be relieved | think | believes
be reluctant | to | reluctant
be sceptical | think | doubts
be set to | to | plans
be shocked | think | believes
be skeptical | think | doubts
be sure | think | believes
be surprised | think | believes
be thrilled | think | believes
be to | to | plans
be unconvinced | think | doubts
be unsure | think | doubts
be unwilling | to | refuses
be upset | think | believes
be willing | to | open to
be worried | think | believes
believe | think | believes
bet that | think | believes
block | act | forbids
boycott | act | refuses
calculate | think | believes
call off | act | refuses
campaign against | object | opposes
campaign for | object | supports
campaign in favor of | object | supports
campaign in favour of | object | supports
cancel | act | refuses
clear | act | does
close | act | does
co-sponsor | act | supports
come down in favor of | object | supports
come down in favour of | object | supports
come out in support of | object | supports
convict | act | does
cosponsor | act | supports
decide | to | plans
decide against | object | refuses
decline | to | refuses
decline to say | think | says | denied
defeat | act | opposes
demand | to | demands
demonstrate against | object | opposes
deport | act | does
determine | think | believes
dissolve | act | does
ditch | act | refuses
doubt | think | doubts
drop | act | refuses
enact | act | does
estimate | think | believes
expect | to | expects
expel | act | does
extradite | act | does
fear | think | believes
feel | think | believes
find | think | says
fine | act | orders
fire | act | does
forbid | act | forbids
forecast | think | believes
freeze | act | does
give her word | to | pledges
give his word | to | pledges
give its word | to | pledges
give no details of | object | says
give no explanation for | object | says
give no reason for | object | says
give the go-ahead for | act | does
give the go-ahead to | act | does
give the green light for | act | does
give the green light to | act | does
give their word | to | pledges
go back on | act | refuses
grant | act | does
hear | think | says
hire | act | does
hold | act | does
hope | to | expects
imagine | think | considers
impose | act | orders
imprison | act | orders
indict | act | does
intend | to | plans
introduce | act | does
issue | act | does
jail | act | orders
keep | act | does
kick out | act | refuses
know | think | insists
learn | think | says
leave | act | does
lift | act | does
lobby against | object | opposes
lobby in favor of | object | supports
lobby in favour of | object | supports
mandate | act | orders
nominate | act | supports
offer | to | supports
order | act | orders
override | act | refuses
overrule | act | refuses
overturn | act | refuses
pardon | act | does
pass | act | does
permit | act | does
plan | to | plans
pledge | to | pledges
postpone | act | does
prepare to | to | plans
prevent | act | forbids
prohibit | act | forbids
project | think | believes
promise | to | pledges
propose | to | recommends
prove | think | says
publish | act | does
pull out of | act | does
quash | act | refuses
quit over | act | does
rally in support of | object | supports
ratify | act | does
realise | think | believes
realize | think | believes
recognise | think | believes
recognize | think | believes
refuse | to | refuses
refuse to say | think | says | denied
reinstate | act | does
release | act | does
remand | act | orders
remember | think | says
renege on | act | refuses
repeal | act | does
request | to | asks
rescind | act | does
resign from | act | does
resign over | act | does
resolve | to | plans
revoke | act | forbids
sack | act | does
scrap | act | refuses
seek | to | plans
seem | seem | suggests
seize | act | does
send | act | does
sentence | act | orders
set aside | act | refuses
sever | act | does
shelve | act | refuses
show | think | says
sign | act | does
sound the alarm about | object | believes
sound the alarm over | object | believes
speak against | object | opposes
speak in favor of | object | supports
speak in favour of | object | supports
speak in support of | object | supports
speak out in favor of | object | supports
speak out in favour of | object | supports
speak out in support of | object | supports
step down over | act | does
stop | act | forbids
stop short of saying | think | says | denied
strike down | act | forbids
strike out | act | refuses
strive | to | plans
sue | act | does
summon | act | does
suspect | think | believes
suspend | act | does
think | think | believes
threaten | to | pledges
throw out | act | refuses
toss out | act | refuses
understand | think | believes
undertake | to | pledges
unite behind | object | supports
unveil | act | does
uphold | act | does
veto | act | forbids
vote against | act | opposes
vote down | act | refuses
vote for | act | supports
vote in favor of | act | supports
vote in favour of | act | supports
vote to | act | does
vow | to | pledges
walk out of | act | does
walk out over | act | does
want | to | plans
wish | to | plans
withdraw | act | does
wonder | think | considers
worry | think | believes
"""
