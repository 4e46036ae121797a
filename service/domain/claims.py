"""What a version says: positions and figures, each tied to its exact words.

A claim is a position or a figure and nothing else; a quotation is a position whose
directness is direct. What was seen and could not be read is a doubt, with its place:
nothing is guessed (law 4). Terms follow PARC 3.0 and PolNeAR (source, cue, content),
FactBank (polarity, certainty) and MeasEval (what is counted, modifier).
Refuses: finding claims, comparing them.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from service.domain.ids import content_id
from service.domain.versions import Passage, Version

#: Fewest words by which a position is known again: "he said no" could be anybody's.
FEWEST_WORDS = 4

#: The unit of ages.
AGE = "year of age"

#: Claims whose standing key is remembered: from one version to the next most stay.
KEYS_REMEMBERED = 16_384

#: Longest words of a claim, in code points, of which that is so: a page of one endless sentence is not kept.
LONGEST_REMEMBERED = 1_000


class Voice(StrEnum):
    """By whose voice a position stands in the text."""

    ATTRIBUTED = "attributed"  # a source says, holds, promises, refuses or demands it
    ACT = "act"  # an act that commits its actor: signed, ordered, banned, withdrew
    DIRECTIVE = "directive"  # the publication tells its readers what they must, may or should do
    STATUS = "status"  # the publication states what is in force, ordered, forecast or open
    NARRATION = "narration"  # a reporter's plain sentence of fact


class Directness(StrEnum):
    """How the content stands in the text: in quotation marks, paraphrased, or both; own for own voice."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    OWN = "own"


class Polarity(StrEnum):
    """Whether the source holds the content or denies it."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Certainty(StrEnum):
    """How sure the holder is of the content (FactBank's three upper values)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class Force(StrEnum):
    """How strongly a position commits, binds or asserts: the rungs of the ladders in LADDERS."""

    # toward doing or accepting something
    CONSIDERS = "considers"
    OPEN_TO = "open to"
    EXPECTS = "expects"
    PLANS = "plans"
    SUPPORTS = "supports"
    PLEDGES = "pledges"
    DOES = "does"
    # against doing or accepting something
    DOUBTS = "doubts"
    RELUCTANT = "reluctant"
    OPPOSES = "opposes"
    WARNS_AGAINST = "warns against"
    REFUSES = "refuses"
    FORBIDS = "forbids"
    # that something is so
    SUGGESTS = "suggests"
    BELIEVES = "believes"
    SAYS = "says"
    INSISTS = "insists"
    # telling somebody
    RECOMMENDS = "recommends"
    ASKS = "asks"
    DEMANDS = "demands"
    ORDERS = "orders"
    BY_LAW = "by law"


#: The ladders, weakest rung first. A step up is hardened, a step down softened; a step from
#: "for" to "against" or back is reversed.
LADDERS: dict[str, tuple[Force, ...]] = {
    "for": (
        Force.CONSIDERS,
        Force.OPEN_TO,
        Force.EXPECTS,
        Force.PLANS,
        Force.SUPPORTS,
        Force.PLEDGES,
        Force.DOES,
    ),
    "against": (
        Force.DOUBTS,
        Force.RELUCTANT,
        Force.OPPOSES,
        Force.WARNS_AGAINST,
        Force.REFUSES,
        Force.FORBIDS,
    ),
    "so": (Force.SUGGESTS, Force.BELIEVES, Force.SAYS, Force.INSISTS),
    "telling": (Force.RECOMMENDS, Force.ASKS, Force.DEMANDS, Force.ORDERS, Force.BY_LAW),
}


def ladder_of(force: Force) -> str:
    """The name of the ladder a force stands on: for, against, so or telling."""
    return _LADDER_OF[force]


_LADDER_OF = {rung: name for name, rungs in LADDERS.items() for rung in rungs}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """To whom a claim is attributed."""

    name: str  # the canonical holder in this text: "Keir Starmer"; "" when unnamed
    mention: Passage  # as it stands here: "He", "two officials"
    antecedent: Passage | None = None  # for a pronoun, the mention that named the holder


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Who says, holds, promises, refuses or demands what; or what the publication itself directs or states."""

    id: str
    passage: Passage  # the whole claim, source and cue included
    voice: Voice
    source: Source | None  # None exactly when in own voice, or when an attribution names nobody
    cue: Passage | None  # the words that attribute or commit; None in own voice
    content: tuple[Passage, ...]  # what is attributed, at least one, in text order
    directness: Directness
    polarity: Polarity
    force: Force
    certainty: Certainty
    conditions: tuple[Passage, ...]  # "if a deal is reached", "until 2 December", in text order


class Modifier(StrEnum):
    """What the text says about the exactness of a value."""

    EXACTLY = "exactly"
    ABOUT = "about"  # also nearly and almost: about, from below
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    BETWEEN = "between"


class Trend(StrEnum):
    """Which way the text says the quantity moved."""

    ROSE = "rose"
    FELL = "fell"
    NONE = "none"


class Part(StrEnum):
    """Which part of a movement a figure is."""

    CHANGE = "change"  # how far it moved: "rose 3 per cent", "a 3-point drop"
    OLD = "old"  # what it was: "up from 12"
    NEW = "new"  # what it is now: "fell to 7"
    NONE = "none"  # the text says of no movement


@dataclass(frozen=True, slots=True)
class Movement:
    """A movement the text tells of: how far, from what and to what, each None where it is not said."""

    change: Passage | None
    old: Passage | None
    new: Passage | None

    @property
    def parts(self) -> tuple[Passage | None, Passage | None, Passage | None]:
        """The change, the old value and the new one."""
        return self.change, self.old, self.new

    def moved(self, by: int) -> "Movement":
        """The same in a text in which it stands later by so many code points."""
        return Movement(*(part.moved(by) if part else None for part in self.parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What quantity of what, how sure, according to whom."""

    id: str
    passage: Passage  # modifier, number and unit: "about 20 per cent"
    value: Decimal  # finite; the lower bound of a range or of a vague magnitude
    value_max: Decimal | None  # the upper bound of a range or of a vague magnitude
    unit: str  # canonical, see extraction/numerals/unit_names.py: "percent", "usd", "acre"; "" for a plain count
    modifier: Modifier
    vague: bool  # "thousands", "most of": value and value_max are bounds we gave, not words of the text
    trend: Trend
    movement: Movement | None  # the movement it is part of, the same for all its parts
    counted: Passage | None  # what is counted: "Ukrainian territory"
    measure: str  # the same in lemmas, order-free, with the property: "kill people"; "" when unknown
    as_of: Passage | None  # the time it speaks of, when said
    as_of_time: str  # the same in ISO 8601, as coarse as the words, by the clock there; "" when it cannot be told
    position_id: str | None  # the position it stands in; the figure's attribution is that position's

    @property
    def part(self) -> Part:
        """Which part of its movement it is."""
        if self.movement is None:
            return Part.NONE
        parts = ((self.movement.change, Part.CHANGE), (self.movement.old, Part.OLD), (self.movement.new, Part.NEW))
        return next((part for passage, part in parts if passage == self.passage), Part.NONE)


Claim = Position | Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something seen and not guessed at."""

    #: other_language, unclear_source, unclosed_quotation, unreadable_number, unresolved_content, unresolved_pronoun
    code: str
    passage: Passage
    note: str  # one plain sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The dated claims of one version."""

    version: Version
    claims: tuple[Claim, ...]  # in text order
    doubts: tuple[Doubt, ...]  # in text order
    extractor: str  # NAME/VERSION of the rules that found them (law 3)


def standing_key(claim: Claim) -> str:
    """A key that two claims share when they say the same word for word; "" when too little is said to tell.

    Positions by their words, without case and punctuation; figures by value, unit, modifier and measure. For finding
    a claim again in earlier versions.
    """
    if isinstance(claim, Figure):
        if not claim.measure:
            return ""
        return _figure_key(
            str(claim.value.normalize()), str(claim.value_max), claim.unit, claim.modifier, claim.measure
        )
    exact = claim.passage.exact
    return (_known_key if len(exact) <= LONGEST_REMEMBERED else _words_key)(exact)


def _words_key(exact: str) -> str:
    words = re.findall(r"\w+", exact.casefold())
    return content_id("position", " ".join(words)) if len(words) >= FEWEST_WORDS else ""


_known_key = lru_cache(maxsize=KEYS_REMEMBERED)(_words_key)


@lru_cache(maxsize=KEYS_REMEMBERED)
def _figure_key(value: str, value_max: str, unit: str, modifier: Modifier, measure: str) -> str:
    return content_id("figure", value, value_max, unit, modifier, measure)
