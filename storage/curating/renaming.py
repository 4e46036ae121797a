"""Names and addresses of stories and articles, edited: they say where and what, and no evidence is in them.

An article's id stays, whatever it was made of. Refuses: what may be said (service/record/curating).
"""

import json
from collections.abc import Sequence

from service.domain.errors import Conflict, quoted
from service.domain.stories import Article, Story
from storage.engine import sqlite3
from storage.json_text import to_json
from storage.store import Store


def rename_article(store: Store, article: Article, named_by: Sequence[str]) -> None:
    """The stored article has this title, publisher and address. Raises Conflict when another is at the address.

    named_by: what its id was made of, when that is neither its address nor its title any more.
    """
    try:
        with store.transaction():
            store.write(
                "UPDATE articles SET title = ?, publisher = ?, url = ?, named_by = ? WHERE id = ?",
                (article.title, article.publisher, article.url, to_json(named_by) if named_by else "", article.id),
            )
    except sqlite3.IntegrityError as error:
        raise Conflict(
            f"The story already has another article at {quoted(article.url)}; merge the two when they are one.",
            "url",
        ) from error


def keep_name_parts(store: Store, article_id: str, named_by: Sequence[str]) -> None:
    """The article's id was made of these words; of none, when its address or its title is what it was made of."""
    store.write("UPDATE articles SET named_by = ? WHERE id = ?", (to_json(named_by) if named_by else "", article_id))


def name_parts(store: Store, article_id: str) -> tuple[str, ...]:
    """What an article's id was made of, where that is neither its address nor its title; () otherwise."""
    row = store.row("SELECT named_by FROM articles WHERE id = ?", (article_id,))
    return tuple(json.loads(row["named_by"])) if row is not None and row["named_by"] else ()


def rename_story(store: Store, story: Story) -> None:
    """The stored story has this title and description; its short name stays."""
    store.write(
        "UPDATE stories SET title = ?, description = ? WHERE id = ?", (story.title, story.description, story.id)
    )
