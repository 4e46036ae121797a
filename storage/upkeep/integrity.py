"""Whether the database is whole: the file, the references, the laws of the house.

Refuses: repairing.
"""

from storage.store import Store

#: Every table of ours, in the order a person reads them.
TABLES = (
    "stories",
    "articles",
    "watches",
    "captures",
    "texts",
    "versions",
    "snapshots",
    "claims",
    "reports",
    "changes",
    "subscriptions",
    "deliveries",
    "attempts",
)

#: Laws that the schema cannot state: each query lists what breaks one.
_LAWS = (
    (
        "the report {} is current though one of its versions is retired",
        """SELECT reports.id FROM reports JOIN versions ON versions.id IN (before_version_id, after_version_id)
            WHERE reports.retired = 0 AND reports.comparing = 'versions' AND versions.retired = 1""",
    ),
    (
        "the version {} has no report from the version before it",
        """SELECT id FROM versions AS late WHERE retired = 0
            AND EXISTS (SELECT 1 FROM versions AS early WHERE early.article_id = late.article_id
                AND early.retired = 0 AND early.captured_at < late.captured_at)
            AND NOT EXISTS (SELECT 1 FROM reports WHERE after_version_id = late.id AND retired = 0)""",
    ),
    (
        "the current version {} has no snapshot",
        """SELECT id FROM versions WHERE retired = 0
            AND NOT EXISTS (SELECT 1 FROM snapshots WHERE version_id = versions.id)""",
    ),
)


def integrity(store: Store) -> tuple[str, ...]:
    """What is wrong with the database, one plain sentence each; empty when it is whole."""
    found = [str(row[0]) for row in store.rows("PRAGMA integrity_check") if row[0] != "ok"]
    found += [
        f"a row of {row['table']} refers to a missing row of {row['parent']}"
        for row in store.rows("PRAGMA foreign_key_check")
    ]
    for sentence, query in _LAWS:
        found += [sentence.format(row[0]) for row in store.rows(query)]
    return tuple(found)


def row_counts(store: Store) -> dict[str, int]:
    """How many rows each table has."""
    row = store.row("SELECT " + ", ".join(f"(SELECT count(*) FROM {table}) AS {table}" for table in TABLES))
    return {table: row[table] for table in TABLES} if row is not None else {}
