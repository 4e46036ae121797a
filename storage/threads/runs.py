"""Where the claims of a story's strands stand, run by run, without what they say: most of what pages ask.

A run is one strand's claims in versions one after another, as long as they say the same word for word by the same
holder; a story has ten times as many claims as runs. Each claim of a strand is stored with its version's number and
with the number its run began at, so that one index tells all runs.
Refuses: what the claims say (appearances.py).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from service.domain.threads import StrandClaim, ThreadFamily
from storage.chains import list_current
from storage.driver import Value
from storage.json_text import to_json
from storage.rows import time
from storage.store import Store
from storage.threads.finding import BY_ID, CLAIM
from storage.waiting import list_counted

#: The current versions of each article of a story in order: id and when captured.
Chains = dict[str, tuple[tuple[str, datetime], ...]]


class _Last(NamedTuple):
    """The last claim of a strand, as far as it says whether a run goes on after it."""

    since: int
    number: int
    holder: str
    wording: str


class Run(NamedTuple):
    """Claims of a strand that say the same, in versions one after another. Versions by their place in the article."""

    since: int
    until: int
    claim_id: str  # of the first of them

    @property
    def length(self) -> int:
        """How many claims it has: one in each version."""
        return self.until - self.since + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A strand, and the runs of its claims in order."""

    id: str
    thread_id: str
    article_id: str
    family: ThreadFamily
    title: str
    holder: str
    first_at: datetime
    runs: Sequence[Run]


def save_strand_claims(store: Store, placed: Sequence[StrandClaim], said: Mapping[str, str] | None = None) -> None:
    """The stored claims are on their strands. placed: those of one article, in the order of its versions.

    A claim's run begins with it, unless the strand's last claim so far says the same in the version just before.
    said: the standing key of each, by its id, from whoever has them at hand.
    """
    numbers: dict[str, int] = {}
    with store.together():
        for version_id in dict.fromkeys(one.version_id for one in placed):
            row = store.row(_NUMBER, (version_id,))
            assert row is not None  # counting always answers
            numbers[version_id] = row["number"]
        if said is None:
            rows_said = store.rows(_SAID, (to_json([(one.version_id, one.claim_id) for one in placed]),))
            said = {row["id"]: row["wording"] for row in rows_said}
        strands = to_json(sorted({one.strand_id for one in placed}))
        last = {row["strand_id"]: _Last(*row[1:]) for row in store.rows(_LAST, (strands,))}
        rows: list[tuple[Value, ...]] = []
        for one in placed:
            number, wording = numbers[one.version_id], said.get(one.claim_id, "")
            before = last.get(one.strand_id)
            goes_on = before is not None and wording and before[1:] == (number - 1, one.holder, wording)
            since = before.since if before is not None and goes_on else number
            if before is None or before[:2] < (since, number):
                last[one.strand_id] = _Last(since, number, one.holder, wording)
            rows.append(
                (
                    *(one.claim_id, one.strand_id, one.version_id, one.place_id, one.holder, one.reason.value),
                    *(one.before_claim_id, number, since),
                )
            )
        store.write_many(_SAVE, rows)


def list_standing(
    store: Store, story_id: str, *, family: ThreadFamily | None = None, thread_id: str | None = None
) -> tuple[Standing, ...]:
    """A story's strands, of one family or one thread or all, by when they began."""
    asked: tuple[Value, ...] = (story_id, None if family is None else family.value, thread_id)
    runs: dict[str, list[Run]] = defaultdict(list)
    for strand_id, *facts in store.rows(_RUNS, asked):
        runs[strand_id].append(Run(*facts))
    return tuple(
        Standing(
            id=row["id"],
            thread_id=row["thread_id"],
            article_id=row["article_id"],
            family=ThreadFamily(row["family"]),
            title=row["title"],
            holder=row["holder"],
            first_at=time(row["first_at"]),
            runs=runs[row["id"]],
        )
        for row in store.rows(_STRANDS, asked)
        if row["id"] in runs
    )


def newest_titles(store: Store, standing: Sequence[Standing], chains: Chains) -> dict[str, str]:
    """The newest wording of each thread, by its id: of the claim captured last, and of those the last in its text."""
    newest: dict[str, tuple[tuple[datetime, str], list[Standing]]] = {}
    for strand in standing:
        key = chains[strand.article_id][strand.runs[-1].until][1], strand.article_id
        if strand.thread_id not in newest or newest[strand.thread_id][0] < key:
            newest[strand.thread_id] = key, [strand]
        elif newest[strand.thread_id][0] == key:
            newest[strand.thread_id][1].append(strand)
    return {
        thread_id: (found[0] if len(found) == 1 else max(found, key=lambda one: _last_place(store, one))).title
        for thread_id, (_, found) in newest.items()
    }


def list_chains(store: Store, story_id: str) -> Chains:
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


def list_turns(store: Store, story_id: str) -> Chains:
    """What was seen of each article of a story that went to and fro, turn by turn, whether or not it is a version.

    Each turn with the version whose text it showed, the latest until then, and when it was captured.
    """
    found: Chains = {}
    for row in store.rows(_TURNED, (story_id,)):
        versions = {one.captured_at: one.id for one in list_current(store, row["id"])}
        showing: dict[str, str] = {}
        seen: list[tuple[str, datetime]] = []
        last = ""
        for one in list_counted(store, row["id"]):
            if one.captured_at in versions:
                showing[one.content_hash] = versions[one.captured_at]
            if one.content_hash != last and one.content_hash in showing:
                seen.append((showing[one.content_hash], one.captured_at))
                last = one.content_hash
        found[row["id"]] = tuple(seen)
    return found


def _last_place(store: Store, strand: Standing) -> int:
    row = store.row(
        f"""
        SELECT claims.place FROM strand_claims {CLAIM}
        WHERE strand_id = ? ORDER BY since DESC, strand_claims.number DESC LIMIT 1
        """,
        (strand.id,),
    )
    assert row is not None  # its runs were read just now
    return int(row["place"])


_NUMBER = """
    SELECT count(*) AS number FROM versions AS this JOIN versions AS earlier
        ON earlier.article_id = this.article_id AND earlier.retired = 0 AND earlier.captured_at < this.captured_at
    WHERE this.id = ?
"""

_TURNED = """
    SELECT DISTINCT articles.id FROM articles JOIN versions ON versions.article_id = articles.id
    WHERE articles.story_id = ? AND versions.retired = 0 AND versions.turns > 0 ORDER BY 1
"""

_SAVE = """
    INSERT INTO strand_claims
        (claim_id, strand_id, version_id, place_id, holder, reason, before_claim_id, number, since)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""

#: What each of these claims says; none of them need be on a strand yet.
_SAID = f"""
    SELECT claims.id, claims.wording FROM json_each(?) AS wanted
    CROSS JOIN snapshots ON snapshots.version_id = json_extract(wanted.value, '$[0]')
    {BY_ID} ON claims.snapshot = snapshots.number AND claims.id = json_extract(wanted.value, '$[1]')
"""

#: The last claim so far of each of these strands.
_LAST = f"""
    SELECT last.strand_id, last.since, last.number, last.holder, claims.wording
    FROM json_each(?) AS one
    CROSS JOIN strand_claims AS last ON (last.version_id, last.claim_id) = (
        SELECT version_id, claim_id FROM strand_claims WHERE strand_id = one.value
        ORDER BY since DESC, number DESC LIMIT 1)
    CROSS JOIN snapshots ON snapshots.version_id = last.version_id
    {BY_ID} ON claims.snapshot = snapshots.number AND claims.id = last.claim_id
"""

_ASKED = """
    strands.story_id = ?1 AND (?2 IS NULL OR strands.family = ?2) AND (?3 IS NULL OR strands.thread_id = ?3)
"""

_STRANDS = f"""
    SELECT id, thread_id, article_id, family, title, holder, first_at FROM strands WHERE {_ASKED} ORDER BY first_at, id
"""

_RUNS = f"""
    SELECT strand_id, since, max(number), max(CASE WHEN number = since THEN claim_id END)
    FROM strands JOIN strand_claims ON strand_claims.strand_id = strands.id WHERE {_ASKED}
    GROUP BY strand_id, since ORDER BY strand_id, since
"""
