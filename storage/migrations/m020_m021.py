"""Steps 020 and 021. The bytes of captures as they came, seals over a person's words, strands in the order of time.

Refuses: being edited; a later step mends a mistake in it.
"""

from sqlite_utils import Database

from storage.migrations.ledger import run, steps


@steps()
def m020_create_raws_and_seal_rulings(db: Database) -> None:
    """The bytes of captures as they came; and a person's words on texts are in the chain of their article."""
    run(
        db,
        """CREATE TABLE raws (
            hash TEXT PRIMARY KEY,
            size INTEGER NOT NULL CHECK (size > 0),
            packed BLOB NOT NULL
        ) STRICT""",
        """CREATE TABLE raw_captures (
            capture_id TEXT PRIMARY KEY REFERENCES captures (id),
            raw_hash TEXT NOT NULL REFERENCES raws (hash),
            media_type TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX captures_of_a_raw ON raw_captures (raw_hash)",
        """CREATE TABLE more_seals (
            article_id TEXT NOT NULL REFERENCES articles (id),
            number INTEGER NOT NULL CHECK (number >= 1),
            kind TEXT NOT NULL CHECK (kind IN ('capture', 'raw', 'report', 'ruling', 'snapshot')),
            thing TEXT NOT NULL,
            digest TEXT NOT NULL,
            seal TEXT NOT NULL,
            PRIMARY KEY (article_id, number)
        ) STRICT, WITHOUT ROWID""",
        "INSERT INTO more_seals SELECT article_id, number, kind, thing, digest, seal FROM seals",
        "DROP TABLE seals",
        "ALTER TABLE more_seals RENAME TO seals",
        "CREATE INDEX seals_by_thing ON seals (kind, thing, number)",
    )


@steps()
def m021_order_strands_of_a_block(db: Database) -> None:
    """The first strands of one matter are found without sorting all that are in its block."""
    run(
        db,
        "DROP INDEX strands_of_a_block",
        "CREATE INDEX strands_of_a_block ON strands (story_id, block, first_at)",
    )
