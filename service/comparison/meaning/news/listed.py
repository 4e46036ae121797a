"""Items of a list of orders, warnings, closures or shelters, and the lead they stand under.

What such a list says of an item is its lead: the same zone under "Evacuation Warnings" that stood under "Evacuation
Orders" has neither stayed nor moved.
Refuses: which lines are items (extraction/listing); finding pairs (aligning/pairing.py).
"""

from dataclasses import dataclass

from service.comparison.aligning.edits import Edits, Side
from service.comparison.aligning.paired import Pair, Paired
from service.comparison.meaning.likeness import read_as
from service.comparison.meaning.news.places import names_place
from service.comparison.meaning.scope.leads import are_apart, said_by_lead
from service.comparison.meaning.scope.lists import is_part_of_code
from service.domain.claims import Claim, Position, Snapshot, Voice
from service.text.lines.shapes import is_code

#: Lines above an item among which its lead is looked for.
FARTHEST_LEAD = 120


@dataclass(frozen=True, slots=True)
class _Lead:
    """The line that heads a list, and what it says of the items."""

    at: int
    says: frozenset[str]


def part_listed(found: Paired, before: Snapshot, after: Snapshot, edits: Edits) -> None:
    """Tells apart the items that stand under another lead than before, and codes of which none is part of the other.

    Where the lead itself was edited, that is told, once.
    """
    items = _items(before, edits.before), _items(after, edits.after)
    if not items[0] or not items[1]:
        return
    told: set[tuple[int, int]] = set()
    settled = _settled(items, edits)
    pairs = [*found.moved, *found.pairs]
    for group in edits.groups:
        if len(group.before) == len(group.after) == 1:
            one, other = items[0].get(group.before[0]), items[1].get(group.after[0])
            if one is not None and other is not None and not any(pair.before is one for pair in pairs):
                pairs.append(Pair(one, other, group.crossed))
    for pair in pairs:
        sides = edits.before.index_of(pair.before.passage.start), edits.after.index_of(pair.after.passage.start)
        if items[0].get(sides[0]) is not pair.before or items[1].get(sides[1]) is not pair.after:
            continue
        leads = _lead_of(sides[0], edits.before), _lead_of(sides[1], edits.after)
        if leads[0] is not None and leads[1] is not None and are_apart(leads[0].says, leads[1].says):
            if edits.group_before.get(leads[0].at, -1) != edits.group_after.get(leads[1].at, -2):
                _part(found, pair, settled)
            elif (leads[0].at, leads[1].at) not in told:
                told.add((leads[0].at, leads[1].at))
                heads = edits.before.sentences[leads[0].at].whole, edits.after.sentences[leads[1].at].whole
                if any(one.before.passage == heads[0] and one.after.passage == heads[1] for one in found.pairs):
                    continue
                was, now = (read_as(head, None, Voice.STATUS) for head in heads)
                found.pairs.append(Pair(was, now, crossed=False))
        elif _are_other_codes(pair.before.passage.exact, pair.after.passage.exact):
            _part(found, pair, settled)
        elif is_part_of_code(pair.before.passage.exact, pair.after.passage.exact) and pair in found.moved:
            found.moved.remove(pair)
            found.pairs.append(pair)


def lead_words(claim: Claim, side: Side) -> str:
    """What heads the list in which a claim is an item, as it is told before it; "" where it is none.

    "Evacuation Orders", of "YUB-E093".
    """
    if not _is_item(claim):
        return ""
    lead = _lead_of(side.index_of(claim.passage.start), side)
    return " ".join(side.sentences[lead.at].text.rstrip(" :").split()) if lead is not None else ""


def _is_item(claim: Claim) -> bool:
    return isinstance(claim, Position) and claim.voice is Voice.STATUS and names_place(claim.passage.exact)


def _items(snapshot: Snapshot, side: Side) -> dict[int, Position]:
    """The claims that are items of such lists, by their sentence."""
    return {
        side.index_of(one.passage.start): one for one in snapshot.claims if isinstance(one, Position) and _is_item(one)
    }


def _lead_of(at: int, side: Side) -> _Lead | None:
    """The nearest line above that heads a list and tells something of its items."""
    for above in range(at - 1, max(-1, at - FARTHEST_LEAD), -1):
        words = side.sentences[above].text
        if not names_place(words) and (says := said_by_lead(words)):
            return _Lead(above, says)
    return None


def _are_other_codes(before: str, after: str) -> bool:
    """Whether both are codes and none is the beginning of the other: "YUB-E094", "YUB-E093"."""
    if before == after or not is_code(before) or not is_code(after):
        return False
    return not before.startswith(after) and not after.startswith(before)


def _settled(items: tuple[dict[int, Position], dict[int, Position]], edits: Edits) -> frozenset[str]:
    """The items that stand in both texts under leads that say the same, by their ids."""
    found: set[str] = set()
    for group in edits.groups:
        if group.is_same and len(group.before) == len(group.after) == 1:
            one, other = items[0].get(group.before[0]), items[1].get(group.after[0])
            leads = _lead_of(group.before[0], edits.before), _lead_of(group.after[0], edits.after)
            if one is None or other is None or leads[0] is None or leads[1] is None:
                continue
            if not are_apart(leads[0].says, leads[1].says):
                found |= {one.id, other.id}
    return frozenset(found)


def _part(found: Paired, pair: Pair, settled: frozenset[str]) -> None:
    """Has the two claims go and come, but for one that stands in both texts elsewhere."""
    kept = len(found.pairs) + len(found.moved)
    for pairs in (found.pairs, found.moved):
        pairs[:] = [one for one in pairs if one.before is not pair.before and one.after is not pair.after]
    if kept == len(found.pairs) + len(found.moved):
        found.unchanged -= 1
    for lone, claim in ((found.removed, pair.before), (found.added, pair.after)):
        if claim.id not in settled and not _is_among(claim, lone):
            lone.append(claim)


def _is_among(claim: Claim, claims: list[Claim]) -> bool:
    return any(one is claim for one in claims)
