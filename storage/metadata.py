"""What a capture says about its text besides the text: addresses, dates of publication, byline, headline, language.

The one thing about a capture that may be corrected; the correction is sealed like the capture was.
Refuses: the text and the time of capture, which are what a capture is.
"""

from datetime import datetime

from service.domain.captures import Capture, Verdict
from service.domain.versions import Origin, Version
from storage import seals
from storage.driver import Value
from storage.rows import CAPTURES, at_or_none, capture_from, strings, time
from storage.store import Store

#: What is said about a text and is not the text.
METADATA = "url, published_at, modified_at, headline, byline, language, memento_url"


def find_capture_of(store: Store, version_id: str) -> Capture | None:
    """The capture that a version is, with what it says and how it was judged, or None."""
    row = store.row(f"{CAPTURES} WHERE captures.version_id = ?", (version_id,))
    return None if row is None else capture_from(row)


def list_signals_of(store: Store, version_id: str) -> tuple[str, ...]:
    """What was noted of the captures that brought a version's text, by time: a page may say more of it later."""
    rows = store.rows(
        """
        SELECT captures.signals FROM versions JOIN captures AS own ON own.id = versions.capture_id
        JOIN captures ON captures.article_id = own.article_id AND captures.content_hash = own.content_hash
            AND captures.captured_at >= own.captured_at
        WHERE versions.id = ? AND captures.signals <> '[]' ORDER BY captures.captured_at, captures.id
        """,
        (version_id,),
    )
    return tuple(dict.fromkeys(one for row in rows for one in strings(row["signals"])))


def differs_in_metadata(store: Store, capture_id: str, version: Version) -> bool:
    """Whether the stored capture says other things about its text than this version of the same text does."""
    row = store.row(f"SELECT {METADATA} FROM captures WHERE id = ?", (capture_id,))
    return row is not None and tuple(row) != _metadata(version)


def list_memento_urls(store: Store, story_id: str) -> frozenset[str]:
    """Where archives hold the captures that a story's articles have of them."""
    rows = store.rows(
        """
        SELECT DISTINCT memento_url FROM captures JOIN articles ON articles.id = captures.article_id
        WHERE articles.story_id = ? AND memento_url <> ''
        """,
        (story_id,),
    )
    return frozenset(row["memento_url"] for row in rows)


def list_unusable_times(store: Store, story_id: str, url: str) -> frozenset[datetime]:
    """When the captures were taken that somebody brought of the page at this address and that were unusable."""
    rows = store.rows(
        """
        SELECT DISTINCT captures.captured_at FROM captures JOIN articles ON articles.id = captures.article_id
        WHERE articles.story_id = ? AND articles.url = ? AND captures.origin = ? AND captures.verdict <> ?
        """,
        (story_id, url, Origin.IMPORT.value, Verdict.USABLE.value),
    )
    return frozenset(time(row["captured_at"]) for row in rows)


def replace_metadata(store: Store, capture_id: str, version: Version) -> bool:
    """The stored capture says of its text what this version says. Returns whether anything differed."""
    with store.transaction():
        if not differs_in_metadata(store, capture_id, version):
            return False
        store.write(
            f"UPDATE captures SET ({METADATA}) = (?, ?, ?, ?, ?, ?, ?) WHERE id = ?",
            (*_metadata(version), capture_id),
        )
        seals.seal(store, "capture", capture_id)
        return True


def _metadata(version: Version) -> tuple[Value, ...]:
    return (
        version.url,
        at_or_none(version.published_at),
        at_or_none(version.modified_at),
        version.headline,
        version.byline,
        version.language,
        version.memento_url,
    )
