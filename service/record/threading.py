"""Threads kept up with versions: the strands of an article, then the threads of the blocks they touch.

A version that is added to the end of an article's chain costs its own claims; whatever else happened to the chain, or
to the rules, has the article's strands made again. Either way the outcome is the same, and nobody is told: threads are
a reading of what is stored. Called inside the transaction that stores the version.
Refuses: judging (comparison/threads), decisions of a person (merging.py).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from service.comparison.threads.appending import Appended, append_strands
from service.comparison.threads.clusters import THREADER, assign_threads
from service.comparison.threads.decisions import Decided, anchors_of, read_apart, read_decisions
from service.comparison.threads.nodes import close_blocks
from service.comparison.threads.strands import (
    Before,
    Link,
    Step,
    extend_strands,
    follow_article,
    follow_claims,
    link_claims,
)
from service.domain.errors import Conflict
from service.domain.ids import content_id, ids_growing
from service.domain.stories import Article
from service.domain.threads import Decision, Strand, StrandClaim
from service.record.ahead import NOT_AHEAD, Ahead
from service.record.peers import StoredPeers
from service.record.plan import Rules
from service.text.memory import Memory
from storage import Store, VersionSummary, reports, stories, threads, versions
from storage.threads import Threading

Chain = tuple[VersionSummary, ...]

#: Of each story the blocks in which something is other now, until its threads are renewed.
Touched = defaultdict[str, set[str]]


def thread_article(store: Store, article: Article, memory: Memory, rules: Rules, ahead: Ahead) -> set[str]:
    """The article's claims are on strands. Returns the blocks in which something is other now, for `renew_threads`.

    ahead: what is known of its versions already; the rest is read from the store.
    """
    rules = replace(rules, extractor=rules.extractor_of(memory))
    chain = versions.list_versions(store, article.id)
    known = threads.find_threading(store, article.id)
    wanted = _threading(article, rules, chain)
    if known == wanted or (known is None and not chain):
        return set()
    decisions = threads.list_decisions(store, article.story_id)
    is_decided = any(anchor.article_id == article.id for anchor in anchors_of(decisions))
    steps = _Steps(store, article, memory, rules, ahead)
    appended = 0 if known is None or is_decided else _appended(known, article, rules, chain, ahead.appended)
    if appended:
        blocks = _append(store, article, chain[-appended - 1 :], steps, decisions)
    else:
        blocks = _fold(store, article, chain, steps, decisions)
    threads.save_threading(store, wanted)
    return blocks


def renew_threads(store: Store, touched: Mapping[str, set[str]]) -> None:
    """The threads of each story are as its strands and decisions make them. touched: blocks by story."""
    for story_id, blocks in touched.items():
        renew_blocks(store, story_id, blocks, threads.list_decisions(store, story_id))


def fold_article(
    store: Store, article: Article, memory: Memory, rules: Rules, decisions: Iterable[Decision]
) -> set[str]:
    """The article's strands are made anew from what is stored. Returns the blocks in which something is other now."""
    rules = replace(rules, extractor=rules.extractor_of(memory))
    chain = versions.list_versions(store, article.id)
    if not chain and threads.find_threading(store, article.id) is None:
        return set()
    blocks = _fold(store, article, chain, _Steps(store, article, memory, rules, NOT_AHEAD), decisions)
    threads.save_threading(store, _threading(article, rules, chain))
    return blocks


def rebuild_threads(store: Store, story_id: str, memory: Memory, rules: Rules) -> int:
    """All strands and threads of a story are made anew from its snapshots and reports. Returns how many strands moved.

    Nothing changes where all was kept up: rebuilding is a check, and the way back from a fault.
    """
    with store.transaction():
        decisions = threads.list_decisions(store, story_id)
        for article in stories.list_articles(store, story_id):
            fold_article(store, article, memory, rules, decisions)
        return renew_blocks(store, story_id, None, decisions)


def strands_apart(store: Store, story_id: str) -> frozenset[tuple[str, str]]:
    """The strands of a story that a person set apart, each pair in both orders."""
    return _decided(store, threads.list_decisions(store, story_id))[0].apart


def renew_blocks(store: Store, story_id: str, blocks: set[str] | None, decisions: Iterable[Decision]) -> int:
    """The threads of these blocks of a story, or of all, are as their strands make them. Returns how many moved."""
    if blocks is not None and not blocks:
        return 0
    decided, block_of = _decided(store, decisions)
    region = None if blocks is None else _closed(store, story_id, blocks, decided, block_of)
    known = threads.list_joined(store, story_id, region)
    found = assign_threads([strand for strand, _, _ in known], decided)
    return threads.save_joins(store, found, {join.strand_id: (thread_id, join) for _, thread_id, join in known})


def _decided(store: Store, decisions: Iterable[Decision]) -> tuple[Decided, dict[str, str]]:
    """What the decisions come to, and the block of each strand they name."""
    decisions = tuple(decisions)
    strand_of = threads.find_anchored(store, anchors_of(decisions))
    strands = threads.find_strands(store, set(strand_of.values()))
    return read_decisions(decisions, strand_of), {id: strand.block for id, strand in strands.items()}


def _closed(store: Store, story_id: str, blocks: set[str], decided: Decided, block_of: Mapping[str, str]) -> set[str]:
    """The blocks, those beside them, and every block that a decision ties to one of them."""
    every = threads.list_blocks(store, story_id)
    closed = close_blocks(blocks, every)
    is_growing = bool(decided.together)
    while is_growing:
        tied = {
            block
            for pair in decided.together
            if not closed.isdisjoint(both := {block_of[pair[0]], block_of[pair[1]]})
            for block in both
        }
        is_growing = not tied <= closed
        closed = close_blocks(closed | tied, every)
    return closed


def _appended(known: Threading, article: Article, rules: Rules, chain: Chain, most: int) -> int:
    """How many versions stand at the chain's end that its strands do not know yet; 0 when it is otherwise other."""
    if replace(known, chain="") != replace(_threading(article, rules, ()), chain=""):
        return 0
    for place, name in enumerate(ids_growing("chain", map(_link, chain[:-1])), 1):
        if name == known.chain and len(chain) - place <= most:
            return len(chain) - place
    return 0


def _append(store: Store, article: Article, chain: Chain, read: "_Steps", decisions: Iterable[Decision]) -> set[str]:
    """The claims of all versions of the chain but its first are on strands, where the first's are already.

    Returns the blocks in which something is other now.
    """
    first, *steps = read.begun(chain[0].id), *(read.step(version.id) for version in chain[1:])
    links = [read.links(*pair) for pair in pairwise((first, *steps))]
    unlinked = [(step, id) for step, linked in zip(steps, links, strict=True) for id in step.keys if id not in linked]
    texts = {step.snapshot.version.content_hash for step, _ in unlinked}
    standing = threads.find_earlier(store, article.id, {key for step, id in unlinked for key in step.keys[id]}, texts)
    before = Before(step=first, strand_of=threads.strands_of_version(store, chain[0].id), standing=standing)
    known: dict[str, Strand] = {}  # as they are stored
    strands: dict[str, Strand] = {}
    every: list[StrandClaim] = []
    for step, linked in zip(steps, links, strict=True):
        placed = follow_claims(step, before, lambda *_: False, linked)  # nobody decided about this article
        stored = threads.find_strands(store, {one.strand_id for one in placed} - strands.keys())
        known |= stored
        strands |= stored | extend_strands(stored | strands, placed, step)
        every += placed
        for one in placed:
            standing.update(dict.fromkeys(step.keys[one.claim_id], (one.strand_id, one.claim_id)))
        before = Before(step, {one.claim_id: one.strand_id for one in placed}, standing)
    blocks = _save_strands(store, article, known, strands, decisions)
    said = {id: known[0] if known[1:] else "" for step in steps for id, known in step.keys.items()}
    threads.save_strand_claims(store, every, said)
    return blocks


def _fold(store: Store, article: Article, chain: Chain, read: "_Steps", decisions: Iterable[Decision]) -> set[str]:
    """The article's strands are made anew. Returns the blocks in which something is other now."""
    known = {strand.id: strand for strand in threads.list_article_strands(store, article.id)}
    strands, placed = follow_article((read.step(version.id) for version in chain), read_apart(decisions), read.links)
    gone = known.keys() - strands.keys()
    threads.remove_strands(store, article.id, gone)
    blocks = _save_strands(store, article, known, strands, decisions)
    threads.save_strand_claims(store, placed)
    return blocks | {known[id].block for id in gone}


def _save_strands(
    store: Store,
    article: Article,
    known: Mapping[str, Strand],
    strands: Mapping[str, Strand],
    decisions: Iterable[Decision],
) -> set[str]:
    """The article's strands are stored, new ones in the threads of their peers where that can be told.

    known: those that are stored. Returns the blocks in which joining could come to something else.
    """
    moved = [(known[id], one) for id, one in strands.items() if id in known and _joins_otherwise(known[id], one)]
    blocks = {one.block for pair in moved for one in pair}
    new = [one for id, one in strands.items() if id not in known]
    anchors = anchors_of(decisions)
    if any(anchor.article_id == article.id for anchor in anchors):  # a new strand may be one of those decided about
        found = Appended(blocks={one.block for one in new})
    else:
        decided = threads.find_joined(store, set(threads.find_anchored(store, anchors).values()) if new else ())
        waiting = [one for one in new if one.block not in blocks]
        found = append_strands(waiting, StoredPeers(store, article.story_id), {one[1] for one in decided.values()})
    threads.save_strands(
        store, article.story_id, [one for id, one in strands.items() if known.get(id) != one], found.joins
    )
    return blocks | found.blocks


def _joins_otherwise(before: Strand, after: Strand) -> bool:
    """Whether a strand that is stored could be joined to another now; its title and who holds it join nothing."""
    return replace(after, title=before.title, holder=before.holder) != before


def _threading(article: Article, rules: Rules, chain: Chain) -> Threading:
    """By what it is known that the article's strands are those of today: its versions, and when they were published."""
    return Threading(
        article_id=article.id,
        extractor=rules.extractor,
        comparer=rules.comparer,
        threader=THREADER,
        chain=content_id("chain", *map(_link, chain)),
    )


def _link(version: VersionSummary) -> object:
    return version.id, version.published_at


class _Steps:
    """An article's versions as steps, each made when it is asked for."""

    def __init__(self, store: Store, article: Article, memory: Memory, rules: Rules, ahead: Ahead) -> None:
        self._store, self._article, self._memory, self._rules, self._ahead = store, article, memory, rules, ahead

    def step(self, version_id: str) -> Step:
        """The version, by the rules of this reading. Raises Conflict when it was not read by them yet."""
        begun = self.begun(version_id)
        if version_id in self._ahead.reports:
            return begun
        report = reports.find_report_into(self._store, version_id)
        return begun if report is None else Step(begun.snapshot, begun.told, report)

    def begun(self, version_id: str) -> Step:
        """Likewise, as the version that others go on from: maybe without the report into it."""
        if version_id in self._ahead.steps:
            return self._ahead.steps[version_id]
        snapshot = versions.find_snapshot(self._store, version_id, self._rules.extractor)
        if snapshot is None:
            raise Conflict(
                f"The article {self._article.id} was not read by today's rules yet; run the command reanalyse "
                f"--article {self._article.id}, then try again."
            )
        return Step(snapshot, self._rules.read_matters(snapshot, self._article.publisher, self._memory), None)

    def links(self, before: Step | None, after: Step) -> Mapping[str, Link]:
        """Which claims of the later version go on from which of the earlier, and why; none without an earlier."""
        if before is None:
            return {}
        ids = before.snapshot.version.id, after.snapshot.version.id
        return self._ahead.links[ids] if ids in self._ahead.links else link_claims(before, after)
