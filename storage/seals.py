"""The hash chain over each article's history, so that a byte changed in it is found.

Whatever is recorded of an article (a capture, the bytes it came as, a snapshot, a report, a person's word on a text or
on when a capture was taken, whether what stands for such a capture came by itself, and a merger into it) leaves an
entry in the order of arrival, and is never edited. An entry holds the digest of the rows as they stand in the database,
and its seal is the hash of the seal before it and of the entry. What moves on (a report that is made anew, a stand-in
that comes by itself, a merger that is taken back or goes with the other article) leaves one entry more; of those
in the history of the article it belongs to, the newest counts: the number of what is gone may be given out again.
A digest leaves out columns that are empty, so a column added later, empty in what was there before, changes none.
Texts, and the bytes captures came as, have their own hash for a key. docs/decisions/0014 says what this finds and
what it cannot. Refuses: repairing.
"""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from service.domain.ids import text_hash
from storage.driver import Value
from storage.engine import sqlite3
from storage.json_text import quote_ascii, to_ascii_json

if TYPE_CHECKING:
    from storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A kind of thing that is sealed: the queries that read it as it stands."""

    rows: tuple[str, ...]  # what its digest is made of, each by the thing's key
    article: str  # the article it belongs to, by its key
    all: str  # the keys of all of this kind, each with the article it belongs to, in the order they were recorded


#: Rows of a table as they were written: the names of their columns, and the values of each row.
Written = tuple[Sequence[str], Sequence[Sequence[Value]]]

#: What waits to be sealed with others of its article, in order: kind, key and digest of each.
Later = list[tuple[str, str, str]] | None

#: Left out of a digest: it moves, and follows from the captures. integrity.py derives it again.
DERIVED = "retired"

#: The digest of what is gone.
NOTHING = hashlib.sha256().hexdigest()

KINDS = {
    "capture": Sealed(
        rows=("SELECT * FROM captures WHERE id = ?",),
        article="SELECT article_id FROM captures WHERE id = ?",
        all="SELECT id, article_id FROM captures ORDER BY rowid",
    ),
    "merger": Sealed(
        rows=(
            "SELECT * FROM mergers WHERE number = CAST(? AS INTEGER)",
            "SELECT * FROM brought_captures WHERE merger = CAST(? AS INTEGER) ORDER BY capture_id",
        ),
        article="SELECT into_id FROM mergers WHERE number = CAST(? AS INTEGER)",
        all="SELECT CAST(number AS TEXT), into_id FROM mergers ORDER BY number",
    ),
    "raw": Sealed(
        rows=("SELECT * FROM raw_captures WHERE capture_id = ?",),
        article="SELECT article_id FROM captures WHERE id = ?",
        all="""SELECT capture_id, article_id FROM raw_captures LEFT JOIN captures ON captures.id = capture_id
            ORDER BY capture_id""",
    ),
    "redating": Sealed(
        rows=("SELECT * FROM redatings WHERE number = CAST(? AS INTEGER)",),
        article="SELECT article_id FROM redatings WHERE number = CAST(? AS INTEGER)",
        all="SELECT CAST(number AS TEXT), article_id FROM redatings ORDER BY number",
    ),
    "report": Sealed(
        rows=(
            "SELECT * FROM reports WHERE id = ?",
            "SELECT * FROM changes WHERE report_id = ? ORDER BY place",
        ),
        article="SELECT article_id FROM reports WHERE id = ?",
        all="SELECT id, article_id FROM reports ORDER BY rowid",
    ),
    "ruling": Sealed(
        rows=("SELECT * FROM rulings WHERE number = CAST(? AS INTEGER)",),
        article="SELECT article_id FROM rulings WHERE number = CAST(? AS INTEGER)",
        all="SELECT CAST(number AS TEXT), article_id FROM rulings ORDER BY number",
    ),
    "snapshot": Sealed(
        rows=(
            "SELECT * FROM snapshots WHERE number = CAST(? AS INTEGER)",
            "SELECT * FROM claims WHERE snapshot = CAST(? AS INTEGER) ORDER BY place",
        ),
        article="""SELECT article_id FROM snapshots JOIN versions ON versions.id = version_id
            WHERE number = CAST(? AS INTEGER)""",
        all="""SELECT CAST(number AS TEXT), article_id FROM snapshots LEFT JOIN versions ON versions.id = version_id
            ORDER BY number""",
    ),
    "stand_in": Sealed(
        rows=("SELECT * FROM stand_ins WHERE capture_id = ?",),
        article="SELECT article_id FROM captures WHERE id = ?",
        all="""SELECT capture_id, article_id FROM stand_ins LEFT JOIN captures ON captures.id = capture_id
            ORDER BY capture_id""",
    ),
}


#: The last entry of an article's chain, with the digest that one thing was sealed with last. The "+" keeps SQLite from
#: walking the article's whole history instead of looking the thing up.
_LAST = """
    SELECT number, seal, (
        SELECT digest FROM seals WHERE kind = ?2 AND thing = ?3 AND +article_id = ?1 ORDER BY number DESC LIMIT 1
    ) AS known
    FROM seals WHERE article_id = ?1 ORDER BY number DESC LIMIT 1
"""


def seal(
    store: "Store", kind: str, key: str, article_id: str = "", written: Iterable[Written] = (), later: Later = None
) -> None:
    """The thing, as it stands in the database now, is the last entry of its article's chain.

    One that stands as it was sealed before gets no second entry. kind: one of KINDS. key: as its queries expect.
    article_id: of the article it belongs to; "" to look that up. written: all rows of the thing in the order in which
    its queries read them, from whoever wrote them a moment ago, so that they need not be read back: every table is
    STRICT, so what stands there is what was written. later: where it waits for `sealing.seal_each` in this transaction.
    """
    digest = _digest_of(written) if written else _digest(store, kind, key)
    if later is not None:
        later.append((kind, key, digest))
        return
    _seal_as(store, kind, key, article_id or _only(store, KINDS[kind].article, key), digest)


def seal_gone(store: "Store", kind: str, key: str, article_id: str) -> None:
    """The thing went with another article that was removed for good, and this article's chain says so."""
    _seal_as(store, kind, key, article_id, _digest(store, kind, key))


def _seal_as(store: "Store", kind: str, key: str, article_id: str, digest: str) -> None:
    last = store.row(_LAST, (article_id, kind, key))
    if last is not None and last["known"] == digest:
        return
    number, before = (1, "") if last is None else (last["number"] + 1, last["seal"])
    store.write(
        "INSERT INTO seals (article_id, number, kind, thing, digest, seal) VALUES (?, ?, ?, ?, ?, ?)",
        (article_id, number, kind, key, digest, seal_of(before, article_id, number, kind, key, digest)),
    )


def seal_all(store: "Store", kinds: Iterable[str] = ("capture", "snapshot", "report")) -> None:
    """What was recorded before there were seals of these kinds is sealed, in the order it was recorded."""
    for kind in kinds:
        sealed = {row["thing"] for row in store.rows("SELECT thing FROM seals WHERE kind = ?", (kind,))}
        for key in [str(row[0]) for row in store.rows(KINDS[kind].all)]:
            if key not in sealed:
                seal(store, kind, key)


def list_breaks(store: "Store") -> Iterator[str]:
    """What does not fit the chains, one plain sentence each."""
    yield from _broken_texts(store)
    yield from _broken_chains(store)
    for kind, sealed in KINDS.items():
        yield from _unsealed(store, kind, sealed)


def list_heads(store: "Store") -> dict[str, tuple[int, str]]:
    """The number and the seal of each article's last entry, by article: what stands for its whole history."""
    rows = store.rows("SELECT article_id, max(number) AS number, seal FROM seals GROUP BY article_id")
    return {row["article_id"]: (row["number"], row["seal"]) for row in rows}


def find_head(store: "Store", article_id: str) -> tuple[int, str]:
    """The last entry of an article's history, its number and its seal; (0, "") of one without any."""
    row = store.row("SELECT number, seal FROM seals WHERE article_id = ? ORDER BY number DESC LIMIT 1", (article_id,))
    return (int(row["number"]), str(row["seal"])) if row else (0, "")


def list_departures(
    store: "Store", heads: dict[str, tuple[int, str]], known_removals: Collection[int] = ()
) -> Iterator[str]:
    """Where this history does not continue one that had these heads, one plain sentence each.

    What was only appended to continues, and so does what was removed for good since and left its row. The chains
    themselves are taken to be sound (`list_breaks`). known_removals: the numbers of those that were made before there
    were these heads; they excuse nothing, since what came in again began a new chain.
    """
    for article_id, (number, seal_then) in sorted(heads.items()):
        if _was_removed(store, article_id, number, seal_then, known_removals):
            continue
        row = store.row("SELECT seal FROM seals WHERE article_id = ? AND number = ?", (article_id, number))
        if row is None:
            yield f"the history of the article {article_id} is shorter than it was: its entry {number} is gone"
        elif row["seal"] != seal_then:
            yield f"the history of the article {article_id} up to its entry {number} is not what it was"


def _was_removed(store: "Store", article_id: str, number: int, seal_then: str, known_removals: Collection[int]) -> bool:
    """Whether the article was removed for good since it had this history, as the row that is left of it says."""
    rows = store.rows(
        "SELECT number FROM removals WHERE article = ? AND (entries > ? OR (entries = ? AND seal = ?))",
        (article_id, number, number, seal_then),
    )
    return any(row["number"] not in known_removals for row in rows)


def _broken_texts(store: "Store") -> Iterator[str]:
    for row in store.each("SELECT content_hash, text FROM texts"):
        if text_hash(str(row["text"])) != row["content_hash"]:
            yield f"the text {row['content_hash']} is not what was recorded"


def _broken_chains(store: "Store") -> Iterator[str]:
    article_id, number, before = "", 0, ""
    for row in store.each("SELECT * FROM seals ORDER BY article_id, number"):
        if row["article_id"] != article_id:
            article_id, number, before = row["article_id"], 0, ""
        number += 1
        if row["number"] != number:
            yield f"the history of the article {article_id} lacks its entry {number}"
            number = row["number"] if isinstance(row["number"], int) else number
        elif row["seal"] != seal_of(before, article_id, number, row["kind"], row["thing"], row["digest"]):
            yield f"the entry {number} in the history of the article {article_id} was changed after it was made"
        before = row["seal"]


def _unsealed(store: "Store", kind: str, sealed: Sealed) -> Iterator[str]:
    """Things that are not as they were sealed, were never sealed, or are gone."""
    newest: defaultdict[str, dict[str, str]] = defaultdict(dict)  # digests by article and thing
    for row in store.each("SELECT article_id, thing, digest FROM seals WHERE kind = ? ORDER BY thing, number", (kind,)):
        newest[row["article_id"]][row["thing"]] = row["digest"]
    for row in store.each(sealed.all):
        key = str(row[0])
        digest = newest[row[1]].pop(key, None)
        if digest is None:
            yield f"the {kind} {key} was never sealed: it did not come in by Stet"
        elif digest != _digest(store, kind, key):
            yield f"the {kind} {key} is not what was recorded"
    for key, digest in (one for things in newest.values() for one in things.items()):
        if digest != NOTHING:  # it is known to have gone
            yield f"the {kind} {key} was recorded and is gone"


def _digest(store: "Store", kind: str, key: str) -> str:
    hashed = hashlib.sha256()
    for query in KINDS[kind].rows:
        columns: tuple[tuple[str, int], ...] = ()
        for row in store.rows(query, (key,)):
            columns = columns or columns_of(row)
            hashed.update(canonical(columns, row))
    return hashed.hexdigest()


def _digest_of(written: Iterable[Written]) -> str:
    hashed = hashlib.sha256()
    for names, rows in written:
        columns = _counting(tuple(names))
        hashed.update(b"".join([canonical(columns, row) for row in rows]))
    return hashed.hexdigest()


def columns_of(row: sqlite3.Row) -> tuple[tuple[str, int], ...]:
    """The columns of a query that count, by name, each with its name as JSON and its place in a row."""
    return _counting(tuple(row.keys()))


@lru_cache(maxsize=64)
def _counting(names: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    counting = sorted([(name, place) for place, name in enumerate(names) if name != DERIVED])
    return tuple((to_ascii_json(name), place) for name, place in counting)


def canonical(columns: Iterable[tuple[str, int]], row: sqlite3.Row | Sequence[Value]) -> bytes:
    """A row as bytes: its columns that hold something, by name, as JSON in one line.

    A damaged row may hold bytes where text was; those stand there as Python writes them. Written column by column,
    which is several times faster than by way of a dictionary, since every row that is recorded comes by here.
    """
    held = [
        f"{name}:{quote_ascii(value) if value.__class__ is str else to_ascii_json(value)}"
        if value.__class__ is not int
        else f"{name}:{value}"
        for name, place in columns
        if (value := row[place]) is not None and value != ""
    ]
    return f"{{{','.join(held)}}}\n".encode()


def seal_of(before: str, article_id: str, number: int, kind: str, key: str, digest: str) -> str:
    """What an entry is sealed with, by the seal of the entry before it."""
    entry = to_ascii_json([before, article_id, number, kind, key, digest])
    return hashlib.sha256(entry.encode()).hexdigest()


def _only(store: "Store", query: str, key: str) -> str:
    row = store.row(query, (key,))
    assert row is not None  # it was stored a moment ago
    return str(row[0])
