"""Step 021. The strands of a block in the order of time.

Refuses: being edited; a later step mends a mistake in it.
"""

from sqlite_utils import Database

from storage.migrations.ledger import run, steps


@steps()
def m021_order_strands_of_a_block(db: Database) -> None:
    """The first strands of one matter are found without sorting all that are in its block."""
    run(
        db,
        "DROP INDEX strands_of_a_block",
        "CREATE INDEX strands_of_a_block ON strands (story_id, block, first_at)",
    )
