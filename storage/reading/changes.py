"""Single changes with what stands around them, for lists that are not one report.

Refuses: ordering them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from service.domain.changes import Change
from storage.json_text import to_json
from storage.report_rows import CHANGE, change_from
from storage.rows import time
from storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedChange:
    """A change, and the report, outlet and time it belongs to."""

    change: Change
    report_id: str
    number: int  # its number in the report, from 1
    outlet: str  # the publisher, or what else the article is called
    captured_at: datetime  # of the version after
    thread_id: str = ""  # of what changed; "" where it is not asked for, or gone
    earlier: int = 0  # changes of the same matter before it, that the list leaves out


def changes_by_report(store: Store, wanted: Sequence[tuple[str, int]]) -> dict[tuple[str, int], ListedChange]:
    """The changes at these places of these reports, by report and place."""
    rows = store.rows(
        f"""
        SELECT {CHANGE}, changes.report_id, changes.place, versions.captured_at,
            coalesce(nullif(articles.publisher, ''), nullif(articles.title, ''), articles.url) AS outlet
        FROM json_each(?) AS wanted
        JOIN changes ON changes.report_id = json_extract(wanted.value, '$[0]')
            AND changes.place = json_extract(wanted.value, '$[1]')
        JOIN reports ON reports.id = changes.report_id
        JOIN versions ON versions.id = reports.after_version_id
        JOIN articles ON articles.id = versions.article_id
        """,
        (to_json(wanted),),
    )
    return {
        (row["report_id"], row["place"]): ListedChange(
            change=change_from(row),
            report_id=row["report_id"],
            number=row["place"] + 1,
            outlet=row["outlet"],
            captured_at=time(row["captured_at"]),
        )
        for row in rows
    }
