"""Whether what is left open, or before whom it was said, is another: "did not say why", "did not say when".

Refuses: whether it is known (denying/unknown.py); on what other occasion somebody spoke (occasions.py).
"""

import re

from service.comparison.meaning.swaps import PositionPair, Swap
from service.domain.claims import Voice
from service.text.words import holds_any

#: A word that asks, with the verb that goes with one or several.
_ASKS = re.compile(
    r"(?P<asks>how (?:far|long|many|much|often|old)|how|what|when|where|which|who|whom|whose|why)"
    r"(?: (?:is|are|was|were))?",
    re.IGNORECASE,
)
#: What says or knows the answer, right before it: "did not say why", "it is not clear to police when".
_OPENS = re.compile(
    r"\b(?:asks?|asked|asking|clear|confirm(?:ed)?|disclosed?|established?|explain(?:ed)?|knew|know|known|knows"
    r"|reveal(?:ed)?|said|say|saying|says|tell|told|unclear|unknown|wonder(?:ed)?)"
    r"(?: (?:about|exactly|him|her|of|on|them|yet|(?:the )?\w+s))? ?$",
    re.IGNORECASE,
)
#: Words that ask, of which one is put for the other: "did not say which", "what".
_ONE_QUESTION = ({"what", "which"}, {"who", "whom"}, {"how long", "when"})

_OATH = re.compile(r"\b(?:under|on) oath\b", re.IGNORECASE)
#: What is told to a court, which binds whoever says it, or to anybody.
_TOLD_COURT = re.compile(
    r"\b(?:told|tell|tells|telling) (?!judges\b)(?:the |a |an )?(?:[\w’'-]+ ){0,3}?"
    r"(?:court|grand jury|hearing|inquest|inquiry|judges?|jurors|jury|magistrates?|trial|tribunal)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:told|tell|tells|telling) ", re.IGNORECASE)
#: Words of a court, from which a text is known to speak of one, however it puts it.
_COURT = re.compile(
    r"\b(?:affidavit|court|evidence|hearing|inquest|inquiry|judges?|jurors?|jury|magistrates?|oath|sworn|swore|testif\w+"
    r"|testimony|trial|tribunal)\b",
    re.IGNORECASE,
)


def asks_another(pair: PositionPair) -> bool:
    """Whether another question is left open or answered: "did not say why", "did not say when"."""
    return any(map(_is_another_question, pair.swaps))


def _is_another_question(swap: Swap) -> bool:
    found = [_ASKS.fullmatch(words.strip(" ,")) for words in (swap.deleted, swap.inserted)]
    if found[0] is None or found[1] is None or not _OPENS.search(swap.earlier or ""):
        return False
    asked = {found[0]["asks"].lower(), found[1]["asks"].lower()}
    return len(asked) > 1 and asked not in _ONE_QUESTION


def is_sworn_on_one_side(pair: PositionPair) -> bool:
    """Whether what was sworn or told a court on one side is told to somebody else on the other, or was not sworn.

    Not beside a plain "said": whoever reports from a court leaves it out.
    """
    if not (pair.before.voice is Voice.ATTRIBUTED is pair.after.voice):
        return False
    told = pair.before.passage.exact, pair.after.passage.exact
    if not holds_any(" ".join(told).lower(), ("told ", "tell", " oath")):
        return False
    return any(
        bool(_OATH.search(one) or (_TOLD_COURT.search(one) and _TOLD.search(other))) and not _COURT.search(other)
        for one, other in (told, told[::-1])
    )
