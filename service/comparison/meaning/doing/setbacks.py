"""Setbacks that are news in plain narration: what an authority stops, what gives way, who cannot pay, what is cleared.

Refuses: words that are news wherever they stand (importance.py).
"""

import re

_HAS = r"(?:(?:has|have|had) )?(?:(?:now|also|since|already|\w+ly) )?"
_BEEN = r"\b(?:was|were|been|being|is|are)(?: (?:now|also|since|already|\w+ly))? "

#: Who can stop what others do, and how they do so to something: "halted the work", not "stopped for lunch".
_AUTHORITY = (
    r"(?:authorities|council|court|government|governor|inspectorate|inspectors|judges?|magistrates?|minister"
    r"|ministry|regulators?|tribunal|watchdog)"
)
_STOPPED = rf"{_HAS}(?:blocked|froze|frozen|halted|paused|stopped|shut down)"
_TO_SOMETHING = r"(?= (?:(?:all|any|both|its|most|new|the|their|these|this|those|work)\b|[a-z]+(?:s|ing|ion|work)\b))"

#: What is built to hold or carry, and how it gives way; what floats, runs or flies, and how it comes to grief.
_WORK = (
    r"(?:boiler|bridge|ceiling|crane|dam|dike|dyke|embankment|floodgate|gallery|levee|main|mine|pipe|pipeline|quay"
    r"|reactor|reservoir|roof|scaffold|scaffolding|shaft|stand|tank|tower|tunnel|viaduct|wall)s?"
)
_GAVE_WAY = rf"{_HAS}(?:blew up|broke|broken|burst|caved in|exploded|fell in|gave way|given way|failed|ruptured)"
_VESSEL = (
    r"(?:barge|boat|cutter|dinghy|ferry|ferries|freighter|liner|lifeboat|ship|submarine|tanker|trawler|tug|vessel"
    r"|yacht)s?"
)
_SANK = rf"{_HAS}(?:sank|sunk|gone down|went down|blew up|exploded)(?! into\b)"

#: Of words in lower case: they are found in a fifth of the time so.
_SETBACK = re.compile(
    rf"\b{_AUTHORITY}(?: (?:in|of|for) (?:the )?[a-z]\w+)? {_STOPPED}{_TO_SOMETHING}"
    rf"|{_BEEN}(?:cordoned off|halted|sealed off|shut down)\b"
    rf"|\b(?:police|soldiers|troops|{_AUTHORITY}) {_HAS}(?:cordoned|sealed) off\b"
    rf"|\b{_WORK} {_GAVE_WAY}\b|\b{_VESSEL} {_SANK}\b"
    r"|\b(?:capsized|derailed|ran aground)\b"
    r"|\b(?:go|goes|going|gone|went) (?:bankrupt\b|bust\b(?!-)"
    r"|into (?:administration|bankruptcy|liquidation|receivership)\b)"
    r"|\b(?:filed|files|filing) for (?:bankruptcy|insolvency|liquidation)\b"
    r"|\b(?:is|are|was|were|been|declared|declares|became) (?:now )?(?:bankrupt|insolvent)\b"
    r"|\bin (?:liquidation|receivership)\b",
)


def tells_setback(sentence: str) -> bool:
    """Whether a sentence tells such a setback.

    >>> tells_setback("A judge has halted the work."), tells_setback("The judge stopped for lunch.")
    (True, False)
    """
    return bool(_SETBACK.search(sentence.lower()))
