"""The verb at the heart, and the laws that hold over what it stores."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.captures import Verdict, make_capture, make_unusable_capture
from service.domain.changes import ChangeKind
from service.domain.deliveries import DeliveryState, SubscriptionState
from service.domain.errors import Conflict, Invalid, NotFound
from service.domain.versions import Origin, Version
from service.record import RULES as TODAYS
from service.record import Recorded, RecordOutcome, preview, record, renew
from service.record.plan import History, gather
from service.text.clean import clean_text
from service.text.memory import Memory
from storage import Store, deliveries, reports, upkeep, versions
from tests.builders import NOON, a_version
from tests.simple_rules import simple_rules
from tests.storage.stored import HOUR, a_subscription, with_article

RULES = simple_rules()
LATER = NOON + timedelta(days=9)


@pytest.fixture
def store() -> Iterator[Store]:
    """A database with one article and one subscription to everything."""
    with Store(":memory:") as opened:
        with_article(opened)
        deliveries.save_subscription(opened, a_subscription())
        yield opened


def seen(hour: float, text: str, **fields) -> Version:
    return a_version(text, captured_at=NOON + hour * HOUR, **fields)


def take_in(store: Store, *seen_versions: Version, rules=RULES, **how) -> list[Recorded]:
    settings = {"memory": Memory(), "public_url": "https://stet.example", "now": LATER, "rules": rules}
    return [record(store, make_capture(version), **{**settings, **how}) for version in seen_versions]


def texts(store: Store) -> list[str]:
    """The texts of the current versions, in order."""
    return [versions.load_version(store, one.id).text for one in versions.list_versions(store, "a1")]


def said(store: Store) -> list[list[str]]:
    """What each current report says, in order."""
    return [[change.summary for change in one.changes] for one in reports.list_current_reports(store, "a1")]


def sent(store: Store) -> int:
    return len(deliveries.list_deliveries(store, "s1"))


def test_a_first_version_is_no_change(store):
    (first,) = take_in(store, seen(1, "12 people."))

    assert (RecordOutcome.RECORDED, (), 0) == (first.outcome, first.reports, first.deliveries)
    assert ["12 people."] == texts(store)


def test_a_second_version_is_compared_and_subscribers_are_owed_the_report(store):
    _, second = take_in(store, seen(1, "12 people."), seen(2, "19 people."))

    assert [["Figure revised: people 12 → 19"]] == said(store)
    assert reports.list_current_reports(store, "a1") == second.reports
    assert (1, 1) == (second.deliveries, sent(store))
    assert second.reports[0].id == deliveries.list_deliveries(store, "s1")[0].report_id


def test_recording_twice_is_recording_once(store):
    take_in(store, seen(1, "12 people."), seen(2, "19 people."))
    before = upkeep.row_counts(store)
    again = take_in(store, seen(1, "12 people."), seen(2, "19 people.", headline="Changed"))

    assert before == upkeep.row_counts(store)
    assert [RecordOutcome.KNOWN] * 2 == [one.outcome for one in again]
    assert [()] * 2 == [one.reports for one in again]
    assert "" == again[1].version.headline


def test_the_same_text_as_its_neighbour_in_time_is_not_a_new_version(store):
    """Law 2."""
    _, same = take_in(store, seen(1, "12 people."), seen(2, "12 people."))

    assert (RecordOutcome.SAME, NOON + HOUR) == (same.outcome, same.version.captured_at)
    assert (1, 0) == (len(texts(store)), sent(store))


def test_going_back_to_an_older_wording_is_a_new_version(store):
    take_in(store, *(seen(hour, f"{people} people.") for hour, people in enumerate((12, 19, 12))))

    assert ["12 people.", "19 people.", "12 people."] == texts(store)


def test_a_late_import_is_compared_with_both_its_neighbours(store):
    """Law 1: time of capture orders versions, not time of arrival."""
    take_in(store, seen(1, "12 people."), seen(3, "19 people."))
    (across,) = reports.list_current_reports(store, "a1")
    (late,) = take_in(store, seen(2, "15 people."))

    assert [["Figure revised: people 12 → 15"], ["Figure revised: people 15 → 19"]] == said(store)
    assert 2 == len(late.reports)
    assert across == reports.load_report(store, across.id)


def test_history_is_not_news(store):
    """Law 1: only a report ending in the newest version is delivered."""
    take_in(store, seen(3, "19 people."))
    late = take_in(store, seen(1, "12 people."), seen(2, "15 people."))

    assert [0, 0] == [one.deliveries for one in late]
    assert 0 == sent(store)


def test_an_earlier_sighting_takes_over_as_the_version_and_nobody_is_told_again(store):
    take_in(store, seen(1, "12 people."), seen(3, "19 people."))
    (earlier,) = take_in(store, seen(2, "19 people."))

    assert [NOON + HOUR, NOON + 2 * HOUR] == [one.captured_at for one in versions.list_versions(store, "a1")]
    assert (RecordOutcome.RECORDED, 0, 1) == (earlier.outcome, earlier.deliveries, sent(store))
    assert 1 == len(said(store))


def test_a_version_that_gave_way_comes_back_when_its_run_is_split(store):
    take_in(store, seen(1, "12 people."), seen(4, "19 people."), seen(2, "19 people."), seen(3, "15 people."))

    assert ["12 people.", "19 people.", "15 people.", "19 people."] == texts(store)
    assert 3 == len(said(store))
    assert () == upkeep.integrity(store)


def test_another_text_at_the_same_time_is_refused_in_one_sentence(store):
    take_in(store, seen(1, "12 people."))
    before = upkeep.row_counts(store)

    with pytest.raises(Conflict, match=r"another text captured at 2026-01-07 13:00:00 UTC; .*\.$"):
        take_in(store, seen(1, "19 people."))
    with pytest.raises(Conflict):
        preview(store, "a1", seen(1, "19 people."), Memory(), rules=RULES)
    assert before == upkeep.row_counts(store)


def test_an_unusable_capture_is_kept_and_never_compared(store):
    take_in(store, seen(1, "12 people."))
    wall = make_unusable_capture(
        article_id="a1", captured_at=NOON + 2 * HOUR, origin=Origin.CHECK, verdict=Verdict.CONSENT_WALL, note="A wall."
    )
    outcomes = {record(store, wall, memory=Memory(), public_url="", now=LATER, rules=RULES).outcome for _ in range(2)}

    assert {RecordOutcome.UNUSABLE} == outcomes
    assert (wall, 1, []) == (versions.list_captures(store, "a1")[0], len(texts(store)), said(store))


def test_an_unusable_capture_is_kept_while_the_history_still_waits_for_todays_rules(store):
    """After an upgrade a look may come before the renewal of what is there (found by tests/soak/test_histories.py)."""
    take_in(store, seen(0, "12 people hurt."))
    wall = make_unusable_capture(
        article_id="a1", captured_at=NOON + HOUR, origin=Origin.CHECK, verdict=Verdict.LOGIN_WALL
    )
    newer = simple_rules("newer/1")

    told = record(store, wall, memory=Memory(), public_url="", now=NOON + HOUR, rules=newer)

    assert RecordOutcome.UNUSABLE is told.outcome
    assert () == upkeep.integrity(store)


def test_a_time_in_the_future_is_refused_but_clocks_may_differ(store):
    with pytest.raises(Invalid, match=r"captured_at.*not in the future"):
        take_in(store, seen(1, "12 people."), now=NOON)

    assert take_in(store, seen(1, "12 people."), now=NOON + HOUR - timedelta(minutes=5))


def test_an_article_nobody_stored_is_named(store):
    with pytest.raises(NotFound, match='no article "a9"'):
        take_in(store, seen(1, "12 people.", article_id="a9"))


@pytest.mark.parametrize("how", [{"notify": False}, {}], ids=["asked not to tell", "a seed"])
def test_seeds_and_silent_imports_tell_nobody(store, how):
    origin = Origin.IMPORT if how else Origin.SEED
    take_in(store, seen(1, "12 people.", origin=origin), seen(2, "19 people.", origin=origin), **how)

    assert (0, 1) == (sent(store), len(said(store)))


def test_what_a_paused_subscription_would_have_got_is_held_back(store):
    deliveries.save_subscription(store, a_subscription(state=SubscriptionState.PAUSED))
    take_in(store, seen(1, "12 people."), seen(2, "19 people."))

    [held] = deliveries.list_deliveries(store, "s1")
    assert (DeliveryState.ABANDONED, 0) == (held.state, held.attempts)
    assert deliveries.claim_due_delivery(store, NOON + 9 * HOUR, NOON + 10 * HOUR) is None


def test_a_failure_anywhere_leaves_nothing_half_written(store, monkeypatch):
    take_in(store, seen(1, "12 people."))
    before = upkeep.row_counts(store)

    def fail(*_: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr("service.record.deliveries.save_delivery", fail)
    with pytest.raises(OSError, match="gone"):
        take_in(store, seen(2, "19 people."))

    assert before == upkeep.row_counts(store)


def test_what_somebody_else_recorded_meanwhile_is_taken_into_account(tmp_path):
    with Store(tmp_path / "stet.db") as ours, Store(tmp_path / "stet.db") as theirs:
        with_article(ours)
        take_in(ours, seen(1, "12 people."))

        def slow(version, memory):
            if version.captured_at == NOON + 3 * HOUR and len(texts(theirs)) == 1:
                take_in(theirs, seen(2, "15 people."))
            return RULES.take_snapshot(version, memory)

        take_in(ours, seen(3, "19 people."), rules=replace(RULES, take_snapshot=slow))

        assert [["Figure revised: people 12 → 15"], ["Figure revised: people 15 → 19"]] == said(ours)


def test_a_new_ruler_is_not_a_new_length(store):
    """Law 3: when the rules change, snapshots are retaken, reports rebuilt, and nobody is told of it."""
    take_in(store, seen(1, "12 people."), seen(2, "15 people."))
    take_in(store, seen(3, "19 people."), rules=simple_rules("simple/2"))

    current = reports.list_current_reports(store, "a1")
    assert [("simple/2", "simple/2")] * 2 == [(one.extractor, one.comparer) for one in current]
    assert 2 == sent(store)
    assert versions.find_snapshot(store, current[0].before_version_id, "simple/1") is not None


@pytest.mark.parametrize("texts_seen", [["12 people."], ["12 people.", "15 people.", "19 people."]], ids=len)
def test_an_article_is_renewed_after_an_upgrade_without_telling_anybody(store, texts_seen):
    """Law 3."""
    take_in(store, *(seen(hour, text) for hour, text in enumerate(texts_seen)))
    told, new_rules = sent(store), simple_rules("simple/2")
    renewed = renew(store, "a1", Memory(), rules=new_rules)

    assert renewed == reports.list_current_reports(store, "a1")
    assert {"simple/2"} >= {one.comparer for one in renewed}
    assert all(versions.find_snapshot(store, one.id, "simple/2") for one in versions.list_versions(store, "a1"))
    assert (told, ()) == (sent(store), renew(store, "a1", Memory(), rules=new_rules))


def test_renewing_an_article_without_versions_does_nothing(store):
    assert () == renew(store, "a1", Memory(), rules=RULES)


def test_rules_renewed_under_one_comparers_name_renew_the_report(store):
    def renamed(name, comparer):
        rules = simple_rules(name)
        return replace(
            rules,
            comparer=comparer,
            compare=lambda *args: replace(rules.compare(*args), id="r1", comparer=comparer),
        )

    take_in(store, seen(1, "12 people."), seen(2, "15 people."), rules=renamed("simple/1", "same/1"))
    take_in(store, seen(2, "15 people."), rules=renamed("simple/2", "same/1"))

    assert [("r1", "simple/2")] == [(one.id, one.extractor) for one in reports.list_current_reports(store, "a1")]


def test_todays_rules_are_used_unless_others_are_handed_in(store):
    take_in(store, seen(1, "At least 12 people were hurt."), seen(2, "At least 19 people were hurt."), rules=TODAYS)

    (report,) = reports.list_current_reports(store, "a1")
    assert (TODAYS.extractor, TODAYS.comparer) == (report.extractor, report.comparer)
    assert [ChangeKind.REVISED] == [change.kind for change in report.material]


def test_writers_at_once_leave_the_history_one_would_have_left(tmp_path):
    path = tmp_path / "stet.db"
    with Store(path) as store:
        with_article(store)
        deliveries.save_subscription(store, a_subscription())

    def write(mine: range) -> None:
        with Store(path) as own:
            take_in(own, *(seen(hour, f"{hour} people.") for hour in mine))

    threads = [Thread(target=write, args=(range(start, 20, 4),)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with Store(path) as store:
        assert [f"{hour} people." for hour in range(20)] == texts(store)
        assert [[f"Figure revised: people {hour} → {hour + 1}"] for hour in range(19)] == said(store)
        assert () == upkeep.integrity(store)


def test_what_is_planned_is_read_as_of_one_moment(tmp_path, monkeypatch):
    path, others = tmp_path / "stet.db", [seen(4, "25 people.")]
    with Store(path) as store:
        with_article(store)
        deliveries.save_subscription(store, a_subscription())
        take_in(store, seen(1, "12 people."), seen(3, "19 people."), seen(5, "12 people."))

        def meddled(reading: Store, article_id: str) -> History:
            history = gather(reading, article_id)
            if others:
                late = others.pop()
                with Store(path) as other:
                    take_in(other, late)
            return history

        monkeypatch.setattr("service.record.planned.gather", meddled)
        take_in(store, seen(2, "15 people."))

        assert ["12 people.", "15 people.", "19 people.", "25 people.", "12 people."] == texts(store)
        assert () == upkeep.integrity(store)


def test_a_preview_says_what_recording_would_come_to_and_writes_nothing(store):
    take_in(store, seen(1, "12 people."), seen(3, "19 people."))
    before = upkeep.row_counts(store)
    foreseen = preview(store, "a1", seen(2, "15 people."), Memory(), rules=RULES)

    assert before == upkeep.row_counts(store)
    (done,) = take_in(store, seen(2, "15 people."))
    assert foreseen == done


def test_a_preview_for_an_article_that_is_not_there_yet_is_its_first_version(store):
    foreseen = preview(store, "a7", seen(1, "12 people.", article_id="a7"), Memory(), rules=RULES)

    assert (RecordOutcome.RECORDED, ()) == (foreseen.outcome, foreseen.reports)


def test_a_preview_of_another_articles_version_is_a_bug(store):
    with pytest.raises(ValueError, match="not of a1"):
        preview(store, "a1", seen(1, "12 people.", article_id="a7"), Memory(), rules=RULES)


def test_a_claim_that_is_back_names_the_version_it_stood_in(store):
    first, _, third, fourth = take_in(
        store,
        seen(1, "12 people. 3 dogs."),
        seen(2, "19 people."),
        seen(3, "12 people. 3 dogs."),
        seen(4, "12 people. 3 dogs. 5 cats."),
    )

    dogs, people = third.reports[0].changes
    assert (ChangeKind.REINSTATED, (ChangeKind.ADDED,), first.version.id) == (dogs.kind, dogs.also, dogs.reinstates)
    assert (ChangeKind.REINSTATED, (ChangeKind.REVISED,)) == (people.kind, people.also)
    assert "Figure reinstated, as captured on 2026-01-07 13:00 UTC: dogs 3" == dogs.summary
    assert "Text reverted to that captured on 2026-01-07 13:00 UTC: dogs 3 (and 1 more)" == third.reports[0].headline
    assert first.version.id == third.reports[0].reverts_to
    assert "" == fourth.reports[0].reverts_to
    assert [ChangeKind.ADDED] == [change.kind for change in fourth.reports[0].changes]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The mayor ruled out a toll.", "The mayor has not ruled out a toll.", ChangeKind.REVERSED),
        ("The mayor said the dam will hold.", "The mayor said the dam may hold.", ChangeKind.HARDENED),
        ("The mayor said the dam may hold.", "The mayor said the dam will hold.", ChangeKind.SOFTENED),
        ("The mayor said the dam will hold.", "The owner said the dam will hold.", ChangeKind.REATTRIBUTED),
        ('"We will stay," the mayor said.', '"We will pay," the mayor said.', ChangeKind.QUOTE_ALTERED),
        ("The mayor banned all fishing.", "The mayor banned some fishing.", ChangeKind.RESCOPED),
    ],
)
def test_whatever_a_claim_was_in_between_it_is_back(store, one, other, kind):
    """Beside it stands another sentence, so that no text of the three is another to the letter."""
    first, _, third = take_in(
        store, seen(1, one), seen(2, other), seen(3, f"{one} Trains ran through the night."), rules=TODAYS
    )

    change = third.reports[0].material[0]
    assert (ChangeKind.REINSTATED, kind, first.version.id) == (change.kind, change.also[0], change.reinstates)
    assert "reinstated, as captured on 2026-01-07 13:00 UTC: " in change.summary


def test_a_late_import_shows_that_a_later_claim_was_back(store):
    take_in(store, seen(2, "19 people."), seen(3, "19 people. 3 dogs."))
    (late,) = take_in(store, seen(1, "3 dogs."))

    (change,) = reports.list_current_reports(store, "a1")[-1].changes
    assert (ChangeKind.REINSTATED, late.version.id) == (change.kind, change.reinstates)
    assert 1 == sent(store)


def test_a_page_that_goes_to_and_fro_makes_two_versions_and_one_note(store):
    """D12 of the reliability notes: 50 checks of a page that shows two texts in turn."""
    take_in(store, *(seen(hour, ("12 people.", "19 people.")[hour % 2]) for hour in range(1, 51)))

    first, second = versions.list_versions(store, "a1")
    assert (None, 49) == (first.switching, second.switching and second.switching.turns)
    assert [ChangeKind.REVISED] == [c.kind for one in reports.list_current_reports(store, "a1") for c in one.changes]
    assert 2 == sent(store)  # 12 → 19, and back: from the third turn on it is no news
    assert () == upkeep.integrity(store)


def test_a_page_that_stops_going_to_and_fro_ends_in_the_text_it_shows(store):
    take_in(store, *(seen(hour, text) for hour, text in enumerate(["12 people.", "19 people."] * 3 + ["12 people."])))

    assert [0, 1, 6] == [(one.captured_at - NOON) // HOUR for one in versions.list_versions(store, "a1")]
    assert "" != reports.list_current_reports(store, "a1")[-1].reverts_to


def test_a_late_import_that_ends_the_to_and_fro_makes_its_turns_versions_again(store):
    take_in(store, *(seen(hour, ("12 people.", "19 people.")[hour % 2]) for hour in (1, 2, 4, 5)))
    take_in(store, seen(3, "15 people."))

    assert 5 == len(versions.list_versions(store, "a1"))
    assert () == upkeep.integrity(store)


def test_what_is_reported_is_seen_between_two_looks(store):
    first, second = (
        one.version for one in take_in(store, seen(1, "12 people."), seen(2, "12 people."), seen(5, "19 people."))[::2]
    )
    for hour in (3, 4, 6):
        wall = make_unusable_capture(
            article_id="a1", captured_at=NOON + hour * HOUR, origin=Origin.CHECK, verdict=Verdict.CONSENT_WALL
        )
        record(store, wall, memory=Memory(), public_url="", now=LATER, rules=RULES)

    told = reports.find_observed(store, first, second)
    assert (NOON + 2 * HOUR, NOON + 5 * HOUR, 2) == (told.last_before_at, told.first_after_at, told.unusable_between)


CAPTURES = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from(["12 people.", "19 people.", "19 people. 3 dogs.", "3 dogs."])),
    min_size=4,
    max_size=5,
    unique_by=lambda capture: capture[0],
)


@given(CAPTURES.flatmap(lambda captures: st.tuples(st.permutations(captures), st.permutations(captures))))
@settings(max_examples=60, deadline=None)
def test_the_order_of_arrival_changes_nothing(orders):
    """Law 1, over everything that is shown."""
    histories = []
    for order in orders:
        with Store(":memory:") as store:
            with_article(store)
            take_in(store, *(seen(hour, text) for hour, text in order))
            histories.append((versions.list_versions(store, "a1"), reports.list_current_reports(store, "a1")))

            assert () == upkeep.integrity(store)

    assert histories[0] == histories[1]


HYPHENATED = (
    "Ferry com\u00adpany to close\n\nMay\u00ador An\u00addré Lind\u00adqvist said the har\u00adbour would not "
    "re\u00adopen on Mon\u00adday. The com\u00adpany must pay 1,200 work\u00aders, union of\u00adfi\u00adcials said."
    "\n\n\u201cWe will ap\u00adpeal,\u201d Ada Brook said."
)


def test_where_words_may_be_broken_is_no_change_to_texts_stored_with_it(store):
    take_in(store, seen(1, HYPHENATED), rules=TODAYS)
    take_in(store, seen(2, clean_text(HYPHENATED)), rules=TODAYS)

    (report,) = reports.list_current_reports(store, "a1")
    assert () == report.changes and 0 < report.unchanged and 0 == sent(store)


def test_beside_them_what_changed_is_told_alone(store):
    after = clean_text(HYPHENATED).replace("1,200", "900")
    take_in(store, seen(1, HYPHENATED), seen(2, after), rules=TODAYS)

    (report,) = reports.list_current_reports(store, "a1")
    assert [(ChangeKind.REVISED, "900")] == [
        (one.kind, one.after.passage.exact) for one in report.changes if one.material and one.after
    ]
