"""The words that attribute or commit, and what each implies.

One cue a line, sorted: `lemmas | frame | force`, with `denied` when the cue itself denies.
The frame says what the cue takes; the force is a rung of the ladders in domain/claims.py.
To teach a new cue, add a line. Lemmas are dictionary forms (see text/words.py).
Refuses: looking at a sentence.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from service.domain.claims import Force


class Frame(StrEnum):
    """What a cue takes as its content."""

    SAY = "say"  # a clause or a quotation, before or after; "X said Y", "Y, said X"
    TELL = "tell"  # the same after an addressee: "told reporters that"
    THINK = "think"  # a clause, never inverted around a bare noun: "believes", "shows"
    TO = "to"  # an infinitive, or a clause: "wants to", "agreed to"
    OBJECT = "object"  # a thing: "opposes the plan"
    ACT = "act"  # a thing, and naming it does it: "signed a declaration"


@dataclass(frozen=True, slots=True)
class Cue:
    """One line of the table."""

    lemmas: tuple[str, ...]
    frame: Frame
    force: Force
    denied: bool = False


VERBS = """
abandon | act | refuses
accept | object | supports
accuse | object | says
acknowledge | say | says
add | say | says
admit | say | says
advise | tell | recommends
advocate | object | recommends
affirm | say | insists
agree | to | pledges
aim | to | plans
allege | say | says
announce | say | says
answer | say | says
anticipate | object | expects
apologise | say | says
apologize | say | says
applaud | object | supports
approve | act | does
argue | say | says
ask | tell | asks
assail | object | opposes
assert | say | insists
assess | think | believes
assure | tell | insists
attack | object | opposes
attribute | object | says
authorise | act | does
authorize | act | does
back | object | supports
balk at | object | reluctant
ban | act | forbids
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
be hopeful | think | believes
be inclined | to | open to
be keen | to | plans
be open to | object | open to
be optimistic | think | believes
be poised | to | plans
be prepared | to | open to
be quote | say | says
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
beg | tell | asks
believe | think | believes
bemoan | object | opposes
blame | object | says
blast | object | opposes
block | act | forbids
boast | say | says
brag | say | says
brush off | object | refuses
call | object | says
call for | object | asks
call on | tell | asks
cast | object | says
caution | say | says
celebrate | object | supports
challenge | object | opposes
champion | object | supports
chant | say | says
characterise | object | says
characterize | object | says
charge | say | says
chide | object | opposes
cite | object | says
claim | say | says
clarify | say | says
comment | say | says
commit to | object | pledges
compare | object | says
complain | say | says
concede | say | says
conclude | say | believes
condemn | object | opposes
confess | say | says
confirm | say | insists
congratulate | object | supports
consider | object | considers
contend | say | says
continue | say | says
contradict | object | opposes
convince | object | says
counsel | tell | recommends
counter | say | says
credit | object | says
criticise | object | opposes
criticize | object | opposes
cry | say | says
debate | object | considers
decide | to | plans
declare | say | insists
decline | to | refuses
decry | object | opposes
deem | object | believes
defend | object | supports
demand | to | demands
denounce | object | opposes
deny | say | says | denied
deride | object | opposes
describe | object | says
detail | object | says
determine | think | believes
disagree with | object | opposes
disapprove of | object | opposes
disavow | object | refuses
disclose | say | says
discourage | object | warns against
discuss | object | says
dislike | object | opposes
dismiss | object | refuses
dispute | object | says | denied
doubt | think | doubts
downplay | object | says
dub | object | says
echo | object | says
elaborate on | object | says
email | tell | says
embrace | object | supports
emphasise | say | insists
emphasize | say | insists
encourage | tell | recommends
endorse | object | supports
envision | object | expects
estimate | think | believes
exclaim | say | says
expect | to | expects
explain | say | says
express | object | says
fault | object | opposes
favor | object | supports
favour | object | supports
fear | think | believes
feel | think | believes
find | think | says
focus on | object | says
forecast | think | believes
foresee | object | expects
go after | object | opposes
go on to say | say | says
grill | object | opposes
grumble | say | says
hail | object | supports
highlight | object | says
hint | say | suggests
hope | to | expects
identify | object | says
imagine | think | considers
implore | tell | asks
imply | say | suggests
indicate | say | suggests
inform | tell | says
inquire | say | says
insist | say | insists
instruct | tell | orders
insult | object | opposes
intend | to | plans
interject | say | says
invoke | object | says
joke | say | says
know | think | insists
label | object | says
lambast | object | opposes
lambaste | object | opposes
lament | say | says
lash out at | object | opposes
lay out | object | says
learn | think | says
lecture | tell | says
liken | object | says
list | object | says
maintain | say | insists
make clear | say | insists
make it clear | say | insists
mean | think | says
mention | say | says
mock | object | opposes
mull | object | considers
muse | say | says
name | object | does
negotiate | object | considers
nominate | act | supports
note | say | says
object to | object | opposes
observe | say | says
offer | to | supports
opine | say | says
oppose | object | opposes
order | act | orders
outline | object | says
oversee | object | does
paint | object | says
pan | object | opposes
permit | act | does
persuade | object | says
petition | tell | asks
pitch | object | says
plan | to | plans
plead | say | asks
pledge | to | pledges
point out | say | says
point to | object | says
ponder | object | considers
portray | object | says
post | say | says
praise | object | supports
predict | say | believes
prefer | object | supports
press | tell | demands
proclaim | say | insists
prohibit | act | forbids
project | think | believes
promise | to | pledges
promote | object | supports
propose | to | recommends
protest | object | opposes
push for | object | asks
put it | say | says
question | object | doubts
quip | say | says
quote | object | says
rail against | object | opposes
raise | object | says
read | say | says
reaffirm | say | insists
realise | think | believes
realize | think | believes
reassure | tell | insists
rebuff | object | refuses
rebuke | object | opposes
rebut | object | says | denied
recall | say | says
reckon | say | believes
recognise | think | believes
recognize | think | believes
recommend | say | recommends
recount | say | says
refer to | object | says
reference | object | says
refuse | to | refuses
refute | object | says | denied
regard | object | believes
reiterate | say | insists
reject | object | refuses
release | object | says
relent | say | says
remark | say | says
remember | think | says
remind | tell | says
renew | object | supports
repeat | say | says
reply | say | says
report | say | says
request | to | asks
resist | object | opposes
resolve | to | plans
respond | say | says
retort | say | says
retweet | object | says
reveal | say | says
ridicule | object | opposes
rip | object | opposes
rule | say | orders
rule out | object | refuses
say | say | says
scold | object | opposes
see | object | believes
seek | to | plans
shoot back | say | says
shout | say | says
show | think | says
side with | object | supports
sign | act | does
signal | say | suggests
sing | say | says
single out | object | says
slam | object | opposes
speak about | object | says
speak of | object | says
speak out against | object | opposes
speak to | object | says
speculate | say | suggests
spell out | object | says
state | say | says
stress | say | insists
strike down | act | forbids
suggest | say | suggests
support | object | supports
suspect | think | believes
suspend | act | forbids
swear | say | insists
talk about | object | says
talk up | object | supports
taunt | object | opposes
tease | object | says
tell | tell | says
term | object | says
testify | say | insists
thank | object | supports
think | think | believes
threaten | to | pledges
tout | object | supports
trumpet | object | supports
tweet | say | says
underline | say | insists
underscore | say | insists
understand | think | believes
unveil | act | does
uphold | act | does
urge | tell | asks
vet | object | considers
veto | act | forbids
view | object | believes
voice | object | says
volunteer | say | says
vote against | act | opposes
vote for | act | supports
vote to | act | does
vow | to | pledges
want | to | plans
warn | tell | warns against
wave off | object | refuses
weigh | object | considers
weigh in on | object | says
welcome | object | supports
withdraw | act | does
wonder | think | considers
worry | think | believes
write | say | says
yell | say | says
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
declaration | insists
decision | plans
demand | demands
denial | says
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
pledge | pledges
plea | asks
prediction | believes
promise | pledges
proposal | recommends
recommendation | recommends
refusal | refuses
rejection | refuses
remark | says
request | asks
statement | says
suggestion | suggests
support | supports
threat | pledges
view | believes
vow | pledges
warning | warns against
"""

#: Forces that a negation turns into another stance rather than denies: "has not ruled out" is open to.
NEGATED = {Force.REFUSES: Force.OPEN_TO, Force.FORBIDS: Force.OPEN_TO}

#: Past forms the lemmatiser leaves alone or reads as another word.
IRREGULAR = {
    "felt": "feel",
    "forecast": "forecast",
    "foresaw": "foresee",
    "left": "leave",
    "meant": "mean",
    "saw": "see",
    "shot": "shoot",
    "swore": "swear",
    "thought": "think",
    "tweets": "tweet",
    "tweeted": "tweet",
    "tweeting": "tweet",
    "understood": "understand",
    "withdrew": "withdraw",
    "withdrawn": "withdraw",
}


@cache
def verb_cues() -> dict[str, tuple[Cue, ...]]:
    """The verb cues by their first lemma, longest first."""
    found: dict[str, list[Cue]] = {}
    for line in VERBS.strip().splitlines():
        lemmas, frame, force, *denied = (part.strip() for part in line.split("|"))
        cue = Cue(tuple(lemmas.split()), Frame(frame), Force(force), bool(denied))
        found.setdefault(cue.lemmas[0], []).append(cue)
    return {lemma: tuple(sorted(cues, key=lambda cue: -len(cue.lemmas))) for lemma, cues in found.items()}


@cache
def noun_cues() -> dict[str, Cue]:
    """The noun cues by their lemma."""
    found = {}
    for line in NOUNS.strip().splitlines():
        lemma, force = (part.strip() for part in line.split("|"))
        found[lemma] = Cue((lemma,), Frame.OBJECT, Force(force), lemma == "denial")
    return found
