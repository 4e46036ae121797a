"""Other processes that read ahead of an import change nothing but how long it takes."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from threading import Thread

import pytest

from service import intake
from service.comparison.threads.strands import Step
from service.domain.versions import Origin, make_version
from service.intake import Plan, ahead, portions, take_in
from service.record import RULES
from service.text.memory import Memory
from storage import Store
from tests.intake.test_kills import BEGAN, NOW, contents, prepared, rows


@pytest.fixture
def small(monkeypatch):
    """Parcels and transactions so small that there are several of each."""
    monkeypatch.setattr(ahead, "PARCEL", 2)
    monkeypatch.setattr(portions, "UNHURRIED", 6)


def seen(number, text):
    at = BEGAN + timedelta(hours=number)
    return make_version(article_id="a", url="", captured_at=at, headline="", text=text, origin=Origin.IMPORT)


def imported(path, helpers, monkeypatch):
    monkeypatch.setattr(intake, "helpers_for", lambda *_: helpers)
    with Store(prepared(path)) as store:
        outcomes = take_in(store, rows(), Plan(story_id="fire"), memory=Memory(), public_url="", now=NOW)
    return outcomes, contents(path)


def test_an_import_with_helpers_ends_with_the_database_of_one_without(tmp_path, small, monkeypatch):
    alone = imported(tmp_path / "alone.db", 0, monkeypatch)
    helped = imported(tmp_path / "helped.db", 2, monkeypatch)

    assert alone == helped


def test_what_a_helper_found_is_used_where_it_was_made_from_the_same(tmp_path, monkeypatch):
    (tmp_path / "service").mkdir()
    (tmp_path / "service" / "__init__.py").write_text("raise SystemExit")  # of somebody else, where we were started
    monkeypatch.chdir(tmp_path)
    versions = tuple(seen(number, f"The fire covers {number} acres, Ada Brook said.") for number in (1, 2))
    memory = Memory()
    with ahead.Helpers([[ahead.Run("Courier", None, versions)]], helpers=1, memory=memory) as helpers:
        [[parcel]] = helpers._batches
        with helpers._at:
            assert helpers._at.wait_for(lambda: parcel.found is not None, timeout=60)
        rules = helpers.rules_for(0)
        snapshots = [rules.take_snapshot(version, memory) for version in versions]
        report = rules.compare(*snapshots, memory)
        told = [rules.read_matters(one, "Courier", memory) for one in snapshots]

    assert snapshots[0] is helpers._found.snapshots[versions[0].id]
    assert snapshots == [RULES.take_snapshot(version, memory) for version in versions]
    assert report is helpers._found.reports[versions[0].id, versions[1].id]
    assert report == RULES.compare(*snapshots, memory)
    assert told == [RULES.read_matters(one, "Courier", memory) for one in snapshots]
    before, after = Step(snapshots[0], told[0], None), Step(snapshots[1], told[1], report)
    links = rules.link_claims(before, after)
    assert links is helpers._found.links[versions[0].id, versions[1].id][1]
    assert links and links == RULES.link_claims(before, after)
    for early, late in (
        (replace(before, told=dict(told[0])), after),  # by another publisher, as far as anybody can tell
        (before, replace(after, told=dict(told[1]))),
        (before, replace(after, report=replace(report, changes=()))),  # one in which some claims are back
        (None, after),
    ):
        assert rules.link_claims(early, late) == RULES.link_claims(early, late)
        assert rules.link_claims(early, late) is not links
    other = replace(versions[0], published_at=NOW)  # the same version, of which something else is known by now
    assert rules.take_snapshot(other, memory).version == other
    assert rules.compare(replace(snapshots[0], extractor="x"), replace(snapshots[1], extractor="x"), memory) != report


def test_a_helper_that_dies_leaves_its_texts_to_the_one_that_records(tmp_path, small, monkeypatch):
    def dying(_):
        return subprocess.Popen([sys.executable, "-c", ""], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    alone = imported(tmp_path / "alone.db", 0, monkeypatch)
    monkeypatch.setattr(ahead.Helpers, "_start", dying)

    assert alone == imported(tmp_path / "left.db", 2, monkeypatch)


def test_whoever_records_reads_on_while_a_helper_is_at_what_is_needed_first(monkeypatch):
    def stuck(_):
        program = "import sys, time; sys.stdin.buffer.read(1); time.sleep(60)"
        return subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    monkeypatch.setattr(ahead.Helpers, "_start", stuck)
    now, later = (seen(number, f"The fire covers {number} acres, Ada Brook said.") for number in (1, 2))
    batches = [[ahead.Run("", None, (now,))], [ahead.Run("", now, (later,))]]
    with ahead.Helpers(batches, helpers=1, memory=Memory()) as helpers:
        [[first], [second]] = helpers._batches
        with helpers._at:
            while not first.is_taken:  # by the helper
                helpers._at.wait(0.01)

        def end():
            with helpers._at:
                helpers._at.wait_for(lambda: second.found is not None, timeout=20)
            helpers._children[0].kill()  # what it was at is left to whoever needs it

        ending = Thread(target=end)
        ending.start()
        helpers.rules_for(0)
        ending.join()
        assert second.found is not None
        assert now.id in helpers._found.snapshots
        helpers.rules_for(1)
        assert (now.id, later.id) in helpers._found.reports


def test_few_texts_and_a_reader_of_its_own_need_no_helpers():
    assert ahead.helpers_for(ahead.FEWEST_TEXTS - 1, Memory()) == 0
    assert ahead.helpers_for(10_000, Memory(read=lambda sentence: sentence)) == 0
    assert ahead.helpers_for(10_000, Memory()) <= ahead.MOST_HELPERS


def test_a_parcel_goes_on_from_the_text_before_it(small):
    runs = [ahead.Run("", None, tuple("abcde")), ahead.Run("", None, tuple("xy"))]

    [first, second, third, fourth] = ahead._parcels(runs)

    assert [(run.before, run.versions) for run in first] == [(None, ("a", "b"))]
    assert [(run.before, run.versions) for run in second] == [("b", ("c", "d"))]
    assert [(run.before, run.versions) for run in third] == [("d", ("e",)), (None, ("x",))]
    assert [(run.before, run.versions) for run in fourth] == [("x", ("y",))]
