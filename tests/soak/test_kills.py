"""D1, D2, D8, W5: kills leave no half-written state, lose nothing acknowledged, and send nothing under a second id."""

import pytest

from service.domain.claims import Snapshot
from storage import Store, versions
from storage.reading.searched import Noted
from storage.seals import Later
from tests.soak.kills import WORKS, run
from tests.soaking import at_most


@pytest.mark.slow
@pytest.mark.parametrize("work", WORKS)
def test_a_kill_at_any_moment_violates_no_invariant(work):
    outcome = run(work, kills=at_most(4, 120), seed=at_most(1, 2))

    assert [] == outcome.violations


@pytest.mark.slow
def test_a_write_in_two_parts_would_be_found(monkeypatch):
    """The looking itself is tested: here every snapshot is committed before its report."""
    save = versions.save_snapshot

    def save_and_commit(store: Store, snapshot: Snapshot, noted: Noted | None = None, later: Later = None) -> None:
        save(store, snapshot, noted, later)
        store._run("COMMIT")
        store._run("BEGIN IMMEDIATE")

    monkeypatch.setattr(versions, "save_snapshot", save_and_commit)

    assert any(run("import", kills=5, seed=seed).violations for seed in range(20))
