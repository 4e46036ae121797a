"""What a search says follows from what counts now, whatever came, went and came back before, and in whatever order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.captures import make_capture
from service.domain.errors import Conflict, Invalid
from service.record import record, renew
from service.record.curating.uniting import part, unite
from service.record.deciding import decide
from service.text.memory import Memory
from storage import Store, stories
from storage.reading.search import Where, find_holders, find_sayings, find_texts, parse_query
from storage.reading.searched import rebuild
from tests.builders import NOON, a_version
from tests.curating.conftest import BROUGHT, HOUR, LATER, MEMORY, WATCHED, take_in
from tests.simple_rules import simple_rules
from tests.storage.stored import an_article, with_article

WORDS = ("people", "houses", "cent", "Brook", "valley")

TEXTS = ("3 people.", "3 people, 4 houses.", "4 houses.", "5 people, 4 houses.")

#: What may happen to article a1 or a2: a text is seen at an hour, is set aside or counts again; rules are renewed.
STEPS = st.one_of(
    st.tuples(st.just("see"), st.sampled_from(["a1", "a2"]), st.integers(0, 7), st.sampled_from(TEXTS)),
    st.tuples(st.sampled_from(["aside", "count"]), st.integers(0, 30)),
    st.tuples(st.just("renew"), st.sampled_from(["simple/1", "simple/2"])),
    st.tuples(st.just("unite or part")),
)


def answers(store: Store) -> list[object]:
    """What is answered to each of the words, to whoever looks for claims, holders and texts."""
    finders = (find_sayings, find_holders, find_texts)
    return [find(store, parse_query(word), Where(), 99) for word in WORDS for find in finders]


def first_seen(store: Store, word: str) -> list[tuple[str, int]]:
    """The article and the hour of each claim that is found."""
    found = find_sayings(store, parse_query(word), Where(), 99)
    return [(one.version_id, (one.captured_at - NOON) // HOUR) for one in found]


def see(store: Store, hour: int, text: str, article_id: str = "a1", rules=None) -> str:
    """The article had this text at this hour; the id of the capture."""
    version = a_version(text, article_id=article_id, captured_at=NOON + hour * HOUR)
    capture = make_capture(version)
    record(store, capture, memory=Memory(), public_url="", now=LATER, rules=rules or simple_rules())
    return capture.id


def test_a_merger_that_is_taken_back_leaves_nothing_of_it_in_a_search(store):
    before = answers(store)

    unite(store, BROUGHT.id, WATCHED.id, note="", memory=MEMORY, now=LATER)
    merged = answers(store)
    assert before != merged and 4 == len(find_sayings(store, parse_query("cent"), Where(kind="figure"), 99))
    rebuild(store)
    assert merged == answers(store)
    part(store, BROUGHT.id, memory=MEMORY, now=LATER + HOUR)

    assert before == answers(store)
    rebuild(store)
    assert before == answers(store)


def test_what_an_article_has_of_its_own_is_found_when_a_merger_is_taken_back(store):
    take_in(store, WATCHED, 5, 40)  # later than the other article said so
    before = answers(store)

    unite(store, BROUGHT.id, WATCHED.id, note="", memory=MEMORY, now=LATER)
    part(store, BROUGHT.id, memory=MEMORY, now=LATER + HOUR)

    assert before == answers(store)


@pytest.mark.parametrize("hours", [(14, 8), (8, 14), (14, 20, 8)])
def test_a_claim_was_first_seen_in_its_earliest_version_in_whatever_order_they_came(hours):
    with with_article(Store(":memory:")) as store:
        for hour in hours:
            see(store, hour, f"3 people. It is {hour}.")

        assert [8] == [hour for _, hour in first_seen(store, "people")]


def test_a_claim_of_a_text_that_is_set_aside_is_found_where_it_still_stands_and_again_where_it_stood():
    with with_article(Store(":memory:")) as store:
        first = see(store, 1, "3 people.")
        see(store, 2, "3 people, 4 houses.")
        before = answers(store)
        how = {"memory": Memory(), "now": LATER, "rules": simple_rules()}

        decide(store, first, False, **how)
        assert [2] == [hour for _, hour in first_seen(store, "people")]
        decide(store, first, True, **how)

        assert before == answers(store)


def take_step(store: Store, step: tuple, seen: dict[str, None], rules) -> None:
    """The step is taken when it can be: an hour of an article has one text, an article is merged once."""
    if step[0] == "see":
        _, article_id, hour, text = step
        seen[see(store, hour, text, article_id, rules)] = None
    elif step[0] == "unite or part":
        how = {"memory": Memory(), "now": LATER, "rules": rules}
        if stories.standing_article(store, stories.load_article(store, "a1")).id == "a1":
            unite(store, "a1", "a2", note="", **how)
        else:
            part(store, "a1", **how)
    elif seen:
        decide(store, list(seen)[step[1] % len(seen)], step[0] == "count", memory=Memory(), now=LATER, rules=rules)


@given(st.lists(STEPS, max_size=12))
@settings(max_examples=50, deadline=None)
def test_whatever_happens_a_search_answers_what_an_index_made_anew_answers(steps):
    with with_article(Store(":memory:")) as store:
        stories.save_article(store, an_article("a2", title="Fire again"))
        rules, seen = simple_rules(), {}
        for step in steps:
            if step[0] == "renew":
                rules = simple_rules(step[1])
                for id in ("a1", "a2"):
                    renew(store, id, Memory(), rules=rules)
                continue
            try:
                take_step(store, step, seen, rules)
            except (Conflict, Invalid):  # two texts at one hour, or a merger that cannot be
                continue
        before = answers(store)

        rebuild(store)

        assert before == answers(store)


SIGHTINGS = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from(TEXTS)), min_size=1, max_size=7, unique_by=lambda one: one[0]
)


@given(SIGHTINGS.flatmap(lambda all: st.tuples(st.permutations(all), st.permutations(all))))
@settings(max_examples=25, deadline=None)
def test_the_order_of_arrival_changes_no_answer(orders):
    told = []
    for order in orders:
        with with_article(Store(":memory:")) as store:
            for hour, text in order:
                see(store, hour, text)
            told.append(answers(store))

    assert told[0] == told[1]
