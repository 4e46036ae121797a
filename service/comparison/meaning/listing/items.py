"""Items of a list of orders, warnings, closures or shelters, and the lead they stand under.

What such a list says of an item is its lead: the same zone under "Evacuation Warnings" that stood under "Evacuation
Orders" has neither stayed nor moved.
Refuses: which lines are items (extraction/listing); finding pairs (aligning/pairing.py).
"""

import re
from collections.abc import Collection, Set
from dataclasses import dataclass

from service.comparison.aligning.edits import Edits, Side
from service.comparison.aligning.paired import Pair, Paired
from service.comparison.meaning.likeness import read_as
from service.comparison.meaning.listing.lines import is_part_of_code
from service.comparison.meaning.news.places import names_place
from service.comparison.meaning.scope.leads import are_apart, said_by_lead
from service.domain.claims import Claim, Position, Snapshot, Voice
from service.domain.versions import Passage
from service.text.lines.shapes import is_code, leading_code

#: Lines above an item among which its lead is looked for.
FARTHEST_LEAD = 120


#: What makes an item a sentence, which tells by itself.
_IS_SENTENCE = re.compile(r"\b(?:are|has|have|is|please|remains?|was|were|will)\b", re.IGNORECASE)


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
    leads = _leads(items[0], edits.before), _leads(items[1], edits.after)
    settled: set[str] = set()  # the items that stand in both texts under leads that say the same
    pairs = [*found.moved, *found.pairs]
    paired = {pair.before.id for pair in pairs}
    for group in edits.groups:
        if len(group.before) == len(group.after) == 1 and group.before[0] in items[0] and group.after[0] in items[1]:
            one, other = items[0][group.before[0]], items[1][group.after[0]]
            if one.id not in paired:
                pairs.append(Pair(one, other, group.crossed))
            if group.is_same and not _are_apart(leads[0].get(group.before[0]), leads[1].get(group.after[0])):
                settled |= {one.id, other.id}
    told: set[tuple[int, int]] = set()
    for pair in pairs:
        sides = edits.before.index_of(pair.before.passage.start), edits.after.index_of(pair.after.passage.start)
        if items[0].get(sides[0]) is not pair.before or items[1].get(sides[1]) is not pair.after:
            continue
        was, now = leads[0].get(sides[0]), leads[1].get(sides[1])
        words = pair.before.passage.exact, pair.after.passage.exact
        if was is not None and now is not None and _are_apart(was, now):
            if edits.group_before.get(was.at, -1) != edits.group_after.get(now.at, -2):
                _part(found, pair, settled)
            elif (was.at, now.at) not in told:
                told.add((was.at, now.at))
                _tell_leads(found, edits.before.sentences[was.at].whole, edits.after.sentences[now.at].whole)
        elif _are_of_other_codes(*words):
            _part(found, pair, settled)
        elif is_part_of_code(*words) and pair in found.moved:
            found.moved.remove(pair)
            found.pairs.append(pair)


def _are_of_other_codes(before: str, after: str) -> bool:
    """Whether each is a code or begins with one, and none is part of the other: "NA214 to Osby", "NA310 to Tarn"."""
    codes = [line if is_code(line) else leading_code(line) for line in (before, after)]
    return all(codes) and codes[0] != codes[1] and not is_part_of_code(*codes)


def _tell_leads(found: Paired, before: Passage, after: Passage) -> None:
    if not any(pair.before.passage == before and pair.after.passage == after for pair in found.pairs):
        found.pairs.append(Pair(read_as(before, None, Voice.STATUS), read_as(after, None, Voice.STATUS), crossed=False))


def lead_words(claim: Claim, side: Side) -> str:
    """What heads the list in which a claim is an item, as it is told before it; "" where it is none.

    "Evacuation Orders", of "YUB-E093".
    """
    if not _is_item(claim) or _IS_SENTENCE.search(claim.passage.exact):
        return ""
    lead = _lead_of(side.index_of(claim.passage.start), side)
    return " ".join(side.sentences[lead.at].text.rstrip(" :").split()) if lead is not None else ""


def says_of_items(claim: Claim, side: Side) -> tuple[str, frozenset[str]]:
    """The line that heads the list in which a claim is an item, and what it says of it; nothing where it is none."""
    lead = _lead_of(side.index_of(claim.passage.start), side) if _is_item(claim) else None
    return (side.sentences[lead.at].text, lead.says) if lead is not None else ("", frozenset())


def _is_item(claim: Claim) -> bool:
    return isinstance(claim, Position) and claim.voice is Voice.STATUS and names_place(claim.passage.exact)


def _items(snapshot: Snapshot, side: Side) -> dict[int, Position]:
    """The claims that are items of such lists, by their sentence."""
    return {
        side.index_of(one.passage.start): one for one in snapshot.claims if isinstance(one, Position) and _is_item(one)
    }


def _leads(items: Collection[int], side: Side) -> dict[int, _Lead]:
    """The lead of each of these items, by its sentence."""
    found: dict[int, _Lead] = {}
    lead: _Lead | None = None
    for at, sentence in enumerate(side.sentences):
        if at in items:
            if lead is not None and at - lead.at < FARTHEST_LEAD:
                found[at] = lead
        elif not names_place(sentence.text) and (says := said_by_lead(sentence.text)):
            lead = _Lead(at, says)
    return found


def _lead_of(at: int, side: Side) -> _Lead | None:
    """The nearest line above that heads a list and tells something of its items."""
    for above in range(at - 1, max(-1, at - FARTHEST_LEAD), -1):
        words = side.sentences[above].text
        if not names_place(words) and (says := said_by_lead(words)):
            return _Lead(above, says)
    return None


def _are_apart(before: _Lead | None, after: _Lead | None) -> bool:
    return before is None or after is None or are_apart(before.says, after.says)


def _part(found: Paired, pair: Pair, settled: Set[str]) -> None:
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
