"""Whether a number is written together with something that makes it no number: "G7", "49ers", "2026-02-30", "1:36".

Refuses: what the words around it say.
"""

from collections.abc import Sequence
from unicodedata import combining

from service.extraction.numerals.money.marks import is_mark
from service.extraction.numerals.numerals import DASHES, JOINED
from service.extraction.numerals.word_forms import WordForm


def is_joined(words: Sequence[WordForm], first: int, last: int, measured: bool) -> bool:
    """Whether it is written together with letters or signs: "G7", "49ers", "2026-02-30", "1:36", "555-1234-5"."""
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    if before and before.text in "×x" and words[first].text == "10":
        return True
    if before and before.text == "." and first > 1 and not before.gap and not words[first].gap:
        return words[first - 2].text[-1].isalnum() and not words[first - 2].is_number
    if before and before.text == "," and first > 1 and not before.gap and not words[first].gap:
        return not words[first - 2].is_number and words[first - 2].text[-1].isdigit()  # the end of "K85,000"
    if before and not words[first].gap:
        if before.text in "@%." or (
            before.text in "+-−" and first > 1 and (words[first - 2].text in "+-−" or _is_exponent(words, first))
        ):
            return True
        if before.text == ")" or (before.text in DASHES and _is_middle(words, first, last)):
            return True
        if before.text in "–" and (first == 1 or before.gap):
            return True
        if (before.text[-1].isalnum() and not is_mark(words, first)) or (
            before.text in "/:_&=\\^" and not _is_yen(words, first)
        ):
            return True
        if is_hidden(before):
            return True
        if before.text in DASHES and first > 1 and not before.gap:
            far = words[first - 2].text
            if before.text != "—" and far[-1].isalpha() and far.lower() not in (*JOINED, "then", "or"):
                return True
            if (
                first > 3
                and far[-1].isdigit()
                and words[first - 3].text in DASHES
                and not words[first - 2].gap
                and words[first - 4].text[-1].isdigit()
            ):
                return True
    if after and not after.gap:
        if is_hidden(after) or after.text in "_\\=^":
            return True
        if words[last - 1].text in ("4", "8") and after.text == "K":
            return True  # a screen
        if after.text in "/:" and last + 1 < len(words) and words[last + 1].is_number and not words[last + 1].gap:
            return True
        if after.text[0].isalpha() and not measured:
            return True
        beyond = words[last + 1] if last + 1 < len(words) else None
        if after.text in ".," and beyond and not beyond.gap and beyond.text[0] in ".,#0123456789":
            return True
        if after.text in "-−" and beyond is None:
            return True
        if after.text in DASHES and beyond and beyond.norm == "in" and not beyond.gap:
            return words[first - 1].norm != "in" if first else True  # "a 1-in-100-year flood"
        if after.text in DASHES and last + 3 < len(words) and words[last + 2].text in DASHES:
            chain = words[last + 1], words[last + 2], words[last + 3]
            if chain[0].is_number and chain[2].is_number and not chain[0].gap and not chain[2].gap:
                return True
    return False


def _is_middle(words: Sequence[WordForm], first: int, last: int) -> bool:
    """Whether a dashed number stands in the middle of three: "9-10-21"."""
    if first < 2 or last + 1 >= len(words) or words[last].text not in DASHES:
        return False
    return words[first - 2].is_number and words[last + 1].is_number and not words[last].gap


def _is_exponent(words: Sequence[WordForm], first: int) -> bool:
    """Whether the number at words[first] is the power in "1E+9"."""
    return not words[first - 1].gap and words[first - 2].norm == "e"


def is_hidden(word: WordForm) -> bool:
    """Whether a character is there that nobody sees."""
    return len(word.text) == 1 and (
        not word.text.isprintable() or combining(word.text) > 0 or word.text in "\ufe0f\u034f\u20e3"
    )


def _is_yen(words: Sequence[WordForm], first: int) -> bool:
    return first > 1 and words[first - 1].text == "=" and words[first - 2].text == "Y"
