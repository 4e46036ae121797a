"""The seed stories: read from their folders, and recorded like any other import.

A story is a folder with story.toml and one text file a version. Loading twice changes
nothing, and nobody is notified: seeds are history.
Refuses: a way into the database of its own; everything goes through service.record.
"""

import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from service.domain.cadence import new_watch
from service.domain.captures import make_capture
from service.domain.errors import Invalid
from service.domain.raw import Raw
from service.domain.stories import Article, Story, WatchState, make_article, parse_slug
from service.domain.versions import Origin, Version, make_version
from service.importing import parse_time, read_file
from service.record import record
from service.text.memory import Memory
from service.watching.imported import read_page
from storage import Store
from storage.curating.mergers import find_standing
from storage.curating.removals import find_removal
from storage.stories import find_article, find_story, save_article, save_story
from storage.watches import find_watch, save_watch

SEEDS = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedArticle:
    """One article of a seed story with its versions, in the order of their times."""

    article: Article
    versions: tuple[Version, ...]
    is_watched: bool
    raws: tuple[Raw | None, ...]  # what each version was read from, as it came


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedStory:
    """One folder, read."""

    story: Story
    articles: tuple[SeedArticle, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What loading one story came to."""

    story: Story
    versions: int
    recorded: int  # versions that were not there before


def read_seeds(folder: Path = SEEDS) -> tuple[SeedStory, ...]:
    """Every seed story, by slug. Raises Invalid naming the file that is not as seeds/README.md says."""
    return tuple(read_seed(toml.parent) for toml in sorted(folder.glob("*/story.toml")))


def read_seed(folder: Path) -> SeedStory:
    """The story in one folder. Raises Invalid naming the file that is not as seeds/README.md says."""
    path = folder / "story.toml"
    try:
        stated = tomllib.loads(path.read_text(encoding="utf-8"))
        story = Story(
            id=parse_slug(folder.name),
            title=stated["title"],
            description=stated.get("description", ""),
            opened_at=_time(path, stated["opened_at"]),
        )
        articles = tuple(_article(folder, story, table) for table in stated["article"])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Invalid("seed", path, f"it is not TOML in UTF-8 ({error})") from error
    except (KeyError, OSError) as error:
        raise Invalid("seed", path, f"{error} is missing") from error
    return SeedStory(story=story, articles=articles)


def load_seeds(
    store: Store, *, memory: Memory, public_url: str, now: datetime, folder: Path = SEEDS
) -> tuple[Loaded, ...]:
    """Every seed story is recorded, and nobody was notified; what was there before is as it was.

    What somebody removed for good, or merged into another article, is not brought back.
    """
    return tuple(_load(store, seed, memory, public_url, now) for seed in read_seeds(folder))


def _article(folder: Path, story: Story, table: dict[str, Any]) -> SeedArticle:
    article = make_article(
        story.id,
        url=table.get("url", ""),
        title=table["title"],
        publisher=table.get("publisher", ""),
        language=table.get("language", "en"),
    )
    read = [_version(folder, article, row) for row in table["versions"]]
    read.sort(key=lambda one: one[0].captured_at)
    versions, raws = zip(*read, strict=True)
    return SeedArticle(article=article, versions=versions, is_watched=table.get("watch", False), raws=raws)


def _version(folder: Path, article: Article, row: dict[str, Any]) -> tuple[Version, Raw | None]:
    path = folder / row["file"]
    arrival = read_file(
        path.name,
        path.read_bytes(),
        captured_at=_time(path, row["captured_at"]) if "captured_at" in row else None,
        published_at=_time(path, row["published_at"]) if "published_at" in row else None,
        read_page=read_page,
    )
    assert arrival.captured_at is not None  # read_file refuses a text without a date
    version = make_version(
        article_id=article.id,
        url=article.url,
        captured_at=arrival.captured_at,
        published_at=arrival.published_at,
        byline=arrival.byline,
        modified_at=_time(path, row["modified_at"]) if "modified_at" in row else arrival.modified_at,
        headline=arrival.headline,
        language=article.language,
        text=arrival.text,
        origin=Origin.SEED,
    )
    return version, arrival.raw


def _time(path: Path, stated: object) -> datetime:
    written = stated.isoformat() if isinstance(stated, datetime) else str(stated)
    return parse_time(f"a time in {path.name}", written, zone=UTC)


def _load(store: Store, seed: SeedStory, memory: Memory, public_url: str, now: datetime) -> Loaded:
    if find_story(store, seed.story.id) is None:
        if find_removal(store, story_id=seed.story.id) is not None:
            return Loaded(story=seed.story, versions=0, recorded=0)
        save_story(store, seed.story)
    outcomes = []
    for entry in seed.articles:
        if _is_put_right(store, entry.article.id):
            continue
        if find_article(store, entry.article.id) is None:
            save_article(store, entry.article)
        for version, raw in zip(entry.versions, entry.raws, strict=True):
            capture = make_capture(version, raw=raw)
            done = record(store, capture, memory=memory, public_url=public_url, now=now, notify=False)
            outcomes.append(done.outcome)
        if entry.is_watched and find_watch(store, entry.article.id) is None:
            save_watch(store, new_watch(entry.article.id, now, WatchState.PAUSED))  # a person says when to begin
    recorded = [outcome for outcome in outcomes if outcome == "recorded"]
    return Loaded(story=seed.story, versions=len(outcomes), recorded=len(recorded))


def _is_put_right(store: Store, article_id: str) -> bool:
    """Whether somebody removed this article, or said that it is another one."""
    is_gone = find_article(store, article_id) is None and find_removal(store, article_id=article_id) is not None
    return is_gone or find_standing(store, article_id) is not None
