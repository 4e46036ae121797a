"""A whole story as lines, read a little at a time, all of it as of one moment.

The same story gives the same bytes on any desk: lines are ordered by what they say, never by when it arrived.
Refuses: watches, lookouts, subscriptions, accounts: how a desk works is not what a story is.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from service.publishing.lines import FIRST_SCHEMA, SCHEMA, WITH_MERGERS
from service.publishing.lines.dating import redating_line
from service.publishing.lines.sealing import Seal
from service.publishing.lines.writing import (
    Line,
    article_line,
    capture_line,
    decision_line,
    end_line,
    hash_of_claims,
    hash_of_report,
    hash_of_threads,
    merger_line,
    report_check,
    ruling_line,
    story_line,
    text_line,
    threads_check,
    to_bytes,
    version_check,
)
from service.record import RULES, THREADER
from service.text.memory import Memory
from storage import Store, outward, reports, rulings, stories, threads, versions
from storage.curating import mergers, redatings, renaming

#: Gives the hash of this name, worked out now unless it is known: a name stands for all that its hash is made of.
Recall = Callable[[str, Callable[[], str]], str]


def work_out(_: str, make: Callable[[], str]) -> str:
    """The hash, worked out now."""
    return make()


def export_story(
    store: Store, story_id: str, memory: Memory, recall: Recall = work_out, *, says_who: bool = True
) -> Iterator[bytes]:
    """The story's lines, each with its end. Raises NotFound when the first is asked for.

    memory: says by which reading the hashes are of what follows. recall: where hashes are remembered that a crowd
    asks for; they are most of the work. says_who: whether it is told who corrected dates.
    """
    with store.reading():
        seal = Seal()
        for line in _lines(store, story_id, RULES.extractor_of(memory), recall, says_who):
            seal.add(line)
            yield to_bytes(line)
        yield to_bytes(end_line(seal))


def _lines(store: Store, story_id: str, extractor: str, recall: Recall, says_who: bool) -> Iterator[Line]:
    merged = mergers.list_mergers(store, story_id)
    story = stories.load_story(store, story_id)
    articles = stories.list_every_article(store, story_id)
    is_dated = any(redatings.list_redatings(store, one.id) for one in articles)
    schema = SCHEMA if is_dated else WITH_MERGERS if merged else FIRST_SCHEMA
    yield story_line(story, extractor, RULES.comparer, THREADER, schema=schema)
    for place, article in enumerate(articles, 1):
        yield article_line(article, place, renaming.name_parts(store, article.id))
    told: set[str] = set()
    spoken = 0
    for article in sorted(articles, key=lambda one: one.id):
        for capture in outward.each_capture(store, article.id):
            for read in (capture.version, capture.held):
                if read is not None and read.content_hash not in told:
                    told.add(read.content_hash)
                    yield text_line(read.content_hash, read.text)
            yield capture_line(capture)
        for ruling in reversed(rulings.list_rulings(store, article.id)):
            spoken += 1
            yield ruling_line(ruling, spoken)
        alone = redatings.list_stand_ins(store, article.id)
        for word in sorted(
            redatings.list_redatings(store, article.id), key=lambda one: (one.decided_at, one.capture_id)
        ):
            told_word = word if says_who else replace(word, decided_by="")
            yield redating_line(told_word, is_alone=word.stand_in in alone)
    for merger in merged:
        yield merger_line(merger, mergers.list_brought(store, merger.number))
    for decision in threads.list_decisions(store, story_id):
        yield decision_line(decision)
    for article in sorted(articles, key=lambda one: one.id):
        for id, digest in outward.list_version_digests(store, article.id, extractor):
            yield version_check(id, _claims_hash(store, id, extractor, digest, recall))
        for id, digest in outward.list_report_digests(store, article.id):
            yield report_check(id, _report_hash(store, id, digest, recall))
    yield threads_check(
        recall(
            f"threads {threads.story_digest(store, story_id)}",
            lambda: hash_of_threads(outward.list_thread_members(store, story_id)),
        )
    )


def _claims_hash(store: Store, version_id: str, extractor: str, digest: str, recall: Recall) -> str:
    """What a version says, as a hash; "" when it was not read by this extractor."""

    def make() -> str:
        snapshot = versions.find_snapshot(store, version_id, extractor)
        return hash_of_claims(snapshot) if snapshot else ""

    return (recall if digest else work_out)(f"claims {version_id} {digest}", make)


def _report_hash(store: Store, report_id: str, digest: str, recall: Recall) -> str:
    return (recall if digest else work_out)(
        f"report {report_id} {digest}", lambda: hash_of_report(reports.load_report(store, report_id))
    )
