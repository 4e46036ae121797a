"""Tables that follow from the rest, row by row: to be held against themselves made anew, in a copy of the database.

Nothing in them is evidence; what is wrong in one is mended by making it anew. Refuses: making anew.
"""

from collections.abc import Iterator

from service.domain.errors import Invalid
from storage.store import Store

#: What is compared of each table, in an order of its own; the numbers that searching counts by are its own affair.
ROWS = {
    "searched texts": "SELECT content_hash FROM searched_texts ORDER BY 1",
    "sayings": """SELECT article_id, version_id, extractor, kind, holder, words, about, place FROM sayings
        ORDER BY article_id, extractor, kind, holder, words, about""",
    "threadings": """SELECT * FROM threadings
        WHERE article_id IN (SELECT article_id FROM versions WHERE retired = 0) ORDER BY article_id""",
    "strands": "SELECT * FROM strands ORDER BY id",
    "claims of strands": "SELECT * FROM strand_claims ORDER BY claim_id",
}

#: In an order that no reference forbids.
_TABLES = ("strand_claims", "strands", "threadings", "sayings", "searched_texts")

#: What is searched by its words, and the tables whose words those are.
_INDEXES = {"found_texts": "searched texts", "found_sayings": "sayings"}


def forget_derived(store: Store) -> None:
    """The tables are empty. For a copy alone, inside a transaction."""
    for index in _INDEXES:  # what is taken out of one has to be what is in it
        store.write(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
    for table in _TABLES:
        store.write(f"DELETE FROM {table}")


def list_differences(store: Store, anew: Store) -> Iterator[str]:
    """Where a table differs from the one that was made anew, one plain sentence a table."""
    for name, query in ROWS.items():
        stored, made = (tuple(map(tuple, one.each(query))) for one in (store, anew))
        if stored != made:
            other = set(stored) ^ set(made)
            yield f"the {name} are not those that follow from what is recorded ({len(other):,} rows differ)"


def list_index_faults(store: Store) -> Iterator[str]:
    """Where the words that are searched are not those of what is stored. For a copy alone, inside a transaction."""
    for index, name in _INDEXES.items():
        try:
            store.write(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except Invalid:
            yield f"the words by which {name} are found are not theirs"
