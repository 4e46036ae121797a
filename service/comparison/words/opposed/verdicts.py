"""Turns of phrase by which a court decides one way or the other, as a literal table of rows like those of phrases.py.

Refuses: pairs of opposites (pairs.py).
"""

#: What somebody is cleared of, and no road is; # stands for a figure.
_CRIME = (
    r"(?:(?:all|any|the|both|his|her|their|serious|sexual|attempted|#|one|other|remaining) )*"
    r"(?:charges?|counts?|wrongdoing|misconduct|fraud|murder"
    r"|manslaughter|theft|robbery|rape|assault|corruption|bribery|perjury|doping|arson|negligence|embezzlement|treason"
    r"|espionage|spying|conspiracy|money laundering|blackmail|kidnap(?:ping)?|harassment|contempt|tax evasion)\b"
)

#: What a court or a parliament has before it and may put an end to.
_BROUGHT = r"(?:appeals?|case|class action|complaints?|indictments?|lawsuits?|motions?|petitions?|suits?)\b(?! as\b)"

#: What a term is served under by whoever is not jailed for it.
_FREE = r"suspended|probation|parole|bail|licen[cs]e|house arrest|home (?:detention|confinement)|community service"

VERDICTS = (
    # Whoever is sentenced to years in prison is jailed for them.
    (
        "sentenced ",
        r"\bsentenced ((?:(?!to\b)[\w’'-]+ ){0,3})to (#|[\w-]+ (?:years?|months?|weeks?|days?)|life)"
        r"(?: (?:in (?:prison|jail)|behind bars|imprisonment)"
        rf"|(?![^.;]*\b(?:{_FREE})\b)(?=$|[.;,]| (?:after|by|for|on|over)\b))",
        r"jailed \1for \2",
    ),
    # Whoever is cleared of blame is absolved, and the word for it is not told of them.
    (
        "clear",
        r"\bclear(?:s|ed|ing)? ((?:[\w’'-]+ ){0,4}?)of (?:all |any )?(?:blame|fault|responsibility)\b",
        r"absolved \1",
    ),
    (
        "toss|dismiss",
        rf"\b(?:toss(?:e[sd]|ing)?(?: out)?|dismiss(?:e[sd]|ing)?) "
        rf"(?=(?:(?:an?|all|both|her|his|its|the|their|this|those) )(?:[\w’'-]+ ){{0,2}}?{_BROUGHT})",
        "threw out ",
    ),
    ("clear", rf"\bclear(?:s|ed|ing)? (?=(?:of|on) {_CRIME})", "acquitted "),
    ("clear", rf"\bclear(?:s|ed|ing)? (?=(?:[\w’'-]+ ){{1,4}}?(?:of|on) {_CRIME})", "acquitted "),
)
