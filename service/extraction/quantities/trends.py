"""Which way a figure is said to have moved: "rose by", "down", "a 3-point drop", "cut rates to".

Refuses: the parts of a movement (movements.py), and what neighbours lend each other (sharing).
"""

from collections.abc import Sequence

from service.domain.claims import Trend
from service.extraction.counting.grammar import ADVERBS, IRREGULAR, TIMES
from service.extraction.numerals.money.currencies import MONEY_SIGNS
from service.extraction.numerals.numerals import MONTHS, SCALES, SMALL, SPANS, TENS
from service.extraction.numerals.numerals import PARTS as FRACTIONS
from service.extraction.numerals.unit_names import BY_NAME
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.moving.rates import before_rate, is_closed_off
from service.extraction.quantities.moving.rivals import is_lost_contest, than_behind
from service.extraction.quantities.moving.upward import FALLING, LENGTHS, is_by_up_to, is_moved_up
from service.extraction.times.calendar import DAYS

#: Looked up once, since that takes longer for a member of an enumeration than most looks here.
NO_TREND = Trend.NONE

#: Lemmas that say a quantity moved up.
RISING = frozenset(
    """accelerate advance balloon boost bounce climb double edge_up expand gain grew grow higher hike
    inch_up increase jump leap lift mount pick_up quadruple quintuple rally rebound rise rising rocket rose soar
    spike strengthen surge swell treble triple up upward""".split()
)
#: Verbs behind which "up" and "down" are directions: "ended down 1 per cent", not "mopped up 100 feet".
DIRECTED = frozenset(
    """am are be been being close closed closing creep edge end ended finish finished go goes going gone
    had has have inch is move moved open opened remain remained stand tick trade traded trading trend
    trending was went were""".split()
)
#: Verbs that take "up" and "down" without a word of amounts, in lemmas: "shoots down", "laying down".
PARTICLED = frozenset(
    """back blow break bring burn buy call chalk chase clean come cough dig draw drum eat fill free give gun
    hand hang hold hunt knock lay line make mop open pay pick prop pull put rack round save scoop send serve
    set settle shoot shut sign snap soak stack step strike stump swallow take team tear throw tie track turn
    use wake wind wrap write""".split()
)
#: Of those, verbs by which somebody moves something by a part of it.
PUTTING = frozenset({"bring", "push", "put"})
#: Words that may stand between such a verb and its number.
LINKS = frozenset(
    """$ - a a$ about above almost an another approximately around as at average below big by even fresh from further
    healthy hefty historic huge just least less massive meagre measly mere modest more much nearly net new of only or
    over paltry record robust roughly scant sharp sharply slight slightly small solid some staggering steep steeply
    strong than the to total under up us us$ well whopping £ €""".split()
)
#: Words at which what a verb moves ends.
ENDING_OBJECTS = frozenset("and as at because but if or that when where which while who".split())
#: Lemmas behind which "from ... to" names what was and what is.
CHANGING = frozenset("adjust alter amend change move revise shift switch".split())
#: Past this many words the verb speaks of something else.
REACH = 5
#: Comparatives behind a figure that say which way it moved: "20 per cent higher".
HIGHER = frozenset({"higher", "up"})
LOWER = frozenset({"down", "lower"})
#: Nouns behind a measured figure that say the same, "a 3-point drop", and comparatives behind a part: "a third more".
GROWTH = frozenset("boost gain growth hike increase jump rise surge upturn".split())
DECLINE = frozenset("cut decline decrease dip downturn drop fall plunge reduction slide slump".split())
MOVEMENT = GROWTH | DECLINE
MORE = frozenset("bigger faster greater larger longer more".split())
LESS = frozenset("fewer less shorter slower smaller".split())
MORE_OR_LESS = MORE | LESS
#: All words right behind a figure that may say which way it moved, or that it did not.
BEHIND = HIGHER | LOWER | MOVEMENT | MORE_OR_LESS
#: Behind these, "than" goes on; what it names is an earlier level where one of the others stands near.
COMPARATIVES = (HIGHER | LOWER | MORE | LESS) - {"up", "down"}
EARLIER = (
    MONTHS
    | DAYS
    | frozenset(
        """ago at before christmas earlier had initially last originally preceding previous previously prior same spring
    summer autumn today was were winter yesterday""".split()
    )
)
STANDARDS = frozenset("average averages benchmark forecast forecasts limit mean norm standard target threshold".split())
FAR_EARLIER = 7
#: Verbs in lemmas behind which "down" and "up" behind a length are directions, so many words before.
LYING = frozenset("bore bury dig drill find hang lie lodge perch rest sit stand stick trap".split())
FAR_LYING = 8
#: Words behind "down" or "up" that tell since when something moved so far.
SINCE = frozenset("compared from on since this".split())
#: Units of a part or a multiple, of which there may be more.
PARTS = frozenset({"percent", "percentage point", "share", "time"})
#: How far back the verb may stand, in words.
FAR_ASIDE = 14
#: Words of when, of how much and of how long that may stand between, with numbers and units.
ASIDES = (
    LINKS
    | ADVERBS
    | TIMES
    | MONTHS
    | DAYS
    | GROWTH
    | DECLINE
    | frozenset(FRACTIONS)
    | frozenset(SCALES)
    | frozenset(SMALL)
    | frozenset(TENS)
    | frozenset(
        """across basis cent cents consecutive during every fifth first for fourth half in last of on or per percent
        percentage point points quarter row running second seventh since sixth straight successive tenth third this
        two within""".split()
    )
)
#: Words between a noun of movement and "from", at most.
FAR_NOUN = 8
#: Those that are no aside: with them the figure is what is moved by or stands elsewhere.
NOT_ASIDE = frozenset({"at", "from", "than", "to"})


def is_changing(words: Sequence[WordForm], at: int) -> bool:
    """Whether the words before words[at] say that something became something else: "changes from 7 to 10 days"."""
    return any(word.lemma in CHANGING for word in words[max(0, at - 3) : at])


def trend_of(words: Sequence[WordForm], first: int, last: int, unit: str = "") -> Trend:
    """Which way the figure at words[first:last] is said to have moved, by the words right before and behind it.

    With a unit, a noun or comparative behind it may be its movement.
    """
    before = words[first - 1].norm if first else ""
    if before == "from" or (before == "over" and unit in SPANS):
        return NO_TREND  # what it moved from, or in which time
    if before == "off" and is_closed_off(words, first, unit):
        return Trend.FELL
    led = before == "by"
    verb = before_rate(words, first) if before == "of" else first
    for at in range(verb - 1, max(-1, verb - 1 - REACH), -1):
        word = words[at]
        if word.norm == "up" and at + 1 < first and words[at + 1].norm == "to":
            if is_by_up_to(words, at):
                continue
            return Trend.ROSE if is_moved_up(words, at, unit) else NO_TREND  # "up to": at most
        if word.norm in ("up", "down") and at and _is_particle(words[at - 1]):
            if led and unit in PARTS and words[at - 1].lemma in PUTTING:
                return Trend.ROSE if word.norm == "up" else Trend.FELL  # "put up prices by 3 per cent"
            return NO_TREND
        norm, lemma = word.norm, word.lemma
        if lemma in RISING or norm in RISING:
            return Trend.ROSE
        if lemma in FALLING or norm in FALLING:
            is_lost = lemma == "lose" and is_lost_contest(words, at, first, last)
            return NO_TREND if is_lost else Trend.FELL
        if norm not in LINKS and not (led and word.text[0].isalpha()):
            break
    if last < len(words) and words[last].norm in BEHIND:
        after = words[last].norm
        is_than = after in COMPARATIVES and last + 1 < len(words) and words[last + 1].norm == "than"
        if is_than and not _is_earlier(words, last + 2):
            return NO_TREND  # "5 per cent higher than the average" is no rise
        if unit in LENGTHS and after in ("down", "up") and _is_direction(words, first, last + 1):
            return NO_TREND  # "the wreck lies 43 metres down"
        if (
            unit in PARTS
            and after in MORE_OR_LESS
            and (than := than_behind(words, last))
            and not _is_earlier(words, than)
        ):
            return NO_TREND  # "three times more bars than doctors"
        if after in HIGHER or (unit and after in GROWTH) or (unit in PARTS and after in MORE):
            return Trend.ROSE
        if last + 1 < len(words) and words[last + 1].norm == "than" and (after in MORE or after in LESS):
            return Trend.ROSE if after in MORE else Trend.FELL  # "150,000 fewer than in August"
        if after in LOWER or (unit and after in DECLINE) or (unit in PARTS and after in LESS):
            return Trend.FELL
    return NO_TREND


def _is_direction(words: Sequence[WordForm], first: int, at: int) -> bool:
    """Whether "down" before words[at] is where something lies and not how it moved: "it lies 43 metres down".

    first: where the length begins.
    """
    if at < len(words) and words[at].norm in SINCE:
        return False
    if at + 1 < len(words) and words[at].norm in ("a", "an", "the"):
        return words[at + 1].norm not in SPANS  # "200 metres down the road"
    for word in reversed(words[max(0, first - FAR_LYING) : first]):
        if word.is_sign:
            return False
        if word.lemma in LYING:
            return True
    return False


def _is_earlier(words: Sequence[WordForm], at: int) -> bool:
    """Whether what begins at words[at] is a level of another time: "than a year ago", "than in 2019", "than it was"."""
    for word in words[at : at + FAR_EARLIER]:
        if word.is_sign or word.norm in STANDARDS:
            break
        if word.norm in EARLIER or (len(word.text) == 4 and word.text.isdigit() and word.text[:2] in ("19", "20")):
            return True
    return False


def _is_particle(verb: WordForm) -> bool:
    """Whether "up" behind this word belongs to a verb that says nothing of amounts: "mopped up", "set up"."""
    if verb.norm in DIRECTED or verb.lemma in DIRECTED or verb.lemma in RISING or verb.lemma in FALLING:
        return False
    return verb.norm.endswith("ed") or verb.norm in IRREGULAR or verb.lemma in PARTICLED


def way_before(words: Sequence[WordForm], at: int) -> Trend:
    """Which way the verb of the clause moved what "to" or "from" at words[at] goes on from; NO_TREND if none."""
    if at < 2 or words[at - 1].norm == "of":
        return NO_TREND
    if words[at].norm == "from" and (way := _way_of_noun(words, at)) is not NO_TREND:
        return way
    for back in range(at - 1, max(-1, at - 1 - FAR_ASIDE), -1):
        word = words[back]
        led = back > 0 and words[back - 1].norm in ("a", "an", "the", "its")
        if word.lemma in RISING or word.norm in RISING:
            return NO_TREND if led and word.norm not in GROWTH else Trend.ROSE
        if word.lemma in FALLING or word.norm in FALLING:
            return NO_TREND if led and word.norm not in DECLINE else Trend.FELL
        if not _is_aside(words, back):
            return NO_TREND
    return NO_TREND


def _way_of_noun(words: Sequence[WordForm], at: int) -> Trend:
    """Which way a noun of movement before words[at] says: "a 40 per cent [jump in calls], from 100 to 140"."""
    for back in range(at - 1, max(0, at - 1 - FAR_NOUN), -1):
        word = words[back]
        if word.is_number or (word.is_sign and word.text not in (",", "-", "‑")) or word.norm in ENDING_OBJECTS:
            return NO_TREND
        if word.norm in MOVEMENT and words[back + 1].norm in ("in", "of", ",", "from", "for"):
            return Trend.ROSE if word.norm in GROWTH else Trend.FELL
    return NO_TREND


def _is_aside(words: Sequence[WordForm], at: int) -> bool:
    word = words[at]
    if word.norm in NOT_ASIDE:
        return False
    is_name = word.text[0].isupper() and word.text.isalpha()
    is_amount = word.is_number or word.text in MONEY_SIGNS or word.norm in BY_NAME
    return word.text in (",", "-", "‑", ".") or is_amount or is_name or word.norm.endswith("ly") or word.norm in ASIDES


def way_to(words: Sequence[WordForm], first: int) -> Trend:
    """Which way something moved "to" the figure at words[first], where the verb stands before an aside."""
    at = first - 1
    while at >= 0 and first - at <= 5 and words[at].norm in LINKS and words[at].norm != "to":
        at -= 1
    if at < 1 or words[at].norm != "to" or words[at - 1].norm == "up":
        return NO_TREND
    return way_before(words, at)
