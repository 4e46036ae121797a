"""Import after export is identity (Q1): whatever a story went through, another desk has it with identical hashes."""

import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seeds.loader import load_seeds, read_seeds
from service.domain.captures import Verdict, make_capture, make_unusable_capture
from service.domain.errors import ServiceError
from service.domain.stories import Article, Story, make_article
from service.domain.versions import Origin, make_version
from service.exchange.sending import export_story
from service.exchange.taking import Taken, take_story
from service.publishing.lines.reading import read_story
from service.record import record
from service.record.curating.redating import redate
from service.record.deciding import decide
from service.record.merging import pin_thread, split_thread, undo
from service.text.memory import Memory
from storage import Store, stories, threads, upkeep, versions
from tests.builders import NOON

HOUR = timedelta(hours=1)
NOW = NOON + 1000 * HOUR
MEMORY = Memory()  # what is found in a sentence is the same on every desk

TEXTS = (
    "Dam holds\n\nAbout 20 per cent of the valley is under water, Mayor Ada Brook said.",
    "Dam holds\n\nAbout 35 per cent of the valley is under water, Mayor Ada Brook said.",
    "Dam breaks\n\nMayor Ada Brook ruled out closing the bridge. Twelve people were hurt.",
    "Dam breaks\n\nMayor Ada Brook said the bridge would close. Fourteen people were hurt.",
    "Please sign in to read on.",
)
STORY = Story(
    id="flood", title="Flood “at” Weir", description="The river rises.", opened_at=NOON.replace(microsecond=7)
)
ARTICLES = (
    make_article("flood", url="https://example.org/flood", title="", publisher="The Weir Post", language="en"),
    make_article("flood", url="", title="Handed in on paper"),
)

steps = st.lists(
    st.tuples(
        st.sampled_from(("seen", "seen", "seen", "wall", "held", "aside", "accept", "dated", "dated", "undated")),
        st.integers(0, len(ARTICLES) - 1),
        st.integers(0, 40),
        st.integers(0, len(TEXTS) - 1),
    ),
    max_size=10,
)


def open_story(store: Store) -> None:
    stories.save_story(store, STORY)
    for article in ARTICLES:
        stories.save_article(store, article)


def a_text(article: Article, hour: int, text: int, **fields: object):
    return make_version(
        article_id=article.id,
        captured_at=NOON + hour * HOUR + timedelta(microseconds=hour),
        text=TEXTS[text],
        origin=Origin.CHECK,
        url=article.url,
        headline=TEXTS[text].split("\n")[0],
        published_at=NOON,
        **fields,
    )


def go_through(store: Store, history: Sequence[tuple[str, int, int, int]], begun: datetime = NOON) -> None:
    """What happened to the story, a step after another; what is not possible then did not happen."""
    for number, (what, place, hour, text) in enumerate(history):
        article = ARTICLES[place]
        version = a_text(article, hour, text)
        now = begun + (100 + number) * HOUR
        taken = {one.captured_at for one in versions.list_captures(store, article.id, 100)}
        if what == "seen" and version.captured_at not in taken:
            capture = make_capture(version, signals=("read",), status=200, score=0.25)
            record(store, capture, memory=MEMORY, public_url="", now=now, notify=False)
        elif what in ("wall", "held") and version.captured_at not in taken:
            wall = make_unusable_capture(
                article_id=article.id,
                captured_at=version.captured_at,
                origin=Origin.CHECK,
                verdict=Verdict.LOGIN_WALL,
                note="A login is asked for.",
                excerpt="Please sign in",
                held=version if what == "held" else None,
                score=1.5,
            )
            record(store, wall, memory=MEMORY, public_url="", now=now, notify=False)
        elif what in ("aside", "accept"):
            for capture in versions.list_captures(store, article.id, 100):
                read = capture.version or capture.held
                if read is not None and read.text == TEXTS[text]:
                    decide(store, capture.id, what == "accept", memory=MEMORY, now=now, reason="It is so.")
                    break
        elif what in ("dated", "undated"):
            moment = version.captured_at + HOUR / 2 if what == "dated" else None
            for capture in versions.list_captures(store, article.id, 100):
                if capture.version is not None and capture.version.text == TEXTS[text]:
                    with suppress(ServiceError):  # it has this time, or another text has it, or it was never corrected
                        redate(store, capture.id, moment, by="ada", memory=MEMORY, now=now, reason="It is so.")
                    break
    for number, thread in enumerate(threads.list_threads(store, "flood")[:2]):
        pin_thread(store, thread.id, note="This one.", now=begun + (200 + number) * HOUR, memory=MEMORY)


def lines_of(store: Store) -> list[bytes]:
    return list(export_story(store, "flood", MEMORY))


def take(store: Store, lines: Sequence[bytes], now: datetime = NOW) -> Taken:
    return take_story(store, read_story("flood.ndjson", lines), memory=MEMORY, now=now)


@settings(max_examples=8, deadline=None)
@given(steps, st.randoms(use_true_random=False))
def test_import_after_export_is_identity_whatever_the_order_of_lines(history, chance):
    with Store(":memory:") as here, Store(":memory:") as there:
        open_story(here)
        go_through(here, history)
        lines = lines_of(here)
        shuffled = lines.copy()
        chance.shuffle(shuffled)

        taken = take(there, shuffled)
        again = take(there, shuffled)

        assert (True, taken.checked) == (taken.is_new, taken.matching)
        assert lines == lines_of(there)
        assert (0, 0, again.checked) == (again.captures, again.decided, again.matching)
        assert lines == lines_of(there)
        assert () == upkeep.integrity(there)


@settings(max_examples=4, deadline=None)
@given(steps, st.integers(0, 10))
def test_an_earlier_and_a_later_export_come_to_the_same_in_either_order(history, half):
    with Store(":memory:") as here, Store(":memory:") as one, Store(":memory:") as other:
        open_story(here)
        go_through(here, history[:half])
        early = lines_of(here)
        go_through(here, history, NOON + 300 * HOUR)
        late = lines_of(here)

        for store, order in ((one, (early, late)), (other, (late, early))):
            for lines in order:
                take(store, lines)

        assert late == lines_of(one) == lines_of(other)


@settings(max_examples=4, deadline=None)
@given(steps, st.integers(0, 10))
def test_hashes_that_are_remembered_are_those_that_would_be_made_now(history, half):
    known: dict[str, str] = {}
    made = []

    def recall(name: str, make: Callable[[], str]) -> str:
        if name not in known:
            made.append(name)
            known[name] = make()
        return known[name]

    with Store(":memory:") as here:
        open_story(here)
        for told, begun in ((history[:half], NOON), (history, NOON + 300 * HOUR)):
            go_through(here, told, begun)
            assert lines_of(here) == list(export_story(here, "flood", MEMORY, recall))
        so_far = len(made)
        assert lines_of(here) == list(export_story(here, "flood", MEMORY, recall))
        assert so_far == len(made) > 0


@pytest.mark.parametrize("slug", [seed.story.id for seed in read_seeds()])
def test_the_seeds_go_round_with_identical_hashes(slug):
    with Store(":memory:") as here, Store(":memory:") as there:
        load_seeds(here, memory=MEMORY, public_url="", now=NOW + 10_000 * HOUR)
        lines = list(export_story(here, slug, MEMORY))
        shuffled = random.Random(7).sample(lines, len(lines))

        taken = take(there, shuffled, now=NOW + 10_000 * HOUR)

        assert taken.same_rules and taken.checked == taken.matching > 0
        assert lines == list(export_story(there, slug, MEMORY))


def test_a_split_and_its_undoing_go_round():
    with Store(":memory:") as here, Store(":memory:") as there:
        open_story(here)
        for place, hour, text in ((0, 1, 0), (1, 2, 0), (0, 3, 1)):
            capture = make_capture(a_text(ARTICLES[place], hour, text))
            record(here, capture, memory=MEMORY, public_url="", now=NOW, notify=False)
        joined = next(one for one in threads.list_threads(here, "flood") if one.strand_count > 1)
        claims = threads.list_appearances(here, "flood", thread_id=joined.id)
        apart = [one.claim.id for one in claims if one.article_id == ARTICLES[1].id]
        decision = split_thread(here, joined.id, apart, now=NOW, memory=MEMORY)
        split = lines_of(here)
        take(there, split)

        assert split == lines_of(there)

        undo(here, decision.id, now=NOW + HOUR, memory=MEMORY)
        undone = lines_of(here)
        take(there, undone, now=NOW + HOUR)
        take(there, split)  # an earlier export brings nothing back

        assert undone == lines_of(there)


def test_nobody_is_told_of_a_story_that_is_taken_in():
    from storage import deliveries
    from tests.storage.stored import a_subscription

    with Store(":memory:") as here, Store(":memory:") as there:
        open_story(here)
        go_through(here, [("seen", 0, 1, 0), ("seen", 0, 2, 1)])
        deliveries.save_subscription(there, a_subscription(story_id=None))
        take(there, lines_of(here))

        assert 0 == upkeep.row_counts(there)["deliveries"]


def test_of_two_words_on_a_text_the_later_counts_on_whichever_desk_it_was_said():
    """Not the one that came last to the desk that took the other's story in."""
    with Store(":memory:") as here, Store(":memory:") as there:
        open_story(here)
        go_through(here, [("seen", 0, 0, 0), ("seen", 0, 1, 1)])
        take(there, lines_of(here))
        go_through(here, [("aside", 0, 0, 1), ("accept", 0, 0, 1)])
        go_through(there, [("aside", 0, 0, 1)], begun=NOON + 5 * HOUR)
        stood = versions.list_versions(there, ARTICLES[0].id)

        take(there, lines_of(here))
        take(here, lines_of(there))

        assert stood == versions.list_versions(there, ARTICLES[0].id) and 1 == len(stood)
        assert lines_of(here) == lines_of(there)
        assert () == upkeep.integrity(here) == upkeep.integrity(there)
