"""Two articles are one: what was seen of the first counts as seen of the second, as of its own times.

Nothing of the first is edited or lost: its captures and their sealed history stay where they are, and the same are
recorded of the second. So a merger can be taken back, and then both are what they would be without it.
What it makes of the history is history, so nobody is told.
Refuses: articles of two stories, an article that was merged already, two texts at one time, an article with a date that
was corrected.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.captures import Capture, make_stand_in
from service.domain.course import as_dated
from service.domain.curation import Merger
from service.domain.errors import Conflict, Invalid, ServiceError, quoted
from service.domain.stories import Article, WatchState
from service.domain.versions import seen_as
from service.record import RULES, Batch, Recorded, RecordOutcome, Rules, plan_many, preview_many, record_many
from service.record.curating.redating import moved_to
from service.record.curating.renaming import move_address
from service.record.curating.unmixed import list_corrected, name_article
from service.record.deciding import REASON_LIMIT, derive, plan_derived, suppose
from service.record.plan import gather
from service.record.planned import Planned
from service.record.threading import Touched, renew_threads
from service.text.memory import Memory
from storage import Store, raws, reports, seals, stories, versions, watches
from storage.curating import mergers, redatings

#: Clashes named to somebody who has to put them right.
TOLD = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What a merger would do. Nothing of it is written."""

    article: Article
    into: Article
    captures: int  # that would count as seen of the other article too
    versions: int  # of these, those that say something new there
    retired: int  # reports of the first article that would no longer be listed
    reports: tuple[str, ...]  # headlines of reports there would be instead, in order
    address: str  # which the other article takes over, "" for none
    pauses: bool  # whether a watch of the first article is paused
    clashes: tuple[str, ...]  # why it cannot be done, a sentence for each time with two texts and each corrected date
    doubts: tuple[str, ...]  # why the two may not be one, a sentence each; it can be done all the same


@dataclass(frozen=True, slots=True, kw_only=True)
class _Brought:
    """What a merger brings, compared with what is there before the database is held."""

    mark: object  # of what it was decided from
    batch: Batch
    plans: tuple[Planned, ...]  # for the batch; none for one without captures

    def record(
        self, store: Store, memory: Memory, now: datetime, rules: Rules, touched: Touched
    ) -> tuple[Recorded | ServiceError, ...]:
        batches = (self.batch,) if self.plans else ()
        return record_many(
            store, batches, memory=memory, public_url="", now=now, rules=rules, plans=self.plans, touched=touched
        )


def foresee(
    store: Store, article_id: str, into_id: str, *, memory: Memory, now: datetime, rules: Rules = RULES
) -> Outlook:
    """What merging the first article into the second would come to. Raises NotFound, Invalid and Conflict."""
    with store.reading():
        article, into = _pair(store, article_id, into_id)
        corrected = list_corrected(store, article, into)
        captures = _as_seen_of(store, article, into)
        batch = Batch(article=into, captures=captures, notify=False, is_own=False)
        results = preview_many(store, (batch,), memory=memory, now=now, rules=rules) if captures else ()
        retired = len(reports.list_standings(store, article.id))
        watch = watches.find_watch(store, article.id)
    found = [one for one in results if isinstance(one, Recorded)]
    outcomes = Counter(one.outcome for one in found)
    headlines = {report.id: report.headline for one in found for report in one.reports}
    return Outlook(
        article=article,
        into=into,
        captures=len(captures),
        versions=outcomes[RecordOutcome.RECORDED],
        retired=retired,
        reports=tuple(headlines.values()),
        address="" if into.url else article.url,
        pauses=watch is not None and watch.state is WatchState.WATCHING and bool(into.url),
        clashes=(*corrected, *(one.message for one in results if isinstance(one, ServiceError))),
        doubts=_doubts(article, into),
    )


def _doubts(article: Article, into: Article) -> tuple[str, ...]:
    """What speaks against the two being one: two papers print the same agency's words, each with its own history."""
    one, other = article.publisher, into.publisher
    if not one or not other or one.casefold() == other.casefold():
        return ()
    return (
        f"They are of different publishers, {quoted(one)} and {quoted(other)}: merged, what one of them printed reads "
        "as a change of what the other did.",
    )


def unite(
    store: Store,
    article_id: str,
    into_id: str,
    *,
    note: str,
    memory: Memory,
    now: datetime,
    rules: Rules = RULES,
) -> Merger:
    """The first article is the second from now on, with its address when the second has none. All of it, or nothing.

    Raises NotFound, Invalid and Conflict.
    """
    if len(note) > REASON_LIMIT:
        raise Invalid("note", note, f"at most {REASON_LIMIT} characters are accepted")
    brought = _bring(store, article_id, into_id, memory, now, rules)
    with store.transaction():
        article, into = _pair(store, article_id, into_id)
        if corrected := list_corrected(store, article, into):
            raise Conflict(_refusal(corrected))
        if brought.mark != _mark(store, article, into):  # somebody else was here meanwhile
            brought = _bring(store, article_id, into_id, memory, now, rules)
        own = mergers.list_own(store, into.id)
        taken_over = "" if into.url else article.url
        touched: Touched = defaultdict(set)
        results = brought.record(store, memory, now, rules, touched)
        if clashes := [one.message for one in results if isinstance(one, ServiceError)]:
            raise Conflict(_refusal(clashes))
        merger = mergers.save_merger(
            store, article.id, into.id, note=" ".join(note.split()), address=taken_over, merged_at=now
        )
        mergers.save_brought(store, merger.number, {one.id for one in brought.batch.captures} - own)
        derive(store, article.id, memory, rules, touched=touched)
        renew_threads(store, touched)
        if taken_over:
            _move_address(store, article, into)
        else:
            watches.pause_watch(store, article.id)
        return merger


def part(store: Store, article_id: str, *, memory: Memory, now: datetime, rules: Rules = RULES) -> Merger:
    """The merger of this article is taken back: both are what they would be without it. Its watch stays paused.

    Raises NotFound, and Conflict when it was not merged, or the other was merged on since.
    """
    planned = _foresee_parted(store, article_id, memory, rules)
    with store.transaction():
        article = stories.load_article(store, article_id)
        merger = mergers.find_standing(store, article_id)
        if merger is None:
            raise Conflict("This article is one of its own; there is no merger to take back.")
        if further := mergers.find_standing(store, merger.into_id):
            named = name_article(stories.load_article(store, further.article_id))
            raise Conflict(f"{named} was itself merged into another since; take that back first.")
        into = stories.load_article(store, merger.into_id)
        mergers.undo_merger(store, merger.number, now)
        if merger.address and into.url == merger.address:
            _move_address(store, into, article)
        touched: Touched = defaultdict(set)
        for one in (article.id, into.id):
            derive(store, one, memory, rules, planned.get(one), touched)
        renew_threads(store, touched)
        return merger


def _foresee_parted(store: Store, article_id: str, memory: Memory, rules: Rules) -> dict[str, Planned]:
    """What both articles of a merger come to without it, by id; nothing of an article that is none."""
    with store.reading():
        merger = mergers.find_standing(store, article_id)
        if merger is None:
            return {}
        alone = mergers.list_brought_alone(store, merger.number)
        there, here = gather(store, merger.into_id), gather(store, article_id)
        arrived = [one for one in redatings.list_arrived(store, merger.into_id) if one.capture_id not in alone]
        histories = {
            merger.into_id: suppose(there, as_dated(arrived, moved_to(store, merger.into_id))),
            # nothing of it counts as long as it is another article, so all of it is set aside
            article_id: replace(suppose(here, here.aside), is_merged=False),
        }
        plans = {id: plan_derived(store, id, history, memory, rules) for id, history in histories.items()}
    return {id: plan for id, plan in plans.items() if plan is not None}


def _bring(store: Store, article_id: str, into_id: str, memory: Memory, now: datetime, rules: Rules) -> _Brought:
    """What the first article brings to the second, and what that makes of it. Raises as `_pair`."""
    with store.reading():
        article, into = _pair(store, article_id, into_id)
        batch = Batch(article=into, captures=_as_seen_of(store, article, into), notify=False, is_own=False)
        batches = (batch,) if batch.captures else ()
        plans = plan_many(store, batches, memory=memory, now=now, rules=rules)
        return _Brought(mark=_mark(store, article, into), batch=batch, plans=plans)


def _mark(store: Store, article: Article, into: Article) -> object:
    """What a merger's captures follow from: the two as they are called, what counts of the first, and its history."""
    return article, into, versions.list_sightings(store, article.id), seals.find_head(store, article.id)


def _pair(store: Store, article_id: str, into_id: str) -> tuple[Article, Article]:
    article = stories.load_article(store, article_id)
    into = stories.find_article(store, into_id)
    if into is None or into.story_id != article.story_id:
        raise Invalid("into", into_id, "the id of another article of the same story is accepted")
    if into.id == article.id:
        raise Invalid("into", into_id, "an article is one with itself already; another one is accepted")
    for one in (article, into):
        if mergers.find_standing(store, one.id) is not None:
            raise Conflict(f"{name_article(one)} was merged into another article already.")
    return article, into


def _as_seen_of(store: Store, article: Article, into: Article) -> tuple[Capture, ...]:
    """What counts of the first article, as captures of the second."""
    found = []
    for sighting in versions.list_sightings(store, article.id):
        capture = versions.load_capture(store, sighting.capture_id)
        read = capture.version
        assert read is not None  # it is a sighting
        version = seen_as(read, article_id=into.id)
        found.append(make_stand_in(capture, version, raws.find_raw(store, capture.id)))
    return tuple(found)


def _move_address(store: Store, giving: Article, taking: Article) -> None:
    """The first article's address is the second's, and so is the watch that looks there, unless that has one."""
    move_address(store, giving, taking)
    watches.move_watch(store, giving.id, taking.id)


def _refusal(clashes: list[str]) -> str:
    more = f" And {len(clashes) - TOLD} more." if len(clashes) > TOLD else ""
    return f"The two cannot be one: {' '.join(clashes[:TOLD])}{more} Nothing was merged."
