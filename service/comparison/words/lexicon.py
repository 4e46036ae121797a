"""Words by what they mean for a change, as literal tables that people extend.

Every judgement about meaning in this room rests on these tables and their neighbours: words that stand on two sides
of one matter, rungs of certainty and duty, words of scope, limit and calendar.
Refuses: code.
"""

#: Sides of one matter: name, words on one side, words on the other. Weakest first on each side.
SIDES = (
    ("stance", "open to, ready to, willing, favour, favor, support, endorse, back the, back a, back his, back her, "
     "back its, back their, approve, pledge, agree, accept",
     "doubt, reluctant, object, fight it, fight them, fight the, fight against, oppose, be against, vote against, "
     "warn against, reject, refuse, rule out, exclude"),
    ("permission", "allow, permit, let, eligible, may now, can now", "restrict, bar, ban, prohibit, forbid, outlaw"),
    ("access", "open to, open, reopen, reopening", "close, shut, closing, closure, block, impassable"),
    ("being in force", "impose, introduce, in effect, in force, in place, in progress, apply, issue",
     "lift, ease, rescind, scrap, abolish, revoke, repeal, drop its, drop the, drop their, drop his, drop her"),
    ("going ahead", "go ahead, resume, run again, running again, proceed, continue, carry on, "
     "press on, press ahead, push on, push ahead, forge ahead, persist",
     "call off, cancel, abandon, suspend, postpone, halt, break down, collapse, shelve, drop plan, drop a plan, "
     "drop the plan, drop its plan, "
     "drop her plan, drop his plan, drop their plan"),
    ("reception", "welcome, praise, hail, applaud",
     "regret, express concern, voice concern, deplore, criticise, criticize, denounce, condemn"),
    ("advice", "recommend, advise", "advise oppose, recommend oppose, counsel oppose"),
    ("greeting", "welcome, applaud, hail, praise, embrace", "oppose, object, protest against, fight against"),
    ("outcome", "pass, win, won, succeed, survive", "defeat, lose, fail, die"),
    ("truth", "confirm, admit, acknowledge", "deny, dispute, rebut, refute"),
    ("safety", "safe, secure", "unsafe, dangerous, at risk"),
    ("direction", "increase, raise, hike, higher", "decrease, cut, lower, reduce, slash"),
    ("guilt", "guilty, convict", "innocent, acquit, clear of"),
    ("control", "under control", "out of control"),
    ("keeping", "keep, retain, hold on to", "sell, sell off"),
    ("membership", "join, rejoin, stay", "leave, left, withdraw from, pull out of, exit"),
    ("ruling", "uphold, reinstate", "overturn, quash, strike down, overrule, annul, throw out"),
    ("custody", "caught, arrest, detain, remand, in custody, behind bars", "release, free, at large, on the run"),
    ("cause", "deliberate, deliberately, intentional, intentionally, on purpose",
     "accident, accidental, accidentally, unintentional"),
    ("strictness", "tighten, toughen, strengthen", "relax, loosen, weaken"),
    ("condition", "improve, recover", "worsen, deteriorate"),
    ("life", "alive", "dead, kill"),
    ("likelihood", "likely", "unlikely"),
    ("correctness", "true, accurate, correct", "untrue, false, inaccurate, incorrect"),
    ("vote", "pass, adopt, approve, sign into law", "reject, vote down, throw out, veto, defeat"),
    ("clearance", "clear, approve", "block, veto"),
    ("request", "grant, approve", "deny, refuse, reject"),
    ("movement", "advance", "retreat"),
    ("openness", "in public", "in private, behind closed doors"),
    ("word given", "stand by, reaffirm", "withdraw, retract"),
    ("lasting", "declare, extend, renew, prolong", "end, expire, lapse"),
    ("observance", "honour, honor, respect, accept, comply with", "break, broke, breach, violate, flout"),
    ("suspicion", "suspect, blame, point to", "rule out, exclude, discount"),
    ("intention", "plan, intend, aim, propose",
     "drop plan, drop a plan, drop the plan, drop its plan, drop her plan, drop his plan, drop their plan, "
     "abandon plan, abandon a plan, abandon the plan, "
     "abandon its plan, scrap plan, scrap a plan, scrap the plan, scrap its plan, shelve plan, shelve a plan, "
     "shelve the plan, shelve its plan"),
    ("staffing", "hire, recruit, take on", "lay off, sack, dismiss, make redundant"),
)  # fmt: skip

#: Words of one side that stand on one rung of it, the first of them in its place.
ONE_RUNG = "favour, support, back the, back a, back his, back her, back its, back their, endorse", "oppose, be against"

#: Matters of which one side holds where the other does not: what is not open is closed. See CONTRADICTORY.
EITHER_OR = frozenset({"access", "permission", "being in force", "going ahead", "outcome", "safety", "guilt", "control",
    "keeping", "ruling", "custody", "cause", "life", "likelihood", "correctness", "vote", "clearance", "request",
    "openness"})  # fmt: skip

#: Matters on whose sides a rule stands: who may, what is open, what holds.
RULE_MATTERS = frozenset({"access", "permission", "being in force"})

#: Matters of which a single word says that something else holds now, though it stands by itself.
TELLING_MATTERS = RULE_MATTERS | {"custody"} | {"going ahead", "outcome", "ruling", "vote"}

#: Rungs of certainty: 1 possible, 2 probable or planned; what is simply said to be so is 3.
CERTAINTY = {
    1: "may, might, could, possible, possibly, perhaps, potentially, suggest, whether, "
    "suspected of, suspected to, accused of, alleged to, allegedly, reserve the right, at risk of, in danger of, "
    "on the brink of, on the verge of, threaten to",
    2: "inclined to, minded to, appear to, seem to, fear to have, say to have, think to, understand to, "
    "presume to, likely, probably, expect, believe, estimate, forecast, predict, plan, intend, propose, aim, hope, "
    "set to, scheduled to, reportedly, apparently, purportedly, supposedly",
}

#: Rungs of telling somebody, weakest first; what is not told is 0.
DUTY = {
    1: "should, advise, encourage, recommend, ought",
    2: "ask, urge, call on, request",
    3: "must, need to, have to, oblige to, require, demand",
    4: "order, instruct, command, mandatory, compulsory",
    5: "by law, be against the law, against the law, illegal, legally require, offence, unlawful",
}

#: Duties that a negation takes away ("need not"); to others it turns what must be done ("must not").
RELEASABLE = "need to, need, have to, require, mandatory, compulsory, oblige"

#: Words of which it says little that they are negated: everything is said or had.
VAGUE_VERBS = "say, make, take, give, get, go, come, do, know, clear, immediately, yet"

#: Words that turn what follows round; those that turn a verb stand first by themselves.
TURNS_VERBS = "no longer, yet to, not, never, hardly, scarcely, fail to, unable to, nobody"
NEGATIONS = (
    "no longer, yet to, not, never, hardly, scarcely, neither, nor, cannot, without, none, no, fail to, unable to, "
    "nothing, nobody, no one"
)

#: Words that say who or how many are bound.
SCOPES = """
    whole, part, portion, capital, country, county, nation, city, region, state,
    all, every, each, only, most, some, any, many, few, both, everywhere, nationwide, except, excluding, exempt,
    including, people, adult, child, pupil, student, worker, resident, visitor, traveller, household, man,
    woman, patient, staff, pensioner, citizen, national, foreigner, men, women
"""

#: Words that open a condition, deadline, time or place.
LIMITS = """
    if, only if, only when, only once, only after, only until,
    unless, until, till, when, while, once, provided, subject to, except, as long as, in the event of,
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

#: Parts of a body or a group, which decide or say less than the whole: "a committee of parliament".
PARTS_OF = """
    committee, subcommittee, panel, faction, wing, majority, minority, handful, member, some, few, several, most,
    group, half, part, one, two, three, adviser, chamber
"""

#: What a number says the grade of: "Category 3", "level 2".
GRADES = frozenset("alert band category class grade level phase stage step tier".split())

#: Who speaks unnamed, by what they are; words before them that name no other kind of them.
UNNAMED = frozenset(
    """
    adviser aide analyst commander diplomat doctor executive expert insider lawyer officer official researcher
    scientist soldier source spokesperson
    """.split()
)
NO_KIND = frozenset(
    """
    anonymous another city county district few four local many more most one other regional several six some state
    ten three town two unidentified unnamed
    """.split()
)
#: Words before them that say the same.
SAME_KIND = {
    "american": "us", "america": "us", "u.s.": "us", "u.s": "us", "british": "uk", "britain": "uk", "u.k.": "uk",
    "top": "senior", "leading": "senior", "high-ranking": "senior", "high-level": "senior", "ranking": "senior",
    "defense": "defence", "armed": "army", "military": "army",
}  # fmt: skip

#: What is stopped for now, and what is stopped for good; the particle that belongs to a verb with it.
STOPPED = (
    "adjourn, delay, freeze, halt, interrupt, on hold, pause, postpone, put off, shelve, stall, suspend",
    "abandon, abolish, abort, axe, call off, cancel, discontinue, ditch, scrap, terminate",
)

#: Verbs of saying by which what somebody says of themselves is so, as far as anybody can tell.
BEARS_OUT = """
    acknowledge, admit, announce, apologise, apologize, concede, confess, confirm, disclose, own, recall, reveal
"""

#: What a scene looked or sounded like: told of it, it is colour.
SCENERY = """
    sunshine, drizzle, rain, fog, skies, sky, heat, cold, weather, applause, cheer, jeer, tear, silence, smile, crowd,
    onlooker, cameras
"""

#: Where in a country, by the compass.
COMPASS = "north, south, east, west, northern, southern, eastern, western, northeast, northwest, southeast, southwest"

#: Prepositions that lead the other way where one stands in the other's place.
WAYS = (
    ("to", "from"), ("into", "out of"), ("inside", "outside"), ("above", "below"), ("with", "without"),
    ("for", "against"), ("behind", "against"), ("in favour of", "against"),
)  # fmt: skip

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

#: States of a person, one a line, in canonical words: to say one or to drop it is never colour. Words behind / only
#: say it as well, so that dropping one of them drops nothing: "the death toll" and "the toll of dead".
PERSON_STATES = (
    "dead, die, death, kill, murder, body, corpse, fatally, lifeless, drown, perish / deadly, toll, fatality, victim",
    "injure, injury / casualty",
    "unhurt, unharmed, uninjured, unscathed",
    "unconscious, unresponsive, comatose, coma",
    "missing, miss, unaccounted",
    "alive / survive, survivor",
)

#: How an event stands, said by a particle behind a form of "be": "is out", "was off".
STANDING = "out, over, off, on, up, down, back, through"

#: Words before a noun that say which of its kind are meant, and so do not merely describe them: all domestic flights
#: are not all flights. Not "local", "new" or "young", which seldom choose. In small letters, as they stand.
RESTRICTING = """
    adult, armed, asylum, blind, bus, civilian, coastal, commercial, deaf, diesel, disabled, domestic, elderly,
    electric, empty, ethnic, european, export, female, foreign, freight, full-time, heterosexual, high-income, homeless,
    homosexual, immigrant, imported, import, indigenous, industrial, international, jewish, juvenile, long-haul,
    low-income, male, married, migrant, military, muslim, non-eu, older, outpatient, overseas, part-time,
    petrol, poorer, pregnant, primary, private, private sector, private-sector, public sector, public-sector,
    residential, retired, rural, secondary, seasonal, self-employed, short-haul, single-use, state-owned,
    undocumented, uninsured, unmarried, unvaccinated, urban, vaccinated, vacant, wealthier
"""

#: Those that only describe a few who are counted: "two elderly women were hurt".
DESCRIBING_FEW = frozenset("adult armed blind deaf disabled elderly homeless older pregnant retired".split())

#: Nouns with which they are a name of one thing: "foreign ministers", "armed forces", "domestic abuse".
OF_ONE_NAME = frozenset(
    """
    abuse affairs business community currencies drills economics elections exchange exercises families figures
    force forces holidays industries investigator investigators law lives markets media minister ministers ministries
    ministry observers office officers owners parts parties police policies policy press prosecutors
    relations relatives secretaries secretary talks ties times violence weapons
    """.split()
)

#: Nouns of many that have no plural, or one without "s".
OF_MANY = frozenset(
    """
    aid aircraft cattle children fish food freight fuel goods investment investors labour livestock men migration
    nationals pay people personnel property staff tourism traffic trade travel waste women
    """.split()
)

#: Words that make of whom or what they stand before something else: a fake bomb is none, nor is a former president one.
UNMAKING = frozenset(
    "acting assistant attempted caretaker deputy ex- fake former hoax honorary imitation mock replica vice".split()
)

#: Those that do so too, and that are left out where "the" says that it was named before: "the draft law".
UNMAKING_AT_FIRST = frozenset(
    """
    aborted conditional draft failed foiled illegal interim partial preliminary provisional suspended temporary thwarted
    unexploded unlawful unlicensed unofficial unsuccessful
    """.split()
)

#: What is so anyway, or is hardly told apart by the word: "illegal drugs", "temporary shelter", "armed robbery".
SO_ANYWAY = {
    "acting": frozenset(
        """academy award awards career careers class classes debut honour honours job jobs lesson lessons
        prize prizes profession role roles school schools skill skills talent talents work""".split()
    ),
    "illegal": frozenset(
        """activities activity alien aliens ammunition arms betting crossing crossings drug drugs dumping explosives
        firearm firearms fishing gambling gun guns hunting immigrant immigrants immigration logging migrant migrants
        migration mining narcotics poaching smuggling substances trafficking weapon weapons""".split()
    ),
    "temporary": frozenset("accommodation ceasefire home homes housing lights shelter shelters truce".split()),
    "armed": frozenset("conflict robber robberies robbers robbery siege struggle".split()),
    "civilian": frozenset("clothes life".split()),
}

#: Words that choose also of one alone, where it was not named before: "shot an unarmed man", "hit a civilian airport".
CHOOSING_ONE = frozenset("armed civilian unarmed".split())

#: Words before a verb of a deed that was not done, or not wholly.
UNDOING = frozenset("almost nearly partially partly".split())

#: Words by which it is not sure that somebody or something is what the noun says.
NOT_SURE = frozenset("alleged apparent feared potential presumed prospective suspected would-be".split())

#: Nouns by which a matter that was named is pointed to.
POINTING = frozenset(
    """
    agreement bill change deal decision development idea initiative law legislation measure motion move order plan
    policy programme project proposal reform ruling scheme step treaty
    """.split()
)
