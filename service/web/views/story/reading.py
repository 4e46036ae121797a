"""A story with everything that is read off its threads, as of one moment.

Refuses: laying out a page.
"""

from collections.abc import Mapping

from service.comparison.aligning.forms import sentence_key
from service.comparison.story.life import Moment, Turn, life_of
from service.comparison.story.proposals import NEWEST, Proposal, propose_merges
from service.comparison.story.spells import StoryView, read_story
from service.domain.stories import Story
from service.domain.threads import ThreadFamily
from service.record.threading import strands_apart
from service.web.desk import desk, store
from storage import stories, threads
from storage.threads import ThreadSummary


def read_view(story_id: str, family: ThreadFamily | None = None) -> tuple[Story, StoryView]:
    """The story and its spells, of one family or of both; those of positions with what their words need.

    Raises NotFound.
    """
    with store().reading():
        story = stories.load_story(store(), story_id)
        name, mark = f"{story_id} {family or 'all'}", threads.story_digest(store(), story_id)
        rules = threads.rules_of(store(), story_id)
        return story, desk().kept.recall(name, mark, lambda last: _read(story_id, family, last, rules), _weigh)[0]


def titles_for_outlets(story_id: str) -> frozenset[str]:
    """What stands for the outlet of each article whose publisher is not known: its title, else its address."""
    return frozenset(one.title or one.url for one in stories.list_articles(store(), story_id) if not one.publisher)


def read_turns(story_id: str, view: StoryView) -> Mapping[str, Moment]:
    """What each position of the story's view came out of, by the claim's id; what was not there before is left out."""
    with store().reading():
        name, mark = f"{story_id} turns", threads.story_digest(store(), story_id)
        return desk().kept.recall(name, mark, lambda _: _turns(view), len)


def read_threads(story_id: str, family: ThreadFamily | None = None) -> tuple[ThreadSummary, ...]:
    """A story's threads as storage lists them."""
    with store().reading():
        name, mark = f"{story_id} list {family or 'all'}", threads.story_digest(store(), story_id)
        return desk().kept.recall(name, mark, lambda _: threads.list_threads(store(), story_id, family), len)


def read_proposals(story_id: str) -> tuple[Proposal, ...]:
    """The story's likeliest merges, but for what a person set apart."""
    with store().reading():
        name, mark = f"{story_id} proposals", threads.story_digest(store(), story_id)
        return desk().kept.recall(name, mark, lambda _: _propose(story_id), len)


def read_thread(story_id: str, thread_id: str) -> StoryView:
    """The spells of one thread, with what their words need."""
    with store().reading():
        found = threads.list_appearances(store(), story_id, thread_id=thread_id)
        figures = threads.list_figure_spans(store(), story_id)
        return read_story(found, threads.list_chains(store(), story_id), figures, threads.list_turns(store(), story_id))


#: A story, and by which rules its claims were read.
Read = tuple[StoryView, str]


def _weigh(read: Read) -> int:
    return len(read[0].spells)


def _read(story_id: str, family: ThreadFamily | None, last: Read | None, rules: str) -> Read:
    """The story as it stands now; what was read by the same rules last time is not read again."""
    view = last[0] if last and last[1] == rules else None
    known = {spell.claim.id: spell.claim for spell in view.spells} if view else {}
    found = threads.list_appearances(store(), story_id, family, known=known)
    if family is ThreadFamily.FIGURE:
        return read_story(
            found, threads.list_chains(store(), story_id), seen=threads.list_turns(store(), story_id)
        ), rules
    figures = threads.list_figure_spans(store(), story_id, view.figures if view else None)
    seen = threads.list_turns(store(), story_id)
    return read_story(found, threads.list_chains(store(), story_id), figures, seen), rules


def _turns(view: StoryView) -> Mapping[str, Moment]:
    return {one.spell.claim.id: one for one in life_of(view) if one.turn in (Turn.CHANGED, Turn.REWORDED, Turn.BACK)}


def _propose(story_id: str) -> tuple[Proposal, ...]:
    return propose_merges(threads.list_newest(store(), story_id, NEWEST), strands_apart(store(), story_id))


def only_figures(view: StoryView, turn: Moment) -> bool:
    """Whether a turn put other figures into the same words, and no more."""
    if turn.turn is not Turn.REWORDED or turn.before is None:
        return False
    one, other = sentence_key(view.words_of(turn.before)), sentence_key(view.words_of(turn.spell))
    return one == other and turn.before.claim.passage.exact != turn.spell.claim.passage.exact
