"""A byte changed in history is found, wherever it stands (D7), and what was only appended to still fits."""

import random
from pathlib import Path

import pytest

from service.domain.captures import Verdict, make_capture, make_unusable_capture
from service.domain.errors import ServiceError
from service.domain.raw import make_raw
from service.domain.stories import make_article
from service.domain.versions import Origin
from service.record import record
from service.record.curating.redating import redate
from service.record.curating.uniting import part, unite
from service.record.deciding import decide
from service.text.memory import Memory
from storage import Store, deliveries, reports, seals, stories, upkeep, versions
from storage.curating.removals import remove_articles, save_removal
from storage.engine import sqlite3
from storage.sealing import seal_each
from tests.builders import NOON, a_version
from tests.simple_rules import simple_rules
from tests.storage.stored import HOUR, a_change, a_report, a_subscription, with_article

#: What a reader is shown as evidence, and the seals over it.
EVIDENCE = (
    *("texts", "captures", "raws", "raw_captures", "rulings", "redatings", "stand_ins"),
    *("versions", "snapshots", "claims", "reports", "changes", "seals"),
)

RULES = simple_rules()

#: Texts in order of arrival, by the hour of their capture; the last is seen between two others.
TEXTS = {
    0: "12 people hurt. 3 houses lost.",
    2: "19 people hurt. 3 houses lost.",
    4: "19 people hurt.",
    1: "14 people hurt.",
}


@pytest.fixture
def undated(tmp_path: Path) -> Path:
    """A database with four versions, one retired report and one unusable capture, in one plain file."""
    path = tmp_path / "stet.db"
    with Store(path) as store:
        with_article(store)
        for hour, text in TEXTS.items():
            raw = make_raw(f"<p>{text}</p>".encode(), "text/html") if hour < 2 else None
            capture = make_capture(a_version(text, captured_at=NOON + hour * HOUR), raw=raw)
            record(store, capture, memory=Memory(), public_url="", now=NOON + 9 * HOUR, rules=RULES)
        decide(store, capture.id, True, memory=Memory(), now=NOON + 9 * HOUR, reason="Seen.", rules=RULES)
        versions.save_capture(
            store,
            make_unusable_capture(
                article_id="a1",
                captured_at=NOON + 5 * HOUR,
                origin=Origin.CHECK,
                verdict=Verdict.EMPTY,
                note="Nothing.",
            ),
        )
        assert () == upkeep.integrity(store)
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture
def path(undated: Path) -> Path:
    """Likewise, with a text seen once more, a word on when that was, and one that takes it back."""
    with Store(undated) as store:
        capture = make_capture(a_version(TEXTS[2], captured_at=NOON + 3 * HOUR))
        record(store, capture, memory=Memory(), public_url="", now=NOON + 9 * HOUR, rules=RULES)
        for moment in (NOON + 3.5 * HOUR, None):
            redate(
                store, capture.id, moment, by="ada", memory=Memory(), now=NOON + 9 * HOUR, reason="Slow.", rules=RULES
            )
        assert () == upkeep.integrity(store)
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return undated


def spoilt(path: Path, statement: str, *values: object) -> tuple[str, ...]:
    """What is found wrong after somebody changed the database by this statement, past every check; then undone."""
    with Store(path) as store:
        for pragma in ("foreign_keys = OFF", "ignore_check_constraints = ON"):
            store._run(f"PRAGMA {pragma}")
        store._run("BEGIN IMMEDIATE")
        try:
            store._connection.execute(statement, values)
            return upkeep.integrity(store)
        except sqlite3.IntegrityError as error:  # the schema does not let it happen
            return (str(error),)
        finally:
            store._run("ROLLBACK")


def other_than(value: object) -> object:
    match value:
        case int():
            return 1 - value if value in (0, 1) else value + 1
        case float():
            return value / 2 + 0.01
        case bytes():
            return value[:-1] + bytes([value[-1] ^ 1])
        case None:
            return "1"
        case _:
            return f"{value}'"[1:] or "'"


@pytest.fixture
def merged(path: Path) -> Path:
    """Likewise, with an article that is merged into another, and one that was and is parted again."""
    with Store(path) as store:
        story = stories.load_article(store, "a1").story_id
        for hour in (6, 7):
            article, other = (make_article(story, url="", title=f"{name} {hour}") for name in ("Copy", "Whole"))
            for one in (article, other):
                stories.save_article(store, one)
            version = a_version(f"{hour} people hurt.", article_id=article.id, captured_at=NOON + hour * HOUR)
            record(store, make_capture(version), memory=Memory(), public_url="", now=NOON + 9 * HOUR, rules=RULES)
            unite(store, article.id, other.id, note="One.", memory=Memory(), now=NOON + 9 * HOUR, rules=RULES)
        part(store, article.id, memory=Memory(), now=NOON + 10 * HOUR, rules=RULES)
        assert () == upkeep.integrity(store)
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.mark.parametrize("table", ["mergers", "brought_captures"])
def test_whatever_is_changed_of_a_merger_is_found(merged, table):
    with Store(merged) as store:
        rows = store.rows(f"SELECT * FROM {table}")
        keys = [row["name"] for row in store.rows(f"PRAGMA table_info({table})") if row["pk"]]
    where = " AND ".join(f"{key} = ?" for key in keys)
    missed = []
    for row in rows:
        named = [row[key] for key in keys]
        for column, value in zip(row.keys(), row, strict=True):
            if not spoilt(merged, f"UPDATE {table} SET {column} = ? WHERE {where}", other_than(value), *named):
                missed.append((column, value))
        if not spoilt(merged, f"DELETE FROM {table} WHERE {where}", *named):
            missed.append(tuple(row))

    assert 2 == len(rows) and [] == missed


@pytest.fixture
def removed(path: Path) -> Path:
    with Store(path) as store:
        for id in ("a8", "a9"):
            article = make_article("harbour-fire", url=f"https://example.org/{id}", title=id)
            stories.save_article(store, article)
            with store.transaction():
                save_removal(store, article, now=NOON, by="ada", reason="Asked for.", was_open=True)
                remove_articles(store, (article.id,))
        assert () == upkeep.integrity(store)
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def test_whatever_is_changed_of_what_is_left_of_a_removal_is_found(removed):
    with Store(removed) as store:
        rows = store.rows("SELECT * FROM removals")
    missed = []
    for row in rows:
        for column, value in zip(row.keys(), row, strict=True):
            changed = f"UPDATE removals SET {column} = ? WHERE number = ?"
            if column != "overwritten_at" and not spoilt(removed, changed, other_than(value), row["number"]):
                missed.append((row["number"], column, value))
        if not spoilt(removed, "DELETE FROM removals WHERE number = ?", row["number"]):
            missed.append((row["number"], "", ""))

    assert 2 == len(rows) and [] == missed
    assert spoilt(removed, "DELETE FROM removals")


def test_a_message_that_was_changed_is_found(path):
    with Store(path) as store:
        record_messages(store)
        [row] = store.rows("SELECT id, body FROM deliveries LIMIT 1")
        assert () == upkeep.integrity(store)
    for column, value in (("body", row["body"].replace("e", "o", 1)), ("body_hash", "")):
        told = spoilt(path, f"UPDATE deliveries SET {column} = ? WHERE id = ?", value, row["id"])
        assert (f"the message {row['id']} is not the one that was to be sent",) == told


def record_messages(store: Store) -> None:
    """Somebody is owed a message of the next version."""
    deliveries.save_subscription(store, a_subscription())
    version = a_version("25 people hurt.", captured_at=NOON + 6 * HOUR)
    record(store, make_capture(version), memory=Memory(), public_url="", now=NOON + 9 * HOUR, rules=RULES)


@pytest.mark.parametrize("table", EVIDENCE)
def test_every_value_of_the_evidence_that_was_changed_by_hand_is_found(path, table):
    with Store(path) as store:
        rows = store.rows(f"SELECT * FROM {table}")
        keys = [row["name"] for row in store.rows(f"PRAGMA table_info({table})") if row["pk"]]
    assert rows
    missed = []
    for row in rows:
        where = " AND ".join(f"{key} = ?" for key in keys)
        for column, value in zip(row.keys(), row, strict=True):
            changed = f"UPDATE {table} SET {column} = ? WHERE {where}"
            if not spoilt(path, changed, other_than(value), *(row[key] for key in keys)):
                missed.append((table, column, value))

    assert [] == missed


@pytest.mark.parametrize("table", EVIDENCE)
def test_every_row_of_the_evidence_that_is_gone_is_found(path, table):
    with Store(path) as store:
        rows = store.rows(f"SELECT * FROM {table}")
        keys = [row["name"] for row in store.rows(f"PRAGMA table_info({table})") if row["pk"]]
    where = " AND ".join(f"{key} = ?" for key in keys)

    assert [] == [
        tuple(row)
        for row in rows
        if not spoilt(path, f"DELETE FROM {table} WHERE {where}", *(row[key] for key in keys))
    ]


def test_a_row_that_did_not_come_in_by_stet_is_found(path):
    copied = """INSERT INTO captures (id, article_id, captured_at, origin, verdict, signals, note, excerpt, url,
            headline, byline, language, memento_url)
        SELECT 'x', article_id, captured_at, origin, verdict, signals, note, excerpt, url, headline, byline, language,
            memento_url FROM captures WHERE version_id IS NULL"""

    assert any("never sealed" in problem for problem in spoilt(path, copied))


def dump(path: Path) -> list[tuple[object, ...]] | None:
    """Every row of the evidence, None when it cannot be read."""
    connection = sqlite3.connect(path)
    connection.text_factory = bytes
    try:
        return [tuple(row) for table in EVIDENCE for row in connection.execute(f"SELECT * FROM {table} NOT INDEXED")]
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return None
    finally:
        connection.close()


def doctor(path: Path) -> tuple[str, ...]:
    """What is found wrong with the file at the path, be it that it cannot be opened."""
    try:
        with Store(path) as store:
            return upkeep.integrity(store)
    except ServiceError as error:
        return (error.message,)


@pytest.mark.slow
def test_one_flipped_byte_anywhere_in_the_file_is_found_when_it_touches_the_evidence(path, tmp_path):
    """1,000 places, one bit pattern each. Bytes in unused space, and in what is no evidence, may pass."""
    whole, pristine = path.read_bytes(), dump(path)
    chance = random.Random(9)
    touched = missed = 0
    for number, place in enumerate(sorted(chance.sample(range(100, len(whole)), 1000))):
        damaged = tmp_path / f"damaged-{number}.db"
        damaged.write_bytes(whole[:place] + bytes([whole[place] ^ chance.randrange(1, 256)]) + whole[place + 1 :])
        if dump(damaged) != pristine:
            touched += 1
            missed += not doctor(damaged)

    assert 0 == missed
    assert 50 < touched


@pytest.mark.slow
def test_a_file_cut_short_anywhere_is_found(path, tmp_path):
    """50 places."""
    whole = path.read_bytes()
    for number in range(50):
        cut = tmp_path / f"cut-{number}.db"
        cut.write_bytes(whole[: 1 + number * (len(whole) - 1) // 50])
        assert doctor(cut), len(cut.read_bytes())


def test_history_that_was_added_to_continues_the_one_before(path):
    with Store(path) as store:
        heads = seals.list_heads(store)
        capture = make_capture(a_version("20 people hurt.", captured_at=NOON + 6 * HOUR))
        record(store, capture, memory=Memory(), public_url="", now=NOON + 9 * HOUR, rules=RULES)

        assert [] == list(seals.list_departures(store, heads))
        assert seals.list_heads(store)["a1"] > heads["a1"]


def test_history_made_anew_does_not_continue_the_one_before(path, tmp_path):
    with Store(path) as store:
        number, seal = seals.list_heads(store)["a1"]

        assert 1 == len(list(seals.list_departures(store, {"a1": (number + 1, seal)})))
        assert 1 == len(list(seals.list_departures(store, {"a1": (number - 1, seal)})))
        assert 1 == len(list(seals.list_departures(store, {"a9": (1, seal)})))


def test_a_report_made_anew_is_sealed_anew_and_one_that_is_the_same_is_not(path):
    with Store(path) as store:
        before = seals.list_heads(store)["a1"][0]
        told = reports.list_current_reports(store, "a1")[0]
        reports.save_report(store, told)
        assert before == seals.list_heads(store)["a1"][0]
        first, second = (versions.load_version(store, id) for id in (told.before_version_id, told.after_version_id))
        reports.save_report(store, a_report(first, second, a_change(), id=told.id))

        assert before + 1 == seals.list_heads(store)["a1"][0]
        assert () == upkeep.integrity(store)


def test_a_whole_number_where_a_column_has_fractions_is_sealed_as_it_stands(path):
    with Store(path) as store:
        told = reports.list_current_reports(store, "a1")[0]
        first, second = (versions.load_version(store, id) for id in (told.before_version_id, told.after_version_id))
        reports.save_report(store, a_report(first, second, a_change(importance=1), id=told.id))
        late = a_version("20 people hurt.", captured_at=NOON + 8 * HOUR)
        versions.save_capture(store, make_capture(late, score=1))
        assert [] == list(seals.list_breaks(store))


def test_a_column_that_is_added_later_and_empty_breaks_no_seal(path):
    with Store(path) as store:
        for table in ("captures", "snapshots", "claims", "reports", "changes"):
            store._run(f"ALTER TABLE {table} ADD COLUMN later TEXT NOT NULL DEFAULT ''")
            store._run(f"ALTER TABLE {table} ADD COLUMN later_still INTEGER")

        assert [] == list(seals.list_breaks(store))


def test_history_from_before_there_were_seals_is_sealed_when_it_is_first_opened(undated):
    with Store(undated) as store:
        for view in ("sightings", "dated_captures", "arrived_captures", "redated"):
            store._run(f"DROP VIEW {view}")
        for table in ("seals", "raw_captures", "raws", "stand_ins", "redatings"):
            store._run(f"DROP TABLE {table}")
        store._run("CREATE VIEW sightings AS SELECT 1")
        for step in (name for name in names() if name.startswith(("m005", "m020", "m025", "m026", "m027", "m028"))):
            store._run(f"DELETE FROM _sqlite_migrations WHERE name = '{step}'")

    with Store(undated) as store:
        assert () == upkeep.integrity(store)
        assert 0 < seals.list_heads(store)["a1"][0]


def test_a_row_that_did_not_come_in_by_us_is_not_sealed_by_a_later_upgrade(path):
    with Store(path) as store:
        store._run("INSERT INTO texts VALUES ('sha256:0', 'forged')")
        store._run(f"""INSERT INTO captures (id, content_hash, version_id, {SAME})
            SELECT 'forged', 'sha256:0', 'forged', {SAME.replace("captured_at", "'2031-01-01T00:00:00.000000Z'")}
            FROM captures WHERE content_hash IS NOT NULL LIMIT 1""")
        store._run("DROP TABLE listed")
        store._run("DROP TABLE lookouts")
        store._run(f"DELETE FROM _sqlite_migrations WHERE name = '{next(n for n in names() if n.startswith('m011'))}'")

    with Store(path) as store:
        assert "the capture forged was never sealed: it did not come in by Stet" in list(seals.list_breaks(store))


#: The columns of captures but those that name one.
SAME = """article_id, captured_at, origin, verdict, signals, status, note, excerpt, url, published_at, modified_at,
    headline, byline, language, memento_url"""


def names() -> list[str]:
    with Store(":memory:") as store:
        return [row["name"] for row in store.rows("SELECT name FROM _sqlite_migrations ORDER BY name")]


def test_what_is_sealed_together_has_the_entries_of_one_after_the_other(store):
    with_article(store)
    things = [("capture", "c1", "x"), ("capture", "c2", "y"), ("capture", "c1", "x"), ("capture", "c1", "z")]
    with store.transaction():
        seal_each(store, "a1", things[:1])
        seal_each(store, "a1", things)

    first = seals.seal_of("", "a1", 1, "capture", "c1", "x")
    second = seals.seal_of(first, "a1", 2, "capture", "c2", "y")
    third = seals.seal_of(second, "a1", 3, "capture", "c1", "z")
    assert [first, second, third] == [row["seal"] for row in store.rows("SELECT seal FROM seals ORDER BY number")]
