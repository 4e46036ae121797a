"""Strands, the claims on them, and the threads they are in.

What stands here follows from claims, reports and decisions, and may be thrown away and made again.
Refuses: deciding what is joined (service/comparison/threads).
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from service.domain.threads import ALONE, Join, JoinReason, Matter, Strand, Thread, ThreadFamily
from storage.driver import Value
from storage.json_text import to_json
from storage.rows import Row, at, time
from storage.store import Store
from storage.threads.finding import CLAIM

#: Most values handed to one query; the rest goes into the next.
AT_ONCE = 500

#: Matters, and lists of words, whose reading is remembered.
MATTERS_REMEMBERED = 20_000

#: Of new strands that are threads of their own.
NO_JOINS: Mapping[str, tuple[str, Join]] = {}

#: Where the blocks of strands begin and end that tell no matter, in the order of blocks.
AFTER_ALONE = ALONE[:-1] + chr(ord(ALONE[-1]) + 1)

_FAMILIES = {family.value: family for family in ThreadFamily}
_REASONS = {reason.value: reason for reason in JoinReason}


@dataclass(frozen=True, slots=True, kw_only=True)
class Threading:
    """That an article's claims are on strands, by which rules, and from which versions."""

    article_id: str
    extractor: str
    comparer: str
    threader: str
    chain: str  # made of the ids of its versions, in order


def find_threading(store: Store, article_id: str) -> Threading | None:
    """How an article's strands were made, None when they were not yet."""
    row = store.row("SELECT * FROM threadings WHERE article_id = ?", (article_id,))
    if row is None:
        return None
    return Threading(
        article_id=row["article_id"],
        extractor=row["extractor"],
        comparer=row["comparer"],
        threader=row["threader"],
        chain=row["chain"],
    )


def save_threading(store: Store, threading: Threading) -> None:
    """It is known how the article's strands were made."""
    with store.together():
        store.write(
            """
            INSERT OR REPLACE INTO threadings (article_id, extractor, comparer, threader, chain)
            VALUES (?, ?, ?, ?, ?)
            """,
            (threading.article_id, threading.extractor, threading.comparer, threading.threader, threading.chain),
        )


def list_unthreaded_articles(store: Store, extractor: str, comparer: str, threader: str) -> tuple[str, ...]:
    """The articles with a current version whose strands were not made by these rules."""
    rows = store.rows(
        """
        SELECT DISTINCT versions.article_id FROM versions
        LEFT JOIN threadings ON threadings.article_id = versions.article_id
        WHERE versions.retired = 0
        AND (threadings.extractor, threadings.comparer, threadings.threader) IS NOT (?, ?, ?) ORDER BY 1
        """,
        (extractor, comparer, threader),
    )
    return tuple(row["article_id"] for row in rows)


def save_strands(
    store: Store, story_id: str, strands: Iterable[Strand], joins: Mapping[str, tuple[str, Join]] = NO_JOINS
) -> None:
    """The strands are stored; a known one stays in its thread.

    joins: the thread and the join of new ones, by id; any other new one is a thread of its own until it is joined.
    """
    with store.together():
        store.write_many(
            """
            INSERT INTO strands (id, story_id, article_id, family, block, matter, title, holder, first_at, place, low,
                high, rivals, thread_id, joined_to, reason, words)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
            ON CONFLICT (id) DO UPDATE SET block = excluded.block, matter = excluded.matter, title = excluded.title,
                holder = excluded.holder, first_at = excluded.first_at, place = excluded.place, low = excluded.low,
                high = excluded.high, rivals = excluded.rivals
            """,
            [(*_strand_row(story_id, one), *_join_row(one.id, joins.get(one.id))) for one in strands],
        )


def remove_strands(store: Store, article_id: str, ids: Iterable[str]) -> None:
    """No claim of the article is on a strand any more, and these strands are gone."""
    with store.together():
        store.write(
            "DELETE FROM strand_claims WHERE strand_id IN (SELECT id FROM strands WHERE article_id = ?)", (article_id,)
        )
        store.write_many("DELETE FROM strands WHERE id = ?", [(id,) for id in ids])


def list_article_strands(store: Store, article_id: str) -> tuple[Strand, ...]:
    """An article's strands, by id."""
    rows = store.rows("SELECT * FROM strands WHERE article_id = ? ORDER BY id", (article_id,))
    return tuple(strand_from(row) for row in rows)


def list_blocks(store: Store, story_id: str) -> tuple[str, ...]:
    """The blocks of a story's strands that tell a matter, each once."""
    rows = store.rows(
        """
        SELECT DISTINCT block FROM strands INDEXED BY strands_of_a_block
        WHERE story_id = ?1 AND (block < ?2 OR block >= ?3) ORDER BY 1
        """,
        (story_id, ALONE, AFTER_ALONE),
    )
    return tuple(row["block"] for row in rows)


def list_joined(
    store: Store, story_id: str, blocks: Collection[str] | None = None
) -> tuple[tuple[Strand, str, Join], ...]:
    """A story's strands in these blocks, or all of them, each with the thread it is in and why."""
    if blocks is None:
        found = store.rows("SELECT * FROM strands WHERE story_id = ?", (story_id,))
    else:
        found = in_parts(store, "SELECT * FROM strands WHERE story_id = ? AND block IN ({})", (story_id,), blocks)
    return tuple((strand_from(row), row["thread_id"], join_from(row)) for row in found)


def list_newest(store: Store, story_id: str, most: int) -> tuple[tuple[Strand, str], ...]:
    """The strands of a story that tell a matter, those first seen last and at most so many, each with its thread."""
    rows = store.rows(
        "SELECT * FROM strands WHERE story_id = ? AND matter IS NOT NULL ORDER BY first_at DESC, id LIMIT ?",
        (story_id, most),
    )
    return tuple((strand_from(row), row["thread_id"]) for row in rows)


def find_strands(store: Store, ids: Collection[str]) -> dict[str, Strand]:
    """The strands of these ids, by id."""
    rows = in_parts(store, "SELECT * FROM strands WHERE id IN ({})", (), ids)
    return {row["id"]: strand_from(row) for row in rows}


def strands_of_version(store: Store, version_id: str) -> dict[str, str]:
    """The strand of each claim of a version, by claim id."""
    rows = store.rows("SELECT claim_id, strand_id FROM strand_claims WHERE version_id = ?", (version_id,))
    return {row["claim_id"]: row["strand_id"] for row in rows}


def find_earlier(
    store: Store, article_id: str, keys: Collection[str], texts: Collection[str]
) -> dict[str, tuple[str, str]]:
    """Strand and claim id of the latest claim of an article that has each of these standing keys or places.

    texts: the hashes of the texts that the places are in.
    """
    by_wording = """
        SELECT claims.wording AS key, strand_claims.strand_id, strand_claims.claim_id FROM claims
        CROSS JOIN snapshots ON snapshots.number = claims.snapshot
        CROSS JOIN versions ON versions.id = snapshots.version_id
        CROSS JOIN strand_claims ON strand_claims.version_id = versions.id AND strand_claims.claim_id = claims.id
        WHERE versions.article_id = ? AND claims.wording <> '' AND claims.wording IN ({})
        ORDER BY versions.captured_at, claims.place
    """
    by_place = f"""
        SELECT strand_claims.place_id AS key, strand_claims.strand_id, strand_claims.claim_id FROM versions
        JOIN captures ON captures.id = versions.capture_id
            AND captures.content_hash IN (SELECT value FROM json_each(?))
        CROSS JOIN strand_claims ON strand_claims.version_id = versions.id
        {CLAIM}
        WHERE versions.article_id = ? AND versions.retired = 0 AND strand_claims.place_id IN ({{}})
        ORDER BY versions.captured_at, claims.place
    """
    found = in_parts(store, by_wording, (article_id,), keys)
    found += in_parts(store, by_place, (to_json(sorted(texts)), article_id), keys)
    return {row["key"]: (row["strand_id"], row["claim_id"]) for row in found}


def save_joins(store: Store, threads: Iterable[Thread], known: Mapping[str, tuple[str, Join]]) -> int:
    """The strands are in these threads for these reasons. Returns how many were not so before, as `known` has it."""
    moved = [
        (thread.id, join.to_strand_id, join.reason.value, to_json(join.words), join.strand_id)
        for thread in threads
        for join in thread.joins
        if known.get(join.strand_id) != (thread.id, join)
    ]
    with store.together():
        store.write_many("UPDATE strands SET thread_id = ?, joined_to = ?, reason = ?, words = ? WHERE id = ?", moved)
    return len(moved)


def join_from(row: Row) -> Join:
    """A join from a strand's row."""
    return Join(
        strand_id=row["id"],
        to_strand_id=row["joined_to"],
        reason=_REASONS[row["reason"]],
        words=_words_from(row["words"]),
    )


def in_parts(store: Store, sql: str, values: Sequence[Value], among: Collection[str]) -> list[Row]:
    """The rows of one query with `{}` standing for a list, in as many queries as the list needs."""
    ordered = sorted(among)
    rows: list[Row] = []
    for start in range(0, len(ordered), AT_ONCE):
        part = ordered[start : start + AT_ONCE]
        rows += store.rows(sql.format(", ".join("?" * len(part))), (*values, *part))
    return rows


def _strand_row(story_id: str, strand: Strand) -> tuple[Value, ...]:
    matter = strand.matter
    return (
        strand.id,
        story_id,
        strand.article_id,
        strand.family.value,
        strand.block,
        None if matter is None else matter_json(matter),
        strand.title,
        strand.holder,
        at(strand.first_at),
        strand.place,
        None if strand.low is None else str(strand.low),
        None if strand.high is None else str(strand.high),
        to_json(sorted(strand.rivals)),
    )


def _join_row(strand_id: str, joined: tuple[str, Join] | None) -> tuple[Value, ...]:
    if joined is None:
        return strand_id, "", JoinReason.FIRST.value, "[]"
    thread_id, join = joined
    return thread_id, join.to_strand_id, join.reason.value, to_json(join.words)


def matter_json(matter: Matter) -> str:
    """The matter as it is stored: equal for equal ones."""
    words = (matter.words, matter.names, matter.places, matter.counted)
    return to_json([matter.block, matter.holder, *map(sorted, words), matter.event])


def strand_from(row: Row) -> Strand:
    """A strand from its row."""
    family = _FAMILIES[row["family"]]
    matter = None if row["matter"] is None else _matter_from(family, row["matter"])
    return Strand(
        id=row["id"],
        article_id=row["article_id"],
        family=family,
        matter=matter,
        title=row["title"],
        holder=row["holder"],
        first_at=time(row["first_at"]),
        place=row["place"],
        low=None if row["low"] is None else Decimal(row["low"]),
        high=None if row["high"] is None else Decimal(row["high"]),
        rivals=frozenset(_words_from(row["rivals"])),
    )


@lru_cache(maxsize=MATTERS_REMEMBERED)
def _matter_from(family: ThreadFamily, stored: str) -> Matter:
    """The matter that `_strand_row` wrote: one value for all strands of one matter, which are many."""
    block, holder, words, names, places, counted, *event = json.loads(stored)  # the event came later
    return Matter(
        family=family,
        block=block,
        holder=holder,
        words=frozenset(words),
        names=frozenset(names),
        places=frozenset(places),
        counted=frozenset(counted),
        event=event[0] if event else "",
    )


@lru_cache(maxsize=MATTERS_REMEMBERED)
def _words_from(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))
