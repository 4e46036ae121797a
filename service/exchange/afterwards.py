"""What will count of a story's articles once a file is taken in: its captures, mergers and words and ours, together.

The one place that says whether they go together, asked before anything is written.
Refuses: writing; the mergers themselves (uniting.py).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.course import Sighting, as_dated
from service.domain.curation import Merger, Redating
from service.domain.errors import Conflict, quoted
from service.domain.stories import Article
from service.publishing.lines.reading import Carried
from service.record.plan import find_clash
from storage import Store
from storage.curating import mergers, redatings

#: What ends every refusal: it comes before the first word that is written.
NOTHING_DONE = "Nothing was imported."


@dataclass(frozen=True, slots=True)
class _Joined:
    """A merger, and the captures that came by it and never by themselves."""

    merger: Merger
    captures: frozenset[str]

    @property
    def key(self) -> tuple[str, datetime]:
        return self.merger.article_id, self.merger.merged_at


def stand_ins_alone(carried: Carried) -> frozenset[str]:
    """The captures that never came by themselves there, but to stand for others."""
    return frozenset(word.stand_in for word, is_alone in carried.redatings if is_alone)


def foresee_idle(store: Store, carried: Carried, own: Collection[str]) -> frozenset[str]:
    """The usable captures of a file that will count for nothing here, so that each may have the time of another text.

    They came by mergers alone which were all undone, there or here, their dates were corrected, or they stood for one
    of which the date was corrected anew or back. own: the captures that came by themselves here.
    Raises Conflict when a time would have two texts, when a corrected date and a merger would meet in one article, when
    two words of one moment differ, and when it cannot be told where a capture belongs.
    """
    theirs, ours = _joined_there(carried), _joined_here(store, carried.story.id)
    standing = _standing(theirs, ours)
    usable = {one.id: one for one in carried.captures if one.version is not None}
    brought = {id for one in theirs for id in one.captures}
    came = (usable.keys() - brought - stand_ins_alone(carried)) | set(own)
    arriving = came | {id for one in standing for id in one.captures}
    kept = {id for one in theirs for id in one.captures}
    kept |= {id for word, _ in carried.redatings for id in (word.capture_id, word.stand_in)}
    counting: set[str] = set()
    for article in carried.articles:
        recorded = redatings.list_recorded(store, article.id)
        kept |= {one.capture_id for one in recorded}
        seen = {one.capture_id: one for one in recorded}
        for id, capture in usable.items():
            if capture.article_id == article.id and capture.version is not None:
                seen[id] = Sighting(capture.captured_at, capture.version.content_hash, id)
        moved = _moved(store, article, carried, seen)
        _refuse_mixed(article, moved, standing, came)
        dated = as_dated((one for id, one in seen.items() if id in arriving), moved)
        texts: dict[datetime, str] = {}
        for one in dated:
            if clash := find_clash(texts, one):
                raise Conflict(f"{clash.message} {NOTHING_DONE}")
            texts[one.captured_at] = one.content_hash
        counting |= {one.capture_id for one in dated}
    idle = frozenset(usable.keys() - counting)
    if lost := idle - kept:
        raise Conflict(
            f"A merger here or in the file leaves it open where the capture {min(lost)} belongs; take the merger back "
            f"on one of the two desks, export the story anew and import that. {NOTHING_DONE}"
        )
    return idle


def _joined_there(carried: Carried) -> list[_Joined]:
    """A merger brings usable captures to the article that it is into; what else a line may name is not brought."""
    belongs = {one.id: one.article_id for one in carried.captures if one.version is not None}
    return [
        _Joined(one, frozenset(id for id in captures if belongs.get(id) == one.into_id))
        for one, captures in carried.mergers
    ]


def _joined_here(store: Store, story_id: str) -> list[_Joined]:
    return [
        _Joined(one, frozenset(mergers.list_brought(store, one.number)))
        for one in mergers.list_mergers(store, story_id)
    ]


def _standing(theirs: list[_Joined], ours: list[_Joined]) -> list[_Joined]:
    """The mergers that will stand: those that were undone on neither desk, ours before theirs of the same article.

    One that both know brought what either says.
    """
    undone = {one.key for one in (*theirs, *ours) if one.merger.undone_at is not None}
    standing: dict[str, _Joined] = {}
    for one in (*ours, *theirs):
        if one.key not in undone:
            known = standing.setdefault(one.merger.article_id, one)
            if known.key == one.key:
                standing[one.merger.article_id] = _Joined(known.merger, known.captures | one.captures)
    return list(standing.values())


def _moved(store: Store, article: Article, carried: Carried, seen: Mapping[str, Sighting]) -> dict[str, Sighting]:
    """Of each capture whose date is corrected by the newest word of both desks, by its id, what counts instead."""
    newest: dict[str, Redating] = {}
    said: dict[tuple[str, datetime], Redating] = {}
    theirs = [word for word, _ in carried.redatings if word.article_id == article.id]
    for word in (*redatings.list_redatings(store, article.id), *theirs):
        known = newest.setdefault(word.capture_id, word)
        plain = replace(word, decided_by="")  # which may be withheld
        if said.setdefault((word.capture_id, word.decided_at), plain) != plain:
            raise Conflict(
                f"Two words on the date of the capture {word.capture_id} were given at the same moment, one here and "
                f"one in the file, and differ; correct it once more on one of the two desks. {NOTHING_DONE}"
            )
        if known.decided_at < word.decided_at:
            newest[word.capture_id] = word
    return {
        id: Sighting(word.captured_at, seen[id].content_hash, word.stand_in)
        for id, word in newest.items()
        if word.captured_at is not None
    }


def _refuse_mixed(
    article: Article, moved: Mapping[str, Sighting], standing: list[_Joined], came: Collection[str]
) -> None:
    """Raises Conflict where a date that is corrected meets a merger, or is that of what a merger alone brought."""
    if not moved:
        return
    joins = any(article.id in (one.merger.article_id, one.merger.into_id) for one in standing)
    if joins or not moved.keys() <= set(came):
        raise Conflict(
            f"{quoted(article.title or article.url or article.id)} would have both a corrected date and captures of "
            "another article merged with it, and the two do not go together; take back the one or the other, here or "
            f"where the file comes from, and export the story anew if it was there. {NOTHING_DONE}"
        )
