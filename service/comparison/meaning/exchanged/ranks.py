"""Whether what is set against what changed places: "Osby is larger than Tarn", "back the mayor over the governor".

Refuses: who did it and to whom (roles.py); clauses (clauses.py).
"""

import re

from service.comparison.words.canonical import less, said_in_order, said_words
from service.text.seeking.sought import sought
from service.text.words import holds_any

#: What stands between the two, of which the one is more, rather, first or further up.
_SETS_AGAINST = sought(
    r"\b(?:than|instead of|ahead of|before|after|above|below|behind|over)\b(?! (?:\w+ )?#)", re.IGNORECASE
)
#: Most content words of one of the two.
_LONGEST = 3
#: The two numbers of a vote or a match, and what may be told with either of them first: "rejected it 6-3", "3-6".
_SCORE = re.compile(r"(?<![\w.,–-])(\d{1,3})[-–](\d{1,3})(?![\w–-]|[.,]\d)")
LOST_BY = sought(r"\b(?:defeat|fail|fell|lose|losing|lost|reject|turn(?:ed|s)? down|vot\w+ down|vot\w+ against)", re.I)


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


def are_scores_turned(before: str, after: str) -> bool:
    """Whether the numbers of a vote or a match changed places, and nothing else: "voted 6-3 to close", "voted 3-6 to".

    >>> are_scores_turned("Osby beat Tarn 3-1.", "Osby beat Tarn 1-3."), are_scores_turned("Won 3-1.", "Lost 1-3.")
    (True, False)
    """
    if not holds_any(before, ("-", "–")) or LOST_BY.search(before):
        return False
    one, other = _SCORE.findall(before), _SCORE.findall(after)
    if len(one) != 1 or len(other) != 1 or one[0] != other[0][::-1] or one == other:
        return False
    return said_in_order(_SCORE.sub("", before)) == said_in_order(_SCORE.sub("", after))
