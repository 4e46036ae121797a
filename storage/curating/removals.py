"""Removal for good: of an article, with all that was recorded of it and follows from it, or of a whole story.

History is sealed an article at a time, so an article goes as a whole or not at all (docs/decisions/0033). What is left
is a row with the seal and the hashes. overwriting.py sees to it that the file does not hold what was removed.
Refuses: removing a part of an article; backups, which are let go of in their time.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from service.domain.curation import Removal
from service.domain.pages import page_key
from service.domain.stories import Article, Story
from storage import seals, seals_beside
from storage.json_text import to_json
from storage.rows import Row, at, time
from storage.rulings import IDLE
from storage.store import Store

#: Ids that go, as the one value of each query: a list in JSON.
_GONE = "(SELECT value FROM json_each(?))"

_REPORTS = f"(SELECT id FROM reports WHERE article_id IN {_GONE})"
_VERSIONS = f"(SELECT id FROM versions WHERE article_id IN {_GONE})"
_CAPTURES = f"(SELECT id FROM captures WHERE article_id IN {_GONE})"

#: What goes with messages, by their ids.
#: A digest that was not sent yet is made again of the reports that stay: its entries wait for the next one.
OF_MESSAGES = (
    f"""UPDATE digest_entries SET delivery_id = NULL WHERE told <> '' AND delivery_id IN
        (SELECT id FROM deliveries WHERE id IN {_GONE} AND state IN ('pending', 'in progress'))""",
    f"DELETE FROM attempts WHERE delivery_id IN {_GONE}",
    f"DELETE FROM digest_entries WHERE delivery_id IN {_GONE}",
    f"DELETE FROM deliveries WHERE id IN {_GONE}",
)

#: What goes with articles, by their ids, in an order that no reference forbids.
OF_ARTICLES = (
    f"DELETE FROM digest_entries WHERE report_id IN {_REPORTS}",
    f"DELETE FROM changes WHERE report_id IN {_REPORTS}",
    f"DELETE FROM report_log WHERE report_id IN {_REPORTS}",
    f"DELETE FROM reports WHERE article_id IN {_GONE}",
    f"DELETE FROM strand_claims WHERE strand_id IN (SELECT id FROM strands WHERE article_id IN {_GONE})",
    f"DELETE FROM strands WHERE article_id IN {_GONE}",
    f"DELETE FROM threadings WHERE article_id IN {_GONE}",
    f"DELETE FROM sayings WHERE article_id IN {_GONE}",
    f"DELETE FROM sequence WHERE version_id IN {_VERSIONS}",
    f"DELETE FROM claims WHERE snapshot IN (SELECT number FROM snapshots WHERE version_id IN {_VERSIONS})",
    f"DELETE FROM snapshots WHERE version_id IN {_VERSIONS}",
    f"DELETE FROM versions WHERE article_id IN {_GONE}",
    f"DELETE FROM brought_captures WHERE capture_id IN {_CAPTURES}",
    f"DELETE FROM brought_captures WHERE merger IN (SELECT number FROM mergers WHERE into_id IN {_GONE})",
    f"DELETE FROM mergers WHERE article_id IN {_GONE} OR into_id IN {_GONE}",
    f"DELETE FROM redatings WHERE article_id IN {_GONE}",
    f"DELETE FROM stand_ins WHERE capture_id IN {_CAPTURES}",
    f"DELETE FROM raw_captures WHERE capture_id IN {_CAPTURES}",
    f"DELETE FROM held_readings WHERE article_id IN {_GONE}",
    f"DELETE FROM rulings WHERE article_id IN {_GONE}",
    f"DELETE FROM captures WHERE article_id IN {_GONE}",
    f"DELETE FROM seals WHERE article_id IN {_GONE}",
    f"DELETE FROM notices WHERE article_id IN {_GONE}",
    f"DELETE FROM watches WHERE article_id IN {_GONE}",
    f"""UPDATE listed SET article_id = NULL, title = '', note = 'its article was removed'
        WHERE article_id IN {_GONE} OR (url, lookout_id) IN (
            SELECT articles.url, lookouts.id FROM articles JOIN lookouts USING (story_id)
            WHERE articles.id IN {_GONE} AND articles.url <> '')""",
    f"DELETE FROM articles WHERE id IN {_GONE}",
)

#: What goes with texts that no article has any more, by their hashes.
OF_TEXTS = (
    f"""DELETE FROM texts WHERE content_hash IN {_GONE}
        AND content_hash NOT IN (SELECT content_hash FROM captures WHERE content_hash IS NOT NULL)
        AND content_hash NOT IN (SELECT content_hash FROM held_readings)
        AND content_hash NOT IN (SELECT content_hash FROM rulings)""",
)

#: What goes with a story besides its articles and its webhooks, by its id.
OF_STORIES = (
    f"DELETE FROM decisions WHERE story_id IN {_GONE}",
    f"DELETE FROM listed WHERE lookout_id IN (SELECT id FROM lookouts WHERE story_id IN {_GONE})",
    f"DELETE FROM lookouts WHERE story_id IN {_GONE}",
    f"DELETE FROM looks WHERE story_id IN {_GONE}",
    f"DELETE FROM told_reports WHERE story_id IN {_GONE}",
    f"DELETE FROM share_links WHERE story_id IN {_GONE}",
    f"DELETE FROM closed_stories WHERE story_id IN {_GONE}",
    f"DELETE FROM stories WHERE id IN {_GONE}",
)

#: What goes with any of these: bytes that no capture came as any more, and answers kept for a day that may tell of it.
OF_ALL = (
    "DELETE FROM raws WHERE hash NOT IN (SELECT raw_hash FROM raw_captures)",
    "DELETE FROM kept_answers",
)

#: Messages that tell of what goes: of a report, by a digest with one, of the health of a page.
_TOLD = f"""
    SELECT id FROM deliveries WHERE report_id IN {_REPORTS}
    UNION SELECT delivery_id FROM digest_entries WHERE delivery_id IS NOT NULL AND report_id IN {_REPORTS}
    UNION SELECT deliveries.id FROM deliveries JOIN json_each(?) AS gone
        ON about IN ('watch.failing', 'watch.recovered') AND instr(body, gone.value)
"""

#: Mergers into an article that stays, which brought nothing that stays and were taken back.
_PARTED = f"SELECT number, into_id FROM mergers WHERE article_id IN {_GONE} AND into_id NOT IN {_GONE} ORDER BY number"

_TEXTS = f"""
    SELECT content_hash FROM captures WHERE content_hash IS NOT NULL AND article_id IN {_GONE}
    UNION SELECT content_hash FROM held_readings WHERE article_id IN {_GONE}
    UNION SELECT content_hash FROM rulings WHERE article_id IN {_GONE}
"""

#: What is counted of what goes with articles.
_LOSS = {
    "versions": f"SELECT count(*) FROM versions WHERE retired = 0 AND article_id IN {_GONE}",
    "captures": f"SELECT count(*) FROM captures WHERE article_id IN {_GONE} AND NOT ({IDLE})",
    "raws": f"SELECT count(*) FROM raw_captures WHERE capture_id IN {_CAPTURES}",
    "reports": f"SELECT count(*) FROM reports WHERE retired = 0 AND article_id IN {_GONE}",
    "messages": f"SELECT count(*) FROM ({_TOLD})",
    "watches": f"SELECT count(*) FROM watches WHERE article_id IN {_GONE}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """How much a removal takes away."""

    articles: int  # with those that were merged into one of them
    versions: int  # current ones
    captures: int  # usable or not
    raws: int  # captures whose bytes are kept as they came
    reports: int  # current ones
    messages: int  # sent, or waiting
    watches: int
    decisions: int = 0  # about threads: of a story, or those that name claims of what goes
    lookouts: int = 0
    subscriptions: int = 0  # webhooks that are told of this story alone


def list_family(store: Store, article_id: str) -> tuple[str, ...]:
    """The ids of the articles that go when this one does: itself, and what is merged into it, and into that.

    One that was merged into it and parted again is an article of its own, and stays.
    """
    rows = store.rows(
        """
        WITH RECURSIVE family (id) AS (
            VALUES (?) UNION SELECT article_id FROM mergers JOIN family ON into_id = family.id
                WHERE undone_at IS NULL
        ) SELECT id FROM family ORDER BY id
        """,
        (article_id,),
    )
    return tuple(row["id"] for row in rows)


def find_holder(store: Store, article_ids: Sequence[str]) -> str:
    """The id of an article that stays and whose sealed history holds texts of these, by a merger taken back; or ""."""
    rows = _run(
        store,
        f"""SELECT into_id FROM mergers WHERE article_id IN {_GONE} AND into_id NOT IN {_GONE}
            AND number IN (SELECT merger FROM brought_captures) ORDER BY number LIMIT 1""",
        article_ids,
    )
    return str(rows[0]["into_id"]) if rows else ""


def count_loss(store: Store, article_ids: Sequence[str], story_id: str = "") -> Loss:
    """What goes with these articles, and with the whole story when it is named."""
    counts = {name: _count(store, query, article_ids) for name, query in _LOSS.items()}
    if story_id:
        counts |= {
            table: _count(store, f"SELECT count(*) FROM {table} WHERE story_id IN {_GONE}", (story_id,))
            for table in ("decisions", "lookouts", "subscriptions")
        }
    return Loss(articles=len(article_ids), **counts)


def remove_articles(store: Store, article_ids: Sequence[str]) -> None:
    """The articles are gone, with all that was recorded of them. Inside a transaction, after `save_removal`."""
    told = [str(row[0]) for row in _run(store, _TOLD, article_ids)]
    texts = [str(row[0]) for row in _run(store, _TEXTS, article_ids)]
    parted = _run(store, _PARTED, article_ids)
    _delete(store, OF_MESSAGES, told)
    _delete(store, OF_ARTICLES, article_ids)
    _delete(store, OF_TEXTS, texts)
    _delete(store, OF_ALL, ())
    for one in parted:
        seals.seal_gone(store, "merger", str(one["number"]), one["into_id"])


def remove_story(store: Store, story_id: str) -> None:
    """The story is gone, its articles and its webhooks before it. Inside a transaction."""
    _delete(store, OF_STORIES, (story_id,))


def save_removal(
    store: Store, what: Article | Story, *, now: datetime, by: str, reason: str, was_open: bool
) -> Removal:
    """What is left of an article, taken from its sealed history before it goes, or of a story."""
    is_article = isinstance(what, Article)
    head = (
        store.row("SELECT number, seal FROM seals WHERE article_id = ? ORDER BY number DESC LIMIT 1", (what.id,))
        if is_article
        else None
    )
    seen = (
        store.rows(
            """SELECT versions.captured_at, content_hash FROM versions JOIN captures ON captures.id = capture_id
        WHERE versions.article_id = ? ORDER BY versions.captured_at""",
            (what.id,),
        )
        if is_article
        else []
    )
    row = store.row(
        """INSERT INTO removals (article, story_id, title, address, removed_at, removed_by, reason, was_open, entries,
            seal, versions) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *""",
        (
            what.id if isinstance(what, Article) else "",
            what.story_id if isinstance(what, Article) else what.id,
            what.title,
            what.url if isinstance(what, Article) else "",
            at(now),
            by,
            reason,
            int(was_open),
            head["number"] if head else 0,
            head["seal"] if head else "",
            to_json([[one["captured_at"], one["content_hash"]] for one in seen]),
        ),
    )
    assert row is not None  # it was stored a moment ago
    seals_beside.seal_removal(store, row["number"])
    return _removal_from(row)


def list_removals(store: Store, *, with_closed: bool, story_id: str = "") -> tuple[Removal, ...]:
    """What was removed, the newest first, of one story or of all.

    with_closed: what was removed of stories that were not open to everybody, too.
    """
    rows = store.rows(
        "SELECT * FROM removals WHERE (was_open OR ?) AND (? = '' OR story_id = ?) ORDER BY number DESC",
        (int(with_closed), story_id, story_id),
    )
    return tuple(map(_removal_from, rows))


def list_removed_pages(store: Store, story_id: str) -> frozenset[str]:
    """Pages (their keys) where articles of a story stood that were removed, unless somebody brought one back since."""
    removed = store.rows(
        "SELECT address FROM removals WHERE story_id = ? AND article <> '' AND address <> ''", (story_id,)
    )
    standing = store.rows("SELECT url FROM articles WHERE story_id = ? AND url <> ''", (story_id,)) if removed else []
    return frozenset(page_key(row["address"]) for row in removed) - {page_key(row["url"]) for row in standing}


def find_removal(store: Store, *, article_id: str = "", story_id: str = "") -> Removal | None:
    """The last removal of this article, or of this story as a whole, None when there was none."""
    query = "article = ?" if article_id else "article = '' AND story_id = ?"
    row = store.row(f"SELECT * FROM removals WHERE {query} ORDER BY number DESC LIMIT 1", (article_id or story_id,))
    return None if row is None else _removal_from(row)


def _count(store: Store, query: str, ids: Sequence[str]) -> int:
    return int(_run(store, query, ids)[0][0])


def _run(store: Store, query: str, ids: Sequence[str]) -> list[Row]:
    return store.rows(query, (to_json(list(ids)),) * query.count("?"))


def _delete(store: Store, steps: Sequence[str], ids: Sequence[str]) -> None:
    for step in steps:
        store.write(step, (to_json(list(ids)),) * step.count("?"))


def _removal_from(row: Row) -> Removal:
    return Removal(
        number=row["number"],
        article_id=row["article"],
        story_id=row["story_id"],
        title=row["title"],
        address=row["address"],
        removed_at=time(row["removed_at"]),
        removed_by=row["removed_by"],
        reason=row["reason"],
        was_open=bool(row["was_open"]),
        entries=row["entries"],
        seal=row["seal"],
        versions=tuple((time(captured_at), hash) for captured_at, hash in json.loads(row["versions"])),
    )
