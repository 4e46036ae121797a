"""Why a report is told no longer: what a reader who comes by an old address has to know of it.

Refuses: telling anew; what was recorded stays as it was told.
"""

from dataclasses import dataclass
from datetime import datetime

from service.domain.changes import ChangeReport
from service.domain.curation import Redating
from service.domain.stories import Article
from service.domain.versions import Version
from service.record import RULES
from service.web.desk import desk, store
from service.web.whom import shown_to_caller
from storage import outward, stories, versions
from storage.curating import mergers, redatings


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What became of a report."""

    why: str  # parted, dated, gone, rules, between
    other: Article | None = None  # the article whose merger was taken back
    undone_at: datetime | None = None  # when that was
    word: Redating | None = None  # by which one of the two texts counts as of another time
    seen_at: datetime | None = None  # as of which it was compared


def read_history(report: ChangeReport, before: Version, after: Version, article: Article) -> History:
    """Why a report of this article is told no longer."""
    captures = {outward.capture_of(store(), one.id) for one in (before, after)}
    for merger in reversed(mergers.list_mergers(store(), article.story_id)):
        is_parted = merger.into_id == article.id and merger.undone_at is not None
        if is_parted and captures.intersection(mergers.list_brought(store(), merger.number)):
            other = stories.load_article(store(), merger.article_id)
            return History(why="parted", other=other, undone_at=merger.undone_at)
    for version in (before, after):
        for word in redatings.list_about(store(), outward.capture_of(store(), version.id)):
            if word.counts_at != version.captured_at:
                return History(why="dated", word=shown_to_caller([word])[0], seen_at=version.captured_at)
    current = {one.id for one in versions.list_versions(store(), article.id)}
    if not {before.id, after.id} <= current:
        return History(why="gone")
    is_of_today = (report.extractor, report.comparer) == (RULES.extractor_of(desk().memory), RULES.comparer)
    return History(why="between" if is_of_today else "rules")
