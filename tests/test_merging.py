"""What a person decides about threads, and that it outlives every re-analysis."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from service.domain.errors import Conflict, Invalid, NotFound
from service.domain.ids import content_id
from service.domain.threads import JoinReason, ThreadFamily
from service.record import RULES, renew
from service.record.merging import merge_threads, pin_thread, split_thread, undo
from service.record.plan import Rules
from service.record.threading import rebuild_threads
from storage import Store, threads, upkeep
from tests.builders import NOON
from tests.storage.stored import HOUR
from tests.test_threading import MEMORY, TOLL, seen, take_in, threads_of, together, with_outlets

STORY = "harbour-fire"


@pytest.fixture
def store() -> Iterator[Store]:
    """Two outlets that count the dead, and a third that counts them in other words."""
    with Store(":memory:") as opened:
        take_in(
            with_outlets(opened),
            seen("courier", 1, TOLL.format(12)),
            seen("courier", 2, TOLL.format(19)),
            seen("post", 3, "The death toll rose to 15, police said."),
            seen("radio", 4, "Rescuers found 16 bodies in the water."),
        )
        yield opened


def figure(store: Store, words: str) -> tuple[str, str]:
    """Thread and claim id of the figure with these words."""
    (found,) = [
        one for one in threads.list_appearances(store, STORY, ThreadFamily.FIGURE) if one.claim.passage.exact == words
    ]
    return found.thread_id, found.claim.id


def decide(verb, store, *what, hour: float = 5):
    return verb(store, *what, now=NOON + hour * HOUR, memory=MEMORY)


def renewed(store: Store) -> None:
    """Everything is read again by rules of another name, which find the same."""
    for outlet in ("courier", "post", "radio"):
        renew(store, outlet, MEMORY, rules=OTHER)


def _renamed(version, memory):
    snapshot = RULES.take_snapshot(version, memory)
    ids = {claim.id: content_id("claim", "other/2", claim.id) for claim in snapshot.claims}
    claims = [
        replace(claim, id=ids[claim.id], position_id=ids.get(claim.position_id or ""))
        if hasattr(claim, "position_id")
        else replace(claim, id=ids[claim.id])
        for claim in snapshot.claims
    ]
    return replace(snapshot, claims=tuple(claims), extractor="other/2")


OTHER = Rules(extractor="other/2", take_snapshot=_renamed, comparer=RULES.comparer, compare=RULES.compare)


def test_a_merge_makes_one_thread_and_undoing_it_makes_two_again(store):
    before = threads_of(store)
    decision = decide(merge_threads, store, figure(store, "16")[0], figure(store, "15")[0])

    assert frozenset({"At least 12", "At least 19", "15", "16"}) in together(store)
    decided = threads.list_members(store, figure(store, "15")[0])
    assert JoinReason.DECIDED in {one.join.reason for one in decided}
    decide(undo, store, decision.id, hour=6)
    assert before == threads_of(store)
    assert [NOON + 6 * HOUR] == [one.undone_at for one in threads.list_decisions(store, STORY)]


def test_a_split_sets_claims_apart_and_undoing_it_restores_them(store):
    before = threads_of(store)
    decision = decide(split_thread, store, *figure(store, "15")[:1], [figure(store, "15")[1]])

    assert frozenset({"At least 12", "At least 19"}) in together(store)
    assert figure(store, "15")[0] != figure(store, "At least 12")[0]
    decide(undo, store, decision.id, hour=6)
    assert before == threads_of(store)


def test_a_strand_is_cut_where_a_person_says(store):
    """Nineteen is another count than twelve, whatever the report of the two versions pairs."""
    before = threads_of(store)
    thread, claim = figure(store, "At least 19")
    decision = decide(split_thread, store, thread, [claim])

    assert figure(store, "At least 12")[0] != figure(store, "At least 19")[0]
    assert () == upkeep.integrity(store)
    decide(undo, store, decision.id, hour=6)
    assert before == threads_of(store)


def test_a_split_and_its_undoing_read_an_article_anew_that_waits_for_todays_rules(store):
    """As after an upgrade that nothing has come since; the words of the claims are the same."""
    before = threads_of(store)
    thread, claim = figure(store, "At least 19")
    decision = merging_by_other_rules(split_thread, store, thread, [claim])

    assert figure(store, "At least 12")[0] != figure(store, "At least 19")[0]
    decide(undo, store, decision.id, hour=6)
    assert before == threads_of(store)


def merging_by_other_rules(verb, store, *what):
    return verb(store, *what, now=NOON + 5 * HOUR, memory=MEMORY, rules=OTHER)


def test_rebuilding_before_articles_are_read_anew_says_what_to_do(store):
    with pytest.raises(Conflict, match="reanalyse --article courier"):
        rebuild_threads(store, STORY, MEMORY, OTHER)


def test_merging_and_splitting_along_the_same_line_restores_the_threads(store):
    before = together(store)
    decide(merge_threads, store, figure(store, "15")[0], figure(store, "16")[0])
    decide(split_thread, store, figure(store, "15")[0], [figure(store, "16")[1]], hour=6)

    assert before == together(store)


BURNT = "The Glen Fire has burned {} acres."
STOOD = BURNT + "\n\nCrews were around the Glen Fire, which stood at {} acres, police said."


def counts(store: Store) -> list[str]:
    """The figures of each thread of them, in the order of the text."""
    found: dict[str, list[str]] = {}
    for one in threads.list_appearances(store, STORY, ThreadFamily.FIGURE):
        found.setdefault(one.thread_id, []).append(one.claim.passage.exact.removesuffix(" acres"))
    return sorted(" ".join(words) for words in found.values())


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 1, 0, 2)])
def test_a_split_joins_no_other_thread_by_the_amounts_that_it_cut(order):
    """The first of a page's two counts began at 75, so that no amount told that they are one; nor does one now."""
    pages = [BURNT.format(75), BURNT.format(275), STOOD.format(209, 209), STOOD.format(184, 184)]
    with Store(":memory:") as store:
        take_in(with_outlets(store), *(seen("courier", at, pages[at]) for at in order))
        before = threads_of(store)
        assert ["209 184", "75 275 209 184"] == counts(store)
        first, *_ = [
            one
            for one in threads.list_appearances(store, STORY, ThreadFamily.FIGURE)
            if one.claim.passage.exact == "209 acres" and one.claim.passage.start < len(BURNT)
        ]
        decision = decide(split_thread, store, first.thread_id, [first.claim.id])

        assert ["209 184", "209 184", "75 275"] == counts(store)
        decide(undo, store, decision.id, hour=6)
        assert before == threads_of(store)
        decide(split_thread, store, first.thread_id, [first.claim.id], hour=7)
        take_in(store, seen("courier", 4, STOOD.format(180, 180)), seen("post", 2, "Some 50 roads are shut."))
        assert ["209 184 180", "209 184 180", "75 275", "Some 50"] == counts(store)
        after = threads_of(store)
        rebuild_threads(store, STORY, MEMORY, RULES)
        assert after == threads_of(store)
        renewed(store)
        assert ["209 184 180", "209 184 180", "75 275", "Some 50"] == counts(store)


@pytest.mark.parametrize("again", [renewed, lambda store: rebuild_threads(store, STORY, MEMORY, RULES)])
def test_decisions_outlive_every_new_reading(store, again):
    decide(merge_threads, store, figure(store, "16")[0], figure(store, "15")[0])
    decide(split_thread, store, figure(store, "At least 19")[0], [figure(store, "At least 19")[1]], hour=6)
    before = together(store)
    again(store)

    assert before == together(store)
    assert () == upkeep.integrity(store)


def test_a_decision_goes_on_with_new_versions(store):
    decide(split_thread, store, figure(store, "15")[0], [figure(store, "15")[1]])
    take_in(store, seen("post", 6, "The death toll rose to 17, police said."), seen("courier", 7, TOLL.format(23)))

    assert figure(store, "17")[0] == figure(store, "15")[0] != figure(store, "At least 23")[0]
    rebuild_threads(store, STORY, MEMORY, RULES)
    assert figure(store, "17")[0] == figure(store, "15")[0] != figure(store, "At least 23")[0]


def test_a_pin_holds_together_what_later_counts_would_part(store):
    decide(pin_thread, store, figure(store, "15")[0])
    take_in(store, seen("post", 6, "The death toll rose to 15, police said.\n\n3 people were killed on the coast."))

    assert figure(store, "At least 12")[0] == figure(store, "At least 19")[0]
    assert any({"At least 12", "15"} <= words for words in together(store))


def test_an_old_id_of_a_thread_leads_to_the_thread(store):
    old = figure(store, "15")[0]
    decide(split_thread, store, old, [figure(store, "At least 12")[1]])

    assert threads.load_thread(store, old).id == figure(store, "At least 12")[0]
    assert threads.load_thread(store, figure(store, "15")[1]).id == figure(store, "15")[0]


def test_what_cannot_be_decided_is_refused_and_nothing_is_kept(store):
    thread, claim = figure(store, "15")
    position = next(one for one in threads.list_threads(store, STORY, ThreadFamily.POSITION))

    with pytest.raises(Invalid, match="same thread"):
        decide(merge_threads, store, thread, thread)
    with pytest.raises(Invalid, match="follows a figure"):
        decide(merge_threads, store, thread, position.id)
    with pytest.raises(Invalid, match="of this thread"):
        decide(split_thread, store, thread, [figure(store, "16")[1]])
    with pytest.raises(Invalid, match="not all of them"):
        decide(split_thread, store, figure(store, "16")[0], [figure(store, "16")[1]])
    with pytest.raises(NotFound, match="thread"):
        decide(pin_thread, store, "nothing")
    with pytest.raises(NotFound, match="decision"):
        decide(undo, store, "nothing")
    assert () == threads.list_decisions(store, STORY)
    assert claim
