"""The phrases that a noun phrase belongs to: "[revenue from] mainland China", "[the average on the key 30-year] rate".

Refuses: whose a figure is (subjects.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import TIMES
from service.extraction.counting.phrases import HYPHENS, Chunks, Phrase
from service.extraction.numerals.word_forms import WordForm

#: Prepositions by which a noun phrase goes on: "life expectancy for men in Glasgow".
CHAINING = frozenset(
    """about across among at behind beside between beyond by for from in inside near of off on outside over per
    through to under with within""".split()
)
#: All by which one phrase goes on with another.
LINKING = CHAINING | {"&", "and", "or"}
#: Words by which a phrase only says what is left out or counted in: "wages excluding bonuses".
LEAVING_OUT = frozenset("besides counting except excluding including minus without".split())
#: Of these, those behind which a measure says which of many it is: not "won by a 4-point margin".
NAMING_WHOSE = CHAINING - {"by", "per", "with"}
#: What profits are told before or after.
DEDUCTED = frozenset("charges costs fees interest items tax taxes".split())
#: What a noun is told by the dozen or the year, and is one thing with: "the price of a dozen eggs".
OF_A_KIND = frozenset({"dozen", "pair"})
#: Words before "of" that say how far something is from what stands behind it.
FAR = frozenset("ahead clear short shy".split())
#: What is made of so many and has figures of its own.
COLLECTIVES = frozenset("basket convoy fleet fund gauge index network portfolio".split())
#: Prepositions behind which so many are only where, or among whom, something is: "sales at 40 stores".
PLACING = frozenset("across among at between for from in near on outside".split())


def head_of_chain(words: Sequence[WordForm], chunks: Chunks, phrase: Phrase) -> Phrase:
    """The phrase with the phrases before it that it belongs to: "[revenue from] mainland China"."""
    for _ in range(3):
        at = phrase.first - 1
        if at > 0 and words[at].norm in LEAVING_OUT and (whole := chunks.phrase_of(at - 1)):
            phrase = whole
            continue
        start = at
        while at >= 0 and (chunks.tags[at] == "F" or words[at].text in HYPHENS):
            at -= 1
        if at < start:
            at = _before_number(words, chunks, at, start)
        while at >= 0 and chunks.tags[at] == "D":
            at -= 1
        if at < 1:
            return phrase
        link = words[at].norm
        if link in ("and", "or") and words[at + 1].norm in ("a", "an"):
            return phrase  # "87 passengers and a crew"
        if link == "of" and at > 1 and words[at - 1].text == "," and (whole := chunks.phrase_of(at - 2)):
            return Phrase(whole.first, phrase.last)  # "the quake, of magnitude 6.1,"
        is_deducted = link in ("after", "before") and words[phrase.first].norm in DEDUCTED
        if link not in LINKING and not is_deducted:
            return phrase
        if link == "at" and words[at + 1].norm in ("a", "an"):
            return phrase  # "off the coast at a depth of 10 km"
        before = chunks.phrase_of(at - 1)
        if before and link == "of" and words[at - 1].norm in FAR:
            return phrase  # "fell short of estimates"
        if before is None or (words[before.last - 1].norm in TIMES and before.last - before.first < 3):
            return phrase
        phrase = Phrase(before.first, phrase.last)
    return phrase


def _before_number(words: Sequence[WordForm], chunks: Chunks, at: int, start: int) -> int:
    """The word before a number and the noun behind it where that is of what stands before both; else `start`.

    The number stands between words[at] and words[start], which is its last.
    """
    if at > 0 and (led := _before_measured(words, chunks, at)):
        return led
    is_made = at > 0 and words[at].norm == "of" and words[at - 1].norm in COLLECTIVES  # "the index of 50 shares"
    is_placed = at > 0 and words[at].norm in PLACING
    is_kind = any(_is_of_a_kind(words, one) for one in range(at + 2, start + 1))
    return at if is_made or is_placed or is_kind else start


def _is_of_a_kind(words: Sequence[WordForm], at: int) -> bool:
    """Whether a word of a figure makes it one with its noun: "a dozen eggs", "10-year bonds"."""
    return words[at].norm in OF_A_KIND or (words[at].text in "-‑" and words[at - 1].is_number)


def _before_measured(words: Sequence[WordForm], chunks: Chunks, at: int) -> int:
    """The determiner before a figure that tells which, with words[at] right before it; 0 where none stands there.

    "The average on [the] key 30-year rate", "sales at [the] 40 stores", but "a firm with a 40 per cent stake".
    """
    if chunks.tags[at - 1 : at + 1] == "DN" and words[at].text.islower():
        at -= 1
    is_led = at > 0 and chunks.tags[at] == "D" and words[at].norm != "those" and words[at - 1].norm in NAMING_WHOSE
    return at if is_led else 0
