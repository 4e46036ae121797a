"""Addresses of versions and reports. Refuses: what happens there (views/versions.py)."""

from service.web.contract import Route, reads, tells
from service.web.problems import Redraw
from service.web.shapes.versions import Comparison, ReportLog, SinceQuery, Snapshot
from service.web.views import versions
from service.web.views.programs import report_log

ROUTES = (
    Route("GET", "/versions/<version_id>", "versions.show", versions.display_version, reads(Snapshot)),
    Route("GET", "/reports/<report_id>", "reports.show", versions.display_report, reads(Comparison)),
    Route("GET", "/reports", "reports.list", report_log.list_all, tells(ReportLog, SinceQuery)),
    Route(
        "GET",
        "/stories/<story_id>/reports",
        "reports.of_story",
        report_log.list_of_story,
        tells(ReportLog, SinceQuery),
    ),
)

FORMS: dict[str, Redraw] = {}
