"""Runs of a strand's claims: stored as versions come in, made alike by the step that brought them."""

import gzip

from service.domain.threads import ThreadFamily
from service.record.threading import rebuild_threads
from service.text.memory import Memory
from storage import Store, threads, upkeep
from storage.threads.runs import list_standing
from tests.simple_rules import simple_rules
from tests.storage.make_fixture import FOLDER
from tests.test_threading import TOLL, seen, take_in, with_outlets

STORY = "harbour-fire"


def runs_of(store: Store) -> list[tuple[int, int, str]]:
    """Where each run of figures begins and ends, and the words of its first claim."""
    words = {one.claim.id: one.claim.passage.exact for one in threads.list_appearances(store, STORY)}
    strands = list_standing(store, STORY, family=ThreadFamily.FIGURE)
    return sorted((run.since, run.until, words[run.claim_id]) for strand in strands for run in strand.runs)


def test_a_run_lasts_as_long_as_the_claim_says_the_same_in_each_version():
    with Store(":memory:") as store:
        texts = [TOLL.format(number) for number in (12, 12, 19, 12)]
        texts[1] += "\n\nThe harbour is shut, police said."
        take_in(with_outlets(store), *(seen("courier", hour, text) for hour, text in enumerate(texts, 1)))

        assert [(0, 1, "At least 12"), (2, 2, "At least 19"), (3, 3, "At least 12")] == runs_of(store)


def test_a_version_that_comes_late_moves_the_numbers_of_those_after_it():
    with Store(":memory:") as store:
        take_in(with_outlets(store), seen("courier", 1, TOLL.format(12)), seen("courier", 3, TOLL.format(19)))
        take_in(store, seen("courier", 2, TOLL.format(12) + "\n\nThe harbour is shut, police said."))

        assert [(0, 1, "At least 12"), (2, 2, "At least 19")] == runs_of(store)
        assert () == upkeep.integrity(store)


def test_a_database_from_before_there_were_runs_gets_those_that_would_have_been_stored(tmp_path):
    path = tmp_path / "stet.db"
    (old,) = FOLDER.glob("m017*.gz")
    path.write_bytes(gzip.decompress(old.read_bytes()))
    with Store(path) as store:
        (story,) = [row["story_id"] for row in store.rows("SELECT DISTINCT story_id FROM strands")]
        upgraded = [tuple(row) for row in store.rows("SELECT * FROM strand_claims ORDER BY claim_id")]
        assert 1 < max(row[-2] for row in upgraded)
        rebuild_threads(store, story, Memory(), simple_rules())

        assert upgraded == [tuple(row) for row in store.rows("SELECT * FROM strand_claims ORDER BY claim_id")]
        assert threads.list_threads(store, story)
