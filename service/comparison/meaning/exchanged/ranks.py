"""Whether what is set against what changed places: "Osby is larger than Tarn", "back the mayor over the governor".

Refuses: who did it and to whom (roles.py); clauses (clauses.py).
"""

import re

from service.comparison.words.canonical import less, said_in_order, said_words

#: What stands between the two, of which the one is more, rather, first or further up.
_SETS_AGAINST = re.compile(
    r"\b(?:than|instead of|ahead of|before|after|above|below|behind|over)\b(?! (?:\w+ )?#)", re.IGNORECASE
)
#: Most content words of one of the two.
_LONGEST = 3


def is_ranked_otherwise(before: str, after: str) -> bool:
    """Whether each of two stands where the other stood: what is behind "than" before it, and what was before it behind.

    >>> is_ranked_otherwise("Osby is larger than Tarn.", "Tarn is larger than Osby.")
    True
    >>> is_ranked_otherwise("Prices in Osby rose more than expected.", "In Osby, prices rose more than expected.")
    False
    """
    found, later = list(_SETS_AGAINST.finditer(before)), list(_SETS_AGAINST.finditer(after))
    if len(found) != 1 or len(later) != 1 or found[0][0].lower() != later[0][0].lower():
        return False
    halves = [(text[: at.start()], text[at.end() :]) for text, at in ((before, found[0]), (after, later[0]))]
    left, right = (said_words(half) for half in halves[0])
    now_left, now_right = (said_words(half) for half in halves[1])
    fell, rose = less(right, now_right), less(now_right, right)
    if not (fell and rose) or max(len(fell), len(rose)) > _LONGEST:
        return False
    if fell != less(now_left, left) or rose != less(left, now_left):
        return False
    return said_in_order(halves[0][1])[0] in fell and said_in_order(halves[1][1])[0] in rose
