"""A date is corrected in no article that is merged, and none is merged in which a date is corrected.

What a merger brings is lent, so a word on it could neither go with it nor stay; and one that it brings as of another
date would be another capture once the word is taken back. Refuses: either; parting is possible always.
"""

from service.domain.errors import Conflict, quoted
from service.domain.stories import Article
from storage import Store, stories
from storage.curating import mergers, redatings


def name_article(article: Article) -> str:
    """What an article is called in a sentence."""
    return quoted(article.title or article.url or article.id)


def find_merged(store: Store, article_id: str) -> str:
    """What to do first, as a sentence, where a merger of this article stands, into another or of one into it; or ""."""
    for merger in (mergers.find_standing(store, article_id), *mergers.list_into(store, article_id)):
        if merger is not None:
            one, other = (name_article(stories.load_article(store, id)) for id in (merger.article_id, merger.into_id))
            return (
                f"{one} is merged into {other}, and a date is corrected only in an article that is merged with none: "
                f"part {one} first."
            )
    return ""


def refuse_merged(store: Store, article_id: str) -> None:
    """Raises Conflict, with what to do first, where `find_merged` finds a merger."""
    if obstacle := find_merged(store, article_id):
        raise Conflict(f"{obstacle} Nothing was changed.")


def list_corrected(store: Store, *articles: Article) -> list[str]:
    """Of each capture of these articles whose date is corrected, in a sentence, that it has to be taken back first."""
    return [
        f"The date of the capture {word.capture_id} of {name_article(one)}, recorded as of "
        f"{word.recorded_at:%Y-%m-%dT%H:%M:%SZ}, was corrected; take that back first."
        for one in articles
        for word in redatings.list_standing(store, one.id)
    ]
