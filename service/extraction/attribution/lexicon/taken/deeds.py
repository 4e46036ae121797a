"""What verbs take by which they are deeds of note: "passed the bill", and not "passed the exam".

One word an entry, sorted, in dictionary form. Refuses: cues (see ../cues.py); looking at a sentence.
"""

from service.extraction.attribution.lexicon.names import PERSONS
from service.extraction.holders.lexicon.offices import OFFICES
from service.extraction.holders.lexicon.trades import TRADES

#: What is introduced so that it binds: "introduced a bill", and not "introduced us".
ENACTED = frozenset(
    """
    act amendment ban bill cap charge curfew duty fee law legislation levy limit lockdown measure motion penalty
    policy quota reform resolution restriction rule sanction scheme tariff tax toll
    """.split()
)

#: Verbs by which a court or a parliament decides on something, and what that is: "passed the bill", not "the exam".
DECIDING = frozenset("defeat grant kick override overrule overturn pass quash set strike throw toss".split())
DECIDED_ON = ENACTED | frozenset(
    """
    accusation acquittal agreement allegation appeal application approval argument assertion asylum bail bid budget
    case challenge citizenship claim clemency complaint conviction custody decision deregistration divorce election
    exemption extension extradition firing injunction judgement judgment lawsuit leave licence license maintenance
    nomination objection order pardon parole permission permit petition plan planning proposal referendum refusal
    request ruling scheme sentence statute stay suit treaty veto verdict waiver warrant
    """.split()
)
#: What several people back in a headline: "Teachers back strike", and not "Teachers back home".
BACKED = ENACTED | frozenset(
    "accord boycott budget ceasefire deal merger plan proposal recall referendum strike treaty truce walkout".split()
)
#: Verbs by which somebody gives up what was planned or brought, and what that is: "dropped the case".
DROPPING = frozenset("axe ditch drop scrap shelve".split())
DROPPED = DECIDED_ON | frozenset(
    """
    action accusation ambition charge demand idea initiative inquiry investigation opposition pledge policy probe
    programme project promise proposal prosecution target tariff threat
    """.split()
)
#: Verbs of a central bank that does not move, and what it keeps: "left its rate unchanged".
KEEPING = frozenset("hold keep leave".split())
KEPT = frozenset(["rate"])

#: What somebody walks out of who will deal no more: "walked out of the talks", and not "the room".
LEFT = frozenset(
    """
    alliance cabinet coalition conference congress convention debate deal government hearing meeting negotiation
    parliament session summit talk talks treaty trial vote
    """.split()
)

#: What somebody walks or steps over on foot: "walked out over the hill", and not "over pay".
UNDERFOOT = frozenset(
    """
    balcony beach border bridge bog causeway cliff crossing dune fence field footbridge grass gravel hill ice lake
    lawn marsh meadow moor mud pier reef ridge road rock roof rubble sand sea snow stile street threshold track wall
    water
    """.split()
)

#: What a state sends, shuts, throws out or breaks off by which it takes a side, by verb.
OF_STATES = {
    "close": "airspace border consulate embassy frontier legation mission",
    "expel": "ambassador attache attaché consul diplomat envoy",
    "send": "adviser aid airlift ammunition arms battalion drone force frigate jet missile officer peacekeeper police"
    " reinforcement soldier tank troop warship weapon weaponry",
    "sever": "link relation tie",
}

#: Who is dismissed from a post, where no office tells it: "sacked 40 workers", not "sacked the town".
_DISMISSED = (
    OFFICES
    | TRADES
    | PERSONS
    | frozenset(
        "apprentice board cabinet crew driver employee her him half man staff teacher team them woman worker".split()
    )
)

#: What anybody dissolves, throws out, freezes or takes away by which something is settled, by verb.
OF_ANYBODY = {
    "cancel": "acquisition appointment ballot class concert conference contract deal debt deployment election event"
    " exam examination exhibition fair festival fixture flight funding game grant hearing launch lease leave lecture"
    " lesson licence license march match meeting merger mission operation order parade passport performance permit"
    " plan play policy programme project purchase race rally referendum registration route sailing sale scheme"
    " screening service session show subsidy summit surgery takeover talk talks tour tournament train trip visa visit"
    " vote",
    "dissolve": "assembly board cabinet chamber coalition commission committee congress council duma government house"
    " jury knesset legislature parliament senate union",
    "go": "commitment deal pledge promise vow word",  # "went back on", and not "back on air"
    "freeze": "account aid asset benefit budget duty fare fee fund funding hiring pay pension price rate"
    " recruitment rent salary spending tariff tax wage",
    "seize": "account aid aircraft airfield airport ammunition animal arm asset base boat bridge building cannabis"
    " car cargo cash cattle cigarette city cocaine company computer control crop diamond document dog drug"
    " factory fentanyl file firearm fuel gold grain gun heroin home hostage house island ivory jet knife"
    " land laptop mine money oil painting passport phone plane plant port power property record rifle ship"
    " shipment station tanker territory tonne town trawler truck vehicle vessel village weapon yacht",
    "summon": "ambassador attache attaché consul diplomat envoy",
}

#: Verbs that are a deed of note by what they take alone.
TAKEN_BY_DEEDS = {
    **{verb: frozenset(things.split()) for verb, things in (OF_STATES | OF_ANYBODY).items()},
    **dict.fromkeys(("fire", "sack"), _DISMISSED),
    "walk": LEFT,
    **dict.fromkeys(DECIDING, DECIDED_ON),
    **dict.fromkeys(DROPPING, DROPPED),
    **dict.fromkeys(KEEPING, KEPT),
}

#: Those of which the last noun of what they take decides, and no word before it: "closed the border", not "the border
#: road".
BY_LAST_NOUN = frozenset(OF_STATES) | frozenset(OF_ANYBODY) | {"fire", "sack"}

#: Who votes, so that what they defeat is no rival's challenge.
VOTING = frozenset(
    """
    assembly chamber commons committee congress council councillor deputy elector electorate house lawmaker legislator
    legislature lord member mp mps msps tds parliament peer senate senator synod voter
    """.split()
)

#: Whom and what one calls without saying anything of it: "called an ambulance", "called an election".
CALLED_IN = frozenset(
    """
    ambulance attention ballot conference cops doctor election elections firefighters halt helpline hotline meeting
    paramedics police referendum session strike strikes summit taxi truce vote witness witnesses
    """.split()
)
