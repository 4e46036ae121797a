"""Whether who or what was out of something is in it, or off it and on it: "out of danger", "in danger".

A place, a state or a thing behind "out of" needs no table: what stands there on the other side behind "in" is the same
word. Behind "off" it does, for what lies off a coast was never on it.
Only who is, stays or gets there is: what is made out of clay may be made in clay.
Refuses: words that are opposites (words/opposed/).
"""

import re
from collections.abc import Mapping

from service.comparison.meaning.swaps import PositionPair
from service.comparison.words.tables import NEGATING
from service.text.memory import remember_short
from service.text.words import holds_any

#: What somebody or something is on or off, and nothing lies beside.
_STATES = r"agenda|air|alert|duty|life support|line|market|medication|menu|oxygen|payroll|sale|ventilators?"
#: What something is done out of, and is not in.
_MOTIVES = r"anger|boredom|caution|concern|curiosity|desperation|fear|greed|habit|love|necessity|pity|respect|spite"
#: What stands right before it, where somebody or something is out of it: no firm "works out of" an office it is not in.
_STATE = re.compile(
    r"(?:^|\b(?:am|is|are|was|were|be|been|being|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|gets?|got|gotten|getting"
    r"|still|now|back|not|never|longer|nor|neither)|n[’']t|[’'](?:m|re|s)|\w+ly)\s+$",
    re.IGNORECASE,
)
_ITS = r"(?:(?:the|an?|her|his|its|their|our|my|all) )?"
_NO = r"(?P<no>\b(?:not|never|no longer|nor|neither) (?:[a-z’'-]+ ){0,2}?|n[’']t (?:[a-z’'-]+ ){0,2}?)?"
_OUT = re.compile(
    rf"{_NO}\b(?:(?P<out>out of ){_ITS}(?P<of>(?!(?:{_MOTIVES})\b)[a-z][\w’'-]*)|off[ -]?{_ITS}(?P<off>{_STATES}))"
    r"\b(?! of\b)",
    re.IGNORECASE,
)
_IN = re.compile(
    rf"{_NO}\b(?:(?:in|inside|within) {_ITS}(?P<of>[a-z][\w’'-]*)|on[ -]?{_ITS}(?P<off>{_STATES}))\b(?! of\b)",
    re.IGNORECASE,
)
#: Content words that may differ beside it: "back in service", "no longer in use".
_BESIDE = NEGATING | frozenset(("back", "inside", "outside", "within"))


def stands_apart(pair: PositionPair) -> bool | None:
    """Whether one is in what the other is out of; False where both say one thing, None where neither is so said.

    "Is out of danger" is "is not in danger", and "is in danger" is the other side of it. All else is the same.
    """
    if any((swap.gone | swap.new) - _BESIDE for swap in pair.swaps):
        return None
    return are_in_and_out(pair.before_words, pair.after_words)


def are_in_and_out(before: str, after: str) -> bool | None:
    """The same of two texts of which all else is known to be the same.

    >>> are_in_and_out("She is out of danger.", "She is in danger."), are_in_and_out("Out of use.", "Not in use.")
    (True, False)
    """
    one, other = _ways(before), _ways(after)
    apart = [what for what in one.keys() & other.keys() if one[what][0] is not other[what][0]]
    return any(one[what][1] is not other[what][1] for what in apart) if apart else None


@remember_short(4_096)
def _ways(words: str) -> Mapping[str, tuple[bool, bool]]:
    """Of what somebody or something is in or out of: whether the word is "in", and whether they are in it in all."""
    if not holds_any(words.lower(), ("out of", "off", "in", "on")):
        return {}
    found: dict[str, tuple[bool, bool]] = {}
    for is_in, pattern in ((False, _OUT), (True, _IN)):
        for match in pattern.finditer(words):
            out = -1 if is_in else match.start("out")
            if out > 0 and not _STATE.search(words[max(0, out - 16) : out]):
                continue  # "made out of clay", "runs it out of a garage"
            what = (match["of"] or match["off"]).lower()
            if what in found:
                return {}  # "out of one coma and in another"
            found[what] = is_in, is_in is not bool(match["no"])
    return found
