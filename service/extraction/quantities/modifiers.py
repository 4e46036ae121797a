"""What is said about a number's exactness and movement: "well over", "or more", "rose by", "down".

Refuses: numbers, and what is counted.
"""

from collections.abc import Sequence

from service.domain.claims import Modifier, Trend
from service.extraction.numerals.word_forms import WordForm

#: Looked up once, since that takes longer for a member of an enumeration than most looks here.
EXACTLY, NO_TREND = Modifier.EXACTLY, Trend.NONE

#: The longest modifier, in words.
LONGEST = 5

#: Modifiers before a number, lower case.
BEFORE: dict[str, Modifier] = {
    "<": Modifier.LESS_THAN,
    ">": Modifier.MORE_THAN,
    "a maximum of": Modifier.AT_MOST,
    "a minimum of": Modifier.AT_LEAST,
    "a further": Modifier.EXACTLY,
    "a little less than": Modifier.LESS_THAN,
    "a little more than": Modifier.MORE_THAN,
    "a little over": Modifier.MORE_THAN,
    "a little under": Modifier.LESS_THAN,
    "about": Modifier.ABOUT,
    "above": Modifier.MORE_THAN,
    "all but": Modifier.ABOUT,
    "almost": Modifier.ABOUT,
    "an average of about": Modifier.ABOUT,
    "an estimated": Modifier.ABOUT,
    "anything up to": Modifier.AT_MOST,
    "approx": Modifier.ABOUT,
    "approx.": Modifier.ABOUT,
    "approximately": Modifier.ABOUT,
    "around": Modifier.ABOUT,
    "as few as": Modifier.AT_LEAST,
    "as little as": Modifier.AT_LEAST,
    "as many as": Modifier.AT_MOST,
    "as much as": Modifier.AT_MOST,
    "at a minimum": Modifier.AT_LEAST,
    "at least": Modifier.AT_LEAST,
    "at most": Modifier.AT_MOST,
    "at the least": Modifier.AT_LEAST,
    "at the most": Modifier.AT_MOST,
    "averaging": Modifier.ABOUT,
    "barely": Modifier.ABOUT,
    "below": Modifier.LESS_THAN,
    "bigger than": Modifier.MORE_THAN,
    "ca": Modifier.ABOUT,
    "circa": Modifier.ABOUT,
    "close to": Modifier.ABOUT,
    "estimated at": Modifier.ABOUT,
    "exactly": Modifier.EXACTLY,
    "exceeding": Modifier.MORE_THAN,
    "fewer than": Modifier.LESS_THAN,
    "greater than": Modifier.MORE_THAN,
    "greater than or equal to": Modifier.AT_LEAST,
    "higher than": Modifier.MORE_THAN,
    "in excess of": Modifier.MORE_THAN,
    "in the neighborhood of": Modifier.ABOUT,
    "in the neighbourhood of": Modifier.ABOUT,
    "in the region of": Modifier.ABOUT,
    "just": Modifier.EXACTLY,
    "just about": Modifier.ABOUT,
    "just above": Modifier.MORE_THAN,
    "just below": Modifier.LESS_THAN,
    "just over": Modifier.MORE_THAN,
    "just short of": Modifier.LESS_THAN,
    "just shy of": Modifier.LESS_THAN,
    "just under": Modifier.LESS_THAN,
    "larger than": Modifier.MORE_THAN,
    "little more than": Modifier.MORE_THAN,
    "less than": Modifier.LESS_THAN,
    "less than or equal to": Modifier.AT_MOST,
    "lower than": Modifier.LESS_THAN,
    "maximum of": Modifier.AT_MOST,
    "maximum": Modifier.AT_MOST,
    "minimum of": Modifier.AT_LEAST,
    "minimum": Modifier.AT_LEAST,
    "more than": Modifier.MORE_THAN,
    "more than about": Modifier.MORE_THAN,
    "most": Modifier.AT_MOST,
    "much more than": Modifier.MORE_THAN,
    "nearly": Modifier.ABOUT,
    "no fewer than": Modifier.AT_LEAST,
    "no less than": Modifier.AT_LEAST,
    "no longer than": Modifier.AT_MOST,
    "no more than": Modifier.AT_MOST,
    "not exceeding": Modifier.AT_MOST,
    "not less than": Modifier.AT_LEAST,
    "not more than": Modifier.AT_MOST,
    "older than": Modifier.MORE_THAN,
    "only": Modifier.EXACTLY,
    "or even": Modifier.EXACTLY,
    "over": Modifier.MORE_THAN,
    "over than": Modifier.MORE_THAN,
    "precisely": Modifier.EXACTLY,
    "reportedly": Modifier.ABOUT,
    "roughly": Modifier.ABOUT,
    "short of": Modifier.LESS_THAN,
    "shy of": Modifier.LESS_THAN,
    "slightly less than": Modifier.LESS_THAN,
    "slightly more than": Modifier.MORE_THAN,
    "smaller than": Modifier.LESS_THAN,
    "some": Modifier.ABOUT,
    "something like": Modifier.ABOUT,
    "sub": Modifier.LESS_THAN,
    "under": Modifier.LESS_THAN,
    "up to": Modifier.AT_MOST,
    "upward of": Modifier.MORE_THAN,
    "upwards of": Modifier.MORE_THAN,
    "virtually": Modifier.ABOUT,
    "well above": Modifier.MORE_THAN,
    "well below": Modifier.LESS_THAN,
    "well over": Modifier.MORE_THAN,
    "well under": Modifier.LESS_THAN,
    "younger than": Modifier.LESS_THAN,
    "~": Modifier.ABOUT,
    "±": Modifier.ABOUT,
    "≈": Modifier.ABOUT,
    "≤": Modifier.AT_MOST,
    "≥": Modifier.AT_LEAST,
}  # fmt: skip
#: The words modifiers end in: a quick look that spares most numbers a search.
LAST_WORDS = frozenset(phrase.split()[-1] for phrase in BEFORE)
#: Words of exactness that are not, before a number, worth showing in the passage.
SILENT = frozenset({"a further", "just", "only", "or even", "most", "maximum", "minimum", "reportedly"})
#: Signs and words that may stand between a modifier and its number.
BEFORE_NUMBERS = frozenset('-("“‘')
BETWEEN = frozenset("a an another as further mere total whopping".split())
#: Modifiers after a number and its unit.
AFTER: dict[str, Modifier] = {
    "+": Modifier.AT_LEAST,
    "and above": Modifier.AT_LEAST,
    "and over": Modifier.AT_LEAST,
    "and under": Modifier.AT_MOST,
    "at least": Modifier.AT_LEAST,
    "at most": Modifier.AT_MOST,
    "ish": Modifier.ABOUT,
    "or above": Modifier.AT_LEAST,
    "or fewer": Modifier.AT_MOST,
    "or greater": Modifier.AT_LEAST,
    "or higher": Modifier.AT_LEAST,
    "or less": Modifier.AT_MOST,
    "or lower": Modifier.AT_MOST,
    "or more": Modifier.AT_LEAST,
    "or older": Modifier.AT_LEAST,
    "or over": Modifier.AT_LEAST,
    "or so": Modifier.ABOUT,
    "or under": Modifier.AT_MOST,
    "or younger": Modifier.AT_MOST,
    "plus": Modifier.AT_LEAST,
}
#: The words these begin with: a quick look likewise.
FIRST_WORDS = frozenset(phrase.split()[0] for phrase in AFTER)
#: Words joined to a number by a hyphen: "100-plus people", "30-odd years".
ODD = {"ish": Modifier.ABOUT, "odd": Modifier.ABOUT, "plus": Modifier.AT_LEAST}
#: Lemmas that say a quantity moved up.
RISING = frozenset(
    """accelerate advance balloon boost bounce climb double edge_up expand gain grew grow higher hike
    inch_up increase jump leap lift mount pick_up quadruple rally rebound rise rising rocket rose soar
    spike strengthen surge swell triple up upward""".split()
)
#: Lemmas that say a quantity moved down.
FALLING = frozenset(
    """contract cut decline decrease deduct dip dive down downward drop dwindle ease fall fallen fell lose
    lost lower narrow plummet plunge reduce retreat sank shed shrank shrink sink slash slid slide slip
    slump tumble weaken""".split()
)
#: Verbs behind which "up" and "down" are directions: "ended down 1 per cent", not "mopped up 100 feet".
DIRECTED = frozenset(
    """am are be been being close closed closing creep edge end ended finish finished go goes going gone
    had has have inch is move moved open opened remain remained stand tick trade traded trading trend
    trending was went were""".split()
)
#: Irregular verbs that take "up" and "down" without a word of amounts.
PARTICLED = frozenset(
    """bring brought came come gave give held hold made make makes making pick put sent set shut take taken
    took""".split()
)
#: Words that may stand between such a verb and its number.
LINKS = frozenset(
    """$ - a a$ about above almost an another approximately around as at by even from further just least
    less more much nearly of only or over roughly sharply slightly some steeply than the to under up us
    us$ well £ €""".split()
)
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
MORE = frozenset("bigger faster greater larger longer more".split())
LESS = frozenset("fewer less shorter slower smaller".split())
#: Units of a part or a multiple, of which there may be more.
PARTS = frozenset({"percent", "percentage point", "share", "time"})


def is_changing(words: Sequence[WordForm], at: int) -> bool:
    """Whether the words before words[at] say that something became something else: "changes from 7 to 10 days"."""
    return any(word.lemma in CHANGING for word in words[max(0, at - 3) : at])


def modifier_before(words: Sequence[WordForm], at: int) -> tuple[Modifier, int] | None:
    """The modifier before the number at words[at] and the word it begins with, the longest first."""
    end = at
    while (
        end > 0
        and at - end < 2
        and (words[end - 1].norm in BETWEEN or words[end - 1].text in BEFORE_NUMBERS)
        and end - 1 > 0
    ):
        end -= 1
    for stop in dict.fromkeys((at, end)):
        if not stop or words[stop - 1].norm not in LAST_WORDS:
            continue
        for size in range(min(LONGEST, stop), 0, -1):
            phrase = " ".join(word.norm for word in words[stop - size : stop])
            if phrase in BEFORE and not (phrase == "some" and stop > 1 and words[stop - 2].norm in ("for", "after")):
                return BEFORE[phrase], (at if phrase in SILENT else stop - size)
    return None


def modifier_after(words: Sequence[WordForm], at: int) -> tuple[Modifier, int] | None:
    """The modifier at words[at], behind a number and its unit, and where it ends."""
    if at + 1 < len(words) and words[at].text in "-‑" and words[at + 1].norm in ODD:
        return ODD[words[at + 1].norm], at + 2
    if at == len(words) or words[at].norm not in FIRST_WORDS:
        return None
    for size in range(min(2, len(words) - at), 0, -1):
        phrase = " ".join(word.norm for word in words[at : at + size])
        if phrase in AFTER and (phrase != "+" or not words[at].gap):
            return AFTER[phrase], at + size
    return None


def trend_of(words: Sequence[WordForm], first: int, last: int, unit: str = "") -> Trend:
    """Which way the figure at words[first:last] is said to have moved, by the words right before and behind it.

    With a unit, a noun or comparative behind it may be its movement.
    """
    if first and words[first - 1].norm == "from":
        return NO_TREND  # what it moved from
    led = first > 0 and words[first - 1].norm == "by"
    for at in range(first - 1, max(-1, first - 1 - REACH), -1):
        word = words[at]
        if word.norm == "up" and at + 1 < first and words[at + 1].norm == "to":
            return NO_TREND  # "up to": at most
        if word.norm in ("up", "down") and at and _is_particle(words[at - 1]):
            return NO_TREND
        if word.lemma in RISING or word.norm in RISING:
            return Trend.ROSE
        if word.lemma in FALLING or word.norm in FALLING:
            return Trend.FELL
        if word.norm not in LINKS and not (led and word.text[0].isalpha()):
            break
    if last < len(words):
        after = words[last].norm
        if after in HIGHER or (unit and after in GROWTH) or (unit in PARTS and after in MORE):
            return Trend.ROSE
        if after in LOWER or (unit and after in DECLINE) or (unit in PARTS and after in LESS):
            return Trend.FELL
    return NO_TREND


def _is_particle(verb: WordForm) -> bool:
    """Whether "up" behind this word belongs to a verb that says nothing of amounts: "mopped up", "set up"."""
    if verb.norm in DIRECTED or verb.lemma in DIRECTED or verb.lemma in RISING or verb.lemma in FALLING:
        return False
    return verb.norm.endswith("ed") or verb.norm in PARTICLED
