"""Numbers by which somebody or something is found again: "the postcode is 4051", "serial number 300981".

Refuses: numbers that are names by the one word before them (names.py), and how many of such there are.
"""

from collections.abc import Sequence

from service.extraction.numerals.numerals import Number
from service.extraction.numerals.word_forms import WordForm
from service.extraction.refusing.listed import counts_on

#: Words that are such a number by themselves, and what has a code or a number of its own. Not "case", of which so
#: many are told.
ALONE = frozenset("passcode pincode postcode zipcode".split())
CODED = frozenset("access area country dialing dialling door entry pass pin post postal security sort zip".split())
NUMBERED = frozenset(
    """account badge box collar docket extension fax file house id identification identity invoice jersey licence
    license locker mobile passport permit phone pin plate policy reference registration room serial shirt squad tail
    telephone tracking""".split()
)
#: What may stand between it and its digits.
BEING = frozenset({"is", "was"})
SIGNS = frozenset({":", "#"})
#: All words right before such digits.
BEFORE_IDENTIFIED = ALONE | BEING | SIGNS | {"code", "number"}


def is_identified(words: Sequence[WordForm], number: Number) -> bool:
    """Whether bare digits are such a number: written without marks and with nothing to count behind them."""
    first, last = number.first, number.last
    if last - first != 1 or not words[first].text.isdigit():
        return False
    at = first - 1
    if at > 0 and (words[at].norm in BEING or words[at].text in SIGNS):
        at -= 1
    if at < 0:
        return False
    if words[at].norm not in ALONE:
        kinds = CODED if words[at].norm == "code" else NUMBERED if words[at].norm == "number" else frozenset()
        if at < 1 or words[at - 1].norm not in kinds:
            return False
    after = words[last] if last < len(words) else None
    return after is None or not (after.norm in ("of", "per") or counts_on(words, last))
