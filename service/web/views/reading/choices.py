"""Which versions of a story a comparison may be made with: the nearest of an article at hand, the newest of the others.

Refuses: comparing.
"""

from service.domain.versions import Version
from service.web.desk import store
from storage import stories, versions
from storage.versions import VersionSummary

#: Versions offered of an article at hand.
NEAREST = 60

#: Other articles of the story that are offered beside it, and how many of the newest versions of each.
ARTICLES, NEWEST = 24, 12


def offer_versions(story_id: str, *shown: Version, leave_out: str = "") -> list[tuple[str, list[VersionSummary]]]:
    """Versions by what their article is called, those of the articles shown first, each article's by time.

    leave_out: the id of a version that is not offered.
    """
    at_hand = {version.article_id for version in shown}
    every = sorted(stories.list_articles(store(), story_id), key=lambda one: one.id not in at_hand)
    found = []
    for article in every[: len(at_hand) + ARTICLES]:
        known = versions.list_versions(store(), article.id)
        places = [place for place, one in enumerate(known) if any(one.id == version.id for version in shown)]
        start = max(0, min(places) - NEAREST // 2) if places else max(0, len(known) - NEWEST)
        offered = [one for one in known[start : start + NEAREST] if one.id != leave_out]
        if offered:
            found.append((article.publisher or article.title or article.url, offered))
    return found
