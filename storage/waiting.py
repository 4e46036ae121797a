"""Which of an article's captures wait, as far as what is stored tells (service/domain/waiting.py).

Refuses: keeping that: it follows from the captures and from people's words, whatever comes in later.
"""

from collections.abc import Iterable, Mapping

from service.domain.captures import Capture
from service.domain.course import Sighting
from service.domain.errors import NotFound
from service.domain.versions import Origin
from service.domain.waiting import find_waiting, is_brought_page
from storage import rulings, versions
from storage.store import Store


def list_counted(store: Store, article_id: str) -> tuple[Sighting, ...]:
    """An article's usable captures, those set aside and those that wait left out, by time."""
    seen = versions.list_sightings(store, article_id)
    waiting = list_waiting(store, article_id, seen)
    return tuple(one for one in seen if one.capture_id not in waiting)


def list_waiting(
    store: Store,
    article_id: str,
    seen: Iterable[Sighting] | None = None,
    words: Mapping[str, bool] | None = None,
    brought: Iterable[Capture] = (),
) -> frozenset[str]:
    """The captures among these that wait, by id.

    seen: what was seen of the article, None for what is stored. words: of each text that a person spoke of, by its
    hash, whether it counts; None for what is stored. brought: captures among these that are not stored yet.
    """
    fresh = {one.id: one for one in brought}
    pages = {one.id for one in fresh.values() if is_brought_page(one)}
    pages.update(
        row["id"]
        for row in store.rows(
            "SELECT id FROM captures WHERE article_id = ? AND origin = ? AND score IS NOT NULL "
            "AND content_hash IS NOT NULL",
            (article_id, Origin.IMPORT.value),
        )
    )
    if not pages:
        return frozenset()
    if words is None:
        words = {hash: word.is_usable for hash, word in rulings.newest_rulings(store, article_id).items()}
    texts = {one.version.content_hash: one.version.text for one in fresh.values() if one.version is not None}

    def text_of(hash: str) -> str:
        if hash not in texts:
            row = store.row("SELECT text FROM texts WHERE content_hash = ?", (hash,))
            if row is None:
                raise NotFound("text", hash)
            texts[hash] = row["text"]
        return texts[hash]

    believed = {hash for hash, is_usable in words.items() if is_usable}
    stored = versions.list_sightings(store, article_id) if seen is None else seen
    return find_waiting(stored, pages, text_of, believed)
