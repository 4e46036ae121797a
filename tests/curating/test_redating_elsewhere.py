"""Dates that were corrected on a desk are so on every desk that takes the story in."""

import json

import pytest

from service.domain.errors import Conflict, Invalid
from service.domain.stories import Story
from service.exchange.taking import take_story
from service.publishing.lines.reading import read_story
from service.record.curating.redating import redate
from service.record.deciding import decide
from storage import Store, outward, stories, upkeep, versions
from storage.curating import redatings
from tests.builders import NOON
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


def test_a_file_whose_corrected_date_would_meet_a_merger_made_here_is_refused_and_nothing_is_written(store):
    with Store(":memory:") as there:
        take(there, exported(store))
        merge(there)
        correct(store, 0, 2.5)
        assert_refused(there, exported(store), "both a corrected date and captures of another article merged with it")
        take_back(there)
        take(there, exported(store))
        assert versions.list_versions(store, WATCHED.id) == versions.list_versions(there, WATCHED.id)
        assert_refused(store, merged_elsewhere(store), "both a corrected date and captures of another")


def merged_elsewhere(store: Store) -> list[bytes]:
    """The story as of a desk that took the correction back and merged its articles, but of another day."""
    with Store(":memory:") as other:
        take(other, exported(store))
        correct(other, 0, None, later=-1)  # which is older than the word there is, and counts by its tick alone
        merge(other)
        lines = exported(other)
    word = json.loads(next(line for line in reversed(lines) if json.loads(line)["stet"] == "redating"))
    return resealed([line for line in lines if json.loads(line) != word])


def test_a_merger_made_there_goes_once_the_correction_made_here_is_taken_back(store):
    with Store(":memory:") as there:
        take(there, exported(store))
        correct(there, 0, 2.5)
        merge(store)
        assert_refused(there, exported(store), "take back the one or the other, here or where the file comes from")
        correct(there, 0, None, later=1)
        take(there, exported(store))
        assert versions.list_versions(store, WATCHED.id) == versions.list_versions(there, WATCHED.id)
        assert () == upkeep.integrity(there)


def test_what_was_merged_and_parted_and_then_corrected_is_so_there(store):
    merge(store)
    take_back(store)
    take_in(store, WATCHED, 4, 40)
    correct(store, 4, 3)  # what stands for it was brought once
    for back in (False, True):
        if back:
            correct(store, 4, None, later=1)
            take_in(store, WATCHED, 3, 22)
        lines = exported(store)
        with Store(":memory:") as there:
            for _ in range(2):
                take(there, lines)
                assert lines == exported(there)
                assert everything_told(store) == everything_told(there) and () == upkeep.integrity(there)


def assert_refused(store: Store, lines: list[bytes], said: str) -> None:
    """It is refused in these words, and nothing was written."""
    before = upkeep.row_counts(store), everything_told(store)
    with pytest.raises(Conflict, match=said):
        take(store, lines)
    assert before == (upkeep.row_counts(store), everything_told(store)) and () == upkeep.integrity(store)


def a_desk() -> Store:
    """One with the story, and nothing seen of it yet."""
    opened = Store(":memory:")
    stories.save_story(opened, Story(id="flood", title="Flood at Weir", description="", opened_at=NOON))
    return opened


def test_a_text_that_came_by_itself_here_at_a_time_that_is_anothers_there_is_named_and_nothing_is_written():
    with a_desk() as there, a_desk() as here:
        take_in(there, WATCHED, 1, 14)
        correct(there, 0, 2)
        correct(there, 0, None)
        take_in(there, WATCHED, 2, 19)
        take_in(here, WATCHED, 2, 14)
        why = "another text captured at 2026-01-07 14:00:00 UTC; .* Nothing was imported"
        assert_refused(here, exported(there), why)


def test_the_newest_word_of_both_desks_says_which_times_are_free():
    with a_desk() as there, a_desk() as here:
        for one in (there, here):
            take_in(one, WATCHED, 0, 12)
            take_in(one, WATCHED, 1, 14)
        correct(here, 1, 2)
        correct(there, 1, 3, later=1)
        take_in(there, WATCHED, 2, 19)
        take(here, exported(there))
        assert versions.list_versions(there, WATCHED.id) == versions.list_versions(here, WATCHED.id)
        assert () == upkeep.integrity(here)


def test_two_words_of_one_moment_that_differ_are_refused():
    with a_desk() as there, a_desk() as here:
        for one, hour in ((there, 2), (here, 3)):
            take_in(one, WATCHED, 1, 14)
            correct(one, 0, hour)
        assert_refused(here, exported(there), "given at the same moment")


def test_two_words_of_one_moment_are_refused_also_where_they_differ_in_their_reasons_alone():
    """Found by the adversary: both were kept, and the story could be taken in nowhere any more."""
    with a_desk() as there, a_desk() as here:
        for one in (there, here):
            take_in(one, WATCHED, 1, 14)
            correct(one, 0, 2)
        lines = resealed(changed(exported(there), "redating", reason="Another."))
        assert_refused(here, lines, "given at the same moment")


def test_a_word_on_a_text_from_the_future_is_refused():
    """It would count over whatever anybody says here."""
    with a_desk() as there, a_desk() as here:
        take_in(there, WATCHED, 1, 14)
        [capture] = versions.list_captures(there, WATCHED.id)
        decide(there, capture.id, False, memory=MEMORY, now=LATER)
        lines = resealed(changed(exported(there), "ruling", decided_at="2099-01-01T00:00:00Z"))
        with pytest.raises(Invalid, match=r"decided_at: \"2099-01-01T00:00:00Z\" cannot be used; .*not in the future"):
            take(here, lines)
        assert 0 == upkeep.row_counts(here)["rulings"]


def test_a_merger_taken_back_there_leaves_its_times_free_here_before_anything_has_them(store):
    with Store(":memory:") as there:
        merge(store)
        take(there, exported(store))
        take_back(store)
        take_in(store, WATCHED, 1, 99)  # where the merger had brought another text
        take(there, exported(store))
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
