"""Lines that are the code of a zone or the name of a road, as their shape alone tells.

A code under a lead of orders, warnings or closures is an announcement of that lead; elsewhere it may be a model, a
reference or a seat, so that whoever asks must know the lead.
Refuses: what a line stands under.
"""

import re

#: "YUB-E081", "TEH-064", "LNU-4", "E081", with a part of it behind: "-B".
_CODE = (
    r"(?!COVID)(?:[A-Z]{2,4}(?:[- ]?[A-Z])?[- ]?\d{1,4}|[A-Z]\d{1,4}|[A-Z]{1,3}-\d{1,4})"
    r"(?:[- ]?[A-Z]{1,2}\d?|-\d{1,2})?"
)
_ZONE = rf"(?:[Zz]ones?|ZONES?)[ :#-]{{1,2}}(?:[A-Z]{{2,4}} )?(?:{_CODE}|\d{{1,4}}(?:-?[A-Z])?|[A-Z]\b)"
#: One code, or several in a row, with what is told of them in brackets or behind a dash.
_CODES = re.compile(
    rf"(?:{_ZONE}|{_CODE})(?:(?:,| and|,? &| /|;) (?:{_ZONE}|{_CODE}|\d{{1,4}}-?[A-Z]?))*\.?"
    r"(?: ?\([^()]{1,80}\)| [–-] .{1,160})?"
)

_KINDS = """
    ave avenue blvd boulevard bridge court ct dr drive freeway highway hwy lane ln loop parkway pkwy pl place rd road
    roads route st street streets trail tunnel way
    """.split()
_KIND = "(?:" + "|".join(f"{word.capitalize()}|{word.upper()}" for word in _KINDS) + ")"
#: Between which places of a road: "at Mill Road", "from Osby to Tarn".
_STRETCH = r"(?: (?:at|between|from|near|to|@) [A-Z\d].{1,80})?"
#: "NB 261 at Irvine Blvd.", "I-5 northbound".
#: "Spring Road", "Old Mill St.", "Road 600", "Hwy 49", "820 @ Osby County Line", "Road 600 / Road 612".
_ROAD = re.compile(
    rf"(?:[ABM]\d{{1,4}}|(?:{_KIND}|SR|US|I) ?-?\d{{1,4}})"
    r" (?:at|between|from|(?:north|south|east|west) of) [A-Z\d].{1,80}"
    rf"|(?:(?:[A-Z][\w.’'-]*|of|the) ){{1,4}}{_KIND}\.?|(?:{_KIND}|SR|US|I|CA) ?-?\d{{1,4}}[A-Z]?"
    rf"|(?:[NSEW]/?B|(?:North|South|East|West)bound) (?:(?:{_KIND}|SR|US|I)[ -]{{1,2}})?\d{{1,4}}[A-Z]?{_STRETCH}"
    rf"|(?:[ABM]\d{{1,4}}|(?:{_KIND}|SR|US|I) ?-?\d{{1,4}}) (?:north|south|east|west)bound{_STRETCH}"
    r"|(?=.{3,80}$)[A-Z\d][\w.’' -]* @ (?:[A-Z][\w.’'-]*|\d+)(?: [\w.’'-]+){0,5}"
    rf"|(?=.{{3,80}}$)(?=.*\b{_KIND}\b)[A-Z\d][\w.’' -]* / (?:[A-Z][\w.’'-]*|\d+)(?: [\w.’'-]+){{0,5}}"
)


def is_code(line: str) -> bool:
    """Whether a line is the code of a zone, or several.

    >>> [is_code(line) for line in ("YUB-E081-B", "Zone 5", "E081", "530-555-0142", "CA 95949", "SW1A 2AA", "Map")]
    [True, True, True, False, False, False, False]
    """
    return bool(_CODES.fullmatch(line))


def leading_code(line: str) -> str:
    """The code that a line begins with, or "": "NA214", of "NA214 Osby to Lund".

    >>> leading_code("NA214 Osby to Lund"), leading_code("Osby to Lund")
    ('NA214', '')
    """
    first = line.split(None, 1)[0] if line.strip() else ""
    return first if any(map(str.isdigit, first)) and is_code(first) else ""


def opens_with_code(line: str) -> bool:
    """Whether a line tells of one code, which is its label: "LF1: all homes along the river"."""
    label, colon, rest = line.partition(": ")
    return bool(colon and rest.strip()) and any(map(str.isdigit, label)) and is_code(label)


def is_road(line: str) -> bool:
    """Whether a line is the name of a road, or of a place on one.

    >>> [is_road(line) for line in ("Spring Road", "Road 600", "820 @ Osby County Line", "Road Closures", "By road")]
    [True, True, True, False, False]
    """
    return bool(_ROAD.fullmatch(line))
