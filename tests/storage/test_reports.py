"""Reports and the timeline."""

from collections import Counter
from dataclasses import replace
from functools import partial

import pytest

from service.domain.changes import ChangeKind, Evidence, Family
from service.domain.errors import NotFound
from service.domain.versions import Passage
from storage import Store, reports, stories, versions
from storage.engine import sqlite3
from tests.builders import NOON, a_figure
from tests.storage.stored import HOUR, a_change, a_report, an_article, at_hour, save_with_claims, with_article

QUOTE = a_change(
    id="c2",
    family=Family.QUOTE,
    kind=ChangeKind.REINSTATED,
    also=(ChangeKind.ADDED, ChangeKind.REATTRIBUTED),
    material=False,
    importance=0.07,
    before=None,
    after=Evidence(claim_id="k3", passage=Passage(3, 9, "“no” 🤝"), others=(Passage(20, 22, "so"),)),
    holder="Keir Starmer",
    reinstates="v0",
)


def three_versions(store: Store):
    with_article(store)
    return [save_with_claims(store, at_hour(hour)) for hour in (1, 2, 3)]


def test_a_report_comes_back_as_it_was_saved(store):
    first, second, _ = three_versions(store)
    report = a_report(first, second, a_change(), QUOTE)
    reports.save_report(store, report)

    assert report == reports.load_report(store, report.id)


def test_a_report_without_changes_comes_back_too(store):
    first, second, _ = three_versions(store)
    report = a_report(first, second)
    reports.save_report(store, report)

    assert report == reports.find_report(store, report.id)


def test_an_unknown_report_is_named(store):
    with pytest.raises(NotFound, match='no report "r9"'):
        reports.load_report(store, "r9")


def test_a_report_made_by_renewed_rules_takes_the_place_of_the_one_with_its_id(store):
    first, second, _ = three_versions(store)
    reports.save_report(store, a_report(first, second, a_change(), QUOTE))
    renewed = a_report(first, second, QUOTE, extractor="test/2")
    reports.save_report(store, renewed)

    marked = replace(renewed, reanalysed_from="test/1, test/1")
    assert (marked,) == reports.list_current_reports(store, "a1")
    reports.save_report(store, renewed)
    assert (marked,) == reports.list_current_reports(store, "a1")


def test_a_version_has_one_current_report_on_each_side(store):
    first, second, third = three_versions(store)
    reports.save_report(store, a_report(first, third))

    with pytest.raises(sqlite3.IntegrityError):
        reports.save_report(store, a_report(first, second))
    with pytest.raises(sqlite3.IntegrityError):
        reports.save_report(store, a_report(second, third))


def test_a_retired_report_is_found_but_not_listed(store):
    first, second, third = three_versions(store)
    across = a_report(first, third)
    reports.save_report(store, across)
    reports.retire_report(store, across.id)
    reports.save_report(store, a_report(second, third))
    reports.save_report(store, a_report(first, second, QUOTE))

    assert across == reports.load_report(store, across.id)
    assert [first.id, second.id] == [one.before_version_id for one in reports.list_current_reports(store, "a1")]
    assert [second.id, third.id] == [one.after_version_id for one in reports.list_standings(store, "a1")]


def test_the_timeline_lists_the_versions_of_all_articles_newest_first(store):
    first, second, third = three_versions(store)
    stories.save_article(store, an_article("a2", publisher="The Bugle"))
    other = save_with_claims(store, at_hour(2.5, article_id="a2"))
    report = a_report(first, second, a_change(), QUOTE)
    reports.save_report(store, report)
    reports.save_report(store, a_report(second, third))

    entries = reports.timeline(store, "harbour-fire")

    assert [third.id, other.id, second.id, first.id] == [entry.version.id for entry in entries]
    assert report == entries[2].report and entries[3].report is None
    assert "The Bugle" == entries[1].article.publisher
    assert () == reports.timeline(store, "elsewhere")


def test_the_timeline_is_paged_by_time_and_no_page_break_loses_an_entry(store):
    first, second, third = three_versions(store)
    stories.save_article(store, an_article("a2"))
    twin = save_with_claims(store, at_hour(2, article_id="a2"))
    versions.retire_version(store, first.id)

    page = reports.timeline(store, "harbour-fire", limit=2)

    assert [third.id, second.id, twin.id] == [entry.version.id for entry in page]
    assert () == reports.timeline(store, "harbour-fire", before=NOON + 2 * HOUR)


def test_the_timeline_counts_a_versions_claims_once_and_not_for_each_change(store):
    """A story of thousands of claims took a minute to show: steps grow with the changes, not with their square."""
    with_article(store)
    steps = Counter()
    for many in (100, 200):
        text = " ".join(f"{n} people were hurt." for n in range(many))
        claims = [a_figure(text, f"{n} people", str(n), id=f"k{many}-{n}") for n in range(many)]
        before, after = (save_with_claims(store, at_hour(many + hour, f"{text} {hour}"), *claims) for hour in (1, 2))
        changes = (a_change(id=f"c{many}-{n}") for n in range(many))
        reports.save_report(store, a_report(before, after, *changes))
        store._connection.set_progress_handler(partial(steps.update, [many]), 10)
        entries = reports.load_entries(store, (after.id,))
        store._connection.set_progress_handler(None, 0)
        assert (many, many) == (entries[0].version.claim_count, len(entries[0].report.changes))

    assert 0 < steps[200] < 3 * steps[100]
