"""Words that a prefix makes their opposite, as a literal table: "unsafe", "inadmissible", "non-toxic".

A word stands here only where what is not so is what the prefixed word says; not "valuable" or "habitable".
Refuses: pairs of other words (pairs.py); code.
"""

#: What stands before a word and makes it its opposite, and the words.
PREFIXED = {
    "un": """
        acceptable accompanied accountable affected affordable ambiguous armed attended attractive authorised
        authorized available avoidable aware balanced bearable beatable beaten believable biased blocked certain
        changed charged checked claimed clear comfortable conditional confirmed constitutional contested
        controlled conventional convinced cooperative corroborated damaged decided defeated democratic detected
        disclosed disputed documented educated employed encrypted enforceable enthusiastic escorted ethical
        expected fair familiar favorable favourable fenced filtered finished fit fortunate founded friendly
        funded governable guarded happy harmed healthy helpful hurt hygienic identified inhabited injured
        insured intended invited just justified known lawful licensed likely limited lucky manned marred married
        named navigable noticed occupied official opposed organised organized paid pasteurised pasteurized
        patriotic paved planned popular precedented predictable premeditated prepared profitable protected
        proven provoked published qualified questioned realistic reasonable recoverable refined registered
        regulated related reliable repentant reported resolved responsive restricted safe satisfactory scathed
        scheduled secured settled signed skilled solved stable staffed stoppable substantiated successful
        suitable supervised supported surprised survivable sustainable sympathetic tenable tested touched
        treatable treated true trustworthy typical usable usual vaccinated verified vetted viable wanted warranted
        welcome willing winnable workable
    """,
    "in": """
        accessible accurate active adequate admissible advisable applicable appropriate attentive audible
        capable comparable compatible competent complete conclusive consistent convenient correct credible
        curable decent decisive defensible direct discriminate dispensable distinct divisible edible effective
        efficient eligible equality excusable expensive experienced explicable fertile flexible frequent
        hospitable humane operable operative opportune sanitary secure sensitive separable significant sincere
        soluble solvent sufficient tolerable tolerant valid visible voluntary vulnerable
    """,
    "im": """
        balance mature mobile modest moral movable partial passable patient penetrable perfect permanent
        plausible polite possible practical precise probable proper prudent pure
    """,
    "ir": "rational recoverable refutable regular relevant replaceable responsible retrievable reversible",
    "il": "legal legible legitimate liberal licit literate logical",
    "dis": """
        agree agreement allow approval approve arm assemble associate believe connect continue engage honest
        loyal obedient obey proportionate prove qualify respect respectful satisfied similar trust united
    """,
    "non-": """
        addictive aggressive aligned binding combustible compliant consensual contagious corrosive
        discriminatory essential existent explosive fatal flammable functional hazardous infectious invasive
        lethal negotiable operational partisan poisonous political radioactive refundable renewable toxic
        transferable urgent viable violent
    """,
    "non": """
        binding compliant consensual essential fatal flammable invasive lethal negotiable partisan refundable
        toxic violent
    """,
    "de-": "certify classify list militarise militarize nuclearise nuclearize stabilise stabilize",
}
