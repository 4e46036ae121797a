"""Step 029. What else a subscription may be narrowed to.

Refuses: being edited; a later step mends a mistake in it.
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
