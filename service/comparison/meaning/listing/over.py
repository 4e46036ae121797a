"""Lists that went because all that they listed is over: "All evacuation orders and warnings have been lifted."

The sentence tells it of each item, which is then no news by itself.
Refuses: what is over in one place or for some; finding items (listing/items.py).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from service.comparison.aligning.edits import Edits, Side
from service.comparison.importance import IMMATERIAL_CEILING
from service.comparison.meaning.listing.items import says_of_items
from service.comparison.meaning.news.places import names_place
from service.comparison.meaning.scope.leads import said_by_lead
from service.domain.changes import Change, ChangeKind
from service.domain.claims import Claim, Position, Voice
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

#: What else a lead may say of the items of a list that is over.
_BESIDE = frozenset({"affected", "lifted", "severe"})

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

#: Orders and warnings of other things than who has to leave.
_OF_OTHERS = re.compile(
    r"\b(?:air|boil|drinking|flood|health|heat|red flag|school|smoke|stay|storm|tornado|travel|tsunami|water|weather"
    r"|winds?)\b",
    re.IGNORECASE,
)
_ROADS = re.compile(r"\b(?:highways?|roads?|roadways?|streets?|traffic)\b", re.IGNORECASE)


def fold_over(changes: Sequence[Change], claims: Mapping[str, Claim], edits: Edits) -> list[Change]:
    """The changes; that of an item which went is immaterial where the later text says that all of its lead is over.

    Not where others stand under such a lead there now. claims: by id.
    """
    gone: dict[str, frozenset[str]] = {}
    for change in changes:
        claim = claims.get(change.before.claim_id) if change.before is not None and change.material else None
        if change.kind is ChangeKind.REMOVED and isinstance(claim, Position) and claim.voice is Voice.STATUS:
            gone[change.id] = _listed_as(*says_of_items(claim, edits.before))
    over = _over_in(edits.after) if any(gone.values()) else frozenset[str]()
    return [
        replace(change, material=False, importance=min(change.importance, IMMATERIAL_CEILING))
        if gone.get(change.id) and gone[change.id] <= over
        else change
        for change in changes
    ]


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


def _over_in(side: Side) -> frozenset[str]:
    """All that is over by the sentences of a text, but for that of which items are listed in it."""
    over = frozenset[str]().union(*(all_over(sentence.text) for sentence in side.sentences))
    lead = ""
    listed: set[str] = set()
    for sentence in side.sentences if over else ():
        if names_place(sentence.text):
            listed |= _listed_as(lead, said_by_lead(lead))
        elif said_by_lead(sentence.text):
            lead = sentence.text
    return over - listed


def _listed_as(lead: str, says: frozenset[str]) -> frozenset[str]:
    """What would have to be over for the items of a lead to be; nothing where they are no orders and no closures."""
    kinds = says - _BESIDE
    if not kinds <= {"ordered", "warned", "watched", "closed"} or _OF_OTHERS.search(lead):
        return frozenset()
    is_of_roads = "closed" in kinds and _ROADS.search(lead)
    return (kinds - {"closed"}) | {"closed roads"} if is_of_roads else kinds
