"""What is told once: a sentence that only echoes the claims inside it, a vote by both its sides, a correction.

Refuses: judging; headlines, and whether a correction notice is told (echoes.py).
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from service.comparison.importance import IMMATERIAL_CEILING
from service.comparison.meaning.turned.charged import is_charge_answered
from service.comparison.measures.zeros import NONE
from service.comparison.telling.quoting import say_quoted
from service.comparison.telling.reports import WITH_FIGURE
from service.domain.changes import Change, Family
from service.domain.claims import Claim, Figure, Position, Voice
from service.domain.corrections import HOUR, find_corrections, is_in_notice
from service.domain.versions import Passage

#: Voices of a sentence that nobody is named for.
_REPORTED = frozenset({Voice.NARRATION, Voice.STATUS, Voice.DIRECTIVE})

#: Most code points from where the one side of a vote begins to where the other does.
SIDES_APART = 24

#: Most words of a sentence that tells no more than how many.
MOST_OF_COUNT = 6

#: Most code points from where a charge ends to where its denial begins; a denial that says no more.
BEHIND_CHARGE = 40
_DENIES_IT = re.compile(
    r"(?:He|She|They)(?: has| have| had)? (?:denied|denies|deny) (?:all |both )?"
    r"(?:it|them|them all|this|(?:of )?(?:the|those|these) (?:\w+ )?(?:accusation|allegation|charge|count)s?)\.?"
)

#: What a notice is called, before what it says.
_LABEL = re.compile(HOUR + r"\W{0,3}(?:corrections?|clarifications?|erratum|retraction)\b[^:.]{0,40}: *", re.IGNORECASE)

#: Where a notice repeats what it takes back: "An earlier version of this article said the plane was a Dornier".
_REPEATS = re.compile(
    r"\b(?:version|article|story|report|piece|page|post|headline|caption)\b[^.;:]{0,40}?"
    r"\b(?:called|claimed|described|gave|identified|named|put|reported|said|stated|wrote)\b",
    re.IGNORECASE,
)

#: Code points of such a notice at most that is told whole.
LONGEST_NOTICE = 300


def fold_votes(changes: Sequence[Change]) -> list[Change]:
    """The changes; of two that tell one vote by each of its sides, the later is a further place of the first."""
    kept: list[Change] = []
    told: dict[str, int] = {}
    for change in changes:
        at = told.get(change.summary) if change.family is Family.FIGURE else None
        if at is not None and _are_beside(kept[at], change):
            kept[at] = also_there(kept[at], change)
        else:
            told[change.summary] = len(kept)
            kept.append(change)
    return kept


def _are_beside(one: Change, other: Change) -> bool:
    both = (one.before, other.before), (one.after, other.after)
    starts = [(a.passage.start, b.passage.start) for a, b in both if a is not None and b is not None]
    return bool(starts) and all(0 < abs(a - b) <= SIDES_APART for a, b in starts)


def also_there(first: Change, again: Change) -> Change:
    """The first change with the places of another that is the same."""
    before, after = (
        replace(one, others=(*one.others, other.passage)) if one and other and one.passage != other.passage else one
        for one, other in ((first.before, again.before), (first.after, again.after))
    )
    return replace(first, before=before, after=after, importance=max(first.importance, again.importance))


def fold_wholes(changes: Sequence[Change], claims: Mapping[str, Claim]) -> list[Change]:
    """The changes; that of a reporter's sentence is immaterial where claims inside it tell all that differs.

    "The talks, which the union left, go on" is the union's, and the reporter's as a whole. So is a clause that came or
    went where the claim in it did: "and attacked the door". claims: by id.
    """
    changes = _fold_answers(changes)
    alone = sorted(
        (one for one in changes if one.material and one.family is not Family.FIGURE and not (one.before and one.after)),
        key=_start_alone,
    )
    alone_starts = [_start_alone(one) for one in alone]
    paired = [one for one in changes if one.material and one.before and one.after]
    inner = sorted((one for one in paired if not _is_narrated(one, claims)), key=_start_before)
    noughts = [one for one in paired if one.family is Family.FIGURE and _is_nought(one)]
    starts = [_start_before(one) for one in inner]
    return [
        replace(change, material=False, importance=min(change.importance, IMMATERIAL_CEILING))
        if change.material
        and (
            (_is_narrated(change, claims) and _is_told_inside(change, inner, starts))
            or (not (change.before and change.after) and _is_clause_of(change, alone, alone_starts, claims))
            or any(_says_no_more(change, nought, claims) for nought in noughts)
        )
        else change
        for change in changes
    ]


def _fold_answers(changes: Sequence[Change]) -> list[Change]:
    """The changes; a charge and its denial that were two sentences and are one are immaterial, and so the other way.

    "Berg is charged with theft. He denies it." -> "Berg denies theft."
    """
    denials = [one for one in changes if one.holder and (one.before is None) is not (one.after is None)]
    denials = [one for one in denials if (side := one.before or one.after) and _DENIES_IT.fullmatch(side.passage.exact)]
    folded = {id for lone in denials for pair in changes if _joins_answer(lone, pair) for id in (lone.id, pair.id)}
    return [
        replace(one, material=False, importance=min(one.importance, IMMATERIAL_CEILING)) if one.id in folded else one
        for one in changes
    ]


def _joins_answer(lone: Change, pair: Change) -> bool:
    """Whether a denial that came or went stands behind the charge, which the same one denies on the other side."""
    if pair.before is None or pair.after is None or pair.holder not in ("", lone.holder):
        return False
    side, charge, denial = (
        (lone.before, pair.before, pair.after) if lone.after is None else (lone.after, pair.after, pair.before)
    )
    return (
        side is not None
        and lone.holder.split()[-1] in charge.passage.exact
        and 0 <= side.passage.start - charge.passage.end <= BEHIND_CHARGE
        and is_charge_answered(charge.passage.exact, denial.passage.exact)
    )


def _is_nought(change: Change) -> bool:
    return any(side is not None and NONE.fullmatch(side.passage.exact) for side in (change.before, change.after))


def _says_no_more(change: Change, nought: Change, claims: Mapping[str, Claim]) -> bool:
    """Whether a reporter's short sentence only tells what a figure does that was or is none: "No arrests."."""
    if change.family is Family.FIGURE:
        return False
    sides = [(one, of) for one, of in ((change.before, nought.before), (change.after, nought.after)) if one is not None]
    return all(
        of is not None
        and one.passage.span.contains(of.passage)
        and len(one.passage.exact.split()) <= MOST_OF_COUNT
        and isinstance(claim := claims.get(one.claim_id), Position)
        and claim.voice in _REPORTED
        for one, of in sides
    )


def _is_clause_of(clause: Change, alone: Sequence[Change], starts: Sequence[int], claims: Mapping[str, Claim]) -> bool:
    """Whether a clause that is no claim of its text came or went with a claim that it only joins to the sentence.

    alone: what came or went, in the order of the starts.
    """
    whole = clause.after or clause.before
    if whole is None or whole.claim_id in claims:
        return False
    near = alone[bisect_left(starts, whole.passage.start) : bisect_left(starts, whole.passage.end)]
    places = [one.after or one.before for one in near if one.kind is clause.kind and one is not clause]
    return any(
        place is not None
        and whole.passage.span.contains(place.passage)
        and len(_without(whole.passage, [place.passage]).split()) <= 1
        for place in places
    )


def _start_alone(change: Change) -> int:
    place = change.after or change.before
    return place.passage.start if place is not None else 0


def _start_before(change: Change) -> int:
    return change.before.passage.start if change.before is not None else 0


def _is_narrated(change: Change, claims: Mapping[str, Claim]) -> bool:
    sides = [claims.get(one.claim_id) for one in (change.before, change.after) if one is not None]
    return len(sides) > 1 and all(isinstance(one, Position) and one.voice in _REPORTED for one in sides)


def _is_told_inside(whole: Change, inner: Sequence[Change], starts: Sequence[int]) -> bool:
    """Whether the sentence says the same beside the claims in it that changed. inner: in the order of the starts."""
    if whole.before is None or whole.after is None:
        return False
    sides = whole.before.passage, whole.after.passage
    first, last = bisect_left(starts, sides[0].start), bisect_left(starts, sides[0].end)
    told = [one for one in inner[first:last] if one.after is not None and sides[1].span.contains(one.after.passage)]
    rest = [
        _without(side, [place.passage for place in places if place is not None])
        for side, places in zip(sides, ([one.before for one in told], [one.after for one in told]), strict=True)
    ]
    return any(one.family is not Family.FIGURE for one in told) and rest[0] == rest[1]


def _without(whole: Passage, parts: Sequence[Passage]) -> str:
    """The words of a passage but for those of its parts."""
    kept, end = [], whole.start
    for part in sorted(parts, key=lambda part: part.start):
        kept.append(whole.exact[max(0, end - whole.start) : max(0, part.start - whole.start)])
        end = max(end, part.end)
    return "".join((*kept, whole.exact[end - whole.start :]))


def tell_whole(
    changes: Sequence[Change], noted: Set[str], claims: Mapping[str, Claim], texts: tuple[str, str]
) -> list[Change]:
    """The changes; a notice that repeats what it takes back is told once and whole: half of it is what is untrue.

    "An earlier version of this article said the plane was a Dornier; it was a Saab."
    noted: the ids of the changes in notices. texts: those in which the two sides stand.
    """
    inside: dict[tuple[bool, Passage], list[Change]] = {}
    for one in changes:
        if one.id in noted and one.material and (one.before is None or one.after is None):
            side, text = (one.after, texts[1]) if one.before is None else (one.before, texts[0])
            notices = [at for at in find_corrections(text) if side and is_in_notice(side.passage, (at,))]
            if notices and len(notices[0].exact) <= LONGEST_NOTICE and _REPEATS.search(notices[0].exact):
                inside.setdefault((one.before is None, notices[0]), []).append(one)
    settled: dict[str, Change] = {}
    for (_, notice), said in inside.items():
        first = min(said, key=lambda one: _place(one, claims))
        head = first.summary.partition(": ")[0].removesuffix(WITH_FIGURE)
        words = say_quoted(_LABEL.sub("", notice.exact, count=1))
        for one in said:
            settled[one.id] = replace(one, material=False, importance=min(one.importance, IMMATERIAL_CEILING))
        most = max(one.importance for one in said)
        settled[first.id] = replace(first, summary=f"{head}: {words}", importance=most)
    return [settled.get(change.id, change) for change in changes]


def _place(one: Change, claims: Mapping[str, Claim]) -> tuple[bool, int]:
    """What somebody says before figures, in the text's order."""
    side = one.after or one.before
    assert side is not None
    return isinstance(claims.get(side.claim_id), Figure), side.passage.start
