"""Ages that no unit names: "Mary Hill, 66, said", "the boy, 12,", "aged 18", "over 45s".

Refuses: ages with their unit ("34 years old", see units.py).
"""

from collections.abc import Sequence

from service.extraction.holders.lexicon.trades import TRADES
from service.extraction.numerals.numerals import Number
from service.extraction.numerals.word_forms import WordForm

#: Who is so old when they are "over 60".
AGED = frozenset("adults anyone boys children everyone girls men patients people persons residents those women".split())

#: Who is so old when a number stands behind them between commas: "the boy, 12, was found".
AGED_ONE = frozenset(
    """aunt boy bride brother child cousin cyclist daughter defendant driver employee father gambler girl grandfather
    grandmother groom gunman husband inmate lad man migrant mother motorcyclist motorist nephew niece nurse officer
    passenger patient pedestrian pensioner policeman policewoman prisoner pupil resident rider sister soldier son
    student suspect swimmer teacher teen teenager toddler tourist uncle victim widow widower wife woman worker
    youth""".split()
)

#: Endings of what people are called, and words with them that are nobody.
OF_PEOPLE = ("er", "ian", "ist", "man", "son", "woman")
NOBODY = frozenset(
    """barrier border centre corner cover danger disorder figure layer letter list matter measure number offer order
    other paper power quarter reason register river season summer tower twist water winter""".split()
)

#: What is told of each of several: "the teenagers, both 17, were held".
EACH = frozenset({"both"})

#: What stands before an age group: "over 45s".
BOUNDS_OF_AGE = frozenset({"over", "under"})

#: Words between "age" and a number that is one: "the age of 18", "raise the pension age to 67".
OF_AGE = frozenset("above at below from is of over to under was".split())

MONTH_LIKE = frozenset("apr aug dec feb jan jul jun mar may nov oct sep sept".split())


def age_of(words: Sequence[WordForm], first: int, last: int, number: Number) -> str:
    """ "year of age" where a bare number is one: "Mary Hill, 66, said", "aged 18", "the age of 21"."""
    if number.scale or not 0 < number.value < 120 or number.value != number.value.to_integral_value() or number.signed:
        return ""
    before = words[first - 1].norm if first else ""
    if before == "aged" or before == "age" or (before in OF_AGE and first > 1 and words[first - 2].norm == "age"):
        return "year of age"
    if before in ("over", "under") and first > 1 and (words[first - 2].norm == "aged" or words[first - 2].norm in AGED):
        return "year of age"
    if number.digits and before in ("is", "was") and first > 1 and number.value >= 3 and _ends(words, last):
        who = words[first - 2].norm
        if who in AGED_ONE or who in ("he", "she"):
            return "year of age"  # "the suspect is 29, according to police"
    if number.digits and before in EACH and first > 1 and words[first - 2].text == "," and _ends(words, last):
        return "year of age"
    closed = last >= len(words) or words[last].text in ",;." or words[last].norm == "and"
    if number.digits and before == "," and first > 1 and closed and last < len(words) and number.value >= 3:
        name = words[first - 2]
        capital = name.text[0].isupper() and name.text[-1].isalpha() and not words[first - 1].gap
        if (capital or _is_person(name.norm)) and words[last].text == "," and name.norm not in MONTH_LIKE:
            return "year of age"
    return ""


def _is_person(norm: str) -> bool:
    """Whether a word is what somebody is called: "nurse", "farmer", "grandson", not "number"."""
    return norm in AGED_ONE or norm in TRADES or (norm.endswith(OF_PEOPLE) and norm not in NOBODY)


def _ends(words: Sequence[WordForm], last: int) -> bool:
    """Whether the clause ends behind a number: "was 29.", "is 39, according to", "is 40 and"."""
    return last >= len(words) or words[last].text in ",;." or words[last].norm in ("and", "when", "according")


def age_group(words: Sequence[WordForm], first: int, last: int, number: Number) -> int:
    """Where "45s" of "over 45s" ends, `last` where there is no such group."""
    bound = first > 0 and words[first - 1].norm in BOUNDS_OF_AGE
    if bound and last < len(words) and number.digits and number.value < 120:
        return last + (words[last].text == "s" and not words[last].gap)
    return last
