"""Items of a list that name a place which is closed, open, ordered or free again, and lines that only head such a list.

Refuses: whether a list is open (extraction/positions.py); areas told in more words than a name (areas.py).
"""

import re

from service.comparison.meaning.listing.named import AREAS
from service.comparison.meaning.news.areas import describes_area
from service.comparison.meaning.scope.leads import said_by_lead
from service.text.lines.shapes import is_code, is_road, opens_with_code
from service.text.memory import remember_short
from service.text.seeking.sought import sought

_COMPASS = r"(?:north|south|east|west|northeast|northwest|southeast|southwest)"
_ROAD = (
    r"(?:ave(?:nue)?|blvd|boulevard|dr(?:ive)?|freeway|highway|hwy|i-\d+|lane|ln|loop|parkway|pkwy|rd|road|route|sr|st"
    r"|street|trail|us|way)\.?"
)
_BOUNDS = rf"(?:@|at|between|from|past|to|(?:{_COMPASS}|end|side) of|{_COMPASS}bound)"

#: A stretch of road, an area by what bounds it, or a zone by its number.
_STRETCH = re.compile(
    rf"\b{_ROAD}(?: [\w.’'-]+){{0,5}}? {_BOUNDS} \S|^{_BOUNDS} [^:]*\b{_ROAD}(?= |$|,)"
    rf"|^{_COMPASS} of \S|{_COMPASS}bound\b[^:]*\b(?:from|to)\b"
    r"|^(?:the )?river [A-Z\d][\w’'-]+(?: |$)"
    r"|^(?:[\w’'-]+ ){1,3}(?:bay|beach|brook|creek|estuary|lake|river) (?:at|between|from|near) \S"
    r"|^(?:the )?(?:areas?|communit(?:y|ies)|neighbou?rhoods?|towns?|villages?) of \S"
    r"|^all (?:other )?(?:addresses|areas|communities|homes|residences|roads)\b"
    r"|\bzones?:? ?(?:[A-Z]{1,4}[ -])?[A-Z]{0,2}-?\d|^[A-Z]{2,4}-[A-Z]?\d"
    r"|^[^:]* (?:at|@|x) (?:freeway|highway|hwy|i|interstate|route|sr|us)[ -]{1,2}\d{1,4}$",
    re.IGNORECASE,
)

#: Areas by their names, one or several: "Silverado Canyon", "Tarn Heights and Osby Village".
_AREA = rf"(?:[A-Z][\w.’'-]* ){{1,4}}(?:{'|'.join(sorted(map(str.capitalize, AREAS)))})"
_NAMED_AREA = re.compile(rf"{_AREA}(?:(?:,? and|,| &| /| to) {_AREA})*")

#: A flight, a train or a ferry by its code, and where it goes: "NA214 Osby to Lund".
_SERVICE = re.compile(r"[A-Z]{2,3} ?\d{2,4}:? (?:[A-Z][\w’'-]+ ){1,3}(?:to|–|-) [A-Z]")

#: Where people and animals can go.
_SHELTER = sought(
    r"\b(?:arena|campgrounds?|casino|cent(?:er|re)|church|college|fair ?grounds?|gym(?:nasium)?|hall|high school"
    r"|library|pavill?ion|raceway|rodeo grounds|school|stadium|university)\b",
    re.IGNORECASE,
)

#: Words of which a name has more: "Evacuation Center", "Local Assistance Center".
_COMMON = frozenset(
    """
    and animal animals area areas assistance at care center centers centre centres closed closures community county
    current disaster emergency evacuation evacuations evacuee existing for general hall halls information large local
    location locations mandatory map maps new of open operations order orders overnight point points relief resource
    resources road roads school schools shelter sheltering shelters site sites small temporary the update updates
    warning warnings zone zones
    """.split()
)

#: How a line ends that heads a list or leads to a map.
_HEADS = re.compile(
    r"(?:[\w’'&/-]+ ){0,5}(?:closures?|evacuations?|information|maps?|orders?|points?|shelters?|updates?|warnings?)",
    re.IGNORECASE,
)

#: On which days and at what hours something is.
_HOURS = re.compile(
    r"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|daily|and|to|from|\d{1,2}(?::\d\d)?(?!\d)|[ap]\.?m\.?)[\s,–-]*)+",
    re.IGNORECASE,
)

#: Where a place that was named on the line before is found.
_ADDRESS = re.compile(rf"\d+ (?:[\w.’'-]+ ){{1,4}}?{_ROAD}|[A-Z][\w ]+, [A-Z]{{2}}(?: \d{{5}})?", re.IGNORECASE)


@remember_short(4_096)
def names_place(item: str) -> bool:
    """Whether a bare item of a list names a place or a service by its code: a road, an area, a zone, a shelter.

    >>> names_place("Spring Road west of the city limits"), names_place("Evacuation Center")
    (True, False)
    """
    if heads_list(item):
        return False
    if is_code(item) or is_road(item) or opens_with_code(item) or _SERVICE.match(item):
        return True
    is_shelter = _SHELTER.search(item) and not {*re.findall(r"[\w’'-]+", item.lower())} <= _COMMON
    return bool(is_shelter or _STRETCH.search(item) or _NAMED_AREA.fullmatch(item) or describes_area(item))


def heads_list(item: str) -> bool:
    """Whether a line only heads a list, leads to a map, or tells the address or the hours of what one before named.

    >>> heads_list("Osby County Evacuations"), heads_list("12 Fir Ave."), heads_list("Evacuation orders lifted")
    (True, True, False)
    """
    words = item.strip()
    return bool(_HEADS.fullmatch(words) or _ADDRESS.fullmatch(words) or _HOURS.fullmatch(words))


#: The town and the state in which what was named above is, and the house and the street right above it.
_TOWN = re.compile(r"[A-Z][\w.’' -]{1,40}, (?:[A-Z]{2}|Nev\.|Calif\.)(?: \d{5}(?:-\d{4})?)?")
_STREET = re.compile(rf"\d+ (?:[\w.’'-]+ ){{1,4}}?{_ROAD}(?:,? (?:#|apt|suite|unit)\W*\w+)?", re.IGNORECASE)

#: A line that parts a list by its county, and the words beside the county that only say what the list is of.
_COUNTY = re.compile(r"(?:[\w.’'-]+ ){1,3}county\b", re.IGNORECASE)
_OF_A_LIST = frozenset(
    """
    area areas closure closures current evacuation evacuations for in information list location locations map maps of
    order orders point points road shelter shelters site sites the update updates warning warnings
    """.split()
)


def are_same_heads(before: str, after: str, above: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())) -> bool:
    """Whether two lines only head one list or tell the town of one address, with a word or a county more on one side.

    above: the lines above each in its text, the nearest last. Another town in an address is told to nobody where what
    stands at the address is called the same; anywhere else a town is what is ordered or open. Right below the line that
    heads the list a county is, too.
    Not where each says another thing of the items below it: "Evacuation Orders:", "Evacuation Warnings:".

    >>> are_same_heads("Ione, CA", "Plymouth, CA"), are_same_heads("Osby County", "OSBY COUNTY SHELTERS")
    (False, True)
    >>> are_same_heads("Ione, CA", "Plymouth, CA", (("Mill Hall", "12 Fir Ave."), ("Mill Hall", "12 Fir Ave.")))
    True
    >>> are_same_heads("Evacuation Orders:", "Evacuation Warnings:"), are_same_heads("Osby County", "Osby County South")
    (False, False)
    """
    sides = before.strip(" :"), after.strip(" :")
    if all(map(_TOWN.fullmatch, sides)):
        names = [lines[-2:-1] for lines in above]
        return all(lines and _STREET.fullmatch(lines[-1].strip(" ,")) for lines in above) and names[0] == names[1]
    if not all(heads_list(side) or _COUNTY.match(side) for side in sides):
        return False
    words = [_words_of(side) for side in sides]
    counties = [_words_of(found[0]) if (found := _COUNTY.match(side)) else frozenset[str]() for side in sides]
    if not (words[0] <= words[1] or words[1] <= words[0]) or (all(counties) and counties[0] != counties[1]):
        return False
    more = (words[0] ^ words[1]) - (counties[0] ^ counties[1])
    if any(counties) and not more <= _OF_A_LIST:
        return False
    says = said_by_lead(before), said_by_lead(after)
    is_item = any(counties) and any(lines and said_by_lead(lines[-1]) for lines in above)
    return says[0] == says[1] or not (is_item or all(says))


def _words_of(line: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w’'-]+", line.lower()))
