"""What befell somebody that a reader must hear first: a death, a charge, a plea, a verdict, an office lost; or that a
thing was called off.

Refuses: how much that weighs (importance.py); figures of it (measures/fates.py).
"""

import re

from service.text.memory import remember_short
from service.text.seeking.sought import sought

#: Sentences of which it is remembered what they bear: the later one of a comparison is the earlier one of the next.
SENTENCES_REMEMBERED = 8_192

#: Somebody's death, told or taken back, in lower case: news whoever's work it came up in.
_DEATH = sought(
    r"\b(?:killed|died|(?:drowned|perished)(?! out\b)"
    r"|(?:stabbed|beaten|shot|burned|crushed|bled|froze|starved) to death|fatally"
    r"|(?:is|are|was|were|found|shot|left|pronounced|declared|presumed|feared|confirmed|people|men|women|children) dead"
    r"|(?:bod(?:y|ies)|corpses?) (?:of|was|were|has|have|found|recovered)"
    r"|(?:found|recovered|discovered) (?:(?!of)\w+ ){1,4}(?:bod(?:y|ies)|corpses?)"
    r"|(?:claim(?:s|ed)?|costs?|takes?|taken|took) (?:[\w,]+ ){1,4}lives"
    r"|among (?:the|those) (?:[\w,]+ ){0,2}(?:dead|deceased|killed|fatalities))\b",
)
#: Somebody's harm likewise, where it comes or goes; where it persists its figure tells it.
_HARM = re.compile(
    r"\b(?:been|was|were|is|are|left|got|reported) (?:\w+ ){0,2}?"
    r"(?:injured|hurt|wounded|hospitali[sz]ed|trapped|missing)\b",
    re.IGNORECASE,
)

_DONE_TO = r"(?:(?:has|have|had|was|were|is|are|been|being|got|later|since|now|also|formally|\w+ly) )"
#: What befell somebody, a kind a line, in lower case, as it is told of what is done and not of what may be.
_FATES = tuple(
    re.compile(rf"\b(?:{words})\b")
    for words in (
        r"died|killed|drowned|perished|(?:found|shot|pronounced|declared) dead|passed away|to death",
        rf"{_DONE_TO}+(?:charged(?! (?:[£$€\d]|extra\b|for\b|up to\b))|indicted|impeached)"
        r"|(?:police|prosecutors?) (?:(?:have|had|has) )?(?:charged|indicted)(?! (?:for|with)\b)"
        r"|(?:charged|indicted)(?= (?:him|her|them|\w+ \w+ with)\b)",
        r"(?:pleaded|pled) (?:not )?(?:guilty|no contest)|changed (?:his|her|their) pleas?",
        rf"{_DONE_TO}+(?:acquitted|cleared of|convicted|jailed|sentenced)|found (?:him |her |them )?(?:not )?guilty"
        r"|(?:acquitted|convicted|jailed|sentenced)(?= (?:him|her|them|mr|ms|mrs)\b)"
        r"|(?:court|judges?|jur(?:y|ors)|magistrates?|tribunal)\b[^.;]{0,40}? (?:acquitted|convicted|jailed|sentenced)",
        rf"{_DONE_TO}+(?:arrested|detained)|police (?:(?:have|had) )?(?:arrested|detained)",
        rf"(?<!is )(?<!was )(?<!are )(?<!were )resigned(?! to\b)|stepped down(?! (?:a|the)\b)"
        r"|stood down(?! (?:a|the)\b)"
        rf"|quit(?= (?:as|his|her|their|the \w+ (?:post|job)|over|after|on)\b)"
        r"|(?:will|would) (?:resign|stand down|step down)(?! (?:if|the|a)\b)"
        rf"|{_DONE_TO}+(?:dismissed (?:as|over)|fired as|ousted|removed as|removed from office|sacked|suspended as)",
        r"(?:won|lost) (?:the |an? )?(?:[\w’'-]+ ){0,2}?(?:elections?|presidency|referendum)|(?:was|were|been) elected",
        r"(?:called off|cancel(?:led|ed)|scrapped)(?! (?:his|her) (?:subscription|order)\b)",
    )
)
DEATH = 0
#: Words behind which it is not told outright: what did not befall, may or must, and what only says when or whose.
_NOT_OUTRIGHT = re.compile(
    r"(?:\b(?:no|not|never|nobody|none|neither|nor|without|yet to|denied|could|may|might|would|should|must|can|to|if"
    r"|unless|until|whether|nearly|almost)|n[’']t)(?: [\w’'-]+){0,3} $"
    r"|\b(?:after|as|because|before|once|since|when|where|while)(?: [\w’'-]+){0,3} $"
    rf"|\b(?:who|which|whose \w+|that),? {_DONE_TO}*$"
)
_LONG_AGO = re.compile(
    r"\b(?:by|from|in|on|since|until) (?:\w+ ){0,3}(?:1[5-9]|20)\d\ds?\b|\b(?:decades?|years?) (?:ago|earlier)\b"
    r"|\blast year\b"
)

tells_death = remember_short(SENTENCES_REMEMBERED)(lambda words: bool(_DEATH.search(words.lower())))


def tells_harm(words: str) -> bool:
    """Whether words tell that somebody was harmed, trapped or lost."""
    return bool(_HARM.search(words))


@remember_short(SENTENCES_REMEMBERED)
def fates_in(sentence: str) -> frozenset[int]:
    """What a sentence says outright befell somebody, as lines of the table; none of what may befall or long ago did.

    >>> len(fates_in("The minister has resigned.")), len(fates_in("The minister may have resigned."))
    (1, 0)
    """
    words = " ".join(sentence.lower().split())
    if _LONG_AGO.search(words):
        return frozenset()
    return frozenset(
        kind
        for kind, pattern in enumerate(_FATES)
        if any(not _NOT_OUTRIGHT.search(words, max(0, at.start() - 60), at.start()) for at in pattern.finditer(words))
    )
