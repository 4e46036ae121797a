"""Verbs of belief, plan, demand, refusal, approval and act.

One cue a line, sorted: `lemmas | frame | force`, with `denied` when the cue itself denies. Frames and forces
are explained in cues.py. Lemmas are dictionary forms (see text/words.py).
Refuses: code.
"""

STANCE = """
abandon | act | refuses
abhor | object | opposes
accept | object | supports
accuse | object | says
address | object | says
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
appoint | act | does
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
avow | object | insists
back | object | supports
back away from | object | refuses
back down from | object | refuses
balk at | object | reluctant
ban | act | forbids
bash | object | opposes
be adamant | think | insists
be afraid | think | believes
be afraid of | object | doubts
be against | object | opposes
be alarmed | think | believes
be angry | think | believes
be aware | think | believes
be bullish | think | believes
be certain | think | insists
be committed to | object | pledges
be concerned | think | believes
be confident | think | believes
be convinced | think | insists
be critical of | object | opposes
be curious | think | considers
be delighted | think | believes
be determined | to | plans
be disappointed | think | believes
be eager | to | plans
be excited | think | believes
be fine with | object | supports
be fond of | object | supports
be frustrated | think | believes
be furious | think | opposes
be glad | think | believes
be happy | think | believes
be hesitant | to | reluctant
be hopeful | think | believes
be in favor of | object | supports
be in favour of | object | supports
be inclined | to | open to
be keen | to | plans
be nervous | think | believes
be open to | object | open to
be opposed to | object | opposes
be optimistic | think | believes
be outraged | think | opposes
be pleased | think | believes
be prepared | to | open to
be proud | think | believes
be ready | to | open to
be relieved | think | believes
be reluctant | to | reluctant
be satisfied with | object | supports
be sceptical | think | doubts
be shocked | think | believes
be skeptical | think | doubts
be supportive of | object | supports
be sure | think | believes
be surprised | think | believes
be thrilled | think | believes
be to blame | object | says
be unconvinced | think | doubts
be unhappy with | object | opposes
be unsure | think | doubts
be unwilling | to | refuses
be upset | think | believes
be wary of | object | doubts
be willing | to | open to
be worried | think | believes
believe | think | believes
bemoan | object | opposes
berate | object | opposes
blame | object | says
blast | object | opposes
block | act | forbids
boast of | object | says
brag about | object | says
brush off | object | refuses
calculate | think | believes
call | object | says
call for | object | asks
call out | object | opposes
cast | object | says
castigate | object | opposes
challenge | object | opposes
champion | object | supports
characterise | object | says
characterize | object | says
cheer | object | supports
chide | object | opposes
cite | object | says
co-sponsor | act | supports
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
contrast | object | says
convince | object | says
cosponsor | act | supports
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
denigrate | object | opposes
denounce | object | opposes
deplore | object | opposes
deride | object | opposes
describe | object | says
despise | object | opposes
detail | object | says
determine | think | believes
detest | object | opposes
disagree with | object | opposes
disapprove of | object | opposes
disavow | object | refuses
discourage | object | warns against
discuss | object | says
dislike | object | opposes
dismiss | object | refuses
disparage | object | opposes
dispute | object | says | denied
distrust | object | doubts
double down on | object | insists
doubt | think | doubts
downplay | object | says
dream of | object | considers
dub | object | says
dwell on | object | says
echo | object | says
elaborate on | object | says
embrace | object | supports
enact | act | does
endorse | object | supports
envision | object | expects
eschew | object | refuses
estimate | think | believes
exalt | object | supports
excoriate | object | opposes
expect | to | expects
express | object | says
extol | object | supports
fault | object | opposes
favor | object | supports
favour | object | supports
fear | think | believes
feel | think | believes
find | think | says
fire back at | object | opposes
focus on | object | says
forbid | act | forbids
forecast | think | believes
foresee | object | expects
glorify | object | supports
go after | object | opposes
grill | object | opposes
guarantee | object | pledges
hail | object | supports
highlight | object | says
hire | act | does
hope | to | expects
hype | object | supports
identify | object | says
imagine | think | considers
impose | act | orders
insult | object | opposes
intend | to | plans
invoke | object | says
issue | act | does
joke about | object | says
justify | object | supports
know | think | insists
label | object | says
lambast | object | opposes
lambaste | object | opposes
lampoon | object | opposes
lash out at | object | opposes
laud | object | supports
lay out | object | says
learn | think | says
lift | act | does
liken | object | says
list | object | says
loathe | object | opposes
lobby for | object | asks
long for | object | plans
look forward to | object | expects
make mention of | object | says
malign | object | opposes
mandate | act | orders
mock | object | opposes
mourn | object | believes
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
pay tribute to | object | supports
permit | act | does
persuade | object | says
pitch | object | says
plan | to | plans
plan on | object | plans
play down | object | says
pledge | to | pledges
point to | object | says
ponder | object | considers
portray | object | says
praise | object | supports
prefer | object | supports
press for | object | asks
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
rally around | object | supports
rally behind | object | supports
ratify | act | does
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
regret | object | believes
reject | object | refuses
release | act | does
remember | think | says
renew | object | supports
repeal | act | does
reprimand | object | opposes
repudiate | object | refuses
request | to | asks
require | object | demands
rescind | act | does
resent | object | opposes
resist | object | opposes
resolve | to | plans
respond to | object | says
retweet | object | says
revoke | act | forbids
ridicule | object | opposes
rip | object | opposes
rule out | object | refuses
savage | object | opposes
say nothing about | object | says | denied
say nothing of | object | says | denied
scoff at | object | doubts
scold | object | opposes
see | object | believes
seek | to | plans
seem | seem | suggests
show | think | says
shrug off | object | refuses
side with | object | supports
sign | act | does
single out | object | says
skewer | object | opposes
slam | object | opposes
sneer at | object | opposes
speak about | object | says
speak of | object | says
speak out against | object | opposes
spell out | object | says
spurn | object | refuses
stand by | object | insists
stop short of | object | reluctant
strike down | act | forbids
strive | to | plans
support | object | supports
suspect | think | believes
suspend | act | forbids
sympathize with | object | supports
take aim at | object | opposes
take credit for | object | says
take issue with | object | opposes
talk about | object | says
talk of | object | says
talk up | object | supports
taunt | object | opposes
tease | object | says
term | object | says
thank | object | supports
think | think | believes
threaten | to | pledges
tout | object | supports
trash | object | opposes
trumpet | object | supports
trust | object | believes
understand | think | believes
unveil | act | does
uphold | act | does
value | object | supports
vet | object | considers
veto | act | forbids
view | object | believes
vilify | object | opposes
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
wish | to | plans
withdraw | act | does
wonder | think | considers
worry | think | believes
worry about | object | believes
write about | object | says
write of | object | says
"""
