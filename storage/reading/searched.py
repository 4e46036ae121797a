"""What is searched: each wording of an article once, at the earliest of the versions that stand.

A function of the versions that stand and the newest snapshot of each, however they came in: an earlier version takes
a wording over, a version that does not stand any more gives it back. The schema step that creates the indexes fills
them, and `rebuild` makes them anew. Refuses: searching (search.py).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from service.domain.claims import Claim, Figure, Position, Snapshot
from storage.driver import Value, all_checked
from storage.json_text import to_json
from storage.migrations.m013_m014 import SAYINGS_OF_SNAPSHOTS
from storage.store import Store

#: Sayings written by one statement; of long ones that is a megabyte.
AT_ONCE = 1_000

#: Rows that wait to be written, in order: article, version, place, extractor, then what `_said` tells.
Row = tuple[Value, ...]


@dataclass(slots=True)
class Noted:
    """What the snapshots of one transaction say, until `save_noted`."""

    #: Of each saying (article, extractor, then what `_said` tells) the earliest time at which it will be searched.
    earliest: dict[tuple[str, ...], str] = field(default_factory=dict)
    rows: dict[tuple[str, ...], Row] = field(default_factory=dict)  # those that are not written yet


#: The claims of the newest snapshots of versions that stand; a condition may be added.
_STANDING = f"""{SAYINGS_OF_SNAPSHOTS}
    WHERE versions.retired = 0
    AND snapshots.number = (SELECT max(number) FROM snapshots AS read WHERE read.version_id = versions.id)
"""

#: A wording that is there already goes to the earlier of the two versions. The words are equal, so the index is too.
_KEPT_AT_THE_EARLIEST = """
    ON CONFLICT (article_id, extractor, kind, holder, words, about)
    DO UPDATE SET version_id = excluded.version_id, place = excluded.place
    WHERE (SELECT captured_at FROM versions WHERE id = excluded.version_id)
        < (SELECT captured_at FROM versions WHERE id = sayings.version_id)
"""

_AT_THE_EARLIEST = f"ORDER BY versions.captured_at, claims.place {_KEPT_AT_THE_EARLIEST}"

#: The same of claims that are at hand. One statement for all of them: before each statement that may have to be undone
#: alone, SQLite has the index of words write to the database what it held back, as a segment to be merged later.
_AT_HAND = f"""
    INSERT INTO sayings (article_id, version_id, place, extractor, kind, holder, words, about)
    SELECT {", ".join([f"json_extract(one.value, '$[{place}]')" for place in range(8)])}
    FROM json_each(?) AS one WHERE true
    {_KEPT_AT_THE_EARLIEST}
"""

#: What is searched of a version that left; or by older rules, of one that stands and was read anew.
_NOT_OF_TODAY = """
    DELETE FROM sayings WHERE version_id = ?1 AND extractor IS NOT (
        SELECT extractor FROM snapshots JOIN versions ON versions.id = version_id
        WHERE version_id = ?1 AND retired = 0 ORDER BY number DESC LIMIT 1)
"""


def note_sayings(store: Store, version_id: str) -> None:
    """The claims of a version that stands are searched; none of a version that was not read yet."""
    store.write(f"{_STANDING} AND versions.id = ? {_AT_THE_EARLIEST}", (version_id,))


def note_snapshot(store: Store, snapshot: Snapshot, noted: Noted) -> None:
    """As `note_sayings`, for a snapshot that was stored a moment ago: what it says need not be read back.

    noted: what the snapshots before it in this transaction said, none of whose versions left since: from one version to
    the next most stays, and what is searched at an earlier one need not be asked for again. This one's are added, and
    are searched after `save_noted`.
    """
    version = snapshot.version
    row = store.row("SELECT captured_at FROM versions WHERE id = ? AND retired = 0", (version.id,))
    if row is None:
        return
    at: str = row["captured_at"]
    names = {claim.id: _holder(claim) for claim in snapshot.claims}
    earliest = noted.earliest
    for place, claim in enumerate(snapshot.claims):
        said = _said(claim, names)
        key = version.article_id, snapshot.extractor, *said
        if key not in earliest or at < earliest[key]:
            earliest[key] = at
            noted.rows[key] = (version.article_id, version.id, place, snapshot.extractor, *said)


def save_noted(store: Store, noted: Noted) -> None:
    """What was noted is searched."""
    rows = list(noted.rows.values())
    for start in range(0, len(rows), AT_ONCE):
        store.write(_AT_HAND, (to_json(all_checked(rows[start : start + AT_ONCE])),))
    noted.rows.clear()


def _said(claim: Claim, names: Mapping[str, str]) -> tuple[str, str, str, str]:
    """Kind, holder, words and what they are about: what a claim is searched by."""
    if isinstance(claim, Figure):
        about = claim.counted.exact if claim.counted is not None else ""
        return "figure", names.get(claim.position_id or "", ""), claim.passage.exact, about
    return "position", names[claim.id], claim.passage.exact, ""


def _holder(claim: Claim) -> str:
    return claim.source.name if isinstance(claim, Position) and claim.source is not None else ""


def settle_sayings(store: Store, article_id: str, version_ids: Iterable[str]) -> None:
    """Of versions of an article that left, or were read anew, nothing is searched that they do not say any more.

    To be called once all of a change is written: what they alone had is gone, what others have too is those others'.
    """
    with store.together():
        lost = sum(store.write(_NOT_OF_TODAY, (version_id,)) for version_id in version_ids)
        if lost:
            store.write(f"{_STANDING} AND versions.article_id = ? {_AT_THE_EARLIEST}", (article_id,))


def rebuild(store: Store) -> int:
    """Both indexes hold what is stored now, whatever they held before. Returns how many claims are searched."""
    with store.together():
        store.write("DELETE FROM sayings")
        store.write("INSERT INTO found_sayings (found_sayings) VALUES ('rebuild')")
        store.write(f"{_STANDING} {_AT_THE_EARLIEST}")
        store.write(
            """INSERT INTO searched_texts (content_hash) SELECT content_hash FROM texts
            WHERE content_hash NOT IN (SELECT content_hash FROM searched_texts)"""
        )
        store.write("INSERT INTO found_texts (found_texts) VALUES ('rebuild')")
    row = store.row("SELECT count(*) AS n FROM sayings")
    return 0 if row is None else int(row["n"])
