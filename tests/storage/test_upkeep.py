"""Backup, restore, integrity."""

import errno
import stat

import pytest

from service.domain.errors import Conflict, Invalid, Refused, ServiceError
from storage import Store, reports, stories, upkeep, versions
from storage.engine import sqlite3
from tests.storage.stored import a_change, a_report, a_story, at_hour, save_with_claims, with_article


def filled(store: Store) -> Store:
    with_article(store)
    first, second = (save_with_claims(store, at_hour(hour)) for hour in (1, 2))
    reports.save_report(store, a_report(first, second, a_change()))
    return store


def test_a_backup_restored_is_the_same_database(tmp_path):
    with Store(tmp_path / "stet.db") as store:
        upkeep.backup(filled(store), tmp_path / "safe" / "backup.db")
        counted, told = upkeep.row_counts(store), reports.timeline(store, "harbour-fire")
    upkeep.restore(tmp_path / "safe" / "backup.db", tmp_path / "again.db")

    with Store(tmp_path / "again.db") as store:
        assert (counted, told, ()) == (
            upkeep.row_counts(store),
            reports.timeline(store, "harbour-fire"),
            upkeep.integrity(store),
        )
    assert 0o600 == stat.S_IMODE((tmp_path / "again.db").stat().st_mode)
    assert ["again.db", "safe", "stet.db"] == sorted(path.name for path in tmp_path.iterdir())


def test_backup_and_restore_work_where_hard_links_do_not_exist(tmp_path, store, monkeypatch):
    def link(source, target):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr("storage.upkeep.copies.os.link", link)
    upkeep.backup(filled(store), tmp_path / "backup.db")
    upkeep.restore(tmp_path / "backup.db", tmp_path / "again.db")

    with Store(tmp_path / "again.db") as again:
        assert upkeep.row_counts(store) == upkeep.row_counts(again)
    assert ["again.db", "backup.db"] == sorted(path.name for path in tmp_path.iterdir())


def test_a_file_made_meanwhile_is_not_overwritten_where_hard_links_do_not_exist(tmp_path, store, monkeypatch):
    def link(source, target):
        target.write_text("mine")
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr("storage.upkeep.copies.os.link", link)
    with pytest.raises(Refused, match="cannot be written"):
        upkeep.backup(store, tmp_path / "backup.db")
    assert ["mine"] == [path.read_text() for path in tmp_path.iterdir()]


def test_a_backup_is_one_plain_file_that_restoring_leaves_as_it_is(tmp_path):
    with Store(":memory:") as store:
        upkeep.backup(filled(store), tmp_path / "backup.db")
    before = (tmp_path / "backup.db").read_bytes()
    upkeep.restore(tmp_path / "backup.db", tmp_path / "var" / "stet.db")

    assert before == (tmp_path / "backup.db").read_bytes()
    assert ["backup.db", "var"] == sorted(path.name for path in tmp_path.iterdir())


def test_nothing_is_overwritten(tmp_path, store):
    (tmp_path / "precious").write_text("mine")
    upkeep.backup(store, tmp_path / "backup.db")

    with pytest.raises(Conflict, match="already a file"):
        upkeep.backup(store, tmp_path / "precious")
    with pytest.raises(Conflict, match="move it away first"):
        upkeep.restore(tmp_path / "backup.db", tmp_path / "precious")
    assert "mine" == (tmp_path / "precious").read_text()


def test_a_journal_left_behind_is_not_written_into_a_restored_database(tmp_path, store):
    upkeep.backup(store, tmp_path / "backup.db")
    (tmp_path / "stet.db-wal").write_bytes(b"of another database")

    with pytest.raises(Conflict, match=r"stet\.db-wal.*move it away first"):
        upkeep.restore(tmp_path / "backup.db", tmp_path / "stet.db")


@pytest.mark.parametrize(
    "content", [b"notes", b"SQLite format 3\0" + bytes(500), b""], ids=["a text", "damaged", "empty"]
)
def test_what_is_no_backup_is_refused_by_its_own_name(tmp_path, content):
    (tmp_path / "backup.db").write_bytes(content)

    with pytest.raises(ServiceError, match=r"backup\.db"):
        upkeep.restore(tmp_path / "backup.db", tmp_path / "stet.db")
    assert ["backup.db"] == [path.name for path in tmp_path.iterdir()]


def test_a_backup_that_is_not_there_is_named(tmp_path):
    with pytest.raises(Invalid, match=r"gone\.db"):
        upkeep.restore(tmp_path / "gone.db", tmp_path / "stet.db")


def test_a_backup_from_a_newer_stet_is_refused(tmp_path):
    with Store(tmp_path / "backup.db") as store, store.transaction():
        store.write("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('stet', 'm999_add_wings')")

    with pytest.raises(Refused, match=r"backup\.db.*newer Stet"):
        upkeep.restore(tmp_path / "backup.db", tmp_path / "stet.db")
    assert not (tmp_path / "stet.db").exists()


def test_a_damaged_database_gives_no_backup_and_one_sentence(tmp_path):
    with Store(tmp_path / "stet.db") as store:
        filled(store)._run("VACUUM")  # a page that is used for nothing may hold anything
        upkeep.backup(store, tmp_path / "whole.db")
    whole = (tmp_path / "whole.db").read_bytes()
    pages = [whole[start : start + 4096] for start in range(0, len(whole), 4096)]
    # the first page, which holds the header and the list of tables, stays; so do the pages that opening reads
    for spoiled in range(len(pages) // 2, len(pages)):
        (tmp_path / "damaged").mkdir(exist_ok=True)
        damaged = tmp_path / "damaged" / f"{spoiled}.db"
        damaged.write_bytes(b"".join(bytes([255]) * 4096 if n == spoiled else page for n, page in enumerate(pages)))
        with pytest.raises((Refused, Invalid), match="damaged"), Store(damaged) as store:
            upkeep.backup(store, tmp_path / "backup.db")
        assert ["damaged", "stet.db", "whole.db"] == sorted(path.name for path in tmp_path.iterdir())


def test_a_backup_that_cannot_be_written_is_one_sentence(tmp_path, store):
    (tmp_path / "file").write_text("")

    with pytest.raises(Refused, match="cannot be written"):
        upkeep.backup(store, tmp_path / "file" / "backup.db")


def test_a_whole_database_has_nothing_wrong_with_it(store):
    assert () == upkeep.integrity(filled(store))


def test_a_broken_law_is_named(store):
    filled(store)
    newest = versions.list_versions(store, "a1")[-1]
    versions.retire_version(store, newest.id)
    save_with_claims(store, at_hour(3))

    problems = upkeep.integrity(store)

    assert 3 == len(problems)
    assert "starts a run of equal texts and is not a current version" in problems[0]
    assert "is current though one of its versions is retired" in problems[1]
    assert "has no report from the version before it" in problems[2]


def test_rows_are_counted_by_table(store):
    stories.save_story(store, a_story())

    counts = upkeep.row_counts(store)

    assert (1, 0) == (counts["stories"], counts["attempts"])


def test_a_backup_of_a_database_with_a_broken_seal_is_made_and_says_so(tmp_path, store):
    filled(store)
    store._run("UPDATE captures SET headline = 'Another'")

    problems = upkeep.backup(store, tmp_path / "backup.db")

    assert 2 == len(problems)
    assert all("is not what was recorded" in problem for problem in problems)
    with pytest.raises(Invalid, match="is not what was recorded"):
        upkeep.restore(tmp_path / "backup.db", tmp_path / "again.db")


def test_a_backup_whose_versions_another_stet_derived_can_be_restored(tmp_path, store):
    """Nothing recorded is amiss: what follows from the captures is made anew, and doctor says where it is not yet."""
    filled(store)
    save_with_claims(store, at_hour(3))
    assert () == upkeep.backup(store, tmp_path / "backup.db")
    upkeep.restore(tmp_path / "backup.db", tmp_path / "again.db")

    with Store(tmp_path / "again.db") as again:
        assert ((), 1) == (upkeep.find_damage(again), len(upkeep.find_lapses(again)))


def test_a_backup_with_more_in_it_than_stet_makes_is_refused(tmp_path, store):
    """What is restored is opened, so a trigger planted in it would run (GHSA-8757-69j2-hx56 by another way)."""
    upkeep.backup(filled(store), tmp_path / "backup.db")
    with sqlite3.connect(tmp_path / "backup.db") as planted:
        planted.execute("CREATE TRIGGER planted AFTER INSERT ON captures BEGIN DELETE FROM texts; END")
    planted.close()

    with pytest.raises(Invalid, match="the trigger planted is not as this Stet makes it"):
        upkeep.restore(tmp_path / "backup.db", tmp_path / "again.db")
    assert ["backup.db"] == [path.name for path in tmp_path.iterdir()]


def test_a_link_in_the_place_of_the_database_is_not_followed(tmp_path, store):
    upkeep.backup(store, tmp_path / "backup.db")
    (tmp_path / "again.db").symlink_to(tmp_path / "elsewhere.db")

    with pytest.raises(Conflict, match="move it away"):
        upkeep.restore(tmp_path / "backup.db", tmp_path / "again.db")
    assert not (tmp_path / "elsewhere.db").exists()


def test_a_backup_can_be_looked_into_without_a_trace(tmp_path, store):
    upkeep.backup(filled(store), tmp_path / "backup.db")
    before = (tmp_path / "backup.db").read_bytes()

    with upkeep.opened_copy(tmp_path / "backup.db") as copy:
        assert upkeep.row_counts(store) == upkeep.row_counts(copy)
    assert ("", before) == (upkeep.find_fault(tmp_path / "backup.db"), (tmp_path / "backup.db").read_bytes())
    assert ["backup.db"] == [path.name for path in tmp_path.iterdir()]
    assert "gone.db" in upkeep.find_fault(tmp_path / "gone.db")
    assert "cannot be tried" in upkeep.find_fault(tmp_path / "nowhere" / "gone.db")
