"""A look that only a file told of is marked as such, whatever becomes of it, and a look of our own is not."""

import pytest

from service.domain.captures import make_capture
from service.domain.errors import Conflict
from service.domain.stories import make_article
from service.exchange.evidence import gather_evidence
from service.record import record
from service.record.curating.redating import redate
from service.record.curating.uniting import unite
from service.record.deciding import decide
from storage import Store, reports, stories, upkeep, versions
from tests.exchange.test_round_trip import (
    ARTICLES,
    HOUR,
    MEMORY,
    NOON,
    NOW,
    a_text,
    go_through,
    lines_of,
    open_story,
    take,
)

WATCHED, BROUGHT = ARTICLES

#: Two looks at one article, and one that found a wall and held a text.
HISTORY = (("seen", 0, 1, 0), ("seen", 0, 5, 1), ("held", 0, 9, 2))


@pytest.fixture
def told():
    """A desk that has the story from a file alone."""
    with Store(":memory:") as there, Store(":memory:") as here:
        open_story(there)
        go_through(there, HISTORY)
        take(here, lines_of(there))
        yield here


def marks(store: Store, article=WATCHED) -> list[bool]:
    """Of each capture, the oldest first, whether it is marked."""
    return [one.told_at is not None for one in reversed(versions.list_captures(store, article.id, 100))]


def look(store: Store, article, hour: int, text: int) -> None:
    capture = make_capture(a_text(article, hour, text), status=200)
    record(store, capture, memory=MEMORY, public_url="", now=NOW, notify=False)


def test_what_a_file_told_is_marked_and_what_came_here_is_not(told):
    look(told, WATCHED, 20, 3)

    assert [True, True, True, False] == marks(told)
    assert {NOW} == {one.told_at for one in versions.list_captures(told, WATCHED.id) if one.told_at}
    assert () == upkeep.integrity(told)


def test_what_was_seen_here_stays_seen_here_when_a_file_tells_of_it_too():
    with Store(":memory:") as store:
        open_story(store)
        go_through(store, HISTORY[:1])
        early = lines_of(store)
        go_through(store, HISTORY[1:])
        take(store, lines_of(store))
        take(store, early)

        assert [False] * 3 == marks(store)


def test_a_file_of_later_looks_marks_those_alone():
    with Store(":memory:") as there, Store(":memory:") as here:
        for store, history in ((there, HISTORY), (here, HISTORY[:1])):
            open_story(store)
            go_through(store, history)
        take(here, lines_of(there))

        assert [False, True, True] == marks(here)


def test_whatever_is_made_of_a_told_look_is_told_too(told):
    _, second, held = reversed(versions.list_captures(told, WATCHED.id))
    decide(told, held.id, True, memory=MEMORY, now=NOW, reason="It is.")
    assert [True] * 4 == marks(told)

    other = make_article("flood", url="", title="The same")
    stories.save_article(told, other)
    unite(told, WATCHED.id, other.id, note="One.", memory=MEMORY, now=NOW)
    look(told, other, 30, 0)

    assert [True, True, True, False] == marks(told, other)
    brought = next(one for one in versions.list_captures(told, other.id) if one.captured_at == second.captured_at)
    with pytest.raises(Conflict):
        redate(told, brought.id, second.captured_at + HOUR, by="ada", memory=MEMORY, now=NOW, reason="Slow.")
    assert () == upkeep.integrity(told)


def test_a_told_look_of_another_date_is_told_too(told):
    _, second, _ = reversed(versions.list_captures(told, WATCHED.id))
    redate(told, second.id, second.captured_at + HOUR, by="ada", memory=MEMORY, now=NOW, reason="Slow.")

    assert [True] * 4 == marks(told)


def test_a_merger_in_the_file_brings_told_looks():
    other = make_article("flood", url="", title="The same")
    with Store(":memory:") as there, Store(":memory:") as here:
        open_story(there)
        go_through(there, HISTORY)
        stories.save_article(there, other)
        unite(there, WATCHED.id, other.id, note="One.", memory=MEMORY, now=NOON + 500 * HOUR)
        lines = lines_of(there)
        take(here, lines)

        assert lines == lines_of(here)
        assert [True, True] == marks(here, other)
        assert [False, False] == marks(there, other)


def test_the_lines_of_a_story_are_the_same_on_every_desk_marked_or_not(told):
    with Store(":memory:") as there:
        open_story(there)
        go_through(there, HISTORY)

        assert lines_of(there) == lines_of(told)


def test_evidence_says_which_looks_a_file_told(told):
    look(told, WATCHED, 20, 3)
    own = reports.list_current_reports(told, WATCHED.id)[-1]
    how = gather_evidence(told, own.id, MEMORY).provenance

    assert "2026" in how["before"]["capture"]["told_at"]
    assert how["after"]["capture"]["told_at"] is None


def test_a_mark_that_is_taken_away_by_hand_is_found(told):
    with told.transaction():
        told.write("UPDATE captures SET told_at = NULL")

    assert 3 == sum("is not what was recorded" in problem for problem in upkeep.integrity(told))
