"""What stands in a condition takes no part in what the claim holds: "If you cannot travel, stay at home".

Refuses: whether a condition came, went or changed, which requalifies (sorts.py).
"""

import re
from dataclasses import replace

from service.comparison.meaning.swaps import PositionPair, once_a_pair, pair_positions
from service.comparison.words.canonical import said_words
from service.comparison.words.stances import says_no
from service.comparison.words.tables import NEGATING
from service.text.memory import remember_short
from service.text.words import letters_in

#: What opens a condition, or says in which case it holds.
_OPENERS = ("if", "unless", "when", "where", "once", "as long as", "so long as", "provided", "in case")
#: One of these is in each.
_IN_EACH = frozenset("if unless when whenever where wherever once long provided case".split())
#: Words behind which these ask: "did not say if it would close", "nobody knows where he is".
_ASKS = re.compile(
    r"\b(?:as|what|about|on|of|clear|sure|certain|ask\w*|conclu\w+|confirm\w*|decid\w+|determin\w+|disclos\w+|establish\w*"
    r"|explain\w*|explor\w*|find(?:ing)? out|investigat\w+|kn[eo]w\w*|learn\w*|question\w*|remember\w*|reveal\w*"
    r"|sa(?:y|ys|id|ying)|see\w*|specif\w+|tell\w*|told|unclear|understand\w*|wonder\w*) $",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    rf"(?P<lead>^|(?<=[,;:—–-] )|(?<=\w )|(?<=[“\"(]))(?:(?:but|even|except|only|and|or) ){{0,2}}"
    rf"\b(?:{'|'.join(_OPENERS)}|whenever|wherever)\b(?! (?:asked|pressed|questioned)\b) [^,;:.—–]+"
    r"(?:, (?:or|and|nor) [^,;:.—–]+(?=,))?",
    re.IGNORECASE,
)
_UNLESS = re.compile(r"(?:(?:but|even|except) )?unless\b", re.IGNORECASE)
_OPENING = frozenset().union(*map(said_words, _OPENERS), said_words("only even"))


@once_a_pair
def held_in_any_case(pair: PositionPair) -> PositionPair:
    """The pair as it stands without its conditions, where only one has such a clause or the two share no word.

    A condition that is denied now is left as it stands: "if you are ill", "if you are not ill".
    """
    (before, case), (after, other_case) = map(_split, (pair.before_words, pair.after_words))
    words = said_words(case).keys(), said_words(other_case).keys()
    if not (case or other_case) or not words[0].isdisjoint(words[1]) or not (said_words(before) and said_words(after)):
        return pair
    wholes = (
        pair.wholes[0].replace(pair.before_words.strip(), before, 1),
        pair.wholes[1].replace(pair.after_words.strip(), after, 1),
    )
    swaps = pair_positions(pair.before, pair.after, before, after).swaps
    return replace(pair, before_words=before, after_words=after, wholes=wholes, swaps=swaps)


def tell_one_case(pair: PositionPair) -> bool:
    """Whether one says by "not … unless" what the other says by "if": "would not lend unless it paid", "if it paid"."""
    texts = pair.before_words, pair.after_words
    if not any("unless" in text.lower() for text in texts):
        return False
    (held, case), (other, other_case) = map(_split, texts)
    is_unless = [_UNLESS.match(one) is not None for one in (case, other_case)]
    words = [said_words(one).keys() - NEGATING - _OPENING for one in (case, other_case, held, other)]
    if not (words[0] and words[2]) or words[0] != words[1] or words[2] != words[3] or is_unless[0] is is_unless[1]:
        return False
    return (says_no(held) is not says_no(other)) is (says_no(case) is says_no(other_case))


@remember_short(4_096)  # several rows of the table ask it of the same claims
def _split(text: str) -> tuple[str, str]:
    """A text without its conditions, and these.

    >>> _split("If you cannot travel, stay at home.")
    ('stay at home.', 'If you cannot travel')
    >>> _split("She did not say if it would close.")
    ('She did not say if it would close.', '')
    """
    if _IN_EACH.isdisjoint(letters_in(text.lower())):
        return text, ""
    cases: list[str] = []
    left, at = [], 0
    for found in _CONDITION.finditer(text):
        if _ASKS.search(" ".join(text[: found.start()].rsplit(" ", 3)[-3:])):  # its last two words
            continue
        cases.append(found[0])
        left.append(text[at : found.start()].rstrip(" ,"))
        at = found.end()
    kept = "".join((*left, text[at:]))
    return (kept.strip(" ,") if cases else text), " ".join(cases)
