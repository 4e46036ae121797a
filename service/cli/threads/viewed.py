"""What stood where and when in a story, as the verbs of threads read it.

Refuses: what follows from it (comparison/story).
"""

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.comparison.story.spells import StoryView
    from service.text.memory import Memory
    from storage import Store


def view_of(store: "Store", story_id: str, family: str = "") -> "StoryView":
    """What stood where and when in a story, of one family or of both."""
    from service.comparison.story.spells import read_story
    from service.domain.threads import ThreadFamily
    from storage import threads as stored

    found = stored.list_appearances(store, story_id, ThreadFamily(family) if family else None)
    figures = stored.list_figure_spans(store, story_id)
    return read_story(found, stored.list_chains(store, story_id), figures, stored.list_turns(store, story_id))


def with_sentences(store: "Store", view: "StoryView", memory: "Memory") -> "StoryView":
    """The view with the sentence and the entry that each claim stands in; else a figure is named by what is counted."""
    from service.comparison.story.saying import minutes_of, sentences_of
    from storage import versions

    text_of = cache(lambda id: versions.load_version(store, id).text)
    return replace(view, sentence_of=sentences_of(text_of, memory), minute_of=minutes_of(text_of))
