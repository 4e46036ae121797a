"""Captures, the versions among them, and the snapshots of those.

A text is stored once, whatever number of captures saw it. A version is a capture that starts a run of equal texts; one
that no longer does is retired, not deleted, and saving it again makes it current again.
Refuses: deciding which captures are versions (service/domain/captures.py).
"""

from dataclasses import dataclass
from datetime import datetime

from service.domain.captures import Capture
from service.domain.claims import Figure, Snapshot, standing_key
from service.domain.course import Sighting, Switching
from service.domain.errors import NotFound
from service.domain.versions import Origin, Version
from storage import raws, rulings, seals
from storage.driver import Value
from storage.reading import searched
from storage.rows import (
    CAPTURE_COLUMNS,
    CAPTURES,
    Row,
    at,
    capture_from,
    capture_row,
    claim_detail,
    claim_from,
    doubts_from,
    doubts_json,
    strings,
    time,
    time_or_none,
    version_from,
)
from storage.store import Store
from storage.texts import save_texts

#: A version without its text and with the number of claims in its latest snapshot; for timelines and lists.
SUMMARY = """
    versions.id AS id, versions.article_id AS article_id, versions.capture_id AS capture_id,
    versions.captured_at AS captured_at, captures.published_at AS published_at, captures.modified_at AS modified_at,
    captures.url AS url, captures.headline AS headline, captures.language AS language, captures.origin AS origin,
    captures.memento_url AS memento_url, captures.content_hash AS content_hash, captures.signals AS signals,
    captures.status AS status, versions.turns AS turns, versions.turned_until AS turned_until, (
        SELECT count(*) FROM claims WHERE snapshot = (SELECT max(number) FROM snapshots WHERE version_id = versions.id)
    ) AS claim_count
"""

#: All columns of a snapshot and of a claim: the snapshot's seal is made of what is put into them.
_SNAPSHOT = ("number", "version_id", "extractor", "doubts")
_CLAIM = ("snapshot", "place", "id", "kind", "starts", "ends", "wording", "detail")


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionSummary:
    """A version without its text."""

    id: str
    article_id: str
    capture_id: str
    captured_at: datetime
    published_at: datetime | None
    modified_at: datetime | None
    url: str
    headline: str
    language: str
    origin: Origin
    memento_url: str
    content_hash: str
    claim_count: int  # in its latest snapshot; 0 when none was taken
    signals: tuple[str, ...]  # what spoke for its capture being usable
    status: int | None  # HTTP status of the capture, None for an import
    switching: Switching | None  # that the page went to and fro between this text and the one before


def save_capture(store: Store, capture: Capture, later: seals.Later = None, *, has_text: bool = False) -> None:
    """The capture is stored, with its text when that is new. A capture that is there already stays as it is.

    later: as for `seals.seal`. has_text: whether its text was stored in this transaction.
    """
    with store.together():
        if not has_text:
            save_texts(store, (capture,))
        row = capture_row(capture)
        is_new = store.write(
            f"INSERT INTO captures ({', '.join(CAPTURE_COLUMNS)}) VALUES ({', '.join('?' * len(row))}) "
            "ON CONFLICT (id) DO NOTHING",
            row,
        )
        if is_new:
            seals.seal(store, "capture", capture.id, capture.article_id, [(CAPTURE_COLUMNS, [row])], later)
            if capture.raw is not None:
                raws.save_raw(store, capture, capture.raw, later)
            if capture.held is not None:
                rulings.save_held(store, capture, capture.held)


def find_capture(store: Store, id: str) -> Capture | None:
    """The capture, or None."""
    row = store.row(f"{CAPTURES} WHERE captures.id = ?", (id,))
    return None if row is None else capture_from(row)


def load_capture(store: Store, id: str) -> Capture:
    """The capture. Raises NotFound."""
    capture = find_capture(store, id)
    if capture is None:
        raise NotFound("capture", id)
    return capture


def list_captures(store: Store, article_id: str, limit: int = 50) -> tuple[Capture, ...]:
    """An article's captures, usable or not, newest first; but those that only stood for others and count no more."""
    query = f"{CAPTURES} WHERE captures.article_id = ? AND NOT ({rulings.IDLE})"
    rows = store.rows(f"{query} ORDER BY captures.captured_at DESC, captures.id LIMIT ?", (article_id, limit))
    return tuple(capture_from(row) for row in rows)


def list_sightings(store: Store, article_id: str) -> tuple[Sighting, ...]:
    """An article's usable captures, those set aside by a person left out, by time."""
    rows = store.rows(
        "SELECT captured_at, content_hash, id FROM sightings WHERE article_id = ? "
        "ORDER BY captured_at, content_hash, id",
        (article_id,),
    )
    return tuple(Sighting(time(row["captured_at"]), row["content_hash"], row["id"]) for row in rows)


def version_from_capture(store: Store, capture_id: str) -> Version:
    """The version that a usable capture is or would be. Raises NotFound when there is no such usable capture."""
    row = store.row("SELECT * FROM captures JOIN texts USING (content_hash) WHERE id = ?", (capture_id,))
    if row is None:
        raise NotFound("usable capture", capture_id)
    return version_from(row)


def save_version(store: Store, capture_id: str, version: Version) -> None:
    """The stored capture counts as this version, and the version is current."""
    with store.together():
        is_new = store.write(
            """
            INSERT INTO versions (id, capture_id, article_id, captured_at, retired) VALUES (?, ?, ?, ?, 0)
            ON CONFLICT (id) DO NOTHING
            """,
            (version.id, capture_id, version.article_id, at(version.captured_at)),
        )
        store.write("INSERT INTO sequence (version_id) VALUES (?) ON CONFLICT DO NOTHING", (version.id,))
        if not is_new:  # one that is back was read before
            store.write("UPDATE versions SET retired = 0, turns = 0, turned_until = NULL WHERE id = ?", (version.id,))
            searched.note_sayings(store, version.id)


def save_switching(store: Store, version_id: str, switching: Switching | None) -> None:
    """What is known of a page's turns between this version's text and the one before is this."""
    store.write(
        "UPDATE versions SET turns = ?, turned_until = ? WHERE id = ?",
        (switching.turns if switching else 0, at(switching.until) if switching else None, version_id),
    )


def retire_version(store: Store, version_id: str) -> None:
    """The version is no longer listed; it can still be found by its id, and in a search until `settle_sayings`."""
    with store.together():
        store.write("UPDATE versions SET retired = 1 WHERE id = ?", (version_id,))


def find_version(store: Store, id: str) -> Version | None:
    """The version, current or retired, or None."""
    row = store.row(
        """
        SELECT captures.*, texts.text FROM versions
        JOIN captures ON captures.id = versions.capture_id JOIN texts USING (content_hash) WHERE versions.id = ?
        """,
        (id,),
    )
    return None if row is None else version_from(row)


def load_version(store: Store, id: str) -> Version:
    """The version, current or retired. Raises NotFound."""
    version = find_version(store, id)
    if version is None:
        raise NotFound("version", id)
    return version


def list_versions(store: Store, article_id: str) -> tuple[VersionSummary, ...]:
    """An article's current versions in the order they were captured."""
    rows = store.rows(
        f"""
        SELECT {SUMMARY} FROM versions JOIN captures ON captures.id = versions.capture_id
        WHERE versions.article_id = ? AND versions.retired = 0 ORDER BY versions.captured_at
        """,
        (article_id,),
    )
    return tuple(summary_from(row) for row in rows)


def save_snapshot(
    store: Store, snapshot: Snapshot, noted: searched.Noted | None = None, later: seals.Later = None
) -> None:
    """The claims and doubts are stored. A snapshot of this version by the same extractor stays as it is (law 3).

    noted: as for `searched.note_snapshot`, of who calls `searched.save_noted` later. later: as for `seals.seal`.
    """
    text = snapshot.version.text
    with store.together():
        facts = snapshot.version.id, snapshot.extractor, doubts_json(snapshot.doubts, text)
        row = store.row(
            f"INSERT INTO snapshots ({', '.join(_SNAPSHOT[1:])}) VALUES (?, ?, ?) "
            "ON CONFLICT (version_id, extractor) DO NOTHING RETURNING number",
            facts,
        )
        if row is None:
            return
        number: int = row["number"]
        claims: list[tuple[Value, ...]] = [
            (
                number,
                place,
                claim.id,
                "figure" if isinstance(claim, Figure) else "position",
                claim.passage.start,
                claim.passage.end,
                standing_key(claim),
                claim_detail(claim, text),
            )
            for place, claim in enumerate(snapshot.claims)
        ]
        store.write_many(f"INSERT INTO claims ({', '.join(_CLAIM)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", claims)
        said = searched.Noted() if noted is None else noted
        searched.note_snapshot(store, snapshot, said)
        if noted is None:
            searched.save_noted(store, said)
        written = ((_SNAPSHOT, [(number, *facts)]), (_CLAIM, claims))
        seals.seal(store, "snapshot", str(number), snapshot.version.article_id, written, later)


def find_snapshot(store: Store, version_id: str, extractor: str) -> Snapshot | None:
    """The version's snapshot by this extractor, or None."""
    row = store.row(
        "SELECT number, doubts FROM snapshots WHERE version_id = ? AND extractor = ?", (version_id, extractor)
    )
    if row is None:
        return None
    version = load_version(store, version_id)
    claims = store.rows("SELECT * FROM claims WHERE snapshot = ? ORDER BY place", (row["number"],))
    return Snapshot(
        version=version,
        claims=tuple(claim_from(claim, version.text) for claim in claims),
        doubts=doubts_from(row["doubts"], version.text),
        extractor=extractor,
    )


def list_stale_articles(store: Store, extractor: str, comparer: str) -> tuple[str, ...]:
    """The articles with a current version or report that was not read and compared by these rules."""
    rows = store.rows(
        """
        SELECT versions.article_id FROM versions
        LEFT JOIN snapshots ON snapshots.version_id = versions.id AND snapshots.extractor = ?1
        WHERE versions.retired = 0 AND snapshots.number IS NULL
        UNION SELECT article_id FROM reports
        WHERE retired = 0 AND comparing = 'versions' AND (extractor <> ?1 OR comparer <> ?2)
        ORDER BY 1
        """,
        (extractor, comparer),
    )
    return tuple(row["article_id"] for row in rows)


def summary_from(row: Row) -> VersionSummary:
    """A version's summary from a row of SUMMARY."""
    return VersionSummary(
        id=row["id"],
        article_id=row["article_id"],
        capture_id=row["capture_id"],
        captured_at=time(row["captured_at"]),
        published_at=time_or_none(row["published_at"]),
        modified_at=time_or_none(row["modified_at"]),
        url=row["url"],
        headline=row["headline"],
        language=row["language"],
        origin=Origin(row["origin"]),
        memento_url=row["memento_url"],
        content_hash=row["content_hash"],
        claim_count=row["claim_count"],
        signals=strings(row["signals"]),
        status=row["status"],
        switching=Switching(row["turns"], time(row["turned_until"])) if row["turns"] or row["turned_until"] else None,
    )
