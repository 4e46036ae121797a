"""An article or a story is removed for good; what is left says that it was there, and proves which it was.

Refuses: removing a version alone: it is set aside, and history stays evidence (service/record/deciding.py).
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from service.domain.curation import Removal
from service.domain.errors import Conflict, Invalid, quoted
from service.domain.stories import Article, Story
from service.domain.threads import Decision, without_articles
from service.record.deciding import REASON_LIMIT
from service.record.threading import renew_blocks
from storage import Store, deliveries, endpoints, stories, threads
from storage.accounts.seeing import is_closed
from storage.curating import mergers, overwriting, removals
from storage.curating.removals import Loss


def foresee_article(store: Store, article_id: str) -> Loss:
    """What would be lost with an article. Raises NotFound."""
    with store.reading():
        article = stories.load_article(store, article_id)
        family = removals.list_family(store, article.id)
        about = len(_find_decided(store, article.story_id, family))
        return replace(removals.count_loss(store, family), decisions=about)


def find_obstacle(store: Store, article_id: str) -> str:
    """Why the article cannot be removed as things stand, in a sentence that says what to do first; "" when it can be.

    Raises NotFound.
    """
    with store.reading():
        article = stories.load_article(store, article_id)
        return _obstacle(store, article.id, removals.list_family(store, article.id))


def list_going(store: Store, article_id: str) -> tuple[Article, ...]:
    """The articles that go with this one, itself first: those that are merged into it. Raises NotFound."""
    with store.reading():
        article = stories.load_article(store, article_id)
        others = (id for id in removals.list_family(store, article.id) if id != article.id)
        return (article, *(stories.load_article(store, id) for id in others))


def foresee_story(store: Store, story_id: str) -> Loss:
    """What would be lost with a story. Raises NotFound."""
    with store.reading():
        story = stories.load_story(store, story_id)
        every = [one.id for one in stories.list_every_article(store, story.id)]
        return removals.count_loss(store, every, story.id)


def remove_article(store: Store, article_id: str, *, by: str, reason: str, now: datetime) -> tuple[Removal, ...]:
    """The article is gone for good, with what is merged into it; `write_anew` afterwards rids the file of it.

    Raises NotFound, and Conflict for one that is merged, or whose texts stand in the history of one that stays.
    """
    _check(reason)
    overwriting.overwrite_freed(store)
    with store.transaction():
        article = stories.load_article(store, article_id)
        family = removals.list_family(store, article.id)
        if obstacle := _obstacle(store, article.id, family):
            raise Conflict(f"{obstacle} Nothing was removed.")
        was_open = not is_closed(store, article.story_id)
        left = tuple(
            removals.save_removal(
                store, stories.load_article(store, id), now=now, by=by, reason=_line(reason), was_open=was_open
            )
            for id in family
        )
        blocks = {strand.block for id in family for strand in threads.list_article_strands(store, id)}
        blocks |= _take_back_decided(store, article.story_id, family)
        removals.remove_articles(store, family)
        renew_blocks(store, article.story_id, blocks, threads.list_decisions(store, article.story_id))
        overwriting.forget_words(store)
        return left


def remove_story(store: Store, story_id: str, *, by: str, reason: str, now: datetime) -> tuple[Removal, ...]:
    """The story is gone for good, with its articles, webhooks, lookouts and links. Raises NotFound and Invalid.

    `write_anew` afterwards rids the file of what is left over in it.
    """
    _check(reason)
    overwriting.overwrite_freed(store)
    with store.transaction():
        story = stories.load_story(store, story_id)
        was_open = not is_closed(store, story.id)
        every = stories.list_every_article(store, story.id)
        going: tuple[Article | Story, ...] = (*every, story)
        left = tuple(
            removals.save_removal(store, one, now=now, by=by, reason=_line(reason), was_open=was_open) for one in going
        )
        removals.remove_articles(store, [one.id for one in every])
        for subscription in deliveries.list_subscriptions(store):
            if subscription.story_id == story.id:
                endpoints.remove_subscription(store, subscription.id)
        removals.remove_story(store, story.id)
        overwriting.forget_words(store)
        return left


def _find_decided(
    store: Store, story_id: str, article_ids: Collection[str]
) -> tuple[tuple[Decision, Decision | None], ...]:
    """What people decided about claims of these articles, and what is left of each without them."""
    every = ((one, without_articles(one, article_ids)) for one in threads.list_decisions(store, story_id))
    return tuple((one, left) for one, left in every if left != one)


def _take_back_decided(store: Store, story_id: str, article_ids: Collection[str]) -> set[str]:
    """People's decisions name no claim of these articles. Returns the blocks of what those that did were about.

    Articles that stay need no new strands: two claims of one article are held apart as before.
    """
    decided = _find_decided(store, story_id, article_ids)
    for decision, left in decided:
        threads.remove_decision(store, decision.id)
        if left is not None:
            threads.save_decision(store, left)
    anchors = {anchor for decision, _ in decided for anchor in (*decision.claims, *decision.others)}
    strands = threads.find_strands(store, set(threads.find_anchored(store, anchors).values()))
    return {strand.block for strand in strands.values()}


def _obstacle(store: Store, article_id: str, family: tuple[str, ...]) -> str:
    """Why these cannot go: the article is another one, or texts of them stand in a history that cannot be cut."""
    if mergers.find_standing(store, article_id) is not None:
        return "This article was merged into another; take that back, or remove the other."
    holder_id = removals.find_holder(store, family)
    if not holder_id:
        return ""
    holder = stories.load_article(store, holder_id)
    named = quoted(holder.title or holder.url or holder.id)
    return (
        f"What was seen of this article stands in the sealed history of {named} too, because it was once merged into "
        "that one; it can be removed once that one is."
    )


def _check(reason: str) -> None:
    if len(reason) > REASON_LIMIT:
        raise Invalid("reason", reason, f"at most {REASON_LIMIT} characters are accepted")


def _line(words: str) -> str:
    return " ".join(words.split())
