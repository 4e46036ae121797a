"""The seals of what is no article's: messages, and what is left of what was removed for good.

A message has the hash of its body beside it. What is left of a removal has no article any more, so all of them are one
chain: each is sealed with the seal of the one before it. Refuses: the chains of articles (seals.py); repairing.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from service.domain.ids import text_hash
from storage.engine import sqlite3
from storage.seals import canonical, columns_of

if TYPE_CHECKING:
    from storage.store import Store

#: Of what is left of a removal: when the file was written anew, which comes later, and the seal itself.
UNSEALED = frozenset({"overwritten_at", "chain"})


def seal_removal(store: "Store", number: int) -> None:
    """What is left of what was removed is the last entry of the chain of all removals. Inside a transaction."""
    last = store.row("SELECT chain FROM removals WHERE number < ? ORDER BY number DESC LIMIT 1", (number,))
    [row] = store.rows("SELECT * FROM removals WHERE number = ?", (number,))
    store.write("UPDATE removals SET chain = ? WHERE number = ?", (_linked(last["chain"] if last else "", row), number))


def seal_before(store: "Store") -> None:
    """What was removed, and the messages there were, before there were these seals. Inside a transaction."""
    for row in store.rows("SELECT number FROM removals ORDER BY number"):
        seal_removal(store, row["number"])
    for row in store.rows("SELECT id FROM deliveries"):
        [one] = store.rows("SELECT body FROM deliveries WHERE id = ?", (row["id"],))
        store.write("UPDATE deliveries SET body_hash = ? WHERE id = ?", (text_hash(one["body"]), row["id"]))


def list_breaks(store: "Store") -> Iterator[str]:
    """What is not as it was sealed, one plain sentence each."""
    for row in store.each("SELECT id, body, body_hash FROM deliveries"):
        if text_hash(str(row["body"])) != row["body_hash"]:
            yield f"the message {row['id']} is not the one that was to be sent"
    number, before = 0, ""
    for row in store.each("SELECT * FROM removals ORDER BY number"):
        number += 1
        if row["number"] != number:
            yield f"what was left of the removal {number} is gone"
            number = row["number"] if isinstance(row["number"], int) else number
        elif row["chain"] != _linked(before, row):
            yield f"what was left of the removal {number} was changed after it was made"
        before = row["chain"]
    made = store.row("SELECT seq FROM sqlite_sequence WHERE name = 'removals'")
    if made is not None and made["seq"] != number:
        yield f"what was left of the removal {made['seq']} is gone"


def _linked(before: str, row: sqlite3.Row) -> str:
    columns = [(name, place) for name, place in columns_of(row) if json.loads(name) not in UNSEALED]
    return hashlib.sha256(before.encode() + b"\n" + canonical(columns, row)).hexdigest()
