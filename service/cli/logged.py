"""What a verb changes of what is logged: the deed and its line in the log, both or neither.

Refuses: what is done.
"""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from service.cli.opening import Opening

if TYPE_CHECKING:
    from datetime import datetime

    from storage import Store


@contextmanager
def changing(opening: Opening, action: str, object: str) -> "Iterator[tuple[Store, datetime]]":
    """The store and the time, and a line in the log when what is done in the block is done: both or neither."""
    from service.clock import now
    from storage.accounts.audit import write_entry

    with opening.store() as store, store.transaction():
        moment = now()
        yield store, moment
        write_entry(
            store, moment, who=COMMAND_LINE, by=_user(), address="", action=action, object=object, result="done"
        )


#: Who did what is done by a verb.
COMMAND_LINE = "command line"


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a user without a name, as in some containers
        return "unknown"
