"""A database is brought to today's schema, with what is sealed since, in the one transaction of whoever opens it.

What is pending is asked inside it: another process may have upgraded meanwhile, and what it sealed is not sealed anew,
or what was changed by hand in between would count as recorded. Refuses: the steps themselves (migrations).
"""

from typing import TYPE_CHECKING

from sqlite_utils import Database

from service.domain.errors import Refused, quoted
from storage import seals, seals_beside
from storage.migrations import FIRST_SEALS, REST_SEALED, SEALED_SINCE, step_names, steps

if TYPE_CHECKING:
    from storage.store import Store


def is_behind(database: Database, named: str) -> bool:
    """Whether a step is pending. Raises Refused when a newer Stet wrote the database."""
    had, known = {step.name for step in steps.applied(database)}, step_names()
    if unknown := sorted(had - known):
        raise Refused(
            f"The database {quoted(named)} was written by a newer Stet (it has had {unknown[0]}); "
            "use that Stet, or restore a backup made before the upgrade."
        )
    return bool(known - had)


def upgrade(store: "Store", database: Database) -> None:
    """Every pending step was run. Inside a transaction; nothing happens where nothing is pending any more.

    Raises Refused as `is_behind`.
    """
    if not is_behind(database, store.named):
        return
    pending = {step.name for step in steps.pending(database)}
    steps.apply(database)
    for step, kind in SEALED_SINCE.items():
        if step in pending:
            seals.seal_all(store, (kind,))
    if REST_SEALED in pending:
        seals_beside.seal_before(store)
    if FIRST_SEALS in pending:  # later, what is not sealed did not come in by us
        seals.seal_all(store)
