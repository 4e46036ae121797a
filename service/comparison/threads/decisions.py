"""What a person's decisions come to: which strands are together, which apart, where a strand is cut.

The last word on two claims holds. A decision names claims by article, text and place, so it is found again whatever
the rules that read the text; one whose claims are gone is kept and has no effect.
Refuses: making decisions (domain/threads.py).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from service.domain.threads import Act, Anchor, Decision


@dataclass(frozen=True, slots=True)
class Decided:
    """What decisions come to, strand by strand."""

    together: tuple[tuple[str, str], ...] = ()
    apart: frozenset[tuple[str, str]] = frozenset()  # each pair in both orders


def standing_in_order(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions in force, by when they were made."""
    return tuple(sorted((one for one in decisions if one.stands), key=lambda one: (one.decided_at, one.id)))


def read_decisions(decisions: Iterable[Decision], strand_of: Mapping[Anchor, str]) -> Decided:
    """The decisions, strand by strand; strand_of: the strand on which each anchored claim stands now."""
    together, apart = _read_pairs(standing_in_order(decisions))
    return Decided(
        together=tuple(
            (strand_of[one], strand_of[other])
            for one, other in sorted(together)
            if one in strand_of and other in strand_of
        ),
        apart=frozenset(
            (strand_of[one], strand_of[other])
            for one, other in apart
            if one in strand_of and other in strand_of and strand_of[one] != strand_of[other]
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
) -> tuple[set[tuple[Anchor, Anchor]], set[tuple[Anchor, Anchor]]]:
    """The pairs together, and those apart in both orders, each by the last decision that speaks of both.

    Of a merge one pair that is not set apart later is enough; a pin holds each claim to one before it.
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
    together: set[tuple[Anchor, Anchor]] = set()
    for decision in decisions:
        if decision.act is Act.MERGE:
            pairs = product(decision.claims, decision.others)
            together.update([pair for pair in pairs if pair not in apart][:1])
        elif decision.act is Act.PIN:
            for index, anchor in enumerate(decision.claims):
                earlier = ((one, anchor) for one in reversed(decision.claims[:index]))
                together.update([pair for pair in earlier if pair not in apart][:1])
    return together, apart


def _crossing(decision: Decision) -> set[tuple[Anchor, Anchor]]:
    return {*product(decision.claims, decision.others), *product(decision.others, decision.claims)}
