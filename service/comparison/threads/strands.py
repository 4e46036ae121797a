"""One claim through the versions of one article: which claim of a version goes on which strand.

A version's claims go on by the change report into it (its pairs, and what stands word for word in both), then by
their words when an earlier version had them; what is left begins a strand. A strand has at most one claim a version.
Refuses: comparing texts (the report did), joining strands of a story (clusters.py).
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from service.comparison.meaning.likeness import is_plain_report
from service.comparison.measures.zeros import is_nought_in_words
from service.comparison.threads.amounts import Bounds, extent_of
from service.comparison.threads.following import (
    amount_of,
    are_on_one,
    count_one,
    goes_on,
    letters_of,
    pair_elsewhere,
    pair_within_positions,
)
from service.comparison.threads.rivals import find_rivals
from service.comparison.threads.told.matters import Told
from service.comparison.threads.told.names import is_same_name
from service.domain.changes import ChangeReport
from service.domain.claims import Claim, Figure, Position, Snapshot, standing_key
from service.domain.ids import content_id
from service.domain.threads import Anchor, JoinReason, Strand, StrandClaim, ThreadFamily, claim_places
from service.text.memory import remember_short

#: Wordings whose plain form is remembered: from one version to the next most stay.
WORDINGS_REMEMBERED = 16_384
_WORDS, _NUMBERS = re.compile(r"[^\W\d]+|\d"), re.compile(r"\d[\d.,]*")

#: Whether a person set a claim apart from one on a strand.
Breaks = Callable[[str, Claim], bool]

#: The claim of the version before from which one goes on, and why.
Link = tuple[str, JoinReason]

#: Finds by later claim the links from a version to the next.
Links = Callable[["Step | None", "Step"], Mapping[str, Link]]

#: Claims a person set apart, each pair in both orders.
Apart = Collection[tuple[Anchor, Anchor]]


@dataclass(frozen=True)
class Step:
    """One version of an article: what it says, what that is about, and the report from the version before."""

    snapshot: Snapshot
    told: Mapping[str, Told]
    report: ChangeReport | None  # None for an article's first version

    @cached_property
    def places(self) -> dict[str, str]:
        """By claim id, the id that a strand beginning with it would have."""
        version = self.snapshot.version
        place = claim_places(version.article_id, version.content_hash)
        return {
            claim.id: place(family_of(claim), claim.passage.start, claim.passage.end) for claim in self.snapshot.claims
        }

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Its claims by id."""
        return {claim.id: claim for claim in self.snapshot.claims}

    @cached_property
    def letters(self) -> dict[str, tuple[str, ...]]:
        """By claim id, its very words and those around it."""
        return letters_of(self.snapshot.claims)

    def letters_but(self, linked: Container[str]) -> dict[str, tuple[str, ...]]:
        """Likewise, of the claims that are not linked."""
        return {id: letters for id, letters in self.letters.items() if id not in linked}

    def wordings_but(self, linked: Container[str]) -> dict[str, tuple[object, ...]]:
        """By the ids of those, what each shares with a claim that says the same word for word."""
        return {id: _wording(claim, self.claims) for id, claim in self.claims.items() if id not in linked}

    def contents_but(self, linked: Container[str]) -> dict[str, tuple[object, ...]]:
        """By the id of a position that somebody only tells, what is told: "conceded that", "admitted that" tell one."""
        left = [one for id, one in self.claims.items() if id not in linked and isinstance(one, Position)]
        told = [one for one in left if one.cue and one.content and is_plain_report(one)]
        return {one.id: ("told", _plain(" ".join(part.exact for part in one.content))) for one in told}

    @cached_property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """By claim id, what it is known by in a later version: its words, and its place in the very same text."""
        return {
            claim.id: (key, self.places[claim.id]) if (key := standing_key(claim)) else (self.places[claim.id],)
            for claim in self.snapshot.claims
        }


@dataclass(frozen=True, slots=True)
class Before:
    """What went before a version: the version before it, and where the claims so far stand."""

    step: Step | None  # None before an article's first version
    strand_of: Mapping[str, str]  # claim id of that version to its strand
    standing: Mapping[str, tuple[str, str]]  # key (keys_of) of any earlier claim to its strand and id, the latest's


def family_of(claim: Claim) -> ThreadFamily:
    """Which family of thread a claim belongs to."""
    return ThreadFamily.FIGURE if isinstance(claim, Figure) else ThreadFamily.POSITION


def anchor_of(claim: Claim, snapshot: Snapshot) -> Anchor:
    """The claim, named so that it is found again however the text is read."""
    version = snapshot.version
    return Anchor(version.article_id, version.content_hash, family_of(claim), claim.passage.start, claim.passage.end)


def follow_article(
    steps: Iterable[Step], apart: Apart, link: Links | None = None
) -> tuple[dict[str, Strand], tuple[StrandClaim, ...]]:
    """An article's strands and the claims on them, from its versions in order. link: link_claims, or its memory."""
    link = link or link_claims
    named: defaultdict[str, set[Anchor]] = defaultdict(set)  # of each strand, the claims somebody set apart from others
    anchors = {one for one, _ in apart}
    strands: dict[str, Strand] = {}
    placed: list[StrandClaim] = []
    standing: dict[str, tuple[str, str]] = {}
    before = Before(None, {}, standing)
    for step in steps:

        def breaks(id: str, claim: Claim, snapshot: Snapshot = step.snapshot) -> bool:
            return any((one, anchor_of(claim, snapshot)) in apart for one in named[id])

        found = follow_claims(step, before, breaks, link(before.step, step))
        strands |= extend_strands(strands, found, step)
        placed += found
        claims = {claim.id: claim for claim in step.snapshot.claims}
        for one in found:
            standing.update(dict.fromkeys(step.keys[one.claim_id], (one.strand_id, one.claim_id)))
            if anchors and (anchor := anchor_of(claims[one.claim_id], step.snapshot)) in anchors:
                named[one.strand_id].add(anchor)
        before = Before(step, {one.claim_id: one.strand_id for one in found}, standing)
    return strands, tuple(placed)


def link_claims(before: Step | None, step: Step) -> dict[str, Link]:
    """By claim id, the claim of the version before from which it goes on, and why; the others are not there."""
    return _links(before, step) if before is not None and step.report is not None else {}


def follow_claims(
    step: Step, before: Before, breaks: Breaks, links: Mapping[str, Link] | None = None
) -> tuple[StrandClaim, ...]:
    """Every claim of a version on its strand, in text order, and no strand twice. links: link_claims, where at hand."""
    links = link_claims(before.step, step) if links is None else links
    taken = {before.strand_of[earlier] for earlier, _ in links.values() if earlier in before.strand_of}
    placed: dict[str, StrandClaim] = {}
    for claim in step.snapshot.claims:
        if claim.id in placed:
            continue
        own = step.places[claim.id]
        strand_id, reason, source = "", JoinReason.FIRST, ""
        link = links.get(claim.id)
        if link is not None and link[0] in before.strand_of:
            if not breaks(before.strand_of[link[0]], claim):
                strand_id, reason, source = before.strand_of[link[0]], link[1], link[0]
        else:
            for key in step.keys[claim.id]:
                back = before.standing.get(key)
                if back is not None and back[0] not in taken and not breaks(back[0], claim):
                    strand_id, reason, source = back[0], JoinReason.BACK_AGAIN, back[1]
                    break
        if not strand_id:
            is_used = own in taken or own in before.standing
            strand_id = content_id("strand", own, step.snapshot.version.id, claim.id) if is_used else own
        taken.add(strand_id)
        placed[claim.id] = StrandClaim(
            claim_id=claim.id,
            strand_id=strand_id,
            version_id=step.snapshot.version.id,
            place_id=own,
            holder=step.told[claim.id].holder,
            reason=reason,
            before_claim_id=source,
        )
    return tuple(placed.values())


def extend_strands(strands: Mapping[str, Strand], placed: tuple[StrandClaim, ...], step: Step) -> dict[str, Strand]:
    """The strands these claims stand on, as they are with them: begun, or with what the version adds to them."""
    snapshot, told = step.snapshot, step.told
    claims = {claim.id: claim for claim in snapshot.claims}
    rivals = find_rivals(placed, claims, told, snapshot.version.text)
    changed = {}
    for one in placed:
        claim, says = claims[one.claim_id], told[one.claim_id]
        extent = extent_of(claim) if isinstance(claim, Figure) else Bounds(None, None)
        known = strands.get(one.strand_id)
        if known is None:
            changed[one.strand_id] = Strand(
                id=one.strand_id,
                article_id=snapshot.version.article_id,
                family=family_of(claim),
                matter=says.matter,
                title=says.title,
                holder=says.holder,
                first_at=snapshot.version.captured_at,
                place=claim.passage.start,
                low=extent.low,
                high=extent.high,
                rivals=frozenset(rivals[one.strand_id]),
            )
            continue
        if isinstance(claim, Figure) and is_nought_in_words(claim):
            says = replace(says, title=known.title)  # "nobody is missing" does not say of what there is none
        changed[one.strand_id] = _extended(known, says, extent, rivals.get(one.strand_id, set()))
    return changed


def _extended(known: Strand, says: Told, extent: Bounds, rivals: set[str]) -> Strand:
    """The strand with one claim more; itself where the claim adds nothing."""
    low = extent.low if known.low is None or extent.low is None else min(known.low, extent.low)
    high = extent.high if known.high is None or extent.high is None else max(known.high, extent.high)
    holder = says.holder if says.holder and not is_same_name(known.holder, says.holder) else known.holder
    matter = known.matter or says.matter
    is_same = (low, high, holder, says.title) == (known.low, known.high, known.holder, known.title)
    if is_same and matter == known.matter and rivals <= known.rivals:
        return known
    return replace(
        known, matter=matter, title=says.title, holder=holder, low=low, high=high, rivals=known.rivals | rivals
    )


def _links(before: Step, after: Step) -> dict[str, Link]:
    """Later claim to earlier claim and why: the report's pairs, then what stands in both, then what carries figures."""
    assert after.report is not None  # the caller looked
    sides = before.claims, after.claims
    links: dict[str, Link] = {}
    used: set[str] = set()

    def link(earlier: str, later: str, reason: JoinReason) -> None:
        is_open = earlier in sides[0] and later in sides[1] and earlier not in used and later not in links
        if is_open and family_of(sides[0][earlier]) is family_of(sides[1][later]):
            links[later] = (earlier, reason)
            used.add(earlier)

    for change in after.report.changes:
        if change.before is not None and change.after is not None and goes_on(change, before.told, after.told):
            link(change.before.claim_id, change.after.claim_id, JoinReason.CHANGED)
            for pair in pair_elsewhere(change.before, change.after, *sides):
                link(*pair, JoinReason.CHANGED)
    for tell in (Step.letters_but, Step.wordings_but, Step.contents_but):  # of ever fewer: most are as they were
        said, said_now = tell(before, used), tell(after, links)
        waiting: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
        for id in said:
            waiting[said[id]].append(id)
        for id in said_now:
            there = waiting[said_now[id]]
            same = next((one for one in there if is_same_name(before.told[one].holder, after.told[id].holder)), None)
            if same is not None:
                there.remove(same)
                link(same, id, JoinReason.CARRIED_OVER)
    for id, (earlier, _) in tuple(links.items()):
        figures = sides[0][earlier], sides[1][id]
        if isinstance(figures[0], Figure) and isinstance(figures[1], Figure):
            around = figures[0].position_id or "", figures[1].position_id or ""
            told = before.told.get(around[0]), after.told.get(around[1])
            if told[0] is not None and told[1] is not None and are_on_one(told[0], told[1]):
                link(*around, JoinReason.IN_STEP)
    told_of = {one.claim_id for each in after.report.changes for one in (each.before, each.after) if one is not None}
    silent, still = (
        [claim for claim in side.values() if isinstance(claim, Figure) and claim.id not in told_of] for side in sides
    )
    for one, other in pair_within_positions(silent, still, {id: earlier for id, (earlier, _) in links.items()}):
        if count_one(before.told[one], after.told[other]):
            link(one, other, JoinReason.IN_STEP)
    return links


def _wording(claim: Claim, claims: Mapping[str, Claim]) -> tuple[object, ...]:
    """What two claims share that say the same word for word, whatever a position's numbers and its holder's name."""
    if isinstance(claim, Position):
        content = " ".join(part.exact for part in claim.content)
        return "position", claim.voice, _plain(claim.cue.exact if claim.cue else ""), _plain(content)
    around = claims.get(claim.position_id or "")
    return (
        "figure",
        *amount_of(claim),
        claim.measure,
        _plain(around.passage.exact) if around is not None else "",
    )


@remember_short(WORDINGS_REMEMBERED)
def _plain(words: str) -> str:
    return " ".join(_WORDS.findall(_NUMBERS.sub("0", words.casefold())))
