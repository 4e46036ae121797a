"""A person's word on a capture: what follows for the history, and that nobody is told."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from service.domain.captures import Capture, Verdict, make_capture, make_unusable_capture
from service.domain.claims import Snapshot
from service.domain.errors import Conflict, Invalid, NotFound, ServiceError
from service.domain.stories import CheckOutcome
from service.domain.versions import Origin, Version
from service.record import Batch, Recorded, preview, record, record_many
from service.record.deciding import IS_ARTICLE, IS_NONE, REASON_LIMIT, decide
from service.record.plan import gather
from service.record.planned import Planned
from service.text.memory import Memory
from storage import Store, deliveries, rulings, stories, upkeep, versions, watches
from tests.builders import NOON, a_version
from tests.simple_rules import simple_rules
from tests.storage.stored import HOUR, a_subscription, a_watch, with_article
from tests.test_record import LATER, texts

RULES = simple_rules()


@pytest.fixture
def store() -> Iterator[Store]:
    with Store(":memory:") as opened:
        with_article(opened)
        deliveries.save_subscription(opened, a_subscription())
        yield opened
        assert () == upkeep.integrity(opened)


def usable(hour: float, text: str) -> Capture:
    return make_capture(a_version(text, captured_at=NOON + hour * HOUR, origin=Origin.CHECK))


def unusable(hour: float, text: str, verdict: Verdict = Verdict.SHRUNK) -> Capture:
    held = a_version(text, captured_at=NOON + hour * HOUR, origin=Origin.CHECK) if text else None
    at = NOON + hour * HOUR
    return make_unusable_capture(
        article_id="a1", captured_at=at, origin=Origin.CHECK, verdict=verdict, held=held, score=1.2
    )


def take_in(store: Store, *captures: Capture) -> None:
    for capture in captures:
        record(store, capture, memory=Memory(), public_url="https://stet.example", now=LATER, rules=RULES)


def say(store: Store, capture: Capture, is_usable: bool, reason: str = "") -> object:
    return decide(store, capture.id, is_usable, memory=Memory(), now=LATER, reason=reason, rules=RULES)


def test_an_unusable_capture_keeps_what_was_read(store: Store) -> None:
    capture = unusable(1, "Short.")
    take_in(store, capture)

    assert (capture,) == versions.list_captures(store, "a1")
    assert (capture,) == rulings.list_held(store, "a1", capture.held.content_hash)  # type: ignore[union-attr]


def test_a_capture_that_is_the_article_after_all_is_a_version_at_its_own_time_and_nobody_is_told(store: Store) -> None:
    cut = unusable(1, "Short.")
    take_in(store, usable(0, "Long 1 and more."), cut, usable(2, "Long 2 and more."))
    told = len(deliveries.list_deliveries(store, "s1"))

    say(store, cut, True, "they  really cut it")

    assert ["Long 1 and more.", "Short.", "Long 2 and more."] == texts(store)
    assert told == len(deliveries.list_deliveries(store, "s1"))
    [word] = rulings.list_rulings(store, "a1")
    assert (True, "they really cut it", LATER) == (word.is_usable, word.reason, word.decided_at)


def test_a_word_is_not_kept_when_what_it_would_let_count_cannot_be_recorded(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = unusable(1, "Short.")
    take_in(store, usable(0, "Long 1 and more."), cut)
    monkeypatch.setattr("service.record.deciding.record_many", lambda *_, **__: (Conflict("Another text."),))

    with pytest.raises(Conflict, match=r"Another text\."):
        say(store, cut, True)

    assert () == rulings.list_rulings(store, "a1") and ["Long 1 and more."] == texts(store)


def test_every_capture_with_that_text_counts(store: Store) -> None:
    """So the version stands at the time the text was first seen."""
    first, second = unusable(1, "Short."), unusable(2, "Short.")
    take_in(store, usable(0, "Long 1 and more."), first, second)

    say(store, second, True)

    assert [NOON, NOON + HOUR] == [one.captured_at for one in versions.list_versions(store, "a1")]


def test_a_usable_capture_can_be_taken_back_and_brought_back(store: Store) -> None:
    wall = usable(1, "A wall nobody knew.")
    take_in(store, usable(0, "Long 1 and more."), wall, usable(2, "Long 2 and more."))

    say(store, wall, False)
    assert ["Long 1 and more.", "Long 2 and more."] == texts(store)

    say(store, wall, True)
    assert ["Long 1 and more.", "A wall nobody knew.", "Long 2 and more."] == texts(store)


def test_the_watch_says_of_its_last_look_what_a_person_said_of_it(store: Store) -> None:
    earlier, wall = usable(0, "Long 1 and more."), unusable(1, "Short.", Verdict.LOGIN_WALL)
    take_in(store, earlier, wall)
    due = LATER + HOUR
    walled = a_watch(
        last_outcome=CheckOutcome.UNUSABLE, last_note="It asks for a login.", failures_in_a_row=4, next_check_at=due
    )
    watches.save_watch(store, walled)

    say(store, earlier, False)  # not what the last look brought
    assert walled == watches.find_watch(store, "a1")

    say(store, wall, True)
    changed = replace(
        walled, last_outcome=CheckOutcome.CHANGED, last_note=IS_ARTICLE, failures_in_a_row=0, next_check_at=LATER
    )
    assert changed == watches.find_watch(store, "a1")

    say(store, wall, False)
    none = replace(changed, last_outcome=CheckOutcome.UNUSABLE, last_note=IS_NONE)
    assert none == watches.find_watch(store, "a1")


def test_an_article_may_be_left_without_a_version(store: Store) -> None:
    wall = usable(0, "A wall nobody knew.")
    take_in(store, wall)

    assert say(store, wall, False) is None
    assert [] == texts(store)

    say(store, wall, True)
    assert ["A wall nobody knew."] == texts(store)


def test_a_word_is_refused_where_there_is_nothing_to_say_it_of(store: Store) -> None:
    empty = unusable(0, "", Verdict.EMPTY)
    take_in(store, empty)

    with pytest.raises(NotFound, match="no capture"):
        decide(store, "nowhere", True, memory=Memory(), now=LATER)
    with pytest.raises(Invalid, match="only a capture on which a text was read"):
        say(store, empty, True)
    with pytest.raises(Invalid, match="at most 500"):
        say(store, usable_one(store), True, "x" * (REASON_LIMIT + 1))
    assert () == rulings.list_rulings(store, "a1")


def test_a_text_that_was_set_aside_still_has_its_time(store: Store) -> None:
    """One such row is its own mistake, and takes no other of its batch along."""
    wall = usable(1, "A wall nobody knew.")
    take_in(store, usable(0, "Long 1 and more."), wall)
    say(store, wall, False)
    right, later = usable(1, "Long 2 and more."), usable(2, "Long 3 and more.")

    refused, taken = take_in_together(store, right, later)

    assert isinstance(refused, Conflict) and "another text captured at" in str(refused)
    assert isinstance(taken, Recorded) and ["Long 1 and more.", "Long 3 and more."] == texts(store)
    with pytest.raises(Conflict):
        preview(store, "a1", right.version, Memory(), rules=RULES)  # type: ignore[arg-type]  # a usable one has it


def test_a_text_that_was_set_aside_is_not_kept_at_the_time_of_another(store: Store) -> None:
    wall = usable(1, "A wall nobody knew.")
    take_in(store, usable(0, "Long 1 and more."), wall)
    say(store, wall, False)
    walls = usable(0, "A wall nobody knew."), usable(2, "A wall nobody knew.")

    refused, kept, clashing = take_in_together(store, *walls, usable(2, "Long 2 and more."))

    assert isinstance(refused, Conflict) and isinstance(kept, Recorded) and isinstance(clashing, Conflict)
    assert ["Long 1 and more."] == texts(store)


def test_a_capture_cannot_count_at_a_time_that_has_another_text(store: Store) -> None:
    """The others with its text can, where theirs is free."""
    cut, again = unusable(1, "Short."), unusable(2, "Short.")
    take_in(store, usable(0, "Long 1 and more."), usable(1, "Long 2 and more."), cut, again)

    with pytest.raises(Conflict, match="another text captured at"):
        say(store, cut, True)
    assert () == rulings.list_rulings(store, "a1")

    say(store, again, True)
    assert ["Long 1 and more.", "Long 2 and more.", "Short."] == texts(store)


def test_a_word_that_is_said_while_captures_are_read_counts(tmp_path: Path) -> None:
    """Reading is slow, and a word on a held text changes nothing else by which it could be noticed."""
    path, waiting = tmp_path / "stet.db", [True]
    with Store(path) as store:
        with_article(store)
        cut = unusable(1, "Short.")
        take_in(store, usable(0, "Long 1 and more."), cut)

        def slow(version: Version, memory: Memory) -> Snapshot:
            if waiting and waiting.pop():
                with Store(path) as other:
                    say(other, cut, False)
            return RULES.take_snapshot(version, memory)

        rules = replace(RULES, take_snapshot=slow)
        record(store, usable(3, "Short."), memory=Memory(), public_url="", now=LATER, rules=rules)

        assert [] == waiting and ["Long 1 and more."] == texts(store)


def test_the_slow_work_is_done_before_the_database_is_held(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A word on a text, seen or held, takes no version and makes no report inside of its transaction."""

    def only_if_it_fits(store: Store, batch: Batch, planned: Planned, *_: object) -> Planned:
        assert gather(store, batch.article.id) == planned.history
        return planned

    wall, cut, again = usable(1, "A wall nobody knew."), unusable(2, "Short."), unusable(3, "Short.")
    take_in(store, usable(0, "Long 1 and more."), wall, usable(2.5, "Long 2 and more."), cut, again)
    monkeypatch.setattr("service.record.plan_again", only_if_it_fits)
    for capture, is_usable in ((wall, False), (cut, True), (wall, True), (again, False), (cut, True)):
        newest = say(store, capture, is_usable)
        assert versions.list_versions(store, "a1")[-1] == newest
    shown = ["Long 1 and more.", "A wall nobody knew.", "Short.", "Long 2 and more.", "Short."]
    assert shown == texts(store)


@pytest.mark.parametrize("held", [False, True])
def test_what_comes_while_a_word_is_thought_over_counts(tmp_path: Path, held: bool) -> None:
    """Another version, or the same text once more, comes in between thinking and writing."""
    path = tmp_path / "stet.db"
    with Store(path) as store:
        with_article(store)
        cut, later = unusable(1, "Short."), unusable(3, "Short.") if held else usable(3, "Long 3 and more.")
        take_in(store, usable(0, "Long 1 and more."), cut, usable(2, "Long 2 and more."))
        waiting = [True]

        def slow(version: Version, memory: Memory) -> Snapshot:
            if waiting and waiting.pop():
                with Store(path) as other:
                    take_in(other, later)
            return RULES.take_snapshot(version, memory)

        decide(store, cut.id, True, memory=Memory(), now=LATER, rules=replace(RULES, take_snapshot=slow))

        last = "Short." if held else "Long 3 and more."
        assert ["Long 1 and more.", "Short.", "Long 2 and more.", last] == texts(store)
        assert () == upkeep.integrity(store)


def test_of_two_words_on_a_text_the_later_counts_also_when_the_clock_was_put_back(store: Store) -> None:
    wall = usable(1, "A wall nobody knew.")
    take_in(store, usable(0, "Long 1 and more."), wall)
    say(store, wall, False)
    decide(store, wall.id, True, memory=Memory(), now=LATER - HOUR, rules=RULES)

    assert ["Long 1 and more.", "A wall nobody knew."] == texts(store)
    assert [True, False] == [one.is_usable for one in rulings.list_rulings(store, "a1")]


def take_in_together(store: Store, *captures: Capture) -> tuple[Recorded | ServiceError, ...]:
    batch = Batch(article=stories.load_article(store, "a1"), captures=captures)
    return record_many(store, (batch,), memory=Memory(), public_url="", now=LATER, rules=RULES)


def usable_one(store: Store) -> Capture:
    capture = usable(3, "Long 3.")
    take_in(store, capture)
    return capture
