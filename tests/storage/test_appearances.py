"""Where the claims of a story's threads stand: what is carried over is one appearance, what changed another."""

from collections.abc import Iterator

import pytest

from service.comparison.story.spells import find_spells
from service.domain.threads import ThreadFamily
from service.record.merging import pin_thread
from storage import Store, threads
from tests.builders import NOON
from tests.storage.stored import HOUR
from tests.test_threading import MEMORY, TOLL, seen, take_in, with_outlets

STORY = "harbour-fire"
SHUT = "\n\nThe harbour is shut, police said."


@pytest.fixture
def store() -> Iterator[Store]:
    """One outlet that counts 12 dead twice over, then 19, then 12 again."""
    with Store(":memory:") as opened:
        take_in(
            with_outlets(opened),
            seen("courier", 1, TOLL.format(12)),
            seen("courier", 2, TOLL.format(12) + SHUT),
            seen("courier", 3, TOLL.format(19) + SHUT),
            seen("courier", 4, TOLL.format(12)),
        )
        yield opened


def test_a_claim_carried_over_word_for_word_is_one_appearance_through_its_last_version(store):
    found = threads.list_appearances(store, STORY, ThreadFamily.FIGURE)
    (order,) = threads.list_chains(store, STORY).values()
    places = {id: place for place, (id, _) in enumerate(order)}

    assert [("At least 12", 0, 1), ("At least 19", 2, 2), ("At least 12", 3, 3)] == [
        (one.claim.passage.exact, places[one.version_id], places[one.through]) for one in found
    ]


def test_spells_tell_when_each_was_last_seen_and_when_it_was_gone(store):
    spells = find_spells(threads.list_appearances(store, STORY), threads.list_chains(store, STORY))
    told = {
        spell.claim.passage.exact: (spell.last_at - NOON, spell.ended_at and spell.ended_at - NOON) for spell in spells
    }

    assert (3 * HOUR, 4 * HOUR) == told["At least 19"]
    assert (3 * HOUR, 4 * HOUR) == told[SHUT.strip().rstrip(".")]


def test_the_number_of_an_appearance_is_its_place_in_the_list_of_its_version(store):
    for one in threads.list_appearances(store, STORY):
        row = store.row("SELECT place FROM claims WHERE id = ?", (one.claim.id,))
        assert row is not None and row["place"] == one.number - 1


def test_the_digest_is_another_after_a_version_or_a_decision_and_the_same_otherwise(store):
    before = threads.story_digest(store, STORY)
    assert before == threads.story_digest(store, STORY)

    thread = threads.list_threads(store, STORY)[0]
    pin_thread(store, thread.id, now=NOON + 5 * HOUR, memory=MEMORY)
    decided = threads.story_digest(store, STORY)
    take_in(store, seen("courier", 6, TOLL.format(20)))

    assert 3 == len({before, decided, threads.story_digest(store, STORY)})


def test_claims_and_spans_that_are_known_are_not_read_again(store):
    whole, spans = threads.list_appearances(store, STORY), threads.list_figure_spans(store, STORY)
    take_in(store, seen("courier", 6, TOLL.format(20)))
    late, rest = threads.list_appearances(store, STORY), threads.list_figure_spans(store, STORY)
    known = {one.claim.id: one.claim for one in whole}
    with store.transaction():
        store.write(
            "UPDATE claims SET detail = 'spoilt', starts = 0 WHERE id IN (SELECT claim_id FROM strand_claims "
            "WHERE number < 4)"
        )

    assert 1 < len(whole) < len(late)
    assert late == threads.list_appearances(store, STORY, known=known)
    assert rest == threads.list_figure_spans(store, STORY, spans)
