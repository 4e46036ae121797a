"""A wrong capture date is corrected: seen beforehand, done, taken back, and nothing is lost or told on the way."""

import multiprocessing
import os
import random
import re
import signal
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

import service.record.planned as planned_module
from service.domain.captures import Capture, make_capture
from service.domain.errors import Conflict, Invalid, NotFound
from service.domain.raw import make_raw
from service.publishing.lines.writing import hash_of_report
from service.record import Batch, RecordOutcome, preview, record
from service.record.curating.redating import foresee, redate
from service.record.curating.removing import remove_article
from service.record.curating.uniting import foresee as merging
from service.record.curating.uniting import part, unite
from service.record.deciding import decide
from service.record.plan import gather
from storage import Store, deliveries, outward, raws, reports, seals, upkeep, versions
from storage.curating import redatings
from tests.builders import NOON, a_version
from tests.curating.conftest import BROUGHT, HOUR, LATER, MEMORY, WATCHED, take_in
from tests.simple_rules import simple_rules
from tests.storage.stored import a_subscription, with_article

RULES = simple_rules()


def capture_at(hour: float, text: str) -> Capture:
    raw = make_raw(f"<p>{text}</p>".encode(), "text/html")
    return make_capture(a_version(text, captured_at=NOON + hour * HOUR), raw=raw)


def bring(store: Store, hour: float, text: str) -> Capture:
    capture = capture_at(hour, text)
    record(store, capture, memory=MEMORY, public_url="", now=LATER, rules=RULES)
    return capture


def say(store: Store, capture_id: str, hour: float | None, reason: str = "") -> None:
    moment = None if hour is None else NOON + hour * HOUR
    redate(store, capture_id, moment, by="ada", memory=MEMORY, now=LATER, reason=reason, rules=RULES)


def told(store: Store) -> tuple[object, ...]:
    """What follows from the captures, as pages show it."""
    kept = versions.list_versions(store, "a1")
    listed = [hash_of_report(one) for one in reports.list_current_reports(store, "a1")]
    both = [[versions.load_version(store, one.id) for one in pair] for pair in pairwise(kept)]
    observed = [reports.find_observed(store, *pair) for pair in both]
    return kept, listed, observed, outward.list_thread_members(store, "harbour-fire")


def hours(store: Store, article_id: str = "a1") -> list[float]:
    return [(one.captured_at - NOON) / HOUR for one in versions.list_versions(store, article_id)]


@pytest.fixture
def fire():
    """12, 14, 19 and 30 people, an hour apart; whole at the end of each test."""
    with Store(":memory:") as opened:
        with_article(opened)
        for hour, people in ((0, 12), (1, 14), (2, 19), (3, 30)):
            bring(opened, hour, f"{people} people hurt.")
        yield opened
        assert () == upkeep.integrity(opened)


@dataclass(frozen=True)
class Seen:
    text: str
    right: float
    wrong: float | None  # the date it is brought with, where that is another
    between: float  # a date that is no better


def make_history(dice: random.Random) -> list[Seen]:
    """Texts that come again, page turns among them, some with a wrong date; no two dates are one."""
    number = dice.randint(3, 8)
    dates = dice.sample(range(100), 3 * number)
    texts = [f"{people} people hurt. 3 houses lost." for people in (12, 14, 19)]
    return [
        Seen(dice.choice(texts), dates.pop(), dates.pop() if dice.random() < 0.6 else None, dates.pop())
        for _ in range(number)
    ]


@pytest.mark.parametrize("seed", range(16))
def test_a_story_with_corrected_dates_is_one_that_came_with_the_right_ones(seed):
    dice = random.Random(seed)
    seen = make_history(dice)
    with Store(":memory:") as right, Store(":memory:") as wrong, Store(":memory:") as store:
        for one in (right, wrong, store):
            with_article(one)
        for one in dice.sample(seen, len(seen)):
            bring(right, one.right, one.text)
        for one in dice.sample(seen, len(seen)):
            bring(wrong, one.right if one.wrong is None else one.wrong, one.text)
        waiting = []
        for one in dice.sample(seen, len(seen)):
            capture = bring(store, one.right if one.wrong is None else one.wrong, one.text)
            if one.wrong is not None:
                waiting.append((one, capture))
            while waiting and dice.random() < 0.5:
                mend(store, dice, *waiting.pop(dice.randrange(len(waiting))))
        for one, capture in waiting:
            mend(store, dice, one, capture)
        assert told(right) == told(store)
        assert () == upkeep.integrity(store) == upkeep.integrity(right)
        for one in seen:  # the files come again, with the dates they have
            bring(store, one.right if one.wrong is None else one.wrong, one.text)
        assert told(right) == told(store)

        for word in redatings.list_standing(store, "a1"):
            say(store, word.capture_id, None)
        assert told(wrong) == told(store)
        assert () == upkeep.integrity(store)


def mend(store: Store, dice: random.Random, one: Seen, capture: Capture) -> None:
    """The date is right in the end, and may have been corrected to a wrong one or taken back before."""
    id = capture.id
    if dice.random() < 0.4:
        say(store, id, one.between)
        if dice.random() < 0.5:
            id = redatings.list_of(store, capture.id)[0].stand_in  # as the page of what stands for it would say
        if dice.random() < 0.5:
            say(store, id, None)
            id = capture.id
    say(store, id, one.right)


def test_what_was_recorded_stays_with_its_seal_and_the_word_on_it_is_sealed(fire):
    capture = capture_at(1, "14 people hurt.")
    heads = seals.list_heads(fire)
    sealed = outward.find_seal(fire, capture.id)

    say(fire, capture.id, 2.5, reason="The   file said UTC, and was of Berlin.")

    [word] = redatings.list_of(fire, capture.id)
    assert (NOON + HOUR, NOON + 2.5 * HOUR) == (word.recorded_at, word.captured_at)
    assert ("ada", "The file said UTC, and was of Berlin.", LATER) == (word.decided_by, word.reason, word.decided_at)
    assert capture == versions.load_capture(fire, capture.id) and sealed == outward.find_seal(fire, capture.id)
    assert [0, 2, 2.5, 3] == hours(fire)
    assert [] == list(seals.list_departures(fire, heads))
    assert raws.find_raw(fire, capture.id) == raws.find_raw(fire, word.stand_in) is not None


def test_what_would_happen_is_what_happens(fire):
    counts = upkeep.row_counts(fire)
    capture = capture_at(1, "14 people hurt.")
    outlook = foresee(fire, capture.id, NOON + 2.5 * HOUR, memory=MEMORY, now=LATER, rules=RULES)
    assert counts == upkeep.row_counts(fire)
    times = [
        one.captured_at
        for place in (outlook.now_between, outlook.then_between)
        for one in (place.before, place.after)
        if one
    ]
    assert [NOON, NOON + 2 * HOUR, NOON + 2 * HOUR, NOON + 3 * HOUR] == times
    assert outlook.is_version
    before = reports.list_current_reports(fire, "a1")

    say(fire, capture.id, 2.5)

    after = reports.list_current_reports(fire, "a1")
    assert outlook.retiring == tuple(one for one in before if one not in after)
    assert outlook.reports == tuple(one for one in after if one not in before)


def test_one_whose_text_is_that_of_its_new_neighbour_is_no_version(fire):
    again = bring(fire, 5, "12 people hurt.")
    outlook = foresee(fire, again.id, NOON + HOUR / 2, memory=MEMORY, now=LATER, rules=RULES)
    assert not outlook.is_version and () == outlook.reports

    say(fire, again.id, 0.5)

    assert [0, 1, 2, 3] == hours(fire)


def test_nobody_is_told_whatever_becomes_the_newest(fire):
    deliveries.save_subscription(fire, a_subscription())
    say(fire, capture_at(1, "14 people hurt.").id, 4)
    assert [0, 2, 3, 4] == hours(fire)
    say(fire, capture_at(3, "30 people hurt.").id, 0.5)
    say(fire, capture_at(1, "14 people hurt.").id, None)

    assert () == deliveries.list_deliveries(fire, "s1", 10)


def test_what_comes_after_a_correction_is_told_as_ever(fire):
    deliveries.save_subscription(fire, a_subscription())
    say(fire, capture_at(1, "14 people hurt.").id, 4)
    bring(fire, 6, "31 people hurt.")

    [owed] = deliveries.list_deliveries(fire, "s1", 10)
    assert owed.report_id == reports.list_current_reports(fire, "a1")[-1].id


def test_the_same_file_once_more_is_known_and_changes_nothing(fire):
    capture = capture_at(1, "14 people hurt.")
    say(fire, capture.id, 2.5)
    before = told(fire)

    foreseen = preview(fire, "a1", a_version("14 people hurt.", captured_at=NOON + HOUR), MEMORY, rules=RULES)
    recorded = record(fire, capture, memory=MEMORY, public_url="", now=LATER, rules=RULES)

    assert RecordOutcome.KNOWN is foreseen.outcome is recorded.outcome
    assert recorded.version is not None and NOON + 2.5 * HOUR == recorded.version.captured_at
    assert before == told(fire)


def test_a_time_that_was_wrong_is_free_for_the_text_that_was_there(fire):
    wrong = capture_at(1, "14 people hurt.")
    say(fire, wrong.id, 2.5)
    bring(fire, 1, "13 people hurt.")
    assert [0, 1, 2, 2.5, 3] == hours(fire)

    with pytest.raises(Invalid, match=r"captured_at: \"2026-01-07T13:00:00Z\" .* another text captured at that time"):
        say(fire, wrong.id, None)
    assert [0, 1, 2, 2.5, 3] == hours(fire)


def test_two_dates_that_were_mixed_up_are_put_right_one_after_the_other(fire):
    one, other = capture_at(1, "14 people hurt."), capture_at(2, "19 people hurt.")
    with pytest.raises(Invalid, match="if that of the other is wrong as well, correct that first"):
        say(fire, one.id, 2)

    say(fire, one.id, 1.5)
    say(fire, other.id, 1)
    say(fire, one.id, 2)

    texts = [versions.load_version(fire, one.id).text for one in versions.list_versions(fire, "a1")]
    assert ["12 people hurt.", "19 people hurt.", "14 people hurt.", "30 people hurt."] == texts


def test_one_that_came_with_the_right_date_by_itself_stays_when_the_other_is_taken_back(fire):
    wrong = capture_at(1, "14 people hurt.")
    say(fire, wrong.id, 2.5)
    bring(fire, 2.5, "14 people hurt.")
    say(fire, wrong.id, None)
    assert [0, 1, 2, 2.5, 3] == hours(fire)

    say(fire, wrong.id, 2.5)
    assert [0, 2, 2.5, 3] == hours(fire)
    say(fire, redatings.list_of(fire, wrong.id)[0].stand_in, 2.7)  # both count as taken then, and so both move
    assert [0, 2, 2.7, 3] == hours(fire)
    assert 2 == len(redatings.list_standing(fire, "a1"))
    say(fire, redatings.list_of(fire, wrong.id)[0].stand_in, 1)  # of the two it is the recorded time of one
    assert [0, 1, 2, 3] == hours(fire)
    assert 1 == len(redatings.list_standing(fire, "a1"))


def test_a_text_that_is_set_aside_is_so_at_every_time(fire):
    capture = capture_at(1, "14 people hurt.")
    decide(fire, capture.id, False, memory=MEMORY, now=LATER, rules=RULES)
    say(fire, capture.id, 2.5)
    assert [0, 2, 3] == hours(fire)
    assert [NOON + 2.5 * HOUR] == list(gather(fire, "a1").texts)[-1:]

    decide(fire, capture.id, True, memory=MEMORY, now=LATER, rules=RULES)
    assert [0, 2, 2.5, 3] == hours(fire)


@pytest.mark.parametrize(
    ("hour", "said"),
    [
        (101, r"captured_at: .* a time that is not in the future is accepted"),
        (1, r"captured_at: .* it counts at this time"),
        (None, r"captured_at: .* it counts at this time"),
    ],
)
def test_a_time_that_cannot_be_is_refused_and_nothing_changes(fire, hour, said):
    counts = upkeep.row_counts(fire)
    with pytest.raises(Invalid, match=said):
        say(fire, capture_at(1, "14 people hurt.").id, hour)
    assert counts == upkeep.row_counts(fire)


def test_a_capture_that_is_none_of_the_article_has_no_date_to_correct(fire):
    with pytest.raises(NotFound):
        say(fire, "nothing", 1)
    with pytest.raises(Invalid, match=r"reason: .* at most 500"):
        say(fire, capture_at(1, "14 people hurt.").id, 2.5, reason="x" * 501)
    say(fire, capture_at(1, "14 people hurt.").id, 2.5)
    idle = redatings.list_of(fire, capture_at(1, "14 people hurt.").id)[0].stand_in
    say(fire, idle, None)
    with pytest.raises(Conflict, match="counts for nothing any more"):
        say(fire, idle, 4)


def test_the_slow_work_is_done_before_the_database_is_held(fire, monkeypatch):
    monkeypatch.setattr("service.record.plan_again", only_if_it_fits)
    capture = capture_at(1, "14 people hurt.")
    for hour in (2.5, 2.7, None, 2.5):
        say(fire, capture.id, hour)


def only_if_it_fits(store: Store, batch: Batch, planned: planned_module.Planned, *_: object) -> planned_module.Planned:
    assert gather(store, batch.article.id) == planned.history
    return planned


def test_a_date_is_corrected_in_neither_of_two_articles_that_are_merged(store):
    unite(store, BROUGHT.id, WATCHED.id, note="", memory=MEMORY, now=LATER)
    counts = upkeep.row_counts(store)
    for article in (BROUGHT, WATCHED):  # its own captures, and those it was brought
        for capture in versions.list_captures(store, article.id):
            with pytest.raises(Conflict, match=r'merged with none: part "Dam above Weir" first. Nothing was changed'):
                correct(store, capture.id, 2.5)
    assert counts == upkeep.row_counts(store)

    part(store, BROUGHT.id, memory=MEMORY, now=LATER)
    correct(store, first_of(store, BROUGHT.id), 2.5)
    with pytest.raises(Conflict, match="counts for nothing any more"):  # it was brought, and keeps no word
        correct(store, at_hour(store, WATCHED.id, 3), 0.5)
    assert [0, 2] == hours(store, WATCHED.id) and [2.5, 3] == hours(store, BROUGHT.id)


@pytest.mark.parametrize("corrected", [BROUGHT, WATCHED])
def test_articles_are_one_only_once_their_corrected_dates_are_taken_back(store, corrected):
    wrong = first_of(store, corrected.id)
    correct(store, wrong, 2.5)
    counts = upkeep.row_counts(store)
    outlook = merging(store, BROUGHT.id, WATCHED.id, memory=MEMORY, now=LATER)
    said = f'The date of the capture {wrong} of "{corrected.title}", recorded as of .* take that back first'
    assert re.match(said, outlook.clashes[0])
    with pytest.raises(Conflict, match=f"{said}. Nothing was merged"):
        unite(store, BROUGHT.id, WATCHED.id, note="", memory=MEMORY, now=LATER)
    assert counts == upkeep.row_counts(store)

    correct(store, wrong, None)
    unite(store, BROUGHT.id, WATCHED.id, note="", memory=MEMORY, now=LATER)
    assert [0, 1, 2, 3] == hours(store, WATCHED.id)
    part(store, BROUGHT.id, memory=MEMORY, now=LATER)
    correct(store, wrong, 2.5)
    assert () == upkeep.integrity(store)


def test_a_look_of_its_own_at_what_it_was_brought_is_a_version_like_any_other(store):
    unite(store, BROUGHT.id, WATCHED.id, note="", memory=MEMORY, now=LATER)
    part(store, BROUGHT.id, memory=MEMORY, now=LATER)
    take_in(store, WATCHED, 4, 40)
    correct(store, at_hour(store, WATCHED.id, 4), 3)  # what stands for it was brought before
    assert [0, 2, 3] == hours(store, WATCHED.id)
    correct(store, at_hour(store, WATCHED.id, 4), None)
    assert [0, 2, 4] == hours(store, WATCHED.id)
    take_in(store, WATCHED, 3, 22)


def test_a_text_is_accepted_again_at_the_time_that_counts_for_it(fire):
    wrong = capture_at(1, "14 people hurt.")
    say(fire, wrong.id, 2.5)
    bring(fire, 1, "13 people hurt.")
    decide(fire, wrong.id, False, memory=MEMORY, now=LATER, rules=RULES)
    assert [0, 1, 2, 3] == hours(fire)
    decide(fire, wrong.id, True, memory=MEMORY, now=LATER + HOUR, rules=RULES)
    assert [0, 1, 2, 2.5, 3] == hours(fire)


@pytest.mark.parametrize("hour", [2.5, 2])  # one that only stands for another, and one that came by itself too
def test_a_stand_in_that_went_missing_or_is_one_too_many_is_found(fire, hour):
    again = bring(fire, 5, "19 people hurt.").id
    say(fire, again, hour)
    [word] = redatings.list_standing(fire, "a1")
    assert () == upkeep.integrity(fire)
    with fire.transaction():
        fire.write("DELETE FROM stand_ins")
    said = f"the capture {word.stand_in} stands for another, and it is not known whether it came by itself"
    assert said in upkeep.integrity(fire)

    with fire.transaction():
        for id, came in ((word.stand_in, hour == 2), (again, False)):
            fire.write("INSERT INTO stand_ins (capture_id, came) VALUES (?, ?)", (id, came))
    assert f"the capture {again} stands for none" in upkeep.integrity(fire)
    with fire.transaction():
        fire.write("DELETE FROM stand_ins WHERE capture_id = ?", (again,))


def test_a_removed_article_leaves_no_word_on_its_dates(store):
    redate(store, first_of(store, BROUGHT.id), NOON + 2.5 * HOUR, by="ada", memory=MEMORY, now=LATER)
    remove_article(store, BROUGHT.id, now=LATER, by="ada", reason="")
    assert 0 == upkeep.row_counts(store)["redatings"] == upkeep.row_counts(store)["stand_ins"]


def correct(store: Store, capture_id: str, hour: float | None) -> None:
    """As `say`, by the rules of the house."""
    redate(store, capture_id, None if hour is None else NOON + hour * HOUR, by="ada", memory=MEMORY, now=LATER)


def at_hour(store: Store, article_id: str, hour: float) -> str:
    [found] = [one.id for one in versions.list_captures(store, article_id) if one.captured_at == NOON + hour * HOUR]
    return found


def first_of(store: Store, article_id: str) -> str:
    return versions.list_captures(store, article_id)[-1].id


def correct_and_die_at(path: Path, statement: int, hour: float | None) -> None:
    """Corrects a date in a process that kills itself before its n-th statement."""
    left = statement

    def count(_: str) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    with Store(path) as store:
        store._connection.set_trace_callback(count)
        say(store, capture_at(1, "14 people hurt.").id, hour)
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.slow
@pytest.mark.parametrize("hour", [2.5, None])
def test_a_kill_before_any_statement_leaves_all_or_nothing(tmp_path, hour):
    path = tmp_path / "stet.db"
    with Store(path) as store:
        with_article(store)
        for at, people in ((0, 12), (1, 14), (2, 19)):
            bring(store, at, f"{people} people hurt.")
        if hour is None:
            say(store, capture_at(1, "14 people hurt.").id, 2.5)
        before = told(store)
    statement, is_done = 0, False
    while not is_done:
        child = multiprocessing.get_context("fork").Process(target=correct_and_die_at, args=(path, statement, hour))
        child.start()
        child.join()
        assert child.exitcode == -signal.SIGKILL
        with Store(path) as store:
            assert () == upkeep.integrity(store)
            is_done = before != told(store)
            assert ([0, 1, 2] if (hour is None) is is_done else [0, 2, 2.5]) == hours(store)
        statement += 7

    assert 30 < statement
