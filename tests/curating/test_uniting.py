"""Two articles that are one: seen beforehand, done, taken back, and nothing lost on the way."""

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import replace
from threading import Event, Thread
from time import perf_counter, sleep

import pytest

import service.record as record_module
import service.record.curating.uniting as uniting_module
import service.record.deciding as deciding_module
from service.domain.cadence import new_watch
from service.domain.errors import Conflict, Invalid, NotFound
from service.domain.stories import Story, WatchState, make_article
from service.exchange.sending import export_story
from service.exchange.taking import take_story
from service.publishing.lines.reading import read_story
from service.record import RULES, renew
from service.record.curating.uniting import foresee, part, unite
from service.record.threading import rebuild_threads, renew_threads
from storage import Store, raws, reports, seals, stories, threads, upkeep, versions, watches
from storage.curating import mergers
from storage.driver import BUSY_TIMEOUT_MS
from tests.builders import NOON
from tests.curating.conftest import BROUGHT, HOUR, LATER, MEMORY, TEXT, WATCHED, take_at_once, take_in

#: Texts of each of two long articles.
LONG = 20


def merge(store: Store, article=BROUGHT, into=WATCHED, note: str = "The same page."):
    return unite(store, article.id, into.id, note=note, memory=MEMORY, now=LATER)


def take_back(store: Store, article=BROUGHT):
    return part(store, article.id, memory=MEMORY, now=LATER + HOUR)


def shares(store: Store, article) -> list[str]:
    known = versions.list_versions(store, article.id)
    return [versions.load_version(store, one.id).text.split(" per cent")[0].rsplit(" ", 1)[1] for one in known]


def everything_told(store: Store) -> tuple[object, ...]:
    """What follows from the captures, as pages show it."""
    told = [
        (
            one,
            versions.list_versions(store, one.id),
            tuple(replace(report, reanalysed_from="") for report in reports.list_current_reports(store, one.id)),
        )
        for one in stories.list_articles(store, "flood")
    ]
    return *told, frozenset((one.title, one.holder) for one in threads.list_threads(store, "flood"))


def test_what_was_seen_of_one_counts_as_seen_of_the_other_in_its_own_time(store):
    merge(store)

    assert ["20", "25", "35", "40"] == shares(store, WATCHED) and [] == shares(store, BROUGHT)
    assert (WATCHED,) == stories.list_articles(store, "flood")
    assert 3 == len(reports.list_current_reports(store, WATCHED.id))
    newest = versions.load_version(store, versions.list_versions(store, WATCHED.id)[-1].id)
    assert "Ada Quill" == newest.byline
    captures = [one.id for one in versions.list_captures(store, WATCHED.id)]
    assert 4 == sum(raws.find_raw(store, id) is not None for id in captures)


def test_what_would_happen_is_what_happens(store):
    counts = upkeep.row_counts(store)
    outlook = foresee(store, BROUGHT.id, WATCHED.id, memory=MEMORY, now=LATER)
    assert counts == upkeep.row_counts(store)
    assert (2, 2, 1, ()) == (outlook.captures, outlook.versions, outlook.retired, outlook.clashes)

    before = {one.id for one in reports.list_current_reports(store, WATCHED.id)}
    merge(store)

    made = [one.headline for one in reports.list_current_reports(store, WATCHED.id) if one.id not in before]
    assert sorted(made) == sorted(outlook.reports)


def test_a_merger_that_is_taken_back_leaves_everything_as_it_was(store):
    before = everything_told(store)
    heads = seals.list_heads(store)

    merge(store)
    assert before != everything_told(store)
    take_back(store)

    assert before == everything_told(store)
    assert [] == list(seals.list_departures(store, heads))  # history only grew


def test_texts_that_both_had_stay_with_both_when_it_is_taken_back(store):
    take_in(store, BROUGHT, 2, 35)  # the very text the page had then
    take_in(store, WATCHED, 3, 40)
    before = everything_told(store)

    merge(store)
    assert ["20", "25", "35", "40"] == shares(store, WATCHED)
    take_back(store)

    assert before == everything_told(store)


def test_it_may_be_merged_again(store):
    merge(store)
    take_back(store)
    merge(store)

    assert ["20", "25", "35", "40"] == shares(store, WATCHED)
    take_back(store)
    assert ["20", "35"] == shares(store, WATCHED)


def test_a_text_that_comes_by_itself_after_it_was_taken_back_counts(store):
    merge(store)
    take_back(store)
    take_in(store, WATCHED, 3, 40)

    assert ["20", "35", "40"] == shares(store, WATCHED)


def test_an_article_without_an_address_takes_over_that_of_the_other_and_its_watch(store):
    with store.transaction():
        watches.save_watch(store, new_watch(WATCHED.id, NOON))

    merge(store, WATCHED, BROUGHT)
    assert WATCHED.url == stories.load_article(store, BROUGHT.id).url
    assert watches.find_watch(store, WATCHED.id) is None and watches.load_watch(store, BROUGHT.id)
    assert BROUGHT.id == stories.find_article_by_url(store, "flood", WATCHED.url).id

    take_back(store, WATCHED)
    assert (WATCHED, BROUGHT) == stories.list_articles(store, "flood")
    assert watches.find_watch(store, BROUGHT.id) is None and watches.load_watch(store, WATCHED.id)


def test_the_watch_of_an_article_that_goes_is_paused_and_its_address_leads_to_the_other(store):
    other = make_article("flood", url="https://example.org/amp/flood", title="Dam holds", publisher="The Post")
    take_in(store, other, 4, 41)
    with store.transaction():
        watches.save_watch(store, new_watch(other.id, NOON))

    merge(store, other, WATCHED)

    assert WatchState.PAUSED is watches.load_watch(store, other.id).state
    assert WATCHED == stories.find_article_by_url(store, "flood", other.url)


def test_two_texts_at_one_time_are_named_and_nothing_is_merged(store):
    take_in(store, BROUGHT, 2, 36)
    before = everything_told(store), upkeep.row_counts(store)

    clashes = foresee(store, BROUGHT.id, WATCHED.id, memory=MEMORY, now=LATER).clashes
    assert 1 == len(clashes) and "2026-01-07 14:00:00 UTC" in clashes[0]
    with pytest.raises(Conflict, match=r"14:00:00 UTC.*Nothing was merged"):
        merge(store)

    assert before == (everything_told(store), upkeep.row_counts(store))


@pytest.mark.parametrize(
    ("attempt", "error", "said"),
    [
        (lambda store: merge(store, WATCHED, WATCHED), Invalid, "one with itself"),
        (lambda store: unite(store, BROUGHT.id, "nowhere", note="", memory=MEMORY, now=LATER), Invalid, "same story"),
        (lambda store: unite(store, "nowhere", BROUGHT.id, note="", memory=MEMORY, now=LATER), NotFound, "nowhere"),
        (take_back, Conflict, "no merger to take back"),
        (lambda store: (merge(store), merge(store, WATCHED, BROUGHT)), Conflict, "already"),
        (lambda store: merge(store, note="x" * 501), Invalid, "at most 500"),
    ],
)
def test_what_cannot_be_merged_is_told_in_a_sentence(store, attempt: Callable[[Store], object], error, said):
    with pytest.raises(error, match=said):
        attempt(store)


def test_an_article_of_another_story_is_none_to_merge_with(store):
    stories.save_story(store, Story(id="other", title="Other", description="", opened_at=NOON))
    other = make_article("other", url="https://example.org/other", title="Other")
    take_in(store, other, 1, 9)

    with pytest.raises(Invalid, match="another article of the same story"):
        merge(store, BROUGHT, other)


def test_a_merger_on_the_way_is_taken_back_last_first(store):
    third = make_article("flood", url="https://example.org/third", title="Third")
    take_in(store, third, 5, 50)
    before = everything_told(store)
    merge(store, BROUGHT, WATCHED)
    merge(store, WATCHED, third)
    assert ["20", "25", "35", "40", "50"] == shares(store, third)
    assert third == stories.standing_article(store, stories.load_article(store, BROUGHT.id))

    with pytest.raises(Conflict, match="take that back first"):
        take_back(store)
    take_back(store, WATCHED)
    take_back(store)

    assert before == everything_told(store)


def test_a_look_that_was_under_way_brings_nothing_to_an_article_that_was_merged(store):
    merge(store)

    with pytest.raises(AssertionError, match="merged into another"):
        take_in(store, BROUGHT, 5, 45)


def test_an_article_merged_between_plan_and_write_takes_no_look_any_more(tmp_path, monkeypatch):
    """Its first text was seen while somebody merged it: there was no history that could have moved."""
    empty = make_article("flood", url="https://example.org/new", title="New", publisher="The Post")
    with Store(tmp_path / "stet.db") as ours, Store(tmp_path / "stet.db") as theirs:
        stories.save_story(ours, Story(id="flood", title="Flood", description="", opened_at=NOON))
        stories.save_article(ours, empty)
        take_in(ours, WATCHED, 0, 20)
        plan_batch = record_module.plan_batch

        def slow(*given, **named):
            planned = plan_batch(*given, **named)
            if stories.standing_article(theirs, empty) == empty:
                merge(theirs, empty, WATCHED)
            return planned

        monkeypatch.setattr(record_module, "plan_batch", slow)
        with pytest.raises(AssertionError, match="merged into another"):
            take_in(ours, empty, 1, 25)

        assert () == versions.list_captures(ours, empty.id) and () == upkeep.integrity(ours)


def test_a_ring_of_mergers_in_a_database_is_read_to_an_end():
    """None is made anywhere; one that is there all the same, as an import once let it in, must not hold a thread."""
    with Store(":memory:") as store:
        stories.save_story(store, Story(id="flood", title="Flood", description="", opened_at=NOON))
        for article in (WATCHED, BROUGHT):
            stories.save_article(store, article)
        for article, into in ((BROUGHT, WATCHED), (WATCHED, BROUGHT)):
            mergers.save_merger(store, article.id, into.id, note="", address="", merged_at=LATER)

        assert stories.standing_article(store, WATCHED) in {WATCHED, BROUGHT}


def test_what_two_mergers_brought_stays_while_one_of_them_stands(store):
    third = make_article("flood", url="https://example.org/third", title="Third", publisher="The Post")
    take_in(store, third, 3, 40)  # the very text that the files had then
    before = everything_told(store)
    merge(store, third, WATCHED)
    with_third = everything_told(store)

    merge(store, BROUGHT, WATCHED)
    take_back(store, BROUGHT)
    assert with_third == everything_told(store) and ["20", "35", "40"] == shares(store, WATCHED)

    merge(store, BROUGHT, WATCHED)
    take_back(store, third)
    assert ["20", "25", "35", "40"] == shares(store, WATCHED)
    take_back(store, BROUGHT)
    assert before == everything_told(store)


def test_a_text_that_comes_by_itself_while_it_is_merged_stays_when_that_is_taken_back(store):
    merge(store)
    take_in(store, WATCHED, 3, 40)
    renew(store, WATCHED.id, MEMORY)  # which records anew what is stored, and brings nothing

    take_back(store)

    assert ["20", "35", "40"] == shares(store, WATCHED)


def test_of_texts_that_come_at_once_those_that_a_merger_brought_too_stay_when_that_is_taken_back(store):
    merge(store)
    take_at_once(store, WATCHED, {hour: TEXT.format(share) for hour, share in ((1, 25), (3, 40), (4, 45))})
    assert () == upkeep.integrity(store)

    take_back(store)

    assert ["20", "25", "35", "40", "45"] == shares(store, WATCHED)
    assert () == upkeep.integrity(store)


def test_the_time_of_what_a_merger_brought_is_free_again_once_it_is_taken_back(store):
    merge(store)
    take_back(store)
    take_in(store, WATCHED, 1, 27)  # the files said 25 at that time, which is nothing to this article any more

    assert ["20", "27", "35"] == shares(store, WATCHED)
    with pytest.raises(Conflict, match="Nothing was merged"):
        merge(store)
    lines = list(export_story(store, "flood", MEMORY))
    with Store(":memory:") as there:
        for _ in range(2):
            taken = take_story(there, read_story("flood.ndjson", lines), memory=MEMORY, now=LATER + 2 * HOUR)
            assert taken.checked == taken.matching and lines == list(export_story(there, "flood", MEMORY))
        assert () == upkeep.integrity(there)


def test_articles_of_two_publishers_are_doubted_and_may_be_merged(store):
    other = make_article("flood", url="https://example.com/flood", title="Dam holds", publisher="The Courier")
    take_in(store, other, 5, 41)

    [doubt] = foresee(store, other.id, WATCHED.id, memory=MEMORY, now=LATER).doubts
    assert "The Courier" in doubt and "The Post" in doubt
    assert () == foresee(store, BROUGHT.id, WATCHED.id, memory=MEMORY, now=LATER).doubts
    merge(store, other, WATCHED)


@pytest.mark.parametrize("is_parted", [False, True])
def test_texts_are_read_and_compared_before_others_are_kept_out(store, monkeypatch, is_parted):
    if is_parted:
        merge(store)
    begun, done, transaction = [], [], Store.transaction

    @contextmanager
    def watched(one):
        with transaction(one):
            begun.append(one)
            yield

    def compare(before, after, memory):
        done.append(len(begun))
        return RULES.compare(before, after, memory)

    def take_snapshot(version, memory):
        done.append(len(begun))
        return RULES.take_snapshot(version, memory)

    monkeypatch.setattr(Store, "transaction", watched)
    rules = replace(RULES, compare=compare, take_snapshot=take_snapshot)
    if is_parted:
        part(store, BROUGHT.id, memory=MEMORY, now=LATER, rules=rules)
    else:
        unite(store, BROUGHT.id, WATCHED.id, note="", memory=MEMORY, now=LATER, rules=rules)

    assert done and {0} == set(done) and begun
    assert (["20", "35"] if is_parted else ["20", "25", "35", "40"]) == shares(store, WATCHED)


@pytest.mark.parametrize("article", [BROUGHT, WATCHED])
def test_what_comes_between_comparing_and_merging_counts_too(store, article, monkeypatch):
    bring = uniting_module._bring

    def then_another(*args):
        brought = bring(*args)
        monkeypatch.setattr(uniting_module, "_bring", bring)
        take_in(store, article, 2.5, 37)
        return brought

    monkeypatch.setattr(uniting_module, "_bring", then_another)
    merge(store)

    assert ["20", "25", "35", "37", "40"] == shares(store, WATCHED)


@pytest.mark.parametrize("is_parted", [False, True])
def test_the_threads_of_both_are_made_anew_once_and_are_those_a_rebuilding_makes(store, monkeypatch, is_parted):
    if is_parted:
        merge(store)
    renewed = []

    def renew_once(story, touched):
        renewed.append(dict(touched))
        renew_threads(story, touched)

    for module in (uniting_module, record_module, deciding_module):
        monkeypatch.setattr(module, "renew_threads", renew_once)
    (take_back if is_parted else merge)(store)

    assert [{"flood"}] == [set(touched) for touched in renewed]
    assert 0 == rebuild_threads(store, "flood", MEMORY, RULES)


def test_who_writes_while_two_long_articles_are_merged_waits_less_than_the_busy_timeout(tmp_path):
    """The slow part, reading and comparing, is done before the database is held."""
    waited, is_done = [], Event()

    def write(path):
        with Store(path) as other:
            while not is_done.is_set():
                began = perf_counter()
                with other.transaction():
                    waited.append(perf_counter() - began)
                sleep(0.01)

    with Store(path := tmp_path / "long.db") as store:
        stories.save_story(store, Story(id="flood", title="Flood at Weir", description="", opened_at=NOON))
        for step in range(LONG):
            take_in(store, WATCHED, step, 20 + step)
            take_in(store, BROUGHT, step + 0.5, 60 + step)
        writer = Thread(target=write, args=(path,))
        writer.start()
        try:
            merge(store)
        finally:
            is_done.set()
            writer.join()
        assert 2 * LONG == len(versions.list_versions(store, WATCHED.id))
    assert waited and max(waited) < BUSY_TIMEOUT_MS / 1000
