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
    accept / turn down, decline, spurn
    accuse, accuse of, accused of, suspect, suspected of / clear, clear of, exonerate, absolve, acquit, vindicate
    admit, let in / turn away, deport, send back
    advance / retreat
    advantage / disadvantage
    alone / accomplice
    apologise, apologize / stand by, defend
    appear / disappear, vanish
    appoint, install / dismiss, oust
    arm, rearm / disarm
    arrive / depart
    asleep / awake
    asset / liability
    attack / defend
    attend, take part / boycott, stay away, skip, miss
    beat / lose to
    begin / end
    blame / absolve, exonerate
    boom / slump, bust
    boost / dampen, dent
    build, erect / demolish, tear down, knock down
    buy / sell
    calm / tense, stormy
    cancel, ground / depart, left, leave, take off
    capture, control / lose
    capture, seize, overrun / push back, drive back, beat back, repel
    certain, certainty / doubtful
    change, raise, hike, increase, cut, reduce, lower / unchanged, on hold
    charge, file charge, bring charge, indict, prosecute / drop charge, drop the charge, drop all charge, drop the case
    cheap / expensive
    civilian / military
    clean / contaminate, polluted
    confident / worried, unsure
    connect / cut off
    conscious / unconscious
    contained / spreading
    control, hold / drive out, dislodge
    covertly, secretly / overtly, openly
    credit / debit
    criminalise, criminalize / decriminalise, decriminalize, legalise, legalize
    criticise, criticize / praise
    dependent / independent
    deploy, send / withdraw, pull out, recall
    domestic / foreign
    dry / flooded, under water
    early / late
    ease / worsen, intensify
    effective, useful / useless, worthless
    elect, re-elect, re-elected / oust, vote out
    embark / disembark
    employ / sack
    encourage / discourage
    endorse / condemn, denounce
    enlist, conscript / demobilise, demobilize
    enough / too few, too little
    enter / exit
    escalate / de-escalate, defuse
    evacuate / stay put
    exclude / include
    expand / shrink, contract
    expand, grow / shrink
    expel / admit, readmit
    export / import
    extend, renew, prolong / end, expire, lapse, run out
    fail, failure / succeed, success, manage
    fast, quick, swift / slow
    faster, more quickly / slower, more slowly
    fit / injured
    float / sink
    follow, obey / ignore, defy, flout
    forward / backward
    free / captive, hostage
    free, acquit / convict
    freeze / unfreeze
    friendly / hostile
    full / empty
    full-time / part-time
    fund / defund
    gain / lose
    gather / disperse
    good / bad
    growing, expanding / shrinking, contracting
    harden / soften
    healthy / ill, sick
    heat / cool
    hide, conceal / reveal
    hope / despair
    hot / cold
    house, rehouse / evict
    ignite / extinguish, put out
    impose / lift
    inflate / deflate
    intact / breach, breached, broken
    intact / destroy, wreck
    invest / divest
    is holding, was holding, still holding, hold firm / collapse, unravel, fall apart
    jail, imprison, lock up / free, release
    keep, carry on, go on / stop, halt, give up
    keep, maintain, reaffirm, stick to / withdraw, scrap, abandon, end, abolish, axe
    keep, retain / hand back, give back, hand over, repatriate
    keep job, keep her job, keep his job, keep their job / sack, dismiss, lose job
    know / unaware
    land / crash
    lead / trail
    legal, lawful / illegal, unlawful, against the law, be against the law
    lenient / harsh
    liberate / occupy
    life-threatening, critical / stable
    linked / unrelated, unconnected
    load / unload
    lock / unlock
    love, like / hate, dislike
    major / minor
    mandatory, compulsory / optional, voluntary
    mark up / mark down
    marry / divorce, separate, split up
    maximum / minimum
    mobilise, mobilize / demobilise, demobilize
    more / fewer, less
    multilateral / unilateral
    narrow / widen
    nationalise, nationalize / privatise, privatize
    natural / artificial
    necessary, needed, required / unnecessary, unneeded, needless
    occupy / vacate
    on course, on track, on schedule, on target / off course, off track, behind schedule, off target
    on time / late
    open / off limits, out of bounds
    optimistic, hopeful / pessimistic, worried, concerned, anxious, alarmed, afraid, fearful
    orderly / chaotic
    overestimate / underestimate
    overstate / understate
    peace / war
    peaceful, peacefully / violent, violently
    permanent, permanently / temporary, temporarily
    phase in / phase out
    plead guilty / plead not guilty
    pleased, glad, delighted, thrilled, happy / disappointed, dismayed, upset, angry, furious, saddened, worried, afraid
    pledge, promise / break promise, break its promise, go back on
    plenty, surplus / shortage
    positive / negative
    possible, on the table, conceivable / rule out, exclude, off the table
    postpone, delay / bring forward
    present / past
    profit / loss
    promote / demote, relegate
    proud / ashamed
    public, publicly / private, privately
    qualify / eliminate, knock out
    recede, subside / swell, rise
    reconcile / fall out
    recruit / dismiss
    reinforce / withdraw, pull out
    reinstate / dismiss
    reinstate / suspend
    relieved / worried
    remember / forget
    rescue, save / abandon
    resist / surrender
    restore / sever, break off, cut off, interrupt, disrupt, knock out
    return, hand back / seize, confiscate
    return, go back, go home / stay away, keep away, keep out
    reunite / separate
    rich / poor
    safe and well / missing
    senior / junior
    shorten / lengthen
    sign / veto
    simplify / complicate
    soar / plunge, tumble
    sober / drunk
    stand, run / stand aside, boycott
    start / stop
    stay on, remain in office, stay in office / resign
    strengthen / weaken
    strong, strongly / weak, weakly
    subsidise, subsidize / tax
    support / undermine
    survive / succumb
    switch on, turn on / switch off, turn off
    take office / leave office
    trust / distrust
    unanimous / split, divided
    unite / divide
    upgrade / downgrade
    urban / rural
    valid, lawful / void
    verify / debunk
    victory / defeat
    walk out, down tools / call off
    warm / cold
    win / lose
    winner / loser
    within / beyond
    young / old
"""

#: Of these pairs, by the first words of both sides, those of which one holds where the other does not: what was not
#: absent was present. Of the others a third may hold: what did not soar has not plunged. All of PREFIXED are such.
CONTRADICTORY = """
    absent / present
    accept / turn down
    admit / turn away
    alone / accomplice
    asleep / awake
    attend / boycott
    cancel / depart
    civilian / military
    clean / contaminate
    connect / cut off
    conscious / unconscious
    covertly / overtly
    dependent / independent
    domestic / foreign
    enough / too few
    evacuate / stay put
    exclude / include
    extend / end
    fail / succeed
    fit / injured
    follow / ignore
    free / captive
    full-time / part-time
    healthy / ill
    intact / breach
    intact / destroy
    is holding / collapse
    keep / stop
    keep job / sack
    know / unaware
    legal / illegal
    linked / unrelated
    mandatory / optional
    natural / artificial
    necessary / unnecessary
    on course / off course
    on time / late
    open / off limits
    peaceful / violent
    permanent / temporary
    plead guilty / plead not guilty
    public / private
    qualify / eliminate
    remember / forget
    stand / stand aside
    stay on / resign
    survive / succumb
    unanimous / split
    urban / rural
    win / lose
    within / beyond
"""
