"""Threads of a story, and what is read off them. Refuses: making them (present/threads/wire.py)."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from service.comparison.story.life import Turn
from service.comparison.story.since import LeftOut
from service.domain.changes import ChangeKind, Comparing
from service.domain.threads import Act, JoinReason, ThreadFamily
from service.web.contract.cursors import Paged, PageQuery
from service.web.contract.says import Answer, Body
from service.web.contract.scalars import Count, Day, Id, MaybeLine, Naming, Path, Span, Stamp, When, Words, told
from service.web.shapes.noted import PassedNotice, StoryNotice
from service.web.shapes.stories import Story
from service.web.shapes.versions import Claim


class Thread(Answer):
    """One claim through all versions and articles of a story."""

    id: Id
    story_id: Id
    family: ThreadFamily
    title: str
    holder: str
    articles: Count
    strands: Count
    claims: Count
    first_seen_at: Stamp
    last_seen_at: Stamp
    is_current: bool
    url: Path


class Proposal(Answer):
    """Two threads that are perhaps one, and why: for a person to merge, never joined by themselves."""

    family: ThreadFamily
    thread_ids: list[Id]
    titles: list[str]
    holder: str
    why: str
    likeness: float


class Threads(Paged):
    """A story's threads, those of most articles first, and those that are perhaps one."""

    story: Story
    threads: list[Thread]
    perhaps_same: list[Proposal]


class ThreadsQuery(PageQuery):
    """Which threads."""

    family: ThreadFamily | UnsetType = UNSET


class Spell(Answer):
    """A claim in one article for as long as it said the same."""

    claim: Claim
    holder: str
    outlet: str
    article_id: Id
    version_id: Id
    reason: JoinReason
    first_seen_at: Stamp
    last_seen_at: Stamp
    gone_at: Stamp | None
    is_current: bool


class Strand(Answer):
    """One claim through the versions of one article: why it belongs to its thread, and what it said when."""

    id: Id
    article_id: Id
    outlet: str
    title: str
    reason: JoinReason
    joined_to: str | None
    shared_words: list[str]
    spells: list[Spell]


class Anchor(Answer):
    """A claim named by article, text and place."""

    article_id: Id
    content_hash: str
    family: ThreadFamily
    span: Span


class Decision(Answer):
    """What a person decided about threads."""

    id: Id
    story_id: Id
    act: Act
    claims: list[Anchor]
    others: list[Anchor]
    note: str
    decided_at: Stamp
    undone_at: Stamp | None


class Moment(Answer):
    """One turn in the life of a thread: what was seen of it, when, in which article."""

    at: Stamp
    turn: Turn
    kind: ChangeKind | None
    claim: Claim
    outlet: str
    holder: str
    version_id: Id


class ThreadPage(Paged):
    """A thread with its life, its strands and what was decided about it."""

    thread: Thread
    life: list[Moment]
    strands: list[Strand]
    decisions: list[Decision]


class Merge(Body):
    """The other thread, by its id or its title."""

    other: Annotated[
        Naming, Meta(min_length=1, extra=told("the title or id of another thread of this story is accepted"))
    ]
    note: MaybeLine = UNSET


class Split(Body):
    """The claims that are another thread."""

    claims: Annotated[
        list[Naming],
        Meta(min_length=1, extra=told("choose the claims that are another thread, at least one and not all")),
    ]
    note: MaybeLine = UNSET


class Note(Body):
    """A person's own words about a decision."""

    note: MaybeLine = UNSET


class Series(Answer):
    """One thing counted through a story."""

    thread_id: Id
    title: str
    dimension: str
    outlets: list[str]
    holders: list[str]
    points: list[Spell]


class Figures(Paged):
    """Every thing counted, as a series."""

    story: Story
    series: list[Series]


class Cell(Answer):
    """The positions that began on a day."""

    day: Day
    spells: list[Spell]


class HeldMatter(Answer):
    """One matter of one holder, day by day."""

    thread_id: Id
    title: str
    cells: list[Cell]


class Holder(Answer):
    """One holder's matters."""

    holder: str
    matters: list[HeldMatter]


class Positions(Paged):
    """Holder x matter x day."""

    story: Story
    days: list[Day]
    holders: list[Holder]


class Contradiction(Answer):
    """Sides that cannot all be right."""

    family: ThreadFamily
    title: str
    thread_ids: list[Id]
    hours_apart: float
    sides: list[list[Spell]]


class Looked(Answer):
    """What stands now and was held against each other; shared: the threads that two outlets or sources tell."""

    outlets: Count
    figures: Count
    positions: Count
    shared: Count


class Contradictions(Paged):
    """Current figures and stances that cannot all be right, those seen closest together first."""

    story: Story
    contradictions: list[Contradiction]
    looked_at: Looked


class StoryChange(Answer):
    """What became of one thread between two dates."""

    thread_id: Id
    title: str
    kind: ChangeKind
    begun: ChangeKind | None
    reading: Comparing
    summary: str
    at: Stamp
    in_notice: Annotated[bool, Meta(description="It stands in a correction notice, and is no claim of the article.")]
    outlets: list[str]
    before: Spell | None
    after: Spell | None


class LeftOutThread(Answer):
    """A thread of which nothing is told between two dates, and why."""

    thread_id: Id
    title: str
    why: LeftOut


class StoryChanges(Paged):
    """What changed between two dates, thread by thread."""

    story: Story
    since: Stamp
    until: Stamp
    counted_from: Stamp
    changes: list[StoryChange]
    unchanged: Count
    left_out: list[LeftOutThread]
    corrections: list[StoryNotice]
    corrections_passed: list[PassedNotice]


class BetweenQuery(PageQuery):
    """The two dates: each a day (from its first second in UTC, until its last) or a time with its offset."""

    since: When | UnsetType = UNSET
    until: When | UnsetType = UNSET


class FiguresQuery(PageQuery):
    """Words that measures, outlets or sources have."""

    q: Words | UnsetType = UNSET


class PositionsQuery(PageQuery):
    """Words that holders have."""

    q: Words | UnsetType = UNSET


class ContradictionsQuery(PageQuery):
    """Words of a matter, an outlet or a source, and the family."""

    q: Words | UnsetType = UNSET
    show: Literal["all", "figure", "position"] | UnsetType = UNSET
