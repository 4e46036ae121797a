"""A short "m" behind a number: millions or metres, by what is counted and what stands around: "£2m", "2m apart".

Refuses: "m" beside another amount in millions (sharing/units.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import PREPOSITIONS
from service.extraction.numerals.digits import as_whole
from service.extraction.numerals.money.marks import is_money
from service.extraction.numerals.money.pounds import POUNDS
from service.extraction.numerals.numerals import DASHES, Number
from service.extraction.numerals.unit_names import BY_NAME
from service.extraction.numerals.word_forms import WordForm

#: Words behind "2m" that make it metres.
METRE_FOLLOWS = frozenset(
    """above and apart away back below between by clear deep distance distancing down either for from gap
    high in into long of off on or out over rule sea social tall thick to under underwater up wide with
    backstroke breaststroke butterfly champion dash distance fence final freestyle heat heats hurdles medley pool race
    relay runner semi-final sprint sprinter stretch swimmer tower tree trench tunnel wall wave""".split()
)

#: Words before "2m" that make it metres: "a depth of 2m was", "measuring 2m across"; and where it may end behind them.
METRE_LEADS = frozenset(
    """altitude breadth circumference depth diameter elevation height length radius thickness width wingspan""".split()
)
MEASURING = frozenset({"measure", "measured", "measures", "measuring"})
METRE_LINKS = frozenset("about almost around is more nearly of over roughly than to up was".split())


#: What is counted or paid and never measured in metres; how it goes on; verbs of what it comes to, with what stands
#: before them, and between these and the number; and how far back it may be, in words.
AMOUNTS = frozenset(
    """attendance attendances audience audiences budget circulation cost costs debt debts deficit donations downloads
    earnings expenditure exports funding imports income investment loss losses membership numbers population proceeds
    production profit profits readership receipts revenue revenues sales shipments spending surplus
    takings turnover""".split()
)
OF_AMOUNTS = frozenset("at by for from in last of this to".split())
COMING_TO = frozenset(
    """amount amounted amounting amounts are averaged came climbed come comes coming dipped dropped edged exceed
    exceeded exceeds fell grew hit increased is jumped passed reach reached reaches rose shrank slipped soared stand
    stands stood surged topped total totaled totalled totals was were""".split()
)
BEFORE_COMING = frozenset("already also had has have may might now then will would".split())
BEFORE_AMOUNTS = frozenset(
    """a about almost an around at close estimated just less little more nearly only over past roughly slightly some
    than to under up well""".split()
)
FAR_AMOUNT = 8


def with_short_million(words: Sequence[WordForm], number: Number, money: bool) -> Number:
    """The number times a million where a short "m" behind it means that: "£2m", "2.7m copies", but "2m apart"."""
    at = number.last
    if number.scale or number.share or at >= len(words) or words[at].text not in ("m", "M", "MM", "T", "mm"):
        return number
    touching = not words[at].gap
    if words[at].text in ("MM", "mm"):
        return _times(number, 6, at + 1, "m") if money and touching else number
    if words[at].text == "T":
        return _times(number, 12, at + 1, "tn") if money and touching else number
    after = words[at + 1] if at + 1 < len(words) else None
    million = money
    if not money and touching:
        noun = after is not None and after.text[0].isalpha() and after.norm not in METRE_FOLLOWS
        bare = after is None or not after.text[0].isalpha()
        whole = number.value == number.value.to_integral_value()
        sized = after is not None and after.text in "(²³x×/-"
        million = words[at].text == "M" or _is_paid(words, at + 1) or (not sized and (noun or (bare and not whole)))
        if not million and not sized and (after is None or bare or after.norm in PREPOSITIONS):
            million = _is_amount(words, number.first)
        million = million and (words[at].text == "M" or not _is_measured(words, number.first, at))
    if not million:
        return number
    return _times(number, 6, at + 1, "m")


def _is_measured(words: Sequence[WordForm], first: int, at: int) -> bool:
    """Whether "m" at words[at] is metres by what stands around: "8m across,", "a depth of 8m", "measures 2.5m"."""
    across = words[at + 1 : at + 3]
    if across and across[0].norm == "across" and (len(across) == 1 or across[1].is_sign or across[1].norm == "and"):
        return True
    before = first - 1
    while before >= 0 and words[before].norm in METRE_LINKS:
        before -= 1
    if before < 0:
        return False
    if words[before].norm in MEASURING:
        return not across or across[0].is_sign or across[0].norm == "across"  # not "measured 2m accounts"
    return before < first - 1 and words[before].norm in METRE_LEADS


def _is_amount(words: Sequence[WordForm], first: int) -> bool:
    """Whether a number is told of what nobody measures in metres: "Sales were [4.2m] in May"."""
    verb = first - 1
    while verb > 0 and words[verb].norm in BEFORE_AMOUNTS:
        verb -= 1
    if verb < 1 or words[verb].norm not in COMING_TO:
        return False
    while verb > 1 and words[verb - 1].norm in BEFORE_COMING:
        verb -= 1
    for at in range(verb - 1, max(-1, verb - 1 - FAR_AMOUNT), -1):
        if words[at].is_sign:
            return False
        if words[at].norm in AMOUNTS:
            return at == verb - 1 or words[at + 1].norm in OF_AMOUNTS
    return False


def _is_paid(words: Sequence[WordForm], at: int) -> bool:
    """Whether a hyphen and the name of a currency, or how many there are, go on: "an 18m-euro deal", "60m-strong"."""
    if at + 1 >= len(words) or words[at].text not in DASHES:
        return False
    norm = words[at + 1].norm
    return norm in POUNDS or norm == "strong" or is_money(BY_NAME.get(norm, ""))


def _times(number: Number, power: int, last: int, scale: str) -> Number:
    return number._replace(value=as_whole(number.value * 10**power), last=last, scale=scale)
