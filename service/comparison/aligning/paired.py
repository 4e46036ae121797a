"""Claims taken for one, and what became of all claims of two snapshots.

Refuses: finding pairs (pairing.py); judging them.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from service.domain.claims import Claim
from service.domain.versions import Passage


class Beside(NamedTuple):
    """What else belongs to a position: the rest of its group of sentences, and what is new right beside it."""

    earlier: str = ""  # the rest of its group that stands before it
    later: str = ""
    new: str = ""

    @property
    def rest(self) -> str:
        """The rest of its group, in text order."""
        return f"{self.earlier} {self.later}".strip()


NOTHING_BESIDE = Beside(), Beside()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims taken for one."""

    before: Claim
    after: Claim
    crossed: bool
    is_half: bool = False  # a clause of the one sentence that became two: what else its sentence says is told apart


@dataclass(slots=True)
class Paired:
    """What became of the claims of two snapshots."""

    unchanged: int = 0  # claims in equal sentences that kept their place
    moved: list[Pair] = field(default_factory=list)  # claims in equal sentences that stand elsewhere, and copies
    pairs: list[Pair] = field(default_factory=list)  # to be judged
    renamed: list[tuple[Passage, Passage]] = field(default_factory=list)  # names that pronouns of pairs stand for
    removed: list[Claim] = field(default_factory=list)
    added: list[Claim] = field(default_factory=list)
