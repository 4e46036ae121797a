"""Steps 022 to 028. Articles that are one, what was removed, what an article's id was made of; what is searched; dates.

Refuses: being edited; a later step mends a mistake in these.
"""

from sqlite_utils import Database

from storage.migrations.ledger import run, steps
from storage.migrations.m013_m014 import SAYINGS_OF_SNAPSHOTS


@steps()
def m022_create_mergers_and_removals(db: Database) -> None:
    """Which article is the same as which other, by which captures; and what is left of what was removed for good."""
    run(
        db,
        "ALTER TABLE articles ADD COLUMN named_by TEXT NOT NULL DEFAULT ''",
        """CREATE TABLE mergers (
            number INTEGER PRIMARY KEY,
            article_id TEXT NOT NULL REFERENCES articles (id),
            into_id TEXT NOT NULL REFERENCES articles (id),
            merged_at TEXT NOT NULL,
            note TEXT NOT NULL,
            address TEXT NOT NULL,
            undone_at TEXT,
            CHECK (article_id <> into_id)
        ) STRICT""",
        "CREATE UNIQUE INDEX mergers_that_stand ON mergers (article_id) WHERE undone_at IS NULL",
        "CREATE INDEX mergers_of_an_article ON mergers (article_id, number)",
        "CREATE INDEX mergers_into_an_article ON mergers (into_id, number)",
        """CREATE TABLE brought_captures (
            capture_id TEXT NOT NULL REFERENCES captures (id),
            merger INTEGER NOT NULL REFERENCES mergers (number),
            PRIMARY KEY (capture_id, merger)
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX captures_of_a_merger ON brought_captures (merger)",
        """CREATE TABLE removals (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            article TEXT NOT NULL,
            story_id TEXT NOT NULL,
            title TEXT NOT NULL,
            address TEXT NOT NULL,
            removed_at TEXT NOT NULL,
            removed_by TEXT NOT NULL,
            reason TEXT NOT NULL,
            was_open INTEGER NOT NULL CHECK (was_open IN (0, 1)),
            entries INTEGER NOT NULL CHECK (entries >= 0),
            seal TEXT NOT NULL,
            versions TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX removals_of_an_article ON removals (article, number)",
        "DROP VIEW sightings",
        """CREATE VIEW sightings AS
            SELECT id, article_id, captured_at, content_hash FROM captures
            WHERE content_hash IS NOT NULL AND coalesce((
                SELECT is_usable FROM rulings
                WHERE rulings.article_id = captures.article_id AND rulings.content_hash = captures.content_hash
                ORDER BY number DESC LIMIT 1
            ), 1)
            AND NOT EXISTS (
                SELECT 1 FROM mergers WHERE mergers.article_id = captures.article_id AND undone_at IS NULL
            )
            AND coalesce((
                SELECT max(undone_at IS NULL) FROM brought_captures JOIN mergers ON mergers.number = merger
                WHERE capture_id = captures.id
            ), 1)""",
    )


@steps()
def m023_search_what_stands(db: Database) -> None:
    """The sayings of a version are found, and all are anew: each at the earliest version that stands and says so.

    Before, those of versions that had left stayed, and the first to come in counted as the earliest.
    """
    run(
        db,
        "CREATE INDEX sayings_of_a_version ON sayings (version_id)",
        "DELETE FROM sayings",
        f"""{SAYINGS_OF_SNAPSHOTS}
            WHERE versions.retired = 0
            AND snapshots.number IN (SELECT max(number) FROM snapshots GROUP BY version_id)
            ORDER BY versions.captured_at, claims.place ON CONFLICT DO NOTHING""",
    )


@steps()
def m024_tell_what_was_overwritten(db: Database) -> None:
    """Of each removal, since when the file holds no remains of it; of those before this step nobody knows.

    A capture that an undone merger had brought counts for nothing, and so it does not hold its time either. That one
    time has one text among those that count is seen to where they are recorded, and looked for by `doctor`.
    """
    run(
        db,
        "ALTER TABLE removals ADD COLUMN overwritten_at TEXT",
        "CREATE INDEX removals_not_overwritten ON removals (number) WHERE overwritten_at IS NULL",
        "DROP INDEX one_text_at_a_time",
        "UPDATE listed SET title = '' WHERE note = 'its article was removed'",
    )


#: Whether a capture came to its article by itself, or by a merger that stands. To be filled with the capture's id.
_ARRIVED = """coalesce((
                SELECT max(undone_at IS NULL) FROM brought_captures JOIN mergers ON mergers.number = merger
                WHERE brought_captures.capture_id = {0}
            ), NOT EXISTS (SELECT 1 FROM stand_ins WHERE stand_ins.capture_id = {0}))"""


@steps()
def m025_create_redatings(db: Database) -> None:
    """The words on when captures were taken, and the captures that stand, at the right time, for others.

    `redated`: of each capture whose date is another than recorded, as the newest word on it says, which one stands for
    it. `arrived_captures`: those with a text that came by themselves or by a merger that stands. `dated_captures`: what
    came, each at the time that counts for it. `sightings`: those of them whose text and article count.
    """
    run(
        db,
        """CREATE TABLE more_seals (
            article_id TEXT NOT NULL REFERENCES articles (id),
            number INTEGER NOT NULL CHECK (number >= 1),
            kind TEXT NOT NULL CHECK (kind IN ('capture', 'raw', 'redating', 'report', 'ruling', 'snapshot')),
            thing TEXT NOT NULL,
            digest TEXT NOT NULL,
            seal TEXT NOT NULL,
            PRIMARY KEY (article_id, number)
        ) STRICT, WITHOUT ROWID""",
        "INSERT INTO more_seals SELECT article_id, number, kind, thing, digest, seal FROM seals",
        "DROP TABLE seals",
        "ALTER TABLE more_seals RENAME TO seals",
        "CREATE INDEX seals_by_thing ON seals (kind, thing, number)",
        """CREATE TABLE redatings (
            number INTEGER PRIMARY KEY,
            article_id TEXT NOT NULL REFERENCES articles (id),
            capture_id TEXT NOT NULL REFERENCES captures (id),
            recorded_at TEXT NOT NULL,
            captured_at TEXT,
            stand_in TEXT REFERENCES captures (id) DEFERRABLE INITIALLY DEFERRED,
            decided_at TEXT NOT NULL,
            decided_by TEXT NOT NULL,
            reason TEXT NOT NULL,
            CHECK ((captured_at IS NULL) = (stand_in IS NULL)),
            CHECK (stand_in <> capture_id)
        ) STRICT""",
        "CREATE INDEX redatings_of_an_article ON redatings (article_id, number)",
        "CREATE INDEX redatings_of_a_capture ON redatings (capture_id, decided_at, number)",
        "CREATE INDEX redatings_to_a_capture ON redatings (stand_in)",
        "CREATE TABLE stand_ins (capture_id TEXT PRIMARY KEY REFERENCES captures (id)) STRICT, WITHOUT ROWID",
        """CREATE VIEW redated AS
            SELECT number, article_id, capture_id, captured_at, stand_in FROM redatings AS word
            WHERE stand_in IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM redatings AS later WHERE later.capture_id = word.capture_id
                AND (later.decided_at, later.number) > (word.decided_at, word.number)
            )""",
        f"""CREATE VIEW arrived_captures AS
            SELECT id, article_id, captured_at, content_hash FROM captures
            WHERE content_hash IS NOT NULL AND {_ARRIVED.format("captures.id")}""",
        f"""CREATE VIEW dated_captures AS
            SELECT id, article_id, captured_at, content_hash FROM captures
            WHERE content_hash IS NOT NULL AND (
                {_ARRIVED.format("captures.id")}
                AND NOT EXISTS (SELECT 1 FROM redated WHERE redated.capture_id = captures.id)
                OR EXISTS (
                    SELECT 1 FROM redated WHERE redated.stand_in = captures.id
                    AND {_ARRIVED.format("redated.capture_id")}
                )
            )""",
        "DROP VIEW sightings",
        """CREATE VIEW sightings AS
            SELECT id, article_id, captured_at, content_hash FROM dated_captures
            WHERE coalesce((
                SELECT is_usable FROM rulings
                WHERE rulings.article_id = dated_captures.article_id
                AND rulings.content_hash = dated_captures.content_hash
                ORDER BY number DESC LIMIT 1
            ), 1)
            AND NOT EXISTS (
                SELECT 1 FROM mergers WHERE mergers.article_id = dated_captures.article_id AND undone_at IS NULL
            )""",
    )


#: The same, of a capture that may stand for others and have come by itself too.
_CAME = _ARRIVED.replace("= {0})", "= {0} AND NOT came)")


@steps()
def m026_tell_what_came_by_itself(db: Database) -> None:
    """`stand_ins` has every capture that a word names, and not only those that never came by themselves.

    Before, such a row that was taken away left a capture that seemed to have come.
    """
    run(
        db,
        "ALTER TABLE stand_ins ADD COLUMN came INTEGER NOT NULL DEFAULT 0 CHECK (came IN (0, 1))",
        """INSERT INTO stand_ins (capture_id, came)
            SELECT DISTINCT stand_in, 1 FROM redatings
            WHERE stand_in IS NOT NULL AND stand_in NOT IN (SELECT capture_id FROM stand_ins)""",
        "DROP VIEW sightings",
        "DROP VIEW dated_captures",
        "DROP VIEW arrived_captures",
        f"""CREATE VIEW arrived_captures AS
            SELECT id, article_id, captured_at, content_hash FROM captures
            WHERE content_hash IS NOT NULL AND {_CAME.format("captures.id")}""",
        f"""CREATE VIEW dated_captures AS
            SELECT id, article_id, captured_at, content_hash FROM captures
            WHERE content_hash IS NOT NULL AND (
                {_CAME.format("captures.id")}
                AND NOT EXISTS (SELECT 1 FROM redated WHERE redated.capture_id = captures.id)
                OR EXISTS (
                    SELECT 1 FROM redated WHERE redated.stand_in = captures.id
                    AND {_CAME.format("redated.capture_id")}
                )
            )""",
        """CREATE VIEW sightings AS
            SELECT id, article_id, captured_at, content_hash FROM dated_captures
            WHERE coalesce((
                SELECT is_usable FROM rulings
                WHERE rulings.article_id = dated_captures.article_id
                AND rulings.content_hash = dated_captures.content_hash
                ORDER BY number DESC LIMIT 1
            ), 1)
            AND NOT EXISTS (
                SELECT 1 FROM mergers WHERE mergers.article_id = dated_captures.article_id AND undone_at IS NULL
            )""",
    )


@steps()
def m027_seal_stand_ins(db: Database) -> None:
    """Whether a capture that stands for others came by itself is sealed too.

    Of two words on one text the one that was given last counts, as everywhere else; before, it was the one that came
    last to this desk, so a story taken in could let an older word of another desk count.
    """
    run(
        db,
        """CREATE TABLE more_seals (
            article_id TEXT NOT NULL REFERENCES articles (id),
            number INTEGER NOT NULL CHECK (number >= 1),
            kind TEXT NOT NULL CHECK (
                kind IN ('capture', 'raw', 'redating', 'report', 'ruling', 'snapshot', 'stand_in')
            ),
            thing TEXT NOT NULL,
            digest TEXT NOT NULL,
            seal TEXT NOT NULL,
            PRIMARY KEY (article_id, number)
        ) STRICT, WITHOUT ROWID""",
        "INSERT INTO more_seals SELECT article_id, number, kind, thing, digest, seal FROM seals",
        "DROP TABLE seals",
        "ALTER TABLE more_seals RENAME TO seals",
        "CREATE INDEX seals_by_thing ON seals (kind, thing, number)",
        "DROP INDEX rulings_by_text",
        "CREATE INDEX rulings_by_text ON rulings (article_id, content_hash, decided_at, number)",
        "DROP VIEW sightings",
        """CREATE VIEW sightings AS
            SELECT id, article_id, captured_at, content_hash FROM dated_captures
            WHERE coalesce((
                SELECT is_usable FROM rulings
                WHERE rulings.article_id = dated_captures.article_id
                AND rulings.content_hash = dated_captures.content_hash
                ORDER BY decided_at DESC, number DESC LIMIT 1
            ), 1)
            AND NOT EXISTS (
                SELECT 1 FROM mergers WHERE mergers.article_id = dated_captures.article_id AND undone_at IS NULL
            )""",
    )


@steps()
def m028_seal_mergers(db: Database) -> None:
    """A merger is sealed in the history of the article that it is into, with the captures that it brought."""
    run(
        db,
        """CREATE TABLE more_seals (
            article_id TEXT NOT NULL REFERENCES articles (id),
            number INTEGER NOT NULL CHECK (number >= 1),
            kind TEXT NOT NULL CHECK (
                kind IN ('capture', 'merger', 'raw', 'redating', 'report', 'ruling', 'snapshot', 'stand_in')
            ),
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
