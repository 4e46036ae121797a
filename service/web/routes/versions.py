"""Addresses of versions and reports. Refuses: what happens there (views/versions.py)."""

from service.web.contract import Route, reads
from service.web.problems import Redraw
from service.web.shapes.versions import Comparison, Snapshot
from service.web.views import versions

ROUTES = (
    Route("GET", "/versions/<version_id>", "versions.show", versions.display_version, reads(Snapshot)),
    Route("GET", "/reports/<report_id>", "reports.show", versions.display_report, reads(Comparison)),
)

FORMS: dict[str, Redraw] = {}
