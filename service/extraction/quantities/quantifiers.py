"""Quantities that are no plain number: shares ("one in ten", "half of", "most of") and zeros ("no deaths").

Refuses: numbers (numbers.py). A share that may be something else (a second half, a third person) is not read.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.extraction.counting.grammar import ADVERBS, FUNCTION_WORDS, OF_THEM
from service.extraction.numerals.numerals import COUNTABLE, DASHES, DIFFERING, FATED, HALVED, SPANS, TAKING, Number
from service.extraction.numerals.unit_names import BY_NAME
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.shares import NOT_HALF_AFTER, SOFTENING

#: Shares without a number, with the bounds we give them.
SHARES: dict[tuple[str, ...], tuple[str, str]] = {
    ("almost", "all"): ("0.9", "1"),
    ("half", "of"): ("0.5", ""),
    ("hardly", "any"): ("0", "0.1"),
    ("majority", "of"): ("0.5", "1"),
    ("most", "of"): ("0.5", "1"),
    ("nearly", "all"): ("0.9", "1"),
    ("virtually", "all"): ("0.9", "1"),
}
#: What such a quantity begins with.
QUANTIFYING = frozenset({"no", "no-one", "nobody", "none", *(first for first, _ in SHARES)})
#: Words between "a majority of" and by how many it is.
EXACTNESS = SOFTENING | frozenset("a an at barely least mere only some".split())
KINDS = frozenset("civilian confirmed further immediate known more new other reported residential serious".split())
#: Words between nobody and what did not befall them.
BEFORE_FATES = frozenset("been else had has have is or seriously was were".split())
#: Words behind "a week" that make it a time, or one of something.
NOT_SPANNED = frozenset("after ago away before earlier in later of off old or out".split())
#: Words after which "one" is no quantity.
NOT_ONE_AFTER = frozenset(
    """all another any anybody category chapter day each every formula game good group his its last level
    little main my next no number only-one other our page part phase question same section single some
    stage step such that the their third this tier type week which your""".split()
)
NOT_ONE_BEFORE = frozenset(
    """after again and another are as at but by can could day did does else even for from had has he her
    his i in is it its last less more morning must my near night not of off on or our point reason she
    should side since so such than that the their them they thing time to together too under us was we
    were what when where which who whose will with would you""".split()
)
#: Words before "one" that make it a count whatever follows.
LIMITING = frozenset("about exactly just least only than".split())
#: Of whom and what one is a count, in lemmas.
COUNTED_ONE = frozenset(
    """acre arrest baby body boy building case casualty child city civilian company count country court day
    death doctor employee family fatality fire firefighter game girl goal group home hospital house
    household incident infection injury man member minute month officer party passenger patient people
    person player point police resident school seat soldier state structure student teacher team vehicle
    victim vote week witness woman worker year""".split()
)


def read_quantifier(words: Sequence[WordForm], at: int) -> tuple[Number, str] | None:
    """The share or zero that begins at words[at], with its unit ("share" or "" for a count)."""
    norm = words[at].norm
    after = words[at + 1].norm if at + 1 < len(words) else ""
    bounds = SHARES.get((norm, after))
    if bounds and norm == "majority" and _is_by_how_many(words, at + 2):
        return None
    if (
        bounds
        and not (norm in ("hardly", "most") and not _takes_noun(words, at + 2 + (norm == "hardly")))
        and not (norm == "half" and at and words[at - 1].norm in NOT_HALF_AFTER)
    ):
        low, high = bounds
        last = at + 1 if after == "of" else at + 2
        if norm == "half":
            return Number(first=at, last=last, value=Decimal(low), share=True), "share"
        number = Number(
            first=at,
            last=last,
            value=Decimal(low),
            value_max=Decimal(high) if high else None,
            vague=bool(high),
            share=True,
        )
        return number, "share"
    if norm in ("no-one", "nobody") or (norm == "no" and after == "one"):
        last = at + 1 + (norm == "no")
        return (Number(first=at, last=last, value=Decimal(0)), "") if _is_fated(words, last) else None
    if norm == "none" and (after == "of" or _is_fated(words, at + 1)):
        return Number(first=at, last=at + 1, value=Decimal(0)), ""
    if norm == "no" and not (at and words[at - 1].norm in ("say", "said", "says", "with")):
        for step in (1, 2, 3):
            word = words[at + step].norm if at + step < len(words) else ""
            if word in COUNTABLE and word not in ("sign", "person", "people"):
                if _is_attribute(words, at + step):
                    break
                return Number(first=at, last=at + 1, value=Decimal(0)), ""
            if word not in KINDS:
                break
    return None


def _is_by_how_many(words: Sequence[WordForm], at: int) -> bool:
    """Whether a number stands at words[at], behind how exact it is: "a majority of [just six]", "of [about 3,421]"."""
    while at < len(words) and words[at].norm in EXACTNESS:
        at += 1
    return at < len(words) and words[at].opens and words[at].norm != "half"


def _is_fated(words: Sequence[WordForm], at: int) -> bool:
    """Whether something befell nobody: "was hurt", "else has died", not "knows who was hurt"."""
    while at < len(words) and words[at].norm in BEFORE_FATES:
        at += 1
    return at < len(words) and words[at].norm in FATED


def read_one(words: Sequence[WordForm], at: int) -> tuple[Number, str] | None:
    """One of a unit, told by an article: "for a week", "an hour and a half", "by a percentage point"; with its unit."""
    end = at + 1 + (at + 1 < len(words) and words[at + 1].norm == "full")
    if end >= len(words):
        return None
    norm, beyond = words[end].norm, words[end + 1].norm if end + 1 < len(words) else ""
    if norm == "percentage" and beyond == "point":
        return Number(first=at, last=end + 2, value=Decimal(1)), "percentage point"
    if norm == "point" and end > at + 1:
        return Number(first=at, last=end + 1, value=Decimal(1)), "point"
    is_half = [word.norm for word in words[end + 1 : end + 4]] == ["and", "a", "half"]
    if is_half and norm in SPANS | HALVED and not (end + 4 < len(words) and words[end + 4].text in DASHES):
        return Number(first=at, last=end + 4, value=Decimal("1.5")), BY_NAME[norm]
    is_by = at > 0 and words[at - 1].norm == "by" and norm in DIFFERING
    if norm not in SPANS and not is_by:
        return None
    after = words[end + 1] if end + 1 < len(words) else None
    before = words[at - 1].norm if at else ""
    if (before not in TAKING and not is_by) or (
        before in ("be", "is", "now", "was") and after is not None and not after.is_sign
    ):
        return None
    goes_on = after is not None and not after.is_sign and after.norm not in FUNCTION_WORDS | ADVERBS
    if goes_on or beyond in NOT_SPANNED or (after is not None and after.text in DASHES):
        return None
    return Number(first=at, last=end + 1, value=Decimal(1)), BY_NAME[norm]


def _is_attribute(words: Sequence[WordForm], at: int) -> bool:
    """Whether a countable noun only says what kind the noun behind it is of: "no fire growth", "no case law"."""
    after = words[at + 1].norm if at + 1 < len(words) else ""
    if words[at].norm.endswith("s") or not after.isalpha() or after in FUNCTION_WORDS or after in COUNTABLE:
        return False
    return not after.endswith(("ed", "s", "ly"))


#: What somebody is charged with several of, in lemmas; words such a count takes, and over which it is looked for; and
#: words behind "one of" by which it is one of those named.
CHARGES = frozenset({"case", "charge", "count", "offence", "offense"})
MOST_CHARGED, FAR_CHARGED = 4, 12
OF_THOSE_NAMED = OF_THEM | {"that", "this"}


def counts_one(words: Sequence[WordForm], at: int) -> bool:
    """Whether "one" at words[at] counts something: "one person died" yes, "one of the people", "no one" no."""
    before = words[at - 1].norm if at else ""
    after = words[at + 1] if at + 1 < len(words) else None
    if before in NOT_ONE_AFTER or before in ("-", "‑") or after is None:
        return False
    if (after.norm == "of" and _is_count_left_out(words, at)) or _befell_one(words, at):
        return True
    if not after.text[0].islower() or after.norm in NOT_ONE_BEFORE or after.norm.endswith("ly"):
        return False
    limited = before in LIMITING
    return limited or any(word.lemma in COUNTED_ONE for word in words[at + 1 : at + 4])


#: Words before "one" where a clause begins on it; signs stand there too.
OPENING_CLAUSES = frozenset({"and", "but", "while"})
#: What somebody did, in the words for it, and words that may stand before: "one [has] died".
ENDED, BEFORE_ENDED = (
    frozenset("died drowned escaped perished survived".split()),
    frozenset("had has later since".split()),
)
#: What befell somebody or something, and the words before: "one [was] arrested". Of anybody it is told with "is".
BEFALLEN = FATED | frozenset(
    """acquitted cancelled charged convicted damaged delayed destroyed diverted flooded freed infected jailed postponed
    questioned recalled released rescued sentenced shot stabbed suspended treated""".split()
)
BEFORE_BEFALLEN = frozenset("also been had has later since was".split())
#: What somebody still is, and the words before: "one [is still] missing".
STILL, BEFORE_STILL = frozenset({"critical", "dead", "missing"}), frozenset("is remains still was".split())
#: How badly one of several was hurt: "nine were hurt, one [seriously]".
BADLY = frozenset("badly critically fatally seriously severely".split())
#: Words behind what befell somebody by which it is done to anybody: "was charged [a] fee", "is missing [the] point".
OF_ANYBODY = frozenset("a an as extra for less more the".split())


def _befell_one(words: Sequence[WordForm], at: int) -> bool:
    """Whether "one" at words[at] is of those the text counts, by what became of it: "nine hurt, and [one] has died".

    At the head of a clause only; "of them" and "of the nine" may stand behind it.
    """
    before = words[at - 1].norm if at else ""
    if before.isalpha() and before not in OPENING_CLAUSES:
        return False
    norms = [word.norm for word in words[at + 1 : at + 8]]
    if norms[:2] == ["of", "them"]:
        norms = norms[2:]
    elif norms[:2] == ["of", "the"] and len(norms) > MOST_CHARGED and words[at + 3].opens:
        norms = norms[3:]
    if before == "," and norms and norms[0] in BADLY:
        return len(norms) == 1 or not norms[1].isalpha() or norms[1] in FATED
    for led, told in ((BEFORE_ENDED, ENDED), (BEFORE_BEFALLEN, BEFALLEN), (BEFORE_STILL, STILL)):
        behind = 0
        while behind < len(norms) and norms[behind] in led:
            behind += 1
        if behind < len(norms) and norms[behind] in told and (behind or told is ENDED):
            return norms[behind] in ENDED or norms[behind + 1 : behind + 2] == [] or norms[behind + 1] not in OF_ANYBODY
    return False


def _is_count_left_out(words: Sequence[WordForm], at: int) -> bool:
    """Whether "one" is of what was counted before of another kind: "two counts of fraud and [one] of perjury"."""
    if at < MOST_CHARGED or at + 2 >= len(words) or words[at - 1].norm not in ("and", ","):
        return False
    if not (words[at + 2].text.isalpha() and words[at + 2].text.islower()) or words[at + 2].norm in OF_THOSE_NAMED:
        return False
    before = words[max(0, at - FAR_CHARGED) : at]
    return any(one.lemma in CHARGES and of.norm == "of" for one, of in pairwise(before))


def _takes_noun(words: Sequence[WordForm], at: int) -> bool:
    """Whether "of" goes on to a noun phrase one can have a share of: "most of the territory", not "most of all"."""
    norm = words[at].norm if at < len(words) else ""
    if at + 1 < len(words) and words[at + 1].norm in ("day", "month", "night", "season", "time", "way", "week", "year"):
        return False
    return norm not in ("all", "it", "this", "that", "which", "us", "them", "you", "whom", "course", "") and norm in (
        "the", "its", "their", "his", "her", "our", "those", "these", "your",
    )  # fmt: skip
