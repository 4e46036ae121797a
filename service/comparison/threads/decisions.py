"""What a person's decisions come to: which strands are together, which apart, where a strand is cut.

The last word on two claims holds. A decision names claims by article, text and place, so it is found again whatever
the rules that read the text; one whose claims are gone is kept and has no effect.
Refuses: making decisions (domain/threads.py).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from service.domain.threads import Act, Anchor, Decision


@dataclass(frozen=True, slots=True)
class Decided:
    """What decisions come to, strand by strand."""

    together: tuple[tuple[str, str], ...] = ()  # the last word first
    apart: frozenset[tuple[str, str]] = frozenset()  # each pair in both orders
    parted: frozenset[str] = frozenset()  # what a split took out, and what it was cut from
    sides: tuple[frozenset[str], ...] = ()  # of each split what it took out, and what it left


def standing_in_order(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions in force, by when they were made."""
    return tuple(sorted((one for one in decisions if one.stands), key=lambda one: (one.decided_at, one.id)))


def read_decisions(decisions: Iterable[Decision], strand_of: Mapping[Anchor, str]) -> Decided:
    """The decisions, strand by strand; strand_of: the strand on which each anchored claim stands now."""
    standing = standing_in_order(decisions)
    together, apart = _read_pairs(standing)
    splits = [one for one in standing if one.act is Act.SPLIT]
    return Decided(
        together=tuple(
            (strand_of[one], strand_of[other]) for one, other in together if one in strand_of and other in strand_of
        ),
        apart=frozenset(
            (strand_of[one], strand_of[other])
            for one, other in apart
            if one in strand_of and other in strand_of and strand_of[one] != strand_of[other]
        ),
        parted=frozenset(strand_of[one] for split in splits for one in _parted(split, apart) if one in strand_of),
        sides=tuple(
            frozenset(strand_of[one] for one in side if one in strand_of)
            for split in splits
            for side in (split.claims, split.others)
        ),
    )


def read_apart(decisions: Iterable[Decision]) -> frozenset[tuple[Anchor, Anchor]]:
    """The claims that a person's last word set apart, each pair in both orders."""
    return frozenset(_read_pairs(standing_in_order(decisions))[1])


def anchors_of(decisions: Iterable[Decision]) -> frozenset[Anchor]:
    """Every claim the decisions in force name."""
    return frozenset(anchor for one in decisions if one.stands for anchor in (*one.claims, *one.others))


def _read_pairs(
    decisions: tuple[Decision, ...],
) -> tuple[tuple[tuple[Anchor, Anchor], ...], set[tuple[Anchor, Anchor]]]:
    """The pairs together, those of the last decision first, and those apart in both orders, each by the last word.

    A merge holds each claim to one of the other side that is not set apart from it later, and a pin to one before it.
    """
    apart: set[tuple[Anchor, Anchor]] = set()
    for decision in decisions:
        match decision.act:
            case Act.MERGE:
                apart -= _crossing(decision)
            case Act.SPLIT:
                apart |= _crossing(decision)
            case Act.PIN:
                apart -= set(product(decision.claims, decision.claims))
    together: dict[tuple[Anchor, Anchor], None] = {}
    for decision in reversed(decisions):
        for anchor, options in _bound(decision):
            pair = next((tuple(sorted((anchor, one))) for one in options if (anchor, one) not in apart), None)
            if pair is not None:
                together[pair[0], pair[1]] = None
    return tuple(together), apart


def _bound(decision: Decision) -> Iterator[tuple[Anchor, Iterable[Anchor]]]:
    """Each claim that a decision binds, and to which claims it may."""
    if decision.act is Act.MERGE:
        yield from ((claim, decision.others) for claim in decision.claims)
        yield from ((other, decision.claims) for other in decision.others)
    elif decision.act is Act.PIN:
        yield from ((claim, reversed(decision.claims[:index])) for index, claim in enumerate(decision.claims))


def _parted(split: Decision, apart: Collection[tuple[Anchor, Anchor]]) -> Iterator[Anchor]:
    """What the split took out and is still apart, with what it may have been cut from: both have other amounts now."""
    for one, other in product(split.claims, split.others):
        if (one, other) in apart:
            yield one
            if one.article_id == other.article_id:
                yield other


def _crossing(decision: Decision) -> set[tuple[Anchor, Anchor]]:
    return {*product(decision.claims, decision.others), *product(decision.others, decision.claims)}
