"""Turns of phrase that deny what is to come or is had, as a literal table: one negated word for all that deny alike.

Rows are those of phrases.py: what a text must have, a pattern over lower-case text, what it says in other words.
Refuses: pairs of opposites (pairs.py); a manner told with "without" (alike/without.py).
"""

#: What talks come to, with a word for its kind.
_DEAL = r"(?:[a-z-]+ )?(?:agreement|deal|accord|settlement|compromise)\b"

#: What comes to a deal or to none, and who holds it; a week that ended without a deal only ended.
_TALKS = r"(?:conference|dialogue|discussions?|mediation|meetings?|negotiations?|sides|sessions?|summit|talks)"

#: What somebody or something is on or off, and nothing lies beside.
_ON_OR_OFF = r"agenda|air|alert|duty|life support|line|market|medication|menu|oxygen|payroll|sale|ventilators?"

MODALS = (
    # Talks that come to no deal, and whoever holds them, fail to agree.
    (
        "agreement|deal|accord|settlement|compromise",
        rf"\b(?:(?:reached|struck|produced|yielded|brought) no {_DEAL}"
        rf"|(?:failed to|did not|could not) (?:produce|yield|bring|bring about|result in) (?:any |an? ){_DEAL})",
        "failed to agree",
    ),
    (
        "agreement|deal|accord|settlement|compromise",
        rf"\b({_TALKS}(?: [\w’'-]+){{0,8}}?) (?:ended|closed|concluded|broke up|finished)"
        rf" (?:with no |without (?:any |an? )?){_DEAL}",
        r"\1 failed to agree",
    ),
    # What is off the air is not on it, and what is not off it is.
    (
        " off ",
        r"\b(is|are|was|were|be|been) (?:not|no longer) off (?=(?:(?:the|an?|her|his|its|their|all) )?"
        rf"(?:{_ON_OR_OFF})\b(?! of\b))",
        r"\1 on ",
    ),
    (
        " off ",
        r"\b(is|are|was|were|be|been|remains?|remained|still|now) off (?=(?:(?:the|an?|her|his|its|their|all) )?"
        rf"(?:{_ON_OR_OFF})\b(?! of\b))",
        r"\1 not on ",
    ),
    # What is not going to be done will not be done.
    ("going to", r"\b(?:am|is|are) not going to (?!(?:the|an?|his|her|its|my|our|their|your)\b)", "will not "),
    # What is unlikely is not likely, and so is what nobody expects.
    ("unlikely", r"(?<!not )\bunlikely(?= (?:to|that)\b|$)", "not likely"),
    ("not expected", r"\bnot expected(?= to\b|$)", "not likely"),
    (
        "probably|likely",
        r"\b(?:will|would) (?:probably|(?:most |very )?likely) not\b|\bprobably (?:will|would) not\b",
        "is not likely to",
    ),
    # Whoever has no plans to do it does not plan to.
    (
        "no plan|no intention",
        r"\b(?:has|have|had) no (?:plans?|intentions?)(?= (?:to (?!the\b|an?\b)|of [a-z]+ing\b)|$)",
        "does not plan",
    ),
    # Whoever lacks something does not have it, and whoever loses no time in doing something does it quickly.
    ("lack", r"\b(?:lacks|lacked)\b", "has no"),
    ("not have", r"\b(?:do|does|did) not have (?!to\b)(?:any |an? )?", "has no "),
    # Whoever is out of the team is not in it.
    (
        "out of",
        r"\b(is|are|was|were|be) (?:left )?out of "
        r"(?=(?:the|their|his|her|its) (?:[a-z’'-]+ ){0,2}?(?:squad|team|side)\b)",
        r"\1 not in ",
    ),
    ("no time", r"\b(?:lost|lose|loses|losing|wasted?|wastes|wasting) no time (?:in |(?=[a-z]+ing\b))", "quickly "),
    (
        "far from",
        r"\b(am|is|are|was|were|be|been) far from (?!(?:the|a|an|here|home|it|his|her|their|its)\b)",
        r"\1 not ",
    ),
)
