"""Verbs of saying and telling.

One cue a line, sorted: `lemmas | frame | force`, with `denied` when the cue itself denies. Frames and forces
are explained in cues.py. Lemmas are dictionary forms (see text/words.py).
Refuses: code.
"""

#: Verbs of doing and feeling that attribute only right beside a quotation: "“We were robbed,” raged Lind".
BESIDE_QUOTATION = frozenset("command prophesy rage thunder".split())

#: Verbs of wanting, promising and ordering that, behind what is quoted, tell that it was said: "demanded Lind".
SAID_BEHIND = BESIDE_QUOTATION | frozenset("demand order pledge promise protest threaten vow".split())

#: Verbs of settling something that stand behind it too: "The school will stay open, the council has decided".
DECIDING = frozenset({("agree",), ("decide",), ("conclude",), ("resolve",), ("rule",)})

#: Verbs of finding something out that another clause may follow: "It was sound, the inquiry found, and its crew slept".
FINDING = DECIDING - {("agree",)} | {("determine",), ("find",), ("hear",)}

#: Verbs of hope that stand between the words of what is hoped: "Power, the operator hopes, will be back".
HOPING = frozenset({("expect",), ("hope",)})

SPEECH = """
acknowledge | say | says
add | say | says
admit | say | says
advise | tell | recommends
affirm | say | insists
allege | say | says
announce | say | says
answer | say | says
apologise | say | says
apologize | say | says
appeal to | tell | asks
argue | say | says
ask | tell | asks
assert | say | insists
assure | tell | insists
be quote | say | says
beam | say | says
beg | tell | asks
bellow | say | says
boast | say | says
brag | say | says
call on | tell | asks
caution | tell | warns against
chant | say | says
charge | say | says
chime in | say | says
chuckle | say | says
claim | say | says
clarify | say | says
command | say | orders
comment | say | says
complain | say | says
concede | say | says
conclude | say | says
confess | say | says
confirm | say | insists
contend | say | says
continue | say | says
counsel | tell | recommends
counter | say | says
cry | say | says
deadpan | say | says
declare | say | insists
decree | say | orders
deny | say | says | denied
direct | tell | orders
disclose | say | says
divulge | say | says
email | tell | says
emphasise | say | insists
emphasize | say | insists
encourage | tell | recommends
exclaim | say | says
exhort | tell | asks
explain | say | says
fire back | say | says
fume | say | says
go on | say | says
go on to say | say | says
gripe | say | says
groan | say | says
grumble | say | says
hint | say | suggests
howl | say | says
implore | tell | asks
imply | say | suggests
indicate | say | suggests
inform | tell | says
inquire | say | says
insist | say | insists
instruct | tell | orders
interject | say | says
joke | say | says
lament | say | says
lecture | tell | says
maintain | say | insists
make clear | say | insists
make it clear | say | insists
mention | say | says
muse | say | says
mutter | say | says
note | say | says
observe | say | says
opine | say | says
petition | tell | asks
plead | say | says
plead with | tell | asks
point out | say | says
post | say | says
predict | say | believes
press | tell | demands
presume | say | believes
proclaim | say | insists
profess | say | insists
pronounce | say | insists
prophesy | say | believes
put it | say | says
quip | say | says
rage | say | says
read | say | says
reaffirm | say | insists
reassure | tell | insists
recall | say | says
reckon | say | believes
recommend | say | recommends
recount | say | says
reiterate | say | insists
relent | say | says
remark | say | says
remind | tell | says
repeat | say | says
reply | say | says
report | say | says
respond | say | says
retort | say | says
reveal | say | says
riff | say | says
roar | say | says
rule | say | orders
say | say | says
scoff | say | doubts
scream | say | says
shoot back | say | says
shout | say | says
sigh | say | says
signal | say | suggests
sing | say | says
snap | say | says
speak out | say | says
speculate | say | suggests
state | say | says
stress | say | insists
suggest | say | suggests
swear | say | insists
tell | tell | says
testify | say | insists
theorize | say | suggests
thunder | say | says
tweet | say | says
underline | say | insists
underscore | say | insists
urge | tell | asks
vent | say | says
volunteer | say | says
warn | tell | warns against
whisper | say | says
write | say | says
yell | say | says
"""
