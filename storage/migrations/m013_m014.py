"""Steps 013 to 014. What is read and searched, and what programs that poll and ask again need.

Refuses: being edited; a later step mends a mistake in these.
"""

from sqlite_utils import Database

from storage.migrations.ledger import run, steps

#: The claims of snapshots as sayings; a figure inside a position has that position's holder. storage/reading/search.py
#: says so too, today: when it has to differ there, it gets words of its own there, and these stay.
SAYINGS_OF_SNAPSHOTS = """
    INSERT INTO sayings (article_id, version_id, place, extractor, kind, holder, words, about)
    SELECT versions.article_id, versions.id, claims.place, snapshots.extractor, claims.kind,
        coalesce(json_extract(coalesce(position.detail, claims.detail), '$.source[0]'), ''),
        substr(text, claims.starts + 1, claims.ends - claims.starts),
        CASE WHEN claims.kind = 'figure' AND json_extract(claims.detail, '$.counted') IS NOT NULL
            THEN substr(text, json_extract(claims.detail, '$.counted[0]') + 1,
                json_extract(claims.detail, '$.counted[1]') - json_extract(claims.detail, '$.counted[0]'))
            ELSE '' END
    FROM snapshots
    JOIN versions ON versions.id = snapshots.version_id
    JOIN captures ON captures.id = versions.capture_id
    JOIN texts USING (content_hash)
    JOIN claims ON claims.snapshot = snapshots.number
    LEFT JOIN claims AS position ON position.snapshot = claims.snapshot
        AND position.id = json_extract(claims.detail, '$.position_id')
"""


@steps()
def m013_create_looks_and_search(db: Database) -> None:
    """In which order versions came in, up to where each reader has looked, and what is searched.

    The two indexes read the words where they stand (external content), and triggers keep them so in the very
    transaction that writes or removes the words. storage/reading/search.py can make them anew.
    """
    run(
        db,
        """CREATE TABLE sequence (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            version_id TEXT NOT NULL UNIQUE REFERENCES versions (id)
        ) STRICT""",
        "INSERT INTO sequence (version_id) SELECT id FROM versions ORDER BY rowid",
        """CREATE TABLE looks (
            reader TEXT NOT NULL,
            story_id TEXT NOT NULL REFERENCES stories (id),
            up_to INTEGER NOT NULL CHECK (up_to >= 0),
            looked_at TEXT NOT NULL,
            PRIMARY KEY (reader, story_id)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE searched_texts (
            number INTEGER PRIMARY KEY,
            content_hash TEXT NOT NULL UNIQUE REFERENCES texts (content_hash)
        ) STRICT""",
        """CREATE TABLE sayings (
            number INTEGER PRIMARY KEY,
            article_id TEXT NOT NULL REFERENCES articles (id),
            version_id TEXT NOT NULL REFERENCES versions (id),
            place INTEGER NOT NULL CHECK (place >= 0),
            extractor TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('position', 'figure')),
            holder TEXT NOT NULL,
            words TEXT NOT NULL,
            about TEXT NOT NULL,
            UNIQUE (article_id, extractor, kind, holder, words, about)
        ) STRICT""",
        """CREATE VIEW texts_to_search AS
            SELECT number, text FROM searched_texts JOIN texts USING (content_hash)""",
        """CREATE VIRTUAL TABLE found_texts USING fts5 (
            text, content='texts_to_search', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
        )""",
        """CREATE VIRTUAL TABLE found_sayings USING fts5 (
            words, about, holder, content='sayings', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
        )""",
        """CREATE TRIGGER a_text_is_searched AFTER INSERT ON texts BEGIN
            INSERT INTO searched_texts (content_hash) VALUES (new.content_hash);
            INSERT INTO found_texts (rowid, text) VALUES (last_insert_rowid(), new.text);
        END""",
        """CREATE TRIGGER a_text_is_no_longer_searched BEFORE DELETE ON texts BEGIN
            INSERT INTO found_texts (found_texts, rowid, text)
                SELECT 'delete', number, old.text FROM searched_texts WHERE content_hash = old.content_hash;
            DELETE FROM searched_texts WHERE content_hash = old.content_hash;
        END""",
        """CREATE TRIGGER a_saying_is_searched AFTER INSERT ON sayings BEGIN
            INSERT INTO found_sayings (rowid, words, about, holder)
                VALUES (new.number, new.words, new.about, new.holder);
        END""",
        """CREATE TRIGGER a_saying_is_no_longer_searched AFTER DELETE ON sayings BEGIN
            INSERT INTO found_sayings (found_sayings, rowid, words, about, holder)
                VALUES ('delete', old.number, old.words, old.about, old.holder);
        END""",
        "INSERT INTO searched_texts (content_hash) SELECT content_hash FROM texts ORDER BY rowid",
        "INSERT INTO found_texts (found_texts) VALUES ('rebuild')",
        f"""{SAYINGS_OF_SNAPSHOTS}
            WHERE snapshots.number IN (SELECT max(number) FROM snapshots GROUP BY version_id)
            ORDER BY versions.captured_at, claims.place ON CONFLICT DO NOTHING""",
    )


@steps()
def m014_create_report_log_and_kept_answers(db: Database) -> None:
    """What became of reports in the order it did, for programs that poll; and answers, for those that ask again.

    The log is written by the database itself, so that no way to save a report passes it by.
    """
    run(
        db,
        """CREATE TABLE report_log (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            report_id TEXT NOT NULL REFERENCES reports (id),
            event TEXT NOT NULL CHECK (event IN ('made', 'renewed', 'retired'))
        ) STRICT""",
        "CREATE INDEX report_log_by_report ON report_log (report_id, sequence)",
        """CREATE TRIGGER report_made AFTER INSERT ON reports WHEN NEW.retired = 0 BEGIN
            INSERT INTO report_log (report_id, event) VALUES (NEW.id, 'made'); END""",
        """CREATE TRIGGER report_made_again AFTER UPDATE OF retired ON reports WHEN OLD.retired = 1 AND NEW.retired = 0
            BEGIN INSERT INTO report_log (report_id, event) VALUES (NEW.id, 'made'); END""",
        """CREATE TRIGGER report_retired AFTER UPDATE OF retired ON reports WHEN OLD.retired = 0 AND NEW.retired = 1
            BEGIN INSERT INTO report_log (report_id, event) VALUES (NEW.id, 'retired'); END""",
        """CREATE TRIGGER report_renewed AFTER UPDATE OF extractor, comparer ON reports WHEN OLD.retired = 0
            AND NEW.retired = 0 AND (OLD.extractor, OLD.comparer) IS NOT (NEW.extractor, NEW.comparer)
            BEGIN INSERT INTO report_log (report_id, event) VALUES (NEW.id, 'renewed'); END""",
        "INSERT INTO report_log (report_id, event) SELECT id, 'made' FROM reports WHERE retired = 0 ORDER BY rowid",
        """CREATE TABLE kept_answers (
            reader TEXT NOT NULL,
            key TEXT NOT NULL,
            request_hash TEXT NOT NULL,
            began_at TEXT NOT NULL,
            status INTEGER,
            location TEXT NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (reader, key)
        ) STRICT""",
        "CREATE INDEX kept_answers_by_time ON kept_answers (began_at)",
    )
