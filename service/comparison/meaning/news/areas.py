"""Lines that tell an area by what bounds it or by who lives in it, and say nothing else of it.

"All residences on both sides of Mill Road", "From Osby Bridge east to Tarn", "Tarn Keys - South of Mill Road": such a
line has no verb of its own, so that it is an item of what was said of the areas (ordered, warned, lifted, closed).
Refuses: areas by their names (places.py); lines that bound an area which another line names (listing/beside.py).
"""

import re

from service.text.memory import remember_short

_COMPASS = r"(?:north|south|east|west)(?:east|west)?(?:ern|erly|ward)?"

#: Who or what is in an area, and how it is told where.
_THOSE = (
    r"(?:addresses|areas?|businesses|communit(?:y|ies)|homes|houses|neighbou?rhoods?|parcels|portions?|properties"
    r"|residences|residents|roads|sections?|streets|zones?)"
)
_WHERE = (
    r"(?:accessed|adjacent|along|around|at|between|bordered|bounded|connected|described|east|extending|from|in|inside"
    rf"|located|near|north|of|off|on|south|to|west|with|within|{_COMPASS})"
)
#: What may stand before it: that a place follows, the county, the name of the area.
_NAME = r"(?:(?:WHERE: |Where: )?(?:[A-Z\d][^:.;–—]{0,60}?(?: ?[–—]| -|:) ){0,2})"
_KIND = r"(?:[A-Z][\w./’'-]*(?: and| &)? ){1,4}"
_TO = r"(?:the |and )?[A-Z\d]"

#: How a line begins that tells an area.
_OPENS = re.compile(
    rf"{_NAME}(?:(?i:also |the |due |this (?:section |area )?is |(?:this is )?an? (?:\w+ )?))?(?:"
    rf"(?i:(?:all|any|both|other|remaining|these|those|the)(?: (?:other|remaining|the|of the|of))* (?:\w+ )?{_THOSE}"
    rf" {_WHERE}\b)"
    rf"|(?i:{_THOSE} (?:along|between|bounded|described|east|north|off|south|to include|west|within"
    r"|on (?:the|both|either))\b)"
    r"|(?i:neighbou?rhoods|communit(?:y|ies)|portions?|sections?|areas?) (?i:of|in|near) [A-Z]"
    rf"|(?i:{_COMPASS}(?: of|,? but not including| along| on| from)) {_TO}"
    rf"|(?i:from) (?:the )?[A-Z\d][^.;:,]{{1,80}}? (?i:(?:due )?{_COMPASS}\b[^.;:]{{0,60}}?) (?i:to|through) {_TO}"
    rf"|(?i:{_COMPASS} (?:border|boundary|edge|side) of) \S"
    rf"|{_KIND}(?:(?:area|areas|proper|region),? )?"
    rf"(?:(?:in|at|on|along) (?:the )?{_KIND}(?:line |limits? |border )?){{0,2}}(?:\([^()]{{1,40}}\) )?"
    rf"(?i:(?:due )?{_COMPASS}(?: along [^.;:]{{1,50}}?)? (?:of|to|through|from)) (?i:but not including )?{_TO}"
    r")"
)

#: What bounds an area: a point of the compass, a road, a line. A line that tells one has two.
_BOUND_WORDS = """
    avenue ave blvd boulevard border bridge bridges court creek drive freeway highway hwy lane limit limits line parkway
    pkwy rd ridge river road roads route sr street trail way zone zones
    """.split()
_BOUNDS = re.compile(
    r"^from\b|\bboth sides\b|\b(?:i|sr|us)[ -]\d|\b(?:(?:north|south|east|west)(?:east|west)?(?:ern|erly|ward)?"
    rf"|{'|'.join(_BOUND_WORDS)})\b",
    re.IGNORECASE,
)
FEWEST_BOUNDS = 2

#: Verbs that make a statement of a line, but for those in -ed.
_VERBS = """
    am are be been being burn burns burnt came can cannot continue continues cost costs could did do does face faces
    fear fell felt gave get gets go goes got grew had has have having held hit hope is kept knew lay led left lie live
    lost made make makes may met might must need needs paid pay pays put ran remain remains rose said saw see should
    sold stay stays stood take took told want wants was went were will won would
    """.split()

#: What is so of a place without being told of it: "the area described as", "all homes accessed from Mill Road".
_PARTICIPLES = """
    accessed affected bordered bounded called connected described designated fenced forested gated impacted included
    located mapped marked named paved red shaded shared situated unincorporated watershed wooded
    """.split()
_VERB = re.compile(rf"\b(?:{'|'.join(_VERBS)}|(?!(?:{'|'.join(_PARTICIPLES)})\b)[a-z]+ed)\b")

#: A clause that tells only where or what it is.
_RELATIVE = re.compile(r"\b(?:which|that|who) (?:are|is|lies?)\b|\bthis (?:area |section )?is\b", re.IGNORECASE)


@remember_short(4_096)
def describes_area(line: str) -> bool:
    """Whether a line tells an area by its bounds or by who lives there, and has no verb of its own.

    >>> describes_area("All homes on both sides of Mill Road."), describes_area("All homes on Mill Road burned.")
    (True, False)
    >>> describes_area("From Osby Bridge east to Tarn"), describes_area("From Osby with love")
    (True, False)
    """
    words = " ".join(line.split())
    if not _OPENS.match(words) or len(_BOUNDS.findall(words)) < FEWEST_BOUNDS:
        return False
    return not _VERB.search(_RELATIVE.sub(" ", words).lower())
