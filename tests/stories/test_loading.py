"""Seed stories as they are loaded: with what they came as, and never against what somebody decided since."""

from datetime import timedelta

import pytest

from seeds.loader import SEEDS, load_seeds, read_seed
from service.domain.versions import Origin
from service.record.curating.removing import remove_article, remove_story
from service.record.curating.uniting import unite
from service.text.memory import Memory
from storage import Store, raws, stories, upkeep, versions
from tests.builders import NOON

MEMORY = Memory()


@pytest.fixture
def store():
    with Store(":memory:") as opened:
        load(opened)
        yield opened


def load(store: Store) -> dict[str, int]:
    """How many versions of each story were recorded now."""
    return {one.story.id: one.recorded for one in load_seeds(store, memory=MEMORY, public_url="", now=NOON)}


def test_a_version_that_came_as_a_file_has_its_bytes(store):
    for article in stories.list_articles(store, "arden-bridge"):
        for capture in versions.list_captures(store, article.id):
            raw = raws.find_raw(store, capture.id)
            assert raw is not None and Origin.SEED is capture.origin
            assert raw.data in {path.read_bytes() for path in (SEEDS / "arden-bridge").iterdir()}
    kinds = {row["media_type"] for row in store.rows("SELECT media_type FROM raw_captures")}
    assert {"text/html", "text/plain"} == kinds


def test_what_is_invented_says_so_wherever_it_is_shown():
    seed = read_seed(SEEDS / "arden-bridge")

    assert "invented" in seed.story.title and "invented" in seed.story.description
    assert all("invented" in entry.article.publisher for entry in seed.articles)
    assert all("Invented" in path.read_text("utf-8") for path in (SEEDS / "arden-bridge").glob("*.html"))


def test_what_was_removed_is_not_brought_back(store):
    gone, *_ = stories.list_articles(store, "arden-bridge")
    remove_article(store, gone.id, by="ada", reason="", now=NOON)
    remove_story(store, "glen-fire", by="ada", reason="", now=NOON)

    assert {0} == set(load(store).values())
    assert stories.find_article(store, gone.id) is None and stories.find_story(store, "glen-fire") is None


def test_what_was_merged_stays_merged(store):
    one, other = stories.list_articles(store, "arden-bridge")
    unite(store, one.id, other.id, note="", memory=MEMORY, now=NOON + timedelta(hours=1))

    assert {0} == set(load(store).values()) and () == upkeep.integrity(store)
    assert (other,) == stories.list_articles(store, "arden-bridge")
