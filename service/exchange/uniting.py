"""Mergers of articles, taken in with a story: those that are new here, and those that were undone since.

Refuses: an article that is another one here than there; captures of it that came since, which are no article's here;
mergers that make a ring with those that stand here.
"""

from collections.abc import Collection, Mapping
from datetime import datetime

from service.domain.captures import Capture
from service.domain.curation import Merger, leads_to
from service.domain.errors import Conflict, quoted
from service.publishing.lines.reading import Carried
from service.record.curating.renaming import move_address
from service.record.deciding import settle
from service.text.memory import Memory
from storage import Store, outward, stories, versions, watches
from storage.curating import mergers

#: Mergers kept in one transaction: few enough that other writers get in between.
TOGETHER = 256


def check_mergers(store: Store, carried: Carried) -> None:
    """Returns when what was merged there can be so here. Raises Conflict."""
    undone = {(one.article_id, one.merged_at) for one, _ in carried.mergers if one.undone_at is not None}
    standing = {one.article_id: one for one, _ in carried.mergers if one.undone_at is None}
    seen: dict[str, set[str]] = {}  # captures of the file, by article
    for one in carried.captures:
        seen.setdefault(one.article_id, set()).add(one.id)
    for article in carried.articles:
        here = mergers.find_standing(store, article.id)
        if here is None or (here.article_id, here.merged_at) in undone:
            continue
        there = standing.get(article.id)
        if there is not None and there.into_id != here.into_id:
            raise Conflict(f"The article {article.id} was merged into another one here. Nothing was imported.")
        if not seen.get(article.id, set()) <= outward.capture_ids(store, article.id):
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


def undo_mergers(store: Store, carried: Carried, memory: Memory) -> int:
    """What was taken back there is taken back here, before anything else may have the times of what it had brought.

    Returns how many mergers are undone now.
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
        settle(store, article_id, memory)
    return count


def keep_mergers(
    store: Store, carried: Carried, own: Collection[str], idle: Collection[str], lent: Collection[str]
) -> int:
    """What was merged there is merged here, and what was merged and parted there is known to have been.

    A merger comes with what it brought, in one transaction: what was here before it would have come by itself.
    own: captures that were here before and came by themselves. idle: those of the file that count for nothing. lent:
    those of it that never came by themselves there, but to stand for others. Returns how many mergers are new. What
    follows from them is settled afterwards.
    """
    count = 0
    with store.transaction():
        _keep_own(store, carried, lent)
        here = {(one.article_id, one.merged_at) for one in mergers.list_mergers(store, carried.story.id)}
    by_id = {one.id: one for one in carried.captures}
    belongs = {one.id: one.article_id for one in carried.captures if one.version is not None}
    for start in range(0, len(carried.mergers), TOGETHER):
        with store.transaction():
            here_now = _Known(store, by_id)
            for merger, captures in carried.mergers[start : start + TOGETHER]:
                is_known = (merger.article_id, merger.merged_at) in here
                if not is_known and mergers.find_standing(store, merger.article_id) is None:
                    here_now.keep({id for id in captures if id in idle or belongs.get(id) == merger.into_id})
                    _keep(store, merger, here_now.among(set(captures) - set(own), merger.into_id))
                    count += 1
    return count


def _keep_own(store: Store, carried: Carried, lent: Collection[str]) -> None:
    """What came by itself there did so here too, where it had not before."""
    alone = {one.id for one in carried.captures} - list_brought(carried) - set(lent)
    for article in carried.articles:
        for id in mergers.list_lent(store, article.id) & alone:
            mergers.keep_as_own(store, id)


def list_brought(carried: Carried) -> set[str]:
    """The captures that mergers brought there, by id."""
    return {id for _, captures in carried.mergers for id in captures}


class _Known:
    """The captures that are here, each article's read once, however many mergers there are."""

    def __init__(self, store: Store, captures: Mapping[str, Capture]) -> None:
        """captures: those of the file, by id."""
        self._store = store
        self._captures = captures
        self._here: dict[str, set[str]] = {}

    def keep(self, ids: set[str]) -> None:
        """Those of the file with these ids are here."""
        missing = [self._captures[id] for id in ids & self._captures.keys()]
        for capture in sorted(missing, key=lambda one: (one.article_id, one.captured_at, one.id)):
            if capture.id not in self._of(capture.article_id):
                versions.save_capture(self._store, capture)
                self._of(capture.article_id).add(capture.id)

    def among(self, ids: set[str], article_id: str) -> set[str]:
        """Which of these are here as captures of the article."""
        return ids & self._of(article_id) if ids else set()

    def _of(self, article_id: str) -> set[str]:
        if article_id not in self._here:
            self._here[article_id] = set(outward.capture_ids(self._store, article_id))
        return self._here[article_id]


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
    mergers.save_brought(store, kept.number, captures)
    if merger.undone_at is None:
        _move(store, merger.article_id, merger.into_id, merger.address)


def _move(store: Store, giving_id: str, taking_id: str, address: str) -> None:
    giving, taking = stories.load_article(store, giving_id), stories.load_article(store, taking_id)
    if address and giving.url == address and not taking.url:
        move_address(store, giving, taking)
        watches.move_watch(store, giving.id, taking.id)
    else:
        watches.pause_watch(store, giving.id)
