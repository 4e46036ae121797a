"""What limits a claim: conditions, deadlines, exceptions and scopes, as stretches of the sentence.

Refuses: deciding whether a condition was met.
"""

import re

from service.text.words import in_small_letters

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ON = (
    rf"(?:(?:{_DAY},? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?:,? \d{{4}})?"
    rf"|{_DAY})"
)
_TIME = (
    r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|term|semester|session|season|year|decade"
    rf"|century|time|morning|afternoon|evening|spring|summer|autumn|winter|{_DAY}|{_MONTH}|Christmas|Easter)\b"
)
_CLOCK = r"(?:\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?|(?:[01]?\d|2[0-3]):[0-5]\d(?!:)|midnight|noon)"
_DATE = (
    rf"(?:{_ON}|{_MONTH} \d{{4}}|{_MONTH}|(?:the |early |late )?(?:spring|summer|autumn|winter|weekend)"
    rf"|Christmas|Easter|{_CLOCK}(?: on {_ON})?|20\d\d"
    rf"|the end of (?:the |this |next )?\w+|(?:next|this) {_TIME}|then|further notice)"
)

#: Opening words of a clause that limits what stands beside it, one a line, sorted.
OPENERS = (
    r"as long as",
    r"even if",
    r"except (?:for|if|in|that|to|when|where|with)",
    r"except",
    r"excluding",
    r"if",
    r"in the event (?:of|that)",
    r"on (?:the )?condition (?:of(?! anonymity)|that(?! (?:he|she|they|their|his|her) (?:name|not|would not|be)\b))",
    r"once (?=(?:[\w’'-]+ ){1,5}?(?:agrees?|are|ends?|gets?|has|have|is)\b)",
    r"only (?:after|if|when|where)",
    r"other than",
    r"pending",
    r"provided(?: that)?",
    r"providing(?: that)?",
    r"should (?:a|an|any|the|it|they|he|she|you|we)",
    r"so long as",
    r"subject to",
    r"unless",
    r"until",
    r"whenever",
    r"with the exception of",
)

#: Of words in small letters.
_CLAUSE = re.compile(rf"\b(?:{'|'.join(OPENERS)})\b[^,;:.!?“”\"()\n—]{{1,160}}")
_DEADLINE = re.compile(
    rf"\b(?:(?i:from) {_DATE}(?: (?:to|until|till|through) {_DATE})?|(?i:between) {_DATE} and {_DATE}"
    rf"|(?i:by|until|till|before|through|after|no later than|starting|effective) {_DATE})\b"
)

#: Until when, and behind it why, which limits nothing: "until May | because of the floods".
_UNTIL = re.compile(rf"until {_DATE}\b(?: \d{{4}}\b| on {_ON}| at {_CLOCK})?", re.IGNORECASE)
_WHY = re.compile(r" (?:because|due to|owing to|as a result of|thanks to|amid|in case|so that)\b")
_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3})"
_WITHIN = re.compile(
    rf"\bwithin (?:(?:a|the) (?:few|next|coming|first) )?(?:{_COUNT} )?(?:working |calendar |further )?"
    r"(?:minute|hour|day|week|fortnight|month|year|decade)s?\b",
    re.IGNORECASE,
)

#: What would have had to be, or is to be, at a sentence's start: "Should talks fail", "Were the plant to close"; not
#: where only who says it comes behind ("Should be fine, Lund said").
_INVERTED = re.compile(
    r"(?:^|(?<=^[“\"‘']))(?:Had|Should|Were) (?!be\b|been\b|enough\b|not\b)[\w’'-]+ "
    r"[^,;:.!?“”\"()\n—]{2,120}(?=,)(?!.*\?)"
    r"(?!,[”\"’']? (?:[\w’'-]+ ){1,4}(?:said|says)\W*$)"
)

#: For as long as something goes on; "while" behind a comma sets one thing against another.
_WHILE = re.compile(
    r"(?<!, )\bwhile (?:[\w’'-]+ ){1,6}?(?:(?:is|are|was|were) (?:still )?(?:in progress|ongoing|pending|under ?way)"
    r"|continue[sd]?|goes on|lasts?|lasted|proceeds?|remains?)\b(?: [\w’'-]+){0,4}",
    re.IGNORECASE,
)
_REPORTED_QUESTION = re.compile(
    r"\b(?:ask|know|see|say|decide|wonder|doubt|clear|sure|unclear|even|as)\w* $", re.IGNORECASE
)

#: What turns "should" and its subject round, so that nothing is supposed: "on no account should they".
_TURNED_ROUND = re.compile(
    r"\b(?:how|neither|never|nor|only(?: [\w’'-]+){0,3}|what|when|where|which|who|whom|why"
    r"|(?:at|in|on|under) no (?:account|circumstances|point|stage|time|way)|not only) $",
    re.IGNORECASE,
)

#: What would follow, where no comma parts it from its condition: "if it closes | the town will suffer".
_OPENS_OUTCOME = re.compile(r"(?:if|unless|whenever) [\w’'-]+ [\w’'-]+ ", re.IGNORECASE)
_OUTCOME = re.compile(
    r"\b(?:(?:the|a|an|his|her|its|their|our|this|these|no|all) (?:[\w’'-]+ ){1,3}"
    r"|(?:he|it|she|they|we|you|there) )(?:will|would|could|can|may|might|must|should)\b"
)


#: A deed that was done by a date, and what shows that one was still to be done: "was told to leave by Friday".
_DONE = re.compile(r"\b(?:had|has|have|was|were)\b(?! (?:due|expected|meant|needed|scheduled|supposed|until))")
_TO_DO = re.compile(
    r"\b(?:to (?=(?!an?\b|the\b|its\b|their\b|two\b|three\b)[a-z])|(?:will|would|shall|should|must|can|could|may"
    r"|might|due|until|deadline|is|are|be"
    r"|(?:ask|demand|expect|need|order|pledg|plann|promis|requir|requested|schedul|vow|want)\w*)\b)"
)


def _is_over(sentence: str, start: int, end: int) -> bool:
    """Whether "by" tells when something had been done, and so limits nothing: "was finished by March"."""
    first = max(sentence.rfind(sign, 0, start) for sign in ",;:—“") + 1
    last = min((at for sign in ",;:—”" if (at := sentence.find(sign, end)) >= 0), default=len(sentence))
    if not sentence[first:start].strip() and sentence[last : last + 1] == ",":
        last = min((at for sign in ",;:—”" if (at := sentence.find(sign, last + 1)) >= 0), default=len(sentence))
    clause = sentence[first:last]
    return bool(_DONE.search(clause)) and not _TO_DO.search(f"{sentence[first:start]} {sentence[end:last]}")


def find_conditions(sentence: str) -> tuple[tuple[int, int], ...]:
    """The limiting stretches of a sentence, in order, not overlapping. Offsets relative to it, half-open."""
    found: list[tuple[int, int]] = []
    limits = [*_CLAUSE.finditer(in_small_letters(sentence))]
    limits += [match for rule in (_INVERTED, _DEADLINE, _WITHIN, _WHILE) for match in rule.finditer(sentence)]
    for match in sorted(limits, key=lambda match: match.start()):
        start, end = match.span()
        if match.group()[:2].lower() == "if" and _REPORTED_QUESTION.search(sentence[max(0, start - 12) : start]):
            continue
        if match.group()[:6] == "should" and _TURNED_ROUND.search(sentence[max(0, start - 24) : start]):
            continue
        if match.group()[:3].lower() == "by " and _is_over(sentence, start, end):
            continue
        dated = _UNTIL.match(sentence, start, end) and _WHY.search(sentence, start, end)
        end = dated.start() if dated else end
        opened = _OPENS_OUTCOME.match(sentence, start)
        outcome = _OUTCOME.search(sentence, opened.end(), end) if opened else None
        end = outcome.start() if outcome else end
        end = start + len(sentence[start:end].rstrip(" ’'"))
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return tuple(found)
