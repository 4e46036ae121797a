"""How an event stands, told by the shape of a sentence: who came back, what held, who commands, what was stopped.

The shape is who or what a sentence is about with a verb of what is done or to come, and no list of verbs.
Refuses: words that are news wherever they stand (importance.py); what gives way or is stopped (doing/setbacks.py).
"""

import re

#: What whoever holds an office, or a body of state, is going to do.
TO_DO = re.compile(
    r"\b(?:president|prime minister|premier|ministers?|chancellor|king|queen|pope|mayor|governor|envoy|ambassador"
    r"|government|cabinet|parliament|senate|council|court|jury)"
    r"(?:(?: of)?(?: the)? [A-Z][\w’'-]+){0,4} (?:will|(?:is|are) (?:due |set |expected )?to)"
    r" (?!be |have |not |never )",
)

#: Words between a subject and its verb: "lines on the northern edge of the fire | held"; no clause of their own.
_BETWEEN = r"(?: (?!(?:that|which|who|whose|where|when|and|but|are|is|was|were|will|can|must|to)\b)[\w’'/-]+){0,9}?"
_SOON = r"(?: (?:all|also|already|been|both|just|now|since|then|\w+ly))*"

#: Who leaves and comes back; what is done or to come of them is told, what they think of it is not.
_DWELLERS = r"(?:communities|evacuees|families|homeowners|households|neighbou?rs|residents|villagers)"
_THINKS = (
    r"(?! (?:always|ever|long|never|often|only|still)\b"
    r"| (?:ask|cheer|complain|criticis|criticiz|demand|enjoy|feel|felt|grown|heard|know|liv|lov|mourn|prais|remember"
    r"|see|seen|shar|thank|want|welcom|wonder)\w*)"
)

#: What burns, and what it is held in.
_BLAZE = (
    r"(?:blazes?|flare-?ups?|(?:\w+ )?fires?(?! (?:chief|crews?|department|engines?|hall|officials?|personnel"
    r"|service|station|wardens?)\b))"
)
_LINE = (
    r"(?:(?:containment|contingency|control|dozer|fire|hand)[ -]?lines?|(?:^|all |existing |the |these )lines|perimeter"
    r"|spots?)"
)
_HELD = r"(?:continues? to hold|continued to hold|hold|holds|held|holding)"
_OUTCOME = (
    r"(?:is|are|was|were|stayed|remained|remains?)(?: (?:very|less|more|fully|mostly|\w+ly))?"
    r" (?:active|calm|cool|out|quiet|secure|secured|smou?ldering)"
)
_RAN = r"(?:backed|jumped|(?:made|continued to make|continues to make) (?:\w+ ){0,2}runs?|moved|ran|spotted)"

#: Who takes over what: "will transition the fire back to the unit", "assumed command of".
_PASSED_ON = (
    r"\b(?:hand|pass|transition|turn)(?:s|ed|ing)?(?: [\w’'-]+){0,6}? (?:back|command|over)\b"
    r"(?= (?:from|of|to|the|command|control)\b)[^.;]*\b(?:command|control|district|fire|incident|unit)\b"
    r"|\btransition(?:s|ed|ing)? (?:off|out) of\b|\b(?:assum|relinquish|tak)(?:es?|ed|ing) command\b|\btook command\b"
    r"|\b(?:no longer in|out of) unified command\b"
)

#: What work came to, whoever did it: "were successful in keeping the fire south of", "have stopped the spread".
_CAME_TO_IT = (
    r"(?:\b(?:able to|managed to|succeed(?:s|ed)? in|success(?:ful|fully)?)\b[^.;]{0,60}?"
    r"\b(?:catch|halt|hold|keep|stop)(?:ping|ing)?|\bha(?:s|ve)(?: \w+ly| now)? (?:caught|halted|held|kept|stopped))"
    r" (?:(?:all|any|its|that|the|this) )?"
    r"(?:(?:forward|further|small|\w+['’]s) )?(?:advance|blaze|fires?|flames|growth|progress|spot|spread)\b"
)

#: Whom somebody will help.
_HELP = (
    r"\bwill (?:also |now )?(?:be )?(?:assist|help|hous|support)(?:e|ing)? (?:all |any |the |those )?"
    r"(?:\w+ )?(?:evacuees|families|households|people|residents|survivors|those|victims)\b"
)

_STANDS = re.compile(
    rf"\b{_DWELLERS}\b{_BETWEEN} (?:has|have|had|will)(?! not have\b){_SOON}{_THINKS} \w+"
    rf"|\b{_BLAZE}\b{_BETWEEN}{_SOON} (?:{_HELD}|{_OUTCOME}|{_RAN})\b(?! (?:a|by|its)\b)"
    rf"|\b{_LINE}\b{_BETWEEN}{_SOON} (?:(?:has|have|will) )?(?:{_HELD}|{_OUTCOME})\b(?! (?:a|by|its)\b)"
    rf"|{_PASSED_ON}|{_CAME_TO_IT}|{_HELP}"
    r"|\bflare-?ups? (?:has|have )?(?:been |was |were )?(?:occurred|reported|seen)\b"
    r"|^(?:[^,]{0,60}, )?(?:[\w’'-]+ ){0,6}fire behaviou?r\b"
    r"|\bpassed away\b|\bdenied (?:access|entry)\b|\b(?:has|have|will) resumed?\b|\bwill be (?:given|offered|paid)\b"
    r"|\bwill start (?:from|in|on) (?:\d|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)


def tells_standing(sentence: str) -> bool:
    """Whether a sentence tells how an event stands, by its shape.

    >>> tells_standing("Residents have returned to the area."), tells_standing("Residents have praised the crews.")
    (True, False)
    """
    return bool(_STANDS.search(" ".join(sentence.lower().split())))
