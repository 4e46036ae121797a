"""Stories and the articles in them.

Refuses: watches (storage/watches.py), versions (storage/versions.py).
"""

from dataclasses import dataclass
from datetime import datetime

from service.domain.errors import Conflict, NotFound, quoted
from service.domain.lookouts import MOVED
from service.domain.pages import page_key
from service.domain.stories import Article, Story
from storage.engine import sqlite3
from storage.rows import Row, at, time, time_or_none
from storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class StorySummary:
    """One line of the list of stories."""

    story: Story
    article_count: int
    version_count: int  # current versions of all its articles
    last_captured_at: datetime | None  # of its newest version
    last_change_at: datetime | None  # when the newest version with a material change was captured
    material_count: int  # material changes in all its current reports
    latest_headline: str  # of the newest report with a material change, "" when there is none


def save_story(store: Store, story: Story) -> None:
    """The story is stored. Raises Conflict when its short name is taken."""
    try:
        with store.transaction():
            store.write(
                "INSERT INTO stories (id, title, description, opened_at) VALUES (?, ?, ?, ?)",
                (story.id, story.title, story.description, at(story.opened_at)),
            )
    except sqlite3.IntegrityError as error:
        raise Conflict(f"There is already a story with the short name {quoted(story.id)}.", "story") from error


def find_story(store: Store, id: str) -> Story | None:
    """The story, or None."""
    row = store.row("SELECT * FROM stories WHERE id = ?", (id,))
    return None if row is None else _story_from(row)


def load_story(store: Store, id: str) -> Story:
    """The story. Raises NotFound."""
    story = find_story(store, id)
    if story is None:
        raise NotFound("story", id)
    return story


def list_stories(store: Store) -> tuple[StorySummary, ...]:
    """All stories, the one with the newest version first; those without one last, by when they were opened."""
    rows = store.rows(
        """
        WITH current AS (
            SELECT articles.story_id, versions.id, versions.captured_at
            FROM versions JOIN articles ON articles.id = versions.article_id
            WHERE versions.retired = 0
        ), changed AS (
            SELECT current.story_id, current.captured_at, reports.headline, count(*) AS material
            FROM current
            JOIN reports ON reports.after_version_id = current.id
                AND reports.retired = 0 AND reports.comparing = 'versions'
            JOIN changes ON changes.report_id = reports.id AND changes.material = 1
            GROUP BY reports.id
        )
        SELECT stories.*,
            (SELECT count(*) FROM articles WHERE story_id = stories.id
                AND id NOT IN (SELECT article_id FROM mergers WHERE undone_at IS NULL)) AS article_count,
            (SELECT count(*) FROM current WHERE story_id = stories.id) AS version_count,
            (SELECT max(captured_at) FROM current WHERE story_id = stories.id) AS last_captured_at,
            (SELECT max(captured_at) FROM changed WHERE story_id = stories.id) AS last_change_at,
            (SELECT coalesce(sum(material), 0) FROM changed WHERE story_id = stories.id) AS material_count,
            coalesce((SELECT headline FROM changed WHERE story_id = stories.id
                ORDER BY captured_at DESC LIMIT 1), '') AS latest_headline
        FROM stories
        ORDER BY last_captured_at IS NULL, last_captured_at DESC, stories.opened_at DESC, stories.id
        """
    )
    return tuple(
        StorySummary(
            story=_story_from(row),
            article_count=row["article_count"],
            version_count=row["version_count"],
            last_captured_at=time_or_none(row["last_captured_at"]),
            last_change_at=time_or_none(row["last_change_at"]),
            material_count=row["material_count"],
            latest_headline=row["latest_headline"],
        )
        for row in rows
    )


def save_article(store: Store, article: Article) -> None:
    """The article is stored. Raises NotFound for an unknown story, Conflict when the story has that address already."""
    load_story(store, article.story_id)
    try:
        with store.transaction():
            store.write(
                "INSERT INTO articles (id, story_id, url, title, publisher, language) VALUES (?, ?, ?, ?, ?, ?)",
                (article.id, article.story_id, article.url, article.title, article.publisher, article.language),
            )
    except sqlite3.IntegrityError as error:
        named = quoted(article.url or article.title or article.id)
        raise Conflict(f"The story {quoted(article.story_id)} already has the article {named}.", "url") from error


def give_address(store: Store, article_id: str, url: str) -> Article:
    """The article, which had no address, is at this one from now on; its id stays.

    Raises NotFound, and Conflict when it has another address or another article of its story has this one.
    """
    try:
        with store.transaction():
            article = load_article(store, article_id)
            if article.url not in ("", url):
                raise Conflict(f"The article has the address {quoted(article.url)} already.", "url")
            store.write("UPDATE articles SET url = ? WHERE id = ?", (url, article_id))
            return load_article(store, article_id)
    except sqlite3.IntegrityError as error:
        raise Conflict(f"The story already has another article at {quoted(url)}.", "url") from error


def name_article(store: Store, article_id: str, *, publisher: str, title: str) -> None:
    """The article is this publisher's and called so, unless somebody has said either; "" says nothing."""
    with store.transaction():
        store.write("UPDATE articles SET publisher = ? WHERE id = ? AND publisher = ''", (publisher, article_id))
        store.write("UPDATE articles SET title = ? WHERE id = ? AND title = ''", (title, article_id))


def find_article(store: Store, id: str) -> Article | None:
    """The article, or None."""
    row = store.row("SELECT * FROM articles WHERE id = ?", (id,))
    return None if row is None else article_from(row)


def load_article(store: Store, id: str) -> Article:
    """The article. Raises NotFound."""
    article = find_article(store, id)
    if article is None:
        raise NotFound("article", id)
    return article


def find_article_by_url(store: Store, story_id: str, url: str) -> Article | None:
    """The story's article at this address, or the one it was merged into, or None.

    One at exactly this address, else the first at another address of the same page, else that of which a listing has
    this for another address. An empty address finds nothing.
    """
    article = find_article_at(store, story_id, url)
    if article is None and url:
        page, rows = page_key(url), store.rows("SELECT * FROM articles WHERE story_id = ? ORDER BY rowid", (story_id,))
        article = next((article_from(row) for row in rows if row["url"] and page_key(row["url"]) == page), None)
        article = article or list_moved_articles(store, story_id).get(page)
    return None if article is None else standing_article(store, article)


def list_moved_articles(store: Store, story_id: str) -> dict[str, Article]:
    """By page, the articles of a story that a listing has at an address that is not theirs; the first to have it."""
    rows = store.rows(
        """SELECT articles.*, listed.url AS listed_at FROM listed
        JOIN lookouts ON lookouts.id = listed.lookout_id JOIN articles ON articles.id = listed.article_id
        WHERE lookouts.story_id = ? AND listed.note = ? ORDER BY listed.seen_at DESC, listed.url DESC""",
        (story_id, MOVED),
    )
    return {page_key(row["listed_at"]): article_from(row) for row in rows}


def standing_article(store: Store, article: Article) -> Article:
    """The article that this one is: itself, or after every merger the one it was merged into.

    Mergers in a ring are refused wherever one is made; a database that has one all the same is read to an end.
    """
    seen: set[str] = set()
    while row := store.row(
        """SELECT articles.* FROM mergers JOIN articles ON articles.id = into_id
        WHERE article_id = ? AND undone_at IS NULL""",
        (article.id,),
    ):
        seen.add(article.id)
        if row["id"] in seen:
            break
        article = article_from(row)
    return article


def find_article_at(store: Store, story_id: str, url: str) -> Article | None:
    """The story's article that has exactly this address, be it merged into another, or None."""
    row = store.row("SELECT * FROM articles WHERE story_id = ? AND url = ? AND url <> ''", (story_id, url))
    return None if row is None else article_from(row)


def list_articles(store: Store, story_id: str) -> tuple[Article, ...]:
    """A story's articles, in the order they were added; those that were merged into another are no articles."""
    rows = store.rows(
        """SELECT * FROM articles WHERE story_id = ?
        AND id NOT IN (SELECT article_id FROM mergers WHERE undone_at IS NULL) ORDER BY rowid""",
        (story_id,),
    )
    return tuple(article_from(row) for row in rows)


def list_every_article(store: Store, story_id: str) -> tuple[Article, ...]:
    """A story's articles, those that were merged into another too."""
    rows = store.rows("SELECT * FROM articles WHERE story_id = ? ORDER BY rowid", (story_id,))
    return tuple(article_from(row) for row in rows)


def list_articles_with(store: Store, story_id: str, content_hash: str, captured_at: datetime) -> tuple[str, ...]:
    """Ids of the story's articles, merged ones included, that have this text as captured at exactly this time."""
    rows = store.rows(
        "SELECT DISTINCT articles.id AS id FROM articles JOIN captures ON captures.article_id = articles.id "
        "WHERE articles.story_id = ? AND captures.captured_at = ? AND captures.content_hash = ? ORDER BY articles.id",
        (story_id, at(captured_at), content_hash),
    )
    return tuple(row["id"] for row in rows)


def article_from(row: Row) -> Article:
    """An article from its row."""
    return Article(
        id=row["id"],
        story_id=row["story_id"],
        url=row["url"],
        title=row["title"],
        publisher=row["publisher"],
        language=row["language"],
    )


def _story_from(row: Row) -> Story:
    return Story(id=row["id"], title=row["title"], description=row["description"], opened_at=time(row["opened_at"]))
