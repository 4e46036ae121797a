"""Which articles of a story a text may go on from, by its words: what somebody who files it as a new one is told.

And what somebody is told who files it in an article with which it has nothing in common.
Refuses: placing it (placing.py); a person does.
"""

from collections.abc import Iterable

from service.domain.stories import Article
from service.watching.resemblance import GOES_ON, is_apart, resemble
from storage import Store, stories, versions

#: Articles looked at, the newest first, and told at most.
LOOKED_AT, TOLD = 60, 3

#: Letters of their texts that are looked at: those of a hundred long articles.
LETTERS = 4_000_000


def list_alike(store: Store, story_id: str, text: str) -> tuple[Article, ...]:
    """The articles of whose newest text this one has a good part, the likest first."""
    found = []
    left = LETTERS - len(text)
    for article in reversed(stories.list_articles(store, story_id)[-LOOKED_AT:]):
        known = versions.list_versions(store, article.id)
        newest = versions.load_version(store, known[-1].id).text if known else ""
        left -= len(newest)
        if left < 0:
            break
        shared = resemble(text, newest).shared if newest else 0.0
        if shared >= GOES_ON:
            found.append((shared, article))
    found.sort(key=lambda one: one[0], reverse=True)
    return tuple(article for _, article in found[:TOLD])


def stands_apart(text: str, headline: str, neighbours: Iterable[str], title: str) -> bool:
    """Whether a text has nothing in common with those that would stand next to it in time; False where there are none.

    headline: of the text. title: of the article that both would be of.
    """
    heading = headline if "\n" in text else ""
    others = [one for one in neighbours if one]
    return bool(others) and not any(
        _shares_lines(text, other) or not is_apart(resemble(text, other), heading, other, title) for other in others
    )


def _shares_lines(text: str, other: str) -> bool:
    """Whether half of the lines of the shorter one stand in the other: then words need not be looked at."""
    own, others = (set(filter(None, one.split("\n"))) for one in (text, other))
    return 2 * len(own & others) >= min(len(own), len(others))
