"""What an item of such a list is the item of, by its own name: a road, a zone, a service, a river, a school or a hall.

Two roads are two items, however alike their lines are; one road is one item, whatever stretch of it is named.
Refuses: which lines are items (news/places.py); codes of zones (text/lines/shapes.py).
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from service.domain.claims import Position, Voice
from service.text.memory import remember_short

#: Lines whose names are remembered: each is asked for against several.
LINES_REMEMBERED = 4_096

#: How alike two names are spelled that may be one with a letter mended: "Oakhurst Road", "Oakhurts Road".
SPELLED_ALIKE = 0.7

#: Words that end the name of a road.
_ROADS = frozenset(
    """
    ave avenue blvd boulevard bridge court ct dr drive expressway freeway highway hwy lane ln loop parkway pkwy pl place
    rd road route st street trail tunnel way
    """.split()
)
#: Words in the name of a river, of a school or of a shelter that say what it is.
_KINDS = frozenset(
    """
    academy arena bay beach brook campground casino center centre church college creek estuary fairgrounds gym gymnasium
    hall lake library pavilion river school stadium university
    """.split()
)
#: Words that end the name of an area: of land, water or where people live.
AREAS = frozenset(
    """
    acres basin bay beach bluff bluffs canyon cove dale estate estates fen fens flat flats glen gorge grove gulch harbor
    harbour heights hill hills hollow island islands isle lake lagoon marsh meadow meadows mesa moor mountain park
    peninsula pines quay ranch ridge shores springs subdivision township tract vale valley village wharf wood woods
    """.split()
)
#: Words that many names have.
_SHARED = (
    _ROADS
    | _KINDS
    | AREAS
    | frozenset(
        """
    and city community county e east elementary event events fair grounds high junior lower memorial middle n new north
    of old primary recreation s secondary senior south state the town upper village w west
    """.split()
    )
)

#: What stands behind the name: the stretch of it, where it is, or what is told of it.
_BEHIND = re.compile(
    r"(?: (?:at|between|from|to|near|both|(?:north|south|east|west)(?:bound| of| to)?|closed|open)\b|[,;:(@]| [–-] ).*"
)
_NUMBERED = re.compile(
    r"(?:(?:county|forest|interstate|old|state|us|u\.s\.) ){0,2}"
    rf"(?:{'|'.join(sorted(_ROADS))}|SR|US|CA|I)\.?[ -]{{1,2}}"
    r"(\d{1,4}[A-Z]?)(?!\w)|(\d{1,4}[A-Z]?)",
    re.IGNORECASE,
)
_ZONE = re.compile(r"zones?:? ((?:[A-Z]{2,4}[ -])?[A-Z]?-?\d{1,4}(?:-?[A-Z])?)(?!\w)", re.IGNORECASE)
_SERVICE = re.compile(r"([A-Z]{2,3}) ?(\d{2,4})(?= (?:[A-Z][\w’'-]+ ){1,3}(?:to|–|-) [A-Z])")
_WORD = re.compile(r"[^\W_][\w’'-]*")
_BOUND = re.compile(r"(?:north|south|east|west|\w*side|areas?|all|both|parts?) ", re.IGNORECASE)
_JOINS = re.compile(r" ?[/&] ?| and ")


#: A line that may be a name whatever its words are: "Upper Osby (South)", "Tarn Keys".
_BARE = re.compile(
    r"(?:[A-Z][\w.’'-]*|of|the|and|&|/)(?: (?:[A-Z][\w.’'-]*|of|the|and|&|/)){1,4}(?: ?\([^()]{1,40}\))?"
)

#: Words of lines of a page that name no area, and of those that part a list.
_OF_A_PAGE = frozenset(
    """
    about animal animals call center centers centre contact contacts counties county current emergency evacuation
    evacuations facebook fire hotline household houses important info information line links livestock map maps media
    message news note notes notice office officers order orders owners page pets phone photos press public reminder
    residents resources safety see services shelter shelters sheriff sign situation source sources state status
    telephone tips twitter update updates video videos visit warning warnings weather website
    """.split()
)

#: Fewest lines in a row that make a list of names of them, and the most that are looked at.
FEWEST_NAMES, MOST_NAMES = 3, 60


@remember_short(LINES_REMEMBERED)
def may_be_name(line: str) -> bool:
    """Whether a line is of a few words with capitals, of which none is of a page.

    >>> may_be_name("Upper Osby (South)"), may_be_name("Safety Message"), may_be_name("Osby closed")
    (True, False, False)
    """
    return bool(_BARE.fullmatch(line)) and _OF_A_PAGE.isdisjoint(re.findall(r"[\w’'-]+", line.lower()))


#: Words that part a place from its other part: "Upper Osby", "Lower Osby".
_PARTS = frozenset("central east inner lower middle new north old outer south upper west".split())

#: Fewest of such names that must be known for places.
FEWEST_PLACES = 2


def are_of_places(names: Sequence[str], elsewhere: str) -> bool:
    """Whether enough of a row of names are known for places: by a word of them, or because the text names it too.

    >>> are_of_places(("Upper Osby", "Lower Osby", "Tarn Keys"), ""), are_of_places(("World Cup", "Vera Lind"), "Fire.")
    (True, False)
    """
    words = [{*map(str.lower, _WORD.findall(name))} for name in names]
    known = {word.lower() for word in _WORD.findall(elsewhere) if word[0].isupper()} - _SHARED
    return sum(not said.isdisjoint(AREAS | _ROADS | _PARTS | known) for said in words) >= FEWEST_PLACES


#: What makes an item a sentence, which tells by itself.
IS_SENTENCE = re.compile(r"\b(?:are|has|have|is|please|remains?|was|were|will)\b", re.IGNORECASE)


@remember_short(LINES_REMEMBERED)
def own_names(line: str) -> frozenset[str]:
    """The names of which a line is the item, without what many names have; nothing where it has none that is known.

    >>> sorted(own_names("Road 600 between Road 415 and Oak Lane")), sorted(own_names("Oak Ln. / Mill Road at Osby"))
    (['road 600'], ['mill', 'oak'])
    >>> sorted(own_names("IC 204 Osby to Lund")), sorted(own_names("All areas west of Oak Lane"))
    (['service IC204'], [])
    """
    if _BOUND.match(line) or IS_SENTENCE.search(line):
        return frozenset()  # "East of Oak Lane": an area by what bounds it
    if found := _SERVICE.match(line):
        return frozenset({f"service {found[1]}{found[2]}"})
    if found := _ZONE.match(line):
        return frozenset({f"zone {found[1].upper()}"})
    return frozenset(filter(None, map(_name_of, _JOINS.split(_BEHIND.sub("", line, count=1)))))


def is_named_item(claim: Position) -> bool:
    """Whether a claim is the bare line of something that is ordered, closed or open, by its name."""
    return claim.voice is Voice.STATUS and bool(own_names(claim.passage.exact))


def _name_of(words: str) -> str:
    """The name in a few words, where they end or begin as one does."""
    if found := _NUMBERED.fullmatch(words.strip()):
        return f"road {(found[1] or found[2]).upper()}"
    said = _WORD.findall(words)
    if not 1 < len(said) <= 6 or not all(word[0].isupper() for word in said if word not in ("of", "the")):
        return ""
    lowered = [word.lower() for word in said]
    is_named = lowered[-1] in _ROADS | AREAS or not _KINDS.isdisjoint((lowered[0], lowered[-1]))
    return " ".join(word for word in lowered if word not in _SHARED) if is_named else ""


def are_two(before: str, after: str) -> bool:
    """Whether two lines are items of other names: of another number, or of which no word that is their own is shared.

    >>> are_two("Road 600", "Road 820"), are_two("Road 415", "Road 600 between Road 415 and Oak Lane")
    (True, True)
    >>> are_two("Oak Lane", "Old Oak Lane"), are_two("Road 600 / Road 612", "Road 612 / Road 600")
    (False, False)
    """
    sides = own_names(before), own_names(after)
    return bool(sides[0] and sides[1]) and not any(_may_be_one(one, other) for one in sides[0] for other in sides[1])


def _may_be_one(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if any(map(str.isdigit, longer)):
        return longer.startswith(shorter) and not longer[len(shorter) :][:1].isdigit()  # "Zone 5", "Zone 5A"
    words = set(one.split()), set(other.split())
    return not words[0].isdisjoint(words[1]) or SequenceMatcher(None, one, other).ratio() >= SPELLED_ALIKE
