"""Addresses of versions and reports. Refuses: what happens there (views/reading)."""

from service.web.contract import Route, gives, reads, tells
from service.web.problems import Redraw
from service.web.shapes.versions import Comparison, PairQuery, ReportLog, SinceQuery, Snapshot, VersionQuery, ViewQuery
from service.web.views.programs import report_log
from service.web.views.reading import comparing, version

ROUTES = (
    Route("GET", "/versions/<version_id>", "versions.show", version.show_version, reads(Snapshot, VersionQuery)),
    Route("GET", "/reports/<report_id>", "reports.show", comparing.show_report, reads(Comparison, ViewQuery)),
    Route("GET", "/reports", "reports.list", report_log.list_all, tells(ReportLog, SinceQuery)),
    Route(
        "GET",
        "/stories/<story_id>/reports",
        "reports.of_story",
        report_log.list_of_story,
        tells(ReportLog, SinceQuery),
    ),
    Route(
        "GET",
        "/stories/<story_id>/compare",
        "reports.any",
        comparing.compare_any,
        reads(Comparison, PairQuery, also={302: None}),
    ),
    Route("GET", "/captures/<capture_id>/text", "captures.text", version.download, gives("text/plain")),
    Route("GET", "/captures/<capture_id>/raw", "captures.raw", version.download_raw, gives("application/octet-stream")),
)

FORMS: dict[str, Redraw] = {}
