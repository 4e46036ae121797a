"""What changed in a story between any two dates, thread by thread.

The state at a time is what stood in the newest version of each article captured by then. So three versions in between
are one change, and what came and went between the dates is none. Absence is told of an article that was seen again
without the claim, never of another page that does not speak of it.
Refuses: wording beyond one plain sentence (describe.py).
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.comparison.aligning.alignment import sentence_key
from service.comparison.describe import describe
from service.comparison.judgement import FigurePair, judge_figures, judge_positions
from service.comparison.meaning.swaps import pair_positions
from service.comparison.story.spells import Chains, Spell, StoryView, by_thread, says_the_same, spell_order
from service.comparison.threads.amounts import agree
from service.domain.changes import IMMATERIAL_KINDS, ChangeKind, Family
from service.domain.claims import Claim, Figure, Position, Voice

#: What one article's position tells of a change in another's: who stood elsewhere, not who chose other words.
ACROSS_ARTICLES = frozenset({ChangeKind.REVERSED, ChangeKind.HARDENED, ChangeKind.SOFTENED})


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryChange:
    """What became of one thread between two dates."""

    thread_id: str
    title: str
    kind: ChangeKind  # added: first seen in the story; removed: no article has it any more
    before: Spell | None  # None when added
    after: Spell | None  # None when removed
    outlets: tuple[str, ...]  # those whose articles tell it so now, or told it last, sorted
    summary: str  # one plain sentence

    @property
    def at(self) -> datetime:
        """When the later state was first seen, or its absence."""
        if self.after is not None:
            return self.after.first.captured_at
        assert self.before is not None and self.before.ended_at is not None  # removed, so it ended
        return self.before.ended_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """What changed in a story between two dates."""

    since: datetime
    until: datetime
    changes: tuple[StoryChange, ...]  # material ones, the latest first
    unchanged: int  # threads that stood at both times and say the same


def changes_between(story: StoryView, since: datetime, until: datetime) -> Between:
    """The material changes of a story from one time to a later one, both inclusive as moments of sight."""
    changes = []
    unchanged = 0
    newest = [_newest(story.chains, moment) for moment in (since, until)]
    for members in by_thread(story.spells).values():
        states = [_state(members, seen) for seen in newest]
        if not any(states) or not _is_told(members[0].claim):
            continue
        change = _change(story, members, since, *states)
        if change is not None:
            changes.append(change)
        elif all(states):
            unchanged += 1
    changes.sort(key=lambda one: (one.title, one.thread_id))
    changes.sort(key=lambda one: one.at, reverse=True)
    return Between(since=since, until=until, changes=tuple(changes), unchanged=unchanged)


def _is_told(claim: Claim) -> bool:
    """Narration that comes or goes is no news; its figures are threads of their own."""
    return isinstance(claim, Figure) or claim.voice is not Voice.NARRATION


def _newest(chains: Chains, moment: datetime) -> dict[str, datetime]:
    """When the version that each article had at a moment was captured; articles that nobody had seen are left out."""
    found = {}
    for article_id, chain in chains.items():
        place = bisect_right(chain, moment, key=lambda version: version[1])
        if place:
            found[article_id] = chain[place - 1][1]
    return found


def _state(spells: Sequence[Spell], newest: Mapping[str, datetime]) -> list[Spell]:
    """The spells that stood in the newest version of each article, by when they began."""
    return [
        spell
        for spell in spells
        if (seen := newest.get(spell.first.article_id)) is not None and spell.first.captured_at <= seen <= spell.last_at
    ]


def _change(
    story: StoryView, spells: Sequence[Spell], since: datetime, earlier: list[Spell], later: list[Spell]
) -> StoryChange | None:
    before, after = (max(state, key=spell_order, default=None) for state in (earlier, later))
    kind: ChangeKind | None
    if before is not None and after is not None:
        before, after, kind = _told_best(story, earlier, later)
    elif after is not None:
        was_there = any(spell.first.captured_at <= since for spell in spells)
        kind = ChangeKind.REINSTATED if was_there else ChangeKind.ADDED
    else:
        kind = ChangeKind.REMOVED
    if kind is None or (before is None and after is None):
        return None
    told = earlier if after is None else [spell for spell in later if says_the_same(spell.first, after.first)]
    first = spells[0].first
    return StoryChange(
        thread_id=first.thread_id,
        title=first.title,
        kind=kind,
        before=before,
        after=after,
        outlets=tuple(sorted({spell.first.outlet for spell in told})),
        summary=_summary(kind, first.title, before, after),
    )


def _told_best(
    story: StoryView, earlier: list[Spell], later: list[Spell]
) -> tuple[Spell | None, Spell | None, ChangeKind | None]:
    """Of all that is new in the later state the newest material change, one inside an article before one across."""
    news = [spell for spell in later if not any(says_the_same(spell.first, one.first) for one in earlier)]
    pairs = [
        (next((one for one in earlier if one.first.strand_id == spell.first.strand_id), None), spell)
        for spell in sorted(news, key=spell_order, reverse=True)
    ]
    for before, after in sorted(pairs, key=lambda pair: pair[0] is None):
        source = before or max(earlier, key=spell_order)
        kind = judge(story, source, after)
        if kind is not None:
            return source, after, kind
    return None, None, None


def judge(story: StoryView, before: Spell, after: Spell) -> ChangeKind | None:
    """The kind of change from one claim of a thread to another, by the tables for pairs; None when it is immaterial.

    Of two articles only what both speak of is compared: amounts that cannot both be right, sides and force.
    """
    is_same_article = before.first.article_id == after.first.article_id
    match before.claim, after.claim:
        case Figure() as one, Figure() as other:
            if not is_same_article:
                return None if agree(one, other) else ChangeKind.REVISED
            kinds = judge_figures(
                FigurePair(
                    before=one,
                    after=other,
                    before_sentence="",
                    after_sentence="",
                    before_holder=before.first.holder,
                    after_holder=after.first.holder,
                    crossed=False,
                )
            )
        case Position() as one, Position() as other:
            words = story.words_of(before), story.words_of(after)
            kinds = judge_positions(pair_positions(one, other, *words))
            if sentence_key(words[0]) == sentence_key(words[1]):  # its figures are threads of their own, its holder not
                kinds = tuple(kind for kind in kinds if kind is ChangeKind.REATTRIBUTED)
        case _:
            return None
    found = kinds[0] if kinds else None
    if found is None or found in IMMATERIAL_KINDS or not (is_same_article or found in ACROSS_ARTICLES):
        return None
    return found


def _summary(kind: ChangeKind, title: str, before: Spell | None, after: Spell | None) -> str:
    told = after or before
    assert told is not None  # one of the two is always there
    if not isinstance(told.claim, Figure):
        return describe(
            kind,
            Family.POSITION,
            before.claim if before else None,
            after.claim if after else None,
            told.first.holder,
        )
    amounts = [" ".join(spell.claim.passage.exact.split()) for spell in (before, after) if spell is not None]
    return f"Figure {kind.value}: {title}, {' → '.join(amounts)}"
