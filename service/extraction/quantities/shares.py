"""Shares: "one in ten", "one household in five", "nine out of 10", "half", "a third", "three quarters".

Refuses: "most of" and the like (quantifiers.py). A share that may be something else (a second half, a third person) is
not read.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.extraction.counting.grammar import ADVERBS, CONJUNCTIONS, FUNCTION_WORDS, IRREGULAR
from service.extraction.numerals.numbers import read_number
from service.extraction.numerals.numerals import DASHES, Number
from service.extraction.numerals.unit_names import BY_NAME
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.moving.upward import FALLING
from service.extraction.quantities.trends import RISING
from service.extraction.refusing.ordinals import is_next
from service.extraction.times.calendar import is_plural

#: Words after which "half" is no share.
NOT_HALF_AFTER = frozenset("an first half-time last latter other second that the this".split())
#: What a part names the size of and is no share of: "a two-thirds majority".
MAJORITIES = frozenset("majorities majority supermajority vote".split())
#: How much of something is taken up, and verbs before a share that says so.
FULL, BEING = frozenset({"empty", "full"}), frozenset("are be been is remained stayed was were".split())
#: Shares that are times too, verbs behind one that is of those who were told before, and what stands before it there.
PARTED = frozenset({"half", "quarter"})
STANDING_FOR = frozenset("are had have were".split())
OPENING = frozenset({"", ",", ";", ":", "and", "but", "while"})
#: Numbers out of which a share is said: "one in ten".
ROUND = frozenset(
    {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000}
)
#: Those of them that are written in digits behind a number in words, and what is tried so often.
TENTHS = frozenset({10, 100})
TRIES = frozenset(
    """appearances attempts bouts fights games innings matches meetings outings overs races seasons starts tests
    visits""".split()
)
#: What is scored in so many games, in lemmas: "one goal in ten" is no share of goals.
SCORED = frozenset("century defeat draw goal hit loss medal point save title triumph try victory wicket win".split())
#: Words after which the second number of "one in ten" counts something itself.
PLACES = frozenset("area areas cities city counties countries country county month months places state states".split())
#: What one in so many does, no plural of a noun.
DOING = frozenset(
    """believes dies does earns faces gets gives goes keeps lacks leaves lives loses owns pays receives says sees sleeps
    smokes speaks stands suffers takes thinks uses wants wears""".split()
)
#: Words before a share with a noun inside that is no object, words of bounds, verbs before what is said, and those
#: behind a subject.
GOVERNING = frozenset("by for of than to".split())
LEAST = frozenset("as at least little many most only".split())
SAYING = frozenset("believe estimate find reckon say suggest think warn".split())
HELPING = frozenset(
    """are can cannot could did didn't do does doesn't don't had has hasn't have haven't is isn't may might must should
    was wasn't were weren't will won't would""".split()
)
#: Words behind a quarter that something was: a time, and no "earlier", with which it is one itself.
FORMERLY = frozenset("at in last when".split())
#: What a part something moved by may stand before: "fell a third last year".
MOVING = RISING | FALLING
REACHED = frozenset("compared from to".split())
COMPARED = frozenset("fewer higher less lower more".split())
SOFTENING = frozenset("about almost around just less more nearly over roughly than under".split())
SINCE = frozenset(
    "after again before during each every in last next on over since this when while within year-on-year".split()
)
FREE = frozenset(
    """) , . : ; are as at by compared fewer from had have higher in is less lower more said say than to were
    with""".split()
)


#: What runs to a timetable, of which a share is run or cut, and verbs of that: "would run one train in three".
_SERVICES = frozenset("bus ferry flight service train tram".split())
_SERVING = frozenset("axe cancel cut operate run scrap".split())


def share_of(words: Sequence[WordForm], number: Number) -> Number | None:
    """ "one in ten", "nine out of 10", "one of every five": the number as a share, or None."""
    at = number.last
    if number.scale or number.share or at + 1 >= len(words) or number.value != number.value.to_integral_value():
        return None
    if number.value < 1:
        return None
    if is_joined_share(words, at):
        return _joined_share(words, number)
    link = words[at].norm
    if (link == "out" and words[at + 1].norm == "of") or (link in ("in", "of") and words[at + 1].norm == "every"):
        start = at + 2
    elif link == "in" and number.value < 10:
        start = at + 1
    else:
        return None
    if start < len(words) and words[start].norm == "every":
        start += 1
    whole = read_number(words, start) if start < len(words) else None
    if whole is None or whole.vague or whole.share or whole.value <= number.value or whole.value != int(whole.value):
        return None
    plain = start == at + 1
    after = words[whole.last].norm if whole.last < len(words) else ""
    is_mixed = number.digits != whole.digits and number.value > 1
    is_mixed = is_mixed and (number.digits or whole.value not in TENTHS or after in TRIES)  # "six in 10 farmers"
    if int(whole.value) not in ROUND or (plain and is_mixed):
        return None  # "12 out of 47 suspects" are two counts, as "12 of 47" are
    is_measured = after in BY_NAME and after != "in"  # "one in five in 2010"
    if plain and (is_measured or after in PLACES or (words[whole.last - 1].text[0] == "2" and whole.value == 2000)):
        return None
    return number._replace(last=whole.last, value=number.value / whole.value, share=True)


def is_joined_share(words: Sequence[WordForm], at: int) -> bool:
    """Whether "-in-" stands at words[at], by which a share is an adjective: "a 1-in-5 chance", "a one-in-five risk"."""
    joined = words[at : at + 3]
    if len(joined) < 3 or joined[1].norm != "in" or at + 3 >= len(words):
        return False
    return all(word.text in DASHES and not word.gap for word in joined[::2]) and not (
        joined[1].gap or words[at + 3].gap
    )


def _joined_share(words: Sequence[WordForm], number: Number) -> Number | None:
    """The share, of which the whole may be any number; not "a 1-in-100-year flood", which is none."""
    whole = read_number(words, number.last + 3)
    if whole is None or whole.vague or whole.share or whole.value <= number.value or whole.value != int(whole.value):
        return None
    if whole.last < len(words) and words[whole.last].text in DASHES:
        return None
    return number._replace(last=whole.last, value=number.value / whole.value, share=True)


def share_among(words: Sequence[WordForm], number: Number) -> Number | None:
    """ "one household in five", "three young drivers in ten": the number as a share with its noun inside, or None.

    Nothing that five or ten could count stands behind them: "one man in three cars" are two counts.
    """
    link = link_among(words, number.last)
    if number.digits or number.scale or number.share or not 1 <= number.value < 10 or not link:
        return None
    noun = words[link - 1]
    if noun.lemma in SCORED or noun.norm in FUNCTION_WORDS or is_plural(noun) == (number.value == 1):
        return None
    start = link + 1 + (words[link + 1].norm == "every")
    whole = read_number(words, start) if start < len(words) else None
    if whole is None or whole.vague or whole.share or whole.scale or whole.value not in ROUND:
        return None
    after = words[whole.last] if whole.last < len(words) else None
    is_ended = after is None or (after.is_sign and after.text not in DASHES) or after.norm in FUNCTION_WORDS | ADVERBS
    is_done = after is not None and (after.norm.endswith("ed") or after.norm in IRREGULAR or after.norm in DOING)
    if whole.value <= number.value or not (is_ended or is_done):
        return None
    is_object = noun.lemma in _SERVICES and number.first > 0 and words[number.first - 1].lemma in _SERVING
    if not is_object and not _stands_as_subject(words, number.first, after, is_done=is_done):
        return None
    return number._replace(last=whole.last, value=number.value / whole.value, share=True)


def _stands_as_subject(words: Sequence[WordForm], first: int, after: WordForm | None, *, is_done: bool) -> bool:
    """Whether a share that begins at words[first] is a subject or stands behind "of" or "for", and is no object.

    "Police made two raids in three" are two counts: so many in so many tries. after: the word behind the share.
    """
    at = first - 1
    while at >= 0 and (words[at].norm in SOFTENING - {"than"} or words[at].norm in LEAST):
        at -= 1
    if at > 0 and words[at].norm == "than" and words[at - 1].norm in COMPARED:
        at -= 2
    is_helped = after is not None and after.norm in HELPING
    if at < 0:
        return True
    if words[at].is_sign or words[at].norm in CONJUNCTIONS or words[at].lemma in SAYING:
        return is_helped or is_done
    return is_helped or words[at].norm in GOVERNING


def link_among(words: Sequence[WordForm], at: int) -> int:
    """Where "in" and a number stand behind a noun of one or two words at words[at]: "household [in] five"; 0 for none.

    Looked for before a number is read, since nearly every noun has none.
    """
    for link in (at + 1, at + 2):
        if link + 1 >= len(words) or not words[link - 1].is_plain or words[link - 1].text[0].isupper():
            return 0
        if words[link].norm == "in":
            after = words[link + 1]
            return link if after.opens or after.is_number or after.norm == "every" else 0
    return 0


def is_share(words: Sequence[WordForm], number: Number) -> bool:
    """Whether "half", "a third", "three quarters" is a share here and not a time, a rank or a name."""
    first, last = number.first, number.last
    before = words[first - 1].norm if first else ""
    after = words[last] if last < len(words) else None
    if after is not None and not after.gap and after.text in "-‑/":
        return False
    follows = after.norm if after else ""
    norm = words[last - 1].norm
    if follows in MAJORITIES:
        return False
    if follows in FULL and _is_told_full(words, first, last):
        return True
    behind = [word.norm for word in words[last : last + 3]]
    if norm in PARTED and follows in STANDING_FOR and _opens_clause(words, first):
        return True  # "of the dead, half were children"
    if words[first].norm == "half":
        if before in NOT_HALF_AFTER:
            return False
        if follows in SINCE | REACHED and _is_moved_by(words, first):
            return True  # "fell by half in May", "to 5"
        if before == "to" and first > 1 and words[first - 2].norm == "up" and not (after and after.text[0].isalpha()):
            return True  # "cut by up to half"
        return follows in ("of", "the", "its", "their", "his", "our", "that", "those") or (before in (
            "almost", "nearly", "about", "than", "roughly", "around", "over", "under", "by", "in", "at", "least",
        ) and not (after and after.text[0].isalpha() and before in ("in", "by", "at", "over")))  # fmt: skip
    if words[first].norm in ("a", "an"):
        if is_next(words, first, last):
            return False
        if norm == "half":
            return before == "and"
        led = first - 1
        while led > 0 and words[led].norm in SOFTENING:
            led -= 1
        if norm == "quarter" and led >= 0 and words[led].norm == "by":
            moved = led > 0 and (words[led - 1].lemma in MOVING or words[led - 1].norm in MOVING)
            return follows not in ("past", *(() if moved else ("to",)))  # "fell by a quarter in ten years"
        is_time = follows not in FORMERLY or behind[1:2] == ["which"] or behind[:2] == ["last", "time"]
        if norm == "quarter" and _is_former(words, first) and (after is None or after.is_sign or not is_time):
            return True  # "a third of wells were dry, up from a quarter"
        moved = before == "by" or words[first - 1].lemma in MOVING if first else False
        if moved and (follows in SINCE or behind == ["year", "on", "year"] or behind == ["month", "on", "month"]):
            return True
        compared = norm == "quarter" and follows in COMPARED and before != "in"
        return follows == "of" or compared or (norm != "quarter" and (after is None or follows in FREE))
    if norm in ("quarter", "quarters") and not number.digits:
        return follows == "of" or number.value == Decimal("0.75")
    return True


def _opens_clause(words: Sequence[WordForm], first: int) -> bool:
    """Whether a share at words[first] is its clause's subject: ", half", "and nearly half", not "in the half"."""
    led = first - 1
    while led >= 0 and (words[led].norm in SOFTENING or words[led].norm in LEAST):
        led -= 1
    return led < 0 or words[led].norm in OPENING


def _is_moved_by(words: Sequence[WordForm], first: int) -> bool:
    """Whether words[first] begins how far something moved: "fell by", "was cut by almost"."""
    led = first - 1
    while led > 0 and words[led].norm in SOFTENING:
        led -= 1
    return led > 0 and words[led].norm == "by" and not MOVING.isdisjoint((words[led - 1].lemma, words[led - 1].norm))


def _is_told_full(words: Sequence[WordForm], first: int, last: int) -> bool:
    """Whether a share says how full something is: "was only a quarter full", not "a quarter full-time"."""
    at = first - 1
    while at > 0 and (words[at].norm in SOFTENING or words[at].norm in ADVERBS):
        at -= 1
    after = words[last + 1] if last + 1 < len(words) else None
    is_ended = after is None or (after.is_sign and after.text not in DASHES) or after.norm in FUNCTION_WORDS
    return at > 0 and words[at].norm in BEING and words[at - 1].norm != "glass" and is_ended  # hope is no figure


def _is_former(words: Sequence[WordForm], first: int) -> bool:
    """Whether words[first] begins what something was: "up from", "down from", "compared with"."""
    lead = tuple(word.norm for word in words[max(0, first - 2) : first])
    return lead in (("compared", "with"), ("compared", "to"), ("down", "from"), ("up", "from"))
