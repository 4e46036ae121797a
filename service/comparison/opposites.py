"""Words that are each other's opposite: on two sides of a matter that has no name but theirs, as literal tables.

Most are antonyms of WordNet 3.1 (Fellbaum 1998) that news uses of what people say, do and are; the choice is ours.
Words of a matter that has more than two, and a rung for each, stand in lexicon.SIDES.
Refuses: code, and words that are opposites in one sense of many ("give" and "take").
"""

#: Two sides a line, a slash between; what stands on one side is one word, or words that say the same.
OPPOSITES = """
    abolish / establish
    absent, absence / present, presence
    accelerate, speed up / slow, slow down
    accept / contest, challenge
    advance / retreat
    advantage / disadvantage
    alone / accomplice
    apologise, apologize / stand by, defend
    appear / disappear, vanish
    arrive / depart
    asleep / awake
    asset / liability
    attack / defend
    attend, take part / boycott, stay away, skip, miss
    begin / end
    blame / absolve, exonerate
    buy / sell
    calm / tense, stormy
    capture, control / lose
    certain, certainty / doubtful
    change, raise, hike, increase, cut, reduce, lower / unchanged, on hold
    charge, file charge, bring charge, indict, prosecute / drop charge, drop the charge, drop all charge, drop the case
    cheap / expensive
    civilian / military
    conscious / unconscious
    covertly, secretly / overtly, openly
    credit / debit
    criminalise, criminalize / decriminalise, decriminalize, legalise, legalize
    criticise, criticize / praise
    dependent / independent
    domestic / foreign
    early / late
    elect, re-elect, re-elected / oust, vote out
    embark / disembark
    employ / sack
    encourage / discourage
    enter / exit
    escalate / de-escalate, defuse
    exclude / include
    expand / shrink, contract
    expand, grow / shrink
    export / import
    fail, failure / succeed, success, manage
    float / sink
    forward / backward
    freeze / unfreeze
    friendly / hostile
    full / empty
    full-time / part-time
    gain / lose
    good / bad
    harden / soften
    healthy / ill, sick
    hide, conceal / reveal
    ignite / extinguish, put out
    impose / lift
    inflate / deflate
    intact / breach, breached, broken
    invest / divest
    is holding, was holding, still holding, hold firm / collapse, unravel, fall apart
    keep, carry on, go on / stop, halt, give up
    keep job, keep her job, keep his job, keep their job / sack, dismiss, lose job
    know / unaware
    land / crash
    legal / illegal
    life-threatening, critical / stable
    lock / unlock
    major / minor
    mandatory, compulsory / optional, voluntary
    maximum / minimum
    mobilise, mobilize / demobilise, demobilize
    multilateral / unilateral
    narrow / widen
    nationalise, nationalize / privatise, privatize
    natural / artificial
    occupy / vacate
    optimistic / pessimistic
    overestimate / underestimate
    overstate / understate
    peace / war
    permanent, permanently / temporary, temporarily
    phase in / phase out
    plenty, surplus / shortage
    positive / negative
    postpone, delay / bring forward
    present / past
    profit / loss
    promote / demote, relegate
    public, publicly / private, privately
    qualify / eliminate, knock out
    recruit / dismiss
    remember / forget
    resist / surrender
    restore / sever, break off, cut off
    shorten / lengthen
    simplify / complicate
    start / stop
    stay on, remain in office, stay in office / resign
    strengthen / weaken
    strong, strongly / weak, weakly
    survive / succumb
    switch on, turn on / switch off, turn off
    take office / leave office
    trust / distrust
    unite / divide
    upgrade / downgrade
    victory / defeat
    win / lose
"""

#: What stands before a word and makes it its opposite, and the words.
PREFIXED = {
    "un": """
        acceptable affected armed attended authorised authorized available avoidable aware balanced biased
        blocked certain changed charged checked claimed clear comfortable conditional confirmed
        constitutional contested controlled convinced cooperative damaged decided defeated democratic
        detected disclosed disputed documented employed enforceable ethical expected fair favorable
        favourable finished fit fortunate founded friendly funded guarded happy harmed healthy helpful hurt
        identified injured insured intended invited just justified known lawful licensed likely limited
        lucky manned married named necessary noticed occupied official opposed organised organized paid
        planned popular precedented predictable prepared profitable protected proven provoked published
        qualified questioned realistic reasonable registered regulated related reliable reported resolved
        responsive restricted safe scathed scheduled secured settled signed skilled solved stable
        substantiated successful suitable supervised supported surprised sustainable tested touched treated
        true usual vaccinated verified wanted warranted welcome willing workable
    """,
    "in": """
        accessible accurate active adequate admissible appropriate capable compatible competent complete
        conclusive consistent convenient correct decisive direct discriminate effective efficient eligible
        equality experienced flexible frequent operable sanitary secure sensitive significant sincere
        solvent sufficient tolerable tolerant valid visible
    """,
    "im": "balance mature mobile moral partial passable patient perfect permanent possible practical probable proper",
    "ir": "regular relevant responsible reversible",
    "il": "legal legitimate literate logical",
    "dis": """
        agree agreement allow approval approve arm believe connect continue honest loyal obey proportionate
        prove qualify respect satisfied similar trust
    """,
    "non-": "binding compliant essential existent lethal violent",
    "de-": "certify classify list militarise militarize nuclearise nuclearize stabilise stabilize",
}
