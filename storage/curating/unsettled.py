"""Articles whose versions are not, or not yet, those that their captures and people's words make.

A story that is taken in writes its mergers and words before what follows from them; whoever is killed between leaves
the rest to the next start; and so does an older rule for pages that go to and fro.
Refuses: making it so (service/record/deciding.py).
"""

from service.domain.course import make_course
from storage import chains
from storage.store import Store
from storage.waiting import list_counted


def is_settled(store: Store, article_id: str) -> bool:
    """Whether the article's current versions are those that follow from what is stored of it."""
    course = make_course(list_counted(store, article_id))
    switching = dict(course.switchings)
    wanted = {one.capture_id: switching.get(one) for one in course.versions}
    return wanted == {one.capture_id: one.switching for one in chains.list_current(store, article_id)}


def list_unsettled(store: Store) -> tuple[str, ...]:
    """Of the articles that somebody decided about, or whose pages went to and fro, those not settled, by id."""
    rows = store.rows(
        """
        SELECT article_id FROM mergers UNION SELECT into_id FROM mergers
        UNION SELECT article_id FROM rulings UNION SELECT article_id FROM redatings
        UNION SELECT article_id FROM versions WHERE retired = 0 AND turns > 0 ORDER BY 1
        """
    )
    return tuple(row["article_id"] for row in rows if not is_settled(store, row["article_id"]))
