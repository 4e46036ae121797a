"""Every place where the claims of a story's threads stand, read for pages: what is carried over is not read again.

Refuses: what can be read off them (service/comparison/story).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType

from service.domain.claims import Claim
from service.domain.ids import content_id
from service.domain.threads import Appearance, JoinReason, ThreadFamily
from service.domain.versions import Span
from storage.json_text import to_json
from storage.rows import Row, claim_from
from storage.store import Store
from storage.threads.finding import CLAIM, WANTED
from storage.threads.reading import OUTLET
from storage.threads.runs import list_chains, list_standing, newest_titles
from storage.threads.strands import in_parts

#: No claim is known.
NOTHING: Mapping[str, Claim] = MappingProxyType({})


def list_appearances(
    store: Store,
    story_id: str,
    family: ThreadFamily | None = None,
    thread_id: str | None = None,
    known: Mapping[str, Claim] = NOTHING,
) -> tuple[Appearance, ...]:
    """Every place where claims of a story's threads stand, by time of capture and place; or of one thread alone.

    A claim that stands word for word in one version after another is one appearance, from the first of them
    (`version_id`) to the last (`through`): most claims of most versions are carried over, and are not read again.
    known: claims by id, as the same rules read them (`rules_of`); what they say is not read either.
    """
    chains = list_chains(store, story_id)
    standing = list_standing(store, story_id, family=family, thread_id=thread_id)
    titles = newest_titles(store, standing, chains)
    outlets = {row["id"]: row["outlet"] for row in store.rows(_OUTLETS, (story_id,))}
    runs = {run.claim_id: (strand, run) for strand in standing for run in strand.runs}
    stands = {id: chains[strand.article_id][run.since][0] for id, (strand, run) in runs.items()}
    claims = dict(known) | _read_claims(store, [(stands[id], id) for id in runs.keys() - known.keys()])
    found = []
    for row in store.rows(_FACTS, (to_json(sorted((version_id, id) for id, version_id in stands.items())),)):
        strand, run = runs[row["claim_id"]]
        chain = chains[strand.article_id]
        found.append(
            Appearance(
                thread_id=strand.thread_id,
                title=titles[strand.thread_id],
                strand_id=strand.id,
                claim=claims[row["claim_id"]],
                holder=row["holder"],
                version_id=chain[run.since][0],
                number=row["place"] + 1,
                through=chain[run.until][0],
                article_id=strand.article_id,
                outlet=outlets[strand.article_id],
                captured_at=chain[run.since][1],
                reason=JoinReason(row["reason"]),
            )
        )
    found.sort(key=lambda one: (one.captured_at, one.article_id, one.number))
    return tuple(found)


def rules_of(store: Store, story_id: str) -> str:
    """By which rules the claims of a story's threads were read: claims of one id say the same as long as these do."""
    rows = store.rows(
        """
        SELECT DISTINCT extractor FROM threadings JOIN articles ON articles.id = threadings.article_id
        WHERE articles.story_id = ? ORDER BY 1
        """,
        (story_id,),
    )
    return " ".join(row["extractor"] for row in rows)


def _read_claims(store: Store, wanted: Collection[tuple[str, str]]) -> dict[str, Claim]:
    rows = store.rows(_CLAIMS, (to_json(sorted(wanted)),))
    texts = {hash: _text(store, hash) for hash in {row["content_hash"] for row in rows}}
    return {row["id"]: claim_from(row, texts[row["content_hash"]]) for row in rows}


def list_figure_spans(
    store: Store, story_id: str, known: Mapping[str, Sequence[Span]] | None = None
) -> dict[str, Sequence[Span]]:
    """Where the figures of each version of a story stand, by version id, in reading order.

    known: those of versions, as the same rules read them (`rules_of`), which are not read again.
    """
    if known:
        versions = [id for chain in list_chains(store, story_id).values() for id, _ in chain]
        late = _spans(in_parts(store, _LATE_FIGURES, (), set(versions) - known.keys()))
        return {id: known.get(id) or late.get(id, ()) for id in versions}
    return _spans(store.rows(_FIGURES, (story_id,)))


def _spans(rows: Iterable[Row]) -> dict[str, Sequence[Span]]:
    spans: dict[str, list[Span]] = defaultdict(list)
    for version_id, starts, ends in rows:
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
    turned = store.rows(
        """
        SELECT versions.id, turns, turned_until FROM versions JOIN articles ON articles.id = versions.article_id
        WHERE articles.story_id = ? AND retired = 0 AND turns > 0 ORDER BY 1
        """,
        (story_id,),
    )
    decided = store.rows("SELECT id, undone_at FROM decisions WHERE story_id = ? ORDER BY id", (story_id,))
    return content_id("threads", story_id, *(tuple(row) for row in (*rows, *turned, *decided)))


_PLACED = """
    SELECT versions.id, claims.starts, claims.ends FROM articles
    JOIN threadings ON threadings.article_id = articles.id
    JOIN versions ON versions.article_id = articles.id AND versions.retired = 0
    JOIN snapshots ON snapshots.version_id = versions.id AND snapshots.extractor = threadings.extractor
    JOIN claims ON claims.snapshot = snapshots.number AND claims.kind = 'figure'
"""

_FIGURES = f"{_PLACED} WHERE articles.story_id = ? ORDER BY snapshots.number, claims.starts"

_LATE_FIGURES = f"{_PLACED} WHERE versions.id IN ({{}}) ORDER BY snapshots.number, claims.starts"

_OUTLETS = f"SELECT articles.id, {OUTLET} AS outlet FROM articles WHERE story_id = ?"

#: What stands beside a claim, without what it says.
_FACTS = f"""
    SELECT strand_claims.claim_id, strand_claims.holder, strand_claims.reason, claims.place
    FROM {WANTED} {CLAIM}
"""

_CLAIMS = f"""
    SELECT claims.id, claims.kind, claims.starts, claims.ends, claims.detail, captures.content_hash
    FROM {WANTED} {CLAIM}
    JOIN versions ON versions.id = strand_claims.version_id
    JOIN captures ON captures.id = versions.capture_id
"""


def _text(store: Store, content_hash: str) -> str:
    row = store.row("SELECT text FROM texts WHERE content_hash = ?", (content_hash,))
    assert row is not None  # the capture refers to it
    return str(row["text"])
