"""Whether a claim goes on in another of the next version, or one sentence took the place of another.

A change report pairs what stands where something else stood; a strand follows one thing.
Refuses: comparing texts (the report did), which claim goes on which strand (strands.py).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from service.comparison.threads.joining import things_named
from service.comparison.threads.told.matters import Told
from service.comparison.threads.told.names import TITLES, is_same_name
from service.comparison.threads.told.topics import key_of
from service.domain.changes import Change, ChangeKind, Evidence, Family
from service.domain.claims import Claim, Figure

#: Least share (Dice) of the words of two positions that a report pairs although their content words differ.
SAME_SUBJECT = 0.3

#: Likewise of two positions of two holders, or about two things named: the same words are given to somebody else.
SAME_WORDS = 0.75

#: Words before a name that are none of it: titles, and what storms are called as they grow.
BEFORE_ONE_NAME = TITLES | frozenset("cyclone depression hurricane prime storm tropical typhoon".split())

#: What ends the names of many things of one kind, which their first words tell apart.
KINDS_OF_NAMED = frozenset(
    """academy airlines airport arena army avenue bank bay beach bridge city club college council county court creek dam
    district electric energy farm festival fire foods forest gardens gas group hall highway hill hospital hotel house
    industries iron island lake lane line mall market mill mine motors mountain museum oil park party pass plant point
    police port power prison province railway ridge river road school square stadium state station steel street theatre
    tower town tunnel union united university valley village water way works""".split()
)

#: Kinds of change that pair claims of other words.
ON_OTHER_WORDS = frozenset({ChangeKind.REVERSED, ChangeKind.REVISED, ChangeKind.QUOTE_ALTERED})


def goes_on(change: Change, earlier: Mapping[str, Told], later: Mapping[str, Told]) -> bool:
    """Whether the claims a report pairs are on one thing, and not one sentence that took the place of another."""
    assert change.before is not None and change.after is not None  # the caller looked
    one, other = earlier.get(change.before.claim_id), later.get(change.after.claim_id)
    if one is None or other is None:
        return False
    if change.family is Family.FIGURE:
        return count_one(one, other)
    is_reworded = ON_OTHER_WORDS.isdisjoint((change.kind, *change.also))  # also of what is back again
    if change.kind is ChangeKind.REVERSED and _turn_round(one, other):
        return True
    return are_on_one(one, other, is_reworded=is_reworded)


def count_one(one: Told, other: Told) -> bool:
    """Whether two figures may be of one thing: told as past or demanded on both sides or on none, of no two names."""
    is_one_time = one.is_past is other.is_past and one.is_demanded is other.is_demanded
    return is_one_time and not _name_others(one, other)


def are_on_one(one: Told, other: Told, *, is_reworded: bool = False) -> bool:
    """Whether two positions are on one thing: of one holder about one thing named, or in nearly the same words."""
    if one.is_asked is not other.is_asked:
        return False
    shared = _shared(one, other)
    if one.holder and other.holder and not is_same_name(one.holder, other.holder):
        return shared >= SAME_WORDS
    if is_reworded:
        return True
    return not _begin_otherwise(one, other) and shared >= (SAME_WORDS if _name_others(one, other) else SAME_SUBJECT)


def _turn_round(one: Told, other: Told) -> bool:
    """Whether what one holder says of nothing named is told in one key at most on each side: "innocent", "guilty"."""
    if not one.holder or not other.holder or not is_same_name(one.holder, other.holder):
        return False
    is_short = all(len(frozenset(map(key_of, told.said))) <= 1 for told in (one, other))
    return is_short and one.is_asked is other.is_asked and not _begin_otherwise(one, other)


def amount_of(figure: Figure) -> tuple[object, ...]:
    """What two figures share that come to as much in the same unit and are bound alike."""
    return figure.value.normalize(), figure.value_max, figure.unit, figure.modifier


def letters_of(claims: Iterable[Claim]) -> dict[str, tuple[str, ...]]:
    """By claim id, its very words and those around it, numbers too: entries of a live page may differ by no more."""
    claims = tuple(claims)
    exact = {claim.id: claim.passage.exact for claim in claims}
    return {
        claim.id: (exact[claim.id], exact.get(claim.position_id or "", ""))
        if isinstance(claim, Figure)
        else (exact[claim.id],)
        for claim in claims
    }


def pair_within_positions(
    earlier: Iterable[Figure], later: Iterable[Figure], goes_on_from: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Ids of figures of one amount in positions of which one goes on from the other, where no other there comes to it.

    Words around such a figure changed and nothing of itself. goes_on_from: earlier position by later one.
    """
    sides: list[defaultdict[tuple[object, ...], list[str]]] = [defaultdict(list), defaultdict(list)]
    for side, figures in zip(sides, (earlier, later), strict=True):
        for figure in figures:
            side[(figure.position_id, figure.part, *amount_of(figure))].append(figure.id)
    pairs = []
    for (position, *amount), there in sides[1].items():
        before = sides[0].get((goes_on_from.get(str(position)), *amount), [])
        if len(before) == len(there) == 1:
            pairs.append((before[0], there[0]))
    return pairs


def pair_elsewhere(
    before: Evidence, after: Evidence, earlier: Mapping[str, Claim], later: Mapping[str, Claim]
) -> list[tuple[str, str]]:
    """The further places of a change told once, claim by claim, where both sides have as many."""
    places = before.others, after.others
    if not places[0] or len(places[0]) != len(places[1]):
        return []  # mostly: it was told once
    starts = [
        {(c.passage.start, c.passage.end): c.id for c in claims.values() if isinstance(c, Figure)}
        for claims in (earlier, later)
    ]
    return [
        (starts[0].get((one.start, one.end), ""), starts[1].get((other.start, other.end), ""))
        for one, other in zip(*places, strict=True)
    ]


def _name_others(one: Told, other: Told) -> bool:
    """Whether each speaks of a named thing that the other does not."""
    if _begin_otherwise(one, other):
        return True
    names = [things_named(told.matter) if told.matter is not None else frozenset() for told in (one, other)]
    return bool(names[0] - names[1] and names[1] - names[0])


def _begin_otherwise(one: Told, other: Told) -> bool:
    """Whether each begins with another named thing: "Mill Road", "Weir Road"; a corrected name that is said is one."""
    subjects = [told.subject.split() for told in (one, other)]
    if not all(subjects) or set(subjects[0]) == set(subjects[1]):
        return False
    return not (one.holder and other.holder and _is_corrected(*subjects))


def _is_corrected(one: list[str], other: list[str]) -> bool:
    """Whether two names are of one thing: with another title, more fully, or with another first name or kind.

    "Dr Mara Lind" and "Professor Mara Lind", "Jon Lund" and "Jan Lund", "Norland Steel" and "Norland Iron".
    """
    plain = [
        [word for word in name if word.rstrip(".").lower() not in BEFORE_ONE_NAME] or name for name in (one, other)
    ]
    if set(plain[0]) <= set(plain[1]) or set(plain[1]) <= set(plain[0]):
        return True
    ends = [name[-1].lower() in KINDS_OF_NAMED for name in plain]
    if any(ends):
        return all(ends) and plain[0][0] == plain[1][0]
    return plain[0][-1] == plain[1][-1]


def _shared(one: Told, other: Told) -> float:
    """The share (Dice) of the keys of what is said that both have; 1 where nothing is said."""
    if one.said == other.said:  # as of most
        return 1.0
    keys = [frozenset(map(key_of, told.said)) for told in (one, other)]
    size = len(keys[0]) + len(keys[1])
    return 2 * len(keys[0] & keys[1]) / size if size else 1.0
