"""What is said about a number's exactness: "well over", "or more".

Refuses: numbers, which way they moved (trends.py), and what is counted.
"""

from collections.abc import Sequence

from service.domain.claims import Modifier
from service.extraction.counting.grammar import ADVERBS, FUNCTION_WORDS, IRREGULAR
from service.extraction.numerals.money.currencies import MONEY_SIGNS
from service.extraction.numerals.numerals import SCALES, SHORT_SCALES, SMALL, TENS
from service.extraction.numerals.unit_names import BY_NAME
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.trends import FALLING, RISING

#: Looked up once, since that takes longer for a member of an enumeration than most looks here.
EXACTLY = Modifier.EXACTLY

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
    "almost": Modifier.ABOUT,
    "an average of about": Modifier.ABOUT,
    "an estimated": Modifier.ABOUT,
    "anything up to": Modifier.AT_MOST,
    "approx": Modifier.ABOUT,
    "approx.": Modifier.ABOUT,
    "approximately": Modifier.ABOUT,
    "around": Modifier.ABOUT,
    "as few as": Modifier.AT_LEAST,
    "as high as": Modifier.AT_MOST,
    "as little as": Modifier.AT_LEAST,
    "as long as": Modifier.AT_MOST,
    "as low as": Modifier.AT_LEAST,
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
    "capped at": Modifier.AT_MOST,
    "close to": Modifier.ABOUT,
    "closer to": Modifier.ABOUT,
    "deeper than": Modifier.MORE_THAN,
    "estimated at": Modifier.ABOUT,
    "exactly": Modifier.EXACTLY,
    "faster than": Modifier.MORE_THAN,
    "fewer than": Modifier.LESS_THAN,
    "greater than": Modifier.MORE_THAN,
    "greater than or equal to": Modifier.AT_LEAST,
    "heavier than": Modifier.MORE_THAN,
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
    "lighter than": Modifier.LESS_THAN,
    "longer than": Modifier.MORE_THAN,
    "lower than": Modifier.LESS_THAN,
    "maximum of": Modifier.AT_MOST,
    "maximum": Modifier.AT_MOST,
    "minimum of": Modifier.AT_LEAST,
    "minimum": Modifier.AT_LEAST,
    "more than": Modifier.MORE_THAN,
    "more than about": Modifier.MORE_THAN,
    "most": Modifier.AT_MOST,
    "much more than": Modifier.MORE_THAN,
    "nearer to": Modifier.ABOUT,
    "nearly": Modifier.ABOUT,
    "no fewer than": Modifier.AT_LEAST,
    "no greater than": Modifier.AT_MOST,
    "no higher than": Modifier.AT_MOST,
    "no larger than": Modifier.AT_MOST,
    "no less than": Modifier.AT_LEAST,
    "no longer than": Modifier.AT_MOST,
    "no lower than": Modifier.AT_LEAST,
    "no more than": Modifier.AT_MOST,
    "no older than": Modifier.AT_MOST,
    "no shorter than": Modifier.AT_LEAST,
    "no smaller than": Modifier.AT_LEAST,
    "no younger than": Modifier.AT_LEAST,
    "not less than": Modifier.AT_LEAST,
    "not more than": Modifier.AT_MOST,
    "maybe": Modifier.ABOUT,
    "older than": Modifier.MORE_THAN,
    "on average": Modifier.ABOUT,
    "only": Modifier.EXACTLY,
    "or even": Modifier.EXACTLY,
    "over": Modifier.MORE_THAN,
    "over than": Modifier.MORE_THAN,
    "perhaps": Modifier.ABOUT,
    "plus or minus": Modifier.ABOUT,
    "possibly": Modifier.ABOUT,
    "precisely": Modifier.EXACTLY,
    "reportedly": Modifier.ABOUT,
    "roughly": Modifier.ABOUT,
    "short of": Modifier.LESS_THAN,
    "shorter than": Modifier.LESS_THAN,
    "shy of": Modifier.LESS_THAN,
    "slightly less than": Modifier.LESS_THAN,
    "slightly more than": Modifier.MORE_THAN,
    "smaller than": Modifier.LESS_THAN,
    "slower than": Modifier.LESS_THAN,
    "some": Modifier.ABOUT,
    "something like": Modifier.ABOUT,
    "sub": Modifier.LESS_THAN,
    "under": Modifier.LESS_THAN,
    "up to": Modifier.AT_MOST,
    "taller than": Modifier.MORE_THAN,
    "upward of": Modifier.MORE_THAN,
    "upwards of": Modifier.MORE_THAN,
    "virtually": Modifier.ABOUT,
    "well above": Modifier.MORE_THAN,
    "well below": Modifier.LESS_THAN,
    "well over": Modifier.MORE_THAN,
    "well under": Modifier.LESS_THAN,
    "wider than": Modifier.MORE_THAN,
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
SILENT = frozenset("just maximum minimum most only reportedly within".split()) | {"a further", "or even"}
#: Signs and words that may stand between a modifier and its number.
BEFORE_NUMBERS = frozenset('-("“‘')
BETWEEN = frozenset("a an another as further mere total whopping".split())
#: Units of time that may pass, and words behind which "over" is more than.
LASTING = frozenset("day decade hour minute month week year".split())
SPREAD = frozenset("averaged built conducted held invested paid payable phased repaid spread staged".split())
NOT_THROUGHOUT = frozenset("is lasts needs runs spans takes this was".split())
#: Who may be over so many years, and what may be over so many hours.
OLDER = frozenset(
    """adults anyone babies boys children contracts delays employees everyone females flights games girls infants
    journeys leases loans males men patients people pensioners sentences shifts terms those toddlers trips videos
    waits women workers""".split()
)
#: Words of numbers, by which something else is told before, and how far back it may be.
NUMBERED = frozenset((*SMALL, *TENS, *SCALES)) - {"one"}
FAR = 10
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


def modifier_before(words: Sequence[WordForm], at: int) -> tuple[Modifier, int] | None:
    """The modifier before the number at words[at] and the word it begins with, the longest first."""
    before = words[at - 1] if at else None
    if before is None or (
        before.norm not in LAST_WORDS and before.norm not in BETWEEN and before.text not in BEFORE_NUMBERS
    ):
        return None
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


def is_throughout(words: Sequence[WordForm], at: int, unit: str) -> bool:
    """Whether "over" before a time at words[at] says how long something took: "heard 19 witnesses over 11 days"."""
    if unit not in LASTING or at < 2 or words[at - 1].norm != "over":
        return False
    before = words[at - 2]
    norm = before.norm
    if norm in SPREAD or before.lemma in RISING or before.lemma in FALLING:
        return True
    if before.is_number or norm in SCALES or norm in BY_NAME or norm in ("%", *SHORT_SCALES):
        return True  # "costs £3bn over a decade"
    if not norm.isalpha() or norm in FUNCTION_WORDS or norm in OLDER or norm in NOT_THROUGHOUT:
        return False
    if norm.endswith("s"):
        return True
    is_verb = norm.endswith("ed") or norm in IRREGULAR or norm in ADVERBS or norm.endswith("ly")
    return not is_verb and any(word.is_number or word.norm in NUMBERED for word in words[max(0, at - FAR) : at - 2])


def modifier_after(words: Sequence[WordForm], at: int) -> tuple[Modifier, int] | None:
    """The modifier at words[at], behind a number and its unit, and where it ends."""
    if at + 1 < len(words) and words[at].text in "-‑" and words[at + 1].norm in ODD:
        return ODD[words[at + 1].norm], at + 2
    if at == len(words) or words[at].norm not in FIRST_WORDS:
        return None
    for size in range(min(2, len(words) - at), 0, -1):
        phrase = " ".join(word.norm for word in words[at : at + size])
        if phrase == "plus" and _is_amount(words, at + 1):
            return None  # "£35m plus £5m in add-ons"
        if phrase in AFTER and (phrase != "+" or not words[at].gap):
            return AFTER[phrase], at + size
    return None


def _is_amount(words: Sequence[WordForm], at: int) -> bool:
    return at < len(words) and (words[at].is_number or words[at].norm in NUMBERED or words[at].text in MONEY_SIGNS)
