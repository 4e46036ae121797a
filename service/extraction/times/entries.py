"""The hour that an entry of a live page begins with, where the figure it tells stands right behind: "18:45 15 dead".

Refuses: hours with "am" or "pm", which part themselves from what follows; what an entry tells.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from service.extraction.numerals.word_forms import WordForm
from service.extraction.times.calendar import CLOCK

#: Such an hour with the dash that may stand behind it, up to the number or the sum of money that follows. With a full
#: stop and a dash it would be a range: "12.50 - 15 dollars".
_OPENS = re.compile(r"\s*(?:[01]?\d|2[0-3])(?::[0-5]\d(?: [-–—])?|(?P<stop>\.)[0-5]\d) (?=[$£€]?\d)")

#: What it is read as: a sign parts what follows from what stands before, and is no number.
_SIGN = ":"


def with_hour_as_sign(words: Sequence[WordForm], sentence: str) -> Sequence[WordForm]:
    """The words of a sentence with such an hour as signs, each as long as it was: what follows is read as if alone.

    Only where a word stands behind the number: "18:45 15:20" and "18.45 15.20" are rows of hours or of results.

    >>> from service.extraction.numerals.word_forms import cut_words
    >>> [word.text for word in with_hour_as_sign(cut_words("18:45 15 people died"), "18:45 15 people died")]
    [':', ':', ':', '15', 'people', 'died']
    """
    found = _OPENS.match(sentence) if words and words[0].is_number else None
    if found is None:
        return words
    ends = accumulate(word.reach for word in words)
    past = next((at for at, end in enumerate(ends) if end > found.end()), len(words))
    if past + 1 >= len(words) or not (_is_counted(words, past, found) or words[past].is_sign):
        return words
    hour = (replace(word, text=_SIGN, norm=_SIGN, is_number=False, is_sign=True, opens=False) for word in words[:past])
    return [*hour, *words[past:]]


def _is_counted(words: Sequence[WordForm], at: int, hour: re.Match[str]) -> bool:
    """Whether a word or a per cent sign stands behind the number; of "18.45 15 Osby" a row of a table may be made."""
    after = words[at + 1]
    if hour["stop"]:
        is_word = after.gap > 0 and after.text.isalpha() and after.text.islower() and after.norm not in CLOCK
        return is_word and "." not in words[at].text
    return (after.text[0].isalpha() or after.text == "%") and after.norm not in CLOCK
