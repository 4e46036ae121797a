"""Which of an article's captures wait or waited, as far as what is stored tells (service/domain/waiting.py).

Refuses: keeping that: it follows from the captures and from people's words, whatever comes in later.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from service.domain.captures import Capture
from service.domain.course import Sighting
from service.domain.errors import NotFound
from service.domain.versions import Origin
from service.domain.waiting import Fate, Wait, find_held_back, find_waiting, is_brought_page
from storage import chains, rulings, versions
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Became:
    """What became of a capture whose text was held back."""

    wait: Wait
    version_id: str  # the version that its text counts for, "" where it counts for none


def list_became(store: Store, article_id: str, captures: Iterable[Capture], sign: str) -> dict[str, Became]:
    """What became of those of an article's captures whose texts were held back, by their ids.

    captures, sign: of the looks among them, as for `find_held_back`. A text that a person set aside has become that.
    """
    seen = versions.list_sightings(store, article_id)
    waits = list_waits(store, article_id, seen)
    held = find_held_back(captures, (one for one in seen if one.capture_id not in waits), sign)
    aside = {hash for hash, word in rulings.newest_rulings(store, article_id).items() if not word.is_usable}
    return {
        id: became(store, article_id, wait)
        for id, wait in (held | waits).items()
        if wait.held.content_hash not in aside
    }


def became(store: Store, article_id: str, wait: Wait) -> Became:
    """The same, of one."""
    if wait.ended_by is None or wait.fate is not Fate.BELIEVED:
        return Became(wait, "")
    return Became(wait, chains.find_version_at(store, article_id, wait.ended_by.captured_at))


def list_counted(store: Store, article_id: str) -> tuple[Sighting, ...]:
    """An article's usable captures, those set aside and those that wait left out, by time."""
    seen = versions.list_sightings(store, article_id)
    waiting = list_waits(store, article_id, seen)
    return tuple(one for one in seen if one.capture_id not in waiting)


def list_waits(
    store: Store,
    article_id: str,
    seen: Iterable[Sighting] | None = None,
    words: Mapping[str, bool] | None = None,
    brought: Iterable[Capture] = (),
) -> dict[str, Wait]:
    """The captures among these that do not count, because they wait or waited, by id.

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
        return {}
    if words is None:
        words = {hash: word.is_usable for hash, word in rulings.newest_rulings(store, article_id).items()}
    texts = {one.version.content_hash: one.version.text for one in fresh.values() if one.version is not None}

    @lru_cache(maxsize=2)  # a text and the whole before it: an article may have thousands
    def text_of(hash: str) -> str:
        if hash in texts:
            return texts[hash]
        row = store.row("SELECT text FROM texts WHERE content_hash = ?", (hash,))
        if row is None:
            raise NotFound("text", hash)
        return str(row["text"])

    believed = {hash for hash, is_usable in words.items() if is_usable}
    stored = versions.list_sightings(store, article_id) if seen is None else seen
    return find_waiting(stored, pages, text_of, believed)
