"""Verbs of belief, plan, demand, refusal, approval and act.

One cue a line, sorted: `lemmas | frame | force`, with `denied` when the cue itself denies. Frames and forces
are explained in cues.py. Lemmas are dictionary forms (see text/words.py).
Refuses: code.
"""

STANCE = """
abandon | act | refuses
accept | object | supports
accuse | object | says
admire | object | supports
adopt | act | does
advocate | object | recommends
agree | to | pledges
agree on | object | supports
agree with | object | supports
aim | to | plans
anticipate | object | expects
apologise for | object | says
apologize for | object | says
appear | seem | suggests
applaud | object | supports
approve | act | does
approve of | object | supports
argue against | object | opposes
assail | object | opposes
assess | think | believes
assume | think | believes
attack | object | opposes
attribute | object | says
authorise | act | does
authorize | act | does
back | object | supports
balk at | object | reluctant
ban | act | forbids
bash | object | opposes
be adamant | think | insists
be afraid | think | believes
be against | object | opposes
be aware | think | believes
be certain | think | insists
be committed to | object | pledges
be concerned | think | believes
be confident | think | believes
be convinced | think | insists
be critical of | object | opposes
be determined | to | plans
be eager | to | plans
be glad | think | believes
be happy | think | believes
be hopeful | think | believes
be in favor of | object | supports
be in favour of | object | supports
be inclined | to | open to
be keen | to | plans
be open to | object | open to
be opposed to | object | opposes
be optimistic | think | believes
be prepared | to | open to
be ready | to | open to
be reluctant | to | reluctant
be sceptical | think | doubts
be skeptical | think | doubts
be supportive of | object | supports
be sure | think | believes
be to blame | object | says
be unhappy with | object | opposes
be unwilling | to | refuses
be wary of | object | doubts
be willing | to | open to
be worried | think | believes
believe | think | believes
bemoan | object | opposes
blame | object | says
blast | object | opposes
block | act | forbids
brush off | object | refuses
calculate | think | believes
call | object | says
call for | object | asks
cast | object | says
castigate | object | opposes
challenge | object | opposes
champion | object | supports
characterise | object | says
characterize | object | says
cheer | object | supports
chide | object | opposes
cite | object | says
come out against | object | opposes
come out for | object | supports
come out in favor of | object | supports
come out in favour of | object | supports
commit to | object | pledges
compare | object | says
complain about | object | opposes
condemn | object | opposes
congratulate | object | supports
consider | object | considers
contradict | object | opposes
convince | object | says
credit | object | says
criticise | object | opposes
criticize | object | opposes
decide | to | plans
decline | to | refuses
decline to rule out | object | open to
decline to say | think | says | denied
decry | object | opposes
deem | object | believes
defend | object | supports
demand | to | demands
denounce | object | opposes
deride | object | opposes
describe | object | says
detail | object | says
determine | think | believes
disagree with | object | opposes
disapprove of | object | opposes
disavow | object | refuses
discourage | object | warns against
discuss | object | says
dislike | object | opposes
dismiss | object | refuses
dispute | object | says | denied
double down on | object | insists
doubt | think | doubts
downplay | object | says
dub | object | says
dwell on | object | says
echo | object | says
elaborate on | object | says
embrace | object | supports
enact | act | does
endorse | object | supports
envision | object | expects
estimate | think | believes
expect | to | expects
express | object | says
fault | object | opposes
favor | object | supports
favour | object | supports
fear | think | believes
feel | think | believes
find | think | says
fire back at | object | opposes
focus on | object | says
forecast | think | believes
foresee | object | expects
go after | object | opposes
grill | object | opposes
hail | object | supports
highlight | object | says
hope | to | expects
identify | object | says
imagine | think | considers
impose | act | orders
insult | object | opposes
intend | to | plans
invoke | object | says
issue | act | does
know | think | insists
label | object | says
lambast | object | opposes
lambaste | object | opposes
lash out at | object | opposes
lay out | object | says
learn | think | says
lift | act | does
liken | object | says
list | object | says
look forward to | object | expects
mandate | act | orders
mock | object | opposes
mull | object | considers
name | object | does
negotiate | object | considers
nominate | act | supports
object to | object | opposes
offer | to | supports
oppose | object | opposes
order | act | orders
outline | object | says
oversee | object | does
paint | object | says
pan | object | opposes
permit | act | does
persuade | object | says
pitch | object | says
plan | to | plans
pledge | to | pledges
point to | object | says
ponder | object | considers
portray | object | says
praise | object | supports
prefer | object | supports
prohibit | act | forbids
project | think | believes
promise | to | pledges
promote | object | supports
propose | to | recommends
protest | object | opposes
publish | act | does
push back against | object | opposes
push back on | object | opposes
push for | object | asks
question | object | doubts
quote | object | says
rail against | object | opposes
raise concern | object | doubts
raise doubt | object | doubts
raise question | object | doubts
realise | think | believes
realize | think | believes
rebuff | object | refuses
rebuke | object | opposes
rebut | object | says | denied
recognise | think | believes
recognize | think | believes
refer to | object | says
reference | object | says
refuse | to | refuses
refuse to rule out | object | open to
refuse to say | think | says | denied
refute | object | says | denied
regard | object | believes
reject | object | refuses
release | act | does
remember | think | says
renew | object | supports
request | to | asks
require | object | demands
resist | object | opposes
resolve | to | plans
respond to | object | says
retweet | object | says
ridicule | object | opposes
rip | object | opposes
rule out | object | refuses
say nothing about | object | says | denied
say nothing of | object | says | denied
scold | object | opposes
see | object | believes
seek | to | plans
seem | seem | suggests
show | think | says
side with | object | supports
sign | act | does
single out | object | says
slam | object | opposes
speak about | object | says
speak of | object | says
speak out against | object | opposes
spell out | object | says
stand by | object | insists
strike down | act | forbids
support | object | supports
suspect | think | believes
suspend | act | forbids
take issue with | object | opposes
talk about | object | says
talk up | object | supports
taunt | object | opposes
tease | object | says
term | object | says
thank | object | supports
think | think | believes
threaten | to | pledges
tout | object | supports
trumpet | object | supports
understand | think | believes
unveil | act | does
uphold | act | does
vet | object | considers
veto | act | forbids
view | object | believes
voice | object | says
vote against | act | opposes
vote for | act | supports
vote in favor of | act | supports
vote in favour of | act | supports
vote to | act | does
vow | to | pledges
want | to | plans
warn of | object | believes
wave off | object | refuses
weigh | object | considers
weigh in on | object | says
welcome | object | supports
withdraw | act | does
wonder | think | considers
worry | think | believes
"""
