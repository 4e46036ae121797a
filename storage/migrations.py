"""The append-only ledger of schema steps.

Each step is a numbered function that says what it does. sqlite-utils records in the
database which steps it has had. Once released, a step is never edited: a mistake in one
is mended by the next. Before a release with new steps, `python -m tests.storage.make_fixture`
keeps a database of its schema for every later Stet to open.
There is no way down; `backup` before an upgrade is the way back.
Refuses: touching rows' meaning, anything that is not schema.

A column added to captures, snapshots, claims, reports or changes is NULL or '' in the rows that are there: whatever
else it held would break their seals (storage/seals.py).

Tables are STRICT; times are ISO 8601 in UTC at fixed width, so that their order as text
is their order in time; durations are microseconds; truth is 0 or 1; lists are JSON.
"""

from functools import cache

from sqlite_utils import Database, Migrations

#: Written into every database of ours ("Stet" in ASCII), so that another program's file is not taken for one.
APPLICATION_ID = 0x53746574

#: The step since which whatever comes in is sealed.
FIRST_SEALS = "m005_create_seals"

steps = Migrations("stet")


@steps()
def m001_create_stories_articles_and_watches(db: Database) -> None:
    """What is followed, and when it is looked at."""
    _run(
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
    _run(
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
    _run(
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
    _run(
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
    _run(
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


@steps()
def m006_tell_reports_in_three_lines_and_pages_that_switch(db: Database) -> None:
    """A report's digest, blocks and the version its text goes back to; a page's turns between two texts."""
    _run(
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
    _run(
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
    _run(
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
    _run(db, "ALTER TABLE reports ADD COLUMN reanalysed_from TEXT NOT NULL DEFAULT ''")


@steps()
def m010_remember_looks_and_wishes_on_watches(db: Database) -> None:
    """A page's history of looks, a person's wishes for its watch, and notices of its health."""
    _run(
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
    _run(
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
    _run(
        db,
        "ALTER TABLE lookouts ADD COLUMN began_at TEXT",
        """UPDATE lookouts SET began_at = last_checked_at WHERE last_checked_at IS NOT NULL
            AND (failures_in_a_row = 0 OR EXISTS (SELECT 1 FROM listed WHERE lookout_id = lookouts.id))""",
    )


@steps()
def m013_create_looks_and_search(db: Database) -> None:
    """In which order versions came in, up to where each reader has looked, and what is searched.

    The two indexes read the words where they stand (external content), and triggers keep them so in the very
    transaction that writes or removes the words. storage/reading/search.py can make them anew.
    """
    _run(
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
        """INSERT INTO sayings (article_id, version_id, place, extractor, kind, holder, words, about)
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
            WHERE snapshots.number IN (SELECT max(number) FROM snapshots GROUP BY version_id)
            ORDER BY versions.captured_at, claims.place
            ON CONFLICT DO NOTHING""",
    )


@steps()
def m014_create_report_log_and_kept_answers(db: Database) -> None:
    """What became of reports in the order it did, for programs that poll; and answers, for those that ask again.

    The log is written by the database itself, so that no way to save a report passes it by.
    """
    _run(
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


@steps()
def m015_let_subscriptions_wish_for_more(db: Database) -> None:
    """Rules, digests and shapes of subscriptions; keys in rotation; notices of endpoints; told reports counted."""
    _run(
        db,
        "ALTER TABLE subscriptions ADD COLUMN holders TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE subscriptions ADD COLUMN families TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE subscriptions ADD COLUMN condition TEXT NOT NULL DEFAULT ''",
        """ALTER TABLE subscriptions ADD COLUMN rhythm TEXT NOT NULL DEFAULT 'at once'
            CHECK (rhythm IN ('at once', 'hourly', 'daily'))""",
        "ALTER TABLE subscriptions ADD COLUMN zone TEXT NOT NULL DEFAULT 'UTC'",
        "ALTER TABLE subscriptions ADD COLUMN hour INTEGER NOT NULL DEFAULT 8 CHECK (hour BETWEEN 0 AND 23)",
        "ALTER TABLE subscriptions ADD COLUMN shape TEXT NOT NULL DEFAULT 'standard'",
        "ALTER TABLE subscriptions ADD COLUMN wants_notices INTEGER NOT NULL DEFAULT 0 CHECK (wants_notices IN (0, 1))",
        "ALTER TABLE subscriptions ADD COLUMN in_order INTEGER NOT NULL DEFAULT 0 CHECK (in_order IN (0, 1))",
        "ALTER TABLE subscriptions ADD COLUMN public_key TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE deliveries ADD COLUMN about TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE deliveries ADD COLUMN shape TEXT NOT NULL DEFAULT 'standard'",
        "ALTER TABLE deliveries ADD COLUMN spent INTEGER NOT NULL DEFAULT 0 CHECK (spent >= 0)",
        "CREATE INDEX deliveries_by_turn ON deliveries (subscription_id, state, next_attempt_at)",
        """CREATE TABLE old_keys (
            number INTEGER PRIMARY KEY,
            subscription_id TEXT NOT NULL REFERENCES subscriptions (id),
            secret TEXT NOT NULL,
            expires_at TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX old_keys_of_a_subscription ON old_keys (subscription_id, expires_at)",
        """CREATE TABLE digest_entries (
            subscription_id TEXT NOT NULL REFERENCES subscriptions (id),
            report_id TEXT NOT NULL REFERENCES reports (id),
            due_at TEXT NOT NULL,
            told TEXT NOT NULL,
            created_at TEXT NOT NULL,
            delivery_id TEXT REFERENCES deliveries (id),
            PRIMARY KEY (subscription_id, report_id)
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX digest_entries_by_due_time ON digest_entries (due_at) WHERE delivery_id IS NULL",
        """CREATE TABLE endpoint_notices (
            number INTEGER PRIMARY KEY,
            subscription_id TEXT NOT NULL REFERENCES subscriptions (id),
            noticed_at TEXT NOT NULL,
            note TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX endpoint_notices_of_a_subscription ON endpoint_notices (subscription_id, number)",
        """CREATE TABLE told_reports (
            story_id TEXT PRIMARY KEY REFERENCES stories (id),
            told INTEGER NOT NULL CHECK (told >= 1)
        ) STRICT, WITHOUT ROWID""",
    )


@steps()
def m016_create_accounts(db: Database) -> None:
    """Accounts, what lets in as them, which stories are closed to others, and the log of what was done."""
    _run(
        db,
        """CREATE TABLE accounts (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            role TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'admin')),
            password_hash TEXT NOT NULL,
            created_at TEXT NOT NULL,
            disabled_at TEXT
        ) STRICT""",
        """CREATE TABLE invitations (
            key_hash TEXT PRIMARY KEY,
            account_id TEXT UNIQUE REFERENCES accounts (id),
            created_at TEXT NOT NULL,
            expires_at TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE sessions (
            key_hash TEXT PRIMARY KEY,
            account_id TEXT NOT NULL REFERENCES accounts (id),
            began_at TEXT NOT NULL,
            seen_at TEXT NOT NULL,
            address TEXT NOT NULL,
            agent TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX sessions_of_an_account ON sessions (account_id, began_at)",
        """CREATE TABLE tokens (
            prefix TEXT PRIMARY KEY,
            key_hash TEXT NOT NULL,
            account_id TEXT NOT NULL REFERENCES accounts (id),
            label TEXT NOT NULL,
            scopes TEXT NOT NULL,
            created_at TEXT NOT NULL,
            expires_at TEXT,
            used_at TEXT,
            revoked_at TEXT
        ) STRICT""",
        "CREATE INDEX tokens_of_an_account ON tokens (account_id, created_at)",
        """CREATE TABLE share_links (
            id TEXT PRIMARY KEY,
            key_hash TEXT NOT NULL UNIQUE,
            story_id TEXT NOT NULL REFERENCES stories (id),
            label TEXT NOT NULL,
            created_by TEXT NOT NULL,
            created_at TEXT NOT NULL,
            expires_at TEXT NOT NULL,
            revoked_at TEXT
        ) STRICT""",
        "CREATE INDEX share_links_of_a_story ON share_links (story_id, created_at)",
        "CREATE TABLE closed_stories (story_id TEXT PRIMARY KEY REFERENCES stories (id)) STRICT, WITHOUT ROWID",
        """CREATE TABLE story_readers (
            story_id TEXT NOT NULL REFERENCES closed_stories (story_id) ON DELETE CASCADE,
            account_id TEXT NOT NULL REFERENCES accounts (id),
            PRIMARY KEY (story_id, account_id)
        ) STRICT, WITHOUT ROWID""",
        "CREATE TABLE sign_in_tries (subject TEXT NOT NULL, tried_at TEXT NOT NULL) STRICT",
        "CREATE INDEX sign_in_tries_of_a_subject ON sign_in_tries (subject, tried_at)",
        """CREATE TABLE audit (
            number INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            who TEXT NOT NULL,
            let_in_by TEXT NOT NULL,
            address TEXT NOT NULL,
            action TEXT NOT NULL,
            object TEXT NOT NULL,
            result TEXT NOT NULL
        ) STRICT""",
        """CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
            BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END""",
        """CREATE TRIGGER audit_loses_nothing BEFORE DELETE ON audit
            BEGIN SELECT RAISE(ABORT, 'nothing is taken out of the audit log'); END""",
    )


@steps()
def m017_let_the_newest_word_on_a_text_be_the_last_given(db: Database) -> None:
    """Words that come in with a whole story count by when they were given, not by when they came."""
    _run(
        db,
        "DROP VIEW sightings",
        """CREATE VIEW sightings AS
            SELECT id, article_id, captured_at, content_hash FROM captures
            WHERE content_hash IS NOT NULL AND coalesce((
                SELECT is_usable FROM rulings
                WHERE rulings.article_id = captures.article_id AND rulings.content_hash = captures.content_hash
                ORDER BY decided_at DESC, number DESC LIMIT 1
            ), 1)""",
    )


@cache
def step_names() -> frozenset[str]:
    """The names of all steps this Stet knows."""
    return frozenset(step.name for step in steps.pending(Database(memory=True)))


def _run(db: Database, *statements: str) -> None:
    for statement in statements:
        db.execute(statement)
