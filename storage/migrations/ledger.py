"""The ledger that steps are entered in, and how a step runs its statements.

Refuses: steps themselves.
"""

from sqlite_utils import Database, Migrations

#: Every step, in the order in which the modules beside this one enter them.
steps = Migrations("stet")


def run(db: Database, *statements: str) -> None:
    """The statements are run, in the transaction of whoever migrates."""
    for statement in statements:
        db.execute(statement)
