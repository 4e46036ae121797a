"""Claims taken for one, and what became of all claims of two snapshots.

Refuses: finding pairs (pairing.py); judging them.
"""

from dataclasses import dataclass, field

from service.domain.claims import Claim
from service.domain.versions import Passage


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims taken for one."""

    before: Claim
    after: Claim
    crossed: bool


@dataclass(slots=True)
class Paired:
    """What became of the claims of two snapshots."""

    unchanged: int = 0  # claims in equal sentences that kept their place
    moved: list[Pair] = field(default_factory=list)  # claims in equal sentences that stand elsewhere, and copies
    pairs: list[Pair] = field(default_factory=list)  # to be judged
    renamed: list[tuple[Passage, Passage]] = field(default_factory=list)  # names that pronouns of pairs stand for
    removed: list[Claim] = field(default_factory=list)
    added: list[Claim] = field(default_factory=list)
