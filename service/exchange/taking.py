"""The verb that takes in a whole story: what was seen and decided elsewhere is what was seen and decided here.

Everything is checked before anything is written. Facts go through record like any other capture, a batch a
transaction, so that an import which is stopped may be started again, and twice is once. What was not here before is
marked as told by a file, since nobody here looked. Nobody is told: it is history.
Refuses: a story that is not the one it is called after; a second text at one time.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.captures import Capture, Ruling
from service.domain.errors import Conflict, Invalid, ServiceError, quoted
from service.domain.stories import Article, Story
from service.domain.threads import Decision
from service.exchange.afterwards import foresee_idle, stand_ins_alone
from service.exchange.dating import keep_redatings, split_words
from service.exchange.uniting import check_mergers, keep_mergers, list_brought, undo_mergers
from service.publishing.lines.reading import Carried
from service.publishing.lines.writing import at, hash_of_claims, hash_of_report, hash_of_threads
from service.record import RULES, THREADER, Batch, record_many, renew
from service.record.deciding import settle
from service.record.planned import CLOCKS_APART
from service.record.threading import rebuild_threads
from service.text.memory import Memory
from storage import Store, outward, reports, rulings, stories, threads, versions
from storage.curating import mergers, renaming

#: Captures recorded in one transaction, as in service/intake.
BATCH = 64

#: Told of the way through: captures done, captures in all.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What taking in a story came to."""

    story: Story
    is_new: bool  # whether the desk had no such story
    captures: int  # that were not there before
    known: int  # that were
    decided: int  # words of a person, on texts, dates and threads, that were not there before
    checked: int  # versions, reports and threads whose hash was carried
    matching: int  # of these, those that are here with the same hash
    same_rules: bool  # whether both desks read and compare by the same rules; hashes differ where they do not


def take_story(
    store: Store,
    carried: Carried,
    *,
    memory: Memory,
    now: datetime,
    progress: Progress | None = None,
    pause: Callable[[], None] = lambda: None,
) -> Taken:
    """The story is here as it was there, with what was here of it before.

    Raises Conflict when another story has its short name, an article of it another id, or a time another text, and when
    a corrected date would meet a merger; Invalid for a time in the future, or for one that something was taken back
    before it was done. Then nothing is written. pause: called between two transactions; what it raises leaves the rest
    to another time, when the same lines go on from there.
    """
    carried = replace(carried, captures=tuple(replace(one, told_at=now) for one in carried.captures))
    with store.reading():
        is_new = _check_story(store, carried.story)
        for article in carried.articles:
            _check_article(store, article, carried)
        _check_times(carried, now)
        check_mergers(store, carried)
        there = {article.id: outward.capture_ids(store, article.id) for article in carried.articles}
        own = {id for article in carried.articles for id in mergers.list_own(store, article.id)}
        idle = foresee_idle(store, carried, own)
    spoken = _keep_words(store, carried, is_new=is_new)
    undone = undo_mergers(store, carried, memory)
    words, words_on_brought = split_words(carried, own)
    kept, dated = keep_redatings(store, carried, words, own, memory)
    fresh = [one for one in carried.captures if one.id not in there[one.article_id]]
    brought = list_brought(carried)
    waiting = [one for one in fresh if one.id not in idle | kept]
    recorder = _Recorder(store, carried, memory, now, len(waiting), progress, pause)
    recorder.record([one for one in waiting if one.version is None or one.id not in brought])
    merged = keep_mergers(store, carried, own, idle, stand_ins_alone(carried))
    here = {id for article in carried.articles for id in outward.capture_ids(store, article.id)}
    recorder.record([one for one in waiting if one.id not in here])  # which a merger here cannot have brought
    dated += keep_redatings(store, carried, words_on_brought, own, memory)[1]
    for article_id in sorted(article.id for article in carried.articles):
        settle(store, article_id, memory)
        pause()
    decided = _decide(store, carried, memory, pause)
    extractor = RULES.extractor_of(memory)
    same_rules = carried.rules == (extractor, RULES.comparer, THREADER)
    checked, matching = _compare(store, carried, extractor)
    return Taken(
        story=carried.story,
        is_new=is_new,
        captures=len(fresh),
        known=len(carried.captures) - len(fresh),
        decided=spoken + decided + undone + merged + dated,
        checked=checked,
        matching=matching,
        same_rules=same_rules,
    )


def _check_story(store: Store, story: Story) -> bool:
    known = stories.find_story(store, story.id)
    if known is not None and known.opened_at != story.opened_at:
        raise Conflict(
            f"There is another story with the short name {quoted(story.id)}: it was opened at {at(known.opened_at)}, "
            f"and the one in the file at {at(story.opened_at)}. Nothing was imported."
        )
    return known is None


def _check_article(store: Store, article: Article, carried: Carried) -> None:
    """Raises Conflict when the article cannot stand in its story as it is."""
    other = stories.find_article_at(store, article.story_id, article.url)
    known = stories.find_article(store, article.id)  # of this story: its id is made of the story's
    if known is None and other is not None and not _gives_way(other, article, carried):
        raise Conflict(
            f"The story {quoted(article.story_id)} already has another article at {quoted(article.url)}, with an id of "
            "its own. Nothing was imported."
        )


def _gives_way(other: Article, article: Article, carried: Carried) -> bool:
    """Whether an article here is merged by the file into one that takes over its address."""
    wanted = (other.id, article.id, article.url)
    return any(wanted == (one.article_id, one.into_id, one.address) for one, _ in carried.mergers)


def _check_times(carried: Carried, now: datetime) -> None:
    """Raises Invalid for what cannot have been: in the future, or taken back before it was done.

    Of two words on one thing the newer counts, so one from the future would count for good.
    """
    undoable = [(one.merged_at, "merged_at", one.undone_at) for one, _ in carried.mergers]
    undoable += [(one.decided_at, "decided_at", one.undone_at) for one in carried.decisions]
    said = [("opened_at", carried.story.opened_at)]
    said += [("decided_at", one.decided_at) for one in carried.rulings]
    said += [("decided_at", word.decided_at) for word, _ in carried.redatings]
    said += [("captured_at", one.captured_at) for one in carried.captures]
    for done_at, field, undone_at in undoable:
        said += [(field, done_at)] + ([] if undone_at is None else [("undone_at", undone_at)])
    for field, moment in said:
        if moment > now + CLOCKS_APART:
            raise Invalid(field, at(moment), "a time that is not in the future is accepted; nothing was imported")
    for done_at, field, undone_at in undoable:
        if undone_at is not None and undone_at < done_at:
            accepted = f"a time not before its {field}, {at(done_at)}, is accepted; nothing was imported"
            raise Invalid("undone_at", at(undone_at), accepted)


def _keep_words(store: Store, carried: Carried, *, is_new: bool) -> int:
    """The story, its articles and what people said of texts are stored. Returns how many words are new."""
    with store.transaction():
        if is_new:
            stories.save_story(store, carried.story)
        for article in carried.articles:
            known = stories.find_article(store, article.id)
            is_taken = stories.find_article_at(store, article.story_id, article.url) is not None
            if known is None:
                stories.save_article(store, replace(article, url="") if is_taken else article)
                renaming.keep_name_parts(store, article.id, carried.named_by.get(article.id, ()))
            elif article.url and not known.url and not is_taken and mergers.find_standing(store, article.id) is None:
                stories.give_address(store, article.id, article.url)
        known_words = {word for article in carried.articles for word in rulings.list_rulings(store, article.id)}
        new = [word for word in carried.rulings if word not in known_words]
        for word in new:
            _keep_word(store, word, carried)
    return len(new)


def _keep_word(store: Store, word: Ruling, carried: Carried) -> None:
    outward.save_text(store, word.content_hash, carried.texts[word.content_hash])
    rulings.save_ruling(store, word)


def _decide(store: Store, carried: Carried, memory: Memory, pause: Callable[[], None]) -> int:
    """What people decided of threads is stored with the threads it makes. Returns how many decisions are new."""
    if not _new_decisions(store, carried):
        return 0
    for article in sorted(carried.articles, key=lambda one: one.id):
        renew(store, article.id, memory)
        pause()
    with store.transaction():
        new = _new_decisions(store, carried)
        for decision, is_known in new:
            if is_known:
                threads.undo_decision(store, decision.id, decision.undone_at or decision.decided_at)
            else:
                threads.save_decision(store, decision)
        rebuild_threads(store, carried.story.id, memory, RULES)
    return len(new)


def _new_decisions(store: Store, carried: Carried) -> list[tuple[Decision, bool]]:
    """The decisions that are new here, and those known here that were undone since; each with whether it is known."""
    known = {one.id: one for one in threads.list_decisions(store, carried.story.id)}
    undone = [
        (one, True)
        for one in carried.decisions
        if one.id in known and known[one.id].stands and one.undone_at is not None
    ]
    return [(one, False) for one in carried.decisions if one.id not in known] + undone


@dataclass(slots=True)
class _Recorder:
    """Records captures of a story a batch a transaction, and tells how far it is."""

    store: Store
    carried: Carried
    memory: Memory
    now: datetime
    all: int  # captures that will be recorded, or come with mergers
    progress: Progress | None
    pause: Callable[[], None]
    done: int = 0

    def record(self, captures: list[Capture]) -> None:
        """These are here. Raises what one of them cannot be recorded for."""
        articles = {article.id: article for article in self.carried.articles}
        for batch in _batches(captures):
            brought = Batch(article=articles[batch[0].article_id], captures=tuple(batch), notify=False)
            for result in record_many(self.store, (brought,), memory=self.memory, public_url="", now=self.now):
                if isinstance(result, ServiceError):
                    raise result
            self.done += len(batch)
            if self.progress is not None:
                self.progress(self.done, self.all)
            self.pause()


def _batches(captures: list[Capture]) -> Iterator[list[Capture]]:
    """Captures of one article each, in their order: by article, the oldest first."""
    batch: list[Capture] = []
    for one in captures:
        if batch and (len(batch) == BATCH or one.article_id != batch[0].article_id):
            yield batch
            batch = []
        batch.append(one)
    if batch:
        yield batch


def _compare(store: Store, carried: Carried, extractor: str) -> tuple[int, int]:
    """How many hashes were carried, and how many of them are those of what is here now."""
    here: dict[str, str | None] = {}
    for article in carried.articles:
        for version in versions.list_versions(store, article.id):
            snapshot = versions.find_snapshot(store, version.id, extractor)
            here[version.id] = hash_of_claims(snapshot) if snapshot else None
        here |= {report.id: hash_of_report(report) for report in reports.list_current_reports(store, article.id)}
    wanted: dict[str, str | None] = {**carried.versions, **carried.reports}
    matching = sum(id in here and here[id] == hash for id, hash in wanted.items())
    if not carried.threads:
        return len(wanted), matching
    same = hash_of_threads(outward.list_thread_members(store, carried.story.id)) == carried.threads
    return len(wanted) + 1, matching + same
