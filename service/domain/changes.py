"""What became of a claim: the kinds of change and the report that lists them.

A change is a statement about two texts, each shown with its exact words. It says what
is there and what is not; never why. docs/changes.md is the guideline.
Refuses: judging (see comparison/judgement.py), wording (comparison/describe.py).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from service.domain.versions import Passage


class ChangeKind(StrEnum):
    """What happened to a claim, as recorded and sent."""

    REVERSED = "reversed"
    REVISED = "revised"
    QUOTE_ALTERED = "quote altered"
    REATTRIBUTED = "reattributed"
    RESCOPED = "rescoped"
    HARDENED = "hardened"
    SOFTENED = "softened"
    REQUALIFIED = "requalified"
    ADDED = "added"
    REMOVED = "removed"
    REINSTATED = "reinstated"
    REWORDED = "reworded"
    MOVED = "moved"


#: Kept and folded away, never sent by default. Every other kind is material by its nature;
#: a single change of a material kind may still be immaterial (narration that came or went).
IMMATERIAL_KINDS = frozenset({ChangeKind.REWORDED, ChangeKind.MOVED})

#: Kinds by which the later claim stands in place of the earlier one and says something else, on the same side.
REVISING_KINDS = frozenset(
    {
        ChangeKind.REVISED,
        ChangeKind.QUOTE_ALTERED,
        ChangeKind.REATTRIBUTED,
        ChangeKind.RESCOPED,
        ChangeKind.HARDENED,
        ChangeKind.SOFTENED,
        ChangeKind.REQUALIFIED,
    }
)


class Family(StrEnum):
    """Which family of claim a change is about. A quote is a position in somebody's exact words."""

    FIGURE = "figure"
    POSITION = "position"
    QUOTE = "quote"


#: Kinds of which a quotation that stands in both texts has other words inside its marks: the gravest alterations have
#: names of their own. Who asks for altered quotations gets all of them.
ALTERS_QUOTES = frozenset(
    {
        ChangeKind.REVERSED,
        ChangeKind.REVISED,
        ChangeKind.QUOTE_ALTERED,
        ChangeKind.RESCOPED,
        ChangeKind.HARDENED,
        ChangeKind.SOFTENED,
        ChangeKind.REQUALIFIED,
    }
)


class Comparing(StrEnum):
    """How two texts are read against each other."""

    VERSIONS = "versions"  # of one article: absence is an observation
    ARTICLES = "articles"  # of one story: absence says nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where one side of a change stands in its text."""

    claim_id: str
    passage: Passage
    others: tuple[Passage, ...] = ()  # further passages, when a sentence was split or merged


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One claim's change between two versions."""

    id: str
    family: Family
    kind: ChangeKind
    also: tuple[ChangeKind, ...]  # secondary kinds, in judgement order
    material: bool
    importance: float  # 0 to 1, two decimals, from the printed table
    before: Evidence | None  # None only when added or reinstated
    after: Evidence | None  # None only when removed
    summary: str  # one plain English sentence
    holder: str  # the source's name, "" when unnamed or own voice; for lists and subscriptions
    reinstates: str = ""  # id of the earlier version whose claim is back

    @property
    def alters_quote(self) -> bool:
        """Whether the words inside quotation marks are others, whichever kind it is told as."""
        is_quote = self.family is Family.QUOTE and self.kind in ALTERS_QUOTES and self.material
        return is_quote or ChangeKind.QUOTE_ALTERED in (self.kind, *self.also)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """Between which two looks what is reported happened: absence is no more than that."""

    last_before_at: datetime  # when the earlier text was last seen
    first_after_at: datetime  # when the later text was first seen
    unusable_between: int  # captures between the two that do not count: not the article, set aside, or waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class EditCounts:
    """Sentences added, deleted, edited and moved (the edit types of NewsEdits)."""

    additions: int
    deletions: int
    edits: int
    refactors: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Sentences that came or went together in one place, and the changes told of them."""

    sentences: int
    is_added: bool  # False when they went
    change_ids: tuple[str, ...]  # in the report's order


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeReport:
    """All changes from one version to the next."""

    id: str
    comparing: Comparing
    before_version_id: str
    after_version_id: str
    changes: tuple[Change, ...]  # material first, then by importance, then by place
    unchanged: int  # claims that stand in both, word for word
    edits: EditCounts
    extractor: str
    comparer: str
    headline: str  # one line: the most important change, or that nothing material changed
    digest: tuple[str, ...] = ()  # up to three lines: figures, positions, the rest; one when nothing is material
    blocks: tuple[Block, ...] = ()  # in text order, those that went first
    reverts_to: str = ""  # id of the earlier version whose very text the later one has
    reanalysed_from: str = ""  # the rules it was made by before newer ones made it again; the store says so

    @property
    def material(self) -> tuple[Change, ...]:
        """The changes a reader is told of."""
        return tuple(change for change in self.changes if change.material)

    @property
    def version_ids(self) -> tuple[str, str]:
        """The versions that it compares, the earlier first."""
        return self.before_version_id, self.after_version_id
