"""Every place where the claims of a story's threads stand, read for pages: what is carried over is not read again.

Refuses: what can be read off them (service/comparison/story).
"""

from collections import defaultdict
from datetime import datetime

from service.domain.ids import content_id
from service.domain.threads import Appearance, JoinReason, ThreadFamily
from service.domain.versions import Span
from storage.driver import Value
from storage.rows import Row, claim_from, time
from storage.store import Store
from storage.threads.reading import OUTLET
from storage.threads.strands import in_parts


def list_appearances(
    store: Store, story_id: str, family: ThreadFamily | None = None, thread_id: str | None = None
) -> tuple[Appearance, ...]:
    """Every place where claims of a story's threads stand, by time of capture and place; or of one thread alone.

    A claim that stands word for word in one version after another is one appearance, from the first of them
    (`version_id`) to the last (`through`): most claims of most versions are carried over, and are not read again.
    """
    asked: tuple[Value, ...] = (story_id, None if family is None else family.value, thread_id)
    chains = list_chains(store, story_id)
    order = {id: place for chain in chains.values() for place, (id, _) in enumerate(chain)}
    begun: dict[str, str] = {}  # of each run of versions its first claim, and the last version
    before: Row | None = None
    standing = ""
    newest: dict[str, tuple[tuple[str, str, int], str]] = {}  # of each thread its newest claim and that strand's title
    rows = store.rows(_STANDING, asked)
    rows.sort(key=lambda row: (row["strand_id"], order[row["version_id"]]))
    for row in rows:
        goes_on = (
            before is not None
            and row["strand_id"] == before["strand_id"]
            and order[row["version_id"]] == order[before["version_id"]] + 1
            and row["wording"] == before["wording"] != ""
            and row["holder"] == before["holder"]
        )
        if not goes_on:
            standing = row["claim_id"]
        begun[standing] = row["version_id"]
        place = (row["captured_at"], row["article_id"], row["place"])
        if row["thread_id"] not in newest or newest[row["thread_id"]][0] < place:
            newest[row["thread_id"]] = place, row["strand_title"]
        before = row
    found = in_parts(store, _APPEARANCES, (), begun)
    found.sort(key=lambda row: (row["captured_at"], row["article_id"], row["place"]))
    texts = {hash: _text(store, hash) for hash in {row["content_hash"] for row in found}}
    return tuple(
        _appearance_from(row, texts[row["content_hash"]], newest[row["thread_id"]][1], begun[row["id"]])
        for row in found
    )


def list_figure_spans(store: Store, story_id: str) -> dict[str, tuple[Span, ...]]:
    """Where the figures of each version of a story stand, by version id, in reading order."""
    rows = store.rows(
        """
        SELECT strand_claims.version_id, claims.starts, claims.ends FROM strands
        JOIN strand_claims ON strand_claims.strand_id = strands.id
        JOIN claims ON claims.id = strand_claims.claim_id
        WHERE strands.story_id = ? AND strands.family = 'figure'
        """,
        (story_id,),
    )
    spans: dict[str, list[Span]] = defaultdict(list)
    for row in rows:
        spans[row["version_id"]].append(Span(row["starts"], row["ends"]))
    return {version_id: tuple(sorted(found, key=lambda span: span.start)) for version_id, found in spans.items()}


def list_chains(store: Store, story_id: str) -> dict[str, tuple[tuple[str, datetime], ...]]:
    """The current versions of each article of a story, in order: id and when captured."""
    rows = store.rows(
        """
        SELECT versions.id, versions.article_id, versions.captured_at FROM versions
        JOIN articles ON articles.id = versions.article_id
        WHERE articles.story_id = ? AND versions.retired = 0 ORDER BY versions.article_id, versions.captured_at
        """,
        (story_id,),
    )
    chains: dict[str, list[tuple[str, datetime]]] = defaultdict(list)
    for row in rows:
        chains[row["article_id"]].append((row["id"], time(row["captured_at"])))
    return {article_id: tuple(chain) for article_id, chain in chains.items()}


def story_digest(store: Store, story_id: str) -> str:
    """A name for how the threads of a story stand: the same as long as nothing they are made of is another.

    They follow from the articles' names and versions, the rules, and what people decided; all are few rows.
    """
    rows = store.rows(
        """
        SELECT articles.id, articles.publisher, articles.title, articles.url, threadings.extractor, threadings.comparer,
            threadings.threader, threadings.chain FROM articles
        LEFT JOIN threadings ON threadings.article_id = articles.id WHERE articles.story_id = ? ORDER BY articles.id
        """,
        (story_id,),
    )
    decided = store.rows("SELECT id, undone_at FROM decisions WHERE story_id = ? ORDER BY id", (story_id,))
    return content_id("threads", story_id, *(tuple(row) for row in (*rows, *decided)))


#: Which claims stand where, without what they say: enough to see which are carried over.
_STANDING = """
    SELECT strand_claims.claim_id, strand_claims.strand_id, strand_claims.version_id, strand_claims.holder,
        strands.thread_id, strands.title AS strand_title, versions.article_id, versions.captured_at,
        claims.wording, claims.place
    FROM strands JOIN strand_claims ON strand_claims.strand_id = strands.id
    JOIN claims ON claims.id = strand_claims.claim_id
    JOIN versions ON versions.id = strand_claims.version_id
    WHERE strands.story_id = ?1 AND (?2 IS NULL OR strands.family = ?2) AND (?3 IS NULL OR strands.thread_id = ?3)
"""

_APPEARANCES = f"""
    SELECT claims.id, claims.kind, claims.starts, claims.ends, claims.detail, claims.place, strand_claims.strand_id,
        strand_claims.holder, strand_claims.reason, strand_claims.version_id, strands.thread_id, versions.article_id,
        versions.captured_at, captures.content_hash, {OUTLET} AS outlet
    FROM strand_claims JOIN strands ON strands.id = strand_claims.strand_id
    JOIN claims ON claims.id = strand_claims.claim_id
    JOIN versions ON versions.id = strand_claims.version_id
    JOIN captures ON captures.id = versions.capture_id
    JOIN articles ON articles.id = versions.article_id
    WHERE strand_claims.claim_id IN ({{}})
"""


def _text(store: Store, content_hash: str) -> str:
    row = store.row("SELECT text FROM texts WHERE content_hash = ?", (content_hash,))
    assert row is not None  # the capture refers to it
    return str(row["text"])


def _appearance_from(row: Row, text: str, title: str, through: str) -> Appearance:
    return Appearance(
        thread_id=row["thread_id"],
        title=title,
        strand_id=row["strand_id"],
        claim=claim_from(row, text),
        holder=row["holder"],
        version_id=row["version_id"],
        number=row["place"] + 1,
        through=through,
        article_id=row["article_id"],
        outlet=row["outlet"],
        captured_at=time(row["captured_at"]),
        reason=JoinReason(row["reason"]),
    )
