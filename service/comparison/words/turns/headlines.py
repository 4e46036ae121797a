"""A headline that was turned to the passive, with its "is" left out, or to a noun: "Plan backed by council".

It is put in full where the other text tells the same deed of whoever does it in front: "Council backs plan".
Refuses: sentences in full, whose voices are read as they stand (meaning/doing/voices.py).
"""

import re
from itertools import pairwise

from service.comparison.words.alike.matching import forms_of
from service.comparison.words.alike.past import is_past_form
from service.text.seeking.sought import sought

#: Most words of a headline that is looked at.
LONGEST = 16

_BY = re.compile(r"(?P<what>[^.,:;!?“”\"]{3,}?) (?P<verb>[a-z]+) by (?P<who>(?:[\w’'-]+ ){0,3}[\w’'-]+)")
#: What somebody gets from whoever is for it, and the deed; who loses it is not backed any longer.
_GETS = sought(
    r"(?P<what>[^.,:;!?“”\"]{3,}?) (?P<gets>gains|gets|receives|secures|wins|loses)"
    r" (?P<who>(?:the )?(?:[\w-]+ )?[\w-]+?)(?:['’]s?)? (?P<noun>approval|backing|support)"
)
_DEED = {"approval": "approved", "backing": "backed", "support": "supported"}
_FINITE = re.compile(
    r"\b(?:am|are|be|been|being|can|could|did|do|does|get|gets|got|had|has|have|is|may|might|must|says?|said|shall"
    r"|should|was|were|will|would)\b",
    re.IGNORECASE,
)


def headlines_in_full(before: str, after: str) -> tuple[str, str]:
    """Both, a headline's passive in full where the other tells the deed the other way round.

    >>> headlines_in_full("Council backs plan", "Plan backed by council")
    ('Council backs plan', 'Plan is backed by council')
    >>> headlines_in_full("Plan gets council backing", "Council backs plan")
    ('Plan is backed by council', 'Council backs plan')
    >>> headlines_in_full("Union rejects offer", "Offer rejected by employer")
    ('Union rejects offer', 'Offer rejected by employer')
    """
    return _in_full(before, after), _in_full(after, before)


def _in_full(text: str, other: str) -> str:
    if text.endswith((".", "!", "?")) or len(text.split()) > LONGEST:
        return text
    found = _BY.fullmatch(text)
    if found is not None and (found["verb"].endswith("ed") or is_past_form(found["verb"])):
        verb, no = found["verb"], ""
    else:
        found = _GETS.fullmatch(text)
        if found is None:
            return text
        verb, no = _DEED[found["noun"]], "not " if found["gets"] == "loses" else ""
    if _FINITE.search(found["what"]) or not _does(found["who"], verb, other):
        return text
    return f"{found['what']} is {no}{verb} by {found['who']}"


def _does(who: str, verb: str, other: str) -> bool:
    """Whether somebody does it in a text, with the verb right behind them."""
    words = [word.strip(".,") for word in other.lower().split()]
    last = who.lower().split()[-1]
    forms = forms_of(verb)
    return any(one == last and not forms.isdisjoint(forms_of(deed)) for one, deed in pairwise(words))
