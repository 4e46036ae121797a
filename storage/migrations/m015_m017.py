"""Steps 015 to 017. What subscriptions may wish for, accounts, and the newest word on a text.

Refuses: being edited; a later step mends a mistake in these.
"""

from sqlite_utils import Database

from storage.migrations.ledger import run, steps


@steps()
def m015_let_subscriptions_wish_for_more(db: Database) -> None:
    """Rules, digests and shapes of subscriptions; keys in rotation; notices of endpoints; told reports counted."""
    run(
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
    run(
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
    run(
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
