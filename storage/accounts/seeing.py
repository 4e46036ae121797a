"""Which stories somebody may see, and a connection that shows no others.

A story is open to everybody who is signed in, or closed: then it is there for its readers alone.
On a connection that was narrowed, a temporary view stands before every table that has a story or an article in it and
leaves the hidden ones out. So no list, no search and no count can forget to look, whoever writes it; and a narrowed
connection cannot write to those tables at all.
Refuses: who counts as an admin, who sees all (service/accounts/roles.py).
"""

from service.domain.accounts import Account
from storage.accounts.people import account_from
from storage.engine import sqlite3
from storage.store import Store

#: Tables that have a story or an article in them: found in the schema, so that a new one is never forgotten.
_TABLES = """
    SELECT name, wr, EXISTS (SELECT 1 FROM pragma_table_info(list.name) WHERE name = 'story_id') AS has_story,
        EXISTS (SELECT 1 FROM pragma_table_info(list.name) WHERE name = 'article_id') AS has_article
    FROM pragma_table_list AS list WHERE schema = 'main' AND type = 'table'
"""


def list_hidden(store: Store, account_id: str, linked_story: str = "") -> frozenset[str]:
    """The closed stories that this account may not see; a share link opens one of them."""
    rows = store.rows(
        """SELECT story_id FROM closed_stories WHERE story_id <> ? AND story_id NOT IN
            (SELECT story_id FROM story_readers WHERE account_id = ?)""",
        (linked_story, account_id),
    )
    return frozenset(row["story_id"] for row in rows)


def list_all_but(store: Store, story_id: str) -> frozenset[str]:
    """Every other story: what whoever comes by a share link does not see."""
    return frozenset(row["id"] for row in store.rows("SELECT id FROM stories WHERE id <> ?", (story_id,)))


def is_closed(store: Store, story_id: str) -> bool:
    """Whether the story is there for its readers alone."""
    return store.row("SELECT 1 FROM closed_stories WHERE story_id = ?", (story_id,)) is not None


def list_readers(store: Store, story_id: str) -> tuple[Account, ...]:
    """Whom a closed story is there for, admins beside, by name."""
    rows = store.rows(
        """SELECT accounts.* FROM story_readers JOIN accounts ON accounts.id = account_id
            WHERE story_id = ? ORDER BY name""",
        (story_id,),
    )
    return tuple(map(account_from, rows))


def close_story(store: Store, story_id: str, readers: frozenset[str]) -> None:
    """The story is there for these accounts alone, by their ids, and for admins."""
    with store.transaction():
        open_story(store, story_id)
        store.write("INSERT INTO closed_stories (story_id) VALUES (?)", (story_id,))
        store.write_many(
            "INSERT INTO story_readers (story_id, account_id) VALUES (?, ?)",
            [(story_id, reader) for reader in sorted(readers)],
        )


def open_story(store: Store, story_id: str) -> None:
    """The story is there for everybody who is signed in."""
    with store.transaction():
        store.write("DELETE FROM closed_stories WHERE story_id = ?", (story_id,))


def narrow(store: Store, hidden: frozenset[str]) -> None:
    """From now on, this connection shows nothing of the hidden stories, and writes to none of their tables."""
    with store.setting_aside():
        store.write("CREATE TEMP TABLE hidden_stories (id TEXT PRIMARY KEY) WITHOUT ROWID")
        store.write_many("INSERT INTO temp.hidden_stories (id) VALUES (?)", [(one,) for one in sorted(hidden)])
        store.write("CREATE TEMP TABLE hidden_articles (id TEXT PRIMARY KEY) WITHOUT ROWID")
        store.write(
            """INSERT INTO temp.hidden_articles SELECT id FROM main.articles
                WHERE story_id IN (SELECT id FROM temp.hidden_stories)"""
        )
        for row in store.rows(_TABLES):
            if condition := _condition(row):
                number = "" if row["wr"] else "rowid AS rowid, "
                name = row["name"]
                store.write(f"CREATE TEMP VIEW {name} AS SELECT {number}* FROM main.{name} WHERE {condition}")


def _condition(row: sqlite3.Row) -> str:
    if row["name"] == "stories":
        return "id NOT IN (SELECT id FROM temp.hidden_stories)"
    if row["name"] == "articles":
        return "id NOT IN (SELECT id FROM temp.hidden_articles)"
    if row["has_story"]:  # what is about every story is about hidden ones too
        return "story_id IS NOT NULL AND story_id NOT IN (SELECT id FROM temp.hidden_stories)"
    if row["has_article"]:
        return "(article_id IS NULL OR article_id NOT IN (SELECT id FROM temp.hidden_articles))"
    return ""
