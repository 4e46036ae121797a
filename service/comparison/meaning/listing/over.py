"""Lists that went because all that they listed is over: "All evacuation orders and warnings have been lifted."

The sentence tells it of each item, which is then no news by itself, and of the line that headed them.
Refuses: which sentences say so (listing/ended.py); finding items (listing/items.py).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from service.comparison.aligning.edits import Edits, Side
from service.comparison.importance import IMMATERIAL_CEILING
from service.comparison.meaning.listing.beside import fold_beside
from service.comparison.meaning.listing.ended import all_over
from service.comparison.meaning.listing.items import says_of_items
from service.comparison.meaning.news.places import names_place
from service.comparison.meaning.scope.leads import said_by_lead
from service.domain.changes import Change, ChangeKind
from service.domain.claims import Claim, Position

#: What else a lead may say of the items of a list that is over.
_BESIDE = frozenset({"affected", "lifted", "severe"})

#: Orders and warnings of other things than who has to leave.
_OF_OTHERS = re.compile(
    r"\b(?:air|boil|drinking|flood|health|heat|red flag|school|smoke|stay|storm|tornado|travel|tsunami|water|weather"
    r"|winds?)\b",
    re.IGNORECASE,
)
_ROADS = re.compile(r"\b(?:highways?|roads?|roadways?|streets?|traffic)\b", re.IGNORECASE)


def fold_listed(changes: Sequence[Change], claims: Mapping[str, Claim], edits: Edits) -> list[Change]:
    """The changes; those of lines that tell what another line of their list tells are immaterial. claims: by id."""
    return fold_beside(fold_over(changes, claims, edits), edits)


def fold_over(changes: Sequence[Change], claims: Mapping[str, Claim], edits: Edits) -> list[Change]:
    """The changes; that of an item which went is immaterial where the later text says that all of its lead is over.

    So is that of the lead. Not where others stand under such a lead there now. claims: by id.
    """
    gone: dict[str, frozenset[str]] = {}
    for change in changes:
        if change.material and change.kind is ChangeKind.REVISED and (says := _lead_edited(change)):
            gone[change.id] = says
        claim = claims.get(change.before.claim_id) if change.before is not None and change.material else None
        if change.kind is ChangeKind.REMOVED and isinstance(claim, Position):
            gone[change.id] = _listed_as(*says_of_items(claim, edits.before))
    over = _over_in(edits.after) if any(gone.values()) else frozenset[str]()
    return [
        replace(change, material=False, importance=min(change.importance, IMMATERIAL_CEILING))
        if gone.get(change.id) and gone[change.id] <= over
        else change
        for change in changes
    ]


def _lead_edited(change: Change) -> frozenset[str]:
    """What was said of its items by a line that heads a list and was edited; nothing of other changes."""
    sides = change.before, change.after
    leads = [side.passage.exact for side in sides if side is not None and side.passage.exact.endswith(":")]
    return _listed_as(leads[0], said_by_lead(leads[0])) if len(leads) == 2 and said_by_lead(leads[1]) else frozenset()


def _over_in(side: Side) -> frozenset[str]:
    """All that is over by the sentences of a text, but for that of which items are listed in it."""
    over = frozenset[str]().union(*(all_over(sentence.text) for sentence in side.sentences))
    lead = ""
    listed: set[str] = set()
    for sentence in side.sentences if over else ():
        if names_place(sentence.text):
            says = said_by_lead(lead)
            listed |= frozenset() if _is_ended(says) else _listed_as(lead, says)
        elif said_by_lead(sentence.text):
            lead = sentence.text
    return over - listed


def _is_ended(says: frozenset[str]) -> bool:
    """Whether what a lead says of its items is that something is over: not where an order was reduced to a warning."""
    return "open" in says or ("lifted" in says and not says >= {"ordered", "warned"})


def _listed_as(lead: str, says: frozenset[str]) -> frozenset[str]:
    """What would have to be over for the items of a lead to be; nothing where they are no orders and no closures."""
    kinds = says - _BESIDE
    if kinds == {"open"} and _ROADS.search(lead):
        return frozenset({"closed roads"})  # where all roads are open, nobody lists those that are
    if not kinds <= {"ordered", "warned", "watched", "closed"} or _OF_OTHERS.search(lead):
        return frozenset()
    is_of_roads = "closed" in kinds and _ROADS.search(lead)
    return (kinds - {"closed"}) | {"closed roads"} if is_of_roads else kinds
