"""Verbs of taking a side, and of speaking about a thing.

One cue a line, sorted: `lemmas | frame | force`, with `denied` when the cue itself denies. Frames and forces
are explained in cues.py. Lemmas are dictionary forms (see text/words.py).
Refuses: code.
"""

SIDES = """
abhor | object | opposes
accept | object | supports
accuse | object | says
admire | object | supports
advocate | object | recommends
agree on | object | supports
agree with | object | supports
anticipate | object | expects
apologise for | object | says
apologize for | object | says
appeal against | object | opposes
appeal for | object | asks
applaud | object | supports
approve of | object | supports
argue against | object | opposes
assail | object | opposes
attack | object | opposes
attribute | object | says
avow | object | insists
back | object | supports
back away from | object | refuses
back down from | object | refuses
back down on | object | refuses
back down over | object | refuses
back off from | object | refuses
back out of | object | refuses
balk at | object | reluctant
bash | object | opposes
bat away | object | refuses
be afraid of | object | doubts
be against | object | opposes
be committed to | object | pledges
be critical of | object | opposes
be draw on | object | says
be fine with | object | supports
be fond of | object | supports
be in favor of | object | supports
be in favour of | object | supports
be open to | object | open to
be opposed to | object | opposes
be satisfied with | object | supports
be supportive of | object | supports
be to blame | object | says
be unhappy with | object | opposes
be wary of | object | doubts
bemoan | object | opposes
berate | object | opposes
blame | object | says
blast | object | opposes
boast of | object | says
brag about | object | says
brand | object | says
brush aside | object | refuses
brush off | object | refuses
call | object | says
call for | object | asks
call into question | object | doubts
call out | object | opposes
cast | object | says
cast doubt on | object | doubts
cast doubt over | object | doubts
cast doubt upon | object | doubts
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
commit | object | pledges
commit to | object | pledges
compare | object | says
complain about | object | opposes
condemn | object | opposes
congratulate | object | supports
consider | object | considers
contradict | object | opposes
contrast | object | says
convince | object | says
credit | object | says
criticise | object | opposes
criticize | object | opposes
debunk | object | refuses
decline to rule out | object | open to
decry | object | opposes
deem | object | believes
defend | object | supports
denigrate | object | opposes
denounce | object | opposes
deplore | object | opposes
deride | object | opposes
describe | object | says
despise | object | opposes
detail | object | says
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
downplay | object | doubts
dream of | object | considers
dub | object | says
dwell on | object | says
echo | object | says
elaborate on | object | says
embrace | object | supports
endorse | object | supports
envision | object | expects
eschew | object | refuses
exalt | object | supports
excoriate | object | opposes
express | object | says
extol | object | supports
fault | object | opposes
favor | object | supports
favour | object | supports
fire back at | object | opposes
focus on | object | says
foresee | object | expects
glorify | object | supports
gloss over | object | doubts
go after | object | opposes
grill | object | opposes
guarantee | object | pledges
hail | object | supports
highlight | object | says
hit back at | object | opposes
hit out at | object | opposes
hype | object | supports
identify | object | says
insult | object | opposes
invoke | object | says
joke about | object | says
justify | object | supports
label | object | says
lambast | object | opposes
lambaste | object | opposes
lampoon | object | opposes
lash out at | object | opposes
laud | object | supports
laugh off | object | refuses
lay out | object | says
lean toward | object | open to
lean towards | object | open to
liken | object | says
list | object | says
loathe | object | opposes
lobby for | object | asks
long for | object | plans
look forward to | object | expects
make light of | object | doubts
make mention of | object | says
malign | object | opposes
minimise | object | doubts
minimize | object | doubts
mock | object | opposes
mourn | object | believes
mull | object | considers
name | object | does
negotiate | object | considers
object to | object | opposes
oblige | object | demands
oppose | object | opposes
outline | object | says
oversee | object | does
paint | object | says
pan | object | opposes
pay tribute to | object | supports
persuade | object | says
pitch | object | says
plan on | object | plans
play down | object | doubts
plead for | object | asks
point to | object | says
ponder | object | considers
portray | object | says
pour cold water on | object | doubts
pour scorn on | object | opposes
praise | object | supports
prefer | object | supports
press for | object | asks
promote | object | supports
protest | object | opposes
push back against | object | opposes
push back on | object | opposes
push for | object | asks
put | object | believes
question | object | doubts
quote | object | says
rail against | object | opposes
raise concern | object | doubts
raise doubt | object | doubts
raise question | object | doubts
rally around | object | supports
rally behind | object | supports
rebuff | object | refuses
rebuke | object | opposes
rebut | object | says | denied
refer to | object | says
reference | object | says
refuse to rule out | object | open to
refute | object | says | denied
regard | object | believes
regret | object | believes
reject | object | refuses
renew | object | supports
reply to a request | object | says
reply to request | object | says
reprimand | object | opposes
repudiate | object | refuses
require | object | demands
resent | object | opposes
resist | object | opposes
respond to | object | says
respond to a request | object | says
respond to request | object | says
retweet | object | says
ridicule | object | opposes
rip | object | opposes
rubbish | object | refuses
rule out | object | refuses
savage | object | opposes
say nothing about | object | says | denied
say nothing of | object | says | denied
say nothing when asked | object | says | denied
scoff at | object | doubts
scold | object | opposes
scotch | object | refuses
see | object | believes
shrug off | object | refuses
side with | object | supports
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
support | object | supports
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
throw cold water on | object | doubts
throw doubt on | object | doubts
tout | object | supports
trash | object | opposes
trivialise | object | doubts
trivialize | object | doubts
trumpet | object | supports
trust | object | believes
turn down | object | refuses
value | object | supports
vet | object | considers
view | object | believes
vilify | object | opposes
voice | object | says
warn of | object | says
wave aside | object | refuses
wave away | object | refuses
wave off | object | refuses
weigh | object | considers
weigh in on | object | says
welcome | object | supports
worry about | object | believes
write about | object | says
write of | object | says
"""
