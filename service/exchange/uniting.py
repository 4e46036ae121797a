"""Mergers of articles, taken in with a story: those that are new here, and those that were undone since.

Refuses: an article that is another one here than there; captures of it that came since, which are no article's here;
mergers that make a ring with those that stand here.
"""

from collections.abc import Collection
from datetime import datetime

from service.domain.curation import Merger, leads_to
from service.domain.errors import Conflict, quoted
from service.publishing.lines.reading import Carried
from service.record import RULES
from service.record.curating.renaming import move_address
from service.record.deciding import derive
from service.text.memory import Memory
from storage import Store, outward, stories, versions, watches
from storage.curating import mergers


def check_mergers(store: Store, carried: Carried) -> None:
    """Returns when what was merged there can be so here. Raises Conflict."""
    undone = {(one.article_id, one.merged_at) for one, _ in carried.mergers if one.undone_at is not None}
    standing = {one.article_id: one for one, _ in carried.mergers if one.undone_at is None}
    for article in carried.articles:
        here = mergers.find_standing(store, article.id)
        if here is None or (here.article_id, here.merged_at) in undone:
            continue
        there = standing.get(article.id)
        if there is not None and there.into_id != here.into_id:
            raise Conflict(f"The article {article.id} was merged into another one here. Nothing was imported.")
        known = outward.capture_ids(store, article.id)
        if any(one.article_id == article.id and one.id not in known for one in carried.captures):
            named = quoted(article.title or article.url or article.id)
            raise Conflict(f"{named} was merged into another article here; take that back first. Nothing was imported.")
    _check_ring(store, carried, undone)


def _check_ring(store: Store, carried: Carried, undone: set[tuple[str, datetime]]) -> None:
    """Raises Conflict when an article would be another one that is itself that article, by a merger made here."""
    here = mergers.list_mergers(store, carried.story.id)
    known = {(one.article_id, one.merged_at) for one in here}
    into = {
        one.article_id: one.into_id
        for one in here
        if one.undone_at is None and (one.article_id, one.merged_at) not in undone
    }
    for merger, _ in carried.mergers:
        is_new = (merger.article_id, merger.merged_at) not in known and merger.article_id not in into
        if merger.undone_at is not None or not is_new:
            continue
        if leads_to(into, merger.into_id, merger.article_id):
            raise Conflict(
                f"The article {merger.into_id} was merged into {merger.article_id} here, and there it is the other way "
                "round; take that back first. Nothing was imported."
            )
        into[merger.article_id] = merger.into_id


def undo_mergers(store: Store, carried: Carried, memory: Memory) -> tuple[set[str], int]:
    """What was taken back there is taken back here, before anything else may have the times of what it had brought.

    Returns the articles it moved, and how many mergers are undone now.
    """
    count = 0
    moved: set[str] = set()
    with store.transaction():
        here = {(one.article_id, one.merged_at): one for one in mergers.list_mergers(store, carried.story.id)}
        for merger, _ in carried.mergers:
            known = here.get((merger.article_id, merger.merged_at))
            if known is not None and known.undone_at is None and merger.undone_at is not None:
                mergers.undo_merger(store, known.number, merger.undone_at)
                _move(store, merger.into_id, merger.article_id, merger.address)
                moved |= {merger.article_id, merger.into_id}
                count += 1
        for article_id in sorted(moved):
            derive(store, article_id, memory, RULES)
    return moved, count


def keep_mergers(
    store: Store, carried: Carried, own: set[str], idle: Collection[str], lent: Collection[str]
) -> tuple[set[str], int]:
    """What was merged there is merged here, and what was merged and parted there is known to have been.

    own: captures that were here before and came by themselves. idle: those of the file that count for nothing. lent:
    those that never came by themselves there, but to stand for others. Returns the articles it moved, and how many
    mergers are new.
    """
    count = 0
    with store.transaction():
        moved = _keep_own(store, carried, lent)
        here = {(one.article_id, one.merged_at): one for one in mergers.list_mergers(store, carried.story.id)}
        for merger, captures in carried.mergers:
            known = here.get((merger.article_id, merger.merged_at))
            if known is None and mergers.find_standing(store, merger.article_id) is None:
                _keep_idle(store, carried, set(captures).intersection(idle))
                _keep(store, merger, set(captures) - own)
                moved |= {merger.article_id, merger.into_id}
                count += 1
    return moved, count


def _keep_own(store: Store, carried: Carried, lent: Collection[str]) -> set[str]:
    """What came by itself there did so here too, where it had not before. Returns the articles it moved."""
    brought = {id for _, captures in carried.mergers for id in captures}
    alone = {one.id for one in carried.captures} - brought - set(lent)
    moved: set[str] = set()
    for article in carried.articles:
        for id in mergers.list_lent(store, article.id) & alone:
            mergers.keep_as_own(store, id)
            moved.add(article.id)
    return moved


def _keep_idle(store: Store, carried: Carried, ids: set[str]) -> None:
    known = {id for article in carried.articles for id in outward.capture_ids(store, article.id)}
    for capture in carried.captures:
        if capture.id in ids - known:
            versions.save_capture(store, capture)


def _keep(store: Store, merger: Merger, captures: set[str]) -> None:
    kept = mergers.save_merger(
        store,
        merger.article_id,
        merger.into_id,
        note=merger.note,
        address=merger.address,
        merged_at=merger.merged_at,
        undone_at=merger.undone_at,
    )
    mergers.save_brought(store, kept.number, captures & outward.capture_ids(store, merger.into_id))
    if merger.undone_at is None:
        _move(store, merger.article_id, merger.into_id, merger.address)


def _move(store: Store, giving_id: str, taking_id: str, address: str) -> None:
    giving, taking = stories.load_article(store, giving_id), stories.load_article(store, taking_id)
    if address and giving.url == address and not taking.url:
        move_address(store, giving, taking)
        watches.move_watch(store, giving.id, taking.id)
    else:
        watches.pause_watch(store, giving.id)
