"""Turns of phrase that only put a form, a name or a "no" otherwise: "Panama-registered", "neither food nor water".

Rows are those of phrases.py: what a text must have, a pattern over lower-case text, what it says in other words.
Refuses: turns that say another thing than their words (phrases.py); what denies what is to come (opposed/).
"""

#: How, or by what sort of owners, something is owned, and not by whom or in what country.
_OWNED_HOW = "family|foreign|government|jointly|locally|majority|part|privately|publicly|state|wholly"

#: What a home or a place may be without.
_SUPPLY = (
    r"(?:(?:any|clean|drinking|hot|mains|running) )?(?:broadband|electricity|food|gas|heat|heating|internet|light|power"
    r"|shelter|water)\b"
)
_AMOUNT = r"(?:an? (?:loss|net loss|net profit|profit|surplus|deficit) of\b|[#$£€\d])"
#: A date by its first word. What is early or late in one: nothing is early or late there of which it is said.
DATE = (
    r"(?:january|february|march|april|may|maymonth|june|july|august|september|october|november|december|20\d\d"
    r"|spring|summer|autumn|winter)\b"
)
_LATE_IN = (
    rf"(?:{DATE}|next (?:week|month|year|{DATE})"
    rf"|in (?:the )?(?:(?:new )?(?:year|month|week|season|day|morning|afternoon|evening)\b|{DATE}))"
)

FORMS = (
    # "Osby is under an evacuation warning", "an evacuation warning is in effect for Osby".
    (
        "under ",
        r"\bunder (?=(?:an? )?(?:mandatory |voluntary )?"
        r"(?:boil-water|evacuation|fire|flood|shelter-in-place|storm|tornado|weather)"
        r" (?:advisor(?:y|ies)|alerts?|notices?|orders?|warnings?|watch(?:es)?)\b)",
        "in effect ",
    ),
    # When in a month or a year it is: nobody is early or late in it.
    ("early|late", rf"\b(?:early|late) (?={_LATE_IN})", ""),
    ("later", rf"\blater (?=(?:{_LATE_IN}|this (?:week|month|year|{DATE})))", ""),
    # "Had gone back", "went back": the dictionary has "gone" as no form of "go".
    ("gone", r"\b(ha(?:s|ve|d|ving)|['’]ve) (\w+ )?gone\b", r"\1 \2went"),
    # Who was given something, or is named by it: no reason, as "given" is where it opens a clause.
    (
        "given",
        r"\b(is|are|was|were|be|been|being|ha(?:s|ve|d)|having|['’]ve|children|men|patients|people|students|those|women"
        r"|workers) ((?:also|already|since) )?given\b(?! (?:that|the fact)\b)",
        r"\1 \2gave",
    ),
    # Whoever will publish, release or post their results reports them.
    (
        "results|earnings",
        r"\b(will|would|to) (?:announce|publish|release|post)"
        r" (?=(?:its |their |the )?(?:[\w’'-]+ ){0,2}?(?:results|earnings)\b)",
        r"\1 report ",
    ),
    # What somebody pays towards, they contribute to; the end of a year by its short name.
    ("toward", r"\bpay(s|ing)? ((?:[\w#£$€,.’'-]+ ){0,4}?)towards?\b", r"contribute \2to"),
    ("toward", r"\bpaid ((?:[\w#£$€,.’'-]+ ){0,4}?)towards?\b", r"contributed \1to"),
    (
        "year-end|month-end",
        r"\b(at|before|by|from|until) (?:the )?(year|month)-end\b(?! [a-z]+s\b)",
        r"\1 the end of the \2",
    ),
    ("held up", r"\b(is|are|was|were|be|been|being) held up\b(?! (?:as|at)\b)", r"\1 delayed"),
    # How long a thing is: "a 60-metre-long hall", "a hall 60 metres long".
    (
        "-long|-wide|-tall|-high|-deep",
        r"-(?:metre|meter|m|kilometre|kilometer|km|mile|foot|inch|centimetre|centimeter|cm)-(long|wide|tall|high|deep)\b",
        r" \1",
    ),
    # "Which means that", "meaning that": nor has it "means" as one of "mean".
    ("means", r"\b(it|that|this|which) means\b", r"\1 mean"),
    # "When asked if", "asked whether": what somebody was asked is told in one way.
    ("when asked|if asked", r"\b(?:when|if) asked (?=about|by|for|how|if|what|whether|when|where|who|why)", "asked "),
    ("asked ", r"\basked ((?:by )?(?:[\w’'-]+ ){0,3}?)if\b", r"asked \1whether"),
    # "The storm left homes without power", "homes were left without power by the storm".
    ("without", rf"\b(?:left|leaves|leaving) ((?:[\w#,.’'-]+ ){{1,5}}?)without (?={_SUPPLY})", r"\1lost "),
    ("redundant", r"\b(?:make|makes|made|making) ((?:[\w#,.’'-]+ ){1,5}?)redundant\b", r"lay off \1"),
    # What an amount is held against: "a loss of £2m, against a profit of £1m".
    ("against|compared to", rf"\b(?:against|compared to) (?={_AMOUNT})", "compared with "),
    # Who gives something their backing backs it: "gave its backing to the bill", "lent the plan his support".
    (
        "backing|support",
        r"\b(?:gave|give|gives|given|lent|lend|lends) (?:its|her|his|their) (?:full )?(?:backing|support) to\b",
        "supported",
    ),
    (
        "backing|support",
        r"\b(?:gave|give|gives|given|lent|lend|lends) (the (?:[\w’'-]+ ){1,3}?)(?:its|her|his|their) (?:full )?"
        r"(?:backing|support)\b",
        r"supported \1",
    ),
    (
        "approval",
        r"\b(?:gave|give|gives|given) (the (?:[\w’'-]+ ){1,3}?)(?:its|her|his|their) approval\b",
        r"approved \1",
    ),
    # The two say no once: "neither food nor water", "no food or water".
    ("neither", r"\bneither\b((?:(?!neither\b)[^.;:]){1,80}?)\bnor\b", r"no\1or"),
    ("as a result of", r"\bas a result of (?:it|that|them|these|this|those)\b", "as a result"),
    ("house of", r"\bhouse of (commons|lords)\b", r"\1"),
    # Where or of whom something is: "the London-based firm", "a Panama-registered ship", "a Greek-owned yard".
    (
        "-based|-born|-flagged|-listed|-owned|-registered",
        rf"(?<![\w’'-])(?!(?:{_OWNED_HOW})-owned)([\w’']+)-(based|born|flagged|listed|owned|registered)\b",
        r"\2 \1",
    ),
)
