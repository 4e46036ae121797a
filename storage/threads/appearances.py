"""Every place where the claims of a story's threads stand, read for pages: what is carried over is not read again.

Refuses: what can be read off them (service/comparison/story).
"""

from collections import defaultdict

from service.domain.ids import content_id
from service.domain.threads import Appearance, JoinReason, ThreadFamily
from service.domain.versions import Span
from storage.rows import Row, claim_from, time
from storage.store import Store
from storage.threads.reading import OUTLET
from storage.threads.runs import list_chains, list_standing, newest_titles
from storage.threads.strands import in_parts


def list_appearances(
    store: Store, story_id: str, family: ThreadFamily | None = None, thread_id: str | None = None
) -> tuple[Appearance, ...]:
    """Every place where claims of a story's threads stand, by time of capture and place; or of one thread alone.

    A claim that stands word for word in one version after another is one appearance, from the first of them
    (`version_id`) to the last (`through`): most claims of most versions are carried over, and are not read again.
    """
    chains = list_chains(store, story_id)
    standing = list_standing(store, story_id, family=family, thread_id=thread_id)
    titles = newest_titles(store, standing, chains)
    through = {
        run.claim_id: chains[strand.article_id][run.until][0] for strand in standing for run in strand.runs
    }  # the first claim of each run, and its last version
    found = in_parts(store, _APPEARANCES, (), through)
    found.sort(key=lambda row: (row["captured_at"], row["article_id"], row["place"]))
    texts = {hash: _text(store, hash) for hash in {row["content_hash"] for row in found}}
    return tuple(
        _appearance_from(row, texts[row["content_hash"]], titles[row["thread_id"]], through[row["id"]]) for row in found
    )


def list_figure_spans(store: Store, story_id: str) -> dict[str, tuple[Span, ...]]:
    """Where the figures of each version of a story stand, by version id, in reading order."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for version_id, starts, ends in store.rows(_FIGURES, (story_id,)):
        spans[version_id].append(Span(starts, ends))
    return {version_id: tuple(found) for version_id, found in spans.items()}


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


_FIGURES = """
    SELECT versions.id, claims.starts, claims.ends FROM articles
    JOIN threadings ON threadings.article_id = articles.id
    JOIN versions ON versions.article_id = articles.id AND versions.retired = 0
    JOIN snapshots ON snapshots.version_id = versions.id AND snapshots.extractor = threadings.extractor
    JOIN claims ON claims.snapshot = snapshots.number AND claims.kind = 'figure'
    WHERE articles.story_id = ? ORDER BY snapshots.number, claims.starts
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
