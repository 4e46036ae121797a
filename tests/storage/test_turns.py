"""A page that goes to and fro between two texts: what stood at a time is what was seen then, version or not."""

from collections.abc import Iterator

import pytest

from service.comparison.story.series import figure_series, fold_turns
from service.comparison.story.since import changes_between
from service.comparison.story.spells import StoryView, read_story, spells_by_turn
from service.domain.claims import Figure
from service.domain.threads import ThreadFamily
from service.web.present.threads.proofs import prove
from storage import Store, threads
from tests.builders import NOON
from tests.storage.stored import HOUR
from tests.test_threading import TOLL, seen, take_in, with_outlets

STORY, TURNS = "harbour-fire", 25
OPEN = "\n\nJo Marsh said the harbour would stay open."


@pytest.fixture
def store() -> Iterator[Store]:
    """One outlet that counts 40 and 55 in turn, hour by hour from one o'clock on."""
    said = TOLL.format(40), TOLL.format(55) + OPEN
    with Store(":memory:") as opened:
        take_in(with_outlets(opened), *(seen("courier", hour, said[(hour - 1) % 2]) for hour in range(1, TURNS + 1)))
        yield opened


def view_of(store: Store, family: ThreadFamily | None = None) -> StoryView:
    return read_story(
        threads.list_appearances(store, STORY, family),
        threads.list_chains(store, STORY),
        threads.list_figure_spans(store, STORY),
        threads.list_turns(store, STORY),
    )


def moved(store: Store, since: float, until: float) -> list[tuple[str, str]]:
    """Before and after of each figure that changed between two hours."""
    between = changes_between(view_of(store), NOON + since * HOUR, NOON + until * HOUR)
    return [
        (one.before.claim.passage.exact, one.after.claim.passage.exact)
        for one in between.changes
        if one.before and one.after and isinstance(one.after.claim, Figure)
    ]


def test_every_turn_is_seen_with_the_version_whose_text_it_showed(store):
    ((first, second, last),) = threads.list_chains(store, STORY).values()
    ((*turns, newest),) = threads.list_turns(store, STORY).values()

    assert [NOON + hour * HOUR for hour in range(1, TURNS + 1)] == [moment for _, moment in (*turns, newest)]
    assert [(first[0], second[0])[place % 2] for place in range(TURNS - 1)] == [id for id, _ in turns]
    assert last == newest


def test_a_series_tells_each_turn_and_no_amount_as_if_it_had_stood_through_the_others(store):
    (series,) = figure_series(spells_by_turn(view_of(store, ThreadFamily.FIGURE)))

    assert [("At least 40", "At least 55")[place % 2] for place in range(TURNS)] == [
        spell.claim.passage.exact for spell in series.spells
    ]
    assert [(1, 2), (2, 3), (3, 4)] == [
        ((spell.last_at - NOON) / HOUR, spell.ended_at and (spell.ended_at - NOON) / HOUR)
        for spell in series.spells[:3]
    ]
    assert series.spells[-1].is_current


def test_a_list_of_a_series_has_the_turns_in_one_but_there_and_back_and_how_it_stands(store):
    (series,) = figure_series(spells_by_turn(view_of(store, ThreadFamily.FIGURE)))

    assert [1, 1, TURNS - 3, 1] == [len(row) for row in fold_turns(series.spells)]
    assert list(series.spells) == [spell for row in fold_turns(series.spells) for spell in row]
    assert [(spell,) for spell in series.spells[:4]] == list(fold_turns(series.spells[:4]))
    assert [(spell,) for spell in series.spells[::2]] == list(fold_turns(series.spells[::2]))  # not one upon the other


def test_what_changed_between_two_times_goes_by_what_stood_then(store):
    assert [] == moved(store, 5.5, TURNS)  # 40 stood, and stands
    assert [("At least 55", "At least 40")] == moved(store, 6.5, TURNS)
    assert [("At least 40", "At least 55")] == moved(store, 5.5, 6.5)
    assert [] == moved(store, 6.5, 8.5)


def test_what_was_back_in_a_turn_is_dated_by_it_and_proven_by_what_stood_before(store):
    view = view_of(store)
    came, went = (changes_between(view, NOON + hour * HOUR, NOON + (hour + 1) * HOUR) for hour in (5.5, 6.5))
    ((first, _), (second, _), _) = view.chains["courier"]
    proofs = [
        [prove(one, view.turn_by_turn) for one in between.changes if "harbour" in one.title] for between in (came, went)
    ]

    assert {NOON + 6 * HOUR} == {one.at for one in came.changes} and {NOON + 7 * HOUR} == {
        one.at for one in went.changes
    }
    assert [[(first, second)], [(second, first)]] == [[(one.before, one.after) for one in both] for both in proofs]


def test_the_digest_is_another_after_a_turn_that_makes_no_version(store):
    before = threads.story_digest(store, STORY)
    take_in(store, seen("courier", TURNS + 1, TOLL.format(55) + OPEN))
    between = threads.story_digest(store, STORY)
    take_in(store, seen("courier", TURNS + 3, TOLL.format(40)), seen("courier", TURNS + 2, TOLL.format(55) + OPEN))

    assert before != between != threads.story_digest(store, STORY)


def test_an_article_that_does_not_go_to_and_fro_has_no_turns_of_its_own(store):
    take_in(store, seen("post", 1, TOLL.format(40)), seen("post", 2, TOLL.format(41)), seen("post", 3, TOLL.format(40)))

    assert {"courier"} == threads.list_turns(store, STORY).keys()
