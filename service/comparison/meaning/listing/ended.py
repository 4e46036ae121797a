"""Sentences that say that all that a list lists is over: "All evacuation orders and warnings have been lifted."

Refuses: what is over in one place or for some; which lists went with it (listing/over.py).
"""

import re

from service.comparison.meaning.scope.leads import ALONE, EVACUATED, said_by_lead, said_in
from service.text.memory import remember_short

#: What may be over, and what leads say of it: evacuations are ordered and warned of.
_OVER = {
    r"evacuations": ("ordered", "warned"),
    r"orders?": ("ordered",),
    r"warnings?": ("warned",),
    r"advisor(?:y|ies)|watches|alerts?": ("watched",),
    r"road closures?|closed roads|roads|highways|roadways": ("closed roads",),
    r"closures?": ("closed", "closed roads"),
}

_KIND = re.compile("|".join(rf"\b(?P<k{at}>{words})\b" for at, words in enumerate(_OVER)), re.IGNORECASE)
_ANY = "(?:" + "|".join(_OVER) + ")"
_WHICH = (
    r"(?:(?:the|of|active|area|current|evacuation|existing|fire|local|mandatory|other|outstanding|previous(?:ly)?|issued"
    r"|remaining|related|voluntary) |and )*"
)
_KINDS = rf"{_WHICH}{_ANY}(?:(?:, and|,| and| &|/| or) ?{_WHICH}{_ANY})*"
_ENDED = (
    r"(?:lifted|cancell?ed|cleared|downgraded|ended|opened|(?:fully )?re-?opened|reduced|removed|rescinded|terminated"
    r"|withdrawn)"
)
#: Before it: "UPDATE:", "As of 5 p.m.,"; behind it: to what, when, for which fire, and what follows from it.
_OPENS = r"(?:[\w /.’'-]{1,30}: |(?:as of|at|effective|on) [^,]{1,40},? )?"
_TIME = (
    r"as of|at|by|effective|of|on|since|this|\d[\d:./]*|[ap]\.?m\.?|hours|noon|midnight|morning|afternoon|evening"
    r"|\w+day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*|p[sd]t"
)
_BEHIND = (
    r"(?: to (?:an? )?(?:evacuation )?(?:warnings?|advisor(?:y|ies)))?"
    rf"(?: (?:today|yesterday|now|effective immediately)|(?: (?:{_TIME}),?){{2,9}}"
    r"| (?:for|due to|related to) the (?:[A-Z][\w’'-]+ ){1,3}(?:[Ff]ire|[Ii]ncident|[Cc]omplex)){0,3}"
    r"(?:,? (?:and|,) .{1,120})?"
)
_SAYS = (
    re.compile(
        rf"{_OPENS}(?P<what>all {_KINDS}) (?:(?:have|has) (?:all |now )*been|were|(?:are|have) now|have|are) {_ENDED}"
        rf"{_BEHIND}[.!]?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_OPENS}all (?P<what>(?:roads|highways|roadways))(?: are|:)(?: now)? open{_BEHIND}[.!]?", re.IGNORECASE
    ),
    re.compile(
        rf"{_OPENS}(?:there are )?(?:currently |now )?no (?:longer any |more )?(?P<what>{_KINDS})"
        r"(?: are| remain)?(?: currently| now)?(?: in (?:effect|place))?(?: at this time)?[.!]?",
        re.IGNORECASE,
    ),
    re.compile(rf"(?P<what>{_KINDS}): ?(?:none|(?:all )?(?:have (?:all )?been )?{_ENDED})[.!]?", re.IGNORECASE),
)
#: What is over for some alone, or not yet.
_BUT = re.compile(
    r"\b(?:but|except\w*|excluding|not|only|other than|remains?|still|unless|until|new|replaced|upgraded)\b",
    re.IGNORECASE,
)

#: A longer sentence tells more than that; and how many are remembered: each text is asked for all of its own.
LONGEST, SENTENCES_REMEMBERED = 300, 4_096


@remember_short(SENTENCES_REMEMBERED)
def all_over(sentence: str) -> frozenset[str]:
    """Of which lists a sentence says that all that they list is over, by what their leads say.

    >>> sorted(all_over("All evacuation orders and warnings have been lifted."))
    ['ordered', 'warned']
    >>> all_over("Some orders have been lifted."), all_over("All orders in Osby have been lifted.")
    (frozenset(), frozenset())
    """
    if len(sentence) > LONGEST or _BUT.search(sentence):
        return frozenset()
    found = next((match for says in _SAYS if (match := says.fullmatch(sentence.strip()))), None)
    if found is None:
        return frozenset()
    named = (_OVER[words] for kind in _KIND.finditer(found["what"]) for words in [list(_OVER)[_number(kind)]])
    return frozenset(one for names in named for one in names)


def _number(kind: re.Match[str]) -> int:
    assert kind.lastgroup is not None  # each of the words stands in a group
    return int(kind.lastgroup[1:])


#: That something is over, wherever it was.
_IS_OVER = re.compile(
    r"\b(?:have|has|had|are|is|were|was)(?: (?:all|also|been|now|since))* (?:lifted|cancell?ed|ended|re-?opened|removed"
    r"|rescinded|terminated|withdrawn)\b",
    re.IGNORECASE,
)


def ends_list(before: str, after: str) -> bool:
    """Whether one heads a list of what is in force and the other says that this is over, either way.

    >>> ends_list("Flood warnings:", "All flood warnings have been lifted."), ends_list("Roads:", "Roads were closed.")
    (True, False)
    """
    return any(
        lead.endswith(":")
        and (says := said_by_lead(lead))
        and says.isdisjoint(ALONE)
        and says != EVACUATED
        and _IS_OVER.search(other)
        and not _BUT.search(other)
        and says <= said_in(other)
        for lead, other in ((before, after), (after, before))
    )
