"""What is said about a number's exactness: "well over", "or more".

Refuses: numbers, which way they moved (trends.py), and what is counted.
"""

from collections.abc import Sequence

from service.domain.claims import Modifier
from service.extraction.counting.grammar import ADVERBS, FUNCTION_WORDS, IRREGULAR
from service.extraction.numerals.money.currencies import MONEY_SIGNS
from service.extraction.numerals.money.marks import is_money
from service.extraction.numerals.numerals import SCALES, SHORT_SCALES, SMALL, TENS
from service.extraction.numerals.unit_names import BY_NAME
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.exactness.bounds import LASTING
from service.extraction.quantities.exactness.matters import is_matter
from service.extraction.quantities.exactness.phrases import AFTER, BEFORE, OF_LEVELS, OF_MEASURES, SILENT
from service.extraction.quantities.moving.upward import FALLING, is_moved_up
from service.extraction.quantities.trends import RISING

#: Looked up once, since that takes longer for a member of an enumeration than most looks here.
EXACTLY = Modifier.EXACTLY

#: The longest modifiers, in words.
LONGEST_AFTER = max(len(phrase.split()) for phrase in AFTER)

#: The words modifiers end in: a quick look that spares most numbers a search.
LAST_WORDS = frozenset(phrase.split()[-1] for phrase in BEFORE)
#: How many words those have at most that end with one of these.
LONGEST = {last: max(len(phrase.split()) for phrase in BEFORE if phrase.split()[-1] == last) for last in LAST_WORDS}
#: What stands between "within the" and a time.
OF_TIMES = frozenset({"first", "last", "next", "past"})
#: Signs and words that may stand between a modifier and its number.
BEFORE_NUMBERS = frozenset('-("“‘')
BETWEEN = frozenset("a an another as further mere total whopping".split())
#: Shares without a number, which are not told more loosely still: "told about most of it" is told of it.
LOOSE_SHARES = frozenset("almost most nearly virtually".split())
#: Verbs with "over" that say nothing of how exact a number is.
TURNED = frozenset("hand handed handing hands turn turned turning turns".split())
#: Verbs with "over" that say so before "times", and those before what a business or a state takes into its hands.
TUMBLED = frozenset("flipped roll rolled rolling rolls spun tumbled".split())
SEIZED = frozenset("take taken takes taking took".split())
HELD = frozenset(
    """academies airports banks branches businesses buildings clinics clubs companies contracts farms firms flats
    homes hospitals hotels leases mines outlets pensions plants ports practices properties pubs restaurants routes
    rivals schools shops sites stations stores supermarkets towns villages""".split()
)
MOST_BEFORE_HELD = 3
#: What is paid besides, behind "plus".
BESIDES = frozenset(
    """a an another any bonus bonuses compensation costs damages expenses fees further her his interest its our postage
    service shares some tax taxes the their tips vat""".split()
)
#: Units of time that may pass, and words behind which "over" is more than.
LASTING_LONG = LASTING | {"decade"}
SPREAD = frozenset("averaged built conducted held invested paid payable phased place repaid spread staged".split())
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
#: The words these begin with: a quick look likewise.
FIRST_WORDS = frozenset(phrase.split()[0] for phrase in AFTER)
#: Words joined to a number by a hyphen: "100-plus people", "30-odd years".
ODD = {"ish": Modifier.ABOUT, "odd": Modifier.ABOUT, "plus": Modifier.AT_LEAST}


def modifier_before(words: Sequence[WordForm], at: int, unit: str) -> tuple[Modifier, int] | None:
    """The modifier before the number at words[at] and the word it begins with, the longest first."""
    before = words[at - 1] if at else None
    if before is not None and before.norm in OF_TIMES and at > 2 and words[at - 3].norm == "within":
        return Modifier.AT_MOST, at - 3  # "within the next 24 hours"
    if before is None or (
        before.norm not in LAST_WORDS and before.norm not in BETWEEN and before.text not in BEFORE_NUMBERS
    ):
        return None
    if before.norm in ("about", "around") and words[at].norm in LOOSE_SHARES:
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
        for size in range(min(LONGEST[words[stop - 1].norm], stop), 0, -1):
            phrase = " ".join(word.norm for word in words[stop - size : stop])
            if phrase not in BEFORE or (phrase in OF_MEASURES and not unit):
                continue
            if phrase in OF_LEVELS and unit != "percent" and not is_money(unit):
                continue
            if phrase == "about" and not unit and is_matter(words, stop - 1, at):
                return None
            if phrase == "up to" and is_moved_up(words, stop - 2, unit):
                return None
            if not (phrase == "some" and stop > 1 and words[stop - 2].norm in ("for", "after")):
                return BEFORE[phrase], (at if phrase in SILENT else stop - size)
    return None


def is_turned(words: Sequence[WordForm], at: int) -> bool:
    """Whether "over" before words[at] belongs to its verb: "turns over £3m a year", "rolled over nine times"."""
    if at < 2 or words[at - 1].norm != "over":
        return False
    verb = words[at - 2].norm
    behind = {word.norm for word in words[at + 1 : at + 2 + MOST_BEFORE_HELD]}
    if verb in TUMBLED:
        return "times" in behind
    return verb in TURNED or (verb in SEIZED and not HELD.isdisjoint(behind))


def is_throughout(words: Sequence[WordForm], at: int, unit: str) -> bool:
    """Whether "over" before a time at words[at] says how long something took: "heard 19 witnesses over 11 days"."""
    if unit not in LASTING_LONG or at < 2 or words[at - 1].norm != "over":
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
    for size in range(min(LONGEST_AFTER, len(words) - at), 0, -1):
        phrase = " ".join(word.norm for word in words[at : at + size])
        if phrase == "plus" and (_is_amount(words, at + 1) or (at + 1 < len(words) and words[at + 1].norm in BESIDES)):
            return None  # "£35m plus £5m in add-ons", "5 per cent plus a bonus"
        if phrase == "and up" and _moves_on(words, at + size):
            return None  # "3 per cent and up from 2"
        if phrase in AFTER and (phrase != "+" or not words[at].gap):
            return AFTER[phrase], at + size
    return None


def _moves_on(words: Sequence[WordForm], at: int) -> bool:
    """Whether "up" before words[at] is a movement: "and up from 2", "and up 4"."""
    return at < len(words) and (words[at].opens or words[at].norm in ("by", "from", "in", "on", "to"))


def _is_amount(words: Sequence[WordForm], at: int) -> bool:
    return at < len(words) and (words[at].is_number or words[at].norm in NUMBERED or words[at].text in MONEY_SIGNS)
