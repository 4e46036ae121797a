"""Threads kept up with versions: the laws that hold over what recording stores."""

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.comparison.threads.clusters import THREADER
from service.domain.captures import make_capture
from service.domain.versions import Version
from service.record import RULES, preview, record, renew
from service.record.deciding import decide
from service.record.threading import rebuild_threads
from service.text.memory import Memory
from storage import Store, stories, threads, upkeep, versions
from tests.builders import NOON, a_version
from tests.simple_rules import simple_rules
from tests.storage.stored import HOUR, a_story, an_article

#: What reading is remembered by, so that a test costs one reading of each text.
MEMORY = Memory()

OUTLETS = ("courier", "post", "radio")


@pytest.fixture
def store() -> Iterator[Store]:
    """A database with one story and an article of each of three outlets."""
    with Store(":memory:") as opened:
        yield with_outlets(opened)


def with_outlets(store: Store) -> Store:
    """The store, with the story and its articles."""
    stories.save_story(store, a_story())
    for outlet in OUTLETS:
        stories.save_article(store, an_article(outlet, title=outlet, publisher=outlet))
    return store


def seen(outlet: str, hour: int, text: str) -> Version:
    return a_version(text, article_id=outlet, captured_at=NOON + hour * HOUR)


def take_in(store: Store, *texts: Version, rules=RULES) -> None:
    for version in texts:
        record(
            store,
            make_capture(version),
            memory=MEMORY,
            public_url="https://stet.example",
            now=NOON + 99 * HOUR,
            rules=rules,
        )


def threads_of(store: Store) -> dict[str, object]:
    """Everything there is to know about a story's threads, apart from order."""
    joined = threads.list_joined(store, "harbour-fire")
    claims = store.rows("SELECT * FROM strand_claims ORDER BY claim_id")
    return {"strands": {one[0].id: one for one in joined}, "claims": [tuple(row) for row in claims]}


def together(store: Store) -> set[frozenset[str]]:
    """The words of the claims of each thread of more than one strand."""
    rows = store.rows(
        """
        SELECT strands.thread_id, substr(texts.text, claims.starts + 1, claims.ends - claims.starts) AS words
        FROM strand_claims JOIN strands ON strands.id = strand_claims.strand_id
        JOIN claims ON claims.id = strand_claims.claim_id JOIN versions ON versions.id = strand_claims.version_id
        JOIN captures ON captures.id = versions.capture_id JOIN texts USING (content_hash)
        """
    )
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row["thread_id"], set()).add(row["words"])
    return {frozenset(words) for words in found.values() if len(words) > 1}


TOLL = "At least {} people were killed, the governor said."


def test_two_outlets_that_count_one_thing_are_one_thread_from_the_start(store):
    take_in(store, seen("courier", 1, TOLL.format(12)), seen("post", 2, "The death toll rose to 15, police said."))

    assert frozenset({"At least 12", "15"}) in together(store)


def test_a_new_version_extends_its_thread(store):
    take_in(store, seen("courier", 1, TOLL.format(12)), seen("courier", 2, TOLL.format(19)))

    assert frozenset({"At least 12", "At least 19"}) in together(store)
    assert () == upkeep.integrity(store)


def test_a_second_count_of_the_same_in_one_version_takes_the_strand_out_of_the_thread(store):
    """What was surely one is not any more, and the other article's claim is told so at once."""
    take_in(store, seen("courier", 1, "12 people were killed."), seen("post", 2, "15 people were killed."))
    assert frozenset({"12", "15"}) in together(store)
    take_in(store, seen("post", 3, "15 people were killed.\n\nOn the coast road 3 people were killed."))

    assert not any({"12", "15"} <= words for words in together(store))
    assert () == upkeep.integrity(store)


#: A headline and what its text says of the same thing.
HEADLINES = [
    ("Flood toll reaches {}", "At least {} people were killed in the flooding, officials said."),
    ("Landslide death toll climbs to {}", "A landslide hit a village. Rescuers recovered {} bodies, the mayor said."),
    ("Osby quake kills {}", "The earthquake killed {} people and destroyed hundreds of homes, the governor said."),
    ("{} arrested after stadium riot", "Officers have detained {} fans after a riot at the stadium, police said."),
    ("Senate passes water bill by {} votes", "The senate passed the water bill by {} votes, the clerk said."),
    ("Petrol rises to ${}0 a litre", "The price of petrol rose to ${}0 a litre on Monday, the regulator said."),
    ("Norvik to cut {}00 jobs", "Norvik said it would cut {}00 jobs at its Osby plant."),
    ("Lund ahead by {} points in poll", "Lund leads Berg by {} points, a poll found."),
    ("{} missing after ferry sinks", "{} people are missing after a ferry sank, the coast guard said."),
    ("{} people killed in Osby flood", "At least {} people were killed in the Osby flood."),
]


@pytest.mark.parametrize("step", [(14, 12), (12, 14)], ids=["headline first", "text first"])
@pytest.mark.parametrize(("head", "text"), HEADLINES, ids=[head for head, _ in HEADLINES])
def test_a_headlines_figure_and_the_texts_own_stay_one_thread_when_one_moves_first(store, head, text, step):
    amounts = ((12, 12), step, (14, 14))
    take_in(store, *(seen("post", h, f"{head.format(a)}\n\n{text.format(b)}") for h, (a, b) in enumerate(amounts, 1)))

    figures = [one for one in threads.list_threads(store, "harbour-fire") if one.family == "figure"]
    assert [(2, 2 * len(amounts))] == [(one.strand_count, one.claim_count) for one in figures if one.strand_count > 1]
    assert () == upkeep.integrity(store)


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("Flood toll reaches {}", "The flood destroyed {} homes, officials said. Nobody knows how many died."),
        ("{} killed in flood", "Three children were killed in the flood and {} people were hurt, officials said."),
        ("{} killed in Norland quake", "In Kestria, {} people were killed by a quake in 2019."),
        ("{} arrested at rally", "Police charged {} people after the rally and arrested 31."),  # with the 31 it is one
        ("Bank fined ${}m", "The bank made a profit of ${} million last year."),
    ],
)
def test_a_headlines_figure_is_not_one_with_another_thing_of_its_amount(store, head, text):
    take_in(store, seen("post", 1, f"{head.format(12)}\n\n{text.format(12)}"))

    assert not [words for words in together(store) if 1 == len(words) or 1 < sum("12" in one for one in words)]


def test_a_headline_stays_out_of_it_where_its_text_counts_the_same_thing_twice(store):
    take_in(
        store,
        seen("post", 1, "12 people killed in flood\n\n12 people were killed in the flood."),
        seen("post", 2, "15 people killed in flood\n\n12 people were killed in the flood. 9 people were killed."),
    )

    assert not any({"15", "9"} <= words for words in together(store))
    assert () == upkeep.integrity(store)


def test_new_rules_make_the_threads_anew_and_nothing_is_left_of_the_old(store):
    old, new = simple_rules("simple/1"), simple_rules("simple/2")
    take_in(
        store, seen("courier", 1, "12 hurt."), seen("courier", 2, "19 hurt."), seen("post", 3, "15 hurt."), rules=old
    )
    before = together(store)
    for outlet in ("courier", "post"):
        renew(store, outlet, MEMORY, rules=new)

    assert before == together(store) == {frozenset({"12 hurt", "19 hurt", "15 hurt"})}
    assert () == upkeep.integrity(store)
    assert () == threads.list_unthreaded_articles(store, "simple/2", "simple/2", THREADER)


def test_an_article_stored_before_there_were_threads_waits_to_be_threaded(store):
    take_in(store, seen("courier", 1, TOLL.format(12)))
    with store.transaction():
        threads.remove_strands(store, "courier", threads.find_strands(store, list(threads_of(store)["strands"])))
        store.write("DELETE FROM threadings")
    assert ("courier",) == threads.list_unthreaded_articles(store, RULES.extractor, RULES.comparer, THREADER)
    renew(store, "courier", MEMORY)

    assert () == threads.list_unthreaded_articles(store, RULES.extractor, RULES.comparer, THREADER)
    assert () == upkeep.integrity(store)


SENTENCES = (
    "12 people were killed in Osby.",
    "15 people were killed in Osby.",
    "15 people were killed.",
    "3 people were killed in Norland.",
    "Governor Ada Lind ruled out a new dam.",
    "Ada Lind said she was open to a new dam.",
    "Lind would not accept a new dam.",
    "The fire has burned 75 acres.",
    "The blaze has burned 80 acres and is 10 percent contained.",
)

HISTORIES = st.lists(
    st.tuples(
        st.sampled_from(OUTLETS),
        st.integers(0, 6),
        st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3, unique=True).map("\n\n".join),
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda row: row[:2],
)


def recorded(history: Sequence[tuple[str, int, str]]) -> dict[str, object]:
    """What recording these in this order comes to, with the database found whole."""
    with Store(":memory:") as store:
        take_in(with_outlets(store), *(seen(*row) for row in history))

        assert () == upkeep.integrity(store)
        kept = threads_of(store)
        rebuild_threads(store, "harbour-fire", MEMORY, RULES)

        assert kept == threads_of(store)
        return kept


@settings(max_examples=20, deadline=None)
@given(HISTORIES, st.randoms(use_true_random=False))
def test_rebuilding_changes_nothing_and_the_order_of_import_does_not_matter(history, chance):
    """Laws: a claim is in exactly one thread (integrity), rebuilt equals kept up, any order of import."""
    shuffled = history[:]
    chance.shuffle(shuffled)

    assert recorded(history) == recorded(shuffled)


def test_a_text_that_is_not_the_article_leaves_no_claim_behind(store):
    take_in(store, seen("courier", 1, TOLL.format(12)), seen("post", 2, "The death toll rose to 15, police said."))
    capture = versions.list_captures(store, "courier")[0]
    decide(store, capture.id, is_usable=False, memory=MEMORY, now=NOON + 9 * HOUR)

    assert {"post"} == {one[0].article_id for one in threads.list_joined(store, "harbour-fire")}
    assert () == upkeep.integrity(store)


def test_a_rebuild_mends_what_a_fault_left(store):
    take_in(store, seen("courier", 1, TOLL.format(12)), seen("post", 2, "The death toll rose to 15, police said."))
    whole = threads_of(store)
    with store.transaction():
        store.write("UPDATE strands SET thread_id = id, joined_to = '', reason = 'first seen', words = '[]'")
    assert whole != threads_of(store)
    rebuild_threads(store, "harbour-fire", MEMORY, RULES)

    assert whole == threads_of(store)


def test_a_preview_threads_nothing(store):
    preview(store, "courier", seen("courier", 1, TOLL.format(12)), MEMORY)

    assert {} == threads_of(store)["strands"]
