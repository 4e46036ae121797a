"""Up to where each reader has looked at a story, and what has come in since.

Versions are numbered in the order they came in, which is not the order of their times: a text that an archive saw
last year is new to somebody who looked yesterday. Refuses: knowing who reads (service/web/whom.py).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.threads import ThreadFamily
from storage.json_text import to_json
from storage.reading.changes import ListedChange, changes_by_report
from storage.rows import at, time
from storage.store import Store

#: Changes spelt out of each story on the desk, each of another matter; and how many are looked through for them.
SPELT_OUT, LOOKED_THROUGH = 4, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """That somebody has seen a story, up to the version that came in last."""

    up_to: int  # the number of that version; 0 for before the first
    looked_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a change is about."""

    thread_id: str
    key: tuple[str, ...]  # the same for changes of one matter


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What came into a story after somebody looked, or all of it for those who never did."""

    story_id: str
    versions: int  # that came in since
    changes: int  # material ones, in the reports into those versions
    newest: int  # number of the newest, to be marked as seen; 0 when the story has none
    looked_at: datetime | None  # None for never
    spelt_out: tuple[ListedChange, ...]  # the most important first, one a matter


def find_look(store: Store, reader: str, story_id: str) -> Look | None:
    """Up to where this reader has seen the story, or None for never."""
    row = store.row("SELECT up_to, looked_at FROM looks WHERE reader = ? AND story_id = ?", (reader, story_id))
    return None if row is None else Look(up_to=row["up_to"], looked_at=time(row["looked_at"]))


def save_look(store: Store, reader: str, story_id: str, up_to: int, looked_at: datetime) -> None:
    """The reader has seen the story up to this number. Somebody who has seen more stays where they are."""
    with store.transaction():
        store.write(
            """
            INSERT INTO looks (reader, story_id, up_to, looked_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (reader, story_id) DO UPDATE SET up_to = max(up_to, excluded.up_to),
                looked_at = excluded.looked_at
            """,
            (reader, story_id, up_to, at(looked_at)),
        )


def newest_number(store: Store, story_id: str) -> int:
    """The number of the version that came into the story last, 0 when there is none."""
    row = store.row(
        """
        SELECT coalesce(max(sequence.number), 0) AS newest FROM articles
        JOIN versions ON versions.article_id = articles.id JOIN sequence ON sequence.version_id = versions.id
        WHERE articles.story_id = ?
        """,
        (story_id,),
    )
    return int(row["newest"]) if row is not None else 0


def list_news(store: Store, reader: str) -> dict[str, News]:
    """What each story with a version holds that is new to this reader, by the story's id."""
    rows = store.rows(
        """
        SELECT articles.story_id, looks.looked_at, max(sequence.number) AS newest,
            sum(sequence.number > coalesce(looks.up_to, 0)) AS versions
        FROM articles
        JOIN versions ON versions.article_id = articles.id AND versions.retired = 0
        JOIN sequence ON sequence.version_id = versions.id
        LEFT JOIN looks ON looks.story_id = articles.story_id AND looks.reader = ?
        GROUP BY articles.story_id
        """,
        (reader,),
    )
    counted = store.rows(
        """
        WITH fresh AS (
            SELECT articles.story_id, changes.report_id, changes.place, changes.importance, row_number() OVER (
                PARTITION BY articles.story_id
                ORDER BY changes.importance DESC, versions.captured_at DESC, changes.place
            ) AS rank, count(*) OVER (PARTITION BY articles.story_id) AS total
            FROM articles
            JOIN versions ON versions.article_id = articles.id AND versions.retired = 0
            JOIN sequence ON sequence.version_id = versions.id
            LEFT JOIN looks ON looks.story_id = articles.story_id AND looks.reader = ?1
            JOIN reports ON reports.after_version_id = versions.id
                AND reports.retired = 0 AND reports.comparing = 'versions'
            JOIN changes ON changes.report_id = reports.id AND changes.material = 1
            WHERE sequence.number > coalesce(looks.up_to, 0)
        )
        SELECT story_id, report_id, place, total FROM fresh WHERE rank <= ?2 ORDER BY story_id, rank
        """,
        (reader, LOOKED_THROUGH),
    )
    ranked: dict[str, list[tuple[str, int]]] = {}
    for row in counted:
        ranked.setdefault(row["story_id"], []).append((row["report_id"], row["place"]))
    totals = {row["story_id"]: row["total"] for row in counted}
    told = changes_by_report(store, [place for places in ranked.values() for place in places])
    matters = _matters_of(store, told.values())
    return {
        row["story_id"]: News(
            story_id=row["story_id"],
            versions=row["versions"],
            changes=totals.get(row["story_id"], 0),
            newest=row["newest"],
            looked_at=time(row["looked_at"]) if row["looked_at"] else None,
            spelt_out=_one_a_matter([told[place] for place in ranked.get(row["story_id"], ())], matters),
        )
        for row in rows
    }


def _one_a_matter(listed: Sequence[ListedChange], matters: Mapping[str, Matter]) -> tuple[ListedChange, ...]:
    """The matters of the most important changes, each told by its newest; of those the most important first."""
    found: dict[tuple[str, ...], list[ListedChange]] = {}
    for one in listed:
        evidence = one.change.after or one.change.before
        claim_id = evidence.claim_id if evidence else one.change.id
        key = matters[claim_id].key if claim_id in matters else (one.change.id,)
        found.setdefault(key, []).append(one)
    spelt_out = []
    for ones in list(found.values())[:SPELT_OUT]:
        newest = max(ones, key=lambda one: (one.captured_at, -one.number))
        evidence = newest.change.after or newest.change.before
        matter = matters.get(evidence.claim_id) if evidence else None
        earlier = len({one.report_id for one in ones}) - 1
        spelt_out.append(replace(newest, thread_id=matter.thread_id if matter else "", earlier=earlier))
    return tuple(sorted(spelt_out, key=lambda one: -one.change.importance))


def _matters_of(store: Store, listed: Iterable[ListedChange]) -> dict[str, Matter]:
    """What each of these changes is about, by the id of its claim: a measure by its name and source, else a thread."""
    claims = {
        (one.report_id, evidence.claim_id)
        for one in listed
        if (evidence := one.change.after or one.change.before) is not None
    }
    rows = store.rows(
        """
        SELECT strand_claims.claim_id, strands.thread_id, strands.family, strands.title, strands.holder,
            strands.story_id
        FROM json_each(?) AS wanted CROSS JOIN reports ON reports.id = json_extract(wanted.value, '$[0]')
        CROSS JOIN strand_claims ON strand_claims.version_id IN (reports.before_version_id, reports.after_version_id)
            AND strand_claims.claim_id = json_extract(wanted.value, '$[1]')
        JOIN strands ON strands.id = strand_claims.strand_id
        """,
        (to_json(sorted(claims)),),
    )
    return {
        row["claim_id"]: Matter(
            thread_id=row["thread_id"],
            key=(row["story_id"], row["title"].casefold(), row["holder"])
            if row["family"] == ThreadFamily.FIGURE
            else (row["thread_id"],),
        )
        for row in rows
    }
