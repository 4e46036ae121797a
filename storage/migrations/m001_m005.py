"""Steps 001 to 005. What the first Stet kept: stories, versions and their claims, reports, the outbox, the seals.

Refuses: being edited; a later step mends a mistake in these.
"""

from sqlite_utils import Database

from storage.migrations.ledger import run, steps


@steps()
def m001_create_stories_articles_and_watches(db: Database) -> None:
    """What is followed, and when it is looked at."""
    run(
        db,
        """CREATE TABLE stories (
            id TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            description TEXT NOT NULL,
            opened_at TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE articles (
            id TEXT PRIMARY KEY,
            story_id TEXT NOT NULL REFERENCES stories (id),
            url TEXT NOT NULL,
            title TEXT NOT NULL,
            publisher TEXT NOT NULL,
            language TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX articles_of_a_story ON articles (story_id)",
        "CREATE UNIQUE INDEX one_article_an_address ON articles (story_id, url) WHERE url <> ''",
        """CREATE TABLE watches (
            article_id TEXT PRIMARY KEY REFERENCES articles (id),
            state TEXT NOT NULL CHECK (state IN ('watching', 'paused', 'ended')),
            interval_us INTEGER NOT NULL CHECK (interval_us > 0),
            next_check_at TEXT NOT NULL,
            lease_until TEXT,
            last_checked_at TEXT,
            last_outcome TEXT,
            last_note TEXT NOT NULL,
            unchanged_in_a_row INTEGER NOT NULL CHECK (unchanged_in_a_row >= 0),
            failures_in_a_row INTEGER NOT NULL CHECK (failures_in_a_row >= 0),
            etag TEXT NOT NULL,
            last_modified TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX watches_by_due_time ON watches (next_check_at) WHERE state = 'watching'",
    )


@steps()
def m002_create_captures_versions_and_snapshots(db: Database) -> None:
    """What was seen, which of it are versions, and what they claim."""
    run(
        db,
        """CREATE TABLE texts (
            content_hash TEXT PRIMARY KEY CHECK (content_hash LIKE 'sha256:%'),
            text TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE captures (
            id TEXT PRIMARY KEY,
            article_id TEXT NOT NULL REFERENCES articles (id),
            captured_at TEXT NOT NULL,
            origin TEXT NOT NULL,
            verdict TEXT NOT NULL,
            signals TEXT NOT NULL,
            status INTEGER,
            note TEXT NOT NULL,
            excerpt TEXT NOT NULL,
            version_id TEXT UNIQUE,
            content_hash TEXT REFERENCES texts (content_hash),
            url TEXT NOT NULL,
            published_at TEXT,
            modified_at TEXT,
            headline TEXT NOT NULL,
            byline TEXT NOT NULL,
            language TEXT NOT NULL,
            memento_url TEXT NOT NULL,
            CHECK ((verdict = 'usable') = (content_hash IS NOT NULL)),
            CHECK ((version_id IS NULL) = (content_hash IS NULL))
        ) STRICT""",
        "CREATE INDEX captures_by_time ON captures (article_id, captured_at)",
        """CREATE UNIQUE INDEX one_text_at_a_time ON captures (article_id, captured_at)
            WHERE content_hash IS NOT NULL""",
        """CREATE TABLE versions (
            id TEXT PRIMARY KEY REFERENCES captures (version_id),
            capture_id TEXT NOT NULL UNIQUE REFERENCES captures (id),
            article_id TEXT NOT NULL REFERENCES articles (id),
            captured_at TEXT NOT NULL,
            retired INTEGER NOT NULL CHECK (retired IN (0, 1))
        ) STRICT""",
        "CREATE UNIQUE INDEX current_versions_by_time ON versions (article_id, captured_at) WHERE retired = 0",
        """CREATE TABLE snapshots (
            number INTEGER PRIMARY KEY,
            version_id TEXT NOT NULL REFERENCES versions (id),
            extractor TEXT NOT NULL,
            doubts TEXT NOT NULL,
            UNIQUE (version_id, extractor)
        ) STRICT""",
        """CREATE TABLE claims (
            snapshot INTEGER NOT NULL REFERENCES snapshots (number),
            place INTEGER NOT NULL,
            id TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('position', 'figure')),
            starts INTEGER NOT NULL CHECK (starts >= 0),
            ends INTEGER NOT NULL CHECK (ends > starts),
            wording TEXT NOT NULL,
            detail TEXT NOT NULL,
            PRIMARY KEY (snapshot, place)
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX claims_by_id ON claims (id)",
        "CREATE INDEX claims_by_wording ON claims (wording) WHERE wording <> ''",
    )


@steps()
def m003_create_reports(db: Database) -> None:
    """What became of the claims between two versions."""
    run(
        db,
        """CREATE TABLE reports (
            id TEXT PRIMARY KEY,
            article_id TEXT NOT NULL REFERENCES articles (id),
            comparing TEXT NOT NULL CHECK (comparing IN ('versions', 'articles')),
            before_version_id TEXT NOT NULL REFERENCES versions (id),
            after_version_id TEXT NOT NULL REFERENCES versions (id),
            unchanged INTEGER NOT NULL,
            additions INTEGER NOT NULL,
            deletions INTEGER NOT NULL,
            edits INTEGER NOT NULL,
            refactors INTEGER NOT NULL,
            extractor TEXT NOT NULL,
            comparer TEXT NOT NULL,
            headline TEXT NOT NULL,
            retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
            CHECK (before_version_id <> after_version_id)
        ) STRICT""",
        """CREATE UNIQUE INDEX one_report_into_a_version ON reports (after_version_id)
            WHERE retired = 0 AND comparing = 'versions'""",
        """CREATE UNIQUE INDEX one_report_out_of_a_version ON reports (before_version_id)
            WHERE retired = 0 AND comparing = 'versions'""",
        "CREATE INDEX reports_of_an_article ON reports (article_id, retired)",
        """CREATE TABLE changes (
            report_id TEXT NOT NULL REFERENCES reports (id),
            place INTEGER NOT NULL,
            id TEXT NOT NULL,
            family TEXT NOT NULL CHECK (family IN ('figure', 'position', 'quote')),
            kind TEXT NOT NULL,
            also TEXT NOT NULL,
            material INTEGER NOT NULL CHECK (material IN (0, 1)),
            importance REAL NOT NULL CHECK (importance BETWEEN 0 AND 1),
            before TEXT,
            after TEXT,
            summary TEXT NOT NULL,
            holder TEXT NOT NULL,
            reinstates TEXT NOT NULL,
            PRIMARY KEY (report_id, place)
        ) STRICT, WITHOUT ROWID""",
    )


@steps()
def m004_create_subscriptions_and_deliveries(db: Database) -> None:
    """Who wants to be told, what they are owed, and every try at telling them."""
    run(
        db,
        """CREATE TABLE subscriptions (
            id TEXT PRIMARY KEY,
            story_id TEXT REFERENCES stories (id),
            url TEXT NOT NULL,
            kinds TEXT NOT NULL,
            least_importance REAL NOT NULL CHECK (least_importance BETWEEN 0 AND 1),
            secret TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'switched off')),
            created_at TEXT NOT NULL,
            failures_in_a_row INTEGER NOT NULL CHECK (failures_in_a_row >= 0),
            first_failed_at TEXT
        ) STRICT""",
        """CREATE TABLE deliveries (
            id TEXT PRIMARY KEY,
            subscription_id TEXT NOT NULL REFERENCES subscriptions (id),
            report_id TEXT REFERENCES reports (id),
            body TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('pending', 'in progress', 'delivered', 'abandoned')),
            attempts INTEGER NOT NULL CHECK (attempts >= 0),
            next_attempt_at TEXT NOT NULL,
            lease_until TEXT,
            created_at TEXT NOT NULL
        ) STRICT""",
        "CREATE UNIQUE INDEX one_delivery_a_report ON deliveries (subscription_id, report_id)",
        "CREATE INDEX deliveries_by_due_time ON deliveries (state, next_attempt_at)",
        "CREATE INDEX deliveries_of_a_subscription ON deliveries (subscription_id, state)",
        """CREATE TABLE attempts (
            delivery_id TEXT NOT NULL REFERENCES deliveries (id),
            number INTEGER NOT NULL CHECK (number >= 1),
            attempted_at TEXT NOT NULL,
            status INTEGER,
            fault TEXT,
            duration_us INTEGER NOT NULL CHECK (duration_us >= 0),
            reply TEXT NOT NULL,
            PRIMARY KEY (delivery_id, number)
        ) STRICT, WITHOUT ROWID""",
    )


@steps()
def m005_create_seals(db: Database) -> None:
    """The hash chain over each article's history; `Store` fills it with what was there before."""
    run(
        db,
        """CREATE TABLE seals (
            article_id TEXT NOT NULL REFERENCES articles (id),
            number INTEGER NOT NULL CHECK (number >= 1),
            kind TEXT NOT NULL CHECK (kind IN ('capture', 'report', 'snapshot')),
            thing TEXT NOT NULL,
            digest TEXT NOT NULL,
            seal TEXT NOT NULL,
            PRIMARY KEY (article_id, number)
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX seals_by_thing ON seals (kind, thing, number)",
    )
