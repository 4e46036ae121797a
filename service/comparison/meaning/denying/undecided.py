"""What somebody has not decided on, beside what they will or will not do: "would not resign", "had yet to decide".

Who has not made up their mind takes neither side, and is less firm than who did either way.
Refuses: what is not known or asked (unknown.py); what is left open by not being ruled out (ruled_out.py).
"""

import re

from service.comparison.words.alike.matching import forms_of
from service.comparison.words.canonical import said_in_order
from service.text.memory import remember_short
from service.text.seeking.sought import sought
from service.text.words import holds_any

_BE = r"(?:am|is|are|was|were|remain(?:s|ed)?|(?:has|have|had) been)"
_MIND = r"mind(?:s)?"
#: Nothing is decided on yet: as far as what it is.
_UNDECIDED = sought(
    rf"(?:\b(?:has|have|had|{_BE})(?: still)?(?: not|n[’']t)(?: yet)? (?:decided|deciding|made up (?:\w+) {_MIND})"
    rf"|\b(?:{_BE}|has|have|had)(?: still)? yet to (?:decide|make up (?:\w+) {_MIND})"
    rf"|\b{_BE}(?: still)? (?:undecided|considering|contemplating|debating|deciding|discussing|mulling|pondering"
    rf"|thinking|weighing(?: up)?))"
    r"(?: (?:about|as to|on|over))?"
    r"(?: (?:whether(?: or not)?|if|when|where|how)(?: to| (?:he|she|it|they|we|I) (?:would|will|should))?"
    r"|(?<=undecided about)|(?<=undecided on)|(?<=undecided over)) (?P<deed>(?!not\b)[a-z]+)\b",
    re.IGNORECASE,
)
#: It is not decided on either, by whoever will first think about it: "would think twice before selling".
_HESITATES = re.compile(
    r"(?:\b(?:will|would) |['’]d )?(?<!not )(?<!never )(?<!n['’]t )\b(?:think (?:carefully|hard|twice)|hesitate)"
    r" (?:about|before|to) (?P<deed>(?!not\b)[a-z]+)\b",
    re.IGNORECASE,
)
#: One of these is in each.
_OPEN = ("decide", "deciding", "mind", "whether ", " if ", " when ", " where ", " how ")
_THINKING = ("think ", "hesitate ")
#: It is decided on: somebody will do it, or will not.
_DECIDED = re.compile(
    r"(?:\b(?:will|would|shall|(?:am|is|are|was|were) going to|(?:has |have |had )?decided to)"
    r"(?: not| never)?(?: again| ever)?"
    r"|\b(?:has |have |had )?decided not to|\b(?:am|is|are|was|were) not going to|\b(?:wo|would)n[’']t|[’']ll)"
    r" (?P<deed>(?!not\b|be\b|have\b|decide\b)[a-z]+)\b",
    re.IGNORECASE,
)


@remember_short(4_096)  # several rows of the table ask it of the same two claims
def undecided_step(before: str, after: str) -> tuple[int, bool] | None:
    """-1 where what was decided on is undecided now, 1 the other way round, and whether all else is the same.

    0 where it is undecided in both. None where they say anything else, or it of another deed.

    >>> undecided_step("She would not run.", "She was undecided about running.")
    (-1, True)
    >>> undecided_step("He had yet to decide whether to sue.", "He had decided to sue.")
    (1, True)
    >>> undecided_step("He will not sue.", "He will sue.")
    >>> undecided_step("She would never sell it.", "She would think twice before selling it.")
    (-1, True)
    """
    open_ = [_UNDECIDED.search(words) if holds_any(words, _OPEN) else None for words in (before, after)]
    if not any(open_):
        open_ = [_HESITATES.search(words) if holds_any(words, _THINKING) else None for words in (before, after)]
    at = int(open_[0] is None)  # the side that has it undecided
    asks = open_[at]
    if asks is None:
        return None
    other = (after, before)[at]
    both_open = open_[1 - at]
    told = [both_open] if both_open is not None else _DECIDED.finditer(other)
    for found in told:
        if forms_of(asks["deed"].lower()) & forms_of(found["deed"].lower()):
            rest = [said_in_order(f"{one.string[: one.start()]} {one.string[one.end() :]}") for one in (asks, found)]
            return (0 if both_open is not None else (1, -1)[at]), rest[0] == rest[1]
    return None
