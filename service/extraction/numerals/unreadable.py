"""Numbers that were seen and are not read: their digits may mean two things, or are hostile.

"1,23" may be a decimal or a slip, "1.234,5" is another country's grouping, "1e999" no amount of anything.
Refuses: numbers that are read, and codes that are no numbers at all ("192.168.0.1", "2.0.1").
"""

import re
from collections.abc import Iterable, Sequence

from service.extraction.numerals.digits import MOST_DIGITS, decimal_of, read_digits
from service.extraction.numerals.joined import is_hidden
from service.extraction.numerals.money.currencies import CODES, LETTERS, MONEY_SIGNS
from service.extraction.numerals.numerals import BEYOND, DASHES, MONTHS, SCALES, SHORT_SCALES
from service.extraction.numerals.unit_names import BY_NAME
from service.extraction.numerals.word_forms import WordForm

#: Digits between full stops as other languages group them; other numbers with two full stops are codes.
DOTTED_GROUPS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}")

#: Scales written short that may be something else, and whether they do so written together with the digits.
DOUBTFUL_SCALES = frozenset({("G", False), ("M", False), ("T", True)})

#: The power of ten behind digits, as far as it is one word; without digits a sign must follow.
POWER = re.compile(r"e-?[0-9]+")

#: Words behind a number that may make it unreadable.
SCALED = frozenset((*SCALES, *BEYOND))

#: Letters written together with a sum that are no scale: currencies, pence, and what it is per ("£50pw", "£30pp").
KNOWN_BEHIND_MONEY = frozenset(
    "mm t us cdn a ca au nz hk c p s x th er ers ish odd plus each per pa pcm pd ph pm pn pp ppn psf psm pw".split()
)

#: Signs before the first number of a sentence that may be a minus, or a bullet.
BULLETS = frozenset({"–", "—", "--"})

#: Signs that end a phrase behind a number.
ENDING = frozenset(".,;)")


def unreadable_places(words: Sequence[WordForm], begun: Iterable[int]) -> list[tuple[int, int]]:
    """The numbers that are not read, as words[first:last], in order, none overlapping; `begun`: where any may begin."""
    places: list[tuple[int, int]] = []
    past = 0
    for at in [at for at in begun if words[at].text[0].isdecimal()]:
        if at < past or _is_plain(words, at):
            continue
        first, past = _place(words, at)
        if past > at:
            places.append((max(first, places[-1][1] if places else 0), past))
    return places


def is_beyond(words: Sequence[WordForm], at: int, scaled: bool) -> bool:
    """Whether words[at] is a scale nobody counts by, or a cut word that may be one: "googol", "1.5 bill."."""
    norm = words[at].norm
    if norm == "bill":  # "a $900 billion bill" is another thing
        return not scaled and at + 1 < len(words) and words[at + 1].text == "." and "." in words[at - 1].text
    return norm in BEYOND


def _is_plain(words: Sequence[WordForm], at: int) -> bool:
    """Whether it is a few digits between white space before what is no scale, or that end a phrase: a quick look."""
    text, gap = words[at].text, words[at].gap
    if at == 0 or not gap or not text.isdigit() or not text.isascii() or len(text) >= MOST_DIGITS:
        return False
    if at + 1 == len(words):
        return at > 1
    after = words[at + 1]
    if after.gap:
        return after.norm.isalpha() and len(after.norm) > 2 and after.norm not in SCALED
    if at == 1 or after.text not in ENDING:
        return False
    return at + 2 == len(words) or (words[at + 2].gap > 0 and not words[at + 2].text.startswith("000"))


def _place(words: Sequence[WordForm], at: int) -> tuple[int, int]:
    """Where the unreadable number at words[at] begins and ends; it ends at `at` when it is readable."""
    word = words[at]
    touched = at > 0 and not word.gap
    after = words[at + 1] if at + 1 < len(words) else None
    if touched and words[at - 1].text in ("..", ".,", "/"):
        return (at - 1, at + 1) if words[at - 1].text != "/" else (at, at)
    if touched and words[at - 1].text[0].isalpha() and words[at - 1].text not in LETTERS:
        return at, at
    if touched and is_hidden(words[at - 1]):
        return at - 1, at + 1
    if word.text[-1].isalpha():
        return at, at  # "mid-80s"
    if decimal_of(word.text) is None:
        return (at, _with_scale(words, at + 1)) if _is_doubtful(words, at) else (at, at)
    hidden = _hidden_end(words, at)
    if hidden > at + 1:
        return at, hidden
    if after is None:
        return (at - 1, at + 1) if _is_dashed(words, at) else (at, at)
    if not after.gap and (POWER.fullmatch(after.norm) or _is_signed_power(words, at + 1)):
        return (at, _chunk_end(words, at)) if read_digits(words, at) is None else (at, at)
    if after.text == "%" and not after.gap and _is_touching_number(words, at + 2):
        return at, _chunk_end(words, at)
    if after.text in ("..", ",", ".") and (end := _broken_grouping(words, at)):
        return at, end
    if _is_dashed(words, at) or (at == 1 and words[0].text == "(" and after.text == ")" and len(words) == 3):
        return at - 1, at + 1
    if not after.gap and _is_odd_magnitude(words, at):
        return at - 1, at + 2
    if (after.text, not after.gap) in DOUBTFUL_SCALES and (at + 2 == len(words) or words[at + 2].is_sign):
        return (at, at) if at and words[at - 1].text in MONEY_SIGNS else (at, at + 2)
    return at, _beyond_end(words, at)


def _is_doubtful(words: Sequence[WordForm], at: int) -> bool:
    """Whether digits that are no number of ours are somebody else's, or too long; dates and codes are neither."""
    text = words[at].text
    if "," in text:
        before = [word.norm for word in words[max(0, at - 2) : at] if word.text != "."]
        return not before or (before[-1] not in MONTHS and before[-1] != "[")  # "Oct. 1,2020", "[4,5]"
    return "." not in text or bool(DOTTED_GROUPS.fullmatch(text)) or len(text) > len("255.255.255.255")


def _is_odd_magnitude(words: Sequence[WordForm], at: int) -> bool:
    """Whether letters that are no scale we know are written together with a sum: "$4xz"."""
    letters = words[at + 1].text
    if not (letters.isalpha() and at and words[at - 1].text in MONEY_SIGNS):
        return False
    if letters in SHORT_SCALES or letters in KNOWN_BEHIND_MONEY or letters.lower() in KNOWN_BEHIND_MONEY:
        return False
    norm = words[at + 1].norm
    return norm not in SCALED and norm not in BY_NAME and letters.upper() not in CODES


def _is_signed_power(words: Sequence[WordForm], at: int) -> bool:
    return words[at].norm == "e" and at + 1 < len(words) and words[at + 1].text in "+-−"


def _is_touching_number(words: Sequence[WordForm], at: int) -> bool:
    return at < len(words) and words[at].is_number and not words[at].gap


def _hidden_end(words: Sequence[WordForm], at: int) -> int:
    """Where a number ends that has characters in it nobody sees, at + 1 where it has none."""
    end = at + 1
    while end < len(words) and not words[end].gap:
        if not is_hidden(words[end]):
            break
        end = _chunk_end(words, end)
    return end


def _chunk_end(words: Sequence[WordForm], at: int) -> int:
    """Past the last word that is written together with words[at]."""
    at += 1
    while at < len(words) and not words[at].gap and words[at].text not in ",;":
        at += 1
    return at


def _broken_grouping(words: Sequence[WordForm], at: int) -> int:
    """Where "1..2", "1, 000" and "1,,000" end, 0 where the sign behind words[at] only ends a phrase."""
    sign = words[at + 1]
    beyond = words[at + 2] if at + 2 < len(words) else None
    if sign.text == "..":
        touching = not sign.gap
        return (at + 3 if beyond and beyond.is_number else at + 2) if touching else 0
    if beyond is None:
        return 0
    if sign.text == "," and len(words[at].text) <= 3 and beyond.text.startswith("000") and len(beyond.text) == 3:
        return at + 3
    if not sign.gap and not beyond.gap and beyond.text in (",", "."):
        last = words[at + 3] if at + 3 < len(words) else None
        return at + 4 if last and last.is_number and not last.gap else 0
    return 0


def _is_dashed(words: Sequence[WordForm], at: int) -> bool:
    """Whether a dash that may be a minus or a bullet opens the sentence before this number."""
    return at == 1 and words[0].text in BULLETS and not words[1].gap


def _with_scale(words: Sequence[WordForm], at: int) -> int:
    """Past the scale an unreadable number takes with it: "1,5 million"."""
    while at < len(words) and (words[at].norm in SCALES or (not words[at].gap and _goes_on(words, at))):
        at += 1
    return at


def _goes_on(words: Sequence[WordForm], at: int) -> bool:
    joins = words[at].is_number or words[at].text in DASHES or words[at].text in ",."
    return joins and at + 1 < len(words) and not words[at + 1].gap and words[at + 1].text[0].isalnum()


def _beyond_end(words: Sequence[WordForm], at: int) -> int:
    """Past a scale nobody counts by behind words[at], or past two that may mean two things; `at` if there is none."""
    end = at + 1
    while end < len(words) and end < at + 4 and words[end].norm in SCALES:
        end += 1
    if end < len(words) and is_beyond(words, end, scaled=end > at + 1):
        return end + 1
    if end < at + 2:
        return at
    scales = [word.norm for word in words[at + 1 : end]]
    odd = len(scales) > 1 and scales[0] in ("lakh", "crore")
    if scales == ["lakh", "crore"] and (_is_money(words, at) or (end < len(words) and words[end].text.isalpha())):
        odd = False  # a million million of something: "Rs 2 lakh crore"
    return end if odd or read_digits(words, at) is None or _is_huge(words, at, end) else at


def _is_money(words: Sequence[WordForm], at: int) -> bool:
    return at > 0 and (words[at - 1].text in MONEY_SIGNS or words[at - 1].text in CODES)


def _is_huge(words: Sequence[WordForm], at: int, end: int) -> bool:
    zeros = sum(len(str(int(SCALES[word.norm]))) - 1 for word in words[at + 1 : end])
    return len(words[at].text.partition(".")[0].replace(",", "")) + zeros > 24
