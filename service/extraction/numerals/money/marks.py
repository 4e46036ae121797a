"""Which currency is written before a number: "US$", "A $", "EUR", "KSh3.4bn", "R23.40".

A single letter is money only where the number shows it. Refuses: currencies behind a number (units.py).
"""

from collections.abc import Sequence

from service.extraction.numerals.money.currencies import (
    CODES,
    CURRENCIES,
    DOLLARS,
    DOUBLED,
    LETTERS,
    MONEY_SIGNS,
    SHOWN_CODES,
    STOPPED,
)
from service.extraction.numerals.numerals import SCALES, SHORT_SCALES
from service.extraction.numerals.word_forms import WordForm

#: Letters before a dollar sign that are no word, however they are written, and single ones that may stand apart.
PLAIN_DOLLARS = frozenset("aud c cad cdn hk mex mxn nt nz".split())
APART = frozenset("rs")

#: Words near a letter and a whole number, in lemmas before it and as they stand behind it, that show a price.
PRICED = frozenset(
    """about bribe charge cost deduct donate earn fee fetch fine for from owe pay price raise receive reward save sell
    spend to under worth""".split()
)
PRICES = frozenset("a an bill bribe each fee fine grant note notes per stipend voucher vouchers".split())
NEAR_PRICE = 4
#: Digits of a sum behind a code that is a word as well: "Le 20" is a time or a day.
SHORTEST_SHOWN = 3

#: The units that are money.
MONEY = frozenset((*CURRENCIES, *MONEY_SIGNS.values(), *DOLLARS.values(), *DOUBLED.values(), *CODES.values()))


def is_money(unit: str) -> bool:
    """Whether the unit is a currency, or a rate in one."""
    return unit.partition(" per ")[0] in MONEY


def money_before(words: Sequence[WordForm], at: int) -> tuple[str, int] | None:
    """The currency written before the number at words[at], and the word it begins with: "US$", "A $", "EUR"."""
    if at == 0:
        return None
    sign = words[at - 1].text
    if at > 1 and not words[at - 1].gap and (words[at - 2].norm, sign) in DOUBLED:
        return DOUBLED[words[at - 2].norm, sign], at - 2
    if sign in MONEY_SIGNS:
        if sign == "$" and at > 1 and words[at - 2].norm in DOLLARS and _is_dollars(words, at):
            return DOLLARS[words[at - 2].norm], at - 2
        return MONEY_SIGNS[sign], at - 1
    if sign in CODES:
        return (CODES[sign], at - 1) if sign not in SHOWN_CODES or is_sum(words, at) else None
    if sign == "." and at > 1 and words[at - 2].text in STOPPED and not words[at - 1].gap:
        return CODES[words[at - 2].text], at - 2
    if sign in LETTERS and is_sum(words, at):
        return LETTERS[sign], at - 1
    if sign == "=" and at > 1 and words[at - 2].text == "Y":
        return "jpy", at - 2
    return None


def is_mark(words: Sequence[WordForm], at: int) -> bool:
    """Whether the letters right before the number at words[at] are those of a currency."""
    text = words[at - 1].text
    return text in CODES or (len(text) == 3 and text.isupper()) or (text in LETTERS and is_sum(words, at))


def is_sum(words: Sequence[WordForm], at: int) -> bool:
    """Whether the number at words[at] behind a single letter can only be a sum: "R2.5bn", "N85,000", "paid R500"."""
    text = words[at].text
    after = words[at + 1] if at + 1 < len(words) else None
    if words[at - 1].gap == 0 and at > 1 and words[at - 2].text[-1].isalnum():
        return False
    if "," in text or (text[-3:-2] == "." and text[-2:].isdigit()):
        return True
    if after is not None and (after.norm in SCALES or (not after.gap and after.text in SHORT_SCALES)):
        return True
    if after is not None and after.is_number and after.gap == 1 and len(after.text) == 3 and len(text) <= 3:
        return True  # "R10 000"
    if words[at].gap and (words[at - 1].text not in SHOWN_CODES or len(text) < SHORTEST_SHOWN):
        return False
    is_priced = any(word.lemma in PRICED for word in words[max(0, at - 1 - NEAR_PRICE) : at - 1])
    return is_priced or (after is not None and after.norm in PRICES)


def _is_dollars(words: Sequence[WordForm], at: int) -> bool:
    """Whether the letters before the dollar sign before words[at] belong to it."""
    letters = words[at - 2]
    if letters.norm in PLAIN_DOLLARS or not words[at - 1].gap:
        return True
    return letters.text.isupper() and (len(letters.norm) > 1 or letters.norm in APART)
