"""Items of a list of orders, warnings, closures or shelters, and the lead they stand under.

What such a list says of an item is its lead: the same zone under "Evacuation Warnings" that stood under "Evacuation
Orders" has neither stayed nor moved.
Refuses: which lines are items (extraction/listing); finding pairs (aligning/pairing.py).
"""

import re
from collections.abc import Collection, Set
from dataclasses import dataclass

from service.comparison.aligning.chains import pair_best
from service.comparison.aligning.edits import Edits, Side
from service.comparison.aligning.forms import sentence_key
from service.comparison.aligning.paired import Pair, Paired
from service.comparison.meaning.likeness import alike, read_as
from service.comparison.meaning.listing.beside import label_of
from service.comparison.meaning.listing.lines import is_part_of_code
from service.comparison.meaning.listing.named import (
    FEWEST_NAMES,
    IS_SENTENCE,
    MOST_NAMES,
    are_of_places,
    are_two,
    may_be_name,
    own_names,
)
from service.comparison.meaning.news.areas import describes_area
from service.comparison.meaning.news.places import names_place
from service.comparison.meaning.scope.leads import EVACUATED, are_apart, said_by_lead
from service.domain.claims import Claim, Position, Snapshot, Voice
from service.domain.versions import Passage
from service.text.lines.shapes import is_code, leading_code

#: Lines above an item among which its lead is looked for.
FARTHEST_LEAD = 120

#: Least likeness of two lines that name the same.
LEAST_LIKE = 0.01

#: What a notice says before the words that head a list.
_WHERE = re.compile(r"^(?:what|where): ", re.IGNORECASE)

#: What a line is of that heads a list of bare names.
_WARNS = re.compile(r"\b(?:alerts?|evacuat\w+|warnings?)\b", re.IGNORECASE)

#: Most comparisons of lines by their names.
MOST_NAMED = 40_000


#: What is said of the items of each side, by their ids.
_Said = tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]


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
        elif _are_of_other_codes(*words) or are_two(*words):
            _part(found, pair, settled)
        elif is_part_of_code(*words) and pair in found.moved:
            found.moved.remove(pair)
            found.pairs.append(pair)
    said = tuple(
        {one.id: (leads[n][at].says if at in leads[n] else frozenset[str]()) for at, one in items[n].items()}
        for n in (0, 1)
    )
    _pair_by_name(found, (said[0], said[1]), settled)


def _pair_by_name(found: Paired, said: _Said, settled: Set[str]) -> None:
    """Pairs what is left of the items by their own names: a road is the same road whatever stretch of it is named now.

    What was taken for a copy of a line that says more ("Road 600", "Road 600 between Road 415 and Oak Lane") is none.
    """
    for pair in list(found.moved):
        words = pair.before.passage.exact, pair.after.passage.exact
        are_items = pair.before.id in said[0] and pair.after.id in said[1] and all(map(own_names, words))
        if are_items and sentence_key(words[0]) != sentence_key(words[1]):
            _part(found, pair, settled)
    sides = [
        [one for one in lone if isinstance(one, Position) and one.id in ids and own_names(one.passage.exact)]
        for lone, ids in zip((found.removed, found.added), said, strict=True)
    ]
    gone, came = sides
    if len(gone) * len(came) > MOST_NAMED:
        return
    pairs = pair_best(len(gone), len(came), lambda i, j: _likeness(gone[i], came[j], said), LEAST_LIKE)
    taken = {id(claim) for i, j in pairs for claim in (gone[i], came[j])}
    for lone in (found.removed, found.added):
        lone[:] = [one for one in lone if id(one) not in taken]
    found.pairs += [Pair(gone[i], came[j], crossed=False) for i, j in pairs]


def _likeness(gone: Position, came: Position, said: _Said) -> float:
    """How alike two lines are that name the same under leads that say the same; 0 for others."""
    return max(LEAST_LIKE, alike(gone, came)) if _is_one_item(gone, came, said) else 0


def _is_one_item(gone: Claim, came: Claim, said: _Said) -> bool:
    """Whether both name the same, and their leads say the same of it."""
    leads = said[0][gone.id], said[1][came.id]
    is_named = not own_names(gone.passage.exact).isdisjoint(own_names(came.passage.exact))
    return is_named and (leads[0] == leads[1] or not are_apart(*leads))


def _are_of_other_codes(before: str, after: str) -> bool:
    """Whether each is a code or begins with one, and none is part of the other: "NA214 to Osby", "NA310 to Tarn"."""
    codes = [line if is_code(line) else leading_code(line) for line in (before, after)]
    return all(codes) and codes[0] != codes[1] and not is_part_of_code(*codes)


def _tell_leads(found: Paired, before: Passage, after: Passage) -> None:
    if not any(pair.before.passage == before and pair.after.passage == after for pair in found.pairs):
        found.pairs.append(Pair(read_as(before, None, Voice.STATUS), read_as(after, None, Voice.STATUS), crossed=False))


def lead_words(claim: Claim, side: Side) -> str:
    """What heads the list in which a claim is an item, as it is told before it; "" where it is none.

    "Evacuation Orders", of "YUB-E093"; with the label of an area of which it is a bound: "Evacuation Orders, Zone 3".
    """
    words = claim.passage.exact
    is_item = _is_item(claim) or is_among_names(claim, side)
    if not is_item or (IS_SENTENCE.search(words) and not describes_area(words)):
        return ""
    at = side.index_of(claim.passage.start)
    lead, label = _lead_of(at, side), label_of(at, side)
    said = side.sentences[lead.at].text if lead is not None else ""
    return ", ".join(_heading(words) for words in (said, label if said else "") if words)


def is_among_names(claim: Claim, side: Side) -> bool:
    """Whether a claim is one of three bare lines or more right below a line of warnings: names, whatever their words.

    Not one that only heads what the next line tells: "Tarn Keys", then "All homes on both sides of Mill Road".
    """
    if not isinstance(claim, Position) or claim.voice is not Voice.STATUS or not may_be_name(claim.passage.exact):
        return False
    at = first = last = side.index_of(claim.passage.start)
    if at + 1 < len(side.sentences) and describes_area(side.sentences[at + 1].text):
        return False
    while first > max(0, at - MOST_NAMES) and _may_be_item(side.sentences[first - 1].text):
        first -= 1
    while last + 1 < min(len(side.sentences), at + MOST_NAMES) and _may_be_item(side.sentences[last + 1].text):
        last += 1
    lead = side.sentences[first - 1].text if first else ""
    if last - first + 1 < FEWEST_NAMES or not (_WARNS.search(lead) and said_by_lead(lead)):
        return False
    return are_of_places(
        [one.text for one in side.sentences[first : last + 1]],
        " ".join(one.text for one in (*side.sentences[: first - 1], *side.sentences[last + 1 :])),
    )


def _may_be_item(line: str) -> bool:
    return may_be_name(line) or (names_place(line) and not said_by_lead(line))


def _heading(line: str) -> str:
    """A line as it is told before an item: without what only marks it as a lead."""
    words = " ".join(_WHERE.sub("", line).rstrip(" :").split())
    return words.removesuffix(".") if not words.endswith(".m.") else words


def says_of_items(claim: Claim, side: Side) -> tuple[str, frozenset[str]]:
    """The line that heads the list in which a claim is an item, and what it says of it; nothing where it is none."""
    lead = _lead_of(side.index_of(claim.passage.start), side) if _is_item(claim) else None
    return (side.sentences[lead.at].text, lead.says) if lead is not None else ("", frozenset())


def _tells_itself(item: str) -> bool:
    """Whether an item is a sentence, whatever it stands under: "Mill Road west of Osby will remain closed."."""
    return item.endswith(".") and IS_SENTENCE.search(item) is not None


def _is_item(claim: Claim) -> bool:
    """Whether a claim is a bare item, or a line that tells an area in more words, which may be read as narration."""
    if not isinstance(claim, Position) or claim.voice not in (Voice.STATUS, Voice.NARRATION):
        return False
    words = claim.passage.exact
    return describes_area(words) or (claim.voice is Voice.STATUS and names_place(words))


def _items(snapshot: Snapshot, side: Side) -> dict[int, Position]:
    """The claims that are items of such lists and need their lead, by their sentence."""
    return {
        side.index_of(one.passage.start): one
        for one in snapshot.claims
        if isinstance(one, Position) and _is_item(one) and not _tells_itself(one.passage.exact)
    }


def _leads(items: Collection[int], side: Side) -> dict[int, _Lead]:
    """The lead of each of these items, by its sentence."""
    found: dict[int, _Lead] = {}
    lead: _Lead | None = None
    is_new = False  # no item stands below it yet
    for at, sentence in enumerate(side.sentences):
        if at in items:
            is_new = False
            if lead is not None and at - lead.at < FARTHEST_LEAD:
                found[at] = lead
            continue
        says = said_by_lead(sentence.text)
        if says and names_place(sentence.text):
            says = frozenset[str]()
        if says and not (is_new and lead is not None and _is_below(says, lead.says)):
            lead, is_new = _Lead(at, says), True
    return found


def _is_below(says: frozenset[str], above: frozenset[str]) -> bool:
    """Whether a lead only tells where: "Osby County Evacuations:", right below "Evacuation Orders"."""
    return says == EVACUATED and not above.isdisjoint(EVACUATED)


def _lead_of(at: int, side: Side) -> _Lead | None:
    """The nearest line above that heads a list and tells something of its items."""
    found: _Lead | None = None
    for above in range(at - 1, max(-1, at - FARTHEST_LEAD), -1):
        words = side.sentences[above].text
        if names_place(words):
            if found is not None:
                break
        elif says := said_by_lead(words):
            if found is None or _is_below(found.says, says):
                found = _Lead(above, says)
            if says != EVACUATED:
                break
    return found


def _are_apart(before: _Lead | None, after: _Lead | None) -> bool:
    return before is None or after is None or are_apart(before.says, after.says)


def _part(found: Paired, pair: Pair, settled: Set[str]) -> None:
    """Has the two claims go and come, but for one that stands in both texts elsewhere."""
    parted = [one for one in (*found.pairs, *found.moved) if one.before is pair.before or one.after is pair.after]
    for pairs in (found.pairs, found.moved):
        pairs[:] = [one for one in pairs if one.before is not pair.before and one.after is not pair.after]
    if not parted:
        found.unchanged -= 1
    others = [one for one in parted if one is not pair]
    left = (*found.pairs, *found.moved) if others else ()
    paired = {claim.id for one in left for claim in (one.before, one.after)}
    for one in (pair, *others):
        for lone, claim in ((found.removed, one.before), (found.added, one.after)):
            if claim.id not in settled and claim.id not in paired and not _is_among(claim, lone):
                lone.append(claim)


def _is_among(claim: Claim, claims: list[Claim]) -> bool:
    return any(one is claim for one in claims)
