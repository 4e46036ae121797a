"""What articles and stories are called and where they stand: edited, since it is no evidence.

What was read, and at which address, stands in the captures and stays.
Refuses: two articles of one story at one address.
"""

from dataclasses import replace

from service.domain.errors import Invalid
from service.domain.stories import Article, Story, make_article
from service.record.plan import RULES, Rules
from service.record.threading import fold_article, renew_blocks
from service.text.memory import Memory
from storage import Store, stories, threads, watches
from storage.curating import renaming


def rename_article(
    store: Store, article_id: str, *, title: str, publisher: str, url: str, memory: Memory, rules: Rules = RULES
) -> Article:
    """The article has this title, publisher and address; threads, which know who speaks by the publisher, follow.

    Raises NotFound, Invalid for neither title nor address or a watched page without one, Conflict when another article
    of the story is at the address.
    """
    with store.transaction():
        known = stories.load_article(store, article_id)
        if not title and not url:
            raise Invalid("title", "", "an article needs a title or an address to be known by")
        if not url and watches.find_watch(store, article_id) is not None:
            raise Invalid("address", "", "a watched page needs its address; give another, or keep the one it has")
        article = replace(known, title=title, publisher=publisher, url=url)
        if article == known:
            return known
        renaming.rename_article(store, article, _named_by(known, article, renaming.name_parts(store, article_id)))
        if url != known.url:
            watches.forget_validators(store, article_id)
        if publisher != known.publisher:
            decisions = threads.list_decisions(store, article.story_id)
            blocks = fold_article(store, article, memory, rules, decisions)
            renew_blocks(store, article.story_id, blocks, decisions)
        return article


def move_address(store: Store, giving: Article, taking: Article) -> None:
    """The first article's address is the second's, which had none."""
    without, given = replace(giving, url=""), replace(taking, url=giving.url)
    for known, article in ((giving, without), (taking, given)):
        renaming.rename_article(store, article, _named_by(known, article, renaming.name_parts(store, article.id)))


def rename_story(store: Store, story_id: str, *, title: str, description: str) -> Story:
    """The story has this title and description. Raises NotFound, and Invalid without a title."""
    with store.transaction():
        story = stories.load_story(store, story_id)
        if not title:
            raise Invalid("title", title, "a story needs a title, such as Talks in Paris")
        story = replace(story, title=title, description=description)
        renaming.rename_story(store, story)
        return story


def _named_by(known: Article, article: Article, before: tuple[str, ...]) -> tuple[str, ...]:
    """What the article's id was made of, () when its address or title says so as it stands."""
    if known.id in made_of(article):
        return ()
    return before or made_of(known).get(known.id, ())


def made_of(article: Article) -> dict[str, tuple[str, ...]]:
    """The ids an article of these names may have, and the words each is made of."""
    parts = [(article.url,), (article.title,), (article.title, article.publisher)]
    made = {}
    for words in parts:
        if words[0]:
            is_apart = len(words) > 1
            url = article.url if words == (article.url,) else ""
            one = make_article(
                article.story_id, url=url, title=article.title, publisher=article.publisher, is_apart=is_apart
            )
            made[one.id] = words
    return made
