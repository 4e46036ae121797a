"""What follows from what is recorded is compared with itself made anew."""

from pathlib import Path

import pytest

from service.domain.stories import Story
from service.keeping.deep import find_derived, make_anew
from service.keeping.findings import State
from service.record.curating.uniting import part, unite
from storage import Store, stories, upkeep
from tests.builders import NOON
from tests.curating.conftest import BROUGHT, LATER, MEMORY, WATCHED, take_in

#: A change of every column of a derived table that says something, by hand.
CHANGES = (
    "UPDATE sayings SET words = words || 'x' WHERE number = (SELECT min(number) FROM sayings)",
    "UPDATE sayings SET holder = 'Bo' WHERE number = (SELECT max(number) FROM sayings)",
    "DELETE FROM searched_texts WHERE number = 1",
    "UPDATE strands SET title = 'x' WHERE id = (SELECT min(id) FROM strands)",
    "UPDATE strands SET block = 'x' WHERE id = (SELECT max(id) FROM strands)",
    "UPDATE strand_claims SET reason = 'x' WHERE claim_id = (SELECT min(claim_id) FROM strand_claims)",
    "UPDATE strand_claims SET holder = 'x' WHERE claim_id = (SELECT max(claim_id) FROM strand_claims)",
    "UPDATE threadings SET chain = 'x' WHERE article_id = (SELECT min(article_id) FROM threadings)",
)


@pytest.fixture
def store(tmp_path: Path):
    with Store(tmp_path / "stet.sqlite3") as opened:
        stories.save_story(opened, Story(id="flood", title="Flood at Weir", description="", opened_at=NOON))
        for article, hour, share in ((WATCHED, 0, 20), (BROUGHT, 1, 25), (WATCHED, 2, 35), (BROUGHT, 3, 40)):
            take_in(opened, article, hour, share)
        yield opened


def problems(store: Store, folder: Path) -> list[str]:
    return [one.sentence for one in find_derived(store, folder, MEMORY) if one.state is State.PROBLEM]


@pytest.mark.parametrize("number", range(len(CHANGES)))
def test_whatever_is_changed_of_a_derived_table_is_found_and_made_anew(store, tmp_path, number):
    assert [] == problems(store, tmp_path)
    store._run("BEGIN IMMEDIATE")
    store._run(CHANGES[number])
    store._run("COMMIT")
    found = problems(store, tmp_path)
    make_anew(store, MEMORY)

    assert found and all("`reanalyse --rebuild` makes it anew." in one for one in found)
    assert [] == problems(store, tmp_path)
    assert () == upkeep.integrity(store)
    assert ["stet.sqlite3", "stet.sqlite3-shm", "stet.sqlite3-wal"] == sorted(one.name for one in tmp_path.iterdir())


def test_what_was_merged_and_parted_is_the_same_made_anew(store, tmp_path):
    unite(store, BROUGHT.id, WATCHED.id, note="", memory=MEMORY, now=LATER)
    assert [] == problems(store, tmp_path)
    part(store, BROUGHT.id, memory=MEMORY, now=LATER)
    assert [] == problems(store, tmp_path)


def test_without_room_to_compare_that_is_said_and_nothing_is_called_wrong(store, tmp_path, monkeypatch):
    monkeypatch.setattr("storage.upkeep.copies.free_bytes", lambda folder: 0)
    [one] = find_derived(store, tmp_path, MEMORY)

    assert State.RISK is one.state and "not compared: There is no room" in one.sentence
