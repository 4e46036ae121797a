"""Steps 006 to 012. Reports in three lines, threads, what a person rules, the history of looks, and lookouts.

Refuses: being edited; a later step mends a mistake in these.
"""

from sqlite_utils import Database

from storage.migrations.ledger import run, steps


@steps()
def m006_tell_reports_in_three_lines_and_pages_that_switch(db: Database) -> None:
    """A report's digest, blocks and the version its text goes back to; a page's turns between two texts."""
    run(
        db,
        "ALTER TABLE reports ADD COLUMN digest TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE reports ADD COLUMN blocks TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE reports ADD COLUMN reverts_to TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE versions ADD COLUMN turns INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE versions ADD COLUMN turned_until TEXT",
    )


@steps()
def m007_create_threads(db: Database) -> None:
    """Which claims of a story are about one thing, why, and what a person decided about it."""
    run(
        db,
        """CREATE TABLE strands (
            id TEXT PRIMARY KEY,
            story_id TEXT NOT NULL REFERENCES stories (id),
            article_id TEXT NOT NULL REFERENCES articles (id),
            family TEXT NOT NULL CHECK (family IN ('figure', 'position')),
            block TEXT NOT NULL,
            matter TEXT,
            title TEXT NOT NULL,
            holder TEXT NOT NULL,
            first_at TEXT NOT NULL,
            place INTEGER NOT NULL,
            low TEXT,
            high TEXT,
            rivals TEXT NOT NULL,
            thread_id TEXT NOT NULL,
            joined_to TEXT NOT NULL,
            reason TEXT NOT NULL,
            words TEXT NOT NULL,
            CHECK ((joined_to = '') = (thread_id = id))
        ) STRICT""",
        "CREATE INDEX strands_of_a_block ON strands (story_id, block)",
        "CREATE INDEX strands_of_a_thread ON strands (thread_id)",
        "CREATE INDEX strands_of_an_article ON strands (article_id)",
        """CREATE TABLE strand_claims (
            claim_id TEXT PRIMARY KEY,
            strand_id TEXT NOT NULL REFERENCES strands (id),
            version_id TEXT NOT NULL REFERENCES versions (id),
            place_id TEXT NOT NULL,
            holder TEXT NOT NULL,
            reason TEXT NOT NULL,
            before_claim_id TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX claims_of_a_strand ON strand_claims (strand_id)",
        "CREATE INDEX strand_claims_of_a_version ON strand_claims (version_id)",
        "CREATE INDEX strand_claims_by_place ON strand_claims (place_id)",
        """CREATE TABLE threadings (
            article_id TEXT PRIMARY KEY REFERENCES articles (id),
            extractor TEXT NOT NULL,
            comparer TEXT NOT NULL,
            threader TEXT NOT NULL,
            chain TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE decisions (
            id TEXT PRIMARY KEY,
            story_id TEXT NOT NULL REFERENCES stories (id),
            act TEXT NOT NULL CHECK (act IN ('merge', 'split', 'pin')),
            claims TEXT NOT NULL,
            others TEXT NOT NULL,
            note TEXT NOT NULL,
            decided_at TEXT NOT NULL,
            undone_at TEXT
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX decisions_of_a_story ON decisions (story_id, decided_at)",
    )


@steps()
def m008_create_held_readings_and_rulings(db: Database) -> None:
    """What was read of unusable captures, a person's word on a text, and which captures count by both."""
    run(
        db,
        "ALTER TABLE captures ADD COLUMN score REAL",
        """CREATE TABLE held_readings (
            capture_id TEXT PRIMARY KEY REFERENCES captures (id),
            article_id TEXT NOT NULL REFERENCES articles (id),
            version_id TEXT NOT NULL,
            content_hash TEXT NOT NULL REFERENCES texts (content_hash),
            url TEXT NOT NULL,
            published_at TEXT,
            modified_at TEXT,
            headline TEXT NOT NULL,
            byline TEXT NOT NULL,
            language TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX held_readings_by_text ON held_readings (article_id, content_hash)",
        """CREATE TABLE rulings (
            number INTEGER PRIMARY KEY,
            article_id TEXT NOT NULL REFERENCES articles (id),
            content_hash TEXT NOT NULL REFERENCES texts (content_hash),
            is_usable INTEGER NOT NULL CHECK (is_usable IN (0, 1)),
            decided_at TEXT NOT NULL,
            reason TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX rulings_by_text ON rulings (article_id, content_hash, number)",
        """CREATE VIEW sightings AS
            SELECT id, article_id, captured_at, content_hash FROM captures
            WHERE content_hash IS NOT NULL AND coalesce((
                SELECT is_usable FROM rulings
                WHERE rulings.article_id = captures.article_id AND rulings.content_hash = captures.content_hash
                ORDER BY number DESC LIMIT 1
            ), 1)""",
    )


@steps()
def m009_say_by_which_rules_a_report_was_made_before(db: Database) -> None:
    """A report that was made anew by newer rules says so; empty for every other."""
    run(db, "ALTER TABLE reports ADD COLUMN reanalysed_from TEXT NOT NULL DEFAULT ''")


@steps()
def m010_remember_looks_and_wishes_on_watches(db: Database) -> None:
    """A page's history of looks, a person's wishes for its watch, and notices of its health."""
    run(
        db,
        "ALTER TABLE watches ADD COLUMN looks REAL NOT NULL DEFAULT 0",
        "ALTER TABLE watches ADD COLUMN changes REAL NOT NULL DEFAULT 0",
        "ALTER TABLE watches ADD COLUMN covered_us INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE watches ADD COLUMN last_changed_at TEXT",
        "ALTER TABLE watches ADD COLUMN pace TEXT NOT NULL DEFAULT '{}'",
        "ALTER TABLE watches ADD COLUMN selector TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE watches ADD COLUMN ignores_robots INTEGER NOT NULL DEFAULT 0 CHECK (ignores_robots IN (0, 1))",
        "ALTER TABLE watches ADD COLUMN health TEXT NOT NULL DEFAULT 'well' CHECK (health IN ('well', 'failing'))",
        """CREATE TABLE notices (
            number INTEGER PRIMARY KEY,
            article_id TEXT NOT NULL REFERENCES articles (id),
            noticed_at TEXT NOT NULL,
            health TEXT NOT NULL CHECK (health IN ('well', 'failing')),
            note TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX notices_by_article ON notices (article_id, number)",
    )


@steps()
def m011_create_lookouts(db: Database) -> None:
    """Feeds, sitemaps and section pages that are looked at for new articles, and what each has listed."""
    run(
        db,
        """CREATE TABLE lookouts (
            id TEXT PRIMARY KEY,
            story_id TEXT NOT NULL REFERENCES stories (id),
            url TEXT NOT NULL,
            words TEXT NOT NULL,
            without TEXT NOT NULL,
            per_day INTEGER NOT NULL CHECK (per_day >= 1),
            backlog INTEGER NOT NULL CHECK (backlog >= 0),
            state TEXT NOT NULL CHECK (state IN ('watching', 'paused')),
            next_check_at TEXT NOT NULL,
            lease_until TEXT,
            last_checked_at TEXT,
            last_note TEXT NOT NULL,
            failures_in_a_row INTEGER NOT NULL CHECK (failures_in_a_row >= 0),
            etag TEXT NOT NULL,
            last_modified TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX lookouts_by_due_time ON lookouts (next_check_at) WHERE state = 'watching'",
        """CREATE TABLE listed (
            lookout_id TEXT NOT NULL REFERENCES lookouts (id),
            url TEXT NOT NULL,
            title TEXT NOT NULL,
            published_at TEXT,
            seen_at TEXT NOT NULL,
            article_id TEXT REFERENCES articles (id),
            note TEXT NOT NULL,
            PRIMARY KEY (lookout_id, url)
        ) STRICT""",
        "CREATE INDEX listed_by_time ON listed (lookout_id, seen_at)",
    )


@steps()
def m012_add_the_beginning_of_lookouts(db: Database) -> None:
    """When a listing was read for the first time, which is not when it was first asked for."""
    run(
        db,
        "ALTER TABLE lookouts ADD COLUMN began_at TEXT",
        """UPDATE lookouts SET began_at = last_checked_at WHERE last_checked_at IS NOT NULL
            AND (failures_in_a_row = 0 OR EXISTS (SELECT 1 FROM listed WHERE lookout_id = lookouts.id))""",
    )
