"""Opening, transactions, and what is refused before and by the driver."""

import sqlite3 as pythons_own
import stat
from http import HTTPStatus

import pytest

from service.domain.errors import Conflict, Invalid, Refused, ServiceError
from service.web.problems import AGAIN_AFTER_S, STATUS
from storage import Store, stories, upkeep
from storage.driver import CODES, HINDERED, PRAGMAS
from storage.engine import sqlite3
from storage.upkeep import TABLES
from storage.upkeep.integrity import ABOUT_PEOPLE
from tests.conftest import EMPTY
from tests.storage.stored import a_story

#: The making of databases, and what is asked of the disk.
pytestmark = pytest.mark.usefixtures("made_anew")


def test_a_new_database_is_readable_by_its_owner_only(tmp_path):
    path = tmp_path / "var" / "stet.db"
    Store(path).close()

    assert (0o600, 0o700) == (stat.S_IMODE(path.stat().st_mode), stat.S_IMODE(path.parent.stat().st_mode))


def test_a_connection_is_durable_and_strict(tmp_path):
    with Store(tmp_path / "stet.db") as store:
        names = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "busy_timeout", "mmap_size")
        settings = {name: store.rows(f"PRAGMA {name}")[0][0] for name in names}

    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "busy_timeout": 5000,
        "mmap_size": 0,
    }


def test_the_database_that_other_tests_copy_is_the_one_that_is_made(tmp_path):
    (tmp_path / "copied.db").write_bytes(EMPTY.file)
    held = []
    for name in ("made.db", "copied.db"):
        with Store(tmp_path / name) as store:
            schema = store.rows("SELECT type, name, sql FROM sqlite_schema ORDER BY rowid")
            steps = store.rows("SELECT id, migration_set, name FROM _sqlite_migrations ORDER BY id")
            pragmas = [store._pragma(one) for one in ("application_id", "user_version", "page_size", "journal_mode")]
            rows = [store.rows(f"SELECT count(*) FROM {row['name']}")[0][0] for row in schema if row["type"] == "table"]
        held.append(([tuple(row) for row in schema], [tuple(row) for row in steps], pragmas, rows))

    assert held[0] == held[1]


def test_every_table_of_ours_is_strict(store):
    loose = {row["name"] for row in store.rows("SELECT name FROM pragma_table_list WHERE NOT strict")}

    assert set() == loose & {*TABLES, *ABOUT_PEOPLE}


def test_opening_again_changes_nothing(tmp_path):
    path = tmp_path / "stet.db"
    with Store(path) as store:
        stories.save_story(store, a_story())
    with Store(path) as store:
        assert stories.find_story(store, "harbour-fire") == a_story()


def test_a_transaction_keeps_all_or_nothing(store):
    with pytest.raises(ZeroDivisionError), store.transaction():
        stories.save_story(store, a_story())
        _ = 1 / 0

    assert stories.find_story(store, "harbour-fire") is None


def test_a_part_that_failed_is_undone_alone(store):
    with store.transaction():
        stories.save_story(store, a_story())
        with pytest.raises(Conflict):
            stories.save_story(store, a_story())
        stories.save_story(store, a_story("flood"))

    assert stories.find_story(store, "flood") is not None and stories.find_story(store, "harbour-fire") is not None


def test_a_transaction_takes_the_writers_lock_at_once(tmp_path, monkeypatch):
    monkeypatch.setattr("storage.store.PRAGMAS", ("PRAGMA busy_timeout = 1", *PRAGMAS[1:]))
    path = tmp_path / "stet.db"
    with Store(path) as first, Store(path) as second, first.transaction():
        waiting = second.transaction()
        with pytest.raises(Conflict, match="busy with another writer"):
            waiting.__enter__()


def test_a_write_outside_a_transaction_is_a_bug(store):
    with pytest.raises(RuntimeError):
        store.write("DELETE FROM stories")


@pytest.mark.parametrize("bad", ["half \ud800 a character", "a NUL \0 inside"])
def test_text_the_driver_would_spoil_is_refused_before_it(store, bad):
    with pytest.raises(Invalid, match="text without"):
        stories.save_story(store, a_story(title=bad))


@pytest.mark.parametrize(
    "content",
    [b"these are my notes\n", b"\x89PNG\r\n\x1a\n" + bytes(100), b"SQLite format 3\0" + bytes(400), b"SQLite"],
    ids=["a text", "a picture", "a damaged database", "a cut header"],
)
def test_a_file_that_is_no_database_is_named_and_never_overwritten(tmp_path, content):
    path = tmp_path / "notes.txt"
    path.write_bytes(content)

    with pytest.raises(ServiceError, match=r"notes\.txt.*\.$"):
        Store(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(tmp_path):
    path = tmp_path / "recipes.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name)")
    other.close()
    before = path.read_bytes()

    with pytest.raises(Invalid, match="another program made it"):
        Store(path)
    assert before == path.read_bytes()


def test_a_database_from_a_newer_stet_is_refused(tmp_path):
    path = tmp_path / "stet.db"
    with Store(path) as store, store.transaction():
        store.write("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('stet', 'm999_add_wings')")

    with pytest.raises(Refused, match=r"newer Stet \(it has had m999_add_wings\)"):
        Store(path)


def test_a_path_that_cannot_be_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(Refused, match="cannot be opened"):
        Store(tmp_path / "file" / "stet.db")
    with pytest.raises(Refused, match="cannot be opened"):
        Store(tmp_path)


def test_a_full_disk_is_one_sentence_and_nothing_is_lost(tmp_path):
    path = tmp_path / "stet.db"
    with Store(path) as store:
        stories.save_story(store, a_story())
        store.rows(f"PRAGMA max_page_count = {store.rows('PRAGMA page_count')[0][0] + 2}")
        with pytest.raises(Refused, match="no room left"), store.transaction():
            for number in range(100):
                stories.save_story(store, a_story(f"story-{number}", description="x" * 5000))

        assert ["harbour-fire"] == [one.story.id for one in stories.list_stories(store)]
        store.rows("PRAGMA max_page_count = 100000")
        stories.save_story(store, a_story("flood"))
        assert () == upkeep.integrity(store)


def test_a_commit_that_fails_keeps_nothing(store, monkeypatch):
    run = store._run

    def fail_to_commit(statement: str) -> None:
        if statement == "COMMIT":
            raise the_driver_says("SQLITE_FULL")
        run(statement)

    monkeypatch.setattr(store, "_run", fail_to_commit)
    with pytest.raises(Refused, match="no room left"), store.transaction():
        store.write("INSERT INTO texts VALUES ('sha256:1', '')")

    assert [] == store.rows("SELECT * FROM texts")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("SQLITE_BUSY_SNAPSHOT", "busy with another writer"),
        ("SQLITE_FULL", "no room left"),
        ("SQLITE_READONLY_DIRECTORY", "cannot be opened for writing"),
        ("SQLITE_CANTOPEN", "cannot be opened for writing"),
        ("SQLITE_IOERR_FSYNC", "The disk failed"),
        ("SQLITE_CORRUPT_INDEX", "damaged"),
        ("SQLITE_NOTADB", "is not a database"),
    ],
)
def test_what_the_world_does_to_a_file_is_one_sentence(store, name, sentence):
    with pytest.raises(ServiceError, match=sentence), store._in_words:
        raise the_driver_says(name)


def test_a_disk_that_fails_may_be_asked_again(store):
    with pytest.raises(HINDERED) as caught, store._in_words:
        raise the_driver_says("SQLITE_IOERR_SHMSIZE")

    assert "failed" == caught.value.code
    assert HTTPStatus.SERVICE_UNAVAILABLE == next(
        code for kind, code in STATUS.items() if isinstance(caught.value, kind)
    )
    assert 60 == AGAIN_AFTER_S[type(caught.value)]


@pytest.mark.parametrize("words", CODES)
def test_words_of_the_driver_without_a_number_are_understood(store, words):
    with pytest.raises(ServiceError), store._in_words:
        raise sqlite3.OperationalError(words)


def test_a_mistake_in_our_sql_stays_a_bug(store):
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        store.rows("SELECT * FROM nowhere")


def the_driver_says(name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(name)
    error.sqlite_errorcode = getattr(pythons_own, name)
    return error


def test_a_damaged_page_is_one_sentence_whenever_it_is_met(tmp_path):
    path = tmp_path / "stet.db"
    with Store(path) as store:
        for number in range(400):
            stories.save_story(store, a_story(f"story-{number}", description="x" * 500))
    content = bytearray(path.read_bytes())
    for start in range(4096, len(content), 4096):
        content[start : start + 64] = b"\xff" * 64
    path.write_bytes(content)

    with pytest.raises(Invalid, match="damaged"), Store(path) as store:
        stories.list_stories(store)
