"""Dates that were corrected on a desk are so on every desk that takes the story in."""

import json

import pytest

from service.domain.errors import Conflict, Invalid
from service.exchange.taking import take_story
from service.publishing.lines.reading import read_story
from service.record.curating.redating import redate
from storage import Store, outward, upkeep, versions
from storage.curating import redatings
from tests.curating.conftest import BROUGHT, HOUR, LATER, MEMORY, WATCHED, take_in
from tests.curating.test_uniting import everything_told, merge, take_back
from tests.curating.test_uniting_elsewhere import exported
from tests.exchange.test_refusals import changed, resealed


def take(store: Store, lines: list[bytes]):
    return take_story(store, read_story("flood.ndjson", lines), memory=MEMORY, now=LATER + 9 * HOUR)


def correct(store: Store, place: int, hour: float | None, later: float = 0, article=WATCHED) -> None:
    """The capture at this place in time counts as taken at this hour; None: as recorded."""
    capture = sorted(outward.each_capture(store, article.id), key=lambda one: one.captured_at)[place]
    moment = None if hour is None else LATER - (100 - hour) * HOUR
    redate(store, capture.id, moment, by="ada", memory=MEMORY, now=LATER + later * HOUR, reason="Berlin, not UTC.")


def test_a_corrected_date_goes_with_the_story_and_comes_to_the_same_hashes(store):
    correct(store, 0, 2.5)
    take_in(store, WATCHED, 0, 30)  # what was seen then, as it turned out
    lines = exported(store)
    assert 3 == json.loads(lines[0])["schema"]

    with Store(":memory:") as there:
        for _ in range(2):  # twice is once
            taken = take(there, lines)
            assert taken.checked == taken.matching
        assert lines == exported(there)
        assert everything_told(store) == everything_told(there) and () == upkeep.integrity(there)
        assert redatings.list_redatings(store, WATCHED.id) == redatings.list_redatings(there, WATCHED.id)


def test_a_story_without_a_corrected_date_is_written_as_ever(store):
    assert 1 == json.loads(exported(store)[0])["schema"]
    merge(store)
    assert 2 == json.loads(exported(store)[0])["schema"]


def test_words_reach_a_desk_that_has_the_story_from_before_in_any_order(store):
    exports = [exported(store)]
    correct(store, 0, 2.5)
    exports.append(exported(store))
    take_in(store, WATCHED, 0, 30)
    exports.append(exported(store))
    correct(store, 1, 2.7, later=1)
    correct(store, 0, 2.8, later=2)
    exports.append(exported(store))

    for order in (exports, exports[::-1], [exports[1], exports[3], exports[0], exports[2]]):
        with Store(":memory:") as there:
            for lines in order:
                take(there, lines)
            assert everything_told(store) == everything_told(there) and () == upkeep.integrity(there)
            assert exports[3] == exported(there)


@pytest.mark.parametrize("is_undone", [False, True])
def test_what_a_merger_brought_and_was_corrected_then_is_so_there(store, is_undone):
    merge(store)
    correct(store, 1, 2.5)
    if is_undone:
        take_back(store)
    lines = exported(store)

    with Store(":memory:") as there:
        for _ in range(2):
            take(there, lines)
            assert lines == exported(there)
            assert everything_told(store) == everything_told(there) and () == upkeep.integrity(there)


def test_an_import_that_was_stopped_half_way_is_completed_by_the_next(store, monkeypatch):
    correct(store, 0, 2.5)
    correct(store, 0, 1.5, article=BROUGHT)
    lines = exported(store)
    with Store(":memory:") as there:
        monkeypatch.setattr("service.exchange.taking.record_many", lambda *_, **__: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            take(there, lines)
        assert () == upkeep.integrity(there)
        monkeypatch.undo()
        take(there, lines)
        assert lines == exported(there) and everything_told(store) == everything_told(there)


def test_a_text_that_stands_here_at_the_corrected_time_is_named_and_nothing_is_written(store):
    with Store(":memory:") as there:
        take(there, exported(store))
        correct(store, 0, 2.5)
        lines = exported(store)
        take_in(there, WATCHED, 2.5, 99)
        before = upkeep.row_counts(there)
        with pytest.raises(Conflict, match="already has another text"):
            take(there, lines)
        assert before == upkeep.row_counts(there)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("capture_id", "0" * 20, "capture_id"),
        ("stand_in", "0" * 20, "stand_in"),
        ("captured_at", "2026-01-07T14:31:00Z", "stand_in"),
        ("captured_at", None, "stand_in"),
        ("decided_at", "2030-01-07T14:31:00Z", "decided_at: .* not in the future"),
        ("decided_by", 7, "decided_by"),
        ("alone", "yes", "alone"),
    ],
)
def test_a_word_that_does_not_fit_its_captures_is_refused_by_line_and_field(store, field, value, said):
    correct(store, 0, 2.5)
    lines = changed(exported(store), "redating", **{field: value})
    with Store(":memory:") as there:
        with pytest.raises(Invalid, match=said):
            take(there, resealed(lines))
        assert 0 == upkeep.row_counts(there)["stories"]


def test_what_stood_for_another_and_comes_by_itself_there_does_so_here(store):
    correct(store, 0, 2.5)
    with Store(":memory:") as there:
        take(there, exported(store))
        take_in(store, WATCHED, 2.5, 20)
        correct(store, 0, None, later=1)
        take(there, exported(store))
        kept = versions.list_versions(there, WATCHED.id)
        assert versions.list_versions(store, WATCHED.id) == kept and 3 == len(kept)
