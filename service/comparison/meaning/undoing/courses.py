"""What goes on and then is finished or over: "the search continues", "the search has been completed".

Refuses: who was doing it and gave it up (denying/given_up.py); what was to last until a day (doing/settled.py).
"""

import re

from service.comparison.meaning.swaps import Swap
from service.comparison.words.alike.matching import forms_of
from service.text.seeking.sought import sought

_NOW = r"(?:(?:still|now|also) )?"
_GOES_ON = re.compile(
    rf"{_NOW}(?:continues?|(?:is|are) {_NOW}(?:continuing|going on|in progress|ongoing|under ?way)|goes on|go on)",
    re.IGNORECASE,
)
_FINISHED = re.compile(
    rf"(?:ha(?:s|ve|d) {_NOW}(?:been )?(?:completed|concluded|finished)"
    rf"|(?:is|are) {_NOW}(?:complete|completed|finished))",
    re.IGNORECASE,
)
_OVER = re.compile(rf"(?:ha(?:s|ve|d) {_NOW}(?:been )?(?:ended|stopped)|(?:is|are) {_NOW}over)", re.IGNORECASE)
#: What comes to its end by itself, so that nobody gave it up.
_ENDS_ITSELF = sought(
    r"\b(?:ceremony|conference|count(?:ing)?|course|election|exams?|festival|flight|funeral|game|hearing|inquest|journey"
    r"|match|meeting|parade|race|season|service|session|show|summit|term|tournament|tour|trial|voyage|vot(?:e|ing))s?\b",
    re.IGNORECASE,
)
#: What has begun, and what one is only to be ready for.
_BEGUN = re.compile(r"(?:begun|started) (?:to )?(?P<deed>[a-z]+)", re.IGNORECASE)
_BE_READY = re.compile(r"(?:be (?:prepared|ready)|get ready|prepare|stand ready) to", re.IGNORECASE)


def finishing_step(swap: Swap) -> int:
    """1 where what goes on is finished, -1 the other way round."""
    step = _comes_to(swap, _OVER)
    return _comes_to(swap, _FINISHED) or (step if step and _ends_itself(swap) else 0)


def begun_step(swap: Swap) -> int:
    """-1 where what was done has only begun, or where one is only to be ready for it; 1 the other way round.

    "Has withdrawn its troops", "has begun to withdraw its troops"; "were told to leave", "to be ready to leave".
    """
    sides = swap.deleted.strip(), swap.inserted.strip()
    for (one, other), step in ((sides, -1), (sides[::-1], 1)):
        if not one and _BE_READY.fullmatch(other) and swap.lead == "to":
            return step
        begun = _BEGUN.fullmatch(other)
        if begun is not None and forms_of(one.lower()) & forms_of(begun["deed"].lower()):
            return step
    return 0


def is_over(swap: Swap) -> bool:
    """Whether what somebody kept up is over, or the other way round: "the strike continues", "is over"."""
    return _comes_to(swap, _OVER) != 0 and not _ends_itself(swap)


def _ends_itself(swap: Swap) -> bool:
    return bool(_ENDS_ITSELF.search(swap.earlier or ""))


def _comes_to(swap: Swap, end: re.Pattern[str]) -> int:
    sides = swap.deleted.strip(), swap.inserted.strip()
    for (one, other), step in ((sides, 1), (sides[::-1], -1)):
        if one and other and _GOES_ON.fullmatch(one) and end.fullmatch(other):
            return step
    return 0
