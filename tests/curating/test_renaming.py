"""What articles and stories are called is edited; ids, captures and hashes stay, and threads know the new publisher."""

import pytest

import service.record as record_module
from service.domain.cadence import new_watch
from service.domain.captures import make_capture
from service.domain.errors import Conflict, Invalid
from service.domain.stories import Story
from service.domain.versions import make_version
from service.exchange.sending import export_story
from service.exchange.taking import take_story
from service.publishing.lines.reading import read_story
from service.record import RULES, Batch, record_many
from service.record.curating.renaming import rename_article, rename_story
from service.record.threading import rebuild_threads
from storage import Store, seals, stories, threads, versions, watches
from tests.builders import NOON
from tests.curating.conftest import BROUGHT, HOUR, LATER, MEMORY, WATCHED, take_in


def rename(store: Store, article=WATCHED, **names: str):
    known = {"title": article.title, "publisher": article.publisher, "url": article.url}
    return rename_article(store, article.id, **{**known, **names}, memory=MEMORY)


def test_an_article_keeps_its_id_and_its_history_whatever_it_is_called(store):
    heads, known = seals.list_heads(store), versions.list_versions(store, WATCHED.id)
    article = rename(store, title="The dam", publisher="The Weir Post", url="https://example.org/dam")

    assert WATCHED.id == article.id and article == stories.load_article(store, WATCHED.id)
    assert heads == seals.list_heads(store) and known == versions.list_versions(store, WATCHED.id)
    assert {"https://example.org/flood"} == {one.url for one in versions.list_versions(store, WATCHED.id)}


@pytest.mark.parametrize(
    ("article", "names"),
    [
        (WATCHED, {"url": "https://example.org/dam"}),
        (BROUGHT, {"title": "Another title"}),
        (BROUGHT, {"title": "Another title", "publisher": "Another"}),
        (WATCHED, {"publisher": "Another"}),
    ],
)
def test_a_story_whose_articles_were_renamed_is_taken_in_elsewhere(store, article, names):
    rename(store, article, **names)
    rename(store, article, **{**names, "title": "Once more"})
    lines = list(export_story(store, "flood", MEMORY))

    with Store(":memory:") as there:
        taken = take_story(there, read_story("flood.ndjson", lines), memory=MEMORY, now=LATER)
        assert taken.checked == taken.matching and lines == list(export_story(there, "flood", MEMORY))


def test_threads_are_as_if_the_publisher_had_always_been_known(store):
    with Store(":memory:") as anew:
        stories.save_story(anew, stories.load_story(store, "flood"))
        named = [stories.Article(**{name: getattr(one, name) for name in one.__slots__}) for one in (WATCHED, BROUGHT)]
        for one, hour, share in ((0, 0, 20), (1, 1, 25), (0, 2, 35), (1, 3, 40)):
            article = named[one]
            changed = {name: getattr(article, name) for name in article.__slots__} | (
                {"publisher": "Another"} if one == 0 else {}
            )
            take_in(anew, stories.Article(**changed), hour, share)
        rename(store, WATCHED, publisher="Another")

        assert threads.list_threads(anew, "flood") == threads.list_threads(store, "flood")


ADVICE = "Leave the valley\n\nYou must leave the valley by {}. The Post supports closing the bridge."


def advise(store: Store, hour: int, article=WATCHED) -> None:
    """The paper says something in its own voice, which is the voice of its publisher."""
    version = make_version(article_id=article.id, captured_at=NOON + hour * HOUR, text=ADVICE.format(hour))
    batch = Batch(article=article, captures=(make_capture(version),))
    record_many(store, (batch,), memory=MEMORY, public_url="", now=LATER)


def voices(store: Store) -> set[str]:
    """The blocks of what was said in a paper's own voice, which making threads anew does not move."""
    blocks = {one.block for one in threads.list_article_strands(store, WATCHED.id) if "own voice" in one.block}
    rebuild_threads(store, "flood", MEMORY, RULES)
    assert blocks == {one.block for one in threads.list_article_strands(store, WATCHED.id) if "own voice" in one.block}
    return blocks


def test_a_story_taken_in_speaks_in_the_voice_its_paper_has_here(store):
    with Store(":memory:") as there:
        take_story(there, read_story("f", export_story(store, "flood", MEMORY)), memory=MEMORY, now=LATER)
        rename(there, publisher="The Tribune")
        advise(store, 5)
        take_story(there, read_story("f", export_story(store, "flood", MEMORY)), memory=MEMORY, now=LATER)

        assert {"own voice the post"} == voices(store)
        assert {"own voice the tribune"} == voices(there)


def test_a_publisher_edited_between_plan_and_write_is_the_voice_of_what_is_written(tmp_path, monkeypatch):
    with Store(tmp_path / "stet.db") as ours, Store(tmp_path / "stet.db") as theirs:
        stories.save_story(ours, Story(id="flood", title="Flood", description="", opened_at=NOON))
        take_in(ours, WATCHED, 0, 20)
        plan_batch = record_module.plan_batch

        def slow(*given, **named):
            planned = plan_batch(*given, **named)
            rename(theirs, publisher="The Tribune")
            return planned

        monkeypatch.setattr(record_module, "plan_batch", slow)
        advise(ours, 1)

        assert {"own voice the tribune"} == voices(ours)


def test_another_address_is_asked_for_anew(store):
    from dataclasses import replace

    with store.transaction():
        watches.save_watch(store, replace(new_watch(WATCHED.id, NOON), etag='"a"'))
    rename(store, url="https://example.org/dam")

    assert "" == watches.load_watch(store, WATCHED.id).etag
    with pytest.raises(Invalid, match="needs its address"):
        rename(store, url="")


def test_two_articles_at_one_address_are_refused_and_told_of_merging(store):
    with pytest.raises(Conflict, match="merge the two"):
        rename(store, BROUGHT, url=WATCHED.url)
    with pytest.raises(Invalid, match="a title or an address"):
        rename(store, BROUGHT, title="")


def test_a_story_is_called_otherwise_and_keeps_its_short_name(store):
    story = rename_story(store, "flood", title="The flood", description="All of it.")

    assert story == stories.load_story(store, "flood") and ("flood", "The flood") == (story.id, story.title)
    with pytest.raises(Invalid, match="needs a title"):
        rename_story(store, "flood", title="", description="")
