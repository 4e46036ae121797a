"""Steps 029 to 036. What subscriptions are narrowed to; what processes know together; what is sealed and marked since.

Refuses: being edited; a later step mends a mistake in one.
"""

from sqlite_utils import Database

from storage.migrations.ledger import run, steps


@steps()
def m029_narrow_subscriptions(db: Database) -> None:
    """A subscription may be told of one thread alone, and of claims that are about something."""
    run(
        db,
        "ALTER TABLE subscriptions ADD COLUMN thread_id TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE subscriptions ADD COLUMN matters TEXT NOT NULL DEFAULT '[]'",
    )


@steps()
def m030_create_hosts_and_site_rules(db: Database) -> None:
    """Whose turn it is at each host, until when it asked to be left alone, and what its robots.txt said.

    Of no article and no history: rows come and go, and nothing is lost with them but a little politeness.
    """
    run(
        db,
        """CREATE TABLE hosts (
            host TEXT PRIMARY KEY,
            asked_by TEXT NOT NULL,
            asked_until TEXT NOT NULL,
            free_at TEXT NOT NULL,
            wait_until TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE site_rules (
            origin TEXT PRIMARY KEY,
            is_reachable INTEGER NOT NULL CHECK (is_reachable IN (0, 1)),
            packed BLOB NOT NULL,
            known_until TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
    )


@steps()
def m031_seal_removals_and_messages(db: Database) -> None:
    """What is left of what was removed is a chain of its own, and a message has the hash of its body.

    Both are filled in by whoever migrates (storage/seals_beside.py), since SQLite has no such hash.
    """
    run(
        db,
        "ALTER TABLE removals ADD COLUMN chain TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE deliveries ADD COLUMN body_hash TEXT NOT NULL DEFAULT ''",
    )


@steps()
def m032_mark_told_captures(db: Database) -> None:
    """A capture says when a whole story, taken in as a file, told of it: then nobody here looked. It is sealed with it.

    Of what was taken in before, nothing says which captures those are, so they carry no mark.
    """
    run(db, "ALTER TABLE captures ADD COLUMN told_at TEXT")


@steps()
def m033_keep_what_listings_call_their_entries(db: Database) -> None:
    """An entry that was listed has the id that its listing gives it, by which it is known at another address.

    What was listed before has none until it is seen again.
    """
    run(db, "ALTER TABLE listed ADD COLUMN entry_id TEXT NOT NULL DEFAULT ''")


@steps()
def m034_keep_claims_of_strands_by_version(db: Database) -> None:
    """The claims of a version's strands stand together, in the table and in what they are looked up by.

    Ids are as good as random: by claim, and by place, each claim of an import was written to a page of its own, and the
    larger the database, the more pages a version cost.
    """
    run(
        db,
        """CREATE TABLE strand_claims_by_version (
            claim_id TEXT NOT NULL,
            strand_id TEXT NOT NULL REFERENCES strands (id),
            version_id TEXT NOT NULL REFERENCES versions (id),
            place_id TEXT NOT NULL,
            holder TEXT NOT NULL,
            reason TEXT NOT NULL,
            before_claim_id TEXT NOT NULL,
            number INTEGER NOT NULL DEFAULT 0,
            since INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (version_id, claim_id)
        ) STRICT, WITHOUT ROWID""",
        "INSERT INTO strand_claims_by_version SELECT * FROM strand_claims ORDER BY version_id, claim_id",
        "DROP TABLE strand_claims",
        "ALTER TABLE strand_claims_by_version RENAME TO strand_claims",
        "CREATE INDEX runs_of_a_strand ON strand_claims (strand_id, since, number)",
        "CREATE INDEX places_of_a_version ON strand_claims (version_id, place_id)",
    )


@steps()
def m035_look_listed_entries_up_by_article(db: Database) -> None:
    """Where an article is looked for follows from the entries it was listed as: each check asks, and there are few."""
    run(db, "CREATE INDEX listed_by_article ON listed (article_id, lookout_id)")


@steps()
def m036_look_claims_up_in_their_snapshot(db: Database) -> None:
    """The claims of a snapshot stand together in what they are looked up by, as those of a version's strands do.

    Ids are as good as random: by id alone, each claim of an import was written to a page of its own.
    """
    run(db, "CREATE INDEX claims_of_a_snapshot ON claims (snapshot, id)", "DROP INDEX claims_by_id")


@steps()
def m037_keep_what_is_left_between_any_two_requests_to_a_host(db: Database) -> None:
    """Beside the end of the gap that a site asked for stands when whoever that gap does not bind may ask again."""
    run(db, "ALTER TABLE hosts ADD COLUMN spaced_at TEXT NOT NULL DEFAULT ''")
