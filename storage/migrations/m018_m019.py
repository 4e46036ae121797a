"""Steps 018 and 019. The runs of strands' claims, and addresses of webhooks that are secrets.

Refuses: being edited; a later step mends a mistake in these.
"""

from sqlite_utils import Database

from storage.migrations.ledger import run, steps


@steps()
def m018_tell_the_runs_of_strands(db: Database) -> None:
    """Of each claim of a strand its version's number in the article, and since which number it says the same."""
    run(
        db,
        "ALTER TABLE strand_claims ADD COLUMN number INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE strand_claims ADD COLUMN since INTEGER NOT NULL DEFAULT 0",
        """CREATE TEMP TABLE said AS
            SELECT strand_claims.claim_id, strand_id, strand_claims.holder, wording, (
                SELECT count(*) FROM versions AS earlier WHERE earlier.article_id = versions.article_id
                AND earlier.retired = 0 AND earlier.captured_at < versions.captured_at
            ) AS number
            FROM strand_claims JOIN claims ON claims.id = claim_id JOIN versions ON versions.id = version_id""",
        """CREATE TEMP TABLE runs AS
            SELECT claim_id, number, max(begins) OVER (PARTITION BY strand_id ORDER BY number) AS since FROM (
                SELECT claim_id, strand_id, number,
                    CASE WHEN wording <> '' AND (wording, holder, number - 1)
                        IS (lag(wording) OVER before, lag(holder) OVER before, lag(number) OVER before)
                    THEN NULL ELSE number END AS begins
                FROM said WINDOW before AS (PARTITION BY strand_id ORDER BY number)
            )""",
        "CREATE UNIQUE INDEX temp.runs_by_claim ON runs (claim_id)",
        """UPDATE strand_claims SET (number, since) =
            (SELECT number, since FROM runs WHERE runs.claim_id = strand_claims.claim_id)""",
        "DROP TABLE runs",
        "DROP TABLE said",
        "CREATE INDEX runs_of_a_strand ON strand_claims (strand_id, since, number)",
        "DROP INDEX claims_of_a_strand",
        "CREATE INDEX figures_of_a_snapshot ON claims (snapshot, starts, ends) WHERE kind = 'figure'",
    )


@steps()
def m019_add_what_is_shown_of_a_sealed_address(db: Database) -> None:
    """Addresses of webhooks that are secrets are sealed, and what may be shown of one stands beside it."""
    run(db, "ALTER TABLE subscriptions ADD COLUMN shown TEXT NOT NULL DEFAULT ''")
