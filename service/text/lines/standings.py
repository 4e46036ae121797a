"""Bare lines that tell how a thing stands: "Flood warning lifted", "Mill Bridge closed", "Power restored in Osby".

Each names a thing of which such is told, with a state of it, and nothing behind but where, until when or why: neither
alone makes one ("Road closed signs", "Open data").
Refuses: a line alone between paragraphs, which heads what they tell; lines with a label (fields.py).
"""

import re
from collections.abc import Sequence

#: Words, and code points, of the longest line.
LONGEST_LINE, LONGEST_READ = 14, 120

#: What has a state, a kind a line: what is ordered; roads; places; services; work and events; what is in danger.
_THINGS = r"""
    evacuations?|orders|[\w-]+ order|warnings?|watch(?:es)?|alerts?|advisor(?:y|ies)|notices?|curfews?|bans?
    |restrictions?|closures?
    |roads?|rd|streets?|lanes?|highways?|hwy|freeways?|motorways?|routes?|bridges?|tunnels?|causeways?|junctions?|exits?
    |ramps?|[abm]\d{1,4}|i-\d{1,3}|(?:hwy|highway|route|sr|us) ?-?\d{1,4}
    |schools?|college|campus(?:es)?|offices?|shelters?|cent(?:er|re)s?|parks?|beach(?:es)?|trails?|campgrounds?
    |airports?|ports?|harbou?rs?|border|crossings?|stations?|terminals?|runways?|hospitals?|clinics?|library|libraries
    |gates?|dams?|levees?
    |services?|trains?|trams?|bus(?:es)?|ferry|ferries|flights?|lines?|power|electricity|gas|heating|water|supply
    |supplies|internet|network|traffic|collections|deliveries|classes
    |search(?:es)?|repopulation|re-entry|repairs?|cleanup|plan|demobili[sz]ation|progress|growth|leak|spill
    |structures|homes|houses|buildings|properties|power ?lines|infrastructure|habitat|timberland|communities|threats?
"""
_STATES = r"""
    lifted|rescinded|withdrawn|cancell?ed|called off|downgraded|upgraded|extended|expanded|reduced|eased|imposed|issued
    |ordered|in (?:place|effect|force|progress|operation|service)|under ?way|ongoing|completed?|finished
    |closed|shut|open|opened|re-?opened|blocked|flooded|impassable|passable
    |suspended|resumed|restored|interrupted|disrupted|delayed|diverted|postponed|cut off|out of service|grounded
    |running(?: again| normally)?|operating|operational|unavailable|at capacity|activated|deactivated
    |evacuated|threatened|destroyed|damaged|mitigated|stopped|halted|contained|implemented|initiated
"""
#: How a danger or a trouble is graded: "Continued threat to homes", "Severe delays on the Tarn line".
_GRADED = (
    r"(?:continued|continuing|critical|extreme|heavy|high|immediate|imminent|light|long|low|major|minor|moderate|no"
    r"|ongoing|rapid|severe|significant|slow) (?:[\w-]+ )?(?:(?:delays|disruption|congestion|flooding|queues)"
    r" (?:at|between|in|near|on)\b|rate of (?:spread|rise)\b|threats? to\b)"
)

_WORD = r"(?:[\w’'&/.,-]+ )"
_WHERE = (
    r"(?: (?:north|south|east|west)bound)?"
    r"(?: (?:across|along|at|between|for|from|in|near|of|on|to)(?: [\w’'&/.,-]+){1,6}?)?"
)
_NOW = r"(?: (?:again|all|also|are|being|currently|fully|is|now|partially|partly|remains?|still|temporarily|to be))*"
#: What may stand behind a state: where, until when, why, and another state.
_BEHIND = (
    r"(?: (?:across|along|and|at|because of|between|both|by|due to|for|from|in|near(?! (?:me|you)\b)|on|since"
    r"|through|to|until"
    r"|again|now|today|tonight|tomorrow|(?:north|south|east|west)\w*|\d)\b.*)?"
)
_THINGS, _STATES = ("".join(map(str.strip, table.splitlines())) for table in (_THINGS, _STATES))
_STANDS = re.compile(rf"{_WORD}{{0,6}}?(?:{_THINGS}){_WHERE}{_NOW} (?:{_STATES}){_BEHIND}|{_GRADED}.*")
#: How a title, a question or a link's label begins, in small letters.
_LEADS = re.compile(
    r"(?:about|advice|apply|are|can|check|do|does|explore|find|get|guidance|help|how|if|is|latest|list|live|map|more|news"
    r"|read|report|search for|see|sign|view|visit|watch|what|when|where|which|who|why|will|your?)\b"
)


def is_bare(line: str) -> bool:
    """Whether a line is one of a list or a title: no sentence, and nothing with a label."""
    return (
        len(line) <= LONGEST_READ and line[-1:] not in ".!?;," and ":" not in line and len(line.split()) <= LONGEST_LINE
    )


def tells_standing_alone(line: str) -> bool:
    """Whether a bare line tells how a thing stands.

    >>> [tells_standing_alone(line) for line in ("Flood warning lifted", "Mill Bridge closed until noon")]
    [True, True]
    >>> [tells_standing_alone(line) for line in ("Road closed signs", "Open data", "Which roads are closed")]
    [False, False, False]
    """
    words = line.strip("* ")
    if not is_bare(words) or not (words[:1].isupper() or words[:1].isdigit()) or set(words) & set("?!|"):
        return False
    lowered = words.lower()
    return not _LEADS.match(lowered) and _STANDS.fullmatch(lowered) is not None


def standings_in(lines: Sequence[str]) -> frozenset[int]:
    """Which of the lines tell how a thing stands, above another bare line or below another such line.

    One above a paragraph is its heading, and one above a line with a label the title of a notice.
    """
    found: list[int] = []
    for at, line in enumerate(lines):
        is_one = tells_standing_alone(line)
        if is_one and (is_bare("".join(lines[at + 1 : at + 2]) or ".") or (found and found[-1] == at - 1)):
            found.append(at)
    return frozenset(found)
