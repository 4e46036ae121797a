"""Many texts at once: each in its article, in any order, and a person's word counts for an import too."""

import io
from datetime import UTC, datetime

import pytest

from service.domain.captures import Ruling
from service.domain.stories import Story
from service.importing import Given, Row, read_rows
from service.intake import Outcome, Plan, take_in
from service.text.memory import Memory
from storage import Store, rulings, upkeep, versions
from storage.stories import list_articles, save_story

NOW = datetime(2026, 2, 1, tzinfo=UTC)


@pytest.fixture
def store():
    with Store(":memory:") as opened:
        with opened.transaction():
            save_story(opened, Story(id="fire", title="Fire", description="", opened_at=NOW))
        yield opened


def row(day: int, acres: int = 900, url: str = "https://example.org/a") -> Row:
    text = f"url: {url}\n\nFire grows\n\nThe fire covers {acres:,} acres, the sheriff said."
    [read] = read_rows(f"2026-01-{day:02}.txt", io.BytesIO(text.encode()), Given(now=NOW))
    return read


def bring(store: Store, *rows: Row, **about) -> list[Outcome]:
    plan = Plan(story_id="fire", **about)
    return list(take_in(store, rows, plan, memory=Memory(), public_url="", now=NOW))


def test_texts_of_several_articles_are_recorded_each_in_its_own(store):
    urls = ("https://example.org/a", "HTTPS://EXAMPLE.org:443/a", "https://example.org/b")
    told = bring(store, *(row(day, 900 + day, url) for day, url in zip((3, 1, 2), urls, strict=True)))

    assert ["recorded"] * 3 == [one.outcome.value for one in told]
    assert (2, [True, True, True]) == (len(list_articles(store, "fire")), [one.is_new_article for one in told])
    assert told[0].before is not None and told[0].before.captured_at.day == 1 and told[1].reports == ()


def test_a_text_that_a_person_set_aside_is_no_version_when_it_is_brought_again(store):
    [_, second] = bring(store, row(1, 900), row(2, 12))
    version = versions.load_version(store, second.version_id or "")
    word = Ruling(
        article_id=version.article_id, content_hash=version.content_hash, is_usable=False, decided_at=NOW, reason="cut"
    )
    with store.transaction():
        rulings.save_ruling(store, word)
    told = bring(store, row(3, 12), row(4, 950))

    assert ["unusable", "recorded"] == [one.outcome.value for one in told]
    assert "set this text aside" in told[0].note and told[0].reports == ()
    assert () == upkeep.integrity(store)


def test_a_dry_run_of_many_says_the_same_as_doing_it(store):
    rows = [row(day, 900 + day // 3) for day in (9, 2, 5, 1, 7)]
    bring(store, row(4, 5_000))
    dry, done = bring(store, *rows, dry=True), bring(store, *rows)

    assert [(one.outcome, one.before, one.after) for one in dry] == [
        (one.outcome, one.before, one.after) for one in done
    ]
    assert 2 == len(dry[2].reports) or dry[2].outcome.value == "recorded"
