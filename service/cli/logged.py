"""What a verb changes of what is logged: the deed and its line in the log, both or neither.

Refuses: what is done.
"""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.cli.opening import Opening

if TYPE_CHECKING:
    from datetime import datetime

    from storage import Store


@dataclass(slots=True)
class Deed:
    """What the line in the log says was done, and to what; a verb that finds out only as it does it says so then."""

    action: str
    object: str


@contextmanager
def changing(
    opening: Opening, action: str, object: str, *, plans_first: bool = False
) -> "Iterator[tuple[Store, datetime]]":
    """The store and the time, and a line in the log when what is done in the block is done: both or neither.

    The block is one transaction, unless what it calls plans at length before a transaction of its own (plans_first):
    then nobody waits for the planning, and the line is in that transaction. What keeps nothing then has no line.
    """
    with doing(opening, Deed(action, object), plans_first=plans_first) as begun:
        yield begun


@contextmanager
def doing(opening: Opening, deed: Deed, *, plans_first: bool = False) -> "Iterator[tuple[Store, datetime]]":
    """As `changing`, for a deed that may still be named otherwise within the block."""
    from service.clock import now
    from storage.accounts.audit import write_entry

    with opening.store() as store:
        noted_at: int | None = None  # how many transactions were kept before the one that the line is in

        def note() -> None:
            nonlocal noted_at
            if noted_at is None or store.kept == noted_at:  # not yet, or in one that was undone
                noted_at = store.kept
                what = {"action": deed.action, "object": deed.object}
                write_entry(store, now(), who=COMMAND_LINE, by=_user(), address="", **what, result="done")

        store.before_commit = note
        try:
            with nullcontext() if plans_first else store.transaction():
                yield store, now()
        finally:
            store.before_commit = None


#: Who did what is done by a verb.
COMMAND_LINE = "command line"


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a user without a name, as in some containers
        return "unknown"
