"""Pounds that are money and no weight: "paid 40 pounds", "sold for 90,000 pounds", "2 million pounds".

Refuses: other names of units (units.py).
"""

from collections.abc import Sequence

from service.extraction.numerals.numerals import DASHES, SCALES, SMALL, TENS
from service.extraction.numerals.word_forms import WordForm

#: Names of a weight and of a currency; words near one, before it, that show money; what money is of.
POUNDS = frozenset({"pound", "pounds"})
PRICING = frozenset(
    """bill bonus budget charge charged cost costing costs debt donate donated earn earned earning earns fee fine fined
    fund grant invest invested loan owe owed owes paid pay paying pays price priced prize profit revenue salary save
    saved saving spend spending spent tax wage wages worth""".split()
)
OF_MONEY = frozenset(
    "aid borrowing cash compensation cuts damage damages debt funding funds income investment loans money".split()
)
NEAR_PRICE = 8
#: Verbs behind which "for" leads to a price, with what was sold between; those it stands right behind; and what may
#: stand between it and "pounds".
TRADED = frozenset(
    """acquired auctioned bought built buy buying buys hired leased listed marketed rebuilt rented resold restored sale
    sell selling sells sold""".split()
)
GOING = frozenset("go goes going gone went".split())
FAR_TRADED = 6
AMOUNTING = frozenset((*SCALES, *SMALL, *TENS, *DASHES)) | frozenset(
    "a about almost and around between just less more nearly only or over roughly some than to under up".split()
)


def is_sterling(words: Sequence[WordForm], at: int, after: int) -> bool:
    """Whether pounds at words[at:after] are money: millions of them, or a price; but not "pounds of beef"."""
    if after + 1 < len(words) and words[after].norm == "of" and words[after + 1].norm not in OF_MONEY:
        return False
    scale = at - 1 - (at > 1 and words[at - 1].text in "-‑")  # "an 18m-pound deal"
    is_scaled = at > 0 and words[scale].norm in (
        "billion",
        "bn",
        "million",
        "trillion",
        *(("m",) if scale < at - 1 else ()),
    )
    if is_scaled or any(word.norm in PRICING for word in words[max(0, at - NEAR_PRICE) : at]):
        return True
    return _is_price(words, at)


def _is_price(words: Sequence[WordForm], at: int) -> bool:
    """Whether the number before words[at] is what something was sold for: "sold to Lind for 90,000 [pounds]"."""
    lead = at - 1
    while lead > 0 and (words[lead].is_number or words[lead].norm in AMOUNTING):
        lead -= 1
    if lead < 1 or words[lead].norm != "for":
        return False
    if words[lead - 1].norm in GOING:
        return True
    for word in reversed(words[max(0, lead - FAR_TRADED) : lead]):
        if word.is_sign:
            return False
        if word.norm in TRADED:
            return True
    return False
