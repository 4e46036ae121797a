"""What an offer of a subscription says, and that the whole of an article is to be had in print: literal tables, sorted.

Patterns over plain lower-case words, as those of walls.py, which takes them in. Refuses: weighing, judging.
"""

#: A few words between two others, inside one sentence.
_GAP = r"[^.!?\n]{0,40}?"

#: What an offer of a subscription says, in front of a paywall and on a page that withholds nothing.
OFFERS: tuple[str, ...] = (
    r"(?:[0-9]+|one|two|four|first) (?:days|month|months|weeks) (?:for )?free|free (?:for|trial)|[0-9]+ (?:days|months|weeks) for [€£$]?[0-9]",
    r"(?:[€£$] ?[0-9]|[0-9] ?[€£$]|[0-9] (?:euros?|dollars|pounds))" + _GAP + r"\b(?:month|week|year|trial)",
    r"(?:access|enjoy(?:ing)?|get|read|unlock)\b" + _GAP + r"\bunlimited\b" + _GAP + r"\b(?:access|articles|reading|stories)\b",
    r"(?:already|existing) (?:a |have an? )?(?:account|digital |print )?(?:member|subscriber|subscription)\b" + _GAP + r"\b(?:log|sign) ?-?in",
    r"(?:choose|find|pick) (?:a|the|your) (?:offer|pass|plan|subscription)\b|(?:join|support) us (?:for|from)\b[^.\n]{0,12}[€£$]",
    r"(?:have|got) an? (?:account|subscription)\?",
    r"(?:plans|offers|subscriptions|prices) (?:start|begin)s? (?:at|from)|(?:see|view|compare) (?:all |my |our )?(?:offers|options|plans)",
    r"already a (?:member|subscriber)",
    r"cancel (?:any ?time|monthly)",
    r"subscribe (?:for|from|now|today)\b" + _GAP + r"(?:[$£€]|access|\bfull\b|\bunlimited\b|a (?:month|week))",
)  # fmt: skip

#: What is printed, or sold as if it were.
_EDITION = r"\b(?:(?:print(?:ed)?|digital|weekend|[a-z]+day's|this (?:month|week)'s) (?:edition|issue|newspaper|paper)|e-?paper|print version)\b"

#: How a sentence begins that speaks to its reader, or with what is to be had: others read whole stories in a paper too.
_FIRST = r"(?:\A|(?<=\n)|(?<=[.!?] ))(?:(?:buy|find|for|get|pick|read|see|you)\b" + _GAP + r"\b|(?:our |the |this )?)"

#: What is to be had. An interview with somebody is another text than the one it is named in, and what was printed or
#: told somewhere is news.
_TEXT = (
    r"(?:article|interview(?! with\b)|piece|report|story|text)\b"
    r"(?![^.!?\n]{0,40}\b(?:appeared|came|had|leaked|published|ran|said|told|was|were)\b)"
)

IN_PRINT: tuple[str, ...] = (
    _FIRST + _TEXT + _GAP + r"\bin full\b" + _GAP + _EDITION,
    _FIRST + r"(?:complete|entire|full|rest of the|whole) " + _TEXT + _GAP + _EDITION,
    _FIRST + _EDITION + r" for (?:more|the (?:complete|entire|full|rest|whole))\b",
)  # fmt: skip
