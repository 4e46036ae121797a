"""Every report of a story that stands, with what a table says beside it.

Refuses: the form of the table (service/publishing/tables.py).
"""

from service.domain.changes import ChangeReport
from service.domain.moments import stamp
from service.domain.stories import Article
from storage import Store, reports, stories, versions


def list_told(store: Store, story_id: str) -> tuple[tuple[ChangeReport, Article, tuple[str, str]], ...]:
    """Each current report with its article and the times of its two versions as stamps, the oldest first."""
    told = []
    with store.reading():
        for article in stories.list_articles(store, story_id):
            times = {one.id: stamp(one.captured_at) for one in versions.list_versions(store, article.id)}
            for report in reports.list_current_reports(store, article.id):
                told.append((report, article, (times[report.before_version_id], times[report.after_version_id])))
    return tuple(sorted(told, key=lambda one: (one[2][1], one[0].id)))
