"""Which story a thing belongs to, by the name its id has in an address.

One row a name: a route whose address has another name cannot be held to a story, and a test refuses it.
Refuses: deciding who may see the story.
"""

from storage.store import Store
from storage.threads.reading import THREAD_NOW

#: What an id is called in an address -> the query that finds its story.
STORY_OF: dict[str, str] = {
    "story_id": "SELECT id FROM stories WHERE id = ?",
    "article_id": "SELECT story_id FROM articles WHERE id = ?",
    "version_id": "SELECT story_id FROM versions JOIN articles ON articles.id = article_id WHERE versions.id = ?",
    "report_id": "SELECT story_id FROM reports JOIN articles ON articles.id = article_id WHERE reports.id = ?",
    "capture_id": "SELECT story_id FROM captures JOIN articles ON articles.id = article_id WHERE captures.id = ?",
    "thread_id": f"SELECT story_id FROM ({THREAD_NOW})",  # an old address of a thread, or one of its claims, too
    "decision_id": "SELECT story_id FROM decisions WHERE id = ?",
    "lookout_id": "SELECT story_id FROM lookouts WHERE id = ?",
    "subscription_id": "SELECT story_id FROM subscriptions WHERE id = ?",
    "delivery_id": """SELECT story_id FROM deliveries JOIN subscriptions ON subscriptions.id = subscription_id
        WHERE deliveries.id = ?""",
    "link_id": "SELECT story_id FROM share_links WHERE id = ?",
}

#: Ids in addresses that belong to no story: who may see those is their route's right alone.
NO_STORY = frozenset({"filename", "key", "account_id", "session_id", "prefix", "number", "address"})


def find_story_of(store: Store, name: str, id: str) -> str | None:
    """The id of the story that the thing called `name` in an address belongs to.

    None when there is no such thing, "" when it belongs to no one story. Raises KeyError for a name not in STORY_OF.
    """
    row = store.row(STORY_OF[name], (id,))
    return None if row is None else row[0] or ""
