"""Words by what they mean for a change, as literal tables that people extend.

Every judgement about meaning in this room rests on these tables: words that say the same, words that
stand on two sides of one matter, rungs of certainty and duty, words of scope, limit and calendar.
Refuses: code.
"""

#: Each line is one meaning; the first word stands for it. Words of several parts come with spaces.
SAME_MEANING = """
    after, following, in the wake of
    agree, consent, accept
    announce, unveil
    approximately, about, around, roughly
    area, region, zone
    because, since, as a result of, due to, owing to, given
    beware, be aware of, look out for, watch for, watch out for
    begin, start, commence
    big, large, huge
    buy, purchase
    child, kid
    choose, select, pick
    collapse, break down, broke down, broken down
    company, firm
    completely, entirely, fully, totally, wholly
    consider, regard, deem, see as
    crew, firefighter, firefighting resource, fire crew, personnel, resource
    damage, harm
    deadly, fatal
    deal, accord, pact
    demonstrator, protester, protestor
    die, pass away
    during, in the course of
    end, finish, conclude, complete
    get, obtain, receive
    give, provide, offer
    help, aid, assist, assistance
    however, but, though, although, nevertheless, yet
    important, crucial, vital, key
    including, such as
    increase, rise, rose, risen, grow, grew, grown, climb, go up
    decrease, fall, fell, fallen, decline, drop, go down
    injure, wound, hurt
    jail, imprison
    kill, slay
    lawmaker, legislator
    later, subsequently
    many, numerous
    meet, hold talks, socialise, socialize
    need, require
    postpone, delay, put off
    people, person, individual, anybody, anyone, everybody, everyone
    percent, per cent, %, percentage point
    rebuild, reconstruct
    request, ask for, asked for, asking for
    reportedly, allegedly
    say, tell, add, remark, comment, explain, declare
    rescue, save
    resign, step down, quit
    queue, stand in line, line up
    reopen, open again, open its doors again, open their doors again
    reveal, disclose
    show, demonstrate, indicate
    soldier, troop, serviceman
    stop, cease, halt
    talks, negotiation, discussion
    try, attempt, seek
    unresolved, open question
    use, utilize, utilise
    united states, america, the us
    united kingdom, britain, uk
"""

#: Sides of one matter: name, words on one side, words on the other. Weakest first on each side.
SIDES = (
    ("stance", "open to, ready to, willing, favour, favor, support, endorse, approve, pledge, agree, accept",
     "doubt, reluctant, object, oppose, warn against, reject, refuse, rule out, exclude"),
    ("permission", "allow, permit, let, eligible, may now, can now", "restrict, bar, ban, prohibit, forbid, outlaw"),
    ("access", "open, reopen, reopening", "close, shut, closing, closure"),
    ("being in force", "impose, introduce, in effect, in force, in place, apply, issue",
     "lift, ease, cancel, rescind, scrap, abolish, revoke, repeal"),
    ("going ahead", "go ahead, resume, proceed, continue, carry on",
     "call off, abandon, suspend, postpone, halt, break down, collapse, shelve, drop plan, drop a plan, drop the plan, "
     "drop its plan"),
    ("reception", "welcome, praise, hail, applaud", "regret, condemn, criticise, criticize, deplore, denounce"),
    ("outcome", "pass, win, succeed, survive", "defeat, lose, fail, die"),
    ("truth", "confirm, admit, acknowledge", "deny, dispute, rebut, refute"),
    ("safety", "safe, secure", "unsafe, dangerous, at risk"),
    ("direction", "increase", "decrease"),
    ("guilt", "guilty, convict", "innocent, acquit, clear of"),
)  # fmt: skip

#: Matters on whose sides a rule stands: who may, what is open, what holds.
RULE_MATTERS = frozenset({"access", "permission", "being in force"})

#: Rungs of certainty: 1 possible, 2 probable or planned; what is simply said to be so is 3.
CERTAINTY = {
    1: "may, might, could, possible, possibly, perhaps, potentially, suggest",
    2: "likely, probably, expect, believe, estimate, forecast, predict, plan, intend, propose, aim, hope, set to, "
    "scheduled to, is due to, are due to, reportedly, apparently, purportedly, supposedly",
}

#: Rungs of telling somebody, weakest first; what is not told is 0.
DUTY = {
    1: "should, advise, encourage, recommend, ought",
    2: "ask, urge, call on, request",
    3: "must, need to, have to, require, demand",
    4: "order, instruct, command, mandatory, compulsory",
    5: "by law, against the law, illegal, legally require, offence, unlawful",
}

#: Duties that a negation takes away ("need not"); to others it turns what must be done ("must not").
RELEASABLE = "need to, need, have to, require, mandatory, compulsory, oblige"

#: Words of which it says little that they are negated: everything is said or had.
VAGUE_VERBS = "say, make, take, give, get, go, come, do, know, clear, immediately, yet"

#: Words that turn what follows round; those that turn a verb stand first by themselves.
TURNS_VERBS = "no longer, not, never"
NEGATIONS = "no longer, not, never, neither, nor, cannot, without, none, no"

#: Words that say who or how many are bound.
SCOPES = """
    whole, part, portion, capital, country, county, nation, city, region, state,
    all, every, each, only, most, some, any, many, few, both, everywhere, nationwide, except, excluding, exempt,
    including, people, adult, child, pupil, student, worker, resident, visitor, traveller, household, man,
    woman, patient, staff, pensioner, citizen, national, foreigner, men, women
"""

#: Words that open a condition, deadline, time or place.
LIMITS = """
    if, unless, until, till, when, while, once, provided, subject to, except, as long as, in the event of,
    before, after, during, within, where, in case, pending, from, by, in, at, along, near, across, for,
    through, throughout, on, between
"""

#: Words of the calendar and of the moment of writing: they move with every edition.
CALENDAR = """
    today, tonight, tomorrow, yesterday, overnight, morning, afternoon, evening, night, day, week, month,
    dawn, daybreak, midday, sunset, dusk, nightfall,
    earlier, now, currently, recently, still, already, again, also, far, so far, just, monday, tuesday,
    wednesday, thursday, friday, saturday, sunday, this, last, next, later, latest, continue, remain,
    ongoing, continued, official, officially, repeatedly, local
"""

#: Things told apart by a word: a sentence on one is seldom the same as a sentence on the other. Lemmas, a thing a line.
THINGS_APART = (
    """
    indoors indoor inside
    outdoors outdoor outside
    """,
    """
    north northern
    south southern
    east eastern
    west western
    """,
    """
    primary
    secondary
    """,
    """
    man boy male
    woman girl female
    """,
)
