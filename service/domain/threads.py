"""What one claim became through all versions and articles of a story: strands, threads, joins, decisions.

A strand is one claim through the versions of one article. A thread is the strands of a story that are
about one thing: the same holder on the same matter, the same thing counted. Every join has a reason from
a closed list; what a person decided is a fact of its own and outlives every re-analysis.
Refuses: judging (comparison/threads), storing.

    Decision     stands --a person undoes it--> undone (kept, and without effect)
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Set
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from service.domain.claims import Claim
from service.domain.errors import Invalid
from service.domain.ids import content_id, ids_within

#: How the block of a strand begins that tells no matter; no other does.
ALONE = "alone "

#: A pin that lost claims and has fewer left holds nothing together.
LEAST_PINNED = 2


class ThreadFamily(StrEnum):
    """What a thread follows."""

    FIGURE = "figure"  # one thing counted, whoever counts it
    POSITION = "position"  # one holder on one matter


class JoinReason(StrEnum):
    """Why two claims are held to be one. The first five hold inside an article, the others across the story."""

    FIRST = "first seen"  # joined to nothing before it
    CARRIED_OVER = "carried over"  # word for word in the next version of the article
    CHANGED = "changed"  # the change report of two versions pairs them
    IN_STEP = "in step"  # a position with its figure, which the report pairs, or a figure that stayed with its position
    BACK_AGAIN = "back again"  # word for word as an earlier version of the article had it
    SAME_WORDS = "same words"  # the same holder in the same words
    SAME_MATTER = "same matter"  # the same holder on the same matter, in other words
    SAME_MEASURE = "same measure"  # the same thing counted
    LIKE_MEASURE = "like measure"  # the same thing counted, told with one word more
    SAME_AMOUNT = "same amount"  # a like thing counted, which came to the same distinctive amount
    DECIDED = "decided"  # a person said so


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a claim is about, as far as it can be told: two claims are one only inside one block."""

    family: ThreadFamily
    block: str  # what has to be equal before two are compared at all: a dimension, a holder's last name; without ":"
    holder: str  # of a position, in lower case; "" for figures
    words: frozenset[str]  # canonical content words, names left out
    names: frozenset[str]  # proper names, in lower case
    places: frozenset[str]  # words of the place a figure says it counts in, in lower case; empty when it says none
    counted: frozenset[str]  # words of what a figure counts; empty for positions
    event: str  # the named event its text is about first, in lower case: "glen fire"; "" when it names none


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """One claim through the versions of one article."""

    id: str  # made of the place of its first claim, see claim_places
    article_id: str
    family: ThreadFamily
    matter: Matter | None  # of its first claim that tells one; None is never joined across
    title: str  # what it is about in a few words of its newest sentence
    holder: str  # as it is written first; the newest when somebody else holds it since; "" when unnamed or own voice
    first_at: datetime  # when its first claim was captured, aware UTC
    place: int  # where its first claim starts in that version, in code points
    low: Decimal | None  # the least amount it ever had, in the base unit; None for positions
    high: Decimal | None  # likewise the greatest
    rivals: frozenset[str]  # strands of the article that count another amount of the same in one version

    @property
    def block(self) -> str:
        """The strands it can be joined with have its block or one beside it (nodes.py); without a matter, its own."""
        if self.matter is None:
            return f"{ALONE}{self.id}"
        if self.matter.family is ThreadFamily.POSITION:
            return self.matter.block
        return f"{self.matter.block}: {' '.join(sorted(self.matter.words))} | {' '.join(sorted(self.matter.counted))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class StrandClaim:
    """One claim's place in its strand."""

    claim_id: str
    strand_id: str
    version_id: str
    place_id: str  # the id a strand beginning here would have; an old address leads here
    holder: str  # whose claim it is as it is written, "" when unnamed or own voice
    reason: JoinReason
    before_claim_id: str  # the claim it was joined to, "" for the first


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """One claim of a thread where it stands: in one version of one article, and word for word in those after it."""

    thread_id: str
    title: str  # of the thread: what its first strand is about
    strand_id: str
    claim: Claim
    holder: str  # as it is written here, "" when unnamed or own voice
    version_id: str
    number: int  # of the claim in that version's list, from 1
    through: str  # id of the last version in a row that has it word for word, itself where it is alone
    article_id: str
    outlet: str  # the publisher, else the article's title or address
    captured_at: datetime  # of the version, aware UTC
    reason: JoinReason  # why it is on its strand


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Why a strand belongs to its thread."""

    strand_id: str
    to_strand_id: str  # "" for the first strand of a thread
    reason: JoinReason
    words: tuple[str, ...]  # what both speak of, sorted: the evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """The strands of a story that are about one thing."""

    id: str  # that of its first strand
    joins: tuple[Join, ...]  # one a strand, the first strand's first


class Act(StrEnum):
    """What a person may decide about threads."""

    MERGE = "merge"  # these two are one thread
    SPLIT = "split"  # these claims are another thread than those
    PIN = "pin"  # these claims stay one thread, whatever later rules say


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A claim, named so that it is found again however the text is read: by article, text and place."""

    article_id: str
    content_hash: str
    family: ThreadFamily
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided, as a fact: it is never edited, only undone."""

    id: str
    story_id: str
    act: Act
    claims: tuple[Anchor, ...]  # one a strand: of one thread (merge), set apart (split), held together (pin)
    others: tuple[Anchor, ...]  # of the other thread (merge), those left (split); empty for a pin
    note: str  # the person's own words, "" when none
    decided_at: datetime  # aware UTC
    undone_at: datetime | None  # when a person took it back

    @property
    def stands(self) -> bool:
        """Whether it is in force."""
        return self.undone_at is None


def without_articles(decision: Decision, article_ids: Collection[str]) -> Decision | None:
    """The decision without what it says of claims of these articles, None when it comes to nothing any more.

    Its id is made of what it names, so one that names less has another.
    """
    claims, others = (
        tuple(one for one in side if one.article_id not in article_ids) for side in (decision.claims, decision.others)
    )
    if (claims, others) == (decision.claims, decision.others):
        return decision
    if len(claims) < (LEAST_PINNED if decision.act is Act.PIN else 1) or (decision.act is not Act.PIN and not others):
        return None
    made = make_decision(
        decision.story_id, decision.act, claims, others, note=decision.note, decided_at=decision.decided_at
    )
    return replace(made, undone_at=decision.undone_at)


def claim_places(article_id: str, content_hash: str) -> Callable[[ThreadFamily, int, int], str]:
    """Makes the id of a strand that begins with a claim of a text: by its family, its start and its end.

    The same however often the text is read.
    """
    return ids_within("strand", article_id, content_hash)


def make_decision(
    story_id: str,
    act: Act,
    claims: Iterable[Anchor],
    others: Iterable[Anchor] = (),
    *,
    note: str = "",
    decided_at: datetime,
) -> Decision:
    """A decision with its id. Raises Invalid when a side that the act needs is empty, or both share a claim."""
    sides = tuple(sorted(set(claims))), tuple(sorted(set(others)))
    if not sides[0] or (act is not Act.PIN and not sides[1]):
        raise Invalid("claims", "", "a decision needs claims on both of its sides")
    if set(sides[0]) & set(sides[1]):
        raise Invalid("claims", "", "claims that stand on one side only are accepted")
    return Decision(
        id=content_id("decision", story_id, act, sides, decided_at.isoformat()),
        story_id=story_id,
        act=act,
        claims=sides[0],
        others=sides[1],
        note=note,
        decided_at=decided_at,
        undone_at=None,
    )


@dataclass(frozen=True, slots=True)
class Followed:
    """The claims that a thread has in the two versions of a report."""

    claims: Mapping[str, str]  # by id, the position that a figure stands in, "" for one that stands by itself
    #: Version, first code point and the one after the last: a change told once is told at one of its places.
    places: Set[tuple[str, int, int]]


#: What a thread has that has no claim there.
NOTHING_FOLLOWED = Followed({}, frozenset())
